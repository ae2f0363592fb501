import Foundation

/// Seconds by step and the peak of memory, printed as one line of JSON.
struct Steps {
  private let what: String
  private let started = DispatchTime.now()
  private var last = DispatchTime.now()
  private var steps: [(name: String, seconds: Double)] = []
  private let memory = MemoryWatch()
  /// The name under which the run is told; of a second kind of run another one.
  var tool = "merilo"
  /// What was read, as members of a JSON object.
  var figures = ""

  init(what: String) {
    self.what = what
    memory.start()
  }

  mutating func done(_ name: String) {
    let now = DispatchTime.now()
    steps.append((name, Steps.seconds(from: last, to: now)))
    last = now
  }

  func finish() {
    let total = Steps.seconds(from: started, to: DispatchTime.now())
    let list = steps.map { "\"\($0.name)\": \(Steps.three($0.seconds))" }.joined(separator: ", ")
    let peak = MemoryWatch.kilobytes("VmHWM")
    print(
      """
      {"tool": "\(tool)", "version": "", "what": "\(what)", "seconds": \(Steps.three(total)), \
      "steps": {\(list)}, "figures": {\(figures)}, "peak_gb": \(Steps.three(Double(peak) / 1e6)), \
      "peak_without_files_gb": \(Steps.three(Double(memory.peak) / 1e6))}
      """)
  }

  private static func seconds(from start: DispatchTime, to end: DispatchTime) -> Double {
    Double(end.uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
  }

  private static func three(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Looks every 10 ms how much memory that is no page of a file the process holds.
final class MemoryWatch: @unchecked Sendable {
  private let lock = NSLock()
  private var greatest = 0

  /// The greatest amount seen, in KB.
  var peak: Int { lock.withLock { greatest } }

  func start() {
    let thread = Thread { [self] in
      while true {
        let now = MemoryWatch.kilobytes("RssAnon")
        lock.withLock { greatest = max(greatest, now) }
        usleep(10_000)
      }
    }
    thread.start()
  }

  /// A line of the process's status.
  static func kilobytes(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name + ":") }) else {
      return 0
    }
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
