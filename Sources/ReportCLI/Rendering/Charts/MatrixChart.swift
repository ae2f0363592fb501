import Ingest

/// The status matrix: a word, a shape and a colour in each cell.
///
/// Where the words do not fit their columns, rows and columns change places; where they do not fit then either, the
/// cells hold the shapes and a key below says the words. On a phone each cell becomes a line under its row.
struct MatrixChart {
  let matrix: Report.Matrix
  let layout: ChartLayout

  var scene: ChartScene {
    if let grid { return grid }
    let turned = MatrixChart(matrix: matrix.transposed, layout: layout)
    if let grid = turned.grid { return grid }
    if layout.isNarrow { return list }
    // The shorter names stand upright.
    let isTurned = turned.widestHeading < widestHeading
    return (isTurned ? turned : self).marks ?? (isTurned ? self : turned).marks ?? list
  }

  /// The words in columns, in two lines where they must be; nil where even those do not fit.
  private var grid: ChartScene? {
    let words = Set(matrix.rows.flatMap { $0.cells.compactMap(\.self) }).map {
      verdictLines($0, width: .infinity)
    }
    let longest = words.flatMap { $0 }.map { TextMeasure.width(of: $0, size: layout.size) }.max() ?? 0
    let names = matrix.rows.map { TextMeasure.width(of: $0.label, size: layout.size) }.max() ?? 0
    let label = min(layout.labelWidth, names + 16)
    let step = (layout.width - label) / Double(max(1, matrix.columns.count))
    let column = min(step, longest + markWidth + 70)
    let room = column - markWidth - 14
    let needed = words.flatMap { $0.flatMap { $0.split(separator: " ") } }
    let isReadable = needed.allSatisfy { TextMeasure.width(of: String($0), size: layout.size) <= room }
    return layout.isNarrow || !isReadable || room < 60 ? nil : grid(label: label, column: column, room: room)
  }

  private var markWidth: Double { layout.size * 1.3 }

  private func verdictLines(_ status: Report.Status, width: Double) -> [String] {
    TextMeasure.wrapped(layout.words.status(status), width: width, size: layout.size, limit: 3)
  }

  private func grid(label: Double, column: Double, room: Double) -> ChartScene {
    let headings = matrix.columns.map {
      TextMeasure.wrapped($0, width: column - 10, size: layout.small, limit: 3)
    }
    let top = Double(headings.map(\.count).max() ?? 1) * layout.leading + 8
    let labels = matrix.rows.map {
      TextMeasure.wrapped($0.label, width: label - 12, size: layout.size, limit: 4)
    }
    let heights = zip(matrix.rows, labels).map { row, lines in
      let verdicts = row.cells.compactMap(\.self).map { verdictLines($0, width: room).count }
      return Double(max(lines.count, verdicts.max() ?? 1)) * layout.leading + 14
    }
    var scene = ChartScene(width: layout.width, height: top + heights.reduce(0, +) + 2)
    for (index, lines) in headings.enumerated() {
      for (line, text) in lines.enumerated() {
        scene.label(
          text,
          at: ChartScene.Point(x: label + Double(index) * column, y: 12 + Double(line) * layout.leading),
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
        draw(status, x: label + Double(place) * column, y: y + 20, width: room, to: &scene)
      }
      y += heights[index]
    }
    return scene
  }

  /// Each cell as a line under its row; on a page in two columns, filled one after the other.
  private var list: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let columns = layout.isNarrow ? 1 : 2
    let width = (layout.width - Double(columns - 1) * 36) / Double(columns)
    let words = matrix.rows.flatMap { $0.cells.compactMap(\.self) }.map(layout.words.status)
    let verdict =
      (words.map { TextMeasure.width(of: $0, size: layout.size) }.max() ?? 0) + markWidth + 4
    let heading = (matrix.columns.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0) + 14
    let column = max(width * 0.25, min(heading, width - verdict))
    let headings = matrix.columns.map {
      TextMeasure.wrapped($0, width: column - 12, size: layout.small, limit: 6)
    }
    let share = (matrix.rows.count + columns - 1) / columns
    var (x, y) = (0.0, 0.0)
    for (index, row) in matrix.rows.enumerated() {
      if index > 0, index % max(1, share) == 0 { (x, y) = (x + width + 36, 0) }
      for line in TextMeasure.wrapped(row.label, width: width, size: layout.size, limit: 3) {
        scene.label(line, at: ChartScene.Point(x: x, y: y + 13), size: layout.size, isStrong: true)
        y += layout.leading
      }
      for (heading, status) in zip(headings, row.cells) {
        draw(status, x: x + column, y: y + 14, to: &scene)
        for line in heading {
          scene.label(line, at: ChartScene.Point(x: x, y: y + 14), ink: .muted, size: layout.small)
          y += layout.leading
        }
        y += 3
      }
      y += 12
      scene.height = max(scene.height, y)
    }
    return scene
  }

  private func draw(
    _ status: Report.Status?, x: Double, y: Double, width: Double = .infinity, to scene: inout ChartScene
  ) {
    guard let status else {
      scene.label(NumberStyle.absent, at: ChartScene.Point(x: x, y: y), ink: .muted, size: layout.size)
      return
    }
    let lines = verdictLines(status, width: width)
    if status.tone == .missing {
      let widest = lines.map { TextMeasure.width(of: $0, size: layout.size) }.max() ?? 0
      let height = Double(lines.count - 1) * layout.leading
      scene.shapes.append(.hatch(x: x - 8, y: y - 15, width: widest + markWidth + 16, height: height + 22))
      scene.bar(x: x - 3, y: y - 12, width: widest + markWidth + 4, height: height + 16, fill: .paper)
    }
    scene.verdict(status, word: lines.first ?? "", x: x, y: y, size: layout.size)
    for (index, line) in lines.enumerated().dropFirst() {
      scene.label(
        line, at: ChartScene.Point(x: x + markWidth, y: y + Double(index) * layout.leading), size: layout.size
      )
    }
  }
}
