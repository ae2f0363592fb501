import IndicatorEngine
import Ingest

/// The rows of `risk`: each question about each project. For programs all of them, for people the first with the words around.
struct RiskTable: Sendable {
  let risk: CompletionRisk
  let words: Words
  private let names: RiskNames
  private let figures: FigureMaker

  init(_ risk: CompletionRisk, words: Words) {
    self.risk = risk
    self.words = words
    names = RiskNames(risk, words: words)
    figures = FigureMaker(sources: risk.portfolio.sources)
  }

  /// No printed table has more rows; programs get all.
  static let printedLimit = 40

  /// The table without its rows, where only people read.
  func heading() -> DataTable {
    DataTable(
      name: "risk", asOf: risk.evaluation.asOf,
      columns: [
        "operation", "question", "probability", "band", "low", "high", "unclipped", "class", "n", "p50",
        "p80", "p90", "drivers", "method", "seed", "reason", "about", "against", "deadline", "class_version",
        "class_probability",
        "network_probability", "network_low", "network_high", "progress_probability", "simulation_error",
        "what_it_takes", "notes", "sources",
      ].map { DataTable.Column($0) },
      rows: risk.forecasts.isEmpty ? [] : [[]], members: members, needs: [.operations])
  }

  /// All rows, by project and question.
  func table() -> DataTable {
    var table = heading()
    table.rows = risk.forecasts.map(cells)
    return table
  }

  /// What the forecasts hang on, beside the rows.
  private var members: [String: JSONOutput] {
    let plan = risk.plan
    return [
      "plan": .object([
        "rho": .number(plan.correlation), "pool_weight": .number(plan.poolWeight),
        "own_weight": .number(plan.strength), "draws": .integer(plan.replicates * plan.drawsEach),
        "seed": .string(String(plan.seed)), "portfolio_rho": .number(plan.portfolioCorrelation),
        "duration_ratio": .object([
          "log_mean": .number(plan.ratio.logMean), "log_sd": .number(plan.ratio.logDeviation),
          "n": .integer(plan.ratio.count), "source": .string(plan.ratio.source),
        ]),
        "classes": .optional(plan.classes?.version),
      ]),
      "roll_up": .array(risk.rollUps.map(rollUp)),
      "decommitment": .array(risk.absorption.flatMap(RiskTable.decommitment)),
    ]
  }

  private func rollUp(_ rollUp: RiskRollUp) -> JSONOutput {
    var level: [String: JSONOutput] =
      switch rollUp.level {
      case .portfolio: ["level": "portfolio", "code": .null]
      case .programme(let code): ["level": "programme", "code": .string(code)]
      case .municipality(let code): ["level": "municipality", "code": .string(code)]
      }
    func amounts(_ amounts: [Currency: Int128]) -> JSONOutput {
      .object(
        Dictionary(
          uniqueKeysWithValues: amounts.map { ($0.key.code, .string(Money.decimal(ofMinorUnits: $0.value))) })
      )
    }
    level.merge([
      "operations": .integer(rollUp.count), "unknown": .integer(rollUp.unknown),
      "untested": .integer(rollUp.untested), "expected_in_time": .number(rollUp.expected),
      "low": .integer(rollUp.interval.lowerBound), "high": .integer(rollUp.interval.upperBound),
      "all_in_time": .number(rollUp.all), "amounts": amounts(rollUp.amount),
      "amounts_below_half": amounts(rollUp.amountAtRisk),
    ]) { $1 }
    return .object(level)
  }

  private static func decommitment(_ programme: AbsorptionRisk) -> [JSONOutput] {
    func money(_ amount: Int128) -> JSONOutput { .string(Money.decimal(ofMinorUnits: amount)) }
    func money(_ estimate: Estimate<Int128>) -> JSONOutput {
      if case .value(let amount) = estimate { money(amount) } else { .null }
    }
    return programme.deadlines.map { deadline in
      .object([
        "programme": .string(programme.programme), "currency": .optional(programme.currency?.code),
        "profile": .string(programme.profile.id), "standing": .string(programme.profile.standing.rawValue),
        "profile_source": .string(programme.profile.source),
        "deadline": .string("\(deadline.account.deadline)-12-31"), "due": money(deadline.account.due),
        "covered": money(deadline.account.covered), "exempt": money(deadline.account.exempt),
        "at_risk": money(deadline.account.atRisk), "claimed": money(programme.claimed),
        "loss_probability": .number(RiskNames.bounded(deadline.lossChance)),
        "loss_unclipped": .number(deadline.lossChance), "expected_loss": money(deadline.meanLoss),
        "loss_p80": money(deadline.highLoss), "claims_top_down": money(deadline.claims),
        "claims_bottom_up": money(deadline.claimsFromBelow),
        "covered_in_month_of": .optional(deadline.crossing?.description),
        "run_rate_a_month": money(deadline.runRate),
        "reason": .optional(deadline.runRate.reason?.rawValue), "seed": .number(Double(programme.seed)),
      ])
    }
  }

  private func cells(_ forecast: RiskForecast) -> [DataTable.Cell] {
    func view(_ kind: RiskViewKind) -> RiskView? { forecast.views.first { $0.kind == kind } }
    let (shown, network) = (forecast.shownInterval, view(.network))
    return [
      code(names.code(forecast)), code(forecast.subject.question.rawValue), number(forecast.probability),
      code(forecast.band?.rawValue), number(shown?.lowerBound), number(shown?.upperBound),
      number(forecast.chance.found), code(forecast.classID), .value(.number(Double(forecast.count))),
      quantity(forecast.p50), quantity(forecast.p80), quantity(forecast.p90),
      .drivers(forecast.drivers.map(names.driver)), code(forecast.method.rawValue),
      // Beyond 2⁵³ a number of JSON is no longer exact; seeds stay below.
      .value(.number(Double(forecast.seed), digits: 0...0)), .reason(forecast.reason?.rawValue),
      code(names.about(forecast)), code(RiskTable.against(forecast.subject)),
      .value(.day(forecast.due)), code(names.classVersion(forecast)), number(view(.referenceClass)?.chance),
      number(network?.chance), number(network?.interval.lowerBound), number(network?.interval.upperBound),
      number(view(.progress)?.chance), number(network?.simulationError),
      .json(
        .array(forecast.remedies.map(names.json)),
        text: forecast.remedies.map(names.remedy).joined(separator: "; ")),
      code(
        forecast.notes.isEmpty ? nil : forecast.notes.map(\.rawValue).joined(separator: ";")),
      .sources(sources(of: forecast)),
    ]
  }

  /// Where what the forecast was made from stands; of a great many projects only where a fault lies.
  private func sources(of forecast: RiskForecast) -> [Report.Source] {
    let isMany = risk.forecasts.count > RiskTable.sourcedLimit
    return (isMany ? [forecast.fault?.cell].compactMap { $0 } : risk.cells(of: forecast)).map(figures.source)
  }

  /// Rows beyond which the cells behind every one would be most of the output.
  static let sourcedLimit = 10_000

  /// Which plan an end is held against, as stored forecasts name it.
  private static func against(_ subject: RiskSubject) -> String? {
    switch subject {
    case .currentEnd: "current"
    case .originalEnd: "original"
    case .cost, .claim, .indicator, .all: nil
    }
  }

  // MARK: Printed

  /// One table of projects, and one of all of them together.
  func printed() -> [DataTable] {
    let shown = risk.forecasts.prefix(RiskTable.printedLimit)
    func has(_ test: (RiskForecast) -> Bool) -> Bool { shown.contains(where: test) }
    let projects = DataTable(
      name: "risk", asOf: risk.evaluation.asOf,
      columns: [
        .init("operation", words(ColumnText.operation)),
        .init("question", words(RiskText.question)),
        .init("due", words(ColumnText.due), .trailing),
        .init("chance", words(RiskText.chance), .trailing),
        .init("interval", words(RiskText.interval), .trailing, isPrinted: has { names.interval($0) != nil }),
        .init("class", words(RiskText.comparable), .trailing),
        .init("plan", words(RiskText.planView), .trailing, isPrinted: has { names.inside($0) != nil }),
        .init("p50", "P50", .trailing, isPrinted: has { $0.p50 != nil }),
        .init("p80", "P80", .trailing, isPrinted: has { $0.p80 != nil }),
        .init("p90", "P90", .trailing, isPrinted: has { $0.p90 != nil }),
        .init("reason", words(ColumnText.note), isPrinted: has { names.reason($0, figures) != nil }),
      ],
      rows: shown.map(printedCells), notes: notes(Array(shown)))
    return [projects] + [rollUpTable()].compactMap { $0 } + risk.absorption.map(decommitmentTable)
  }

  private func printedCells(_ forecast: RiskForecast) -> [DataTable.Cell] {
    [
      .value(.code(names.code(forecast))), .value(.text(names.short(forecast))), .value(.day(forecast.due)),
      text(names.chance(forecast)), text(names.interval(forecast)), text(names.comparable(forecast)),
      text(names.inside(forecast)), quantity(forecast.p50), quantity(forecast.p80), quantity(forecast.p90),
      text(names.reason(forecast, figures)),
    ]
  }

  private func notes(_ shown: [RiskForecast]) -> [String] {
    var notes: [String] = []
    if risk.forecasts.count > shown.count {
      notes.append(
        words(
          RiskText.moreRows,
          ["n": .count(risk.forecasts.count - shown.count), "flag": .text("--format csv")]))
    }
    if shown.contains(where: { $0.chance.found != nil }) { notes.append(words(RiskText.chanceMeaning)) }
    if shown.contains(where: { $0.method == .viewPool }) {
      notes.append(
        words(RiskText.poolMeaning, ["weight": .text(words.numbers.percent(risk.plan.poolWeight))]))
    }
    return notes + names.notes(shown)
      + shown.filter { !$0.remedies.isEmpty }.map { forecast in
        names.code(forecast) + ", " + names.short(forecast) + ": "
          + words(
            RiskText.takes,
            [
              "chance": .text(words.numbers.text(risk.plan.aim * 100, digits: 0...0)),
              "changes": .text(forecast.remedies.map(names.remedy).joined(separator: "; ")),
            ])
      }
  }

  private func rollUpTable() -> DataTable? {
    let rollUps = risk.rollUps.filter { $0.count > 1 }
    if rollUps.isEmpty { return nil }
    let share = words.numbers.percent(0.8)
    return DataTable(
      name: "risk", asOf: risk.evaluation.asOf,
      columns: [
        .init("level", words(RiskText.together)),
        .init("operations", words(RiskText.openProjects), .trailing),
        .init("expected", words(RiskText.expectedInTime), .trailing),
        .init("interval", words(ComparisonText.interval, ["share": .text(share)]), .trailing),
        .init("amount", words(RiskText.amountBelowHalf), .trailing),
      ],
      rows: rollUps.prefix(RiskTable.printedLimit).map { rollUp in
        [
          .value(.text(names.level(rollUp.level))),
          .value(.number(Double(rollUp.count), digits: 0...0)),
          .value(.number(rollUp.expected, digits: 1...1)),
          .value(.text(names.range(rollUp.interval))), text(names.amounts(rollUp.amountAtRisk)),
        ]
      },
      notes: [
        words(
          RiskText.togetherMeaning,
          ["rho": .text(words.numbers.text(risk.plan.portfolioCorrelation, digits: 0...2))])
      ])
  }

  func decommitmentTable(_ programme: AbsorptionRisk) -> DataTable {
    func money(_ amount: Int128) -> DataTable.Cell {
      guard let currency = programme.currency else { return text(Money.decimal(ofMinorUnits: amount)) }
      return .value(.money(Money(minorUnits: amount, currency: currency)))
    }
    return DataTable(
      name: "risk", asOf: risk.evaluation.asOf,
      columns: [
        .init("deadline", words(RiskText.decommitment)), .init("due", words(RiskText.due), .trailing),
        .init("at_risk", words(RiskText.atRisk), .trailing),
        .init("claims", words(RiskText.claimsForecast), .trailing),
        .init("chance", words(RiskText.lossChance), .trailing),
        .init("loss", words(RiskText.expectedLoss), .trailing),
        .init("rate", words(RiskText.runRate), .trailing),
      ],
      rows: programme.deadlines.compactMap { deadline in
        guard let day = Day(year: deadline.account.deadline, month: 12, day: 31) else { return nil }
        let rate: DataTable.Cell =
          if case .value(let amount) = deadline.runRate { money(amount) } else { text(nil) }
        return [
          .value(.day(day)), money(deadline.account.due), money(deadline.account.atRisk),
          money(deadline.claims),
          text(names.hundredths(RiskNames.bounded(deadline.lossChance))), money(deadline.meanLoss), rate,
        ]
      },
      notes: [
        words(RiskText.decommitmentMeaning, ["profile": .text(programme.profile.id)])
      ])
  }

  // MARK: Cells

  private func code(_ code: String?) -> DataTable.Cell {
    .value(code.map { .code($0) } ?? .absent(Report.Absence()))
  }

  private func text(_ text: String?) -> DataTable.Cell {
    .value(text.map { .text($0) } ?? .absent(Report.Absence()))
  }

  private func number(_ value: Double?) -> DataTable.Cell {
    .value(value.map { .number($0, digits: 0...6) } ?? .absent(Report.Absence()))
  }

  private func quantity(_ quantity: RiskQuantity?) -> DataTable.Cell {
    .value(names.value(quantity))
  }
}
