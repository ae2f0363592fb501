import IndicatorEngine
import Ingest

/// Makes a class file of cases.
///
/// With a frame each class of it that says from which phases or types it learns gets its counts from them, and the others stay. Without one
/// there is a class of all cases and one of each type with 30 completions.
struct BacktestLearning {
  let sources: [BacktestSource]
  let runs: [BacktestRun]
  let frame: [ClassFile.Framed]?
  let version: String?
  let until: Day?
  let names: [String]

  private var dataDay: Day? { until ?? BacktestRun.dataDay(sources.flatMap(\.cases)) }

  /// The classes, those of a frame in its order.
  var classes: [ReferenceClass] {
    guard let day = dataDay else { return [] }
    let version = version ?? day.description
    if let frame {
      return frame.compactMap { item in
        guard let rule = item.rule else { return item.known(version: version) }
        if rule.isRestated { return restated(item.frame, version: version) }
        return learned(item.frame, version: version, day: day) { rule.takes($0) }
      }
    }
    let types = Dictionary(grouping: sources.flatMap(\.cases), by: \.type).keys.filter { !$0.isEmpty }
      .sorted()
    let all = plain("all", name: names.joined(separator: ", "), [:], version, day) { _ in true }
    let parts = types.map { type in
      plain("type-" + slug(type), name: type, [.type: [type]], version, day) { $0.type == type }
    }
    return [all].compactMap(\.self)
      + parts.compactMap(\.self).filter { $0.counts.completions >= ReferenceClass.fewestCompletions }
  }

  /// The file; nil where no case has an outcome.
  var text: String? {
    let classes = classes
    guard classes.contains(where: { $0.counts.completions > 0 }) else { return nil }
    return BacktestClassFile(version: version ?? dataDay?.description ?? "", classes: classes).text
  }

  private func plain(
    _ id: String, name: String, _ scope: [ClassTrait: [String]], _ version: String, _ day: Day,
    _ takes: (OutcomeCase) -> Bool
  ) -> ReferenceClass? {
    let frame = ReferenceClass(
      id: id, names: ["en": name.isEmpty ? id : name], version: version,
      origin: names.joined(separator: ", "),
      licence: "", scope: ClassScope(scope), counts: .none)
    return learned(frame, version: version, day: day, takes)
  }

  /// A frame with the counts, quantiles and scores of the cases it takes; nil where no case has an outcome.
  private func learned(
    _ frame: ReferenceClass, version: String, day: Day, _ takes: (OutcomeCase) -> Bool
  ) -> ReferenceClass? {
    let found = ClassLearning.learned(from: sources.flatMap(\.cases).filter(takes), knownBy: day)
    if found.counts.completions == 0 { return nil }
    let scores = zip(sources, runs).compactMap { source, run in
      run.backtest.flatMap { backtest in
        ClassLearning.scores(backtest, of: Set(source.cases.indices.filter { takes(source.cases[$0]) }))
      }
    }.first
    return ReferenceClass(
      id: frame.id, names: frame.names, version: version, origin: frame.origin, licence: frame.licence,
      scope: frame.scope, counts: found.counts, durationRatio: found.durationRatio,
      costRatio: found.costRatio,
      scores: scores)
  }

  /// A frame with how stated durations changed, of the first source that says so; nil where none does.
  private func restated(_ frame: ReferenceClass, version: String) -> ReferenceClass? {
    let ratios = sources.compactMap(\.description?.restated).first { !$0.isEmpty } ?? []
    guard let summary = RatioSummary.of(ratios).found else { return nil }
    return ReferenceClass(
      id: frame.id, names: frame.names, version: version, origin: frame.origin, licence: frame.licence,
      scope: frame.scope, counts: .none, durationRatio: summary)
  }

  /// Letters and digits of a name, in small letters, for an id.
  private func slug(_ name: String) -> String {
    TextFolding.key(name).split(separator: " ").joined(separator: "-")
  }
}
