/// How far the places of the index hang on weights that nobody knows to the digit and on the chance in its figures.
extension ComparedIndex {
  /// Weights at each level may be off by this share: the product's default, stated with every result.
  public static let weightNoise = 0.25

  /// Runs of the index: points of a sequence, a power of two.
  public static let runs = 2048

  /// The index on the yardstick of the reported figures: a scale between the least and the greatest stays where they are.
  ///
  /// The reported extremes hold the chance in the figures once already. Were they drawn again, every scale would grow with
  /// each draw, and the first places would lie above their own intervals.
  static func frozen(
    _ index: CompositeIndex, _ columns: [String: [Double?]], _ plan: ComparedIndexPlan
  ) -> CompositeIndex {
    guard plan.method == .minMax(from: 0, to: 100) else { return index }
    var methods = goalposts(of: index.structure)
    for element in index.structure.indicators where element.goalposts == nil {
      let known = (columns[element.code] ?? []).compactMap { $0 }
      guard let low = known.min(), let high = known.max(), low < high else { continue }
      methods[element.code] = .goalposts(Goalposts(low: low, high: high, scale: 100, isCut: false))
    }
    return CompositeIndex(
      index.structure,
      steps: [.normalise(Normalisation(plan.method, exceptions: methods)), .aggregate(plan.aggregation)])
  }

  /// - Parameter isScored: Places with a score: only they are ranked in a run, as in the table.
  static func uncertainty(
    _ index: CompositeIndex, _ data: IndexData, top: String, _ measures: [ComparedMeasure],
    _ places: ComparedPlaces, isScored: [Bool],
    _ plan: ComparisonPlan, threads: Int
  ) -> IndexUncertainty? {
    let structure = index.structure
    let choices = (1..<max(1, structure.height)).map { level in
      UncertainChoice("weights-\(level)", .weightNoise(level: level, weightNoise))
    }
    let confidence = Confidence(plan.confidence)
    let byCode = Dictionary(measures.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let kinds = structure.indicators.reduce(into: [String: FigureErrors.Kind]()) { kinds, element in
      guard let measure = byCode[element.code] else { return }
      let isRaw = element.goalposts != nil && measure.isDivided
      switch measure.kind {
      case .rate where isRaw: kinds[element.code] = .poisson
      case .proportion:
        kinds[element.code] = .share(of: measure.figures.map(\.denominator), scale: measure.scale)
      case .rate:
        kinds[element.code] = .rate(among: measure.figures.map(\.denominator), scale: measure.scale)
      case .level:
        let errors = SamplingError(measure, confidence: confidence).standardErrors
        if errors.contains(where: { $0 != nil }) { kinds[element.code] = .standardErrors(errors) }
      case .quotient: break
      }
    }
    do throws(UncertaintyError) {
      let figures = try FigureErrors(data, units: places.codes, kinds)
      return try IndexUncertainty(
        index, on: data, of: top, choices: choices, figures: figures, isRanked: isScored, runs: runs,
        isSensitive: false,
        seed: plan.seed, threads: threads)
    } catch {
      // A figure without an error that could be drawn: then the ranks stand without a range, and say so.
      return nil
    }
  }
}
