/// A text of an Excel file put together from its runs.
///
/// Blanks around a run count only where the file says so (`xml:space`), as in Excel; `_x000D_` is the character 0D, and
/// `_x005F_` an underscore that does not begin such an escape.
///
/// > ECMA-376-1:2016, 18.4.12 (t) and 22.9.2.19 (ST_Xstring).
final class RichText {
  private let scratch = ScratchBytes()
  private var start = 0
  private var keepsBlanks = false
  private var isInside = false

  /// The text so far; valid until the next change.
  var bytes: UnsafeRawBufferPointer { scratch.bytes }

  func clear() {
    scratch.clear()
    isInside = false
  }

  /// A run begins.
  func begin(keepsBlanks: Bool) {
    start = scratch.count
    self.keepsBlanks = keepsBlanks
    isInside = true
  }

  /// A piece of the run; text outside of runs is nothing.
  func append(_ piece: UnsafeRawBufferPointer) {
    if isInside { scratch.append(piece) }
  }

  /// The run ends.
  func end() {
    isInside = false
    if !keepsBlanks { trim() }
    if scratch.count - start >= 7 { unescape() }
  }

  private func trim() {
    var (first, end) = (start, scratch.count)
    while end > first, RichText.isBlank(scratch[end - 1]) { end -= 1 }
    while first < end, RichText.isBlank(scratch[first]) { first += 1 }
    if first > start || end < scratch.count { scratch.keep(start, from: first, upTo: end) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// A character takes no more bytes than its escape, so the text shrinks in place.
  private func unescape() {
    guard let first = scratch.bytes[start...].firstIndex(of: 0x5F) else { return }
    var (read, write) = (first, first)
    while read < scratch.count {
      if let scalar = escape(at: read) {
        for byte in String(Character(scalar)).utf8 {
          scratch[write] = byte
          write += 1
        }
        read += 7
      } else {
        scratch[write] = scratch[read]
        write += 1
        read += 1
      }
    }
    scratch.keep(write, from: write, upTo: write)
  }

  /// The character of `_xHHHH_`; nil where there is none.
  private func escape(at place: Int) -> Unicode.Scalar? {
    let bytes = scratch.bytes
    guard place + 7 <= bytes.count, bytes[place] == 0x5F, bytes[place + 1] == 0x78, bytes[place + 6] == 0x5F
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place + 2..<place + 6] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
