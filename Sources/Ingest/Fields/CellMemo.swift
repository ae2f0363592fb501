/// What cells of a column were read as, by their bytes: columns of days and periods repeat few of them.
///
/// A table of fixed size for cells of up to 16 bytes; a cell that falls on another's place replaces it.
struct CellMemo<Value: BitwiseCopyable & Sendable>: Sendable {
  private struct Entry: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// Length of the cell, 0 where the place is free.
    var length = 0
    var value: Value
  }
  private var entries: [Entry]
  private static var size: Int { 512 }

  init(filler: Value) { entries = [Entry](repeating: Entry(value: filler), count: CellMemo.size) }

  /// The bytes of a cell of 1…16 bytes in two words; nil for another length.
  @inline(__always)
  static func words(_ cell: UnsafeRawBufferPointer) -> (low: UInt64, high: UInt64)? {
    let count = cell.count
    if count >= 8, count <= 16 {
      return (
        cell.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        cell.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      )
    }
    if count >= 4, count < 8 {
      return (
        UInt64(cell.loadUnaligned(fromByteOffset: 0, as: UInt32.self)),
        UInt64(cell.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      )
    }
    guard count > 0, count < 4 else { return nil }
    // First, middle and last byte: with the length they say all.
    let low = UInt64(cell[0]) | UInt64(cell[count >> 1]) << 8 | UInt64(cell[count &- 1]) << 16
    return (low, low)
  }

  @inline(__always)
  private static func place(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xA076_1D64_78BD_642F
    return Int(truncatingIfNeeded: mixed >> 55)
  }

  /// What a cell with these words and length was read as.
  @inline(__always)
  func value(_ words: (low: UInt64, high: UInt64), length: Int) -> Value? {
    let entry = entries[CellMemo.place(words.low, words.high)]
    return entry.low == words.low && entry.high == words.high && entry.length == length ? entry.value : nil
  }

  mutating func remember(_ value: Value, _ words: (low: UInt64, high: UInt64), length: Int) {
    entries[CellMemo.place(words.low, words.high)] = Entry(
      low: words.low, high: words.high, length: length, value: value)
  }
}
