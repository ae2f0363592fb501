import IndicatorEngine

extension Report {
  /// A value as it is known, before a language or a format turns it into text.
  enum Value: Sendable, Hashable {
    /// A number with its unit, shown with at least and at most so many decimals.
    case number(Double, digits: ClosedRange<Int> = 0...2, unit: Unit = .none)
    /// An exact amount.
    case money(Money)
    /// A fraction shown as a percentage: 0.75 is 75 %. The JSON carries 0.75.
    case rate(Double, digits: ClosedRange<Int> = 0...1)
    /// A day.
    case day(Day)
    /// A span of days.
    case period(Period)
    /// Words.
    case text(String)
    /// A code of the data or of ours, shown as it is.
    case code(String)
    /// An answer.
    case yesNo(Bool)
    /// A verdict.
    case status(Status)
    /// No value, and why.
    case absent(Absence)

    /// Whether there is no value.
    var isAbsent: Bool { if case .absent = self { true } else { false } }

    /// Whether the value is a quantity, so that columns of it are aligned right.
    var isNumeric: Bool {
      switch self {
      case .number, .money, .rate: true
      case .day, .period, .text, .code, .yesNo, .status, .absent: false
      }
    }

    /// A number, or its absence with the reason given.
    static func number(
      _ value: Double?, digits: ClosedRange<Int> = 0...2, unit: Unit = .none, reason: String?
    ) -> Value {
      value.map { .number($0, digits: digits, unit: unit) } ?? .absent(Absence(reason: reason))
    }

    /// A rate, or its absence with the reason given.
    static func rate(_ value: Double?, digits: ClosedRange<Int> = 0...1, reason: String?) -> Value {
      value.map { .rate($0, digits: digits) } ?? .absent(Absence(reason: reason))
    }

    /// An amount, or its absence with the reason given.
    static func money(_ value: Money?, reason: String?) -> Value {
      // Not by `map`: a debug build of Swift 6.3 misaligns an optional that holds an Int128 and stops there.
      guard let value else { return .absent(Absence(reason: reason)) }
      return .money(value)
    }

    /// A day, or its absence with the reason given.
    static func day(_ value: Day?, reason: String? = nil) -> Value {
      value.map { .day($0) } ?? .absent(Absence(reason: reason))
    }
  }

  /// Why there is no value: the state of the data, and a reason code where a method could not give a result.
  struct Absence: Sendable, Hashable {
    /// Missing, not applicable, suppressed or not provided; never `reported`.
    var state: ValueState
    /// A code such as `baseline-missing`; nil where the state says all.
    var reason: String?

    init(state: ValueState = .missing, reason: String? = nil) {
      self.state = state
      self.reason = reason
    }

    /// The reason code, never nil: where none is given, what the state says.
    var reasonCode: String {
      if let reason { return reason }
      let said: UnavailableReason =
        switch state {
        case .notApplicable: .notApplicable
        case .suppressed: .suppressed
        case .notProvided: .notProvided
        case .missing, .reported: .valueMissing
        }
      return said.rawValue
    }
  }

  /// The unit behind a number.
  enum Unit: Sendable, Hashable {
    /// A bare number, such as an index.
    case none
    /// Whole or part days.
    case days
    /// Calendar months.
    case months
    /// Differences of percentages.
    case percentagePoints
    /// A unit of the data, in the data's own words.
    case named(String)

    /// The spelling in JSON; nil for a bare number.
    var code: String? {
      switch self {
      case .none: nil
      case .days: "days"
      case .months: "months"
      case .percentagePoints: "percentage-points"
      case .named(let name): name
      }
    }
  }
}
