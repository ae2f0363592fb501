/// Projects that were comparable, with what became of them: the outside view of a new one.
///
/// A class holds counts and exposures, no project. It says for which operations it may speak (``scope``), where it comes from, and how
/// its forecasts came true when they were tried.
///
/// > D. Kahneman, A. Tversky. "Intuitive prediction: biases and corrective procedures." *TIMS Studies in Management Science* 12 (1979), 313–327;
/// > B. Flyvbjerg. "From Nobel Prize to project management: getting risks right." *Project Management Journal* 37 (2006), 5–15.
public struct ReferenceClass: Sendable, Equatable {
  /// Stable, in small letters: `nyc-school-construction`.
  public let id: String
  /// What it is called, by language code; `en` is always there.
  public let names: [String: String]
  /// Changes whenever a number of it does.
  public let version: String
  /// Where the data come from, and under which licence.
  public let origin: String
  public let licence: String
  /// For which operations it may speak; nil: for none unless it is asked for by its id.
  public let scope: ClassScope?
  /// Finishing and calling off on relative time; ``CompletionCounts/none`` where only ratios are known.
  public let counts: CompletionCounts
  /// Actual ÷ planned duration, final ÷ approved cost, where known.
  public let durationRatio: RatioSummary?
  public let costRatio: RatioSummary?
  /// nil: its forecasts were never tried.
  public let scores: ClassScores?

  /// - Precondition: There is a name in English.
  public init(
    id: String, names: [String: String], version: String, origin: String, licence: String, scope: ClassScope?,
    counts: CompletionCounts, durationRatio: RatioSummary? = nil, costRatio: RatioSummary? = nil,
    scores: ClassScores? = nil
  ) {
    precondition(names["en"] != nil, "class \(id) has no English name")
    self.id = id
    self.names = names
    self.version = version
    self.origin = origin
    self.licence = licence
    self.scope = scope
    self.counts = counts
    self.durationRatio = durationRatio
    self.costRatio = costRatio
    self.scores = scores
  }

  /// The name in a language, in English where there is none.
  public func name(in language: String) -> String { names[language] ?? names["en"] ?? id }

  /// The number of completions from which on a share is shown as a number, and a class is preferred to a coarser one.
  public static let fewestCompletions = 30
}

/// The classes of a class file, and which of them speaks for a case.
public struct ReferenceClasses: Sendable, Equatable {
  /// Version of the file.
  public let version: String
  /// Ids differ.
  public let classes: [ReferenceClass]

  /// - Returns: nil where two classes have the same id.
  public init?(version: String, classes: [ReferenceClass]) {
    guard Set(classes.map(\.id)).count == classes.count else { return nil }
    self.version = version
    self.classes = classes
  }

  /// The class of an id.
  public func named(_ id: String) -> ReferenceClass? { classes.first { $0.id == id } }

  /// The class that speaks for a case: from fine to coarse the first that fits and has 30 completions; where none has, the one that has most.
  ///
  /// - Returns: `untested-class` where none fits, or none that fits has seen a completion. That is an answer, not a fault: nothing tested
  ///   is known about such operations.
  public func fitting(_ traits: CaseTraits) -> Estimate<ReferenceClass> {
    let fitting = classes.filter { $0.scope?.fits(traits) ?? false && $0.counts.completions > 0 }
      .sorted(by: ReferenceClasses.isFiner)
    let enough = fitting.first { $0.counts.completions >= ReferenceClass.fewestCompletions }
    return Estimate(
      enough ?? fitting.max { $0.counts.completions < $1.counts.completions }, else: .untestedClass)
  }

  /// By fineness, then by size, then by id, so that the order in the file decides nothing.
  private static func isFiner(_ a: ReferenceClass, _ b: ReferenceClass) -> Bool {
    let (fineA, fineB) = (a.scope?.fineness ?? 0, b.scope?.fineness ?? 0)
    if fineA != fineB { return fineA > fineB }
    if a.counts.completions != b.counts.completions { return a.counts.completions > b.counts.completions }
    return a.id < b.id
  }
}
