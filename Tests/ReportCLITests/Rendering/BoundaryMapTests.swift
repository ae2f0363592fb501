import IndicatorEngine
import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("Maps of real outlines")
struct BoundaryMapTests {
  /// The municipalities of Bulgaria with made-up values.
  private static func map() throws -> Report.Map {
    let folder = SharedData.folder + "/data/bg-municipalities/"
    let result = try PortfolioLoader().load([
      folder + "municipalities.geojson", folder + "municipalities.csv",
    ])
    let file = try #require(result.boundaries.first)
    return Report.Map(
      measure: ComparisonCharts.measure,
      areas: file.boundaries.drawn().enumerated().map { index, shape in
        let value = 100 * ComparisonCharts.spread(index)
        let isMissing = index % 23 == 7
        return Report.Map.Area(
          label: shape.code, rings: shape.rings, value: isMissing ? nil : value,
          interval: index % 4 == 2 ? value - 30...value + 30 : nil, isSmall: index % 29 == 3,
          isHighlighted: index % 40 == 5,
          absence: isMissing ? Report.Absence(state: .notProvided) : nil)
      })
  }

  @Test(
    "265 municipalities are drawn in less than 100 kilobytes, and no area is lost",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func size() throws {
    let map = try Self.map()
    let chart = Report.Chart(id: "map", title: "", summary: "", content: .map(map))
    for layout in [ChartLayout.wide(Words(.bulgarian)), .narrow(Words(.bulgarian))] {
      let scene = layout.scene(of: chart)
      let outlines = scene.shapes.compactMap { shape -> [[ChartScene.Point]]? in
        if case .area(let rings, _, _, _, let title) = shape, !title.isEmpty { rings } else { nil }
      }
      #expect(outlines.count == 265 && outlines.allSatisfy { !$0.isEmpty })
      var page = HTMLWriter()
      SVGWriter(id: "x").write(scene, title: "", summary: "", className: "wide", to: &page)
      #expect(page.html.utf8.count < 100_000)
    }
  }

  @Test(
    "what is simplified covers as much as before, and borders are the same on both sides",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func borders() throws {
    let rings = try Self.map().areas.flatMap(\.rings)
    let projection = MapProjection(rings.joined(), width: 700, height: 600, top: 0)
    let exact = rings.map { $0.map(projection.place) }
    let simplifier = RingSimplifier(exact, tolerance: 0.45)
    let drawn = exact.map(simplifier.simplified)
    let (before, after) = (
      exact.map(MapChart.area).reduce(0, +), drawn.map(MapChart.area).reduce(0, +)
    )
    #expect((after / before - 1).magnitude < 0.003)
    #expect(drawn.map(\.count).reduce(0, +) < exact.map(\.count).reduce(0, +))
    // A step between two points is drawn by two areas or, at the rim of the country and where the file's own
    // outlines do not meet, by one; simplifying does not make more steps that have no partner.
    #expect(lonely(drawn) <= lonely(exact))
  }

  /// The share of steps that only one ring has.
  private func lonely(_ rings: [[ChartScene.Point]]) -> Double {
    struct Step: Hashable {
      let a: ChartScene.Point
      let b: ChartScene.Point
    }
    var counts: [Step: Int] = [:]
    for ring in rings {
      let points = ring.first == ring.last ? Array(ring.dropLast()) : ring
      for (a, b) in zip(points, points.dropFirst() + points.prefix(1)) {
        let isTurned = (b.x, b.y) < (a.x, a.y)
        counts[Step(a: isTurned ? b : a, b: isTurned ? a : b), default: 0] += 1
      }
    }
    return Double(counts.values.count { $0 == 1 }) / Double(counts.count)
  }
}
