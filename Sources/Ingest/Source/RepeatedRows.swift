import IndicatorEngine

/// Makes one row of the rows of a list that say the same of a table: a programme is named by each of its operations.
struct RepeatedRows {
  let rule: TableView.Repeats
  private var known: Set<String> = []
  /// Of each key, the part and row that is kept so far, and its day.
  private var latest: [String: (part: Int, row: Int32, day: Day?)] = [:]

  init(_ rule: TableView.Repeats) { self.rule = rule }

  /// The rows that are kept, part by part.
  mutating func kept(_ parts: [TableData]) -> [TableData] {
    switch rule {
    case .kept: return parts
    case .dropped: return parts.compactMap { distinct($0) }
    case .latest(let field): return latest(of: parts, field)
    }
  }

  private mutating func distinct(_ part: TableData) -> TableData? {
    let fields = part.table.schema.fields.filter { $0 != .source && part.has($0) }
    var rows: [Int32] = []
    for row in 0..<part.rowCount where known.insert(RepeatedRows.key(part, fields, row)).inserted {
      rows.append(Int32(truncatingIfNeeded: row))
    }
    if rows.count == part.rowCount { return part }
    return rows.isEmpty ? nil : part.keeping(rows)
  }

  private mutating func latest(of parts: [TableData], _ name: String) -> [TableData] {
    guard let table = parts.first?.table, let field = table.schema.field(named: name) else { return parts }
    for (number, part) in parts.enumerated() {
      var days = Column<Day>(missing: part.rowCount)
      if case .day(let own) = part[field] { days = own }
      for row in 0..<part.rowCount {
        let key = RepeatedRows.key(part, table.schema.key, row)
        let day = days[row]
        if let known = latest[key] {
          guard let day, known.day.map({ day > $0 }) ?? true else { continue }
        }
        latest[key] = (number, Int32(truncatingIfNeeded: row), day)
      }
    }
    return parts.enumerated().compactMap { number, part in
      let rows = latest.values.filter { $0.part == number }.map(\.row).sorted()
      return rows.isEmpty ? nil : part.keeping(rows)
    }
  }

  private static func key(_ part: TableData, _ fields: [Field], _ row: Int) -> String {
    fields.map { part[$0].spelling(row: row) ?? "\u{0}" }.joined(separator: "\u{1F}")
  }
}

extension TableData {
  /// The table with these rows, in their order.
  func keeping(_ rows: [Int32]) -> TableData {
    var kept = RowOrigins()
    for row in rows { kept.append(source: origins[Int(row)].source, row: origins[Int(row)].row, count: 1) }
    return TableData(
      table: table, rowCount: rows.count, columns: columns.mapValues { $0.taking(rows) },
      extras: extras.map { ExtraColumn(heading: $0.heading, text: $0.text.taking(rows)) }, origins: kept)
  }
}
