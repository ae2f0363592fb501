/// A column of a file that the schema does not know: kept as text and carried to exports.
public struct ExtraColumn: Sendable {
  /// The heading in the file.
  public let heading: String
  /// Its text, row by row.
  public let text: TextColumn

  public init(heading: String, text: TextColumn) {
    self.heading = heading
    self.text = text
  }
}

/// The columns of one table, by field, with the origin of every row: what the typed tables are made of, what
/// adapters fill, and what exports walk over.
public struct TableData: Sendable {
  /// Which table.
  public let table: TableName
  /// Number of rows.
  public let rowCount: Int
  /// Columns that something was read into. A field without a column is missing in every row.
  public private(set) var columns: [Field: ColumnData]
  /// Columns the schema does not know.
  public let extras: [ExtraColumn]
  /// Where each row came from.
  public let origins: RowOrigins

  /// - Precondition: Every column has `rowCount` rows and fits its field; there is an origin for each row.
  public init(
    table: TableName, rowCount: Int, columns: [Field: ColumnData], extras: [ExtraColumn] = [],
    origins: RowOrigins
  ) {
    precondition(origins.count == rowCount, "\(origins.count) origins for \(rowCount) rows")
    for (field, column) in columns {
      precondition(column.count == rowCount, "\(field.name): \(column.count) of \(rowCount) rows")
      precondition(column.fits(field.kind), "\(field.name) does not hold this kind of column")
    }
    self.table = table
    self.rowCount = rowCount
    self.columns = columns
    self.extras = extras
    self.origins = origins
  }

  /// An empty table.
  public init(empty table: TableName) {
    self.init(table: table, rowCount: 0, columns: [:], origins: RowOrigins())
  }

  /// The column of a field; all missing where nothing was read into it.
  public subscript(field: Field) -> ColumnData {
    columns[field] ?? ColumnData(missing: rowCount, kind: field.kind)
  }

  /// Whether something was read into a field.
  public func has(_ field: Field) -> Bool { columns[field] != nil }

  /// Whether a row's source says that it is made-up example data.
  public func isIllustrative(_ row: Int) -> Bool {
    self[.source].asText[row]?.hasPrefix("illustrative") ?? false
  }

  mutating func replace(_ field: Field, with column: ColumnData) {
    precondition(column.count == rowCount && column.fits(field.kind), "column does not fit \(field.name)")
    columns[field] = column
  }

  /// The table with these rows, in this order.
  func taking(_ rows: [Int32]) -> TableData {
    TableData(
      table: table, rowCount: rows.count, columns: columns.mapValues { $0.taking(rows) },
      extras: extras.map { ExtraColumn(heading: $0.heading, text: $0.text.taking(rows)) },
      origins: origins.taking(rows))
  }

  /// Several parts of one table, one after the other. A field absent from a part is missing in its rows.
  ///
  /// Where nobody else holds the parts, their columns are let go one by one as they are joined, so that a table of
  /// millions of rows is not there twice.
  static func concatenating(_ given: consuming [TableData], table: TableName, threads: Int = 1) -> TableData {
    var parts = consume given
    if parts.isEmpty { return TableData(empty: table) }
    if parts.count == 1 { return parts[0] }
    let present = table.schema.fields.filter { field in parts.contains { $0.has(field) } }
    var headings: [String] = []
    for heading in parts.flatMap({ $0.extras.map(\.heading) }) where !headings.contains(heading) {
      headings.append(heading)
    }
    var origins = RowOrigins()
    for part in parts { origins.append(part.origins) }
    var pieces = present.map { field in parts.map { $0[field] } }
    pieces += headings.map { heading in
      parts.map { part in
        .text(part.extras.first { $0.heading == heading }?.text ?? TextColumn(missing: part.rowCount))
      }
    }
    parts = []
    let joined = pieces.withUnsafeMutableBufferPointer { pieces in
      nonisolated(unsafe) let pieces = pieces
      return Parallel.map(count: pieces.count, threads: threads) { index in
        ColumnData.concatenating(exchange(&pieces[index], with: []))
      }
    }
    let extras = zip(headings, joined[present.count...]).map { ExtraColumn(heading: $0, text: $1.asText) }
    return TableData(
      table: table, rowCount: origins.count,
      columns: Dictionary(uniqueKeysWithValues: zip(present, joined)), extras: extras, origins: origins)
  }
}
