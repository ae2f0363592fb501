/// Deadlines of many operations together, where a common factor makes them fail together.
///
/// Only operations that are open and have a chance count; how many have none is said. Above 200 operations chances are kept to a thousandth,
/// so that the work does not grow with their number.
public struct RiskRollUp: Sendable, Equatable {
  /// What was rolled up.
  public enum Level: Sendable, Equatable, Hashable {
    case portfolio
    case programme(String)
    case municipality(String)
  }

  public let level: Level
  /// Operations with a chance, and open ones without.
  public let count: Int
  public let unknown: Int
  /// Of those with a chance, how many rest on no tested class.
  public let untested: Int
  /// Of those with a chance, how many are past their day.
  public let passed: Int
  /// Expected number in time, and the 80 % interval of the number.
  public let expected: Double
  public let interval: ClosedRange<Int>
  /// Chance that all, and that at most half, end in time.
  public let all: Double
  /// Chance of each number in time, 0 … count; empty for more than forty operations.
  public let distribution: [Double]
  /// Amounts in operations whose chance is below one half, by currency, minor units.
  public let amountAtRisk: [Currency: Int128]
  /// The same of all operations counted.
  public let amount: [Currency: Int128]

  static func all(of forecasts: [RiskForecast], in portfolio: Portfolio, plan: RiskPlan) -> [RiskRollUp] {
    let current = forecasts.filter { forecast in
      guard forecast.subject == .currentEnd else { return false }
      // What is over is no longer a risk.
      return forecast.chance.reason != .workComplete && forecast.chance.reason != .notApplicable
    }
    if current.isEmpty { return [] }
    let operations = portfolio.operations
    func grouped(_ column: CategoryColumn, _ level: (String) -> Level) -> [RiskRollUp] {
      var groups: [UInt32: [RiskForecast]] = [:]
      for forecast in current {
        if let code = column.codes[forecast.operation] { groups[code, default: []].append(forecast) }
      }
      // One group that is the whole says nothing new.
      if groups.count < 2 { return [] }
      return groups.map { (column.dictionary[$0.key], $0.value) }.sorted { $0.0 < $1.0 }.compactMap {
        RiskRollUp(level($0.0), $0.1, portfolio, plan)
      }
    }
    return [RiskRollUp(.portfolio, current, portfolio, plan)].compactMap { $0 }
      + grouped(operations.programme) { .programme($0) }
      + grouped(operations.municipality) { .municipality($0) }
  }

  private init?(_ level: Level, _ forecasts: [RiskForecast], _ portfolio: Portfolio, _ plan: RiskPlan) {
    let known = forecasts.filter { $0.chance.found != nil }
    let chances = known.compactMap(\.chance.found)
    guard let together = CountInTime(chances, correlation: plan.portfolioCorrelation) else { return nil }
    self.level = level
    count = known.count
    unknown = forecasts.count - known.count
    untested = known.count { $0.notes.contains(.untestedClass) }
    passed = known.count { $0.notes.contains(.deadlinePassed) }
    expected = together.expected
    interval = together.interval
    all = together.all
    distribution =
      chances.count <= 40
      ? OnTimeCount(chances: chances, correlation: plan.portfolioCorrelation)?.probabilities ?? [] : []
    var (whole, risky) = ([Currency: Int128](), [Currency: Int128]())
    let operations = portfolio.operations
    for forecast in known {
      let row = forecast.operation
      guard let amount = operations.total[row] ?? operations.contracted[row] ?? operations.eligible[row],
        let code = operations.currency[row], let currency = Currency(code: code)
      else { continue }
      whole[currency, default: 0] += Int128(amount)
      if let chance = forecast.chance.found, chance < 0.5 { risky[currency, default: 0] += Int128(amount) }
    }
    (amount, amountAtRisk) = (whole, risky)
  }
}

/// How many of many end in time: exactly for a few, by the normal distribution given the factor for many.
struct CountInTime: Sendable, Equatable {
  let expected: Double
  /// 80 % interval of the number.
  let interval: ClosedRange<Int>
  /// The chance that all do.
  let all: Double

  /// Up to so many the distribution is exact.
  static let exactLimit = 200

  /// - Returns: nil where there is no chance, or one is out of range.
  init?(_ chances: [Double], correlation: Double) {
    if chances.isEmpty { return nil }
    if chances.count <= CountInTime.exactLimit {
      guard let count = OnTimeCount(chances: chances, correlation: correlation) else { return nil }
      expected = count.expected
      interval = count.quantile(0.1)...max(count.quantile(0.1), count.quantile(0.9))
      all = count.probabilities.last ?? 0
      return
    }
    var counts = [Int](repeating: 0, count: 1001)
    for chance in chances {
      guard (0...1).contains(chance) else { return nil }
      counts[Int((chance * 1000).rounded())] += 1
    }
    let kept = counts.indices.filter { counts[$0] > 0 }
    guard let model = OneFactorChances(kept.map { Double($0) / 1000 }, correlation) else { return nil }
    expected = chances.reduce(0, +)
    let given = model.cases.map { weight, chances in
      zip(kept, chances).reduce(into: (weight: weight, mean: 0.0, variance: 0.0)) { sum, item in
        sum.mean += Double(counts[item.0]) * item.1
        sum.variance += Double(counts[item.0]) * item.1 * (1 - item.1)
      }
    }
    func cumulative(_ count: Int) -> Double {
      given.reduce(0) { sum, item in
        let distance = Double(count) + 0.5 - item.mean
        let spread = item.variance.squareRoot()
        return sum + item.weight * (spread > 0 ? Normal.cumulative(distance / spread) : distance > 0 ? 1 : 0)
      }
    }
    func quantile(_ share: Double) -> Int {
      var (low, high) = (-1, chances.count)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if cumulative(middle) >= share { high = middle } else { low = middle }
      }
      return high
    }
    let (low, high) = (quantile(0.1), quantile(0.9))
    interval = low...max(low, high)
    all = max(0, 1 - cumulative(chances.count - 1))
  }
}
