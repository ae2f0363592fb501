/// Which rows of a column hold a value: all, none, or those whose bit is set. The count of missing is cached.
///
/// No mask exists when nothing is missing, and none when nothing is there (an absent field), so the common
/// columns cost no memory.
public struct Validity: Sendable, Equatable {
  /// Number of rows.
  public let count: Int
  /// Number of rows without a value.
  public let missingCount: Int
  /// One bit a row, low bit first; empty where all rows or no rows are valid.
  @usableFromInline let words: [UInt64]

  /// All rows hold a value, or none.
  public init(count: Int, allValid: Bool) {
    self.count = count
    missingCount = allValid ? 0 : count
    words = []
  }

  /// Rows are valid where their bit is set, low bit first.
  ///
  /// - Precondition: `words` has one bit for each row.
  public init(count: Int, words: [UInt64]) {
    precondition(words.count == (count + 63) / 64, "\(words.count) words cannot hold \(count) bits")
    var set = 0
    for (index, word) in words.enumerated() {
      let used = index == words.count - 1 && count % 64 != 0 ? word & (1 << UInt64(count % 64) - 1) : word
      set += used.nonzeroBitCount
    }
    self.count = count
    missingCount = count - set
    self.words = set == 0 || set == count ? [] : words
  }

  /// Validity of rows given one by one.
  public init(_ valid: some Collection<Bool>) {
    var words = [UInt64](repeating: 0, count: (valid.count + 63) / 64)
    for (row, isValid) in valid.enumerated() where isValid { words[row >> 6] |= 1 << UInt64(row & 63) }
    self.init(count: valid.count, words: words)
  }

  /// Whether every row holds a value.
  @inlinable public var isComplete: Bool { missingCount == 0 }
  /// Whether no row holds a value.
  @inlinable public var isEmpty: Bool { missingCount == count }

  /// Whether a row holds a value.
  @inlinable
  public subscript(row: Int) -> Bool {
    precondition(row >= 0 && row < count, "row \(row) of \(count)")
    if words.isEmpty { return missingCount == 0 }
    return words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  /// The validity of rows in another order or choice.
  public func taking(_ rows: [Int32]) -> Validity {
    if words.isEmpty {
      return Validity(count: rows.count, allValid: missingCount == 0 && !rows.isEmpty || count == 0)
    }
    var taken = [UInt64](repeating: 0, count: (rows.count + 63) / 64)
    words.withUnsafeBufferPointer { words in
      for (index, row) in rows.enumerated() where words[Int(row) >> 6] >> UInt64(row & 63) & 1 == 1 {
        taken[index >> 6] |= 1 << UInt64(index & 63)
      }
    }
    return Validity(count: rows.count, words: taken)
  }

  /// The validity of several columns one after the other.
  public static func concatenating(_ parts: [Validity]) -> Validity {
    let count = parts.reduce(0) { $0 + $1.count }
    if parts.allSatisfy(\.isComplete) { return Validity(count: count, allValid: true) }
    if parts.allSatisfy(\.isEmpty) { return Validity(count: count, allValid: false) }
    var words = [UInt64](repeating: 0, count: (count + 63) / 64)
    var row = 0
    for part in parts {
      for index in 0..<part.count where part[index] {
        words[(row + index) >> 6] |= 1 << UInt64((row + index) & 63)
      }
      row += part.count
    }
    return Validity(count: count, words: words)
  }
}
