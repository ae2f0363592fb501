extension Report {
  /// A value that can be traced: what it is, by which method, from which rows.
  struct Figure: Sendable, Hashable {
    /// A stable, readable name, `ihtiman.13-13-185.cpi`; the same in every format and language.
    var id: String
    /// The value.
    var value: Value
    /// The method in `Methods.md`, `earned-value.cpi`; nil for a value that is simply read.
    var method: String?
    /// The rows it came from.
    var sources: [Source]
    /// Whether any of those rows is marked illustrative.
    var isIllustrative: Bool
    /// The figure in a sentence, in the language of the report.
    var sentence: String

    init(
      id: String, value: Value, method: String? = nil, sources: [Source] = [], isIllustrative: Bool = false,
      sentence: String = ""
    ) {
      self.id = id
      self.value = value
      self.method = method
      self.sources = sources
      self.isIllustrative = isIllustrative
      self.sentence = sentence
    }
  }

  /// A place in an input: a row, or one cell of it.
  struct Source: Sendable, Hashable {
    /// The file as the user named it.
    var file: String
    /// The sheet of a workbook; nil where the file is the table.
    var sheet: String?
    /// The number a person sees in a spreadsheet, header included.
    var row: Int
    /// The cell, `D5`; nil where the whole row counts.
    var cell: String?

    init(file: String, sheet: String? = nil, row: Int, cell: String? = nil) {
      self.file = file
      self.sheet = sheet
      self.row = row
      self.cell = cell
    }
  }
}
