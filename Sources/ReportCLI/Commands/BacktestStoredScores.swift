import IndicatorEngine
import Ingest

/// Forecasts that were stored earlier, beside the ends of the operations.
struct StoredScores: Sendable {
  let name: String
  /// Decided forecasts and what came.
  let chances: [Double]
  let outcomes: [Bool]
  /// Not decided yet, about operations that are not there, or without a number.
  let open: Int

  /// - Parameter until: The last day on which outcomes are known; nil: none is.
  init(_ stored: StoredForecasts, cases: [OutcomeCase], until: Day?) {
    name = stored.file
    let rows = Dictionary(cases.map { ($0.id, $0) }) { first, _ in first }
    var (chances, outcomes) = ([Double](), [Bool]())
    for row in stored.rows {
      guard let item = rows[row.operation], let until else { continue }
      let outcome: Bool?
      // An end before the deadline decides at once; otherwise the deadline must have passed.
      if case .finished(let day) = item.ending, day <= until {
        outcome = day <= row.deadline
      } else {
        outcome = row.deadline <= until ? false : nil
      }
      guard let outcome else { continue }
      chances.append(row.chance)
      outcomes.append(outcome)
    }
    self.chances = chances
    self.outcomes = outcomes
    open = stored.rows.count - chances.count + stored.others
  }

  var calibration: Estimate<Calibration> {
    Calibration.of(forecasts: chances, outcomes: outcomes, leastChance: BacktestOptions.leastChance)
  }

  func sentences(_ words: Words) -> [String] {
    let name = TextTemplate.Argument.text(SafeText.clean(name))
    var lines: [String] = []
    if let found = calibration.found {
      let n = Double(found.count)
      lines.append(
        words(
          BacktestText.storedScores,
          [
            "name": name, "n": .count(found.count),
            "brier": .text(words.numbers.text(found.brier, digits: 3...3)),
            "forecast": .text(words.numbers.percent(chances.reduce(0, +) / n)),
            "observed": .text(words.numbers.percent(Double(outcomes.count { $0 }) / n)),
          ]))
    }
    if open > 0 { lines.append(words(BacktestText.storedOpen, ["name": name, "n": .count(open)])) }
    return lines
  }

  var json: JSONOutput {
    .object([
      "file": .string(name), "resolved": .integer(chances.count), "open": .integer(open),
      "brier": calibration.found.map { .number($0.brier) } ?? .null,
      "log_loss": calibration.found.map { .number($0.logLoss) } ?? .null,
      "auc": calibration.found?.discrimination.map { .number($0) } ?? .null,
      "reason": .optional(calibration.reason?.rawValue),
    ])
  }
}
