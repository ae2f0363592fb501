import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("What look shows of boundaries")
struct BoundaryScreenTests {
  private func screen(_ paths: String..., language: Language = .english) throws -> String {
    var options = LoadOptions()
    options.computesDigests = false
    let result = try PortfolioLoader(options: options).load(paths.map { Package.path("fixtures/\($0)") })
    return LookScreen(words: Words(language)).text(result.reports, findings: result.findings)
  }

  @Test("features, codes, what joins, outlines")
  func alone() throws {
    #expect(
      try screen("boundaries/places.geojson") == """
        places.geojson     4 features, 3 areas     boundaries
          codes      code: 3 codes   no municipalities were read beside it to join
          outlines   5 rings; 1 area meets itself and is repaired for drawing

        """)
    #expect(
      try screen("boundaries/places.geojson", language: .bulgarian) == """
        places.geojson     4 обекта, 3 площи     граници
          кодове      code: 3 кода   заедно с него не са прочетени общини, с които да се свърже
          очертания   5 пръстена; 1 площ среща себе си и се поправя за чертане

        """)
  }

  @Test("beside municipalities, how many have an area")
  func joined() throws {
    let text = try screen("malformed/geojson/G06-no-area")
    #expect(text.contains("code: 1 code   1 of 2 municipalities have an area here"))
    #expect(text.contains("outlines   1 ring, none meets itself"))
  }

  @Test("without a code, which properties there are")
  func uncoded() throws {
    #expect(
      try screen("malformed/geojson/G04-names-only.geojson").contains(
        "codes      none among \"name\" and \"source\""))
  }
}
