/// Reads one JSON document (RFC 8259), strictly: no comments, no trailing commas, nothing after the end, UTF-8 only.
///
/// One pass over the bytes; what is kept is the value. Depth is bounded, so no document can exhaust the stack. Numbers
/// stay text: they become values by our own grammar, where their field is known.
public struct JSONReader {
  /// Deepest nesting unless another is asked for.
  public static let depthLimit = 128

  private let bytes: UnsafeRawBufferPointer
  private let limit: Int
  private var offset = 0
  private var steps: [String] = []

  private init(_ bytes: UnsafeRawBufferPointer, limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  /// The value that `bytes` spell.
  ///
  /// - Throws: `JSONError` with the byte, the line and the pointer of what is wrong.
  public static func value(
    of bytes: UnsafeRawBufferPointer, depthLimit: Int = depthLimit
  ) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes, limit: depthLimit)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    if reader.offset < bytes.count { throw reader.error(.trailing) }
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

  // MARK: Values

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"):
      guard depth < limit else { throw error(.tooDeep(limit: limit)) }
      return try object(depth: depth + 1)
    case UInt8(ascii: "["):
      guard depth < limit else { throw error(.tooDeep(limit: limit)) }
      return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
    default: throw unexpected()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    offset += 1
    var members: [JSONMember] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw unexpected() }
      let name = try string()
      steps.append(name)
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw unexpected() }
      members.append(JSONMember(name: name, value: try value(depth: depth)))
      steps.removeLast()
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    offset += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      steps.append(String(elements.count))
      elements.append(try value(depth: depth))
      steps.removeLast()
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount where !take((word.utf8Start + index).pointee) {
      throw unexpected()
    }
    return value
  }

  /// `-`? (0 | 1-9 digits) (. digits)? ([eE] [+-]? digits)?
  private mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    if let next = peek, next &- 0x30 < 10 { throw error(.badNumber) }
    return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    let start = offset
    while let byte = peek, byte &- 0x30 < 10 { offset += 1 }
    if offset == start { throw error(.badNumber) }
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard let valid = String(validating: text, as: UTF8.self) else { throw error(.notUTF8) }
        return valid
      case UInt8(ascii: "\\"):
        offset += 1
        text.append(contentsOf: try escaped())
      case 0..<0x20: throw error(.badString)
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw unexpected()
  }

  private mutating func escaped() throws(JSONError) -> [UInt8] {
    guard let byte = peek else { throw unexpected() }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw error(.badString) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error(.badString) }
      return Array(String(Character(scalar)).utf8)
    default: throw error(.badString)
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw error(.badString)
      }
      code = code << 4 | UInt32(digit)
      offset += 1
    }
    return code
  }

  // MARK: Bytes

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private func unexpected() -> JSONError {
    guard offset < bytes.count else { return error(.unexpected(found: nil)) }
    let rest = bytes[offset..<min(offset + 4, bytes.count)]
    return error(.unexpected(found: String(decoding: rest, as: UTF8.self).unicodeScalars.first))
  }

  private func error(_ reason: JSONError.Reason) -> JSONError {
    let line = bytes[..<min(offset, bytes.count)].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    return JSONError(reason: reason, offset: offset, line: line, pointer: JSONPointer(steps))
  }
}
