import Ingest

/// A JSON value that is written the same way each time: keys sorted, numbers in their shortest exact form.
indirect enum JSONOutput: Sendable, Hashable {
  case object([String: JSONOutput])
  case array([JSONOutput])
  case string(String)
  case number(Double)
  case integer(Int)
  case bool(Bool)
  case null
  /// A value that is JSON text already, on one line.
  case written(String)

  /// A text, or null.
  static func optional(_ text: String?) -> JSONOutput { text.map { .string($0) } ?? .null }

  /// The text of the value.
  ///
  /// - Parameter depth: How many levels stand on lines of their own; what lies deeper is written on one line.
  func text(depth: Int = .max) -> String {
    var result = ""
    write(to: &result, level: 0, depth: depth)
    return result
  }

  private func write(to result: inout String, level: Int, depth: Int) {
    switch self {
    case .object(let members):
      let keys = members.keys.sorted()
      Self.writeList(keys, "{", "}", to: &result, level: level, depth: depth) { key, result in
        Self.write(key, to: &result)
        result += ": "
        (members[key] ?? .null).write(to: &result, level: level + 1, depth: depth)
      }
    case .array(let items):
      Self.writeList(items, "[", "]", to: &result, level: level, depth: depth) { item, result in
        item.write(to: &result, level: level + 1, depth: depth)
      }
    case .string(let text): Self.write(text, to: &result)
    case .number(let number): result += Self.spelling(of: number)
    case .integer(let number): result += String(number)
    case .bool(let flag): result += flag ? "true" : "false"
    case .null: result += "null"
    case .written(let text): result += text
    }
  }

  private static func writeList<Item>(
    _ items: [Item], _ open: String, _ close: String, to result: inout String, level: Int, depth: Int,
    write: (Item, inout String) -> Void
  ) {
    let isBroken = level < depth && !items.isEmpty
    result += open
    for (index, item) in items.enumerated() {
      if index > 0 { result += isBroken ? "," : ", " }
      if isBroken { result += "\n" + String(repeating: "  ", count: level + 1) }
      write(item, &result)
    }
    if isBroken { result += "\n" + String(repeating: "  ", count: level) }
    result += close
  }

  /// The shortest number that reads back the same; null where it is not finite.
  static func spelling(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return number.description
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{2028}", "\u{2029}", "\u{7F}"..."\u{9F}", "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
