import TestSupport
import Testing

@testable import ReportCLI

@Suite("Reports byte for byte")
struct ReportSnapshotTests {
  @Test("the sample report in each format", arguments: ReportFormat.allCases)
  func sample(format: ReportFormat) throws {
    let text = format.renderer.render(SampleReport.report)
    let outcome = try Snapshot.compare(
      text, named: "sample.\(format.endings.first ?? "")", testFile: #filePath)
    #expect(outcome == .same)
  }

  @Test("the same report gives the same bytes twice", arguments: ReportFormat.allCases)
  func repeatable(format: ReportFormat) {
    #expect(format.renderer.render(SampleReport.report) == format.renderer.render(SampleReport.report))
  }
}
