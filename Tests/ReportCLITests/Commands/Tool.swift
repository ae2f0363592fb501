import Foundation

/// The built command, run as a user would run it.
enum Tool {
  /// What a run left behind.
  struct Outcome: Sendable {
    /// How it ended; 128 + signal where a signal ended it.
    let status: Int32
    /// Standard output.
    let output: String
    /// Standard error.
    let talk: String
  }

  /// The root of the package.
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The sample portfolios, by name.
  static func portfolio(_ name: String) -> String { "fixtures/portfolios/\(name)" }

  /// The executable beside the running tests: the same build.
  static let executable: URL = {
    let runner = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = runner.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("merilo")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return packageRoot.appendingPathComponent(".build/debug/merilo")
  }()

  /// Runs the tool at the root of the package.
  ///
  /// - Parameters:
  ///   - environment: Added to that of the tests; NO_COLOR and the like are the caller's business.
  ///   - input: What it reads on standard input; nil for an empty one.
  static func run(
    _ arguments: [String], in folder: URL = packageRoot, environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Outcome {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try scratch.reading("in", input ?? "")
    process.standardOutput = try scratch.writing("out")
    process.standardError = try scratch.writing("err")
    try process.run()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Outcome(
      status: signal + process.terminationStatus, output: scratch.text("out"), talk: scratch.text("err"))
  }
}

/// A folder that goes away with its owner.
final class Scratch: Sendable {
  /// The folder.
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("merilo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Puts a file into the folder and returns its path.
  @discardableResult
  func put(_ name: String, _ text: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// What a file of the folder holds; empty where there is none.
  func text(_ name: String) -> String {
    (try? Data(contentsOf: url.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  /// The names in the folder, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  fileprivate func reading(_ name: String, _ text: String) throws -> FileHandle {
    try FileHandle(forReadingFrom: URL(fileURLWithPath: put(name, text)))
  }

  fileprivate func writing(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(fileURLWithPath: put(name, "")))
  }
}
