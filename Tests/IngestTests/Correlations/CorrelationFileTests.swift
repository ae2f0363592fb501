import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Correlations that a user states") struct CorrelationFileTests {
  private func file(_ text: String) throws -> CorrelationFile {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "c.csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try CorrelationFile(path: path)
  }

  private func place(_ row: Int, _ column: Int) -> CompositePlace {
    CompositePlace(file: "c.csv", row: row, column: column, heading: CorrelationFile.headings[column])
  }

  private static let head = "operation,milestone,other,correlation\n"

  @Test("a pair a row, in the order of the file")
  func pairs() throws {
    let found = try file(Self.head + "A,K,L,0.8\nA,L,M,-1\n").pairs
    #expect(
      found == [
        .init(operation: "A", milestone: "K", other: "L", correlation: 0.8),
        .init(operation: "A", milestone: "L", other: "M", correlation: -1),
      ])
  }

  @Test("what is wrong is said with its row and column")
  func faults() throws {
    func fault(_ rows: String) throws -> CorrelationFile.Fault? {
      do { _ = try file(Self.head + rows) } catch let fault as CorrelationFile.Fault { return fault }
      return nil
    }
    #expect(try fault("A,K,L,1.2\n") == .outOfRange(place(2, 3), found: "1.2"))
    #expect(try fault("A,K,K,0.2\n") == .itself(place(2, 2), found: "K"))
    #expect(try fault("A,K,L,0.2\nA,L,K,0.3\n") == .pairTwice(place(3, 2), found: "L, K", first: 2))
    #expect(try fault("A,K,L,high\n") == .table(.notANumber(place(2, 3), found: "high")))
    #expect(try fault("A,K,L,\n") == .table(.valueMissing(place(2, 3))))
    #expect(try fault("A,,L,0.2\n") == .table(.codeMissing(place(2, 1))))
    do { _ = try file("operation,milestone,correlation\nA,K,1\n") } catch let fault as CorrelationFile.Fault {
      #expect(fault == .table(.headingMissing(file: "c.csv", heading: "other")))
    }
  }

  @Test("projects and milestones that are not in the data are refused with the nearest")
  func unknown() throws {
    let found = try file(Self.head + "A,K,L,0.8\n")
    try found.check(operations: ["A"], milestones: ["A": ["K", "L"]])
    #expect(throws: CorrelationFile.Fault.unknown(place(2, 0), found: "A", nearest: "A1")) {
      try found.check(operations: ["A1"], milestones: [:])
    }
    #expect(throws: CorrelationFile.Fault.unknown(place(2, 2), found: "L", nearest: "L2")) {
      try found.check(operations: ["A"], milestones: ["A": ["K", "L2"]])
    }
  }
}
