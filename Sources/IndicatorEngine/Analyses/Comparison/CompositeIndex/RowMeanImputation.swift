/// Filling a gap with what the unit scores elsewhere: the mean of its other indicators, each turned by its direction and put on
/// 0…1 over the units of the year, and back to the indicator's own scale.
///
/// A unit without any value below the element keeps its gaps, and so does an indicator without values. An indicator whose
/// values are all the same has no scale: it does not count in the means, and its gaps take that value.
public struct RowMeanImputation: Sendable, Equatable {
  /// Only indicators below the same element of this level count; nil: all indicators.
  public var level: Int?

  public init(level: Int? = nil) { self.level = level }

  /// Fills in place.
  ///
  /// - Throws: ``IndexError/levelUnknown(_:levels:)`` for a level on which nothing is brought together.
  func apply(to data: inout IndexData, _ structure: IndexStructure) throws(IndexError) {
    if let level, level < 2 || level > structure.height {
      throw .levelUnknown(level, levels: structure.height < 2 ? nil : 2...structure.height)
    }
    let families = families(structure)
    let signs = structure.indicators.map { data.isNormalised ? 1 : $0.direction }
    for slice in data.table.slices {
      let scales = scales(of: data.table, slice, signs)
      for family in families {
        for row in slice { fill(row, family, scales, &data.table, signs) }
      }
    }
  }

  /// Indicators below each element of the level.
  private func families(_ structure: IndexStructure) -> [[Int]] {
    guard let level else { return [Array(0..<structure.indicatorCount)] }
    var families: [Int: [Int]] = [:]
    for place in 0..<structure.indicatorCount {
      var above = place
      while structure.levels[above] < level, let parent = structure.parents[above] { above = parent }
      families[above, default: []].append(place)
    }
    return families.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Least and greatest of each indicator after its direction, nil without values.
  private func scales(
    of table: IndexTable, _ slice: Range<Int>, _ signs: [Double]
  ) -> [(least: Double, greatest: Double)?] {
    (0..<table.columns.count).map { place in
      let start = place * table.rows
      let sign = signs[place]
      return table.values[(start + slice.lowerBound)..<(start + slice.upperBound)].map { $0 * sign }
        .withUnsafeBufferPointer(extent)
    }
  }

  private func fill(
    _ row: Int, _ family: [Int], _ scales: [(least: Double, greatest: Double)?], _ table: inout IndexTable,
    _ signs: [Double]
  ) {
    let cells = family.map { $0 * table.rows + row }
    guard cells.contains(where: { table.values[$0].isNaN }) else { return }
    var (sum, count) = (0.0, 0)
    for (place, cell) in zip(family, cells) where !table.values[cell].isNaN {
      guard let scale = scales[place], scale.greatest > scale.least else { continue }
      sum +=
        (table.values[cell] * signs[place] - scale.least)
        / (scale.greatest - scale.least)
      count += 1
    }
    guard count > 0 else { return }
    let mean = sum / Double(count)
    for (place, cell) in zip(family, cells) where table.values[cell].isNaN {
      guard let scale = scales[place] else { continue }
      let filled = mean * (scale.greatest - scale.least) + scale.least
      table.values[cell] = filled * signs[place]
    }
  }
}
