import ArgumentParser
import Foundation
import Ingest

/// `merilo init`: blank forms to fill in.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Blank forms to fill in: an Excel workbook with headings, lists and notes in your language.",
    discussion: """
      operation      one project: budget, payments, milestones, indicators with targets
      action-plan    commitments with milestones and assessments
      association    municipalities side by side: projects, payments, indicators
      Beside the form lies a merilo.yaml with the language. Nothing that is there is overwritten.

      EXAMPLES
        merilo init                                            operation.xlsx in this folder
        merilo init my-project --language bg                   in a folder of its own, in Bulgarian
        merilo init members --template association --language ro
      """)

  @Argument(
    help: ArgumentHelp("The folder for the form; it is made where there is none.", valueName: "folder"),
    completion: .directory)
  var folder = "."

  @Option(help: "What the form is for.")
  var template: FormTemplate = .operation

  @Option(help: ArgumentHelp("The language of the form: en, bg, ro, uk.", valueName: "code"))
  var language: Language = .english

  @Flag(name: [.customShort("q"), .long], help: "Say nothing but what goes wrong.")
  var quiet = false

  func run() throws {
    let words = Words(language)
    let console = Console(isQuiet: quiet)
    let command =
      "merilo check \(ShellText.quoted(folder))"
      + (language == .english ? "" : " --language \(language.rawValue)")
    let form = FormWorkbook(template: template, words: words, command: command)
    try makeFolder()
    let workbook = OutputFile(path: folder + "/" + form.fileName)
    if FileManager.default.fileExists(atPath: workbook.path) {
      throw CommandFailure(
        .cannotCreate,
        "\(SafeText.clean(workbook.path)): is there already and may be filled in; nothing was written. "
          + "Fix: name another folder, or move that file away.")
    }
    try workbook.replace { path in
      do throws(ConversionFault) { try form.write(to: path) } catch { throw workbook.failure(error, words) }
    }
    console.remark(words(CommandText.wrote, ["path": .text(SafeText.clean(workbook.path))]))
    try writeSettings(words, console)
    console.remark(words(FormText.written, ["file": .text(SafeText.clean(form.fileName))]))
    console.remark(words(FormText.next, ["command": .text(command)]))
  }

  private func makeFolder() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
      if isFolder.boolValue { return }
      throw CommandFailure(.cannotCreate, "\(SafeText.clean(folder)): this is a file. Fix: name a folder.")
    }
    // The folders above it too, where there are none.
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += (path.isEmpty || path == "/" ? "" : "/") + part
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw OutputFile(path: path).failure(.cannotCreate, errno)
      }
    }
  }

  /// Settings with what reports will ask for; those that are there stay.
  private func writeSettings(_ words: Words, _ console: Console) throws {
    let settings = OutputFile(path: folder + "/merilo.yaml")
    if FileManager.default.fileExists(atPath: settings.path) {
      console.remark(words(FormText.kept, ["file": .text(SafeText.clean(settings.path))]))
      return
    }
    try settings.write(
      """
      language: \(language.rawValue)
      # \(words(FormText.settingsTitle))
      # title: …
      # \(words(FormText.settingsDay))
      # as_of: 2026-12-31
      # \(words(FormText.settingsCurrency))
      # currency: EUR

      """)
    console.remark(words(CommandText.wrote, ["path": .text(SafeText.clean(settings.path))]))
  }
}

extension FormTemplate: ExpressibleByArgument {}
