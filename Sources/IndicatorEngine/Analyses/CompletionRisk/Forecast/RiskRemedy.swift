internal import RealModule

/// The smallest change of one kind that would bring a chance to the plan's aim; what it costs and whether it can be done is not known here.
public enum RiskRemedy: Sendable, Equatable {
  /// A milestone (row of its table) reached by a day at the latest, so many days before what is foreseen for it.
  case milestone(row: Int, by: Day, earlier: Int)
  /// An end on this day.
  case laterEnd(Day)
  /// Delivery of so many units a month until the day; so far it was so many.
  case monthlyDelivery(Double, soFar: Double?)
  /// Spending of so much a month until the end, minor units.
  case monthlySpending(Int128, Currency)
  /// Less cost by so much, minor units.
  case lessCost(Int128, Currency)
}

extension DeadlineRisk {
  /// What would bring an end in time to the aim: a later end, and of the milestones that matter most the one that has to come least earlier.
  func remedies(_ forecast: RiskForecast, _ days: PooledDays?, _ drawn: NetworkView.Drawn?) -> [RiskRemedy] {
    guard let chance = forecast.chance.found, chance < plan.aim, let due = forecast.due, let days else {
      return []
    }
    let later = days.day(plan.aim).flatMap { $0 > due ? RiskRemedy.laterEnd($0) : nil }
    guard due > evaluation.asOf, let drawn else { return [later].compactMap { $0 } }
    let outside = days.outside?.chance(by: due)
    let found = forecast.drivers.compactMap { driver -> RiskRemedy? in
      guard case .milestone(let row) = driver.name, let place = drawn.network.rows.firstIndex(of: row) else {
        return nil
      }
      return milestone(row, place, drawn, outside, due)
    }
    let least = found.min { a, b in RiskRemedy.days(a) < RiskRemedy.days(b) }
    return [least, later].compactMap { $0 }
  }

  /// The latest day on which a milestone would have to be reached; nil where even tomorrow is not enough.
  private func milestone(
    _ row: Int, _ place: Int, _ drawn: NetworkView.Drawn, _ outside: Double?, _ due: Day
  ) -> RiskRemedy? {
    func chance(_ day: Int) -> Double? {
      let simulation = drawn.network.simulation(
        correlation: plan.correlation, reaching: place, at: Double(day))
      let found = simulation.forecast(seed: drawn.seed, replicates: 2, drawsEach: min(1024, plan.drawsEach))
        .found
      return found.map { found in
        let inside = found.chance(by: Double(due.number)).value
        return outside.map {
          ViewPool(inside: inside, outside: min(1, max(0, $0)), weight: plan.poolWeight).chance
        }
          ?? inside
      }
    }
    var (low, high) = (Int(evaluation.asOf.number) + 1, Int(due.number))
    guard low < high, let first = chance(low), first >= plan.aim else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      guard let found = chance(middle) else { return nil }
      if found >= plan.aim { low = middle } else { high = middle }
    }
    guard let number = Int32(exactly: low) else { return nil }
    let day = Day(number: number)
    let milestones = portfolio.milestones
    let foreseen = [milestones.forecast[row], milestones.planned[row]].compactMap { $0 }.max() ?? due
    return .milestone(row: row, by: day, earlier: foreseen - day)
  }
}

extension RiskRemedy {
  static func days(_ remedy: RiskRemedy) -> Int {
    if case .milestone(_, _, let earlier) = remedy { earlier } else { .max }
  }
}
