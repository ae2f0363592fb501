import ArgumentParser
import Ingest

/// Where a screen goes and in which form: shared by the commands that tell rather than list.
struct ScreenOptions: ParsableArguments {
  /// The forms of a screen.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json

    /// The form of a file by its ending; nil where no form has it.
    init?(fileName: String) {
      let name = fileName.lowercased()
      if name.hasSuffix(".json") || name.hasSuffix(".jsonl") {
        self = .json
      } else if name.hasSuffix(".txt") {
        self = .text
      } else {
        return nil
      }
    }
  }

  @Option(help: "The form on standard output. Default: text.")
  var format: Form?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "A file to write: .txt or .json by its ending; - is standard output. Repeatable.", valueName: "file"),
    completion: .file(extensions: ["txt", "json"]))
  var output: [String] = []

  func validate() throws {
    try OutputArguments.check(format, targets())
  }

  /// The outputs, each with its form: standard output where none is named.
  func targets() throws -> [(path: String, format: Form)] {
    if output.isEmpty { return [("-", format ?? .text)] }
    return try output.map { path in
      if path == "-" { return (path, format ?? .text) }
      guard let form = Form(fileName: path) else {
        throw ValidationError("\(path): the ending says no form; known: .txt, .json.")
      }
      return (path, form)
    }
  }

  /// Writes the screen in each form that was asked for.
  ///
  /// - Parameters:
  ///   - inputs: Files that were read: nothing is written there.
  ///   - render: The screen in a form; the flag says whether it goes to standard output.
  func write(
    inputs: [String], talk: TalkOptions, render: (_ form: Form, _ isStandardOutput: Bool) -> String
  ) throws {
    var outputs = OutputSet(inputs: inputs)
    for (path, form) in try targets() {
      try outputs.add(path) { render(form, path == "-") }
    }
    try outputs.write(talk.console, language: talk.words.language)
  }
}
