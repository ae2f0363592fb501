/// How a cell whose carrier knows its type stands among texts: a byte that no text begins with, and behind it the value
/// in our own spelling (`1234.5`, `50%`, `2014-03-06`, `true`, `#REF!`).
///
/// So a number of a workbook is never ambiguous, whatever the texts of its column look like, and one path from cells to
/// columns serves files of text and files of values.
enum TypedCell {
  /// The byte before a typed value: START OF HEADING, which no XML document can hold and no sheet shows.
  static let mark: UInt8 = 0x01

  /// The value behind the mark; nil where the cell is a text.
  @inline(__always)
  static func value(of cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard let first = cell.first, first == mark else { return nil }
    return UnsafeRawBufferPointer(rebasing: cell[1...])
  }

  /// The cell without its mark.
  @inline(__always)
  static func unmarked(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = cell.first, first == mark else { return cell }
    return UnsafeBufferPointer(rebasing: cell[1...])
  }

  /// The text without its mark.
  static func unmarked(_ text: String) -> String { text.utf8.first == mark ? String(text.dropFirst()) : text }
}
