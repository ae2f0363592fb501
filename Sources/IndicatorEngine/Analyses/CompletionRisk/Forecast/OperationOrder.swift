/// Rows of operations by their codes, so that the order in which they were listed reaches no result.
enum OperationOrder {
  /// Row numbers by code; rows without a code first, in their own order.
  static func byCode(_ codes: CategoryColumn) -> [Int] {
    let keys = codes.dictionary.texts.map(prefix)
    let rows = (0..<codes.count).map { row -> Key in
      let code = codes.codes[row]
      return Key(prefix: code.map { keys[Int($0)] } ?? 0, row: row, code: code)
    }
    let texts = codes.dictionary.texts
    func isBefore(_ a: Key, _ b: Key) -> Bool {
      if a.prefix != b.prefix { return a.prefix < b.prefix }
      if let one = a.code, let other = b.code, one != other { return texts[Int(one)] < texts[Int(other)] }
      return a.code == b.code ? a.row < b.row : a.code == nil
    }
    // Most lists come in order.
    let isOrdered = zip(rows, rows.dropFirst()).allSatisfy { !isBefore($1, $0) }
    return (isOrdered ? rows : rows.sorted(by: isBefore)).map(\.row)
  }

  private struct Key {
    let prefix: UInt64
    let row: Int
    let code: UInt32?
  }

  /// The first eight bytes as one number: most codes are told apart by it.
  private static func prefix(_ text: String) -> UInt64 {
    var (key, count) = (UInt64(0), 0)
    for byte in text.utf8.prefix(8) {
      key = key << 8 | UInt64(byte)
      count += 1
    }
    return key << UInt64(8 * (8 - count))
  }
}
