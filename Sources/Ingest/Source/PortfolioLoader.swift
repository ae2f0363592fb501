import Foundation
import IndicatorEngine

/// Reads folders and files into a portfolio.
///
///     let result = try PortfolioLoader(options: options).load(["fixtures/portfolios/ihtiman"])
///     result.portfolio.operations.count     // 1
///     for finding in result.findings { print(finding.message(.bulgarian)) }
///
/// A wrong row is left out, never the file; a file that cannot be read does not stop the others.
public struct PortfolioLoader: Sendable {
  public let options: LoadOptions

  public init(options: LoadOptions = LoadOptions()) { self.options = options }

  /// What was read.
  public struct Result: Sendable {
    public let portfolio: Portfolio
    /// Everything that was found, five of a kind and of the rest how many, in the order of files and rows.
    public let findings: [Finding]
    /// How each file was read, in the order of the inputs.
    public let reports: [ReadReport]
    /// Boundaries of places, in the order of the inputs.
    public var boundaries: [BoundaryFile] { reports.compactMap(\.boundary) }
    /// What `merilo.yaml` of the folders says; a later folder's statements win.
    public let settings: Settings
    /// The tables as they stand in their files, in the order of the inputs; none unless `LoadOptions.keepsTables` asks.
    package let tables: [InputTable]
    /// Sheets of workbooks that say of themselves that they hold no data, in the order of the inputs.
    package let notes: [NotesFound]
    /// The paths of everything that was looked at, settings and descriptions included: no output may go there.
    public let paths: [String]

    /// The gravest severity found; nil where nothing was.
    public var severity: Severity? { findings.map(\.severity).max() }

    /// Whether any row of any table can be used.
    public var isUsable: Bool { TableName.allCases.contains(where: portfolio.has) }

    /// Throws where nothing can be used.
    public func requireUsable() throws(IngestError) {
      if !isUsable { throw IngestError.nothingUsable(findings: findings) }
    }
  }

  /// A sheet that says of itself that it holds no data: the notes of a form, a list of problems.
  package struct NotesFound: Sendable, Equatable {
    package let file: String
    package let sheet: String
  }

  /// Whether a file of this name in a folder is read, or says how others are.
  public static func readsInFolders(_ name: String) -> Bool {
    !name.hasPrefix(".")
      && (InputFiles.mayBeTable(name) || InputFiles.mayHoldTable(name)
        || InputFiles.descriptions.contains(name))
  }

  /// Reads inputs: folders (one level), files, `-` for standard input.
  ///
  /// - Throws: `IngestError.noSuchInput` where an input is not there, `.settings` where a folder's settings cannot be
  ///   used. All other faults are findings.
  public func load(_ inputs: [String]) throws(IngestError) -> Result {
    var files = try InputFiles(inputs)
    var loading = Loading(options: options)
    for path in options.mappingFiles { try loading.readSettings(path, name: path) }
    for folder in files.folders {
      try loading.describe(folder)
      files.add(loading.described(folder), of: folder)
    }
    loading.recognise(files)
    return loading.finish(paths: files.paths + options.mappingFiles)
  }
}

/// One run of the loader.
private struct Loading {
  let options: LoadOptions
  private var settings = Settings()
  private var packages: [String: DataPackage] = [:]
  private var findings: FindingGroups
  /// Tables by the place of their file among the inputs, and their own place in it.
  private var sources: [(order: [Int], source: TableSource)] = []
  private var reports: [(order: [Int], report: ReadReport)] = []
  /// Sheets without data, by the place of their file.
  private var notes: [(order: Int, found: PortfolioLoader.NotesFound)] = []
  /// Files of boundaries, which are read when the places are known.
  private var maps: [(order: Int, content: FileContent, name: String)] = []

  init(options: LoadOptions) {
    self.options = options
    findings = FindingGroups(shown: options.alikeFindings)
  }

  // MARK: Folders

  /// Reads what a folder says of itself: settings and the description of its files.
  mutating func describe(_ folder: InputFiles.Folder) throws(IngestError) {
    let passedOver = folder.passedOver.compactMap { Finding($0) }
    // Settings that were given and are not read change every figure: that is no doubt, but a stop.
    let settings = passedOver.filter { ["merilo.yaml", "merilo.yml"].contains($0.location.file) }
    if !settings.isEmpty { throw IngestError.settings(findings: settings) }
    for finding in passedOver { findings.add(finding) }
    if let name = ["merilo.yaml", "merilo.yml"].first(where: folder.names.contains) {
      try readSettings(folder.path + "/" + name, name: name)
    }
    if folder.names.contains("datapackage.json"),
      let bytes = FileManager.default.contents(atPath: folder.path + "/datapackage.json")
    {
      let (package, found) = bytes.withUnsafeBytes {
        DataPackageReader.read($0, file: "datapackage.json", names: folder.names)
      }
      for finding in found { findings.add(finding) }
      packages[folder.path] = package
    }
  }

  /// The files that the description of a folder names.
  func described(_ folder: InputFiles.Folder) -> [String] {
    packages[folder.path]?.resources.flatMap(\.paths) ?? []
  }

  /// Reads settings, or a file of mappings, which is the same.
  mutating func readSettings(_ path: String, name: String) throws(IngestError) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      if options.mappingFiles.contains(path) { throw IngestError.noSuchInput(path: path, nearest: nil) }
      return
    }
    let (read, found) = bytes.withUnsafeBytes { SettingsReader.read($0, file: name) }
    if found.contains(where: { $0.severity == .error }) { throw IngestError.settings(findings: found) }
    for finding in found { findings.add(finding) }
    settings.add(read)
  }

  // MARK: Files

  /// Opens files and finds out what they are.
  mutating func recognise(_ files: InputFiles) {
    var passedOver: [String: [String]] = [:]
    var waiting: [(order: Int, content: FileContent, name: String)] = []
    for (order, file) in files.files.enumerated() {
      do throws(ContentError) {
        let content = try FileContent(path: file.path, limits: options.limits)
        if content.trailingBytes > 0 {
          let end = Location(file: file.name, byte: content.sizeOnDisk - content.trailingBytes)
          findings.add(Finding(.archiveTrailing, at: end, ["count": .count(content.trailingBytes)]))
        }
        let resource = file.folder.flatMap { packages[$0]?.resource(for: file.name) }
        if file.isGuess, resource == nil, let folder = file.folder,
          !content.mayBeTable(isDescribed: packages[folder] != nil)
        {
          passedOver[folder, default: []].append(file.name)
          continue
        }
        if GeoJSONSource.isGeoJSON(content, name: file.name) {
          maps.append((order, content, file.name))
          continue
        }
        if GridCarrier.needsPlaces(content) {
          waiting.append((order, content, file.name))
          continue
        }
        if let reading = GridCarrier.read(content, name: file.name, options: carrierOptions) {
          add(reading, of: content, name: file.name, order: order)
          continue
        }
        if let finding = refusal(content, name: file.name) {
          findings.add(finding)
          reports.append(([order], ReadReport(unread: content, name: file.name)))
          continue
        }
        let source = TableSource(
          content, name: file.name, options: options, said: settings.fields, amountsIn: settings.amountsIn,
          resource: resource, tables: settings.tables)
        for (number, view) in source.views.enumerated() { sources.append(([order, 0, number], view)) }
      } catch {
        findings.add(Finding(error, file: file.name))
      }
    }
    for folder in files.folders { tell(folder, files, passedOver[folder.path] ?? []) }
    readWaiting(&waiting)
  }

  /// Says of a folder what in it is not read, or that nothing is.
  private mutating func tell(_ folder: InputFiles.Folder, _ files: InputFiles, _ passedOver: [String]) {
    let tables = files.files.filter { $0.folder == folder.path && !passedOver.contains($0.name) }
    if tables.isEmpty { findings.add(Finding(.emptyFolder, at: Location(file: folder.path))) }
    let described = Set(described(folder))
    let others = (folder.others + passedOver).filter { !described.contains($0) }.sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    if others.isEmpty { return }
    findings.add(
      Finding(
        .passedOver, at: Location(file: InputFiles.lastPart(of: folder.path)),
        ["count": .count(others.count), "found": .foundList(Array(others.prefix(12)))]))
  }

  /// Reads the files that need to know the places of the others.
  private mutating func readWaiting(_ files: inout [(order: Int, content: FileContent, name: String)]) {
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
  private var carrierOptions: LoadOptions {
    var options = options
    options.fields = settings.fields + options.fields
    options.sources += settings.sources.filter { said in
      !options.sources.contains { $0.table == said.table }
    }
    options.foreignTables = settings.tables
    return options
  }

  /// Takes the tables of a workbook, a database or a document.
  private mutating func add(
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
  private func foreign(_ tables: [TableSource], _ name: String) -> Finding {
    let names = tables.compactMap { $0.grid?.sheet ?? $0.grid?.stems.first }
    return Finding(
      .unknownTables, at: Location(file: name),
      [
        "count": .count(tables.count), "found": .foundList(Array(names.prefix(12))),
        "name": .text(ShownText.named(names.first ?? "")),
      ])
  }

  /// Why a file's content is not read as CSV; nil where it is.
  private func refusal(_ content: FileContent, name: String) -> Finding? {
    func finding(_ kind: FindingKind, byte: Int? = nil, _ arguments: [String: Finding.Argument] = [:])
      -> Finding
    {
      Finding(
        kind, at: Location(file: name, byte: byte), sha256: options.computesDigests ? content.sha256 : nil,
        arguments)
    }
    func other(_ kind: FindingWord.FileKind) -> Finding {
      finding(.notATable, ["what": .word(.fileKind(kind))])
    }
    switch content.kind {
    case .text, .gzip:
      let detector = EncodingDetector(content.region.bytes)
      if detector.isWideText { return finding(.wideText) }
      if detector.isBinary { return other(.binary) }
      let isProse = InputFiles.mayBeProse(name) && options.csv.dialect.delimiter == nil && !content.hasRows
      return isProse ? other(.prose) : nil
    case .empty: return finding(.fileEmpty, ["bytes": .count(content.region.count)])
    case .html(let tag, let offset):
      let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? name
      return finding(
        .webPage, byte: offset, ["extension": .text(ShownText.named(ending)), "tag": .text(tag)])
    case .legacyWorkbook: return finding(.oldWorkbook)
    case .binaryWorkbook: return finding(.binaryWorkbook)
    case .xmlSpreadsheet: return finding(.xmlSpreadsheet)
    case .compoundFile: return other(.officeDocument)
    case .encryptedWorkbook: return finding(.passwordProtected)
    case .workbook: return other(.workbook)
    case .openDocument: return other(.openDocument)
    case .zip: return other(.archive)
    case .sqlite: return other(.database)
    case .pdf: return other(.pdf)
    case .json: return other(.json)
    case .xml: return other(.xml)
    }
  }

  // MARK: Tables

  /// Reads the tables in the order in which they refer to one another, and builds the portfolio.
  mutating func finish(paths: [String]) -> PortfolioLoader.Result {
    var builder = PortfolioBuilder()
    builder.onDuplicate = options.onDuplicate
    builder.threads = options.threads
    var known: [IssueFindings.Source] = []
    var context = TableSource.Context()
    var rates: [Int: PublishedRates.Table] = [:]
    var possibleTotals: [Finding] = []
    var places: [(code: String, name: String)] = []
    let total = sources.reduce(0) { $0 + ($1.source.mapping == nil ? 0 : $1.source.content.region.count) }
    let meter = ProgressMeter(total: total, report: options.progress)
    var standIns = StandInRows(sources.map(\.source.mapping))
    let order = sources.indices.sorted { a, b in
      (sources[a].source.readingOrder, a) < (sources[b].source.readingOrder, b)
    }
    for index in order {
      let (place, source) = sources[index]
      guard let mapping = source.mapping else {
        for finding in source.findingsUnread() { findings.add(finding) }
        reports.append((place, source.reportUnread()))
        continue
      }
      let number = builder.addSource(
        SourceTable(
          file: source.name, sheet: source.grid?.sheet, sha256: source.sha256, columns: mapping.positions))
      let reading = source.read(mapping, source: number, context: context, progress: meter.step)
      meter.finish(source.content.region.count)
      if let column = mapping.rules?.publishedRate, let heading = mapping.heading(of: column) {
        rates[number] = PublishedRates.Table(place: source.place, column: column, heading: heading)
      }
      let parts = standIns.kept(reading.parts, of: mapping)
      for part in parts { builder.append(part) }
      builder.reject(reading.rejected)
      context.addKeys(of: mapping.table, parts)
      if mapping.table == .municipalities { places += PlaceIndex.places(of: parts) }
      if mapping.table.readingOrder == 0 { context.places = PlaceIndex(places) }
      if mapping.table == .indicators { context.add(parts) }
      for finding in reading.findings {
        // Whether the row is counted as data is not known before all rows were checked.
        if finding.kind == .totalsWord {
          possibleTotals.append(finding.withDigest(source.sha256))
        } else {
          findings.add(finding.withDigest(source.sha256))
        }
      }
      known.append(
        IssueFindings.Source(
          place: source.place, positions: mapping.positions, percents: reading.percents))
      reports.append((place, reading.report))
    }
    let (portfolio, issues) = builder.finish()
    add(issues, portfolio, known, possibleTotals)
    readMaps(portfolio)
    for finding in PublishedRates(tables: rates, portfolio: portfolio).findings() { findings.add(finding) }
    return PortfolioLoader.Result(
      portfolio: portfolio, findings: findings.findings,
      reports: reports.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.report),
      settings: settings, tables: options.keepsTables ? tables : [],
      notes: notes.sorted { $0.order < $1.order }.map(\.found), paths: paths)
  }

  /// Every table once, though a list of others becomes several of ours.
  private var tables: [InputTable] {
    let first = sources.filter { $0.order.last == 0 }
    return first.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map { InputTable($0.source) }
  }

  /// Reads the files of boundaries, and joins them with the places.
  private mutating func readMaps(_ portfolio: Portfolio) {
    let places = portfolio.municipalities
    let codes = (0..<places.count).compactMap { places.code[$0] }
    for map in maps {
      let (file, found) = GeoJSONSource.read(
        map.content, name: map.name, options: options, municipalities: codes)
      let sha256 = options.computesDigests ? map.content.sha256 : nil
      for finding in found { findings.add(finding.withDigest(sha256)) }
      var report = ReadReport(unread: map.content, name: map.name, sha256: sha256)
      report.boundary = file
      reports.append(([map.order], report))
    }
  }

  private mutating func add(
    _ issues: [PortfolioIssue], _ portfolio: Portfolio, _ sources: [IssueFindings.Source],
    _ possibleTotals: [Finding]
  ) {
    let words = IssueFindings(
      sources: sources, portfolio: portfolio, isDuplicateRuleStated: options.onDuplicate == .last)
    let told = issues.compactMap(words.finding)
    for finding in told { findings.add(finding) }
    // A row that lacks its key is not used: then it must not be said that it is counted.
    let unused = Set(told.filter { $0.kind == .requiredMissing }.map(\.location.ofRow))
    for finding in possibleTotals where !unused.contains(finding.location.ofRow) { findings.add(finding) }
    for finding in PercentFindings(sources: sources, portfolio: portfolio).findings() {
      findings.add(finding)
    }
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

extension TableSource {
  fileprivate var readingOrder: Int { mapping?.table.readingOrder ?? 3 }
}

extension TableName {
  /// Tables are read after those they refer to.
  fileprivate var readingOrder: Int {
    switch self {
    case .municipalities, .programmes, .indicators, .rates: 0
    case .operations: 1
    default: 2
    }
  }
}

extension TableSource.Context {
  /// Takes note of the codes of a table that others may refer to.
  fileprivate mutating func addKeys(of table: TableName, _ parts: [TableData]) {
    guard keys[table] == nil, table.schema.key.count == 1, let key = table.schema.key.first,
      case .category(let codes)? = parts.first?[key]
    else { return }
    keys[table] = codes.dictionary
  }

  /// Takes note of how indicators are measured.
  fileprivate mutating func add(_ parts: [TableData]) {
    for part in parts {
      guard case .category(let codes) = part[Indicators.Fields.code],
        case .category(let measure) = part[Indicators.Fields.measure]
      else { continue }
      for row in 0..<part.rowCount {
        guard let code = codes[row], let kind = measure[row] else { continue }
        measures[code] = kind
        if kind == "ordinal", case .text(let levels) = part[Indicators.Fields.levels],
          let text = levels[row]
        {
          self.levels[code] = OrdinalLevels(text)
        }
      }
    }
  }
}

extension Settings {
  /// Adds what a further folder's settings say; they win.
  fileprivate mutating func add(_ other: Settings) {
    title = other.title ?? title
    language = other.language ?? language
    currency = other.currency ?? currency
    asOf = other.asOf ?? asOf
    knownBy = other.knownBy ?? knownBy
    amountsIn += other.amountsIn
    fields += other.fields
    tables += other.tables
    sources += other.sources
    amber = other.amber ?? amber
    green = other.green ?? green
    weights += other.weights
    peerVariables += other.peerVariables
    index = other.index ?? index
    report = other.report ?? report
    publisher.reference = other.publisher.reference ?? publisher.reference
    publisher.name = other.publisher.name ?? publisher.name
    publisher.type = other.publisher.type ?? publisher.type
  }
}

extension Location {
  /// The row alone, without a cell of it.
  fileprivate var ofRow: Location { Location(file: file, sheet: sheet, row: row) }
}

extension Finding {
  /// Why a file could not be brought into memory.
  fileprivate init(_ error: ContentError, file: String) {
    let place = Location(file: file)
    switch error {
    case .notFound: self.init(.unreadable, at: place, ["number": .count(2)])
    case .notAFile: self.init(.unreadable, at: place, ["number": .count(21)])
    case .unreadable(_, let reason): self.init(.unreadable, at: place, ["number": .count(Int(reason))])
    case .tooLarge(_, _, let limit): self.init(.inputTooLarge, at: place, ["limit": .count(limit)])
    case .unpacksTooLarge(_, let packed, let limit):
      self.init(.unpacksTooLarge, at: place, ["limit": .count(limit), "packed": .count(packed)])
    case .damagedArchive(_, let offset, let endsEarly):
      self.init(endsEarly ? .archiveEndsEarly : .archiveDamaged, at: Location(file: file, byte: offset))
    }
  }

  fileprivate func withDigest(_ digest: String?) -> Finding {
    var finding = self
    finding.sha256 = sha256 ?? digest
    return finding
  }
}
