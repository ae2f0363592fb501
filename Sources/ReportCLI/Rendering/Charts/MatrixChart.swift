import Ingest

/// The status matrix: a word, a shape and a colour in each cell. Where the words do not fit, each cell becomes a
/// line under its row.
struct MatrixChart {
  let matrix: Report.Matrix
  let layout: ChartLayout

  var scene: ChartScene {
    let cells = matrix.rows.flatMap { $0.cells.compactMap(\.self) }
    let widest = cells.map { TextMeasure.width(of: layout.words.status($0), size: layout.size) }.max() ?? 0
    let column = widest + layout.size * 1.3 + 14
    let label = min(
      layout.labelWidth,
      (matrix.rows.map { TextMeasure.width(of: $0.label, size: layout.size) }.max() ?? 0) + 16)
    let fits = label + column * Double(matrix.columns.count) <= layout.width
    return fits && !layout.isNarrow ? grid(label: label, column: column) : list
  }

  private func grid(label: Double, column: Double) -> ChartScene {
    let headings = matrix.columns.map {
      TextMeasure.wrapped($0, width: column - 10, size: layout.small, limit: 3)
    }
    let top = Double(headings.map(\.count).max() ?? 1) * layout.leading + 8
    let labels = matrix.rows.map {
      TextMeasure.wrapped($0.label, width: label - 12, size: layout.size, limit: 3)
    }
    let heights = labels.map { Double(max($0.count, 1)) * layout.leading + 14 }
    let step = min((layout.width - label) / Double(max(1, matrix.columns.count)), column + 60)
    var scene = ChartScene(width: layout.width, height: top + heights.reduce(0, +) + 2)
    for (index, lines) in headings.enumerated() {
      for (line, text) in lines.enumerated() {
        scene.label(
          text, at: ChartScene.Point(x: label + Double(index) * step, y: 12 + Double(line) * layout.leading),
          ink: .muted, size: layout.small)
      }
    }
    var y = top
    for (index, row) in matrix.rows.enumerated() {
      scene.line(
        from: ChartScene.Point(x: 0, y: y), to: ChartScene.Point(x: layout.width, y: y),
        ink: index == 0 ? .ink : .line)
      layout.write(labels[index], top: y + 8, to: &scene)
      for (place, status) in row.cells.prefix(matrix.columns.count).enumerated() {
        draw(status, x: label + Double(place) * step, y: y + 20, to: &scene)
      }
      y += heights[index]
    }
    return scene
  }

  private var list: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let words = matrix.rows.flatMap { $0.cells.compactMap(\.self) }.map(layout.words.status)
    let verdict =
      (words.map { TextMeasure.width(of: $0, size: layout.size) }.max() ?? 0) + layout.size * 1.3 + 4
    let heading = (matrix.columns.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0) + 14
    let column = max(layout.width * 0.25, min(heading, layout.width - verdict))
    let headings = matrix.columns.map {
      TextMeasure.wrapped($0, width: column - 12, size: layout.small, limit: 3)
    }
    var y = 0.0
    for row in matrix.rows {
      let lines = TextMeasure.wrapped(row.label, width: layout.width, size: layout.size, limit: 3)
      for line in lines {
        scene.label(line, at: ChartScene.Point(x: 0, y: y + 13), size: layout.size, isStrong: true)
        y += layout.leading
      }
      for (heading, status) in zip(headings, row.cells) {
        draw(status, x: column, y: y + 14, to: &scene)
        for line in heading {
          scene.label(line, at: ChartScene.Point(x: 0, y: y + 14), ink: .muted, size: layout.small)
          y += layout.leading
        }
        y += 3
      }
      y += 12
    }
    scene.height = y
    return scene
  }

  private func draw(_ status: Report.Status?, x: Double, y: Double, to scene: inout ChartScene) {
    guard let status else {
      scene.label(NumberStyle.absent, at: ChartScene.Point(x: x, y: y), ink: .muted, size: layout.size)
      return
    }
    if status.tone == .missing {
      let width = TextMeasure.width(of: layout.words.status(status), size: layout.size) + layout.size * 1.3
      scene.shapes.append(.hatch(x: x - 8, y: y - 15, width: width + 16, height: 22))
      scene.bar(x: x - 3, y: y - 12, width: width + 4, height: 16, fill: .paper)
    }
    scene.verdict(status, word: layout.words.status(status), x: x, y: y, size: layout.size)
  }
}
