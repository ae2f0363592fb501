import IndicatorEngine

/// The mapping that a file would be read by, for a person to keep and to change: what `look --suggest` writes.
///
/// Of a table that is ours or known, it is what was used. Of any other it is a beginning: columns that look like a year become
/// observations, else each row an operation, with the fields whose headings are known; what is not used stands as a comment,
/// and so does what needs a word of a person first.
public struct MappingSuggestion {
  /// The tables of one file or sheet, each read for every table of ours that it becomes.
  private let reports: [ReadReport]
  /// The foreign tables that may be meant.
  private let known: [ForeignTable]
  /// The tables as they stand in their files, for seeing whether a column tells rows apart.
  private let cells: [InputTable]

  /// - Parameters:
  ///   - reports: What was read, of all inputs.
  ///   - tables: The foreign tables of settings.
  ///   - cells: The tables as they stand in their files (`LoadOptions.keepsTables`).
  package init(_ reports: [ReadReport], tables: [ForeignTable], cells: [InputTable] = []) {
    self.reports = reports
    self.cells = cells
    known = tables + ForeignLists.all
  }

  /// The tables, one for each file or sheet with headings, with remarks on what is not used.
  public func tables() -> (tables: [ForeignTable], remarks: [String]) {
    var tables: [ForeignTable] = []
    var remarks: [String] = []
    var doubts: [String] = []
    var seen: Set<String> = []
    for report in reports where seen.insert(report.file + "\u{0}" + (report.sheet ?? "")).inserted {
      guard let layout = report.layout, layout.header.contains(where: { !$0.isEmpty }) else { continue }
      var (table, doubtful) = suggestion(report, layout.header)
      let name = table.name
      var number = 1
      while tables.contains(where: { $0.name == table.name }) {
        number += 1
        table.name = "\(name)-\(number)"
      }
      tables.append(table)
      let unused = report.columns.filter {
        $0.field == nil && !$0.heading.isEmpty && !isUsed($0.heading, table)
      }
      if !unused.isEmpty {
        remarks.append(
          "\(report.file): \(unused.map { "\($0.letters) \($0.heading)" }.joined(separator: "; "))")
      }
      doubts += doubtful
    }
    if !doubts.isEmpty { doubts.insert("Fields that need a word from you before they can be stated:", at: 0) }
    return (tables, (remarks.isEmpty ? [] : ["Columns that no field takes:"] + remarks) + doubts)
  }

  /// The text of a settings file.
  public func text() -> String {
    let (tables, remarks) = tables()
    return MappingWriter.text(tables, remarks: remarks)
  }

  private func isUsed(_ heading: String, _ table: ForeignTable) -> Bool {
    let finder = HeadingFinder([heading])
    return table.views.contains { view in
      view.spread?.meaning(of: heading) != nil
        || view.fields.contains { field in
          let spellings = [field.heading].compactMap { $0 } + field.others
          let templates = field.template?.headings ?? []
          return ([spellings] + templates).contains { finder.place(of: $0, acceptsLetters: false) != nil }
        }
    }
  }

  private func suggestion(_ report: ReadReport, _ headings: [String]) -> (ForeignTable, [String]) {
    if let list = report.list, var table = known.first(where: { $0.name == list }) {
      table.isOwn = true
      return withoutBareAmounts(MappingSuggestion.narrowed(table, to: headings), report)
    }
    let named = headings.filter { !$0.isEmpty }
    var table = ForeignTable(
      name: TableNames.stem(of: report.file), headings: named.map { [$0] }, views: [], isOwn: true)
    if let wide = wideView(report, named) {
      // Whatever its other headings look like: years over columns are no fields of ours.
      table.views = wide
      return (table, [])
    }
    let own = SuggestedView(report, cells.first { $0.file == report.file && $0.sheet == report.sheet })
    table.views = [own.view]
    return (table, own.remarks)
  }

  /// A known list without the amounts of which neither a row nor a title says the currency: they would cost every row.
  private func withoutBareAmounts(_ table: ForeignTable, _ report: ReadReport) -> (ForeignTable, [String]) {
    if table.reading.contains(where: { $0.flag == .amountsIn }) { return (table, []) }
    let bare = report.columns.filter(\.needsCurrency)
    var remarks: [String] = []
    var table = table
    for place in table.views.indices
    where !table.views[place].fields.contains(where: { $0.field == "currency" }) {
      for column in bare {
        guard let field = column.field, !field.isRequired,
          let index = table.views[place].fields.firstIndex(where: {
            $0.field == field.name && $0.heading == column.heading
          })
        else { continue }
        table.views[place].fields.remove(at: index)
        remarks.append(SuggestedFields.currencyRemark(field, column.heading))
      }
    }
    return (table, remarks)
  }

  // MARK: Views

  /// Columns of which each is a year.
  private func wideView(_ report: ReadReport, _ headings: [String]) -> [TableView]? {
    let patterns = ["{year}", "{year} [YR{year}]"]
    for pattern in patterns {
      let spread = Spread(headings: [pattern], field: "value", into: "period")
      let rest = headings.filter { spread.meaning(of: $0) == nil }
      guard headings.count - rest.count >= 2 else { continue }
      let names = rest.map { (heading: $0, key: TextFolding.key($0)) }
      func heading(_ words: [String]) -> String? {
        words.lazy.compactMap { word in names.first { $0.key == word }?.heading }.first
      }
      let indicator = heading(["indicator code", "series code", "indicator", "code"])
      let place = heading(["country code", "municipality code", "code of the place", "geo", "country"])
      var fields = [
        indicator.map { FieldMapping(table: .observations, field: "indicator", heading: $0) }
          ?? FieldMapping(
            table: .observations, field: "indicator", constant: TableNames.stem(of: report.file))
      ]
      if let place {
        fields.append(FieldMapping(table: .observations, field: "municipality", heading: place))
      }
      return [TableView(.observations, fields, spread: spread)]
        + indicators(fields[0], heading(["indicator name", "series name"]))
    }
    return nil
  }

  /// The table of the indicators that are observed.
  private func indicators(_ code: FieldMapping, _ name: String?) -> [TableView] {
    var own = FieldMapping(table: .indicators, field: "code", heading: code.heading, constant: code.constant)
    own.others = code.others
    let named = FieldMapping(
      table: .indicators, field: "name", heading: name ?? code.heading,
      constant: name == nil ? code.constant : nil)
    return [TableView(.indicators, [own, named], repeats: .dropped)]
  }

  /// A known list with the headings that a file has, so that another file of this sender is told by all of them.
  private static func narrowed(_ table: ForeignTable, to headings: [String]) -> ForeignTable {
    let finder = HeadingFinder(headings)
    func found(_ spellings: [String]) -> String? {
      finder.place(of: spellings, acceptsLetters: table.isOwn).map { headings[$0] }
    }
    var table = table
    table.headings = table.headings.map { spellings in found(spellings).map { [$0] } ?? spellings }
    table.views = table.views.map { view in
      var view = view
      view.fields = view.fields.compactMap { field in
        var field = field
        let spellings = [field.heading].compactMap { $0 } + field.others
        if spellings.isEmpty {
          // A template whose cells are not there would only be told of.
          let isThere = field.template?.headings.allSatisfy { found($0) != nil } ?? true
          return isThere ? field : nil
        }
        guard let heading = found(spellings) else { return field.constant == nil ? nil : field }
        (field.heading, field.others) = (heading, [])
        return field
      }
      return view
    }
    return table
  }
}
