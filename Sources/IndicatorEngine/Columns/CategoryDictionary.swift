/// Distinct texts and their codes 0, 1, 2 … in order of first appearance.
///
///     var codes = CategoryDictionary()
///     codes.intern("SZR31")  // 0
///     codes.intern("BGS04")  // 1
///     codes.intern("SZR31")  // 0
///     codes[1]               // "BGS04"
///
/// Texts lie one after the other as UTF-8; lookup hashes bytes and probes a flat table, so a parser can intern a
/// cell without making a `String`. Texts are equal where their bytes are (no normalisation: codes are text).
public struct CategoryDictionary: Sendable {
  /// UTF-8 of all texts, one after the other.
  @usableFromInline var bytes: [UInt8] = []
  /// Where the text of a code ends in `bytes`.
  @usableFromInline var ends: [Int] = []
  /// Hash of each code's text.
  private var hashes: [UInt64] = []
  /// Open addressing, a power of two in size: upper half of the hash, then code + 1; 0 where free. The half that does
  /// not choose the slot tells texts apart without a look at them.
  private(set) var slots: [UInt64] = []
  /// The code given out last: rows of one operation stand together.
  private var last = 0

  public init() {}

  /// A dictionary of these texts in this order; a repeated text keeps its first code.
  public init(_ texts: some Sequence<String>) {
    for text in texts { intern(text) }
  }

  /// Number of distinct texts.
  @inlinable public var count: Int { ends.count }

  /// The text of a code.
  ///
  /// - Precondition: `code` was given out by this dictionary.
  public subscript(code: UInt32) -> String {
    withBytes(of: code) { String(decoding: $0, as: UTF8.self) }
  }

  /// All texts in order of their codes.
  public var texts: [String] { (0..<UInt32(count)).map { self[$0] } }

  /// Reads the UTF-8 of a code's text.
  @inlinable
  public func withBytes<Result>(of code: UInt32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let index = Int(code)
    precondition(index < ends.count, "code \(code) of \(ends.count)")
    let start = index == 0 ? 0 : ends[index - 1]
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<ends[index]])) }
  }

  /// The code of a text, given out now if it is new.
  @discardableResult
  public mutating func intern(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The code of UTF-8 bytes, given out now if they are new.
  @discardableResult
  public mutating func intern(_ text: UnsafeRawBufferPointer) -> UInt32 {
    if last < ends.count, isEqual(last, text) { return UInt32(truncatingIfNeeded: last) }
    let code = intern(text, hash: CategoryDictionary.hash(text))
    last = Int(code)
    return code
  }

  private mutating func intern(_ text: UnsafeRawBufferPointer, hash: UInt64) -> UInt32 {
    if (ends.count + 1) * 2 > slots.count { grow() }
    let (slot, found) = search(text, hash)
    if let found { return found }
    let code = UInt32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = CategoryDictionary.entry(code, hash)
    return code
  }

  /// The code of a text, nil where the dictionary does not hold it.
  public func code(of text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { code(of: UnsafeRawBufferPointer($0)) }
  }

  /// The code of UTF-8 bytes, nil where the dictionary does not hold them.
  public func code(of text: UnsafeRawBufferPointer) -> UInt32? {
    slots.isEmpty ? nil : search(text, CategoryDictionary.hash(text)).code
  }

  /// Whether the other is a copy of this one to which nothing was added: told without a look at the texts. False says
  /// nothing.
  package func isCopy(of other: CategoryDictionary) -> Bool {
    ends.withUnsafeBufferPointer { own in
      other.ends.withUnsafeBufferPointer { $0.baseAddress == own.baseAddress && $0.count == own.count }
    }
  }

  /// For each code of `other`, the code of the same text here, given out now if it is new.
  public mutating func merge(_ other: CategoryDictionary) -> [UInt32] {
    if count == 0 || isCopy(of: other) {
      self = other
      return Array(0..<UInt32(other.count))
    }
    var map: [UInt32] = []
    map.reserveCapacity(other.count)
    // Slots are fetched some at a time before the first is looked at, so that the waits for memory overlap.
    let size = 64
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { entries in
      for start in stride(from: 0, to: other.count, by: size) {
        let end = min(start + size, other.count)
        let mask = slots.count - 1
        for code in start..<end {
          entries[code - start] = slots[Int(truncatingIfNeeded: other.hashes[code]) & mask]
        }
        for code in start..<end {
          let (entry, hash) = (entries[code - start], other.hashes[code])
          let known = Int(UInt32(truncatingIfNeeded: entry) &- 1)
          map.append(
            other.withBytes(of: UInt32(code)) { text in
              entry != 0 && (entry ^ hash) >> 32 == 0 && isEqual(known, text)
                ? UInt32(known) : intern(text, hash: hash)
            })
        }
      }
    }
    return map
  }

  /// For each code of `other`, the code of the same text here, nil where there is none.
  func codes(of other: CategoryDictionary) -> [UInt32?] {
    if slots.isEmpty { return [UInt32?](repeating: nil, count: other.count) }
    if isCopy(of: other) { return Array(0..<UInt32(other.count)) }
    return (0..<UInt32(other.count)).map { code in
      other.withBytes(of: code) { search($0, other.hashes[Int(code)]).code }
    }
  }

  /// The slot of a text and its code; a free slot where the dictionary does not hold it.
  ///
  /// - Precondition: There are slots.
  @inline(__always)
  func search(_ text: UnsafeRawBufferPointer, _ hash: UInt64) -> (slot: Int, code: UInt32?) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while true {
        let entry = slots[slot]
        if entry == 0 { return (slot, nil) }
        if (entry ^ hash) >> 32 == 0 {
          let code = UInt32(truncatingIfNeeded: entry) &- 1
          if isEqual(Int(code), text) { return (slot, code) }
        }
        slot = (slot + 1) & mask
      }
    }
  }

  @inline(__always)
  func isEqual(_ index: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == text.count else { return false }
    return bytes.withUnsafeBytes { CategoryDictionary.isEqual($0, from: start, text) }
  }

  private static func entry(_ code: UInt32, _ hash: UInt64) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(code + 1)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: max(16, slots.count * 2))
    let mask = slots.count - 1
    slots.withUnsafeMutableBufferPointer { slots in
      for (index, hash) in hashes.enumerated() {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = CategoryDictionary.entry(UInt32(index), hash)
      }
    }
  }
}
