import Foundation
import TestSupport
import Testing

/// X between goalposts 0 and 10 (A 50, B 100, C 0), Y from 3 to 1 of the places (100, 0, 50), weights 1 : 3: A 87.5, B 25, C 37.5
/// (worked by hand in `ComparedIndexTests`).
@Suite("The index of a portfolio, in compare and its settings") struct CompareIndexTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put("p/municipalities.csv", "code,name\nA,Север\nB,Юг\nC,Изток\n")
    try scratch.put(
      "p/indicators.csv",
      """
      code,name,measure,direction,accumulates,over_places,parent,index_weight,goalpost_low,goalpost_high
      T,Достъп,index,increase,stock,none,,,,
      X,Пътища,index,increase,stock,none,T,1,0,10
      Y,Дни,index,decrease,stock,none,T,3,,

      """)
    try scratch.put(
      "p/observations.csv",
      "indicator,municipality,period,value\nX,A,2022,5\nX,B,2022,10\nX,C,2022,0\nY,A,2022,1\nY,B,2022,3\nY,C,2022,2\n"
    )
  }

  private func run(_ flags: String...) throws -> Tool.Outcome {
    try Tool.run(["compare", "p", "--as-of", "2022-12-31", "-q"] + flags, in: scratch.url)
  }

  private func json() throws -> [String: Any] {
    let outcome = try run("--format", "json")
    #expect(outcome.status == 0, "\(outcome.talk)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  /// Scores of the index by place.
  private func scores() throws -> [Double?] {
    let rows = try #require(try json()["rows"] as? [[String: Any]])
    return rows.filter { $0["indicator"] as? String == "T" }.map { $0["value"] as? Double }
  }

  // Counts between goalposts 0 and 100: 50, 80 and 20, although the tables divide them by 1,000, 4,000 and 500 inhabitants.
  @Test(
    "an indicator that the tables divide and the index does not is named beside the index, and so is the error of its limits"
  )
  func undivided() throws {
    try scratch.put("p/municipalities.csv", "code,name,population\nA,Север,1000\nB,Юг,4000\nC,Изток,500\n")
    try scratch.put(
      "p/indicators.csv",
      """
      code,name,measure,direction,accumulates,over_places,parent,index_weight,goalpost_low,goalpost_high
      T,Достъп,index,increase,stock,none,,,,
      X,Пътища,count,increase,flow,sum,T,1,0,100

      """)
    try scratch.put(
      "p/observations.csv", "indicator,municipality,period,value\nX,A,2022,50\nX,B,2022,80\nX,C,2022,20\n")
    #expect(try scores() == [50, 80, 20])
    let note = try #require((try json()["index"] as? [String: Any])?["note"] as? String)
    #expect(note.contains("“Пътища” is scored between goalposts as reported and not divided"))
    #expect(note.contains("in 2,048 runs; simulation error of the limits at most"))
    let rows = try #require(try json()["rows"] as? [[String: Any]])
    for row in rows where row["indicator"] as? String == "T" {
      let errors = ["low_error", "high_error"].map { row[$0] as? Double ?? 0 }
      // Of a count of 20 to 80 the standard error is 4.5 to 9 points; its 2.5 % quantile of 2,048 runs is known to a tenth of that.
      #expect(errors.allSatisfy { $0 > 0 && $0 < 1.5 }, "\(errors)")
      #expect((row["p_top_k_error"] as? Double).map { $0 >= 0 && $0 < 0.05 } == true)
      #expect((row["p_peers"] as? Double).map { $0 >= 0 && $0 <= 1 } == true)
    }
    let printed = try run().output
    #expect(printed.contains("not divided as in the tables here"))
  }

  @Test("rows of the index carry the cells they were made from")
  func sources() throws {
    let rows = try #require(try json()["rows"] as? [[String: Any]])
    let first = try #require(rows.first { $0["indicator"] as? String == "T" })
    #expect(first["value"] as? Double == 87.5)
    let cells = try #require(first["sources"] as? [[String: Any]])
    #expect(cells.map { $0["cell"] as? String } == ["D2", "D5"])
  }

  @Test(
    "an indicator with a parent that is none is named with the index, in each language",
    arguments: [
      ("en", "The index does not count “Z”: its parent “Q” is no indicator of the portfolio."),
      ("bg", "Индексът не отчита „Z“: родителят му „Q“ не е индикатор от портфейла."),
      ("ro", "Indicele nu ia în calcul „Z”: părintele său „Q” nu este un indicator al portofoliului."),
      ("uk", "Індекс не враховує «Z»: його батьківський елемент «Q» не є показником портфеля."),
    ])
  func orphans(_ language: String, _ expected: String) throws {
    try scratch.put(
      "p/indicators.csv", scratch.text("p/indicators.csv") + "Z,Липсва,index,increase,stock,none,Q,1,,\n")
    #expect(try run("--language", language).output.contains(expected))
    let index = try #require(try json()["index"] as? [String: Any])
    let left = try #require((index["left_out"] as? [[String: String]])?.first)
    #expect(left == ["indicator": "Z", "parent": "Q"])
    #expect(index["code"] as? String == "T")
    let report = try Tool.run(
      [
        "report", "p", "--as-of", "2022-12-31", "--kind", "comparison", "--language", language, "-q", "-o",
        "r.md",
      ],
      in: scratch.url)
    #expect(report.status == 0 && scratch.text("r.md").replacing("\\", with: "").contains(expected))
  }

  // Targets 8 and 1 from the baseline 0 and the worst of the places, 3: X 62.5, 100, 0; Y 100, 0, 50.
  @Test("settings make targets the yardstick, and say so")
  func targets() throws {
    try scratch.put("p/targets.csv", "indicator,baseline,stage,value\nX,0,final,8\nY,,final,1\n")
    #expect(try scores() == [87.5, 25, 37.5])
    try scratch.put("p/merilo.yaml", "index:\n  normalise: targets\n")
    #expect(try scores() == [90.625, 25, 37.5])
    #expect(try run().output.contains("The index is built as merilo.yaml says: targets; amean."))
    try scratch.put("p/targets.csv", "indicator,baseline,stage,value\nX,0,final,8\nY,,final,3\n")
    #expect(try run().output.contains("the target of “Y” is 3 and its worst value 3"))
  }

  // Observed of C are three quarters where X is missing.
  @Test("settings ask for more of the weight, for another mean and for more of each group")
  func settings() throws {
    try scratch.put(
      "p/observations.csv", scratch.text("p/observations.csv").replacing("X,C,2022,0\n", with: ""))
    #expect(try scores() == [87.5, 25, 50])
    try scratch.put("p/merilo.yaml", "index:\n  minimum_overlap: 0.8\n")
    #expect(try scores() == [87.5, 25, nil])
    try scratch.put("p/merilo.yaml", "index:\n  data_threshold: 0.6\n")
    #expect(try scores() == [87.5, 25, nil])
    // The root of a quarter of the squares: A (2500 + 30000) ÷ 4 = 8125, B 10000 ÷ 4, C its days alone.
    try scratch.put("p/merilo.yaml", "index:\n  aggregate: genmean:2\n")
    let found = try scores().compactMap { $0 }
    #expect(
      found.count == 3 && isClose(found[0] * found[0], 8125, within: 1e-9)
        && isClose(found[1], 50, within: 1e-12))
    try scratch.put("p/merilo.yaml", "index:\n  normalise: zscore:100,10\n")
    #expect(try run().output.contains("With fewer than 5 values each one shifts the mean"))
  }

  @Test(
    "what settings cannot mean is told with its line",
    arguments: [
      (
        "index:\n  normalize: minmax\n",
        "merilo.yaml, line 2: “index.normalize” is no key here; known are normalise"
      ),
      (
        "index:\n  normalise: best\n",
        "merilo.yaml, line 2: index.normalise cannot be “best”; expected targets"
      ),
      (
        "index:\n  aggregate: mean\n", "merilo.yaml, line 2: index.aggregate cannot be “mean”; expected amean"
      ),
      (
        "index:\n  minimum_overlap: 75\n",
        "merilo.yaml, line 2: index.minimum_overlap cannot be “75”; expected 0…1"
      ),
      ("index: 3\n", "merilo.yaml, line 1: index cannot be “3”; expected {normalise: …}"),
    ])
  func badSettings(_ text: String, _ expected: String) throws {
    try scratch.put("p/merilo.yaml", text)
    let outcome = try run()
    #expect(outcome.status == 78 && outcome.talk.contains(expected), "\(outcome.talk)")
  }
}
