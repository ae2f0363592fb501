/// How far the ranks of a composite index hang on the choices that made it, on the chance in its figures, and on both.
///
///     let found = try IndexUncertainty(
///       index, on: data, of: "Index",
///       choices: [
///         UncertainChoice("aggregation", .aggregation(level: nil, [.arithmetic, .geometric])),
///         UncertainChoice("weights", .weightNoise(level: 2, 0.25)),
///       ], figures: errors, runs: 10_000, seed: 1)
///     found.method?.rank(of: 0, at: 0.95)    // choices vary, figures stand
///     found.sampling?.rank(of: 0, at: 0.95)  // figures are drawn, choices stand
///     found.both?.rank(of: 0, at: 0.95)      // both
///
/// The three are kept apart, for the first is a matter of judgement and the second of numbers: more respondents narrow
/// the second and not the first. Results depend on the seed and not on the number of threads.
///
/// > M. Saisana, A. Saltelli, S. Tarantola. "Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
/// > composite indicators." *Journal of the Royal Statistical Society A* 168 (2005), 307–323.
/// > H. Goldstein, D. J. Spiegelhalter. "League tables and their limitations." *JRSS A* 159 (1996), 385–443.
public struct IndexUncertainty: Sendable {
  /// The code of the element whose ranks these are.
  public let element: String
  /// Nominal scores and ranks, a row of the data each; nil where there is none.
  public let scores: [Double?]
  public let ranks: [Int?]
  /// Choices vary, figures stand; nil without choices.
  public let method: RankUncertainty?
  /// Figures are drawn, choices stand; nil where all figures are exact.
  public let sampling: RankUncertainty?
  /// Both vary; nil where one of them does not.
  public let both: RankUncertainty?

  /// - Parameters:
  ///   - index: As it stands; its last step aggregates.
  ///   - element: The code of an aggregate.
  ///   - figures: Nil where all are exact.
  ///   - isRanked: Which rows of the data are ranked, in their order; all where it is nil. The figures of the others still count
  ///     where a scale is drawn over all rows, and nowhere else.
  ///   - runs: How many are asked for: a few more are made where they are points of a sequence, fewer where all combinations
  ///     are fewer. Further runs are made for the indices of sensitivity.
  ///   - isSensitive: Whether the runs for Sobol' indices are made where combinations are too many to count through.
  /// - Throws: ``UncertaintyError``.
  /// - Precondition: The element is one of the structure; `runs` is above 0; `isRanked` has a value for each row.
  public init(
    _ index: CompositeIndex, on data: IndexData, of element: String, choices: [UncertainChoice],
    figures: FigureErrors? = nil, isRanked: [Bool]? = nil, runs: Int = 10_000, isSensitive: Bool = true,
    seed: UInt64, threads: Int = 2
  ) throws(UncertaintyError) {
    guard let place = index.structure.place(of: element) else { preconditionFailure("no element \(element)") }
    let figures = figures.flatMap { $0.isEmpty ? nil : $0 }
    let nominal = try IndexUncertainty.nominal(index, data, place, isRanked)
    /// One of the three.
    func part(_ choices: [UncertainChoice], _ figures: FigureErrors?) throws(UncertaintyError)
      -> RankUncertainty
    {
      let resolved = try ResolvedChoices(
        index, choices, drawsFigures: figures != nil, runs: runs, isSensitive: isSensitive, seed: seed)
      let replay: IndexReplay
      do throws(IndexError) {
        replay = try IndexReplay(index, on: data, choosingFrom: resolved.first)
      } catch { throw .nominal(error) }
      let runner = UncertaintyRunner(
        resolved: resolved, replay: replay, element: place, nominal: nominal, figures: figures, seed: seed)
      return RankUncertainty(try runner.runs(threads: threads), resolved, nominal)
    }
    self.element = element
    scores = nominal.scores.map { $0.isNaN ? nil : $0 }
    ranks = nominal.ranks.map { $0 > 0 ? Int($0) : nil }
    method = choices.isEmpty ? nil : try part(choices, nil)
    if let figures {
      sampling = try part([], figures)
      both = choices.isEmpty ? nil : try part(choices, figures)
    } else {
      (sampling, both) = (nil, nil)
    }
  }

  private static func nominal(
    _ index: CompositeIndex, _ data: IndexData, _ element: Int, _ isRanked: [Bool]?
  ) throws(UncertaintyError) -> NominalScores {
    do throws(IndexError) {
      var replay = try IndexReplay(index, on: data, choosingFrom: 0)
      let scores = try replay.run(index.steps) { scores, rows in
        Array(scores[(element * rows)..<((element + 1) * rows)])
      }
      return NominalScores(data, scores: scores, in: replay.current, isRanked: isRanked)
    } catch { throw .nominal(error) }
  }
}
