/// Writes JSON text: strings escaped by RFC 8259, members in the order in which they are added.
///
///     var writer = JSONWriter()
///     writer.object { $0.member("row", 5); $0.member("found", "а\u{A0}б") }
///     writer.text   // {"row":5,"found":"а б"}
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var text = ""
  private var needsComma = false

  public init() {}

  /// An object with the members that `body` adds.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    text += "{"
    needsComma = false
    body(&self)
    text += "}"
    needsComma = true
  }

  /// A member with a text, or null.
  public mutating func member(_ name: String, _ value: String?) {
    key(name)
    text += value.map(JSONWriter.quoted) ?? "null"
  }

  /// A member with a whole number, or null.
  public mutating func member(_ name: String, _ value: Int?) {
    key(name)
    text += value.map { "\($0)" } ?? "null"
  }

  private mutating func key(_ name: String) {
    if needsComma { text += "," }
    text += JSONWriter.quoted(name) + ":"
    needsComma = true
  }

  /// A string in quotes; control characters and line separators are escaped, all other characters stay.
  public static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x22: quoted += "\\\""
      case 0x5C: quoted += "\\\\"
      case 0x0A: quoted += "\\n"
      case 0x0D: quoted += "\\r"
      case 0x09: quoted += "\\t"
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
