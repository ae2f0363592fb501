import IndicatorEngine
import Ingest

/// The Gantt chart: the plan as a grey bar, the slip beyond it in the colour of the verdict, the day reached as a
/// mark, the as-of day upright.
struct ScheduleChart {
  let schedule: Report.Schedule
  let layout: ChartLayout

  private let barHeight = 10.0

  var scene: ChartScene {
    let days =
      schedule.items.flatMap { [$0.start, $0.planned, $0.reached].compactMap(\.self) } + [schedule.asOf]
    guard let first = days.min(), let last = days.max(), !schedule.items.isEmpty else {
      return ChartScene(width: layout.width, height: 0)
    }
    let rows = schedule.items.map { layout.labelLines($0.label) }
    let heights = rows.map(height)
    let top = 30.0
    let bottom = top + heights.reduce(0, +)
    var scene = ChartScene(width: layout.width, height: bottom + 62)
    let left = layout.isNarrow ? 2 : layout.labelWidth
    let slipWidth =
      (schedule.items.compactMap(\.slip).map { TextMeasure.width(of: slipText($0), size: layout.small) }.max()
        ?? 0) + 16
    let scale = LinearScale(
      domain: Double(first.number)...Double(max(last.number, first.number + 1)), start: left,
      end: layout.width - slipWidth)
    writeAsOf(scale, to: &scene)
    if !layout.isNarrow { drawAsOf(scale, from: 20, to: bottom, in: &scene) }
    var y = top
    for (index, item) in schedule.items.enumerated() {
      layout.write(rows[index], top: y, to: &scene)
      let bar = layout.isNarrow ? y + Double(rows[index].count) * layout.leading + 4 : y + 2
      if layout.isNarrow { drawAsOf(scale, from: bar - 5, to: bar + barHeight + 5, in: &scene) }
      draw(item, scale, y: bar, to: &scene)
      y += heights[index]
    }
    scene.line(
      from: ChartScene.Point(x: left, y: bottom), to: ChartScene.Point(x: layout.width, y: bottom),
      ink: .muted)
    TimeAxis(first: first, last: last, scale: scale, layout: layout).draw(below: bottom, to: &scene)
    drawKey(x: left, y: bottom + 56, to: &scene)
    return scene
  }

  private func height(_ lines: [String]) -> Double {
    let text = Double(lines.count) * layout.leading
    return layout.isNarrow ? text + barHeight + 20 : max(text, barHeight) + 14
  }

  private func draw(
    _ item: Report.Schedule.Item, _ scale: LinearScale, y: Double, to scene: inout ChartScene
  ) {
    let planned = scale(Double(item.planned.number))
    let start = item.start.map { scale(Double($0.number)) } ?? planned - 3
    scene.bar(
      x: min(start, planned), y: y, width: max(abs(planned - start), 3), height: barHeight, fill: .soft)
    scene.line(
      from: ChartScene.Point(x: planned, y: y - 3), to: ChartScene.Point(x: planned, y: y + barHeight + 3),
      ink: .muted, width: 2)
    let ink = ChartScene.Ink(item.status.tone)
    var end = planned
    let reached = item.reached ?? (item.status == .overdue ? schedule.asOf : nil)
    if let reached {
      let place = scale(Double(reached.number))
      if place > planned {
        if item.isActual {
          scene.bar(x: planned, y: y + 2, width: place - planned, height: barHeight - 4, fill: ink)
        } else {
          scene.line(
            from: ChartScene.Point(x: planned, y: y + barHeight / 2),
            to: ChartScene.Point(x: place, y: y + barHeight / 2), ink: ink, width: 3, dash: .dashed)
        }
      }
      if item.reached != nil || item.status == .overdue {
        scene.shapes.append(
          .mark(item.status.shape, ChartScene.Point(x: place, y: y + barHeight / 2), ink: ink, size: 12))
      }
      end = max(end, place)
    }
    if let slip = item.slip, slip != 0 {
      scene.bar(
        x: end + 8, y: y - 2, width: TextMeasure.width(of: slipText(slip), size: layout.small) + 4,
        height: barHeight + 5, fill: .paper)
      scene.label(
        slipText(slip), at: ChartScene.Point(x: end + 10, y: y + barHeight - 1),
        ink: slip > 0 ? .ink : .muted,
        size: layout.small, isStrong: slip > 0)
    }
  }

  private func slipText(_ days: Int) -> String {
    layout.words.dayCount(days, signed: true)
  }

  private func drawAsOf(_ scale: LinearScale, from top: Double, to bottom: Double, in scene: inout ChartScene)
  {
    let place = scale(Double(schedule.asOf.number))
    scene.line(
      from: ChartScene.Point(x: place, y: top), to: ChartScene.Point(x: place, y: bottom), ink: .muted,
      dash: .dotted)
  }

  private func writeAsOf(_ scale: LinearScale, to scene: inout ChartScene) {
    let place = scale(Double(schedule.asOf.number))
    let text = layout.words(ChartText.asOf, ["day": .text(layout.words.days.short(schedule.asOf))])
    let half = TextMeasure.width(of: text, size: layout.small) / 2
    scene.label(
      text, at: ChartScene.Point(x: min(max(place, half), layout.width - half), y: 12), ink: .muted,
      size: layout.small, anchor: .middle)
  }

  /// What the grey bar and the kinds of slip that are drawn mean, in the colours in which they are.
  private func drawKey(x: Double, y: Double, to scene: inout ChartScene) {
    var x = x
    scene.bar(x: x, y: y - 9, width: 16, height: barHeight, fill: .soft)
    writeKey(.plan, x: &x, y: y, to: &scene)
    let late = schedule.items.filter { ($0.slip ?? 0) > 0 }
    let delays = inks(of: late.filter(\.isActual))
    for (index, ink) in delays.enumerated() {
      let width = 16 / Double(delays.count)
      scene.bar(x: x + Double(index) * width, y: y - 7, width: width, height: barHeight - 4, fill: ink)
    }
    if !delays.isEmpty { writeKey(.delay, x: &x, y: y, to: &scene) }
    let forecasts = inks(of: late.filter { !$0.isActual })
    for (index, ink) in forecasts.enumerated() {
      let width = 16 / Double(forecasts.count)
      scene.line(
        from: ChartScene.Point(x: x + Double(index) * width, y: y - 4),
        to: ChartScene.Point(x: x + Double(index + 1) * width, y: y - 4), ink: ink, width: 3, dash: .dashed)
    }
    if !forecasts.isEmpty { writeKey(.forecast, x: &x, y: y, to: &scene) }
  }

  private func inks(of items: [Report.Schedule.Item]) -> [ChartScene.Ink] {
    items.reduce(into: []) { inks, item in
      let ink = ChartScene.Ink(item.status.tone)
      if !inks.contains(ink) { inks.append(ink) }
    }
  }

  private func writeKey(_ name: ChartText, x: inout Double, y: Double, to scene: inout ChartScene) {
    let text = layout.words(name)
    scene.label(text, at: ChartScene.Point(x: x + 21, y: y), ink: .muted, size: layout.small)
    x += 21 + TextMeasure.width(of: text, size: layout.small) + 16
  }
}
