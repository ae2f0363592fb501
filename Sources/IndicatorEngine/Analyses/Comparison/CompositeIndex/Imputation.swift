/// Filling gaps: a stated guess for a missing value. Values that are there stay bit for bit.
///
/// - `mean`, `median`: of the indicator, over the units of the year;
/// - `groupMean`, `groupMedian`: of the indicator, over the units of the same group. A unit without a group keeps its gap, and so
///   does a group without any value, with a note (other programs write "not a number" there);
/// - `rowMean`: of the unit's other indicators below the same element of a level, on a common scale (``RowMeanImputation``);
/// - `series`: of the unit's other years (``SeriesImputation``);
/// - `model`: what the unit's other indicators let expect (``ModelImputation``).
///
/// > OECD, European Commission JRC. *Handbook on Constructing Composite Indicators.* OECD 2008, step 3 (single imputation).
public enum Imputation: Sendable, Equatable {
  case mean
  case median
  case groupMean(String)
  case groupMedian(String)
  /// Below each element of a level (2: pillars); nil over all indicators.
  case rowMean(level: Int?)
  /// From the same unit's other years.
  case series(SeriesImputation)
  /// By a normal distribution of all indicators.
  case model

  /// Fills in place.
  func apply(
    to data: inout IndexData, _ structure: IndexStructure, _ compatibility: IndexCompatibility,
    notes: inout [IndexNote]
  ) throws(IndexError) {
    switch self {
    case .mean, .median:
      let isMedian = self == .median
      let slices = data.table.slices
      try data.table.forEachColumn { (_, column) throws(IndexError) in
        for slice in slices {
          let part = UnsafeMutableBufferPointer(rebasing: column[slice])
          Imputation.fill(part, isMedian: isMedian)
        }
      }
    case .groupMean(let name): try byGroup(name, isMedian: false, &data, structure, &notes)
    case .groupMedian(let name): try byGroup(name, isMedian: true, &data, structure, &notes)
    case .rowMean(let level): try RowMeanImputation(level: level).apply(to: &data, structure)
    case .series(let method): try method.apply(to: &data.table)
    case .model: try ModelImputation.apply(to: &data.table, compatibility, notes: &notes)
    }
  }

  /// Puts the centre of the values into the gaps; nothing where there is no value.
  private static func fill(_ values: UnsafeMutableBufferPointer<Double>, isMedian: Bool) {
    guard values.contains(where: \.isNaN), let centre = centre(UnsafeBufferPointer(values), isMedian) else {
      return
    }
    for index in values.indices where values[index].isNaN { values[index] = centre }
  }

  private static func centre(_ values: UnsafeBufferPointer<Double>, _ isMedian: Bool) -> Double? {
    isMedian ? IndicatorEngine.median(values) : Moments(values).mean
  }

  private func byGroup(
    _ name: String, isMedian: Bool, _ data: inout IndexData, _ structure: IndexStructure,
    _ notes: inout [IndexNote]
  ) throws(IndexError) {
    guard let groups = data.groups[name] else { throw .groupsMissing(name) }
    // Rows of each group of each year, in order of the names.
    var members: [(name: String, rows: [Int])] = []
    for slice in data.table.slices {
      var rows: [String: [Int]] = [:]
      for row in slice { if let group = groups[row] { rows[group, default: []].append(row) } }
      members += rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    var told: [IndexNote] = []
    try data.table.forEachColumn { (place, column) throws(IndexError) in
      guard column.contains(where: \.isNaN) else { return }
      for (group, rows) in members where rows.contains(where: { column[$0].isNaN }) {
        let centre = rows.map { column[$0] }.withUnsafeBufferPointer { Imputation.centre($0, isMedian) }
        guard let centre else {
          let note = IndexNote.groupWithoutValues(element: structure.elements[place].code, group: group)
          if !told.contains(note) { told.append(note) }
          continue
        }
        for row in rows where column[row].isNaN { column[row] = centre }
      }
    }
    notes += told
  }
}
