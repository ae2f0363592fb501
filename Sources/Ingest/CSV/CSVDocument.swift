/// A CSV file ready to be read: its text, dialect and layout, each with its reason, and what is doubtful.
///
///     let file = try FileContent(path: "плащания.csv")
///     let document = CSVDocument(file)
///     document.layout.header            // ["№ проект", "Бенефициент", "Сума"]
///     let reading = document.read(threads: 2, makeState: { _ in Sums() }) { sums, block in
///       for row in 0..<block.count where block.isData(row) { sums.add(block, row) }
///     }
///     reading.doubts                    // everything doubtful, in the order of rows
public struct CSVDocument: Sendable {
  /// The file.
  public let content: FileContent
  /// Its text in UTF-8.
  public let text: DecodedText
  /// How cells and records are set apart, and why.
  public let dialect: CSVDialectChoice
  /// Where header, data and notes lie.
  public let layout: CSVLayout
  /// What was doubtful before reading: encoding, delimiter, header. `read` returns these too.
  public internal(set) var doubts: [CSVDoubt]

  /// Whether it holds the cells of a carrier that knows their types (`CellGrid`).
  let isGrid: Bool
  var rules: CSVRowRules
  /// Bytes of the notes under the data; empty where there are none.
  let footer: Range<Int>
  /// A row of totals without a label, cut off at the end of the data.
  let cutTotal: CSVTotalsRow?

  /// Finds out how a file is to be read. Never fails: what cannot be read is a doubt.
  ///
  /// Whether a long file is UTF-8 is checked on at most `threads` threads.
  public init(_ content: FileContent, request: CSVRequest = CSVRequest(), threads: Int = 1) {
    let text = TextReader.text(of: content.region, request: request.encoding, threads: threads)
    let range = min(text.start, text.region.count)..<text.region.count
    let detector = CSVDialectDetector(region: text.region, range: range, request: request.dialect)
    self.init(
      content, text: text, dialect: detector.choice(), headerRow: request.headerRow, limits: request.limits,
      merged: [],
      isGrid: false, isPlain: false)
  }

  /// Finds out how the cells of a grid are laid out: titles, headings, data, totals, notes.
  ///
  /// - Parameter headerRow: `--header-row`.
  init(_ content: FileContent, grid: CellGrid, headerRow: Int?) {
    let text = DecodedText(
      region: grid.region, start: 0, choice: EncodingChoice(encoding: .utf8, reason: .validUTF8), doubts: [])
    let dialect = CSVDialectChoice(
      dialect: CellGrid.dialect, reason: .given, candidates: [], terminators: CSVTerminators())
    self.init(
      content, text: text, dialect: dialect, headerRow: grid.hasPlainHeader ? 1 : headerRow,
      limits: CSVLimits(), merged: grid.merged, isGrid: true,
      isPlain: grid.hasPlainHeader)
  }

  private init(
    _ content: FileContent, text: DecodedText, dialect: CSVDialectChoice, headerRow: Int?,
    limits: CSVLimits, merged: [CellRange], isGrid: Bool, isPlain: Bool
  ) {
    self.content = content
    self.text = text
    self.dialect = dialect
    self.isGrid = isGrid
    let range = min(text.start, text.region.count)..<text.region.count
    let sample = CSVDocument.sample(text.region, range, dialect.dialect, limits)
    var (layout, doubts) = CSVLayoutDetector(
      sample: sample, range: range, headerRow: headerRow, merged: merged
    )
    .layout()
    doubts += CSVDocument.delimiterDoubts(dialect)
    var rules = CSVRowRules(
      width: layout.width > 0 ? layout.width : nil, header: layout.headerRows == nil ? [] : layout.header,
      comment: dialect.dialect.comment)
    rules.limits = limits
    doubts += CSVDocument.headerDoubts(sample, &layout, &rules)
    rules.joinsCells = dialect.dialect.delimiter == [0x20]
    let body = sample.rows.filter { $0.offset >= layout.body.lowerBound }
    rules.profile = CSVDocument.profile(body, width: layout.width)
    if isPlain {
      // Records have no titles, totals or notes among them.
      rules.findsTotals = false
      (footer, cutTotal) = (range.upperBound..<range.upperBound, nil)
      (self.layout, self.rules, self.doubts) = (layout, rules, doubts)
      return
    }
    let notes = CSVNotes(text.region, layout: layout, sample: sample, dialect: dialect.dialect)
    footer = notes.range
    layout.body = layout.body.lowerBound..<max(layout.body.lowerBound, notes.range.lowerBound)
    layout.footer = notes.text
    cutTotal =
      sample.isWhole ? CSVTotals.unlabelled(body, in: layout.body, firstRow: layout.firstBodyRow) : nil
    if let cutTotal, body.indices.contains(cutTotal.row - layout.firstBodyRow) {
      layout.body = layout.body.lowerBound..<body[cutTotal.row - layout.firstBodyRow].offset
    }
    self.layout = layout
    self.rules = rules
    self.doubts = doubts
  }

  /// The first records; a header that is longer than a sample is read to its end, and so is a quoted cell.
  private static func sample(
    _ region: ByteRegion, _ range: Range<Int>, _ dialect: CSVDialect, _ limits: CSVLimits
  ) -> CSVSample {
    func sample(_ bytes: Int) -> CSVSample {
      CSVSample(region, in: range, dialect: dialect, maxBytes: bytes, maxRows: sampleRows, limits: limits)
    }
    var bytes = sampleBytes
    var first = sample(bytes)
    while !first.isWhole, first.rows.count <= 1, bytes <= limits.line {
      bytes *= 8
      first = sample(bytes)
    }
    guard !first.isWhole, let row = first.unclosedRow else { return first }
    // Did the sample cut the cell, or does the quote never close?
    let longer = sample(bytes + 4 * limits.cell)
    return longer.unclosedRow == row || longer.rows.count <= row ? first : longer
  }

  /// What is too large in the rows of headings: then no row is used, for it cannot be known what it holds.
  private static func headerDoubts(
    _ sample: CSVSample, _ layout: inout CSVLayout, _ rules: inout CSVRowRules
  ) -> [CSVDoubt] {
    let last = layout.headerRows?.upperBound ?? 0
    var doubts = sample.doubts.filter { doubt in
      if case .tooLarge(let at, _, _) = doubt { at.row <= max(last, 1) } else { false }
    }
    if layout.width > rules.limits.columns {
      doubts.append(.tooManyColumns(row: max(1, last), columns: layout.width, limit: rules.limits.columns))
      rules.limits.columns = .max
    }
    return doubts
  }

  private static let sampleBytes = 128 << 10
  private static let sampleRows = 1000

  private static func profile(_ rows: [CSVSample.Row], width: Int) -> ColumnProfile? {
    guard width > 0 else { return nil }
    var profile = ColumnProfile(width: width)
    for row in rows where !row.isBlank && row.flags.isEmpty {
      if TotalsLabel.matches(row.cells.first { $0.looks != .empty }?.text ?? "") { continue }
      profile.add(row.cells.map(\.looks))
    }
    return profile
  }

  private static func delimiterDoubts(_ choice: CSVDialectChoice) -> [CSVDoubt] {
    guard choice.reason == .given, let best = choice.candidates.first, best.score >= 0.3 else { return [] }
    let given = choice.candidates.first { $0.dialect.delimiter == choice.dialect.delimiter }
    guard best.dialect.delimiter != choice.dialect.delimiter, given?.cells ?? 1 <= 1 else { return [] }
    return [
      .wrongDelimiter(
        given: choice.dialect.delimiterText, cells: given?.cells ?? 1, better: best.dialect.delimiterText,
        betterCells: best.cells)
    ]
  }
}

/// What is asked for about a CSV file; everything else is found out.
public struct CSVRequest: Sendable, Equatable {
  /// `--encoding`.
  public var encoding: EncodingRequest
  /// `--delimiter` and what a data package says of the dialect.
  public var dialect: CSVDialectRequest
  /// `--header-row`, as a spreadsheet shows it.
  public var headerRow: Int?
  /// `--max-line`, `--max-cell`, `--max-columns`.
  public var limits: CSVLimits

  public init(
    encoding: EncodingRequest = .detect, dialect: CSVDialectRequest = CSVDialectRequest(),
    headerRow: Int? = nil, limits: CSVLimits = CSVLimits()
  ) {
    (self.encoding, self.dialect, self.headerRow, self.limits) = (encoding, dialect, headerRow, limits)
  }
}
