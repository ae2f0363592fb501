import IndicatorEngine
import Ingest

/// The slope chart: one line a municipality over the periods; the highlighted ones with marks and names at their right
/// ends, moved apart where they meet, the rest grey. A period without a value breaks the line. Many unnamed ones are bands
/// (``SlopeBands``).
struct SlopeDrawing {
  let slopes: Report.SlopeChart
  let layout: ChartLayout

  private var plotHeight: Double {
    let names = named.map { Double(nameLines($0.line).count) * 15 + 4 }.reduce(0, +)
    return max(layout.isNarrow ? 260 : 320, names)
  }
  private var nameWidth: Double { layout.isNarrow ? 116 : 186 }

  /// The lines with names, and their order among them.
  private var named: [(order: Int, line: Report.SlopeChart.Line)] {
    slopes.lines.filter { line in line.role != .other && line.values.contains { $0 != nil } }
      .enumerated().map { ($0.offset, $0.element) }
  }

  private let shown: [Double]
  private let reading: ReadingText

  init(slopes: Report.SlopeChart, layout: ChartLayout) {
    self.slopes = slopes
    self.layout = layout
    shown = slopes.lines.flatMap { $0.values.compactMap(\.self) }.filter(\.isFinite)
    reading = ReadingText(slopes.measure, shown: shown, words: layout.words)
  }

  private var otherCount: Int { slopes.lines.count { $0.role == .other } }
  private var isBanded: Bool { otherCount > SlopeBands.fewest }

  var scene: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let titleEnd = ValueAxis.draw(
      ValueAxis.title(of: slopes.measure, layout.words), from: 0, top: 0, layout, to: &scene)
    let (top, bottom) = (titleEnd + 10, titleEnd + 10 + plotHeight)
    let axis = ValueAxis(
      slopes.measure, values: shown, start: bottom, end: top, room: 44, layout: layout)
    let left = axis.labelWidth + 10
    let right = layout.width - nameWidth - 24
    axis.drawLevel(from: left, to: right, in: &scene)
    let middles = slopes.periods.map { Double($0.first.number + $0.last.number) / 2 }
    let low = middles.min() ?? 0
    let x = LinearScale(
      domain: low...max(middles.max() ?? 0, low + 1), start: left + 10, end: right - 6)
    writePeriods(middles.map { x($0) }, from: top, to: bottom, in: &scene)
    let paths = { (line: Report.SlopeChart.Line) in
      zip(middles, line.values).map { middle, value in
        value.flatMap { $0.isFinite ? ChartScene.Point(x: x(middle), y: axis.scale($0)) : nil }
      }
    }
    let others = slopes.lines.filter { $0.role == .other }
    if isBanded {
      SlopeBands(others, periods: middles.count).draw(x: middles.map { x($0) }, y: axis.scale, in: &scene)
    } else {
      drawOthers(others.map(paths), to: &scene)
    }
    for item in named { draw(item.line, item.order, paths(item.line), to: &scene) }
    drawNames(named.map { ($0.order, $0.line, paths($0.line)) }, x: right, y: top...bottom, to: &scene)
    scene.height = drawKey(below: bottom + 42, to: &scene)
    return scene
  }

  /// The periods under the plot, as many as fit.
  private func writePeriods(
    _ places: [Double], from top: Double, to bottom: Double, in scene: inout ChartScene
  ) {
    let room = places.count > 1 ? zip(places.dropFirst(), places).map { $0 - $1 }.min() ?? 60 : 120
    var edge = -Double.infinity
    for (period, place) in zip(slopes.periods, places) {
      scene.line(
        from: ChartScene.Point(x: place, y: top), to: ChartScene.Point(x: place, y: bottom + 4), ink: .soft)
      let lines = TextMeasure.wrapped(
        layout.words.periods.text(period).replacing(NumberStyle.noBreakSpace, with: " "),
        width: max(room - 6, 48), size: layout.small, limit: 2)
      let half = (lines.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0) / 2
      let centre = min(max(place, half), layout.width - half)
      guard centre - half > edge + 4 else { continue }
      for (index, line) in lines.enumerated() {
        scene.label(
          line, at: ChartScene.Point(x: centre, y: bottom + 18 + Double(index) * 15), ink: .muted,
          size: layout.small, anchor: .middle)
      }
      edge = centre + half
    }
  }

  /// The pieces between missing periods.
  private func pieces(_ places: [ChartScene.Point?]) -> [[ChartScene.Point]] {
    places.split(separator: nil).map { $0.compactMap(\.self) }
  }

  private func drawOthers(_ lines: [[ChartScene.Point?]], to scene: inout ChartScene) {
    let pieces = lines.flatMap(pieces)
    let paths = pieces.filter { $0.count > 1 }
    if !paths.isEmpty { scene.shapes.append(.strokes(paths, ink: .middle, width: 1.2)) }
    let lone = pieces.filter { $0.count == 1 }.flatMap { $0 }
    if !lone.isEmpty { scene.shapes.append(.dots(lone, ink: .middle, size: 4)) }
  }

  private func ink(_ line: Report.SlopeChart.Line, _ order: Int) -> ChartScene.Ink {
    if line.role == .reference { return .muted }
    let inks: [ChartScene.Ink] = [.accent, .bad, .good, .ink]
    return inks[order % inks.count]
  }

  private func shape(_ order: Int) -> Report.Status.Shape {
    let shapes: [Report.Status.Shape] = [.disc, .square, .triangle, .circle]
    return shapes[(order + order / 4) % shapes.count]
  }

  private func draw(
    _ line: Report.SlopeChart.Line, _ order: Int, _ places: [ChartScene.Point?], to scene: inout ChartScene
  ) {
    let ink = ink(line, order)
    for piece in pieces(places) where piece.count > 1 {
      scene.shapes.append(
        .path(piece, ink: ink, width: 2.2, dash: line.role == .reference ? .dashed : .solid))
    }
    guard line.role == .highlighted else { return }
    for place in places.compactMap(\.self) { drawMark(order, place, ink, to: &scene) }
  }

  private func drawMark(
    _ order: Int, _ place: ChartScene.Point, _ ink: ChartScene.Ink, to scene: inout ChartScene
  ) {
    scene.shapes.append(.mark(.disc, place, ink: .paper, size: 11))
    scene.shapes.append(.mark(shape(order), place, ink: ink, size: 8))
  }

  /// The name and the last value.
  private func nameLines(_ line: Report.SlopeChart.Line) -> [String] {
    let width = (nameWidth - 14) / 1.04
    var lines = TextMeasure.wrapped(line.label, width: width, size: layout.small, limit: 3)
    guard let place = line.values.lastIndex(where: { $0 != nil }), let value = line.values[place],
      let end = lines.last
    else { return lines }
    // A value of an older period says so: the others end later.
    let isOlder = place < slopes.periods.count - 1
    let last = reading(value) + (isOlder ? " (\(layout.words.periods.text(slopes.periods[place])))" : "")
    if TextMeasure.width(of: end + " " + last, size: layout.small) <= width {
      lines[lines.count - 1] = end + " " + last
    } else {
      lines.append(last)
    }
    return lines
  }

  private func drawNames(
    _ items: [(order: Int, line: Report.SlopeChart.Line, places: [ChartScene.Point?])], x: Double,
    y: ClosedRange<Double>, to scene: inout ChartScene
  ) {
    let ends = items.compactMap { item in
      item.places.compactMap(\.self).last.map { (item.order, item.line, $0, nameLines(item.line)) }
    }
    let centres = LabelSpread.centres(
      wanted: ends.map(\.2.y), heights: ends.map { Double($0.3.count) * 15 + 4 }, within: y)
    for ((order, line, end, lines), centre) in zip(ends, centres) {
      let ink = ink(line, order)
      scene.shapes.append(
        .path(
          [ChartScene.Point(x: end.x + 6, y: end.y), ChartScene.Point(x: x + 14, y: centre)], ink: ink,
          width: 1, dash: .dotted))
      let first = centre - Double(lines.count) * 15 / 2 + 11.5
      if line.role == .highlighted {
        drawMark(order, ChartScene.Point(x: x + 21, y: centre), ink, to: &scene)
      }
      for (index, text) in lines.enumerated() {
        scene.label(
          text, at: ChartScene.Point(x: x + 30, y: first + Double(index) * 15), size: layout.small,
          isStrong: line.role == .highlighted)
      }
    }
  }

  private func drawKey(below y: Double, to scene: inout ChartScene) -> Double {
    var key = ChartKey(layout)
    if isBanded {
      key.add(.fill(.ink(.soft)), layout.words(GroupChartText.othersRange, ["n": .count(otherCount)]))
      key.add(.fill(.ink(.middle)), layout.words(GroupChartText.othersMiddle))
      key.add(.line(.muted, .solid, width: 1.5), layout.words(GroupChartText.othersMedian))
    } else if otherCount > 0 {
      key.add(
        .line(.middle, .solid, width: 1.5), layout.words(GroupChartText.others, ["n": .count(otherCount)]))
    }
    let drawn = isBanded ? slopes.lines.filter { $0.role != .other } : slopes.lines
    let isBroken = drawn.contains { line in
      let known = line.values.indices.filter { line.values[$0] != nil }
      return known.count < slopes.periods.count
    }
    if isBroken { key.add(.none, layout.words(GroupChartText.brokenLine)) }
    return key.draw(below: y, to: &scene)
  }
}
