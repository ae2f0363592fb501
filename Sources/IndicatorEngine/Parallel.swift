import Dispatch
import Synchronization

/// Work split over the cores, with results in the order of the chunks whatever thread did them.
///
/// No result depends on the number of threads: chunks are cut by the caller's count or by size, never by what
/// the machine happens to have, and combined first to last.
public enum Parallel {
  /// Calls `body` for each chunk 0..<count, on at most `threads` threads at once, and returns the results in chunk
  /// order.
  public static func map<Result: Sendable>(
    count: Int, threads: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    if count <= 1 || threads <= 1 { return (0..<max(0, count)).map(body) }
    let lanes = min(threads, count)
    let next = Atomic(0)
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let base = buffer.baseAddress.unsafelyUnwrapped
      DispatchQueue.concurrentPerform(iterations: lanes) { _ in
        // Whoever is free takes the next chunk: each slot is written once, by one lane.
        while true {
          let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
          if chunk >= count { break }
          (base + chunk).initialize(to: body(chunk))
        }
      }
      initialized = count
    }
  }

  /// An array of `count` elements of which each chunk is filled by itself, on at most `threads` threads.
  ///
  /// - Parameter fill: Given a range of elements and their memory, not yet initialised: initialises all of it.
  static func array<Element: BitwiseCopyable>(
    count: Int, threads: Int, _ fill: @Sendable (Range<Int>, UnsafeMutablePointer<Element>) -> Void
  ) -> [Element] {
    let ranges = ranges(of: count, size: 1 << 16)
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let base = buffer.baseAddress {
        nonisolated(unsafe) let base = base
        _ = map(count: ranges.count, threads: threads) { index in
          fill(ranges[index], base + ranges[index].lowerBound)
        }
      }
      initialized = count
    }
  }

  /// Cuts `count` items into ranges of at most `size`, first to last.
  public static func ranges(of count: Int, size: Int) -> [Range<Int>] {
    precondition(size > 0, "chunk size \(size)")
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }
}
