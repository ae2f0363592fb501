import Foundation
import IndicatorEngine
import Ingest
import Testing

@testable import ReportCLI

@Suite("Figures of the sample portfolios in JSON") struct PortfolioFigureTests {
  @Test(
    "each has a reason, or cells it came from and the mark of made-up rows", arguments: CommandCase.portfolios
  )
  func figures(of portfolio: String) throws {
    let figures = try #require(try Self.report(portfolio)["figures"] as? [[String: Any]])
    let madeUp = try Self.madeUpRows(of: portfolio)
    #expect(figures.count > 30)
    for figure in figures {
      let id = figure["id"] as? String ?? "?"
      let sources = try #require(figure["sources"] as? [[String: Any]])
      if figure["value"] is NSNull {
        #expect(figure["reason"] is String, "\(id) is absent without a reason")
      } else {
        #expect(!sources.isEmpty, "\(id) came from nowhere")
      }
      let isMadeUp = sources.contains { source in
        madeUp.contains("\(source["file"] ?? "") \(source["row"] ?? "")")
      }
      if isMadeUp { #expect(figure["illustrative"] as? Bool == true, "\(id) rests on made-up rows") }
    }
  }

  @Test("absent cells of tables have reasons", arguments: CommandCase.portfolios)
  func cells(of portfolio: String) throws {
    var absent = 0
    for table in Self.tables(in: try Self.report(portfolio)) {
      for row in table["rows"] as? [[[String: Any]]] ?? [] {
        for cell in row where cell["value"] is NSNull {
          absent += 1
          #expect(cell["reason"] is String, "\(table["id"] ?? "")")
        }
      }
    }
    #expect(absent > 0)
  }

  @Test(
    "tables of places hold what a row of progress holds", arguments: ["soyur-participation", "amu-ogp-local"])
  func places(of portfolio: String) throws {
    let tables = Self.tables(in: try Self.report(portfolio)).filter {
      ($0["id"] as? String)?.hasPrefix("places-") ?? false
        && ($0["id"] as? String)?.hasSuffix("-table") ?? false
    }
    #expect(tables.count >= 6)
    for table in tables {
      let columns = (table["columns"] as? [[String: Any]] ?? []).compactMap { $0["key"] as? String }
      let all: Set = ["place", "stage", "target", "due", "value", "period", "status"]
      #expect(all.isSubset(of: columns), "\(table["id"] ?? "")")
      let rates: Set = ["baseline", "achievement_rate", "legal_ratio", "expected_rate"]
      #expect(rates.isSubset(of: columns) || rates.isDisjoint(with: columns))
    }
  }

  @Test(
    "one number of indicators in the report's matrix, in its sentence and in status",
    arguments: [
      "soyur-participation", "amu-ogp-local", "sgg-ngo-funding",
    ])
  func counts(of portfolio: String) throws {
    let report = try Self.report(portfolio)
    let matrix = try #require(Self.tables(in: report).first { $0["id"] as? String == "place-matrix-data" })
    let verdicts = (matrix["rows"] as? [[[String: Any]]] ?? []).flatMap { $0 }.count {
      $0["type"] as? String == "status"
    }
    let outcome = try Tool.run(["status", Tool.portfolio(portfolio), "--format", "json", "-q"])
    let status = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(status["schema"] as? String == "merilo/status/1")
    let places = try #require(status["municipalities"] as? [[String: Any]])
    let counted = places.compactMap { ($0["indicators"] as? [String: Any])?["all"] as? Int }.reduce(0, +)
    #expect(counted == verdicts)
    let sections = report["sections"] as? [[String: Any]] ?? []
    let section = try #require(sections.first { $0["id"] as? String == "places" })
    let finding = (section["blocks"] as? [[String: Any]])?.first?["text"] as? String
    #expect(finding?.hasPrefix("\(counted) results on ") == true, "\(finding ?? "")")
    // Places stand in one order, that of their codes.
    let codes = places.compactMap { $0["code"] as? String }
    #expect(codes == codes.sorted())
  }

  @Test(
    "no remark is told twice in one place, no column of verdicts is empty", arguments: CommandCase.portfolios)
  func repeats(of portfolio: String) throws {
    let report = try Self.report(portfolio)
    for lines in Self.remarks(in: report) { #expect(Set(lines).count == lines.count, "\(lines)") }
    for table in Self.tables(in: report) where table["id"] as? String == "status-matrix-data" {
      let rows = table["rows"] as? [[[String: Any]]] ?? []
      for column in (rows.first ?? []).indices {
        #expect(rows.contains { !($0[column]["value"] is NSNull) }, "column \(column)")
      }
    }
  }

  // MARK: Reading

  /// The lines of every block of remarks.
  private static func remarks(in value: Any) -> [[String]] {
    if let list = value as? [Any] { return list.flatMap(remarks) }
    guard let object = value as? [String: Any] else { return [] }
    if let lines = object["lines"] as? [String] { return [lines] }
    return object.keys.sorted().flatMap { remarks(in: object[$0] as Any) }
  }

  private static func report(_ portfolio: String) throws -> [String: Any] {
    let outcome = try Tool.run([
      "report", Tool.portfolio(portfolio), "--language", "en", "--format", "json", "-q",
    ])
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  /// All tables of a document, data of charts included.
  private static func tables(in value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap(tables) }
    guard let object = value as? [String: Any] else { return [] }
    if object["columns"] != nil, object["rows"] != nil { return [object] }
    return object.keys.sorted().flatMap { tables(in: object[$0] as Any) }
  }

  /// "file row" of every row whose source begins with "illustrative".
  private static func madeUpRows(of name: String) throws -> Set<String> {
    let folder = Tool.packageRoot.appendingPathComponent(Tool.portfolio(name)).path
    let portfolio = try PortfolioLoader().load([folder]).portfolio
    var rows: Set<String> = []
    for table in TableName.allCases where portfolio[table].has(.source) {
      let data = portfolio[table]
      for row in 0..<data.rowCount where data.isIllustrative(row) {
        rows.insert("\(portfolio.sources[data.origins[row].source].file) \(data.origins[row].row)")
      }
    }
    return rows
  }
}
