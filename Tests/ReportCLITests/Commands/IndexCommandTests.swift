import Foundation
import TestSupport
import Testing

@testable import ReportCLI

@Suite("merilo index") struct IndexCommandTests {
  private static let meta = """
    Level,iCode,Direction,Weight,Target,Denominator,Parent,Type
    1,Roads,1,2,90,Area,Access,Indicator
    1,Queue,-1,1,3,,Access,Indicator
    2,Access,1,1,,,,Aggregate
    ,Area,,,,,,Denominator
    ,Size,,,,,,Group

    """
  private static let data = """
    uName,uCode,Size,Area,Roads,Queue
    Upper,UPP,large,100,40,12
    Lower,LOW,small,50,20,9
    Middle,MID,small,80,,6

    """

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put("iData.csv", Self.data)
    try scratch.put("iMeta.csv", Self.meta)
  }

  private func run(_ flags: String...) throws -> Tool.Outcome {
    try Tool.run(["index", "--data", "iData.csv", "--meta", "iMeta.csv"] + flags, in: scratch.url)
  }

  /// The file with one text in place of another.
  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = scratch.text(file)
    #expect(text.contains(old))
    try scratch.put(file, text.replacing(old, with: new))
  }

  // MARK: Steps

  // Roads per area: UPP 0.4, LOW 0.4. Filled with the mean of its group (LOW alone), MID has 20 roads ÷ 80 = 0.25 where roads are
  // filled first, and 0.4 where they are divided first.
  @Test("steps run in the order of their flags")
  func order() throws {
    let first = try run(
      "--impute", "group-mean:Size", "--denominate", "--step", "denominated", "--format", "csv")
    #expect(first.output == "uCode,Roads,Queue\nLOW,0.4,9\nMID,0.25,6\nUPP,0.4,12\n")
    let second = try run("--denominate", "--impute=group-mean:Size", "--step=imputed", "--format", "csv")
    #expect(second.output == "uCode,Roads,Queue\nLOW,0.4,9\nMID,0.4,6\nUPP,0.4,12\n")
    #expect(first.status == 0 && second.status == 0 && first.talk == "" && second.talk == "")
  }

  @Test(
    "the order of flags is that of the arguments, whatever stands between",
    arguments: [
      (["--treat", "winsorise:5", "--data", "d", "--impute=mean"], ["--treat", "--impute"]),
      (["--impute", "mean", "--screen", "0.9", "--impute", "median"], ["--impute", "--screen", "--impute"]),
      (["--denominated", "--step", "treated", "--aggregate", "1=amean"], ["--aggregate"]),
      (["--", "--impute"], []),
    ])
  func flags(_ arguments: [String], _ expected: [String]) {
    #expect(IndexStepOrder.flags(in: arguments) == expected)
  }

  // Queue by direction on 0…100: MID 6 → 100, LOW 9 → 50, UPP 12 → 0. Roads 40 → 100, 20 → 0. Weights 2 : 1. UPP (200 + 0) ÷ 3, LOW 50 ÷ 3,
  // MID has no roads: its queue alone.
  @Test("scores for programs, and for people with ranks and names")
  func aggregated() throws {
    let csv = try run("--normalise", "minmax:0,100", "--aggregate", "amean", "--format", "csv")
    #expect(csv.output == "uCode,Access\nLOW,16.666666666666668\nMID,100\nUPP,66.66666666666667\n")
    let table = try run("--normalise", "minmax:0,100", "--aggregate", "amean", "--language", "bg")
    #expect(
      table.output.replacing("\u{A0}", with: " ") == """
        Място  Единица  Access
        ─────  ───────  ──────
            1  Middle   100,00
            2  Upper     66,67
            3  Lower     16,67

        """)
    let json = try run(
      "--normalise", "minmax:0,100", "--aggregate", "1=amean", "--data-threshold", "1", "--format", "json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "merilo/index/1")
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.map { $0["uCode"] as? String } == ["LOW", "MID", "UPP"])
    #expect(rows[1]["Access"] is NSNull)
  }

  @Test("absent flags leave their steps out; missing is empty")
  func raw() throws {
    #expect(try run("--format", "csv").output == "uCode,Roads,Queue\nLOW,20,9\nMID,,6\nUPP,40,12\n")
    let raw = try run("--denominate", "--step", "raw", "--format", "csv")
    #expect(raw.output == "uCode,Roads,Queue\nLOW,20,9\nMID,,6\nUPP,40,12\n")
    let files = try run("--normalise", "borda", "-o", "n.csv", "-o", "n.json", "-q")
    #expect(files.status == 0 && files.output == "" && files.talk == "")
    #expect(scratch.text("n.csv") == "uCode,Roads,Queue\nLOW,0,1\nMID,,2\nUPP,1,0\n")
  }

  @Test(
    "every step's own spelling",
    arguments: [
      (["--screen", "0.9", "--step", "screened"], "uCode,Roads,Queue\nLOW,20,9\nUPP,40,12\n"),
      (["--screen", "0.4:nonzero 0.5"], "uCode,Roads,Queue\nLOW,20,9\nMID,,6\nUPP,40,12\n"),
      (["--screen", "0.9:0.5"], "uCode,Roads,Queue\nLOW,20,9\nUPP,40,12\n"),
      (["--impute", "median"], "uCode,Roads,Queue\nLOW,20,9\nMID,30,6\nUPP,40,12\n"),
      (["--impute", "row-mean:2"], "uCode,Roads,Queue\nLOW,20,9\nMID,40,6\nUPP,40,12\n"),
      (
        ["--treat", "winsorise:5,log-ct-plus,skew=2,kurt=3.5"],
        "uCode,Roads,Queue\nLOW,20,9\nMID,,6\nUPP,40,12\n"
      ),
      (["--normalise", "minmax"], "uCode,Roads,Queue\nLOW,0,50\nMID,,100\nUPP,100,0\n"),
      (["--normalise", "rank"], "uCode,Roads,Queue\nLOW,1,2\nMID,,3\nUPP,2,1\n"),
      (["--normalise", "prank"], "uCode,Roads,Queue\nLOW,0,0.5\nMID,,1\nUPP,1,0\n"),
      (["--normalise", "dist2max"], "uCode,Roads,Queue\nLOW,0,0.5\nMID,,1\nUPP,1,0\n"),
      (["--normalise", "dist2ref:LOW", "--impute", "mean"], nil),
      (["--normalise", "fracmax"], "uCode,Roads,Queue\nLOW,0.5,0.6666666666666666\nMID,,1\nUPP,1,0.5\n"),
      (["--normalise", "goalposts:0,50,100"], "uCode,Roads,Queue\nLOW,40,82\nMID,,88\nUPP,80,76\n"),
      (["--normalise", "scaled:0,50"], "uCode,Roads,Queue\nLOW,40,82\nMID,,88\nUPP,80,76\n"),
      // Targets 90 and 3: (20 − 20) ÷ 70, 20 ÷ 70; less is better: (12 − x) ÷ 9.
      (
        ["--normalise", "from-meta"],
        "uCode,Roads,Queue\nLOW,0,0.3333333333333333\nMID,,0.6666666666666666\nUPP,0.2857142857142857,0\n"
      ),
    ] as [([String], String?)])
  func spellings(_ flags: [String], _ expected: String?) throws {
    let outcome = try Tool.run(
      ["index", "--data", "iData.csv", "--meta", "iMeta.csv", "--format", "csv", "-q"] + flags,
      in: scratch.url)
    // LOW has the worst roads: nothing can be measured from it.
    guard let expected else {
      #expect(outcome.status == 65 && outcome.output == "")
      return
    }
    #expect(outcome.output == expected, "\(outcome.talk)")
  }

  @Test("years stand beside the codes, and one of them can be the yardstick")
  func years() throws {
    let flags = [
      "--impute", "linear-constant", "--normalise", "minmax:0,100,years=2022", "--aggregate", "amean",
    ]
    let pair = [
      "index", "--data", "fixtures/composite/iData.csv", "--meta", "fixtures/composite/iMeta.csv", "--format",
      "csv",
    ]
    // 2022: roads 20 and 40, days 9 and 12. Lower stays at 20 roads and comes to 7.5 days, 150: (0 · 2 + 150) ÷ 3. Upper comes to 44, 120, and
    // keeps its 12 days: 240 ÷ 3.
    #expect(
      try Tool.run(pair + flags).output
        == "uCode,Time,Access\nLOW,2022,33.333333333333336\nUPP,2022,66.66666666666667\nLOW,2023,50\nUPP,2023,80\n"
    )
    let each = try Tool.run(pair + ["--impute", "linear-constant", "--normalise", "borda:years=each"])
    #expect(each.status == 0)
    #expect(each.output == "uCode,Time,Roads,Queue\nLOW,2022,0,1\nUPP,2022,1,0\nLOW,2023,0,1\nUPP,2023,1,0\n")
  }

  @Test("weights of a file, and what steps noted")
  func weights() throws {
    try scratch.put("w.csv", "iCode,Level,Weight\nRoads,1,1\nQueue,1,3\n")
    let outcome = try run(
      "--impute", "mean", "--normalise", "zscore:0,1", "--aggregate", "amean", "--weights", "w.csv",
      "--format", "csv", "--compatible", "coinr")
    #expect(outcome.status == 0)
    // Roads −1, 0, 1 (s = 10) and days turned round 0, 1, −1 (s = 3): LOW (−1 + 0) ÷ 4, MID 3 ÷ 4, UPP (1 − 3) ÷ 4.
    #expect(outcome.output == "uCode,Access\nLOW,-0.25\nMID,0.75\nUPP,-0.5\n")
    #expect(outcome.talk == "")
    try scratch.put("w.csv", "iCode,Weight\nRods,1\n")
    let unknown = try run("--weights", "w.csv")
    #expect(unknown.status == 65)
    #expect(
      unknown.talk
        == "merilo: there is a weight for “Rods”, which is no element of the index. Fix: correct the code, or delete its row.\n"
    )
  }

  @Test("--compatible coinr keeps its convention: the fraction of the maximum where less is better")
  func compatible() throws {
    let outcome = try run("--normalise", "fracmax", "--compatible", "coinr", "--format", "csv")
    #expect(outcome.output == "uCode,Roads,Queue\nLOW,0.5,1.5\nMID,,1\nUPP,1,2\n")
    #expect(try run("--compatible", "compind").status == 64)
  }

  @Test("from-meta takes what the description writes beside an indicator")
  func fromMeta() throws {
    try scratch.put(
      "iMeta.csv",
      """
      iCode,Direction,Parent,Type,goalpost_lower,goalpost_upper,goalpost_scale,Normalise
      Roads,1,Access,Indicator,10,50,100,
      Queue,-1,Access,Indicator,,,,"minmax:0,10"
      Access,,,Aggregate,,,,

      """)
    // Roads (x − 10) ÷ 40 · 100; days from 12 to 6 on 0…10.
    let outcome = try run("--normalise", "from-meta", "--format", "csv")
    #expect(outcome.output == "uCode,Roads,Queue\nLOW,25,5\nMID,,10\nUPP,75,0\n", "\(outcome.talk)")
    try change("iMeta.csv", "minmax:0,10", "minmax:0,ten")
    let fault = try run("--normalise", "from-meta")
    #expect(fault.status == 65)
    #expect(
      fault.talk.hasPrefix(
        "merilo: iMeta.csv, row 3, column H “Normalise”: found “minmax:0,ten”; expected one of minmax:FROM,TO, zscore:MEAN,SD"
      ), "\(fault.talk)")
    // Asked for another scale the description is not looked at.
    #expect(
      try run("--normalise", "rank", "--format", "csv").output
        == "uCode,Roads,Queue\nLOW,1,2\nMID,,3\nUPP,2,1\n")
  }

  // MARK: What makes no sense

  @Test(
    "spellings that are none are refused with what is known",
    arguments: [
      (["--impute", "mode"], "--impute mode: expected mean, median, group-mean:COLUMN"),
      (
        ["--impute", "group-mean"],
        "--impute group-mean: group-mean needs a column of groups, as group-mean:Region."
      ),
      (["--screen", "90"], "--screen 90: shares lie within 0 and 1, not 90."),
      (["--screen", "nan"], "--screen nan: \"nan\" is no number."),
      (
        ["--treat", "winsorise:0"], "--treat winsorise:0: winsorise needs a number of points, as winsorise:5."
      ),
      (["--treat", "skew=2"], "--treat skew=2: expected winsorise:POINTS"),
      (["--treat", "boxcox"], "--treat boxcox: boxcox needs its power, as boxcox:0.5."),
      (["--normalise", "minmax:0"], "--normalise minmax:0: 1 values, expected 2."),
      (["--normalise", "minmax:5,5"], "the first end must be below the second"),
      (["--normalise", "rank:1"], "--normalise rank:1: rank takes no value; found \"1\"."),
      (["--normalise", "minmax:0,1,year=2020"], "\"year\" is no key; known: years."),
      (
        ["--aggregate", "mean"],
        "\"mean\" is none of amean, gmean, hmean, genmean:POWER, copeland, mpi, ampi, bod."
      ),
      (["--aggregate", "1=amean,1=gmean"], "level 1 stands twice"),
      (["--aggregate", "amean,gmean"], "two methods for all levels"),
      (["--aggregate", "genmean"], "genmean needs its power"),
      (["--data-threshold", "0.5"], "--data-threshold goes with --aggregate."),
      (
        ["--aggregate", "amean", "--data-threshold", "1.5"], "--data-threshold lies within 0 and 1, not 1.5."
      ),
      (
        ["--aggregate", "amean", "--normalise", "rank"],
        "--aggregate is the last step; put --normalise before it."
      ),
      (
        ["--aggregate", "amean", "--data-threshold", "-1"], "--data-threshold lies within 0 and 1, not -1.0."
      ),
      (["--aggregate", "amean", "--aggregate", "gmean"], "--aggregate stands twice"),
      (["--aggregate", "bod:0.5"], "bod takes bounds of shares, as bod:0.05-0.4"),
      (["--weights", "pca"], "--weights pca goes with --aggregate: it is computed from scores."),
      (["--weights", "pca:0", "--aggregate", "amean"], "expected a level, as pca:1."),
      (["--show", "ranks"], "--show ranks goes with --uncertain."),
      (["--show", "profile"], "--show profile goes with --unit."),
      (["--show", "versions"], "--show versions goes with --compare-with."),
      (
        ["--unit", "UPP"],
        "--unit goes with --show profile, best-weights, change or gains, or with --uncertain."
      ),
      (["--correlation", "kendall"], "--correlation goes with --show correlations."),
      (["--top", "2"], "--top goes with --uncertain."),
      (["--encoding", "latin9"], "--encoding: there is no \"latin9\""),
      (["--numbers", "fr"], "--numbers: there is no \"fr\""),
      (["--threads", "0"], "--threads must be at least 1, not 0."),
      (
        ["--show", "profile", "--unit", "UPO", "--aggregate", "amean"],
        "there is no \"UPO\" in the data; did you mean UPP?"
      ),
      (["--step", "treated"], "--step treated: no flag of this command line makes that step."),
      (["--uncertain", "u.yaml"], "nothing is brought together. Fix: add --aggregate amean."),
    ] as [([String], String)])
  func usage(_ flags: [String], _ expected: String) throws {
    let outcome = try Tool.run(
      ["index", "--data", "iData.csv", "--meta", "iMeta.csv"] + flags, in: scratch.url)
    #expect(outcome.status == 64 && outcome.output == "")
    #expect(outcome.talk.contains(expected), "\(outcome.talk)")
  }

  @Test(
    "bad cells are named by file, row, column and heading, with a way out",
    arguments: [
      (
        "iData.csv", "40,12", "40,12 days",
        "iData.csv, row 2, column F “Queue”: found “12 days”; expected a number such as 1234.5, or nothing. Fix: correct the cell."
      ),
      (
        "iData.csv", "40,12", "\"40,5\",12",
        "iData.csv, row 2, column E “Roads”: found “40,5”; expected a number such as 1234.5, or nothing."
      ),
      (
        "iData.csv", "Lower,LOW", "Lower,",
        "iData.csv, row 3, column B “uCode”: no code. Fix: fill it in, or delete the row."
      ),
      ("iData.csv", "uName,uCode", "uName,code", "iData.csv has no column “uCode”. Fix: add it."),
      (
        "iData.csv", "Roads,Queue", "Roads,Roads",
        "iData.csv: “Roads” stands over the columns E and F. Fix: rename one."
      ),
      ("iData.csv", "40,12", "40,12,7", "iData.csv, row 2: 7 cells under 6 headings."),
      ("iData.csv", "Upper,", "\"Upper,", "iData.csv, row 2: a quote opens and never closes."),
      (
        "iMeta.csv", "1,Roads,1,", "1,Roads,up,",
        "iMeta.csv, row 2, column C “Direction”: found “up”; expected a number"
      ),
      (
        "iMeta.csv", "1,Roads,1,", "1,Roads,0,",
        "iMeta.csv, row 2, column C “Direction”: found “0”; expected one of 1, -1."
      ),
      (
        "iMeta.csv", "1,Roads,1,", "1,Roads,,",
        "iMeta.csv, row 2, column C “Direction”: the cell is empty. Fix: fill it in."
      ),
      (
        "iMeta.csv", ",Group", ",Gruppe",
        "iMeta.csv, row 6, column H “Type”: found “Gruppe”; expected one of Indicator, Aggregate, Group, Denominator, Other."
      ),
      (
        "iMeta.csv", "1,Roads", "1.5,Roads",
        "iMeta.csv, row 2, column A “Level”: found “1.5”; expected a whole number."
      ),
      (
        "iMeta.csv", "2,Access", "9e18,Access",
        "iMeta.csv, row 4, column A “Level”: found “9e18”; expected a whole number."
      ),
      (
        "iMeta.csv", "2,Access", "1,Access",
        "iMeta.csv, row 4, column A “Level”: found “1”; expected one of 2, 3"
      ),
    ] as [(String, String, String, String)])
  func badCells(_ file: String, _ old: String, _ new: String, _ expected: String) throws {
    try change(file, old, new)
    let outcome = try run()
    #expect(outcome.status == 65 && outcome.output == "")
    #expect(outcome.talk.hasPrefix("merilo: \(expected)"), "\(outcome.talk)")
  }

  @Test(
    "what cannot be an index is named by unit and indicator, with a way out",
    arguments: [
      (
        "iMeta.csv", ",Access,Indicator\n2", ",,Indicator\n2",
        "iMeta.csv, row 3, column G “Parent”: indicator “Queue” has no parent while others have: it would be in no result. Fix: give it one, or delete its row."
      ),
      (
        "iMeta.csv", "Area,Access", "Area,Acess",
        "iMeta.csv, row 2, column G “Parent”: the parent of “Roads”, “Acess”, is no element of the index. Fix: add a row for “Acess”, or correct the parent."
      ),
      (
        "iMeta.csv", "1,1,,,,Aggregate", "1,1,,,Access,Aggregate",
        "iMeta.csv, row 4, column G “Parent”: the parents of “Access” lead back to where they began. Fix: correct one of them."
      ),
      (
        "iMeta.csv", "1,Queue", "1,Roads",
        "iMeta.csv, row 3, column B “iCode”: “Roads” stands twice among the codes of the index. Fix: give each element a code of its own."
      ),
      (
        "iMeta.csv", "Roads,1,2", "Roads,1,-2",
        "iMeta.csv, row 2, column D “Weight”: the weight of “Roads” is −2. Fix: give it a weight from 0 to 1,000,000,000."
      ),
      (
        "iData.csv", "LOW", "UPP",
        "iData.csv, row 3, column B “uCode”: “UPP” stands twice. Fix: keep one row of it, or tell years apart in the column Time."
      ),
      (
        "iData.csv", ",Queue", ",Kueue",
        "iMeta.csv, row 3, column B “iCode”: there is no column for indicator “Queue”. Fix: add it to the data, or delete its row in the description."
      ),
      (
        "iData.csv", "large,100", "large,0",
        "iData.csv, row 2, column D “Area”: “Area” of “UPP” is 0, so “Roads” cannot be divided by it. Fix: correct it, or leave it empty."
      ),
      (
        "iData.csv", "50,20,9", "50,40,9",
        "all values of “Roads” are the same, or there is only one: no scale runs through them."
      ),
      (
        "iData.csv", "12\nLower,LOW,small,50,20,9\nMiddle,MID,small,80,,6",
        "\nLower,LOW,small,50,20,\nMiddle,MID,small,80,,",
        "“Queue” has no value at all. Fix: leave it out of the description, or get its figures."
      ),
    ] as [(String, String, String, String)])
  func badIndex(_ file: String, _ old: String, _ new: String, _ expected: String) throws {
    try change(file, old, new)
    // What is constant shows on a scale, what is 0 on dividing.
    let flags =
      old.hasPrefix("50,20")
      ? ["--normalise", "minmax", "--aggregate", "amean"] : ["--denominate", "--aggregate", "amean"]
    let outcome = try Tool.run(
      ["index", "--data", "iData.csv", "--meta", "iMeta.csv"] + flags, in: scratch.url)
    #expect(outcome.status == 65 && outcome.output == "")
    #expect(outcome.talk.hasPrefix("merilo: \(expected)"), "\(outcome.talk)")
  }

  @Test("means and targets that are not defined, weights of nothing, a flat list of indicators")
  func undefined() throws {
    let geometric = try run("--impute", "mean", "--normalise", "minmax:0,100", "--aggregate", "gmean")
    #expect(geometric.status == 65)
    #expect(
      geometric.talk == "merilo: “Roads” of “LOW” is 0, and gmean for “Access” cannot take it. "
        + "Fix: scale to a range above 0 (--normalise minmax:1,100), or choose another method.\n")
    let penalty = try run(
      "--impute", "mean", "--normalise", "zscore:0,1", "--aggregate", "mpi", "-q", "--compatible", "coinr")
    #expect(
      penalty.talk.hasPrefix("merilo: the mean of “LOW” in “Access” is −0.6667: imbalance is a share of it"))
    let level = try run("--normalise", "rank", "--aggregate", "2=amean")
    #expect(
      level.talk
        == "merilo: no method is named for bringing level 1 together. Fix: add 1=amean to --aggregate.\n")
    #expect(try run("--impute", "linear").talk.hasPrefix("merilo: there is only one year"))
    #expect(
      try run("--impute", "group-mean:Sise").talk.hasPrefix(
        "merilo: there are no groups “Sise”. Fix: name a column that the description calls Group."))
    #expect(
      try run("--normalise", "goalposts").talk.hasPrefix(
        "merilo: “Roads” has no goalposts. Fix: fill in the columns goalpost_lower, goalpost_upper"))
    #expect(
      try run("--normalise", "dist2ref:ABC").talk.hasPrefix("merilo: there is no unit “ABC” to measure from.")
    )
    #expect(try run("--screen", "1", "--impute", "mean").status == 0)
    try scratch.put("w.csv", "iCode,Weight\nRoads,0\nQueue,0\n")
    #expect(
      try run("--normalise", "rank", "--aggregate", "amean", "--weights", "w.csv").talk
        == "merilo: the weights of what belongs to “Access” sum to 0. Fix: give one of them a weight above 0.\n"
    )
    try change("iMeta.csv", ",90,", ",20,")
    #expect(
      try run("--normalise", "dist2targ").talk.hasPrefix(
        "merilo: iMeta.csv, row 2, column E “Target”: the target of “Roads” is 20 and its worst value 20: no distance leads from there to the target."
      ))
    try scratch.put("iMeta.csv", "iCode,Direction,Type\nRoads,1,Indicator\nQueue,-1,Indicator\n")
    #expect(
      try run("--normalise", "rank", "--aggregate", "amean").talk
        == "merilo: no element has a parent, so nothing says what is brought together. Fix: fill in the column Parent, or leave out --aggregate.\n"
    )
    #expect(try run("--normalise", "rank", "-q").status == 0)
  }

  @Test(
    "complaints in the user's language",
    arguments: [
      (
        "bg",
        "merilo: iData.csv, ред 2, колона D „Area“: „Area“ на „UPP“ е 0 и „Roads“ не може да се раздели на нея. Поправка: поправете я или я оставете празна.\n"
      ),
      (
        "ro",
        "merilo: iData.csv, rândul 2, coloana D „Area”: „Area” pentru „UPP” este 0, deci „Roads” nu se poate împărți la ea. Remediere: corectați-o sau lăsați-o goală.\n"
      ),
      (
        "uk",
        "merilo: iData.csv, рядок 2, стовпець D «Area»: «Area» для «UPP» дорівнює 0, тож «Roads» не можна на неї поділити. Виправлення: виправте її або залиште порожньою.\n"
      ),
    ])
  func languages(_ language: String, _ expected: String) throws {
    try change("iData.csv", "large,100", "large,0")
    #expect(try run("--denominate", "--language", language).talk == expected)
  }

  @Test("files that are not there, or no tables")
  func files() throws {
    let absent = try Tool.run(["index", "--data", "no.csv", "--meta", "iMeta.csv"], in: scratch.url)
    #expect(absent.status == 66)
    #expect(absent.talk == "merilo: no such file or folder: \"no.csv\". Fix: check the path.\n")
    try scratch.put("iData.csv", "")
    #expect(try run().talk == "merilo: iData.csv holds no rows under a header. Fix: export it again.\n")
    try scratch.put("iData.csv", "<html><body>no</body></html>")
    let html = try run()
    #expect(html.status == 65)
    #expect(html.talk == "merilo: iData.csv is no text table. Fix: save it as CSV (UTF-8).\n")
    try scratch.put("iData.csv", Self.data)
    #expect(try run("-o", "iData.csv").status == 73)
  }

  // MARK: Parity

  /// Whole runs beside COINr 1.1.14, through files and back. 1e-12 of each figure.
  @Test(
    "whole runs agree with the reference program", .enabled(if: SharedData.isPresent, SharedData.absent),
    arguments: [
      ("minmax:0,100", "amean", "normalised", "asem_5_norm_minmax_0_100"),
      ("minmax:0,100", "amean", "aggregated", "asem_6_agg_amean_minmax_0_100"),
      ("zscore:0,1", "amean", "aggregated", "asem_6_agg_amean_zscore"),
      ("rank", "amean", "aggregated", "asem_6_agg_amean_rank"),
      ("minmax:1,100", "gmean", "aggregated", "asem_6_agg_gmean_minmax_1_100"),
      ("minmax:0,100", "amean", "treated", "asem_4_treated"),
      ("minmax:0,100", "amean", "imputed", "asem_2_imputed"),
    ])
  func parity(_ scale: String, _ method: String, _ step: String, _ name: String) throws {
    let folder = try #require(SharedData.path("reference/coin"))
    let outcome = try Tool.run([
      "index", "--data", folder + "/asem_idata.csv", "--meta", folder + "/asem_imeta.csv", "--denominate",
      "--impute",
      "group-mean:EurAsia_group", "--screen", "0.9", "--treat", "winsorise:5", "--normalise", scale,
      "--aggregate", method, "--step",
      step, "--format", "csv",
    ])
    #expect(outcome.status == 0)
    // Two figures of Laos have no denominator, which is told of.
    let told = outcome.talk.split(separator: "\n")
    #expect(told.count == 2 && told.allSatisfy { $0.contains("of “LAO” counts as missing") })
    let ours = ReferenceTable(text: outcome.output)
    let reference = try ReferenceTable(shared: "reference/coin/\(name).csv")
    try #require(ours.text("uCode") == reference.text("uCode"))
    #expect(Set(ours.headings) == Set(reference.headings))
    for code in reference.headings.dropFirst() {
      for (a, b) in zip(ours[code], reference[code]) {
        #expect((a == nil) == (b == nil))
        if let b { #expect(isClose(a, b, within: 1e-12), "\(code)") }
      }
    }
  }
}
