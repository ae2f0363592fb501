/// How the program ends. The numbers are those of `sysexits.h`, so scripts can tell the cases apart.
enum ExitStatus: Int32, Sendable {
  /// All was done.
  case done = 0
  /// All was done, and problems in the data reach `--fail-on`.
  case problems = 1
  /// The command line makes no sense.
  case usage = 64
  /// Nothing usable is in the input.
  case unusableInput = 65
  /// There is no such input.
  case noInput = 66
  /// A fault of ours.
  case internalFault = 70
  /// An output cannot be created, or is an input.
  case cannotCreate = 73
  /// A disk or a pipe failed.
  case ioError = 74
  /// The settings cannot be used.
  case settings = 78
  /// The user stopped it.
  case interrupted = 130
}

/// Why a command stops: how the program ends, and what the user is told.
struct CommandFailure: Error, Sendable {
  /// How the program ends.
  let status: ExitStatus
  /// One or more lines for the user; empty where there is nobody left to tell.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
