/// Reads JSON (RFC 8259) strictly, one event after the other, and keeps nothing but where it stands: no comments, no
/// trailing commas, nothing after the end, UTF-8 only.
///
///     var events = JSONEvents(bytes)
///     try events.next()     // .beginArray
///     try events.next()     // .number(1..<4), the digits as they stand
///
/// This is the one grammar: `JSONReader` makes a value of its events, `JSONTables` tables. Depth is bounded by a list of
/// open containers, so no document can exhaust the stack.
struct JSONEvents {
  /// What stands next.
  enum Event: Equatable {
    case beginObject, endObject, beginArray, endArray
    /// The name of the member that follows.
    case name(JSONText)
    case text(JSONText)
    /// The digits of a number, in the bytes.
    case number(Range<Int>)
    case flag(Bool)
    case null
    /// The end of the document, told again and again.
    case end
  }

  /// An open array or object.
  private struct Container {
    let isArray: Bool
    /// Position of the element that is read, or the name of the member.
    var position = 0
    var name = JSONText(range: 0..<0, hasEscapes: false, hasLoneSurrogate: false)
    /// Whether an element or member is being read.
    var isInside = false
  }

  private enum State { case value, firstElement, firstMember, afterValue }

  /// The text that is read.
  let bytes: UnsafeRawBufferPointer
  private let limit: Int
  /// The byte that comes next.
  private(set) var offset = 0
  private var end = 0
  /// Where the document begins, and the line of the text there.
  private var start = 0
  private var firstLine = 1
  private var invalid: Int?
  private var containers: [Container] = []
  private var state = State.value

  /// - Parameter depthLimit: How many arrays and objects may be open.
  init(_ bytes: UnsafeRawBufferPointer, depthLimit: Int) {
    self.bytes = bytes
    limit = depthLimit
    begin(in: 0..<bytes.count, line: 1)
  }

  /// Turns to another document of the same text: a line of JSON Lines.
  mutating func begin(in range: Range<Int>, line: Int) {
    (start, offset, end, firstLine) = (range.lowerBound, range.lowerBound, range.upperBound, line)
    invalid = UTF8Check.firstInvalid(bytes, in: range)
    containers.removeAll(keepingCapacity: true)
    state = .value
  }

  /// How many arrays and objects are open.
  var depth: Int { containers.count }

  /// The event that stands next.
  mutating func next() throws(JSONError) -> Event {
    skipBlanks()
    switch state {
    case .value: return try value()
    case .firstElement:
      if take(UInt8(ascii: "]")) { return close(.endArray) }
      enter()
      return try value()
    case .firstMember:
      if take(UInt8(ascii: "}")) { return close(.endObject) }
      return try name()
    case .afterValue: return try afterValue()
    }
  }

  /// Passes over the rest of a container whose begin was the last event.
  mutating func skipContainer() throws(JSONError) {
    let outside = depth - 1
    while depth > outside { _ = try next() }
  }

  private mutating func afterValue() throws(JSONError) -> Event {
    guard let top = containers.last else {
      if offset < end { throw error(.trailing) }
      return .end
    }
    if take(top.isArray ? UInt8(ascii: "]") : UInt8(ascii: "}")) {
      return close(top.isArray ? .endArray : .endObject)
    }
    guard take(UInt8(ascii: ",")) else { throw unexpected() }
    skipBlanks()
    guard top.isArray else { return try name() }
    containers[containers.count - 1].position += 1
    enter()
    return try value()
  }

  // MARK: Values

  private mutating func value() throws(JSONError) -> Event {
    switch peek {
    case UInt8(ascii: "{"): return try open(isArray: false)
    case UInt8(ascii: "["): return try open(isArray: true)
    case UInt8(ascii: "\""): return done(.text(try string()))
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return done(.number(try number()))
    default: throw unexpected()
    }
  }

  private mutating func open(isArray: Bool) throws(JSONError) -> Event {
    guard containers.count < limit else { throw error(.tooDeep(limit: limit)) }
    offset += 1
    containers.append(Container(isArray: isArray))
    state = isArray ? .firstElement : .firstMember
    return isArray ? .beginArray : .beginObject
  }

  private mutating func close(_ event: Event) -> Event {
    containers.removeLast()
    return done(event)
  }

  private mutating func done(_ event: Event) -> Event {
    if !containers.isEmpty { containers[containers.count - 1].isInside = false }
    state = .afterValue
    return event
  }

  private mutating func enter() { containers[containers.count - 1].isInside = true }

  private mutating func name() throws(JSONError) -> Event {
    guard peek == UInt8(ascii: "\"") else { throw unexpected() }
    let name = try string()
    containers[containers.count - 1].name = name
    enter()
    skipBlanks()
    guard take(UInt8(ascii: ":")) else { throw unexpected() }
    state = .value
    return .name(name)
  }

  private mutating func word(_ word: StaticString, _ event: Event) throws(JSONError) -> Event {
    for index in 0..<word.utf8CodeUnitCount where !take((word.utf8Start + index).pointee) {
      throw unexpected()
    }
    return done(event)
  }

  /// `-`? (0 | 1-9 digits) (. digits)? ([eE] [+-]? digits)?
  private mutating func number() throws(JSONError) -> Range<Int> {
    let first = offset
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    if let next = peek, next &- 0x30 < 10 { throw error(.badNumber) }
    return first..<offset
  }

  private mutating func digits() throws(JSONError) {
    let first = offset
    while let byte = peek, byte &- 0x30 < 10 { offset += 1 }
    if offset == first { throw error(.badNumber) }
  }

  // MARK: Strings

  /// The text between quotes; its escapes are looked at, not replaced.
  private mutating func string() throws(JSONError) -> JSONText {
    offset += 1
    let first = offset
    var (hasEscapes, isLone) = (false, false)
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        if let invalid, invalid < offset {
          offset = max(invalid, first)
          throw error(.notUTF8)
        }
        offset += 1
        return JSONText(range: first..<offset - 1, hasEscapes: hasEscapes, hasLoneSurrogate: isLone)
      case UInt8(ascii: "\\"):
        offset += 1
        hasEscapes = true
        if try escape() { isLone = true }
      case 0..<0x20: throw error(.badString)
      default: offset += 1
      }
    }
    throw unexpected()
  }

  /// Passes over what stands behind a backslash; whether it is half of a pair of surrogates.
  private mutating func escape() throws(JSONError) -> Bool {
    guard let byte = peek else { throw unexpected() }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return false
    case UInt8(ascii: "u"):
      guard let code = JSONText.hexadecimal(bytes, at: offset, end: end) else { throw error(.badString) }
      offset += 4
      if (0xDC00..<0xE000).contains(code) { return true }
      guard (0xD800..<0xDC00).contains(code) else { return false }
      if JSONText.isLowSurrogate(bytes, at: offset, end: end) {
        offset += 6
        return false
      }
      return true
    default: throw error(.badString)
    }
  }

  // MARK: Bytes

  private var peek: UInt8? { offset < end ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private func unexpected() -> JSONError {
    guard offset < end else { return error(.unexpected(found: nil)) }
    if invalid == offset { return error(.notUTF8) }
    let rest = bytes[offset..<min(offset + 4, end)]
    return error(.unexpected(found: String(decoding: rest, as: UTF8.self).unicodeScalars.first))
  }

  /// An error here, with the value in which it was met.
  func error(_ reason: JSONError.Reason) -> JSONError {
    let line = bytes[start..<min(offset, end)].reduce(firstLine) { $0 + ($1 == 0x0A ? 1 : 0) }
    return JSONError(reason: reason, offset: offset, line: line, pointer: pointer)
  }

  /// The value that is being read.
  var pointer: JSONPointer {
    JSONPointer(
      containers.filter(\.isInside).map { $0.isArray ? String($0.position) : $0.name.string(in: bytes) })
  }
}
