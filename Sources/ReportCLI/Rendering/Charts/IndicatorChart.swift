import Ingest

/// Bullet rows: from the baseline (0 %) to the target (100 %), the achieved part as a bar, what was expected by
/// now as a tick. What has no value is hatched; an answer of yes or no is a mark and a word.
struct IndicatorChart {
  let rows: [Report.IndicatorRow]
  let layout: ChartLayout

  private let barHeight = 12.0

  var scene: ChartScene {
    let labels = rows.map(labelLines(of:))
    let firstBar = rows.firstIndex { !$0.isYesNo }
    let heights = zip(rows, labels).map(height)
    let head = firstBar == nil ? 0.0 : 24
    let bottom = 4 + head + heights.reduce(0, +)
    var scene = ChartScene(width: layout.width, height: bottom + (hasExpected ? 20 : 0))
    let scale = scale
    var y = 4.0
    for (index, row) in rows.enumerated() {
      if index > 0, !layout.isNarrow {
        scene.line(from: ChartScene.Point(x: 0, y: y - 5), to: ChartScene.Point(x: layout.width, y: y - 5))
      }
      if index == firstBar {
        drawScale(scale, y: y + 12, to: &scene)
        y += head
      }
      layout.write(labels[index], top: y, to: &scene)
      draw(row, below: y, lines: labels[index].count, scale, to: &scene)
      y += heights[index]
    }
    if hasExpected { drawKey(y: bottom, to: &scene) }
    return scene
  }

  private var hasExpected: Bool {
    rows.contains { $0.expected != nil && $0.rate != nil && !$0.isYesNo }
  }

  private var left: Double { layout.isNarrow ? 0 : layout.labelWidth }
  /// The column of readings on a page.
  private var readingX: Double { layout.width - 190 }

  /// From the lowest rate (not below −50 %) to the highest (not above 150 %), 0 and 100 % always inside.
  private var scale: LinearScale {
    let rates = rows.filter { !$0.isYesNo }.compactMap(\.rate).filter(\.isFinite)
    let low = max(min(rates.min() ?? 0, 0), -0.5)
    let high = min(max(rates.max() ?? 1, 1), 1.5)
    return LinearScale(
      domain: low...high, start: left + 2, end: layout.isNarrow ? layout.width - 2 : readingX - 18)
  }

  private func height(_ row: Report.IndicatorRow, _ lines: [String]) -> Double {
    let text = Double(lines.count) * layout.leading
    let reading = Double(readingLines(of: row).count + 1) * layout.leading
    if layout.isNarrow { return text + (row.isYesNo ? 0 : barHeight + 10) + reading + 16 }
    return max(text, reading, barHeight) + 12
  }

  /// The lines of a row's label; an answer of yes or no has no bar, so its label takes that room too.
  private func labelLines(of row: Report.IndicatorRow) -> [String] {
    guard row.isYesNo, !layout.isNarrow else { return layout.labelLines(row.label) }
    return TextMeasure.wrapped(row.label, width: readingX - 24, size: layout.size, limit: 4)
  }

  /// Value and rate, in lines that fit their column.
  private func readingLines(of row: Report.IndicatorRow) -> [String] {
    let isSaid = row.reading.isEmpty || row.reading == layout.words.status(row.status)
    var parts = isSaid ? [] : [row.reading]
    if !row.isYesNo, let rate = row.rate { parts.append(layout.words.numbers.percent(rate)) }
    return TextMeasure.wrapped(
      parts.joined(separator: " · "), width: layout.isNarrow ? layout.width : layout.width - readingX,
      size: layout.small, limit: 2)
  }

  private func draw(
    _ row: Report.IndicatorRow, below y: Double, lines: Int, _ scale: LinearScale, to scene: inout ChartScene
  ) {
    let word = layout.words.status(row.status)
    let readings = readingLines(of: row)
    let textX = layout.isNarrow ? 0 : readingX
    var textY = layout.isNarrow ? y + Double(lines) * layout.leading + 12 : y + 12
    if layout.isNarrow, !row.isYesNo {
      drawBar(row, scale, y: textY - 8, to: &scene)
      textY += barHeight + 10
    } else if !row.isYesNo {
      drawBar(row, scale, y: y + 2, to: &scene)
    }
    scene.verdict(row.status, word: word, x: textX, y: textY, size: layout.size)
    for (index, line) in readings.enumerated() {
      scene.label(
        line, at: ChartScene.Point(x: textX, y: textY + Double(index + 1) * layout.leading), ink: .muted,
        size: layout.small)
    }
  }

  private func drawBar(
    _ row: Report.IndicatorRow, _ scale: LinearScale, y: Double, to scene: inout ChartScene
  ) {
    let zero = scale(0)
    for edge in [zero, scale(1)] {
      scene.line(
        from: ChartScene.Point(x: edge, y: y - 5), to: ChartScene.Point(x: edge, y: y + barHeight + 5),
        ink: .missing)
    }
    guard let rate = row.rate, rate.isFinite else {
      scene.shapes.append(.hatch(x: zero, y: y, width: scale(1) - zero, height: barHeight))
      return
    }
    scene.bar(x: zero, y: y, width: scale(1) - zero, height: barHeight, fill: .soft)
    let place = scale(min(max(rate, scale.domain.lowerBound), scale.domain.upperBound))
    scene.bar(
      x: min(zero, place), y: y + 3, width: abs(place - zero), height: barHeight - 6,
      fill: ChartScene.Ink(row.status.tone))
    if let expected = row.expected, expected.isFinite, scale.domain.contains(expected) {
      scene.line(
        from: ChartScene.Point(x: scale(expected), y: y - 3),
        to: ChartScene.Point(x: scale(expected), y: y + barHeight + 3), ink: .ink, width: 2)
    }
  }

  /// The names of the two ends of the bars.
  private func drawScale(_ scale: LinearScale, y: Double, to scene: inout ChartScene) {
    let names = [(0.0, layout.words(ChartText.baseline)), (1.0, layout.words(ChartText.target))]
    for (value, name) in names {
      let half = TextMeasure.width(of: name, size: layout.small) / 2
      scene.label(
        name, at: ChartScene.Point(x: min(max(scale(value), left + half), layout.width - half), y: y),
        ink: .muted,
        size: layout.small, anchor: .middle)
    }
  }

  /// What the tick means.
  private func drawKey(y: Double, to scene: inout ChartScene) {
    scene.line(
      from: ChartScene.Point(x: left + 3, y: y + 2), to: ChartScene.Point(x: left + 3, y: y + 16), ink: .ink,
      width: 2)
    scene.label(
      layout.words(ChartText.expectedMark), at: ChartScene.Point(x: left + 10, y: y + 14), ink: .muted,
      size: layout.small)
  }
}
