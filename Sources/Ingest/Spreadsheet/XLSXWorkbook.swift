/// An Excel workbook (.xlsx): its parts in the archive, found by their relations, and its sheets as streams of cells.
///
/// > ECMA-376-1:2016, 12.3 and 18.2; ECMA-376-2:2016.
struct XLSXWorkbook {
  let archive: ZipArchive
  let workbook: Workbook
  let strings: SharedStrings
  let styles: WorkbookStyles
  /// What could not be read of it although it goes on: damaged styles, missing texts.
  private(set) var faults: [CarrierFault] = []

  /// Opens a workbook.
  ///
  /// - Throws: `CarrierFault` where the sheets cannot be found.
  init(_ archive: ZipArchive) throws(CarrierFault) {
    self.archive = archive
    let root = try archive.read(PartRelations.entry(of: ""), PartRelationsHandler(part: ""))?.result
    let part =
      root?.relation(role: "officeDocument")?.target ?? "xl/workbook.xml"
    guard let book = try archive.read(part, WorkbookHandler()) else { throw CarrierFault.missing(part: part) }
    let relations =
      try archive.read(PartRelations.entry(of: part), PartRelationsHandler(part: part))?.result
      ?? PartRelations()
    var workbook = Workbook()
    workbook.dates = book.dates
    workbook.sheets = book.entries.map { XLSXWorkbook.sheet($0, relations, archive) }
    workbook.strings = XLSXWorkbook.part("sharedStrings", "xl/sharedStrings.xml", relations, archive)
    workbook.styles = XLSXWorkbook.part("styles", "xl/styles.xml", relations, archive)
    self.workbook = workbook
    var faults: [CarrierFault] = []
    strings =
      XLSXWorkbook.optional(&faults) { () throws(CarrierFault) in
        try workbook.strings.flatMap { part throws(CarrierFault) in
          try archive.read(part, SharedStringsHandler())?.result
        }
      } ?? SharedStrings()
    styles =
      XLSXWorkbook.optional(&faults) { () throws(CarrierFault) in
        try workbook.styles.flatMap { part throws(CarrierFault) in
          try archive.read(part, WorkbookStylesHandler())?.result
        }
      } ?? WorkbookStyles()
    self.faults = faults
  }

  private static func optional<Value>(
    _ faults: inout [CarrierFault], _ read: () throws(CarrierFault) -> Value?
  ) -> Value? {
    do throws(CarrierFault) {
      return try read()
    } catch {
      faults.append(error)
      return nil
    }
  }

  private static func sheet(
    _ entry: WorkbookHandler.Entry, _ relations: PartRelations, _ archive: ZipArchive
  ) -> Workbook.Sheet {
    let relation = relations.relation(id: entry.relation)
    // Sheets of charts, dialogs and macros hold no cells.
    let holdsCells = relation?.role == "worksheet"
    return Workbook.Sheet(
      name: entry.name, isHidden: entry.isHidden, part: holdsCells ? relation?.target : nil)
  }

  /// The entry of a role, else the one that usually plays it.
  private static func part(
    _ role: String, _ usual: String, _ relations: PartRelations, _ archive: ZipArchive
  ) -> String? {
    let target = relations.relation(role: role)?.target
    return [target, usual].compactMap { $0 }.first(where: archive.contains)
  }

  /// Reads the cells of a sheet into a sink.
  ///
  /// - Parameter archive: The archive, or its `reopened()` copy of another thread.
  /// - Returns: The sink, what else was seen, and why the sheet was not read to its end, where it was not.
  func read<Sink: WorksheetSink>(
    _ sheet: Workbook.Sheet, from archive: ZipArchive, into sink: Sink, limits: WorksheetLimits
  ) -> (sink: Sink, facts: WorksheetFacts, fault: CarrierFault?) {
    guard let part = sheet.part else { return (sink, WorksheetFacts(), nil) }
    let handler = XLSXWorksheetHandler(
      sink, strings: strings, styles: styles, dates: workbook.dates, limits: limits)
    let events = XMLEvents(handler, limits: archive.xmlLimits)
    var fault: CarrierFault?
    do throws(ArchiveFault) {
      if var source = try archive.open(part) {
        fault = events.read(from: &source).map { CarrierFault($0, part: part, source: source.fault) }
      } else {
        fault = .missing(part: part)
      }
    } catch { fault = .archive(error) }
    return (events.handler.sink, events.handler.facts, fault)
  }
}
