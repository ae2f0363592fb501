/// Rows of totals among the data: their numbers against the sums of the rows above.
enum CSVTotals {
  /// A number as it may be meant: with a decimal comma and with a decimal point, in millionths; nil where the text is
  /// no plain number in that style.
  struct Reading: Sendable, Equatable {
    var comma: Int64?
    var point: Int64?

    /// The readings of a cell's text: digits in groups of three set apart by blanks or by the other mark, a sign, and
    /// up to six decimals. A currency or unit beside the number is passed over.
    init(_ text: String) {
      let number = text.unicodeScalars.filter { scalar in
        "0123456789.,-".unicodeScalars.contains(scalar)
      }
      let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }.count
      guard letters <= 4, number.contains(where: { ("0"..."9").contains($0) }) else { return }
      comma = Reading.value(String(String.UnicodeScalarView(number)), decimal: ",", group: ".")
      point = Reading.value(String(String.UnicodeScalarView(number)), decimal: ".", group: ",")
    }

    init(comma: Int64?, point: Int64?) { (self.comma, self.point) = (comma, point) }

    private static func value(_ text: String, decimal: Character, group: Character) -> Int64? {
      var text = Substring(text)
      // The point of "лв." stands behind the number.
      while let last = text.last, last == "." || last == "," { text.removeLast() }
      let isNegative = text.first == "-"
      if isNegative { text.removeFirst() }
      let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
      guard parts.count <= 2, let whole = parts.first else { return nil }
      let groups = whole.split(separator: group, omittingEmptySubsequences: false)
      guard
        groups.count == 1
          || groups.dropFirst().allSatisfy({ $0.count == 3 }) && (1...3).contains(groups[0].count)
      else { return nil }
      let decimals = parts.count == 2 ? parts[1] : ""
      guard decimals.count <= 6 else { return nil }
      let digits = groups.joined() + decimals + String(repeating: "0", count: 6 - decimals.count)
      guard digits.count <= 18, digits.allSatisfy({ ("0"..."9").contains($0) }), let value = Int64(digits)
      else {
        return nil
      }
      return isNegative ? -value : value
    }

    /// The sum of two, style by style; nil in a style in which one has no value or the sum is too large.
    func adding(_ other: Reading) -> Reading {
      func sum(_ first: Int64?, _ second: Int64?) -> Int64? {
        guard let first, let second else { return nil }
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? nil : sum
      }
      return Reading(comma: sum(comma, other.comma), point: sum(point, other.point))
    }

    /// Whether both have the same value in some style.
    func agrees(with other: Reading) -> Bool {
      comma != nil && comma == other.comma || point != nil && point == other.point
    }
  }

  /// Sums of the columns of a table, from the beginning and from the last row of totals.
  struct Running: Sendable {
    private var whole: [Int: Reading] = [:]
    private var part: [Int: Reading] = [:]
    private var wholeStart: Int?
    private var partStart: Int?
    private var lastRow = 0

    /// Takes note of a row of data.
    mutating func add(row: Int, _ cells: [(column: Int, text: String)]) {
      for cell in cells where !cell.text.isEmpty {
        let value = Reading(cell.text)
        whole[cell.column] = whole[cell.column]?.adding(value) ?? value
        part[cell.column] = part[cell.column]?.adding(value) ?? value
      }
      wholeStart = wholeStart ?? row
      partStart = partStart ?? row
      lastRow = row
    }

    /// A row of totals with its numbers compared; the next part begins behind it.
    mutating func close(_ total: CSVTotalsRow) -> CSVTotalsRow {
      var total = total
      guard let wholeStart else { return total }
      for index in total.sums.indices {
        let column = total.sums[index].column
        let value = Reading(total.sums[index].text)
        let isPart = part[column].map { $0.agrees(with: value) } ?? false
        let isWhole = whole[column].map { $0.agrees(with: value) } ?? false
        let start = isPart && !isWhole ? partStart ?? wholeStart : wholeStart
        total.sums[index].rows = min(start, lastRow)...lastRow
        total.sums[index].isSum = whole[column] == nil ? nil : isPart || isWhole
      }
      part = [:]
      partStart = nil
      return total
    }
  }

  /// The last row of a table that was looked at whole, where it has no label but each of its numbers is the sum of the
  /// column above; at least two rows must be added.
  static func unlabelled(_ rows: [CSVSample.Row], in body: Range<Int>, firstRow: Int) -> CSVTotalsRow? {
    let inside = rows.indices.filter { body.contains(rows[$0].offset) && !rows[$0].isBlank }
    guard let last = inside.last, inside.count >= 3, rows[last].cells.first?.looks == .empty else {
      return nil
    }
    let cells = rows[last].cells
    let filled = cells.indices.filter { cells[$0].looks != .empty }
    guard !filled.isEmpty, filled.allSatisfy({ !cells[$0].looks.isDisjoint(with: [.integer, .number]) })
    else {
      return nil
    }
    var running = Running()
    for index in inside.dropLast() {
      let data = filled.filter { $0 < rows[index].cells.count }.map { ($0, rows[index].cells[$0].text) }
      running.add(row: firstRow + index, data)
    }
    let row = firstRow + last
    let sums = filled.map { CSVTotal(column: $0, text: cells[$0].text, rows: row...row, isSum: nil) }
    let total = running.close(CSVTotalsRow(row: row, label: "", sums: sums))
    return total.sums.allSatisfy { $0.isSum == true } ? total : nil
  }
}
