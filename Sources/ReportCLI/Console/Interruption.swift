import Dispatch
import Foundation
import Synchronization

/// Ends the program cleanly when the user presses Ctrl-C: no half-written file stays behind.
enum Interruption {
  /// Files being written that must not stay behind.
  private static let unfinished = Mutex<Set<String>>([])
  /// Keeps the listeners alive. Written once, at the start, before there is a second thread.
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// Listens for Ctrl-C and for a request to end, and ignores closed pipes, which show as write errors.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    listen(for: SIGINT)
    listen(for: SIGTERM)
  }

  /// Runs `body` while `path` is a file that must not stay behind if the user interrupts.
  static func guarding<Result>(_ path: String, _ body: () throws -> Result) rethrows -> Result {
    _ = unfinished.withLock { $0.insert(path) }
    defer { _ = unfinished.withLock { $0.remove(path) } }
    return try body()
  }

  private static func listen(for number: Int32) {
    // Whoever started us in the background with the signal ignored wants it ignored.
    let before = signal(number, SIG_IGN)
    if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { return }
    // A queue of its own gets a thread even while all others compute.
    let source = DispatchSource.makeSignalSource(signal: number, queue: DispatchQueue(label: "interruption"))
    source.setEventHandler {
      unfinished.withLock { paths in
        for path in paths { unlink(path) }
        // The lock is kept to the end, so no new file is begun meanwhile.
        _exit(number == SIGINT ? ExitStatus.interrupted.rawValue : 128 + number)
      }
    }
    source.resume()
    sources.append(source)
  }
}
