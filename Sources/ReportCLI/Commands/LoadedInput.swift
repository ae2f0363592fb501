import ArgumentParser
import IndicatorEngine
import Ingest

/// A portfolio that was read, with what was found on the way.
struct LoadedInput: Sendable {
  /// The portfolio.
  let portfolio: Portfolio
  /// What `merilo.yaml` says.
  let settings: Settings
  /// Problems and doubts, in the order of the files.
  let findings: [Finding]
  /// How each file was read.
  let files: [ReadReport]
  /// Sheets that hold notes and no data.
  let notes: [PortfolioLoader.NotesFound]
  /// Every path that was read, so that no output goes there.
  let paths: [String]
  /// The tables as they stand in their files; none unless they were asked for.
  let tables: [InputTable]
  /// Whether any row of any table can be used.
  let isUsable: Bool

  /// One digest of everything that was read; nil where something has none.
  var digest: String? { InputDigest.sha256(of: files.map(\.sha256)) }

  /// Whether tables were recognised and nothing is wrong with them, but they have no rows: forms that nobody filled in.
  var isBlank: Bool { !isUsable && findings.isEmpty && files.contains { $0.table != nil } }

  /// Reads the files, and says how far reading has come where somebody watches.
  ///
  /// - Parameter change: What else is asked of the reader.
  static func read(
    _ options: InputOptions, talk: TalkOptions, _ change: (inout LoadOptions) -> Void = { _ in }
  ) throws -> LoadedInput {
    var load = try options.loadOptions()
    load.language = talk.words.language
    change(&load)
    let meter = ProgressMeter(isShown: Console.isWatched && !talk.quiet)
    load.progress = { done, total in meter.show(done, of: total) }
    defer { meter.clear() }
    let result = try PortfolioLoader(options: load).load(options.paths)
    meter.clear()
    for line in options.columnStatements.unused(in: result.reports) { Console.say(line) }
    return LoadedInput(result)
  }

  private init(_ result: PortfolioLoader.Result) {
    portfolio = result.portfolio
    settings = result.settings
    findings = result.findings
    files = result.reports
    notes = result.notes
    paths = result.paths
    tables = result.tables
    isUsable = result.isUsable
  }

  /// Reads the files and tells what was found: a summary, or each problem where the user wants to hear it.
  static func told(_ options: InputOptions, talk: TalkOptions) throws -> LoadedInput {
    do {
      let loaded = try read(options, talk: talk)
      if !loaded.isUsable { throw IngestError.nothingUsable(findings: loaded.findings) }
      loaded.tell(options, talk.console, talk.words)
      return loaded
    } catch let error as IngestError {
      for finding in error.findings { Console.say(finding.message(talk.words.language)) }
      throw CommandFailure(error, talk.words)
    }
  }

  private func tell(_ options: InputOptions, _ console: Console, _ words: Words) {
    for finding in findings { console.step(finding.message(words.language)) }
    guard findings.contains(where: { $0.severity > .note }) else { return }
    // With other flags the same files would show other problems.
    let inputs = (options.paths + ReproducingCommand.readingFlags(options)).map(ShellText.quoted)
      .joined(separator: " ")
    console.remark(FindingSummary(findings).text(words))
    console.remark(
      words(CommandText.problemsFound, ["command": .text("merilo check \(inputs)")]))
  }

  /// The end that the findings call for.
  func status(failOn threshold: FailureThreshold) -> ExitStatus {
    let worst = findings.map(\.severity).max()
    let limit: Severity
    switch threshold {
    case .none: return .done
    case .note: limit = .note
    case .warning: limit = .warning
    case .error: limit = .error
    }
    return worst.map { $0 >= limit } ?? false ? .problems : .done
  }

  /// Ends the run with 1 where the findings call for it.
  func end(failOn threshold: FailureThreshold) throws {
    let status = status(failOn: threshold)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

extension CommandFailure {
  /// What the user is told where nothing could be read.
  init(_ error: IngestError, _ words: Words) {
    self.init(ExitStatus(rawValue: error.exitCode) ?? .unusableInput, error.message(words.language))
  }
}

/// How many problems of each severity there are, in a sentence.
struct FindingSummary: Sendable {
  private var counts: [Severity: Int] = [:]

  init(_ findings: [Finding]) {
    for finding in findings { counts[finding.severity, default: 0] += finding.count }
  }

  /// Number of problems of a severity.
  func count(_ severity: Severity) -> Int { counts[severity] ?? 0 }

  /// "Errors: 2, warnings: 1, notes: 0".
  func text(_ words: Words) -> String {
    words(
      FindingText.dataProblems,
      [
        "errors": .count(count(.error)), "warnings": .count(count(.warning)), "notes": .count(count(.note)),
      ])
  }
}

/// Words as a shell takes them.
enum ShellText {
  /// The word, in single quotes where a shell would take it apart.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_./:=+,@%".unicodeScalars.contains(scalar)
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
