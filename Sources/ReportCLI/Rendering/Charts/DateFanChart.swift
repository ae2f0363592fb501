import IndicatorEngine
import Ingest

/// The date fan: from the day by which half have ended to that of 80 and of 90 of 100, darker where it is nearer, and the planned ends as
/// upright strokes.
struct DateFanChart {
  let fan: Report.DateFan
  let layout: ChartLayout

  private let barHeight = 12.0

  var scene: ChartScene {
    let days =
      fan.rows.flatMap { [$0.due, $0.original, $0.p50, $0.p80, $0.p90].compactMap(\.self) } + [fan.asOf]
    guard let first = days.min(), let last = days.max(), !fan.rows.isEmpty else {
      return ChartScene(width: layout.width, height: 0)
    }
    var scene = ChartScene(width: layout.width, height: 0)
    let frame = RowFrame(
      names: fan.rows.map(\.label), readings: fan.rows.map(\.reading), strong: fan.rows.map { _ in false },
      mark: barHeight, top: 28, layout: layout)
    let scale = LinearScale(
      domain: Double(first.number)...Double(max(last.number, first.number + 1)), start: frame.left + 6,
      end: frame.right - 6)
    drawAsOf(scale, frame, to: &scene)
    for (index, row) in fan.rows.enumerated() {
      frame.drawGuide(index, to: &scene)
      draw(row, scale, y: frame.middles[index], to: &scene)
    }
    frame.write(to: &scene)
    scene.line(
      from: ChartScene.Point(x: frame.left, y: frame.bottom),
      to: ChartScene.Point(x: frame.right, y: frame.bottom),
      ink: .muted)
    TimeAxis(first: first, last: last, scale: scale, layout: layout).draw(below: frame.bottom, to: &scene)
    scene.height = drawKey(below: frame.bottom + 38, to: &scene)
    return scene
  }

  private func draw(_ row: Report.DateFan.Row, _ scale: LinearScale, y: Double, to scene: inout ChartScene) {
    func place(_ day: Day) -> Double { scale(Double(day.number)) }
    if let p50 = row.p50 {
      let (middle, near, far) = (place(p50), place(row.p80 ?? p50), place(row.p90 ?? row.p80 ?? p50))
      scene.bar(x: near, y: y - barHeight / 2, width: far - near, height: barHeight, fill: .class1)
      scene.bar(x: middle, y: y - barHeight / 2, width: near - middle, height: barHeight, fill: .class3)
      scene.shapes.append(.mark(.disc, ChartScene.Point(x: middle, y: y), ink: .accent, size: 9))
    }
    if let original = row.original { stroke(at: place(original), y, .missing, to: &scene) }
    if let due = row.due { stroke(at: place(due), y, .ink, to: &scene) }
  }

  private func stroke(at x: Double, _ y: Double, _ ink: ChartScene.Ink, to scene: inout ChartScene) {
    scene.line(
      from: ChartScene.Point(x: x, y: y - barHeight / 2 - 3),
      to: ChartScene.Point(x: x, y: y + barHeight / 2 + 3),
      ink: ink, width: 2.5)
  }

  private func drawAsOf(_ scale: LinearScale, _ frame: RowFrame, to scene: inout ChartScene) {
    let place = scale(Double(fan.asOf.number))
    scene.upright(at: place, through: frame.spans, ink: .muted, dash: .dotted)
    let text = layout.words(ChartText.asOf, ["day": .text(layout.words.days.short(fan.asOf))])
    let half = TextMeasure.width(of: text, size: layout.small) / 2
    scene.label(
      text, at: ChartScene.Point(x: min(max(place, half), layout.width - half), y: 12), ink: .muted,
      size: layout.small, anchor: .middle)
  }

  private func drawKey(below y: Double, to scene: inout ChartScene) -> Double {
    var key = ChartKey(layout)
    key.add(.dot(.accent), layout.words(RiskChartText.half))
    key.add(.fill(.ink(.class3)), layout.words(RiskChartText.eighty))
    key.add(.fill(.ink(.class1)), layout.words(RiskChartText.ninety))
    key.add(.line(.ink, .solid, width: 3), layout.words(RiskChartText.plannedEnd))
    if fan.rows.contains(where: { $0.original != nil }) {
      key.add(.line(.missing, .solid, width: 3), layout.words(RiskChartText.originalEnd))
    }
    return key.draw(below: y, to: &scene)
  }
}
