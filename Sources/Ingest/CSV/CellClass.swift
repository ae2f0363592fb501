/// What a cell looks like, coarsely: enough to tell which column it belongs to, not what it means.
struct CellClass: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt16

  static let empty = CellClass(rawValue: 1)
  /// Digits only, with a sign or not.
  static let integer = CellClass(rawValue: 2)
  /// Digits with points, commas, spaces, percent or currency signs.
  static let number = CellClass(rawValue: 4)
  /// Three groups of digits between `.`, `/` or `-`.
  static let date = CellClass(rawValue: 8)
  /// Groups of digits between colons.
  static let time = CellClass(rawValue: 16)
  /// Letters and digits without a space.
  static let code = CellClass(rawValue: 32)
  /// Letters without a space.
  static let word = CellClass(rawValue: 64)
  /// Anything with spaces or punctuation.
  static let text = CellClass(rawValue: 128)
  /// A link.
  static let link = CellClass(rawValue: 256)

  /// Classes of headings and titles.
  static let wordy: CellClass = [.word, .text, .code]
  /// Classes of values.
  static let valued: CellClass = [.integer, .number, .date, .time]

  /// The class of a cell's bytes.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> CellClass {
    var counts = Counts()
    for byte in bytes { counts.add(byte) }
    if counts.other + counts.digits + counts.letters == 0, counts.signs + counts.points == 0 {
      return counts.spaces == bytes.count ? .empty : .text
    }
    if counts.letters == 0, counts.digits > 0 { return ofDigits(bytes, counts) }
    if counts.colons > 0, counts.slashes >= 2, counts.spaces == 0, isLink(bytes) { return .link }
    if counts.letters == 0 { return .text }
    if counts.spaces > 0 || counts.other > 0 || counts.slashes > 0 || counts.colons > 0 { return .text }
    return counts.digits > 0 || counts.dashes > 0 ? .code : .word
  }

  private static func ofDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ counts: Counts) -> CellClass {
    if counts.other > 0 { return .text }
    let marks = counts.points + counts.slashes + counts.dashes
    if counts.colons > 0 { return marks == 0 && counts.spaces == 0 && counts.digits <= 6 ? .time : .date }
    if counts.slashes == 2 && marks == 2 || counts.slashes > 0 { return .date }
    if counts.signs == 0, counts.spaces == 0, isDate(bytes) { return .date }
    if marks == 0, counts.signs == 0, counts.spaces == 0 { return .integer }
    if marks == 1, counts.dashes == 1, bytes.first == UInt8(ascii: "-"), counts.signs == 0 { return .integer }
    if counts.dashes > 1 || counts.dashes == 1 && bytes.first != UInt8(ascii: "-") { return .code }
    return .number
  }

  /// Two marks of one kind, `.` or `-`, between groups of at most four digits.
  private static func isDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var groups = 1
    var length = 0
    var mark: UInt8 = 0
    for byte in bytes {
      if byte >= 0x30, byte <= 0x39 {
        length += 1
        if length > 4 { return false }
      } else {
        guard length > 0, mark == 0 || mark == byte, byte == 0x2E || byte == 0x2D else { return false }
        mark = byte
        groups += 1
        length = 0
      }
    }
    // 1.234.567 is a number: the groups behind its marks have three digits each.
    return groups == 3 && length > 0 && (length != 3)
  }

  private static func isLink(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices.dropLast(2) where bytes[index] == UInt8(ascii: ":") {
      return bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == UInt8(ascii: "/")
    }
    return false
  }

  private struct Counts {
    var letters = 0
    var digits = 0
    var spaces = 0
    var points = 0
    var slashes = 0
    var dashes = 0
    var colons = 0
    var signs = 0
    var other = 0

    mutating func add(_ byte: UInt8) {
      if byte >= 0x80 || byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A {
        letters += 1
      } else if byte >= 0x30 && byte <= 0x39 {
        digits += 1
      } else {
        addMark(byte)
      }
    }

    private mutating func addMark(_ byte: UInt8) {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: spaces += 1
      case 0x2E, 0x2C: points += 1
      case 0x2F: slashes += 1
      case 0x2D, 0x5F: dashes += 1
      case 0x3A: colons += 1
      // $ % + ( )
      case 0x24, 0x25, 0x2B, 0x28, 0x29: signs += 1
      default: other += 1
      }
    }
  }
}
