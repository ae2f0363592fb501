import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("The day of a class file") struct ClassVersionTests {
  @Test(
    "a version is a day, or the last day of a month",
    arguments: [
      ("2025-06-30", "2025-06-30"), ("2026-11", "2026-11-30"), ("2024-02", "2024-02-29"), ("2026-13", nil),
      ("2026-00", nil), ("2026", nil), ("1", nil), ("2026-1", nil), ("+026-11", nil),
    ] as [(String, String?)])
  func versions(_ text: String, _ day: String?) throws {
    let classes = try #require(ReferenceClasses(version: text, classes: []))
    #expect(classes.versionDay == day.map { SampleBuilder.day($0) })
  }

  @Test("the classes of the program say when they were made")
  func shipped() throws {
    #expect(try ClassFile.shipped().versionDay != nil)
  }
}
