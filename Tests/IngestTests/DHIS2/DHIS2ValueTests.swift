import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Data values of DHIS2")
struct DHIS2ValueTests {
  private func load(_ path: String) throws -> PortfolioLoader.Result {
    try PortfolioLoader().load([path])
  }

  private func fixture(_ name: String) throws -> PortfolioLoader.Result {
    try load(Package.path("fixtures/dhis2/\(name)"))
  }

  /// Rows as `indicator, place, period, disaggregation, value, text`.
  private func rows(_ portfolio: Portfolio) -> [String] {
    let observations = portfolio.observations
    return (0..<observations.count).map { row in
      [
        observations.indicator[row], observations.municipality[row], observations.period[row]?.description,
        observations.disaggregation[row], observations.value[row].map { "\($0)" }, observations.text[row],
      ].map { $0 ?? "-" }.joined(separator: " ")
    }
  }

  @Test(
    "periods in all documented forms",
    arguments: [
      ("20240131", "2024-01-31"), ("202401", "2024-01"), ("2024Q1", "2024-Q1"), ("2024S2", "2024-H2"),
      ("2024", "2024"), ("202403B", "2024-03-01/2024-04-30"), ("2024April", "2024-04-01/2025-03-31"),
      ("2024July", "2024-07-01/2025-06-30"), ("2024Oct", "2024-10-01/2025-09-30"),
      ("2024AprilS2", "2024-10-01/2025-03-31"),
      // ISO weeks: 2024-01-01 is a Monday, so week 5 begins 28 days later; of 2021 the first day is a Friday, and week 1
      // begins on Monday the fourth; 2020 has 53 weeks.
      ("2024W05", "2024-01-29/2024-02-04"), ("2024W5", "2024-01-29/2024-02-04"),
      ("2021W1", "2021-01-04/2021-01-10"), ("2020W53", "2020-12-28/2021-01-03"),
      ("2024BiW1", "2024-01-01/2024-01-14"),
      // The week of Sundays in which 4 January 2024 (a Thursday) lies begins on 31 December 2023.
      ("2024SunW1", "2023-12-31/2024-01-06"),
    ])
  func periods(_ code: String, _ expected: String) {
    #expect(DHIS2Period.period(of: code)?.description == expected)
  }

  @Test(
    "what is no period is none",
    arguments: [
      "", "24", "202413", "20240230", "2024Q5", "2024S3", "2024W54", "2021W53", "2024X1", "2024Nov",
      "202402B",
      "2024BiW28", "0024", "2024Q", "2024Q1 ", "99999999999999999999",
    ])
  func noPeriods(_ code: String) { #expect(DHIS2Period.period(of: code) == nil) }

  @Test("JSON: what the document says once holds where a value does not say it; deleted values are left out")
  func json() throws {
    let result = try fixture("values.json")
    // Week 5 of 2024 and the second unit are the document's; the attribute is on every value, the default combination
    // is the total.
    #expect(
      rows(result.portfolio) == [
        "visitsAbc01 unitAbcde01 2024-01 attribute=donorAbcd01 12.0 -",
        "visitsAbc01 unitAbcde02 2024-Q1 category=femaleAbc01;attribute=donorAbcd01 7.5 -",
        "remarkAbc01 unitAbcde02 2024-01-29/2024-02-04 attribute=donorAbcd01 - road closed",
      ])
    #expect(result.portfolio.observations.data[.recorded].spelling(row: 0) == "2024-05-02")
    #expect(result.findings.map(\.code) == ["D05"])
    #expect(result.findings.first?.location.pointer == "/dataValues/4/period")
    #expect(result.portfolio.indicators.count == 2)
    #expect(result.portfolio.municipalities.count == 2)
  }

  @Test("CSV: columns by their position where there are no headings, by headings where there are")
  func csv() throws {
    let bare = try fixture("positions.csv")
    #expect(bare.findings.isEmpty)
    #expect(
      rows(bare.portfolio) == [
        "Abcdefgh001 Unitefgh001 2024-01 category=Combefgh001 3.0 -",
        "Abcdefgh001 Unitefgh002 2024-H1 - 4.0 -",
      ])
    let named = try fixture("headings.csv")
    #expect(named.findings.isEmpty)
    #expect(
      rows(named.portfolio) == [
        "Abcdefgh001 Unitefgh001 2024-01-31 category=Combefgh001;attribute=Attrefgh001 3.0 -"
      ])
    let strange = try LoadedFiles.load([
      "export.csv": """
      a,b,c,d,e,f
      Abcdefgh001,202401,Unitefgh001,,,3

      """
    ])
    #expect(rows(strange.portfolio) == ["Abcdefgh001 Unitefgh001 2024-01 - 3.0 -"])
  }

  @Test("ADX: groups, dimensions of groups and values, durations, texts in annotations")
  func adx() throws {
    let result = try fixture("values.adx.xml")
    #expect(result.findings.isEmpty)
    #expect(
      rows(result.portfolio) == [
        "VISITS UNIT-1 2024-01 Age=15-24;Funder=municipal;Sex=female 12.0 -",
        "REMARK UNIT-1 2024-01 Funder=municipal - road closed",
        "VISITS UNIT-2 2024-01-29/2024-02-04 - 0.0 -",
      ])
    let origin = result.portfolio.observations.data.origins[2]
    #expect(origin.row == 4)
  }

  @Test("a metadata document beside the values gives their names, and loses nothing by what else it holds")
  func names() throws {
    let values =
      #"{"dataValues": [{"dataElement": "visitsAbc01", "period": "202401", "orgUnit": "unitAbcde01", "value": "12"}]}"#
    let described = """
      {"system": {"id": "x"},
       "dataElements": [{"id": "visitsAbc01", "code": "VISITS", "name": "Visits", "categoryCombo": {"id": "bjDvmb4bfuf"}}],
       "indicators": [{"id": "rateAbcde01", "name": "Rate", "numerator": "#{visitsAbc01}", "denominator": "1"}],
       "organisationUnits": [{"id": "unitAbcde01", "code": "U1", "displayName": "Ихтиман", "parent": {"id": "x"}}],
       "categories": [{"id": "bjDvmb4bfuf", "name": "default", "options": [{"id": "xYerKDKCefk"}]}]}
      """
    let result = try LoadedFiles.load(["values.json": values, "metadata.json": described])
    #expect(rows(result.portfolio) == ["visitsAbc01 unitAbcde01 2024-01 - 12.0 -"])
    #expect((0..<2).map { result.portfolio.indicators.code[$0] } == ["visitsAbc01", "rateAbcde01"])
    #expect((0..<2).map { result.portfolio.indicators.name[$0] } == ["Visits", "Rate"])
    #expect(result.portfolio.municipalities.name[0] == "Ихтиман")
    #expect(result.findings.allSatisfy { $0.severity == .note })
    #expect(result.findings.map(\.code) == ["J06", "F09"])
    // Values that were exported by code.
    let byCode = values.replacing("visitsAbc01", with: "VISITS").replacing("unitAbcde01", with: "U1")
    let coded = try LoadedFiles.load(["values.json": byCode, "metadata.json": described]) {
      $0.fields = [
        FieldMapping(table: .indicators, field: "code", heading: "code"),
        FieldMapping(table: .municipalities, field: "code", heading: "code"),
      ]
    }
    #expect(rows(coded.portfolio) == ["VISITS U1 2024-01 - 12.0 -"])
    #expect(coded.portfolio.indicators.name[0] == "Visits")
  }

  @Test("an ADX document with a document type, cut off, or without values is explained")
  func brokenADX() throws {
    let doctype = "<!DOCTYPE adx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><adx><group>&a;</group></adx>"
    let cut = "<adx><group orgUnit=\"U\" period=\"2024-01-01/P1M\"><dataValue dataElement=\"A\" value=\"1\"/>"
    let empty = "<adx xmlns=\"urn:ihe:qrph:adx:2015\"/>"
    #expect(try LoadedFiles.load(["a.csv": doctype]).findings.map(\.code) == ["X01"])
    let read = try LoadedFiles.load(["a.csv": cut])
    #expect(read.findings.contains { $0.code == "F05" } && read.portfolio.observations.count == 1)
    #expect(try LoadedFiles.load(["a.csv": empty]).findings.map(\.code) == ["F10"])
  }

  @Test("names of our own tables stand, and codes of several files are one row")
  func standIns() throws {
    let values = "dataElement,period,orgUnit,value\nA1,2024,P1,3\nA1,2023,P2,4\n"
    let alone = try LoadedFiles.load(["a.csv": values, "b.csv": values.replacing("202", with: "201")])
    #expect(alone.findings.isEmpty)
    #expect(alone.portfolio.indicators.count == 1 && alone.portfolio.municipalities.count == 2)
    let named = try LoadedFiles.load([
      "a.csv": values, "indicators.csv": "code,name\nA1,Visits\n",
      "municipalities.csv": "code,name\nP1,Upper\nP2,Lower\n",
    ])
    #expect(named.findings.isEmpty)
    #expect(named.portfolio.indicators.name[0] == "Visits")
  }

  @Test("the ADX export of DHIS2's own tests", .enabled(if: SharedData.isPresent, SharedData.absent))
  func shared() throws {
    let result = try load(try #require(SharedData.path("data/dhis2/exportA.adx.xml")))
    #expect(result.findings.isEmpty)
    #expect(
      rows(result.portfolio) == [
        "Malaria numeric 123 2020-01 Age_category=under555555;Sex_category=FFFFFFFFFFF 1.0 -",
        "Malaria text 123 2020-02 - - Some text",
      ])
  }
}
