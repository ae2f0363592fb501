import Ingest

/// The funnel plot: rates over denominators between the curves of what chance alone explains.
///
/// Points beyond the limits differ by shape and are named where a name has room; the others are listed below. The
/// level axis is logarithmic where the greatest denominator is more than 40 times the least.
struct FunnelChart {
  let funnel: Report.FunnelPlot
  let layout: ChartLayout

  private var plotHeight: Double { layout.isNarrow ? 280 : 360 }

  /// Points that can be drawn.
  var points: [Report.FunnelPlot.Point] {
    funnel.points.filter { $0.denominator > 0 && $0.denominator.isFinite && $0.rate.isFinite }
  }

  var scene: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let titleEnd = ValueAxis.draw(
      ValueAxis.title(of: funnel.rate, layout.words), from: 0, top: 0, layout, to: &scene)
    let (top, bottom) = (titleEnd + 10, titleEnd + 10 + plotHeight)
    let rate = ValueAxis(
      funnel.rate, values: rates, start: bottom, end: top, room: 44, layout: layout)
    let left = rate.labelWidth + 10
    let right = layout.width - levelWidth - 8
    rate.drawLevel(from: left, to: right, in: &scene)
    let x = DenominatorAxis(funnel, points, start: left + 10, end: right, layout: layout)
    x.draw(below: bottom, to: &scene)
    let y = rate.scale
    drawLimits(x, y, top: top, right: right, to: &scene)
    scene.line(
      from: ChartScene.Point(x: left, y: y(funnel.target.value)),
      to: ChartScene.Point(x: right, y: y(funnel.target.value)), ink: .ink)
    let places = points.map { ChartScene.Point(x: x($0.denominator), y: y($0.rate)) }
    draw(points, at: places, to: &scene)
    let unnamed = drawNames(points, at: places, x: left...right, y: top...bottom, to: &scene)
    var end = bottom + 22
    end = ValueAxis.draw(x.title, from: 0, top: end, layout, to: &scene)
    scene.height = drawKey(below: end, unnamed: unnamed, to: &scene)
    return scene
  }

  /// What the upright axis must hold: points and target, and as much of the limits as lies not far beyond.
  private var rates: [Double] {
    let rates = points.map(\.rate) + [funnel.target.value]
    guard let low = rates.min(), let high = rates.max() else { return [] }
    let reach = max(high - low, funnel.target.value.magnitude * 0.02) * 0.2
    let limits = funnel.limits.flatMap { $0.steps.flatMap { [$0.lower, $0.upper].compactMap(\.self) } }
    return rates + limits.map { min(max($0, low - reach), high + reach) }
  }

  private func level(_ level: Double) -> String { layout.words.numbers.percent(level, digits: 0...1) }

  private var levelWidth: Double {
    funnel.limits.map { TextMeasure.width(of: level($0.level), size: layout.small) }.max() ?? 0
  }

  /// The curves, each named at its right end.
  private func drawLimits(
    _ x: DenominatorAxis, _ y: LinearScale, top: Double, right: Double, to scene: inout ChartScene
  ) {
    var ends: [(text: String, y: Double)] = []
    for limit in funnel.limits {
      let isOuter = limit.level > 0.99
      let ink: ChartScene.Ink = isOuter ? .accent : .neutral
      let dash: ChartScene.Dash = limit.isAdjusted ? .dashed : .solid
      for bound in [\Report.FunnelPlot.Step.lower, \.upper] {
        let places = FunnelChart.steps(limit.steps, within: x.range).map { step -> ChartScene.Point? in
          guard step.denominator > 0, let value = step[keyPath: bound], value.isFinite else { return nil }
          return ChartScene.Point(x: x(step.denominator), y: y(value))
        }
        for path in FunnelChart.clipped(places, from: top, to: y.start) {
          scene.shapes.append(.path(path, ink: ink, width: isOuter ? 1.5 : 1, dash: dash))
        }
        if let last = places.last, let last, last.y >= top, last.y <= y.start {
          ends.append((level(limit.level), last.y))
        }
      }
    }
    let centres = LabelSpread.centres(
      wanted: ends.map(\.y), heights: ends.map { _ in 14 }, within: top - 7...y.start + 7)
    for (end, centre) in zip(ends, centres) {
      scene.label(
        end.text, at: ChartScene.Point(x: right + 6, y: centre + 4), ink: .muted, size: layout.small)
    }
  }

  /// The steps within a range of denominators, with one at its upper end where the curve goes beyond it.
  static func steps(
    _ steps: [Report.FunnelPlot.Step], within range: ClosedRange<Double>
  ) -> [Report.FunnelPlot.Step] {
    var result = steps.filter { range.contains($0.denominator) }
    guard let next = steps.firstIndex(where: { $0.denominator > range.upperBound }), next > 0 else {
      return result
    }
    let (a, b) = (steps[next - 1], steps[next])
    let share = (range.upperBound - a.denominator) / (b.denominator - a.denominator)
    func between(_ low: Double?, _ high: Double?) -> Double? {
      guard let low, let high, share >= 0 else { return nil }
      return low + (high - low) * share
    }
    result.append(
      Report.FunnelPlot.Step(
        denominator: range.upperBound, lower: between(a.lower, b.lower), upper: between(a.upper, b.upper)))
    return result
  }

  /// The pieces of a curve that lie between two heights, cut where they leave.
  static func clipped(
    _ places: [ChartScene.Point?], from top: Double, to bottom: Double
  ) -> [[ChartScene.Point]] {
    var pieces: [[ChartScene.Point]] = []
    var piece: [ChartScene.Point] = []
    func cut(_ a: ChartScene.Point, _ b: ChartScene.Point) -> ChartScene.Point {
      let edge = min(a.y, b.y) < top ? top : bottom
      let share = (edge - a.y) / (b.y - a.y)
      return ChartScene.Point(x: a.x + (b.x - a.x) * share, y: edge)
    }
    func isInside(_ place: ChartScene.Point) -> Bool { place.y >= top && place.y <= bottom }
    var before: ChartScene.Point?
    for place in places {
      if let place, let before, isInside(place) != isInside(before) { piece.append(cut(before, place)) }
      if let place, isInside(place) {
        piece.append(place)
      } else {
        if piece.count > 1 { pieces.append(piece) }
        piece = []
      }
      before = place
    }
    if piece.count > 1 { pieces.append(piece) }
    return pieces
  }

  private func draw(
    _ points: [Report.FunnelPlot.Point], at places: [ChartScene.Point], to scene: inout ChartScene
  ) {
    var (within, small) = ([ChartScene.Point](), [ChartScene.Point]())
    for (point, place) in zip(points, places) where point.zone == .within && !point.isHighlighted {
      if point.isSmall { small.append(place) } else { within.append(place) }
    }
    let size = points.count > 300 ? 4.0 : points.count > 60 ? 5 : 7
    if !small.isEmpty {
      scene.shapes.append(.dots(small, ink: .missing, size: size))
      scene.shapes.append(.dots(small, ink: .paper, size: size * 0.55))
    }
    if !within.isEmpty { scene.shapes.append(.dots(within, ink: .missing, size: size)) }
    for (point, place) in zip(points, places) where point.zone != .within || point.isHighlighted {
      let ink = FunnelChart.ink(point.zone)
      if point.isSmall {
        scene.hollowDot(at: place, ink: ink)
      } else {
        scene.shapes.append(.mark(FunnelChart.shape(point.zone), place, ink: ink, size: 10))
      }
    }
  }

  /// Highlighted points that lie within the limits are discs in ink.
  static func ink(_ zone: Report.FunnelPlot.Zone) -> ChartScene.Ink {
    switch zone {
    case .within: .ink
    case .beyondInner: .class4
    case .beyondOuter: .bad
    }
  }

  static func shape(_ zone: Report.FunnelPlot.Zone) -> Report.Status.Shape {
    switch zone {
    case .within: .disc
    case .beyondInner: .triangle
    case .beyondOuter: .square
    }
  }

  private func drawKey(below y: Double, unnamed: [String], to scene: inout ChartScene) -> Double {
    var key = ChartKey(layout)
    let reading = ReadingText(funnel.rate, shown: [funnel.target.value], words: layout.words)
    key.add(.line(.ink, .solid, width: 1), "\(funnel.target.label) \(reading(funnel.target.value))")
    if funnel.limits.contains(where: { !$0.isAdjusted }) {
      key.add(.line(.neutral, .solid, width: 1.5), layout.words(ComparisonChartText.plainLimits))
    }
    if funnel.limits.contains(where: \.isAdjusted) {
      key.add(.line(.neutral, .dashed, width: 1.5), layout.words(ComparisonChartText.adjustedLimits))
    }
    let zones = Set(points.map(\.zone))
    for zone in [Report.FunnelPlot.Zone.within, .beyondInner, .beyondOuter] where zones.contains(zone) {
      key.add(
        zone == .within ? .dot(.missing) : .mark(FunnelChart.shape(zone), FunnelChart.ink(zone)),
        word(for: zone))
    }
    if points.contains(where: \.isSmall) {
      key.add(.hollow(.neutral), layout.words(ComparisonChartText.smallNumber))
    }
    if !unnamed.isEmpty {
      key.add(
        .none,
        layout.words(ComparisonChartText.alsoBeyond, ["names": .text(unnamed.joined(separator: ", "))]))
    }
    if !funnel.absent.isEmpty {
      key.add(
        .fill(.hatch),
        layout.words(ComparisonChartText.withoutValue, ["n": .count(funnel.absent.count)]))
    }
    return key.draw(below: y, to: &scene)
  }

  /// Where a point lies, in words with the level.
  private func word(for zone: Report.FunnelPlot.Zone) -> String {
    ChartTable.word(for: zone, of: funnel, layout.words)
  }
}
