/// The greatest standardised difference of errors over the open pairs of one draw, and the pair that has it.
struct GreatestDifference: Sendable, Equatable {
  /// At least 0.
  private(set) var value: Double
  private(set) var first: Int
  private(set) var second: Int

  /// 0, of no pair.
  static let none = GreatestDifference(value: 0, first: -1, second: -1)
  var isFound: Bool { first >= 0 }
}

extension GreatestDifference {
  /// Finds the greatest of one draw after the other, visiting the pairs whose bound is high and passing over those whose bound is
  /// below what is found already.
  struct Search {
    private let differences: NormalDifferences
    /// Pairs whose values differ by more are closed.
    private let limit: Double
    /// Numbers beyond this are tried first: about sixteen on either side. Any number would do.
    private let tail: Double
    /// Units that may lie above and below, the farthest out first.
    private var above: [Candidate] = []
    private var below: [Candidate] = []

    private struct Candidate {
      let unit: Int
      let number: Double
      /// How far it lies out on its side: what it adds to the square of the bound.
      let square: Double
    }

    init(_ differences: NormalDifferences, limit: Double) {
      self.differences = differences
      self.limit = limit
      let share = 1 - 16 / Double(max(1, differences.count))
      tail = share > 0.5 ? Normal.quantile(share) ?? 0 : -.infinity
    }

    mutating func greatest(in draw: Int) -> GreatestDifference {
      let count = differences.count
      return differences.noise.values.withUnsafeBufferPointer { noise in
        let numbers = UnsafeBufferPointer(rebasing: noise[draw * count..<(draw + 1) * count])
        let farthest = collect(numbers, tail, tail)
        var found = GreatestDifference.none
        search(&found)
        // A pair that was passed over has one number before the tail, and the other at most as far out as the farthest.
        let least = found.value * found.value * (1 - NormalDifferences.slack)
        let aboveFrom = Search.root(least - farthest.below)
        let belowFrom = Search.root(least - farthest.above)
        if min(aboveFrom, belowFrom) < tail {
          _ = collect(numbers, aboveFrom, belowFrom)
          search(&found)
        }
        return found
      }
    }

    /// From which number on a square is reached: from any where there is none to reach.
    private static func root(_ square: Double) -> Double {
      square > 0 ? square.squareRoot() * (1 - NormalDifferences.slack) : -.infinity
    }

    /// Lists the units from some number on, on both sides, and tells the squares of the farthest of all.
    private mutating func collect(
      _ numbers: UnsafeBufferPointer<Double>, _ aboveFrom: Double, _ belowFrom: Double
    ) -> (above: Double, below: Double) {
      above.removeAll(keepingCapacity: true)
      below.removeAll(keepingCapacity: true)
      var (highest, lowest) = (0.0, 0.0)
      for (unit, number) in numbers.enumerated() {
        highest = max(highest, number)
        lowest = min(lowest, number)
        if number >= aboveFrom {
          above.append(Candidate(unit: unit, number: number, square: max(number, 0) * max(number, 0)))
        }
        if -number >= belowFrom {
          below.append(Candidate(unit: unit, number: number, square: min(number, 0) * min(number, 0)))
        }
      }
      above.sort { ($1.square, $0.unit) < ($0.square, $1.unit) }
      below.sort { ($1.square, $0.unit) < ($0.square, $1.unit) }
      return (highest * highest, lowest * lowest)
    }

    /// Raises what is found by the pairs of those listed.
    private func search(_ found: inout GreatestDifference) {
      var least = found.value * found.value * (1 - NormalDifferences.slack)
      for first in above {
        for second in below {
          // Behind this one all lie less far out.
          if first.square + second.square < least { break }
          if first.unit == second.unit { continue }
          let value = differences.drawn(first.unit, second.unit, numbers: (first.number, second.number))
          guard value > found.value, !(differences.observed(first.unit, second.unit) > limit) else {
            continue
          }
          found = GreatestDifference(value: value, first: first.unit, second: second.unit)
          least = value * value * (1 - NormalDifferences.slack)
        }
      }
    }
  }
}
