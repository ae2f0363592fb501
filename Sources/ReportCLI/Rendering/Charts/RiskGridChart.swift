import Ingest

/// The risk matrix: probability to the right, gravity upwards, names in the cells, darker where both are greater. What a shade says the
/// place says as well.
struct RiskGridChart {
  let grid: Report.RiskGrid
  let layout: ChartLayout

  private let padding = 6.0

  var scene: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    guard !grid.columns.isEmpty, !grid.rows.isEmpty else { return scene }
    let left = layout.isNarrow ? 62.0 : 130
    let width = (layout.width - left) / Double(grid.columns.count)
    var y = 0.0
    for (index, heading) in grid.columns.enumerated() {
      let lines = TextMeasure.wrapped(heading, width: width - 4, size: layout.small, limit: 3)
      for (line, text) in lines.enumerated() {
        scene.label(
          text,
          at: ChartScene.Point(
            x: left + (Double(index) + 0.5) * width, y: 12 + Double(line) * layout.leading),
          ink: .muted, size: layout.small, anchor: .middle)
      }
      y = max(y, Double(lines.count) * layout.leading + 4)
    }
    for (place, row) in grid.rows.enumerated() {
      y = draw(row, grid.rows.count - 1 - place, left: left, width: width, top: y, to: &scene)
    }
    scene.height = y
    return scene
  }

  private func draw(
    _ row: Report.RiskGrid.Row, _ level: Int, left: Double, width: Double, top: Double,
    to scene: inout ChartScene
  ) -> Double {
    let names = row.cells.map { cell in
      cell.flatMap { TextMeasure.wrapped($0, width: width - 2 * padding, size: layout.small, limit: 3) }
    }
    let label = TextMeasure.wrapped(row.label, width: left - 8, size: layout.small, limit: 4)
    let lines = max(names.map(\.count).max() ?? 0, label.count, 2)
    let height = Double(lines) * layout.leading + 2 * padding
    for (line, text) in label.enumerated() {
      scene.label(
        text, at: ChartScene.Point(x: 0, y: top + padding + 12 + Double(line) * layout.leading), ink: .muted,
        size: layout.small)
    }
    for (column, cell) in names.enumerated() {
      let x = left + Double(column) * width
      scene.bar(x: x + 1, y: top + 1, width: width - 2, height: height - 2, fill: Self.shade(column + level))
      for (line, text) in cell.enumerated() {
        scene.label(
          text, at: ChartScene.Point(x: x + padding, y: top + padding + 12 + Double(line) * layout.leading),
          size: layout.small)
      }
    }
    return top + height
  }

  /// Light shades only: dark letters stand on them.
  private static func shade(_ level: Int) -> ChartScene.Ink {
    switch level {
    case ...0: .fifth3
    case 1: .fifth2
    default: .fifth1
    }
  }
}
