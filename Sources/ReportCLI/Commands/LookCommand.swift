import ArgumentParser
import Foundation
import Ingest

/// `merilo look`: what is in files and how they would be read.
struct LookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look",
    abstract: "What is in these files, how they would be read, why, and which flag changes it.",
    discussion: """
      EXAMPLES
        merilo look "Плащания 2026.csv"                   how one file would be read
        merilo look "Плащания 2026.csv" --numbers en:D    what a flag changes
        merilo look my-project                            every file of a folder
        merilo look my-project --format json              the same for scripts
        merilo look list.csv --suggest                    the mapping by which it is read, as merilo.yaml takes it
        merilo look list.csv --remember senders.yaml      keep it, for --mapping senders.yaml
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Output options") var screen: ScreenOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  @Flag(help: "Write the mapping by which the files are read, to be kept and changed.")
  var suggest = false

  @Option(
    help: ArgumentHelp(
      "Add that mapping to a file, unless one for the same headings is there; the file may be new.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var remember: String?

  func validate() throws {
    if suggest, !screen.output.isEmpty || screen.format != nil {
      throw ValidationError("--suggest writes settings to standard output; drop --format and --output.")
    }
  }

  func run() throws {
    do {
      let loaded = try LoadedInput.read(input, talk: talk) { $0.keepsTables = suggest || remember != nil }
      if loaded.files.isEmpty {
        for finding in loaded.findings { Console.say(finding.message(talk.words.language)) }
        throw CommandFailure(IngestError.nothingUsable(findings: []), talk.words)
      }
      let suggestion = MappingSuggestion(loaded.files, tables: loaded.settings.tables, cells: loaded.tables)
      if let remember { try keep(suggestion.tables().tables, in: remember, loaded) }
      if suggest { return try talk.console.result(suggestion.text()) }
      try screen.write(inputs: loaded.paths, talk: talk) { form, _ in
        form == .json
          ? LookDocument(words: talk.words).json(loaded.files, notes: loaded.notes)
          : LookScreen(words: talk.words).text(
            loaded.files, findings: loaded.findings, notes: loaded.notes)
      }
    } catch let error as IngestError {
      for finding in error.findings { Console.say(finding.message(talk.words.language)) }
      throw CommandFailure(error, talk.words)
    }
  }

  private func keep(_ tables: [ForeignTable], in path: String, _ loaded: LoadedInput) throws {
    let file = OutputFile(path: path)
    try file.check(against: loaded.paths.filter { !input.mapping.contains($0) })
    let known = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    switch Result(catching: { () throws(MappingFile.Refusal) in try MappingFile.adding(tables, to: known) }) {
    case .success(let text): try file.write(text)
    case .failure(.known(let name)):
      talk.console.remark(
        talk.words(CommandText.mappingKnown, ["file": .text(path), "name": .text(SafeText.clean(name))]))
    case .failure(.tablesNotLast):
      throw CommandFailure(
        .settings, talk.words(CommandText.mappingNotLast, ["file": .text(path), "key": .text("tables")]))
    case .failure(.unreadable):
      throw CommandFailure(.settings, talk.words(CommandText.mappingUnreadable, ["file": .text(path)]))
    }
  }
}
