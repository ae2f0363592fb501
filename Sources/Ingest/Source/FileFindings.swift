import IndicatorEngine

/// What was met in the cells of one file, told column by column: five of a kind, of the rest how many.
struct FileFindings {
  let place: CellPlace
  let plans: [ColumnPlan]
  let region: ByteRegion
  let quote: UInt8
  /// Years that stand in the file's days.
  var years: [Int] = []
  private(set) var groups: FindingGroups
  /// How many problems alike are told one by one.
  private let alike: Int

  private struct Tally {
    var count = 0
    var rest = 0
    var restRow = 0
    var lastRow = 0
    var sample: Finding?
    var found = ""
    var firstRow = 0
  }
  /// By column and kind.
  private var tallies: [Int: [FindingKind: Tally]] = [:]

  init(place: CellPlace, plans: [ColumnPlan], region: ByteRegion, quote: UInt8, alike: Int) {
    self.alike = alike
    groups = FindingGroups(shown: alike)
    self.place = place
    self.plans = plans
    self.region = region
    self.quote = quote
  }

  mutating func add(_ finding: Finding) { groups.add(finding) }

  /// Takes note of a problem in a column of `plans`, in the order of rows.
  mutating func add(_ met: MetProblem, column: Int, row: Int) {
    let kind = CellFinding.kind(of: met.problem, found: text(of: met))
    var tally = tallies[column]?[kind] ?? Tally()
    tally.count += 1
    if kind == .ambiguousNumber || kind == .ambiguousDayOrder {
      if tally.count == 1 { (tally.found, tally.firstRow) = (text(of: met), row) }
    } else if tally.count <= alike {
      groups.add(
        CellFinding(plan: plans[column], place: place, years: years).finding(
          met.problem, found: text(of: met), row: row))
    } else {
      if tally.rest == 0 {
        tally.sample = CellFinding(plan: plans[column], place: place, years: years)
          .finding(met.problem, found: text(of: met), row: row)
      }
      tally.rest += 1
      tally.lastRow = row
    }
    tallies[column, default: [:]][kind] = tally
  }

  /// The text of a cell in which a problem was met.
  func text(of met: MetProblem) -> String {
    let text = TypedCell.unmarked(region.text(met.offset..<met.offset + Int(met.length)))
    guard met.needsUnescape else { return text }
    return text.replacing("\"\"", with: "\"")
  }

  /// Everything that was found, with the counts of what was not told one by one.
  mutating func finish() -> [Finding] {
    for (column, kinds) in tallies.sorted(by: { $0.key < $1.key }) {
      for (kind, tally) in kinds.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        if kind == .ambiguousNumber || kind == .ambiguousDayOrder {
          groups.add(
            CellFinding(plan: plans[column], place: place, years: years)
              .ambiguity(kind, found: tally.found, count: tally.count, firstRow: tally.firstRow))
        } else if let sample = tally.sample {
          groups.addRest(of: sample, count: tally.rest, lastRow: tally.lastRow)
        }
      }
    }
    return groups.findings
  }
}
