import Ingest

/// Where the values do not fit columns: the cells of each row in lines of their own, with letters for the indicators.
extension HeatChart {
  /// The cells of each row in lines of their own.
  var list: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let letters = heat.columns.indices.map(letter)
    var y = 0.0
    for (letter, column) in zip(letters, heat.columns) {
      let lines = TextMeasure.wrapped(
        ValueAxis.title(of: column.measure, layout.words), width: layout.width - 22, size: layout.small,
        limit: 3)
      scene.label(letter, at: ChartScene.Point(x: 0, y: y + 13), size: layout.small, isStrong: true)
      for line in lines {
        scene.label(line, at: ChartScene.Point(x: 22, y: y + 13), ink: .muted, size: layout.small)
        y += layout.leading
      }
    }
    y += 10
    let widestLetter = letters.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0
    let needed = max(widestText, 28) + widestLetter + 24
    let most = max(1, Int(layout.width / needed))
    // As many lines as are needed, and the cells evenly among them.
    let share = (heat.columns.count + most - 1) / most
    let across = (heat.columns.count + share - 1) / share
    let step = min(layout.width / Double(across), 150)
    for (index, row) in heat.rows.enumerated() {
      for line in TextMeasure.wrapped(row.label, width: layout.width / 1.04, size: layout.size, limit: 3) {
        scene.label(
          line, at: ChartScene.Point(x: 0, y: y + 13), size: layout.size, isStrong: row.isHighlighted)
        y += layout.leading
      }
      y += 2
      for column in heat.columns.indices {
        let (line, place) = column.quotientAndRemainder(dividingBy: across)
        draw(
          index, column, x: Double(place) * step, y: y + Double(line) * rowHeight, width: step - 2,
          height: rowHeight - 2, letter: letters[column], to: &scene)
      }
      y += Double((heat.columns.count + across - 1) / across) * rowHeight + 8
    }
    scene.height = drawKey(below: y, to: &scene)
    return scene
  }

  /// a, b, c … in the alphabet of the language; after the last with a number.
  private func letter(_ index: Int) -> String {
    let alphabet: String =
      switch layout.words.language {
      case .english, .romanian: "abcdefghijklmnopqrstuvwxyz"
      case .bulgarian, .ukrainian: "абвгдежзиклмнопрстуфхцчшщюя"
      }
    let letters = Array(alphabet)
    let (turn, place) = index.quotientAndRemainder(dividingBy: letters.count)
    return String(letters[place]) + (turn == 0 ? "" : String(turn + 1))
  }
}
