import IndicatorEngine

/// Reads `tables`: tables of others, and how they become ours.
///
///     tables:
///       fund-2015:
///         headings: [hromada_code, year, budget_planned]
///         missing: ["NA"]
///         into:
///           - table: budget
///             fields:
///               operation: hromada_code
///               line: year
///               amount: {heading: budget_planned, unit: 1000}
///               currency: {constant: UAH}
extension SettingsReader {
  private static let tableKeys = [
    "headings", "parts", "into", "numbers", "dates", "percent", "amounts_in", "missing",
  ]
  private static let viewKeys = [
    "table", "fields", "only", "except", "rows", "spread", "published_rate", "stand_in",
  ]
  private static let spreadKeys = ["headings", "field", "into", "also", "values"]

  mutating func readTables(_ entry: SettingsEntry) {
    for table in entries(of: entry, path: "tables") {
      let path = "tables.\(table.key)"
      var read = ForeignTable(name: table.key, headings: [], views: [], isOwn: true)
      for part in entries(of: table, path: path) { readPart(part, of: &read, path: path) }
      if read.headings.isEmpty {
        wrong(table.value, "\(path).headings", .list)
      } else if read.views.isEmpty {
        wrong(table.value, "\(path).into", .list)
      } else {
        settings.tables.append(read)
      }
    }
  }

  private mutating func readPart(_ part: SettingsEntry, of table: inout ForeignTable, path: String) {
    let path = "\(path).\(part.key)"
    switch part.key {
    case "headings":
      guard case .list(let nodes, _) = part.value else { return wrong(part.value, path, .list) }
      table.headings = nodes.map { texts(SettingsEntry(key: part.key, line: $0.line, value: $0), path: path) }
        .filter { !$0.isEmpty }
    case "parts": table.parts = texts(part, path: path)
    case "missing": readReading(.missing, part, of: &table, path: path)
    case "numbers": readReading(.numbers, part, of: &table, path: path)
    case "dates": readReading(.dates, part, of: &table, path: path)
    case "percent": readReading(.percent, part, of: &table, path: path)
    case "amounts_in": readReading(.amountsIn, part, of: &table, path: path)
    case "into":
      guard case .list(let nodes, _) = part.value else { return wrong(part.value, path, .list) }
      for node in nodes {
        if let view = view(SettingsEntry(key: part.key, line: node.line, value: node), path: path) {
          table.views.append(view)
        }
      }
    default: unknown(path, line: part.line, among: SettingsReader.tableKeys)
    }
  }

  private mutating func readReading(
    _ flag: ReadingOptions.Flag, _ part: SettingsEntry, of table: inout ForeignTable, path: String
  ) {
    for text in texts(part, path: path) {
      var options = ReadingOptions()
      do {
        try options.add(flag, text)
        table.reading.append(ForeignTable.Reading(flag, text))
      } catch {
        wrong(part.value, path, .text)
      }
    }
  }

  private mutating func view(_ entry: SettingsEntry, path: String) -> TableView? {
    let parts = entries(of: entry, path: path)
    guard let name = parts.first(where: { $0.key == "table" }) else {
      wrong(entry.value, "\(path).table", .text)
      return nil
    }
    guard let table = parsed(name, .tableName, path: "\(path).table", { TableName(rawValue: $0) }) else {
      return nil
    }
    var view = TableView(table, [])
    for part in parts where part.key != "table" {
      let path = "\(path).\(part.key)"
      switch part.key {
      case "fields": view.fields = fields(part, of: table, path: path)
      case "only":
        for condition in entries(of: part, path: path) {
          let values = condition.value.isNull ? [] : texts(condition, path: "\(path).\(condition.key)")
          view.only.append(TableView.Condition(condition.key, is: values))
        }
      case "except":
        for condition in entries(of: part, path: path) {
          let values = texts(condition, path: "\(path).\(condition.key)")
          if !values.isEmpty { view.except.append(TableView.Condition(condition.key, is: values)) }
        }
      case "rows":
        if let repeats = parsed(part, .repeats, path: path, { SettingsReader.repeats($0, table) }) {
          view.repeats = repeats
        }
      case "spread": view.spread = spread(part, of: table, path: path)
      case "stand_in":
        view.isStandIn = parsed(part, .text, path: path) { ["yes": true, "no": false][$0] } ?? false
      case "published_rate": view.publishedRate = parsed(part, .heading, path: path) { $0 }
      default: unknown(path, line: part.line, among: SettingsReader.viewKeys)
      }
    }
    return view
  }

  private static func repeats(_ text: String, _ table: TableName) -> TableView.Repeats? {
    let words = text.split(separator: " " as Character).map(String.init)
    switch words.first {
    case "all" where words.count == 1: return .kept
    case "distinct" where words.count == 1: return .dropped
    case "latest" where words.count == 2:
      return table.schema.field(named: words[1])?.kind == .day ? .latest(words[1]) : nil
    default: return nil
    }
  }

  private mutating func fields(_ part: SettingsEntry, of table: TableName, path: String) -> [FieldMapping] {
    entries(of: part, path: path).compactMap { entry in
      let path = "\(path).\(entry.key)"
      guard let field = table.schema.field(named: entry.key) else {
        unknown(
          path, line: entry.line,
          among: table.schema.fields.map { "\(path.dropLast(entry.key.count))\($0.name)" })
        return nil
      }
      var mapping = FieldMapping(table: table, field: field.name)
      return read(entry.value, into: &mapping, path: path) ? mapping : nil
    }
  }

  private mutating func spread(_ part: SettingsEntry, of table: TableName, path: String) -> Spread? {
    var spread = Spread(headings: [], field: nil, into: "")
    for entry in entries(of: part, path: path) {
      let path = "\(path).\(entry.key)"
      func field(_ text: String) -> String? { table.schema.field(named: text)?.name }
      switch entry.key {
      case "headings": spread.headings = texts(entry, path: path)
      case "field": spread.field = parsed(entry, .text, path: path, field)
      case "into": spread.into = parsed(entry, .text, path: path, field) ?? ""
      case "also": spread.also = texts(entry, path: path).compactMap(field)
      case "values": spread.values = translations(entry, path: path)
      default: unknown(path, line: entry.line, among: SettingsReader.spreadKeys)
      }
    }
    if spread.headings.isEmpty || spread.into.isEmpty {
      wrong(part.value, path, .mapping)
      return nil
    }
    return spread
  }

  // MARK: Fields

  /// Reads what a field comes from: a heading, several, or its properties; false where it is neither.
  mutating func read(_ value: SettingsNode, into mapping: inout FieldMapping, path: String) -> Bool {
    if let heading = value.text {
      mapping.heading = heading
      return true
    }
    if case .list = value {
      let headings = texts(SettingsEntry(key: path, line: value.line, value: value), path: path)
      mapping.heading = headings.first
      mapping.others = Array(headings.dropFirst())
      return mapping.heading != nil
    }
    guard let entries = value.entries else {
      wrong(value, path, .heading)
      return false
    }
    for part in entries { readProperty(part, of: &mapping, path: path) }
    return true
  }

  /// One text or a list of them.
  mutating func texts(_ entry: SettingsEntry, path: String) -> [String] {
    guard case .list(let nodes, _) = entry.value else {
      return parsed(entry, .text, path: path) { $0 }.map { [$0] } ?? []
    }
    return nodes.compactMap { node in
      parsed(SettingsEntry(key: entry.key, line: node.line, value: node), .text, path: path) { $0 }
    }
  }

  /// What texts stand for, in the order of the file.
  mutating func translations(_ entry: SettingsEntry, path: String) -> [(from: String, to: String)] {
    entries(of: entry, path: path).compactMap { value in
      parsed(value, .text, path: "\(path).\(value.key)") { $0 }.map { (from: value.key, to: $0) }
    }
  }
}
