import IndicatorEngine

/// One table of a file on its way into a portfolio, a CSV file or the cells of another carrier: recognised first, then
/// read.
struct CSVSource {
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
  private let cells: ReadingOptions
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
    self.init(
      content, name: name, options: options,
      document: CSVDocument(content, request: description.request(options.csv), threads: options.threads),
      grid: nil, stems: [CSVSource.stem(of: stem)], said: said + options.fields, stated: description.table,
      cells: description.cells(options.cells, amountsIn: amountsIn), headings: description.headings,
      tables: tables)
  }

  /// Recognises the table of a grid: headings, table.
  init(
    _ grid: CellGrid, of content: FileContent, name: String, options: LoadOptions, said: [FieldMapping],
    amountsIn: [AmountsIn], tables: [ForeignTable] = []
  ) {
    self.init(
      content, name: name, options: options,
      document: CSVDocument(content, grid: grid, headerRow: options.csv.headerRow), grid: grid,
      stems: grid.stems, said: said + options.fields, stated: grid.stated,
      cells: ResourceReading(nil).cells(options.cells, amountsIn: amountsIn), headings: [], tables: tables)
  }

  private init(
    _ content: FileContent, name: String, options: LoadOptions, document: CSVDocument, grid: CellGrid?,
    stems: [String], said: [FieldMapping], stated: TableName?, cells: ReadingOptions, headings: [String],
    tables: [ForeignTable]
  ) {
    self.content = content
    self.name = name
    self.options = options
    self.grid = grid
    let layout = document.layout
    let headings = layout.headerRows == nil ? headings : layout.header
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
    if stated == nil,
      let match = ForeignTableMatcher(
        place: place, headings: headings, headerRow: layout.headerRows?.upperBound ?? 1, said: said
      ).match(tables + ForeignLists.all)
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
    let matcher = HeadingMatcher(
      place: place, stems: stems, headings: headings, headerRow: layout.headerRows?.upperBound ?? 1,
      said: said, stated: stated)
    let match = matcher.match()
    let (found, findings) = (match.mapping, match.findings)
    lacking = match.lacking
    mapping = found?.keeping(options.needed)
    self.document =
      found.map { document.judgingTotals($0.totalColumns, threads: options.threads) } ?? document
    // With the wrong delimiter no heading can be known: one complaint, about what is at fault.
    let isCutWrong = document.doubts.contains { if case .wrongDelimiter = $0 { true } else { false } }
    recognition =
      (grid?.findings ?? []) + (isCutWrong ? findings.filter { $0.kind != .unknownTable } : findings)
  }

  /// The file read as each of the tables that it becomes, the main one first.
  var views: [CSVSource] {
    [self]
      + furtherMappings.map { mapping in
        var view = self
        (view.mapping, view.furtherMappings, view.recognition) = (mapping, [], [])
        return view
      }
  }

  /// A file's name without `.gz` and its ending.
  static func stem(of name: String) -> String {
    var stem = name[...]
    if stem.lowercased().hasSuffix(".gz") { stem = stem.dropLast(3) }
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { return String(stem) }
    return String(stem[..<dot])
  }

  /// Says mildly that no table of ours is known in this sheet: it stands beside others that are.
  mutating func makeUnknownTableNote() {
    var mild: Set<FindingKind> = [.unknownTable, .noHeader]
    // What is like a table of ours by some of its headings only is nobody's either.
    let isNamed = grid?.stated != nil || grid?.stems.contains { TableNames.table(ofStem: $0) != nil } ?? true
    if !isNamed { mild.formUnion([.missingColumn, .missingColumnNearest]) }
    recognition = recognition.map { finding in
      mild.contains(finding.kind)
        ? Finding(
          finding.kind, at: finding.location, sha256: finding.sha256, severity: .note, finding.arguments)
        : finding
    }
  }

  /// What was read of the file.
  struct Reading {
    /// Rows of the table, part by part.
    var parts: [TableData]
    var findings: [Finding]
    var report: ReadReport
    /// Cells of figures that could not be used.
    var rejected: [SourceCell] = []
    /// How columns that may hold percents were read.
    var percents: [Field: PercentScaleCheck.Reading] = [:]
  }

  /// What is known of other tables when this one is read.
  struct Context {
    /// How indicators are measured, by code.
    var measures: [String: String] = [:]
    /// Places by their names.
    var places = PlaceIndex([])
    /// The codes of tables that were read before: what columns that refer to them mostly hold.
    var keys: [TableName: CategoryDictionary] = [:]
  }

  /// Reads the rows.
  ///
  /// - Parameters:
  ///   - source: The number under which the builder knows the file.
  ///   - progress: Told the bytes of every block.
  func read(
    _ mapping: Mapping, source: Int, context: Context, progress: (@Sendable (Int) -> Void)?
  ) -> Reading {
    var survey = ColumnSurvey(document, columnOptions(mapping), threads: options.threads)
    var plans = plans(mapping, survey)
    var reading = chunks(mapping, plans, survey, context, progress)
    if contradicts(reading, plans, &survey) {
      let better = self.plans(mapping, survey)
      if zip(plans, better).contains(where: { $0.numbers != $1.numbers || $0.days != $1.days }) {
        plans = better
        reading = chunks(mapping, plans, survey, context, nil)
      }
    }
    var merge = ChunkMerge(self, mapping: mapping, plans: plans, source: source, context: context)
    var parts = merge.parts(&reading)
    if let rules = mapping.rules {
      var repeated = RepeatedRows(rules.repeats)
      parts = repeated.kept(parts)
    }
    var places = PlaceMerging(place: place, mapping: mapping, index: context.places)
    parts = places.merged(parts)
    let isMain = mapping.rules?.isFirst ?? true
    let doubts = mapping.rules == nil ? reading.doubts : reading.doubts.withoutTotals(outside: parts)
    var findings = isMain ? recognition + DoubtFindings(self).findings(doubts) : []
    findings += merge.finish() + unusedCurrency(mapping, plans, parts) + repeatedRecords(mapping)
    findings += places.findings.findings
    if isMain, parts.isEmpty, reading.rows == 0 {
      findings.append(
        place.finding(.noRows, row: document.layout.headerRows?.upperBound ?? 1, column: nil))
    }
    let report = report(
      mapping, plans, survey, rows: reading.chunks.reduce(0) { $0 + $1.state.count },
      usedRows: parts.reduce(0) { $0 + $1.rowCount }, doubts: reading.doubts)
    return Reading(
      parts: parts, findings: findings, report: report, rejected: merge.rejectedCells,
      percents: CSVSource.percentReadings(plans))
  }

  /// A note where a stated currency (`--amounts-in`) does not hold, because a column of the file gives each row its own.
  private func unusedCurrency(_ mapping: Mapping, _ plans: [ColumnPlan], _ parts: [TableData]) -> [Finding] {
    guard let column = mapping.columns.first(where: { $0.field?.name == "currency" }),
      let field = column.field,
      column.index != nil,
      let stated = plans.lazy.compactMap({ $0.kind == .amount ? $0.options.currency : nil }).first
    else { return [] }
    for part in parts {
      guard case .category(let codes) = part[field] else { continue }
      guard let other = codes.dictionary.texts.first(where: { $0 != stated.code }) else { continue }
      return [
        place.finding(
          .amountsInUnused, row: nil, column: column.index,
          ["currency": .text(ShownText.named(other)), "expected": .text(stated.code)])
      ]
    }
    return []
  }

  private func chunks(
    _ mapping: Mapping, _ plans: [ColumnPlan], _ survey: ColumnSurvey, _ context: Context,
    _ progress: (@Sendable (Int) -> Void)?
  ) -> CSVReader.Reading<ChunkState> {
    let keys = context.keys
    let region = document.text.region
    let repairs = options.repairsMojibake
    let isGrid = grid != nil
    var filter = mapping.rules?.filter ?? RowFilter()
    filter.missing = cells.forColumn(nil, names: []).missing
    let accepted = filter
    let capacity = survey.rows(in: min(ChunkPlan.size, document.layout.body.count))
    return document.read(
      threads: options.threads,
      makeState: { _ in
        ChunkState(
          plans, region: region, repairsMojibake: repairs, capacity: capacity, hasTypedCells: isGrid,
          keys: keys, filter: accepted)
      },
      visit: { state, block in
        state.read(block)
        progress?(128 << 10)
      })
  }

  /// Whether cells behind the first rows go against what those suggest; such cells are added to the survey.
  private func contradicts(
    _ reading: CSVReader.Reading<ChunkState>, _ plans: [ColumnPlan], _ survey: inout ColumnSurvey
  ) -> Bool {
    let rows = reading.chunks.reduce(0) { $0 + $1.state.count }
    guard rows > ColumnSurvey.sampleRows else { return false }
    var found = false
    for (index, plan) in plans.enumerated() {
      guard let column = plan.column.index else { continue }
      if plan.numberDecision?.reason == .stated || plan.dayDecision?.reason == .stated { continue }
      let contrary = reading.chunks.lazy.flatMap { $0.state.met[index] }.filter(
        \.problem.contradictsConvention)
      guard contrary.first != nil else { continue }
      found = true
      survey.add(contrary, column: column, region: document.text.region)
    }
    return found
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

  // MARK: Plans

  /// What holds for each column of the file, mapped or not.
  private func columnOptions(_ mapping: Mapping?) -> [Int: ReadingOptions.ForColumn] {
    let layout = document.layout
    var all: [Int: ReadingOptions.ForColumn] = [:]
    let isPartial = mapping.map { options.needed?[$0.table] != nil || !($0.rules?.isFirst ?? true) } ?? false
    for index in 0..<max(layout.width, layout.header.count) where !isPartial {
      let heading = layout.header.indices.contains(index) ? [layout.header[index]] : []
      all[index] = cells.forColumn(index, names: heading)
    }
    for column in mapping?.columns ?? [] {
      if let index = column.index { all[index] = optionsFor(column) }
    }
    return all
  }

  private func plans(_ mapping: Mapping, _ survey: ColumnSurvey) -> [ColumnPlan] {
    let isCurrencyByRow = mapping.columns.contains { $0.index != nil && $0.field?.name == "currency" }
    func plan(_ column: Mapping.Column, _ numbers: NumberConvention?, _ days: DayConvention?) -> ColumnPlan {
      let evidence = column.index.map { survey.evidence[$0] } ?? ColumnEvidence()
      let isConstant = column.index == nil && column.template == nil
      let chosen = isConstant ? ReadingOptions.ForColumn() : optionsFor(column)
      return ColumnPlan(
        column, evidence: evidence, options: chosen, otherNumbers: numbers, otherDays: days,
        isCurrencyByRow: isCurrencyByRow)
    }
    let alone = mapping.columns.map { plan($0, nil, nil) }
    let numbers = CSVSource.common(alone.compactMap(\.numberDecision).filter(\.isDecided).map(\.convention)) {
      $0.decimal
    }
    let days = CSVSource.common(alone.compactMap(\.dayDecision).filter(\.isDecided).map(\.convention)) { $0 }
    return mapping.columns.map { plan($0, numbers, days) }
  }

  /// What the decided columns of a file agree on; nil where they do not.
  private static func common<Convention, Key: Hashable>(
    _ conventions: [Convention], _ key: (Convention) -> Key
  ) -> Convention? {
    Set(conventions.map(key)).count == 1 ? conventions.first : nil
  }

  private func optionsFor(_ column: Mapping.Column) -> ReadingOptions.ForColumn {
    cells.forColumn(column.index, names: [column.heading] + (column.field.map { [$0.name] } ?? []))
  }

  /// The currency that a flag or setting states for this very column; nil where it states one for all, or none.
  func ownCurrency(_ column: Mapping.Column) -> Currency? {
    let general = cells.forColumn(nil, names: []).currency
    let own = optionsFor(column).currency
    return own == general ? nil : own
  }

  // MARK: Report

  private func report(
    _ mapping: Mapping?, _ plans: [ColumnPlan], _ survey: ColumnSurvey, rows: Int, usedRows: Int,
    doubts: [CSVDoubt]
  ) -> ReadReport {
    let layout = document.layout
    let all = columnOptions(mapping)
    // Of a list, columns that only other tables or texts of several cells use are not this table's.
    let isList = mapping?.rules != nil
    let own = all.keys.sorted().filter { index in
      !isList || mapping?.columns.contains { $0.index == index } ?? true
    }
    let columns = own.map { index in
      let plan = plans.first { $0.column.index == index }
      return ReadReport.Column(
        index: index, heading: layout.header.indices.contains(index) ? layout.header[index] : "",
        field: plan?.column.field, reason: plan?.column.reason,
        style: ColumnStyle(survey.evidence[index] ?? ColumnEvidence(), options: all[index] ?? .init()),
        numbers: plan?.numberDecision, days: plan?.dayDecision, currency: plan?.columnCurrency)
    }
    let leftOut = doubts.compactMap { doubt in
      switch doubt {
      case .totalsRow(let total): total.row
      case .repeatedHeader(let row): row
      default: nil
      }
    }
    var report = ReadReport(
      file: name, sheet: grid?.sheet, sha256: sha256, bytes: content.sizeOnDisk, kind: content.kind,
      table: mapping?.table,
      rows: rows,
      usedRows: usedRows, encoding: grid == nil ? document.text.choice : nil,
      dialect: grid == nil ? document.dialect : nil, layout: layout,
      columns: columns, leftOutRows: leftOut.sorted(), lacking: lacking, list: mapping?.rules?.list)
    report.composed = mapping?.composed ?? []
    return report
  }

  /// The report of a file whose rows were not read.
  func reportUnread() -> ReadReport {
    let rows = document.read(makeState: { _ in 0 }) { count, block in
      for row in 0..<block.count where block.isData(row) { count += 1 }
    }
    return report(
      mapping, [], ColumnSurvey(document, columnOptions(mapping)),
      rows: grid?.totalRows ?? rows.chunks.reduce(0) { $0 + $1.state }, usedRows: 0, doubts: rows.doubts)
  }

  /// What was found in a file whose rows were not read.
  func findingsUnread() -> [Finding] {
    let doubts = document.read(makeState: { _ in () }) { _, _ in }.doubts
    // That there are no headings is told once, and then as what it is: nothing can be read.
    let isToldTwice = recognition.contains { $0.kind == .noHeader }
    return recognition + DoubtFindings(self).findings(doubts).filter { !isToldTwice || $0.kind != .noHeader }
  }
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

extension FieldProblem {
  /// Whether a cell is a sound value under another convention than its column's.
  fileprivate var contradictsConvention: Bool {
    switch self {
    case .otherNumbers, .ambiguousNumber, .otherDayOrder, .ambiguousDayOrder: true
    default: false
    }
  }
}

extension ColumnDecision {
  /// Whether cells of the column, or a person, decided.
  var isDecided: Bool {
    switch reason {
    case .stated, .cells: true
    case .noNeed, .otherColumns, .none: false
    }
  }
}
