import Ingest

/// The heat table: each cell its value, on the colour of its fifth and with a bar as long as the fifth; what is missing
/// is hatched with its word or, where that has no room, with a mark that the key explains.
///
/// Where the values do not fit their columns the cells of a row stand in several lines, each with the letter of its
/// indicator. More rows than can be named are drawn as bars alone (`HeatChart+Compact`).
struct HeatChart {
  let heat: Report.HeatTable
  let layout: ChartLayout
  /// The words of each cell, by row and column; empty for a cell without a value.
  let texts: [[String]]
  /// The fifth of each cell, by column and row.
  let fifths: [[Int?]]
  /// The reasons for missing values, in the order of their marks.
  let reasons: [String]

  init(heat: Report.HeatTable, layout: ChartLayout) {
    self.heat = heat
    self.layout = layout
    let readings = heat.columns.indices.map { column in
      ReadingText(
        heat.columns[column].measure,
        shown: heat.rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].value : nil },
        words: layout.words)
    }
    texts = heat.rows.map { row in
      zip(readings, row.cells).map { reading, cell in
        cell.value.flatMap { $0.isFinite ? reading($0) : nil } ?? ""
      }
    }
    fifths = heat.columns.indices.map(heat.fifths(ofColumn:))
    let values = ValueText(layout.words)
    reasons = heat.rows.flatMap(\.cells).reduce(into: []) { reasons, cell in
      guard cell.value?.isFinite != true else { return }
      let reason = values.reading(of: cell.absence ?? Report.Absence())
      if !reasons.contains(reason) { reasons.append(reason) }
    }
  }

  var scene: ChartScene {
    if heat.columns.isEmpty || heat.rows.isEmpty { return ChartScene(width: layout.width, height: 0) }
    if heat.rows.count > RowFrame.limit { return compact }
    return grid ?? list
  }

  let rowHeight = 24.0

  /// Width of the names; of the whole drawing on a phone.
  var labelWidth: Double {
    let widest = heat.rows.map { TextMeasure.width(of: $0.label, size: layout.size) * 1.04 }.max() ?? 0
    return min(200, widest + 16)
  }

  /// Width of the widest value.
  var widestText: Double {
    texts.flatMap { $0 }.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0
  }

  /// Rows and columns; nil where the values do not fit.
  private var grid: ChartScene? {
    let step = min((layout.width - labelWidth) / Double(heat.columns.count), 130)
    let room = max(widestText + 12, heat.rows.contains { $0.cells.contains(where: \.isSmall) } ? 46 : 34)
    guard !layout.isNarrow, step >= room else { return nil }
    var scene = ChartScene(width: layout.width, height: 0)
    var y = drawHeadings(of: Array(heat.columns.indices), left: labelWidth, step: step, to: &scene)
    for (index, row) in heat.rows.enumerated() {
      let lines = TextMeasure.wrapped(
        row.label, width: (labelWidth - 14) / (row.isHighlighted ? 1.04 : 1), size: layout.size, limit: 3)
      let height = max(rowHeight, Double(lines.count) * layout.leading + 5)
      let first = y + height / 2 - Double(lines.count) * layout.leading / 2 + 13
      for (line, text) in lines.enumerated() {
        scene.label(
          text, at: ChartScene.Point(x: 0, y: first + Double(line) * layout.leading), size: layout.size,
          isStrong: row.isHighlighted)
      }
      for column in heat.columns.indices {
        draw(
          index, column, x: labelWidth + Double(column) * step, y: y, width: step - 2, height: height - 2,
          letter: nil, to: &scene)
      }
      if row.isHighlighted {
        scene.frame(
          x: labelWidth - 2, y: y - 1.5, width: Double(heat.columns.count) * step + 1, height: height + 1)
      }
      y += height
    }
    scene.height = drawKey(below: y + 4, to: &scene)
    return scene
  }

  /// The indicators over their columns: in lines where they are wide, upright where they are narrow. Gives the lower
  /// edge.
  func drawHeadings(
    of columns: [Int], left: Double, step: Double, to scene: inout ChartScene
  ) -> Double {
    let titles = columns.map { ValueAxis.title(of: heat.columns[$0].measure, layout.words) }
    let lines = titles.map { TextMeasure.wrapped($0, width: step - 8, size: layout.small, limit: 6) }
    let longestWord =
      titles.flatMap { $0.split(separator: " ") }.map {
        TextMeasure.width(of: String($0), size: layout.small)
      }.max() ?? 0
    if step - 8 >= longestWord {
      let most = lines.map(\.count).max() ?? 1
      for (column, lines) in lines.enumerated() {
        let first = 12 + Double(most - lines.count) * 15
        for (index, line) in lines.enumerated() {
          scene.label(
            line,
            at: ChartScene.Point(x: left + Double(column) * step + 2, y: first + Double(index) * 15),
            ink: .muted, size: layout.small)
        }
      }
      return Double(most) * 15 + 8
    }
    let upright = titles.map {
      TextMeasure.wrapped($0, width: 190, size: layout.small, limit: max(1, Int((step - 4) / 15)))
    }
    let height =
      (upright.joined().map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0) + 10
    for (column, lines) in upright.enumerated() {
      let middle = left + (Double(column) + 0.5) * step + 3
      for (index, line) in lines.enumerated() {
        scene.shapes.append(
          .upright(
            line,
            ChartScene.Point(
              x: middle + (Double(index) - Double(lines.count - 1) / 2) * 15, y: height - 5), ink: .muted,
            size: layout.small))
      }
    }
    return height
  }

  func draw(
    _ row: Int, _ column: Int, x: Double, y: Double, width: Double, height: Double, letter: String?,
    to scene: inout ChartScene
  ) {
    let cells = heat.rows[row].cells
    guard cells.indices.contains(column) else { return }
    let text = texts[row][column]
    let middle = y + height / 2
    let start = x + (letter.map { TextMeasure.width(of: $0, size: layout.small) + 12 } ?? 0)
    if let letter {
      scene.label(letter, at: ChartScene.Point(x: x + 6, y: middle + 4), ink: .muted, size: layout.small)
    }
    guard !text.isEmpty else {
      return drawAbsence(cells[column], x: start, width: x + width - start, y: y, height: height, to: &scene)
    }
    if let fifth = fifths[column][row] {
      scene.bar(x: start, y: y, width: x + width - start, height: height, fill: .fifth(fifth))
      scene.bar(
        x: start, y: y + height - 3, width: (x + width - start) * Double(fifth) / 5, height: 3, fill: .neutral
      )
    }
    let isSmall = cells[column].isSmall
    if isSmall {
      scene.hollowDot(at: ChartScene.Point(x: start + 8, y: middle), ink: .neutral, size: 8)
    }
    scene.label(
      text, at: ChartScene.Point(x: x + width - 6, y: middle + 3.5), ink: isSmall ? .muted : .ink,
      size: layout.small, anchor: .end)
  }

  private func drawAbsence(
    _ cell: Report.HeatTable.Cell, x: Double, width: Double, y: Double, height: Double,
    to scene: inout ChartScene
  ) {
    scene.shapes.append(.hatch(x: x, y: y, width: width, height: height))
    let word = ValueText(layout.words).reading(of: cell.absence ?? Report.Absence())
    let mark = NumberStyle.absent + TableText.superscript((reasons.firstIndex(of: word) ?? 0) + 1)
    let fits = TextMeasure.width(of: word, size: layout.small) + 16 <= width
    let text = fits ? word : mark
    let length = TextMeasure.width(of: text, size: layout.small)
    let start = x + (width - length) / 2
    scene.bar(x: start - 3, y: y + height / 2 - 8, width: length + 6, height: 16, fill: .paper)
    scene.label(
      text, at: ChartScene.Point(x: start, y: y + height / 2 + 4), ink: .muted, size: layout.small)
  }

  /// The fifths as five boxes with their bars, then what the marks mean. Gives the lower edge.
  func drawKey(below top: Double, to scene: inout ChartScene) -> Double {
    var y = top + 14
    if fifths.contains(where: { $0.contains { $0 != nil } }) {
      for fifth in 1...5 {
        let x = Double(fifth - 1) * 26
        scene.bar(x: x, y: y - 10, width: 24, height: 14, fill: .fifth(fifth))
        scene.bar(x: x, y: y + 1, width: 24 * Double(fifth) / 5, height: 3, fill: .neutral)
      }
      let lines = TextMeasure.wrapped(
        layout.words(GroupChartText.fifths), width: layout.width - 140, size: layout.small, limit: 4)
      for (index, line) in lines.enumerated() {
        scene.label(
          line, at: ChartScene.Point(x: 138, y: y + Double(index) * layout.leading), ink: .muted,
          size: layout.small)
      }
      y += Double(lines.count) * layout.leading
    }
    var key = ChartKey(layout)
    for (index, reason) in reasons.enumerated() {
      key.add(.fill(.hatch), "\(NumberStyle.absent)\(TableText.superscript(index + 1)) \(reason)")
    }
    if heat.rows.contains(where: { $0.cells.contains(where: \.isSmall) }) {
      key.add(.hollow(.neutral), layout.words(ComparisonChartText.smallNumber))
    }
    return key.draw(below: y - 14, to: &scene) + 4
  }
}

extension ChartScene {
  /// The outline of a rectangle.
  mutating func frame(x: Double, y: Double, width: Double, height: Double) {
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
    shapes.append(
      .path(corners.map { Point(x: $0.0, y: $0.1) }, ink: .ink, width: 1.5, dash: .solid))
  }
}
