/// Names places of one file in findings: the file, the digest, the heading of a column.
struct CellPlace: Sendable {
  let file: String
  /// The sheet or table of a file that may hold several.
  var sheet: String?
  /// Where rows stand in a carrier that is no text of rows.
  var places = RowPlaces.rows
  let sha256: String?
  /// Heading of each column, empty where it has none.
  let headings: [String]
  /// Row of the headings; a place in it or above carries no heading of its own.
  let headerRow: Int

  /// A cell, a row, or a column.
  func location(row: Int?, column: Int?) -> Location {
    var header: String?
    if row ?? .max > headerRow, let column, headings.indices.contains(column), !headings[column].isEmpty {
      header = headings[column]
    }
    // Elements are told by their line and their activity; their columns are names of ours, not of the document.
    if case .elements = places { header = nil }
    var location = Location(file: file, sheet: places.needsSheet(row) ? sheet : nil, header: header)
    places.place(row, field: header, in: &location)
    // Fields of records have names and no letters.
    if places.hasColumns { location.column = column }
    return location
  }

  /// A finding about a cell.
  func finding(
    _ kind: FindingKind, row: Int?, column: Int?, severity: Severity? = nil,
    _ arguments: [String: Finding.Argument] = [:]
  ) -> Finding {
    Finding(kind, at: location(row: row, column: column), sha256: sha256, severity: severity, arguments)
  }
}
