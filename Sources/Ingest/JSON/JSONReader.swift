/// Reads one JSON document (RFC 8259) as a value, strictly: no comments, no trailing commas, nothing after the end,
/// UTF-8 only.
///
/// For documents that are small by their nature: settings and descriptions. Tables are read event by event and never
/// held as a whole. Depth is bounded, so no document can exhaust the stack. Numbers stay text: they become values by our
/// own grammar, where their field is known.
public struct JSONReader {
  /// Deepest nesting unless another is asked for.
  public static let depthLimit = 128

  private let bytes: UnsafeRawBufferPointer
  private var events: JSONEvents

  private init(_ bytes: UnsafeRawBufferPointer, limit: Int) {
    self.bytes = bytes
    events = JSONEvents(bytes, depthLimit: limit)
  }

  /// The value that `bytes` spell.
  ///
  /// - Throws: `JSONError` with the byte, the line and the pointer of what is wrong.
  public static func value(
    of bytes: UnsafeRawBufferPointer, depthLimit: Int = depthLimit
  ) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes, limit: depthLimit)
    let value = try reader.value(try reader.events.next())
    _ = try reader.events.next()
    return value
  }

  /// The value that an array of bytes spells.
  public static func value(of bytes: [UInt8], depthLimit: Int = depthLimit) throws(JSONError) -> JSONValue {
    let result: Result<JSONValue, JSONError> = bytes.withUnsafeBytes { bytes in
      do throws(JSONError) {
        return .success(try value(of: bytes, depthLimit: depthLimit))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The value that begins with an event. It calls itself no deeper than the limit.
  private mutating func value(_ event: JSONEvents.Event) throws(JSONError) -> JSONValue {
    switch event {
    case .beginObject: return try object()
    case .beginArray: return try array()
    case .text(let text): return .text(try string(text))
    case .number(let range): return .number(String(decoding: bytes[range], as: UTF8.self))
    case .flag(let flag): return .flag(flag)
    case .null, .endObject, .endArray, .name, .end: return .null
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var members: [JSONMember] = []
    while case .name(let name) = try events.next() {
      members.append(JSONMember(name: try string(name), value: try value(try events.next())))
    }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    while true {
      let event = try events.next()
      if event == .endArray { return .array(elements) }
      elements.append(try value(event))
    }
  }

  /// A text; half of a pair of surrogates is refused here, where a name or a path may depend on it.
  private func string(_ text: JSONText) throws(JSONError) -> String {
    if text.hasLoneSurrogate { throw events.error(.badString) }
    return text.string(in: bytes)
  }
}
