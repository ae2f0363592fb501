/// Which row of a table has a code: the table's key turned into row numbers, for joins.
public struct KeyIndex: Sendable {
  /// The key column's dictionary.
  public let dictionary: CategoryDictionary
  /// Row of each code of the dictionary, -1 where no row has it.
  let rows: [Int32]

  /// Indexes a key column; where a code stands in several rows the first counts.
  init(_ column: CategoryColumn) {
    var rows = [Int32](repeating: -1, count: column.dictionary.count)
    for row in 0..<column.count {
      guard let code = column.codes[row], rows[Int(code)] < 0 else { continue }
      rows[Int(code)] = Int32(row)
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
    (0..<UInt32(other.count)).map { code in
      other.withBytes(of: code) { bytes in
        guard let own = dictionary.code(of: bytes) else { return -1 }
        return rows[Int(own)]
      }
    }
  }

  /// For each row of a column, the row it refers to, -1 where the column holds nothing or nothing is found.
  public func rows(for column: CategoryColumn) -> [Int32] {
    let map = rows(for: column.dictionary)
    if column.codes.values.isEmpty { return [Int32](repeating: -1, count: column.count) }
    return (0..<column.count).map { row in column.codes[row].map { map[Int($0)] } ?? -1 }
  }
}
