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

    /// Whether the text is a plain number in some style.
    var isNumber: Bool { comma != nil || point != nil }

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
