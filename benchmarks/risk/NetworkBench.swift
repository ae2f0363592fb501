import Foundation
import IndicatorEngine

/// 10 × 1,024 draws of 200 activities in a random network, quantiles, criticality and drivers included.
enum NetworkBench {
  static func run(_ watch: Stopwatch) {
    let count = 200
    for (shape, isPERT) in [("triangular", false), ("PERT", true)] {
      let activities = network(count, isPERT: isPERT)
      for threads in [1, 2] {
        watch.time("Network of 200, common factor, \(shape), \(threads) thread(s)") {
          median(MilestoneSimulation(activities: activities), threads)
        }
      }
      var matrix = Matrix(rows: count, columns: count, values: [Double](repeating: 0.3, count: count * count))
      for place in 0..<count { matrix[place, place] = 1 }
      for threads in [1, 2] {
        watch.time("Network of 200, full correlation, \(shape), \(threads) thread(s)") {
          median(MilestoneSimulation(activities: activities, correlation: .full(matrix)), threads)
        }
      }
    }
  }

  private static func median(_ simulation: MilestoneSimulation, _ threads: Int) -> Double? {
    simulation.forecast(seed: 7, replicates: 10, drawsEach: 1024, threads: threads).found.map { forecast in
      forecast.finish(0.5).value + 0 * (forecast.finish(0.8).value + forecast.finish(0.9).value)
    }
  }

  /// Each activity waits for up to three earlier ones.
  private static func network(_ count: Int, isPERT: Bool) -> [NetworkActivity] {
    var draws = Philox(seed: 3)
    return (0..<count).map { index in
      let likely = 5 + 30 * draws.nextUnit()
      let (low, high) = (likely * (0.5 + 0.4 * draws.nextUnit()), likely * (1.2 + 1.5 * draws.nextUnit()))
      let duration = ActivityDuration.threePoint(
        optimistic: low, likely: likely, pessimistic: high, shape: isPERT ? .pert : .triangular)
      let links = index == 0 ? [] : (0..<3).map { _ in draws.nextIndex(below: index) }
      return NetworkActivity(duration.found ?? .certain(likely), after: Set(links).sorted().map { .init($0) })
    }
  }
}

/// ln x, so that only this file needs Foundation's.
func logarithm(_ x: Double) -> Double { log(x) }
