import IndicatorEngine
import Ingest

/// The rows of `risk`: each question about each project. For programs all of them, for people the first with the words around.
struct RiskTable: CellMaker, Sendable {
  let risk: CompletionRisk
  let words: Words
  let names: RiskNames
  private let figures: FigureMaker
  /// Digest of everything that was read; nil where it is not known.
  private let inputs: String?
  private let supposed: RiskSuppositions

  init(_ risk: CompletionRisk, words: Words, inputs: String? = nil) {
    self.risk = risk
    self.words = words
    self.inputs = inputs
    supposed = RiskSuppositions(suppositions: risk.plan.suppositions, words: words)
    names = RiskNames(risk, words: words)
    figures = FigureMaker(sources: risk.portfolio.sources)
  }

  /// No printed table has more rows; programs get all.
  static let printedLimit = 40

  /// All rows, by project and question, made only where programs get them.
  func table() -> DataTable {
    DataTable(
      name: "risk", asOf: risk.evaluation.asOf,
      columns: [
        "operation", "question", "probability", "band", "low", "high", "unclipped", "class", "n", "p50",
        "p80", "p90", "drivers", "method", "seed", "reason", "about", "against", "deadline", "class_version",
        "class_probability",
        "network_probability", "network_low", "network_high", "progress_probability", "simulation_error",
        "what_it_takes", "notes", "sources", "completions", "class_unclipped", "network_unclipped",
        "progress_unclipped", "slip_none", "slip_3_months", "slip_6_months", "slip_12_months", "slip_more",
        "takes_change", "takes_of", "takes_amount", "takes_unit", "takes_by", "what_if", "currency",
        "slips_unclipped", "left_out",
      ].map { DataTable.Column($0) },
      rows: [],
      made: MadeRows(count: risk.forecasts.count, threads: risk.evaluation.threads) {
        cells(risk.forecasts[$0])
      },
      members: members, needs: [.operations])
  }

  /// What the forecasts hang on, beside the rows.
  private var members: [String: JSONOutput] {
    let plan = risk.plan
    return [
      "plan": .object([
        "rho": .number(plan.correlation), "correlations": RiskTable.correlations(plan.correlations),
        "pool_weight": .number(plan.poolWeight),
        "own_weight": .number(plan.strength), "draws": .integer(plan.replicates * plan.drawsEach),
        "seed": .string(String(plan.seed)), "portfolio_rho": .number(plan.portfolioCorrelation),
        "aim": .number(plan.aim), "model_version": .string(CompletionRisk.modelVersion),
        "currency": .optional(risk.evaluation.currency?.code),
        "duration_ratio": .object([
          "log_mean": .number(plan.ratio.logMean), "log_sd": .number(plan.ratio.logDeviation),
          "n": .integer(plan.ratio.count), "source": .string(plan.ratio.source),
        ]),
        "classes": .optional(plan.classes?.version),
      ]),
      "roll_up": .array(risk.rollUps.map(rollUp)),
      "decommitment": .array(risk.absorption.flatMap(RiskTable.decommitment)),
      "programmes_without_rule": .array(risk.unruledProgrammes.map { .string($0) }),
      "known_by": .optional(risk.evaluation.knownBy?.description), "inputs_sha256": .optional(inputs),
      "what_if": supposed.json,
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
    func number(_ value: Double?) -> JSONOutput { value.map { .number($0) } ?? .null }
    func whole(_ value: Int?) -> JSONOutput { value.map { .integer($0) } ?? .null }
    let bands = CompletionChance.Band.allCases.map { band -> (String, JSONOutput) in
      (band.rawValue, .integer(rollUp.bands[band] ?? 0))
    }
    let counts: [String: JSONOutput] = [
      "operations": .integer(rollUp.count), "unknown": .integer(rollUp.unknown),
      "untested": .integer(rollUp.untested), "passed": .integer(rollUp.passed),
      "numbered": .integer(rollUp.numbered), "bands": .object(Dictionary(uniqueKeysWithValues: bands)),
    ]
    let figures: [String: JSONOutput] = [
      "expected_in_time": number(rollUp.expected), "low": whole(rollUp.interval?.lowerBound),
      "high": whole(rollUp.interval?.upperBound),
      "all_in_time": number(rollUp.all.map(RiskForecast.bounded)),
      "expected_unclipped": number(rollUp.unclippedExpected), "all_unclipped": number(rollUp.unclippedAll),
      "amounts": amounts(rollUp.amount), "amounts_below_half": amounts(rollUp.amountAtRisk),
    ]
    level.merge(counts) { $1 }
    level.merge(figures) { $1 }
    return .object(level)
  }

  private func cells(_ forecast: RiskForecast) -> [DataTable.Cell] {
    let views = forecast.views
    func view(_ kind: RiskViewKind) -> RiskView? { views.first { $0.kind == kind } }
    let (interval, network) = (forecast.shownInterval, view(.network))
    let answer: [DataTable.Cell] = [
      code(names.code(forecast)), code(forecast.subject.question.rawValue), number(forecast.probability),
      code(forecast.band?.rawValue), number(interval?.lowerBound), number(interval?.upperBound),
      number(forecast.chance.found), code(forecast.classID), .value(.number(Double(forecast.count))),
      quantity(forecast.p50), quantity(forecast.p80), quantity(forecast.p90),
      .drivers(forecast.drivers.map(names.driver)), code(forecast.method.rawValue),
      // Beyond 2⁵³ a number of JSON is no longer exact; seeds stay below.
      .value(.number(Double(forecast.seed), digits: 0...0)), .reason(forecast.reason?.rawValue),
      code(names.about(forecast)), code(RiskTable.against(forecast.subject)),
      .value(.day(forecast.due)), code(names.classVersion(forecast)),
    ]
    let chances: [DataTable.Cell] = [
      // Of too few outcomes a word is told, here too.
      shown(forecast.completions < ReferenceClass.fewestCompletions ? nil : view(.referenceClass)?.chance),
      shown(network?.chance), shown(network?.interval.lowerBound), shown(network?.interval.upperBound),
      shown(view(.progress)?.chance), number(forecast.simulationError),
    ]
    let takes = forecast.remedies.map { names.takes($0).code }.joined(separator: ";")
    let notes = forecast.notes.map(\.rawValue).joined(separator: ";")
    let further: [DataTable.Cell] = [
      .json(.array(forecast.remedies.map(names.json)), text: takes), code(notes.isEmpty ? nil : notes),
      .sources(sources(of: forecast)), .value(.number(Double(forecast.completions))),
      number(view(.referenceClass)?.chance), number(network?.chance), number(view(.progress)?.chance),
    ]
    let supposed = supposed.codes.joined(separator: ";")
    let leftOut = names.leftOut(forecast)
    return answer + chances + further + slips(forecast) + self.takes(forecast.remedies.first)
      + [
        code(supposed.isEmpty ? nil : supposed), code(RiskTable.currency(forecast.p50)),
        sharesOfSlips(forecast), .json(leftOut.json, text: leftOut.text),
      ]
  }

  /// In what the three quantiles are told, where they are amounts.
  private static func currency(_ quantity: RiskQuantity?) -> String? {
    if case .amount(_, let currency)? = quantity { currency.code } else { nil }
  }

  /// Chances of the five bands of slip; none where a word stands for the chance itself.
  private func slips(_ forecast: RiskForecast) -> [DataTable.Cell] {
    guard let slips = numberedSlips(forecast) else { return (0..<5).map { _ in number(nil) } }
    // What is over before the as-of day has no chance left.
    return slips.map { forecast.isFact && $0 == 0 ? number(nil) : shown($0) }
  }

  private func numberedSlips(_ forecast: RiskForecast) -> [Double]? {
    forecast.slips.count == 5 && !forecast.isVague ? forecast.slips : nil
  }

  /// The five as computed, which make 1: what is shown of each keeps its own bounds and does not.
  private func sharesOfSlips(_ forecast: RiskForecast) -> DataTable.Cell {
    let slips = numberedSlips(forecast) ?? []
    return .json(
      .array(slips.map { .number($0) }), text: slips.map(JSONOutput.spelling).joined(separator: ";"))
  }

  /// The first of the changes in columns: what, of which milestone, how much, of what, by when.
  private func takes(_ remedy: RiskRemedy?) -> [DataTable.Cell] {
    guard let remedy else { return (0..<5).map { _ in code(nil) } }
    let takes = names.takes(remedy)
    return [
      code(takes.change), code(takes.of), code(takes.amount), code(takes.unit), .value(.day(takes.by)),
    ]
  }

  /// A chance within what may be shown.
  private func shown(_ chance: Double?) -> DataTable.Cell { number(chance.map(RiskForecast.bounded)) }

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
    // "All together" where a part of it is a fact would say that once more.
    let order = RiskOrder(risk.forecasts)
    let (listed, more) = order.forecasts(atMost: RiskTable.printedLimit)
    let shown = listed.filter { $0.subject != .all || !$0.isFact }
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
      rows: shown.map(printedCells),
      notes: notes(shown, left: more, finished: order.left))
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

  private func notes(_ shown: [RiskForecast], left: Int, finished: Int) -> [String] {
    var notes = [supposed.sentence].compactMap { $0 }
    if left > 0 {
      notes.append(words(RiskText.moreRows, ["n": .count(left), "flag": .text("--format csv")]))
    }
    if finished > 0 { notes.append(words(RiskText.finishedProjects, ["n": .count(finished)])) }
    notes += [names.unruled].compactMap { $0 }
    if shown.contains(where: { $0.chance.found != nil }) { notes.append(names.meaning(shown)) }
    if shown.contains(where: { names.inside($0) != nil }) { notes.append(words(RiskText.simulationMeaning)) }
    if shown.contains(where: { $0.method == .viewPool }) {
      notes.append(
        words(RiskText.poolMeaning, ["weight": .text(words.numbers.percent(risk.plan.poolWeight))]))
    }
    let partial = shown.compactMap { forecast in
      names.leavesOut(forecast).map { names.code(forecast) + ", " + names.short(forecast) + ": " + $0 }
    }
    return notes + names.notes(shown) + [names.movedEnds(shown)].compactMap { $0 } + partial
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
        .init(
          "bands", words(RiskText.inWords), .trailing, isPrinted: rollUps.contains { !$0.bands.isEmpty }),
        .init("amount", words(RiskText.amountBelowHalf), .trailing),
      ],
      rows: rollUps.prefix(RiskTable.printedLimit).map { rollUp in
        [
          .value(.text(names.level(rollUp.level))),
          .value(.number(Double(rollUp.count), digits: 0...0)),
          .value(rollUp.expected.map { .number($0, digits: 1...1) } ?? .absent(Report.Absence())),
          text(rollUp.interval.map(names.range)), text(names.bandCounts(rollUp)),
          text(names.amounts(rollUp.amountAtRisk)),
        ]
      },
      notes: [
        words(
          RiskText.togetherMeaning,
          ["rho": .text(words.numbers.text(risk.plan.portfolioCorrelation, digits: 0...2))])
      ])
  }

  // MARK: Cells

  private func quantity(_ quantity: RiskQuantity?) -> DataTable.Cell {
    .value(names.value(quantity))
  }
}
