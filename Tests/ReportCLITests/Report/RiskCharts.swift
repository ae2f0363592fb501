import IndicatorEngine
import Ingest

@testable import ReportCLI

/// A report with every kind of chart of risk: the date fan, slips, the tornado, the risk matrix, and how many may end in time. Figures are made up.
enum RiskCharts {
  static let charts = [fan, slips, tornado, grid, distribution]

  static var report: Report {
    Report(
      kind: .risk, title: "Charts of risk", subtitle: "", language: .english, asOf: day(2025, 6, 30),
      sections: [Report.Section(id: "charts", title: "Charts", blocks: charts.map { .chart($0) })],
      annexes: [],
      meta: Report.Meta(command: "merilo report", version: "0", inputs: []))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  private static func chart(_ id: String, _ title: String, _ content: Report.Chart.Content) -> Report.Chart {
    Report.Chart(id: id, title: title, summary: "What is drawn.", content: content)
  }

  private static let fan = chart(
    "date-fan", "When projects may end",
    .fan(
      Report.DateFan(
        asOf: day(2025, 6, 30),
        rows: [
          .init(
            label: "Renovation of a school in the centre of the town", reading: "62 of 100",
            due: day(2025, 12, 31),
            original: day(2025, 6, 30), p50: day(2025, 11, 20), p80: day(2026, 3, 14), p90: day(2026, 7, 1)),
          .init(
            label: "Training", reading: "≤ 3 of 100", due: day(2025, 8, 31), original: nil,
            p50: day(2026, 2, 1),
            p80: day(2026, 9, 30), p90: nil),
          .init(
            label: "Road", reading: "the day is over", due: day(2025, 5, 1), original: nil,
            p50: day(2025, 9, 1), p80: nil,
            p90: nil),
        ])))

  private static let slips = chart(
    "slips", "How late it may end",
    .bars(
      Report.BarRows(
        measure: Report.Measure(name: "Chance", digits: 0...0, isFraction: true),
        rows: [
          .init(label: "In time", value: 0.62, reading: "62 %", isHighlighted: true),
          .init(label: "Up to 3 months late", value: 0.25, reading: "25 %"),
          .init(label: "3 to 6 months late", value: 0.08, reading: "8 %"),
          .init(label: "6 to 12 months late", value: 0.03, reading: "≤ 3 %"),
          .init(label: "More than 12 months late", value: 0.03, reading: "≤ 3 %"),
        ])))

  private static let tornado = chart(
    "drivers", "What it hangs on",
    .bars(
      Report.BarRows(
        measure: Report.Measure(name: "Points", digits: 0...0),
        rows: [
          .init(label: "Works", value: 21, reading: "+21"), .init(label: "Permit", value: 8, reading: "+8"),
          .init(label: "Design", value: -2, reading: "−2"),
        ])))

  private static let grid = chart(
    "grid", "What may happen",
    .grid(
      Report.RiskGrid(
        columns: ["Below 20 %", "20 to 40 %", "Above 40 %"],
        rows: [
          .init(label: "Over 60 days", cells: [["Flood"], [], ["Appeal against the award of the contract"]]),
          .init(label: "15 to 60 days", cells: [[], ["Late delivery", "Illness"], []]),
          .init(label: "Up to 14 days", cells: [[], [], ["Holidays"]]),
        ])))

  private static let distribution = chart(
    "in-time", "How many may end in time",
    .bars(
      Report.BarRows(
        measure: Report.Measure(name: "Chance", digits: 0...0, isFraction: true),
        rows: [
          .init(label: "0", value: 0.05, reading: "5 %"),
          .init(label: "1", value: 0.25, reading: "25 %", isHighlighted: true),
          .init(label: "2", value: 0.45, reading: "45 %", isHighlighted: true),
          .init(label: "3", value: 0.25, reading: "25 %", isHighlighted: true),
        ])))
}
