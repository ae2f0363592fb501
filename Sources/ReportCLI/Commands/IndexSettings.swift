import IndicatorEngine
import Ingest

/// What `index:` in `merilo.yaml` says of the index of a portfolio.
///
///     index:
///       normalise: targets            # or minmax:0,100, goalposts, zscore:100,10, prank, …
///       aggregate: 1=amean,2=gmean
///       data_threshold: 0.5           # of each group's elements
///       minimum_overlap: 0.75         # of the index's weight
struct IndexSettings {
  private static let file = "merilo.yaml"
  private static let keys = ["normalise", "aggregate", "data_threshold", "minimum_overlap"]

  /// Puts into the plan what the settings say.
  ///
  /// - Throws: ``UncertaintyFault`` with the line at fault.
  static func apply(_ node: SettingsNode?, to plan: inout ComparisonPlan) throws(UncertaintyFault) {
    guard let node, !node.isNull else { return }
    guard let entries = node.entries else { throw fault(node.line, "index", node, "{normalise: …}") }
    var (threshold, aggregation): (Double?, String?) = (nil, nil)
    var aggregationLine = node.line
    for entry in entries {
      switch entry.key {
      case "normalise": plan.index.yardstick = try yardstick(entry)
      case "aggregate": (aggregation, aggregationLine) = (entry.value.text ?? "", entry.line)
      case "data_threshold": threshold = try share(entry)
      case "minimum_overlap": plan.minimumOverlap = try share(entry)
      default:
        throw UncertaintyFault(
          file: file, line: entry.line, kind: .key(found: "index.\(entry.key)", known: keys))
      }
    }
    guard aggregation != nil || threshold != nil else { return }
    guard let method = try? Aggregation(spelled: aggregation ?? "amean", dataThreshold: threshold) else {
      throw UncertaintyFault(
        file: file, line: aggregationLine,
        kind: .value(
          key: "index.aggregate", found: aggregation ?? "",
          expected: "amean, gmean, hmean, genmean:POWER, copeland, mpi, ampi, bod; 1=amean,2=gmean"))
    }
    plan.index.aggregation = method
  }

  private static func yardstick(_ entry: SettingsEntry) throws(UncertaintyFault)
    -> ComparedIndexPlan.Yardstick
  {
    if entry.value.text == "targets" { return .targets }
    let scale = entry.value.text.flatMap { try? Normalisation(spelled: $0) }
    // The places of one period: there are no other years, and what a description says stands in the indicators.
    guard let scale, scale.yardstick == .allYears, scale.method != .fromStructure,
      scale.method != .distanceToTarget(isCapped: false), scale.method != .distanceToTarget(isCapped: true)
    else {
      throw fault(
        entry.line, "index.normalise", entry.value,
        "targets, goalposts, minmax:0,100, zscore:100,10, rank, prank")
    }
    return .goalpostsElse(scale.method)
  }

  private static func share(_ entry: SettingsEntry) throws(UncertaintyFault) -> Double {
    guard let text = entry.value.text, case .value(let share) = NumberText.read(text, .plain),
      (0...1).contains(share)
    else { throw fault(entry.line, "index.\(entry.key)", entry.value, "0…1") }
    return share
  }

  private static func fault(
    _ line: Int, _ key: String, _ found: SettingsNode, _ expected: String
  ) -> UncertaintyFault {
    UncertaintyFault(
      file: file, line: line, kind: .value(key: key, found: found.text ?? "…", expected: expected))
  }
}
