/// Checks one table against its schema and the tables settled before it, leaving out what cannot be used.
///
/// Works on whole columns: a reference is resolved once for each distinct code, not once for each row.
struct TableCheck {
  private(set) var data: TableData
  let settled: [TableName: TableData]
  let onDuplicate: PortfolioBuilder.DuplicateRule
  let threads: Int

  private(set) var issues: [PortfolioIssue] = []
  /// Indicators that were left out because their parent is no indicator.
  private(set) var orphans: [OrphanIndicator] = []
  /// Rows to leave out; empty until the first.
  private var dropped: [Bool] = []
  /// Years of the days of a source, once they were looked for.
  private var knownYears: [Int: [String]] = [:]

  init(
    _ data: TableData, settled: [TableName: TableData], onDuplicate: PortfolioBuilder.DuplicateRule,
    threads: Int
  ) {
    self.data = data
    self.settled = settled
    self.onDuplicate = onDuplicate
    self.threads = threads
  }

  /// The rows that can be used, and what was found.
  func finish() -> (data: TableData, issues: [PortfolioIssue]) {
    if dropped.isEmpty { return (data, issues) }
    let kept = (0..<data.rowCount).filter { !dropped[$0] }.map(Int32.init)
    return (data.taking(kept), issues)
  }

  func isDropped(_ row: Int) -> Bool { !dropped.isEmpty && dropped[row] }

  mutating func drop(_ row: Int) {
    if dropped.isEmpty { dropped = [Bool](repeating: false, count: data.rowCount) }
    dropped[row] = true
  }

  mutating func report(
    _ kind: PortfolioIssue.Kind, rows: [Int], field: Field? = nil, leftOut: Bool = false,
    quoted: [String] = [], values: ColumnData? = nil
  ) {
    issues.append(
      PortfolioIssue(
        kind, table: data.table, origins: rows.map { data.origins[$0] }, field: field, leftOut: leftOut,
        quoted: quoted, values: values))
  }

  mutating func replace(_ field: Field, with column: ColumnData) { data.replace(field, with: column) }

  // MARK: Fields

  /// Leaves out rows that lack a required field.
  mutating func requireFields() {
    for field in data.table.schema.fields where field.isRequired {
      let validity = data[field].validity
      if validity.isComplete { continue }
      for row in 0..<data.rowCount where !validity[row] && !isDropped(row) {
        report(.requiredMissing, rows: [row], field: field, leftOut: true)
        drop(row)
      }
    }
  }

  /// Empties cells that hold none of the spellings their field allows.
  mutating func checkChoices() {
    for field in data.table.schema.fields {
      guard case .choice(let allowed) = field.kind, data.has(field) else { continue }
      let column = data[field].asCategory
      let isAllowed = column.dictionary.texts.map(allowed.contains)
      if isAllowed.allSatisfy({ $0 }) { continue }
      var valid = (0..<column.count).map { column.validity[$0] }
      for row in 0..<column.count {
        guard let code = column.codes[row], !isAllowed[Int(code)] else { continue }
        valid[row] = false
        report(
          .unknownChoice(found: column.dictionary[code], allowed: allowed), rows: [row], field: field,
          leftOut: true)
        if field.isRequired { drop(row) }
      }
      replace(
        field,
        with: .category(
          CategoryColumn(
            codes: Column(values: column.codes.values, validity: Validity(valid)),
            dictionary: column.dictionary)))
    }
  }

  // MARK: References

  /// Matches codes that name rows of other tables; a row whose code is nobody's is left out.
  ///
  /// A table that was not given cannot be checked against: its codes are kept as they stand.
  mutating func resolveReferences() {
    for field in data.table.schema.fields where data.has(field) {
      guard let target = field.references else { continue }
      let keys: CategoryColumn
      if target == data.table {
        keys = data[data.table.schema.key[0]].asCategory
      } else if let other = settled[target], other.rowCount > 0 {
        keys = other[target.schema.key[0]].asCategory
      } else {
        continue
      }
      resolve(field, in: target, keys: keys)
    }
  }

  private mutating func resolve(_ field: Field, in target: TableName, keys: CategoryColumn) {
    let column = data[field].asCategory
    var matcher = CodeMatcher(keys)
    guard let matches = matcher.matches(of: column) else { return }
    var dictionary = column.dictionary
    // A look-alike is given the code of the text it stands for; exact and unknown codes keep theirs.
    let recoded = matches.enumerated().map { code, match -> UInt32 in
      if case .lookAlike(let text) = match { return dictionary.intern(text) }
      return UInt32(code)
    }
    for row in 0..<column.count where !isDropped(row) {
      guard let code = column.codes[row] else { continue }
      switch matches[Int(code)] {
      case .exact: continue
      case .lookAlike(let text):
        report(.lookAlike(found: column.dictionary[code], matched: text), rows: [row], field: field)
      case .unknown(let nearest):
        report(
          .unknownReference(
            found: column.dictionary[code], table: target, tableRows: matcher.count, nearest: nearest),
          rows: [row], field: field, leftOut: true)
        drop(row)
        if data.table == .indicators, field == Indicators.Fields.parent,
          let own = data[Indicators.Fields.code].asCategory[row]
        {
          orphans.append(OrphanIndicator(code: own, parent: column.dictionary[code]))
        }
      }
    }
    replace(
      field,
      with: .category(CategoryColumn(codes: column.codes.mappingCodes(recoded), dictionary: dictionary)))
  }

  // MARK: Days and ranges

  /// Reports days that come before the one they should follow, and years that no project has.
  mutating func checkDays() {
    for (later, earlier) in dayOrder where data.has(later) && data.has(earlier) {
      let (ends, starts) = (data[later].asDay, data[earlier].asDay)
      let both = ends.validity.narrowed { starts.validity[$0] && ends.values[$0] < starts.values[$0] }
      for row in both.validRows where !isDropped(row) {
        report(
          .dateOrder(day: ends.values[row], other: earlier, otherDay: starts.values[row]), rows: [row],
          field: later)
      }
    }
    for field in data.table.schema.fields where field.kind == .day && data.has(field) {
      let days = data[field].asDay
      for row in days.validity.narrowed({ !TableCheck.likely.contains(days.values[$0]) }).validRows
      where !isDropped(row) {
        report(
          .unlikelyYear(days.values[row]), rows: [row], field: field, quoted: years(in: data.origins[row]))
      }
    }
  }

  /// The likely years of all days that stand in the source of a row.
  private mutating func years(in origin: RowOrigin) -> [String] {
    if let known = knownYears[origin.source] { return known }
    var years: Set<Int> = []
    for case .day(let days) in data.columns.values {
      for row in days.validity.validRows
      where TableCheck.likely.contains(days.values[row]) && data.origins[row].source == origin.source {
        years.insert(days.values[row].civil.year)
      }
    }
    let texts = years.sorted().map(String.init)
    knownYears[origin.source] = texts
    return texts
  }

  /// The days of 1950…2100: numbers of days, so that no calendar is worked out for each row.
  private static let likely = Day(number: -7305)...Day(number: 47_846)

  /// Pairs of fields of which the first must not come before the second.
  private var dayOrder: [(later: Field, earlier: Field)] {
    switch data.table {
    case .operations:
      [
        (Operations.Fields.end, Operations.Fields.start),
        (Operations.Fields.originalEnd, Operations.Fields.start),
        (Operations.Fields.actualEnd, Operations.Fields.start),
      ]
    case .milestones:
      [
        (Milestones.Fields.planned, Milestones.Fields.start),
        (Milestones.Fields.actual, Milestones.Fields.actualStart),
      ]
    case .targets: [(Targets.Fields.due, Targets.Fields.baselineDay)]
    default: []
    }
  }

  /// Reports fractions, percents and weights outside their range.
  mutating func checkRanges() {
    for (field, low, high) in ranges where data.has(field) {
      let numbers = data[field].asNumber
      for row in numbers.validity.narrowed({ !(low...high).contains(numbers.values[$0]) }).validRows
      where !isDropped(row) {
        report(.outOfRange(found: numbers.values[row], low: low, high: high), rows: [row], field: field)
      }
    }
  }

  private var ranges: [(field: Field, low: Double, high: Double)] {
    switch data.table {
    case .shares: [(Shares.Fields.share, 0, 1)]
    case .successions: [(Successions.Fields.share, 0, 1)]
    case .risks: [(Risks.Fields.probability, 0, 1)]
    case .milestones:
      [(Milestones.Fields.percent, 0, 100), (Milestones.Fields.weight, 0, .greatestFiniteMagnitude)]
    case .observations:
      [
        (Observations.Fields.denominator, 0, .greatestFiniteMagnitude),
        (Observations.Fields.standardError, 0, .greatestFiniteMagnitude),
      ]
    case .municipalities: [(Municipalities.Fields.population, 0, .greatestFiniteMagnitude)]
    default: []
    }
  }

  // MARK: Keys

  /// Leaves out rows whose key another row has, and reports payments that repeat to the last field.
  mutating func checkKeys() {
    let schema = data.table.schema
    let isKeyless = schema.key.isEmpty
    let fields = isKeyless ? schema.fields : schema.key
    for (first, second) in RowKeys(data, fields: fields, threads: threads).duplicates() {
      if isDropped(first) || isDropped(second) { continue }
      if isKeyless {
        report(.exactRepeat, rows: [first, second])
        continue
      }
      let key = schema.key.compactMap { data[$0].spelling(row: second) }.joined(separator: ", ")
      let differing = schema.fields.filter { field in
        field != .source && data[field].spelling(row: first) != data[field].spelling(row: second)
      }
      report(
        duplicate(key: key, differing: differing, first: first, second: second), rows: [first, second],
        leftOut: true, values: differing.first.map { data[$0].taking([Int32(first), Int32(second)]) })
      drop(onDuplicate == .first ? second : first)
    }
  }

  /// Reports keys that a reader cannot tell apart: they are two rows, and were probably meant to be one.
  mutating func checkSimilarKeys() {
    let schema = data.table.schema
    guard schema.key.count == 1, let key = schema.key.first else { return }
    let column = data[key].asCategory
    // Making skeletons takes longer than reading; where there are so many codes, a program wrote them.
    guard column.dictionary.count <= CodeMatcher.lookAlikeLimit else { return }
    let skeletons = column.dictionary.texts.map { TextFolding.skeleton($0) }
    var firstRows: [String: Int] = [:]
    for row in 0..<data.rowCount where !isDropped(row) {
      guard let code = column.codes[row] else { continue }
      let skeleton = skeletons[Int(code)]
      guard let first = firstRows[skeleton] else {
        firstRows[skeleton] = row
        continue
      }
      if let other = column.codes[first], other != code {
        report(
          .similarKeys(found: column.dictionary[code], other: column.dictionary[other]), rows: [first, row],
          field: key)
      }
    }
  }

  private func duplicate(key: String, differing: [Field], first: Int, second: Int) -> PortfolioIssue.Kind {
    if data.table == .targets, differing == [Targets.Fields.value] {
      let values = data[Targets.Fields.value].asNumber
      if let a = values[first], let b = values[second] { return .contradictoryTargets(first: a, second: b) }
    }
    return .duplicateKey(key: key, differing: differing)
  }
}
