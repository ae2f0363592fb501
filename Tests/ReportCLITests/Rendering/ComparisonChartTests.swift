import IndicatorEngine
import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("Charts that set municipalities side by side")
struct ComparisonChartTests {
  static let sizes: [ComparisonCharts] = [
    ComparisonCharts(count: 1, highlighted: [0]), ComparisonCharts(count: 4),
    ComparisonCharts(count: 12, highlighted: [1, 4]),
    ComparisonCharts(count: 40, highlighted: [1, 2, 4, 14]),
    ComparisonCharts(count: 265, highlighted: [2, 4, 120, 121, 122, 250]),
  ]

  static let layouts: [(size: Int, language: Language, isNarrow: Bool)] = sizes.indices.flatMap { size in
    [Language.bulgarian, .romanian].flatMap { [(size, $0, false), (size, $0, true)] }
  }

  private static func scenes(_ size: Int, _ language: Language, _ isNarrow: Bool) -> [(String, ChartScene)] {
    let layout = isNarrow ? ChartLayout.narrow(Words(language)) : .wide(Words(language))
    return sizes[size].charts.map { ($0.id, layout.scene(of: $0)) }
  }

  @Test("no label leaves its drawing or meets another", arguments: layouts)
  func labels(size: Int, language: Language, isNarrow: Bool) {
    for (id, scene) in Self.scenes(size, language, isNarrow) {
      let boxes = scene.labelBoxes
      #expect(!boxes.isEmpty, "\(id)")
      for (index, a) in boxes.enumerated() {
        let isInside =
          a.left >= -0.5 && a.right <= scene.width + 0.5 && a.top >= -0.5 && a.bottom <= scene.height + 0.5
        #expect(isInside, "\(id) \(scene.width)×\(scene.height): \(a)")
        for b in boxes.dropFirst(index + 1) {
          let overlaps = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
          #expect(!overlaps, "\(id) \(language) \(scene.width): \(a.text) | \(b.text)")
        }
      }
    }
  }

  @Test("labels can be read: never under 12 pixels", arguments: layouts)
  func readable(size: Int, language: Language, isNarrow: Bool) {
    for (id, scene) in Self.scenes(size, language, isNarrow) {
      for shape in scene.shapes {
        switch shape {
        case .label(_, _, _, let size, _, _), .name(_, _, let size, _), .upright(_, _, _, let size):
          #expect(size >= 12, "\(id)")
        default: continue
        }
      }
    }
  }

  @Test("a drawing of 1,469 municipalities stays below 150 kilobytes and as high as a page")
  func large() {
    let charts = ComparisonCharts(count: 1469, highlighted: [2, 700, 1200])
    for chart in charts.charts {
      for layout in [ChartLayout.wide(Words(.ukrainian)), .narrow(Words(.ukrainian))] {
        let scene = layout.scene(of: chart)
        var page = HTMLWriter()
        SVGWriter(id: "x").write(scene, title: "", summary: "", className: "wide", to: &page)
        #expect(page.html.utf8.count < 150_000, "\(chart.id) \(scene.width)")
        if !chart.id.hasPrefix("spine"), !chart.id.hasPrefix("map") {
          #expect(scene.height < 1100, "\(chart.id) \(scene.width)")
        }
      }
    }
  }

  @Test("what has no value is hatched, and a chart without a gap has no hatching")
  func missing() {
    func isHatched(_ content: Report.Chart.Content) -> Bool {
      ChartLayout.wide(Words(.english)).scene(
        of: Report.Chart(id: "x", title: "", summary: "", content: content)
      ).shapes.contains {
        switch $0 {
        case .hatch, .area(_, fill: .hatch, _, _, _): true
        default: false
        }
      }
    }
    let measure = Report.Measure(name: "m")
    func dots(_ value: Double?) -> Report.Chart.Content {
      .dots(Report.DotPlot(measure: measure, rows: [Report.DotPlot.Row(label: "a", value: value)]))
    }
    func contributions(_ value: Double?) -> Report.Chart.Content {
      .contributions(
        Report.Contributions(measure: measure, rows: [Report.Contributions.Row(label: "a", value: value)]))
    }
    func heat(_ value: Double?) -> Report.Chart.Content {
      .heat(
        Report.HeatTable(
          columns: [Report.HeatTable.Column(measure: measure, isHigherBetter: true)],
          rows: [Report.HeatTable.Row(label: "a", cells: [Report.HeatTable.Cell(value)])]))
    }
    func ranks(_ rank: Double?) -> Report.Chart.Content {
      .ranks(
        Report.RankIntervals(
          rows: [Report.RankIntervals.Row(label: "a", rank: rank)], level: 0.95, count: 1))
    }
    func map(_ value: Double?) -> Report.Chart.Content {
      let ring = [(0.0, 0.0), (1, 0), (1, 1)].map { MapPoint(easting: $0.0, northing: $0.1) }
      return .map(
        Report.Map(measure: measure, areas: [Report.Map.Area(label: "a", rings: [ring], value: value)]))
    }
    for content in [dots, contributions, heat, ranks, map] {
      #expect(isHatched(content(nil)))
      #expect(!isHatched(content(0)))
    }
  }

  @Test("a number that is not finite is drawn as missing, never as a place")
  func notFinite() {
    for value in [Double.nan, .infinity, -.infinity] {
      let content = Report.Chart.Content.dots(
        Report.DotPlot(
          measure: Report.Measure(name: "m"),
          rows: [
            Report.DotPlot.Row(label: "a", value: value),
            Report.DotPlot.Row(label: "b", value: 1, second: value),
          ]))
      let chart = Report.Chart(id: "x", title: "", summary: "", content: content)
      var page = HTMLWriter()
      SVGWriter(id: "x").write(
        ChartLayout.wide(Words(.english)).scene(of: chart), title: "", summary: "", className: "wide",
        to: &page)
      #expect(!page.html.lowercased().contains("nan") && !page.html.contains("inf"))
    }
  }

  @Test("no rows at all still give a drawing")
  func empty() {
    let measure = Report.Measure(name: "m")
    let contents: [Report.Chart.Content] = [
      .dots(Report.DotPlot(measure: measure, rows: [])),
      .ranks(Report.RankIntervals(rows: [], level: 0.95, count: 0)),
      .contributions(Report.Contributions(measure: measure, rows: [])),
      .funnel(
        Report.FunnelPlot(
          rate: measure, denominator: measure, target: Report.Reference(value: 0, label: "t"), limits: [],
          points: [])),
      .spine(Report.Spine(subject: "a", rows: [])),
      .slopes(Report.SlopeChart(measure: measure, periods: [], lines: [])),
      .heat(Report.HeatTable(columns: [], rows: [])), .map(Report.Map(measure: measure, areas: [])),
    ]
    for content in contents {
      for layout in [ChartLayout.wide(Words(.english)), .narrow(Words(.english))] {
        let scene = layout.scene(of: Report.Chart(id: "x", title: "", summary: "", content: content))
        #expect(scene.height >= 0 && scene.height.isFinite)
      }
    }
  }

  @Test("the whole report with these charts", arguments: ReportFormat.allCases)
  func snapshot(format: ReportFormat) throws {
    let text = format.renderer.render(ComparisonCharts(count: 12, highlighted: [1, 4]).report)
    let outcome = try Snapshot.compare(
      text, named: "comparison-charts.\(format.endings.first ?? "")", testFile: #filePath)
    #expect(outcome == .same)
  }
}
