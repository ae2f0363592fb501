import ArgumentParser
import Foundation

/// How many processors a command may use.
struct ThreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("At most so many threads; no result depends on it. Default: all.", valueName: "count"))
  var threads: Int?

  func validate() throws { _ = try count() }

  /// Upper bound of threads.
  func count() throws -> Int {
    guard let threads else { return ProcessInfo.processInfo.activeProcessorCount }
    guard threads > 0 else { throw ValidationError("--threads must be at least 1, not \(threads).") }
    return threads
  }
}
