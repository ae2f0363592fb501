import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Log-rank, concordance, competing ends") struct GroupComparisonTests {
  @Test("log-rank of four spells by hand") func logRank() throws {
    // Group 0 ends at 1 and 3, group 1 at 2 and 4, all with events. At risk 2+2, 1+2, 1+1, 0+1.
    // Expected of group 0: 2/4 + 1/3 + 1/2 + 0 = 4/3; variance 1/4 + 2/9 + 1/4 = 13/18; χ² = (2 − 4/3)² ÷ (13/18) = 8/13.
    let test = try #require(
      LogRankTest.of(Spells(exit: [1, 3, 2, 4], event: [true, true, true, true]), groups: [0, 0, 1, 1]).found)
    expectClose(test.observed, [2, 2], within: 1e-15)
    expectClose(test.expected, [4.0 / 3, 8.0 / 3], within: 1e-15)
    expectClose([test.covariance[0, 0], test.test.statistic], [13.0 / 18, 8.0 / 13], within: 1e-14)
    // The chance of √(8/13) or more on either side of a normal number.
    #expect(test.test.degrees == 1)
    expectClose([test.test.pValue], [2 * Normal.cumulative(-(8.0 / 13).squareRoot())], within: 1e-12)
  }

  @Test(
    "log-rank, Peto and stratified agree with R's survdiff",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func logRankParity() throws {
    let reference = try RiskReference("km_lung_sex")
    let lung = try RiskReference.data("lung")
    let known = lung.complete(["ph.ecog"])
    for (name, rho, isStratified) in [
      ("logrank", 0.0, false), ("peto_rho1", 1, false), ("stratified_by_ph.ecog", 0, true),
    ] {
      let rows = isStratified ? known.rows : Array(lung.rows.indices)
      let test = try #require(
        LogRankTest.of(
          lung.spells(exit: "time", event: "status", is: 2, rows: rows),
          groups: rows.map { lung["sex"][$0] == 2 ? 1 : 0 },
          strata: isStratified ? known.columns[0].map { Int($0) } : nil, rho: rho
        ).found)
      let part = try reference.part(name)
      expectClose(test.observed, try part.numbers("obs"), within: 1e-12)
      expectClose(test.expected, try part.numbers("exp"), within: 1e-12)
      expectClose(test.covariance.values, try part.rows("var").flatMap { $0 }, within: 1e-12)
      expectClose(
        [test.test.statistic, Double(test.test.degrees), test.test.pValue],
        try ["chisq", "df", "p"].map { try part.number($0) }, within: 1e-9)
    }
  }

  @Test("concordance of four spells by hand") func concordance() throws {
    // Events at 1 (score 3), 2 (score 1), 2 (score 2), censored at 3 (score 2). The event at 1 is above all three: 3 concordant. Of those
    // at 2, score 1 against the censored 2: discordant; score 2 against 2: tied. Both at 2: tied times. C = (3 + ½) ÷ 5.
    let spells = Spells(exit: [1, 2, 2, 3], event: [true, true, true, false])
    let found = try #require(Concordance.of(spells, risk: [3, 1, 2, 2], withVariance: true).found)
    #expect(found.concordant == 3 && found.discordant == 1 && found.tiedScore == 1)
    #expect(found.tiedTime == 1 && found.tiedBoth == 0)
    expectClose([found.value], [0.7], within: 1e-15)
    // Influence (c + t/2 − 0.7 (c + d + t)) ÷ 5: (3 − 2.1), (1 − 1.4), (1.5 − 1.4), (1 + ½ − 2.1) by 5: squares
    // 0.81 + 0.16 + 0.01 + 0.36 = 1.34, ÷ 25 = 0.0536.
    expectClose([found.variance], [0.0536], within: 1e-14)
  }

  @Test("concordance agrees with R in all weights", .enabled(if: SharedData.isPresent, SharedData.absent))
  func concordanceParity() throws {
    let reference = try RiskReference("concordance_lung")
    let table = try RiskReference.data("lung_marker")
    // The file has 15 digits of 0.01 age − 0.5 sex + 0.45 ph.ecog. Printing made scores equal that R told apart by their last bits, so
    // they are computed as they were there.
    let columns = try RiskReference.data("lung").complete(["age", "sex", "ph.ecog", "wt.loss"]).columns
    let risk = table.rows.indices.map { 0.01 * columns[0][$0] - 0.5 * columns[1][$0] + 0.45 * columns[2][$0] }
    expectClose(risk, table["mk"], within: 1e-12)
    let weights: [(String, ConcordanceWeight)] = [
      ("n", .pairs), ("S", .survival), ("S/G", .survivalOverCensoring), ("n/G2", .uno), ("I", .events),
    ]
    for (name, weight) in weights {
      let found = try #require(
        Concordance.of(
          table.spells(exit: "time", event: "status", is: 2), risk: risk, weight: weight, withVariance: true
        ).found)
      let part = try reference.part(name)
      expectClose(
        [found.value, found.variance], [try part.number("c"), try part.number("var")], within: 1e-9, name)
      expectClose(
        [found.concordant, found.discordant, found.tiedScore, found.tiedTime, found.tiedBoth],
        try part.numbers("counts"), within: 1e-9, name)
    }
  }

  @Test("concordance counts the pairs that a double loop counts, with entries and weights")
  func concordanceLaw() throws {
    var random = SeededGenerator(seed: 5)
    let count = 120
    let entry = (0..<count).map { _ in Double.random(in: 0..<4, using: &random).rounded() }
    let exit = entry.map { $0 + Double.random(in: 1...6, using: &random).rounded() }
    let event = (0..<count).map { _ in Bool.random(using: &random) }
    let risk = (0..<count).map { _ in Double.random(in: 0..<9, using: &random).rounded() }
    let weights = (0..<count).map { _ in Double.random(in: 0..<3, using: &random).rounded() }
    var (concordant, discordant, tied, sameTime) = (0.0, 0.0, 0.0, 0.0)
    for i in 0..<count where event[i] {
      for j in 0..<count where j != i && entry[j] < exit[i] {
        let pair = weights[i] * weights[j]
        if exit[j] == exit[i] && event[j] {
          sameTime += pair / 2
        } else if exit[j] >= exit[i] {
          if risk[i] > risk[j] { concordant += pair }
          if risk[i] < risk[j] { discordant += pair }
          if risk[i] == risk[j] { tied += pair }
        }
      }
    }
    let found = try #require(
      Concordance.of(
        Spells(entry: entry, exit: exit, event: event, weights: weights), risk: risk, withVariance: true
      ).found)
    expectClose(
      [found.concordant, found.discordant, found.tiedScore, found.tiedTime + found.tiedBoth],
      [concordant, discordant, tied, sameTime], within: 1e-12)
  }

  @Test("competing ends of three spells by hand") func competing() throws {
    // Cause 1 at 1: 1/3. Then cause 2 at 2 among two: 2/3 · 1/2 = 1/3; open 1/3.
    let found = try #require(AalenJohansen.of(exit: [1, 2, 3], cause: [1, 2, 0], causes: 2).found)
    let chances = found.chances(at: 2.5)
    expectClose([chances.open] + chances.causes, [1.0 / 3, 1.0 / 3, 1.0 / 3], within: 1e-15)
    // Without censoring before, each chance is a mean of three zeros and ones: its jackknife error is √(1/3 · 2/3 ÷ 3) = √(2/27).
    let errors = found.standardErrors(at: 2.5)
    let expected = (2.0 / 27).squareRoot()
    expectClose([errors.open] + errors.causes, [expected, expected, expected], within: 1e-14)
  }

  @Test("competing ends agree with R's survfit", .enabled(if: SharedData.isPresent, SharedData.absent))
  func competingParity() throws {
    let reference = try RiskReference("cr_mgus2_aalen_johansen")
    let table = try RiskReference.data("mgus2")
    let (strata, times) = (try reference.texts("strata"), try reference.numbers("time"))
    let (chances, errors) = (try reference.rows("pstate"), try reference.rows("se"))
    for (label, sex) in [("sex=F", "F"), ("sex=M", "M")] {
      let rows = table.rows.indices.filter { table.text("sex")[$0] == sex }
      let (progressed, until, followed, died) = (
        table["pstat"], table["ptime"], table["futime"], table["death"]
      )
      let found = try #require(
        AalenJohansen.of(
          exit: rows.compactMap { progressed[$0] == 1 ? until[$0] : followed[$0] },
          cause: rows.map { progressed[$0] == 1 ? 1 : died[$0] == 1 ? 2 : 0 }, causes: 2
        ).found)
      for row in strata.indices where strata[row] == label {
        let (ours, error) = (found.chances(at: times[row]), found.standardErrors(at: times[row]))
        expectClose([ours.open] + ours.causes, chances[row], within: 1e-9, "\(label) at \(times[row])")
        expectClose([error.open] + error.causes, errors[row], within: 1e-9, "\(label) at \(times[row])")
      }
    }
  }

  @Test("what cannot be compared has a reason") func faults() {
    let open = Spells(exit: [1, 2], event: [false, false])
    #expect(LogRankTest.of(open, groups: [0, 1]).reason == .noEvents)
    #expect(
      LogRankTest.of(Spells(exit: [1, 2], event: [true, true]), groups: [0, 0]).reason == .tooFewObservations)
    #expect(Concordance.of(open, risk: [1, 2]).reason == .noEvents)
    #expect(Concordance.of(Spells(exit: [1], event: [true]), risk: [1]).reason == .noEvents)
    #expect(
      Concordance.of(Spells(exit: [1, 2], event: [true, true]), risk: [1, .nan]).reason == .notFinite)
    #expect(AalenJohansen.of(exit: [], cause: [], causes: 1).reason == .tooFewObservations)
  }
}
