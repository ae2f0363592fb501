import Foundation
import IndicatorEngine
import Testing

@Suite("Methods") struct MethodTests {
  @Test("every method has its entry in Methods.md, and every entry is a method")
  func documented() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/IndicatorEngine/IndicatorEngine.docc/Methods.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let entries = text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(Set(entries) == Set(Method.allCases.map(\.rawValue)) && entries.count == Method.allCases.count)
  }

  @Test("codes of reasons, notes and statuses are spelled in one way and never twice")
  func codes() {
    let codes =
      UnavailableReason.allCases.map(\.rawValue) + ProgressNote.allCases.map(\.rawValue)
      + ProgressStatus.allCases.map(\.rawValue)
    #expect(codes.allSatisfy { $0.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 } })
    let reasons = UnavailableReason.allCases.map(\.rawValue)
    #expect(Set(reasons).count == reasons.count)
  }
}
