import Foundation
import TestSupport
import Testing

@Suite("Completion risk as a command") struct RiskCommandTests {
  private func document(_ arguments: [String], in folder: URL = Tool.packageRoot) throws -> [String: Any] {
    let outcome = try Tool.run(["risk"] + arguments + ["-q", "--format", "json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.talk)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func rows(_ arguments: [String], in folder: URL = Tool.packageRoot) throws -> [[String: Any]] {
    try #require(document(arguments, in: folder)["rows"] as? [[String: Any]])
  }

  // No class fits a project of the European Social Fund: what it says is the plan's own view, in a word and not as a number.
  @Test("a soft project is an untested class: a band, no number, and the network's own chance beside it")
  func untested() throws {
    let all = try document([Tool.portfolio("ihtiman")])
    #expect(all["schema"] as? String == "merilo/risk/1")
    let rows = try #require(all["rows"] as? [[String: Any]])
    let end = try #require(rows.first)
    #expect(end["question"] as? String == "deadline" && end["about"] as? String == "current-end")
    #expect(end["probability"] is NSNull && end["band"] as? String == "low" && end["class"] is NSNull)
    #expect(end["n"] as? Int == 0 && end["method"] as? String == "risk.deadline-network")
    let unclipped = try #require(end["unclipped"] as? Double)
    #expect(unclipped == end["network_probability"] as? Double && unclipped < 0.2)
    #expect((end["notes"] as? String)?.contains("untested-class") == true)
    let drivers = try #require(end["drivers"] as? [[String: Any]])
    #expect(Set(drivers.compactMap { $0["name"] as? String }).isSuperset(of: ["M8", "M6"]))
    let takes = try #require(end["what_it_takes"] as? [[String: Any]])
    #expect(takes.contains { $0["change"] as? String == "later-end" })
    #expect(
      Set(rows.compactMap { $0["question"] as? String }).isSubset(of: [
        "deadline", "budget", "target", "joint",
      ]))
  }

  @Test("every row has the fields of the schema, and no number is out of its bounds")
  func fields() throws {
    for name in ["ihtiman", "iasi-ogp", "soyur-participation", "amu-ogp-local", "sgg-ngo-funding"] {
      for row in try rows([Tool.portfolio(name), "--draws", "512"]) {
        for key in [
          "operation", "question", "probability", "band", "low", "high", "unclipped", "class", "n", "p50",
          "p80", "p90",
          "drivers", "method", "seed", "reason",
        ] { #expect(row[key] != nil, "\(name): \(key)") }
        for key in ["probability", "low", "high"] {
          if let number = row[key] as? Double { #expect((0.03...0.97).contains(number), "\(name): \(key)") }
        }
        // Fewer than thirty comparable projects are no number.
        #expect(row["probability"] is NSNull && row["n"] as? Int ?? 0 < 30)
        #expect(row["reason"] is String || row["unclipped"] is Double, "\(name): neither answer nor reason")
      }
    }
  }

  @Test("the same command gives the same bytes, another seed other draws")
  func seeds() throws {
    func output(_ more: [String]) throws -> String {
      try Tool.run(
        ["risk", Tool.portfolio("ihtiman"), "-q", "--format", "csv", "--draws", "512"] + more
      ).output
    }
    #expect(try output([]) == output([]) && output([]) == output(["--threads", "2"]))
    #expect(try output([]) != output(["--seed", "2"]))
  }

  // With all that is left reached by the deadline of 6 August nothing can be late.
  @Test("what is supposed changes the chance")
  func suppositions() throws {
    func chance(_ more: [String]) throws -> Double {
      let rows = try rows([Tool.portfolio("ihtiman"), "--question", "deadline", "--draws", "2048"] + more)
      return try #require(rows.first?["unclipped"] as? Double)
    }
    let supposed = ["M5", "M6", "M7", "13-13-185/M8", "M9"].flatMap {
      ["--what-if", "milestone=\($0):2014-07-01"]
    }
    #expect(try chance(supposed) == 1)
    #expect(try chance([]) < 0.2)
  }

  @Test(
    "what is no value is refused with what is",
    arguments: [
      (["--rho", "1"], "expected a number from 0 to below 1"), (["--draws", "10"], "from 200 to 1000000"),
      (
        ["--what-if", "milestone=M66:2014-07-01"],
        "there is no milestone \"M66\" in the data; did you mean M6?"
      ),
      (["--what-if", "spend=13-13-186:5"], "did you mean 13-13-185?"),
      (["--target-chance", "99"], "from 50 to 97"),
      (["--class", "schools"], "there is no class \"schools\""),
    ])
  func refused(_ arguments: [String], _ message: String) throws {
    let outcome = try Tool.run(["risk", Tool.portfolio("ihtiman")] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(message), "\(outcome.talk)")
  }

  @Test("a plan that goes in a circle is said with its row")
  func circle() throws {
    let scratch = try Scratch()
    try scratch.put(
      "operations.csv", "code,title,start,end,status\nA,Course,2025-01-01,2025-12-31,running\n")
    try scratch.put(
      "milestones.csv",
      "operation,code,title,planned,after\nA,M,One,2025-05-01,N\nA,N,Two,2025-06-01,M\n")
    let row = try #require(rows([".", "--as-of", "2025-03-01"], in: scratch.url).first)
    #expect(row["reason"] as? String == "predecessor-cycle")
    let source = try #require((row["sources"] as? [[String: Any]])?.first)
    #expect(source["file"] as? String == "milestones.csv" && source["row"] as? Int == 2)
    let printed = try Tool.run(["risk", ".", "--as-of", "2025-03-01", "-q"], in: scratch.url)
    #expect(printed.output.contains("milestones.csv:E2"))
  }

  @Test(
    "words of all four languages",
    arguments: [("bg", "неизпробван"), ("ro", "clasă"), ("uk", "неперевірений"), ("en", "untested")])
  func languages(_ language: String, _ word: String) throws {
    let outcome = try Tool.run(
      ["risk", Tool.portfolio("ihtiman"), "-q", "--language", language, "--draws", "512"])
    #expect(outcome.status == 0 && outcome.output.contains(word))
  }

  // MARK: Report

  @Test(
    "the five sample portfolios each get a section that says what is not known",
    arguments: [
      ("ihtiman", "Неизпробван клас"), ("iasi-ogp", "Clasă netestată"),
      ("soyur-participation", "Неизпробван клас"),
      ("amu-ogp-local", "Неперевірений клас"), ("sgg-ngo-funding", "Clasă netestată"),
    ])
  func report(_ name: String, _ sentence: String) throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(
      [
        "report", Tool.portfolio(name), "--kind", "risk", "--draws", "512", "-q", "-o",
        scratch.path("risk.html"), "-o",
        scratch.path("risk.md"), "-o", scratch.path("risk.json"),
      ])
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(scratch.text("risk.md").contains(sentence) && scratch.text("risk.html").contains(sentence))
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(scratch.text("risk.json").utf8)) as? [String: Any])
    #expect(document["kind"] as? String == "risk")
    // Certainty is never printed.
    #expect(
      !scratch.text("risk.md").contains(" 100 от 100") && !scratch.text("risk.md").contains(" 0 от 100"))
  }

  @Test("the report names the command that makes it again, with its flags")
  func reproduction() throws {
    let outcome = try Tool.run(
      [
        "report", Tool.portfolio("ihtiman"), "--kind", "risk", "--rho", "0.5", "--draws", "512", "--seed",
        "7", "--format",
        "md", "-q",
      ])
    #expect(outcome.output.contains("--kind risk --seed 7 --rho 0.5 --draws 512"))
    let refused = try Tool.run(["report", Tool.portfolio("ihtiman"), "--rho", "0.5"])
    #expect(refused.status == 64 && refused.talk.contains("--rho belongs to --kind risk."))
  }

  // MARK: Classes

  private func schools() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.put(
      "operations.csv",
      "code,title,start,original_end,end,actual_end,status\nA,School,2024-01-01,2024-10-01,2025-01-01,,running\n"
    )
    return scratch
  }

  // What is asked of a class by its id it answers, for an untested operation too; n is the size that the class states.
  @Test("a class that is asked for by its id gives a number, its interval, its size and its version")
  func classByID() throws {
    let scratch = try schools()
    let rows = try rows(
      [".", "--as-of", "2024-07-01", "--class", "nyc-school-construction"], in: scratch.url)
    #expect(rows.map { $0["against"] as? String } == ["current", "original"])
    for row in rows {
      #expect(row["class"] as? String == "nyc-school-construction" && row["class_version"] is String)
      let (chance, low, high) = (row["probability"] as? Double, row["low"] as? Double, row["high"] as? Double)
      let (p, a, b) = (try #require(chance), try #require(low), try #require(high))
      #expect(a <= p && p <= b && (row["n"] as? Int ?? 0) > 300 && row["band"] is NSNull)
    }
    // Nearer to the end and still open: less hope for the original one.
    let chances = rows.compactMap { $0["unclipped"] as? Double }
    #expect(chances.count == 2 && chances[1] < chances[0])
  }

  @Test("without being asked for, school buildings speak for nobody else")
  func scope() throws {
    let scratch = try schools()
    let row = try #require(rows([".", "--as-of", "2024-07-01"], in: scratch.url).first)
    #expect(row["class"] is NSNull && row["reason"] as? String == "untested-class")
  }

  @Test("forecasts that were kept are scored later")
  func stored() throws {
    let scratch = try schools()
    let kept = scratch.path("kept.json")
    let made = try Tool.run(
      [
        "risk", "operations.csv", "--as-of", "2024-07-01", "--class", "nyc-school-construction", "-q",
        "--store", kept,
      ],
      in: scratch.url)
    #expect(made.status == 0 && made.output.contains("A"))
    try scratch.put(
      "later/operations.csv",
      "code,title,start,original_end,end,actual_end,status\nA,School,2024-01-01,2024-10-01,2025-01-01,2024-12-20,completed\n"
    )
    let scored = try Tool.run(
      ["backtest", "later", "--score", kept, "-q", "--format", "json"], in: scratch.url)
    #expect(scored.status == 0, "\(scored.talk)")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(scored.output.utf8)) as? [String: Any])
    let stored = try #require(document["stored"] as? [[String: Any]])
    // Each kind of end by itself, the forecast of each scored by its square: A was over by 1 January 2025 and not by 1 October.
    let keptRows = try #require(
      (JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: kept))) as? [String: Any])?[
        "rows"] as? [[String: Any]])
    for (about, cameTrue) in [("current-end", 1.0), ("original-end", 0.0)] {
      let forecast = try #require(keptRows.first { $0["about"] as? String == about })
      let chance = try #require(forecast["unclipped"] as? Double)
      let score = try #require(stored.first { $0["about"] as? String == about })
      #expect(score["open"] as? Int == 0)
      #expect(isClose(score["brier"] as? Double, (cameTrue - chance) * (cameTrue - chance), within: 1e-9))
    }
  }
}
