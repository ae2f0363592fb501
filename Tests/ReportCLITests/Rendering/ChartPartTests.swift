import IndicatorEngine
import Ingest
import Testing

@testable import ReportCLI

@Suite("Parts of charts")
struct ChartPartTests {
  // Two labels of height 10 that want 50 and 52: pooled about 51, so 46 and 56. One at 90 stays.
  // Near the edge: 0…100, three that want 99 end at 75, 85, 95.
  @Test(
    "labels move apart as little as may be",
    arguments: [
      ([50.0, 52], [46.0, 56]), ([52, 50], [56, 46]), ([50, 52, 90], [46, 56, 90]),
      ([99, 99, 99], [75, 85, 95]), ([0, 50], [5, 50]), ([], []),
    ])
  func spread(wanted: [Double], expected: [Double]) {
    #expect(
      LabelSpread.centres(wanted: wanted, heights: wanted.map { _ in 10 }, within: 0...100) == expected)
  }

  // Steps of 1, 2 or 5: (48 − 12.3)/4 = 8.9 → 10; (0.35 − 0.1)/4 = 0.0625 → 0.1; 0 – 1 in 5 is 0.2.
  @Test(
    "ticks within a range",
    arguments: [
      (12.3, 48.0, 4, [20.0, 30, 40]), (0.1, 0.35, 4, [0.1, 0.2, 0.3]),
      (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (-3, 3, 3, [-2, 0, 2]), (5, 5, 4, [5]), (7, 3, 4, [7]), (.nan, 3, 4, [Double]()),
    ])
  func ticks(low: Double, high: Double, count: Int, expected: [Double]) {
    let ticks = AxisTicks.values(from: low, to: high, count: count)
    if low.isNaN { #expect(ticks.count == 1) } else { #expect(ticks == expected) }
  }

  @Test(
    "ticks of a logarithmic axis: fives and twos go first where there are too many",
    arguments: [
      (3.0, 300.0, 9, [5.0, 10, 20, 50, 100, 200]), (3, 300, 5, [3, 10, 30, 100, 300]),
      (0, 10, 4, [Double]()), (700, 1_300_000, 5, [1000, 10_000, 100_000, 1_000_000]),
    ])
  func logarithmic(low: Double, high: Double, count: Int, expected: [Double]) {
    #expect(AxisTicks.logarithmic(from: low, to: high, count: count) == expected)
  }

  @Test("a path is written in tenths, each step relative to the one before")
  func path() {
    var path = PathData()
    // 10.04 → 10, 0.26 → .3; then by 0.5 and −2, straight right by 3, straight down by 1; no step for no move.
    path.ring([
      ChartScene.Point(x: 10.04, y: 0.26), ChartScene.Point(x: 10.5, y: -1.7),
      ChartScene.Point(x: 13.5, y: -1.7), ChartScene.Point(x: 13.51, y: -1.7),
      ChartScene.Point(x: 13.5, y: -0.7), ChartScene.Point(x: 10.04, y: 0.26),
    ])
    #expect(path.text == "M10 .3l.5-2h3v1z")
    // A second slanting step needs no letter.
    var slope = PathData()
    slope.move(to: ChartScene.Point(x: 0, y: 0))
    for place in [(1.0, 1.0), (2, 3), (1, 2.5), (1, 5), (2, 6)] {
      slope.line(to: ChartScene.Point(x: place.0, y: place.1))
    }
    #expect(slope.text == "M0 0l1 1 1 2-1-.5v2.5l1 1")
    var bad = PathData()
    bad.move(to: ChartScene.Point(x: .nan, y: .infinity))
    #expect(bad.text == "M0 0")
  }

  @Test("a border between two areas is simplified once, so that both keep the same")
  func borders() {
    typealias Point = ChartScene.Point
    // Two areas left and right of a border that wiggles by 0.1 around x = 10, with one bay of 3.
    let border = (0...20).map { step in
      Point(x: step == 10 ? 13 : 10 + (step % 2 == 0 ? 0 : 0.1), y: Double(step))
    }
    let left = border + [Point(x: 0, y: 20), Point(x: 0, y: 0), Point(x: 10, y: 0)]
    let right = border.reversed() + [Point(x: 20, y: 0), Point(x: 20, y: 20), Point(x: 10, y: 20)]
    let simplifier = RingSimplifier([left, right], tolerance: 0.5)
    let (a, b) = (simplifier.simplified(left), simplifier.simplified(right))
    let onBorder = { (ring: [Point]) in Set(ring.filter { $0.x >= 10 && $0.x < 20 }) }
    #expect(onBorder(a) == onBorder(b))
    #expect(onBorder(a).contains(Point(x: 13, y: 10)))
    #expect(a.count < 10 && a.count >= 6)
    // Wherever the ring starts, the same points are kept.
    let turned = Array(left.dropFirst(7).dropLast()) + left.prefix(8)
    #expect(Set(simplifier.simplified(turned)) == Set(a))
  }

  @Test("an island keeps its shape, and three points are never less")
  func islands() {
    typealias Point = ChartScene.Point
    let triangle = [Point(x: 0, y: 0), Point(x: 0.1, y: 0), Point(x: 0, y: 0.1)]
    #expect(RingSimplifier([triangle], tolerance: 5).simplified(triangle) == triangle)
    let square = (0..<40).map { step -> Point in
      let (side, along) = (step / 10, Double(step % 10))
      return [
        Point(x: along, y: 0), Point(x: 10, y: along), Point(x: 10 - along, y: 10),
        Point(x: 0, y: 10 - along),
      ][side]
    }
    let corners = RingSimplifier([square], tolerance: 0.1).simplified(square)
    #expect(Set(corners) == [Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 10), Point(x: 0, y: 10)])
  }

  // Five different values lie in the five fifths; 5·(below + upTo)/2n for the i-th of n is ⌊5(2i − 1)/2n⌋.
  // Four values: 5·1/8 = 0, 5·3/8 = 1, 5·5/8 = 3, 5·7/8 = 4, so fifths 1, 2, 4, 5. Equal ones: 5·n/2n = 2, fifth 3.
  @Test(
    "fifths of a column",
    arguments: [
      ([10.0, 20, 30, 40, 50], true, [1, 2, 3, 4, 5]), ([10, 20, 30, 40, 50], false, [5, 4, 3, 2, 1]),
      ([4, 3, 2, 1], true, [5, 4, 2, 1]), ([7, 7, 7], true, [3, 3, 3]), ([7], true, [3]),
    ])
  func fifths(values: [Double], isHigherBetter: Bool, expected: [Int]) {
    let table = Report.HeatTable(
      columns: [
        Report.HeatTable.Column(measure: Report.Measure(name: "m"), isHigherBetter: isHigherBetter)
      ],
      rows: values.map { Report.HeatTable.Row(label: "a", cells: [Report.HeatTable.Cell($0)]) })
    #expect(table.fifths(ofColumn: 0) == expected)
  }

  @Test("no fifth for what is missing, small or without a direction")
  func noFifth() {
    let column = Report.HeatTable.Column(measure: Report.Measure(name: "m"), isHigherBetter: true)
    var table = Report.HeatTable(
      columns: [column],
      rows: [
        Report.HeatTable.Row(label: "a", cells: [Report.HeatTable.Cell(nil)]),
        Report.HeatTable.Row(label: "b", cells: [Report.HeatTable.Cell(3, isSmall: true)]),
        Report.HeatTable.Row(label: "c", cells: []),
        Report.HeatTable.Row(label: "d", cells: [Report.HeatTable.Cell(5)]),
      ])
    #expect(table.fifths(ofColumn: 0) == [nil, nil, nil, 3])
    table.columns[0].isHigherBetter = nil
    #expect(table.fifths(ofColumn: 0) == [nil, nil, nil, nil])
  }

  // 1…11: the quantiles are 3, 5, 7 and 9; the range of 10 gives a step of 0.1·5 = 0.5, which keeps them.
  @Test("bounds of the classes of a map")
  func bounds() {
    func map(_ values: [Double]) -> Report.Map {
      Report.Map(
        measure: Report.Measure(name: "m"),
        areas: values.map { Report.Map.Area(label: "", rings: [], value: $0) })
    }
    #expect(map((1...11).map(Double.init)).bounds == [3, 5, 7, 9])
    #expect(map([2, 2, 2]).bounds == [])
    #expect(map([]).bounds == [])
    let classes = map((1...11).map(Double.init))
    #expect([1, 2.9, 3, 8.9, 9, 100].map(classes.classIndex) == [0, 0, 1, 3, 4, 4])
  }

  // Bounds 3, 5, 7, 9: 6 lies in class 2. 4…8 reaches the classes beside it, 2…8 one further.
  @Test("a class is in doubt where the interval reaches beyond its neighbours or the number is small")
  func doubt() {
    func isUncertain(_ value: Double?, _ interval: ClosedRange<Double>?, isSmall: Bool = false) -> Bool {
      let area = Report.Map.Area(label: "", rings: [], value: value, interval: interval, isSmall: isSmall)
      return Report.Map(measure: Report.Measure(name: "m"), areas: [area], bounds: [3, 5, 7, 9])
        .isUncertain(area)
    }
    #expect(!isUncertain(6, 4...8))
    #expect(isUncertain(6, 2...8))
    #expect(!isUncertain(6, nil))
    #expect(isUncertain(6, nil, isSmall: true))
    #expect(!isUncertain(nil, nil, isSmall: true))
  }

  @Test("a curve is cut where it leaves the plot")
  func clipped() {
    typealias Point = ChartScene.Point
    // From y = −10 at x = 0 to 10 at x = 10, the plot is 0…5: it enters at x = 5 and leaves at 7.5.
    let pieces = FunnelChart.clipped(
      [Point(x: 0, y: -10), Point(x: 5.5, y: 1), Point(x: 10, y: 10), nil, Point(x: 11, y: 1)], from: 0, to: 5
    )
    #expect(pieces == [[Point(x: 5, y: 0), Point(x: 5.5, y: 1), Point(x: 7.5, y: 5)]])
  }

  @Test("bands hold rows of one group that follow each other, at least two")
  func bands() {
    func row(_ group: String?) -> Report.RankIntervals.Row {
      Report.RankIntervals.Row(label: "", rank: 1, group: group)
    }
    #expect(RankChart.bands([row("A"), row("A"), row("B"), row(nil), row("C"), row("C")]) == [0..<2, 4..<6])
    #expect(RankChart.bands([]) == [])
    #expect(RankChart.bands([row(nil), row(nil)]) == [])
  }

  @Test("better is to the right, whichever way the indicator runs")
  func spine() {
    func place(_ value: Double, isHigherBetter: Bool?) -> Double? {
      let row = Report.Spine.Row(
        measure: Report.Measure(name: "m"), isHigherBetter: isHigherBetter,
        peers: Report.Spine.Spread(
          minimum: 0, lowerQuartile: 4, median: 5, upperQuartile: 6, maximum: 10, together: 5),
        value: value, standing: .better)
      let scene = SpineChart(
        spine: Report.Spine(subject: "a", rows: [row]), layout: .wide(Words(.english))
      ).scene
      return scene.shapes.compactMap { shape -> Double? in
        if case .mark(.disc, let point, .good, 11) = shape { point.x } else { nil }
      }.first
    }
    let middle = place(5, isHigherBetter: true) ?? 0
    #expect((place(9, isHigherBetter: true) ?? 0) > middle)
    #expect((place(9, isHigherBetter: false) ?? 0) < middle)
    #expect((place(9, isHigherBetter: nil) ?? 0) > middle)
    // Far beyond the peers the mark stays on the drawing.
    #expect((place(1e9, isHigherBetter: true) ?? 0) < 500)
  }
}
