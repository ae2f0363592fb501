import IndicatorEngine

/// Finds out which table a file is and which field each of its columns.
struct HeadingMatcher {
  /// The file or sheet, as findings name it.
  let place: CellPlace
  /// Names that may say which table it is, the likelier first.
  let stems: [String]
  let headings: [String]
  /// Row of the headings, as a spreadsheet shows it.
  let headerRow: Int
  /// What settings and flags say, the stronger later.
  let said: [FieldMapping]
  /// The table somebody named: the package's resource.
  let stated: TableName?

  /// What a file turned out to be.
  struct Match {
    /// Its table and columns; nil where no table is recognised or a required column is missing.
    var mapping: Mapping?
    /// The table that was recognised, and its required fields without a column.
    var lacking: ReadReport.Lacking?
    var findings: [Finding]
  }

  /// The table and the columns, and what was found.
  func match() -> Match {
    guard let table = table() else {
      return Match(findings: [stranger])
    }
    let (mapping, findings) = mapping(as: table)
    let missing = missingFields(mapping)
    if missing.isEmpty { return Match(mapping: mapping, findings: findings) }
    return Match(
      lacking: ReadReport.Lacking(table: table, fields: missing),
      findings: findings + missing.map { missingFinding($0, mapping) })
  }

  /// What is said of a table that nobody knows: a file can be renamed, a part of one cannot.
  private var stranger: Finding {
    guard let part = place.sheet ?? stems.first, place.sheet != nil else {
      return place.finding(.unknownTable, row: nil, column: nil)
    }
    return place.finding(.unknownPart, row: nil, column: nil, ["name": .text(ShownText.named(part))])
  }

  // MARK: Table

  private func table() -> TableName? {
    if let table = stated ?? stems.lazy.compactMap(TableNames.table(ofStem:)).first { return table }
    let scored = TableName.allCases.map { table -> (table: TableName, score: Int, matched: Int) in
      let found = mapping(as: table).mapping
      let matched = found.columns.filter { $0.field != nil && $0.reason != .constant }
      let lacking = missingFields(found).count
      // Fields that every table has say nothing about which it is; a number and a name have the tables of all the world.
      let own = matched.compactMap(\.field).filter { $0 != .source && $0 != .recorded }
      let isOurs = own.contains { !["code", "title", "name"].contains($0.name) }
      return (table, isOurs ? own.count * 2 - lacking * 3 : 0, own.count)
    }
    guard let best = scored.max(by: { $0.score < $1.score }), best.matched >= 2, best.score > 0 else {
      return nil
    }
    return scored.filter { $0.score == best.score }.count == 1 ? best.table : nil
  }

  private func missingFields(_ mapping: Mapping) -> [Field] {
    mapping.table.schema.fields.filter { field in field.isRequired && mapping.column(field) == nil }
  }

  private func missingFinding(_ field: Field, _ mapping: Mapping) -> Finding {
    let place = place.location(row: headerRow, column: nil)
    var arguments: [String: Finding.Argument] = [
      "field": .text(field.name), "table": .text(mapping.table.rawValue),
    ]
    guard let near = nearest(to: field, mapping) else { return Finding(.missingColumn, at: place, arguments) }
    arguments["column"] = .text(Location.letters(ofColumn: near.index))
    arguments["nearest"] = .found(near.heading)
    arguments["flag"] = .text(near.heading)
    return Finding(.missingColumnNearest, at: place, arguments)
  }

  /// The unmapped heading spelt most like one of the field's names; else, for a code, the first unmapped column
  /// whose heading speaks of a number.
  private func nearest(to field: Field, _ mapping: Mapping) -> (index: Int, heading: String)? {
    let free = mapping.columns.compactMap { column in
      column.field == nil && !column.heading.isEmpty ? column.index.map { ($0, column.heading) } : nil
    }
    let keys = FieldNames.keys(of: mapping.table).filter { $0.value == field.name }.map(\.key).sorted()
    var best: (distance: Int, index: Int, heading: String)?
    for (index, heading) in free {
      guard let match = EditDistance.nearest(to: heading, in: keys) else { continue }
      if best.map({ match.distance < $0.distance }) ?? true { best = (match.distance, index, heading) }
    }
    if let best { return (best.index, best.heading) }
    // A heading that shares its first word with a name of the field ("№ на дог." and "№ проект").
    let beginnings = Set(keys.compactMap { $0.split(separator: " " as Character).first })
    return free.first { _, heading in
      TextFolding.key(heading).split(separator: " " as Character).first.map(beginnings.contains) ?? false
    }
  }

  // MARK: Columns

  /// The columns, were the file this table.
  func mapping(as table: TableName) -> (mapping: Mapping, findings: [Finding]) {
    var findings: [Finding] = []
    var fields = [Field?](repeating: nil, count: headings.count)
    var reasons = [Mapping.Reason?](repeating: nil, count: headings.count)
    var taken: Set<Field> = []
    let said = self.said.filter { $0.table == table }
    for mapping in said {
      guard let heading = mapping.heading, let field = table.schema.field(named: mapping.field) else {
        continue
      }
      guard let index = place(of: heading) else {
        findings.append(
          Finding(
            .mappedHeadingMissing, at: self.place.location(row: headerRow, column: nil),
            ["found": .found(heading), "table": .text(table.rawValue), "field": .text(field.name)]))
        continue
      }
      // The later statement wins: the flag over the setting.
      for other in fields.indices where fields[other] == field {
        (fields[other], reasons[other]) = (nil, nil)
      }
      (fields[index], reasons[index]) = (field, .stated)
      taken.insert(field)
    }
    let units = headings.map(HeadingUnit.init)
    let known = FieldNames.keys(of: table)
    // Whole headings first, then headings without their unit, so that an exact name is not lost to a looser one.
    for spelling in 0..<5 {
      for index in headings.indices where fields[index] == nil && spelling < units[index].spellings.count {
        guard let name = known[TextFolding.key(units[index].spellings[spelling])],
          let field = table.schema.field(named: name), taken.insert(field).inserted
        else { continue }
        (fields[index], reasons[index]) = (field, .heading)
      }
    }
    // Headings that may be one field or another take the first that no plainer heading has.
    for index in headings.indices where fields[index] == nil {
      let names = FieldNames.eitherOf[table]?[TextFolding.key(headings[index])] ?? []
      for field in names.compactMap(table.schema.field(named:)) where taken.insert(field).inserted {
        (fields[index], reasons[index]) = (field, .heading)
        break
      }
    }
    var columns = headings.indices.map { index in
      Mapping.Column(
        index: index, heading: headings[index], field: fields[index], reason: reasons[index],
        said: fields[index].flatMap { field in merged(said.filter { $0.field == field.name }) },
        unit: units[index])
    }
    for field in table.schema.fields where !taken.contains(field) {
      guard let mapping = merged(said.filter { $0.field == field.name }), mapping.constant != nil else {
        continue
      }
      columns.append(
        Mapping.Column(
          index: nil, heading: "", field: field, reason: .constant, said: mapping, unit: HeadingUnit("")))
    }
    return (Mapping(table: table, columns: columns), findings)
  }

  /// The column under a heading as a person writes it: the heading, or the letter of the column.
  private func place(of heading: String) -> Int? {
    if let exact = headings.firstIndex(of: heading) { return exact }
    let key = TextFolding.key(heading)
    if !key.isEmpty, let index = headings.firstIndex(where: { TextFolding.key($0) == key }) { return index }
    guard let column = Location.column(ofLetters: heading), headings.indices.contains(column),
      heading.allSatisfy(\.isUppercase)
    else { return nil }
    return column
  }

  /// Several statements about one field as one, the later ones stronger.
  private func merged(_ statements: [FieldMapping]) -> FieldMapping? {
    guard var merged = statements.first else { return nil }
    for statement in statements.dropFirst() {
      merged.heading = statement.heading ?? merged.heading
      merged.unit = statement.unit ?? merged.unit
      merged.constant = statement.constant ?? merged.constant
      merged.values += statement.values
    }
    return merged
  }
}
