import IndicatorEngine
import TestSupport
import Testing

/// `reference/coin/rankci.csv`: 23 synthetic counts and their rank sets by csranks 1.2.3. The exact columns are whole numbers and
/// must be equal; the simulated ones are from 20,000 other draws and may differ by 1.
@Suite("Sets of ranks against the reference", .enabled(if: SharedData.isPresent, SharedData.absent))
struct RankSetParityTests {
  let table: ReferenceTable
  let counts: [Int?]

  init() throws {
    table = try ReferenceTable(shared: "reference/coin/rankci.csv")
    counts = table["count"].map { $0.map { Int($0) } }
  }

  private func expected(_ column: String) -> [Int?] { table[column].map { $0.map { Int($0) } } }

  @Test(
    "exact sets of counts are identical",
    arguments: [
      ("Holm_simul", RankSets.Scope.simultaneous, true), ("Holm_marg", .marginal, true),
      ("Bonferroni_simul", .simultaneous, false),
    ])
  func exact(_ name: String, _ scope: RankSets.Scope, _ stepwise: Bool) {
    let sets = RankSets.counts(counts, scope: scope, stepwise: stepwise)
    #expect(sets.intervals.map { $0?.low } == expected("L_\(name)"))
    #expect(sets.intervals.map { $0?.high } == expected("U_\(name)"))
    #expect(ranks(of: table["count"], .highestFirst) == expected("rank"))
  }

  @Test(
    "simulated sets differ by at most one rank",
    arguments: [("gauss_simul", RankSets.Scope.simultaneous), ("gauss_marg", .marginal)])
  func simulated(_ column: (String, RankSets.Scope)) throws {
    let sets = RankSets.normal(
      values: table["count"], standardErrors: table["se"], scope: column.1, draws: 20_000, seed: 1, threads: 2
    )
    let lows = expected("L_\(column.0)")
    let highs = expected("U_\(column.0)")
    for (unit, set) in sets.intervals.enumerated() {
      let set = try #require(set)
      let (low, high) = (try #require(lows[unit]), try #require(highs[unit]))
      #expect((set.low - low).magnitude <= 1 && (set.high - high).magnitude <= 1, "unit \(unit + 1): \(set)")
    }
  }
}
