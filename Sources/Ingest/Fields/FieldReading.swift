import IndicatorEngine

/// What one cell of a file says, read as a value of one kind.
public enum FieldReading<Value> {
  /// The value.
  case value(Value)
  /// The value, with something to say about how it was written.
  case noted(Value, FieldProblem)
  /// Nothing stands there: the value is missing.
  case blank
  /// Something stands there that is no such value. It is never taken for missing.
  case problem(FieldProblem)

  /// The value, noted or not.
  public var value: Value? {
    switch self {
    case .value(let value), .noted(let value, _): value
    case .blank, .problem: nil
    }
  }

  /// What there is to say about the cell.
  public var problem: FieldProblem? {
    switch self {
    case .problem(let problem), .noted(_, let problem): problem
    case .value, .blank: nil
    }
  }

  /// The same with the value changed by `transform`.
  public func map<Other>(_ transform: (Value) -> Other) -> FieldReading<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .noted(let value, let problem): .noted(transform(value), problem)
    case .blank: .blank
    case .problem(let problem): .problem(problem)
    }
  }

  /// The same with `problem` noted; a problem or note that is there already stays.
  func noting(_ problem: FieldProblem) -> FieldReading {
    if case .value(let value) = self { return .noted(value, problem) }
    return self
  }
}

extension FieldReading: Sendable where Value: Sendable {}
extension FieldReading: Equatable where Value: Equatable {}

/// A problem and the row of the column it was met in, 0 = the column's first.
public struct RowProblem: Sendable, Hashable {
  /// Row of the column.
  public let row: Int
  /// What was met.
  public let problem: FieldProblem

  public init(row: Int, problem: FieldProblem) {
    self.row = row
    self.problem = problem
  }
}
