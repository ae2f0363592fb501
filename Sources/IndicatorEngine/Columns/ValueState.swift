/// What stands where a value could stand: one of five things, and never silently zero.
///
/// The state lives through every kernel, roll-up and report.
public enum ValueState: UInt8, Sendable, CaseIterable {
  /// A number (or text) was reported. Zero is a number.
  case reported
  /// Nobody reported. A blank cell is this.
  case missing
  /// The question does not arise here.
  case notApplicable
  /// Known, not shown (a small count, say).
  case suppressed
  /// The service does not exist there.
  case notProvided

  /// The spelling in files and JSON.
  public var code: String {
    switch self {
    case .reported: "reported"
    case .missing: "missing"
    case .notApplicable: "not-applicable"
    case .suppressed: "suppressed"
    case .notProvided: "not-provided"
    }
  }

  /// The state with this spelling.
  public init?(code: String) {
    guard let state = ValueState.allCases.first(where: { $0.code == code }) else { return nil }
    self = state
  }
}
