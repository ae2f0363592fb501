import Foundation
import TestSupport
import Testing

/// What an unknown error, an error of nothing and a small number do to ranks and headlines.
@Suite("Ranks where some errors are not known") struct CompareHonestyTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put(
      "municipalities.csv",
      "code,name,population\nA,Alpha,20000\nB,Beta,20000\nC,Gamma,20000\nD,Delta,20000\n")
    try scratch.put(
      "indicators.csv",
      "code,name,measure,direction,accumulates,over_places,unit,factor\n"
        + "LV,Level,index,increase,stock,none,,\nEV,Events,count,increase,flow,sum,,\n"
        + "SH,Share,percent,increase,flow,weighted,%,100\n")
  }

  private func rows(_ observations: String) throws -> [String: [String: String]] {
    try scratch.put("observations.csv", observations)
    let outcome = try Tool.run(
      ["compare", ".", "--as-of", "2022-12-31", "-q", "--format", "csv"], in: scratch.url)
    #expect(outcome.status == 0)
    let table = ReferenceTable(text: outcome.output)
    let rows = table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.headings, $0)) }
    return Dictionary(rows.map { ($0["municipality"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func ranks(_ row: [String: String]?) -> [String?] {
    [row?["rank"], row?["rank_low"], row?["rank_high"]]
  }

  // Gamma is surely above Delta (5 ± 1, 1 ± 1); Alpha and Beta may truly stand anywhere.
  @Test("who has no known error may stand before all others")
  func unknownErrors() throws {
    let found = try rows(
      "indicator,municipality,period,value,standard_error\nLV,A,2022,10,\nLV,B,2022,9,\nLV,C,2022,5,1\nLV,D,2022,1,1\n"
    )
    #expect(ranks(found["A"]) == ["1", "", ""])
    #expect(ranks(found["C"]) == ["3", "1", "3"])
    #expect(ranks(found["D"]) == ["4", "2", "4"])
  }

  // An error of 0 is known: 6 and 6.1 differ by more than chance where neither has any.
  @Test("an error of 0 is an error that is known")
  func noError() throws {
    let exact = try rows(
      "indicator,municipality,period,value,standard_error\nLV,A,2022,6.1,0\nLV,B,2022,6,0\nLV,C,2022,5.9,0\n")
    #expect(ranks(exact["B"]) == ["2", "2", "2"])
    let between = try rows(
      "indicator,municipality,period,value,standard_error\nLV,A,2022,6.1,0.5\nLV,B,2022,6,0\nLV,C,2022,5.9,0.5\n"
    )
    for code in ["A", "B", "C"] {
      #expect(between[code]?["rank_low"] == "1" && between[code]?["rank_high"] == "3")
    }
  }

  // 100 and 95 events of 20,000 each are not told apart; nothing is claimed of Gamma, whose 0 are too few to rank and far from both.
  @Test("a headline speaks only of who has a rank")
  func headline() throws {
    try scratch.put(
      "observations.csv",
      "indicator,municipality,period,value\nEV,A,2022,100\nEV,B,2022,95\nEV,C,2022,0\n")
    let report = try Tool.run(
      ["report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "-q", "--format", "md"],
      in: scratch.url)
    #expect(report.output.contains("of 2 with a rank, from 4.75 to 5.00, none can be told from another"))
    #expect(!report.output.contains("no municipality can be told"))
  }

  // One share without its parts does not switch off the limits and the small numbers of the others: Delta's 1 of 1 stays without a rank.
  @Test("a figure without its parts changes nothing for the others")
  func withoutParts() throws {
    let found = try rows(
      "indicator,municipality,period,value,numerator,denominator\nSH,A,2022,,30,40\nSH,B,2022,,22,40\nSH,C,2022,60,,\nSH,D,2022,,1,1\n"
    )
    #expect(found["D"]?["rank"] == "" && found["D"]?["reason"] == "small-number")
    // Wilson's limits of 30 in 40 (E. B. Wilson 1927): 0.5981 to 0.8581.
    #expect(abs((Double(found["A"]?["low"] ?? "") ?? 0) - 59.81) < 0.01)
    #expect(abs((Double(found["A"]?["high"] ?? "") ?? 0) - 85.81) < 0.01)
    #expect(found["C"]?["low"] == "" && ranks(found["A"]) == ["1", "1", "3"])
  }
}
