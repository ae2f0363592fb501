/// An XML document on its way out, element by element, indented, everything escaped in one place.
struct XMLText {
  typealias Attribute = (name: String, value: String?)

  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// Begins an element; attributes without a value are left out.
  mutating func open(_ name: String, _ attributes: Attribute...) {
    begin(name, attributes)
    text += ">\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element that holds nothing.
  mutating func empty(_ name: String, _ attributes: Attribute...) {
    begin(name, attributes)
    text += "/>\n"
  }

  /// An element with text.
  mutating func line(_ name: String, _ value: String, _ attributes: Attribute...) {
    begin(name, attributes)
    text += ">"
    escape(value)
    text += "</\(name)>\n"
  }

  /// An element with one narrative.
  mutating func narrative(_ name: String, _ value: String) {
    open(name)
    line("narrative", value)
    close(name)
  }

  /// Hundredths as a decimal number: `1234.50`.
  static func amount(_ hundredths: Int64) -> String {
    let (whole, cents) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return (hundredths < 0 ? "-" : "") + "\(whole)"
      + (cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)")
  }

  private mutating func begin(_ name: String, _ attributes: [Attribute]) {
    indent()
    text += "<" + name
    for case (let name, let value?) in attributes {
      text += " \(name)=\""
      escape(value)
      text += "\""
    }
  }

  private mutating func indent() { text += String(repeating: " ", count: depth) }

  /// Characters that XML cannot hold, even escaped, become U+FFFD.
  private mutating func escape(_ value: String) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "\"": text += "&quot;"
      case "\n": text += "&#10;"
      case "\t": text += "&#9;"
      case "\r": text += "&#13;"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
