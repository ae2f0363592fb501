import IndicatorEngine

/// Finds the foreign table that a file is by its headings, and which of its columns become which fields.
struct ForeignTableMatcher {
  /// The file or sheet, as findings name it.
  let place: CellPlace
  let headings: HeadingFinder
  /// Row of the headings, as a spreadsheet shows it.
  let headerRow: Int
  /// What settings and flags say of fields; they win over the table's own statements.
  let said: [FieldMapping]
  /// What the file or sheet is called.
  let stems: [String]
  /// The table of ours that the file is named for; nil where it is named for none.
  let named: TableName?
  /// Whether a column holds numbers.
  let holdsNumbers: (Int) -> Bool

  init(
    place: CellPlace, headings: [String], headerRow: Int, said: [FieldMapping], stems: [String] = [],
    named: TableName? = nil,
    holdsNumbers: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.stems = stems
    self.named = named
    self.holdsNumbers = holdsNumbers
    self.place = place
    self.headings = HeadingFinder(headings)
    self.headerRow = headerRow
    self.said = said
  }

  /// What a file turned out to be.
  struct Match {
    let table: ForeignTable
    /// One for each table of ours, several where columns are spread; empty where the main one lacks a column.
    var mappings: [Mapping] = []
    var findings: [Finding] = []

    /// Columns from which anything is read.
    var used: Set<Int> {
      mappings.reduce(into: []) { used, mapping in
        for column in mapping.columns where column.field != nil {
          if let index = column.index { used.insert(index) }
          used.formUnion(column.template?.columns ?? [])
        }
      }
    }

    /// Whether the file is rather a table of ours: it bears the table's name, and more of its columns are fields of it. So
    /// one of our own forms is never taken for a ministry's list with some of the same headings.
    func yields(to own: Mapping?, stems: [String]) -> Bool {
      // What is known by its name is told from a table of ours by its headings.
      guard !table.isOwn, table.parts.isEmpty, let own,
        stems.contains(where: { TableNames.table(ofStem: $0) == own.table })
      else {
        return false
      }
      return own.columns.filter { $0.index != nil && $0.field != nil }.count > used.count
    }
  }

  /// The first of these tables whose headings are all there, with the columns; nil where none is.
  func match(_ tables: some Sequence<ForeignTable>) -> Match? {
    guard let table = tables.first(where: fits) else { return nil }
    var match = Match(table: table)
    for (number, view) in table.views.enumerated() {
      let maker = ViewMaker(matcher: self, table: table, view: view, isFirst: number == 0)
      let made = maker.mappings()
      match.findings += made.findings.filter { !match.findings.contains($0) }
      if number == 0, made.mappings.isEmpty { return Match(table: table, findings: match.findings) }
      match.mappings += made.mappings
    }
    settle(&match)
    return match
  }

  private func fits(_ table: ForeignTable) -> Bool {
    let years = table.headings.reduce(0) { $0 + ($1 == [Spread.year] ? 1 : 0) }
    let isThere = table.headings.allSatisfy {
      $0 == [Spread.year] || headings.place(of: $0, acceptsLetters: false) != nil
    }
    guard !table.headings.isEmpty, isThere else { return false }
    if !table.parts.isEmpty, !stems.contains(where: table.parts.contains) { return false }
    if years > 0 {
      // Years over columns say little: a file that is named for another table is that table.
      if let named, !table.isOwn, named != table.views.first?.table { return false }
      let year = Spread(headings: [Spread.year], field: nil, into: "")
      if headings.texts.reduce(0, { $0 + (year.meaning(of: $1) == nil ? 0 : 1) }) < years { return false }
    }
    return table.isOwn || table.views.allSatisfy { $0.spread.map { !columns(of: $0, table).isEmpty } ?? true }
  }

  /// The columns that a statement spreads, and what their headings stand for.
  fileprivate func columns(of spread: Spread, _ table: ForeignTable) -> [(index: Int, meaning: String)] {
    let texts = headings.texts
    if !spread.headings.contains(Spread.numbers) {
      return texts.indices.compactMap { index in spread.meaning(of: texts[index]).map { (index, $0) } }
    }
    let taken = Set(table.views.flatMap { view in view.fields.flatMap { places(of: $0) } })
    return texts.indices.filter { !taken.contains($0) && !texts[$0].isEmpty && holdsNumbers($0) }
      .map { ($0, texts[$0]) }
  }

  /// The columns that a field is read from.
  private func places(of field: FieldMapping) -> [Int] {
    if let template = field.template {
      return RowTemplate(template) { headings.place(of: $0, acceptsLetters: false) }?.columns ?? []
    }
    guard let heading = field.heading else { return [] }
    return headings.place(of: [heading] + field.others, acceptsLetters: false).map { [$0] } ?? []
  }

  /// Leaves the columns that nothing is read from to the first view, and tells faults of a shared column once.
  private func settle(_ match: inout Match) {
    let used = match.used
    var told: Set<Int> = []
    for index in match.mappings.indices {
      var columns = match.mappings[index].columns
      if index == 0 {
        for place in headings.texts.indices where !used.contains(place) {
          columns.append(extra(place))
        }
      }
      var rules = match.mappings[index].rules
      if let place = rules?.publishedRate, !columns.contains(where: { $0.index == place }) {
        columns.append(extra(place))
      }
      rules?.isFirst = index == 0
      rules?.told = told
      told.formUnion(columns.compactMap(\.place))
      match.mappings[index] = Mapping(table: match.mappings[index].table, columns: columns, rules: rules)
    }
  }
}

extension ForeignTableMatcher {
  /// A column that is kept as it stands.
  fileprivate func extra(_ place: Int) -> Mapping.Column {
    Mapping.Column(
      index: place, heading: headings.texts[place], field: nil, reason: nil, said: nil,
      unit: headings.units[place])
  }
}

/// Makes the mappings of one view: one, or one for each column that is spread.
private struct ViewMaker {
  let matcher: ForeignTableMatcher
  let table: ForeignTable
  let view: TableView
  let isFirst: Bool
  private var headings: HeadingFinder { matcher.headings }

  init(matcher: ForeignTableMatcher, table: ForeignTable, view: TableView, isFirst: Bool) {
    self.matcher = matcher
    self.table = table
    self.view = view
    self.isFirst = isFirst
  }

  func mappings() -> (mappings: [Mapping], findings: [Finding]) {
    var (columns, findings) = columns()
    if !isFirst, !table.isOwn, lacksCondition { return ([], []) }
    let spread = view.spread.map { matcher.columns(of: $0, table) } ?? []
    let spreadFields = view.spread.map { [$0.field, $0.into].compactMap { $0 } + $0.also } ?? []
    let lacking = view.table.schema.fields.filter { field in
      field.isRequired && !spreadFields.contains(field.name) && !columns.contains { $0.field == field }
    }
    if let field = lacking.first {
      return ([], findings + (isOptional(lacking) ? [] : [leftOut(field)]))
    }
    guard let statement = view.spread else { return ([mapping(columns)], findings) }
    columns.removeAll { spreadFields.contains($0.field?.name ?? "") }
    return (spread.compactMap { mapping(columns, spreading: $0, statement) }, findings)
  }

  private func mapping(
    _ columns: [Mapping.Column], spreading place: (index: Int, meaning: String), _ spread: Spread
  ) -> Mapping? {
    guard let name = view.table.schema.field(named: spread.into) else { return nil }
    let constant = FieldMapping(table: view.table, field: name.name, constant: place.meaning)
    let named = Mapping.Column(
      index: nil, heading: "", field: name, reason: .constant, said: constant, unit: HeadingUnit(""))
    let others = spread.also.compactMap(view.table.schema.field(named:)).map { field in
      Mapping.Column(
        index: nil, heading: "", field: field, reason: .constant,
        said: FieldMapping(table: view.table, field: field.name, constant: place.meaning),
        unit: HeadingUnit(""))
    }
    guard let value = spread.field.flatMap(view.table.schema.field(named:)) else {
      return mapping(columns + [named] + others)
    }
    let statement = view.fields.first { $0.field == value.name }
    let own = FieldMapping(
      table: view.table, field: value.name, values: statement?.values ?? [], unit: statement?.unit)
    let cells = Mapping.Column(
      index: place.index, heading: headings.texts[place.index], field: value, reason: .list, said: own,
      unit: headings.units[place.index])
    return mapping(columns + [cells, named] + others)
  }

  /// Whether a known list asks of rows what a column says that is not there.
  private var lacksCondition: Bool {
    view.only.contains { condition in
      !condition.values.contains("") && headings.place(of: [condition.heading], acceptsLetters: false) == nil
    }
  }

  private func mapping(_ columns: [Mapping.Column]) -> Mapping {
    var filter = RowFilter()
    for condition in view.only {
      guard let place = headings.place(of: [condition.heading], acceptsLetters: table.isOwn) else { continue }
      filter.add(place, values: condition.values)
    }
    for condition in view.except {
      guard let place = headings.place(of: [condition.heading], acceptsLetters: table.isOwn) else { continue }
      filter.exclude(place, values: condition.values)
    }
    if !isFirst || view.spread != nil {
      for column in columns where needsValue(column) {
        if let index = column.index { filter.add(index, values: []) }
        for index in column.template?.neededColumns ?? [] { filter.add(index, values: []) }
      }
    }
    let rate = view.publishedRate.flatMap { headings.place(of: [$0], acceptsLetters: table.isOwn) }
    return Mapping(
      table: view.table, columns: columns,
      rules: Mapping.Rules(
        list: table.name, filter: filter, repeats: view.repeats, publishedRate: rate,
        isStandIn: view.isStandIn))
  }

  /// Whether a row whose cell is blank is no row of a further table: nothing was paid, nothing was observed.
  private func needsValue(_ column: Mapping.Column) -> Bool {
    guard let field = column.field else { return false }
    return field.isRequired || (view.table == .observations && field == Observations.Fields.value)
  }

  // MARK: Columns

  private func columns() -> (columns: [Mapping.Column], findings: [Finding]) {
    var columns: [Mapping.Column] = []
    var findings: [Finding] = []
    for statement in statements() {
      guard let field = view.table.schema.field(named: statement.field) else { continue }
      switch column(field, statement) {
      case .found(let column): columns.append(column)
      case .absent: continue
      case .missing(let heading):
        findings.append(
          Finding(
            .mappedHeadingMissing, at: matcher.place.location(row: matcher.headerRow, column: nil),
            [
              "found": .found(heading), "table": .text(view.table.rawValue), "field": .text(field.name),
            ]))
      }
    }
    return (columns, findings)
  }

  private enum Outcome {
    case found(Mapping.Column)
    /// A heading that is not there, and may be absent.
    case absent
    /// A heading that somebody named, and that is not there.
    case missing(String)
  }

  private func column(_ field: Field, _ statement: FieldMapping) -> Outcome {
    func made(_ index: Int?, _ reason: Mapping.Reason, _ template: RowTemplate? = nil) -> Outcome {
      .found(
        Mapping.Column(
          index: index, heading: index.map { headings.texts[$0] } ?? "", field: field, reason: reason,
          said: statement, unit: index.map { headings.units[$0] } ?? HeadingUnit(""), template: template))
    }
    if let template = statement.template {
      let found = RowTemplate(template) { headings.place(of: $0, acceptsLetters: table.isOwn) }
      if let found { return made(nil, .list, found) }
      let lost = template.headings.first { headings.place(of: $0, acceptsLetters: table.isOwn) == nil }
      return table.isOwn ? .missing(lost?.first ?? template.text) : .absent
    }
    if let heading = statement.heading {
      let spellings = [heading] + statement.others
      if let index = headings.place(of: spellings, acceptsLetters: table.isOwn) { return made(index, .list) }
      if statement.constant == nil { return table.isOwn ? .missing(heading) : .absent }
    }
    return statement.constant == nil ? .absent : made(nil, .constant)
  }

  /// The view's statements with what settings and flags say of the same fields.
  private func statements() -> [FieldMapping] {
    var statements = view.fields
    for mapping in matcher.said where mapping.table == view.table {
      guard let place = statements.firstIndex(where: { $0.field == mapping.field }) else {
        statements.append(mapping)
        continue
      }
      if mapping.heading != nil || mapping.constant != nil || mapping.template != nil {
        statements[place].heading = mapping.heading
        statements[place].others = mapping.others
        statements[place].template = mapping.template
        statements[place].constant = mapping.constant
      }
      statements[place].unit = mapping.unit ?? statements[place].unit
      statements[place].values += mapping.values
    }
    return statements
  }

  /// Whether a known list may do without a table, because it has none of its columns. What no column of the list ever
  /// says, such as the day of payments to date, has to be asked for, and so has the period of figures.
  private func isOptional(_ lacking: [Field]) -> Bool {
    if lacking.allSatisfy({ $0.kind == .period }) { return false }
    return !isFirst && !table.isOwn
      && lacking.contains { field in statements().contains { $0.field == field.name } }
  }

  private func leftOut(_ field: Field) -> Finding {
    let place = matcher.place.location(row: matcher.headerRow, column: nil)
    let arguments: [String: Finding.Argument] = [
      "field": .text(field.name), "table": .text(view.table.rawValue), "list": .text(table.name),
    ]
    return Finding(isFirst ? .missingColumn : .viewLeftOut, at: place, arguments)
  }
}
