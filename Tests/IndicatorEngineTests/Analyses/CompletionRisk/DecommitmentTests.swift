import IndicatorEngine
import TestSupport
import Testing

@Suite("Automatic decommitment") struct DecommitmentTests {
  @Test("the worked table of the rules, to the cent") func workedTable() throws {
    // M EUR: commitments 20.0, 21.0, 21.5. 2025: due 20.0, covered 3.2 + 14.6 = 17.8, lost 2.2, 11.0 % of what is due.
    // 2026: due 41.0, covered 3.8 + 30.0 = 33.8, lost 7.2, 17.6 %. 2027: due 62.5, covered 3.8 + 62.5 = 66.3: 3.8 left.
    let million: Int64 = 100_000_000
    let account = Decommitment(
      commitments: [2022: 20 * million, 2023: 21 * million, 2024: 2_150_000_000],
      prefinancing: [2025: 320_000_000, 2026: 60_000_000],
      claims: [2025: 1_460_000_000, 2026: 1_540_000_000, 2027: 3_250_000_000], profile: .n3)
    #expect(account.rows.map(\.deadline) == [2025, 2026, 2027])
    #expect(account.rows.map(\.due) == [2_000_000_000, 4_100_000_000, 6_250_000_000])
    #expect(account.rows.map(\.covered) == [1_780_000_000, 3_380_000_000, 6_630_000_000])
    #expect(account.rows.map(\.atRisk) == [220_000_000, 720_000_000, 0])
    #expect(account.rows.map(\.cushion) == [0, 0, 380_000_000])
    #expect(rounded(account.at(2025)?.share.found.map { $0 * 100 }, 1) == 11)
    #expect(rounded(account.at(2026)?.share.found.map { $0 * 100 }, 1) == 17.6)
    // From 31 August 2025 four months are left: 2.2 M ÷ 4 = 550 000.00 a month. On the last day nothing can be done.
    let august = try #require(Day(year: 2025, month: 8, day: 31))
    #expect(account.at(2025)?.runRate(from: august).found == 55_000_000)
    let last = try #require(Day(year: 2025, month: 12, day: 31))
    #expect(account.at(2025)?.runRate(from: last).reason == .timeExhausted)
    #expect(account.at(2027)?.runRate(from: last).found == 0)
  }

  @Test("exempt amounts, unknown years, parts that make the whole") func cases() throws {
    let account = Decommitment(
      commitments: [2021: 101, 2019: 7], prefinancing: [:], claims: [:], exempt: [2024: 100],
      profile: .article105Spread)
    #expect(account.unknownCommitments == [2019])
    // 60 % of 101 is 60.6: 61, of which the exempt 100 leave nothing; then 70.7, 80.8, 90.9 and 101.
    #expect(account.rows.map(\.due) == [61, 71, 81, 91, 101])
    #expect(account.at(2024)?.atRisk == 0 && account.at(2024)?.cushion == 39)
    #expect(account.at(2028)?.due == 101)
    let nothing = Decommitment(commitments: [:], prefinancing: [:], claims: [:], profile: .n3)
    #expect(nothing.rows.isEmpty)
  }

  @Test("profiles: what is not checked says so, what does not add up is none") func profiles() {
    #expect(DecommitmentProfile.article105Spread.standing == .unverified)
    #expect(
      DecommitmentProfile.n3.deadline(of: 2026) == 2029 && DecommitmentProfile.n3.deadline(of: 2027) == 2029)
    #expect(DecommitmentProfile.n3.deadline(of: 2020) == nil)
    // What nobody has checked is never shipped as a rule.
    #expect(DecommitmentProfile.shipped.allSatisfy { $0.standing != .unverified })
    #expect(
      DecommitmentProfile.shipped.map(\.id) == ["n2", "n3"]
        && DecommitmentProfile.named("art105-60-10") == nil)
    for profile in DecommitmentProfile.shipped {
      #expect(
        DecommitmentProfile(
          id: profile.id, version: profile.version, source: profile.source, standing: profile.standing,
          parts: profile.parts) == profile)
    }
    #expect(
      DecommitmentProfile(
        id: "half", version: nil, source: "", standing: .unverified,
        parts: [.init(commitment: 2021, deadline: 2024, percent: 60)]) == nil)
    let n2 = DecommitmentProfile.n2(2007...2013, version: nil, source: "ours", standing: .unverified)
    #expect(n2.deadline(of: 2007) == 2009)
  }

  @Test(
    "agrees with the arithmetic of the 60/10 reading", .enabled(if: SharedData.isPresent, SharedData.absent))
  func parity() throws {
    let reference = try RiskReference("n3_worked_a")
    func amounts(_ name: String) throws -> [Int: Int64] {
      let part = try reference.part(name)
      return try part.values.keys.reduce(into: [:]) { amounts, year in
        amounts[try #require(Int(year))] = Int64((try part.number(year) * 100_000_000).rounded())
      }
    }
    let commitments = try amounts("commitments")
    let (prefinancing, claims) = (try amounts("prefinancing"), try amounts("claims"))
    for row in try reference.parts("rows") {
      let tranche = Int(try row.number("tranche"))
      // A row of the reference counts the commitments up to its tranche only: two of them share the deadline of 2029.
      let account = Decommitment(
        commitments: commitments.filter { $0.key <= tranche }, prefinancing: prefinancing, claims: claims,
        profile: .article105Spread)
      let ours = try #require(account.at(min(tranche + 3, 2029)))
      func minor(_ name: String) throws -> Int128 { Int128((try row.number(name) * 100_000_000).rounded()) }
      #expect(ours.due == (try minor("cumulative_target")), "\(tranche)")
      #expect(ours.covered == (try minor("covered")), "\(tranche)")
      #expect(ours.atRisk == (try minor("at_risk")), "\(tranche)")
    }
  }

  // From the last day of November one month is left, from that of June six.
  @Test("the run rate, obeyed to the end, covers the whole, at the ends of months too")
  func monthEnds() throws {
    let row = try #require(
      Decommitment(commitments: [2022: 600_000], prefinancing: [:], claims: [:], profile: .n3).at(2025))
    #expect(row.atRisk == 600_000)
    #expect(row.runRate(from: SampleBuilder.day("2025-11-30")) == .value(600_000))
    #expect(row.runRate(from: SampleBuilder.day("2025-06-30")) == .value(100_000))
    #expect(row.runRate(from: SampleBuilder.day("2024-12-31")) == .value(50_000))
  }
}
