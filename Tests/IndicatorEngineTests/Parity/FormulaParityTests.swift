import Foundation
import Ingest
import TestSupport
import Testing

@testable import IndicatorEngine

/// The cases of DHIS2's expression parser: 190 expressions with their value, or the fact that they are refused.
@Suite("Formulas against DHIS2", .enabled(if: SharedData.isPresent, SharedData.absent))
struct FormulaParityTests {
  /// Cases that come out otherwise, with the reason that the article on formulas gives.
  static let exceptions: [String: String] = [
    "variance(#{u1234567890})":
      "2.5 is expected of 4, 6, 8, 10, 12, whose variance is 10 (8 over n)",
    "d2:zScoreHFA(10, 66.5, \"f\")": "growth tables of the WHO are no part of indicators",
    "d2:zScoreWFA(30, 9.4, \"m\")": "growth tables",
    "d2:zScoreWFA(10, 6.7, \"f\")": "growth tables",
    "d2:zScoreWFH(60.0, 4.5, \"female\")": "growth tables",
  ]

  struct Case {
    let expression: String
    let expected: String
    let isError: Bool
    let values: [String: [Double]]
  }

  static func cases() throws -> [Case] {
    let content = FileContent(
      path: "expression_cases.csv", bytes: try SharedData.data("data/dhis2/expression_cases.csv"))
    return CSVDocument(content).rows().map { row in
      let cells = row.cells
      var values: [String: [Double]] = [:]
      let data = cells.count > 5 ? cells[5] : ""
      if let equals = data.firstIndex(of: "=") {
        values[String(data[..<equals])] = data[data.index(after: equals)...].split(separator: ",").map {
          $0 == "Double.POSITIVE_INFINITY" ? .infinity : Double($0) ?? .nan
        }
      }
      return Case(expression: cells[2], expected: cells[3], isError: cells[4] == "error", values: values)
    }
  }

  private func agrees(_ value: FormulaValue, _ expected: String) -> Bool {
    switch value {
    case .missing: return expected == "null"
    case .flag(let flag): return expected == "\(flag)"
    case .text(let text): return expected == "\"\(text)\""
    // Six digits are printed at the fewest.
    case .number(let number):
      guard let wanted = Double(expected) else { return false }
      return abs(number - wanted) <= 1e-6 * max(1, abs(wanted))
    case .list: return false
    }
  }

  @Test("agree on all cases but those that are listed with a reason")
  func allCases() throws {
    let cases = try FormulaParityTests.cases()
    #expect(cases.count == 190)
    var differing: Set<String> = []
    for one in cases {
      do {
        let value = try Formula(one.expression).value { one.values[$0] }
        if one.isError || !agrees(value, one.expected) { differing.insert(one.expression) }
      } catch {
        if !one.isError { differing.insert(one.expression) }
      }
    }
    #expect(differing == Set(FormulaParityTests.exceptions.keys))
  }
}
