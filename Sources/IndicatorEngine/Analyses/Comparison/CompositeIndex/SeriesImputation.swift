/// Filling a gap from the same unit's other years.
///
/// - `latest`: the last value before, at most `reach` years back, never from later;
/// - `linear`: on the straight line between the neighbours in time; before the first value and after the last, that value;
/// - `constant`: the last value before; before the first value, that one;
/// - `linearOrConstant`: as `linear`; the only value of a series stands for all its years.
///
/// A gap that nothing fills stays. One value alone makes no line: `linear` leaves such a series as it is.
public enum SeriesImputation: Sendable, Equatable {
  case latest(reach: Int?)
  case linear
  case constant
  case linearOrConstant

  /// Fills in place.
  ///
  /// - Throws: ``IndexError/yearsMissing`` where the data has no years.
  func apply(to table: inout IndexTable) throws(IndexError) {
    guard let years = table.years else { throw .yearsMissing }
    var rows: [String: [Int]] = [:]
    for row in table.units.indices { rows[table.units[row], default: []].append(row) }
    // Rows are in order of the years, so each series is.
    let series = rows.sorted { $0.key < $1.key }.map(\.value)
    try table.forEachColumn { (_, column) throws(IndexError) in
      for rows in series where rows.contains(where: { column[$0].isNaN }) { fill(rows, years, column) }
    }
  }

  private func fill(_ rows: [Int], _ years: [Int], _ column: UnsafeMutableBufferPointer<Double>) {
    let known = rows.filter { !column[$0].isNaN }
    guard let first = known.first else { return }
    if self == .linear, known.count < 2 { return }
    var next = 0
    for row in rows {
      while next < known.count, known[next] < row { next += 1 }
      guard column[row].isNaN else { continue }
      let before = next > 0 ? known[next - 1] : nil
      let after = next < known.count ? known[next] : nil
      switch self {
      case .latest(let reach):
        guard let before, reach.map({ Double(years[row]) - Double(years[before]) <= Double($0) }) ?? true
        else { continue }
        column[row] = column[before]
      case .constant: column[row] = column[before ?? first]
      case .linear, .linearOrConstant:
        switch (before, after) {
        case (let before?, let after?):
          let from = Double(years[before])
          let share = (Double(years[row]) - from) / (Double(years[after]) - from)
          column[row] = column[before] + (column[after] - column[before]) * share
        case (let edge?, nil), (nil, let edge?): column[row] = column[edge]
        case (nil, nil): continue
        }
      }
    }
  }
}
