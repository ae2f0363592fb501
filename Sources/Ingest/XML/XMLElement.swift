import Foundation

/// The begin of an element: its name, its attributes and where it stands. Valid while the handler looks at it.
struct XMLElement<Name: XMLName>: ~Copyable {
  /// The name; nil where it is not one of `Name`.
  let name: Name?
  /// How many attributes there are.
  let attributeCount: Int

  private let rawName: UnsafePointer<CChar>
  private let attributes: UnsafePointer<UnsafePointer<CChar>?>
  private let names: XMLNameTable<Name>.View
  private let reader: Unmanaged<XMLReader>

  @inline(__always)
  init(
    name: Name?, rawName: UnsafePointer<CChar>, attributes: UnsafePointer<UnsafePointer<CChar>?>, count: Int,
    names: XMLNameTable<Name>.View, reader: XMLReader
  ) {
    (self.name, self.rawName, self.attributes, attributeCount) = (name, rawName, attributes, count)
    self.names = names
    self.reader = Unmanaged.passUnretained(reader)
  }

  /// The name of an attribute; nil where it is not one of `Name`.
  ///
  /// - Precondition: 0 ≤ `index` < `attributeCount`.
  @inline(__always)
  func attributeName(_ index: Int) -> Name? {
    precondition(index >= 0 && index < attributeCount)
    guard let name = attributes[2 * index] else { return nil }
    return names[name, strlen(name)]
  }

  /// The value of an attribute.
  ///
  /// - Precondition: 0 ≤ `index` < `attributeCount`.
  @inline(__always)
  func attributeValue(_ index: Int) -> UnsafeRawBufferPointer {
    precondition(index >= 0 && index < attributeCount)
    guard let value = attributes[2 * index + 1] else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: value, count: strlen(value))
  }

  /// The value of the attribute of a name; nil where the element has none.
  subscript(name: Name) -> UnsafeRawBufferPointer? {
    for index in 0..<attributeCount where attributeName(index) == name { return attributeValue(index) }
    return nil
  }

  /// The value of the attribute of a name as text.
  func text(_ name: Name) -> String? {
    guard let value = self[name] else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// The element's name as messages show it, without its namespace.
  var localName: String { XMLReader.parts(of: rawName).local }

  /// The address of the element's namespace; empty where it has none.
  var namespace: String { XMLReader.parts(of: rawName).namespace }

  /// Name and value of all attributes, with local names: for messages and rarely used parts, not for the hot path.
  var allAttributes: [(namespace: String, name: String, value: String)] {
    (0..<attributeCount).compactMap { index in
      guard let name = attributes[2 * index] else { return nil }
      let parts = XMLReader.parts(of: name)
      return (parts.namespace, parts.local, String(decoding: attributeValue(index), as: UTF8.self))
    }
  }

  /// The line at which the element begins, 1 = the first.
  var line: Int { reader._withUnsafeGuaranteedRef { $0.line } }

  /// The place of the element's first character in its line, 1 = the first.
  var column: Int { reader._withUnsafeGuaranteedRef { $0.column } }
}
