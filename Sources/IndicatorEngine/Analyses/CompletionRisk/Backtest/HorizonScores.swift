/// An open case at a freeze: how long it went on, and what each method said of it month by month. Cases that are due behind the last day of the
/// data are among them: what is not known of them is made up for by those that were seen as long.
public struct HorizonForecast: Sendable, Equatable {
  public let project: String
  /// Days from the freeze to the end, to the last day of the data, or without end where it was called off: that is no completion to wait for.
  public let remaining: Double
  public let isEnded: Bool
  /// S at each of ``HorizonScores/months`` by method; nil where it had no answer. Shape `[method][horizon]`.
  public let survival: [[Double]?]
}

/// Scores over time, with open cases: Brier scores some months ahead, their mean over two years, the distance of the forecast distribution from
/// the day of the end, and the order of ends.
///
/// BS(t) weighs what was seen by the chance of being seen (``CensoredScores``). Censoring is by the last day of the data, the same for all kinds of
/// cases, so that one curve of all stands for the curve of each class. The ranked probability score of the day, up to the last horizon, is
/// ∫ BS(t) dt: in days, 0 for who always knows the day.
///
/// > E. Graf et al. *Statistics in Medicine* 18 (1999), 2529–2545; J. E. Matheson, R. L. Winkler. *Management Science* 22 (1976), 1087–1096;
/// > T. Gneiting, R. Ranjan. *Journal of Business & Economic Statistics* 29 (2011), 411–422 (threshold weights).
public struct HorizonScores: Sendable, Equatable {
  public let count: Int
  /// By months ahead; those that the data do not reach are not in it.
  public let brier: [Int: Double]
  /// Mean of BS from the freeze to the last horizon that the data reach; nil where that is none.
  public let integrated: Double?
  /// ∫ BS dt in days, up to the same.
  public let rankedProbability: Double?
  /// The last horizon of both, in months.
  public let reach: Int?
  /// Uno's C of the chance within twelve months, for ends before that horizon.
  public let concordance: Double?

  /// Every three months up to two years.
  public static let months = Array(stride(from: 3, through: 24, by: 3))
  /// Those that stand in tables.
  public static let shown = [3, 6, 12, 24]
  static let monthDays = 30.4375

  static func days(_ months: Int) -> Double { (Double(months) * monthDays).rounded() }
}

extension Backtest {
  /// More open cases than this at a freeze are not followed month by month.
  static let mostFollowed = 50_000

  /// The scores over time of a method, of forecasts as they were made.
  ///
  /// - Parameter other: Only cases to which this method has an answer too.
  /// - Returns: `too-few-observations` without an open case; `not-applicable` for a method that was not asked for; `no-events` where nothing ended.
  public func horizonScores(
    of method: ForecastMethod, answeredBy other: ForecastMethod? = nil
  ) -> Estimate<HorizonScores> {
    guard let column = options.methods.firstIndex(of: method) else { return .unavailable(.notApplicable) }
    let second = other.flatMap { options.methods.firstIndex(of: $0) } ?? column
    let rows = followed.filter { $0.survival[column] != nil && $0.survival[second] != nil }
    if rows.isEmpty { return .unavailable(.tooFewObservations) }
    let last = HorizonScores.days(HorizonScores.months[HorizonScores.months.count - 1])
    // What lies behind the last horizon decides nothing.
    let spells = Spells(
      exit: rows.map { min($0.remaining, last + 1) }, event: rows.map { $0.isEnded && $0.remaining <= last })
    return CensoredScores.of(spells, training: spells).map { scores in
      let forecasts = HorizonScores.months.indices.map { horizon in
        rows.compactMap { $0.survival[column]?[horizon] }
      }
      var (brier, times, curves) = ([Int: Double](), [0.0], [[Double](repeating: 1, count: rows.count)])
      var reach: Int?
      for (horizon, months) in HorizonScores.months.enumerated() {
        let time = HorizonScores.days(months)
        guard let score = scores.brier(at: time, survival: forecasts[horizon]).found else { break }
        brier[months] = score
        times.append(time)
        curves.append(forecasts[horizon])
        reach = months
      }
      let integrated =
        times.count > 1 ? scores.integratedBrier(times: times, survival: curves).found : nil
      let year = HorizonScores.months.firstIndex(of: 12)
      return HorizonScores(
        count: rows.count, brier: brier, integrated: integrated,
        rankedProbability: integrated.map { $0 * times[times.count - 1] }, reach: reach,
        concordance: year.flatMap { year in
          reach.flatMap { months in
            scores.concordance(
              risk: forecasts[year].map { 1 - $0 }, before: HorizonScores.days(months)
            ).found
          }
        })
    }
  }
}

extension LearnedMethods {
  /// What each method says of an open case month by month, beside what came.
  func followed(_ item: FrozenCase, _ truth: OutcomeCase) -> HorizonForecast {
    let start = item.place(of: freeze)
    var (remaining, isEnded) = (Double(options.dataDay - freeze), false)
    switch truth.ending {
    // An end before the freeze that was recorded behind it came at once.
    case .finished(let day) where day <= options.dataDay:
      (remaining, isEnded) = (max(0.5, Double(day - freeze)), true)
    // It goes on being not done, for as long as anybody looks.
    case .cancelled(let day) where day <= options.dataDay: remaining = .greatestFiniteMagnitude
    default: break
    }
    // From the start on, so that the planned day is met where it is meant.
    let places = HorizonScores.months.map {
      (Double(freeze - item.start) + HorizonScores.days($0)) / item.plannedDays
    }
    return HorizonForecast(
      project: item.project, remaining: remaining, isEnded: isEnded,
      survival: methods.map { method in
        let chances = places.compactMap { method?.chance(item, by: $0, openAt: start) }
        return chances.count == places.count ? chances.map { 1 - min(max($0, 0), 1) } : nil
      })
  }
}
