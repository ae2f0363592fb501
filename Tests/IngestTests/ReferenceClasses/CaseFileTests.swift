import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Tables of cases") struct CaseFileTests {
  private func file(_ name: String, stated: [CaseField: String] = [:]) throws -> CaseFile {
    try CaseFile(path: Package.path("fixtures/cases/\(name).csv"), stated: stated, prefix: "f/")
  }

  @Test("columns are found by heading; what is no day is told with its row") func phases() throws {
    let file = try file("phases")
    #expect(file.columns[.planned] == "planned_end" && file.columns[.size] == "budget")
    // C has no planned end.
    #expect(file.cases.map(\.project) == ["f/A", "f/A", "f/B"] && file.leftOut == 1 && file.rowCount == 4)
    #expect(
      file.doubts == [
        CaseFile.Doubt(row: 4, heading: "actual_end", found: "2019-13-01"),
        CaseFile.Doubt(row: 4, heading: "budget", found: "n"),
      ])
    #expect(file.cases[0].ending == .finished(try #require(Day(year: 2019, month: 6, day: 15))))
    // 1200 ÷ 1000 of the one that finished; the estimate of an open one is no outcome.
    #expect(file.cases.map(\.costRatio) == [1.2, nil, nil])
    #expect(file.cases[2].ending == nil && file.cases[2].size == nil)
  }

  @Test("the name of a field is a heading of it, and what is written more plainly comes before")
  func ownNames() {
    for field in CaseField.allCases {
      #expect(CaseField.columns(of: [field.rawValue], stated: [:]).found[field] == field.rawValue)
    }
    #expect(CaseField.columns(of: ["end", "actual_end"], stated: [:]).found[.end] == "actual_end")
  }

  @Test("a plan or an end before the start is told with its row, and the row left out") func disordered()
    throws
  {
    let file = try file("disordered")
    // Row 2 is in order, and so is row 5, which ends on the day it starts.
    #expect(file.columns[.end] == "end" && file.cases.map(\.id) == ["2", "5"] && file.leftOut == 2)
    #expect(
      file.doubts == [
        CaseFile.Doubt(row: 3, heading: "planned", found: "2019-06-30", isBeforeStart: true),
        CaseFile.Doubt(row: 4, heading: "end", found: "2019-01-31", isBeforeStart: true),
      ])
  }

  @Test("columns that are called the same but for a day say what was stated then") func stated() throws {
    let file = try file("stated")
    #expect(file.cases.isEmpty && file.leftOut == 0)
    let moves = try #require(file.description.moves.first)
    // Due by 2024-08-29: the first did not move, the second by 366 days.
    #expect(moves.found.found?.count == 2 && moves.found.found?.shareMoved == 0.5)
    #expect(moves.found.found?.median == 183)
    #expect(file.description.moves.count == 1 && file.description.drift == nil)
    #expect(file.description.days.map(\.heading) == ["closing_20220922", "closing_20240829"])
  }

  @Test("a heading that was stated and is not there stops the reading") func missing() throws {
    #expect(throws: CompositeFault.headingMissing(file: "phases.csv", heading: "begin")) {
      _ = try file("phases", stated: [.start: "begin"])
    }
    #expect(throws: CompositeFault.notFound(path: "nowhere.csv")) { _ = try CaseFile(path: "nowhere.csv") }
  }
}

@Suite("Class files") struct ClassFileTests {
  private static let edges = "[0, 0.25, 0.5, 0.75, 0.9, 0.98, 1, 1.02, 1.1, 1.25, 1.5, 2, 3]"
  private static let ones = "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"

  private func text(_ members: String) -> [UInt8] {
    Array(
      """
      {"schema": "merilo/classes/1", "version": "7", "edges": \(ClassFileTests.edges), "classes": [
        {"id": "a", "names": {"en": "A", "bg": "А"}, "origin": "o", "licence": "l", "cases": 20,
         "completions": 12, "finished": \(ClassFileTests.ones), "exposure": \(ClassFileTests.ones),
         "finished_on_planned_day": 3, "at_risk_on_planned_day": 9\(members)}]}
      """.utf8)
  }

  @Test("a class is read with its version, names and scope") func reading() throws {
    let classes = try ClassFile.classes(
      text(
        #", "scope": {"type": ["school"]}, "cost_ratio": {"count": 3, "quantiles": [{"share": 0.5, "ratio": 1.1}]}"#
      ),
      file: "c.json")
    let found = try #require(classes.fitting([.type: "School"]).found)
    #expect(found.version == "7" && found.name(in: "bg") == "А" && found.name(in: "uk") == "A")
    #expect(found.counts.plannedDay == PlannedDayCounts(finished: 3, atRisk: 9))
    #expect(found.counts.completions == 12 && found.costRatio?.ratio(at: 0.5) == 1.1 && found.scores == nil)
    #expect(try ClassFile.classes(text(""), file: "c.json").fitting([:]).reason == .untestedClass)
  }

  @Test(
    "what a class file cannot have is named by its place",
    arguments: [
      (#", "scope": {"type": []}"#, "/classes/0/scope/type"),
      (#", "scope": {"planet": ["x"]}"#, "/classes/0/scope/planet"),
      (#", "cancelled": [1]"#, "/classes/0/finished"),
      (#", "cost_ratio": {"count": 1}"#, "/classes/0/cost_ratio/quantiles"),
      (#", "finished_on_planned_day": 10"#, "/classes/0/finished_on_planned_day"),
      (#", "at_risk_on_planned_day": null"#, "/classes/0/at_risk_on_planned_day"),
      (#", "cases": 1"#, "/classes/0/finished"), (#", "id": 5"#, "/classes/0/id"),
    ]) func faults(members: String, pointer: String)
  {
    #expect(throws: ClassFile.Fault.member(file: "c.json", pointer: pointer)) {
      _ = try ClassFile.classes(text(members), file: "c.json")
    }
  }

  @Test("other files are refused") func others() {
    #expect(throws: ClassFile.Fault.schema(file: "c.json", found: "merilo/risk/1")) {
      _ = try ClassFile.classes(Array(#"{"schema": "merilo/risk/1"}"#.utf8), file: "c.json")
    }
    #expect(throws: ClassFile.Fault.notJSON(file: "c.json", line: 2)) {
      _ = try ClassFile.classes(Array("{\n?}".utf8), file: "c.json")
    }
    #expect(throws: ClassFile.Fault.edges(file: "c.json")) {
      _ = try ClassFile.classes(
        Array(#"{"schema": "merilo/classes/1", "version": "1", "edges": [0, 1], "classes": []}"#.utf8),
        file: "c.json")
    }
    // Of classes that were made when the intervals had no edge at 1.
    #expect(throws: ClassFile.Fault.edges(file: "c.json")) {
      let earlier = String(decoding: text(""), as: UTF8.self).replacing("0.98, 1, 1.02", with: "0.98, 1.02")
      _ = try ClassFile.classes(Array(earlier.utf8), file: "c.json")
    }
    // Of classes that were made when the planned day was not told apart.
    #expect(
      throws: ClassFile.Fault.member(file: "c.json", pointer: "/classes/0/finished_on_planned_day")
    ) {
      let earlier = String(decoding: text(""), as: UTF8.self).replacing("finished_on_planned_day", with: "f")
      _ = try ClassFile.classes(Array(earlier.utf8), file: "c.json")
    }
    #expect(throws: ClassFile.Fault.notFound(path: "nowhere.json")) {
      _ = try ClassFile.read(path: "nowhere.json")
    }
  }

  @Test("no completion of a class that ships is lost: those of the intervals and of the planned day are all")
  func completions() throws {
    let classes = try ClassFile.shipped().classes
    #expect(classes.contains { $0.counts.plannedDay.finished > 0 })
    for item in classes {
      let counted = item.counts.finished.reduce(0, +) + item.counts.plannedDay.finished
      #expect(counted == Double(item.counts.completions), "\(item.id)")
    }
  }

  @Test("classes are known from the day of their version, and behind the freezes they were scored at")
  func knownFrom() throws {
    let scores =
      #", "scores": {"first_freeze": "2023-06-30", "last_freeze": "2024-06-30", "count": 9, "observed": 0.5, "#
      + #""forecast": 0.5, "brier": 0.2, "brier_of_base_rate": 0.25, "log_loss": 0.6}"#
    func found(_ version: String, _ members: String) throws -> ReferenceClasses {
      let changed = String(decoding: text(members), as: UTF8.self)
        .replacing(#""version": "7""#, with: "\"version\": \"\(version)\"")
      return try ClassFile.classes(Array(changed.utf8), file: "c.json")
    }
    #expect(try found("7", "").knownFrom == nil && found("7", "").versionDay == nil)
    #expect(try found("2025-06-30", scores).knownFrom == Day(year: 2025, month: 6, day: 30))
    // Scored at the end of June 2024: it was made later, whatever its version says.
    #expect(try found("2020-01-01", scores).knownFrom == Day(year: 2024, month: 7, day: 1))
    #expect(try found("7", scores).knownFrom == Day(year: 2024, month: 7, day: 1))
  }

  @Test("the shipped classes can be read, and schools never speak for a soft project") func shipped() throws {
    let classes = try ClassFile.shipped()
    for type in ["training", "обучение", "formare", "навчання", "ESF"] {
      #expect(classes.fitting([.type: type, .fund: "ESF"]).reason == .untestedClass)
    }
    #expect(classes.fitting([:]).reason == .untestedClass)
  }
}

@Suite("Stored forecasts") struct StoredForecastTests {
  @Test("rows with a number that say what they are about are kept, others counted") func reading() throws {
    let found = try StoredForecasts.forecasts(
      Array(
        """
        {"schema": "merilo/risk/1", "as_of": "2024-06-30", "rows": [
          {"operation": "A", "question": "deadline", "due": "2024-12-31", "unclipped": 0.625, "class": "c"},
          {"operation": "A", "question": "budget", "unclipped": 0.5},
          {"operation": "B", "question": "deadline", "due": "2024-12-31", "unclipped": null},
          {"operation": "D", "question": "deadline", "due": "2024-06-30", "unclipped": 0},
          {"operation": "E", "question": "joint", "notes": "untested-class;deadline-passed", "unclipped": 0},
          {"operation": "F", "question": "budget", "about": "cost", "notes": "approved-exceeded", "unclipped": 0},
          {"operation": "C", "question": "deadline", "due": "2024-12-31", "unclipped": 1.5}]}
        """.utf8), file: "f.json")
    // The cost that says not which and the chance of 1.5; a row without a chance and the facts of D, E and F are no forecasts.
    #expect(found.rows.count == 1 && found.others == 2)
    #expect(found.rows[0].chance == 0.625 && found.rows[0].about == "current-end")
    #expect(found.asOf == Day(year: 2024, month: 6, day: 30))
    let short = try StoredForecasts.forecasts(
      Array(
        """
        {"schema": "merilo/risk/1", "rows": [{"operation": "A", "question": "deadline", "deadline": "2024-12-31",
          "against": "original", "unclipped": 0.5}, {"operation": "A", "question": "budget", "about": "cost", "unclipped": 0.5},
          {"operation": "A", "question": "joint", "unclipped": 0.5}]}
        """.utf8), file: "f.json")
    #expect(short.rows.map(\.about) == ["original-end", "cost", "all"])
  }
}
