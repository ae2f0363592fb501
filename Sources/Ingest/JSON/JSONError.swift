/// Why bytes are not JSON, and where.
public struct JSONError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// Another character than JSON allows here; `found` is nil at the end of the document.
    case unexpected(found: Unicode.Scalar?)
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A control character, an unknown escape or half a surrogate pair in a string.
    case badString
    /// A number by another grammar than JSON's: `01`, `1.`, `+1`.
    case badNumber
    /// More than `limit` arrays and objects, one in the other.
    case tooDeep(limit: Int)
    /// Something stands after the end of the value.
    case trailing
  }

  /// What is wrong.
  public let reason: Reason
  /// Byte of the document, 0 = the first.
  public let offset: Int
  /// Line of the document, 1 = the first.
  public let line: Int
  /// The value in which it was met.
  public let pointer: JSONPointer
}
