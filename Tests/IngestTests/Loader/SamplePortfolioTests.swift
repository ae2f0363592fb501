import Foundation
import IndicatorEngine
import Ingest
import TestSupport
import Testing

/// The five sample portfolios are whole and in our own spelling: every row of theirs is read.
@Suite("Sample portfolios")
struct SamplePortfolioTests {
  static let names = ["ihtiman", "iasi-ogp", "amu-ogp-local", "sgg-ngo-funding", "soyur-participation"]

  @Test("load without an error, every row of every table", arguments: SamplePortfolioTests.names)
  func load(_ name: String) throws {
    let folder = Package.path("fixtures/portfolios/" + name)
    let result = try PortfolioLoader().load([folder])
    #expect(result.findings.filter { $0.severity == .error }.map { $0.message(.english) } == [])
    for report in result.reports {
      let table = try #require(report.table, "\(report.file)")
      // No sample file has a line break within a cell: each line but the first is a row.
      let text = try String(contentsOfFile: folder + "/" + report.file, encoding: .utf8)
      let lines = text.split(separator: "\n").count - 1
      #expect(result.portfolio[table].rowCount == lines, "\(report.file)")
      #expect(report.columns.allSatisfy { $0.field != nil }, "\(report.file)")
    }
    #expect(result.settings.title != nil)
  }

  @Test("Ihtiman has the contract of its press release")
  func ihtiman() throws {
    let result = try PortfolioLoader().load([Package.path("fixtures/portfolios/ihtiman")])
    let operations = result.portfolio.operations
    #expect(operations.code[0] == "13-13-185")
    #expect(operations.start[0] == Day(year: 2013, month: 11, day: 6))
    #expect(operations.end[0] == Day(year: 2014, month: 8, day: 6))
    #expect(operations.total[0] == 6_066_000)
    #expect(operations.currency[0] == "BGN")
    let origin = operations.data.origins[0]
    #expect(result.portfolio.sources[origin.source].file == "operations.csv")
    #expect(origin.row == 2)
    #expect(result.settings.asOf == Day(year: 2014, month: 3, day: 6))
    #expect(result.settings.language == .bulgarian)
    // The sum of payments up to the as-of day that the worked example of earned value needs.
    let payments = result.portfolio.payments
    let paid = (0..<payments.count).reduce(Int64(0)) { sum, row in
      guard let day = payments.day[row], day <= Day(year: 2014, month: 3, day: 6) ?? day else { return sum }
      return sum + (payments.amount[row] ?? 0)
    }
    #expect(paid == 2_400_000)
  }
}
