import IndicatorEngine
import Ingest

/// Forecasts that were stored earlier, beside the ends of the operations: those of one file about one deadline, for an operation whose current and
/// original end were both forecast would count twice among all.
struct StoredScores: Sendable {
  let name: String
  /// What they are about: `current-end`, `original-end`, `cost`, `claim`, `target`, `all`; nil for what cannot be scored.
  let about: String?
  /// Decided forecasts and what came.
  let chances: [Double]
  let outcomes: [Bool]
  /// The same by view, of the rows that have it; in the order of their codes.
  let views: [(code: String, chances: [Double], outcomes: [Bool])]
  /// By reference class, of the rows that name one.
  let classes: [(code: String, chances: [Double], outcomes: [Bool])]
  /// The file, with what was stored about how it was made.
  let stored: StoredForecasts
  /// Not decided yet, about operations that are not there, or with a number that is no chance. Facts and rows without a forecast are not in it.
  let open: Int

  private typealias Decided = (row: StoredForecasts.Row, outcome: Bool)

  /// The scores of a file: one a question, deadlines apart, then what cannot be scored, where there is any.
  ///
  /// - Parameters:
  ///   - ends: What came of deadlines; nil: no outcome is known.
  ///   - outcomes: What came of money, targets and all together; nil where the file does not say when it was made.
  static func of(
    _ stored: StoredForecasts, ends: DeadlineOutcomes?, outcomes: ForecastOutcomes?
  ) -> [StoredScores] {
    func outcome(_ row: StoredForecasts.Row) -> Bool? {
      guard row.question == "deadline" else {
        return outcomes?.outcome(operation: row.operation, about: row.about, due: row.deadline)
      }
      // Decided when the deadline has passed, however early the end came: early ends alone would flatter.
      return row.deadline.flatMap { ends?.isFinished(row.operation, by: $0) }
    }
    func group(_ row: StoredForecasts.Row) -> String { row.question == "target" ? "target" : row.about }
    let isDeadline = Set(stored.rows.filter { $0.question == "deadline" }.map(group))
    var open = stored.others
    let groups = Set(stored.rows.map(group)).sorted().compactMap { about -> StoredScores? in
      let rows = stored.rows.filter { group($0) == about }
      let decided = rows.compactMap { row in outcome(row).map { (row: row, outcome: $0) } }
      if decided.isEmpty, !isDeadline.contains(about) {
        open += rows.count
        return nil
      }
      return StoredScores(stored, about: about, decided, open: rows.count - decided.count)
    }
    if open == 0, !groups.isEmpty { return groups }
    return groups + [StoredScores(stored, about: nil, [], open: open)]
  }

  private init(_ file: StoredForecasts, about: String?, _ decided: [Decided], open: Int) {
    (stored, name, self.about, self.open) = (file, file.file, about, open)
    chances = decided.map(\.row.chance)
    outcomes = decided.map(\.outcome)
    views = Set(decided.flatMap(\.row.views.keys)).sorted().map { code in
      let rows = decided.filter { $0.row.views[code] != nil }
      return (code, rows.compactMap { $0.row.views[code] }, rows.map(\.outcome))
    }
    classes = Set(decided.compactMap(\.row.referenceClass)).sorted().map { code in
      let rows = decided.filter { $0.row.referenceClass == code }
      return (code, rows.map(\.row.chance), rows.map(\.outcome))
    }
  }

  var calibration: Estimate<Calibration> {
    StoredScores.calibration(chances, outcomes)
  }

  private static func calibration(_ chances: [Double], _ outcomes: [Bool]) -> Estimate<Calibration> {
    Calibration.of(forecasts: chances, outcomes: outcomes, leastChance: BacktestOptions.leastChance)
  }

  /// The answer, then each view, then what cannot be scored.
  func sentences(_ words: Words) -> [String] {
    let title = title(words)
    let parts =
      [(title, chances, outcomes)]
      + views.map { ("\(title), \(StoredScores.view($0.code, words))", $0.chances, $0.outcomes) }
    var lines = parts.compactMap { name, chances, outcomes -> String? in
      guard let found = StoredScores.calibration(chances, outcomes).found else { return nil }
      let n = Double(found.count)
      return words(
        BacktestText.storedScores,
        [
          "name": .text(name), "n": .count(found.count),
          "brier": .text(words.numbers.text(found.brier, digits: 3...3)),
          "forecast": .text(words.percentTold(chances.reduce(0, +) / n)),
          "observed": .text(words.numbers.percent(Double(outcomes.count { $0 }) / n)),
        ])
    }
    if open > 0 {
      lines.append(words(BacktestText.storedOpen, ["name": .text(title), "n": .count(open)]))
    }
    return lines
  }

  private static func view(_ code: String, _ words: Words) -> String {
    switch code {
    case "class": words(RiskTrialText.comparable)
    case "network": words(RiskTrialText.milestones)
    case "progress": words(RiskTrialText.pace)
    default: SafeText.clean(code)
    }
  }

  /// The file, and the question that its forecasts answer.
  private func title(_ words: Words) -> String {
    let name = SafeText.clean(name)
    return switch about {
    case "current-end": "\(name), \(words.quoted(words(RiskText.currentEnd)))"
    case "original-end": "\(name), \(words.quoted(words(RiskText.originalEnd)))"
    case "cost": "\(name), \(words.quoted(words(RiskText.cost)))"
    case "claim": "\(name), \(words.quoted(words(RiskText.claim)))"
    case "target": "\(name), \(words.quoted(words(RiskTrialText.targets)))"
    case "all": "\(name), \(words.quoted(words(RiskText.allTogether)))"
    case let about?: "\(name), \(words.quoted(SafeText.clean(String(about.prefix(60)))))"
    case nil: name
    }
  }

  var json: JSONOutput {
    var members = StoredScores.json(chances, outcomes)
    members["file"] = .string(name)
    members["about"] = .optional(about)
    members["open"] = .integer(open)
    members["as_of"] = .optional(stored.asOf?.description)
    members["known_by"] = .optional(stored.knownBy?.description)
    members["model_version"] = .optional(stored.modelVersion)
    members["inputs_sha256"] = .optional(stored.inputs)
    members["supposed"] = .bool(stored.isSupposed)
    members["views"] = StoredScores.json(views, key: "view")
    members["classes"] = StoredScores.json(classes, key: "class")
    return .object(members)
  }

  private static func json(
    _ groups: [(code: String, chances: [Double], outcomes: [Bool])], key: String
  ) -> JSONOutput {
    .array(
      groups.map { group in
        .object(json(group.chances, group.outcomes).merging([key: .string(group.code)]) { old, _ in old })
      })
  }

  private static func json(_ chances: [Double], _ outcomes: [Bool]) -> [String: JSONOutput] {
    let found = calibration(chances, outcomes)
    let n = Double(max(1, chances.count))
    return [
      "resolved": .integer(chances.count),
      "observed": chances.isEmpty ? .null : .number(Double(outcomes.count { $0 }) / n),
      "mean_forecast": chances.isEmpty ? .null : .number(chances.reduce(0, +) / n),
      "brier": found.found.map { .number($0.brier) } ?? .null,
      "log_loss": found.found.map { .number($0.logLoss) } ?? .null,
      "auc": found.found?.discrimination.map { .number($0) } ?? .null,
      "reason": .optional(found.reason?.rawValue),
    ]
  }
}
