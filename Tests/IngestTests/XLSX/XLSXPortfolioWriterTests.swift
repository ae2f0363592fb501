import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Writing workbooks")
struct XLSXPortfolioWriterTests {
  /// The parts of a workbook that texts of CSV become.
  private func parts(_ files: [String: String]) throws -> [String: String] {
    let portfolio = try LoadedFiles.load(files).portfolio
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merilo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Carriers.write(portfolio, .xlsx, into: folder)
    let data = try Data(contentsOf: folder.appendingPathComponent("portfolio.xlsx"))
    let archive = try ZipArchive(ByteRegion(copying: [UInt8](data)))
    var parts: [String: String] = [:]
    for entry in archive.entries {
      parts[entry.name] = String(decoding: try #require(try archive.bytes(of: entry.name)), as: UTF8.self)
    }
    return parts
  }

  private let hostile = [
    "operations.csv": """
    code,title,total,currency,Бележка
    007,"=HYPERLINK(""http://x"",""y"")",1234.50,BGN,"+cmd|' /C calc'!A1"
    1e5,=1+1,0.07,BGN,{=SUM(A1)}
    """
  ]

  @Test("nothing that somebody typed becomes a formula or a link")
  func noFormulas() throws {
    let parts = try parts(hostile)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(!sheet.contains("<f") && !sheet.contains("hyperlink"))
    #expect(parts["xl/sharedStrings.xml"]?.contains("=1+1") == true)
    #expect(!parts.keys.contains { $0.contains("externalLink") })
  }

  @Test("codes are texts, amounts numbers; headings stay in sight and have filters; no clock is asked")
  func types() throws {
    let parts = try parts(hostile)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    // Row 2: the code is a shared text, the total a number.
    let row = try #require(sheet.components(separatedBy: "<row r=\"2\"").dropFirst().first)
    let codes = try #require(row.components(separatedBy: "</row>").first)
    #expect(codes.contains("<c r=\"A2\"") && codes.contains("t=\"s\""))
    #expect(codes.contains("<v>1234.5</v>"))
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:E3\""))
    #expect(sheet.contains("numberStoredAsText=\"1\""))
    let core = try #require(parts["docProps/core.xml"])
    #expect(core.contains("2000-01-01T00:00:00Z"))
  }

  @Test("a table of many cells, written row by row, reads back the same")
  func large() throws {
    // 25,000 rows of nine columns are more cells than are kept in memory.
    let rows = (0..<25_000).map { "A\($0),\"t, \($0)\",,,2014-03-06,\($0).07,,,EUR" }
    let head = "code,title,municipality,fund,start,total,eligible,contracted,currency\n"
    let original = try LoadedFiles.load(["operations.csv": head + rows.joined(separator: "\n")]).portfolio
    let read = try Carriers.roundTrip(original, .xlsx).portfolio
    #expect(read.operations.count == 25_000)
    for row in stride(from: 0, to: 25_000, by: 617) {
      for field in TableName.operations.schema.fields {
        let (a, b) = (
          read[.operations][field].spelling(row: row), original[.operations][field].spelling(row: row)
        )
        #expect(a == b)
      }
    }
  }

  @Test("what a sheet cannot hold as a number or in one cell is told, and kept where it can be")
  func limits() throws {
    let long = String(repeating: "ж", count: 40_000)
    let original = try LoadedFiles.load([
      "operations.csv":
        "code,title,total,own,start,currency\nA,\(long),92233720368547.58,0.10,1850-03-06,EUR\n",
      "indicators.csv": "code,name,measure\nI,x,ratio\n",
      "observations.csv":
        "indicator,operation,period,value\nI,A,2014,0.1234567890123456\nI,A,2015,0.123456789012345\n",
    ]).portfolio
    let notes = try #require(ConversionTarget.xlsx.writer()).notes(on: ConvertedPortfolio(original))
    #expect(
      notes == [
        .origins, .amountsAsText(table: .operations, field: "total"),
        .cutTexts(table: .operations, count: 1),
        .roundedNumbers(table: .observations, field: "value", count: 1),
      ])
    let read = try Carriers.roundTrip(original, .xlsx).portfolio
    #expect(read.operations.total[0] == 9_223_372_036_854_758)
    #expect(read.operations.own[0] == 10)
    #expect(read.operations.start[0]?.description == "1850-03-06")
    #expect(read.operations.title[0] == String(repeating: "ж", count: 32_767))
    // 0.1234567890123456 has 16 digits: 0.123456789012346 to 15.
    #expect(read.observations.value[0] == 0.123456789012346)
    #expect(read.observations.value[1] == 0.123456789012345)
  }

  @Test("a table of more rows than a sheet holds takes several, which are read as one")
  func severalSheets() throws {
    let original = try PortfolioLoader().load([Package.path("fixtures/portfolios/ihtiman")]).portfolio
    // The sample has 12 payments and 9 milestones.
    let writer = XLSXPortfolioWriter(rowsOfSheet: 5)
    let notes = writer.notes(on: ConvertedPortfolio(original))
    #expect(notes.contains(.severalSheets(table: .payments, count: 3)))
    #expect(notes.contains(.severalSheets(table: .milestones, count: 2)))
    let path = NSTemporaryDirectory() + "merilo-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    for file in writer.files(of: ConvertedPortfolio(original)) { try file.write(path) }
    let read = try PortfolioLoader().load([path])
    #expect(read.reports.compactMap(\.sheet).contains("payments 3"))
    #expect(read.findings.filter { $0.severity == .error }.map { $0.message(.english) } == [])
    for table in TableName.allCases {
      #expect(read.portfolio[table].rowCount == original[table].rowCount, "\(table)")
    }
    for row in 0..<12 {
      #expect(read.portfolio.payments.amount[row] == original.payments.amount[row])
      #expect(read.portfolio.payments.day[row] == original.payments.day[row])
    }
  }

  @Test(
    "texts that look like escapes, and what XML cannot hold, are escaped",
    arguments: [
      ("a_b", "a_b"), ("_x0041_", "_x005F_x0041_"), ("_x00g1_", "_x00g1_"),
      ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("a\u{FFFE}", "a_xFFFE_"), ("Сума_x", "Сума_x"),
    ])
  func escapes(_ text: String, _ carried: String) {
    #expect(XLSXText.carried(text).text == carried)
    #expect(!XLSXText.carried(text).isCut)
  }

  @Test(
    "names of sheets are made such as Excel takes",
    arguments: [
      (["a", "A", "a"], ["a", "A 2", "a 3"]), (["x/y:[1]?*\\"], ["x_y__1____"]),
      (["'", "", " 'a' "], ["Sheet", "Sheet 2", "a"]),
      (
        ["Плащания на общините по договори 2026", "Плащания на общините по договори 2027"],
        ["Плащания на общините по договор", "Плащания на общините по догов 2"]
      ),
    ])
  func sheetNames(_ wanted: [String], _ expected: [String]) {
    var names = XLSXSheetNames()
    #expect(wanted.map { names.name($0) } == expected)
  }
}
