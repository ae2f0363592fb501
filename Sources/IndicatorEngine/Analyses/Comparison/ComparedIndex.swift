/// The composite index of the places, from the hierarchy that the indicators state: parents, weights, goalposts.
///
/// Each indicator is brought to 0…100, more being better: between its goalposts where both are stated (then as reported, in
/// its own unit), else between the least and the greatest of the places (then as compared, counts per inhabitant). The scores
/// are weighted arithmetic means up the tree, unless the plan says otherwise (``ComparedIndexPlan``). What a place did not report drops out with its weight, and a place of which less
/// than the plan's share of the weight is observed has no score.
///
/// > OECD, European Commission JRC. *Handbook on Constructing Composite Indicators.* OECD 2008, doi:10.1787/533411815016.
public struct ComparedIndex: Sendable {
  /// The element at the top: its code in the indicators table, or ``unnamed``.
  public let code: String
  public let structure: IndexStructure
  /// Scores of every element, 0…100, in the order of the structure and of the places.
  public let scores: [[Double?]]
  /// The share of the index's weight that was observed at each place.
  public let observed: [Double]
  /// By how much each indicator lifts each place's score above the mean score of its peers: the sum over the indicators is
  /// the whole difference. None of a place that did not report all of them. In the order of the structure's indicators and of
  /// the places.
  public let contributions: [[Double?]]
  /// Why a place has no contributions, nil where it has; in the order of the places.
  public let contributionReasons: [UnavailableReason?]
  /// Indicators that have no goalposts and are measured against the least and the greatest of the places.
  public let relative: [String]
  /// Indicators that are scored between goalposts as reported, although the comparison divides them: counts and amounts in full.
  public let undivided: [String]
  /// What was noted on the way: too few places for a method, say.
  public let notes: [IndexNote]
  /// What its scores are made of, for those who ask why.
  let explanation: IndexExplanation
  /// The same edition before its data were revised; nil where they were not, or nothing is known of it.
  public internal(set) var published: PublishedEdition?
  /// How far the places hang on weights that nobody knows to the digit and on the chance in the figures; nil where neither
  /// leaves anything open.
  public let uncertainty: IndexUncertainty?
  /// How it was built.
  let plan: ComparedIndexPlan
  /// The cells that each place's score was made from.
  let sources: [[SourceCell]]
  /// Whether any figure of each place is made up for an example.
  let isIllustrative: [Bool]

  /// The code of an index to which the table of indicators gives no name.
  public static let unnamed = "index"

  /// - Parameter isBare: Only scores, neither their uncertainty nor contributions.
  /// - Returns: nil where no indicator belongs to an index.
  /// - Throws: ``IndexError`` where the hierarchy or the figures do not allow one.
  init?(
    _ portfolio: Portfolio, places: ComparedPlaces, measures: [ComparedMeasure], peers: [[Int]],
    plan: ComparisonPlan, threads: Int, isBare: Bool = false
  ) throws(IndexError) {
    let elements = try ComparedIndex.elements(of: portfolio, measures: measures, plan.index)
    if elements.isEmpty { return nil }
    let structure = try IndexStructure(elements)
    try structure.checkHierarchy()
    guard let top = structure.descending.first else { throw .missingHierarchy }
    let columns = ComparedIndex.columns(of: structure, measures)
    let index = CompositeIndex(
      structure,
      steps: [
        .normalise(
          Normalisation(plan.index.method, exceptions: ComparedIndex.goalposts(of: structure))),
        .aggregate(plan.index.aggregation),
      ])
    let data = try IndexData(structure: structure, units: places.codes, columns: columns)
    let run = try index.run(on: data)
    let weights = try structure.effectiveWeights()
    let reported = structure.indicators.map { element in
      (columns[element.code] ?? []).map { $0 != nil }
    }
    let observed = places.codes.indices.map { place in
      reported.indices.reduce(0.0) { $0 + (reported[$1][place] ? weights[$1] : 0) }
    }
    // Rows come in order of code, as the places do.
    let scores = structure.elements.map { run.scores(of: $0.code) ?? places.codes.map { _ in nil } }
    self.scores = scores.map { column in
      zip(column, observed).map { score, share in share >= plan.minimumOverlap - 1e-12 ? score : nil }
    }
    uncertainty =
      isBare
      ? nil
      : ComparedIndex.uncertainty(
        ComparedIndex.frozen(index, columns, plan.index), data, top: structure.elements[top].code, measures,
        places, isScored: self.scores[top].map { $0 != nil }, plan, threads: threads)
    code = structure.elements[top].code
    self.structure = structure
    self.observed = observed
    let replay = try ScoreReplay(structure, plan.index.aggregation, top: top)
    let explanation = try IndexExplanation(
      structure, units: places.codes,
      values: structure.indicators.map { columns[$0.code] ?? places.codes.map { _ in nil } },
      scores: self.scores,
      methods: structure.indicators.map { $0.goalposts.map { .goalposts($0) } ?? plan.index.method },
      replay: replay)
    self.explanation = explanation
    let made = IndexContributions(
      replay: replay, scores: scores, tops: self.scores[top], observed: observed, shares: explanation.shares)
    let explained = Parallel.map(count: places.codes.count, threads: threads) {
      made.contributions(of: $0, peers: isBare ? [] : peers[$0])
    }
    contributions = structure.indicators.indices.map { indicator in explained.map { $0.found?[indicator] } }
    contributionReasons = explained.map(\.reason)
    self.plan = plan.index
    let codes = Set(structure.indicators.map(\.code))
    let members = measures.filter { codes.contains($0.code) }
    sources = places.codes.indices.map { place in members.flatMap { $0.figures[place].sources } }
    isIllustrative = places.codes.indices.map { place in
      members.contains { $0.figures[place].isIllustrative }
    }
    relative = structure.indicators.filter { $0.goalposts == nil }.map(\.code)
    undivided = structure.indicators.filter { element in
      element.goalposts != nil && members.contains { $0.code == element.code && $0.isDivided }
    }.map(\.code)
    notes = run.notes
  }

  /// The scores of the top, in the order of the places.
  public var topScores: [Double?] {
    structure.place(of: code).map { scores[$0] } ?? []
  }

  /// Whether every score lies within 0…100, whatever the figures: a scale of ranges or bounds, and means of it.
  var hasBoundedScores: Bool {
    plan.method == .minMax(from: 0, to: 100)
      && explanation.replay.methods.allSatisfy { $0 == .arithmetic || $0 == .geometric || $0 == .harmonic }
  }

  /// The top scores as a measure like the others.
  func measure(period: Period?) -> ComparedMeasure {
    ComparedMeasure(
      code: code, origin: .index, kind: .level, direction: .increase, scale: 1, divisor: .none, unit: nil,
      currency: nil,
      period: period,
      figures: topScores.enumerated().map { place, score in
        ComparedFigure(
          value: score, state: score == nil ? .missing : .reported,
          reason: score != nil ? nil : observed[place] > 0 ? .overlapTooSmall : .valueMissing,
          sources: sources[place], isIllustrative: isIllustrative[place])
      })
  }

  // MARK: From the table of indicators

  /// The elements that the indicators state: those with a parent and their parents; without any parent, those with an index
  /// weight under one unnamed top.
  ///
  /// - Throws: What is wrong with a target that is to be the yardstick.
  private static func elements(
    of portfolio: Portfolio, measures: [ComparedMeasure], _ plan: ComparedIndexPlan
  ) throws(IndexError) -> [IndexElement] {
    let indicators = portfolio.indicators
    let byCode = Dictionary(measures.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(measures.map(\.code))
    let parents = Set((0..<indicators.count).compactMap { indicators.parent[$0] })
    var elements: [IndexElement] = []
    for row in 0..<indicators.count {
      guard let code = indicators.code[row] else { continue }
      let isAggregate = parents.contains(code)
      let parent =
        indicators.parent[row] ?? (parents.isEmpty && indicators.indexWeight[row] != nil ? unnamed : nil)
      // An indicator that nobody reported has no place in the index; its weight goes to the others.
      guard isAggregate || (parent != nil && known.contains(code)) else { continue }
      var goalposts: Goalposts?
      let isLessBetter = indicators.direction[row] == "decrease" && !isAggregate
      if plan.yardstick == .targets, !isAggregate, let measure = byCode[code] {
        goalposts = try ComparedIndex.goalposts(
          ofTarget: row, portfolio, isLessBetter: isLessBetter, values: reported(measure))
      }
      if goalposts == nil, plan.usesGoalposts, let low = indicators.goalpostLow[row],
        let high = indicators.goalpostHigh[row]
      {
        goalposts = Goalposts(low: min(low, high), high: max(low, high), scale: 100)
      }
      if goalposts == nil, plan.yardstick == .targets, !isAggregate { throw .targetMissing(code) }
      elements.append(
        IndexElement(
          code: code, parent: parent,
          direction: isLessBetter ? -1 : 1,
          weight: indicators.indexWeight[row] ?? 1, goalposts: isAggregate ? nil : goalposts))
    }
    if elements.contains(where: { $0.parent == unnamed }) { elements.append(IndexElement(code: unnamed)) }
    // The axes of the runs go by the order of the elements: the order of rows in a file must not reach them.
    return elements.sorted { $0.code.unicodeScalars.lexicographicallyPrecedes($1.code.unicodeScalars) }
  }

  static func goalposts(of structure: IndexStructure) -> [String: NormalisationMethod] {
    structure.indicators.reduce(into: [:]) { methods, element in
      if let goalposts = element.goalposts { methods[element.code] = .goalposts(goalposts) }
    }
  }

  /// The figures of the indicators by code: as reported where goalposts are stated in that unit, else as compared.
  private static func columns(of structure: IndexStructure, _ measures: [ComparedMeasure]) -> [String:
    [Double?]]
  {
    let byCode = Dictionary(measures.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return structure.indicators.reduce(into: [:]) { columns, element in
      guard let measure = byCode[element.code] else { return }
      columns[element.code] =
        element.goalposts != nil ? reported(measure) : measure.figures.map(\.value)
    }
  }

  /// The figures as reported, before they were divided for a comparison.
  private static func reported(_ measure: ComparedMeasure) -> [Double?] {
    measure.figures.map { measure.isDivided ? $0.numerator : $0.value }
  }
}
