import IndicatorEngine
import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("Charts of the example portfolios")
struct FixtureChartTests {
  static let portfolios = [
    ("ihtiman", "2014-03-06"), ("iasi-ogp", "2020-08-31"), ("amu-ogp-local", "2022-12-31"),
    ("sgg-ngo-funding", "2020-07-31"), ("soyur-participation", "2020-06-30"),
  ]

  @Test("no label leaves its drawing or meets another, on a page and on a phone", arguments: portfolios)
  func labels(name: String, day: String) throws {
    let portfolio = try FixtureFolder.portfolio(name).portfolio
    let evaluation = Evaluation(of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day(day)))
    for language in [Language.bulgarian, .romanian] {
      let context = ReportContext(
        title: nil, language: language, command: "", version: "", inputs: [], findings: [])
      let report = ReportBuilder(evaluation, context: context).progressReport()
      let words = Words(language)
      for case .chart(let chart) in report.allSections.flatMap(\.blocks) {
        for layout in [ChartLayout.wide(words), .narrow(words)] {
          Self.check(layout.scene(of: chart), "\(name) \(chart.id) \(language) \(layout.width)")
        }
      }
    }
  }

  private static func check(_ scene: ChartScene, _ place: String) {
    let boxes = scene.labelBoxes
    for (index, a) in boxes.enumerated() {
      let isInside = a.left >= -0.5 && a.right <= scene.width + 0.5 && a.bottom <= scene.height + 0.5
      #expect(isInside, "\(place): \(a)")
      for b in boxes.dropFirst(index + 1) {
        let overlaps = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        #expect(!overlaps, "\(place): \(a.text) | \(b.text)")
      }
    }
  }
}
