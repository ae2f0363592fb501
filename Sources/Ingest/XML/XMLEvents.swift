internal import CExpat
import Foundation

/// Reads an XML document from a file or an archive as events for a handler, without keeping it.
///
///     var events = XMLEvents(TitleHandler())
///     if let fault = events.read(region) { … }      // the handler has seen what stands before the fault
///     events.handler.titles
///
/// Document type declarations are refused, so no entity but the five of XML is ever expanded and nothing is fetched.
/// Depth, attributes, text and tags are limited. UTF-8, UTF-16 and the 8-bit encodings of `TextEncoding` are read by
/// the document's own declaration; the handler sees UTF-8. Memory: one tag or piece of text, and a buffer.
///
/// The only user of libexpat, with `XMLReader`.
final class XMLEvents<Handler: XMLHandler> {
  // The handler and the names lie behind pointers: two accesses of a property for each event would cost as much as
  // the event.
  private let place: UnsafeMutablePointer<Handler>
  private let known: UnsafeMutableBufferPointer<Handler.Name?>
  private let names: XMLNameTable<Handler.Name>
  private let reader: XMLReader

  /// The handler, with what it has seen so far.
  var handler: Handler { place.pointee }

  init(_ handler: Handler, limits: XMLLimits = XMLLimits()) {
    let place = UnsafeMutablePointer<Handler>.allocate(capacity: 1)
    place.initialize(to: handler)
    let known = UnsafeMutableBufferPointer<Handler.Name?>.allocate(capacity: limits.depth + 1)
    known.initialize(repeating: nil)
    let names = XMLNameTable<Handler.Name>()
    let view = names.view
    // Closures, not overridden methods: they are compiled for the handler at hand.
    reader = XMLReader(
      limits: limits,
      start: { name, attributes, count, depth, reader in
        let found = view[name, strlen(name)]
        known[depth] = found
        return place.pointee.start(
          XMLElement(
            name: found, rawName: name, attributes: attributes, count: count, names: view, reader: reader))
      },
      end: { depth in place.pointee.end(known[depth]) },
      text: { bytes in place.pointee.text(bytes) })
    (self.place, self.known, self.names) = (place, known, names)
  }

  deinit {
    place.deinitialize(count: 1)
    place.deallocate()
    known.deallocate()
  }

  /// Reads a document that lies in memory. Returns why it was not read to its end; nil where it was, or where the
  /// handler stopped.
  func read(_ region: ByteRegion) -> XMLFault? { reader.read(region) }

  /// Reads a document from a source, straight into the parser's buffer.
  func read(from source: inout some ByteSource) -> XMLFault? { reader.read(from: &source) }
}

/// The part of `XMLEvents` that does not depend on the handler: libexpat, the limits, the position.
final class XMLReader {
  typealias Start = (
    _ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>, _ count: Int,
    _ depth: Int, _ reader: XMLReader
  ) -> XMLStep

  private struct State {
    var fault: XMLFault?
    var isStopped = false
    var depth = 0
    /// The depth of the element that is skipped; 0 where none is.
    var skipped = 0
    /// Bytes of text since the last tag.
    var textLength = 0
    /// Bytes handed over, and how many of them when something was last told.
    var fed = 0
    var fedAtLastEvent = 0
  }

  private let parser: XML_Parser
  private let limits: XMLLimits
  private let start: Start
  private let end: (_ depth: Int) -> XMLStep
  private let text: (_ bytes: UnsafeRawBufferPointer) -> Void
  private let state: UnsafeMutablePointer<State>

  /// Bytes that are handed over at once.
  private static let chunk = 256 << 10

  fileprivate init(
    limits: XMLLimits, start: @escaping Start, end: @escaping (_ depth: Int) -> XMLStep,
    text: @escaping (_ bytes: UnsafeRawBufferPointer) -> Void
  ) {
    // `|` cannot stand in a namespace's address (RFC 3986).
    guard let parser = XML_ParserCreateNS(nil, 0x7C) else { fatalError("out of memory") }
    (self.parser, self.limits, self.start, self.end, self.text) = (parser, limits, start, end, text)
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, startElement, endElement)
    XML_SetCharacterDataHandler(parser, characters)
    XML_SetCommentHandler(parser) { context, _ in within(context) { $0.noteEvent() } }
    XML_SetProcessingInstructionHandler(parser) { context, _, _ in within(context) { $0.noteEvent() } }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, system, _, hasSubset in
      within(context) { $0.doctype(system, hasSubset: hasSubset != 0) }
    }
    XML_SetEndDoctypeDeclHandler(parser) { context in within(context) { $0.refuseDoctype(entity: nil) } }
    XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, system, _, _ in
      within(context) { $0.refuseDoctype(entity: system) }
    }
    XML_SetAttlistDeclHandler(parser) { context, _, _, _, _, _ in
      within(context) { $0.refuseDoctype(entity: nil) }
    }
    XML_SetUnknownEncodingHandler(parser, unknownEncoding, nil)
  }

  deinit {
    XML_ParserFree(parser)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  // MARK: Reading

  /// Reads a document that lies in memory. Returns why it was not read to its end; nil where it was, or where the
  /// handler stopped.
  func read(_ region: ByteRegion) -> XMLFault? {
    withExtendedLifetime(region) {
      var offset = 0
      repeat {
        let length = min(XMLReader.chunk, region.count - offset)
        let isLast = offset + length == region.count
        let start = region.bytes.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
        state.pointee.fed += length
        if !proceed(XML_Parse(parser, start, Int32(length), isLast ? 1 : 0)) { return state.pointee.fault }
        offset += length
      } while offset < region.count
      return state.pointee.fault
    }
  }

  /// Reads a document from a source, straight into the parser's buffer.
  func read(from source: inout some ByteSource) -> XMLFault? {
    while true {
      guard let memory = XML_GetBuffer(parser, Int32(XMLReader.chunk)) else {
        return here(.tooLong(limit: limits.text))
      }
      guard
        let count = source.read(into: UnsafeMutableRawBufferPointer(start: memory, count: XMLReader.chunk))
      else { return here(.source) }
      state.pointee.fed += count
      if !proceed(XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)) || count == 0 {
        return state.pointee.fault
      }
    }
  }

  private func proceed(_ status: XML_Status) -> Bool {
    if state.pointee.isStopped || state.pointee.fault != nil { return false }
    // A tag or comment without an end is kept by the parser until its end comes.
    if state.pointee.fed - state.pointee.fedAtLastEvent > limits.text + XMLReader.chunk {
      state.pointee.fault = here(.tooLong(limit: limits.text))
      return false
    }
    if status != XML_STATUS_OK {
      state.pointee.fault = here(.malformed(XMLProblem(XML_GetErrorCode(parser))))
      return false
    }
    return true
  }

  // MARK: Position

  /// The line of what is being told, 1 = the first.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }
  /// Its place in the line, 1 = the first.
  var column: Int { Int(XML_GetCurrentColumnNumber(parser)) + 1 }

  private func here(_ reason: XMLFault.Reason) -> XMLFault { XMLFault(reason, line: line, column: column) }

  private func stop(_ reason: XMLFault.Reason? = nil) {
    if let reason, state.pointee.fault == nil { state.pointee.fault = here(reason) }
    state.pointee.isStopped = true
    XML_StopParser(parser, 0)
  }

  // MARK: Events

  fileprivate func noteEvent() { state.pointee.fedAtLastEvent = state.pointee.fed }

  fileprivate func begin(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>
  ) {
    noteEvent()
    state.pointee.textLength = 0
    if state.pointee.isStopped { return }
    state.pointee.depth += 1
    if state.pointee.depth > limits.depth { return stop(.tooDeep(limit: limits.depth)) }
    var count = 0
    while attributes[2 * count] != nil { count += 1 }
    if count > limits.attributes { return stop(.tooManyAttributes(limit: limits.attributes)) }
    if state.pointee.skipped > 0 { return }
    switch start(name, attributes, count, state.pointee.depth, self) {
    case .proceed: break
    case .skip: state.pointee.skipped = state.pointee.depth
    case .stop: stop()
    }
  }

  fileprivate func finish() {
    noteEvent()
    state.pointee.textLength = 0
    if state.pointee.isStopped { return }
    defer { state.pointee.depth -= 1 }
    if state.pointee.skipped > 0 {
      if state.pointee.skipped == state.pointee.depth { state.pointee.skipped = 0 }
      return
    }
    if case .stop = end(state.pointee.depth) { stop() }
  }

  fileprivate func piece(_ bytes: UnsafeRawBufferPointer) {
    noteEvent()
    if state.pointee.isStopped { return }
    state.pointee.textLength += bytes.count
    if state.pointee.textLength > limits.text { return stop(.tooLong(limit: limits.text)) }
    if state.pointee.skipped == 0 { text(bytes) }
  }

  // MARK: Document types

  fileprivate func doctype(_ system: UnsafePointer<CChar>?, hasSubset: Bool) {
    // The declaration may name the address itself; else the first entity within may, and the refusal waits for it.
    if let system { return refuseDoctype(entity: system) }
    state.pointee.fault = here(.doctype(entity: nil))
    if !hasSubset { stop() }
  }

  fileprivate func refuseDoctype(entity: UnsafePointer<CChar>?) {
    if state.pointee.isStopped { return }
    let place = state.pointee.fault ?? here(.doctype(entity: nil))
    state.pointee.fault = XMLFault(
      .doctype(entity: entity.map { String(cString: $0) }), line: place.line, column: place.column)
    stop()
  }

  // MARK: Names

  /// The parts of a name as libexpat tells it, `namespace|local` or `local`.
  static func parts(of name: UnsafePointer<CChar>) -> (namespace: String, local: String) {
    let text = String(cString: name)
    guard let bar = text.lastIndex(of: "|") else { return ("", text) }
    return (String(text[..<bar]), String(text[text.index(after: bar)...]))
  }
}

/// The library that reads XML.
package enum XMLLibrary {
  /// The version that is linked, without its name.
  package static var version: String {
    let parts = XML_ExpatVersionInfo()
    return "\(parts.major).\(parts.minor).\(parts.micro)"
  }
}

/// Calls `body` with the reader that a context pointer stands for.
private func within(_ context: UnsafeMutableRawPointer?, _ body: (XMLReader) -> Void) {
  guard let context else { return }
  Unmanaged<XMLReader>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
}

private func startElement(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
  guard let name, let attributes else { return }
  within(context) { $0.begin(name, attributes) }
}

private func endElement(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
  within(context) { $0.finish() }
}

private func characters(
  _ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<CChar>?, _ count: Int32
) {
  within(context) { $0.piece(UnsafeRawBufferPointer(start: bytes, count: Int(count))) }
}

/// Tells libexpat what the bytes of an 8-bit encoding stand for.
private func unknownEncoding(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
  _ info: UnsafeMutablePointer<XML_Encoding>?
) -> Int32 {
  guard let name, let info, let encoding = TextEncoding(name: String(cString: name)),
    let table = EightBitTable.table(of: encoding)
  else { return 0 }
  withUnsafeMutableBytes(of: &info.pointee.map) { memory in
    let map = memory.bindMemory(to: Int32.self)
    for byte in 0..<min(256, map.count) {
      let scalar = table.scalars[byte]
      map[byte] = scalar == 0xFFFD ? -1 : Int32(scalar)
    }
  }
  return 1
}

extension XMLProblem {
  fileprivate init(_ code: XML_Error) {
    self =
      switch code {
      case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
        XML_ERROR_UNCLOSED_CDATA_SECTION:
        .endsEarly
      case XML_ERROR_TAG_MISMATCH: .wrongEndTag
      case XML_ERROR_INVALID_TOKEN, XML_ERROR_SYNTAX: .wrongCharacter
      case XML_ERROR_DUPLICATE_ATTRIBUTE: .attributeTwice
      case XML_ERROR_UNDEFINED_ENTITY, XML_ERROR_BAD_CHAR_REF: .unknownEntity
      case XML_ERROR_UNBOUND_PREFIX, XML_ERROR_RESERVED_PREFIX_XML, XML_ERROR_RESERVED_PREFIX_XMLNS,
        XML_ERROR_RESERVED_NAMESPACE_URI, XML_ERROR_UNDECLARING_PREFIX:
        .unknownPrefix
      case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: .wrongEncoding
      case XML_ERROR_JUNK_AFTER_DOC_ELEMENT, XML_ERROR_MISPLACED_XML_PI: .afterEnd
      default: .other
      }
  }
}
