import Foundation
import Ingest
import Testing

@Suite("File content")
struct FileContentTests {
  /// A file in a folder of its own, removed afterwards.
  @discardableResult
  private func withFile<Result>(_ bytes: [UInt8], _ name: String = "f.csv", _ body: (String) throws -> Result)
    throws
    -> Result
  {
    let folder = NSTemporaryDirectory() + "/merilo-content-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try body(path)
  }

  /// FIPS 180-4's own example: SHA-256 of "abc".
  @Test("SHA-256 of the file as it lies on disk")
  func digest() throws {
    let content = try withFile(Array("abc".utf8)) { try FileContent(path: $0) }
    #expect(content.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(content.name == "f.csv")
    #expect(content.sizeOnDisk == 3)
  }

  @Test("a mapped file reads like a read one")
  func mapped() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try withFile(bytes) { path in
      let mapped = try FileContent(path: path, limits: ContentLimits(mappedFrom: 1))
      #expect(mapped.region.withBytes { Array($0) } == bytes)
      let read = try FileContent(path: path)
      #expect(read.region.withBytes { Array($0) } == bytes)
    }
  }

  /// Made with Python 3.11: `gzip.compress(b"a,b\n1,2\n", mtime=0)`.
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0xD4, 0x49, 0xE2, 0x32, 0xD4, 0x31,
    0xE2, 0x02, 0x00, 0x7B, 0x07, 0x97, 0x0A, 0x08, 0x00, 0x00, 0x00,
  ]

  @Test("gzip is unpacked, also in several members")
  func gzip() throws {
    let content = try withFile(FileContentTests.packed, "a.csv.gz") { try FileContent(path: $0) }
    #expect(content.region.text(0..<content.region.count) == "a,b\n1,2\n")
    #expect(content.isCompressed)
    #expect(content.kind == .text)
    #expect(content.sizeOnDisk == FileContentTests.packed.count)
    let twice = try withFile(FileContentTests.packed + FileContentTests.packed) { try FileContent(path: $0) }
    #expect(twice.region.text(0..<twice.region.count) == "a,b\n1,2\na,b\n1,2\n")
  }

  @Test("gzip that ends early, is damaged or unpacks too far is refused")
  func badGzip() throws {
    try withFile(Array(FileContentTests.packed.prefix(20))) { path in
      #expect(throws: ContentError.damagedArchive(path: path, offset: 20, endsEarly: true)) {
        try FileContent(path: path)
      }
    }
    var damaged = FileContentTests.packed
    damaged[damaged.count - 6] ^= 0xFF
    try withFile(damaged) { path in
      #expect { try FileContent(path: path) } throws: { error in
        if case ContentError.damagedArchive(_, _, false)? = error as? ContentError { true } else { false }
      }
    }
    try withFile(FileContentTests.packed) { path in
      #expect(
        throws: ContentError.unpacksTooLarge(path: path, packed: FileContentTests.packed.count, limit: 7)
      ) { try FileContent(path: path, limits: ContentLimits(unpacked: 7)) }
    }
  }

  @Test("a missing file, a folder and a file over the limit are told apart")
  func errors() throws {
    #expect(throws: ContentError.notFound(path: "/nowhere/at/all.csv")) {
      try FileContent(path: "/nowhere/at/all.csv")
    }
    let folder = NSTemporaryDirectory()
    #expect(throws: ContentError.notAFile(path: folder)) { try FileContent(path: folder) }
    try withFile([1, 2, 3]) { path in
      #expect(throws: ContentError.tooLarge(path: path, bytes: 3, limit: 2)) {
        try FileContent(path: path, limits: ContentLimits(input: 2))
      }
    }
  }
}

@Suite("Kind of content")
struct ContentKindTests {
  private func kind(_ bytes: [UInt8]) -> ContentKind { bytes.withUnsafeBytes(ContentKind.sniff) }
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(
    "texts by what they begin with",
    arguments: [
      ("", ContentKind.empty), (" \r\n\t", .empty), ("a;b\n1;2\n", .text),
      ("<html><body>", .html(tag: "<html", offset: 0)),
      ("\n <!DOCTYPE html>", .html(tag: "<!doctype html", offset: 2)),
      ("<table><tr>", .html(tag: "<table", offset: 0)),
      ("<?xml version=\"1.0\"?><html>", .html(tag: "<html", offset: 21)),
      ("<?xml version=\"1.0\"?><a/>", .xml(offset: 0)),
      ("<iati-activities>", .xml(offset: 0)), ("{\"a\":1}", .json(offset: 0)),
      ("\n[{\"a\":1}]", .json(offset: 1)),
      ("{a;b}\n", .text), ("<10;5\n", .text), ("%PDF-1.7", .pdf), ("SQLite format 3\0", .sqlite),
      ("PK\u{3}\u{4}xl/workbook.xml", .workbook(offset: 4)),
      ("PK\u{3}\u{4}xl/workbook.bin", .binaryWorkbook(offset: 4)),
      (
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook>",
        .xmlSpreadsheet(offset: 40)
      ), ("PK\u{3}\u{4}anything", .zip),
      (
        "PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .openDocument(offset: 12)
      ),
    ])
  func texts(_ text: String, _ expected: ContentKind) { #expect(kind(Array(text.utf8)) == expected) }

  @Test("a byte order mark alone is empty, and before a page it is passed over")
  func marks() {
    #expect(kind([0xEF, 0xBB, 0xBF]) == .empty)
    #expect(kind([0xFF, 0xFE]) == .empty)
    #expect(kind([0xEF, 0xBB, 0xBF] + Array("<html>".utf8)) == .html(tag: "<html", offset: 3))
    #expect(
      kind([0xFF, 0xFE] + "<html>".utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] })
        == .html(tag: "<html", offset: 2))
  }

  @Test("Excel 97–2003 and encrypted workbooks")
  func compounds() {
    let start = ContentKindTests.compound + [UInt8](repeating: 0, count: 504)
    func stream(_ name: String) -> [UInt8] { name.utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] } }
    #expect(kind(start + stream("Workbook")) == .legacyWorkbook)
    #expect(kind(start + stream("Book")) == .legacyWorkbook)
    #expect(kind(start + stream("WordDocument")) == .compoundFile)
    #expect(kind(start + stream("EncryptedPackage")) == .encryptedWorkbook(offset: 512))
  }
}
