import ArgumentParser
import IndicatorEngine
import Ingest

/// `merilo index`: a composite index from a plain pair of files.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "A composite index from a plain pair of files: units with figures, and what the figures are.",
    discussion: """
      The data has a row a unit: uCode, and a column for each indicator, denominator and group; several years with Time. The \
      description has a row an element: iCode, Type (Indicator, Aggregate, Group, Denominator, Other), Direction (1, -1), Level, \
      Parent, Weight, Denominator, Target, goalpost_lower, goalpost_upper, Normalise (for from-meta). Both are CSV with decimal points; NA or nothing is \
      missing.
      Steps run in the order of their flags; a step without its flag is left out. With several years a scale is that of all years, \
      of each (years=each) or of one that is frozen (years=2018).

      EXAMPLES
        merilo index --data iData.csv --meta iMeta.csv --normalise minmax:0,100 --aggregate amean
        merilo index --data iData.csv --meta iMeta.csv --denominate --impute group-mean:Region --screen 0.9 \\
          --treat winsorise:5,log-ct-plus --normalise minmax:1,100 --aggregate 1=amean,2=gmean -o index.csv
        merilo index --data iData.csv --meta iMeta.csv --treat winsorise:5 --step treated --format csv
      """)

  @Option(
    help: ArgumentHelp("Units and their figures (iData).", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var data: String

  @Option(
    help: ArgumentHelp("What the columns are (iMeta).", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var meta: String

  @Option(
    help: ArgumentHelp("Weights in place of those of the description: iCode, Weight.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var weights: String?

  @Flag(help: "Divide indicators by their denominators.")
  var denominate = false

  @Option(
    help: ArgumentHelp(
      "Fill gaps: mean, median, group-mean:COLUMN, group-median:COLUMN, row-mean[:LEVEL], latest[:YEARS], linear, constant, linear-constant.",
      valueName: "method"))
  var impute: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out units with less than this share of figures, and of figures that are not 0: 0.9, 0.9:0.05.",
      valueName: "share[:nonzero share]"))
  var screen: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tame outliers: winsorise:POINTS, then log-ct, log-ct-plus, log-ct-orig or boxcox:LAMBDA; skew=2,kurt=3.5 say when, years=each.",
      valueName: "rule"))
  var treat: [String] = []

  @Option(
    help: ArgumentHelp(
      "Scale: minmax:0,100, zscore:0,1, scaled:LOW,HIGH,FACTOR, rank, borda, prank, dist2max, dist2ref:UNIT, dist2targ, fracmax, goalposts[:LOW,HIGH,SCALE], ampi, from-meta; years=all, each or a year.",
      valueName: "method"))
  var normalise: String?

  @Option(
    help: ArgumentHelp(
      "Bring together: amean, gmean, hmean, genmean:POWER, copeland, mpi, ampi; or by level, 1=amean,2=gmean.",
      valueName: "method"))
  var aggregate: String?

  @Option(
    help: ArgumentHelp(
      "The least share of a group's elements that must be there for a score.", valueName: "share"))
  var dataThreshold: Double?

  @Option(
    help: ArgumentHelp("Keep the conventions of another program where ours differ.", valueName: "program"))
  var compatible: Program?

  @Option(
    help: ArgumentHelp(
      "What else could have been chosen, and the errors of figures: intervals of ranks, and what each choice does.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var uncertain: String?

  @Option(help: ArgumentHelp("How many runs --uncertain makes. Default: 10000.", valueName: "number"))
  var runs: Int?

  @Option(
    help: ArgumentHelp("Where the random numbers of --uncertain begin. Default: 1.", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("What is shown. Default: what the last step gives.", valueName: "step"))
  var step: IndexStage?

  @OptionGroup(title: "Output options") var table: TableOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  /// Programs whose conventions can be kept.
  enum Program: String, CaseIterable, ExpressibleByArgument {
    case coinr
  }

  func validate() throws {
    _ = try steps()
    if let dataThreshold {
      guard (0...1).contains(dataThreshold) else {
        throw ValidationError("--data-threshold lies within 0 and 1, not \(dataThreshold).")
      }
      if aggregate == nil { throw ValidationError("--data-threshold goes with --aggregate.") }
    }
    if let runs, !(1...1_000_000).contains(runs) {
      throw ValidationError("--runs lies within 1 and 1000000, not \(runs).")
    }
    if uncertain == nil, runs != nil || seed != nil {
      throw ValidationError("--runs and --seed go with --uncertain.")
    }
    if data == "-", meta == "-" { throw ValidationError("--data and --meta cannot both be standard input.") }
  }

  func run() throws {
    let wording = IndexWording(words: talk.words)
    do {
      try write(try result(), wording)
    } catch let fault as CompositeFault {
      throw wording.failure(fault)
    } catch let error as IndexError {
      throw wording.failure(error)
    } catch let fault as ChoicesFile.Fault {
      throw wording.failure(fault)
    } catch let fault as UncertaintyFault {
      throw wording.failure(fault)
    }
  }

  /// The steps of each flag, in the order of its occurrences.
  private func steps() throws -> [String: [IndexStep]] {
    [
      "--denominate": denominate ? [.denominate(Denomination())] : [],
      "--impute": try impute.map { .impute(try Imputation(spelled: $0)) },
      "--screen": try screen.map { .screen(try Screening(spelled: $0)) },
      "--treat": try treat.map { .treat(try Treatment(spelled: $0)) },
      "--normalise": try normalise.map { [.normalise(try Normalisation(spelled: $0))] } ?? [],
      "--aggregate": try aggregate.map {
        [.aggregate(try Aggregation(spelled: $0, dataThreshold: dataThreshold))]
      } ?? [],
    ]
  }

  /// Reads the files and runs the steps up to the one that is shown.
  private func result() throws -> Result {
    var steps = try IndexStepOrder.steps(try self.steps(), in: CommandLine.arguments)
    let stage = step ?? steps.last?.stage ?? .raw
    if stage == .raw {
      steps = []
    } else if let last = steps.lastIndex(where: { $0.stage == stage }) {
      steps = Array(steps[...last])
    } else {
      throw CommandFailure(.usage, "--step \(stage.rawValue): no flag of this command line makes that step.")
    }
    let pair = try CompositePair(data: data, meta: meta, weights: weights)
    let index = CompositeIndex(
      pair.structure, steps: try steps.map { try scaled($0, pair) },
      compatibility: compatible == .coinr ? .coinr : .own)
    return Result(pair: pair, index: index, run: try index.run(on: pair.data), stage: stage)
  }

  private struct Result {
    let pair: CompositePair
    let index: CompositeIndex
    let run: IndexRun
    let stage: IndexStage
  }

  /// What the file of choices comes to; nil without one.
  private func uncertainty(_ result: Result, _ wording: IndexWording) throws -> UncertaintyTables? {
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
    do throws(UncertaintyError) {
      let figures = try FigureErrors(pair.data, units: pair.units, years: pair.years, reader.figures)
      let found = try IndexUncertainty(
        result.index, on: pair.data, of: top, choices: reader.choices, figures: figures, runs: runs ?? 10_000,
        seed: seed)
      return UncertaintyTables(found, seed: seed, words: talk.words)
    } catch {
      throw wording.failure(error, file: file, lines: reader.lines)
    }
  }

  /// The step with the scales that the description writes beside single indicators, where it is to be asked.
  private func scaled(_ step: IndexStep, _ pair: CompositePair) throws -> IndexStep {
    guard case .normalise(var scale) = step, scale.method == .fromStructure else { return step }
    for written in pair.scales {
      guard let method = try? Normalisation(spelled: written.text).method, method != .fromStructure else {
        throw CompositeFault.notAChoice(
          written.place, found: written.text, choices: NormalisationMethod.spellings)
      }
      scale.exceptions[written.code] = method
    }
    return .normalise(scale)
  }

  private func write(_ result: Result, _ wording: IndexWording) throws {
    let uncertainty = try uncertainty(result, wording)
    for line in wording.lines(result.run.notes) { talk.console.remark(line) }
    let tables = IndexTables(
      pair: result.pair, run: result.run, stage: result.stage, words: talk.words,
      uncertainty: uncertainty)
    var outputs = OutputSet(inputs: [data, meta] + [weights, uncertain].compactMap { $0 })
    for (path, format) in try table.targets() {
      try outputs.add(
        path, tables, format: format,
        width: path == "-" ? Console.width ?? Console.plainWidth : Console.plainWidth)
    }
    try outputs.write(talk.console, language: talk.words.language)
  }
}

extension IndexStage: ExpressibleByArgument {}
