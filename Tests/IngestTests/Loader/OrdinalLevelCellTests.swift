import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Levels in cells of values")
struct OrdinalLevelCellTests {
  static let indicators = "code;name;measure;levels\nI;Съвет;ordinal;\"не е започнал; частично; готово\"\n"

  private func load(_ files: [String: String]) throws -> PortfolioLoader.Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merilo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return try PortfolioLoader(options: LoadOptions()).load([folder.path])
  }

  @Test("targets and values are given as levels; a level may be a word that says a state elsewhere")
  func words() throws {
    let result = try load([
      "indicators.csv": OrdinalLevelCellTests.indicators,
      "targets.csv": "indicator;due;value\nI;2024-12-31;Готово\n",
      "observations.csv": "indicator;period;value\nI;2023;не е започнал\nI;2024;частично\nI;2025;\n",
    ])
    #expect(result.findings.isEmpty)
    #expect(result.portfolio.targets.value[0] == 3)
    #expect((0..<3).map { result.portfolio.observations.value[$0] } == [1, 2, nil])
    #expect(result.portfolio.observations.text[1] == "частично")
  }

  @Test("the settings may state the order")
  func settings() throws {
    let result = try load([
      "indicators.csv": "code;name;measure\nI;Съвет;ordinal\n",
      "merilo.yaml": "map: {indicators: {levels: {constant: \"не; да, но; да\"}}}\n",
      "targets.csv": "indicator;due;value\nI;2024-12-31;\"да, но\"\n",
    ])
    #expect(result.findings.isEmpty)
    #expect(result.portfolio.targets.value[0] == 2)
  }

  @Test("a target whose level is unknown, or has no order, is left out and told of")
  func faults() throws {
    let unknown = try load([
      "indicators.csv": OrdinalLevelCellTests.indicators,
      "targets.csv": "indicator;due;value\nI;2024-12-31;готвоо\n",
    ])
    #expect(unknown.findings.map(\.kind) == [.levelUnknownNearest])
    #expect(unknown.portfolio.targets.count == 0)
    let unordered = try load([
      "indicators.csv": "code;name;measure\nI;Съвет;ordinal\n",
      "targets.csv": "indicator;due;value\nI;2024-12-31;готово\n",
    ])
    #expect(unordered.findings.map(\.kind) == [.levelsMissing])
    #expect(unordered.findings.map(\.severity) == [.error])
  }

  @Test("what holds digits is never advised to be called missing")
  func quantities() throws {
    let result = try load([
      "payments.csv":
        "operation;day;amount;currency;basis\nP;2024-01-31;5 лв. 20 ст.;BGN;paid\nP;2024-02-29;няма;BGN;paid\n"
    ])
    #expect(result.findings.map(\.kind) == [.unitWithNumber, .textForNumber])
  }

  @Test("a row without its key is not said to be counted as data, whatever word it begins with")
  func keylessTotal() throws {
    let result = try load([
      "budget.csv":
        "operation;line;title;amount;currency;source\nP;1;Труд;100,00;BGN;a\nP;2;Услуги;200,00;BGN;b\n"
        + ";;Общо;350,00;BGN;по договор\n"
    ])
    #expect(result.findings.map(\.kind) == [.requiredMissing])
  }
}
