import Ingest

/// Contributions as bars from zero: to the right what lifts the score, to the left what lowers it, the sum below.
struct ContributionChart {
  let contributions: Report.Contributions
  let layout: ChartLayout

  private let barHeight = 12.0

  var scene: ChartScene {
    let rows = contributions.rows + [contributions.total].compactMap(\.self)
    let values = rows.compactMap(\.value).filter(\.isFinite)
    let reading = ReadingText(contributions.measure, shown: values, words: layout.words)
    var scene = ChartScene(width: layout.width, height: 0)
    let titleEnd = ValueAxis.draw(
      ValueAxis.title(of: contributions.measure, layout.words), from: 0, top: 0, layout, to: &scene)
    let isTotal = rows.indices.map { $0 == contributions.rows.count }
    let frame = RowFrame(
      names: rows.map(\.label), readings: rows.map { $0.value.map(reading.signed) ?? "" }, strong: isTotal,
      mark: barHeight, top: titleEnd + 24, layout: layout)
    let axis = ValueAxis(
      contributions.measure, values: values, start: frame.left + 6, end: frame.right - 6, includesZero: true,
      layout: layout)
    axis.drawUpright(from: frame.top - 4, to: frame.bottom - 4, through: frame.spans, in: &scene)
    for (index, row) in rows.enumerated() {
      if isTotal[index] {
        let y = frame.tops[index] - 4
        scene.line(
          from: ChartScene.Point(x: 0, y: y), to: ChartScene.Point(x: layout.width, y: y), ink: .ink)
      }
      draw(row, isTotal: isTotal[index], axis, frame, y: frame.middles[index], to: &scene)
    }
    scene.upright(at: axis.scale(0), through: frame.spans, ink: .ink)
    frame.write(to: &scene)
    var key = ChartKey(layout)
    let parts = contributions.rows.compactMap(\.value)
    if parts.contains(where: { $0 > 0 }) { key.add(.fill(.ink(.good)), layout.words(GroupChartText.lifts)) }
    if parts.contains(where: { $0 < 0 }) { key.add(.fill(.ink(.bad)), layout.words(GroupChartText.lowers)) }
    scene.height = key.draw(
      below: frame.bottom + ValueAxis.foot(from: frame.top, to: frame.bottom), to: &scene)
    return scene
  }

  private func draw(
    _ row: Report.Contributions.Row, isTotal: Bool, _ axis: ValueAxis, _ frame: RowFrame, y: Double,
    to scene: inout ChartScene
  ) {
    guard let value = row.value, value.isFinite else {
      let text = ValueText(layout.words).reading(of: row.absence ?? Report.Absence())
      let width = TextMeasure.width(of: text, size: layout.small) + 48
      scene.absence(
        text, x: frame.left, middle: y, width: min(width, frame.right - frame.left), size: layout.small)
      return
    }
    let (zero, place) = (axis.scale(0), axis.scale(value))
    scene.bar(
      x: min(zero, place), y: y - barHeight / 2, width: (place - zero).magnitude, height: barHeight,
      fill: isTotal ? .ink : value > 0 ? .good : .bad)
  }
}
