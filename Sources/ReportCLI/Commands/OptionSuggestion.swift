import ArgumentParser
import Foundation
import IndicatorEngine

/// Which option a mistyped one was probably meant to be.
///
/// The parser suggests the option with the fewest letters changed, `--map` for `--lang`. An option that the typed word
/// begins is nearer: `--language`.
struct OptionSuggestion {
  /// The options of the command, with their dashes.
  let options: [String]
  /// The command, as it is typed.
  let command: String?

  /// The options of the command that the arguments name, as its help lists them.
  init(arguments: [String]) {
    let command = Self.commands.first { $0._commandName == arguments.first }
    self.command = command?._commandName
    options = Self.options(of: command ?? Merilo.self)
  }

  private static var commands: [any ParsableCommand.Type] { Merilo.configuration.subcommands }

  /// The options that the help of a command lists.
  private static func options(of command: any ParsableCommand.Type) -> [String] {
    let help = Merilo.helpMessage(for: command, columns: 400)
    var options: [String] = []
    for word in help.split(whereSeparator: { !($0.isLetter || $0 == "-" || $0.isNumber) })
    where word.hasPrefix("--") && word.count > 2 && !options.contains(String(word)) {
      options.append(String(word))
    }
    return options
  }

  /// What is said of an option that other commands have: why this one has not, and which have; nil for one that none
  /// has.
  ///
  /// > Decision: `0014-flags-by-command` of the engine's documentation.
  func elsewhere(_ name: String) -> String? {
    guard let command else { return nil }
    let others = Self.commands.filter { Self.options(of: $0).contains(name) }.map { $0._commandName }
    if others.isEmpty { return nil }
    let why = Self.reasons[name].map { "; \($0)" } ?? ""
    return "'\(command)' has no \(name)\(why). Commands that have it: \(others.joined(separator: ", "))."
  }

  /// Why a command may lack an option that others share.
  private static let reasons = [
    "--as-of": "it looks at everything that is in the files, whatever the day",
    "--known-by": "it looks at everything that is in the files, whenever it was recorded",
    "--currency": "it converts no amount",
  ]

  /// The nearest option; nil where none is near.
  func nearest(to typed: String) -> String? {
    let longer = options.filter { $0.hasPrefix(typed) }
    if longer.count == 1, typed.count > 3 { return longer[0] }
    return EditDistance.nearest(to: typed, in: options, limit: max(2, typed.count / 3))?.text
  }

  /// What the parser said, with our suggestion in place of its own.
  func corrected(_ message: String) -> String {
    let lead = "Unknown option '"
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      guard let start = lines[index].range(of: lead)?.upperBound else { continue }
      let typed = String(lines[index][start...].prefix { $0 != "'" })
      guard typed.hasPrefix("--") else { continue }
      let name = String(typed.prefix { $0 != "=" })
      let head = String(lines[index][..<start]) + typed + "'"
      if let elsewhere = elsewhere(name) {
        lines[index] = String(lines[index][..<lines[index].index(start, offsetBy: -lead.count)]) + elsewhere
        continue
      }
      lines[index] = nearest(to: name).map { "\(head). Did you mean '\($0)'?" } ?? head
    }
    return lines.joined(separator: "\n")
  }
}
