import Foundation
@testable import Ingest
import TestSupport
import Testing

/// `pyiati/2-03` of the shared data: the folder a file lies in says whether it is valid against the 2.03 schema.
@Suite("IATI 2.03 schema", .enabled(if: SharedData.isPresent, SharedData.absent))
struct IATISchemaParityTests {
  static let folder = "data/iati/pyiati/2-03/"

  static func cases(_ verdict: String) -> [String] {
    SharedData.files(under: folder + verdict, suffix: ".xml").map { verdict + "/" + $0 }
  }

  @Test("has no error for a valid file", arguments: cases("ssot-activity-xml-pass"))
  func accepts(_ path: String) throws {
    let reading = try IATICases.read(Self.folder + path)
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { $0.message(.english) })")
  }

  @Test("has an error with the rule's id for an invalid file", arguments: cases("ssot-activity-xml-fail"))
  func refuses(_ path: String) throws {
    let errors = try IATICases.read(Self.folder + path).findings.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.rule?.hasPrefix("cvc-") ?? false })
    #expect(errors.allSatisfy { $0.message(.english).contains("cvc-") })
  }

  @Test("has seen 90 valid and 174 invalid files")
  func counts() {
    #expect(Self.cases("ssot-activity-xml-pass").count == 90)
    #expect(Self.cases("ssot-activity-xml-fail").count == 174)
  }

  @Test(
    "has no error for the annotated example and the valid files of 2.02",
    arguments: ["data/iati/examples/activity-standard-example-annotated.xml"]
      + SharedData.files(under: "data/iati/pyiati/2-02", suffix: ".xml").filter { $0 != "invalid.xml" }
      .map { "data/iati/pyiati/2-02/" + $0 })
  func acceptsOthers(_ path: String) throws {
    let errors = try IATICases.read(path).findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { $0.message(.english) })")
  }
}

/// Reads IATI documents for tests.
enum IATICases {
  static func read(_ sharedPath: String) throws -> GridCarrier.Reading {
    let path = try #require(SharedData.path(sharedPath))
    let content = try FileContent(path: path)
    return IATISource.read(content.region, name: content.name)
  }

  static func read(text: String, language: Language = .english, municipalities: Set<String> = [])
    -> GridCarrier.Reading
  {
    IATISource.read(
      ByteRegion(copying: Array(text.utf8)), name: "act.xml", language: language,
      municipalities: municipalities)
  }
}
