import IndicatorEngine

/// Reads `merilo.yaml`: typed settings, and what is wrong in them.
///
/// An unknown key is a warning with the nearest known one; a value of the wrong kind, or text that is refused before
/// parsing, is an error, after which the program ends with exit code 78.
public struct SettingsReader {
  private let file: String
  var settings = Settings()
  private var findings: [Finding] = []

  /// Keys of the file's outermost level.
  static let keys = [
    "title", "language", "currency", "as_of", "known_by", "amounts_in", "map", "sources", "tables",
    "thresholds",
    "weights", "index", "peers", "report", "publisher",
  ]

  /// Keys that are read and on which nothing depends yet.
  static let unused: Set = ["weights", "report"]

  /// The settings in the bytes of a file, with what was found.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, limit: Int = ContentLimits().settings
  ) -> (settings: Settings, findings: [Finding]) {
    var reader = SettingsReader(file: file)
    let text: String
    do throws(YAMLGuard.Refusal) {
      text = try YAMLGuard.checked(bytes, limit: limit)
    } catch {
      return (Settings(), [reader.finding(for: error)])
    }
    do throws(YAMLReader.Failure) {
      if let node = try YAMLReader.node(of: text) { reader.read(node) }
    } catch {
      return (
        Settings(),
        [
          Finding(
            .settingsSyntax, at: reader.place(error.line), ["problem": .text(ShownText.named(error.problem))])
        ]
      )
    }
    return (reader.settings, reader.findings)
  }

  private init(file: String) { self.file = file }

  private func finding(for refusal: YAMLGuard.Refusal) -> Finding {
    switch refusal {
    case .tooLarge(let bytes, let limit):
      Finding(
        .settingsTooLarge, at: Location(file: file), ["bytes": .count(bytes), "limit": .count(limit)])
    case .notUTF8(let byte):
      Finding(
        .settingsSyntax, at: Location(file: file, byte: byte), ["problem": .text("UTF-8, byte \(byte)")])
    case .mark(let mark, let line, _):
      Finding(.settingsMark, at: place(line), ["found": .found(String(mark))])
    case .tooDeep(let line):
      Finding(.settingsMark, at: place(line), ["found": .found("[")])
    }
  }

  /// A line of the file; the key's path stands beside it.
  private func place(_ line: Int, _ path: String = "") -> Location {
    Location(file: file, row: line, pointer: path)
  }

  // MARK: Keys

  private mutating func read(_ root: SettingsNode) {
    if root.isNull { return }
    guard let entries = root.entries else { return wrong(root, file, .mapping) }
    for entry in entries {
      if entry.value.isNull, SettingsReader.keys.contains(entry.key) { continue }
      if SettingsReader.unused.contains(entry.key) {
        findings.append(Finding(.settingUnused, at: place(entry.line), ["key": .text(entry.key)]))
      }
      switch entry.key {
      case "title": settings.title = text(entry)
      case "language": settings.language = parsed(entry, .language) { Language(rawValue: $0.lowercased()) }
      case "currency": settings.currency = parsed(entry, .currency) { CurrencyCodes.currency($0) }
      case "as_of": settings.asOf = parsed(entry, .day, SettingsReader.day)
      case "known_by": settings.knownBy = parsed(entry, .day, SettingsReader.day)
      case "amounts_in": readAmounts(entry)
      case "map": readMap(entry)
      case "sources": readSources(entry)
      case "tables": readTables(entry)
      case "thresholds": readThresholds(entry)
      case "weights": readWeights(entry)
      case "peers": readPeers(entry)
      case "publisher": readPublisher(entry)
      case "index": settings.index = entry.value
      case "report": settings.report = entry.value
      case _ where entry.key.hasPrefix("map."):
        readField(entry.key.dropFirst(4), entry.value, path: entry.key, line: entry.line)
      default: unknown(entry.key, line: entry.line, among: SettingsReader.keys)
      }
    }
  }

  private mutating func readAmounts(_ entry: SettingsEntry) {
    guard case .list(let nodes, _) = entry.value else {
      if let one = parsed(entry, .currency, { AmountsIn($0) }) { settings.amountsIn = [one] }
      return
    }
    for node in nodes {
      let element = SettingsEntry(key: entry.key, line: node.line, value: node)
      if let one = parsed(element, .currency, { AmountsIn($0) }) { settings.amountsIn.append(one) }
    }
  }

  // MARK: Headings

  /// `map: {operations: {code: "№ на дог."}}`, the same with dots in the keys.
  private mutating func readMap(_ entry: SettingsEntry) {
    for table in entries(of: entry, path: "map") {
      if table.key.contains(".") {
        readField(table.key[...], table.value, path: "map.\(table.key)", line: table.line)
        continue
      }
      guard TableName(rawValue: table.key) != nil else {
        unknown("map.\(table.key)", line: table.line, among: TableName.allCases.map { "map.\($0.rawValue)" })
        continue
      }
      for field in entries(of: table, path: "map.\(table.key)") {
        readField(
          "\(table.key).\(field.key)", field.value, path: "map.\(table.key).\(field.key)", line: field.line)
      }
    }
  }

  private mutating func readField(
    _ name: some StringProtocol, _ value: SettingsNode, path: String, line: Int
  ) {
    let parts = String(name).split(separator: "." as Character).map(String.init)
    guard parts.count == 2, let table = TableName(rawValue: parts[0]),
      let field = table.schema.field(named: parts[1])
    else {
      let known = TableName.allCases.flatMap { table in
        table.schema.fields.map { "map.\(table.rawValue).\($0.name)" }
      }
      return unknown(path, line: line, among: known)
    }
    var mapping = FieldMapping(table: table, field: field.name)
    if read(value, into: &mapping, path: path) { settings.fields.append(mapping) }
  }

  mutating func readProperty(_ part: SettingsEntry, of mapping: inout FieldMapping, path: String) {
    let path = "\(path).\(part.key)"
    switch part.key {
    case "heading":
      let headings = texts(part, path: path)
      mapping.heading = headings.first
      mapping.others = Array(headings.dropFirst())
    case "template": mapping.template = parsed(part, .template, path: path) { CellTemplate($0) }
    case "blank": mapping.blank = parsed(part, .text, path: path) { $0 }
    case "constant": mapping.constant = parsed(part, .text, path: path) { $0 }
    case "unit": mapping.unit = parsed(part, .number, path: path, SettingsReader.number)
    case "values":
      for value in entries(of: part, path: path) {
        if let to = parsed(value, .text, path: "\(path).\(value.key)", { $0 }) {
          mapping.values.append((from: value.key, to: to))
        }
      }
    default:
      let known = ["heading", "template", "values", "unit", "constant", "blank"]
      unknown(path, line: part.line, among: known.map { path.dropLast(part.key.count) + $0 })
    }
  }

  // MARK: Values

  mutating func entries(of entry: SettingsEntry, path: String) -> [SettingsEntry] {
    if entry.value.isNull { return [] }
    guard let entries = entry.value.entries else {
      wrong(entry.value, path, .mapping)
      return []
    }
    return entries
  }

  private mutating func text(_ entry: SettingsEntry) -> String? { parsed(entry, .text) { $0 } }

  mutating func parsed<Value>(
    _ entry: SettingsEntry, _ form: FindingWord.SettingForm, path: String? = nil, _ parse: (String) -> Value?
  ) -> Value? {
    if let text = entry.value.text, let value = parse(text) { return value }
    wrong(entry.value, path ?? entry.key, form)
    return nil
  }

  mutating func wrong(_ value: SettingsNode, _ path: String, _ form: FindingWord.SettingForm) {
    let found =
      switch value {
      case .scalar(let text, _, _): text
      case .list: "[…]"
      case .mapping: "{…}"
      }
    findings.append(
      Finding(
        .settingType, at: place(value.line),
        ["found": .found(found), "key": .text(path), "expectedForm": .word(.form(form))]))
  }

  mutating func unknown(_ path: String, line: Int, among known: [String]) {
    var arguments: [String: Finding.Argument] = ["found": .found(path)]
    let nearest = EditDistance.nearest(to: path, in: known)
    if let nearest { arguments["nearest"] = .text(nearest.text) }
    findings.append(
      Finding(nearest == nil ? .unknownSetting : .unknownSettingNearest, at: place(line), arguments))
  }

  /// A day as `2014-03-06`; nothing else.
  static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || $0 &- 0x30 < 10 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// A decimal number of at most 15 digits with a point; nothing else.
  static func number(_ text: String) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.utf8.count <= 16,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }),
      let whole = Double(parts.joined())
    else { return nil }
    // Up to 15 digits divided by a power of ten below 10²² is exact to the last bit.
    let scale = parts.count == 2 ? (0..<parts[1].count).reduce(1.0) { power, _ in power * 10 } : 1
    return (text.hasPrefix("-") ? -whole : whole) / scale
  }
}
