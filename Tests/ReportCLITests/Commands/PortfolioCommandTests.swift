import Foundation
import IndicatorEngine
import Ingest
import Testing

@testable import ReportCLI

/// A command on a sample portfolio in a language.
struct CommandCase: Sendable, CustomTestStringConvertible {
  let command: String
  let portfolio: String
  let language: Language

  var testDescription: String { "\(command) \(portfolio) \(language.rawValue)" }

  static let portfolios = ["ihtiman", "iasi-ogp", "amu-ogp-local", "sgg-ngo-funding", "soyur-participation"]

  /// `report`, `check` and `status` on five portfolios in four languages; the others in one language each.
  static let all: [CommandCase] =
    ["report", "check", "status"].flatMap { command in
      portfolios.flatMap { portfolio in
        Language.allCases.map { CommandCase(command: command, portfolio: portfolio, language: $0) }
      }
    } + ["look", "progress", "schedule", "budget"].flatMap { onceEach($0) }

  /// A command on each portfolio, the languages in turn.
  static func onceEach(_ command: String) -> [CommandCase] {
    portfolios.enumerated().map { index, portfolio in
      let language = Language.allCases[(index + command.count) % Language.allCases.count]
      return CommandCase(command: command, portfolio: portfolio, language: language)
    }
  }

  func run(_ more: [String] = [], environment: [String: String] = [:]) throws -> Tool.Outcome {
    try Tool.run(
      [command, Tool.portfolio(portfolio), "--language", language.rawValue, "-q"] + more,
      environment: environment)
  }
}

@Suite("Commands on the sample portfolios") struct PortfolioCommandTests {
  @Test("run in every language and leave nothing in English", arguments: CommandCase.all)
  func languages(of test: CommandCase) throws {
    // Markdown breaks no identifier over two lines.
    let outcome = try test.run(test.command == "report" ? ["--format", "md"] : [])
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(!outcome.output.isEmpty)
    #expect(outcome.talk == "")
    if test.language != .english {
      var known = try Self.words(ofPortfolio: test.portfolio)
      // `check` names the tables that are missing, as files are to be named.
      if test.command == "check" { known.formUnion(TableName.allCases.map(\.rawValue)) }
      let left = Self.englishWords(in: outcome.output, language: test.language).subtracting(known)
      #expect(left.isEmpty, "\(left.sorted())")
    }
  }

  /// Words of the data, which stay as they are: everything below the headings, settings, file names and fields.
  private static func words(ofPortfolio name: String) throws -> Set<String> {
    let folder = Tool.packageRoot.appendingPathComponent(Tool.portfolio(name))
    var words: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      // Cells, so that a word behind a code is one.
      let rows =
        file.hasSuffix(".csv") ? String(text.drop { $0 != "\n" }).replacing(",", with: " ") : text
      words.formUnion(tokens(of: rows))
    }
    return words
  }

  /// Words of our English texts that the texts of the language do not have.
  private static func englishWords(in output: String, language: Language) -> Set<String> {
    var english: Set<String> = []
    var own: Set<String> = []
    for (_, wording) in ReportCatalogue.entries {
      english.formUnion(tokens(of: wording.en))
      own.formUnion(tokens(of: wording[language]))
    }
    // Lines that hold a command, a file, a field or an identifier are names, not words.
    let lines = output.split(separator: "\n").filter { line in
      !line.contains("merilo ") && !line.contains(".csv") && !line.contains("→") && !line.contains("--")
    }
    return tokens(of: lines.joined(separator: "\n")).intersection(english).subtracting(own)
  }

  /// Words of four letters or more, in lower case. Identifiers, as 13-13-185.earned-value, are no words.
  private static func tokens(of text: String) -> Set<String> {
    let words = text.split(whereSeparator: \.isWhitespace).filter { word in
      let inner = word.trimmingCharacters(in: .punctuationCharacters)
      return !inner.contains(".") && !inner.contains("-") && !inner.contains("_")
    }
    return Set(
      words.flatMap { $0.split { !$0.isLetter } }.filter { $0.count > 3 }.map { $0.lowercased() })
  }

  @Test(
    "same input, same bytes, whatever the threads, the time zone and the locale",
    arguments: ["report", "progress"].flatMap { CommandCase.onceEach($0) })
  func sameBytes(of test: CommandCase) throws {
    let first = try test.run(["--threads", "1"], environment: ["TZ": "UTC", "LANG": "C", "LC_ALL": "C"])
    let second = try test.run(
      ["--threads", "2"],
      environment: ["TZ": "Pacific/Auckland", "LANG": "bg_BG.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    #expect(first.status == 0)
    #expect(first.output == second.output)
  }

  @Test("a report in every format, written twice, is the same", arguments: ["html", "md", "json", "txt"])
  func reportFormats(ending: String) throws {
    let scratch = try Scratch()
    for name in ["a", "b"] {
      let outcome = try Tool.run(
        ["report", Tool.portfolio("ihtiman"), "--language", "bg", "-o", scratch.path("\(name).\(ending)")])
      #expect(outcome.status == 0)
      #expect(outcome.talk == "записан: \(scratch.path("\(name).\(ending)"))\n")
      #expect(outcome.output == "")
    }
    let text = scratch.text("a.\(ending)")
    #expect(text.contains("Ихтиман"))
    #expect(text == scratch.text("b.\(ending)"))
  }

  @Test("the report names the command that makes it again, without what does not matter")
  func command() throws {
    let outcome = try Tool.run([
      "report", Tool.portfolio("ihtiman"), "--as-of", "2014-03-06", "--language", "uk", "--threads", "2",
      "--missing", "н/д", "--format", "json", "--color", "never",
    ])
    #expect(
      outcome.output.contains(
        "\"command\": \"merilo report fixtures/portfolios/ihtiman --as-of 2014-03-06 --language uk --missing н/д\""
      ))
  }

  // 2013-11-06 to 2014-03-06 is 120 days, to 2014-08-06 273; 120 ÷ 273 is 44 %, 24,000 ÷ 60,660 is 40 %; the other
  // figures stand in fixtures/portfolios/ihtiman/README.md.
  @Test("the status of Ihtiman")
  func status() throws {
    let outcome = try Tool.run(["status", Tool.portfolio("ihtiman"), "--as-of", "2014-03-06"])
    let lines = outcome.output.replacing("\u{A0}", with: " ").split(separator: "\n")
    #expect(
      lines.dropLast().joined(separator: "\n") == """
        Ихтиман: механизми за мониторинг и контрол     13-13-185     6 Nov 2013 – 6 Aug 2014     day 120 of 273
          time        44%  ████████▊             5 of 9 milestones due, 1 late (+12 days)
          budget      40%  ███████▉              24,000.00 BGN of 60,660.00 BGN paid (basis: paid)
          earned      35%  ███████               CPI 0.88  SPI 0.80   at risk ▲
          results                                2 of 7 delivered, 4 not due yet ◌, 1 with no data ○
        """)
    #expect(
      lines.last?.hasPrefix(
        "Next: merilo report fixtures/portfolios/ihtiman --as-of 2014-03-06 -o ihtiman.html      (illustrative data in "
      )
        == true)
  }
}
