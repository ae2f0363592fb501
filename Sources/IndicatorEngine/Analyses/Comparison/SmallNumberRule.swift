/// Where a method needs more units, or more events, than there are: what it needs, why, and what stands for it.
///
///     SmallNumberRule.zScore.verdict(units: 4)                          // .refused: goalposts instead
///     SmallNumberRule.principalComponents.verdict(units: 12, indicators: 49)   // .refused
///
/// Most associations have 4 to 40 members. The formulas run on any number, so nothing but this list keeps them from being
/// used where they say nothing. A method that is refused is not computed; one that is flagged is, and says so.
public enum SmallNumberRule: String, Sendable, CaseIterable {
  /// Operations of a municipality, below which its sums and shares are shown but never ranked.
  case ranking = "ranking"
  /// Events of a rate, below which it is shown but never ranked.
  case rankedEvents = "ranked-events"
  /// Cases that a reported share is of, or inhabitants that anything is divided by, below which it is shown but never ranked.
  case rankedBase = "ranked-base"
  /// Events of a directly standardised rate.
  case standardisedRate = "standardised-rate"
  /// Units to learn from how much true rates differ.
  case shrinkage = "shrinkage"
  /// Units to measure over-dispersion on.
  case overdispersion = "overdispersion"
  /// Values whose mean and standard deviation become the yardstick: units, or units in years.
  case zScore = "z-score"
  /// Values for a rule by skewness and kurtosis.
  case outlierTest = "outlier-test"
  /// Units for principal components of some indicators.
  case principalComponents = "principal-components"
  /// Units for Cronbach's alpha.
  case cronbachAlpha = "cronbach-alpha"
  /// Units for weights that an optimisation reads from correlations.
  case optimisedWeights = "optimised-weights"
  /// Units for gaps filled by the covariance of some indicators.
  case modelImputation = "model-imputation"
  /// Units for a frontier: benefit of the doubt and data envelopment.
  case frontier = "frontier"
  /// Units for distances by the covariance of some variables.
  case mahalanobis = "mahalanobis"

  /// What may be done.
  public enum Verdict: String, Sendable, Hashable {
    case allowed
    /// Done, and said to be weak.
    case flagged
    /// Not done: the substitute is.
    case refused
  }

  /// What is done instead of a refused method.
  public enum Substitute: String, Sendable, CaseIterable {
    /// The value is shown with its limits, outside the order.
    case shownUnranked = "shown-unranked"
    /// The crude rate with exact limits.
    case crudeRate = "crude-rate"
    /// The raw rates with their limits.
    case rawRates = "raw-rates"
    /// Limits by chance alone.
    case unadjustedLimits = "unadjusted-limits"
    /// Stated goalposts or targets, or plain differences.
    case goalposts
    /// All values stay; the greatest and the least are named.
    case untreated
    /// Gaps filled with means or medians, of all or of a group.
    case centres
    /// Weights that are stated, or equal ones.
    case statedWeights = "stated-weights"
    /// The correlations themselves, with their limits.
    case correlations
    /// Distances of standardised variables.
    case euclid
  }

  /// Units, or what is counted of ``ranking``, ``rankedEvents``, ``rankedBase`` and ``standardisedRate``, below which the method is
  /// refused, for some indicators.
  ///
  /// Sources: `ranking`, `zScore`: our conventions, without a source in the literature (rules §10). `rankedEvents`: fewer than ten
  /// events make no reliable rate (J. D. Parker and others, *National Center for Health Statistics Data Presentation Standards for
  /// Rates and Counts*, Vital and Health Statistics 2 (2023), no. 200), and below ten Byar's limits are left for the exact ones.
  /// `rankedBase`: fewer than thirty cases make no reliable share (J. D. Parker and others, *… for Proportions*, Vital and Health
  /// Statistics 2 (2017), no. 175); that the same number holds for inhabitants is our convention. `standardisedRate`: Morris, Tan, Fryers, Bestwick, *Population Health
  /// Metrics* 16 (2018). `shrinkage`: Efron and Morris, *JASA* 70 (1975): shrinking towards a common mean gains from four
  /// units on. `overdispersion`: below 10 units winsorising at 10 % moves nobody, and φ has a standard error above
  /// √(2 ÷ 10) = 0.45. `outlierTest`: no n values have a skewness above √n (for the form without adjustment
  /// (n − 2) ÷ √(n − 1): N. J. Cox, *Stata Journal* 10 (2010), 482–495), so below 5 values the limit of 2 cannot be passed, and
  /// below 9, where √n is 3, only by one value beside others that nearly agree (`methods/comparison.md`, defect 12); that the
  /// line is drawn at 9 is our convention. `principalComponents`, `mahalanobis`: a
  /// covariance matrix of as many variables as units is singular; `modelImputation`: the same, and more than twelve units, our
  /// convention. `cronbachAlpha`: fewer than 10 units leave the
  /// covariances to chance (a correlation of 0 has a standard error of 1 ÷ √(n − 1) > ⅓); `optimisedWeights`: below 30
  /// units it is above 0.18, more than the differences of the correlations that are balanced. `frontier`: Cooper,
  /// Seiford, Tone, *Data Envelopment Analysis* (2007): with fewer units than inputs × outputs nearly all are best.
  public func fewest(indicators: Int = 0) -> Int {
    switch self {
    case .ranking: 3
    case .rankedEvents, .standardisedRate: 10
    case .rankedBase: 30
    case .shrinkage: 4
    case .overdispersion: 10
    case .zScore: 5
    case .outlierTest: 9
    case .principalComponents: max(5, indicators + 1)
    case .cronbachAlpha: 10
    case .optimisedWeights: max(30, indicators + 1)
    case .modelImputation: max(13, indicators + 2)
    case .frontier: max(3, indicators)
    case .mahalanobis: indicators + 2
    }
  }

  /// Units below which the method is used but said to be weak; nil where nothing lies between. `zScore`, `outlierTest`: more
  /// than twelve, our convention: a standard deviation of 12 units has a standard error of 1 ÷ √22, a fifth.
  /// `principalComponents`: five units an indicator (Bryant and Yarnold 1995, in the OECD's *Handbook on Constructing Composite
  /// Indicators*, 2008), and more than twelve. `cronbachAlpha`: 30 units suffice where one
  /// factor is strong (Yurdugül 2008). `modelImputation`: five units an indicator, as for components. `frontier`: three units an indicator (Cooper, Seiford, Tone). `mahalanobis`: five.
  public func fewestUnflagged(indicators: Int = 0) -> Int? {
    switch self {
    case .zScore, .outlierTest: 13
    case .principalComponents: max(13, 5 * indicators)
    case .cronbachAlpha: 30
    case .frontier: 3 * indicators
    case .mahalanobis, .modelImputation: 5 * indicators
    case .ranking, .rankedEvents, .rankedBase, .standardisedRate, .shrinkage, .overdispersion,
      .optimisedWeights:
      nil
    }
  }

  /// What is done where the method is refused.
  public var substitute: Substitute {
    switch self {
    case .ranking, .rankedEvents, .rankedBase: .shownUnranked
    case .standardisedRate: .crudeRate
    case .shrinkage: .rawRates
    case .overdispersion: .unadjustedLimits
    case .zScore: .goalposts
    case .outlierTest: .untreated
    case .modelImputation: .centres
    case .principalComponents, .optimisedWeights, .frontier: .statedWeights
    case .cronbachAlpha: .correlations
    case .mahalanobis: .euclid
    }
  }

  /// The verdict for some units and indicators.
  public func verdict(units: Int, indicators: Int = 0) -> Verdict {
    if units < fewest(indicators: indicators) { return .refused }
    if let fewest = fewestUnflagged(indicators: indicators), units < fewest { return .flagged }
    return .allowed
  }

  /// The verdict for what is counted: ``ranking``, ``rankedEvents``, ``rankedBase`` and ``standardisedRate``.
  public func verdict(events: Double) -> Verdict { events < Double(fewest()) ? .refused : .allowed }
}
