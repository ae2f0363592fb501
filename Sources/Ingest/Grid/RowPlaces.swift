/// Where the rows of a grid stand in their carrier, as a person finds them there.
enum RowPlaces: Sendable {
  /// Row n of the grid is row n of the sheet or table.
  case rows
  /// Row n, the header being row 1, is member n − 2 of a JSON array at this pointer.
  case members(of: String)
  /// Row n is line n of a file of JSON Lines; the grid's header has no line.
  case lines
  /// Each row behind the header is an element that begins in a line; `names` tells whose it is, where that is known.
  case elements(lines: [Int32], names: [String])
  /// Each row behind the header is a record with this row id.
  case records([Int64])

  /// Puts the place of a row into a location.
  func place(_ row: Int, in location: inout Location) {
    switch self {
    case .rows: location.row = row
    case .members(let pointer):
      if row >= 2 { location.pointer = "\(pointer)/\(row - 2)" } else { location.pointer = pointer }
    case .lines: if row >= 2 { location.line = row - 1 }
    case .elements(let lines, let names):
      guard row >= 2, lines.indices.contains(row - 2) else { return }
      location.line = Int(lines[row - 2])
      if names.indices.contains(row - 2), !names[row - 2].isEmpty { location.element = names[row - 2] }
    case .records(let ids):
      location.row = row >= 2 && ids.indices.contains(row - 2) ? Int(ids[row - 2]) : nil
    }
  }

  /// Puts the place of a field of a row, or of a whole column, into a location.
  func place(_ row: Int?, field: String?, in location: inout Location) {
    if let row { place(row, in: &location) }
    guard case .members(let pointer) = self else { return }
    if row == nil { location.pointer = pointer }
    if let row, row >= 2, let field {
      location.pointer = (location.pointer ?? "") + JSONPointer([field]).description
    }
  }

  /// Whether a place needs the name of its sheet: a pointer, or a line, says where it is by itself.
  func needsSheet(_ row: Int?) -> Bool {
    switch self {
    case .members: false
    case .lines: row == nil
    case .rows, .elements, .records: true
    }
  }

  /// Whether a place has a column with a letter.
  var hasColumns: Bool {
    if case .rows = self { return true }
    return false
  }
}
