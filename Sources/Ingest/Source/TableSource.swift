import IndicatorEngine

/// One table of a file on its way into a portfolio, a CSV file or the cells of another carrier: recognised first, then
/// read.
struct TableSource {
  let content: FileContent
  /// The file's name as findings carry it.
  let name: String
  let document: CSVDocument
  /// The cells, where the file is no text of rows.
  let grid: CellGrid?
  /// Which column is which field; nil where the file cannot be used.
  private(set) var mapping: Mapping?
  /// How a foreign table becomes further tables of ours, beside `mapping`.
  private(set) var furtherMappings: [Mapping] = []
  /// The table it would be, and the required fields that have no column; nil where nothing is missing.
  let lacking: ReadReport.Lacking?
  /// What was found before any row was read.
  private(set) var recognition: [Finding]
  let options: LoadOptions
  let cells: ReadingOptions
  /// What the first rows look like, for all tables that the file becomes.
  let surveyed = SurveyMemory()
  /// Recognises a file: encoding, delimiter, headings, table.
  ///
  /// - Parameters:
  ///   - said: What settings say of fields; the flags of `options` win over it.
  ///   - amountsIn: What settings say of currencies.
  ///   - resource: What a package says of the file.
  init(
    _ content: FileContent, name: String, options: LoadOptions, said: [FieldMapping], amountsIn: [AmountsIn],
    resource: DataPackage.Resource?, tables: [ForeignTable] = []
  ) {
    let description = ResourceReading(resource)
    let stem = name.split(separator: "/" as Character).last.map(String.init) ?? name
    var request = description.request(options.csv)
    let positions =
      resource == nil && options.csv.headerRow == nil ? DHIS2Rows.positions(in: content.region) : nil
    if positions?.isWithoutHeadings ?? false { request.headerRow = 0 }
    var document = CSVDocument(content, request: request, threads: options.threads)
    if positions != nil { document.doubts.removeAll { $0 == .noHeader } }
    self.init(
      content, name: name, options: options, document: document,
      grid: nil, stems: [TableNames.stem(of: stem)], said: said + options.fields, stated: description.table,
      cells: description.cells(options.cells, amountsIn: amountsIn), headings: description.headings,
      tables: tables, positions: positions?.headings)
  }

  /// Recognises the table of a grid: headings, table.
  init(
    _ grid: CellGrid, of content: FileContent, name: String, options: LoadOptions, said: [FieldMapping],
    amountsIn: [AmountsIn], tables: [ForeignTable] = []
  ) {
    self.init(
      content, name: name, options: options,
      document: CSVDocument(content, grid: grid, headerRow: grid.isFurther ? nil : options.csv.headerRow),
      grid: grid,
      stems: grid.stems, said: said + options.fields, stated: grid.stated,
      cells: ResourceReading(nil).cells(options.cells, amountsIn: amountsIn), headings: [], tables: tables)
  }

  private init(
    _ content: FileContent, name: String, options: LoadOptions, document: CSVDocument, grid: CellGrid?,
    stems: [String], said: [FieldMapping], stated: TableName?, cells: ReadingOptions, headings: [String],
    tables: [ForeignTable], positions: [String]? = nil
  ) {
    self.content = content
    self.name = name
    self.options = options
    self.grid = grid
    let layout = document.layout
    // A table below another has no name but what its own titles say.
    let stems = grid?.isFurther == true && stems.isEmpty ? layout.titles : stems
    let headings = positions ?? (layout.headerRows == nil ? headings : layout.header)
    let place = CellPlace(
      file: name, sheet: grid?.sheet, places: grid?.places ?? .rows, sha256: nil, headings: [], headerRow: 0)
    if headings.isEmpty {
      self.document = document
      self.cells = cells
      mapping = nil
      lacking = nil
      recognition =
        (grid?.findings ?? []) + [place.finding(.noHeader, row: 1, column: nil, severity: .error)]
      return
    }
    if document.doubts.contains(where: \.makesUnusable) {
      // What is wrong is told by the doubt.
      self.document = document
      self.cells = cells
      (mapping, lacking, recognition) = (nil, nil, grid?.findings ?? [])
      return
    }
    let headerRow = layout.headerRows?.upperBound ?? 1
    let own = HeadingMatcher(
      place: place, stems: stems, headings: headings, headerRow: headerRow, said: said, stated: stated
    ).match()
    if stated == nil,
      let match = ForeignTableMatcher(
        place: place, headings: headings, headerRow: headerRow, said: said, stems: stems,
        named: stems.lazy.compactMap(TableNames.table(ofStem:)).first,
        holdsNumbers: NumberColumns(document).contains
      ).match(tables + ForeignLists.all),
      !match.yields(to: own.mapping, stems: stems)
    {
      let mappings = match.mappings.map { $0.keeping(options.needed) }
      (mapping, lacking) = (mappings.first, nil)
      furtherMappings = Array(mappings.dropFirst())
      var said = match.table.reading.map { (flag: $0.flag, value: $0.value) }
      var findings = match.findings
      if let title = TitleCurrency.found(in: layout.titles + [layout.footer]),
        cells.forColumn(nil, names: []).currency == nil, mappings.contains(where: \.needsCurrency)
      {
        said.insert((.amountsIn, title.currency.code), at: 0)
        findings.append(
          place.finding(
            .currencyFromTitle, row: layout.row(ofTitle: title.text), column: nil,
            ["currency": .text(title.currency.code), "found": .found(title.text)]))
      }
      self.cells = cells.precededBy(said)
      self.document =
        mappings.isEmpty
        ? document
        : document.judgingTotals(Mapping.totalColumns(of: mappings), threads: options.threads)
      recognition = (grid?.findings ?? []) + findings
      return
    }
    self.cells = cells
    let (found, findings) = (own.mapping, own.findings)
    lacking = own.lacking
    mapping = found?.keeping(options.needed)
    self.document =
      found.map { document.judgingTotals($0.totalColumns, threads: options.threads) } ?? document
    // With the wrong delimiter no heading can be known: one complaint, about what is at fault.
    let isCutWrong = document.doubts.contains { if case .wrongDelimiter = $0 { true } else { false } }
    recognition =
      (grid?.findings ?? [])
      + (isCutWrong ? findings.filter { $0.kind != .unknownTable && $0.kind != .unknownPart } : findings)
  }

  /// The file read as each of the tables that it becomes, the main one first.
  var views: [TableSource] {
    [self]
      + furtherMappings.map { mapping in
        var view = self
        (view.mapping, view.furtherMappings, view.recognition) = (mapping, [], [])
        return view
      }
  }

  /// Whether somebody, or the name of the table, says which of ours it is.
  var isNamed: Bool {
    grid?.stated != nil || grid?.stems.contains { TableNames.table(ofStem: $0) != nil } ?? true
  }

  /// Leaves it to a finding about the whole file to say that its table is nobody's.
  mutating func makeStranger() {
    recognition.removeAll {
      [.unknownTable, .unknownPart, .noHeader, .missingColumn, .missingColumnNearest, .jsonNested]
        .contains($0.kind)
    }
  }

  /// Says mildly that no table of ours is known in this sheet: it stands beside others that are.
  mutating func makeUnknownTableNote() {
    var mild: Set<FindingKind> = [.unknownTable, .unknownPart, .noHeader]
    // What is like a table of ours by some of its headings only is nobody's either.
    if !isNamed { mild.formUnion([.missingColumn, .missingColumnNearest]) }
    // What is not read loses nothing.
    recognition.removeAll { $0.kind == .jsonNested }
    recognition = recognition.map { finding in
      mild.contains(finding.kind)
        ? Finding(
          finding.kind, at: finding.location, sha256: finding.sha256, severity: .note, finding.arguments)
        : finding
    }
  }

  /// Where things stand in this file.
  var place: CellPlace {
    CellPlace(
      file: name, sheet: grid?.sheet, places: grid?.places ?? .rows, sha256: sha256,
      headings: document.layout.header,
      headerRow: document.layout.headerRows?.upperBound ?? 0)
  }

  /// SHA-256 of the file, where it was asked for.
  var sha256: String? { options.computesDigests ? content.sha256 : nil }
}

extension CSVDoubt {
  /// Whether nothing of the file can be used, whatever its rows hold.
  fileprivate var makesUnusable: Bool {
    switch self {
    case .tooManyColumns: true
    case .tooLarge: true
    default: false
    }
  }
}
