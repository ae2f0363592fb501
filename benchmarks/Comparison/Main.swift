import Glibc
import IndicatorEngine

/// Times of the comparison's kernels at the sizes that issue and `methods/comparison.md` name, by the clock on the wall and by that of
/// the processor: the best of some rounds, on one thread and on two.
///
///     comparison-bench
@main
enum ComparisonBench {
  static func main() {
    var draws = Philox(seed: 1)
    let values = (0..<300).map { _ in draws.nextUnit() * 400 }
    let errors = values.map { ($0 + 1).squareRoot() }
    for threads in [1, 2] {
      for count in [12, 300, 1469] { rankSets(of: count, threads) }
      let indicators = (0..<10).map { _ in (0..<300).map { _ in Double?(1 + 99 * draws.nextUnit()) } }
      time("benefit of the doubt, 300 × 10", threads) {
        BenefitOfTheDoubt.scores(of: indicators, threads: threads)
      }
      let bounds = [ClosedRange<Double>](repeating: 0.05...0.3, count: 10)
      time("benefit of the doubt with bounds, 300 × 10", threads) {
        BenefitOfTheDoubt.scores(of: indicators, bounds: bounds, threads: threads)
      }
      let (inputs, outputs) = (Array(indicators.prefix(3)), Array(indicators.suffix(2)))
      time("frontier, 300 units, 3 inputs, 2 outputs, variable returns", threads) {
        EfficiencyFrontier(inputs: inputs, outputs: outputs, .input, .variable, threads: threads)
      }
      let places = NeighbourList(units: 300, pairs: (0..<299).map { ($0, $0 + 1) })
      if threads == 1 {
        time("Moran's I, 300 units, 9,999 permutations", threads) { MoransI(of: values, places, seed: 3) }
        let counts = values.map { Int?(Int($0 * 10)) }
        time("exact rank sets, 300 counts", threads) { RankSets.counts(counts) }
        let many = (0..<1469).map { _ in Int?(draws.nextIndex(below: 3000)) }
        time("exact rank sets, 1,469 counts", threads) { RankSets.counts(many) }
        time("Sobol' points, 10,000 × 64", threads) {
          SobolSequence(dimensions: 64, scrambledBy: 1).points(0..<10_000)
        }
      }
      time("chances of ranks, 300 units, 10,000 draws", threads) {
        RankProbabilities.normal(
          values: values, standardErrors: errors, .highestFirst, draws: 10_000, seed: 2, threads: threads)
      }
    }
  }

  /// Rates of units that have 500 to 250,000 members each.
  private static func rankSets(of count: Int, _ threads: Int) {
    var draws = Philox(seed: UInt64(count))
    let members = (0..<count).map { _ in
      let share = draws.nextUnit()
      return 500 / (share * share + 0.002)
    }
    let rates = (0..<count).map { _ in 0.2 + 0.2 * draws.nextUnit() }
    let errors = zip(rates, members).map { ($0 * (1 - $0) / $1).squareRoot() }
    for scope in [RankSets.Scope.simultaneous, .marginal] {
      time("rank sets by simulation, \(scope.rawValue), \(count) units, 1,000 draws", threads) {
        RankSets.normal(
          values: rates, standardErrors: errors, scope: scope, draws: 1000, seed: 2, threads: threads)
      }
    }
  }

  private static func time<Result>(_ name: String, _ threads: Int, _ body: () -> Result) {
    let wall = ContinuousClock()
    var (best, least) = (Duration.seconds(3600), Int.max)
    for _ in 0..<5 {
      let start = clock()
      best = min(best, wall.measure { withExtendedLifetime(body()) {} })
      least = min(least, clock() - start)
    }
    let (seconds, attoseconds) = best.components
    let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    print("\(name); \(threads); \(milliseconds(microseconds)); processor \(milliseconds(least))")
  }

  private static func milliseconds(_ microseconds: Int) -> String {
    "\(microseconds / 1000).\(microseconds / 100 % 10) ms"
  }
}
