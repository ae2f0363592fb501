/// Collects findings so that a million alike take no more memory than six: the first five of a kind are kept, of the
/// rest only how many there are and in which rows.
///
/// Alike are findings of one kind and severity in one column of one file; where a standard's rule is broken, of one rule
/// at one part of a document.
public struct FindingGroups: Sendable {
  /// How many of a kind are told one by one.
  public static let shown = 5

  private struct Key: Hashable {
    let kind: FindingKind
    let severity: Severity
    let file: String?
    let sheet: String?
    let column: Int?
    /// The name of a field, where columns have no letters.
    let header: String?
    let rule: String?
  }

  private struct Group {
    var first: [Finding]
    var rest: Finding?
  }

  /// How many of a kind this one tells one by one.
  private let limit: Int
  private var keys: [Key] = []
  private var groups: [Key: Group] = [:]

  public init(shown limit: Int = FindingGroups.shown) { self.limit = limit }

  public init(_ findings: some Sequence<Finding>) {
    self.init()
    for finding in findings { add(finding) }
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { keys.isEmpty }

  /// Adds a finding; those of one column must come in the order of their rows.
  public mutating func add(_ finding: Finding) {
    let place = finding.location
    let key = Key(
      kind: finding.kind, severity: finding.severity, file: place.file, sheet: place.sheet,
      column: place.column, header: place.column == nil ? place.header : nil, rule: finding.rule)
    guard var group = groups[key] else {
      keys.append(key)
      groups[key] = Group(first: [finding])
      return
    }
    // Each merging of places is another: it is told, however many there are.
    let isOneOfAKind = finding.kind == .placesMerged
    if isOneOfAKind || group.first.count < limit, group.rest == nil, !finding.isRest {
      group.first.append(finding)
    } else if var rest = group.rest {
      rest.count += finding.count
      rest.lastRow = finding.lastRow ?? place.row ?? place.line ?? rest.lastRow
      group.rest = rest
    } else {
      var rest = finding
      rest.lastRow = finding.lastRow ?? place.row ?? place.line
      group.rest = rest
    }
    groups[key] = group
  }

  /// How many places of a kind were counted, without telling them: for a caller that keeps no place of each.
  public mutating func addRest(of finding: Finding, count: Int, lastRow: Int?) {
    guard count > 0 else { return }
    var rest = finding
    rest.count = count
    rest.lastRow = lastRow
    add(rest)
  }

  /// The findings: groups in the order of their files, then of their first rows and columns.
  public var findings: [Finding] {
    var files: [String?: Int] = [:]
    for key in keys where files[key.file] == nil { files[key.file] = files.count }
    let ordered = keys.enumerated().sorted { a, b in
      let (left, right) = (groups[a.element]?.first.first?.location, groups[b.element]?.first.first?.location)
      let (leftFile, rightFile) = (files[a.element.file] ?? 0, files[b.element.file] ?? 0)
      let leftPlace = (leftFile, left?.row ?? left?.line ?? 0, left?.column ?? -1, a.offset)
      let rightPlace = (rightFile, right?.row ?? right?.line ?? 0, right?.column ?? -1, b.offset)
      return leftPlace < rightPlace
    }
    return ordered.flatMap { entry -> [Finding] in
      guard let group = groups[entry.element] else { return [] }
      return group.first + (group.rest.map { [$0] } ?? [])
    }
  }
}
