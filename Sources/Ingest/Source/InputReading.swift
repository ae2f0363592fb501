import IndicatorEngine

/// One run of the loader: what has been found on the way through folders and files.
struct InputReading {
  let options: LoadOptions
  var settings = Settings()
  var packages: [String: DataPackage] = [:]
  var findings: FindingGroups
  /// Tables by the place of their file among the inputs, and their own place in it.
  var sources: [(order: [Int], source: TableSource)] = []
  var reports: [(order: [Int], report: ReadReport)] = []
  /// Sheets without data, by the place of their file.
  var notes: [(order: Int, found: PortfolioLoader.NotesFound)] = []
  /// Files of boundaries, which are read when the places are known.
  var maps: [(order: Int, content: FileContent, name: String)] = []

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
    if folder.names.contains("datapackage.json") { readPackage(folder, "datapackage.json") }
  }

  private mutating func readPackage(_ folder: InputFiles.Folder, _ name: String) {
    let region: ByteRegion
    do throws(ContentError) {
      region = try FileContent(path: folder.path + "/" + name, limits: options.limits).region
    } catch { return findings.add(Finding(error, file: name)) }
    let (package, found) = withExtendedLifetime(region) {
      DataPackageReader.read(
        region.bytes, file: name, names: folder.names,
        limit: max(DataPackageReader.sizeLimit, options.limits.settings))
    }
    for finding in found { findings.add(finding) }
    packages[folder.path] = package
  }

  /// The files that the description of a folder names.
  func described(_ folder: InputFiles.Folder) -> [String] {
    packages[folder.path]?.resources.flatMap(\.paths) ?? []
  }

  /// Reads settings, or a file of mappings, which is the same.
  mutating func readSettings(_ path: String, name: String) throws(IngestError) {
    let content: FileContent
    do throws(ContentError) {
      content = try FileContent(path: path)
    } catch {
      if case .notFound = error, options.mappingFiles.contains(path) {
        throw IngestError.noSuchInput(path: path, nearest: nil)
      }
      throw IngestError.settings(findings: [Finding(error, file: name)])
    }
    let region = content.region
    let (read, found) = withExtendedLifetime(region) {
      SettingsReader.read(region.bytes, file: name, limit: options.limits.settings)
    }
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
        if GridCarrier.needsPlaces(content, limits: options.limits.xml) {
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
  mutating func tell(_ folder: InputFiles.Folder, _ files: InputFiles, _ passedOver: [String]) {
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
}
