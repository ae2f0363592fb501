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

  // 100.5 is an estimate, or carried over a border. Gamma's 3 events are still too few, and Beta still has Byar's limits (95 events).
  @Test("a count with a fraction changes nothing for the others")
  func fraction() throws {
    let found = try rows(
      "indicator,municipality,period,value\nEV,A,2022,100.5\nEV,B,2022,95\nEV,C,2022,3\nEV,D,2022,40\n")
    #expect(found["C"]?["reason"] == "small-number" && found["C"]?["rank"] == "")
    #expect(found["B"]?["low"].flatMap(Double.init).map { $0 > 3.8 && $0 < 3.9 } == true)
    #expect(found["A"]?["low"] != "" && found["A"]?["rank"] == "1")
  }

  // 10 in 1,000 against 200 in 50,000: the exact test tells them apart, and so does the chance (CountPosteriorTests: 0.99458). A normal
  // distribution with the width of the limits would say 0.958.
  @Test("chances of counts do not contradict the tests of counts")
  func countedChances() throws {
    try scratch.put("municipalities.csv", "code,name,population\nA,Alpha,1000\nB,Beta,50000\n")
    let found = try rows("indicator,municipality,period,value\nEV,A,2022,10\nEV,B,2022,200\n")
    #expect(ranks(found["A"]) == ["1", "1", "1"])
    #expect(found["A"]?["top_k"] == "1")
    #expect(found["A"]?["p_top_k"].flatMap(Double.init).map { $0 > 0.985 && $0 <= 1 } == true)
    let pairs = try Tool.run(
      ["compare", ".", "--as-of", "2022-12-31", "-q", "--pairs", "--format", "csv"], in: scratch.url)
    #expect(pairs.output.contains("0.99457857080"))
  }

  @Test("one place that could be ranked alone has its reason")
  func onlyOne() throws {
    let found = try rows("indicator,municipality,period,value\nEV,A,2022,100\nEV,B,2022,3\n")
    #expect(found["A"]?["rank"] == "" && found["A"]?["reason"] == "only-one")
    #expect(found["B"]?["reason"] == "small-number")
  }

  // 0 events in 20,000: up to 3.689 (−ln 0.025), 0.18 for each thousand. With 5, 4 and 0 for each thousand the column has no decimals.
  @Test("an interval does not look like a point")
  func interval() throws {
    try scratch.put(
      "observations.csv", "indicator,municipality,period,value\nEV,A,2022,100\nEV,B,2022,80\nEV,C,2022,0\n")
    let outcome = try Tool.run(
      ["compare", ".", "--as-of", "2022-12-31", "-q", "--language", "en"], in: scratch.url)
    #expect(outcome.output.contains("0.0–0.2"))
    #expect(!outcome.output.contains("0–0 "))
  }

  // −5 events are none: Delta's own fault.
  @Test("an impossible count takes nothing from the others")
  func impossible() throws {
    let found = try rows(
      "indicator,municipality,period,value\nEV,A,2022,50\nEV,B,2022,60\nEV,C,2022,70\nEV,D,2022,-5\n")
    #expect(found["D"]?["value"] == "" && found["D"]?["reason"] == "not-a-count")
    #expect(found["B"]?["low"] != "" && found["B"]?["kind"] == "rate" && found["C"]?["rank"] == "1")
  }

  // Errors of 300 events in 20,000 are 15 for each thousand: limits 50 ± 29.4, and A and B are not told apart (z = 0.24). Gamma gives counts.
  @Test("an error stated for a count counts in every figure alike")
  func statedErrors() throws {
    let found = try rows(
      "indicator,municipality,period,value,standard_error\nEV,A,2022,1000,300\nEV,B,2022,1100,300\nEV,C,2022,1000,\n"
    )
    #expect(
      found["A"]?["kind"] == "level" && found["A"]?["rank_low"] == "1" && found["A"]?["rank_high"] == "3")
    #expect(found["A"]?["low"].flatMap(Double.init).map { abs($0 - 20.6) < 0.01 } == true)
    // Byar's limits of 1,000 events: 938.99 to 1,063.95.
    #expect(found["C"]?["high"].flatMap(Double.init).map { abs($0 - 1063.95 / 20) < 0.01 } == true)
    #expect(["A", "B", "C"].allSatisfy { found[$0]?["against_peers"] == "not-different" })
  }

  // One of four: what is counted is compared by its counts, and the rule of ten events holds.
  @Test("an error that few state is left aside")
  func fewErrors() throws {
    let found = try rows(
      "indicator,municipality,period,value,standard_error\nEV,A,2022,1000,300\nEV,B,2022,1100,\nEV,C,2022,900,\nEV,D,2022,3,\n"
    )
    #expect(found["A"]?["kind"] == "rate" && found["D"]?["reason"] == "small-number")
    #expect(found["B"]?["rank_low"] == "1" && found["B"]?["rank_high"] == "2")
  }

  // 52 of 40 is Delta's own fault; the others keep Wilson's limits. 30 of 40: 0.5981 to 0.8581 (E. B. Wilson 1927).
  @Test("an impossible share takes nothing from the others", arguments: ["52", "-12"])
  func impossibleShare(_ part: String) throws {
    let found = try rows(
      "indicator,municipality,period,value,numerator,denominator\nSH,A,2022,,30,40\nSH,B,2022,,22,40\nSH,C,2022,,35,40\nSH,D,2022,,\(part),40\n"
    )
    #expect(found["D"]?["value"] == "" && found["D"]?["reason"] == "not-a-count")
    #expect(found["A"]?["low"].flatMap(Double.init).map { abs($0 - 59.81) < 0.01 } == true)
  }

  // A draw of 1,000 that always finds the first place does not know it surely: √(q(1 − q) ÷ 1000) with q = 1000.5 ÷ 1001.
  @Test("a simulated chance of 1 has an error too")
  func sureChance() throws {
    let found = try rows("indicator,municipality,period,value\nEV,A,2022,9000\nEV,B,2022,100\nEV,C,2022,90\n")
    #expect(found["A"]?["p_top_k"] == "1")
    #expect(found["A"]?["p_top_k_error"].flatMap(Double.init).map { abs($0 - 0.000706577) < 1e-6 } == true)
  }

  // Delta has 40 in 19,500; to reach Gamma's 3 for each thousand takes 58.5 events, which is 59.
  @Test("what gains a place is a whole number of what is counted")
  func countedGain() throws {
    try scratch.put(
      "municipalities.csv",
      "code,name,population\nA,Alpha,20000\nB,Beta,20000\nC,Gamma,20000\nD,Delta,19500\n")
    try scratch.put(
      "indicators.csv",
      "code,name,measure,direction,accumulates,over_places,index_weight\nEV,Events,count,increase,flow,sum,1\n"
    )
    try scratch.put(
      "observations.csv",
      "indicator,municipality,period,value\nEV,A,2022,100\nEV,B,2022,80\nEV,C,2022,60\nEV,D,2022,40\n")
    let report = try Tool.run(
      [
        "report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "-q", "--language", "en", "--format",
        "md",
      ], in: scratch.url)
    #expect(report.output.contains("(counted: 40 → 59)"))
    #expect(report.output.contains("(counted: 80 → 100)"))
    // On a scale of ranks who is level with the next shares its rank, and so its place: 80 as Beta has.
    try scratch.put("merilo.yaml", "index:\n  normalise: rank\n")
    let ranked = try Tool.run(
      [
        "report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "-q", "--language", "en", "--format",
        "md",
      ], in: scratch.url)
    #expect(ranked.output.contains("(counted: 60 → 80)"))
  }

  // The runs of the index are points of a sequence, whose axes must not follow the rows of a file.
  @Test("the order of rows in a file reaches no figure of the index")
  func rowOrder() throws {
    let heading = "code,name,measure,direction,accumulates,over_places,index_weight"
    let indicators = [
      "LV,Level,index,increase,stock,none,1", "MV,Other,index,increase,stock,none,2",
      "EV,Events,count,increase,flow,sum,1",
    ]
    let observations =
      "indicator,municipality,period,value\n"
      + "LV,A,2022,9\nLV,B,2022,7\nLV,C,2022,8\nLV,D,2022,2\nMV,A,2022,1\nMV,B,2022,5\nMV,C,2022,3\n"
      + "MV,D,2022,6\nEV,A,2022,40\nEV,B,2022,35\nEV,C,2022,60\nEV,D,2022,30\n"
    try scratch.put("observations.csv", observations)
    func index(_ rows: [String]) throws -> [String] {
      try scratch.put("indicators.csv", ([heading] + rows).joined(separator: "\n") + "\n")
      let outcome = try Tool.run(
        ["compare", ".", "--as-of", "2022-12-31", "-q", "--format", "csv"], in: scratch.url)
      // The cells that a figure was made from are listed in the order of the file.
      return outcome.output.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).filter {
          !$0.contains("observations.csv:")
        }
        .joined(separator: ",")
      }.filter { $0.split(separator: ",").dropFirst().first == "index" }
    }
    let found = try index(indicators)
    #expect(found.count == 4)
    #expect(try index(Array(indicators.reversed())) == found)
  }
}
