import Foundation
import IndicatorEngine

/// A portfolio folder of `fixtures/portfolios`, read by the plainest means: comma, quotes, UTF-8, our own headings.
///
/// For tests of the engine alone; how files are really read is the business of `Ingest` and its tests.
public enum FixtureFolder {
  /// The portfolio in a folder, with the problems its tables have.
  public static func portfolio(
    _ name: String, currency: Currency? = nil
  ) throws -> (portfolio: Portfolio, issues: [PortfolioIssue]) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var builder = SampleBuilder(defaultCurrency: currency)
    for table in TableName.allCases {
      let file = root.appending(path: "fixtures/portfolios/\(name)/\(table).csv")
      guard let data = try? Data(contentsOf: file) else { continue }
      let records = ReferenceTable.records(of: String(decoding: data, as: UTF8.self))
      guard let header = records.first else { continue }
      let rows = records.dropFirst().map { cells in
        zip(header, cells).map { heading, cell in
          // Our files may leave the cents away; `|` separates the cells of a sample.
          let text = cell.replacing("|", with: "/").replacing("\n", with: " ")
          let isAmount = table.schema.field(named: heading)?.kind == .amount
          return isAmount && !text.isEmpty && !text.contains(".") ? text + ".00" : text
        }.joined(separator: "|")
      }
      builder = builder.table(table, header.joined(separator: "|"), rows: rows)
    }
    return builder.finish()
  }
}
