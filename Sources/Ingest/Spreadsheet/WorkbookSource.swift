import IndicatorEngine

/// Reads the sheets of a workbook as grids of cells, for the loader to find tables in.
///
/// A sheet that cannot be read to its end keeps what stands before the fault, with the fault as a finding; one that holds
/// too much is left out. Empty sheets are nothing.
enum WorkbookSource {
  /// The sheets of an Excel workbook.
  static func readXLSX(_ content: FileContent, name: String, options: LoadOptions) -> GridCarrier.Reading {
    let book: XLSXWorkbook
    do throws(CarrierFault) {
      book = try XLSXWorkbook(open(content, options))
    } catch { return GridCarrier.Reading(findings: [error.finding(file: name)]) }
    let sheets = book.workbook.sheets
    let limits = WorksheetLimits(options)
    // Each thread reads through a view of its own. Reopening cannot fail where opening has not.
    let views = sheets.map { _ in try? book.archive.reopened() }
    nonisolated(unsafe) let (shared, archives) = (book, views)
    let read = Parallel.map(count: sheets.count, threads: options.threads) { index -> SheetReading in
      guard let archive = archives[index] else { return SheetReading(sheets[index]) }
      return shared.grid(sheets[index], from: archive, limits: limits, name: name)
    }
    var reading = assemble(read, name: name)
    reading.findings = book.faults.map { $0.finding(file: name) } + reading.findings
    return reading
  }

  /// The sheets of an OpenDocument spreadsheet.
  static func readODS(_ content: FileContent, name: String, options: LoadOptions) -> GridCarrier.Reading {
    let limits = WorksheetLimits(options)
    let events: XMLEvents<ODSContentHandler<ODSGrids>>
    do throws(CarrierFault) {
      let archive = try open(content, options)
      if try isEncrypted(archive) { throw CarrierFault.archive(.encrypted(entry: "content.xml")) }
      events = XMLEvents(
        ODSContentHandler(ODSGrids(limits: limits, name: name), limits: limits), limits: options.limits.xml)
      let opened: ZipEntrySource?
      do throws(ArchiveFault) { opened = try archive.open("content.xml") } catch {
        throw CarrierFault.archive(error)
      }
      guard var source = opened else { throw CarrierFault.missing(part: "content.xml") }
      let fault = events.read(from: &source)
      var reading = assemble(events.handler.finished(), name: name)
      if let fault {
        let fault = CarrierFault(fault, part: "content.xml", source: source.fault)
        // What unpacks without an end is not trusted in part.
        if fault.isBomb { reading.grids = [] }
        reading.findings.append(fault.finding(file: name))
      }
      return reading
    } catch { return GridCarrier.Reading(findings: [error.finding(file: name)]) }
  }

  /// Whether an XML document is an OpenDocument spreadsheet that is one file and no archive (`.fods`).
  static func isFlatODS(_ region: ByteRegion, limits: XMLLimits = XMLLimits()) -> Bool {
    let root = XMLRoot(region, limits: limits)
    return root.isNamed("document") && root.mimetype == "application/vnd.oasis.opendocument.spreadsheet"
  }

  /// The sheets of a flat OpenDocument spreadsheet.
  static func readFlatODS(_ content: FileContent, name: String, options: LoadOptions) -> GridCarrier.Reading {
    let limits = WorksheetLimits(options)
    let events = XMLEvents(
      ODSContentHandler(ODSGrids(limits: limits, name: name), limits: limits), limits: options.limits.xml)
    let fault = events.read(content.region)
    var reading = assemble(events.handler.finished(), name: name)
    if let fault { reading.findings.append(fault.finding(file: name)) }
    return reading
  }

  /// What a ZIP archive that shows no workbook is refused for, where it was a workbook once; nil for others.
  static func damage(_ content: FileContent, name: String) -> GridCarrier.Reading? {
    do throws(ArchiveFault) {
      _ = try content.region.withBytes { bytes throws(ArchiveFault) in try ZipDirectory(bytes) }
      return nil
    } catch { return GridCarrier.Reading(findings: [error.finding(file: name)]) }
  }

  private static func open(_ content: FileContent, _ options: LoadOptions) throws(CarrierFault) -> ZipArchive
  {
    do throws(ArchiveFault) {
      return try ZipArchive(content.region, limits: ArchiveLimits(options.limits))
    } catch { throw CarrierFault.archive(error) }
  }

  /// Whether the manifest says that the document is under a password.
  private static func isEncrypted(_ archive: ZipArchive) throws(CarrierFault) -> Bool {
    if archive.contains("encrypted-package") { return true }
    return try archive.read("META-INF/manifest.xml", ODSManifestHandler())?.isEncrypted ?? false
  }

  private static func assemble(_ sheets: [SheetReading], name: String) -> GridCarrier.Reading {
    var reading = GridCarrier.Reading()
    let notes = sheets.map { $0.region.flatMap(NotesSheet.kind) }
    reading.notes = zip(sheets, notes).compactMap { $1 == nil ? nil : $0.name }
    let filled = zip(sheets, notes).filter { $0.region != nil && $1 == nil }.count
    for (sheet, note) in zip(sheets, notes) where note == nil {
      guard let region = sheet.region else {
        reading.findings += sheet.findings
        continue
      }
      // A workbook of one sheet is called by its own name as well.
      let stems = filled == 1 ? [sheet.name, TableNames.stem(of: name)] : [sheet.name]
      var grids = sheet.grids(region, stems: stems)
      if notes.contains(.form), !grids.isEmpty {
        grids[0].isForm = true
        grids[0].stated = TableNames.table(ofStem: sheet.name)
      }
      reading.grids += grids
    }
    return reading
  }
}

/// What was read of one sheet.
struct SheetReading: Sendable {
  let name: String
  /// The cells; nil where there are none, or too many.
  var region: ByteRegion?
  /// Cells that are shown as one.
  var merged: [CellRange] = []
  /// The tables, where there are several.
  var tables: [SheetTables.Part] = []
  var findings: [Finding] = []

  init(_ sheet: Workbook.Sheet) { name = sheet.name }

  /// - Parameter file: The file's name as findings carry it.
  init(
    name: String, isHidden: Bool, sink: consuming GridSink, facts: WorksheetFacts, fault: CarrierFault?,
    file: String, limits: WorksheetLimits
  ) {
    self.name = name
    let isEmpty = sink.filledRows == 0
    let isRefused = facts.excess != nil || fault?.isBomb == true
    tables = SheetTables(sink.outline).parts
    if !isEmpty, !isRefused { region = sink.finish() }
    merged = facts.merged
    if let fault {
      var finding = fault.finding(file: file)
      if finding.location.sheet == nil, finding.location.pointer == nil { finding.location.sheet = name }
      findings.append(finding)
    }
    findings += facts.findings(
      file: file, sheet: name, isHidden: isHidden && !isEmpty, limit: limits.cells)
  }

  /// A grid for each table of the sheet. What was found of the sheet is told with the first.
  func grids(_ region: ByteRegion, stems: [String]) -> [CellGrid] {
    guard tables.count > 1 else {
      return [CellGrid(sheet: name, stems: stems, region: region, merged: merged, findings: findings)]
    }
    return tables.enumerated().map { index, part in
      let cells = GridCut(rows: part.rows, columns: part.columns).region(of: region)
      let own = merged.filter { part.rows.overlaps($0.rows) && (part.columns?.overlaps($0.columns) ?? true) }
      var grid = CellGrid(
        sheet: name, stems: index == 0 ? stems : [], region: cells, merged: own,
        findings: index == 0 ? findings : [])
      grid.isFurther = index > 0
      return grid
    }
  }
}

extension XLSXWorkbook {
  /// A sheet as a grid.
  fileprivate func grid(
    _ sheet: Workbook.Sheet, from archive: ZipArchive, limits: WorksheetLimits, name: String
  ) -> SheetReading {
    guard let part = sheet.part else {
      var reading = SheetReading(sheet)
      reading.findings = [Finding(.sheetNotRead, at: Location(file: name, sheet: sheet.name))]
      return reading
    }
    let size = archive.size(of: part)
    // A cell takes 10 bytes or more in XML for each byte of its text here.
    let sink = GridSink(capacity: min(1 << 26, size / 4), limits: limits)
    let (filled, facts, fault) = read(sheet, from: archive, into: sink, limits: limits)
    return SheetReading(
      name: sheet.name, isHidden: sheet.isHidden, sink: filled, facts: facts, fault: fault, file: name,
      limits: limits)
  }
}

/// Keeps the sheets of an OpenDocument spreadsheet as grids.
struct ODSGrids: WorkbookSink {
  let limits: WorksheetLimits
  let name: String
  private(set) var sheets: [SheetReading] = []
  private var current = (name: "", isHidden: false)

  init(limits: WorksheetLimits, name: String) { (self.limits, self.name) = (limits, name) }

  mutating func begin(sheet: String, isHidden: Bool) -> GridSink {
    current = (sheet, isHidden)
    return GridSink(capacity: 1 << 16, limits: limits)
  }

  mutating func end(_ sheet: GridSink, facts: WorksheetFacts) {
    sheets.append(
      SheetReading(
        name: current.name, isHidden: current.isHidden, sink: sheet, facts: facts, fault: nil, file: name,
        limits: limits))
  }
}

extension ODSContentHandler where Sink == ODSGrids {
  /// The sheets; one that was cut short by a fault is there as far as it was read.
  fileprivate func finished() -> [SheetReading] {
    var copy = self
    copy.finishSheet()
    return copy.sink.sheets
  }
}

/// Reads `META-INF/manifest.xml` for whether anything in the document is encrypted.
struct ODSManifestHandler: XMLHandler {
  enum Name: String, XMLName {
    static let namespaces = [XMLNamespace("", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")]
    case manifest
    case entry = "file-entry"
    case encryption = "encryption-data"
  }

  private(set) var isEncrypted = false

  mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep {
    if element.name == .encryption { isEncrypted = true }
    return isEncrypted ? .stop : element.name == nil ? .skip : .proceed
  }

  mutating func end(_ name: Name?) -> XMLStep { .proceed }
  mutating func text(_ bytes: UnsafeRawBufferPointer) {}
}

extension CarrierFault {
  /// Whether the file unpacks past a limit.
  var isBomb: Bool {
    switch self {
    case .archive(.entryTooLarge), .archive(.unpacksTooLarge): true
    default: false
    }
  }
}

extension WorksheetLimits {
  init(_ options: LoadOptions) { self.init(cells: options.limits.cells) }
}

extension ArchiveLimits {
  /// The limits of a file; a higher limit for the file is meant for its entries too.
  init(_ limits: ContentLimits) {
    self.init()
    file = limits.unpacked
    entry = limits.unpacked == ContentLimits().unpacked ? entry : limits.unpacked
    xml = limits.xml
  }
}

extension WorksheetFacts {
  /// What was seen of a sheet, as findings.
  func findings(file: String, sheet: String, isHidden: Bool, limit: Int) -> [Finding] {
    func finding(
      _ kind: FindingKind, _ place: CellReference? = nil, row: Int? = nil,
      _ arguments: [String: Finding.Argument] = [:]
    ) -> Finding {
      Finding(
        kind, at: Location(file: file, sheet: sheet, row: place?.row ?? row, column: place?.column), arguments
      )
    }
    var findings: [Finding] = []
    if isHidden { findings.append(finding(.hiddenSheet)) }
    if hiddenRows > 0 {
      findings.append(finding(.hiddenRows, row: firstHiddenRow, ["count": .count(hiddenRows)]))
    }
    if let place = firstUnsavedFormula {
      findings.append(finding(.formulaWithoutValue, place, ["count": .count(unsavedFormulas)]))
    }
    if let excess {
      findings.append(
        finding(.sheetTooLarge, row: excess.row, ["count": .count(excess.count), "limit": .count(limit)]))
    }
    if let disorder { findings.append(finding(.sheetDisorder, disorder)) }
    return findings
  }
}
