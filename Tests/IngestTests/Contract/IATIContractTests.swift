import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

/// What a file of IATI has a place for comes back as it was; the file itself is valid.
@Suite("Contract of IATI")
struct IATIContractTests {
  /// The sample portfolios that have operations with a status and a day.
  static let portfolios = ["ihtiman", "iasi-ogp", "amu-ogp-local"]

  private func spellings(_ portfolio: Portfolio, _ table: TableName, _ names: [String]) -> [[String]] {
    let data = portfolio[table]
    let fields = names.compactMap(table.schema.field(named:))
    return (0..<data.rowCount).map { row in fields.map { data[$0].spelling(row: row) ?? "" } }
  }

  @Test("operations, payments and figures of the samples read back", arguments: portfolios)
  func readsBack(_ name: String) throws {
    let original = try PortfolioLoader().load([Package.path("fixtures/portfolios/" + name)]).portfolio
    let writer = try #require(ConversionTarget.iati.writer(publisher: Carriers.publisher))
    let notes = writer.notes(on: ConvertedPortfolio(original, language: .bulgarian))
    let result = try Carriers.roundTrip(original, .iati)
    #expect(result.findings.filter { $0.severity == .error }.map { $0.message(.english) } == [])
    let read = result.portfolio
    func lost(_ table: TableName, _ reason: IATILoss) -> Int {
      notes.reduce(0) { sum, note in
        guard case .notInIATI(let loss) = note, loss.table == table, loss.reason == reason else { return sum }
        return sum + loss.count
      }
    }
    let left = lost(.operations, .withoutStatus) + lost(.operations, .withoutDay)
    #expect(read.operations.count == original.operations.count - left)
    #expect(read.operations.count > 0)
    let fields = ["code", "title", "start", "end", "actual_end", "status", "contracted"]
    let codes = Set(spellings(read, .operations, ["code"]).map { $0[0] })
    #expect(
      spellings(read, .operations, fields)
        == spellings(original, .operations, fields).filter { codes.contains($0[0]) })
    // Payments that are paid or incurred.
    let paid = ["operation", "day", "amount", "basis"]
    let kept = spellings(original, .payments, paid).filter { row in
      codes.contains(row[0]) && row[3] != "declared" && row[3] != "certified"
    }
    let readPayments: [String] = spellings(read, .payments, paid).map { $0.prefix(3).joined(separator: " ") }
    let keptPayments: [String] = kept.map { $0.prefix(3).joined(separator: " ") }
    #expect(readPayments.sorted() == keptPayments.sorted())
    // Values of figures that belong to operations, by their day and number.
    let observed = spellings(original, .observations, ["operation", "value", "series"])
    let values: [String] = observed.filter { row in
      codes.contains(row[0]) && !row[1].isEmpty && row[2] != "selected"
    }.map { $0[1] }
    let readValues: [String] = spellings(read, .observations, ["value"]).map { $0[0] }.filter { !$0.isEmpty }
    #expect(readValues.sorted() == values.sorted())
  }

  @Test(
    "a portfolio without an activity is refused, not written empty",
    arguments: ["sgg-ngo-funding", "soyur-participation"])
  func nothing(_ name: String) throws {
    let original = try PortfolioLoader().load([Package.path("fixtures/portfolios/" + name)]).portfolio
    #expect(throws: ConversionFault.nothingToCarry) { try Carriers.roundTrip(original, .iati) }
  }

  @Test(
    "is valid by the schema of the standard itself",
    .enabled(if: SharedData.isPresent && SchemaTool.isPresent, SchemaTool.absent), arguments: portfolios)
  func validByTheSchema(_ name: String) throws {
    let original = try PortfolioLoader().load([Package.path("fixtures/portfolios/" + name)]).portfolio
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merilo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Carriers.write(original, .iati, into: folder)
    let schema = try #require(SharedData.path("data/iati/schema-2.03/iati-activities-schema.xsd"))
    #expect(try SchemaTool.problems(folder.path + "/portfolio.xml", schema: schema) == "valid\n")
    // And the tool does find what is wrong.
    let broken = try String(contentsOfFile: folder.path + "/portfolio.xml", encoding: .utf8)
      .replacing("<activity-status", with: "<activity-state")
    try broken.write(toFile: folder.path + "/broken.xml", atomically: true, encoding: .utf8)
    #expect(try SchemaTool.problems(folder.path + "/broken.xml", schema: schema).contains("activity-state"))
  }
}

/// The schema checker of others that may be on this machine: Python's lxml.
enum SchemaTool {
  static let absent: Comment = "the shared folder, or Python with lxml, is not on this machine: skipped"

  static let isPresent = (try? run(["-c", "import lxml.etree"]))?.status == 0

  /// "valid", or what is wrong.
  static func problems(_ path: String, schema: String) throws -> String {
    let script = """
      import sys
      from lxml import etree
      schema = etree.XMLSchema(etree.parse(sys.argv[1]))
      print("valid" if schema.validate(etree.parse(sys.argv[2])) else schema.error_log)
      """
    return try run(["-c", script, schema, path]).output
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
