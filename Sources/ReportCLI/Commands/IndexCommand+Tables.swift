import ArgumentParser
import IndicatorEngine
import Ingest

/// What is shown of an index.
extension IndexCommand {
  /// What the file of choices comes to; nil without one.
  func uncertainty(_ result: Result, _ wording: IndexWording) throws -> UncertaintyTables? {
    guard let uncertain else { return nil }
    guard result.stage == .aggregated, let top = result.run.table(at: .aggregated)?.columns.first else {
      throw CommandFailure(
        .usage,
        talk.words(
          UncertaintyText.aggregateNeeded, ["flag": "--uncertain", "example": "--aggregate amean"]))
    }
    let (file, root) = try ChoicesFile.node(path: uncertain)
    let reader = try UncertaintyReader(root, file: file, pair: result.pair, index: result.index)
    let (pair, seed) = (result.pair, seed ?? 1)
    let threads = try reading.threadCount()
    do throws(UncertaintyError) {
      let figures = try FigureErrors(pair.data, units: pair.units, years: pair.years, reader.figures)
      let found = try IndexUncertainty(
        result.index, on: pair.data, of: top, choices: reader.choices, figures: figures, runs: runs ?? 10_000,
        seed: seed, threads: threads)
      var tables = UncertaintyTables(found, seed: seed, names: pair.names, words: talk.words)
      tables.top = self.top
      tables.columnsUsed = reader.columns
      return tables
    } catch {
      throw wording.failure(error, file: file, lines: reader.lines)
    }
  }

  func write(_ result: Result, _ wording: IndexWording) throws {
    try checkUnit(result)
    let uncertainty = try uncertainty(result, wording)
    let gaps = result.index.gaps(in: result.run)
    let unused = result.pair.unused.filter { uncertainty?.columnsUsed.contains($0) != true }
    if let line = wording.unused(unused, data: data, meta: meta) { talk.console.remark(line) }
    for line in wording.lines(result.notes + result.run.notes) + wording.lines(gaps) {
      talk.console.remark(line)
    }
    var other = try other(result, uncertainty)
    other?.members["table"] = .string((show ?? .versions).rawValue)
    let tables = IndexTables(
      pair: result.pair, run: result.run, stage: result.stage, words: talk.words, uncertainty: uncertainty,
      other: other, gaps: gaps, unit: unit, within: within)
    if let within, result.run.data.groups[within] == nil { throw IndexError.groupsMissing(within) }
    let paths = (try weighting()?.files ?? []) + [uncertain, compareWith].compactMap { $0 }
    var outputs = OutputSet(inputs: [data, meta] + paths)
    for (path, format) in try table.targets() {
      try outputs.add(
        path, tables, format: format,
        width: path == "-" ? Console.width ?? Console.plainWidth : Console.plainWidth)
    }
    try outputs.write(talk.console, language: talk.words.language)
  }

  /// The weights that suit each unit best, where the benefit of the doubt brings anything together.
  private func bestWeights(_ result: Result, _ analyses: IndexAnalyses) throws -> DataTable {
    let found = result.index.bestWeights(in: result.run)
    guard !found.isEmpty else {
      throw CommandFailure(
        .usage, "--show best-weights goes with the benefit of the doubt, as --aggregate bod or 2=bod.")
    }
    return analyses.bestWeights(found.filter { row in unit.map { $0 == row.unit } ?? true })
  }

  /// Why an index is not taken apart.
  private func failure(_ obstacle: IndexExplanation.Obstacle, _ choice: IndexTableChoice) -> any Error {
    let flag = TextTemplate.Argument.text("--show \(choice.rawValue)")
    switch obstacle {
    case .steps, .year:
      return CommandFailure(
        .usage,
        talk.words(
          IndexText.explanationSteps, ["flag": flag, "example": "--normalise minmax:0,100 --aggregate amean"])
      )
    case .otherConventions:
      return CommandFailure(
        .usage, talk.words(IndexText.explanationConventions, ["flag": flag, "option": "--compatible"]))
    case .scale(let error): return error
    }
  }

  func checkUnit(_ result: Result) throws {
    guard let unit, !result.pair.units.contains(unit) else { return }
    throw unknownUnit(unit, "--unit", result.pair)
  }

  /// The table asked for in place of the scores; nil for these.
  func other(
    _ result: Result, _ uncertainty: UncertaintyTables?
  ) throws -> DataTable? {
    let choice = show ?? (compareWith == nil ? .scores : .versions)
    let analyses = IndexAnalyses(
      pair: result.pair, index: result.index, run: result.run, stage: result.stage, origins: result.origins,
      words: talk.words)
    func needsScores() throws {
      if result.stage == .aggregated { return }
      throw CommandFailure(
        .usage,
        talk.words(
          UncertaintyText.aggregateNeeded,
          ["flag": .text("--show \(choice.rawValue)"), "example": "--aggregate amean"]))
    }
    switch choice {
    case .scores: return nil
    case .statistics: return analyses.statistics()
    case .correlations: return analyses.correlations(correlation ?? .pearson)
    case .components: return try analyses.components()
    case .alpha: return analyses.alpha()
    case .weights:
      try result.pair.structure.checkHierarchy()
      return try analyses.weights()
    case .bestWeights:
      try needsScores()
      return try bestWeights(result, analyses)
    case .change, .gains:
      try needsScores()
      do {
        return choice == .change ? try analyses.change(of: unit) : try analyses.gains(of: unit)
      } catch let obstacle as IndexExplanation.Obstacle {
        throw failure(obstacle, choice)
      }
    case .missing: return analyses.missing()
    case .profile:
      try needsScores()
      return analyses.profile(of: unit ?? "")
    case .versions:
      try needsScores()
      guard let compareWith, let top = result.run.table(at: .aggregated)?.columns.first else { return nil }
      return analyses.versions(
        try CompositeEdition.read(compareWith, element: top, reading: reading.reading()))
    case .ranks, .pairs, .effects, .sobol: return uncertainty?.table(choice, unit: unit)
    }
  }
}
