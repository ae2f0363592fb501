import Foundation

/// A file of text that is written piece by piece, so that no more than a megabyte of it is in memory.
struct ConvertedText: ~Copyable {
  private static let capacity = 1 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Makes the file.
  ///
  /// - Throws: `system` where there is something at the path, or it cannot be made.
  init(path: String) throws(ConversionFault) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system(code: errno) }
    buffer.reserveCapacity(ConvertedText.capacity)
  }

  deinit { close(descriptor) }

  /// Writes a text.
  mutating func write(_ text: String) throws(ConversionFault) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= ConvertedText.capacity { try flush() }
  }

  /// Writes what is still in memory. Nothing may be written afterwards.
  mutating func finish() throws(ConversionFault) { try flush() }

  private mutating func flush() throws(ConversionFault) {
    let code = buffer.withUnsafeBytes { bytes -> Int32 in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
      }
      return 0
    }
    if code != 0 { throw .system(code: code) }
    buffer.removeAll(keepingCapacity: true)
  }
}
