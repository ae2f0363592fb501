/// Reads `datapackage.json`, following no name out of the folder.
///
/// What is not understood is reported and left aside; a file is then read as if nothing were said about it.
struct DataPackageReader {
  /// Largest description in bytes, unless more is set.
  static let sizeLimit = 16 << 20

  private let file: String
  private let names: Set<String>
  private var findings: [Finding] = []

  /// The package that bytes describe, with what was found.
  ///
  /// - Parameter names: The files that stand in the folder.
  static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, names: [String], limit: Int = DataPackageReader.sizeLimit
  ) -> (package: DataPackage, findings: [Finding]) {
    var reader = DataPackageReader(file: file, names: Set(names))
    guard bytes.count <= limit else {
      let place = Location(file: file)
      return (
        DataPackage(),
        [Finding(.settingsTooLarge, at: place, ["bytes": .count(bytes.count), "limit": .count(limit)])]
      )
    }
    do throws(JSONError) {
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let body = UnsafeRawBufferPointer(rebasing: bytes[(hasMark ? 3 : 0)...])
      let package = reader.package(try JSONReader.value(of: body))
      return (package, reader.findings)
    } catch {
      let place = Location(
        file: file, row: error.line, byte: error.offset, pointer: error.pointer.description)
      return (DataPackage(), [Finding(.packageSyntax, at: place, ["reason": .word(.json(error.reason))])])
    }
  }

  private init(file: String, names: Set<String>) {
    self.file = file
    self.names = names
  }

  private mutating func package(_ root: JSONValue) -> DataPackage {
    var package = DataPackage()
    package.title = root["title"]?.asText
    let pointer = JSONPointer(["resources"])
    guard let resources = root["resources"]?.elements else {
      report(.packageShape, "resources", pointer, .list)
      return package
    }
    for (index, value) in resources.enumerated() {
      if let resource = resource(value, pointer.appending("\(index)")) { package.resources.append(resource) }
    }
    return package
  }

  private mutating func resource(_ value: JSONValue, _ pointer: JSONPointer) -> DataPackage.Resource? {
    var resource = DataPackage.Resource(name: value["name"]?.asText ?? "", paths: [])
    let paths: [JSONValue] =
      switch value["path"] {
      case .text(let path): [.text(path)]
      case .array(let paths): paths
      default: []
      }
    for path in paths {
      guard let path = path.asText else { continue }
      if let name = fileName(path, pointer.appending("path")) { resource.paths.append(name) }
    }
    if let encoding = value["encoding"] {
      let name = encoding.asText.flatMap { EncodingRequest(name: $0) == nil ? nil : $0 }
      if name == nil { report(.packageShape, shown(encoding), pointer.appending("encoding"), .encoding) }
      resource.encoding = name
    }
    if let dialect = value["dialect"] {
      resource.dialect = self.dialect(dialect, pointer.appending("dialect"))
    }
    if let schema = value["schema"], schema.asText == nil {
      resource.missingValues = missing(schema["missingValues"])
      let fields = schema["fields"]?.elements ?? []
      resource.fields = fields.compactMap(field)
    }
    return resource.paths.isEmpty ? nil : resource
  }

  /// The name of a file in the folder; a path that leads anywhere else, or a file that is not there, is reported.
  private mutating func fileName(_ path: String, _ pointer: JSONPointer) -> String? {
    let isRemote = path.contains("://")
    let steps = path.split(separator: "/" as Character, omittingEmptySubsequences: false)
    let leadsOut =
      path.isEmpty || path.hasPrefix("/") || path.hasPrefix("~") || path.contains("\\") || path.contains("\0")
      || steps.contains("..") || isRemote || path.dropFirst().first == ":"
    if leadsOut {
      report(.packagePath, path, pointer)
      return nil
    }
    let name = steps.filter { $0 != "." }.joined(separator: "/")
    guard names.contains(name) else {
      report(.packageResourceMissing, path, pointer)
      return nil
    }
    return name
  }

  private mutating func dialect(_ value: JSONValue, _ pointer: JSONPointer) -> DataPackage.Dialect {
    var dialect = DataPackage.Dialect()
    guard case .object = value else {
      if value.asText != nil { report(.packageShape, value.asText ?? "", pointer, .mapping) }
      return dialect
    }
    // A line end or nothing cannot separate cells: then the delimiter is found.
    dialect.delimiter = character(value, "delimiter", pointer) { text in
      !text.isEmpty && text.utf8.count <= 8 && !text.contains(where: \.isNewline) && !text.contains("\"")
    }
    func isByte(_ text: String) -> Bool { text.utf8.count == 1 && !text.contains(where: \.isNewline) }
    dialect.quoteCharacter = character(value, "quoteChar", pointer, isByte)
    dialect.doubleQuote = value["doubleQuote"]?.asFlag
    dialect.escapeCharacter = character(value, "escapeChar", pointer, isByte)
    dialect.commentCharacter = character(value, "commentChar", pointer, isByte)
    dialect.hasHeader = value["header"]?.asFlag
    dialect.headerRows = (value["headerRows"]?.elements ?? []).compactMap(\.asInt).filter { $0 > 0 }
    dialect.skipsInitialSpace = value["skipInitialSpace"]?.asFlag
    return dialect
  }

  /// A character of the dialect; one that cannot be meant is reported and left aside.
  private mutating func character(
    _ value: JSONValue, _ name: String, _ pointer: JSONPointer, _ isSound: (String) -> Bool
  ) -> String? {
    guard let member = value[name], member != .null else { return nil }
    if let text = member.asText, isSound(text) { return text }
    report(.packageShape, shown(member), pointer.appending(name), .character)
    return nil
  }

  private func shown(_ value: JSONValue) -> String { value.asText ?? "…" }

  private func field(_ value: JSONValue) -> DataPackage.Field? {
    guard let name = value["name"]?.asText else { return nil }
    return DataPackage.Field(
      name: name, title: value["title"]?.asText, type: value["type"]?.asText, format: value["format"]?.asText,
      decimalCharacter: value["decimalChar"]?.asText, groupCharacter: value["groupChar"]?.asText,
      missingValues: missing(value["missingValues"]))
  }

  /// Texts, or objects with the text in `value`.
  private func missing(_ value: JSONValue?) -> [String] {
    (value?.elements ?? []).compactMap { $0.asText ?? $0["value"]?.asText }
  }

  private mutating func report(
    _ kind: FindingKind, _ found: String, _ pointer: JSONPointer, _ form: FindingWord.SettingForm? = nil
  ) {
    var arguments: [String: Finding.Argument] = ["found": .found(found)]
    if let form { arguments["expectedForm"] = .word(.form(form)) }
    findings.append(Finding(kind, at: Location(file: file, pointer: pointer.description), arguments))
  }
}
