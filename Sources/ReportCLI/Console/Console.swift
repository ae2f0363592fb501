import Foundation

/// What the program says: results on standard output, talk on standard error.
struct Console: Sendable {
  /// When to use colour.
  enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// Whether results may carry colour.
  var usesColor = false
  /// Whether only problems are told.
  var isQuiet = false
  /// Whether steps are told too.
  var isVerbose = false

  /// Gives closed standard streams a descriptor that refuses to be written, so that no file opened later takes
  /// their number and receives our words.
  static func secureStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Whether somebody watches standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of a text that no terminal shows.
  static let plainWidth = 140

  /// Columns of the terminal that shows the results; nil where they go elsewhere.
  static var width: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether standard output takes colour: asked for, or a terminal whose user has not set NO_COLOR.
  static func takesColor(_ choice: ColorChoice, environment: [String: String], isTerminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// A result, on standard output.
  func result(_ text: String) throws {
    do {
      try FileWriter.write(text, to: STDOUT_FILENO)
    } catch {
      throw CommandFailure(.ioError, error.isClosedPipe ? "" : "standard output: \(error.reason)")
    }
  }

  /// A remark about what was done, unless the user wants quiet.
  func remark(_ line: String) {
    if !isQuiet { Self.say(line) }
  }

  /// A step on the way, only where the user wants to hear of it.
  func step(_ line: String) {
    if isVerbose { Self.say(line) }
  }

  /// A line on standard error. Nothing can be done where even that fails.
  static func say(_ line: String) {
    try? FileWriter.write(line + "\n", to: STDERR_FILENO)
  }
}
