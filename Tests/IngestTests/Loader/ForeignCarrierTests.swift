import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Files whose tables are nobody's")
struct ForeignCarrierTests {
  private let albums = #""albums": [{"AlbumId": 1, "Band": "x"}]"#
  private let tracks = #""tracks": [{"TrackId": 1, "Length": 3}]"#

  @Test("several strange tables are told of once, with a way on")
  func foreign() throws {
    let result = try LoadedFiles.load(["shop.json": "{\(albums), \(tracks)}"])
    #expect(result.findings.map(\.kind) == [.unknownTables])
    let message = try #require(result.findings.first).message(.english)
    #expect(message.contains("\"albums\",\"tracks\"") && message.contains("--source operations=albums"))
    #expect(message.contains("merilo look --suggest"))
  }

  @Test("beside a table of ours, strange ones are notes; one alone says what it said")
  func mixed() throws {
    let operations = #""operations": [{"code": "A", "title": "T"}]"#
    let mixed = try LoadedFiles.load(["a.json": "{\(albums), \(tracks), \(operations)}"])
    #expect(mixed.findings.map(\.kind) == [.unknownPart, .unknownPart])
    #expect(mixed.findings.allSatisfy { $0.severity == .note })
    let one = try LoadedFiles.load(["a.json": "{\(albums)}"])
    #expect(one.findings.map(\.kind) == [.unknownPart])
    // A part of a file cannot be renamed as a file can.
    #expect(
      one.findings.first?.message(.english).contains("Fix: say which it is, as --source operations=albums")
        ?? false)
  }

  @Test(
    "somebody's database: eleven tables, one sentence", .enabled(if: SharedData.isPresent, SharedData.absent))
  func database() throws {
    let path = try #require(SharedData.path("data/sqlite-sample/Chinook_Sqlite.sqlite"))
    let result = try PortfolioLoader().load([path])
    #expect(result.findings.filter { $0.severity > .note }.map(\.kind) == [.unknownTables])
  }
}
