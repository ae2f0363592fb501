import IndicatorEngine

/// How one column of a file is read: decided from its cells, from flags, and from the file's other columns.
struct ColumnPlan: Sendable {
  let column: Mapping.Column
  /// What the field holds; free text for a column that the schema does not know.
  let kind: FieldKind
  let options: ReadingOptions.ForColumn
  /// What the cells look like; nil for a constant.
  let evidence: ColumnEvidence?
  let numberDecision: ColumnDecision<NumberConvention>?
  let dayDecision: ColumnDecision<DayConvention>?
  let percentDecision: ColumnDecision<PercentScale>?
  let currencyDecision: ColumnDecision<Currency?>?
  /// Whether a column of the file gives each row's currency: a cell is then held against that, not against what most
  /// cells of its column name.
  let isCurrencyByRow: Bool

  var numbers: NumberConvention { numberDecision?.convention ?? .plain }
  var days: DayConvention { dayDecision?.convention ?? .iso }
  /// The scale of a column of shares; nil for plain numbers.
  var percent: PercentScale? { percentDecision?.convention }

  /// The currency that the column is stated to be in, by a flag, a setting or its heading: a cell that names another
  /// one contradicts it.
  var expectedCurrency: Currency? { options.currency ?? column.unit.currency ?? commonCurrency }

  /// Where cells name several currencies, the one that most of them name: the others are doubtful (M01).
  private var commonCurrency: Currency? {
    guard kind == .amount, !isCurrencyByRow, let counts = evidence?.currencies, counts.count > 1 else {
      return nil
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The power of ten that the column's amounts are in: of its heading and, where that is one, of the unit that settings
  /// state.
  var amountPower: Int { max(0, min(12, column.unit.power + (statedPower ?? 0))) }

  /// The power of ten that settings state; nil where they state none, or a unit that is none.
  private var statedPower: Int? {
    guard let unit = column.said?.unit else { return nil }
    return [1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9].firstIndex(of: unit).map { $0 + 1 }
  }

  /// What the amounts that were read still have to be multiplied by: a stated unit that is no power of ten.
  var amountFactor: Double { statedPower == nil ? column.said?.unit ?? 1 : 1 }

  /// The currency of the column's amounts where neither the cell nor the row names one.
  var columnCurrency: Currency? { expectedCurrency ?? currencyDecision?.convention }

  init(
    _ column: Mapping.Column, evidence: ColumnEvidence?, options: ReadingOptions.ForColumn,
    otherNumbers: NumberConvention? = nil, otherDays: DayConvention? = nil, isCurrencyByRow: Bool = false
  ) {
    self.isCurrencyByRow = isCurrencyByRow
    self.column = column
    self.evidence = evidence
    self.options = options
    let kind = column.field?.kind ?? .text
    self.kind = kind
    // A constant is written in our own spelling.
    let own = column.index == nil && column.template == nil
    switch kind {
    case .number, .amount:
      numberDecision = evidence?.numbers(stated: own ? .plain : options.numbers, otherColumns: otherNumbers)
    default: numberDecision = nil
    }
    switch kind {
    case .day, .period: dayDecision = evidence?.days(stated: options.dates, otherColumns: otherDays)
    default: dayDecision = nil
    }
    percentDecision = ColumnPlan.percentDecision(column.field, evidence, options)
    currencyDecision = kind == .amount ? evidence?.currency(stated: options.currency) : nil
  }

  /// Shares are read as fractions of one; other numbers only where they carry percent signs or a flag says so.
  private static func percentDecision(
    _ field: Field?, _ evidence: ColumnEvidence?, _ options: ReadingOptions.ForColumn
  ) -> ColumnDecision<PercentScale>? {
    guard let field, field.kind == .number, let evidence else { return nil }
    let decision = evidence.percent(stated: options.percent)
    switch field.name {
    case "share", "probability": return decision
    case "percent":
      // Without a sign the field's own scale holds: 0…100.
      return options.percent != nil
        ? decision : evidence.percentSigns > 0 ? evidence.percent(stated: .hundred) : nil
    default:
      return options.percent != nil || evidence.percentSigns > 0
        ? evidence.percent(stated: options.percent ?? .hundred) : nil
    }
  }

  /// What a number that was read has to be multiplied by: fields that hold percents hold 50 for a half.
  var percentFactor: Double {
    guard percent != nil, column.field?.name != "share", column.field?.name != "probability" else { return 1 }
    return 100
  }
}

/// Looks over the first rows of a file before its columns are read, and over cells that turned out not to fit.
struct ColumnSurvey: Sendable {
  /// Evidence of each column of the file.
  private(set) var evidence: [Int: ColumnEvidence]
  private let missing: [Int: MissingWords]
  private var rows = 0
  /// Records of the blocks that were looked at, and their bytes.
  private var blockRows = 0
  private var bytes = 0

  /// Rows of a file that are looked over before it is read; what stands further down is looked over where it does not
  /// fit.
  static let sampleRows = 3000
  /// Cells of a column that do not fit and are looked over.
  static let sampleProblems = 3000

  /// A survey of the beginning of a file's data.
  ///
  /// - Parameter memory: What other tables of the file looked over, and do not need to again.
  init(
    _ document: CSVDocument, _ columns: [Int: ReadingOptions.ForColumn], threads: Int = 1,
    memory: SurveyMemory? = nil
  ) {
    missing = columns.mapValues(\.missing)
    var known: [Int: ColumnEvidence] = [:]
    for (column, words) in missing { known[column] = memory?.evidence(of: column, missing: words) }
    evidence = columns.keys.reduce(into: [:]) { new, column in
      if known[column] == nil { new[column] = ColumnEvidence() }
    }
    if evidence.isEmpty, let extent = memory?.extent {
      (evidence, blockRows, bytes) = (known, extent.records, extent.bytes)
      return
    }
    survey(document, threads)
    memory?.keep(evidence, missing: missing, extent: (blockRows, bytes))
    evidence.merge(known) { new, _ in new }
  }

  private mutating func survey(_ document: CSVDocument, _ threads: Int) {
    let body = document.layout.body
    guard let text = document.text.region.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
      !body.isEmpty
    else { return }
    withExtendedLifetime(document) {
      let scanner = CSVScanner(
        text: text, end: body.upperBound, start: body.lowerBound, dialect: document.dialect.dialect,
        rules: document.rules)
      while rows < ColumnSurvey.sampleRows, let block = scanner.next(limit: body.upperBound) {
        add(block, threads)
        bytes = scanner.position - body.lowerBound
      }
    }
  }

  /// How many rows so many bytes may hold, with a little room; 0 where nothing is known.
  func rows(in count: Int) -> Int {
    guard blockRows > 0, bytes > 0 else { return 0 }
    return Int(Double(count) / Double(bytes) * Double(blockRows) * 1.1) + 16
  }

  private mutating func add(_ block: CSVBlock, _ threads: Int) {
    let taken = (0..<block.count).filter(block.isData).prefix(ColumnSurvey.sampleRows - rows)
    rows += taken.count
    blockRows += block.count
    let (columns, before, missing) = (evidence.keys.sorted(), evidence, missing)
    nonisolated(unsafe) let block = block
    let found = Parallel.map(count: columns.count, threads: threads) { index in
      var found = before[columns[index]] ?? ColumnEvidence()
      let words = missing[columns[index]] ?? .none
      for row in taken {
        let bytes = UnsafeRawBufferPointer(block.bytes(of: block.cell(row, columns[index])))
        if !words.contains(bytes) { found.add(bytes) }
      }
      return found
    }
    for (column, found) in zip(columns, found) { evidence[column] = found }
  }

  /// Adds cells that did not fit how their column was read.
  mutating func add(_ met: some Sequence<MetProblem>, column: Int, region: ByteRegion) {
    guard var found = evidence[column] else { return }
    for problem in met.prefix(ColumnSurvey.sampleProblems) {
      let end = problem.offset + Int(problem.length)
      guard problem.offset >= 0, end <= region.count else { continue }
      withExtendedLifetime(region) {
        found.add(UnsafeRawBufferPointer(rebasing: region.bytes[problem.offset..<end]))
      }
    }
    evidence[column] = found
  }
}
