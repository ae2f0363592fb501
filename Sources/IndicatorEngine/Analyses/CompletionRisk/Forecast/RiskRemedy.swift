/// The smallest change of one kind that would bring a chance to the plan's aim; what it costs and whether it can be done is not known here.
public enum RiskRemedy: Sendable, Equatable {
  /// A milestone (row of its table) reached by a day at the latest; now it is reached with the aim's chance by a later one, `foreseen`.
  case milestone(row: Int, by: Day, foreseen: Day)
  /// The current end moved to this day, the first end staying on record as the original one: it holds for the current end only.
  case laterEnd(Day)
  /// Delivery of so many units a month until a day; so far it was so many.
  case monthlyDelivery(Double, soFar: Double?, until: Day)
  /// A level that changes by so much a month until a day; below 0: it falls.
  case monthlyChange(Double, until: Day)
  /// A level that is at its target, or better, and stays there until a day.
  case hold(Double, until: Day)
  /// A target that is met or not: reported as met by a day.
  case met(by: Day)
  /// Spending of so much a month until a day, minor units.
  case monthlySpending(Int128, Currency, until: Day)
  /// Spending of so much in all by a day that is less than a month away, minor units.
  case spending(Int128, Currency, by: Day)
  /// Less cost by so much, minor units.
  case lessCost(Int128, Currency)
  /// Each of several questions that come true together brought to this chance, where it lies below it.
  case eachPart(Double)
}

extension DeadlineRisk {
  /// What would bring an end in time to the aim: of the milestones that matter most the one that has to come least earlier, and a later end. The
  /// original end is what it is.
  func remedies(_ forecast: RiskForecast, _ days: PooledDays, _ drawn: NetworkView.Drawn?) -> [RiskRemedy] {
    guard let chance = forecast.chance.found, chance < plan.aim, let due = forecast.due else { return [] }
    let later =
      forecast.subject == .originalEnd
      ? nil : aimDay(forecast, days).flatMap { $0 > due ? RiskRemedy.laterEnd($0) : nil }
    guard due > evaluation.asOf, let drawn else { return [later].compactMap { $0 } }
    let search = MilestoneSearch(
      drawn: drawn, outside: days.outside?.chance(by: due), due: due, asOf: evaluation.asOf, plan: plan)
    let rows = forecast.drivers.compactMap { driver -> Int? in
      if case .milestone(let row) = driver.name { row } else { nil }
    }
    return [search.earliest(of: rows), later].compactMap { $0 }
  }

  /// The day by which it is done with the aim's chance; at 80 % the forecast has it already.
  private func aimDay(_ forecast: RiskForecast, _ days: PooledDays) -> Day? {
    guard plan.aim == 0.8 else { return days.day(plan.aim) }
    return if case .day(let day)? = forecast.p80 { day } else { nil }
  }
}

/// Looks for the milestone that has to come least earlier for the answer to reach the aim.
///
/// That the last milestone be reached by the deadline is what is asked, and no answer: a milestone that nothing waits for counts only where it has to come
/// before the deadline, because of a risk that comes after it.
struct MilestoneSearch {
  let drawn: NetworkView.Drawn
  /// The chance from outside; nil where the network alone answers.
  let outside: Double?
  let due: Day
  let asOf: Day
  let plan: RiskPlan

  /// Milestones that are tried: those with the most points.
  private static let tried = 3

  private struct Found {
    let row: Int
    let place: Int
    let day: Int
    let foreseen: Day
  }

  func earliest(of rows: [Int]) -> RiskRemedy? {
    var (found, tried) = ([Found](), 0)
    for row in rows where tried < MilestoneSearch.tried {
      guard let place = drawn.network.rows.firstIndex(of: row) else { continue }
      let candidate = search(row, place)
      if let candidate, isTautology(place, candidate.day) { continue }
      tried += 1
      if let candidate { found.append(candidate) }
    }
    // The drivers are in the order of their points, which settles a draw.
    guard let least = found.min(by: { days($0) < days($1) }), let number = settled(least),
      !isTautology(least.place, Int(number))
    else { return nil }
    let day = Day(number: number)
    return least.foreseen > day ? .milestone(row: least.row, by: day, foreseen: least.foreseen) : nil
  }

  private func isTautology(_ place: Int, _ day: Int) -> Bool {
    day >= Int(due.number) && !drawn.network.isAwaited(place)
  }

  private func days(_ found: Found) -> Int { Int(found.foreseen.number) - found.day }

  /// The latest day on which a milestone would have to be reached, by few draws; nil where even tomorrow is not enough, or where it is no day earlier
  /// than it is foreseen. The last day of the term is in time.
  private func search(_ row: Int, _ place: Int) -> Found? {
    var (low, high) = (Int(asOf.number) + 1, Int(due.number) + 1)
    guard low < high, let first = chance(place, low, isFine: false), first >= plan.aim else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      guard let found = chance(place, middle, isFine: false) else { return nil }
      if found >= plan.aim { low = middle } else { high = middle }
    }
    guard let foreseen = foreseen(place), Int(foreseen.number) > low else { return nil }
    return Found(row: row, place: place, day: low, foreseen: foreseen)
  }

  /// The day by which a milestone is reached with the aim's chance as things stand.
  private func foreseen(_ place: Int) -> Day? {
    let ends = drawn.network.simulation(correlation: plan.correlation, watching: place)
      .forecast(seed: drawn.seed, replicates: plan.replicates, drawsEach: plan.drawsEach).found?.watched
    return NetworkView.Drawn.day(plan.aim, of: ends?.sorted() ?? [])
  }

  /// The same day by the draws of the answer: what few draws found may be some days off.
  private func settled(_ found: Found) -> Int32? {
    var day = min(found.day, Int(due.number))
    for _ in 0..<60 {
      guard let here = chance(found.place, day, isFine: true) else { return nil }
      if here >= plan.aim {
        guard day < Int(due.number), let next = chance(found.place, day + 1, isFine: true), next >= plan.aim
        else { return Int32(exactly: day) }
        day += 1
      } else {
        day -= 1
        if day <= Int(asOf.number) { return nil }
      }
    }
    return nil
  }

  private func chance(_ place: Int, _ day: Int, isFine: Bool) -> Double? {
    var simulation = drawn.network.simulation(
      correlation: plan.correlation, reaching: place, at: Double(day))
    simulation.wantsDrivers = false
    return simulation.forecast(
      seed: drawn.seed, replicates: isFine ? plan.replicates : 2,
      drawsEach: isFine ? plan.drawsEach : min(1024, plan.drawsEach)
    ).found.map { found in
      let inside = found.chance(by: Double(due.number)).value
      return outside.map {
        ViewPool(inside: inside, outside: min(1, max(0, $0)), weight: plan.poolWeight).chance
      } ?? inside
    }
  }
}
