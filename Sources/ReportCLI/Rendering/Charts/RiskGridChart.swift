import Ingest

/// The risk matrix: probability to the right, gravity upwards, names in the cells, darker where both are greater. What a shade says the
/// place says as well; a cell without a risk has none.
struct RiskGridChart {
  let grid: Report.RiskGrid
  let layout: ChartLayout

  private let padding = 6.0
  /// The most lines of one name: no more than what a page holds.
  private let longest = 24

  var scene: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    guard !grid.columns.isEmpty, !grid.rows.isEmpty else { return scene }
    let left = layout.isNarrow ? 62.0 : 130
    let columns = columns(from: left)
    let top = drawAxes(left: left, to: &scene)
    var y = top
    for (index, heading) in grid.columns.enumerated() {
      let column = columns[index]
      let lines = TextMeasure.wrapped(heading, width: column.width - 4, size: layout.small, limit: 3)
      for (line, text) in lines.enumerated() {
        scene.label(
          text,
          at: ChartScene.Point(
            x: column.x + column.width / 2, y: top + 12 + Double(line) * layout.leading),
          ink: .muted, size: layout.small, anchor: .middle)
      }
      y = max(y, top + Double(lines.count) * layout.leading + 4)
    }
    for (place, row) in grid.rows.enumerated() {
      y = draw(row, grid.rows.count - 1 - place, left: left, columns, top: y, to: &scene)
    }
    scene.height = drawKey(below: y + 4, to: &scene)
    return scene
  }

  private struct Column {
    let x: Double
    let width: Double
  }

  /// Alike on a page; on a phone what holds no name leaves its room to the others.
  private func columns(from left: Double) -> [Column] {
    let isUsed = grid.columns.indices.map { column in
      grid.rows.contains { $0.cells.indices.contains(column) && !$0.cells[column].isEmpty }
    }
    let used = isUsed.filter(\.self).count
    let isEven = !layout.isNarrow || used == 0
    let room = layout.width - left
    let bare = isEven ? room / Double(grid.columns.count) : 58
    let wide = isEven ? bare : (room - bare * Double(isUsed.count - used)) / Double(used)
    var x = left
    return isUsed.map { used in
      let column = Column(x: x, width: used ? wide : bare)
      x += column.width
      return column
    }
  }

  /// The names of both axes, gravity over its column and probability over the cells.
  private func drawAxes(left: Double, to scene: inout ChartScene) -> Double {
    let gravity = TextMeasure.wrapped(
      layout.words(RiskChartText.gravity), width: layout.isNarrow ? layout.width : left - 8,
      size: layout.small, limit: 4)
    let line = layout.isNarrow ? layout.leading * Double(gravity.count) : 0
    for (line, text) in gravity.enumerated() {
      scene.label(
        text, at: ChartScene.Point(x: 0, y: 12 + Double(line) * layout.leading), size: layout.small)
    }
    scene.label(
      layout.words(RiskChartText.share), at: ChartScene.Point(x: (left + layout.width) / 2, y: 12 + line),
      size: layout.small, anchor: .middle)
    return line + layout.leading * Double(layout.isNarrow ? 1 : max(gravity.count - 1, 1)) + 2
  }

  private func draw(
    _ row: Report.RiskGrid.Row, _ level: Int, left: Double, _ columns: [Column], top: Double,
    to scene: inout ChartScene
  ) -> Double {
    let names = zip(row.cells, columns).map { cell, column in
      cell.flatMap { nameLines($0, isOneOfMany: cell.count > 1, width: column.width - 2 * padding) }
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
      let (x, width) = (columns[column].x, columns[column].width)
      if cell.isEmpty {
        frame(x: x + 1, y: top + 1, width: width - 2, height: height - 2, to: &scene)
      } else {
        scene.bar(
          x: x + 1, y: top + 1, width: width - 2, height: height - 2, fill: Self.shade(column + level))
      }
      for (line, text) in cell.enumerated() {
        scene.label(
          text, at: ChartScene.Point(x: x + padding, y: top + padding + 12 + Double(line) * layout.leading),
          size: layout.small)
      }
    }
    return top + height
  }

  /// The lines of a name, behind a bullet where a cell has several.
  private func nameLines(_ name: String, isOneOfMany: Bool, width: Double) -> [String] {
    TextMeasure.wrapped(
      isOneOfMany ? "• " + name : name, width: width, size: layout.small, limit: longest)
  }

  private func frame(x: Double, y: Double, width: Double, height: Double, to scene: inout ChartScene) {
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
      .map { ChartScene.Point(x: $0.0, y: $0.1) }
    for (from, to) in zip(corners, corners.dropFirst()) { scene.line(from: from, to: to) }
  }

  private func drawKey(below y: Double, to scene: inout ChartScene) -> Double {
    var key = ChartKey(layout)
    key.add(.fill(.ink(Self.shade(0))), layout.words(RiskChartText.slight))
    key.add(.fill(.ink(Self.shade(2))), layout.words(RiskChartText.notable))
    key.add(.fill(.ink(Self.shade(4))), layout.words(RiskChartText.grave))
    return key.draw(below: y, to: &scene)
  }

  /// Light shades only: dark letters stand on them. The middle is the diagonal.
  private static func shade(_ level: Int) -> ChartScene.Ink {
    switch level {
    case ...1: .fifth3
    case 2: .fifth2
    default: .fifth1
    }
  }
}
