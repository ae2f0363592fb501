import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("Charts of risk") struct RiskChartTests {
  @Test("the whole report with these charts", arguments: ReportFormat.allCases)
  func snapshot(format: ReportFormat) throws {
    let text = format.renderer.render(RiskCharts.report)
    let outcome = try Snapshot.compare(
      text, named: "risk-charts.\(format.endings.first ?? "")", testFile: #filePath)
    #expect(outcome == .same)
  }

  @Test("each drawing byte for byte, wide and narrow")
  func drawings() throws {
    var text = ""
    for chart in RiskCharts.charts {
      for (name, layout) in [
        ("wide", ChartLayout.wide(Words(.english))), ("narrow", .narrow(Words(.english))),
      ] {
        var page = HTMLWriter()
        SVGWriter(id: chart.id).write(
          layout.scene(of: chart), title: chart.title, summary: chart.summary, className: name, to: &page)
        text += page.html + "\n"
      }
    }
    #expect(try Snapshot.compare(text, named: "risk-charts.svg", testFile: #filePath) == .same)
  }

  @Test("no label leaves its drawing or meets another, and all can be read", arguments: [false, true])
  func labels(isNarrow: Bool) {
    let layout = isNarrow ? ChartLayout.narrow(Words(.bulgarian)) : .wide(Words(.bulgarian))
    for chart in RiskCharts.charts {
      let scene = layout.scene(of: chart)
      let boxes = scene.labelBoxes
      #expect(!boxes.isEmpty, "\(chart.id)")
      for (index, a) in boxes.enumerated() {
        let isInside =
          a.left >= -0.5 && a.right <= scene.width + 0.5 && a.top >= -0.5 && a.bottom <= scene.height + 0.5
        #expect(isInside, "\(chart.id) \(scene.width)×\(scene.height): \(a)")
        for b in boxes.dropFirst(index + 1) {
          let overlaps = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
          #expect(!overlaps, "\(chart.id) \(scene.width): \(a.text) | \(b.text)")
        }
      }
    }
  }

  // "Late delivery" and "Illness" share a cell: a bullet each. Of nine cells four have a risk; three swatches make the key.
  @Test("a cell without a risk has no shade, and several risks have bullets", arguments: [false, true])
  func grid(isNarrow: Bool) throws {
    let chart = try #require(RiskCharts.charts.first { $0.id == "grid" })
    let scene = (isNarrow ? ChartLayout.narrow(Words(.english)) : .wide(Words(.english))).scene(of: chart)
    let cells = scene.shapes.filter { shape in
      if case .bar(_, _, _, let height, _) = shape { height > 20 } else { false }
    }
    #expect(cells.count == 4)
    let labels = scene.labelBoxes.map(\.text)
    #expect(labels.filter { $0.hasPrefix("• ") }.count == 2 && !labels.contains { $0.hasSuffix("…") })
    #expect(labels.contains("Chance") && labels.contains("large risk"))
  }

  // On a phone 62 of 328 are labels and two empty columns take 58 each: 150 are left for the one with names.
  @Test("on a phone empty columns leave their room to the names")
  func narrowGrid() {
    let grid = Report.RiskGrid(
      columns: ["Below 20 %", "20 to 40 %", "Above 40 %"],
      rows: [.init(label: "Over 60 days", cells: [[], ["Appeal against the award of the contract"], []])])
    let scene = RiskGridChart(grid: grid, layout: .narrow(Words(.english))).scene
    let widths = scene.shapes.compactMap { shape -> Double? in
      if case .bar(_, _, let width, let height, _) = shape, height > 20 { width } else { nil }
    }
    #expect(widths.count == 1 && isClose(widths.first ?? 0, 150 - 2, within: 0.01))
  }

  // What is wider on the page is what is likelier: of the slips the first, of the drivers the first to the right and the last to the left.
  @Test("bars are as long as what they stand for, from one zero")
  func lengths() {
    func bars(_ chart: Report.Chart) -> [(x: Double, width: Double)] {
      ChartLayout.wide(Words(.english)).scene(of: chart).shapes.compactMap { shape in
        if case .bar(let x, _, let width, _, _) = shape { (x, width) } else { nil }
      }
    }
    let slips = bars(RiskCharts.charts[1]).map(\.width)
    #expect(slips.count == 5)
    #expect(isClose(slips[0] / slips[1], 0.62 / 0.25, within: 0.02))
    let drivers = bars(RiskCharts.charts[2])
    #expect(drivers.count == 3 && isClose(drivers[0].x, drivers[1].x, within: 0.5))
    #expect(isClose(drivers[2].x + drivers[2].width, drivers[0].x, within: 0.5))
  }
}
