import IndicatorEngine

/// Writes foreign tables as `tables` of a settings file, as `SettingsReader` reads them back.
///
///     MappingWriter.text([ForeignTable(name: "fund", headings: [["code"]], views: [view])])
///
/// Keys and texts are quoted wherever YAML could take them for something else, so that no heading can become a mark, a number
/// or a comment.
public enum MappingWriter {
  /// The whole file.
  ///
  /// - Parameter remarks: Lines that stand above as comments.
  public static func text(_ tables: [ForeignTable], remarks: [String] = []) -> String {
    let comments = remarks.map { "# " + line($0) + "\n" }.joined()
    return comments + "tables:\n" + tables.map(text).joined()
  }

  /// One table, indented as an entry of `tables`.
  static func text(_ table: ForeignTable) -> String {
    var text = "  \(quoted(table.name)):\n    headings:\n"
    for heading in table.headings { text += "      - \(one(heading))\n" }
    if !table.parts.isEmpty { text += "    parts: \(list(table.parts))\n" }
    for flag in ReadingOptions.Flag.allCases {
      let values = table.reading.filter { $0.flag == flag }.map(\.value)
      if !values.isEmpty { text += "    \(key(flag)): \(list(values))\n" }
    }
    text += "    into:\n"
    for view in table.views { text += self.text(view) }
    return text
  }

  private static func key(_ flag: ReadingOptions.Flag) -> String {
    flag == .amountsIn ? "amounts_in" : flag.rawValue
  }

  private static func text(_ view: TableView) -> String {
    var text = "      - table: \(view.table.rawValue)\n"
    if !view.fields.isEmpty { text += "        fields:\n" }
    for field in view.fields { text += "          \(field.field): \(source(field))\n" }
    text += conditions("only", view.only) + conditions("except", view.except)
    switch view.repeats {
    case .kept: break
    case .dropped: text += "        rows: distinct\n"
    case .latest(let field): text += "        rows: latest \(field)\n"
    }
    if let spread = view.spread {
      text += "        spread:\n          headings: \(list(spread.headings))\n"
      if let field = spread.field { text += "          field: \(field)\n" }
      text += "          into: \(spread.into)\n"
      if !spread.also.isEmpty { text += "          also: \(list(spread.also))\n" }
      if !spread.values.isEmpty { text += "          values: \(pairs(spread.values))\n" }
    }
    if view.isStandIn { text += "        stand_in: yes\n" }
    if let rate = view.publishedRate { text += "        published_rate: \(quoted(rate))\n" }
    return text
  }

  private static func conditions(_ key: String, _ conditions: [TableView.Condition]) -> String {
    if conditions.isEmpty { return "" }
    return conditions.reduce(into: "        \(key):\n") { text, condition in
      let values = condition.values.isEmpty ? "" : " " + list(condition.values)
      text += "          \(quoted(condition.heading)):\(values)\n"
    }
  }

  private static func source(_ field: FieldMapping) -> String {
    let headings = (field.heading.map { [$0] } ?? []) + field.others
    let isPlain =
      !headings.isEmpty && field.template == nil && field.constant == nil && field.values.isEmpty
      && field.unit == nil && field.blank == nil
    if isPlain { return one(headings) }
    var parts: [String] = []
    if !headings.isEmpty { parts.append("heading: \(one(headings))") }
    if let template = field.template { parts.append("template: \(quoted(template.text))") }
    if let constant = field.constant { parts.append("constant: \(quoted(constant))") }
    if let unit = field.unit { parts.append("unit: \(DecimalDigits.spelling(unit))") }
    if let blank = field.blank { parts.append("blank: \(quoted(blank))") }
    if !field.values.isEmpty { parts.append("values: \(pairs(field.values))") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func pairs(_ values: [(from: String, to: String)]) -> String {
    "{" + values.map { "\(quoted($0.from)): \(quoted($0.to))" }.joined(separator: ", ") + "}"
  }

  private static func one(_ texts: [String]) -> String {
    texts.count == 1 ? quoted(texts[0]) : list(texts)
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A text as YAML takes it for that text.
  static func quoted(_ text: String) -> String {
    let bytes = text.utf8
    let isName =
      bytes.first.map { $0 | 0x20 &- 0x61 < 26 || $0 == 0x5F } ?? false
      && bytes.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2D }
    if isName, !words.contains(text.lowercased()) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || breaks.contains(scalar.value):
        quoted += "\\u" + hexadecimal(scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Line and paragraph separators and the byte order mark.
  private static let breaks: Set<UInt32> = [0x2028, 0x2029, 0xFEFF]

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Names that YAML takes for something else.
  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// A text as a comment: on one line, without characters that leave no mark.
  private static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      if TextFolding.isSpace(scalar) || scalar.value < 0x20 {
        line += " "
      } else if !TextFolding.isInvisible(scalar) {
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
