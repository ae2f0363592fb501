import ArgumentParser
import Foundation
import Ingest

/// How the program talks: shared by all commands that read files.
struct TalkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of results. Default: en; of reports: language in merilo.yaml.", valueName: "code"))
  var language: Language?

  @Flag(name: [.customShort("q"), .long], help: "Say nothing but what goes wrong.")
  var quiet = false

  @Flag(name: [.customShort("v"), .long], help: "Say each problem of the data and each step.")
  var verbose = false

  @Option(help: ArgumentHelp("Colour in results; NO_COLOR is obeyed.", valueName: "when"))
  var color: Console.ColorChoice = .auto

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose contradict each other.") }
  }

  /// What speaks with the user.
  var console: Console {
    let takesColor = Console.takesColor(
      color, environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1)
    return Console(usesColor: takesColor, isQuiet: quiet, isVerbose: verbose)
  }

  /// The words of results, English unless asked for otherwise.
  var words: Words { Words(language ?? .english) }
}
