import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest
@testable import ReportCLI

@Suite("merilo backtest") struct BacktestCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put("cases.csv", BacktestCommandTests.cases)
  }

  /// 120 made-up cases of two types: those of even number end after 0.8 of the plan, others after 1.5.
  private static let cases: String = {
    let header = "project,type,start,planned_end,actual_end,source"
    let rows = (0..<120).map { index in
      let start = Day(number: Int32(17_500 + 11 * index))
      let planned = start + 200
      let end = start + (index % 2 == 0 ? 160 : 300)
      return "p\(index),\(index % 3 == 0 ? "road" : "school"),\(start),\(planned),\(end),illustrative"
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }()

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["backtest"] + arguments, in: scratch.url)
  }

  private func values(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("rows for programs: one a figure, with how they were made") func json() throws {
    let outcome = try run(
      "--cases", "cases.csv", "--from", "2019-06-30", "--local", "0", "--format", "json", "--within", "6")
    #expect(outcome.status == 0)
    let found = try values(outcome.output)
    #expect(found["schema"] as? String == "merilo/backtest/1")
    let rows = try #require(found["rows"] as? [[String: Any]])
    func brier(_ method: String) -> Double? {
      rows.first {
        $0["method"] as? String == method && $0["figure"] as? String == "brier"
          && $0["question"] as? String == "deadline"
      }?["value"] as? Double
    }
    // Half of the cases end at 0.8 and half at 1.5 of the plan: who is open behind 0.8 is late, and only the curve given the age knows it.
    #expect(try #require(brier("kaplan-meier")) < (try #require(brier("class-base-rate"))))
    #expect(Set(rows.compactMap { $0["question"] as? String }) == ["deadline", "within-6-months"])
    let runs = try #require(found["runs"] as? [[String: Any]])
    #expect(runs.first?["folds"] as? Int == 5 && runs.first?["undated"] as? Int == 120)
    // The same files and flags, the same bytes.
    let again = try run(
      "--cases", "cases.csv", "--from", "2019-06-30", "--local", "0", "--format", "json", "--within", "6")
    #expect(again.output == outcome.output)
  }

  @Test("a report with a reliability diagram, and rows beside it") func report() throws {
    let outcome = try run(
      "--cases", "cases.csv", "--from", "2019-06-30", "--local", "3", "--repeats", "2", "-o", "r.html", "-o",
      "r.md", "-o", "r.csv", "--language", "bg")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(
      scratch.text("r.html").contains("Надеждност")
        && scratch.text("r.md").contains("Как се сбъднаха прогнозите"))
    #expect(scratch.text("r.csv").hasPrefix("source,question,method,mended,figure,value,low,high,n,reason\n"))
  }

  @Test("what was learned can be read again, and is the same from the same cases") func learning() throws {
    #expect(try run("--cases", "cases.csv", "--learn", "a.json", "--local", "0", "-q").status == 0)
    #expect(try run("--cases", "cases.csv", "--learn", "b.json", "--local", "0", "-q").status == 0)
    #expect(scratch.text("a.json") == scratch.text("b.json"))
    let classes = try ClassFile.read(path: scratch.path("a.json"))
    #expect(classes.classes.map(\.id) == ["all", "type-road", "type-school"])
    #expect(classes.fitting([.type: "School"]).found?.counts.completions == 80)
    #expect(classes.fitting([.type: "training"]).found?.id == "all")
    let tried = try run("--cases", "cases.csv", "--classes", "a.json", "--local", "0", "--format", "csv")
    #expect(tried.output.contains("reference-class"))
    // The version is the last day of the data, behind every freeze: nothing was known to be tried.
    let rows = try run("--cases", "cases.csv", "--classes", "a.json", "--local", "0", "--format", "json")
    let about = try #require((try values(rows.output)["runs"] as? [[String: Any]])?.first)
    #expect(about["class_freezes"] as? [String] == [])
    #expect(
      try run(
        "--cases", "cases.csv", "--learn", "c.json", "--local", "0", "--version", "ours", "-q"
      ).status == 0)
    let undated = try run("--cases", "cases.csv", "--classes", "c.json", "--local", "0")
    #expect(undated.talk.contains("is no day"))
  }

  @Test("forecasts that were stored are scored by the ends of the portfolio") func stored() throws {
    try scratch.put(
      "portfolio/operations.csv",
      """
      code,title,start,original_end,actual_end,source
      A,School,2023-01-01,2024-01-01,2023-12-01,illustrative
      B,Road,2023-01-01,2024-01-01,2024-05-01,illustrative
      C,Park,2023-01-01,2029-01-01,,illustrative

      """)
    try scratch.put(
      "f.json",
      """
      {"schema": "merilo/risk/1", "as_of": "2023-06-30", "rows": [
       {"operation": "A", "question": "deadline", "due": "2024-01-01", "unclipped": 0.8},
       {"operation": "B", "question": "deadline", "due": "2024-01-01", "unclipped": 0.4},
       {"operation": "C", "question": "deadline", "due": "2029-01-01", "unclipped": 0.5}]}
      """)
    let outcome = try run("portfolio", "--score", "f.json", "--local", "0", "--format", "json")
    let stored = try #require(try values(outcome.output)["stored"] as? [[String: Any]])
    // (0.2² + 0.4²) ÷ 2.
    #expect(abs(try #require(stored.first?["brier"] as? Double) - 0.1) < 1e-12)
    #expect(stored.first?["open"] as? Int == 1)
    // Both ends of one operation: two scores of one forecast each, (1 − 0.5)² and 0.9²; a row about the cost is counted apart.
    try scratch.put(
      "both.json",
      """
      {"schema": "merilo/risk/1", "as_of": "2023-06-30", "rows": [
       {"operation": "A", "question": "deadline", "about": "original-end", "due": "2023-11-01", "unclipped": 0.9},
       {"operation": "A", "question": "budget", "about": "cost", "unclipped": 0.9},
       {"operation": "A", "question": "deadline", "about": "current-end", "due": "2024-01-01", "unclipped": 0.5}]}
      """)
    let both = try run("portfolio", "--score", "both.json", "--local", "0", "--format", "json")
    let groups = try #require(try values(both.output)["stored"] as? [[String: Any]])
    #expect(groups.map { $0["about"] as? String } == ["current-end", "original-end", nil])
    #expect(
      groups.map { $0["resolved"] as? Int } == [1, 1, 0] && groups.map { $0["open"] as? Int } == [0, 0, 1])
    let briers = groups.compactMap { $0["brier"] as? Double }
    #expect(briers.count == 2 && abs(briers[0] - 0.25) < 1e-12 && abs(briers[1] - 0.81) < 1e-12)
    let missing = try run("portfolio", "--score", "g.json")
    #expect(missing.status == 66)
    try scratch.put("g.json", #"{"schema": "merilo/progress/1"}"#)
    #expect(try run("portfolio", "--score", "g.json").status == 65)
  }

  @Test("what cannot be scored says why") func nothing() throws {
    try scratch.put("open.csv", "start,planned_end,actual_end\n2020-01-01,2020-12-31,\n")
    let open = try run("--cases", "open.csv")
    #expect(open.status == 0)
    #expect(open.output.contains("open.csv: no forecast can be scored: nothing has happened yet"))
    try scratch.put("other.csv", "name,amount\nx,1\n")
    #expect(try run("--cases", "other.csv").output.contains("no columns for a start and a planned end"))
  }

  @Test(
    "faults of the command line",
    arguments: [
      ([], "Missing expected argument"),
      (["--cases", "cases.csv", "--column", "begin=x"], "expected field=heading"),
      (["--cases", "cases.csv", "--freeze", "2020-01-01", "--every", "6"], "do not go with it"),
      (["--cases", "cases.csv", "--score", "f.json"], "--score needs the portfolio"),
      (["--cases", "cases.csv", "--folds", "0"], "--folds lies within 1 and 100"),
      (["--cases", "cases.csv", "-o", "x.pdf"], "the ending says no form"),
    ] as [([String], String)])
  func usage(arguments: [String], message: String) throws {
    let outcome = try Tool.run(["backtest"] + arguments, in: scratch.url)
    #expect(outcome.status == 64 && outcome.talk.contains(message), "\(outcome.talk)")
  }

  @Test(
    "the shipped classes are what the frame learns from the school phases",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func shipped() throws {
    let real = SharedData.folder + "/reference/risk/real/"
    let outcome = try Tool.run([
      "backtest", "--cases", real + "nyc_sca_phases.csv", "--cases", real + "wb_closing_dates.csv",
      "--classes",
      "fixtures/classes/shipped-frame.json", "--learn", scratch.path("classes.json"), "--from", "2020-12-31",
      "--until", "2025-06-30", "--local", "0", "--version", "2026-11", "-q",
    ])
    #expect(outcome.status == 0)
    let kept = try String(
      contentsOfFile: Package.path("Sources/Ingest/ReferenceClasses/Resources/reference-classes.json"),
      encoding: .utf8)
    #expect(scratch.text("classes.json") == kept)
  }
}
