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
    // Views and how the file was made are told where they were stored; what was only supposed is not scored. Views: 0.7² and (1 − 0.6)².
    try scratch.put(
      "views.json",
      """
      {"schema": "merilo/risk/1", "as_of": "2023-06-30", "known_by": "2023-07-01", "inputs_sha256": "ab",
       "plan": {"model_version": "1"}, "rows": [
       {"operation": "A", "question": "deadline", "about": "current-end", "due": "2024-01-01", "unclipped": 0.5,
        "class": "schools", "class_unclipped": 0.3, "network_unclipped": 0.6}]}
      """)
    let told = try run("portfolio", "--score", "views.json", "--local", "0", "--format", "json")
    let file = try #require((try values(told.output)["stored"] as? [[String: Any]])?.first)
    #expect(
      file["known_by"] as? String == "2023-07-01" && file["model_version"] as? String == "1"
        && file["inputs_sha256"] as? String == "ab")
    let views = try #require(file["views"] as? [[String: Any]])
    #expect(views.map { $0["view"] as? String } == ["class", "network"])
    let losses = views.compactMap { $0["brier"] as? Double }
    #expect(losses.count == 2 && abs(losses[0] - 0.49) < 1e-12 && abs(losses[1] - 0.16) < 1e-12)
    #expect((file["classes"] as? [[String: Any]])?.first?["class"] as? String == "schools")
    try scratch.put(
      "if.json",
      """
      {"schema": "merilo/risk/1", "as_of": "2023-06-30", "what_if": ["spend"], "rows": [
       {"operation": "A", "question": "deadline", "due": "2024-01-01", "unclipped": 0.5}]}
      """)
    let supposed = try run("portfolio", "--score", "if.json", "--local", "0", "--format", "json")
    let none = try #require((try values(supposed.output)["stored"] as? [[String: Any]])?.first)
    #expect(none["resolved"] as? Int == 0 && none["open"] as? Int == 1 && none["supposed"] as? Bool == true)
    let missing = try run("portfolio", "--score", "g.json")
    #expect(missing.status == 66)
    try scratch.put("g.json", #"{"schema": "merilo/progress/1"}"#)
    #expect(try run("portfolio", "--score", "g.json").status == 65)
  }

  // Finished by the last of its milestones on 20 December 2023: (1 − 0.8)². B is completed and nobody says when, the milestone of C is not reached: it is
  // late, 0.4². What was over when it was forecast, and what had no chance, is neither scored nor counted.
  @Test(
    "stored forecasts of ends are judged as the trial judges them, by milestones too, and facts are no forecasts"
  )
  func storedEnds() throws {
    try scratch.put(
      "ends/operations.csv",
      "code,title,start,end,status,source\nA,School,2023-01-01,2023-12-31,running,illustrative\nB,Road,2023-01-01,2023-12-31,completed,illustrative\nC,Park,2023-01-01,2023-12-15,running,illustrative\n"
    )
    try scratch.put(
      "ends/milestones.csv",
      "operation,code,title,planned,actual,source\nA,M,Roof,2023-11-30,2023-12-20,illustrative\nC,M,Path,2023-11-30,,illustrative\n"
    )
    try scratch.put(
      "e.json",
      """
      {"schema": "merilo/risk/1", "as_of": "2023-06-30", "rows": [
       {"operation": "A", "question": "deadline", "due": "2023-12-20", "unclipped": 0.8},
       {"operation": "B", "question": "deadline", "due": "2023-12-20", "unclipped": 0.6},
       {"operation": "C", "question": "deadline", "due": "2023-12-15", "unclipped": 0.4},
       {"operation": "C", "question": "deadline", "due": "2023-06-15", "unclipped": 0, "notes": "deadline-passed"},
       {"operation": "D", "question": "deadline", "due": "2023-06-15", "unclipped": null, "reason": "work-complete"}]}
      """)
    let outcome = try run("ends", "--score", "e.json", "--local", "0", "--format", "json")
    let stored = try #require((try values(outcome.output)["stored"] as? [[String: Any]])?.first)
    #expect(stored["resolved"] as? Int == 2 && stored["open"] as? Int == 1, "\(outcome.talk)")
    #expect(isClose(stored["brier"] as? Double, 0.1, within: 1e-12))
  }

  // 1,100 were paid in all of 1,000: the cost came out above, the claim of 95 % was used. 0.9² and (1 − 0.7)²; the trained are 12 of 10: (1 − 0.8)².
  @Test("stored forecasts of money and targets are scored as well, by limits as they were known")
  func storedMoney() throws {
    for (name, text) in [
      (
        "operations",
        "code,title,start,end,actual_end,contracted,currency,source\nA,School,2023-01-01,2023-12-31,2023-12-01,1000.00,EUR,illustrative\n"
      ),
      (
        "payments",
        "operation,day,amount,currency,basis,source\nA,2023-03-01,400.00,EUR,paid,illustrative\nA,2023-10-01,700.00,EUR,paid,illustrative\n"
      ),
      (
        "indicators",
        "code,name,kind,measure,direction,accumulates,over_time,source\nI,Trained,output,count,increase,cumulative,last,illustrative\n"
      ),
      (
        "targets",
        "indicator,operation,baseline,stage,due,value,source\nI,A,0,final,2023-12-31,10,illustrative\n"
      ),
      (
        "observations",
        "indicator,operation,period,value,source\nI,A,2023-03,3,illustrative\nI,A,2023-11,12,illustrative\n"
      ),
    ] { try scratch.put("money/\(name).csv", text) }
    try scratch.put(
      "m.json",
      """
      {"schema": "merilo/risk/1", "as_of": "2023-06-30", "rows": [
       {"operation": "A", "question": "budget", "about": "cost", "unclipped": 0.9},
       {"operation": "A", "question": "budget", "about": "claim", "unclipped": 0.7},
       {"operation": "A", "question": "target", "about": "I", "deadline": "2023-12-31", "unclipped": 0.8}]}
      """)
    let outcome = try run(
      "money", "--score", "m.json", "--until", "2024-06-30", "--local", "0", "--format", "json")
    let groups = try #require(try values(outcome.output)["stored"] as? [[String: Any]])
    #expect(groups.map { $0["about"] as? String } == ["claim", "cost", "target"])
    let briers = groups.compactMap { $0["brier"] as? Double }
    #expect(briers.count == 3)
    #expect(zip(briers, [0.09, 0.81, 0.04]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  // Eight courses of 2022 and two of 2023; on 31 December 2023 the last two are open, one comes in time and one late.
  @Test("a portfolio is judged as the risk forecast would have judged it, by every question and view")
  func views() throws {
    let past = (0..<8).map {
      "P\($0),Course,2022-01-01,2022-12-31,2022-\($0 % 2 == 0 ? "12-20" : "12-31"),completed,course,1000.00,EUR,illustrative"
    }
    try scratch.put(
      "views/operations.csv",
      ([
        "code,title,start,end,actual_end,status,type,contracted,currency,source"
      ] + past + [
        "A,Course,2023-07-01,2024-06-30,2024-06-15,completed,course,1000.00,EUR,illustrative",
        "B,Course,2023-07-01,2024-06-30,2024-09-30,completed,course,1000.00,EUR,illustrative",
      ]).joined(separator: "\n") + "\n")
    try scratch.put(
      "views/payments.csv",
      """
      operation,day,amount,currency,basis,source
      P1,2022-12-01,1000.00,EUR,paid,illustrative
      A,2023-12-01,400.00,EUR,paid,illustrative
      A,2024-05-01,700.00,EUR,paid,illustrative

      """)
    try scratch.put(
      "views/milestones.csv",
      """
      operation,code,title,start,planned,actual,likely,source
      A,M1,Plan,2023-07-01,2023-12-01,2023-12-01,150,illustrative
      A,M2,Course,2023-12-01,2024-06-30,2024-06-15,200,illustrative

      """)
    let flags = ["views", "--freeze", "2023-12-31", "--until", "2024-12-31", "--local", "0"]
    let outcome = try Tool.run(["backtest"] + flags + ["--format", "json"], in: scratch.url)
    #expect(outcome.status == 0)
    let found = try values(outcome.output)
    let rows = try #require(found["rows"] as? [[String: Any]])
    func figure(_ question: String, _ method: String, _ name: String) -> Double? {
      rows.first {
        $0["question"] as? String == question && $0["method"] as? String == method
          && $0["figure"] as? String == name
      }?["value"] as? Double
    }
    // Two ends, of which one came; one operation with milestones, and one with payments: 1,100 of 1,000.
    #expect(
      figure("current-end", "risk", "forecasts") == 2 && figure("current-end", "risk", "observed") == 0.5)
    #expect(figure("current-end", "risk-network", "forecasts") == 1)
    #expect(figure("current-end", "risk-class", "forecasts") == 2)
    #expect(figure("current-end", "kaplan-meier", "brier") != nil)
    #expect(figure("cost", "risk", "observed") == 0 && figure("claim", "risk", "observed") == 1)
    #expect(figure("cost", "plan-date", "brier").map { abs($0 - 0.999 * 0.999) < 1e-12 } == true)
    let about = try #require((found["runs"] as? [[String: Any]])?.first?["risk"] as? [String: Any])
    #expect(about["clusters"] as? String == "operation" && about["class_freezes"] as? [String] == [])
    let recorded = try #require(about["recorded"] as? [[String: Any]])
    #expect(recorded.map { $0["dated"] as? Int } == [0, 0, 0])
    let printed = try Tool.run(["backtest"] + flags + ["-o", "v.md", "-o", "-"], in: scratch.url)
    #expect(printed.output.contains("view of the milestone plan"))
    #expect(printed.output.contains("operations 0 / 10, payments 0 / 3 and milestones 0 / 2"))
    #expect(scratch.text("v.md").contains("What the risk forecast would have said, view by view"))
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
      "--until", "2025-06-30", "--local", "0", "--version", "2026-11-22", "-q",
    ])
    #expect(outcome.status == 0)
    let kept = try String(
      contentsOfFile: Package.path("Sources/Ingest/ReferenceClasses/Resources/reference-classes.json"),
      encoding: .utf8)
    #expect(scratch.text("classes.json") == kept)
  }
}
