/// How the risks of a portfolio are judged: printed with every result, so that it can be made again.
public struct RiskPlan: Sendable, Equatable {
  /// What is asked.
  public var questions: Set<RiskQuestion> = Set(RiskQuestion.allCases)
  /// Classes of comparable projects; nil: none.
  public var classes: ReferenceClasses?
  /// The class that is taken for every operation, fitting or not; nil: the one that fits.
  public var chosenClass: ReferenceClass?
  /// K: own history outweighs a class once it exceeds so many projects.
  public var strength = CompletionHazard.standardStrength
  /// ρ of the normal scores of durations in one network.
  public var correlation = 0.3
  /// Correlations of single pairs of milestones; nil: ρ for all.
  public var correlations: StatedCorrelations?
  /// ρ of the normal scores of projects in one portfolio.
  public var portfolioCorrelation = 0.2
  /// Weight of the inside view, 0…1: a policy.
  public var poolWeight = 0.3
  /// Draws of a simulation: independent scramblings, and draws of each.
  public var replicates = 10
  public var drawsEach = 1024
  /// What the seed of each operation is made from, with its code and the days of the evaluation.
  public var seed: UInt64 = 1
  /// The chance that "what would it take" aims at.
  public var aim = 0.8
  /// Lengths of one number.
  public var ratio = DurationRatio.developmentBank
  /// Changes that are only supposed.
  public var suppositions: [Supposition] = []
  /// The rule of decommitment; nil: by the programme's framework.
  public var profile: DecommitmentProfile?

  public init() {}

  /// Something that has not happened.
  public enum Supposition: Sendable, Equatable {
    /// A milestone is reached on a day; an operation where its code alone does not say which.
    case milestone(operation: String?, code: String, day: Day)
    /// So much more is spent by the as-of day, minor units.
    case spending(operation: String, amount: Int64)
  }

  /// The values between which a simulation is repeated to see how much hangs on ρ.
  public static let sensitivity = [0.0, 0.6]
  /// Own projects without a class count as one from so many completions on.
  public static let fewestOwn = 5

  /// The seed of an operation: the same for the same project and state of its data, on every machine.
  func seed(of operation: String, _ evaluation: EvaluationPlan) -> UInt64 {
    // FNV-1a over the code and the days, then mixed with the plan's own seed.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in operation.utf8 { add(byte) }
    for number in [evaluation.asOf.number, evaluation.knownBy?.number ?? .max] {
      let bits = UInt32(bitPattern: number)
      for shift in [0, 8, 16, 24] as [UInt32] { add(UInt8(truncatingIfNeeded: bits >> shift)) }
    }
    var stream = Philox(seed: hash, stream: seed)
    // JSON carries whole numbers up to 2⁵³ exactly.
    return stream.next() >> 11
  }
}
