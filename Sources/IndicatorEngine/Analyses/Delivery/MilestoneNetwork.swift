/// The milestones of one operation as a network: each begins when the last of its predecessors ends.
struct MilestoneNetwork {
  /// The finish of a milestone, and the row of the predecessor that decides when it begins.
  struct Finish {
    let time: Estimate<FinishTime>
    var decidedBy: Int?
  }

  private let milestones: Milestones
  private let rows: [Int]
  private let start: Day?
  private let asOf: Day

  init(_ milestones: Milestones, rows: [Int], start: Day?, asOf: Day) {
    self.milestones = milestones
    self.rows = rows
    self.start = start
    self.asOf = asOf
  }

  /// Rows that are not finished by the as-of day.
  var open: [Int] { rows.filter { actual($0) == nil } }

  /// Whether any unfinished milestone has three points.
  var hasDurations: Bool { open.contains { duration(of: $0) != nil } }

  /// The three-point duration of a row; nil where it does not state all three.
  func duration(of row: Int) -> Estimate<ThreePointDuration>? {
    guard let optimistic = milestones.optimistic[row], let likely = milestones.likely[row],
      let pessimistic = milestones.pessimistic[row]
    else { return nil }
    return Estimate(
      ThreePointDuration(optimistic: optimistic, likely: likely, pessimistic: pessimistic),
      else: .durationsDisordered)
  }

  /// The finish of every row, predecessors first. Rows that wait for themselves have none.
  func finishes() -> [Int: Finish] {
    var rowOfCode: [String: Int] = [:]
    for row in rows { if let code = milestones.code[row] { rowOfCode[code] = row } }
    var before: [Int: [Int]] = [:]
    var after: [Int: [Int]] = [:]
    for row in rows {
      let codes = milestones.predecessors(of: row).compactMap { rowOfCode[$0] }
      before[row] = codes.uniqued()
      for other in codes.uniqued() { after[other, default: []].append(row) }
    }
    var waiting = before.mapValues(\.count)
    var ready = rows.filter { waiting[$0] == 0 }
    var finishes: [Int: Finish] = [:]
    while let row = ready.popLast() {
      finishes[row] = finish(of: row, after: before[row] ?? [], finishes)
      for next in after[row] ?? [] {
        let left = (waiting[next] ?? 1) - 1
        waiting[next] = left
        if left == 0 { ready.append(next) }
      }
    }
    return finishes
  }

  private func actual(_ row: Int) -> Day? { milestones.actual[row].flatMap { $0 <= asOf ? $0 : nil } }

  private func finish(of row: Int, after predecessors: [Int], _ known: [Int: Finish]) -> Finish {
    if let actual = actual(row) { return Finish(time: .value(MilestoneNetwork.at(actual))) }
    guard let duration = duration(of: row) else {
      // Without three points it stands on the day that is foreseen for it.
      let day = milestones.forecast[row] ?? milestones.planned[row]
      return Finish(time: Estimate(day.map { MilestoneNetwork.at(max($0, asOf)) }, else: .startMissing))
    }
    let (begin, decidedBy) = begin(of: row, after: predecessors, known)
    return Finish(
      time: begin.with(duration) { .value($0.adding($1.finish)) }, decidedBy: decidedBy)
  }

  /// When a milestone begins: when it did, else when the last predecessor is expected to end (and its lag is over),
  /// else its stated start, else the operation's. What has not begun cannot begin before the as-of day.
  private func begin(
    of row: Int, after predecessors: [Int], _ known: [Int: Finish]
  ) -> (Estimate<FinishTime>, decidedBy: Int?) {
    if let begun = milestones.actualStart[row], begun <= asOf {
      return (.value(MilestoneNetwork.at(begun)), nil)
    }
    let lag = milestones.lagDays[row].flatMap { $0.magnitude < 1_000_000 ? $0 : nil } ?? 0
    var last: (time: FinishTime, row: Int)?
    for other in predecessors {
      guard let finish = known[other]?.time else { continue }
      guard let time = finish.found else { return (finish, other) }
      if last.map({ time.expected > $0.time.expected }) ?? true { last = (time, other) }
    }
    if let last {
      let begin = FinishTime(expected: last.time.expected + lag, variance: last.time.variance)
      return (.value(begin.notBefore(asOf)), last.row)
    }
    let stated = milestones.start[row] ?? start
    return (
      Estimate(stated.map { MilestoneNetwork.at($0).notBefore(asOf) }, else: .startMissing), nil
    )
  }

  /// A day that is certain.
  private static func at(_ day: Day) -> FinishTime { FinishTime(expected: Double(day.number), variance: 0) }
}
