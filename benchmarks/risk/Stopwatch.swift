import Foundation

/// Medians of a few runs, in seconds of the clock and of the processor.
struct Stopwatch {
  let tool: String
  let size: Int
  let rounds: Int

  func time(_ what: String, _ body: () -> Double?) {
    let clock = ContinuousClock()
    var (elapsed, processor, check): ([Double], [Double], Double?) = ([], [], nil)
    for _ in 0..<rounds {
      let before = Stopwatch.processorSeconds()
      let took = clock.measure { check = body() }
      processor.append(Stopwatch.processorSeconds() - before)
      elapsed.append(Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds))
    }
    let (clockMedian, processorMedian) = (elapsed.sorted()[rounds / 2], processor.sorted()[rounds / 2])
    let result = check.map { "\($0)" } ?? "null"
    print(
      "{\"tool\": \"\(tool)\", \"what\": \"\(what)\", \"size\": \(size), \"seconds\": \(clockMedian), \"processor\": \(processorMedian), \"check\": \(result)}"
    )
    fflush(nil)
  }

  private static func processorSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }
}
