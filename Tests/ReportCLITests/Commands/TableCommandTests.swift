import Foundation
import Testing

@Suite("Tables of the analyses") struct TableCommandTests {
  private static let milestones = """
    operation,code,title,planned,forecast,actual
    OP-1,M1,Договор,2024-01-31,,2024-01-30
    OP-1,M2,Проект,2024-03-31,2024-04-10,
    OP-1,M3,"=Строеж, край",2024-12-31,,

    """

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put("operations.csv", "code,title,start,end\nOP-1,Парк,2024-01-01,2024-12-31\n")
    try scratch.put("milestones.csv", Self.milestones)
  }

  // M1 finished 30.01., planned 31.01.: −1. M2 was planned for 31.03., forecast 10.04.: 10, and overdue on 05.04.
  // M3 is not due and has no forecast: no slip.
  @Test("schedule as CSV: codes, ISO days, empty for absent, formulas guarded")
  func scheduleCSV() throws {
    let outcome = try Tool.run(
      ["schedule", "operations.csv", "milestones.csv", "--as-of", "2024-04-05", "--format", "csv", "-q"],
      in: scratch.url)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        operation,milestone,title,planned,forecast,actual,slip_days,status,reason
        OP-1,M1,Договор,2024-01-31,,2024-01-30,-1,complete,
        OP-1,M2,Проект,2024-03-31,2024-04-10,,10,overdue,
        OP-1,M3,"'=Строеж, край",2024-12-31,,,,upcoming,not-due

        """)
  }

  @Test("schedule in print, in Ukrainian")
  func schedulePrinted() throws {
    let outcome = try Tool.run(
      ["schedule", ".", "--as-of", "2024-04-05", "--language", "uk", "-q"], in: scratch.url)
    #expect(
      outcome.output.replacing("\u{A0}", with: " ") == """
        Етап  Назва                План     Прогноз        Факт  Затримка  Стан
        ────  ─────────────  ──────────  ──────────  ──────────  ────────  ─────────────
        M1    Договор        31.01.2024           –  30.01.2024        −1  ✔ завершено
        M2    Проект         31.03.2024  10.04.2024           –        10  ■ прострочено
        M3    =Строеж, край  31.12.2024           –           –         –  ◌ попереду
        Затримка в днях відносно плану; мінус означає випередження.

        """)
  }

  @Test("an output file takes its form from its ending, standard output from the flag")
  func outputs() throws {
    let outcome = try Tool.run(
      [
        "schedule", ".", "--as-of", "2024-04-05", "-o", "../\(scratch.url.lastPathComponent)-s.csv", "-o",
        "-",
        "--format", "json", "-q",
      ], in: scratch.url)
    let file = scratch.url.path + "-s.csv"
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("{\n  \"as_of\": \"2024-04-05\""))
    let written = try String(contentsOfFile: file, encoding: .utf8)
    #expect(written.hasPrefix("operation,milestone,title"))
  }

  @Test("where the data has no such table, it says which one is needed")
  func nothingToShow() throws {
    let outcome = try Tool.run(["schedule", "operations.csv", "--as-of", "2024-04-05"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(
      outcome.talk == """
        Indicators: needs the tables indicators, targets and observations; missing: indicators, targets and observations
        Milestones: needs the tables operations and milestones; missing: milestones
        Absorption: needs the tables operations and payments; missing: payments
        Earned value: needs the tables operations, payments and milestones; missing: payments and milestones
        Nothing to show: the data has no table for it (milestones).

        """)
  }

  // The figures and their arithmetic stand in fixtures/portfolios/ihtiman/README.md.
  @Test("budget as JSON holds the worked example of Ihtiman")
  func budgetJSON() throws {
    let row = try row("budget")
    let money = [
      "budget": "60660.00", "contracted": "60660.00", "paid": "24000.00", "remaining": "36660.00",
      "bac": "60660.00", "pv": "26663.74", "ev": "21231.00", "ac": "24000.00", "cv": "-2769.00",
      "sv": "-5432.74", "eac_typical": "68571.43", "eac_remaining": "63429.00", "eac_combined": "79976.68",
      "etc": "44571.43", "vac": "-7911.43",
    ]
    for (key, value) in money { #expect(row[key] as? String == value, "\(key)") }
    let numbers = [
      ("absorption", 0.395648, 1e-6), ("cpi", 0.884625, 1e-9), ("spi", 0.79625, 1e-6),
      ("tcpi_budget", 1.0755, 5e-5), ("tcpi_eac", 0.8846, 5e-5), ("earned_schedule", 3.1268, 5e-5),
      ("actual_time", 4, 0), ("sv_t", -0.8732, 5e-5), ("spi_t", 0.7817, 5e-5),
    ]
    for (key, value, tolerance) in numbers {
      let found = try #require(row[key] as? Double, "\(key)")
      #expect(abs(found - value) <= tolerance, "\(key): \(found)")
    }
    #expect(row["level"] as? String == "operation")
    #expect(row["currency"] as? String == "BGN")
    #expect(row["basis"] as? String == "paid")
    #expect(Set(row.keys) == Self.budgetKeys)
  }

  @Test("progress as JSON has the published keys, and the cells behind a row")
  func progressJSON() throws {
    let row = try row("progress")
    #expect(Set(row.keys) == Self.progressKeys)
    let sources = try #require(row["sources"] as? [[String: Any]])
    let first = try #require(sources.first)
    #expect(Set(first.keys) == ["file", "sheet", "row", "cell"])
    #expect(first["file"] as? String == "targets.csv")
    #expect(row["as_of"] == nil)
    #expect(row["status"] as? String == "not-due")
    #expect(row["achievement_rate"] is NSNull)
    #expect(row["reason"] as? String == "not-numeric")
  }

  @Test("the levels of the budget", arguments: ["operation", "line", "programme", "fund", "municipality"])
  func levels(level: String) throws {
    let outcome = try Tool.run(["budget", Tool.portfolio("ihtiman"), "--by", level, "--format", "csv"])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    // Five budget lines; one of everything else; and payments that name no line would be one more row.
    #expect(lines.count - 1 >= (level == "line" ? 5 : 1))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("\(level),") })
  }

  private func row(_ command: String) throws -> [String: Any] {
    let outcome = try Tool.run([command, Tool.portfolio("ihtiman"), "--format", "json"])
    #expect(outcome.status == 0)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "merilo/\(command)/1")
    #expect(document["as_of"] as? String == "2014-03-06")
    let rows = try #require(document["rows"] as? [[String: Any]])
    return try #require(rows.first)
  }

  // Issue 2, "Commands".
  private static let budgetKeys: Set<String> = [
    "level", "key", "operation", "currency", "budget", "contracted", "paid", "remaining", "basis",
    "absorption", "bac", "pv", "ev", "ac", "sv", "cv", "spi", "cpi", "eac_typical", "eac_remaining",
    "eac_combined", "etc", "vac", "tcpi_budget", "tcpi_eac", "earned_schedule", "actual_time", "spi_t",
    "sv_t",
    "finish_estimate", "reason",
  ]
  private static let progressKeys: Set<String> = [
    "operation", "programme", "municipality", "indicator", "disaggregation", "unit", "direction", "baseline",
    "stage", "target", "target_due", "value", "value_period", "state", "achievement_rate", "legal_ratio",
    "expected_rate", "status", "reason", "sources",
    // Added since: what a revised target was before.
    "target_recorded", "target_reason", "revisions",
    // And the levels of ordinal indicators, whose places in the order are the numbers.
    "baseline_label", "target_label", "value_label",
  ]

  // Three levels, the lowest first: "частично" is the second of them, "готово" the third.
  @Test("progress says the levels of an ordinal indicator beside their places")
  func ordinalLabels() throws {
    let scratch = try Scratch()
    try scratch.put("o/operations.csv", "code,title,start,end\nA1,Парк,2014-01-01,2014-12-31\n")
    try scratch.put(
      "o/indicators.csv",
      "code,name,measure,levels,direction\nI1,План,ordinal,не е започнал;частично;готово,increase\n")
    try scratch.put("o/observations.csv", "indicator,period,operation,value\nI1,2014-01,A1,частично\n")
    try scratch.put("o/targets.csv", "indicator,operation,stage,due,value\nI1,A1,final,2014-12-31,готово\n")
    let outcome = try Tool.run(
      ["progress", "o", "--as-of", "2014-06-30", "--format", "json", "-q"], in: scratch.url)
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let row = try #require((document?["rows"] as? [[String: Any]])?.first)
    #expect(row["value"] as? Double == 2)
    #expect(row["value_label"] as? String == "частично")
    #expect(row["target"] as? Double == 3)
    #expect(row["target_label"] as? String == "готово")
    #expect(row["baseline_label"] is NSNull)
  }
}
