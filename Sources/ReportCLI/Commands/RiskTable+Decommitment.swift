import IndicatorEngine
import Ingest

/// What programmes may lose: for programs, and for people.
extension RiskTable {
  static func decommitment(_ programme: AbsorptionRisk) -> [JSONOutput] {
    func money(_ amount: Int128) -> JSONOutput { .string(Money.decimal(ofMinorUnits: amount)) }
    func money(_ estimate: Estimate<Int128>) -> JSONOutput {
      if case .value(let amount) = estimate { money(amount) } else { .null }
    }
    return programme.deadlines.map { deadline in
      .object([
        "programme": .string(programme.programme), "currency": .optional(programme.currency?.code),
        "profile": .string(programme.profile.id), "standing": .string(programme.profile.standing.rawValue),
        "profile_source": .string(programme.profile.source),
        "profile_version": .optional(programme.profile.version?.description),
        "deadline": .string("\(deadline.account.deadline)-12-31"), "due": money(deadline.account.due),
        "covered": money(deadline.account.covered), "exempt": money(deadline.account.exempt),
        "at_risk": money(deadline.account.atRisk), "cushion": money(deadline.account.cushion),
        "at_risk_share": deadline.account.share.found.map { .number($0) } ?? .null,
        "claimed": money(programme.claimed),
        "open_operations": .integer(programme.open.count), "open_amount": money(programme.open.amount),
        "operations_without_end": .integer(programme.withoutEnd.count),
        "amount_without_end": money(programme.withoutEnd.amount),
        "fact": .optional(deadline.fact?.rawValue),
        "loss_probability": deadline.fact == nil
          ? .number(RiskForecast.bounded(deadline.lossChance)) : .null,
        "loss_unclipped": .number(deadline.lossChance), "expected_loss": money(deadline.meanLoss),
        "loss_p80": money(deadline.highLoss), "claims_top_down": money(deadline.claims),
        "claims_bottom_up": money(deadline.claimsFromBelow), "claims_pooled": money(deadline.claimsPooled),
        "bottom_up_weight": .number(programme.weight),
        "covered_in_month_of": .optional(deadline.crossing?.description),
        "run_rate_a_month": money(deadline.runRate),
        "reason": .optional(deadline.runRate.reason?.rawValue), "seed": .number(Double(programme.seed)),
      ])
    }
  }

  func decommitmentTable(_ programme: AbsorptionRisk) -> DataTable {
    func money(_ amount: Int128) -> DataTable.Cell {
      guard let currency = programme.currency else { return text(Money.decimal(ofMinorUnits: amount)) }
      return .value(.money(Money(minorUnits: amount, currency: currency)))
    }
    func money(_ estimate: Estimate<Int128>) -> DataTable.Cell {
      if case .value(let amount) = estimate { money(amount) } else { text(nil) }
    }
    let hasBelow = programme.deadlines.contains { $0.claimsFromBelow.reason == nil }
    return DataTable(
      name: "risk", asOf: risk.evaluation.asOf,
      columns: [
        .init("deadline", words(DecommitmentText.deadline)),
        .init("due", words(DecommitmentText.due), .trailing),
        .init("at_risk", words(DecommitmentText.atRisk), .trailing),
        .init("at_risk_share", "%", .trailing),
        .init("claims", words(DecommitmentText.above), .trailing),
        .init("below", words(DecommitmentText.below), .trailing, isPrinted: hasBelow),
        .init("pooled", words(DecommitmentText.pooled), .trailing, isPrinted: hasBelow),
        .init("crossing", words(DecommitmentText.coveredBy), .trailing),
        .init("chance", words(DecommitmentText.lossChance), .trailing),
        .init("loss", words(DecommitmentText.expectedLoss), .trailing),
        .init("rate", words(DecommitmentText.runRate), .trailing),
      ],
      rows: programme.deadlines.compactMap { deadline in
        guard let day = Day(year: deadline.account.deadline, month: 12, day: 31) else { return nil }
        return [
          .value(.day(day)), money(deadline.account.due), money(deadline.account.atRisk),
          text(share(deadline.account)),
          money(deadline.claims), money(deadline.claimsFromBelow), money(deadline.claimsPooled),
          deadline.crossing.map { .value(.day($0)) } ?? text(words(DecommitmentText.notInTime)),
          text(lossChance(deadline)), money(deadline.meanLoss),
          money(deadline.runRate),
        ]
      }, notes: decommitmentNotes(programme, hasBelow))
  }

  /// The share of what is due that is not covered, "11,0"; nil where nothing is due.
  private func share(_ account: Decommitment.Row) -> String? {
    account.share.found.map { words.numbers.text(100 * $0, digits: 1...1) }
  }

  /// "8 of 100", or the fact.
  private func lossChance(_ deadline: AbsorptionRisk.Deadline) -> String {
    switch deadline.fact {
    case .covered?: words(DecommitmentText.covered)
    case .lost?: words(DecommitmentText.lost)
    case nil: names.hundredths(deadline.lossChance)
    }
  }

  private func decommitmentNotes(_ programme: AbsorptionRisk, _ hasBelow: Bool) -> [String] {
    let profile = programme.profile
    let standing: DecommitmentText =
      switch profile.standing {
      case .law: .law
      case .summary: .summary
      case .unverified: .unverified
      }
    let name = profile.id + (profile.version.map { ", " + words.days.short($0) } ?? "")
    return [
      words(
        DecommitmentText.meaning,
        ["profile": .text(SafeText.clean(name)), "standing": .text(words(standing))])
    ]
      + (hasBelow
        ? [
          words(DecommitmentText.forecastMeaning, ["weight": .text(words.numbers.percent(programme.weight))])
        ]
        : [words(DecommitmentText.aboveOnly)])
      + (programme.withoutEnd.count > 0
        ? [
          words(
            DecommitmentText.withoutEnd,
            [
              "n": .count(programme.withoutEnd.count), "all": .text(words.numbers.text(programme.open.count)),
            ])
        ] : [])
  }
}
