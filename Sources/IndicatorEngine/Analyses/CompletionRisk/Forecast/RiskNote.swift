/// Something that a reader must know of a forecast. The raw value is its code.
public enum RiskNote: String, Sendable, CaseIterable {
  /// No class fits, or none with enough outcomes: the figure was never tested on comparable projects.
  case untestedClass = "untested-class"
  /// The two views lie more than 25 points apart.
  case viewsDisagree = "views-disagree"
  /// The day is over and the work is not done: a fact, not a forecast.
  case deadlinePassed = "deadline-passed"
  /// Work that already takes longer than its estimate allows.
  case estimateExceeded = "estimate-exceeded"
  /// Lengths that are one number in the plan were stretched by the experience of other projects.
  case assumedDurations = "assumed-durations"
  /// Nothing has begun: the forecast rests on the plan.
  case notBegun = "not-begun"
  /// A pace judged by payments or milestones instead of measured work.
  case proxyProgress = "proxy-progress"
  /// No class knows cost ratios: those of other projects stand for it.
  case assumedCosts = "assumed-costs"
  /// A rate for the month is missing: amounts stay in the project's own currency.
  case ownCurrency = "own-currency"
  /// Nothing was reported, and an output may be booked when the operation is completed.
  case bookedAtCompletion = "booked-at-completion"
  /// More was paid than was approved: a fact, not a forecast.
  case approvedExceeded = "approved-exceeded"
  /// As much was spent as the claim needs: a fact, not a forecast.
  case claimReached = "claim-reached"
  /// Comparable are all own projects without a type.
  case untypedHistory = "untyped-history"
  /// All together leaves out questions that have no chance.
  case partsLeftOut = "parts-left-out"
  /// Stated correlations contradict each other: they were moved towards the common one.
  case movedCorrelations = "moved-correlations"
  /// A predecessor that is no milestone of the operation was passed over.
  case unknownPredecessor = "unknown-predecessor"
  /// Of P50, P80 and P90 some have no day: nothing says by when so many end.
  case daysUnknown = "days-unknown"

  /// Whether the answer is known already.
  public var isFact: Bool { self == .deadlinePassed || self == .approvedExceeded || self == .claimReached }
}

/// Notes of a forecast, in the order in which they came; each at most once.
///
/// Millions of forecasts have one or none, so they are kept in one number: five bits each, from the lowest, twelve at most.
public struct RiskNotes: Sendable, Equatable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private var codes: UInt64 = 0

  public init(arrayLiteral notes: RiskNote...) { for note in notes { append(note) } }

  public var startIndex: Int { 0 }
  public var endIndex: Int { (64 - codes.leadingZeroBitCount + 4) / 5 }

  /// - Precondition: A place of a note.
  public subscript(place: Int) -> RiskNote {
    precondition(indices.contains(place), "note \(place) of \(count)")
    return RiskNotes.all[Int(codes >> UInt64(5 * place) & 31) - 1]
  }

  /// Adds a note that is not there yet.
  mutating func append(_ note: RiskNote) {
    if contains(note) { return }
    precondition(count < 12, "more than twelve notes of one forecast")
    codes |= RiskNotes.code(note) << UInt64(5 * count)
  }

  static func += (notes: inout RiskNotes, more: some Sequence<RiskNote>) {
    for note in more { notes.append(note) }
  }

  mutating func remove(_ note: RiskNote) {
    let kept = filter { $0 != note }
    codes = 0
    self += kept
  }

  /// Five bits hold 31 notes, and 0 for none.
  private static let all = RiskNote.allCases.sorted { code($0) < code($1) }

  private static func code(_ note: RiskNote) -> UInt64 {
    switch note {
    case .untestedClass: 1
    case .viewsDisagree: 2
    case .deadlinePassed: 3
    case .estimateExceeded: 4
    case .assumedDurations: 5
    case .notBegun: 6
    case .proxyProgress: 7
    case .assumedCosts: 8
    case .ownCurrency: 9
    case .bookedAtCompletion: 10
    case .approvedExceeded: 11
    case .untypedHistory: 12
    case .partsLeftOut: 13
    case .movedCorrelations: 14
    case .unknownPredecessor: 15
    case .daysUnknown: 16
    case .claimReached: 17
    }
  }
}
