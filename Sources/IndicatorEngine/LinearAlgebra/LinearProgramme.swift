/// A small dense linear programme: the greatest c·x with A x ≤ b and x ≥ 0, by the simplex method.
///
///     // 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18
///     LinearProgramme(objective: [3, 5], constraints: a, limits: [4, 12, 18]).solved()   // 36 at (2, 6); duals 0, 3/2, 1
///
/// Made for many constraints on few variables (each unit of a frontier bounds the same weights): the tableau holds the
/// variables outside the basis only, a column each, so that a pivot is one pass over rows × columns numbers. The column of
/// greatest gain enters; after a step of length 0 Bland's rule decides until the next real step, so that no circle is
/// possible. Limits below 0 are met first, with one auxiliary variable.
///
/// > G. B. Dantzig. *Linear Programming and Extensions*. Princeton (1963). R. G. Bland. "New finite pivoting rules for the
/// > simplex method." *Mathematics of Operations Research* 2 (1977), 103–107.
struct LinearProgramme {
  /// The best point.
  struct Solution: Equatable {
    let value: Double
    /// x. Shape `[variable]`.
    let variables: [Double]
    /// The price of each constraint, 0 where it does not bind. Shape `[constraint]`.
    let duals: [Double]
  }

  /// Why there is no best point.
  enum Failure: Error, Equatable {
    case infeasible, unbounded
    /// Rounding kept the method from ending.
    case unsettled
  }

  private let rows: Int
  private let variables: Int
  /// Columns outside the basis, then the right side; each `rows + 1` numbers, the objective last.
  private var tableau: [Double]
  /// What each column stands for: variables from 0, then the slack of each row, then the auxiliary variable.
  private var outside: [Int]
  /// What each row stands for.
  private var inside: [Int]
  /// Smaller numbers are 0.
  private let tolerance = 1e-11

  private var height: Int { rows + 1 }
  private var width: Int { outside.count }

  /// - Parameters:
  ///   - objective: c. Shape `[variable]`.
  ///   - constraints: A. Shape `[constraint, variable]`; numbers near 1, for nothing is scaled here.
  ///   - limits: b. Shape `[constraint]`.
  /// - Precondition: The shapes agree.
  init(objective: [Double], constraints: Matrix, limits: [Double]) {
    precondition(
      objective.count == constraints.columns && limits.count == constraints.rows,
      "\(objective.count) variables and \(limits.count) limits of \(constraints.rows) × \(constraints.columns)"
    )
    rows = constraints.rows
    variables = constraints.columns
    outside = Array(0..<variables)
    inside = Array(variables..<variables + rows)
    tableau = []
    tableau.reserveCapacity((rows + 1) * (variables + 2))
    for column in 0..<variables {
      tableau += constraints.values[column * rows..<(column + 1) * rows]
      tableau.append(-objective[column])
    }
    tableau += limits
    tableau.append(0)
  }

  /// The best point, or why there is none.
  consuming func solved() -> Result<Solution, Failure> {
    var work = self
    if let failure = work.reachFeasible() ?? work.climb() { return .failure(failure) }
    return .success(work.solution())
  }

  private func solution() -> Solution {
    var (x, duals) = ([Double](repeating: 0, count: variables), [Double](repeating: 0, count: rows))
    for row in 0..<rows where inside[row] < variables {
      x[inside[row]] = max(0, tableau[width * height + row])
    }
    for (column, name) in outside.enumerated() where name >= variables && name < variables + rows {
      duals[name - variables] = max(0, tableau[column * height + rows])
    }
    return Solution(value: tableau[width * height + rows], variables: x, duals: duals)
  }

  // MARK: Steps

  /// Pivots until nothing gains.
  private mutating func climb() -> Failure? {
    var isStuck = false
    for _ in 0..<50 * (rows + variables + 10) {
      guard let column = entering(byBland: isStuck) else { return nil }
      guard let (row, step) = leaving(column, byBland: isStuck) else { return .unbounded }
      isStuck = step <= tolerance
      pivot(row, column)
    }
    return .unsettled
  }

  /// The column that gains most, or by Bland's rule the first by name that gains.
  private func entering(byBland: Bool) -> Int? {
    var (best, found) = (-tolerance, Int?.none)
    for column in 0..<width {
      let gain = tableau[column * height + rows]
      if byBland ? gain < -tolerance && found.map({ outside[column] < outside[$0] }) ?? true : gain < best {
        (best, found) = (gain, column)
      }
    }
    return found
  }

  /// The row that first reaches 0, and how far that is. Of several the one with the greatest pivot, for the sake of
  /// rounding, or by Bland's rule the first by name.
  private func leaving(_ column: Int, byBland: Bool) -> (row: Int, step: Double)? {
    var found: (row: Int, step: Double)?
    for row in 0..<rows {
      let pivot = tableau[column * height + row]
      guard pivot > tolerance else { continue }
      let step = max(0, tableau[width * height + row]) / pivot
      guard let other = found else {
        found = (row, step)
        continue
      }
      let isTie = (step - other.step).magnitude <= tolerance * max(1, step)
      let isPreferred =
        byBland ? inside[row] < inside[other.row] : pivot > tableau[column * height + other.row]
      if isTie ? isPreferred : step < other.step { found = (row, isTie ? min(step, other.step) : step) }
    }
    return found
  }

  /// Lets a column enter for a row.
  private mutating func pivot(_ row: Int, _ column: Int) {
    let (height, width) = (height, width)
    tableau.withUnsafeMutableBufferPointer { tableau in
      let entering = UnsafeMutableBufferPointer(rebasing: tableau[column * height..<(column + 1) * height])
      let inverse = 1 / entering[row]
      for other in 0...width where other != column {
        let numbers = UnsafeMutableBufferPointer(rebasing: tableau[other * height..<(other + 1) * height])
        let share = numbers[row] * inverse
        if share == 0 { continue }
        for index in 0..<height { numbers[index] -= share * entering[index] }
        numbers[row] = share
      }
      for index in 0..<height { entering[index] *= -inverse }
      entering[row] = inverse
    }
    swap(&inside[row], &outside[column])
  }

  // MARK: A first feasible point

  /// Where a limit is below 0, x = 0 is not allowed: an auxiliary variable, taken from every left side, makes it so, and is
  /// then brought down to 0.
  private mutating func reachFeasible() -> Failure? {
    guard let worst = (0..<rows).min(by: { tableau[width * height + $0] < tableau[width * height + $1] }),
      tableau[width * height + worst] < 0
    else { return nil }
    let auxiliary = variables + rows
    let objective = (0..<width).map { tableau[$0 * height + rows] }
    for column in 0..<width { tableau[column * height + rows] = 0 }
    tableau.insert(contentsOf: [Double](repeating: -1, count: rows) + [1], at: width * height)
    outside.append(auxiliary)
    pivot(worst, width - 1)
    if let failure = climb() { return failure == .unbounded ? .unsettled : failure }
    if tableau[width * height + rows] < -1e-9 { return .infeasible }
    if let row = inside.firstIndex(of: auxiliary) {
      // It stands at 0 in the basis: any other column may take its place.
      guard let column = (0..<width).max(by: { size($0, row) < size($1, row) }), size(column, row) > tolerance
      else {
        return .unsettled
      }
      pivot(row, column)
    }
    guard let column = outside.firstIndex(of: auxiliary) else { return .unsettled }
    tableau.removeSubrange(column * height..<(column + 1) * height)
    outside.remove(at: column)
    restore(objective)
    return nil
  }

  private func size(_ column: Int, _ row: Int) -> Double { tableau[column * height + row].magnitude }

  /// Writes the objective in terms of what is outside the basis.
  private mutating func restore(_ objective: [Double]) {
    for column in 0...width {
      var value = 0.0
      if column < width, outside[column] < variables { value = objective[outside[column]] }
      for row in 0..<rows where inside[row] < variables {
        value -= objective[inside[row]] * tableau[column * height + row]
      }
      tableau[column * height + rows] = value
    }
  }
}
