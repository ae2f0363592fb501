import IndicatorEngine

extension Report {
  /// A part of the report under one heading. The heading of a body section is its finding, as a sentence.
  struct Section: Sendable {
    /// A stable name in lower case, `budget`; anchors and JSON carry it. Unique in a report.
    var id: String
    /// The heading.
    var title: String
    /// What stands under it, in order.
    var blocks: [Block]
    /// Sections one level deeper.
    var subsections: [Section]

    init(id: String, title: String, blocks: [Block], subsections: [Section] = []) {
      self.id = id
      self.title = title
      self.blocks = blocks
      self.subsections = subsections
    }

    /// Whether the section shows the data of a chart as a table of the same name anyway.
    func hasTable(of chart: Chart) -> Bool {
      blocks.contains { if case .table(let table) = $0 { table.caption == chart.title } else { false } }
    }

    /// The section and all below it, in reading order.
    var withSubsections: [Section] { [self] + subsections.flatMap(\.withSubsections) }
  }

  /// One thing on the page.
  enum Block: Sendable {
    /// Running text.
    case paragraph(String)
    /// A sentence that says what the figures mean.
    case finding(Finding)
    /// The few figures that sum a section up.
    case keyFigures([KeyFigure])
    /// A table.
    case table(Table)
    /// A chart, with the same data as a table for those who cannot see it.
    case chart(Chart)
    /// Remarks, one a line.
    case notes([String])
    /// A line to be typed as it is.
    case command(String)

    /// The figures in the block, in order.
    var figures: [Figure] {
      switch self {
      case .paragraph, .notes, .command: []
      case .finding(let finding): finding.figures
      case .keyFigures(let list): list.map(\.figure)
      case .table(let table): table.rows.flatMap { $0.cells.compactMap(\.figure) }
      case .chart(let chart): chart.figures
      }
    }

    /// The methods in `Methods.md` by which it was made, with repetitions.
    var methods: [String] {
      let own: String? =
        switch self {
        case .table(let table): table.method
        case .chart(let chart): chart.method
        default: nil
        }
      var steadied: String?
      if case .chart(let chart) = self, case .dots(let plot) = chart.content,
        plot.rows.contains(where: { $0.second != nil })
      {
        steadied = Method.shrinkage.rawValue
      }
      return figures.compactMap(\.method) + [own, steadied].compactMap(\.self)
    }

    /// Whether something in the block rests on illustrative data.
    var isIllustrative: Bool {
      if figures.contains(where: \.isIllustrative) { return true }
      return if case .table(let table) = self { table.isIllustrative } else { false }
    }
  }

  /// A sentence with its verdict and the figures that carry it.
  struct Finding: Sendable {
    /// The verdict; nil where the sentence gives none.
    var status: Status?
    /// The whole sentence.
    var text: String
    /// The figures named in the sentence.
    var figures: [Figure] = []

    /// The word of the verdict where the sentence does not say it already; nil for none.
    func verdict(_ words: Words) -> String? {
      // A sentence that nothing can be said is the verdict itself.
      guard let status, status.tone != .missing else { return nil }
      let (word, said) = (words.status(status), text.lowercased())
      let stem = word.prefix { $0.isLetter }
      return said.contains(word) || stem.count >= 6 && said.contains(stem) ? nil : word
    }
  }

  /// A figure shown large, with the words that name it.
  struct KeyFigure: Sendable {
    /// What the figure is: "Изплатено".
    var label: String
    /// The figure.
    var figure: Figure
    /// A line below: "от 60 660,00 лв.". Empty for none.
    var detail: String = ""
    /// The verdict; nil for none.
    var status: Status?
    /// The part of a whole, 0 and more, drawn as a bar; nil for none.
    var share: Double?
  }
}
