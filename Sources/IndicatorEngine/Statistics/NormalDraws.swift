/// Independent normal numbers of mean 0, a column a draw. Shape `[unit, draw]`.
///
/// Each draw has a stream of its own, so that the first draws are the same however many are taken, on any number of
/// threads.
///
/// - Parameter standardErrors: The standard deviation of each unit's numbers. Shape `[unit]`.
/// - Precondition: Standard deviations are numbers of 0 or above; `draws` is not negative.
func normalDraws(standardErrors: [Double], draws: Int, seed: UInt64, threads: Int = 1) -> Matrix {
  precondition(draws >= 0, "\(draws) draws")
  precondition(standardErrors.allSatisfy { $0 >= 0 && $0.isFinite }, "a standard error below 0")
  let units = standardErrors.count
  let ranges = Parallel.ranges(of: draws, size: 256)
  let parts = Parallel.map(count: ranges.count, threads: threads) { part in
    [Double](unsafeUninitializedCapacity: ranges[part].count * units) { buffer, initialized in
      for draw in ranges[part] {
        var numbers = Philox(seed: seed, stream: UInt64(draw))
        for error in standardErrors {
          buffer.initializeElement(at: initialized, to: error * numbers.nextNormal())
          initialized += 1
        }
      }
    }
  }
  return Matrix(rows: units, columns: draws, values: Array(parts.joined()))
}

/// Independent standard normal numbers: those of ``normalDraws(standardErrors:draws:seed:threads:)`` before they are scaled. Shape
/// `[unit, draw]`.
func standardDraws(units: Int, draws: Int, seed: UInt64, threads: Int = 1) -> Matrix {
  normalDraws(
    standardErrors: [Double](repeating: 1, count: units), draws: draws, seed: seed, threads: threads)
}
