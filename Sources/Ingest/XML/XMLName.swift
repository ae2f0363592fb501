/// The names of elements and attributes that a reader of XML knows, as an enumeration.
///
///     enum FeedName: String, XMLName {
///       static let namespaces = [XMLNamespace("atom", "http://www.w3.org/2005/Atom")]
///       case entry = "atom:entry"     // an element of that namespace, whatever prefix a document gives it
///       case id                       // a name in no namespace: most attributes
///     }
///
/// A name without a prefix stands for that local name in no namespace and, where `namespaces` has an entry with the
/// empty prefix, in its namespaces too.
protocol XMLName: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  static var namespaces: [XMLNamespace] { get }
}

extension XMLName {
  static var namespaces: [XMLNamespace] { [] }
}

/// A prefix of our own for one or several namespaces that mean the same.
struct XMLNamespace: Sendable {
  let prefix: String
  let addresses: [String]

  init(_ prefix: String, _ addresses: String...) {
    self.prefix = prefix
    self.addresses = addresses
  }
}
