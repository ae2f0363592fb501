/// Rows of one table by the row of another that they name: all milestones of an operation, say.
///
/// Rows of a group keep their order. Rows that name nothing are in no group.
struct RowGroups: Sendable {
  private let starts: [Int32]
  private let rows: [Int32]

  /// Groups the rows of `column` by the row of `index` that each of them names.
  init(_ column: CategoryColumn, by index: KeyIndex, groups count: Int) {
    self.init(groupOf: index.rows(for: column), groups: count)
  }

  /// Groups rows by number of group, -1 for none.
  init(groupOf group: [Int32], groups count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for number in group where number >= 0 { starts[Int(number) + 1] += 1 }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = starts
    var rows = [Int32](repeating: 0, count: Int(starts[count]))
    for (row, number) in group.enumerated() where number >= 0 {
      rows[Int(next[Int(number)])] = Int32(row)
      next[Int(number)] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  /// Number of groups.
  var count: Int { starts.count - 1 }

  /// The rows of a group.
  subscript(group: Int) -> ArraySlice<Int32> { rows[Int(starts[group])..<Int(starts[group + 1])] }
}
