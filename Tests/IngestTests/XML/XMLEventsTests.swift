@testable import Ingest
import TestSupport
import Testing

/// Writes down what it is told: `<name attr=value …`, text, `>name`.
private struct Recorder: XMLHandler {
  enum Name: String, XMLName {
    static let namespaces = [XMLNamespace("t", "urn:t", "urn:strict-t"), XMLNamespace("", "urn:main")]
    case root, item, id, secret
    case cell = "t:cell"
    case kind = "t:kind"
  }

  var log: [String] = []
  var stopsAt: Name?

  mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep {
    var entry = "<" + (element.name?.rawValue ?? "?\(element.localName)")
    for index in 0..<element.attributeCount {
      let name = element.attributeName(index)?.rawValue ?? "?"
      entry += " \(name)=" + String(decoding: element.attributeValue(index), as: UTF8.self)
    }
    log.append(entry)
    if element.name == stopsAt, stopsAt != nil { return .stop }
    return element.name == .secret ? .skip : .proceed
  }

  mutating func end(_ name: Name?) -> XMLStep {
    log.append(">" + (name?.rawValue ?? "?"))
    return .proceed
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    log.append(String(decoding: bytes, as: UTF8.self))
  }
}

private func read(
  _ text: String, stopsAt: Recorder.Name? = nil, limits: XMLLimits = XMLLimits()
) -> (log: [String], fault: XMLFault?) {
  read(Array(text.utf8), stopsAt: stopsAt, limits: limits)
}

private func read(
  _ bytes: [UInt8], stopsAt: Recorder.Name? = nil, limits: XMLLimits = XMLLimits()
) -> (log: [String], fault: XMLFault?) {
  let events = XMLEvents(Recorder(stopsAt: stopsAt), limits: limits)
  let fault = events.read(ByteRegion(copying: bytes))
  return (events.handler.log, fault)
}

/// Hands out bytes a few at a time.
private struct Dripping: ByteSource {
  var bytes: ArraySlice<UInt8>
  let step: Int
  mutating func read(into memory: UnsafeMutableRawBufferPointer) -> Int? {
    let part = bytes.prefix(step)
    memory.copyBytes(from: part)
    bytes = bytes.dropFirst(step)
    return part.count
  }
}

@Suite("XML events")
struct XMLEventsTests {
  @Test("tell elements, attributes and text in order")
  func order() {
    let (log, fault) = read(#"<root id="1"><item>a &amp; b</item><other/></root>"#)
    #expect(fault == nil)
    #expect(log == ["<root id=1", "<item", "a ", "&", " b", ">item", "<?other", ">?", ">root"])
  }

  @Test("know names by their namespace, whatever the prefix, and synonyms of a namespace")
  func namespaces() {
    let (log, fault) = read(
      #"<root xmlns="urn:main" xmlns:x="urn:strict-t" xmlns:y="urn:t" xmlns:z="urn:z"><x:cell y:kind="k" id="5"/>"#
        + "<y:cell/><z:cell/><cell/></root>")
    #expect(fault == nil)
    #expect(
      log == [
        "<root", "<t:cell t:kind=k id=5", ">t:cell", "<t:cell", ">t:cell", "<?cell", ">?", "<?cell", ">?",
        ">root",
      ])
  }

  @Test("leave out what the handler skips and end where it stops")
  func skipping() {
    let (log, fault) = read("<root><secret>x<item>y</item></secret><item/></root>")
    #expect(fault == nil)
    #expect(log == ["<root", "<secret", "<item", ">item", ">root"])
    let stopped = read("<root><item/><id/>< broken", stopsAt: .id)
    #expect(stopped.fault == nil)
    #expect(stopped.log == ["<root", "<item", ">item", "<id"])
  }

  @Test("are the same however the bytes come", arguments: [1, 2, 3, 7, 64])
  func chunks(_ step: Int) {
    let text = "<root id=\"ж\"><item>йод</item><!-- - --><?p i?><item/></root>"
    let events = XMLEvents(Recorder())
    var source = Dripping(bytes: Array(text.utf8)[...], step: step)
    #expect(events.read(from: &source) == nil)
    let joined = events.handler.log.joined()
    #expect(joined == "<root id=ж<itemйод>item<item>item>root")
  }

  @Test("read declared 8-bit encodings and UTF-16")
  func encodings() {
    let head = Array(#"<?xml version="1.0" encoding="windows-1251"?><root>"#.utf8)
    // С о ф и я in Windows-1251.
    let (log, fault) = read(head + [0xD1, 0xEE, 0xF4, 0xE8, 0xFF] + Array("</root>".utf8))
    #expect(fault == nil)
    #expect(log.joined() == "<rootСофия>root")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<root>ж</root>".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(read(wide).log.joined() == "<rootж>root")
    #expect(
      read(#"<?xml version="1.0" encoding="ebcdic-x"?><root/>"#).fault?.reason == .malformed(.wrongEncoding))
  }

  @Test("refuse document types, naming the address that is asked for")
  func doctypes() {
    let internalOnly = read("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"aaaa\">]><root>&a;</root>")
    #expect(internalOnly.fault == XMLFault(.doctype(entity: nil), line: 2, column: 16))
    #expect(internalOnly.log.isEmpty)
    let outside = read("<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><root>&e;</root>")
    #expect(outside.fault == XMLFault(.doctype(entity: "file:///etc/passwd"), line: 1, column: 13))
    let system = read("<!DOCTYPE r SYSTEM \"http://example.org/x.dtd\"><root/>")
    #expect(system.fault?.reason == .doctype(entity: "http://example.org/x.dtd"))
    #expect(read("<!DOCTYPE html><root/>").fault?.reason == .doctype(entity: nil))
  }

  @Test("refuse deep, wide and endless documents where the limit is passed")
  func limits() {
    let deep = String(repeating: "<item>", count: 300)
    // 256 elements of 6 characters stand before the one too many.
    #expect(read(deep).fault == XMLFault(.tooDeep(limit: 256), line: 1, column: 1537))
    let wide = "<root " + (0..<257).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"
    #expect(read(wide).fault?.reason == .tooManyAttributes(limit: 256))
    var small = XMLLimits()
    small.text = 1000
    let long = "<root>" + String(repeating: "x", count: 600) + "&amp;" + String(repeating: "x", count: 600)
    #expect(read(long, limits: small).fault?.reason == .tooLong(limit: 1000))
    #expect(
      read("<root><!-- " + String(repeating: "x", count: 600_000), limits: small).fault?.reason
        == .tooLong(limit: 1000))
    let apart = String(repeating: "<item>" + String(repeating: "x", count: 900) + "</item>", count: 3)
    #expect(read("<root>\(apart)</root>", limits: small).fault == nil)
  }

  @Test(
    "say what is not well-formed, and where",
    arguments: [
      ("<root><item></root>", XMLProblem.wrongEndTag, 1, 15), ("<root>\n<item>", .endsEarly, 2, 7),
      ("", .endsEarly, 1, 1), ("<root a='1' a='2'/>", .attributeTwice, 1, 13),
      ("<root>&nbsp;</root>", .unknownEntity, 1, 7),
      ("<x:root/>", .unknownPrefix, 1, 1), ("<root/>\n<root/>", .afterEnd, 2, 1),
      ("<root>\u{1}</root>", .wrongCharacter, 1, 7),
    ])
  func malformed(_ text: String, _ problem: XMLProblem, _ line: Int, _ column: Int) {
    #expect(read(text).fault == XMLFault(.malformed(problem), line: line, column: column))
  }

  @Test(
    "of the bombs and traps of others end in a fault", .enabled(if: SharedData.isPresent, SharedData.absent))
  func sharedHostile() throws {
    let expected: [String: XMLFault.Reason?] = [
      "cyclic.xml": .doctype(entity: nil),
      "external.xml": .doctype(entity: "http://www.w3schools.com/xml/note.xml"),
      "xmlbomb.xml": .doctype(entity: nil), "simple.xml": nil, "simple-ns.xml": nil,
    ]
    let files = SharedData.files(under: "data/hostile/xml", suffix: ".xml")
    #expect(Set(files) == Set(expected.keys))
    for file in files {
      let reason = read(Array(try SharedData.data("data/hostile/xml/" + file))).fault?.reason
      #expect(reason == expected[file], "\(file)")
    }
  }
}
