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

  var numbers: NumberConvention { numberDecision?.convention ?? .plain }
  var days: DayConvention { dayDecision?.convention ?? .iso }
  /// The scale of a column of shares; nil for plain numbers.
  var percent: PercentScale? { percentDecision?.convention }

  /// The currency that the column is stated to be in, by a flag, a setting or its heading: a cell that names another
  /// one contradicts it.
  var expectedCurrency: Currency? { options.currency ?? column.unit.currency ?? commonCurrency }

  /// Where cells name several currencies, the one that most of them name: the others are doubtful (M01).
  private var commonCurrency: Currency? {
    guard kind == .amount, let counts = evidence?.currencies, counts.count > 1 else { return nil }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The currency of the column's amounts where neither the cell nor the row names one.
  var columnCurrency: Currency? { expectedCurrency ?? currencyDecision?.convention }

  init(
    _ column: Mapping.Column, evidence: ColumnEvidence?, options: ReadingOptions.ForColumn,
    otherNumbers: NumberConvention? = nil, otherDays: DayConvention? = nil
  ) {
    self.column = column
    self.evidence = evidence
    self.options = options
    let kind = column.field?.kind ?? .text
    self.kind = kind
    // A constant is written in our own spelling.
    let own = column.index == nil
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

/// Looks over the cells of a file's columns before they are read.
struct ColumnSurvey: Sendable {
  /// Evidence of each column of the file that is surveyed.
  private(set) var evidence: [Int: ColumnEvidence]
  private let missing: [Int: MissingWords]

  init(_ columns: [Int: ReadingOptions.ForColumn]) {
    evidence = columns.mapValues { _ in ColumnEvidence() }
    missing = columns.mapValues(\.missing)
  }

  mutating func add(_ block: CSVBlock) {
    for column in evidence.keys.sorted() {
      guard var found = evidence[column] else { continue }
      let words = missing[column] ?? .none
      for row in 0..<block.count where block.isData(row) {
        let cell = block.cell(row, column)
        let bytes = UnsafeRawBufferPointer(block.bytes(of: cell))
        if !words.contains(bytes) { found.add(bytes) }
      }
      evidence[column] = found
    }
  }

  mutating func merge(_ other: ColumnSurvey) {
    for (column, found) in other.evidence { evidence[column]?.merge(found) }
  }

  /// Bytes of a file that are looked over first; shorter files are looked over whole.
  static let sampleBytes = 4 << 20

  /// The survey of a file's beginning, or of all of it.
  static func survey(
    _ document: CSVDocument, _ columns: [Int: ReadingOptions.ForColumn], whole: Bool, threads: Int
  ) -> ColumnSurvey {
    if whole {
      let reading = document.read(threads: threads, makeState: { _ in ColumnSurvey(columns) }) {
        survey, block in
        survey.add(block)
      }
      return reading.chunks.reduce(into: ColumnSurvey(columns)) { $0.merge($1.state) }
    }
    var survey = ColumnSurvey(columns)
    let body = document.layout.body
    guard let text = document.text.region.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
      !body.isEmpty
    else { return survey }
    withExtendedLifetime(document) {
      let scanner = CSVScanner(
        text: text, end: body.upperBound, start: body.lowerBound, dialect: document.dialect.dialect,
        rules: document.rules)
      let limit = min(body.upperBound, body.lowerBound + sampleBytes)
      while let block = scanner.next(limit: limit) { survey.add(block) }
    }
    return survey
  }
}
