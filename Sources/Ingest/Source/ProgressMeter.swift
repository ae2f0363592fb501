import Synchronization

/// Counts bytes as they are read, from several threads, and tells whoever asked.
final class ProgressMeter: Sendable {
  private let total: Int
  private let report: (@Sendable (Int, Int) -> Void)?
  /// Bytes of files that are finished, and bytes of the one being read.
  private let finished = Atomic<Int>(0)
  private let current = Atomic<Int>(0)

  init(total: Int, report: (@Sendable (Int, Int) -> Void)?) {
    self.total = total
    self.report = report
  }

  /// What to call with the bytes of each block; nil where nobody asked.
  var step: (@Sendable (Int) -> Void)? {
    guard report != nil else { return nil }
    return { [self] bytes in
      let (_, sum) = current.add(bytes, ordering: .relaxed)
      tell(sum)
    }
  }

  /// Ends a file of so many bytes.
  func finish(_ bytes: Int) {
    finished.add(bytes, ordering: .relaxed)
    current.store(0, ordering: .relaxed)
    tell(0)
  }

  private func tell(_ sum: Int) {
    report?(min(total, finished.load(ordering: .relaxed) + sum), total)
  }
}
