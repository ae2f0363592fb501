/// The text of an OpenDocument cell: paragraphs joined by line breaks, blanks as the format counts them.
///
/// Several blanks in a row are one, blanks at the beginning of a paragraph none; what is meant stands as `text:s`,
/// `text:tab` and `text:line-break`.
///
/// > OASIS OpenDocument 1.3, part 3, 6.1.2 (white space).
final class ODSText {
  private let scratch = ScratchBytes()
  private var paragraphs = 0
  private var isAfterBlank = true
  private(set) var isInside = false

  var bytes: UnsafeRawBufferPointer { scratch.bytes }
  var isEmpty: Bool { scratch.isEmpty }

  func clear() {
    scratch.clear()
    paragraphs = 0
    isInside = false
  }

  func beginParagraph() {
    if paragraphs > 0 { scratch.append(0x0A) }
    paragraphs += 1
    isAfterBlank = true
    isInside = true
  }

  func endParagraph() {
    isInside = false
    // A blank before the end of a paragraph is none either.
    if scratch.count > 0, isAfterBlank, scratch[scratch.count - 1] == 0x20, trailing {
      scratch.keep(0, from: 0, upTo: scratch.count - 1)
    }
    trailing = false
  }

  /// Whether the last byte is a blank that the file did not mean.
  private var trailing = false

  func append(_ piece: UnsafeRawBufferPointer) {
    guard isInside else { return }
    var start = 0
    for (index, byte) in piece.enumerated() {
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isBlank {
        isAfterBlank = false
        continue
      }
      if index > start { flush(piece, start..<index) }
      if !isAfterBlank {
        scratch.append(0x20)
        trailing = true
      }
      isAfterBlank = true
      start = index + 1
    }
    if start < piece.count { flush(piece, start..<piece.count) }
  }

  private func flush(_ piece: UnsafeRawBufferPointer, _ range: Range<Int>) {
    scratch.append(UnsafeRawBufferPointer(rebasing: piece[range]))
    trailing = false
  }

  /// Blanks, a tab or a line break that are meant.
  func append(_ byte: UInt8, count: Int) {
    guard isInside else { return }
    for _ in 0..<max(0, min(count, 1 << 10)) { scratch.append(byte) }
    trailing = false
    isAfterBlank = false
  }
}
