import ArgumentParser
import Foundation
import IndicatorEngine
import Ingest

/// `merilo convert`: the portfolio in another format, in our own spelling.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "The portfolio in another format: CSV with a data package, JSON, SQLite, Excel, IATI.",
    usage: "merilo convert <portfolio> ... [--to <format>] <output>",
    discussion: """
      The last word is where it goes: a folder for csv, a file for the others. Headings are English, numbers have \
      a decimal point, days are 2014-03-06; reading the output gives the same portfolio. What the format cannot \
      carry is said. A file of IATI holds what that standard has a place for. No input is ever overwritten.

      EXAMPLES
        merilo convert my-project --to csv clean        CSV files and datapackage.json in the folder clean
        merilo convert my-project project.json          one JSON document
        merilo convert my-project all.xlsx              an Excel workbook, a sheet for each table
        merilo convert my-project finance.db all.sqlite  two inputs into one database
        merilo convert my-project activities.xml --reporting-org BG-EIK-000776285 \\
          --reporting-org-name "Община Ихтиман" --reporting-org-type 11     IATI activities 2.03
      """)

  @OptionGroup(title: "Reading options") var input: InputOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  @Option(
    help: ArgumentHelp(
      "The format: \(ConversionTarget.allCases.map(\.rawValue).joined(separator: ", ")). Default: what the ending of "
        + "the output says.", valueName: "format"))
  var to: ConversionTarget?

  @OptionGroup var published: PublisherOptions

  @Option(help: ArgumentHelp("End with 1 at problems of at least this weight.", valueName: "severity"))
  var failOn: FailureThreshold = .none

  func validate() throws {
    guard input.paths.count > 1, let output = input.paths.last else {
      throw ValidationError("convert needs an input and an output, as merilo convert my-project all.json.")
    }
    _ = try target(output)
  }

  func run() throws {
    var input = input
    let output = input.paths.removeLast()
    let target = try target(output)
    let loaded = try LoadedInput.told(input, talk: talk)
    let words = talk.words
    let portfolio = ConvertedPortfolio(
      loaded.portfolio, title: loaded.settings.title,
      language: loaded.settings.language ?? talk.language ?? .english)
    let publisher = target == .iati ? try published.publisher(loaded.settings.publisher) : nil
    guard let writer = target.writer(publisher: publisher) else { return }
    let files = writer.files(of: portfolio)
    let folder = target.isFolder ? ConversionFolder(path: output) : nil
    try folder?.prepare(for: files.compactMap(\.name), words: words)
    let outputs = files.map { OutputFile(path: $0.name.map { output + "/" + $0 } ?? output) }
    for file in outputs { try file.check(against: loaded.paths) }
    for (file, place) in zip(files, outputs) {
      try place.replace { path in
        do throws(ConversionFault) {
          try file.write(path)
        } catch {
          throw place.failure(error, words)
        }
      }
      talk.console.remark(words(CommandText.wrote, ["path": .text(SafeText.clean(place.path))]))
    }
    var notes = writer.notes(on: portfolio)
    if loaded.settings != settingsCarried(loaded.settings, target) { notes.append(.settings) }
    for note in notes { talk.console.remark(ConvertText.sentence(note, words)) }
    try loaded.end(failOn: failOn)
  }

  /// Settings as far as a conversion carries them: what is in rows now, and the title.
  private func settingsCarried(_ settings: Settings, _ target: ConversionTarget) -> Settings {
    var carried = Settings()
    if target.carriesAll {
      carried.title = settings.title
    } else {
      (carried.language, carried.publisher) = (settings.language, settings.publisher)
    }
    carried.amountsIn = settings.amountsIn
    carried.fields = settings.fields
    carried.tables = settings.tables
    carried.sources = settings.sources
    return carried
  }

  private func target(_ output: String) throws -> ConversionTarget {
    guard let target = to ?? ConversionTarget(fileName: output) else {
      throw ValidationError(
        "\(output): the ending says no format; add --to, one of "
          + ConversionTarget.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return target
  }
}

extension ConversionTarget: ExpressibleByArgument {}

extension OutputFile {
  /// What the user is told where a file could not be written.
  func failure(_ fault: ConversionFault, _ words: Words) -> CommandFailure {
    switch fault {
    case .system(let code): failure(.ioError, code)
    case .library(let problem): CommandFailure(.ioError, "\(path): \(problem); nothing was written there.")
    case .nothingToCarry:
      CommandFailure(
        .unusableInput,
        words(
          ConvertText.nothingToCarry,
          [
            "path": .text(SafeText.clean(path)), "format": .text("IATI"),
            "status": .text("operations.status"),
            "start": .text("operations.start"),
          ]))
    }
  }
}
