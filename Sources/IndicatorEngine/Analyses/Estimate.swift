/// A value, or the reason there is none. Never a NaN, never a silent zero.
///
///     let rate: Estimate<Double> = .unavailable(.targetEqualsBaseline)
///     rate.found   // nil
///     rate.reason  // .targetEqualsBaseline
public enum Estimate<Value: Sendable>: Sendable {
  case value(Value)
  case unavailable(UnavailableReason)

  /// The value, nil where there is none.
  @inlinable public var found: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why there is no value, nil where there is one.
  @inlinable public var reason: UnavailableReason? {
    if case .unavailable(let reason) = self { reason } else { nil }
  }

  /// The value or, where there is none, `reason`.
  @inlinable
  public init(_ value: Value?, else reason: UnavailableReason) {
    if let value { self = .value(value) } else { self = .unavailable(reason) }
  }

  /// What follows from the value; the reason stays where there is none.
  @inlinable
  public func map<Result>(_ transform: (Value) -> Result) -> Estimate<Result> {
    flatMap { .value(transform($0)) }
  }

  /// What follows from the value, which may be undefined in turn.
  @inlinable
  public func flatMap<Result>(_ transform: (Value) -> Estimate<Result>) -> Estimate<Result> {
    switch self {
    case .value(let value): transform(value)
    case .unavailable(let reason): .unavailable(reason)
    }
  }

  /// What follows from two values; the reason of the first that is missing.
  @inlinable
  public func with<Other, Result>(
    _ other: Estimate<Other>, _ transform: (Value, Other) -> Estimate<Result>
  ) -> Estimate<Result> {
    flatMap { value in other.flatMap { transform(value, $0) } }
  }
}

extension Estimate: Equatable where Value: Equatable {}

extension Estimate where Value == Double {
  /// `numerator ÷ denominator`, or `reason` where the denominator is 0. A negative zero is given as 0.
  static func ratio(_ numerator: Double, _ denominator: Double, ifZero reason: UnavailableReason) -> Self {
    denominator == 0 ? .unavailable(reason) : .finite(numerator / denominator + 0)
  }

  /// The number, or `out-of-range` where it left the range of binary numbers on the way.
  static func finite(_ value: Double) -> Self { value.isFinite ? .value(value) : .unavailable(.outOfRange) }
}

extension Estimate where Value: Comparable {
  /// The value, or `reason` where it lies above a limit that is known.
  func atMost(_ limit: Self, else reason: UnavailableReason) -> Self {
    guard let value = found, let limit = limit.found, value > limit else { return self }
    return .unavailable(reason)
  }
}
