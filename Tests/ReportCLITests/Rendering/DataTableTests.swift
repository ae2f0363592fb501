import IndicatorEngine
import Ingest
import Testing

@testable import ReportCLI

@Suite("Rows of an analysis as table, CSV and JSON")
struct DataTableTests {
  static let table = DataTable(
    name: "progress", asOf: SampleReport.day(2014, 3, 6),
    columns: [
      .init("operation", "Проект"), .init("paid", "Изплатено", .trailing),
      .init("rate", "Изпълнение", .trailing),
      .init("due", "Срок"), .init("status", "Състояние"), .init("reason", "Причина"),
      .init("sources", isPrinted: false),
    ],
    rows: [
      [
        .value(.code("013-1")), .value(.money(SampleReport.lev(2_400_000))), .value(.rate(0.1234567)),
        .value(.day(SampleReport.day(2014, 8, 6))), .value(.status(.onTrack)), .reason(nil),
        .sources([Report.Source(file: "a.csv", row: 2, cell: "D2")]),
      ],
      [
        .value(.text("=HYPERLINK(\"x\")")), .value(.absent(Report.Absence())), .value(.rate(-0.25)),
        .value(.absent(Report.Absence())), .value(.status(.noData)), .reason("baseline-missing"),
        .sources([]),
      ],
    ], notes: ["Бележка."])

  @Test("CSV has keys, codes and full precision")
  func csv() {
    #expect(
      Self.table.text(.csv, language: .bulgarian) == """
        operation,paid,rate,due,status,reason,sources
        013-1,24000.00,0.1234567,2014-08-06,on-track,,a.csv:D2
        "'=HYPERLINK(""x"")",,-0.25,,no-data,baseline-missing,

        """)
  }

  @Test("JSON has the schema, the as-of day, decimal money, fractions, codes and null with a reason")
  func json() {
    #expect(
      Self.table.text(.json, language: .bulgarian) == """
        {
          "as_of": "2014-03-06",
          "rows": [
            {"due": "2014-08-06", "operation": "013-1", "paid": "24000.00", "rate": 0.1234567, "reason": null, "sources": [{"cell": "D2", "file": "a.csv", "row": 2, "sheet": null}], "status": "on-track"},
            {"due": null, "operation": "=HYPERLINK(\\"x\\")", "paid": null, "rate": -0.25, "reason": "baseline-missing", "sources": [], "status": "no-data"}
          ],
          "schema": "merilo/progress/1"
        }

        """)
  }

  @Test("the printed table is rounded, aligned and in words")
  func printed() {
    let text = Self.table.text(.table, language: .bulgarian).replacing("\u{A0}", with: " ")
    #expect(
      text
        == """
        Проект               Изплатено  Изпълнение  Срок           Състояние     Причина
        ───────────────  ─────────────  ──────────  ─────────────  ────────────  ────────────────────
        013-1            24 000,00 лв.       12,3%  06.08.2014 г.  ● по план
        =HYPERLINK("x")              –      −25,0%  –              ○ няма данни  няма базова стойност
        Бележка.

        """)
  }
}
