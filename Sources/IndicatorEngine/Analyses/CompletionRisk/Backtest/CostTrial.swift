/// How quantiles of final ÷ approved cost, learned from what had finished at each freeze, fared on what finished later.
///
/// A case is forecast by the finished cases of its phase (of all where fewer than ten had finished), its own project left out by folds as in
/// ``Backtest``. The pinball loss of a quantile q at share s is s (r − q) where the ratio r lies above it and (1 − s)(q − r) below.
///
/// > R. Koenker, G. Bassett. "Regression quantiles." *Econometrica* 46 (1978), 33–50; T. Gneiting. "Quantiles as optimal point forecasts."
/// > *International Journal of Forecasting* 27 (2011), 197–207.
public struct CostTrial: Sendable, Equatable {
  /// One quantile: its mean loss, that of "the approved cost is right", and the share of ratios at or below it.
  public struct Quantile: Sendable, Equatable {
    public let share: Double
    public let loss: Double
    public let lossOfBudget: Double
    public let coverage: Double
  }

  /// Forecasts: a case counts at every freeze at which it was open.
  public let count: Int
  public let quantiles: [Quantile]

  static let fewestOfPhase = 10

  /// - Returns: `too-few-observations` where no case with both costs was open at a freeze after others had finished.
  public static func of(
    _ cases: [OutcomeCase], options: BacktestOptions, shares: [Double] = [0.5, 0.8, 0.9]
  ) -> Estimate<CostTrial> {
    let folds = Backtest.folds(cases, options: options)
    var sums = [(loss: Double, budget: Double, covered: Int)](repeating: (0, 0, 0), count: shares.count)
    var count = 0
    for day in options.freezes {
      let freeze = Freeze(cases, day: day, shortestPlan: options.shortestPlan)
      let taught = (0..<options.folds).map { fold in
        Learned(
          freeze.known.filter { options.folds == 1 || folds[$0.project] != fold }, cases: cases,
          shares: shares)
      }
      for item in freeze.open {
        let truth = cases[item.index]
        guard let ratio = truth.costRatio, case .finished(let end) = truth.ending, end <= options.dataDay,
          let found = taught[options.folds == 1 ? 0 : folds[item.project] ?? 0].quantiles(item.phase)
        else { continue }
        count += 1
        for (place, share) in shares.enumerated() {
          sums[place].loss += loss(found[place], share, ratio)
          sums[place].budget += loss(1, share, ratio)
          if ratio <= found[place] { sums[place].covered += 1 }
        }
      }
    }
    if count == 0 { return .unavailable(.tooFewObservations) }
    let n = Double(count)
    return .value(
      CostTrial(
        count: count,
        quantiles: zip(shares, sums).map {
          Quantile(
            share: $0, loss: $1.loss / n, lossOfBudget: $1.budget / n, coverage: Double($1.covered) / n)
        }))
  }

  /// Quantiles of the cases that had finished, by phase.
  private struct Learned {
    private let phases: [String: [Double]]
    private let all: [Double]?

    init(_ known: [FrozenCase], cases: [OutcomeCase], shares: [Double]) {
      let ratios = known.filter(\.isFinished).compactMap { item in
        cases[item.index].costRatio.map { (phase: item.phase, ratio: $0) }
      }
      func quantiles(_ ratios: [Double]) -> [Double]? {
        let found = shares.compactMap { quantile(of: ratios, at: $0) }
        return found.count == shares.count ? found : nil
      }
      all = quantiles(ratios.map(\.ratio))
      phases = Dictionary(grouping: ratios, by: \.phase).filter { $0.value.count >= CostTrial.fewestOfPhase }
        .compactMapValues { quantiles($0.map(\.ratio)) }
    }

    func quantiles(_ phase: String) -> [Double]? { phases[phase] ?? all }
  }

  static func loss(_ quantile: Double, _ share: Double, _ ratio: Double) -> Double {
    ratio > quantile ? share * (ratio - quantile) : (1 - share) * (quantile - ratio)
  }
}
