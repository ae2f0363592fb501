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

  /// Reads the bits without checks, for kernels: only where some but not all rows are valid are there any.
  @inlinable
  func withBits<Result>(_ body: (ValidityBits) -> Result) -> Result {
    words.withUnsafeBufferPointer { words in
      body(ValidityBits(words: words.isEmpty ? nil : words.baseAddress, all: isComplete))
    }
  }

  /// The validity of rows in another order or choice.
  public func taking(_ rows: [Int32]) -> Validity {
    if words.isEmpty {
      return Validity(count: rows.count, allValid: missingCount == 0 && !rows.isEmpty || count == 0)
    }
    return Validity(count: rows.count) { index in self[Int(rows[index])] }
  }

  /// Valid where this is and `test` passes too.
  @inlinable
  public func narrowed(_ test: (Int) -> Bool) -> Validity {
    if isEmpty { return self }
    return withBits { bits in Validity(count: count) { bits[$0] && test($0) } }
  }

  /// The rows that hold a value, ascending.
  var validRows: [Int] {
    if isEmpty { return [] }
    if words.isEmpty { return Array(0..<count) }
    return words.indices.flatMap { index -> [Int] in
      var word = self.word(index)
      var rows: [Int] = []
      while word != 0 {
        rows.append(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
      return rows
    }
  }

  /// Rows are valid where a test of the row number passes.
  @inlinable
  public init(count: Int, where isValid: (Int) -> Bool) {
    let size = (count + 63) / 64
    let words = [UInt64](unsafeUninitializedCapacity: size) { buffer, initialized in
      for index in 0..<size {
        var word: UInt64 = 0
        let start = index << 6
        for row in start..<min(start + 64, count) where isValid(row) { word |= 1 << UInt64(row - start) }
        buffer.initializeElement(at: index, to: word)
      }
      initialized = size
    }
    self.init(count: count, words: words)
  }

  /// Rows are valid where a test of the row number passes, on at most `threads` threads.
  init(count: Int, threads: Int, where isValid: @Sendable (Int) -> Bool) {
    let words: [UInt64] = Parallel.array(count: (count + 63) / 64, threads: threads) { range, slots in
      for (slot, index) in range.enumerated() {
        var word: UInt64 = 0
        let start = index << 6
        for row in start..<min(start + 64, count) where isValid(row) { word |= 1 << UInt64(row - start) }
        (slots + slot).initialize(to: word)
      }
    }
    self.init(count: count, words: words)
  }

  /// The validity of several columns one after the other.
  public static func concatenating(_ parts: [Validity]) -> Validity {
    let count = parts.reduce(0) { $0 + $1.count }
    if parts.allSatisfy(\.isComplete) { return Validity(count: count, allValid: true) }
    if parts.allSatisfy(\.isEmpty) { return Validity(count: count, allValid: false) }
    var words = [UInt64](repeating: 0, count: (count + 63) / 64 + 1)
    var row = 0
    for part in parts {
      let (start, shift) = (row >> 6, UInt64(row & 63))
      for index in 0..<(part.count + 63) / 64 {
        let word = part.word(index)
        words[start + index] |= word << shift
        if shift > 0 { words[start + index + 1] |= word >> (64 - shift) }
      }
      row += part.count
    }
    words.removeLast()
    return Validity(count: count, words: words)
  }

  /// 64 rows' bits, those past the last row unset.
  private func word(_ index: Int) -> UInt64 {
    let word = words.isEmpty ? (missingCount == 0 ? .max : 0) : words[index]
    let used = count - index << 6
    return used >= 64 ? word : word & (1 << UInt64(used) - 1)
  }
}

/// The bits of a validity for the length of a call.
@usableFromInline
struct ValidityBits {
  @usableFromInline let words: UnsafePointer<UInt64>?
  @usableFromInline let all: Bool

  @inlinable
  init(words: UnsafePointer<UInt64>?, all: Bool) {
    self.words = words
    self.all = all
  }

  /// Whether a row holds a value. The row is not checked.
  @inlinable
  subscript(row: Int) -> Bool {
    guard let words else { return all }
    return words[row >> 6] >> UInt64(truncatingIfNeeded: row & 63) & 1 == 1
  }
}
