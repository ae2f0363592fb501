import ArgumentParser
import Foundation
import IndicatorEngine

/// One run of the program: reads the arguments, does the command, says what went wrong, and ends with a status.
enum CommandRun {
  /// Runs the command that the arguments ask for and returns how the program ends.
  static func status(of arguments: [String]) -> Int32 {
    do {
      try checkCommandName(arguments)
      var command = try Merilo.parseAsRoot(arguments)
      try command.run()
      return ExitStatus.done.rawValue
    } catch let failure as CommandFailure {
      return end(failure)
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return endParsing(error, arguments)
    }
  }

  /// Stops at a first word that is no command, with the command that was probably meant.
  private static func checkCommandName(_ arguments: [String]) throws {
    guard let name = arguments.first, !name.hasPrefix("-"), !name.isEmpty else { return }
    let known = Merilo.commandNames
    if known.contains(name) { return }
    let shown = SafeText.clean(String(name.prefix(60)))
    var message = "there is no command \"\(shown)\""
    if let nearest = EditDistance.nearest(to: name, in: known, limit: max(2, name.count / 3)) {
      message += "; did you mean \"\(nearest.text)\"?"
    } else if FileManager.default.fileExists(atPath: name) {
      message +=
        ", but a file or folder of that name: try merilo look \"\(shown)\" or merilo status \"\(shown)\"."
    } else {
      message += ". The commands: \(known.filter { $0 != "help" }.joined(separator: ", "))."
    }
    throw CommandFailure(.usage, message)
  }

  private static func end(_ failure: CommandFailure) -> Int32 {
    if !failure.message.isEmpty { Console.say("merilo: \(failure.message)") }
    return failure.status.rawValue
  }

  /// Help, versions and completion scripts are results; everything else the parser says is talk.
  private static func endParsing(_ error: any Error, _ arguments: [String]) -> Int32 {
    let code = Merilo.exitCode(for: error)
    let text = Merilo.fullMessage(for: error)
    guard code.isSuccess else {
      // The parser quotes what was typed.
      let message =
        text.contains("Unknown option '") ? OptionSuggestion(arguments: arguments).corrected(text) : text
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      Console.say(lines.map { SafeText.clean(String($0)) }.joined(separator: "\n"))
      return code == .failure ? ExitStatus.internalFault.rawValue : ExitStatus.usage.rawValue
    }
    do {
      try Console().result(text.hasSuffix("\n") ? text : text + "\n")
      return ExitStatus.done.rawValue
    } catch let failure as CommandFailure {
      return end(failure)
    } catch {
      return ExitStatus.ioError.rawValue
    }
  }
}
