extension MatrixChart {
  /// Shapes only, under upright headings, with a key of their words; nil where even those have no room.
  var marks: ChartScene? {
    let column = (layout.width - layout.labelWidth) / Double(max(1, matrix.columns.count))
    guard column >= 20, !matrix.columns.isEmpty else { return nil }
    let step = min(column, 64)
    let headings = matrix.columns.map { TextMeasure.shortened($0, width: 150, size: layout.small) }
    let top = (headings.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0) + 12
    var scene = ChartScene(width: layout.width, height: 0)
    func centre(_ place: Int) -> Double { layout.labelWidth + (Double(place) + 0.5) * step }
    for (place, heading) in headings.enumerated() {
      scene.shapes.append(
        .upright(
          heading, ChartScene.Point(x: centre(place) + 4, y: top - 8), ink: .muted, size: layout.small))
    }
    var y = top
    for row in matrix.rows {
      scene.line(from: ChartScene.Point(x: 0, y: y), to: ChartScene.Point(x: layout.width, y: y))
      let lines = layout.labelLines(row.label)
      layout.write(lines, top: y + 5, to: &scene)
      for (place, status) in row.cells.prefix(matrix.columns.count).enumerated() {
        draw(status, at: ChartScene.Point(x: centre(place), y: y + 13), step: step, to: &scene)
      }
      y += Double(max(lines.count, 1)) * layout.leading + 9
    }
    scene.line(from: ChartScene.Point(x: 0, y: y), to: ChartScene.Point(x: layout.width, y: y))
    scene.height = drawKey(below: y, to: &scene)
    return scene
  }

  /// Width of the widest heading.
  var widestHeading: Double {
    matrix.columns.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0
  }

  private func draw(
    _ status: Report.Status?, at centre: ChartScene.Point, step: Double, to scene: inout ChartScene
  ) {
    guard let status else {
      scene.line(
        from: ChartScene.Point(x: centre.x - 4, y: centre.y),
        to: ChartScene.Point(x: centre.x + 4, y: centre.y),
        ink: .missing)
      return
    }
    if status.tone == .missing {
      scene.shapes.append(.hatch(x: centre.x - 9, y: centre.y - 9, width: 18, height: 18))
      scene.bar(x: centre.x - 6.5, y: centre.y - 6.5, width: 13, height: 13, fill: .paper)
    }
    scene.shapes.append(.mark(status.shape, centre, ink: ChartScene.Ink(status.tone), size: 11))
  }

  /// The verdicts that occur, each mark with its word. Gives the lower edge.
  private func drawKey(below top: Double, to scene: inout ChartScene) -> Double {
    let used = Set(matrix.rows.flatMap { $0.cells.compactMap(\.self) })
    var (x, y) = (0.0, top + 24)
    for status in Report.Status.allCases where used.contains(status) {
      let word = layout.words.status(status)
      let width = layout.small * 1.3 + TextMeasure.width(of: word, size: layout.small) + 18
      if x > 0, x + width > layout.width { (x, y) = (0, y + layout.leading + 3) }
      scene.verdict(status, word: word, x: x, y: y, size: layout.small)
      x += width
    }
    return y + 6
  }
}
