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
  /// Open addressing, a power of two in size: code + 1, or 0 where free.
  @usableFromInline var slots: [UInt32] = []
  /// Upper half of the hash of each code, compared before the bytes are.
  @usableFromInline var hashes: [UInt64] = []

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
    if (ends.count + 1) * 2 > slots.count { grow() }
    let hash = CategoryDictionary.hash(text)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if hashes[Int(entry) - 1] == hash, isEqual(Int(entry) - 1, text) { return entry - 1 }
      slot = (slot + 1) & mask
    }
    let code = UInt32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = code + 1
    return code
  }

  /// The code of a text, nil where the dictionary does not hold it.
  public func code(of text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { code(of: UnsafeRawBufferPointer($0)) }
  }

  /// The code of UTF-8 bytes, nil where the dictionary does not hold them.
  public func code(of text: UnsafeRawBufferPointer) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    let hash = CategoryDictionary.hash(text)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return nil }
      if hashes[Int(entry) - 1] == hash, isEqual(Int(entry) - 1, text) { return entry - 1 }
      slot = (slot + 1) & mask
    }
  }

  /// For each code of `other`, the code of the same text here, given out now if it is new.
  public mutating func merge(_ other: CategoryDictionary) -> [UInt32] {
    (0..<UInt32(other.count)).map { code in other.withBytes(of: code) { intern($0) } }
  }

  func isEqual(_ index: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == text.count else { return false }
    return bytes.withUnsafeBytes {
      UnsafeRawBufferPointer(rebasing: $0[start..<ends[index]]).elementsEqual(text)
    }
  }

  mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(16, slots.count * 2))
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// A 64-bit hash of bytes, the same on every run and machine.
  @inlinable
  static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: text.count)
    var offset = 0
    while offset + 8 <= text.count {
      state = mix(state ^ text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < text.count {
      tail = tail << 8 | UInt64(text[offset])
      offset += 1
    }
    return mix(state ^ tail)
  }

  @inlinable
  static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
