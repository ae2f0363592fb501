import Ingest
import Testing

@testable import ReportCLI

@Suite("Figures of a report")
struct FigureTests {
  @Test("ids are unique, and every figure says itself in a sentence")
  func sentences() {
    let figures = SampleReport.report.figuresInWords
    #expect(figures.map(\.id) == SampleReport.report.figures.map(\.id))
    #expect(Set(figures.map(\.id)).count == figures.count)
    for figure in figures { #expect(!figure.sentence.isEmpty, "\(figure.id)") }
    // Its own sentence where it has one, else label and value.
    #expect(figures.first { $0.id.hasSuffix(".paid") }?.sentence == "Изплатени са 24 000,00 лв.")
    #expect(figures.first { $0.id.hasSuffix(".time") }?.sentence == "Време: 44%")
  }

  @Test("a verdict is not said twice")
  func verdicts() {
    let words = Words(.bulgarian)
    func verdict(_ status: Report.Status?, _ text: String) -> String? {
      Report.Finding(status: status, text: text).verdict(words)
    }
    #expect(verdict(.complete, "4 етапа са приключени в срок") == nil)
    #expect(verdict(.atRisk, "Изплатени са 40%") == "под риск")
    #expect(verdict(nil, "Изплатени са 40%") == nil)
  }
}
