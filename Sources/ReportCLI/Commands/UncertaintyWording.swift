import IndicatorEngine
import Ingest

/// The words of what went wrong with `--uncertain`.
extension IndexWording {
  /// How the command ends where the file of choices cannot be read.
  func failure(_ fault: ChoicesFile.Fault) -> CommandFailure {
    switch fault {
    case .notFound(let path): failure(CompositeFault.notFound(path: path))
    case .unreadable(let path): failure(CompositeFault.unreadable(path: path))
    case .syntax(let file, let line, let problem):
      CommandFailure(
        .settings,
        words(
          UncertaintyText.badYAML,
          place(file, line).merging(["problem": .text(SafeText.clean(problem)), "format": "YAML"]) { $1 }))
    }
  }

  /// How it ends where what stands there means nothing.
  func failure(_ fault: UncertaintyFault) -> CommandFailure {
    let place = place(fault.file, fault.line)
    func text(_ key: UncertaintyText, _ more: [String: TextTemplate.Argument]) -> String {
      words(key, place.merging(more) { $1 })
    }
    let message =
      switch fault.kind {
      case .key(let found, let known):
        text(.unknownKey, ["found": named(found), "known": .text(known.joined(separator: ", "))])
      case .value(let key, let found, let expected):
        text(
          .badValue, ["key": .text(key), "found": named(found), "expected": .text(SafeText.clean(expected))])
      case .step(let key, let flag):
        text(.stepUnclear, ["key": .text(key), "flag": .text(flag), "none": "none"])
      case .nothing(let known): text(.nothingChosen, ["known": .text(known.joined(separator: ", "))])
      }
    return CommandFailure(.settings, message)
  }

  /// How it ends where a run has no result.
  ///
  /// - Parameter lines: The lines of choices by name.
  func failure(_ error: UncertaintyError, file: String, lines: [String: Int]) -> CommandFailure {
    func value(_ choice: String, _ found: String, _ expected: String) -> CommandFailure {
      failure(
        UncertaintyFault(
          file: file, line: lines[choice] ?? 1, kind: .value(key: choice, found: found, expected: expected)))
    }
    switch error {
    case .unknownElement(let choice, let code): return value(choice, code, "iCode")
    case .emptyLevel(let choice, let level): return value(choice, "\(level)", "1, 2, …")
    case .withoutAlternatives(let choice): return value(choice, "[]", "[…]")
    case .badWeights(let choice, let set): return value(choice, "\(set)", "0, 1, 2.5, …")
    case .outOfRange(let choice, let low, let high): return value(choice, "\(low), \(high)", "0…1")
    case .errorsOfUnknown(let code): return value(code, code, "iCode")
    case .duplicateChoice(let name):
      return CommandFailure(
        .settings,
        words(
          UncertaintyText.twiceNamed, place(file, lines[name] ?? 1).merging(["found": named(name)]) { $1 }))
    case .scaleTurned(let choice, let end):
      return CommandFailure(
        .settings,
        words(
          UncertaintyText.scaleTurned,
          place(file, lines[choice] ?? 1).merging(["choice": named(choice), "end": number(end)]) { $1 }))
    case .badFigure(let element, let unit, let year, let value):
      return CommandFailure(
        .unusableInput,
        words(
          UncertaintyText.badFigure,
          ["element": named(element), "unit": named(unit, year), "found": number(value)]))
    case .nominal(let error): return failure(error)
    case .run(let choices, let error):
      let chosen = choices.compactMap { choice in
        choice.alternative.map { "\(SafeText.clean(choice.choice)) = \(SafeText.clean($0))" }
      }
      if chosen.isEmpty { return failure(error) }
      return CommandFailure(
        .unusableInput,
        words(
          UncertaintyText.runFailed,
          ["choices": .text(chosen.joined(separator: ", ")), "problem": .text(message(error))]))
    }
  }

  private func place(_ file: String, _ line: Int) -> [String: TextTemplate.Argument] {
    ["file": .text(SafeText.clean(file)), "line": .text("\(line)")]
  }
}
