extension Grouping {
  /// Quantiles of the values of each group, straight between neighbours: with n values in order, that at (n − 1)·p.
  ///
  ///     Grouping([place]).quantiles(of: rates, at: [0.25, 0.5, 0.75])   // three figures a group
  ///
  /// - Parameters:
  ///   - values: Shape `[row]`; rows without a value do not count.
  ///   - probabilities: Ascending, within 0…1.
  /// - Returns: Shape `[group, probability]`; no value where a group has none.
  /// - Precondition: As many rows as were grouped; probabilities ascending and within 0…1.
  ///
  /// > R. J. Hyndman, Y. Fan. "Sample quantiles in statistical packages." *The American Statistician* 50 (1996),
  /// > 361–365, definition 7.
  public func quantiles(of values: Column<Double>, at probabilities: [Double]) -> Column<Double> {
    precondition(
      zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 <= $1 }
        && probabilities.allSatisfy { (0...1).contains($0) }, "probabilities \(probabilities)")
    let parts = overGroups { range in
      ValuesByGroup(self, values, range).quantiles(at: probabilities)
    }
    let found = parts.flatMap(\.quantiles)
    let counts = parts.flatMap(\.counts)
    return Column(
      values: found,
      validity: Validity(count: found.count) { counts[$0 / max(1, probabilities.count)] > 0 })
  }
}

/// The values of a range of groups, those of a group side by side.
private struct ValuesByGroup {
  private var values: [Double]
  /// Where the values of each group start; one more than groups.
  private let starts: [Int]

  init(_ grouping: Grouping, _ column: Column<Double>, _ range: Range<Int>) {
    var ends = [Int](repeating: 0, count: range.count + 1)
    ends.withUnsafeMutableBufferPointer { ends in
      grouping.forEachValue(of: column, in: range) { group, _, value in
        if !value.isNaN { ends[group + 1] += 1 }
      }
      for index in 1..<ends.count { ends[index] += ends[index - 1] }
    }
    let starts = ends
    self.starts = starts
    values = [Double](unsafeUninitializedCapacity: starts[range.count]) { buffer, initialized in
      let base = buffer.baseAddress
      ends.withUnsafeMutableBufferPointer { next in
        grouping.forEachValue(of: column, in: range) { group, _, value in
          if value.isNaN { return }
          base.unsafelyUnwrapped.advanced(by: next[group]).initialize(to: value)
          next[group] += 1
        }
      }
      initialized = starts[range.count]
    }
  }

  /// Shape `[group, probability]`, 0 where a group has no value, and the number of values of each group.
  consuming func quantiles(at probabilities: [Double]) -> (quantiles: [Double], counts: [Int]) {
    var quantiles: [Double] = []
    quantiles.reserveCapacity((starts.count - 1) * probabilities.count)
    let starts = self.starts
    values.withUnsafeMutableBufferPointer { values in
      for group in 0..<starts.count - 1 {
        let own = UnsafeMutableBufferPointer(rebasing: values[starts[group]..<starts[group + 1]])
        var sorted = 0
        for probability in probabilities {
          quantiles.append(own.isEmpty ? 0 : own.quantile(probability, settledBefore: &sorted))
        }
      }
    }
    return (quantiles, zip(starts.dropFirst(), starts).map { $0 - $1 })
  }
}
