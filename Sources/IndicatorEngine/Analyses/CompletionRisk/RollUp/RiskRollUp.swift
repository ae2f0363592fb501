/// Deadlines of many operations together, where a common factor makes them fail together.
///
/// Only operations that are open and have a chance count; how many have none is said. The number in time is told of those whose chance is a number, or
/// whose day is over, and of the others how many have which band: a sum of words would pretend to be a number. Above 200 operations chances are kept to a thousandth,
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
  /// Those whose chance is a number, or whose day is over; and how many of the others have which band.
  public let numbered: Int
  public let bands: [CompletionChance.Band: Int]
  /// The numbered: expected number in time, the 80 % interval of the number, the chance that all of them are; nil where none is numbered.
  public let expected: Double?
  public let interval: ClosedRange<Int>?
  public let all: Double?
  /// Expected number in time and the chance that all are, of every operation with a chance: kept for scoring, never shown.
  public let unclippedExpected: Double
  public let unclippedAll: Double
  /// The numbered: chance of each number in time, 0 … their count; empty for more than forty operations.
  public let distribution: [Double]
  /// Amounts in operations whose chance is known to be below one half, by currency, minor units.
  public let amountAtRisk: [Currency: Int128]
  /// The same of all operations counted.
  public let amount: [Currency: Int128]

  static func all(
    of forecasts: [RiskForecast], in portfolio: Portfolio, plan: RiskPlan,
    converter: (Currency, CurrencyConverter)? = nil
  ) -> [RiskRollUp] {
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
        RiskRollUp(level($0.0), $0.1, portfolio, plan, converter)
      }
    }
    return [RiskRollUp(.portfolio, current, portfolio, plan, converter)].compactMap { $0 }
      + grouped(operations.programme) { .programme($0) }
      + grouped(operations.municipality) { .municipality($0) }
  }

  /// Whether a forecast counts as a number: it is shown as one, or its day is over, which is a fact.
  private static func isNumbered(_ forecast: RiskForecast) -> Bool {
    forecast.band == nil || forecast.notes.contains(.deadlinePassed)
  }

  /// Whether a chance is known to lie below one half: of a band only the low one does.
  private static func isBelowHalf(_ forecast: RiskForecast) -> Bool {
    isNumbered(forecast) ? (forecast.chance.found ?? 1) < 0.5 : forecast.band == .low
  }

  private init?(
    _ level: Level, _ forecasts: [RiskForecast], _ portfolio: Portfolio, _ plan: RiskPlan,
    _ converter: (Currency, CurrencyConverter)?
  ) {
    let known = forecasts.filter { $0.chance.found != nil }
    let chances = known.compactMap(\.chance.found)
    guard let together = CountInTime(chances, correlation: plan.portfolioCorrelation) else { return nil }
    self.level = level
    count = known.count
    unknown = forecasts.count - known.count
    untested = known.count { $0.notes.contains(.untestedClass) }
    passed = known.count { $0.notes.contains(.deadlinePassed) }
    (unclippedExpected, unclippedAll) = (together.expected, together.all)
    let told = known.compactMap { RiskRollUp.isNumbered($0) ? $0.chance.found : nil }
    numbered = told.count
    bands = known.reduce(into: [:]) { counts, forecast in
      if !RiskRollUp.isNumbered(forecast), let band = forecast.band { counts[band, default: 0] += 1 }
    }
    let shown = CountInTime(told, correlation: plan.portfolioCorrelation)
    expected = shown?.expected
    interval = shown?.interval
    all = shown?.all
    distribution =
      (1...40).contains(told.count)
      ? OnTimeCount(chances: told, correlation: plan.portfolioCorrelation)?.probabilities ?? [] : []
    var (whole, risky) = ([Currency: Int128](), [Currency: Int128]())
    let operations = portfolio.operations
    for forecast in known {
      let row = forecast.operation
      guard let amount = operations.total[row] ?? operations.contracted[row] ?? operations.eligible[row],
        let code = operations.currency[row], let currency = Currency(code: code)
      else { continue }
      whole[currency, default: 0] += Int128(amount)
      if RiskRollUp.isBelowHalf(forecast) { risky[currency, default: 0] += Int128(amount) }
    }
    amount = RiskRollUp.converted(whole, converter)
    amountAtRisk = RiskRollUp.converted(risky, converter)
  }
}

extension RiskRollUp {
  /// Totals in the currency that is reported in, each converted once; what has no rate stays in its own.
  private static func converted(
    _ amounts: [Currency: Int128], _ converter: (Currency, CurrencyConverter)?
  ) -> [Currency: Int128] {
    guard let (target, converter) = converter else { return amounts }
    var sums: [Currency: Int128] = [:]
    for (currency, amount) in amounts {
      if case .value(let found) = converter.convert(amount, from: currency, to: target) {
        sums[target, default: 0] += found
      } else {
        sums[currency, default: 0] += amount
      }
    }
    return sums
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
