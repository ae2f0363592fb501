import IndicatorEngine
import Ingest

/// The S-curve: amounts over time, the plan dashed, each curve named at its end, the as-of day upright.
struct CurvesChart {
  let curves: Report.Curves
  let layout: ChartLayout

  private let top = 44.0
  private var plotHeight: Double { layout.isNarrow ? 220 : 270 }
  var bottom: Double { top + plotHeight }

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
    if let labels = labels(x, y, left: left) {
      for label in labels { draw(label, to: &scene) }
    } else {
      drawKey(to: &scene)
    }
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
    scene.shapes.append(
      .path(path(of: series, x, y), ink: Self.ink(series.role), width: 2, dash: Self.dash(series.role)))
  }

  private func path(of series: Report.Curves.Series, _ x: LinearScale, _ y: LinearScale) -> [ChartScene.Point]
  {
    var path: [ChartScene.Point] = []
    for point in series.points {
      let place = ChartScene.Point(x: x(Double(point.day.number)), y: y(Double(point.amount) / 100))
      if series.isStepped, let before = path.last { path.append(ChartScene.Point(x: place.x, y: before.y)) }
      path.append(place)
    }
    return path
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

  /// A name at the end of each curve, moved to where no curve and no other name is; nil where one has no room.
  private func labels(_ x: LinearScale, _ y: LinearScale, left: Double) -> [EndLabel]? {
    var places: [EndLabel] = []
    for series in curves.series {
      guard let end = series.points.last else { continue }
      let text = text(of: series)
      let place = ChartScene.Point(x: x(Double(end.day.number)), y: y(Double(end.amount) / 100))
      let width = TextMeasure.width(of: text, size: layout.size)
      let fits = place.x + 8 + width <= layout.width
      if !fits, place.x - 6 - width < left { return nil }
      places.append(
        EndLabel(
          text: text,
          point: ChartScene.Point(x: fits ? place.x + 8 : place.x - 6, y: fits ? place.y + 4 : place.y - 8),
          anchor: fits ? .start : .end, ink: Self.ink(series.role)))
    }
    return settled(places, among: curves.series.map { path(of: $0, x, y) })
  }

  /// The name of a curve and its last amount.
  private func text(of series: Report.Curves.Series) -> String {
    guard let end = series.points.last else { return series.label }
    let amount = layout.words.money.amount(
      Money(minorUnits: end.amount, currency: curves.currency), digits: 0)
    return "\(series.label) \(amount)"
  }

  /// The names below the plot, each with a piece of its line.
  private func drawKey(to scene: inout ChartScene) {
    var y = bottom + 54
    for series in curves.series where !series.points.isEmpty {
      scene.line(
        from: ChartScene.Point(x: 0, y: y - 4), to: ChartScene.Point(x: 22, y: y - 4),
        ink: Self.ink(series.role),
        width: 2, dash: Self.dash(series.role))
      scene.label(
        TextMeasure.shortened(text(of: series), width: layout.width - 30, size: layout.size),
        at: ChartScene.Point(x: 30, y: y), ink: Self.ink(series.role), size: layout.size, isStrong: true)
      y += layout.leading + 2
    }
    scene.height = y - 6
  }

  private static func dash(_ role: Report.Curves.Role) -> ChartScene.Dash {
    role == .plan || role == .forecast ? .dashed : .solid
  }

  /// A label on paper, so that lines behind it do not cross the letters.
  private func draw(_ label: EndLabel, to scene: inout ChartScene) {
    let width = TextMeasure.width(of: label.text, size: layout.size)
    scene.bar(
      x: (label.anchor == .start ? label.point.x : label.point.x - width) - 2, y: label.point.y - 12,
      width: width + 4, height: 16, fill: .paper)
    scene.label(
      label.text, at: label.point, ink: label.ink, size: layout.size, anchor: label.anchor, isStrong: true)
  }
}
