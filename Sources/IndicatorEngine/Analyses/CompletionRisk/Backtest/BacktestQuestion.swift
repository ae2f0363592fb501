/// What a forecast is about: finished by the planned end that was known at the freeze, or within some months of the freeze.
public enum BacktestQuestion: Sendable, Hashable {
  case deadline
  case within(months: Int)

  /// The day that decides; nil where there is none ahead of the freeze.
  public func deadline(of item: FrozenCase, frozen freeze: Day) -> Day? {
    switch self {
    case .deadline: item.plannedEnd > freeze ? item.plannedEnd : nil
    case .within(let months): freeze.adding(months: months)
    }
  }

  /// Whether a case finished by a day; nil where that is not decided by the last day of the data.
  static func outcome(_ item: OutcomeCase, by deadline: Day, dataDay: Day) -> Bool? {
    guard deadline <= dataDay else { return nil }
    if case .finished(let day) = item.ending { return day <= deadline }
    return false
  }
}
