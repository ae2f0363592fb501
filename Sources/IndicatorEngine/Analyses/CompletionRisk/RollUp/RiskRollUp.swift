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
  /// The numbered, each within what may be shown: expected number in time, the 80 % interval of the number, the chance that all of them are; nil where none is numbered.
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
    converter: (Currency, CurrencyConverter)? = nil, threads: Int = 1
  ) -> [RiskRollUp] {
    let current = RollUpEntry.all(of: forecasts)
    if current.isEmpty { return [] }
    let operations = portfolio.operations
    let making = Making(
      operations: operations, currencies: operations.currency.dictionary.texts.map { Currency(code: $0) },
      converter: converter, correlation: plan.portfolioCorrelation,
      factors: current.count > CountInTime.exactLimit
        ? OneFactorThousandths(correlation: plan.portfolioCorrelation) : nil)
    var groups = [(level: Level.portfolio, entries: current)]
    groups += grouped(current, operations.programme) { .programme($0) }
    groups += grouped(current, operations.municipality) { .municipality($0) }
    let found = groups
    return Parallel.map(count: found.count, threads: threads) { group in
      RiskRollUp(found[group].level, found[group].entries, making)
    }.compactMap { $0 }
  }

  /// Entries by what a column says, in the order of its texts. One group that is the whole says nothing new.
  private static func grouped(
    _ entries: [RollUpEntry], _ column: CategoryColumn, _ level: (String) -> Level
  ) -> [(level: Level, entries: [RollUpEntry])] {
    let texts = column.dictionary.texts
    var groups = [[RollUpEntry]](repeating: [], count: texts.count)
    for entry in entries {
      if let code = column.codes[Int(entry.row)] { groups[Int(code)].append(entry) }
    }
    let kept = texts.indices.filter { !groups[$0].isEmpty }
    if kept.count < 2 { return [] }
    return kept.sorted { texts[$0] < texts[$1] }.map { (level(texts[$0]), groups[$0]) }
  }

  /// What every roll-up of a portfolio is made with.
  private struct Making: Sendable {
    let operations: Operations
    let currencies: [Currency?]
    let converter: (Currency, CurrencyConverter)?
    let correlation: Double
    let factors: OneFactorThousandths?

    func inTime(_ chances: [Double]) -> CountInTime? {
      CountInTime(chances, correlation: correlation, factors: factors)
    }
  }

  private init?(_ level: Level, _ entries: [RollUpEntry], _ making: Making) {
    let known = entries.filter { !$0.chance.isNaN }
    let chances = known.map(\.chance)
    guard let together = making.inTime(chances) else { return nil }
    self.level = level
    count = known.count
    unknown = entries.count - known.count
    untested = known.count { $0.isUntested }
    passed = known.count { $0.isPassed }
    (unclippedExpected, unclippedAll) = (together.expected, together.all)
    // No sum is surer than its parts may be told to be; a day that is over is a fact.
    let told = known.compactMap { entry in
      entry.band == nil ? entry.isPassed ? entry.chance : RiskForecast.bounded(entry.chance) : nil
    }
    numbered = told.count
    bands = known.reduce(into: [:]) { counts, entry in
      if let band = entry.band { counts[band, default: 0] += 1 }
    }
    let shown = told == chances ? together : making.inTime(told)
    expected = shown?.expected
    interval = shown?.interval
    all = shown?.all
    distribution =
      (1...40).contains(told.count)
      ? OnTimeCount(chances: told, correlation: making.correlation)?.probabilities ?? [] : []
    var (whole, risky) = ([Currency: Int128](), [Currency: Int128]())
    let operations = making.operations
    for entry in known {
      let row = Int(entry.row)
      guard let amount = operations.total[row] ?? operations.contracted[row] ?? operations.eligible[row],
        let code = operations.currency.codes[row], let currency = making.currencies[Int(code)]
      else { continue }
      whole[currency, default: 0] += Int128(amount)
      if entry.isBelowHalf { risky[currency, default: 0] += Int128(amount) }
    }
    amount = RiskRollUp.converted(whole, making.converter)
    amountAtRisk = RiskRollUp.converted(risky, making.converter)
  }
}

/// What a roll-up needs of a forecast.
struct RollUpEntry: Sendable {
  let row: Int32
  /// NaN where there is none.
  let chance: Double
  /// The word in place of the number; nil where it counts as a number: it is shown as one, or its day is over, which is a fact.
  let band: CompletionChance.Band?
  let isUntested: Bool
  let isPassed: Bool

  /// Whether the chance is known to lie below one half: of a band only the low one does.
  var isBelowHalf: Bool { band.map { $0 == .low } ?? (chance < 0.5) }

  /// The ends by the current plan that are still open, in the order of the forecasts.
  static func all(of forecasts: [RiskForecast]) -> [RollUpEntry] {
    var entries: [RollUpEntry] = []
    for forecast in forecasts where forecast.subject == .currentEnd {
      // What is over is no longer a risk.
      let reason = forecast.chance.reason
      if reason == .workComplete || reason == .notApplicable { continue }
      let isPassed = forecast.notes.contains(.deadlinePassed)
      entries.append(
        RollUpEntry(
          row: Int32(forecast.operation), chance: forecast.chance.found ?? .nan,
          band: forecast.band, isUntested: forecast.notes.contains(.untestedClass),
          isPassed: isPassed))
    }
    return entries
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
