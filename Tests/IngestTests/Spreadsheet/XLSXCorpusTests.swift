import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

/// Other people's workbooks, cell by cell as openpyxl and python-calamine read them (`fixtures/reference/xlsx-corpus`).
@Suite("The corpus of workbooks", .enabled(if: SharedData.isPresent, SharedData.absent))
struct XLSXCorpusTests {
  private struct Reading: Equatable {
    let cells: Int
    let checksum: String
  }

  /// Our reading of a file: its sheets with their cells.
  private func sheets(_ path: String) throws -> [String: CellDump] {
    let bytes = Array(try SharedData.data("data/xlsx-corpus/" + path))
    if path.hasSuffix(".ods") {
      return Dictionary(uniqueKeysWithValues: try WorkbookDump.read(bytes).sheets.map { ($0.name, $0.dump) })
    }
    let archive = try ZipArchive(ByteRegion(copying: bytes))
    let book = try XLSXWorkbook(archive)
    var sheets: [String: CellDump] = [:]
    for sheet in book.workbook.sheets {
      let (dump, facts, fault) = book.read(sheet, from: archive, into: CellDump(), limits: WorksheetLimits())
      #expect(fault == nil && facts.disorder == nil, "\(path) \(sheet.name)")
      sheets[sheet.name] = dump
    }
    return sheets
  }

  private func checksum(_ lines: [String]) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for line in lines {
      for byte in line.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
      value = (value ^ 0x0A) &* 0x100_0000_01B3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func rows(_ path: String) throws -> [[String]] {
    CSVDocument(try FileContent(path: path)).rows().map(\.cells)
  }

  /// Sheets that we read as neither of the two does, each for a reason that the article XLSX-corpus gives.
  private static let ownReadings: Set<String> = [
    "sheetjs/LONumbers-2010.xlsx", "sheetjs/LONumbers-2011.xlsx", "sheetjs/xlsx-stream-d-date-cell.xlsx",
  ]

  @Test("is read as both readers read it, and where they differ as one of them does")
  func cellByCell() throws {
    let reference = try rows(Package.path("fixtures/reference/xlsx-corpus/cells.csv"))
    var readings: [String: [String: Reading]] = [:]
    var count = 0
    for (file, lines) in Dictionary(grouping: reference, by: { $0[0] }).sorted(by: { $0.key < $1.key }) {
      let ours = try sheets(file)
      for (sheet, expected) in Dictionary(grouping: lines, by: { $0[1] }) {
        let dump = try #require(ours[sheet], "\(file) \(sheet)")
        let reading = Reading(cells: dump.lines.count, checksum: checksum(dump.lines))
        readings[file, default: [:]][sheet] = reading
        let theirs = expected.map { Reading(cells: Int($0[3]) ?? -1, checksum: $0[4]) }
        #expect(theirs.contains(reading) != XLSXCorpusTests.ownReadings.contains(file), "\(file) \(sheet)")
        count += 1
      }
    }
    // The distinct sheets of cells.csv, two of charts among them.
    #expect(count == 107)
  }

  @Test("has the cells and sums that were worked out for it")
  func expectedSums() throws {
    let expected = try rows(SharedData.folder + "/data/xlsx-corpus/expected.csv").filter { $0[5] == "yes" }
    #expect(expected.count == 82)
    for row in expected {
      let dump = try #require(try sheets(row[0])[row[1]], "\(row[0]) \(row[1])")
      let numbers = dump.lines.compactMap { line -> Double? in
        let parts = line.split(separator: " " as Character, maxSplits: 2)
        return parts[1] == "n" ? Double(String(parts[2])) : nil
      }
      #expect(dump.lines.count == Int(row[3]), "\(row[0]) \(row[1])")
      #expect(
        isClose(numbers.reduce(0, +), try #require(Double(row[4])), within: 1e-9), "\(row[0]) \(row[1])")
    }
  }

  @Test("ends in an explanation where a file cannot be read")
  func refused() throws {
    func found(_ path: String) throws -> [String] {
      let shared = try #require(SharedData.path("data/xlsx-corpus/" + path))
      return try PortfolioLoader().load([shared]).findings.map { $0.message(.english) }
    }
    #expect(
      try found("other-formats/date.xls").first?.hasPrefix("error F03  date.xls: Excel 97–2003 workbook")
        == true)
    #expect(
      try found("other-formats/date.xlsb").first?.hasPrefix("error F03  date.xlsb: Excel binary workbook")
        == true)
    // The directory says 559 bytes, the data holds something else.
    #expect(try found("calamine/issue252.xlsx").first?.hasPrefix("error F05  issue252.xlsx") == true)
  }
}
