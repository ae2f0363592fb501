import Foundation

/// Writes bytes to an open file descriptor, all of them or an error.
///
/// `print` loses data on a full device and says nothing; this does not.
enum FileWriter {
  /// Why the system refused.
  struct Failure: Error, Sendable {
    /// The system's error number.
    let code: Int32

    /// Whether the reader at the other end of a pipe has gone.
    var isClosedPipe: Bool { code == EPIPE }

    /// The system's words, always in English.
    var reason: String { String(cString: strerror(code)) }
  }

  /// Writes the text as UTF-8.
  static func write(_ text: String, to descriptor: Int32) throws(Failure) {
    var text = text
    let code = text.withUTF8 { bytes in writeAll(UnsafeRawBufferPointer(bytes), to: descriptor) }
    if code != 0 { throw Failure(code: code) }
  }

  /// The error number, or 0 where everything was written.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // A terminal or pipe that is set not to block: wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
