import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

/// Files of `fixtures/lists`, each loaded alone.
@Suite("Lists of others")
struct ForeignListTests {
  private func load(
    _ name: String, _ change: (inout LoadOptions) throws -> Void = { _ in }
  ) throws -> PortfolioLoader.Result {
    var options = LoadOptions()
    try change(&options)
    return try PortfolioLoader(options: options).load([Package.path("fixtures/lists/\(name)")])
  }

  /// As a person who knows it says: what was paid up to the end of June 2024.
  private func paidByJune(_ options: inout LoadOptions) {
    options.fields = [FieldMapping(table: .payments, field: "day", constant: "2024-06-30")]
  }

  @Test(
    "a file is recognised by its headings",
    arguments: [
      ("kohesio.csv", "kohesio"), ("kohesio-export.csv", "kohesio-export"), ("article-49.csv", "article-49"),
      ("annex-xii.csv", "annex-xii-uncoded"), ("isun-projects.csv", "isun-projects"),
      ("isun-beneficiaries.csv", "isun-beneficiaries"), ("umis-2007-2013.csv", "umis-2007-2013"),
      ("romania-operations.csv", "romania-operations"), ("romania-2007-2013.csv", "romania-2007-2013"),
      ("ogp-commitments.csv", "ogp-commitments"),
    ])
  func recognition(_ file: String, _ list: String) throws {
    let result = try load(file)
    #expect(Set(result.reports.map(\.list)) == [list])
  }

  @Test("our own sample portfolios are no list of others")
  func ownTables() throws {
    for name in ["amu-ogp-local", "iasi-ogp", "ihtiman", "sgg-ngo-funding", "soyur-participation"] {
      let result = try PortfolioLoader().load([Package.path("fixtures/portfolios/\(name)")])
      #expect(result.reports.allSatisfy { $0.list == nil })
    }
  }

  @Test("Kohesio: operations and programmes; the required end is the planned one, days are dd/MM/yyyy")
  func kohesio() throws {
    let result = try load("kohesio.csv")
    #expect(result.findings.isEmpty)
    let operations = result.portfolio.operations
    #expect(operations.count == 2)
    #expect(operations.code[0] == "IE-0001")
    #expect(operations.start[0]?.description == "2018-03-02")
    #expect(operations.end[0]?.description == "2021-06-30")
    #expect(operations.originalEnd[0]?.description == "2020-12-31")
    #expect(operations.actualEnd[0] == nil)
    // 120000.50 in hundredths.
    #expect(operations.eligible[0] == 12_000_050)
    #expect(operations.currency[1] == "EUR")
    #expect(result.portfolio.programmes.count == 1)
    #expect(result.portfolio.programmes.data[Programmes.Fields.framework].spelling(row: 0) == "eu-2014-2020")
    // What has no field is kept as it stands.
    let extras = operations.data.extras.map(\.heading)
    #expect(extras.contains("Cofinancing_Rate") && extras.contains("Location_Indicator_latitude_longitude"))
  }

  @Test("ИСУН: header under the filters, currency from a line above, blank is not zero")
  func isun() throws {
    let result = try load("isun-projects.csv", paidByJune)
    #expect(result.findings.map(\.code) == ["L03"])
    let operations = result.portfolio.operations
    #expect((0..<3).map { operations.status[$0] } == ["running", "terminated", "completed"])
    #expect(operations.programme[0] == "2014BG16RFOP002")
    #expect(operations.beneficiary[0] == "000000001 ПРИМЕРНА ОБЩИНА")
    #expect(operations.total[0] == 120_000_050)
    #expect(operations.currency[0] == "BGN")
    let payments = result.portfolio.payments
    // The first was paid 400 000,25, the second 0,00; of the third nothing is published.
    #expect(payments.count == 2)
    #expect((0..<2).map { payments.amount[$0] } == [40_000_025, 0])
    #expect(
      result.portfolio.programmes.data[Programmes.Fields.title].spelling(row: 1)
        == "Развитие на човешките ресурси")
  }

  @Test("a number of ten digits before a beneficiary's name may be a person's and is not kept")
  func personalNumber() throws {
    let result = try load("isun-projects.csv")
    let operations = result.portfolio.operations
    #expect(operations.beneficiary[2] == "Име Примерно")
    for extra in operations.data.extras {
      #expect((0..<operations.count).allSatisfy { !(extra.text[$0] ?? "").contains("1234567890") })
    }
  }

  @Test(
    "a table that bears our name and has more of our fields is ours, not a ministry's list with some of its headings"
  )
  func ownForm() throws {
    let headings =
      "Cod proiect;Titlul proiectului;Beneficiar;Fond;Nr contract;Data contractului;Data de început;"
      + "Data de încheiere;Stadiul proiectului;Valoare totală;Contractat;Monedă;Sursa\n"
    let row =
      "P-01;Drum;Iași;FEDR;7/2024;02.02.2024;01.03.2024;31.12.2025;în curs;1000,50;900,00;RON;registru\n"
    let result = try LoadedFiles.load(["Proiecte.csv": headings + row])
    let operations = result.portfolio.operations
    #expect(result.reports.first?.list == nil)
    #expect(operations.contracted[0] == 90_000)
    #expect(operations.start[0] == Day(year: 2024, month: 3, day: 1))
    #expect(operations.contractDay[0] == Day(year: 2024, month: 2, day: 2))
  }

  @Test("payments to date without a day are asked for, not guessed")
  func payments() throws {
    let result = try load("isun-projects.csv")
    #expect(result.portfolio.payments.count == 0)
    let finding = try #require(result.findings.first { $0.kind == .viewLeftOut })
    #expect(finding.message(.english).contains("--map payments.day:=…"))
  }

  @Test("a list whose currency is stated nowhere is refused")
  func currency() throws {
    #expect(throws: IngestError.self) { try load("isun-beneficiaries.csv").requireUsable() }
    let result = try load("isun-beneficiaries.csv") { options in
      paidByJune(&options)
      try options.cells.add(.amountsIn, "BGN")
    }
    #expect(result.portfolio.operations.contracted[0] == 250_000_000)
    #expect(result.portfolio.payments.count == 1)
    #expect(result.findings.map(\.code) == ["S14"])
  }

  @Test("contracts without codes are numbered by their rows, and a row that repeats is told of")
  func umis() throws {
    let result = try load("umis-2007-2013.csv", paidByJune)
    let operations = result.portfolio.operations
    #expect((0..<3).map { operations.code[$0] } == ["row 2", "row 3", "row 4"])
    #expect(result.portfolio.payments.operation[1] == "row 3")
    #expect(result.findings.map(\.code) == ["L02"])
    #expect(operations.currency[2] == "BGN")
  }

  @Test("Romanian headings are found by their beginnings, lei by the heading")
  func romania() throws {
    let result = try load("romania-operations.csv", paidByJune)
    // "Iași" and "IAŞI" are one county.
    #expect(result.findings.map(\.code) == ["L04"])
    let operations = result.portfolio.operations
    #expect(operations.code[0] == "115895")
    #expect(operations.eligible[0] == 100_000_050)
    #expect(operations.total[0] == 120_000_000)
    #expect(operations.currency[0] == "RON")
    #expect((0..<2).map { operations.status[$0] } == ["running", "completed"])
    #expect(result.portfolio.payments.count == 1)
    let older = try load("romania-2007-2013.csv") { try $0.cells.add(.amountsIn, "RON") }
    #expect(older.portfolio.operations.national[0] == 15_000_000)
  }

  @Test("Article 49: the words of the regulation as headings")
  func article49() throws {
    let result = try load("article-49.csv")
    #expect(result.findings.isEmpty)
    let operations = result.portfolio.operations
    #expect(operations.end[1]?.description == "2026-06-14")
    #expect(operations.total[1] == 43_050_075)
    #expect(operations.specificObjective[0] == "RSO4.2")
    #expect(operations.currency[0] == "EUR")
  }

  @Test("OGP: commitments are named by identifier, plan and number; what was not assessed is no assessment")
  func ogp() throws {
    let result = try load("ogp-commitments.csv")
    #expect(result.findings.isEmpty)
    #expect(result.portfolio.operations.count == 2)
    #expect(result.portfolio.operations.code[1] == "XX0001/3/2")
    let assessments = result.portfolio.assessments
    let second = (0..<assessments.count).filter { assessments.operation[$0] == "XX0001/3/2" }
      .compactMap { assessments.scale[$0] }
    // Completion "ND", public accountability "NA"; access to information is 0, which is an answer.
    #expect(!second.contains("completion") && !second.contains("value-public-accountability"))
    #expect(second.contains("value-access-to-information"))
    #expect(second.contains("specificity") && second.contains("did-it-open-government"))
  }
}
