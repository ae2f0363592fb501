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

  /// The options of the command that the arguments name, as its help lists them.
  init(arguments: [String]) {
    let command = Merilo.configuration.subcommands.first { $0._commandName == arguments.first }
    let help = Merilo.helpMessage(for: command ?? Merilo.self, columns: 400)
    var options: [String] = []
    for word in help.split(whereSeparator: { !($0.isLetter || $0 == "-" || $0.isNumber) })
    where word.hasPrefix("--") && word.count > 2 && !options.contains(String(word)) {
      options.append(String(word))
    }
    self.options = options
  }

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
      lines[index] = nearest(to: name).map { "\(head). Did you mean '\($0)'?" } ?? head
    }
    return lines.joined(separator: "\n")
  }
}
