import TestSupport
import Testing

@testable import IndicatorEngine

@Suite("Linear programmes") struct LinearProgrammeTests {
  private func solve(_ c: [Double], _ a: [[Double]], _ b: [Double]) -> Result<
    LinearProgramme.Solution, LinearProgramme.Failure
  > {
    let columns = c.indices.flatMap { column in a.map { $0[column] } }
    return LinearProgramme(
      objective: c, constraints: Matrix(rows: a.count, columns: c.count, values: columns), limits: b
    ).solved()
  }

  /// 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: at (2, 6) the last two bind. Prices p, q: 3q = 3, 2p + 2q = 5, so q = 1, p = 3/2;
  /// 12 · 3/2 + 18 = 36.
  @Test("the textbook example is worked by hand, with its prices")
  func textbook() throws {
    let best = try solve([3, 5], [[1, 0], [0, 2], [3, 2]], [4, 12, 18]).get()
    #expect(isClose(best.value, 36, within: 1e-14))
    #expect(zip(best.variables, [2, 6]).allSatisfy { isClose($0, $1, within: 1e-14) })
    #expect(zip(best.duals, [0, 1.5, 1]).allSatisfy { isClose($0, $1, within: 1e-14) })
  }

  /// −x − y with x + y ≥ 2 and x ≥ 0.5: the least sum is 2. x + y ≤ 1 beside it cannot be.
  @Test("limits below 0 are met first, or found impossible")
  func feasibility() throws {
    let best = try solve([-1, -1], [[-1, -1], [-1, 0]], [-2, -0.5]).get()
    #expect(isClose(best.value, -2, within: 1e-14) && best.variables[0] >= 0.5 - 1e-14)
    #expect(solve([1, 0], [[-1, -1], [1, 1]], [-2, 1]) == .failure(.infeasible))
    #expect(solve([1, 0], [[-1, 1]], [1]) == .failure(.unbounded))
    #expect(try solve([], [[], []], [1, 2]).get().value == 0)
  }

  /// Beale's example, on which the rule of greatest gain alone goes round for ever: ¾x − 150y + z/50 − 6w, best 1/20 at z = 1.
  @Test("an example that circles comes to its end")
  func circle() throws {
    let best = try solve(
      [0.75, -150, 0.02, -6], [[0.25, -60, -0.04, 9], [0.5, -90, -0.02, 3], [0, 0, 1, 0]], [0, 0, 1]
    ).get()
    #expect(isClose(best.value, 0.05, within: 1e-13) && isClose(best.variables[2], 1, within: 1e-13))
  }

  /// What is best has prices that cost the same: c·x = b·y, A x ≤ b, yᵀA ≥ c. Together they prove the optimum.
  @Test("in random programmes the prices prove the optimum")
  func duality() throws {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<200 {
      let (rows, columns) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...6, using: &random))
      let a = (0..<rows).map { _ in (0..<columns).map { _ in Double.random(in: 0.1..<1, using: &random) } }
      let c = (0..<columns).map { _ in Double.random(in: -0.2..<1, using: &random) }
      // Some limits are below 0 only where they can be met: −a·x ≤ −0.1.
      let b = (0..<rows).map { _ in Double.random(in: 0..<2, using: &random) }
      let best = try solve(c, a, b).get()
      for row in 0..<rows {
        #expect(zip(a[row], best.variables).reduce(0) { $0 + $1.0 * $1.1 } <= b[row] + 1e-10)
      }
      for column in 0..<columns {
        #expect(a.indices.reduce(0) { $0 + a[$1][column] * best.duals[$1] } >= c[column] - 1e-10)
      }
      let cost = zip(b, best.duals).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(isClose(best.value, cost, within: 1e-10))
      #expect(best.variables.allSatisfy { $0 >= 0 } && best.duals.allSatisfy { $0 >= 0 })
    }
  }
}
