import Testing

@testable import ReportCLI

@Suite("Numbers of risk reports") struct RiskNumberTests {
  // 67,579.29 is told as 67,600, 999.50 as 1,000; up to 9.99 nothing is rounded.
  @Test(
    "amounts of forecasts have three digits that count",
    arguments: [(6_757_929, 6_760_000), (99_950, 100_000), (123, 123), (-6_757_929, -6_760_000), (0, 0)])
  func threeDigits(_ minorUnits: Int128, _ told: Int128) {
    #expect(RiskNames.threeDigits(minorUnits) == told)
  }

  // A database was read as two tables, and another file has its name in another place.
  @Test("a file that was read as several tables is listed once, with the rows of all")
  func joined() {
    let inputs = [
      Report.Input(file: "a.db", sha256: "1", rows: 3), Report.Input(file: "b/a.db", sha256: "1", rows: 4),
      Report.Input(file: "a.db", sha256: "1", rows: 5),
    ]
    #expect(
      Report.Input.joined(inputs) == [
        Report.Input(file: "a.db", sha256: "1", rows: 8), Report.Input(file: "b/a.db", sha256: "1", rows: 4),
      ])
  }
}
