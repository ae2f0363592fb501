import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

/// Real lists, read by the mappings of `fixtures/mappings`, against the figures that were computed with pandas on the
/// files (`../shared/data/FACTS.md`).
@Suite("Real lists by mapping", .enabled(if: SharedData.isPresent, SharedData.absent))
struct SharedListTests {
  private func load(_ files: [String], mapping: String) throws -> PortfolioLoader.Result {
    var options = LoadOptions()
    options.mappingFiles = [Package.path("fixtures/mappings/\(mapping).yaml")]
    return try PortfolioLoader(options: options).load(files.map { SharedData.folder + "/data/" + $0 })
  }

  private func sum(_ column: Column<Int64>, where isTaken: (Int) -> Bool = { _ in true }) -> Int128 {
    (0..<column.count).reduce(0) { $0 + (isTaken($1) ? Int128(column[$1] ?? 0) : 0) }
  }

  /// How many places findings of a kind stand for.
  private func count(_ kind: FindingKind, _ result: PortfolioLoader.Result, column: Int? = nil) -> Int {
    result.findings.filter { $0.kind == kind && (column == nil || $0.location.column == column) }
      .reduce(0) { $0 + $1.count }
  }

  @Test("England 2014-2020: 394 projects, pounds to the penny, three funds, bad days told of")
  func england() throws {
    let result = try load(
      ["uk-eu-beneficiaries/England_2014-2020_beneficiaries_Oct_2016.csv"], mapping: "england-2014-2020")
    let operations = result.portfolio.operations
    #expect(operations.count == 394)
    #expect(sum(operations.eu) == 145_137_914_311)
    #expect(sum(operations.total) == 273_347_893_013)
    let funds = Dictionary(
      grouping: (0..<operations.count).compactMap { operations.fund[$0] }, by: { $0 }
    ).mapValues(\.count)
    #expect(funds == ["ERDF": 194, "ESF": 187, "ESF+YEI": 13])
    // 55 ways to write the areas; five are another way to write one of the others.
    let areas = Set((0..<operations.count).compactMap { operations.municipality[$0] })
    #expect(areas.count == 50)
    #expect(areas.contains("Leicester and Leicestershire") && !areas.contains("Leicester and Leciestershire"))
    #expect(count(.placesMerged, result) == 5)
    // "31/04/2014" and "31-Nov-18"; "Aug 15", "Dez 17" and the like are months, not days.
    #expect(count(.impossibleDay, result) == 2)
    #expect(count(.periodNotDay, result) == 8)
    // Every start that was not read is told of: 394 rows, seven months and one impossible day.
    #expect((0..<394).filter { operations.start[$0] == nil }.count == 8)
  }

  @Test("United Kingdom 2007-2013: 15,983 rows, 381 units, 614 repeats, two ends before their starts")
  func unitedKingdom() throws {
    let result = try load(["uk-eu-beneficiaries/UK_2007-2013_LAU1.csv.gz"], mapping: "uk-2007-2013")
    let operations = result.portfolio.operations
    #expect(operations.count == 15_983)
    #expect(sum(operations.eu) == 1_102_861_331_600)
    let units = Set((0..<operations.count).compactMap { operations.municipality[$0] })
    #expect(units.count == 381)
    #expect(count(.rowRepeated, result) == 614)
    #expect(count(.dateOrder, result) == 2)
    // Cells that are not blank and give no day are told of, one by one or counted: 2,846 years and 289 months among the
    // starts, 2,901 years and 290 months among the ends.
    #expect(count(.periodNotDay, result, column: 7) == 2846 + 289)
    #expect(count(.periodNotDay, result, column: 8) == 2901 + 290)
    #expect(count(.strayMark, result) == 1)
    #expect(count(.blankFilled, result) == 83)
  }

  @Test("Bulgarian programmes: budget and payments by period, falls of the series")
  func programmes() throws {
    let folder = "bg-eu-programmes/"
    let result = try load(
      [folder + "programmes.csv", folder + "programmes-paid.csv", folder + "rrp-investments.csv"],
      mapping: "bg-eu-programmes")
    let (operations, payments) = (result.portfolio.operations, result.portfolio.payments)
    let programmes = result.portfolio.programmes
    var periods: [String: String] = [:]
    for row in 0..<programmes.count {
      if let code = programmes.code[row] {
        periods[code] = programmes.data[Programmes.Fields.period].spelling(row: row) ?? code
      }
    }
    var period: [String: String] = [:]
    for row in 0..<operations.count {
      if let code = operations.code[row], let programme = operations.programme[row] {
        period[code] = periods[programme]
      }
    }
    func budget(_ wanted: String) -> Int128 {
      sum(operations.total) { row in operations.code[row].flatMap { period[$0] } == wanted }
    }
    func paid(_ wanted: String) -> Int128 {
      sum(payments.amount) { row in
        payments.basis[row] == "paid" && payments.operation[row].flatMap { period[$0] } == wanted
      }
    }
    #expect(budget("2014-2020") == 928_959_754_300)
    #expect(paid("2014-2020") == 917_750_371_025)
    #expect(budget("2021-2027") == 1_286_617_116_600)
    #expect(paid("2021-2027") == 340_995_105_671)
    #expect(budget("rrp") == 706_928_609_635)
    #expect(paid("rrp") == 513_308_666_203)
    #expect((0..<operations.count).filter { operations.programme[$0] == "rrp" }.count == 58)
    #expect(result.portfolio.observations.count == 176)
    #expect(count(.cumulativeFalls, result) == 15)
    #expect(result.findings.allSatisfy { $0.kind == .cumulativeFalls })
  }

  @Test("Ukraine's regional fund: thousands to the hryvnia, year by year")
  func ukraine() throws {
    let folder = "ua-regional-fund/"
    let result = try load(
      [folder + "dfrr_hromadas.csv", folder + "ua-pop-2022.csv"], mapping: "ua-regional-fund")
    let (budget, payments) = (result.portfolio.budget, result.portfolio.payments)
    #expect(budget.count == 2735)
    #expect(result.portfolio.operations.count == 924)
    // 47,236,063.148 and 38,895,097.116 thousand hryvnias, to the thousand that is published; cells hold further digits.
    #expect(abs(Double(sum(budget.amount)) / 100 - 47_236_063_148) < 500)
    #expect(abs(Double(sum(payments.amount)) / 100 - 38_895_097_116) < 500)
    let shares = (2015...2021).map { year -> Double in
      let planned = sum(budget.amount) { budget.line[$0] == "\(year)" }
      let executed = sum(payments.amount) { payments.day[$0]?.description == "\(year)-12-31" }
      return (Double(executed) / Double(planned) * 10_000).rounded() / 100
    }
    #expect(shares == [78.78, 89.50, 87.63, 64.63, 78.58, 90.01, 96.80])
    let municipalities = result.portfolio.municipalities
    #expect(municipalities.count == 1470)
    let people = (0..<municipalities.count).reduce(0.0) { $0 + (municipalities.population[$1] ?? 0) }
    #expect(people == 41_167_335)
    #expect(count(.blankFilled, result) >= 1)
    #expect(result.severity ?? .note < .error)
  }

  @Test("the ministry's workbook of 2015: projects without the rows of regions and sums")
  func ministryWorkbook() throws {
    let result = try load(["ua-regional-fund/dfrr-2015.xlsx"], mapping: "ua-regional-fund")
    let (operations, payments) = (result.portfolio.operations, result.portfolio.payments)
    #expect(operations.count == 876)
    // The sheet's own total is 2,900,800.000 thousand with 11,131.788 that no project has; cash 2,377,023.316.
    #expect(abs(Double(sum(operations.total)) / 100 - (2_900_800_000 - 11_131_788)) < 10)
    #expect(abs(Double(sum(payments.amount)) / 100 - 2_377_023_315.95) < 10)
    #expect(result.severity ?? .note < .error)
    #expect(!result.findings.contains { $0.kind == .totalsWord })
  }

  @Test("the ministry's workbook of 2018: projects with their two funds, as its own totals say")
  func ministryWorkbook2018() throws {
    let result = try load(["ua-regional-fund/dfrr-2018.xlsx"], mapping: "ua-regional-fund")
    let (operations, budget) = (result.portfolio.operations, result.portfolio.budget)
    let payments = result.portfolio.payments
    #expect(operations.count == 840)
    let planned = ["загальний фонд", "спеціальний фонд"].map { fund in
      sum(budget.amount) { budget.line[$0] == fund }
    }
    // Row 8 of the sheet: 4,000,000 and 1,987,837.981 thousand planned, 250,082.753 spent of the special fund.
    #expect(abs(Double(planned[0]) / 100 - 4_000_000_000) < 10)
    #expect(abs(Double(planned[1]) / 100 - 1_987_837_981) < 10)
    let cash = ["загальний фонд", "спеціальний фонд"].map { fund in
      sum(payments.amount) { payments.line[$0] == fund }
    }
    // Its cash of the general fund, 3,548,463.461, is 33.192 thousand more than its projects have.
    #expect(abs(Double(cash[0]) / 100 - 3_548_430_268.70) < 10)
    #expect(abs(Double(cash[1]) / 100 - 250_082_753) < 10)
    #expect(result.severity ?? .note < .error)
  }

  @Test("the ministry's workbook of 2021: 4,500,000 planned, 4,343,624.322 spent, 172 finished")
  func ministryWorkbook2021() throws {
    let result = try load(["ua-regional-fund/dfrr-2021.xlsx"], mapping: "ua-regional-fund")
    let (operations, payments) = (result.portfolio.operations, result.portfolio.payments)
    #expect(operations.count == 306)
    #expect(abs(Double(sum(operations.total)) / 100 - 4_500_000_000) < 10)
    #expect(abs(Double(sum(payments.amount)) / 100 - 4_343_624_322) < 10)
    #expect((0..<operations.count).filter { operations.status[$0] == "completed" }.count == 172)
    #expect(result.severity ?? .note < .error)
  }

  @Test("workbooks of Wales and Northern Ireland")
  func workbooks() throws {
    let folder = "uk-eu-beneficiaries/"
    let wales = try load([folder + "Wales_2014-2020_approved_projects.xlsx"], mapping: "uk-workbooks")
    // 145 rows of the sheet ERDF; the rows of the sheet ESF are blank.
    #expect(wales.portfolio.operations.count == 145)
    #expect(sum(wales.portfolio.operations.eu) == 131_596_473_100)
    #expect(sum(wales.portfolio.operations.total) == 248_589_370_400)
    var options = LoadOptions()
    try options.cells.add(.amountsIn, "GBP")
    let ireland = try PortfolioLoader(options: options).load([
      SharedData.folder + "/data/" + folder + "Northern_Ireland_ERDF_2014-2020.xlsx"
    ])
    #expect(Set(ireland.reports.map(\.list)) == ["annex-xii-uncoded"])
    let operations = ireland.portfolio.operations
    #expect(operations.count == 196)
    // Thirds of a pound are rounded, half a penny at most in each row.
    #expect(abs(Double(sum(operations.eligible)) - 8_959_335_977.333) < 98)
    #expect(operations.start[0]?.description == "2013-03-18")
  }

  @Test("incomes of hromadas: five columns become observations of five indicators")
  func spread() throws {
    let result = try load(
      ["ua-regional-fund/hromada_budget_2020_2022.csv.gz"], mapping: "ua-regional-fund")
    #expect(result.portfolio.indicators.count == 5)
    let observations = result.portfolio.observations
    // Five columns of 4,407 rows, without blank cells.
    #expect(observations.count == 5 * 4407)
    let first = try #require(
      (0..<observations.count).first { row in
        observations.indicator[row] == "income_own" && observations.municipality[row] == "UA26020010000096556"
          && observations.period[row]?.description == "2021"
      })
    #expect(observations.value[first] == 22_014_600.559999987)
    #expect(observations.data.origins[first].row == 2)
  }

  @Test("Canada's action plan: 5 commitments, 19 milestones, 106 indicators")
  func canada() throws {
    let result = try load(["ogp-canada-nap/nap5.csv"], mapping: "ogp-canada-nap")
    #expect(result.findings.isEmpty)
    #expect(result.portfolio.operations.count == 5)
    #expect(result.portfolio.milestones.count == 19)
    let (indicators, targets) = (result.portfolio.indicators, result.portfolio.targets)
    #expect(indicators.count == 106)
    let byCommitment = Dictionary(
      grouping: (0..<targets.count).compactMap { targets.operation[$0] }, by: { $0 }
    ).mapValues(\.count)
    #expect(byCommitment == ["C01": 13, "C02": 26, "C03": 7, "C04": 22, "C05": 38])
    let dues = (0..<targets.count).compactMap { targets.due[$0]?.description }
    #expect(dues.count == 105)
    #expect(dues.filter { $0 == "2024-12-31" }.count == 26)
    let leads = try #require(indicators.data.extras.first { $0.heading == "lead_dept" })
    #expect(Set((0..<106).compactMap { leads.text[$0] }).count == 16)
  }

  @Test("MCC: published percentages are reproduced, and those that the values do not give are found")
  func mcc() throws {
    let result = try load(["mcc-compacts/kpis.csv"], mapping: "mcc-kpis")
    #expect(result.portfolio.indicators.count == 351)
    #expect(result.portfolio.programmes.count == 13)
    let (targets, observations) = (result.portfolio.targets, result.portfolio.observations)
    let published = try #require(targets.data.extras.first { $0.heading == "percent" })
    var values: [String: Double] = [:]
    for row in 0..<observations.count {
      if let code = observations.indicator[row] { values[code] = observations.value[row] }
    }
    var (computable, both, agreeing, reached) = (0, 0, 0, 0)
    for row in 0..<targets.count {
      guard let code = targets.indicator[row], let value = values[code], let target = targets.value[row],
        let baseline = targets.baseline[row],
        let rate = achievementRate(value: value, baseline: baseline, target: target).found
      else { continue }
      computable += 1
      if rate >= 1 { reached += 1 }
      guard let percent = published.text[row].flatMap(PublishedRates.percent) else { continue }
      both += 1
      if abs(percent - rate * 100) <= 1 + 1e-9 { agreeing += 1 }
    }
    #expect(computable == 273)
    #expect(both == 271)
    #expect(agreeing == 266)
    #expect(reached == 72)
    #expect(count(.publishedRate, result) == 5)
  }
}
