extension CSVTotals {
  /// Sums of the columns of a table from every place at which the rows of a total may begin: the first row, the row
  /// behind a total, the row with which a group of rows begins.
  struct Running: Sendable {
    /// What was added so far in one style of numbers. Sums wrap around: only differences of two are looked at.
    private struct Sum: Sendable {
      var value: Int64 = 0
      /// Cells with a value, and cells with digits that are no number in this style.
      var count = 0
      var unread = 0

      mutating func add(_ number: Int64?) {
        guard let number else { return unread += 1 }
        value &+= number
        count += 1
      }

      /// Whether what was added since `start` is `number`, every cell of it read.
      func since(_ start: Sum?, is number: Int64?) -> Bool {
        guard let number else { return false }
        return since(start) == number
      }

      /// What was added since `start`; nil where nothing was, or not every cell could be read.
      func since(_ start: Sum?) -> Int64? {
        guard unread == start?.unread ?? 0, count > start?.count ?? 0 else { return nil }
        return value &- (start?.value ?? 0)
      }
    }

    private struct Sums: Sendable {
      var comma = Sum()
      var point = Sum()
    }

    /// A place at which the rows of a total may begin.
    private struct Start: Sendable {
      /// What had been added before it, by column, and how many rows.
      let sums: [Int: Sums]
      let rows: Int
      /// Its first row, once one was added.
      var row: Int?
    }

    private var sums: [Int: Sums] = [:]
    /// The first row, then the rows behind totals.
    private var starts = [Start(sums: [:], rows: 0, row: nil)]
    private var group: (key: String, start: Start)?
    private var rows = 0
    private var lastRow = 0
    /// Totals that are remembered; a report has a few levels of them.
    private static let keptStarts = 200

    /// Takes note of a row of data.
    ///
    /// - Parameter key: What the rows of a group have in common.
    mutating func add(row: Int, group key: String = "", _ cells: [(column: Int, text: String)]) {
      if group?.key != key { group = (key, Start(sums: sums, rows: rows, row: row)) }
      if starts[starts.count - 1].row == nil { starts[starts.count - 1].row = row }
      for cell in cells where cell.text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
        let value = Reading(cell.text)
        sums[cell.column, default: Sums()].comma.add(value.comma)
        sums[cell.column, default: Sums()].point.add(value.point)
      }
      rows += 1
      lastRow = row
    }

    /// The rows above whose sum a number is: those since the last total, then all, then those of the group, then those
    /// since an earlier total. nil where there are none.
    ///
    /// - Parameter key: The group that the total names; nil where it names none.
    func rowsSummed(in column: Int, to value: Reading, group key: String? = nil) -> ClosedRange<Int>? {
      guard let sums = sums[column] else { return nil }
      var tried = [starts[0]]
      if let last = starts.last { tried.append(last) }
      if let group, key == nil || key == group.key { tried.append(group.start) }
      tried += starts.reversed()
      for start in tried {
        guard let row = start.row, row <= lastRow else { continue }
        // One row alone makes no sum, but for a group that has but one.
        if rows - start.rows < 2, key != nil, key != group?.key { continue }
        let before = start.sums[column]
        if sums.comma.since(before?.comma, is: value.comma)
          || sums.point.since(before?.point, is: value.point)
        {
          return row...lastRow
        }
      }
      return nil
    }

    /// A row of totals with its numbers compared; further parts begin behind it.
    mutating func close(_ total: CSVTotalsRow) -> CSVTotalsRow {
      var total = total
      for index in total.sums.indices {
        let column = total.sums[index].column
        let summed = rowsSummed(in: column, to: Reading(total.sums[index].text))
        if let first = starts[0].row { total.sums[index].rows = summed ?? first...max(first, lastRow) }
        total.sums[index].isSum = sums[column] == nil ? nil : summed != nil
        if total.sums[index].isSum == false { tellSum(&total.sums[index]) }
      }
      starts.append(Start(sums: sums, rows: rows, row: nil))
      if starts.count > Running.keptStarts { starts.remove(at: 1) }
      group = nil
      return total
    }

    /// What the rows sum to for which a total stands: those since the last total, else all.
    private func tellSum(_ total: inout CSVTotal) {
      let start = starts.last.flatMap { $0.row == nil ? nil : $0 } ?? starts[0]
      let value = Reading(total.text)
      guard let sums = sums[total.column], let row = start.row, row <= lastRow else { return }
      let before = start.sums[total.column]
      let read = [
        value.comma.flatMap { _ in sums.comma.since(before?.comma) },
        value.point.flatMap { _ in sums.point.since(before?.point) },
      ].compactMap { $0 }
      guard let sum = read.first, read.allSatisfy({ $0 == sum }) else { return }
      total.rows = row...lastRow
      total.otherSum = sum
    }
  }
}
