/// What a reader of XML does with the parts of a document, in their order.
///
/// Nothing of a document is kept for the handler: pointers are valid during the call only.
protocol XMLHandler {
  associatedtype Name: XMLName

  /// An element begins. After `.skip` nothing in it is told, not even its end.
  mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep

  /// An element ends; its name, nil where it is not one of `Name`.
  mutating func end(_ name: Name?) -> XMLStep

  /// A piece of text, as UTF-8: what stands between two tags may come in several pieces.
  mutating func text(_ bytes: UnsafeRawBufferPointer)
}

/// How reading goes on after an element's begin or end.
enum XMLStep: Sendable {
  case proceed
  /// Not into this element; after an end the same as `proceed`.
  case skip
  /// No further: what is wanted has been seen.
  case stop
}
