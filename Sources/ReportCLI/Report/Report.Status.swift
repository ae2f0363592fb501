extension Report {
  /// A verdict: a word, a shape and a colour, so that none of the three has to carry it alone.
  enum Status: String, Sendable, Hashable, CaseIterable {
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case complete
    case met
    case notMet = "not-met"
    case notDue = "not-due"
    case noData = "no-data"
    case notAssessable = "not-assessable"
    /// A milestone that was reached after its planned day.
    case completeLate = "complete-late"
    /// A milestone whose day has passed without it.
    case overdue
    /// A milestone still to come whose forecast lies after its planned day.
    case delayed
    /// A milestone still to come.
    case upcoming

    /// The spelling in JSON and CSV.
    var code: String { rawValue }

    /// The verdict with this spelling.
    init?(code: String) { self.init(rawValue: code) }

    /// The mark that goes with the word.
    enum Shape: String, Sendable, Hashable {
      case disc = "●"
      case triangle = "▲"
      case square = "■"
      case check = "✔"
      case circle = "○"
      case ring = "◌"
    }

    /// The mark that goes with the word.
    var shape: Shape {
      switch self {
      case .onTrack: .disc
      case .atRisk, .delayed: .triangle
      case .offTrack, .notMet, .overdue: .square
      case .complete, .met, .completeLate: .check
      case .noData, .notAssessable: .circle
      case .notDue, .upcoming: .ring
      }
    }

    /// The family of colours.
    enum Tone: String, Sendable, Hashable {
      case good
      case warning
      case bad
      case missing
      case neutral
    }

    /// The family of colours: on track and complete share one.
    var tone: Tone {
      switch self {
      case .onTrack, .complete, .met, .completeLate: .good
      case .atRisk, .delayed: .warning
      case .offTrack, .notMet, .overdue: .bad
      case .noData, .notAssessable: .missing
      case .notDue, .upcoming: .neutral
      }
    }
  }
}
