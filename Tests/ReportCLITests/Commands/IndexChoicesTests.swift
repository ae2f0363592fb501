import Foundation
import TestSupport
import Testing

@testable import ReportCLI

/// What may be said of single indicators, of groups of units and of single units.
@Suite("Choices of merilo index") struct IndexChoicesTests {
  private static let meta = """
    iCode,Direction,Weight,Denominator,Parent,Type
    Roads,1,2,Area,Access,Indicator
    Queue,-1,1,,Access,Indicator
    Access,1,1,,,Aggregate
    Area,,,,,Denominator
    Size,,,,,Group

    """
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put("iMeta.csv", Self.meta)
    try scratch.put(
      "iData.csv",
      "uName,uCode,Size,Area,Roads,Queue\nUpper,UPP,large,100,40,12\nLower,LOW,small,50,20,9\nMiddle,MID,small,80,,6\n"
    )
  }

  private func run(_ flags: String...) throws -> Tool.Outcome {
    try Tool.run(
      ["index", "--data", "iData.csv", "--meta", "iMeta.csv", "--format", "csv"] + flags, in: scratch.url)
  }

  /// A column more in the description, with one text an indicator.
  private func describe(_ heading: String, _ roads: String, _ queue: String) throws {
    var lines = Self.meta.split(separator: "\n").map(String.init)
    for (place, text) in [heading, roads, queue].enumerated() { lines[place] += ",\(text)" }
    try scratch.put("iMeta.csv", lines.joined(separator: "\n") + "\n")
  }

  // MARK: Denominators

  // 40 ÷ (100 ÷ 1000) = 400 and 20 ÷ (50 ÷ 1000) = 400; 40 ÷ (100 ÷ 10) = 4.
  @Test("what one denominator counts for: of all, and of one indicator before that")
  func scale() throws {
    #expect(try run("--denominate", "1000").output == "uCode,Roads,Queue\nLOW,400,9\nMID,,6\nUPP,400,12\n")
    #expect(
      try run("--denominate", "--impute", "mean", "--step", "denominated").output
        == "uCode,Roads,Queue\nLOW,0.4,9\nMID,,6\nUPP,0.4,12\n")
    let zero = try run("--denominate", "0")
    #expect(zero.status == 64)
    #expect(
      zero.talk.contains("--denominate 0: expected a number above 0, as 1000 for \"per 1,000 inhabitants\"."))
    try describe("ScaleFactor", "10", "")
    #expect(try run("--denominate", "1000").output == "uCode,Roads,Queue\nLOW,4,9\nMID,,6\nUPP,4,12\n")
    try describe("ScaleFactor", "-10", "")
    let negative = try run("--denominate")
    #expect(negative.status == 65)
    #expect(
      negative.talk
        == "merilo: iMeta.csv, row 2, column G “ScaleFactor”: found “-10”; expected one of 1, 1000, …. Fix: correct the cell.\n"
    )
  }

  // MARK: Gaps

  /// Twelve rows with both: roads 1…12, queue 2 · roads + 1 and −1 in turn. Sums: x̄ 6.5, Sxx 143; the residuals ±1 have Σ(x − x̄)e = −6, so the
  /// slope is 2 − 6 ÷ 143 and the line passes (6.5, 13): at 20 it gives 13 + 13.5 (2 − 6 ÷ 143).
  @Test("a model fills gaps with what the other indicators let expect, where there are units enough")
  func model() throws {
    let few = try run("--impute", "model")
    #expect(few.status == 65)
    #expect(
      few.talk
        == "merilo: 3 units. Fewer than 13 units do not show how so many indicators go together. Instead: means or medians, of all "
        + "units or of a group. Fix: choose that, or --compatible coinr to do it all the same.\n")
    let rows = (1...12).map { "U\($0 + 10),1,\($0),\(2 * $0 + ($0 % 2 == 1 ? 1 : -1))" } + ["X,1,20,"]
    try scratch.put("iData.csv", "uCode,Area,Roads,Queue\n" + rows.joined(separator: "\n") + "\n")
    let outcome = try run("--impute", "model")
    let table = ReferenceTable(text: outcome.output)
    #expect(table.text("uCode")[12] == "X" && table["Roads"][12] == 20)
    #expect(isClose(table["Queue"][12], 13 + 13.5 * (2 - 6.0 / 143), within: 1e-9), "\(outcome.output)")
    #expect(outcome.talk == "")
    // Seven units with roads, eight with queues, two with both: nothing says how the two go together.
    let apart =
      (1...7).map { "R\($0),1,\($0)," } + (1...8).map { "Q\($0),1,,\($0)" } + ["X,1,8,9", "Y,1,9,9"]
    try scratch.put("iData.csv", "uCode,Area,Roads,Queue\n" + apart.joined(separator: "\n") + "\n")
    #expect(
      try run("--impute", "model").talk.hasPrefix(
        "merilo: no model fills “Roads”: it or another indicator follows from the others, or two of them share too few units."
      ))
  }

  // MARK: Treatment

  /// Ten units: 1…9 and 100 in both columns. G1 of one far value among ten is near √10 > 2, G2 near 10 > 3.5; 100 → 9 passes.
  private func outliers() throws {
    let rows = (1...9).map { "U\($0),1,\($0),\($0)" } + ["X,1,100,100"]
    try scratch.put("iData.csv", "uCode,Area,Roads,Queue\n" + rows.joined(separator: "\n") + "\n")
  }

  @Test("the description says how one indicator is treated, or that it is left alone")
  func treatment() throws {
    try outliers()
    #expect(try run("--treat", "winsorise:5").output.hasSuffix("\nX,9,9\n"))
    try describe("Treat", "none", "")
    #expect(try run("--treat", "winsorise:5").output.hasSuffix("\nX,100,9\n"))
    // ln(100 − 1 + 1) of the greatest, ln(1) of the least.
    try describe("Treat", "log-ct-orig", "")
    let table = ReferenceTable(text: try run("--treat", "winsorise:5").output)
    #expect(isClose(table["Roads"][9], Foundation.log(100), within: 1e-12) && table["Roads"][0] == 0)
    #expect(table["Queue"][9] == 9)
  }

  @Test("from-meta treats only what the description names")
  func described() throws {
    try outliers()
    let none = try run("--treat", "from-meta")
    #expect(none.status == 64)
    #expect(
      none.talk.contains(
        "--treat from-meta: the description says of no indicator how it is treated; fill in its column Treat."
      ))
    try describe("Treat", "", "winsorise:3")
    #expect(try run("--treat", "from-meta").output.hasSuffix("\nX,100,9\n"))
    for text in ["winsorise:x", "from-meta", "\"winsorise:5,years=each\""] {
      try describe("Treat", text, "")
      let fault = try run("--treat", "winsorise:5")
      #expect(fault.status == 65)
      #expect(
        fault.talk.hasPrefix("merilo: iMeta.csv, row 2, column G “Treat”: found “"), "\(fault.talk)")
      #expect(fault.talk.contains("expected one of none, winsorise:5,"))
    }
  }

  @Test("from-meta can be one of the uncertain scales, with what the description writes")
  func uncertainScales() throws {
    try describe("Normalise", "\"minmax:1,2\"", "\"minmax:1,2\"")
    try scratch.put("u.yaml", "choices:\n  - normalise: [\"minmax:0,100\", from-meta]\n")
    let outcome = try run(
      "--impute", "mean", "--normalise", "minmax", "--aggregate", "amean", "--uncertain", "u.yaml")
    // Both are min-max scales: all runs give the ranks of the first.
    let table = ReferenceTable(text: outcome.output)
    #expect(outcome.status == 0 && table["rank_low"] == table["rank_high"], "\(outcome.talk)")
  }

  // MARK: Importance

  /// Two orthogonal columns of one spread: the correlations of x and y with w₁x + w₂y stand to one another as w₁ to w₂. So 3 : 1 is
  /// reached by the weights 3 : 1, 1.5 and 0.5 at a mean of 1.
  @Test("elements matter as much as a file wishes")
  func importance() throws {
    try scratch.put("iData.csv", "uCode,Area,Roads,Queue\nA,1,0,0\nB,1,0,1\nC,1,1,0\nD,1,1,1\n")
    try scratch.put("wish.csv", "iCode,Weight\nRoads,3\n")
    let flags = ["--normalise", "minmax", "--aggregate", "amean", "--compatible", "coinr", "--format", "csv"]
    let pair = ["index", "--data", "iData.csv", "--meta", "iMeta.csv"]
    func weights(_ text: String) throws -> Tool.Outcome {
      try Tool.run(pair + flags + ["--weights", text, "--show", "weights"], in: scratch.url)
    }
    for spelling in ["balanced:importance=wish.csv", "balanced:1,importance=wish.csv"] {
      let table = ReferenceTable(text: try weights(spelling).output)
      #expect(table.text("iCode") == ["Access", "Roads", "Queue"])
      #expect(table["wanted"][1] == 0.75 && table["wanted"][2] == 0.25)
      #expect(isClose(table["reached"][1], 0.75, within: 1e-5))
      #expect(
        isClose(table["weight"][1], 1.5, within: 1e-4) && isClose(table["weight"][2], 0.5, within: 1e-4))
    }
    #expect(try weights("balanced:importance=no.csv").status == 66)
    #expect(try weights("balanced:0,importance=wish.csv").talk.contains("expected a level, as balanced:1."))
    try scratch.put("wish.csv", "iCode,Weight\nRoads,0\nQueue,0\n")
    #expect(
      try weights("balanced:importance=wish.csv").talk.hasPrefix(
        "merilo: the weights of what belongs to “Access” sum to 0."))
    try scratch.put("wish.csv", "iCode,Weight\nRods,1\n")
    #expect(try weights("balanced:importance=wish.csv").talk.contains("there is a weight for “Rods”"))
    #expect(
      try Tool.run(
        pair + flags + ["--weights", "balanced:importance=wish.csv", "-o", "wish.csv"], in: scratch.url
      ).status == 65)
  }

  // MARK: Groups and single units

  // Scores LOW 50 ÷ 3, MID 100, UPP 200 ÷ 3 (IndexCommandTests): MID before LOW among the small, UPP alone among the large.
  @Test("ranks inside groups stand beside the scores")
  func within() throws {
    let scale = ["--normalise", "minmax", "--aggregate", "amean"]
    let pair = ["index", "--data", "iData.csv", "--meta", "iMeta.csv"]
    #expect(
      try Tool.run(pair + scale + ["--within", "Size", "--format", "csv"], in: scratch.url).output
        == "uCode,Access,group,rank_in_group\nLOW,16.666666666666668,small,2\nMID,100,small,1\nUPP,66.66666666666667,large,1\n"
    )
    #expect(
      try Tool.run(pair + scale + ["--within", "Size"], in: scratch.url).output == """
        Rank  Unit    Size   Rank in group  Access
        ────  ──────  ─────  ─────────────  ──────
           1  Middle  small              1  100.00
           2  Upper   large              1   66.67
           3  Lower   small              2   16.67

        """)
    let unknown = try Tool.run(pair + scale + ["--within", "Sise"], in: scratch.url)
    #expect(unknown.status == 65 && unknown.talk.hasPrefix("merilo: there are no groups “Sise”."))
    #expect(try run("--within", "Size").talk.contains("--within goes with scores: with --aggregate"))
  }

  // Of 1…100: LOW (1, 50.5), MID (50.5, 100), UPP (100, 1). LOW: max w₁ + 50.5 w₂ with 50.5 w₁ + 100 w₂ ≤ 1 is best at w = (0, 0.01):
  // 0.505, all of it from its queue, and MID, 0.505 of which is as good, keeps it down.
  @Test("the weights that suit each unit best, beside those stated, and who keeps it down")
  func bestWeights() throws {
    let flags = [
      "--impute", "mean", "--normalise", "minmax:1,100", "--aggregate", "bod", "--show", "best-weights",
    ]
    let pair = ["index", "--data", "iData.csv", "--meta", "iMeta.csv", "--format", "csv"]
    let table = ReferenceTable(text: try Tool.run(pair + flags, in: scratch.url).output)
    #expect(
      table.headings == [
        "uCode", "parent", "score", "iCode", "weight", "share", "stated_share", "benchmarks", "reason",
      ])
    #expect(table.text("uCode") == ["LOW", "LOW", "MID", "MID", "UPP", "UPP"])
    #expect(table.text("iCode").prefix(2) == ["Roads", "Queue"])
    #expect(isClose(table["score"][0], 0.505, within: 1e-12))
    #expect(isClose(table["weight"][0], 0, within: 1e-12) && isClose(table["weight"][1], 0.01, within: 1e-14))
    #expect(isClose(table["share"][0], 0, within: 1e-12) && isClose(table["share"][1], 1, within: 1e-12))
    #expect(isClose(table["stated_share"][0], 2.0 / 3, within: 1e-15))
    #expect(table.text("benchmarks")[0].hasPrefix("MID=0.505"))
    let one = try Tool.run(pair + flags + ["--unit", "LOW"], in: scratch.url)
    #expect(ReferenceTable(text: one.output).text("uCode") == ["LOW", "LOW"])
    let none = try run("--normalise", "minmax", "--aggregate", "amean", "--show", "best-weights")
    #expect(none.status == 64 && none.talk.contains("--show best-weights goes with the benefit of the doubt"))
  }

  @Test("a table of who has no score, and why")
  func missing() throws {
    let scores = [
      "--normalise", "minmax", "--aggregate", "amean", "--data-threshold", "0.8", "--show", "missing",
    ]
    let pair = ["index", "--data", "iData.csv", "--meta", "iMeta.csv"]
    #expect(
      try Tool.run(pair + scores + ["--format", "csv"], in: scratch.url).output
        == "uCode,iCode,there,of,reason\nMID,Access,1,2,overlap-too-small\n")
    #expect(
      try Tool.run(pair + ["--screen", "0.9"] + scores + ["-q"], in: scratch.url).output == """
        Unit    Element  There  Of  Reason
        ──────  ───────  ─────  ──  ─────────────────────────
        Middle  –            1   2  left out by the screening

        """)
    try scratch.put("iData.csv", "uCode,Size,Area,Roads,Queue\nUPP,,,40,12\nLOW,,50,20,9\nMID,,50,25,9\n")
    #expect(
      try Tool.run(pair + ["--denominate"] + scores + ["-q", "--format", "csv"], in: scratch.url).output
        == "uCode,iCode,there,of,reason\nUPP,Roads,,,denominator-missing\nUPP,Access,1,2,overlap-too-small\n")
  }

  @Test("a pillar that is missing for lack of figures takes the index with it, by the same reason")
  func chain() throws {
    try scratch.put(
      "iMeta.csv",
      """
      iCode,Direction,Parent,Type
      Roads,1,Access,Indicator
      Queue,-1,Access,Indicator
      Access,1,Life,Aggregate
      Life,1,,Aggregate

      """)
    let pair = ["index", "--data", "iData.csv", "--meta", "iMeta.csv", "--show", "missing"]
    let outcome = try Tool.run(
      pair + ["--normalise", "minmax", "--aggregate", "amean", "--data-threshold", "0.8", "--format", "csv"],
      in: scratch.url)
    #expect(
      outcome.output
        == "uCode,iCode,there,of,reason\nMID,Access,1,2,overlap-too-small\nMID,Life,0,1,overlap-too-small\n")
    // The benefit of the doubt takes no unit with a gap.
    let all = try Tool.run(
      pair + ["--normalise", "minmax:1,100", "--aggregate", "1=bod,2=amean", "--compatible", "coinr"],
      in: scratch.url)
    #expect(
      all.talk == """
        2 columns of iData.csv are not used, for iMeta.csv does not name them: “Size” and “Area”.
        “MID” has no score in “Access”: 1 of 2 elements are there, and the method needs all.
        “MID” has no score in “Life”: nothing of it is there.

        """, "\(all.talk)")
  }

  @Test("of many alike five are told, whatever stands between")
  func many() throws {
    let rows = (10...17).map { "U\($0),1,1,,\n" } + (20...27).map { "U\($0),1,1,\($0),\n" }
    try scratch.put("iData.csv", "uCode,Size,Area,Roads,Queue\nA,1,1,1,1\nB,1,1,2,2\n" + rows.joined())
    let outcome = try run("--normalise", "minmax", "--aggregate", "amean", "--data-threshold", "0.8")
    let lines = outcome.talk.split(separator: "\n")
    #expect(lines.count == 12, "\(outcome.talk)")
    #expect(lines[5] == "and 3 more like this." && lines[11] == "and 3 more like this.")
  }

  @Test("a code twice in a file of weights, or a unit twice in an earlier edition")
  func twice() throws {
    try scratch.put("w.csv", "iCode,Weight\nRoads,1\nQueue,1\nRoads,2\n")
    #expect(
      try run("--weights", "w.csv").talk
        == "merilo: w.csv, row 4, column A “iCode”: “Roads” already stands in row 2. Fix: keep one of the rows.\n"
    )
    try scratch.put("w.csv", "iCode,Weight\nRoads,-1\n")
    #expect(
      try run("--weights", "w.csv").talk.hasPrefix(
        "merilo: w.csv, row 2, column B “Weight”: the weight of “Roads” is −1."))
    try scratch.put("iData.csv", "uCode,Time,Size,Area,Roads,Queue\nA,1,x,1,1,1\nA,2,x,1,1,2\nA,1,x,1,3,4\n")
    #expect(
      try run().talk
        == "merilo: iData.csv, row 4, column A “uCode”: “A (1)” already stands in row 2. Fix: keep one of the rows.\n"
    )
    try scratch.put("iData.csv", "uCode,Size,Area,Roads,Queue\nA,x,1,1,1\nB,x,1,3,4\n")
    try scratch.put("v.csv", "uCode,Time,Access\nUPP,1,1\nUPP,1,2\nUPP,2,2\n")
    let edition = try run("--normalise", "minmax", "--aggregate", "amean", "--compare-with", "v.csv")
    #expect(edition.status == 65)
    #expect(
      edition.talk.hasSuffix(
        "merilo: v.csv, row 3, column A “uCode”: “UPP (1)” already stands in row 2. Fix: keep one of the rows.\n"
      )
    )
  }
}
