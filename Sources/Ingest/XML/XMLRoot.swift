/// The root of an XML document: what the document is, found without reading on.
struct XMLRoot {
  /// The root's name without its namespace; empty where the beginning is no XML.
  private(set) var name = ""
  /// The type that the document states by an attribute `mimetype`, as OpenDocument does.
  private(set) var mimetype: String?
  /// What stands at the beginning of a document that declares its type, and so is refused before its root.
  private let declaration: String?

  init(_ region: ByteRegion, limits: XMLLimits) {
    // Whatever a root carries, what the document is must be known, or the limit that is passed is never told.
    let events = XMLEvents(
      RootLook(), limits: XMLLimits(depth: 1, attributes: .max, text: max(limits.text, XMLLimits().text)))
    if let fault = events.read(region), case .doctype = fault.reason {
      declaration = region.text(0..<min(region.count, 4096))
    } else {
      declaration = nil
      (name, mimetype) = (events.handler.name, events.handler.mimetype)
    }
  }

  /// Whether the root has one of these names; of a document that declares its type, whether it speaks of such a root, so
  /// that the reader of such documents tells why it is refused.
  func isNamed(_ names: String...) -> Bool {
    guard let declaration else { return names.contains(name) }
    return names.contains { declaration.contains("<!DOCTYPE \($0)") || declaration.contains("<\($0)") }
  }
}

/// Looks at the root of a document and no further.
private struct RootLook: XMLHandler {
  enum Name: String, XMLName {
    static let namespaces = [XMLNamespace("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0")]
    case mimetype = "office:mimetype"
  }

  private(set) var name = ""
  private(set) var mimetype: String?

  mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep {
    (name, mimetype) = (element.localName, element.text(.mimetype))
    return .stop
  }

  mutating func end(_ name: Name?) -> XMLStep { .stop }
  mutating func text(_ bytes: UnsafeRawBufferPointer) {}
}
