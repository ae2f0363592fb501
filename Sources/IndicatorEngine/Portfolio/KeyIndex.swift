/// Which row of a table has a code: the table's key turned into row numbers, for joins.
public struct KeyIndex: Sendable {
  /// The key column's dictionary.
  public let dictionary: CategoryDictionary
  /// Row of each code of the dictionary, -1 where no row has it.
  let rows: [Int32]

  /// Indexes a key column; where a code stands in several rows the first counts.
  init(_ column: CategoryColumn) {
    var rows = [Int32](repeating: -1, count: column.dictionary.count)
    column.codes.validity.withBits { bits in
      for (row, code) in column.codes.values.enumerated() where bits[row] && rows[Int(code)] < 0 {
        rows[Int(code)] = Int32(row)
      }
    }
    dictionary = column.dictionary
    self.rows = rows
  }

  /// The row with this code, nil where there is none.
  public func row(of code: String) -> Int? {
    dictionary.code(of: code).flatMap { rows[Int($0)] < 0 ? nil : Int(rows[Int($0)]) }
  }

  /// For each code of another column's dictionary, the row it refers to, -1 where none: a join is then one load a
  /// row of that column.
  public func rows(for other: CategoryDictionary) -> [Int32] {
    if dictionary.isCopy(of: other) { return rows }
    return dictionary.codes(of: other).map { code in code.map { rows[Int($0)] } ?? -1 }
  }

  /// For each row of a column, the row it refers to, -1 where the column holds nothing or nothing is found.
  public func rows(for column: CategoryColumn) -> [Int32] {
    if column.codes.values.isEmpty { return [Int32](repeating: -1, count: column.count) }
    let map = rows(for: column.dictionary)
    return column.codes.validity.withBits { bits in
      column.codes.values.enumerated().map { row, code in bits[row] ? map[Int(code)] : -1 }
    }
  }
}
