import IndicatorEngine

/// The tables of a JSON document: an object whose members are arrays of objects, one array of objects, or lines of one
/// object each (JSON Lines).
///
/// The document is read once, event by event; what is kept are the cells of its tables. A document that is not JSON to
/// its very end is refused as a whole; of JSON Lines only the faulty line is.
struct JSONSource {
  private let bytes: UnsafeRawBufferPointer
  private let name: String
  private let stem: String
  private let depthLimit: Int
  /// Where the document begins, behind a mark of its encoding.
  private var start = 0
  private var reading = GridCarrier.Reading()

  /// Whether a file of text is JSON by its name.
  static func isNamed(_ name: String) -> Bool {
    let ending = plainName(name)
    return ending.hasSuffix(".json") || isNamedLines(name)
  }

  private static func isNamedLines(_ name: String) -> Bool {
    let ending = plainName(name)
    return ending.hasSuffix(".jsonl") || ending.hasSuffix(".ndjson")
  }

  private static func plainName(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasSuffix(".gz") ? String(lower.dropLast(3)) : lower
  }

  /// The tables of a file.
  static func read(_ content: FileContent, name: String, options: LoadOptions) -> GridCarrier.Reading {
    content.region.withBytes { bytes in
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      var source = JSONSource(
        bytes: bytes, name: name,
        stem: TableNames.stem(of: name.split(separator: "/" as Character).last.map(String.init) ?? name),
        depthLimit: options.limits.jsonDepth)
      source.read(from: hasMark ? 3 : 0, isLines: isNamedLines(name))
      return source.reading
    }
  }

  private init(bytes: UnsafeRawBufferPointer, name: String, stem: String, depthLimit: Int) {
    (self.bytes, self.name, self.stem, self.depthLimit) = (bytes, name, stem, depthLimit)
  }

  private mutating func read(from start: Int, isLines: Bool) {
    self.start = start
    if isLines { return readLines(from: start) }
    var events = JSONEvents(bytes, depthLimit: depthLimit)
    events.begin(in: start..<bytes.count, line: 1)
    do throws(JSONError) {
      try readDocument(&events)
    } catch {
      // A document behind a document, on a line of its own: lines with another ending of the name.
      let isLineStart = error.offset > 0 && bytes[error.offset - 1] == 0x0A
      if error.reason == .trailing, isLineStart, bytes[error.offset] == UInt8(ascii: "{") {
        reading = GridCarrier.Reading()
        return readLines(from: start)
      }
      reading = GridCarrier.Reading(findings: [finding(error)])
    }
  }

  // MARK: One document

  private mutating func readDocument(_ events: inout JSONEvents) throws(JSONError) {
    switch try events.next() {
    case .beginArray: add(try table(&events), stem: stem, sheet: nil, pointer: "")
    case .beginObject: try readTables(&events, in: JSONPointer())
    default: break
    }
    _ = try events.next()
    // A document of one table is called by its own name as well.
    if reading.grids.count == 1, !reading.grids[0].stems.contains(stem) {
      reading.grids[0].stems.append(stem)
    }
    let isTold = reading.findings.contains { $0.kind == .jsonTooWide || $0.kind == .noRows }
    if reading.grids.isEmpty, !isTold {
      reading.findings.append(Finding(.jsonNoTable, at: Location(file: name)))
    }
  }

  /// Objects within objects in which tables are looked for: what programs answer wraps its rows in one or two.
  private static let wrappings = 3

  /// The tables of an object, in which further objects may hold them.
  private mutating func readTables(_ events: inout JSONEvents, in place: JSONPointer) throws(JSONError) {
    while case .name(let member) = try events.next() {
      let text = member.string(in: bytes)
      let own = place.appending(text)
      switch try events.next() {
      case .beginArray:
        let shared =
          text == DHIS2Document.values && place.steps.isEmpty
          ? DHIS2Document.shared(in: bytes, from: start, depthLimit: depthLimit) : []
        add(try table(&events, shared: shared), stem: text, sheet: text, pointer: own.description)
      case .beginObject where place.steps.count < JSONSource.wrappings:
        let known = reading
        try readTables(&events, in: own)
        if reading.grids.count > known.grids.count { continue }
        // Nothing in it is a table: it is told of as a whole.
        reading = known
        ignore(text, own.description)
      case .beginObject:
        try events.skipContainer()
        ignore(text, own.description)
      case .text, .number, .flag, .null:
        // What a document says of itself (a title, a version) is no table and no loss.
        break
      default: break
      }
    }
  }

  /// The elements of an array whose begin was the last event.
  private func table(
    _ events: inout JSONEvents, shared: [JSONTable.Member] = []
  ) throws(JSONError) -> JSONTable {
    var table = JSONTable(bytes, capacity: bytes.count - events.offset)
    table.shared = shared
    var object = JSONObjectReader()
    while true {
      switch try events.next() {
      case .endArray: return table
      case .beginObject:
        try object.read(&events)
        table.add(object.members)
      case .beginArray:
        try events.skipContainer()
        table.addStranger()
      default: table.addStranger()
      }
    }
  }

  // MARK: Lines

  private mutating func readLines(from start: Int) {
    var lines = JSONLines(bytes, depthLimit: depthLimit)
    lines.read(from: start)
    for error in lines.errors {
      let fault = finding(error)
      reading.findings.append(
        fault.kind == .jsonSyntax ? Finding(.jsonLineSyntax, at: fault.location, fault.arguments) : fault)
    }
    if lines.uncounted > 0, var rest = reading.findings.last {
      rest.count = lines.uncounted
      reading.findings.append(rest)
    }
    for (table, rows) in lines.tables {
      add(rows, stem: table?.rawValue ?? stem, sheet: table?.rawValue, pointer: nil, stated: table)
    }
    if reading.grids.isEmpty, lines.errors.isEmpty {
      reading.findings.append(Finding(.jsonNoTable, at: Location(file: name)))
    }
  }

  // MARK: Tables and findings

  private mutating func add(
    _ table: consuming JSONTable, stem: String, sheet: String?, pointer: String?, stated: TableName? = nil
  ) {
    var place = Location(file: name)
    if let pointer { place.pointer = pointer }
    // An array without a single object (of words, of numbers) is no table of anybody's.
    if table.names.isEmpty, table.rowCount > 0 { return ignore(stem, pointer ?? "") }
    if table.rowCount == 0 {
      reading.findings.append(Finding(.noRows, at: place))
      return
    }
    if let cells = table.excessiveCells(inputBytes: bytes.count) {
      reading.findings.append(
        Finding(.jsonTooWide, at: place, ["columns": .count(table.names.count), "count": .count(cells)]))
      return
    }
    let places: RowPlaces = pointer.map { .members(of: $0) } ?? .lines
    let findings = findings(table, of: stem, places: places)
    reading.grids.append(
      CellGrid(
        sheet: sheet, stems: [stem], region: table.region(), places: places, stated: stated,
        hasPlainHeader: true, findings: findings))
  }

  private mutating func ignore(_ member: String, _ pointer: String) {
    reading.findings.append(
      Finding(.jsonNotRead, at: Location(file: name, pointer: pointer), ["found": .found(member)]))
  }

  private func findings(_ table: borrowing JSONTable, of stem: String, places: RowPlaces) -> [Finding] {
    func place(_ row: Int, _ column: String?) -> Location {
      var location = Location(file: name)
      places.place(row + 2, in: &location)
      if let column {
        location.pointer = (location.pointer ?? "") + JSONPointer([column]).description
      }
      return location
    }
    var findings: [Finding] = []
    if table.strangers > 0 {
      findings.append(
        Finding(.jsonNotAnObject, at: place(table.firstStranger, nil), ["count": .count(table.strangers)]))
    }
    for (column, met) in zip(table.names, table.counts) {
      if met.nested > 0, !DHIS2Document.isDescription(stem, column) {
        findings.append(
          Finding(.jsonNested, at: place(met.firstNested, column), ["count": .count(met.nested)]))
      }
      if met.repeated > 0 {
        findings.append(
          Finding(
            .jsonRepeated, at: place(met.firstRepeated, column),
            ["found": .found(column), "count": .count(met.repeated)]))
      }
    }
    return findings
  }

  private func finding(_ error: JSONError) -> Finding { JSONSource.finding(error, file: name) }

  /// Why a document is not read.
  static func finding(_ error: JSONError, file name: String) -> Finding {
    var place = Location(file: name, pointer: error.pointer.description)
    place.line = error.line
    if case .tooDeep(let limit) = error.reason {
      // The way to where it is too deep is as long as the limit; its beginning says enough.
      place.pointer = JSONPointer(Array(error.pointer.steps.prefix(8))).description + "/…"
      return Finding(.jsonTooDeep, at: place, ["limit": .count(limit)])
    }
    return Finding(.jsonSyntax, at: place, ["reason": .word(.json(error.reason))])
  }
}
