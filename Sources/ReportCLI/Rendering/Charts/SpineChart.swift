import IndicatorEngine
import Ingest

/// The profile of one municipality: the peers' spread as a light band, its middle half darker, what they have together as one
/// upright line, and the municipality as a mark with its word; better is to the right.
struct SpineChart {
  let spine: Report.Spine
  let layout: ChartLayout

  private let barHeight = 12.0
  /// How far beyond the farthest peer a municipality is drawn at its place; farther ones stand at the rim.
  private let farthest = 1.6

  var scene: ChartScene {
    let labels = spine.rows.map { layout.labelLines($0.measure.name) }
    let heights = zip(spine.rows, labels).map(height)
    let top = 26.0
    let bottom = top + heights.reduce(0, +)
    var scene = ChartScene(width: layout.width, height: 0)
    writeSides(to: &scene)
    if !layout.isNarrow { drawReference(from: top - 4, to: bottom - 6, in: &scene) }
    var y = top
    for (index, row) in spine.rows.enumerated() {
      if index > 0 {
        scene.line(from: ChartScene.Point(x: 0, y: y - 5), to: ChartScene.Point(x: layout.width, y: y - 5))
      }
      layout.write(labels[index], top: y, to: &scene)
      let text = Double(labels[index].count) * layout.leading
      let bar = layout.isNarrow ? y + text + 10 : y + 10
      if layout.isNarrow { drawReference(from: bar - 9, to: bar + 9, in: &scene) }
      draw(row, middle: bar, to: &scene)
      write(row, top: layout.isNarrow ? bar + 12 : y, to: &scene)
      y += heights[index]
    }
    scene.height = drawKey(below: bottom, to: &scene)
    return scene
  }

  private var left: Double { layout.isNarrow ? 2 : layout.labelWidth + 4 }
  private var right: Double { layout.isNarrow ? layout.width - 2 : readingX - 18 }
  private var centre: Double { (left + right) / 2 }
  private var readingX: Double { layout.isNarrow ? 0 : layout.width - 200 }

  private func height(_ row: Report.Spine.Row, _ lines: [String]) -> Double {
    let text = Double(lines.count) * layout.leading
    let own = row.value == nil ? 1 : valueLines(row).count + standingLines(row).count
    let reading = Double(readingLines(row).count + own) * layout.leading
    return layout.isNarrow ? text + 22 + reading + 14 : max(text, reading, 20) + 12
  }

  /// The two ends of the axis.
  private func writeSides(to scene: inout ChartScene) {
    let (worse, better) = (layout.words(GroupChartText.worseSide), layout.words(GroupChartText.betterSide))
    scene.label("← " + worse, at: ChartScene.Point(x: left, y: 13), ink: .muted, size: layout.small)
    scene.label(
      better + " →", at: ChartScene.Point(x: right, y: 13), ink: .muted, size: layout.small, anchor: .end)
  }

  private func drawReference(from top: Double, to bottom: Double, in scene: inout ChartScene) {
    scene.line(
      from: ChartScene.Point(x: centre, y: top), to: ChartScene.Point(x: centre, y: bottom), ink: .missing)
  }

  /// The place of a value on the scale of its row.
  private func place(_ value: Double, _ row: Report.Spine.Row, _ peers: Report.Spine.Spread) -> Double {
    let rim = max(peers.maximum - peers.together, peers.together - peers.minimum)
    let own = row.value.map { ($0 - peers.together).magnitude } ?? 0
    let reach = rim > 0 ? max(rim, min(own, rim * farthest)) : own
    guard reach > 0 else { return centre }
    let sign = row.isHigherBetter == false ? -1.0 : 1
    let share = max(-1, min(1, sign * (value - peers.together) / reach))
    return centre + share * ((right - left) / 2 - 8)
  }

  private func draw(_ row: Report.Spine.Row, middle y: Double, to scene: inout ChartScene) {
    guard let peers = row.peers else {
      scene.absence(
        layout.words(GroupChartText.noPeers), x: left, middle: y, width: right - left, size: layout.small,
        anchor: .middle)
      return
    }
    let ends = (place(peers.minimum, row, peers), place(peers.maximum, row, peers))
    scene.bar(
      x: min(ends.0, ends.1), y: y - barHeight / 2, width: max((ends.1 - ends.0).magnitude, 1),
      height: barHeight, fill: .soft)
    let quartiles = (place(peers.lowerQuartile, row, peers), place(peers.upperQuartile, row, peers))
    scene.bar(
      x: min(quartiles.0, quartiles.1), y: y - barHeight / 2,
      width: max((quartiles.1 - quartiles.0).magnitude, 1), height: barHeight, fill: .middle)
    scene.line(
      from: ChartScene.Point(x: centre, y: y - barHeight / 2),
      to: ChartScene.Point(x: centre, y: y + barHeight / 2), ink: .paper, width: 2)
    guard let value = row.value, value.isFinite else { return }
    let point = ChartScene.Point(x: place(value, row, peers), y: y)
    scene.shapes.append(.mark(.disc, point, ink: .paper, size: 15))
    scene.shapes.append(
      .mark(row.standing.shape, point, ink: ChartScene.Ink(row.standing.tone), size: 11))
  }

  /// What the peers have together, in lines.
  private func readingLines(_ row: Report.Spine.Row) -> [String] {
    guard let peers = row.peers else { return [] }
    let reading = reading(row)
    let text = layout.words(
      spine.isAgainstAll ? GroupChartText.othersTogetherIs : .peersTogetherIs,
      ["value": .text(reading(peers.together))])
    return TextMeasure.wrapped(text, width: layout.width - readingX, size: layout.small, limit: 2)
  }

  private func standingLines(_ row: Report.Spine.Row) -> [String] {
    TextMeasure.wrapped(
      layout.words.standing(row.standing), width: layout.width - readingX - 17, size: layout.small, limit: 2)
  }

  /// The value with its unit; bold letters take a tenth more room.
  private func valueLines(_ row: Report.Spine.Row) -> [String] {
    guard let value = row.value, value.isFinite else { return [] }
    return TextMeasure.wrapped(
      ValueText(layout.words).text(row.measure.value(value)), width: layout.width - readingX,
      size: layout.size * 1.1, limit: 2)
  }

  private func reading(_ row: Report.Spine.Row) -> ReadingText {
    ReadingText(
      row.measure, shown: [row.value, row.peers?.together].compactMap(\.self), words: layout.words)
  }

  /// The value in words, the verdict, and what the peers have together.
  private func write(_ row: Report.Spine.Row, top: Double, to scene: inout ChartScene) {
    var y = top + 13
    if row.value?.isFinite == true {
      for line in valueLines(row) {
        scene.label(line, at: ChartScene.Point(x: readingX, y: y), size: layout.size, isStrong: true)
        y += layout.leading
      }
      scene.shapes.append(
        .mark(
          row.standing.shape, ChartScene.Point(x: readingX + 6, y: y - 4.5),
          ink: ChartScene.Ink(row.standing.tone), size: 10))
      for (index, line) in standingLines(row).enumerated() {
        if index > 0 { y += layout.leading }
        scene.label(line, at: ChartScene.Point(x: readingX + 17, y: y), size: layout.small)
      }
    } else {
      let text = ValueText(layout.words).reading(of: row.absence ?? Report.Absence())
      scene.absence(
        text, x: readingX, middle: y - 4, width: layout.width - readingX, size: layout.small)
    }
    for line in readingLines(row) {
      y += layout.leading
      scene.label(line, at: ChartScene.Point(x: readingX, y: y), ink: .muted, size: layout.small)
    }
  }

  private func drawKey(below y: Double, to scene: inout ChartScene) -> Double {
    var key = ChartKey(layout)
    key.add(.fill(.ink(.soft)), layout.words(GroupChartText.peersRange))
    key.add(.fill(.ink(.middle)), layout.words(GroupChartText.peersMiddle))
    key.add(
      .line(.missing, .solid, width: 1),
      layout.words(spine.isAgainstAll ? GroupChartText.othersTogether : .peersTogether))
    return key.draw(below: y, to: &scene)
  }
}
