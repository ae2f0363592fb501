import Foundation
import IndicatorEngine
import Ingest
import TestSupport
import Testing

/// Every file under `fixtures/malformed` has one defect; its manifest says how it is to be read and what a person is
/// told in English. The sentences follow the table of forty bad inputs in the rules for messages.
@Suite("Malformed files")
struct MalformedFilesTests {
  /// One line of the manifest.
  struct Defect: Sendable, CustomTestStringConvertible {
    let path: String
    let code: String
    let flags: [String]
    let message: String
    /// Severity that the exit code follows.
    let worst: String
    var testDescription: String { path }
  }

  static let defects: [Defect] = {
    let content = try? FileContent(path: Package.path("fixtures/malformed/MANIFEST.csv"))
    return content.map { CSVDocument($0).rows() }?.map { row in
      Defect(
        path: row.cells[0], code: row.cells[1], flags: row.cells[2].split(separator: " ").map(String.init),
        message: row.cells[3], worst: row.cells[4])
    } ?? []
  }()

  @Test("are told of in one exact sentence", arguments: MalformedFilesTests.defects)
  func toldExactly(_ defect: Defect) throws {
    let findings = try load(defect)
    #expect(findings.map { $0.message(.english) }.filter { $0 == defect.message }.count == 1)
    if findings.map({ $0.message(.english) }).filter({ $0 == defect.message }).isEmpty {
      Issue.record("\(findings.map { $0.message(.english) }.joined(separator: "\n"))")
    }
    #expect(findings.map(\.severity).max()?.rawValue == defect.worst)
    // One defect a file: nothing else of the same gravity is said, but for what follows from it.
    #expect(findings.contains { $0.code == defect.code })
  }

  @Test("are told of in the other languages, with the same place", arguments: MalformedFilesTests.defects)
  func toldInLanguages(_ defect: Defect) throws {
    let found = try load(defect).first { $0.message(.english) == defect.message }
    let finding = try #require(found)
    let english = finding.message(.english)
    for language in Language.allCases where language != .english {
      let message = finding.message(language)
      #expect(message.contains(defect.code))
      #expect(finding.location.file.map(message.contains) ?? true)
      if let row = finding.location.row { #expect(message.contains("\(row)")) }
      if let column = finding.location.column {
        #expect(message.contains(Location.letters(ofColumn: column)))
      }
      #expect(finding.sentence(language) != finding.sentence(.english), "\(english)")
      #expect(!message.contains("{") || english.contains("{"))
    }
  }

  @Test("cover every code that there must be a file for")
  func coverCodes() {
    let codes = Set(MalformedFilesTests.defects.map(\.code))
    for code in [
      "F01", "F02", "F03", "F04", "E01", "E02", "E03", "E04", "S01", "S02", "S03", "S04", "S05", "S06", "S07",
      "N01",
      "N02", "N03", "N06", "D01", "D02", "D03", "D04", "K01", "K02", "K03", "M01", "M02", "I01", "I02", "X06",
      "X07", "F12", "F13", "M04", "M05", "I06", "I07", "I08", "I09", "I10", "I11", "I12", "I13", "I14", "P08",
      "S09", "N05", "S16", "S17", "X01", "X02", "X03", "X04", "X05",
    ] { #expect(codes.contains(code), "\(code)") }
  }

  @Test("are all in the manifest, and the manifest names nothing else")
  func manifestIsWhole() throws {
    let root = Package.path("fixtures/malformed")
    var paths: Set<String> = []
    for format in try FileManager.default.contentsOfDirectory(atPath: root) where !format.contains(".") {
      for name in try FileManager.default.contentsOfDirectory(atPath: root + "/" + format) {
        paths.insert(format + "/" + name)
      }
    }
    #expect(paths == Set(MalformedFilesTests.defects.map(\.path)))
  }

  /// They are recorded where the environment has `RECORD_SNAPSHOTS`, and that run fails.
  @Test("that are archives are what their parts make", arguments: MalformedArchives.files.map(\.path))
  func archives(path: String) throws {
    let file = try #require(MalformedArchives.files.first { $0.path == path })
    let stored = Package.path("fixtures/malformed/" + path)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let folder = URL(fileURLWithPath: stored).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(file.bytes).write(to: URL(fileURLWithPath: stored))
      Issue.record("recorded \(path)")
    }
    #expect(FileManager.default.contents(atPath: stored).map(Array.init) == file.bytes)
  }

  private func load(_ defect: Defect) throws -> [Finding] {
    var options = LoadOptions()
    var flags = defect.flags[...]
    while let flag = flags.popFirst(), let value = flags.popFirst() {
      switch flag {
      case "--encoding": options.csv.encoding = try #require(EncodingRequest(name: value))
      case "--delimiter": options.csv.dialect.delimiter = CSVDialect.delimiter(named: value)
      case "--max-cell": options.csv.limits.cell = try #require(Int(value))
      case "--max-unpacked": options.limits.unpacked = try #require(Int(value))
      default: Issue.record("the manifest has an unknown flag \(flag)")
      }
    }
    do throws(IngestError) {
      return try PortfolioLoader(options: options).load([Package.path("fixtures/malformed/" + defect.path)])
        .findings
    } catch {
      // Settings that cannot be used stop everything; what was wrong in them is told all the same.
      #expect(error.exitCode == 78)
      return error.findings
    }
  }
}
