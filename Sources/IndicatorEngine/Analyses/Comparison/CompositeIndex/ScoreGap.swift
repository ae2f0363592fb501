/// A unit that has no score in an aggregate, and why: an empty cell never stands without a reason.
public struct ScoreGap: Sendable, Equatable {
  public let unit: String
  public let year: Int?
  /// The aggregate.
  public let element: String
  /// `overlap-too-small` where less is there than the data threshold asks for, here or in all that it is made of; `value-missing`
  /// where nothing is there, or the method asks for all.
  public let reason: UnavailableReason
  /// Elements of the group that are there, and all of them.
  public let there: Int
  public let all: Int
}

extension CompositeIndex {
  /// What has no score, in order of the rows and, within a row, from the lowest level up; empty where nothing was aggregated.
  ///
  /// - Parameter run: Of this index.
  public func gaps(in run: IndexRun) -> [ScoreGap] {
    guard let table = run.aggregated, case .aggregate(let aggregation) = steps.last else { return [] }
    func isThere(_ row: Int, _ place: Int) -> Bool { !table.values[place * table.rows + row].isNaN }
    return (0..<table.rows).flatMap { row in
      var cut: Set<Int> = []
      return structure.ascending.compactMap { parent -> ScoreGap? in
        if isThere(row, parent) { return nil }
        let (children, level) = (structure.children[parent], structure.levels[parent] - 1)
        let there = children.count { isThere(row, $0) }
        let threshold = aggregation.thresholdByLevel[level] ?? aggregation.dataThreshold ?? 0
        let isBelow = there > 0 && Double(there) / Double(children.count) < threshold
        let isCut = isBelow || there == 0 && children.contains(where: cut.contains)
        if isCut { cut.insert(parent) }
        return ScoreGap(
          unit: table.units[row], year: table.year(row), element: structure.elements[parent].code,
          reason: isCut ? .overlapTooSmall : .valueMissing, there: there, all: children.count)
      }
    }
  }
}
