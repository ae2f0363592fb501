import IndicatorEngine
import Ingest
import Testing

@testable import ReportCLI

@Suite("Many lines over time as bands") struct SlopeBandTests {
  private func line(_ values: Double?...) -> Report.SlopeChart.Line {
    Report.SlopeChart.Line(label: "", values: values)
  }

  // 1, 2, 3, 4, 5: the quartiles are 2 and 4, the median 3. Of the second period one value is missing: 10, 20, 30, 40.
  @Test("range, middle half and median by hand; what is missing is left out, and no value is no band")
  func spreads() {
    let bands = SlopeBands(
      [line(5, 40, nil), line(1, 10, nil), line(4, nil, nil), line(2, 20, nil), line(3, 30, nil)], periods: 3)
    #expect(
      bands.spreads[0]
        == SlopeBands.Spread(least: 1, lowerQuartile: 2, median: 3, upperQuartile: 4, greatest: 5))
    #expect(
      bands.spreads[1]?.least == 10 && bands.spreads[1]?.median == 25 && bands.spreads[1]?.greatest == 40)
    #expect(bands.spreads[2] == nil)
  }

  @Test("more than sixty unnamed lines are two areas and a line, sixty are lines", arguments: [60, 61])
  func drawn(count: Int) throws {
    let periods = try [2021, 2022].map { try #require(Period(year: $0)) }
    let chart = Report.SlopeChart(
      measure: Report.Measure(name: "", digits: 0...0), periods: periods,
      lines: (0..<count).map { line(Double($0), Double($0 + 1)) })
    let scene = SlopeDrawing(slopes: chart, layout: ChartLayout(width: 720, words: Words(.english)))
      .scene
    let areas = scene.shapes.count { if case .area = $0 { true } else { false } }
    let strokes = scene.shapes.count { if case .strokes = $0 { true } else { false } }
    #expect((areas, strokes) == (count > 60 ? (2, 0) : (0, 1)))
  }
}
