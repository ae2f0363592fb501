import Ingest

extension Report {
  /// Every figure once, in the order of first appearance, each with a sentence: its own, else what the place where it
  /// stands says about it ("Организация и управление · Бюджет: 9060,00 лв.").
  var figuresInWords: [Figure] {
    let values = ValueText(Words(language))
    var seen: Set<String> = []
    return allSections.flatMap(\.blocks).flatMap { Self.figuresInWords($0, values) }
      .filter { seen.insert($0.id).inserted }
  }

  private static func figuresInWords(_ block: Block, _ values: ValueText) -> [Figure] {
    switch block {
    case .paragraph, .notes, .command: []
    case .chart(let chart): chart.figures.map { said($0, by: chart.title, values) }
    case .finding(let finding):
      finding.figures.map { figure in
        var figure = figure
        if figure.sentence.isEmpty { figure.sentence = finding.text }
        return figure
      }
    case .keyFigures(let list): list.map { said($0.figure, by: $0.label, values) }
    case .table(let table): table.rows.flatMap { figuresInWords($0, of: table, values) }
    }
  }

  private static func figuresInWords(_ row: Row, of table: Table, _ values: ValueText) -> [Figure] {
    let name = zip(table.columns, row.cells).first { $0.0.isRowHeader }.map { values.text($0.1.value) }
    return zip(table.columns, row.cells).compactMap { column, cell in
      cell.figure.map {
        said($0, by: [name, column.heading].compactMap { $0 }.joined(separator: " · "), values)
      }
    }
  }

  private static func said(_ figure: Figure, by name: String, _ values: ValueText) -> Figure {
    guard figure.sentence.isEmpty else { return figure }
    var figure = figure
    figure.sentence = name + ": " + values.text(figure.value)
    return figure
  }
}
