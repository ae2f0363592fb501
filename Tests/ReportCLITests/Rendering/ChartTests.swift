import IndicatorEngine
import Ingest
import Testing

@testable import ReportCLI

@Suite("Charts")
struct ChartTests {
  static let charts: [Report.Chart] =
    SampleReport.report.allSections.flatMap(\.blocks).compactMap {
      if case .chart(let chart) = $0 { chart } else { nil }
    } + [longLabels, manyColumns]

  /// Curves whose names have no room at their ends on a phone.
  static let longLabels: Report.Chart = {
    var curves = SampleCharts.curves
    for index in curves.series.indices { curves.series[index].label = "Действителни разходи с дълго име" }
    return Report.Chart(id: "long", title: "", summary: "", content: .curves(curves))
  }()

  /// A matrix whose words have no room in its columns, either way round.
  static let manyColumns = Report.Chart(
    id: "many", title: "", summary: "",
    content: .matrix(
      Report.Matrix(
        columns: (1...9).map { "Дял на приетите предложения \($0)" },
        rows: (1...9).map { row in
          Report.Matrix.Row(
            label: "Община с дълго наименование \(row)",
            cells: Report.Status.allCases.prefix(8).map { $0 } + [nil])
        })))

  /// Every chart of the sample in every language at both widths.
  static let layouts: [(chart: Int, language: Language, isNarrow: Bool)] = charts.indices.flatMap { chart in
    Language.allCases.flatMap { [(chart, $0, false), (chart, $0, true)] }
  }

  static func scene(_ chart: Int, _ language: Language, _ isNarrow: Bool) -> ChartScene {
    let words = Words(language)
    return (isNarrow ? ChartLayout.narrow(words) : .wide(words)).scene(of: charts[chart])
  }

  @Test("no label leaves the drawing", arguments: layouts)
  func inside(chart: Int, language: Language, isNarrow: Bool) {
    let scene = Self.scene(chart, language, isNarrow)
    #expect(!scene.shapes.isEmpty)
    for box in scene.labelBoxes {
      #expect(box.left >= -0.5 && box.right <= scene.width + 0.5, "\(Self.charts[chart].id): \(box)")
      #expect(box.top >= -0.5 && box.bottom <= scene.height + 0.5, "\(Self.charts[chart].id): \(box)")
    }
  }

  @Test("no two labels overlap", arguments: layouts)
  func apart(chart: Int, language: Language, isNarrow: Bool) {
    let boxes = Self.scene(chart, language, isNarrow).labelBoxes
    for (index, a) in boxes.enumerated() {
      for b in boxes.dropFirst(index + 1) {
        let overlaps = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        #expect(!overlaps, "\(Self.charts[chart].id) \(language): \(a.text) | \(b.text)")
      }
    }
  }

  @Test("no curve runs through a name", arguments: layouts)
  func uncrossed(chart: Int, language: Language, isNarrow: Bool) {
    guard case .curves = Self.charts[chart].content else { return }
    let scene = Self.scene(chart, language, isNarrow)
    for case .path(let path, _, _, _) in scene.shapes {
      for (start, end) in zip(path, path.dropFirst()) {
        for step in 0...50 {
          let t = Double(step) / 50
          let (x, y) = (start.x + (end.x - start.x) * t, start.y + (end.y - start.y) * t)
          for box in scene.labelBoxes where x > box.left && x < box.right {
            #expect(y < box.top || y > box.bottom, "\(Self.charts[chart].id) \(language): \(box.text)")
          }
        }
      }
    }
  }

  @Test("the key of a schedule has the colours in which delays are drawn, and no others")
  func scheduleKey() throws {
    func day(_ number: Int32) -> Day { Day(number: 19_000 + number) }
    func inks(_ items: [Report.Schedule.Item]) -> [ChartScene.Ink] {
      let schedule = Report.Schedule(asOf: day(60), items: items)
      let scene = ScheduleChart(schedule: schedule, layout: .wide(Words(.english))).scene
      return scene.shapes.compactMap { shape in
        if case .bar(_, _, _, let height, let fill) = shape, height == 6 { fill } else { nil }
      }
    }
    let late = Report.Schedule.Item(
      label: "a", start: day(0), planned: day(20), reached: day(30), isActual: true, slip: 10,
      status: .completeLate)
    let early = Report.Schedule.Item(
      label: "b", start: day(0), planned: day(20), reached: day(10), isActual: true, slip: -10,
      status: .complete)
    // The delay itself and its key.
    #expect(inks([late, early]) == [ChartScene.Ink(late.status.tone), ChartScene.Ink(late.status.tone)])
    #expect(inks([early]) == [])
  }

  @Test("labels can be read: never under 12 pixels", arguments: layouts)
  func readable(chart: Int, language: Language, isNarrow: Bool) {
    for case .label(_, _, _, let size, _, _) in Self.scene(chart, language, isNarrow).shapes {
      #expect(size >= 12)
    }
  }

  @Test("a drawing is small, named and described, and holds no script", arguments: charts.indices)
  func written(chart: Int) {
    var page = HTMLWriter()
    SVGWriter(id: "x").write(
      Self.scene(chart, .bulgarian, false), title: "A < B", summary: "C & D", className: "wide", to: &page)
    #expect(page.html.utf8.count < (chart == Self.charts.count - 1 ? 14_000 : 9_000))
    #expect(page.html.contains("role=\"img\" aria-labelledby=\"x-t x-d\""))
    #expect(page.html.contains("<title id=\"x-t\">A &lt; B</title><desc id=\"x-d\">C &amp; D</desc>"))
    #expect(!page.html.contains("<script") && !page.html.contains("href"))
  }

  // 1-2-5 steps worked by hand: 60,660 / 4 = 15,165 → 20,000; 3 / 4 = 0.75 → 1; 0.07 / 4 = 0.0175 → 0.02.
  @Test(
    "round steps on an axis",
    arguments: [
      (60_660.0, 4, [0.0, 20_000, 40_000, 60_000, 80_000]), (3, 4, [0, 1, 2, 3]),
      (100, 4, [0, 50, 100]), (100, 5, [0, 20, 40, 60, 80, 100]), (0, 4, [0, 1]), (-5, 4, [0, 1]),
      (.nan, 4, [0, 1]), (.infinity, 4, [0, 1]),
    ])
  func ticks(maximum: Double, count: Int, expected: [Double]) {
    #expect(AxisTicks.values(upTo: maximum, count: count) == expected)
  }

  @Test("months on an axis fall on first days and are not more than asked for")
  func months() throws {
    let first = try #require(Day(year: 2013, month: 11, day: 6))
    let last = try #require(Day(year: 2014, month: 8, day: 6))
    let all = AxisTicks.months(from: first, to: last, count: 12)
    #expect(all.map(\.description).first == "2013-12-01")
    #expect(all.count == 9)
    let quarters = AxisTicks.months(from: first, to: last, count: 4)
    #expect(quarters.map(\.description) == ["2014-01-01", "2014-04-01", "2014-07-01"])
    let long = try #require(Day(year: 2113, month: 11, day: 6))
    #expect(AxisTicks.months(from: first, to: long, count: 10).count <= 11)
  }

  @Test("what is missing is hatched, what is zero is not")
  func missing() {
    let words = Words(.english)
    func shapes(_ paid: Int128?) -> [ChartScene.Shape] {
      let bars = Report.BudgetBars(
        currency: .eur, lines: [Report.BudgetBars.Line(label: "a", budget: 100, paid: paid)])
      return BudgetChart(bars: bars, layout: .wide(words)).scene.shapes
    }
    func isHatched(_ shapes: [ChartScene.Shape]) -> Bool {
      shapes.contains { if case .hatch = $0 { true } else { false } }
    }
    #expect(isHatched(shapes(nil)))
    #expect(!isHatched(shapes(0)))
  }

  @Test("no data at all still gives a drawing")
  func empty() {
    let layout = ChartLayout.wide(Words(.english))
    let day = SampleReport.day(2014, 1, 1)
    let contents: [Report.Chart.Content] = [
      .curves(Report.Curves(currency: .eur, asOf: day, series: [])),
      .schedule(Report.Schedule(asOf: day, items: [])), .indicators([]),
      .matrix(Report.Matrix(columns: [], rows: [])), .budget(Report.BudgetBars(currency: .eur, lines: [])),
    ]
    for content in contents {
      let scene = layout.scene(of: Report.Chart(id: "x", title: "", summary: "", content: content))
      #expect(scene.height >= 0 && scene.height.isFinite)
    }
  }

  @Test("the chart's table shows the curve between its points and nothing outside them")
  func interpolation() {
    // 10 days, 0 → 1000: 300 on the third day.
    let start = SampleReport.day(2014, 1, 1)
    let straight = Report.Curves.Series(
      label: "", role: .plan,
      points: [
        Report.Curves.Point(day: start, amount: 0), Report.Curves.Point(day: start + 10, amount: 1000),
      ], isStepped: false)
    #expect(straight.amount(on: start + 3) == 300)
    #expect(straight.amount(on: start + 10) == 1000)
    #expect(straight.amount(on: start + 11) == nil)
    var stepped = straight
    stepped.isStepped = true
    #expect(stepped.amount(on: start + 3) == 0)
  }
}
