import IndicatorEngine
import Ingest

/// The views of `merilo risk` beside what came: rows for programs, a table and sentences for people.
struct RiskTrialTables {
  let trial: RiskTrial
  let name: String
  let words: Words

  /// The voices that answered a question, those of the risk forecast first.
  private func voices(_ topic: RiskTrial.Topic) -> [RiskTrial.Voice] {
    (RiskTrial.Voice.views + RiskTrial.Voice.baselines).filter { voice in
      trial.resolved.contains { $0.topic == topic && $0.chances[voice] != nil }
    }
  }

  // MARK: For programs

  struct Row {
    let topic: RiskTrial.Topic
    var voice: RiskTrial.Voice?
    let figure: BacktestTables.Figure
  }

  var rows: [Row] {
    trial.topics.flatMap { topic in
      voices(topic).flatMap { voice in
        figures(voice, topic).map { Row(topic: topic, voice: voice, figure: $0) }
      } + reaches(topic).map { Row(topic: topic, figure: $0) }
    }
  }

  private func figures(_ voice: RiskTrial.Voice, _ topic: RiskTrial.Topic) -> [BacktestTables.Figure] {
    guard let scores = trial.scores(of: voice, topic).found else { return [] }
    var figures = BacktestTables.Figure.scores(scores)
    for other in RiskTrial.Voice.baselines where other != voice {
      guard let base = trial.scores(of: other, topic, answeredBy: voice).found,
        let ours = trial.scores(of: voice, topic, answeredBy: other).found
      else { continue }
      figures.append(
        BacktestTables.Figure(
          name: "skill_against_\(other.rawValue)", value: ours.skill(against: base), count: ours.count))
    }
    let rival = RiskTrial.rival(topic)
    guard RiskTrial.Voice.views.contains(voice) else { return figures }
    for (loss, name) in [(ScoreDifference.Loss.brier, "brier"), (.logLoss, "log_loss")] {
      let gain = trial.difference(voice, from: rival, topic, loss: loss)
      figures.append(
        BacktestTables.Figure(
          name: "\(name)_gain_over_\(rival.rawValue)", value: gain.found?.gain, low: gain.found?.low,
          high: gain.found?.high, count: gain.found?.count, reason: gain.reason?.rawValue))
    }
    return figures
  }

  private func reaches(_ topic: RiskTrial.Topic) -> [BacktestTables.Figure] {
    [0.5, 0.8, 0.9].flatMap { share -> [BacktestTables.Figure] in
      guard let found = trial.coverage(topic, share).found else { return [] }
      let name = "p\(Int(share * 100))"
      return [BacktestTables.Figure(name: "coverage_" + name, value: found.kept, count: found.count)]
        + (found.loss.map { [BacktestTables.Figure(name: "pinball_" + name, value: $0, count: found.count)] }
          ?? [])
    }
  }

  /// How it was made, and the bins of the reliability diagram.
  var about: JSONOutput {
    .object([
      "freezes": .array(trial.options.freezes.map { .string($0.description) }),
      "outcomes_until": .string(trial.options.dataDay.description),
      "classes_known_from": .optional(trial.options.classesKnownFrom?.description),
      "class_freezes": .array(trial.options.freezesOfClasses.map { .string($0.description) }),
      "clusters": .string(trial.isByMunicipality ? "municipality" : "operation"),
      "undecided": .object(
        Dictionary(uniqueKeysWithValues: trial.undecided.map { ($0.key.rawValue, .integer($0.value)) })),
      "recorded": .array(
        trial.recorded.map {
          .object([
            "table": .string($0.table.rawValue), "dated": .integer($0.dated), "rows": .integer($0.total),
          ])
        }),
      "reliability": .array(
        trial.topics.flatMap { topic in
          voices(topic).map { voice in
            .object([
              "question": .string(topic.rawValue), "method": .string(voice.rawValue),
              "bins": BacktestTables.bins(trial.scores(of: voice, topic).found),
            ])
          }
        }),
    ])
  }

  // MARK: For people

  static func columns(_ words: Words) -> [DataTable.Column] {
    [
      DataTable.Column("question", words(BacktestText.question)),
      DataTable.Column("method", words(ColumnText.method)),
      DataTable.Column("n", words(BacktestText.forecasts), .trailing),
      DataTable.Column("observed", words(BacktestText.observed), .trailing),
      DataTable.Column("forecast", words(BacktestText.meanForecast), .trailing),
      DataTable.Column("brier", words(BacktestText.brier), .trailing),
      DataTable.Column("log_loss", words(BacktestText.logLoss), .trailing),
      DataTable.Column("auc", "AUC", .trailing),
      DataTable.Column("gain", words(RiskTrialText.gain), .trailing),
    ]
  }

  /// nil where nothing was scored.
  var printed: DataTable? {
    let rows = trial.topics.flatMap { topic in
      voices(topic).compactMap { voice in trial.scores(of: voice, topic).found.map { cells(voice, topic, $0) }
      }
    }
    if rows.isEmpty { return nil }
    return DataTable(
      name: "risk-backtest", columns: RiskTrialTables.columns(words), rows: rows, notes: made + findings)
  }

  private func cells(
    _ voice: RiskTrial.Voice, _ topic: RiskTrial.Topic, _ scores: BacktestScores
  ) -> [DataTable.Cell] {
    [
      .value(.text(question(topic))), .value(.text(name(voice, topic))),
      .value(.number(Double(scores.count), digits: 0...0)), .value(.rate(scores.observed, digits: 1...1)),
      .value(.rate(scores.forecast, digits: 1...1)), .value(.number(scores.brier, digits: 3...3)),
      .value(.number(scores.logLoss, digits: 3...3)),
      .value(.number(scores.discrimination, digits: 3...3, reason: nil)),
      .value(.text(gain(voice, topic) ?? "–")),
    ]
  }

  private func gain(_ voice: RiskTrial.Voice, _ topic: RiskTrial.Topic) -> String? {
    guard RiskTrial.Voice.views.contains(voice),
      let gain = trial.difference(voice, from: RiskTrial.rival(topic), topic).found
    else { return nil }
    func text(_ value: Double) -> String { words.numbers.text(value, digits: 3...3, signed: true) }
    return "\(text(gain.gain)) (\(text(gain.low)) … \(text(gain.high)))"
  }

  func question(_ topic: RiskTrial.Topic) -> String {
    switch topic {
    case .currentEnd: words(RiskText.shortEnd)
    case .originalEnd: words(RiskText.shortOriginal)
    case .cost: words(RiskText.shortCost)
    case .claim: words(RiskText.shortClaim)
    case .target: words(RiskTrialText.targets)
    case .all: words(RiskText.shortAll)
    }
  }

  func name(_ voice: RiskTrial.Voice, _ topic: RiskTrial.Topic) -> String {
    switch voice {
    case .answer: words(RiskTrialText.answer)
    case .referenceClass: words(RiskTrialText.comparable)
    case .network: words(RiskTrialText.milestones)
    case .progress: words(RiskTrialText.pace)
    case .trend: words(RiskTrialText.series)
    case .plan: words(BacktestText.plan)
    case .completedOnly: words(BacktestText.completedOnly)
    case .baseRate:
      RiskTrial.rival(topic) == .baseRate
        ? words(RiskTrialText.earlierShare) : words(BacktestText.baseRate)
    case .kaplanMeier: words(BacktestText.kaplanMeier)
    }
  }

  /// How it was made.
  var made: [String] {
    var lines = [
      words(RiskTrialText.made),
      words(trial.isByMunicipality ? RiskTrialText.byMunicipality : .byOperation),
    ]
    let undecided = RiskTrial.Topic.allCases.compactMap { topic in
      trial.undecided[topic].map { "\(question(topic)) \(words.numbers.text($0))" }
    }
    if !undecided.isEmpty {
      lines.append(words(RiskTrialText.undecided, ["list": .text(words.list(undecided))]))
    }
    return lines + [history].compactMap(\.self)
  }

  /// Of which tables it is known when their rows were recorded; nil where of all.
  private var history: String? {
    if trial.recorded.allSatisfy({ $0.dated == $0.total }) { return nil }
    let tables = trial.recorded.map {
      "\($0.table.rawValue) \(words.numbers.text($0.dated)) / \(words.numbers.text($0.total))"
    }
    return words(RiskTrialText.recorded, ["list": .text(words.list(tables))])
  }

  /// How far the quantities held that were given for a share.
  var findings: [String] {
    trial.topics.compactMap { topic in
      let found = [0.5, 0.8, 0.9].compactMap { trial.coverage(topic, $0).found }
      guard found.count == 3 else { return nil }
      let shares = zip(["a", "b", "c"], found).map { ($0, TextTemplate.Argument.text(percent($1.kept))) }
      var arguments = Dictionary(uniqueKeysWithValues: shares)
      arguments["question"] = .text(question(topic))
      arguments["n"] = .count(found[1].count)
      guard let loss = found[1].loss else { return words(RiskTrialText.kept, arguments) }
      arguments["loss"] = .text(words.numbers.text(loss, digits: 3...3))
      return words(RiskTrialText.keptAmounts, arguments)
    }
  }

  private func percent(_ share: Double) -> String { words.numbers.percent(share) }

  /// Why no view was scored; nil where one was.
  var unscored: String? {
    if !trial.resolved.isEmpty { return nil }
    // Forecasts that are not due, or none at all: no class, no milestones and no pace speak at the freezes.
    let reason: UnavailableReason = trial.undecided.isEmpty ? .untestedClass : .notDue
    return words(
      RiskTrialText.nothing,
      ["name": .text(SafeText.clean(name)), "reason": .text(words.reason(reason.rawValue))])
  }
}
