import Foundation
import IndicatorEngine
import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("What look shows of a list of others")
struct LookMappingTests {
  private func screen(_ name: String, _ fields: [FieldMapping] = []) throws -> String {
    var options = LoadOptions()
    options.fields = fields
    let result = try PortfolioLoader(options: options).load([Package.path("fixtures/lists/\(name)")])
    return LookScreen(words: Words(.english)).text(result.reports, findings: result.findings)
  }

  @Test("the list is named, composed fields are shown, further tables stand below")
  func list() throws {
    let day = FieldMapping(table: .payments, field: "day", constant: "2024-06-30")
    let text = try screen("isun-projects.csv", [day])
    #expect(text.contains("table operations (isun-projects)"))
    #expect(text.contains("\"{Програма:first}\" → programme"))
    #expect(text.contains("  → payments     2 rows"))
    #expect(text.contains("    M Реално изплатени суми → amount"))
    #expect(text.contains("    \"2024-06-30\" → day"))
    #expect(!text.contains("Бенефициент   (not used"))
  }
}
