/// How much of an XML document is read before it is refused
/// (`--max-xml-depth`, `--max-xml-attributes`, `--max-xml-text`).
public struct XMLLimits: Sendable, Equatable {
  /// Elements within elements; 256 unless set.
  public var depth: Int
  /// Attributes of one element; 256 unless set.
  public var attributes: Int
  /// Bytes of text between two tags, and of one tag or comment; 16 MiB unless set.
  public var text: Int

  public init(depth: Int = 256, attributes: Int = 256, text: Int = 16 << 20) {
    (self.depth, self.attributes, self.text) = (depth, attributes, text)
  }
}
