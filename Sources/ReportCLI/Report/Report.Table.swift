extension Report {
  /// A table with headings, a caption, a source line and the method behind it.
  struct Table: Sendable {
    /// A stable name, unique in the report.
    var id: String
    /// What the table shows, in words.
    var caption: String
    /// A unit that all its values share. The caption names it; cells in print do not repeat it.
    var unit: String?
    /// The columns, left to right.
    var columns: [TableColumn]
    /// The rows; each has as many cells as there are columns.
    var rows: [Row]
    /// Remarks below the table, one a line.
    var notes: [String] = []
    /// Where the data comes from, in words. Empty for none.
    var source: String = ""
    /// The method in `Methods.md`; nil for data simply read.
    var method: String?

    /// Whether a cell rests on illustrative data.
    var isIllustrative: Bool {
      rows.contains { $0.cells.contains { $0.isIllustrative } }
    }
  }

  /// A column of a table.
  struct TableColumn: Sendable, Hashable {
    /// A stable name in lower case, `budget`.
    var key: String
    /// The heading.
    var heading: String
    /// Where the cells stand.
    var alignment: Alignment
    /// Whether the cells head their rows (`th scope="row"`).
    var isRowHeader: Bool

    init(_ key: String, _ heading: String, _ alignment: Alignment = .leading, isRowHeader: Bool = false) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
      self.isRowHeader = isRowHeader
    }
  }

  /// Where text stands in its column.
  enum Alignment: Sendable, Hashable {
    case leading
    case trailing
  }

  /// A row of a table.
  struct Row: Sendable, Hashable {
    /// The cells, one a column.
    var cells: [Cell]
    /// Whether the row is the total of the others.
    var isTotal: Bool

    init(_ cells: [Cell], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// A cell of a table.
  struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    /// What it shows.
    var value: Value
    /// The figure it shows; nil for words and for values that need no trace.
    var figure: Figure?
    /// Whether the row behind it is marked illustrative.
    var isIllustrative: Bool

    init(_ value: Value, isIllustrative: Bool = false) {
      self.value = value
      self.figure = nil
      self.isIllustrative = isIllustrative
    }

    /// A cell that shows a figure.
    init(_ figure: Figure) {
      value = figure.value
      self.figure = figure
      isIllustrative = figure.isIllustrative
    }

    init(stringLiteral value: String) {
      self.init(.text(value))
    }
  }
}
