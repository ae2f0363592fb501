/// Means and covariances of columns with gaps, as a normal distribution most likely gave them, and what it lets expect in the gaps.
///
///     let fit = MultivariateNormal(columns: [[1, 2, 3, 4, 5], [2, 4, 5, 9, .nan]])
///     fit?.filled[1][4]   // 10.5: the regression −0.5 + 2.2 x of the rows that have both
///
/// Expectation and maximisation in turn: gaps are filled with their expectation given what the row has, and means and covariances
/// are taken of the filled columns, the covariances with what the filling left uncertain (÷ n). It ends where nothing moves by more
/// than 1e-11 of a column's deviation.
///
/// A row without any value takes no part and stays empty.
///
/// > A. P. Dempster, N. M. Laird, D. B. Rubin. "Maximum likelihood from incomplete data via the EM algorithm." *J. R. Stat. Soc. B*
/// > 39 (1977), 1–38. T. W. Anderson. *JASA* 52 (1957), 200–203: two columns, one of them with gaps, is a regression.
struct MultivariateNormal {
  /// Means, `[column]`.
  let mean: [Double]
  /// Covariances, `[column, column]`.
  let covariance: Matrix
  /// The columns with their gaps filled, `[column][row]`; values that are there stay as they are.
  let filled: [[Double]]

  /// The most rounds of the two steps.
  private static let mostRounds = 10_000
  private static let tolerance = 1e-11

  /// - Parameter columns: `[column][row]`, NaN where missing.
  /// - Returns: Nil where a column has no spread, where one that a row has follows from the others it has, where two columns of
  ///   which one has gaps share fewer than three rows, or where the search does not come to rest.
  /// - Precondition: Columns of one length.
  init?(columns: [[Double]]) {
    let (count, rows) = (columns.count, columns.first?.count ?? 0)
    precondition(columns.allSatisfy { $0.count == rows }, "columns of \(columns.map(\.count)) rows")
    let used = (0..<rows).filter { row in columns.contains { !$0[row].isNaN } }
    guard count > 0, MultivariateNormal.areTiedTogether(columns, used) else { return nil }
    // Everything in deviations from the mean of what is there.
    var (centres, scales): ([Double], [Double]) = ([], [])
    for column in columns {
      let moments = column.withUnsafeBufferPointer { Moments($0) }
      guard let mean = moments.mean, let deviation = moments.standardDeviation, deviation > 0 else {
        return nil
      }
      centres.append(mean)
      scales.append(deviation)
    }
    let values = Matrix(
      rows: used.count, columns: count,
      values: (0..<count).flatMap { column in
        used.map { (columns[column][$0] - centres[column]) / scales[column] }
      })
    var state = State(columns: count)
    var isSettled = false
    var completed = values
    for _ in 0..<MultivariateNormal.mostRounds where !isSettled {
      guard let next = state.next(values, &completed) else { return nil }
      isSettled = next.distance(from: state) < MultivariateNormal.tolerance
      state = next
    }
    guard isSettled else { return nil }
    mean = (0..<count).map { centres[$0] + scales[$0] * state.mean[$0] }
    var covariance = state.covariance
    for column in 0..<count {
      for row in 0..<count { covariance[row, column] *= scales[row] * scales[column] }
    }
    self.covariance = covariance
    var filled = columns
    for column in 0..<count {
      for (place, row) in used.enumerated() where columns[column][row].isNaN {
        filled[column][row] = centres[column] + scales[column] * completed[place, column]
      }
    }
    self.filled = filled
  }

  /// Whether every column with gaps shares at least three of some rows with each other column.
  static func areTiedTogether(_ columns: [[Double]], _ rows: [Int]) -> Bool {
    let isWhole = columns.map { column in rows.allSatisfy { !column[$0].isNaN } }
    return columns.indices.allSatisfy { first in
      columns.indices.allSatisfy { second in
        isWhole[first] && isWhole[second]
          || rows.count { !columns[first][$0].isNaN && !columns[second][$0].isNaN } > 2
      }
    }
  }

  /// Means and covariances between two steps.
  private struct State {
    var mean: [Double]
    var covariance: Matrix

    init(columns: Int) {
      mean = [Double](repeating: 0, count: columns)
      covariance = Matrix(rows: columns, columns: columns)
      for column in 0..<columns { covariance[column, column] = 1 }
    }

    func distance(from other: State) -> Double {
      zip(mean + covariance.values, other.mean + other.covariance.values)
        .reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    }

    /// Both steps once; the gaps of `completed` are filled with what these means and covariances let expect.
    func next(_ values: Matrix, _ completed: inout Matrix) -> State? {
      let (count, rows) = (values.columns, values.rows)
      var left = Matrix(rows: count, columns: count)
      for (missing, members) in State.patterns(values) {
        guard add(missing, members, values, &completed, &left) else { return nil }
      }
      var next = self
      for column in 0..<count {
        next.mean[column] = (0..<rows).reduce(0) { $0 + completed[$1, column] } / Double(rows)
      }
      for column in 0..<count {
        for row in 0...column {
          let sum = (0..<rows).reduce(left[row, column]) {
            $0 + (completed[$1, row] - next.mean[row]) * (completed[$1, column] - next.mean[column])
          }
          next.covariance[row, column] = sum / Double(rows)
          next.covariance[column, row] = sum / Double(rows)
        }
      }
      return next
    }

    /// Rows by the columns they lack, in order.
    private static func patterns(_ values: Matrix) -> [(missing: [Int], rows: [Int])] {
      var rows: [[Int]: [Int]] = [:]
      for row in 0..<values.rows {
        rows[(0..<values.columns).filter { values[row, $0].isNaN }, default: []].append(row)
      }
      return rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
    }

    /// Expectations of rows that lack the same columns, and the covariance that is left.
    private func add(
      _ missing: [Int], _ members: [Int], _ values: Matrix, _ completed: inout Matrix, _ left: inout Matrix
    ) -> Bool {
      if missing.isEmpty { return true }
      let known = (0..<values.columns).filter { !missing.contains($0) }
      var block = Matrix(rows: known.count, columns: known.count)
      for (column, b) in known.enumerated() {
        for (row, a) in known.enumerated() { block[row, column] = covariance[a, b] }
      }
      guard let factor = Cholesky(block) else { return false }
      let slopes = missing.map { gap in factor.solve(known.map { covariance[$0, gap] }) }
      for (place, gap) in missing.enumerated() {
        for row in members {
          completed[row, gap] = known.indices.reduce(mean[gap]) {
            $0 + slopes[place][$1] * (values[row, known[$1]] - mean[known[$1]])
          }
        }
        for other in missing {
          let explained = known.indices.reduce(0) { $0 + slopes[place][$1] * covariance[known[$1], other] }
          left[gap, other] += Double(members.count) * (covariance[gap, other] - explained)
        }
      }
      return true
    }
  }
}
