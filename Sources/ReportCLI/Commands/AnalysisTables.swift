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

  /// What cannot be computed of a portfolio, a line for each analysis.
  static func text(_ portfolio: Portfolio, _ words: Words) -> String {
    allCases.compactMap { analysis in
      let missing = analysis.missing(in: portfolio)
      if missing.isEmpty { return nil }
      return words(
        CommandText.analysisMissing,
        [
          "analysis": .text(words(analysis.name)),
          "tables": .text(words.list(analysis.tables.map(\.rawValue))),
          "missing": .text(words.list(missing.map(\.rawValue))),
        ]) + "\n"
    }.joined()
  }
}
