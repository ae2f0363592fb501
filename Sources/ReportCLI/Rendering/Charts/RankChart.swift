import Ingest

/// The rank-interval chart: the places that cannot be ruled out as a bar, the best estimate as a dot, and a shaded band
/// behind those that cannot be told apart.
struct RankChart {
  let ranks: Report.RankIntervals
  let layout: ChartLayout

  private let mark = 12.0

  var scene: ChartScene { ranks.rows.count <= RowFrame.limit ? whole : compact }

  private var hasHighlights: Bool { ranks.rows.contains(where: \.isHighlighted) }

  private func ink(_ row: Report.RankIntervals.Row) -> ChartScene.Ink {
    row.isHighlighted || !hasHighlights ? .accent : .neutral
  }

  /// "5 (3–9)".
  private func reading(_ row: Report.RankIntervals.Row) -> String {
    guard let rank = row.rank else { return "" }
    let best = layout.words.numbers.text(rank, digits: 0...1)
    guard let interval = row.interval else { return best }
    return "\(best) (\(interval.lowerBound)\(NumberStyle.absent)\(interval.upperBound))"
  }

  private var whole: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let titleEnd = ValueAxis.draw(
      layout.words(ComparisonChartText.rankAxis), from: 0, top: 0, layout, to: &scene)
    let frame = RowFrame(
      names: ranks.rows.map(\.label), readings: ranks.rows.map(reading),
      strong: ranks.rows.map(\.isHighlighted), mark: mark, top: titleEnd + 26, layout: layout)
    drawBands(frame.tops + [frame.bottom], ranks.rows, to: &scene)
    let axis = ValueAxis(
      ranksUpTo: ranks.count, start: frame.left + 6, end: frame.right - 6, layout: layout)
    axis.drawUpright(from: frame.top - 6, to: frame.bottom, through: frame.spans, in: &scene)
    for (index, row) in ranks.rows.enumerated() {
      draw(row, axis, frame.left...frame.right, y: frame.middles[index], to: &scene)
    }
    frame.write(to: &scene)
    scene.height = drawKey(
      below: frame.bottom + ValueAxis.foot(from: frame.top, to: frame.bottom), to: &scene)
    return scene
  }

  /// Rows that follow each other in one group, where there are at least two, as ranges of rows.
  static func bands(_ rows: [Report.RankIntervals.Row]) -> [Range<Int>] {
    var bands: [Range<Int>] = []
    var start = 0
    for index in 1...max(rows.count, 1) {
      let isOver = index >= rows.count || rows[index].group == nil || rows[index].group != rows[start].group
      guard isOver else { continue }
      if index - start > 1, rows[start].group != nil { bands.append(start..<index) }
      start = index
    }
    return bands
  }

  /// Two shades in turn, so that bands that follow each other are seen as two.
  private static func shade(_ index: Int) -> ChartScene.Ink { index % 2 == 0 ? .shade : .shade2 }

  private func drawBands(
    _ edges: [Double], _ rows: [Report.RankIntervals.Row], to scene: inout ChartScene
  ) {
    for (index, band) in RankChart.bands(rows).enumerated() {
      let (top, bottom) = (edges[band.lowerBound] - 3, edges[band.upperBound] - 5)
      scene.bar(x: 0, y: top, width: layout.width, height: bottom - top, fill: RankChart.shade(index))
    }
  }

  private func draw(
    _ row: Report.RankIntervals.Row, _ axis: ValueAxis, _ edges: ClosedRange<Double>, y: Double,
    to scene: inout ChartScene
  ) {
    guard let rank = row.rank, rank.isFinite else {
      let text = ValueText(layout.words).reading(of: row.absence ?? Report.Absence())
      let width = TextMeasure.width(of: text, size: layout.small) + 48
      scene.absence(
        text, x: edges.lowerBound, middle: y, width: min(width, edges.upperBound - edges.lowerBound),
        size: layout.small)
      return
    }
    let ink = ink(row)
    if let interval = row.interval {
      let (low, high) = (
        axis.scale(Double(interval.lowerBound) - 0.35), axis.scale(Double(interval.upperBound) + 0.35)
      )
      scene.bar(
        x: low, y: y - 3, width: high - low, height: 6,
        fill: row.isHighlighted || !hasHighlights ? .class2 : .middle)
    }
    scene.shapes.append(
      .mark(.disc, ChartScene.Point(x: axis.scale(rank), y: y), ink: ink, size: row.isHighlighted ? 11 : 9))
  }

  private func drawKey(below y: Double, absent: Int = 0, to scene: inout ChartScene) -> Double {
    var key = ChartKey(layout)
    let level = layout.words.numbers.percent(ranks.level, digits: 0...1)
    key.add(.dot(.accent), layout.words(ComparisonChartText.bestEstimate))
    key.add(
      .line(.class2, .solid, width: 6),
      layout.words(ComparisonChartText.possibleRanks, ["level": .text(level)]))
    if !RankChart.bands(ranks.rows).isEmpty {
      key.add(.fill(.ink(.shade)), layout.words(ComparisonChartText.notToldApart))
    }
    if ranks.rows.count > RowFrame.limit {
      if absent > 0 {
        key.add(.fill(.hatch), layout.words(ComparisonChartText.withoutValue, ["n": .count(absent)]))
      }
      key.add(.none, layout.words(ComparisonChartText.allInTable, ["n": .count(ranks.rows.count)]))
    }
    return key.draw(below: y, to: &scene)
  }
}

extension RankChart {
  /// Many rows close together: only the highlighted ones are named.
  private var compact: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let rows = ranks.rows.filter { $0.rank?.isFinite == true }
    let titleEnd = ValueAxis.draw(
      layout.words(ComparisonChartText.rankAxis), from: 0, top: 0, layout, to: &scene)
    let named: [CompactFrame.Name] = rows.enumerated().compactMap { index, row in
      row.isHighlighted ? (index, row.label, reading(row)) : nil
    }
    let frame = CompactFrame(count: rows.count, named: named, top: titleEnd + 24, layout: layout)
    for (index, band) in RankChart.bands(rows).enumerated() {
      scene.bar(
        x: frame.left, y: frame.middle(band.lowerBound) - frame.pitch / 2, width: frame.right - frame.left,
        height: frame.pitch * Double(band.count), fill: RankChart.shade(index))
    }
    let axis = ValueAxis(
      ranksUpTo: ranks.count, start: frame.left + 6, end: frame.right - 6, layout: layout)
    axis.drawUpright(from: frame.top - 4, to: frame.bottom, in: &scene)
    drawCrowd(rows, axis, frame, to: &scene)
    for (index, row) in rows.enumerated() where row.isHighlighted {
      draw(row, axis, frame.left...frame.right, y: frame.middle(index), to: &scene)
    }
    frame.write(to: &scene)
    scene.height = drawKey(
      below: frame.bottom + ValueAxis.foot(from: frame.top, to: frame.bottom),
      absent: ranks.rows.count - rows.count, to: &scene)
    return scene
  }

  private func drawCrowd(
    _ rows: [Report.RankIntervals.Row], _ axis: ValueAxis, _ frame: CompactFrame, to scene: inout ChartScene
  ) {
    var (intervals, dots) = ([[ChartScene.Point]](), [ChartScene.Point]())
    for (index, row) in rows.enumerated() where !row.isHighlighted {
      let y = frame.middle(index)
      if let interval = row.interval {
        intervals.append(
          [
            ChartScene.Point(x: axis.scale(Double(interval.lowerBound)), y: y),
            ChartScene.Point(x: axis.scale(Double(interval.upperBound)), y: y),
          ])
      }
      if let rank = row.rank { dots.append(ChartScene.Point(x: axis.scale(rank), y: y)) }
    }
    if !intervals.isEmpty {
      scene.shapes.append(
        .strokes(intervals, ink: .class2, width: min(max(frame.pitch * 0.55, 0.4), 2)))
    }
    if !dots.isEmpty {
      scene.shapes.append(
        .dots(dots, ink: hasHighlights ? .neutral : .accent, size: min(max(frame.pitch * 1.2, 2), 6)))
    }
  }
}
