import ArgumentParser
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
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  func run() throws {
    let screen = LookScreen(words: talk.words)
    do {
      let loaded = try LoadedInput.read(input, talk: talk)
      let files = loaded.files.map { file in
        screen.text(file, problems: loaded.findings.filter { $0.location.file == file.file })
      }
      try talk.console.result(files.joined(separator: "\n"))
    } catch let error as IngestError {
      for finding in error.findings { Console.say(finding.message(talk.words.language)) }
      throw CommandFailure(error, talk.words)
    }
  }
}
