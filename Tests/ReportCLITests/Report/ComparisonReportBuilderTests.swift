import IndicatorEngine
import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("Comparison report") struct ComparisonReportBuilderTests {
  private func comparison(_ places: [String], _ indicators: [String], _ observations: [String]) -> Comparison
  {
    let portfolio = SampleBuilder()
      .table(.municipalities, "code|name|population", rows: places)
      .table(
        .indicators, "code|name|measure|direction|accumulates|over_places|factor", rows: indicators
      )
      .table(
        .observations, "indicator|municipality|period|value|numerator|denominator|standard_error",
        rows: observations
      ).finish().portfolio
    return Comparison(
      of: portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2022-12-31")), comparing: ComparisonPlan())
  }

  private func builder(_ comparison: Comparison) -> ComparisonReportBuilder {
    ComparisonReportBuilder(
      comparison, evaluation: Evaluation(of: comparison.portfolio, plan: comparison.evaluation),
      context: ReportContext(
        title: nil, language: .english, command: "merilo report x", version: "0", inputs: [], findings: []))
  }

  private func charts(_ report: Report) -> [Report.Chart] {
    report.sections.flatMap(\.withSubsections).flatMap(\.blocks).compactMap {
      if case .chart(let chart) = $0 { chart } else { nil }
    }
  }

  /// Six shares that differ by more than chance, so that steadied values differ from the reported ones.
  private func shares() -> Comparison {
    let counts = [9, 12, 20, 25, 33, 38]
    return comparison(
      counts.indices.map { "P\($0)|p\($0)|5000" }, ["S|s|percent|increase|flow|weighted|100"],
      counts.enumerated().map { "S|P\($0)|2022||\($1)|40|" })
  }

  @Test("a dot lies at the value as reported, within its own interval; the steadied value is the cross")
  func dots() throws {
    let comparison = shares()
    let standings = try #require(comparison.measures.first?.standings)
    let plot = try #require(
      charts(builder(comparison).report()).compactMap { chart -> Report.DotPlot? in
        if case .dots(let plot) = chart.content { plot } else { nil }
      }.first)
    #expect(plot.rows.count == 6)
    for row in plot.rows {
      let standing = try #require(standings.first { $0.figure.value == row.value })
      #expect(row.interval == standing.interval && row.second == standing.shrunk)
      #expect(row.second != nil && row.second != row.value)
      #expect(row.interval.map { interval in row.value.map(interval.contains) == true } == true)
    }
    #expect(plot.reference?.label == "all together")
  }

  // 9, 12, 20, 25, 33 and 38 of 40: the others of the first have 128 of 200, 64 %; the median of the others is 62.5 %.
  @Test("the spine is drawn on the figure that the place is judged against")
  func spine() throws {
    let spines = charts(builder(shares()).report()).compactMap { chart -> Report.Spine? in
      if case .spine(let spine) = chart.content { spine } else { nil }
    }
    let first = try #require(spines.first)
    #expect(first.isAgainstAll)
    let row = try #require(first.rows.first)
    #expect(
      isClose(row.peers?.together, 64, within: 1e-12) && isClose(row.peers?.median, 62.5, within: 1e-12))
    #expect(row.standing == .worse)
  }

  @Test("of a funnel every mark lies on the side of the curve that its zone says")
  func funnel() throws {
    let places = (0..<12).map { "P\($0)|p\($0)|\(300 * ($0 + 1))" }
    let comparison = comparison(
      places, ["N|n|count|increase|flow|sum|"],
      (0..<12).map { "N|P\($0)|2022|\([1, 9, 4, 6, 2, 30, 8, 10, 11, 14, 40, 15][$0])|||" })
    let funnel = try #require(
      charts(builder(comparison).report()).compactMap { chart -> Report.FunnelPlot? in
        if case .funnel(let plot) = chart.content { plot } else { nil }
      }.first)
    let isAdjusted = funnel.limits.contains(where: \.isAdjusted)
    let inner = try #require(funnel.limits.first { $0.level == 0.95 && $0.isAdjusted == isAdjusted })
    let outer = try #require(funnel.limits.first { $0.level > 0.99 && $0.isAdjusted == isAdjusted })
    func isBeyond(_ point: Report.FunnelPlot.Point, _ limit: Report.FunnelPlot.Limit) throws -> Bool {
      let step = try #require(limit.steps.first { $0.denominator == point.denominator })
      return point.rate > step.upper ?? .infinity || point.rate < step.lower ?? -.infinity
    }
    for point in funnel.points {
      #expect(try isBeyond(point, inner) == (point.zone != .within))
      #expect(try isBeyond(point, outer) == (point.zone == .beyondOuter))
    }
    #expect(funnel.points.contains { $0.zone != .within } && funnel.points.contains { $0.zone == .within })
  }

  // 30 places whose levels lie 1 apart with an error of 1: those up to about 4 apart are not told apart, which makes more than 26 groups.
  @Test("more groups than letters are given up for the pairs, and that is said")
  func manyGroups() throws {
    let found = comparison(
      (0..<32).map { "P\($0)|p\($0)|5000" }, ["L|l|index|increase|stock|none|"],
      (0..<32).map { "L|P\($0)|2022|\($0)|||1" })
    let measure = try #require(found.measures.first)
    #expect(measure.hasTooManyGroups && measure.standings.allSatisfy { $0.groups.isEmpty })
    let notes = builder(found).report().sections.flatMap(\.withSubsections).flatMap(\.blocks).flatMap {
      block -> [String] in
      if case .notes(let notes) = block { notes } else { [] }
    }
    #expect(notes.contains { $0.hasPrefix("More than 26 overlapping groups cannot be told apart") })
  }

  @Test("small numbers are told of with the lines that are drawn")
  func small() throws {
    let found = comparison(
      ["A|a|5000", "B|b|5000", "C|c|5000"], ["N|n|count|increase|flow|sum|"],
      ["N|A|2022|3|||", "N|B|2022|20|||", "N|C|2022|40|||"])
    let notes = builder(found).report().sections.flatMap(\.withSubsections).flatMap(\.blocks).flatMap {
      block -> [String] in
      if case .notes(let notes) = block { notes } else { [] }
    }
    #expect(notes.contains { $0.contains("1 figure rests on small numbers; listed and not ranked: a") })
    #expect(
      notes.contains {
        $0.hasPrefix("Rates of fewer than 10 events, shares of fewer than 30 cases, figures per")
      })
  }
}
