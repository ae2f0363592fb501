import IndicatorEngine
import Ingest
import Testing
import TestSupport

/// Columns of real files, read by what their own cells decide. Expected values: `data/FACTS.md`, computed there
/// with other software.
@Suite("Columns of real files", .enabled(if: SharedData.isPresent, "the shared data is not here"))
struct SharedFactsTests {
  /// The cells of a column, by the beginning of its heading.
  func column(_ file: String, _ heading: String) throws -> [String] {
    let document = CSVDocument(try FileContent(path: "\(SharedData.folder)/data/\(file)"))
    let index = try #require(document.layout.header.firstIndex { $0.hasPrefix(heading) })
    return document.rows().map { index < $0.cells.count ? $0.cells[index] : "" }
  }

  func evidence(_ cells: [String]) -> ColumnEvidence {
    var evidence = ColumnEvidence()
    for cell in cells { evidence.add(cell) }
    return evidence
  }

  // Column, cells that decide for the comma, sum in hundredths.
  @Test(
    "pounds of English beneficiaries, whole ones and some with a decimal comma",
    arguments: [("ERDF/ESF investment", 16, 145_137_914_311), ("Total project costs", 32, 273_347_893_013)])
  func england(_ row: (String, Int, Int64)) throws {
    let cells = try column("uk-eu-beneficiaries/England_2014-2020_beneficiaries_Oct_2016.csv", row.0)
    let decision = evidence(cells).numbers()
    #expect(decision.reason == .cells(row.1))
    var sink = AmountSink(decision.convention)
    for cell in cells { sink.append(cell) }
    let parsed = sink.finish()
    #expect(parsed.problems.isEmpty)
    #expect((0..<parsed.column.count).reduce(0) { $0 + (parsed.column[$1] ?? 0) } == row.2)
    #expect(parsed.column.count == 394)
  }

  @Test("their dates: day first, impossible ones and months told")
  func englishDates() throws {
    let file = "uk-eu-beneficiaries/England_2014-2020_beneficiaries_Oct_2016.csv"
    var problems: [FieldProblem: Int] = [:]
    for heading in ["Start date", "End date"] {
      let cells = try column(file, heading)
      let decision = evidence(cells).days()
      #expect(decision.convention == .dayFirst)
      #expect(decision.doubt == nil)
      for cell in cells {
        if let problem = DayText.read(cell, decision.convention).problem {
          problems[problem, default: 0] += 1
        }
      }
    }
    // "31/04/2014", "31-Nov-18", and months such as "Aug 15" and "Dez 17", each found in the file by eye.
    #expect(problems[.impossibleDay(year: 2014, month: 4, monthLength: 30)] == 1)
    #expect(problems[.impossibleDay(year: 2018, month: 11, monthLength: 30)] == 1)
    #expect(problems[.periodNotDay] ?? 0 >= 2)
    #expect(problems[.notADay] == nil)
  }

  @Test(
    "thousands of hryvnias of the regional fund, with three decimals",
    arguments: [("budget_planned", 47_236_063.148), ("budget_executed", 38_895_097.116)])
  func regionalFund(_ row: (String, Double)) throws {
    let cells = try column("ua-regional-fund/dfrr_hromadas.csv", row.0)
    let decision = evidence(cells).numbers()
    #expect(decision.doubt == nil)
    var sink = NumberSink(decision.convention)
    for cell in cells { sink.append(cell) }
    let parsed = sink.finish()
    #expect(parsed.problems.isEmpty)
    #expect(parsed.column.count == 2735)
    // The file has up to ten decimals; FACTS prints three.
    #expect(abs((0..<2735).reduce(0) { $0 + (parsed.column[$1] ?? 0) } - row.1) < 0.0005)
  }

  // FACTS: 55 "Pending"; with them in the column, counted by eye: "TBD", nine of "No target" in two spellings, one
  // "No target Required", and seven of "Complete", which is no state.
  @Test("words for values in the indicators of MCC")
  func words() throws {
    let cells = try column("mcc-compacts/kpis.csv", "percent")
    var states: [ValueState: Int] = [:]
    var unknown: [String: Int] = [:]
    for cell in cells where !cell.contains(where: \.isNumber) {
      switch StateText.read(cell) {
      case .value(let state): states[state, default: 0] += 1
      case .blank: continue
      case .noted, .problem: unknown[cell, default: 0] += 1
      }
    }
    #expect(states[.missing] == 56)
    #expect(states[.notApplicable] == 9)
    #expect(unknown == ["Complete": 7, "No target Required": 1])
  }
}
