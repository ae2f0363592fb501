import Testing
import TestSupport

@testable import Ingest

/// A record as texts with its flags, and the row it is.
private struct Record: Equatable, Sendable {
  var row: Int
  var flags: UInt8
  var cells: [String]
}

@Suite("Laws of the CSV reader")
struct CSVReaderLawTests {
  private func bytes(_ generator: inout SeededGenerator, count: Int, alphabet: [UInt8]) -> [UInt8] {
    (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
  }

  private func records(
    _ bytes: [UInt8], chunk: Int, block: Int, threads: Int, dialect: CSVDialect, width: Int?,
    quotes: QuoteCounts? = nil
  ) -> (records: [Record], doubts: [CSVDoubt]) {
    let region = ByteRegion(copying: bytes)
    var reader = CSVReader(
      region: region, range: 0..<bytes.count, dialect: dialect, rules: CSVRowRules(width: width), firstRow: 1)
    reader.chunkSize = chunk
    reader.blockSize = block
    reader.quotes = quotes
    let reading = reader.read(threads: threads, makeState: { _ in [Record]() }) { records, block in
      for row in 0..<block.count {
        let cells = (0..<block.cellCount(row)).map { block.text(row, $0) }
        records.append(Record(row: block.firstRow + row, flags: block.flags(row).rawValue, cells: cells))
      }
    }
    let records = reading.chunks.flatMap { chunk in
      chunk.state.map { Record(row: $0.row + chunk.firstRow, flags: $0.flags, cells: $0.cells) }
    }
    #expect(records.map(\.row) == Array(1..<1 + reading.rows))
    return (records, reading.doubts)
  }

  @Test("records do not depend on chunks, blocks or threads", arguments: 0..<60)
  func independentOfChunks(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabets = ["ab,\n", "ab,,\"\"\n\n", "a,\"\r\n", "a1,\"\\\n ", "a|b||\"\n"]
    let alphabet = Array(alphabets[seed % alphabets.count].utf8)
    var dialect = CSVDialect(delimiter: seed % 5 == 4 ? "||" : ",")
    if seed % 5 == 3 { dialect.escape = .backslash }
    let bytes = bytes(&generator, count: 400, alphabet: alphabet)
    let width = seed % 3 == 0 ? nil : 3
    let whole = records(bytes, chunk: 1 << 20, block: 1 << 20, threads: 1, dialect: dialect, width: width)
    for (chunk, block, threads) in [(7, 1 << 20, 1), (16, 5, 2), (64, 64, 2), (100, 1, 1), (1 << 20, 3, 1)] {
      let parts = records(bytes, chunk: chunk, block: block, threads: threads, dialect: dialect, width: width)
      #expect(parts.records == whole.records)
      #expect(parts.doubts == whole.doubts)
    }
  }

  @Test("records do not depend on who counted the quotes", arguments: 0..<30)
  func countedQuotes(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(700 + seed))
    let bytes = bytes(&generator, count: 400, alphabet: Array("ab,,\"\"\n\n".utf8))
    let pieces = stride(from: 0, to: bytes.count, by: 8).map { bytes[$0..<min($0 + 8, bytes.count)] }
    let counts = QuoteCounts(start: 0, size: 8, counts: pieces.map { $0.count { $0 == QuoteCounts.quote } })
    let dialect = CSVDialect(delimiter: ",")
    let whole = records(bytes, chunk: 1 << 20, block: 1 << 20, threads: 1, dialect: dialect, width: 3)
    for chunk in [8, 16, 64] {
      let parts = records(
        bytes, chunk: chunk, block: 64, threads: 2, dialect: dialect, width: 3, quotes: counts)
      #expect(parts.records == whole.records)
      #expect(parts.doubts == whole.doubts)
    }
  }

  @Test("stretches begin at the records that the counts of quotes tell", arguments: [0, 3, 21])
  func startsByCounts(_ first: Int) {
    // Nine bytes a record, a line end within quotes.
    let bytes = Array(String(repeating: "a,\"b\nc\",\n", count: 40).utf8)
    let pieces = stride(from: 0, to: bytes.count, by: 8).map { bytes[$0..<min($0 + 8, bytes.count)] }
    let counts = QuoteCounts(start: 0, size: 8, counts: pieces.map { $0.count { $0 == QuoteCounts.quote } })
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      let starts = ChunkPlan.starts(
        base, in: first / 9 * 9..<text.count, dialect: CSVDialect(delimiter: ","), threads: 1, size: 32,
        counted: counts)
      #expect(starts.count > 8)
      #expect(starts.allSatisfy { $0 % 9 == 0 })
    }
  }

  @Test("what is written with all cells quoted is read back", arguments: 0..<20)
  func roundTrip(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(1000 + seed))
    let alphabet = Array("ab\",;\n\r\t 'é".unicodeScalars.map(Character.init))
    let rows = (0..<30).map { _ in
      (0..<4).map { _ in
        String(
          (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
          })
      }
    }
    // An unquoted row of blanks would count as blank; quoted ones do not, unless all are empty.
    let kept = rows.filter { $0.contains { !$0.isEmpty } }
    let text = kept.map { row in
      row.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
      .joined(separator: ",")
    }.joined(separator: "\r\n")
    let read = records(
      Array(text.utf8), chunk: 50, block: 20, threads: 2, dialect: CSVDialect(), width: 4)
    #expect(read.records.map(\.cells) == kept)
    #expect(read.doubts.isEmpty)
  }

  @Test("every byte of a text without quotes is in a cell, a delimiter or a line end", arguments: 0..<20)
  func losesNothing(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(2000 + seed))
    let bytes = bytes(&generator, count: 500, alphabet: Array("abc,,,\n".utf8))
    let read = records(bytes, chunk: 40, block: 30, threads: 2, dialect: CSVDialect(), width: nil)
    let joined = read.records.map { $0.cells.joined(separator: ",") }.joined(separator: "\n")
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    #expect(joined == text)
  }

  @Test("any bytes are read without a crash", arguments: 0..<40)
  func anyBytes(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(3000 + seed))
    let alphabet: [UInt8] =
      seed % 2 == 0
      ? Array(0...255) : Array("\"\"\"',;|\t \n\r\\#=?:0.9-".utf8) + [0, 0x80, 0xD0, 0xA0, 0xFF, 0xEF, 0xBB]
    let bytes = bytes(&generator, count: 50 * (seed + 1), alphabet: alphabet)
    let content = FileContent(path: "random.csv", bytes: bytes)
    for encoding in [EncodingRequest.detect, .mixed, .fixed(.utf16LittleEndian), .fixed(.koi8u)] {
      let document = CSVDocument(content, request: CSVRequest(encoding: encoding))
      let rows = document.rows()
      #expect(rows.allSatisfy { $0.cells.count >= document.layout.width })
    }
  }

  @Test("a quote that never closes costs one row, however the text is cut", arguments: [64, 1000, 1 << 20])
  func unclosed(_ chunk: Int) {
    let good = (1...200).map { "\($0),x,y" }
    var lines = good
    lines[99] = "100,\"x,y"
    let read = records(
      Array(lines.joined(separator: "\n").utf8), chunk: chunk, block: 100, threads: 2, dialect: CSVDialect(),
      width: 3)
    var expected = good.map { $0.split(separator: ",").map(String.init) }
    expected[99][1] = "\"x"
    #expect(read.records.map(\.cells) == expected)
    // Rows 1–9 take 6 bytes, 10–99 take 7, "100," 4: 54 + 630 + 4. Of 199 line ends 99 are above row 100.
    #expect(
      read.doubts == [
        .unclosedQuote(at: CSVPlace(row: 100, column: 1, offset: 688), swallowedRows: 100, outcome: .used)
      ])
  }
}
