import IndicatorEngine

/// A table of an input as it stands in its file, every row of it, for showing it again with what was found.
///
/// Kept only where `LoadOptions.keepsTables` asks for it: it holds the text of its file.
package struct InputTable: Sendable {
  /// What a cell holds.
  package enum Cell: Sendable, Equatable {
    case empty
    case text(String)
    /// A number that its carrier types so, with as many digits as a sheet keeps.
    case number(Double)
    /// The same, shown as a percentage: 0.5 is 50 %.
    case percent(Double)
    case day(Day)
  }

  /// A row as it is shown, 1 = the first, and a column, 0 = A; nil where all of them are meant.
  package struct Place: Sendable, Hashable {
    package let row: Int?
    package let column: Int?
  }

  /// The file's name as findings carry it.
  package let file: String
  /// The sheet of a workbook or the table of a database; nil where the file holds nothing else.
  package let sheet: String?
  private let document: CSVDocument
  private let places: RowPlaces

  init(_ source: TableSource) {
    (file, sheet, document) = (source.name, source.grid?.sheet, source.document)
    places = source.grid?.places ?? .rows
  }

  /// What the table is called: its sheet, else its file without the ending.
  package var title: String {
    sheet ?? TableNames.stem(of: file.split(separator: "/" as Character).last.map(String.init) ?? file)
  }

  /// The rows with the headings; nil where there are none.
  package var headerRows: ClosedRange<Int>? { document.layout.headerRows }

  /// Number of columns.
  package var width: Int { max(document.layout.width, document.layout.header.count) }

  // MARK: Rows

  /// Goes through all rows, titles, totals and notes too, by the number that findings give them, until `visit` says false.
  package func forEachRow(_ visit: (_ row: Int, _ cells: [Cell]) -> Bool) {
    let (start, body, end) = (
      document.text.start, document.layout.body.lowerBound, document.text.region.count
    )
    var plain = CSVRowRules(comment: document.dialect.dialect.comment)
    plain.limits = document.rules.limits
    guard walk(start..<max(start, body), plain, firstRow: 1, visit).goesOn else { return }
    let read = walk(max(start, body)..<end, document.rules, firstRow: document.layout.firstBodyRow, visit)
    // Where another table begins, rules of this one end.
    if read.goesOn, let rest = read.tableEnd {
      _ = walk(rest.offset..<end, plain, firstRow: document.layout.firstBodyRow + rest.row, visit)
    }
  }

  private func walk(
    _ range: Range<Int>, _ rules: CSVRowRules, firstRow: Int, _ visit: (Int, [Cell]) -> Bool
  ) -> (goesOn: Bool, tableEnd: (offset: Int, row: Int)?) {
    guard !range.isEmpty, let text = document.text.region.bytes.baseAddress else { return (true, nil) }
    return withExtendedLifetime(document.text.region) {
      let scanner = CSVScanner(
        text: text.assumingMemoryBound(to: UInt8.self), end: range.upperBound, start: range.lowerBound,
        dialect: document.dialect.dialect, rules: rules)
      while let block = scanner.next(limit: range.upperBound) {
        for row in 0..<block.count {
          let cells = (0..<block.cellCount(row)).map { InputTable.cell(block, row, $0) }
          if !visit(firstRow + block.firstRow + row, cells) { return (false, nil) }
        }
      }
      return (true, scanner.tableEnd)
    }
  }

  private static func cell(_ block: CSVBlock, _ row: Int, _ column: Int) -> Cell {
    let cell = block.cell(row, column)
    let bytes = block.bytes(of: cell)
    if bytes.isEmpty { return .empty }
    guard let value = TypedCell.value(of: UnsafeRawBufferPointer(bytes)) else {
      return .text(block.text(of: cell))
    }
    return typed(value)
  }

  /// The value of a cell whose carrier knows its type.
  private static func typed(_ value: UnsafeRawBufferPointer) -> Cell {
    let text = String(decoding: value, as: UTF8.self)
    let digits = value.reduce(0) { $0 + ($1 >= 0x30 && $1 <= 0x39 ? 1 : 0) }
    if let day = SettingsReader.day(text) { return .day(day) }
    let isPercent = value.last == UInt8(ascii: "%")
    let number = UnsafeRawBufferPointer(rebasing: isPercent ? value.dropLast() : value[...])
    guard digits <= 15, let saved = SavedNumber(number) else { return .text(text) }
    return isPercent ? .percent(saved.double / 100) : .number(saved.double)
  }

  // MARK: Places

  /// Where places of findings are in the table; nil for those that are elsewhere, or nowhere in it.
  package func places(of locations: [Location]) -> [Place?] {
    let records = self.records(of: locations)
    return locations.map { location in
      guard location.file == file, location.sheet == nil || location.sheet == sheet else { return nil }
      let row = self.row(of: location, records)
      let column = column(of: location)
      return row == nil && column == nil ? nil : Place(row: row, column: column)
    }
  }

  private func row(of location: Location, _ records: [Int64: Int]) -> Int? {
    switch places {
    case .rows: return location.row
    case .members(let pointer):
      guard let steps = steps(of: location, below: pointer), let first = steps.first else { return nil }
      return Int(first).map { $0 + 2 }
    case .lines: return location.line.map { $0 + 1 }
    case .elements(let lines, _):
      guard let line = location.line.flatMap(Int32.init(exactly:)) else { return nil }
      return lines.firstIndex(of: line).map { $0 + 2 }
    case .records: return location.row.flatMap { records[Int64($0)] }
    }
  }

  private func column(of location: Location) -> Int? {
    if let column = location.column { return column }
    var names = location.header.map { [$0] } ?? []
    if case .members(let pointer) = places {
      guard let steps = steps(of: location, below: pointer) else { return nil }
      names += steps.dropFirst().first.map { [$0] } ?? []
    }
    return names.compactMap { document.layout.header.firstIndex(of: $0) }.first
  }

  /// The steps of a pointer below another; nil where it does not lead there.
  private func steps(of location: Location, below pointer: String) -> [String]? {
    guard let own = location.pointer, own.hasPrefix(pointer + "/") else { return nil }
    return own.dropFirst(pointer.count + 1).split(separator: "/", omittingEmptySubsequences: false).map {
      String($0).replacing("~1", with: "/").replacing("~0", with: "~")
    }
  }

  /// The rows of those records of a database that are asked for.
  private func records(of locations: [Location]) -> [Int64: Int] {
    guard case .records(let ids) = places else { return [:] }
    let wanted = Set(locations.compactMap { $0.file == file ? $0.row.map(Int64.init) : nil })
    var rows: [Int64: Int] = [:]
    for (index, id) in ids.enumerated() where wanted.contains(id) && rows[id] == nil { rows[id] = index + 2 }
    return rows
  }
}
