/// Writes HTML (and SVG inside it) so that text can never become markup.
///
///     var page = HTMLWriter()
///     page.element("p", [.class("note")]) { $0.text("a < b") }   // <p class="note">a &lt; b</p>
///
/// Names of elements and attributes are literals of our own code; every text and attribute value passes through
/// `escaped(_:)`, the only place where characters become markup-safe.
struct HTMLWriter {
  /// What has been written.
  private(set) var html = ""

  /// An attribute with its value.
  struct Attribute {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }

    /// The classes of an element.
    static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    /// The anchor of an element.
    static func id(_ id: String) -> Attribute { Attribute("id", id) }
  }

  /// The declaration that a document starts with.
  mutating func doctype() {
    html += "<!doctype html>\n"
  }

  /// An element with its content.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    open(name, attributes)
    html += ">"
    content(&self)
    html += "</\(name)>"
  }

  /// An element on a line of its own, for a source that people can read.
  mutating func line(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    element(name, attributes, content)
    html += "\n"
  }

  /// An element on a line of its own that holds nothing but text.
  mutating func line(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    line(name, attributes) { $0.text(text) }
  }

  /// An element of SVG without content.
  mutating func empty(_ name: StaticString, _ attributes: [Attribute]) {
    open(name, attributes)
    html += "/>"
  }

  /// An element of HTML that never has content, `meta`.
  mutating func void(_ name: StaticString, _ attributes: [Attribute]) {
    open(name, attributes)
    html += ">\n"
  }

  /// Text.
  mutating func text(_ text: String) {
    html += Self.escaped(text)
  }

  /// A line break of the source.
  mutating func lineBreak() {
    html += "\n"
  }

  /// A style sheet of our own.
  mutating func style(_ sheet: StaticString) {
    html += "<style>\n\(sheet)</style>\n"
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    html += "<\(name)"
    for attribute in attributes { html += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
  }

  /// Text in which no character is markup, in content and in quoted attributes; invisible characters are gone.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in SafeText.clean(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
