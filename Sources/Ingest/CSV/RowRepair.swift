/// Puts a row of another number of cells right where only one reading fits the columns, and does not touch it
/// otherwise.
struct RowRepair {
  let profile: ColumnProfile
  /// Whether cells may be joined again: where the delimiter is a space, which texts hold too.
  let joinsCells: Bool

  /// The cells as the only reading that fits has them, nil where none or several fit.
  func repaired(_ cells: [CSVCell], base: UnsafePointer<UInt8>) -> [CSVCell]? {
    guard profile.rows > 0, cells.count > 1 else { return nil }
    if cells.count < profile.width { return padded(cells, base) }
    guard cells.count > profile.width else { return nil }
    return joinsCells ? joined(cells, base) : withoutSurplus(cells, base)
  }

  private func classOf(_ cell: CSVCell, _ base: UnsafePointer<UInt8>) -> CellClass {
    CellClass.of(UnsafeBufferPointer(start: base + Int(cell.start), count: cell.length))
  }

  /// A short row whose missing cells are at its end, in columns that never hold a value.
  private func padded(_ cells: [CSVCell], _ base: UnsafePointer<UInt8>) -> [CSVCell]? {
    for column in cells.indices where !profile.fits(classOf(cells[column], base), column) { return nil }
    guard (cells.count..<profile.width).allSatisfy(profile.isAlwaysEmpty) else { return nil }
    return cells + [CSVCell](repeating: .absent, count: profile.width - cells.count)
  }

  /// A long row without its surplus cells, which are empty and not quoted.
  private func withoutSurplus(_ cells: [CSVCell], _ base: UnsafePointer<UInt8>) -> [CSVCell]? {
    let surplus = cells.count - profile.width
    guard surplus <= 8 else { return nil }
    let classes = cells.map { classOf($0, base) }
    var found: [[Int]] = []
    var kept: [Int] = []
    func place(_ index: Int, _ left: Int) {
      if found.count > 1 { return }
      if index == cells.count {
        if kept.count == profile.width { found.append(kept) }
        return
      }
      if kept.count < profile.width, profile.fits(classes[index], kept.count) {
        kept.append(index)
        place(index + 1, left)
        kept.removeLast()
      }
      // Leaving out the first of several empty neighbours gives the same row as leaving out another.
      let follows = index > 0 && cells[index - 1].isEmpty && kept.last == index - 1
      if left > 0, cells[index].isEmpty, !cells[index].isQuoted, !follows { place(index + 1, left - 1) }
    }
    place(0, surplus)
    guard found.count == 1, let kept = found.first else { return nil }
    return kept.map { cells[$0] }
  }

  /// A long row with neighbouring cells that are not quoted joined again.
  private func joined(_ cells: [CSVCell], _ base: UnsafePointer<UInt8>) -> [CSVCell]? {
    guard cells.count <= 400 else { return nil }
    var budget = 20_000
    var found: [[CSVCell]] = []
    var groups: [CSVCell] = []
    func place(_ index: Int) {
      budget -= 1
      if found.count > 1 || budget < 0 { return }
      if groups.count == profile.width {
        if index == cells.count { found.append(groups) }
        return
      }
      let last = cells.count - (profile.width - groups.count - 1)
      guard index < last else { return }
      for end in index..<last {
        if end > index, cells[end].isQuoted || cells[index].isQuoted { break }
        let start = Int(cells[index].start)
        let joined =
          end == index
          ? cells[index] : CSVCell(start: start, length: Int(cells[end].start) + cells[end].length - start)
        guard profile.fits(classOf(joined, base), groups.count) else { continue }
        groups.append(joined)
        place(end + 1)
        groups.removeLast()
      }
    }
    place(0)
    return found.count == 1 && budget >= 0 ? found[0] : nil
  }
}
