/// What a file holds, by its content and not by its name, with the byte where the evidence stands.
public enum ContentKind: Sendable, Equatable {
  /// No bytes, or nothing but a byte order mark or blanks.
  case empty
  /// A web page; `tag` as found (`<html`, `<!doctype html`, `<table`), at byte `offset`.
  case html(tag: String, offset: Int)
  /// An Excel 97–2003 workbook: an OLE2 compound file with a stream named Workbook or Book.
  case legacyWorkbook
  /// Another OLE2 compound file: an old document of Word or PowerPoint, an installer.
  case compoundFile
  /// An OLE2 file that wraps an encrypted Office document; the stream's name stands at byte `offset`.
  case encryptedWorkbook(offset: Int)
  /// A ZIP archive with the parts of an Excel workbook (.xlsx); the part's name stands at byte `offset`.
  case workbook(offset: Int)
  /// A ZIP archive with the parts of an Excel binary workbook (.xlsb); the part's name stands at byte `offset`.
  case binaryWorkbook(offset: Int)
  /// A ZIP archive with the type of an OpenDocument spreadsheet (.ods), at byte `offset`.
  case openDocument(offset: Int)
  /// Another ZIP archive.
  case zip
  /// A SQLite database.
  case sqlite
  /// A PDF document.
  case pdf
  /// JSON: the first character that is not blank is `{` or `[`, at byte `offset`, and reads on as JSON does.
  case json(offset: Int)
  /// XML: a declaration or an element at byte `offset`.
  case xml(offset: Int)
  /// The XML of Excel 2003; the name of its kind stands at byte `offset`.
  case xmlSpreadsheet(offset: Int)
  /// gzip data (when it is looked at before unpacking).
  case gzip
  /// Text, as far as can be seen without decoding it.
  case text

  /// What `bytes` hold.
  public static func sniff(_ bytes: UnsafeRawBufferPointer) -> ContentKind {
    let head = Head(bytes)
    if head.isBlank { return .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return compoundKind(bytes)
    }
    if bytes.starts(with: Array("SQLite format 3\0".utf8)) { return .sqlite }
    if bytes.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
    if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return zipKind(bytes)
    }
    return head.markup() ?? .text
  }

  /// Names of streams stand in the directory of a compound file in UTF-16 ([MS-CFB] 2.6.1).
  private static func compoundKind(_ bytes: UnsafeRawBufferPointer) -> ContentKind {
    func place(_ name: String) -> Int? {
      find(name.utf8.flatMap { [$0, 0] }, in: bytes, upTo: 64 << 20)
    }
    if let offset = place("EncryptedPackage") { return .encryptedWorkbook(offset: offset) }
    return place("Workbook") != nil || place("Book") != nil ? .legacyWorkbook : .compoundFile
  }

  private static func zipKind(_ bytes: UnsafeRawBufferPointer) -> ContentKind {
    let type = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    if let offset = find(type, in: bytes, upTo: 256) { return .openDocument(offset: offset) }
    if let offset = find(Array("xl/workbook.bin".utf8), in: bytes, upTo: 64 << 20) {
      return .binaryWorkbook(offset: offset)
    }
    // Part names stand in the local headers and again in the directory at the end of the archive.
    if let offset = find(Array("xl/workbook".utf8), in: bytes, upTo: 64 << 20) {
      return .workbook(offset: offset)
    }
    return .zip
  }

  /// The first place of `pattern` among the first `limit` bytes.
  static func find(_ pattern: [UInt8], in bytes: UnsafeRawBufferPointer, upTo limit: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    let end = min(bytes.count, limit) - pattern.count
    var offset = 0
    while offset <= end {
      if bytes[offset] == first, bytes[offset..<offset + pattern.count].elementsEqual(pattern) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}

/// The beginning of a file, lower-cased, without byte order mark and leading blanks; UTF-16 is thinned to its low bytes.
private struct Head {
  var text: [UInt8] = []
  /// Byte of the file at which `text` begins.
  var offset = 0
  /// Bytes of the file for each byte of `text`.
  var step = 1
  var isBlank = true

  init(_ bytes: UnsafeRawBufferPointer) {
    var low = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (offset, step) = (2, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (offset, step, low) = (2, 2, 1)
    }
    while offset + low < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset + low]) {
      offset += step
    }
    var place = offset + low
    while place < bytes.count, text.count < 4096 {
      let byte = bytes[place]
      text.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
      place += step
    }
    isBlank = text.isEmpty
  }

  func markup() -> ContentKind? {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "<") { return element() }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return startsJSON() ? .json(offset: offset) : nil
    }
    return nil
  }

  private func element() -> ContentKind? {
    for tag in ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"] where begins(tag, at: 0) {
      return .html(tag: tag, offset: offset)
    }
    // A page may stand behind an XML declaration or a comment.
    if begins("<?xml", at: 0) || begins("<!--", at: 0) {
      for place in text.indices where begins("<html", at: place) || begins("<!doctype html", at: place) {
        let tag = begins("<html", at: place) ? "<html" : "<!doctype html"
        return .html(tag: tag, offset: offset + place * step)
      }
      for mark in ["urn:schemas-microsoft-com:office:spreadsheet", "progid=\"excel.sheet\""] {
        for place in text.indices where begins(mark, at: place) {
          return .xmlSpreadsheet(offset: offset + place * step)
        }
      }
      return .xml(offset: offset)
    }
    guard text.count > 1, text[1] == UInt8(ascii: "!") || isLetter(text[1]) else { return nil }
    return .xml(offset: offset)
  }

  /// After `{` a string or the end; after `[` a value or the end. `[1];x` is text all the same: only whole files are.
  private func startsJSON() -> Bool {
    guard let next = text.dropFirst().first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      return true
    }
    if text[0] == UInt8(ascii: "{") { return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") }
    return "{[\"]-0123456789tfn".utf8.contains(next) && !text.starts(with: Array("[section".utf8))
  }

  private func begins(_ tag: String, at place: Int) -> Bool { text.dropFirst(place).starts(with: tag.utf8) }
  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
