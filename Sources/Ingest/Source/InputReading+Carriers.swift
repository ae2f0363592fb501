import IndicatorEngine

extension InputReading {
  /// Reads the files that need to know the places of the others.
  mutating func readWaiting(_ files: inout [(order: Int, content: FileContent, name: String)]) {
    if files.isEmpty { return }
    var codes: Set<String> = []
    for (_, source) in sources {
      guard let mapping = source.mapping, mapping.table == .municipalities else { continue }
      let reading = source.read(mapping, source: 0, context: TableSource.Context(), progress: nil)
      for place in PlaceIndex.places(of: reading.parts) { codes.insert(place.code) }
    }
    for file in files {
      guard
        let reading = GridCarrier.read(
          file.content, name: file.name, options: carrierOptions, municipalities: codes)
      else { continue }
      add(reading, of: file.content, name: file.name, order: file.order)
    }
    sources.sort { $0.order.lexicographicallyPrecedes($1.order) }
  }

  /// The options of carriers, which must know before they read what settings say of tables.
  var carrierOptions: LoadOptions {
    var options = options
    options.fields = settings.fields + options.fields
    options.sources += settings.sources.filter { said in
      !options.sources.contains { $0.table == said.table }
    }
    options.foreignTables = settings.tables
    return options
  }

  /// Takes the tables of a workbook, a database or a document.
  mutating func add(
    _ reading: GridCarrier.Reading, of content: FileContent, name: String, order: Int
  ) {
    let sha256 = options.computesDigests ? content.sha256 : nil
    for finding in reading.findings { findings.add(finding.withDigest(sha256)) }
    notes += reading.notes.map { (order, PortfolioLoader.NotesFound(file: name, sheet: $0)) }
    let choices = carrierOptions.sources.filter { $0.applies(to: name) }
    let tables = reading.grids.map { grid in
      var grid = grid
      let names = grid.stems + (grid.sheet.map { [$0] } ?? [])
      if !grid.isFurther {
        grid.stated = grid.stated ?? choices.first { names.contains(where: $0.names) }?.table
      }
      return TableSource(
        grid, of: content, name: name, options: options, said: settings.fields,
        amountsIn: settings.amountsIn, tables: settings.tables)
    }
    // Beside sheets that are tables of ours, others may hold anything.
    let isKnown = tables.contains { $0.mapping != nil }
    let strangers = tables.filter { !$0.isNamed }
    // A sheet is looked at by itself: it may lack one heading only, and no SELECT reads it.
    let isForeign = !isKnown && !content.kind.hasSheets && strangers.count > 1
    if isForeign { findings.add(foreign(strangers, name).withDigest(sha256)) }
    for (number, table) in tables.enumerated() {
      var table = table
      if isForeign, !table.isNamed { table.makeStranger() }
      if isKnown, table.mapping == nil { table.makeUnknownTableNote() }
      for (view, part) in table.views.enumerated() { sources.append(([order, number, view], part)) }
    }
    if tables.isEmpty { reports.append(([order], ReadReport(unread: content, name: name))) }
  }

  /// What is said of a file that holds several tables, none of them known.
  func foreign(_ tables: [TableSource], _ name: String) -> Finding {
    let names = tables.compactMap { $0.grid?.sheet ?? $0.grid?.stems.first }
    return Finding(
      .unknownTables, at: Location(file: name),
      [
        "count": .count(tables.count), "found": .foundList(Array(names.prefix(12))),
        "name": .text(ShownText.named(names.first ?? "")),
      ])
  }
}

extension ContentKind {
  /// Whether its tables are sheets of a workbook.
  fileprivate var hasSheets: Bool {
    switch self {
    case .workbook, .openDocument: true
    default: false
    }
  }
}
