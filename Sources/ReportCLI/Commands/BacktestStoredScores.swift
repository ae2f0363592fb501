import IndicatorEngine
import Ingest

/// Forecasts that were stored earlier, beside the ends of the operations: those of one file about one deadline, for an operation whose current and
/// original end were both forecast would count twice among all.
struct StoredScores: Sendable {
  let name: String
  /// Which deadline they are about: `current-end`, `original-end`; nil for rows that are about none.
  let about: String?
  /// Decided forecasts and what came.
  let chances: [Double]
  let outcomes: [Bool]
  /// Not decided yet, about operations that are not there, or without a number.
  let open: Int

  /// The scores of a file: one a deadline by its code, then what cannot be scored, where there is any.
  ///
  /// - Parameter until: The last day on which outcomes are known; nil: none is.
  static func of(_ stored: StoredForecasts, cases: [OutcomeCase], until: Day?) -> [StoredScores] {
    let groups = Set(stored.rows.map(\.about)).sorted().map { about in
      StoredScores(
        name: stored.file, about: about, rows: stored.rows.filter { $0.about == about }, others: 0,
        cases: cases, until: until)
    }
    if stored.others == 0, !groups.isEmpty { return groups }
    return groups + [
      StoredScores(
        name: stored.file, about: nil, rows: [], others: stored.others, cases: cases, until: until)
    ]
  }

  private init(
    name: String, about: String?, rows stored: [StoredForecasts.Row], others: Int, cases: [OutcomeCase],
    until: Day?
  ) {
    self.name = name
    self.about = about
    let rows = Dictionary(cases.map { ($0.id, $0) }) { first, _ in first }
    var (chances, outcomes) = ([Double](), [Bool]())
    for row in stored {
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
    open = stored.count - chances.count + others
  }

  var calibration: Estimate<Calibration> {
    Calibration.of(forecasts: chances, outcomes: outcomes, leastChance: BacktestOptions.leastChance)
  }

  func sentences(_ words: Words) -> [String] {
    let name = TextTemplate.Argument.text(title(words))
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

  /// The file, and the question that its forecasts answer.
  private func title(_ words: Words) -> String {
    let name = SafeText.clean(name)
    return switch about {
    case "current-end": "\(name), \(words.quoted(words(RiskText.currentEnd)))"
    case "original-end": "\(name), \(words.quoted(words(RiskText.originalEnd)))"
    case let about?: "\(name), \(words.quoted(SafeText.clean(String(about.prefix(60)))))"
    case nil: name
    }
  }

  var json: JSONOutput {
    .object([
      "file": .string(name), "about": .optional(about), "resolved": .integer(chances.count),
      "open": .integer(open),
      "brier": calibration.found.map { .number($0.brier) } ?? .null,
      "log_loss": calibration.found.map { .number($0.logLoss) } ?? .null,
      "auc": calibration.found?.discrimination.map { .number($0) } ?? .null,
      "reason": .optional(calibration.reason?.rawValue),
    ])
  }
}
