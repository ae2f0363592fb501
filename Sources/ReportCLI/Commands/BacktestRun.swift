import IndicatorEngine
import Ingest

/// Cases of one source, and what became of the forecasts of the past that were made on them.
struct BacktestRun: Sendable {
  /// The name of the file, or of the portfolio.
  let name: String
  /// Cases that could not be used for want of a start or a planned end, of how many.
  let leftOut: Int
  let total: Int
  /// Cases whose plans may have been revised without that being seen.
  let undated: Int
  let doubts: [CaseFile.Doubt]
  let cases: [OutcomeCase]
  let description: CaseDescription?
  /// nil where there is nothing to forecast: no case, or no outcome.
  let backtest: Backtest?
  let local: (size: Int, found: LocalHistoryTrial)?
  /// nil where no case has both costs.
  let cost: CostTrial?
  /// What `merilo risk` would have said; nil for tables of cases.
  var risk: RiskTrial?
  /// Whether the portfolio has more operations than its views are tried on.
  var isLarge = false

  /// The views of the risk forecast in words and rows.
  func views(_ words: Words) -> RiskTrialTables? {
    risk.map { RiskTrialTables(trial: $0, name: name, words: words) }
  }

  /// Earlier freezes whose outcomes mend the first scored ones.
  static let earlierFreezes = 4

  /// The last day of which the cases tell an outcome.
  static func dataDay(_ cases: [OutcomeCase]) -> Day? { cases.compactMap(\.ending?.day).max() }

  /// Why no forecast was scored: nothing ended, nothing had started at any freeze, or nothing was due by the last day of the data.
  var silence: UnavailableReason {
    guard let backtest else { return .noEvents }
    let last = backtest.options.freezes.last
    if last.map({ last in cases.allSatisfy { $0.start >= last } }) ?? true { return .beforeStart }
    return backtest.unresolved > 0 ? .notDue : scored.compactMap(\.scores.reason).first ?? .noEvents
  }

  /// Methods that had no answer to any forecast, where others had.
  var silentMethods: [ForecastMethod] {
    guard let backtest, !backtest.forecasts.isEmpty else { return [] }
    return backtest.options.methods.filter { backtest.scores(of: $0).found == nil }
  }

  /// A method is worth a look in print where it has a name and a score.
  var scored:
    [(question: BacktestQuestion, method: ForecastMethod, isMended: Bool, scores: Estimate<BacktestScores>)]
  {
    guard let backtest else { return [] }
    return backtest.options.questions.flatMap { question in
      backtest.options.methods.flatMap { method in
        (method.isMended ? [false, true] : [false]).map { isMended in
          (question, method, isMended, backtest.scores(of: method, question, mended: isMended))
        }
      }
    }
  }
}

extension ForecastMethod {
  /// Whether earlier outcomes mend its forecasts.
  var isMended: Bool { [.cox, .classHazard, .hazardRegression].contains(self) }

  var text: BacktestText {
    switch self {
    case .plan: .plan
    case .completedOnly: .completedOnly
    case .baseRate: .baseRate
    case .kaplanMeier: .kaplanMeier
    case .cox: .cox
    case .classHazard: .classHazard
    case .hazardRegression: .hazardRegression
    case .referenceClass: .referenceClass
    }
  }

  /// The name in words.
  func name(_ words: Words, isMended: Bool) -> String {
    isMended ? words(BacktestText.mended, ["method": .text(words(text))]) : words(text)
  }
}

extension BacktestQuestion {
  /// The code in tables.
  var code: String {
    switch self {
    case .deadline: "deadline"
    case .within(let months): "within-\(months)-months"
    }
  }

  func name(_ words: Words) -> String {
    switch self {
    case .deadline: words(BacktestText.deadline)
    case .within(let months): words(BacktestText.withinMonths, ["n": .count(months)])
    }
  }
}
