/// Measured values of one field: numbers, and for every row without one the reason (`ValueState`).
///
/// A row is `reported` exactly where it holds a number or its text was reported elsewhere (a narrative); states are
/// kept only where some row is neither reported nor plainly missing.
public struct ValueColumn: Sendable {
  /// The numbers.
  public let numbers: Column<Double>
  /// State of each row; nil where every row is reported if it holds a number, and missing if not.
  public let states: [ValueState]?

  /// - Precondition: As many states as rows.
  public init(numbers: Column<Double>, states: [ValueState]? = nil) {
    if let states {
      precondition(states.count == numbers.count, "\(states.count) states for \(numbers.count) numbers")
    }
    self.numbers = numbers
    self.states = states
  }

  /// Number of rows.
  public var count: Int { numbers.count }

  /// The state of a row.
  public func state(of row: Int) -> ValueState {
    if let states { return states[row] }
    return numbers.validity[row] ? .reported : .missing
  }

  /// The number of a row where one was reported, nil in every other state.
  public subscript(row: Int) -> Double? {
    if let states, states[row] != .reported { return nil }
    return numbers[row]
  }
}
