import IndicatorEngine

/// What a column of a table of cases may hold. The raw value is the name in `--column FIELD=HEADING`.
public enum CaseField: String, Sendable, CaseIterable {
  /// What the case belongs to: cases of one project share their fate.
  case project
  /// The stage of work, and the kind of project.
  case phase, type
  case start, planned, end, cancelled
  /// An amount known at the start, and the final one.
  case size, final
  /// The day of a report, and the end it foretells.
  case reported, forecast
  /// How many of how many reached what they were to reach.
  case reached, total

  /// Headings that mean the field, as they are often written; its own name means it too, behind these.
  var headings: [String] {
    switch self {
    case .project: ["project", "project id", "project_id", "operation", "operation code", "dsf", "pid"]
    case .phase: ["phase", "stage"]
    case .type: ["type", "category", "kind"]
    case .start: ["start", "start date", "actual start", "approved"]
    case .planned: ["planned end", "planned", "original end", "planned finish"]
    case .end: ["actual end", "end actual", "completed", "finished", "actual finish"]
    case .cancelled: ["cancelled", "terminated", "withdrawn"]
    case .size: ["budget", "budget forecast", "amount", "approved cost"]
    case .final: ["final estimate", "final cost", "actual cost"]
    case .reported: ["reported", "report date", "date reported as of"]
    case .forecast: ["forecast completion", "forecast end", "forecast"]
    case .reached: ["outcome reached", "reached"]
    case .total: ["projects", "evaluated projects"]
    }
  }

  /// The column of a field among headings: the one that was stated, else the first that means it.
  static func columns(
    of headings: [String], stated: [CaseField: String]
  ) -> (found: [CaseField: String], missing: [CaseField: String]) {
    let keys = headings.map { TextFolding.key($0) }
    var (found, missing) = ([CaseField: String](), [CaseField: String]())
    for field in allCases {
      if let heading = stated[field] {
        let key = TextFolding.key(heading)
        if let column = headings.firstIndex(of: heading) ?? keys.firstIndex(of: key) {
          found[field] = headings[column]
        } else {
          missing[field] = heading
        }
        continue
      }
      for name in field.headings + [field.rawValue] {
        guard let column = keys.firstIndex(of: TextFolding.key(name)) else { continue }
        found[field] = headings[column]
        break
      }
    }
    return (found, missing)
  }
}
