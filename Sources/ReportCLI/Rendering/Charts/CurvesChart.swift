import IndicatorEngine
import Ingest

/// The S-curve: amounts over time, the plan dashed, each curve named at its end, the as-of day upright.
struct CurvesChart {
  let curves: Report.Curves
  let layout: ChartLayout

  private let top = 44.0
  private var plotHeight: Double { layout.isNarrow ? 220 : 270 }
  private var bottom: Double { top + plotHeight }

  var scene: ChartScene {
    var scene = ChartScene(width: layout.width, height: bottom + 40)
    let days = curves.series.flatMap { $0.points.map(\.day) }
    guard let first = days.min(), let last = days.max(), first < last else { return scene }
    let largest = curves.series.flatMap { $0.points.map { Double($0.amount) / 100 } }.max() ?? 0
    let amounts = AmountTicks(maximum: largest, count: 4, layout: layout)
    let left = amounts.labelWidth + 8
    let x = LinearScale(
      domain: Double(first.number)...Double(last.number), start: left, end: layout.width - 1)
    let y = LinearScale(domain: 0...max(largest * 1.06, 1), start: bottom, end: top)
    scene.label(
      amounts.unit(curves.currency), at: ChartScene.Point(x: 0, y: 12), ink: .muted, size: layout.small)
    for tick in amounts.ticks where tick.value <= largest * 1.06 {
      scene.line(
        from: ChartScene.Point(x: left, y: y(tick.value)),
        to: ChartScene.Point(x: layout.width, y: y(tick.value)),
        ink: tick.value == 0 ? .muted : .line)
      scene.label(
        tick.text, at: ChartScene.Point(x: left - 8, y: y(tick.value) + 4), ink: .muted, size: layout.small,
        anchor: .end)
    }
    TimeAxis(first: first, last: last, scale: x, layout: layout).draw(below: bottom, to: &scene)
    if curves.asOf >= first, curves.asOf <= last { drawAsOf(x, left: left, to: &scene) }
    for series in curves.series { draw(series, x, y, to: &scene) }
    drawLabels(x, y, left: left, to: &scene)
    return scene
  }

  private func drawAsOf(_ x: LinearScale, left: Double, to scene: inout ChartScene) {
    let place = x(Double(curves.asOf.number))
    scene.line(
      from: ChartScene.Point(x: place, y: 26), to: ChartScene.Point(x: place, y: bottom), ink: .muted,
      dash: .dotted)
    let text = layout.words(
      ChartText.asOf, ["day": .text(layout.words.days.short(curves.asOf))])
    let half = TextMeasure.width(of: text, size: layout.small) / 2
    scene.label(
      text, at: ChartScene.Point(x: min(max(place, left + half), layout.width - half), y: 20), ink: .muted,
      size: layout.small, anchor: .middle)
  }

  private func draw(
    _ series: Report.Curves.Series, _ x: LinearScale, _ y: LinearScale, to scene: inout ChartScene
  ) {
    var path: [ChartScene.Point] = []
    for point in series.points {
      let place = ChartScene.Point(x: x(Double(point.day.number)), y: y(Double(point.amount) / 100))
      if series.isStepped, let before = path.last { path.append(ChartScene.Point(x: place.x, y: before.y)) }
      path.append(place)
    }
    scene.shapes.append(
      .path(
        path, ink: Self.ink(series.role), width: 2,
        dash: series.role == .plan || series.role == .forecast ? .dashed : .solid))
  }

  /// One colour a role; plan and forecast differ from facts by their dash.
  static func ink(_ role: Report.Curves.Role) -> ChartScene.Ink {
    switch role {
    case .plan: .muted
    case .actual: .ink
    case .earned: .good
    case .forecast: .accent
    }
  }

  /// A name at the end of each curve, moved apart where ends are near each other.
  private func drawLabels(_ x: LinearScale, _ y: LinearScale, left: Double, to scene: inout ChartScene) {
    var places: [(text: String, point: ChartScene.Point, anchor: ChartScene.Anchor, ink: ChartScene.Ink)] = []
    for series in curves.series {
      guard let end = series.points.last else { continue }
      let amount = layout.words.money.amount(
        Money(minorUnits: end.amount, currency: curves.currency), digits: 0)
      let text = "\(series.label) \(amount)"
      let place = ChartScene.Point(x: x(Double(end.day.number)), y: y(Double(end.amount) / 100))
      let width = TextMeasure.width(of: text, size: layout.size)
      let fits = place.x + 8 + width <= layout.width
      let shifted = ChartScene.Point(
        x: fits ? place.x + 8 : min(place.x, layout.width) - 6, y: fits ? place.y + 4 : place.y - 8)
      places.append((text, shifted, fits ? .start : .end, Self.ink(series.role)))
    }
    places.sort { $0.point.y < $1.point.y }
    var lowest = -Double.infinity
    for index in places.indices {
      places[index].point.y = max(places[index].point.y, lowest + layout.leading)
      lowest = places[index].point.y
    }
    var ceiling = bottom - 5
    for index in places.indices.reversed() {
      places[index].point.y = min(places[index].point.y, ceiling)
      ceiling = places[index].point.y - layout.leading
    }
    for place in places { draw(place.text, at: place.point, place.anchor, place.ink, to: &scene) }
  }

  /// A label on paper, so that lines behind it do not cross the letters.
  private func draw(
    _ text: String, at point: ChartScene.Point, _ anchor: ChartScene.Anchor, _ ink: ChartScene.Ink,
    to scene: inout ChartScene
  ) {
    let width = TextMeasure.width(of: text, size: layout.size)
    scene.bar(
      x: (anchor == .start ? point.x : point.x - width) - 2, y: point.y - 12, width: width + 4, height: 16,
      fill: .paper)
    scene.label(
      text, at: point, ink: ink, size: layout.size, anchor: anchor, isStrong: true)
  }
}
