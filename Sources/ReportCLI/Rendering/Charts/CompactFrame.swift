import Ingest

/// The frame of a chart of more rows than can be named: rows close together, names of a few beside them with a line
/// that leads to the row.
struct CompactFrame {
  /// Left and right edge of the plot.
  let left: Double
  let right: Double
  /// Upper edge of the first row, lower edge of the last.
  let top: Double
  let bottom: Double
  /// Distance of two rows.
  let pitch: Double
  private let layout: ChartLayout
  private let names: [(row: Int, lines: [String], centre: Double)]

  /// A row with its name and its value in words.
  typealias Name = (row: Int, name: String, reading: String)

  /// - Parameters:
  ///   - count: Rows.
  ///   - named: Rows that are named, ascending.
  init(count: Int, named: [Name], top: Double, layout: ChartLayout) {
    self.layout = layout
    self.top = top
    let column = named.isEmpty ? 0.0 : layout.isNarrow ? 124 : 196
    left = column + (named.isEmpty ? 4 : 30)
    right = layout.width - 4
    let lines = named.map {
      TextMeasure.wrapped($0.name, width: column / 1.04, size: layout.small, limit: 2)
        + TextMeasure.wrapped($0.reading, width: column / 1.04, size: layout.small, limit: 2)
    }
    let heights = lines.map { Double($0.count) * (layout.leading - 2) + 3 }
    let pitch = min(max(640 / Double(max(count, 1)), 0.4), 8)
    let height = max(pitch * Double(count), heights.reduce(0, +))
    self.pitch = height / Double(max(count, 1))
    bottom = top + height
    let wanted = named.map { top + (Double($0.row) + 0.5) * height / Double(max(count, 1)) }
    let centres = LabelSpread.centres(wanted: wanted, heights: heights, within: top...bottom)
    names = zip(zip(named, lines), centres).map { ($0.0.row, $0.1, $1) }
  }

  /// The middle of a row.
  func middle(_ row: Int) -> Double { top + (Double(row) + 0.5) * pitch }

  /// Writes the names and the lines that lead to their rows.
  func write(to scene: inout ChartScene) {
    for (row, lines, centre) in names {
      let step = layout.leading - 2
      let first = centre - Double(lines.count) * step / 2 + 11
      for (index, line) in lines.enumerated() {
        scene.label(
          line, at: ChartScene.Point(x: 0, y: first + Double(index) * step), size: layout.small,
          isStrong: true)
      }
      let widest = lines.map { TextMeasure.width(of: $0, size: layout.small) * 1.04 }.max() ?? 0
      scene.shapes.append(
        .path(
          [
            ChartScene.Point(x: min(widest + 5, left - 26), y: centre),
            ChartScene.Point(x: left - 26, y: centre),
            ChartScene.Point(x: left - 4, y: middle(row)),
          ], ink: .missing, width: 1, dash: .solid))
    }
  }
}
