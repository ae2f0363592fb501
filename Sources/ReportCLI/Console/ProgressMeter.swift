import Foundation
import Synchronization

/// How far reading has come, on a line of the terminal that comes and goes. Nothing is shown of short work.
final class ProgressMeter: Sendable {
  private let isShown: Bool
  private let shown = Mutex<(percent: Int, isVisible: Bool)>((-1, false))

  /// Bytes below which nothing is shown.
  private static let threshold = 64 << 20

  init(isShown: Bool) {
    self.isShown = isShown
  }

  /// Shows the share that is done. May be called from any thread.
  func show(_ done: Int, of total: Int) {
    guard isShown, total >= Self.threshold else { return }
    let percent = Int(Double(done) / Double(total) * 100)
    shown.withLock { state in
      guard percent != state.percent else { return }
      state = (percent, true)
      try? FileWriter.write("\r\(percent) % / \(total >> 20) MiB ", to: STDERR_FILENO)
    }
  }

  /// Takes the line away.
  func clear() {
    shown.withLock { state in
      if state.isVisible { try? FileWriter.write("\r\u{1B}[K", to: STDERR_FILENO) }
      state.isVisible = false
    }
  }
}
