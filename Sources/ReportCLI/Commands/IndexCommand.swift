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
      Parent, Weight, Denominator, ScaleFactor, Target, goalpost_lower, goalpost_upper, Treat (what --treat does with this indicator; none \
      leaves it alone), Normalise (for from-meta). Both are CSV with decimal points; NA or nothing is missing.
      Steps run in the order of their flags; a step without its flag is left out. With several years a scale is that of all years, \
      of each (years=each) or of one that is frozen (years=2018).
      Of few units z-scores, outlier rules, components, alpha and computed weights are refused, or flagged as weak; what is done \
      instead is said. --compatible coinr does them all the same.

      EXAMPLES
        merilo index --data iData.csv --meta iMeta.csv --normalise minmax:0,100 --aggregate amean
        merilo index --data iData.csv --meta iMeta.csv --denominate --impute group-mean:Region --screen 0.9 \\
          --treat winsorise:5,log-ct-plus --normalise minmax:1,100 --aggregate 1=amean,2=gmean -o index.csv
        merilo index --data iData.csv --meta iMeta.csv --treat winsorise:5 --step treated --format csv
        merilo index --data iData.csv --meta iMeta.csv --show statistics
        merilo index --data iData.csv --meta iMeta.csv --normalise minmax --aggregate amean --weights pca --show weights
        merilo index --data iData.csv --meta iMeta.csv --normalise minmax --aggregate amean --within Region
        merilo index --data iData.csv --meta iMeta.csv --normalise minmax:1,100 --aggregate bod:0.05-0.5 --show best-weights
        merilo index --data iData.csv --meta iMeta.csv --normalise minmax --aggregate amean --data-threshold 0.8 --show missing
        merilo index --data iData.csv --meta iMeta.csv --normalise minmax --aggregate amean --uncertain choices.yaml \\
          --show effects --unit UPP
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
    help: ArgumentHelp(
      "Weights in place of those of the description: a file with iCode and Weight, equal, pca[:LEVEL] (loadings of the first component), balanced[:LEVEL] (elements that matter alike; with importance=FILE as much as iCode and Weight there say).",
      valueName: "weights"),
    completion: .file(extensions: ["csv"]))
  var weights: String?

  @Option(
    defaultAsFlag: "1", parsing: .next,
    help: ArgumentHelp(
      "Divide indicators by their denominators; a number is what one denominator counts for, as 1000 for \"per 1,000 inhabitants\", ScaleFactor in the description for one indicator.",
      valueName: "number"))
  var denominate: String?

  @Option(
    help: ArgumentHelp(
      "Fill gaps: mean, median, group-mean:COLUMN, group-median:COLUMN, row-mean[:LEVEL], model (what the other indicators let expect), latest[:YEARS], linear, constant, linear-constant.",
      valueName: "method"))
  var impute: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out units with less than this share of figures, and of figures that are not 0: 0.9, 0.9:0.05; 0.9:keep=UPP+LOW,drop=MID decides for some.",
      valueName: "share[:nonzero share]"))
  var screen: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tame outliers: winsorise:POINTS, then log-ct, log-ct-plus, log-ct-orig or boxcox:LAMBDA; skew=2,kurt=3.5 say when, years=each. from-meta: only what the column Treat says.",
      valueName: "rule"))
  var treat: [String] = []

  @Option(
    help: ArgumentHelp(
      "Scale: minmax:0,100, zscore:0,1, scaled:LOW,HIGH,FACTOR, rank, borda, prank, dist2max, dist2ref:UNIT, dist2targ, fracmax, goalposts[:LOW,HIGH,SCALE], ampi, from-meta; years=all, each or a year.",
      valueName: "method"))
  var normalise: [String] = []

  @Option(
    help: ArgumentHelp(
      "Bring together: amean, gmean, hmean, genmean:POWER, copeland, mpi, ampi, bod[:LOW-HIGH] (the weights that suit each unit best, with bounds of shares); or by level, 1=amean,2=gmean.",
      valueName: "method"))
  var aggregate: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The least share of a group's elements that must be there for a score: 0.8, or by level, 1=0.8,2=0.5.",
      valueName: "share"))
  var dataThreshold: String?

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

  @Option(
    help: ArgumentHelp(
      "The k of “chance of the first k”. Default: 3, of fewer than eight units 1.", valueName: "k"))
  var top: Int?

  @Option(help: ArgumentHelp("What is shown. Default: what the last step gives.", valueName: "step"))
  var step: IndexStage?

  @Option(
    help: ArgumentHelp(
      "Which table: scores, statistics, correlations, components, alpha, weights, best-weights (of bod), missing (who has no score, and why), change (what moved scores between the two newest years), gains (what would gain a place), profile (of --unit), versions (with --compare-with); of --uncertain ranks, pairs, effects, sobol. Default: scores.",
      valueName: "name"))
  var show: IndexTableChoice?

  @Option(help: ArgumentHelp("The unit that a table is about.", valueName: "code"))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      "Ranks inside groups too: a column of the data that the description calls Group.", valueName: "column"))
  var within: String?

  @Option(help: ArgumentHelp("How --show correlations measures. Default: pearson.", valueName: "kind"))
  var correlation: CorrelationKind?

  @Option(
    help: ArgumentHelp(
      "Scores of an earlier edition, as index writes them to CSV: ranks then and now.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var compareWith: String?

  @OptionGroup(title: "Reading options") var reading: IndexReadingOptions
  @OptionGroup(title: "Output options") var table: TableOptions
  @OptionGroup(title: "Talking options") var talk: TalkOptions

  /// Programs whose conventions can be kept.
  enum Program: String, CaseIterable, ExpressibleByArgument {
    case coinr
  }

  func validate() throws {
    _ = try steps()
    _ = try weighting()
    if let dataThreshold {
      _ = try DataThreshold(dataThreshold)
      if aggregate.isEmpty { throw ValidationError("--data-threshold goes with --aggregate.") }
    }
    if aggregate.count > 1 {
      throw ValidationError("--aggregate stands twice; methods by level go in one, as 1=amean,2=gmean.")
    }
    if try weighting()?.isComputed == true, aggregate.isEmpty {
      throw ValidationError("--weights \(weights ?? "") goes with --aggregate: it is computed from scores.")
    }
    if let runs, !(1...1_000_000).contains(runs) {
      throw ValidationError("--runs lies within 1 and 1000000, not \(runs).")
    }
    if uncertain == nil, runs != nil || seed != nil {
      throw ValidationError("--runs and --seed go with --uncertain.")
    }
    if let top {
      guard top > 0 else { throw ValidationError("--top: found \(top); expected 1 or more.") }
      if uncertain == nil { throw ValidationError("--top goes with --uncertain.") }
    }
    if data == "-", meta == "-" { throw ValidationError("--data and --meta cannot both be standard input.") }
    try validateTables()
  }

  private func validateTables() throws {
    if let show, show.needsRuns, uncertain == nil {
      throw ValidationError("--show \(show.rawValue) goes with --uncertain.")
    }
    if show == .profile, unit == nil { throw ValidationError("--show profile goes with --unit.") }
    if show == .versions, compareWith == nil {
      throw ValidationError("--show versions goes with --compare-with.")
    }
    if compareWith != nil, show != nil, show != .versions {
      throw ValidationError("--compare-with goes with --show versions.")
    }
    if correlation != nil, show != .correlations {
      throw ValidationError("--correlation goes with --show correlations.")
    }
    let isAboutUnits = show.map { [.profile, .bestWeights, .change, .gains].contains($0) } ?? false
    if unit != nil, !isAboutUnits, uncertain == nil {
      throw ValidationError(
        "--unit goes with --show profile, best-weights, change or gains, or with --uncertain.")
    }
    if within != nil, aggregate.isEmpty || show.map({ $0 != .scores }) == true || compareWith != nil {
      throw ValidationError("--within goes with scores: with --aggregate, and without another table.")
    }
  }

  /// What `--weights` asks for.
  func weighting() throws -> IndexWeighting? { try weights.map(IndexWeighting.init) }
}

extension IndexStage: ExpressibleByArgument {}
extension CorrelationKind: ExpressibleByArgument {}
