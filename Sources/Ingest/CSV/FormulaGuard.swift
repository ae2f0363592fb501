/// Texts that a spreadsheet would take for a formula leave the program with an apostrophe in front, and lose it again
/// when they are read back.
///
///     FormulaGuard.guarded("=HYPERLINK(…)")    // "'=HYPERLINK(…)"
///     FormulaGuard.guarded("'=x")              // "''=x": what had an apostrophe keeps it
public enum FormulaGuard {
  /// The text as it may leave; nil where it may leave as it is.
  public static func guarded(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { isRisky(UnsafeRawBufferPointer($0)) } ? "'" + text : nil
  }

  /// Whether the text, behind any apostrophes, begins with `= + - @`, TAB, CR, LF or a full-width form of them.
  static func isRisky(_ text: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset < text.count, text[offset] == UInt8(ascii: "'") { offset += 1 }
    guard offset < text.count else { return false }
    switch text[offset] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: return true
    case 0xEF where text.count - offset >= 3 && text[offset + 1] == 0xBC:
      // ＝ ＋ － ＠ are EF BC 9D, 8B, 8D, A0.
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[offset + 2])
    default: return false
    }
  }

  /// A quoted cell without the apostrophe that was put in front of it; as it is where none was.
  @inline(__always)
  static func unguarded(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let first = cell.first, first == UInt8(ascii: "'"), isRisky(cell) else { return cell }
    return UnsafeRawBufferPointer(rebasing: cell[1...])
  }
}
