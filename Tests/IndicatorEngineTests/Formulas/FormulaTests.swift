import Testing

@testable import IndicatorEngine

@Suite("Formulas of indicators")
struct FormulaTests {
  private func value(_ text: String, _ items: [String: [Double]] = [:]) throws -> FormulaValue {
    try Formula(text).value { items[$0] }
  }

  @Test("the share of done in planned")
  func share() throws {
    let formula = try Formula("if(#{plan} > 0, #{done} / #{plan}, null)")
    #expect(formula.items == ["plan", "done"])
    // 30 / 40 = 0.75.
    #expect(try formula.number { ["plan": [40], "done": [30]][$0] } == 0.75)
    #expect(try formula.number { ["plan": [0], "done": [30]][$0] } == nil)
  }

  @Test(
    "operators bind as in algebra",
    arguments: [
      ("2 + 3 * 4", 14.0), ("2 * 3 ^ 2", 18), ("-3 ^ 2", -9), ("2 ^ 3 ^ 2", 512), ("10 - 4 - 3", 3),
      ("7 % 4 * 2", 6),
      ("2 ^ -1", 0.5), ("(2 + 3) * 4", 20), ("1 - -1", 2),
    ])
  func precedence(text: String, expected: Double) throws {
    #expect(try value(text) == .number(expected))
  }

  @Test(
    "what is computed from a missing value is missing, and a missing value is never zero",
    arguments: [
      "null + 1", "#{none} * 0", "null == 0", "-null", "not null", "if(null, 1, 2)", "true and null",
    ])
  func missing(text: String) throws {
    #expect(try value(text, ["none": []]) == .missing)
  }

  @Test("what one side decides does not need the other")
  func decided() throws {
    #expect(try value("false and null") == .flag(false))
    #expect(try value("null or true") == .flag(true))
  }

  @Test("a figure is never infinite and no number: division by zero comes to nothing")
  func divisionByZero() throws {
    #expect(try value("1 / 0") == .number(.infinity))
    #expect(try Formula("1 / 0").number { _ in nil } == nil)
    #expect(try Formula("0 / 0").number { _ in nil } == nil)
  }

  @Test("sums up the values of an item")
  func summaries() throws {
    let items = ["v": [4.0, 6, 8, 10, 12]]
    // Mean 8; squared distances 16 + 4 + 0 + 4 + 16 = 40; over n − 1 = 4 that is 10.
    #expect(try value("variance(#{v})", items) == .number(10))
    #expect(try value("stddevPop(#{v})", items) == .number(8.0.squareRoot()))
    // Place 0.9 · 4 = 3.6: 10 + 0.6 · 2 = 11.2.
    #expect(try value("percentileCont(#{v}, 0.9)", items) == .number(11.2))
    #expect(try value("count(#{v})", ["v": []]) == .number(0))
    #expect(try value("avg(#{v})", ["v": []]) == .missing)
  }

  @Test(
    "says where a formula cannot be read",
    arguments: [
      ("1 + ", FormulaError.syntax(at: 5, found: "")), ("1 + 1 ( 2", .syntax(at: 7, found: "(")),
      ("'open", .syntax(at: 1, found: "'")), ("2 $ 3", .syntax(at: 3, found: "$")),
      ("/* 1", .syntax(at: 1, found: "/*")),
      ("sin(1)", .unknownFunction("sin")), ("if(1, 2)", .wrongArgumentCount(function: "if", found: 2)),
      ("A{x}", .syntax(at: 2, found: "{")), ("1e999", .syntax(at: 1, found: "1e999")),
    ])
  func syntax(text: String, expected: FormulaError) {
    #expect(throws: expected) { try Formula(text) }
  }

  @Test("is refused where it is nested too deep, and needs no stack beyond that")
  func depth() {
    let text = String(repeating: "(", count: 100_000) + "1"
    #expect(throws: FormulaError.tooDeep) { try Formula(text) }
    #expect(throws: FormulaError.tooDeep) { try Formula(String(repeating: "-", count: 100_000) + "1") }
  }

  @Test("an item that nobody knows is an error, and no missing value")
  func unknownItem() {
    #expect(throws: FormulaError.unknownItem("births")) { try value("#{births} + 1") }
  }
}
