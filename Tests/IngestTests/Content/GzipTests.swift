import Foundation
import IndicatorEngine
import Ingest
import Testing

/// Compressed files as they come: several members, cut short, with something behind them.
@Suite("Compressed files") struct GzipTests {
  /// `gzip.compress(b"code,title\nA,Park\n", mtime=0)` and `gzip.compress(b"B,School\n", mtime=0)` of Python 3.11.
  private static let first: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 75, 206, 79, 73, 213, 41, 201, 44, 201, 73, 229, 114, 212, 9, 72, 44,
    202, 230, 2, 0, 127, 51, 249, 113, 18, 0, 0, 0,
  ]
  private static let second: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 115, 210, 9, 78, 206, 200, 207, 207, 225, 2, 0, 153, 92, 248, 132, 9, 0,
    0, 0,
  ]

  private func load(_ bytes: [UInt8]) throws -> PortfolioLoader.Result {
    try LoadedFiles.load(bytes: ["operations.csv.gz": bytes])
  }

  private func codes(_ result: PortfolioLoader.Result) -> [String] {
    result.findings.map { "\($0.severity) \($0.code)" }
  }

  @Test("several members are one file")
  func members() throws {
    let result = try load(GzipTests.first + GzipTests.second)
    #expect(result.portfolio.operations.count == 2)
    #expect(result.findings == [])
  }

  @Test("padding with zeros is nothing, other bytes behind the end are told of")
  func trailing() throws {
    #expect(try load(GzipTests.first + [0, 0, 0, 0]).findings == [])
    let result = try load(GzipTests.first + Array("garbage".utf8))
    #expect(result.portfolio.operations.count == 1)
    #expect(codes(result) == ["warning F05"])
    #expect(
      result.findings.first?.message(.english)
        == "warning F05  operations.csv.gz: 7 bytes behind the end of the compressed data (byte \(GzipTests.first.count)); "
        + "not read. Fix: copy or download it again if rows are missing.")
  }

  @Test("a file cut within a member, also the second, ends early", arguments: [1, 5, 12])
  func cut(_ missing: Int) throws {
    #expect(try codes(load(Array(GzipTests.first.dropLast(missing)))).contains("error F05"))
    #expect(try codes(load(GzipTests.first + GzipTests.second.dropLast(missing))).contains("error F05"))
  }

  @Test("a changed byte is noticed by the sum behind the data")
  func damaged() throws {
    var bytes = GzipTests.first
    bytes[bytes.count - 6] ^= 0xFF
    #expect(try codes(load(bytes)).contains("error F05"))
  }
}
