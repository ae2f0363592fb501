import Ingest

/// Bars from a common zero, one a row.
struct BarRowsChart {
  let bars: Report.BarRows
  let layout: ChartLayout

  private let barHeight = 14.0

  var scene: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    if bars.rows.isEmpty { return scene }
    let titleEnd = ValueAxis.draw(
      ValueAxis.title(of: bars.measure, layout.words), from: 0, top: 0, layout, to: &scene)
    let frame = RowFrame(
      names: bars.rows.map(\.label), readings: bars.rows.map(\.reading),
      strong: bars.rows.map(\.isHighlighted),
      mark: barHeight, top: titleEnd + 26, layout: layout)
    let axis = ValueAxis(
      bars.measure, values: bars.rows.map(\.value), start: frame.left + 6, end: frame.right - 6,
      includesZero: true,
      layout: layout)
    axis.drawUpright(from: frame.top - 6, to: frame.bottom, through: frame.spans, in: &scene)
    let zero = axis.scale(0)
    for (index, row) in bars.rows.enumerated() where row.value.isFinite {
      let end = axis.scale(row.value)
      scene.bar(
        x: min(zero, end), y: frame.middles[index] - barHeight / 2, width: max((end - zero).magnitude, 1),
        height: barHeight, fill: row.isHighlighted ? .accent : row.value < 0 ? .middle : .class4)
    }
    frame.write(to: &scene)
    scene.height = frame.bottom + ValueAxis.foot(from: frame.top, to: frame.bottom)
    return scene
  }
}
