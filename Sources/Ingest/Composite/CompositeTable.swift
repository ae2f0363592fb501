import IndicatorEngine

/// A plain table as `merilo index` takes it: headings in the first row, a record a row, nothing guessed but encoding and
/// delimiter.
///
/// A portfolio is read with an eye for titles, totals and notes, and leaves a doubtful row out with a message. Here a row left
/// out would change every score, and a unit may well be called "Total": so every row counts, and the first fault stops the
/// reading with its place.
struct CompositeTable: Sendable {
  /// The name of the file, as messages show it.
  let file: String
  /// The headings.
  let headings: [String]
  /// Records that are not blank, each with its row as a spreadsheet shows it.
  let records: [(row: Int, cells: [String])]
  private let columns: [String: Int]
  private let numbers: NumberConvention
  /// Words that mean "no value".
  private let missing: Set<String>

  /// - Throws: ``CompositeFault`` where the file is no such table.
  init(path: String, _ reading: CompositeReading = CompositeReading()) throws(CompositeFault) {
    numbers = reading.numbers
    missing = Set(reading.missing + [CompositeTable.missing])
    let content = try CompositeTable.content(path)
    file = content.name
    let text = TextReader.text(of: content.region, request: reading.encoding)
    if text.doubts.contains(where: { if case .invalidBytes = $0 { true } else { false } }) {
      throw .undecodable(file: file)
    }
    let range = min(text.start, text.region.count)..<text.region.count
    let request = CSVDialectRequest(delimiter: reading.delimiter)
    let dialect = CSVDialectDetector(region: text.region, range: range, request: request).choice().dialect
    let reader = CSVReader(region: text.region, range: range, dialect: dialect)
    let found = reader.read(makeState: { _ in [(row: Int, cells: [String])]() }) { rows, block in
      for row in 0..<block.count {
        let cells = (0..<block.cellCount(row)).map { TextTrim.trimmed(block.text(row, $0)) }
        if cells.contains(where: { !$0.isEmpty }) { rows.append((block.firstRow + row, cells)) }
      }
    }
    for doubt in found.doubts {
      if case .unclosedQuote(let at, _, _) = doubt { throw .quoteOpen(file: file, row: at.row) }
    }
    let rows = found.chunks.flatMap { chunk in
      chunk.state.map { (row: $0.row + chunk.firstRow, cells: $0.cells) }
    }.filter { $0.row >= reading.headerRow ?? 0 }
    guard let header = rows.first, rows.count > 1 else { throw .empty(file: file) }
    headings = header.cells
    records = Array(rows.dropFirst())
    var columns: [String: Int] = [:]
    for (column, heading) in header.cells.enumerated() where !heading.isEmpty {
      if let first = columns.updateValue(column, forKey: heading) {
        throw .headingTwice(file: file, heading: heading, first: first, second: column)
      }
    }
    self.columns = columns
    for record in records where record.cells.count > headings.count {
      if record.cells[headings.count...].allSatisfy(\.isEmpty) { continue }
      throw .rowTooLong(file: file, row: record.row, cells: record.cells.count, headings: headings.count)
    }
  }

  private static func content(_ path: String) throws(CompositeFault) -> FileContent {
    let content: FileContent
    do throws(ContentError) { content = try FileContent(path: path) } catch {
      if case .notFound = error { throw .notFound(path: path) }
      throw .unreadable(path: path)
    }
    switch content.kind {
    case .text: return content
    case .empty: throw .empty(file: content.name)
    default: throw .notText(file: content.name)
    }
  }

  // MARK: Cells

  /// Whether there is a column of this heading.
  func has(_ heading: String) -> Bool { columns[heading] != nil }

  /// The place of a cell.
  func place(_ record: Int, _ heading: String) -> CompositePlace {
    CompositePlace(file: file, row: records[record].row, column: columns[heading] ?? 0, heading: heading)
  }

  /// The text of a cell; empty where the row is short or there is no such column.
  func text(_ record: Int, _ heading: String) -> String {
    guard let column = columns[heading], column < records[record].cells.count else { return "" }
    return records[record].cells[column]
  }

  /// The text of a cell that names something; nil where it is empty or `NA`.
  func name(_ record: Int, _ heading: String) -> String? {
    let text = text(record, heading)
    return text.isEmpty || missing.contains(text) ? nil : text
  }

  /// The code in a cell, which may be `NA` (Namibia).
  func code(_ record: Int, _ heading: String) throws(CompositeFault) -> String {
    let text = text(record, heading)
    if text.isEmpty { throw .codeMissing(place(record, heading)) }
    return text
  }

  /// The codes of all records, each once.
  ///
  /// - Throws: ``CompositeFault/codeTwice(_:found:first:)``, ``CompositeFault/codeMissing(_:)``.
  func codes(_ heading: String) throws(CompositeFault) -> [String] {
    var (codes, rows): ([String], [String: Int]) = ([], [:])
    for record in records.indices {
      let code = try code(record, heading)
      if let first = rows.updateValue(records[record].row, forKey: code) {
        throw .codeTwice(place(record, heading), found: code, first: first)
      }
      codes.append(code)
    }
    return codes
  }

  /// The number in a cell; nil where it is empty or `NA`.
  func number(_ record: Int, _ heading: String) throws(CompositeFault) -> Double? {
    guard let text = name(record, heading) else { return nil }
    switch NumberText.read(text, numbers) {
    case .value(let number), .noted(let number, _): return number
    case .blank: return nil
    default: throw .notANumber(place(record, heading), found: text)
    }
  }

  /// The whole number in a cell, a year or a level; `2022.0` is one, and what no year can be is none.
  func whole(_ record: Int, _ heading: String) throws(CompositeFault) -> Int? {
    guard let number = try number(record, heading) else { return nil }
    guard let whole = Int(exactly: number), whole.magnitude < 1_000_000 else {
      throw .notWhole(place(record, heading), found: text(record, heading))
    }
    return whole
  }

  /// A column of numbers.
  func numbers(_ heading: String) throws(CompositeFault) -> [Double?] {
    var numbers: [Double?] = []
    numbers.reserveCapacity(records.count)
    for record in records.indices { numbers.append(try number(record, heading)) }
    return numbers
  }

  /// Refuses a table without a column.
  func require(_ heading: String) throws(CompositeFault) {
    if !has(heading) { throw .headingMissing(file: file, heading: heading) }
  }

  /// How R writes a missing value.
  private static let missing = "NA"
}
