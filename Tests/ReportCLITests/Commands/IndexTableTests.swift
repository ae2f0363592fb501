import Foundation
import TestSupport
import Testing

@testable import ReportCLI

/// Three units, two indicators. Scaled from 0 to 100, days turned round: LOW (0, 50), MID (gap, 100), UPP (100, 0); weights 2 : 1.
@Suite("Tables of merilo index") struct IndexTableTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put(
      "iMeta.csv",
      """
      Level,iCode,Direction,Weight,Denominator,Parent,Type
      1,Roads,1,2,Area,Access,Indicator
      1,Queue,-1,1,,Access,Indicator
      2,Access,1,1,,,Aggregate
      ,Area,,,,,Denominator

      """)
    try scratch.put(
      "iData.csv", "uName,uCode,Area,Roads,Queue\nUpper,UPP,100,40,12\nLower,LOW,50,20,9\nMiddle,MID,80,,6\n")
  }

  private func run(_ flags: String...) throws -> Tool.Outcome {
    try Tool.run(["index", "--data", "iData.csv", "--meta", "iMeta.csv"] + flags, in: scratch.url)
  }

  // MARK: Few units

  @Test(
    "z-scores of two values are refused with what to do instead, in each language",
    arguments: [
      (
        "en",
        "“Roads” has 2 values. With fewer than 5 values each one shifts the mean and the spread it is measured by. "
          + "Instead: stated goalposts or targets, or plain differences. Fix: choose that, or --compatible coinr"
      ),
      ("bg", "„Roads“ има 2 стойности. При по-малко от 5 стойности всяка измества средната"),
      ("ro", "„Roads” are 2 valori. Sub 5 valori, fiecare deplasează media"),
      ("uk", "«Roads» має 2 значення. Якщо значень менше ніж 5, кожне зсуває середнє"),
    ])
  func refused(_ language: String, _ expected: String) throws {
    let outcome = try run("--normalise", "zscore", "--language", language)
    #expect(outcome.status == 65 && outcome.output == "")
    #expect(outcome.talk.hasPrefix("merilo: \(expected)"), "\(outcome.talk)")
  }

  @Test("an outlier rule leaves so few alone and names the ends")
  func untreated() throws {
    let outcome = try run("--treat", "winsorise:5", "--format", "csv")
    #expect(outcome.output == "uCode,Roads,Queue\nLOW,20,9\nMID,,6\nUPP,40,12\n")
    #expect(
      outcome.talk == """
        “Roads” stays untreated: 2 values are too few for an outlier rule. The greatest is 40 (“UPP”), the least 20 (“LOW”).
        “Queue” stays untreated: 3 values are too few for an outlier rule. The greatest is 12 (“UPP”), the least 6 (“MID”).

        """)
  }

  @Test("components and weights computed from them are refused; alpha says why it is missing")
  func correlations() throws {
    let few =
      "“Access”: 2 units. Fewer than 5 units for so many indicators: the components would describe chance. "
      + "Instead: stated or equal weights."
    for flags in [["--weights", "pca"], ["--show", "components"]] {
      let outcome = try Tool.run(
        [
          "index", "--data", "iData.csv", "--meta", "iMeta.csv", "--normalise", "minmax", "--aggregate",
          "amean",
        ]
          + flags, in: scratch.url)
      #expect(outcome.status == 65 && outcome.talk.contains(few), "\(outcome.talk)")
    }
    let balanced = try run("--normalise", "minmax", "--aggregate", "amean", "--weights", "balanced")
    #expect(
      balanced.status == 65 && balanced.talk.contains("2 units. Fewer than 30 units"), "\(balanced.talk)")
    let alpha = try run("--normalise", "minmax", "--aggregate", "amean", "--show", "alpha", "--format", "csv")
    #expect(alpha.output == "parent,alpha,reason\nAccess,,too-few-units\n")
  }

  // MARK: Bad input

  @Test("a denominator below 0, or missing; a level that is not there; a figure beyond all numbers")
  func badInput() throws {
    let level = try run("--impute", "row-mean:9")
    #expect(level.status == 65)
    #expect(
      level.talk == "merilo: there is no level 9 for this step, but 2. Fix: name one of these, or none.\n")
    let method = try run("--normalise", "minmax", "--aggregate", "amean,7=gmean")
    #expect(
      method.talk == "merilo: there is no level 7 for this step, but 1. Fix: name one of these, or none.\n")
    try scratch.put("iData.csv", "uCode,Area,Roads,Queue\nUPP,-5,40,12\nLOW,50,20,9\n")
    #expect(
      try run("--denominate").talk
        == "merilo: iData.csv, row 2, column B “Area”: “Area” of “UPP” is −5, below 0, so “Roads” cannot be divided by it. Fix: correct it, or leave it empty.\n"
    )
    try scratch.put("iData.csv", "uCode,Area,Roads,Queue\nUPP,,40,12\nLOW,50,20,9\n")
    let missing = try run("--denominate", "--format", "csv")
    #expect(missing.output == "uCode,Roads,Queue\nLOW,0.4,9\nUPP,,12\n")
    #expect(
      missing.talk == "“Roads” of “UPP” counts as missing: “Area”, by which it is divided, is not given.\n")
    try scratch.put("iData.csv", "uCode,Area,Roads,Queue\nUPP,1,1e200,12\nLOW,50,20,9\n")
    #expect(
      try run("--normalise", "minmax").talk
        == "merilo: iData.csv, row 2, column C “Roads”: “Roads” of “UPP” leaves the range of numbers. Fix: check its figures.\n"
    )
  }

  @Test("an empty score says why, in words and in JSON")
  func gaps() throws {
    let flags = [
      "--normalise", "minmax", "--aggregate", "amean", "--data-threshold", "0.8", "--format", "json",
    ]
    let outcome = try Tool.run(
      ["index", "--data", "iData.csv", "--meta", "iMeta.csv"] + flags, in: scratch.url)
    #expect(
      outcome.talk
        == "“MID” has no score in “Access”: 1 of 2 elements are there, fewer than --data-threshold asks for.\n"
    )
    let object = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let gap = try #require((object["without_score"] as? [[String: Any]])?.first)
    #expect(gap["uCode"] as? String == "MID" && gap["reason"] as? String == "overlap-too-small")
  }

  @Test("two scales run one after the other")
  func twice() throws {
    let outcome = try run("--normalise", "minmax:1,100", "--normalise", "rank", "--format", "csv")
    #expect(outcome.output == "uCode,Roads,Queue\nLOW,1,2\nMID,,3\nUPP,2,1\n")
  }

  @Test("units that stay and units that go whatever they lack; thresholds by level")
  func decided() throws {
    let screened = try run("--screen", "0.9:keep=MID,drop=UPP", "--format", "csv")
    #expect(screened.output == "uCode,Roads,Queue\nLOW,20,9\nMID,,6\n")
    #expect(try run("--screen", "0.9:keep=MID,drop=MID").talk.contains("is to be kept and to be dropped"))
    #expect(
      try run("--screen", "0.9:keep=MIT").talk.contains(
        "--screen: there is no \"MIT\" in the data; did you mean MID?"))
    let scale = [
      "--normalise", "minmax", "--aggregate", "amean", "--format", "csv", "-q", "--data-threshold",
    ]
    let pair = ["index", "--data", "iData.csv", "--meta", "iMeta.csv"]
    #expect(
      try Tool.run(pair + scale + ["1=0.8"], in: scratch.url).output
        == "uCode,Access\nLOW,16.666666666666668\nMID,\nUPP,66.66666666666667\n")
    #expect(try Tool.run(pair + scale + ["1=0.8,4=1"], in: scratch.url).talk.contains("there is no level 4"))
    #expect(try Tool.run(pair + scale + ["1=0.8,1=1"], in: scratch.url).talk.contains("level 1 stands twice"))
  }

  // MARK: Reading

  @Test("delimiter, decimal comma, encoding, words for nothing and the row of the headings")
  func reading() throws {
    try scratch.put("iData.csv", "Дані за 2024 рік\nuCode;Area;Roads;Queue\nUPP;100;40,5;12\nLOW;50;н/д;9\n")
    try scratch.put("iMeta.csv", "-\n" + scratch.text("iMeta.csv").replacing(",", with: ";"))
    let outcome = try run(
      "--delimiter", "semicolon", "--numbers", "uk", "--missing", "н/д", "--header-row", "2", "--encoding",
      "utf-8", "--threads", "1", "--format", "csv")
    #expect(outcome.output == "uCode,Roads,Queue\nLOW,,9\nUPP,40.5,12\n", "\(outcome.talk)")
  }

  // MARK: Tables

  @Test("statistics of the step that is shown")
  func statistics() throws {
    let outcome = try run("--show", "statistics", "--format", "csv")
    // Roads 20 and 40: mean 30, s = √200; Queue 6, 9, 12: s = 3, symmetric.
    #expect(
      outcome.output == """
        iCode,values,least,greatest,median,mean,deviation,skewness,kurtosis,non_zero,different,commonest,flags
        Roads,2,20,40,30,30,14.142135623730951,,,2,2,1,
        Queue,3,6,12,9,9,3,0,,3,3,1,

        """)
  }

  // Equal weights: LOW (0 + 50) ÷ 2, UPP 50, MID its queue alone.
  @Test("weights of a word, their shares, and the places that another edition gave")
  func weights() throws {
    let equal = try run(
      "--normalise", "minmax", "--aggregate", "amean", "--weights", "equal", "--show", "weights", "--format",
      "csv")
    #expect(
      equal.output == """
        iCode,parent,level,weight,share,effective,loading,wanted,reached
        Access,,2,1,1,1,,,
        Roads,Access,1,1,0.5,0.5,,,
        Queue,Access,1,1,0.5,0.5,,,

        """)
    let scale = ["--normalise", "minmax", "--aggregate", "amean"]
    let pair = ["index", "--data", "iData.csv", "--meta", "iMeta.csv"]
    #expect(
      try Tool.run(pair + scale + ["--weights", "equal", "-o", "v.csv", "-q"], in: scratch.url).status == 0)
    let versions = try Tool.run(
      pair + scale + ["--compare-with", "v.csv", "--format", "csv"], in: scratch.url)
    #expect(
      versions.output == """
        uCode,score_before,score,rank_before,rank,places_gained
        LOW,25,16.666666666666668,3,3,0
        MID,100,100,1,1,0
        UPP,50,66.66666666666667,2,2,0

        """)
  }

  @Test("who is in one version only moves nobody, and it is said among whom places are counted")
  func gainedAmongCommon() throws {
    try scratch.put("old.csv", "uCode,Access\nLOW,10\nUPP,20\nGONE,5\n")
    let scale = ["--normalise", "minmax", "--aggregate", "amean"]
    let pair = ["index", "--data", "iData.csv", "--meta", "iMeta.csv", "-q"]
    let printed = try Tool.run(
      pair + scale + ["--compare-with", "old.csv", "--show", "versions"], in: scratch.url)
    #expect(
      printed.output.contains("counted among the units that both have"), "\(printed.talk)\(printed.output)")
  }

  @Test("strengths and weaknesses of a unit")
  func profile() throws {
    let outcome = try run(
      "--normalise", "minmax", "--aggregate", "amean", "--show", "profile", "--unit", "LOW", "--format", "csv"
    )
    #expect(
      outcome.output == """
        iCode,kind,value,score,rank,ranked
        Access,aggregate,,16.666666666666668,3,3
        Queue,strength,9,50,2,3
        Roads,weakness,20,0,2,2

        """)
  }

  // Roads and Queue where both are there: 0, 100 against 50, 0.
  @Test("correlations with what elements belong to and within groups, with flags")
  func correlated() throws {
    let outcome = try run(
      "--impute", "mean", "--normalise", "minmax", "--aggregate", "amean", "--show", "correlations",
      "--correlation", "spearman", "--format", "csv")
    // Ranks of Roads 1, 2, 3 (LOW, MID, UPP), of Queue 2, 3, 1: 1 − 6 · (1 + 1 + 4) ÷ 24 = −0.5.
    let table = ReferenceTable(text: outcome.output)
    #expect(table.headings == ["first", "second", "relation", "correlation", "values", "p_value", "flag"])
    #expect(table.text("relation") == ["parent", "parent", "sibling"])
    #expect(isClose(table["correlation"][2], -0.5, within: 1e-12))
    #expect(table.text("flag")[2] == "low" && table["values"] == [3, 3, 3])
  }

  // Each unit by the weights that suit it best: LOW (1, 50), UPP (100, 1), MID (50.5, 100) of 1…100, of the greatest 0.01, 0.5; 1,
  // 0.01; 0.505, 1. UPP and MID lead with one indicator each.
  @Test("benefit of the doubt as a way to bring together")
  func bestWeights() throws {
    let outcome = try run(
      "--impute", "mean", "--normalise", "minmax:1,100", "--aggregate", "bod", "--format", "csv")
    let table = ReferenceTable(text: outcome.output)
    #expect(table.text("uCode") == ["LOW", "MID", "UPP"])
    // LOW: w·(0.01, 0.505) under w·(0.505, 1) ≤ 1 and w·(1, 0.01) ≤ 1: best with the second alone, 0.505.
    let scores = table["Access"].compactMap { $0 }
    #expect(scores.count == 3 && isClose(scores[0], 0.505, within: 1e-9))
    #expect(isClose(scores[1], 1, within: 1e-9) && isClose(scores[2], 1, within: 1e-9))
    let bounds = try run(
      "--impute", "mean", "--normalise", "minmax:1,100", "--aggregate", "bod:0.6-0.9")
    #expect(bounds.status == 65)
    #expect(bounds.talk.contains("“Access” has 2 elements, and no shares within these bounds add up to 1."))
  }
}
