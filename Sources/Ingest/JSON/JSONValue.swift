/// A JSON value as it was written: numbers stay text, members keep their order.
///
///     let value = try JSONReader.value(of: Array(#"{"a": [1.50]}"#.utf8))
///     value["a"]?.elements?.first   // .number("1.50")
public enum JSONValue: Sendable, Equatable {
  case null
  case flag(Bool)
  /// A number in the spelling of the file; it is not converted.
  case number(String)
  case text(String)
  case array([JSONValue])
  /// Members in the order of the file; a name may stand twice.
  case object([JSONMember])

  /// The member with this name, the last where it stands twice; nil where there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string, nil for anything else.
  public var asText: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The elements of an array, nil for anything else.
  public var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// A whole number of at most 18 digits without fraction or exponent, nil for anything else.
  public var asInt: Int? {
    guard case .number(let text) = self, text.utf8.count <= 18 else { return nil }
    return Int(text)
  }

  /// True or false, nil for anything else.
  public var asFlag: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }
}

/// A name and its value in a JSON object.
public struct JSONMember: Sendable, Equatable {
  public let name: String
  public let value: JSONValue

  public init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }
}
