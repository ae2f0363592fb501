import Ingest

/// The dot plot: each value a dot on its interval, small numbers hollow, raw values as crosses, the reference as an
/// upright dashed line. What has no value is hatched and says why.
struct DotPlotChart {
  let plot: Report.DotPlot
  let layout: ChartLayout

  private let mark = 12.0
  private let everything: [Double]
  private let reading: ReadingText

  init(plot: Report.DotPlot, layout: ChartLayout) {
    self.plot = plot
    self.layout = layout
    everything = DotPlotChart.numbers(of: plot)
    reading = ReadingText(plot.measure, shown: everything, words: layout.words)
  }

  var scene: ChartScene { plot.rows.count <= RowFrame.limit ? whole : compact }

  private var hasHighlights: Bool { plot.rows.contains(where: \.isHighlighted) }

  private func ink(_ row: Report.DotPlot.Row) -> ChartScene.Ink {
    row.isHighlighted || !hasHighlights ? .accent : .neutral
  }

  /// Every number that is drawn.
  private static func numbers(of plot: Report.DotPlot) -> [Double] {
    plot.rows.flatMap { row in
      [row.value, row.second, row.interval?.lowerBound, row.interval?.upperBound].compactMap(\.self)
    } + [plot.reference?.value].compactMap(\.self)
  }

  /// Every row with its name and its value.
  private var whole: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let titleEnd = ValueAxis.draw(
      ValueAxis.title(of: plot.measure, layout.words), from: 0, top: 0, layout, to: &scene)
    let frame = RowFrame(
      names: plot.rows.map(\.label),
      readings: plot.rows.map { row in row.value.map { reading($0, row.interval) } ?? "" },
      strong: plot.rows.map(\.isHighlighted), mark: mark, top: titleEnd + referenceHeight + 24,
      layout: layout)
    let axis = ValueAxis(
      plot.measure, values: everything, start: frame.left + 6, end: frame.right - 6, layout: layout)
    axis.drawUpright(from: frame.top - 4, to: frame.bottom, through: frame.spans, in: &scene)
    for index in plot.rows.indices where !layout.isNarrow { frame.drawGuide(index, to: &scene) }
    drawReference(axis, top: titleEnd, through: frame.spans, in: &scene)
    for (index, row) in plot.rows.enumerated() {
      draw(row, axis, frame.left...frame.right, y: frame.middles[index], to: &scene)
    }
    frame.write(to: &scene)
    scene.height = drawKey(
      below: frame.bottom + ValueAxis.foot(from: frame.top, to: frame.bottom), to: &scene)
    return scene
  }

  private var referenceHeight: Double { plot.reference == nil ? 0 : 19 }

  private func drawReference(
    _ axis: ValueAxis, top: Double, through spans: [ClosedRange<Double>], in scene: inout ChartScene
  ) {
    guard let reference = plot.reference else { return }
    let place = axis.scale(reference.value)
    let text = TextMeasure.shortened(
      "\(reference.label) \(reading(reference.value))", width: layout.width, size: layout.small)
    let half = TextMeasure.width(of: text, size: layout.small) / 2
    scene.label(
      text, at: ChartScene.Point(x: min(max(place, half), layout.width - half), y: top + 13),
      size: layout.small, anchor: .middle)
    scene.upright(at: place, through: spans, ink: .ink, dash: .dashed)
  }

  private func draw(
    _ row: Report.DotPlot.Row, _ axis: ValueAxis, _ edges: ClosedRange<Double>, y: Double,
    to scene: inout ChartScene
  ) {
    guard let value = row.value, value.isFinite else {
      let text = ValueText(layout.words).reading(of: row.absence ?? Report.Absence())
      let width = TextMeasure.width(of: text, size: layout.small) + 48
      scene.absence(
        text, x: edges.lowerBound, middle: y, width: min(width, edges.upperBound - edges.lowerBound),
        size: layout.small)
      return
    }
    let ink = ink(row)
    if let interval = row.interval {
      scene.line(
        from: ChartScene.Point(x: axis.scale(interval.lowerBound), y: y),
        to: ChartScene.Point(x: axis.scale(interval.upperBound), y: y), ink: ink,
        width: row.isHighlighted ? 3 : 2)
    }
    if let second = row.second, second.isFinite {
      scene.cross(at: ChartScene.Point(x: axis.scale(second), y: y), ink: .ink)
    }
    let centre = ChartScene.Point(x: axis.scale(value), y: y)
    let size = row.isHighlighted ? 11.0 : 9
    if row.isSmall {
      scene.hollowDot(at: centre, ink: ink, size: size)
    } else {
      scene.shapes.append(.mark(.disc, centre, ink: ink, size: size))
    }
  }

  private func drawKey(below y: Double, absent: Int = 0, to scene: inout ChartScene) -> Double {
    var key = ChartKey(layout)
    let hasSecond = plot.rows.contains { $0.second != nil }
    let value = plot.names?.value ?? layout.words(ComparisonChartText.value)
    if let level = plot.level {
      let interval = layout.words(
        ComparisonChartText.interval, ["level": .text(layout.words.numbers.percent(level, digits: 0...1))])
      key.add(.interval(.accent), "\(value), \(interval)")
    } else if hasSecond {
      key.add(.dot(.accent), value)
    }
    if hasSecond {
      key.add(.cross(.ink), plot.names?.second ?? layout.words(ComparisonChartText.shrunkValue))
    }
    if plot.rows.contains(where: \.isSmall) {
      key.add(.hollow(.neutral), layout.words(ComparisonChartText.smallNumber))
    }
    if plot.rows.count > RowFrame.limit {
      if absent > 0 {
        key.add(.fill(.hatch), layout.words(ComparisonChartText.withoutValue, ["n": .count(absent)]))
      }
      key.add(.none, layout.words(ComparisonChartText.allInTable, ["n": .count(plot.rows.count)]))
    }
    return key.draw(below: y, to: &scene)
  }
}

extension DotPlotChart {
  /// Many rows close together: only the highlighted ones are named.
  private var compact: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let rows = plot.rows.filter { $0.value?.isFinite == true }
    let titleEnd = ValueAxis.draw(
      ValueAxis.title(of: plot.measure, layout.words), from: 0, top: 0, layout, to: &scene)
    let named: [CompactFrame.Name] = rows.enumerated().compactMap { index, row in
      guard row.isHighlighted, let value = row.value else { return nil }
      return (index, row.label, reading(value, row.interval))
    }
    let frame = CompactFrame(
      count: rows.count, named: named, top: titleEnd + referenceHeight + 24, layout: layout)
    let axis = ValueAxis(
      plot.measure, values: everything, start: frame.left + 6, end: frame.right - 6, layout: layout)
    axis.drawUpright(from: frame.top - 4, to: frame.bottom, in: &scene)
    drawCrowd(rows, axis, frame, to: &scene)
    drawReference(axis, top: titleEnd, through: [frame.top - 2...frame.bottom], in: &scene)
    for (index, row) in rows.enumerated() where row.isHighlighted {
      draw(row, axis, frame.left...frame.right, y: frame.middle(index), to: &scene)
    }
    frame.write(to: &scene)
    scene.height = drawKey(
      below: frame.bottom + ValueAxis.foot(from: frame.top, to: frame.bottom),
      absent: plot.rows.count - rows.count, to: &scene)
    return scene
  }

  /// The rows that are not highlighted: intervals as one set of lines, values as one set of dots.
  private func drawCrowd(
    _ rows: [Report.DotPlot.Row], _ axis: ValueAxis, _ frame: CompactFrame, to scene: inout ChartScene
  ) {
    var intervals: [[ChartScene.Point]] = []
    var (full, hollow) = ([ChartScene.Point](), [ChartScene.Point]())
    for (index, row) in rows.enumerated() where !row.isHighlighted {
      let y = frame.middle(index)
      if let interval = row.interval {
        intervals.append(
          [
            ChartScene.Point(x: axis.scale(interval.lowerBound), y: y),
            ChartScene.Point(x: axis.scale(interval.upperBound), y: y),
          ])
      }
      guard let value = row.value else { continue }
      let centre = ChartScene.Point(x: axis.scale(value), y: y)
      if row.isSmall { hollow.append(centre) } else { full.append(centre) }
    }
    let size = min(max(frame.pitch * 1.2, 2), 6)
    if !intervals.isEmpty {
      scene.shapes.append(
        .strokes(intervals, ink: .class2, width: min(max(frame.pitch * 0.55, 0.4), 2)))
    }
    if !full.isEmpty { scene.shapes.append(.dots(full, ink: hasHighlights ? .neutral : .accent, size: size)) }
    if !hollow.isEmpty {
      scene.shapes.append(.dots(hollow, ink: .neutral, size: max(size, 3)))
      scene.shapes.append(.dots(hollow, ink: .paper, size: max(size, 3) * 0.5))
    }
  }
}
