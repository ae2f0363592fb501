import IndicatorEngine
import Testing

@testable import Ingest

@Suite("Places and languages of IATI activities")
struct IATIPlaceTests {
  private let activities = """
    <iati-activities version="2.03"><iati-activity default-currency="EUR" xml:lang="en">
    <iati-identifier>EX-1</iati-identifier>
    <reporting-org ref="EX" type="10"><narrative>Example</narrative></reporting-org>
    <title><narrative>Road</narrative><narrative xml:lang="bg">Път</narrative></title>
    <description><narrative>Road</narrative></description>
    <participating-org role="1" ref="EX"/><activity-status code="2"/>
    <activity-date type="2" iso-date="2024-01-01"/>
    <location><administrative vocabulary="A4" level="2" code="SFO20"/></location>
    </iati-activity></iati-activities>
    """

  @Test("locations are kept where they are municipalities of another file, whatever the order of the files")
  func places() throws {
    let alone = try LoadedFiles.load(["a.csv": activities])
    #expect(alone.portfolio.operations.municipality[0] == nil)
    // The activities stand before the places in the order of names.
    let joined = try LoadedFiles.load([
      "a.csv": activities, "municipalities.csv": "code,name\nSFO20,Ихтиман\n",
    ])
    #expect(joined.portfolio.operations.municipality[0] == "SFO20")
    #expect(joined.reports.map(\.file) == ["a.csv", "municipalities.csv"])
  }

  @Test("titles are read in the language that is asked for")
  func language() throws {
    #expect(try LoadedFiles.load(["a.csv": activities]).portfolio.operations.title[0] == "Road")
    let bulgarian = try LoadedFiles.load(["a.csv": activities]) { $0.language = .bulgarian }
    #expect(bulgarian.portfolio.operations.title[0] == "Път")
  }
}
