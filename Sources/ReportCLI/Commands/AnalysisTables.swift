import IndicatorEngine
import Ingest

/// The tables that each analysis cannot do without.
enum AnalysisTables: CaseIterable {
  case indicators, milestones, budget, earnedValue

  /// The tables, in the order in which they are described.
  var tables: [TableName] {
    switch self {
    case .indicators: [.indicators, .targets, .observations]
    case .milestones: [.operations, .milestones]
    case .budget: [.operations, .payments]
    case .earnedValue: [.operations, .payments, .milestones]
    }
  }

  /// The tables that a portfolio does not have.
  func missing(in portfolio: Portfolio) -> [TableName] { tables.filter { !portfolio.has($0) } }

  private var name: HeadingText {
    switch self {
    case .indicators: .indicators
    case .milestones: .milestones
    case .budget: .absorption
    case .earnedValue: .earnedValue
    }
  }

  /// The name in JSON.
  private var code: String {
    switch self {
    case .indicators: "progress"
    case .milestones: "schedule"
    case .budget: "budget"
    case .earnedValue: "earned-value"
    }
  }

  /// What this analysis needs and what of it is missing, as a sentence; nil where nothing is.
  private func sentence(_ portfolio: Portfolio, _ words: Words) -> String? {
    let missing = missing(in: portfolio)
    if missing.isEmpty { return nil }
    return words(
      CommandText.analysisMissing,
      [
        "analysis": .text(words(name)), "tables": .text(words.list(tables.map(\.rawValue))),
        "missing": .text(words.list(missing.map(\.rawValue))),
      ])
  }

  /// What cannot be computed of a portfolio, a sentence for each analysis.
  static func sentences(_ portfolio: Portfolio, _ words: Words) -> [String] {
    allCases.compactMap { $0.sentence(portfolio, words) }
  }

  /// The same as lines of JSON (`merilo/missing-tables/1`).
  static func jsonLines(_ portfolio: Portfolio, _ words: Words) -> [String] {
    allCases.compactMap { analysis in
      analysis.sentence(portfolio, words).map { sentence in
        JSONOutput.object([
          "schema": "merilo/missing-tables/1", "analysis": .string(analysis.code),
          "tables": .array(analysis.tables.map { .string($0.rawValue) }),
          "missing": .array(analysis.missing(in: portfolio).map { .string($0.rawValue) }),
          "message": .string(sentence),
        ]).text(depth: 0)
      }
    }
  }

  /// The tables that there are, with their rows: "payments (12 rows)".
  static func found(in portfolio: Portfolio, _ words: Words) -> String {
    words.list(
      TableName.allCases.filter(portfolio.has).map { table in
        let rows = words(CommandText.rowCount, ["n": .count(portfolio[table].rowCount)])
        return "\(table.rawValue) (\(rows))"
      })
  }
}

extension LoadedInput {
  /// Stops where no question has an answer: there are neither operations, nor indicators with observations, nor programmes with allocations (what they
  /// may lose). Where there are, but every analysis lacks some table, it is told which.
  ///
  /// - Parameter tellsAnalyses: Whether the analyses of operations and targets are what was asked for.
  func requireMinimum(_ talk: TalkOptions, tellsAnalyses: Bool = true) throws {
    let words = talk.words
    let sentences = AnalysisTables.sentences(portfolio, words)
    let hasMinimum =
      portfolio.has(.operations) || portfolio.has(.indicators) && portfolio.has(.observations)
      || portfolio.has(.programmes) && portfolio.has(.allocations)
    if !hasMinimum {
      let found = words(
        CommandText.tablesTooFew,
        [
          "found": .text(AnalysisTables.found(in: portfolio, words)),
          "one": .text(TableName.operations.rawValue),
          "others": .text(words.list([TableName.indicators, .observations].map(\.rawValue))),
        ])
      throw CommandFailure(.unusableInput, ([found] + sentences).joined(separator: "\n"))
    }
    if tellsAnalyses, sentences.count == AnalysisTables.allCases.count {
      sentences.forEach(talk.console.remark)
    }
  }

  /// Stops where there is nobody to compare.
  func requirePlaces(_ talk: TalkOptions) throws {
    if portfolio.municipalities.count > 0 { return }
    let words = talk.words
    throw CommandFailure(
      .unusableInput,
      words(
        CommandText.analysisMissing,
        [
          "analysis": .text(words(ComparisonFindingText.report)),
          "tables": .text(
            words.list([TableName.municipalities, .indicators, .observations].map(\.rawValue))),
          "missing": .text(TableName.municipalities.rawValue),
        ]))
  }
}
