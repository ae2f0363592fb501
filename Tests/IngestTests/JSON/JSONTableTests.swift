import Foundation
import IndicatorEngine
import Testing

@testable import Ingest

@Suite("Tables in JSON")
struct JSONTableTests {
  private func messages(_ result: PortfolioLoader.Result) -> [String] {
    result.findings.map { $0.message(.english) }
  }

  @Test("a document of arrays is read as tables, amounts exactly")
  func document() throws {
    let result = try LoadedFiles.load([
      "data.json": """
      {"title": "Example", "operations": [
        {"code": "A1", "title": "Парк \\"Север\\"\\n2", "total": 1234567890123.45, "currency": "EUR"},
        {"title": "B", "code": "007", "start": "2014-03-06", "total": 1.5e3, "currency": "EUR"},
        {"code": "C", "title": "C", "total": null}],
       "budget": [{"operation": "A1", "line": 1, "amount": "60660.00", "currency": "EUR"}]}
      """
    ])
    #expect(messages(result) == [])
    let operations = result.portfolio.operations
    #expect((0..<3).map { operations.code[$0] } == ["A1", "007", "C"])
    #expect(operations.title[0] == "Парк \"Север\"\n2")
    #expect(operations.total[0] == 123_456_789_012_345)
    #expect(operations.total[1] == 150_000)
    #expect(operations.total[2] == nil)
    #expect(operations.start[1] == Day(year: 2014, month: 3, day: 6))
    #expect(result.portfolio.budget.amount[0] == 6_066_000)
    #expect(result.reports.map(\.sheet) == ["operations", "budget"])
    // Element 1 of the array is the third row of its table, under the row of names.
    #expect(operations.data.origins[1].row == 3)
  }

  @Test("an array alone is the table of its file's name")
  func array() throws {
    let result = try LoadedFiles.load(["Програми.json": #"[{"код": "P1", "наименование": "Програма"}]"#])
    #expect(messages(result) == [])
    #expect(result.portfolio.programmes.code[0] == "P1")
  }

  @Test("lines of objects are read line by line; a faulty one is left out")
  func lines() throws {
    let result = try LoadedFiles.load([
      "data.jsonl": """
      {"table": "indicators", "code": "I1", "name": "Jobs"}

      {"table": "indicators", "code": "I2", "name": "Roads"
      {"table": "observations", "indicator": "I1", "period": "2014", "value": 2.50}
      {"table": "observations", "indicator": "I9", "period": "2014", "value": 3}
      """
    ])
    #expect(result.portfolio.indicators.count == 1)
    #expect(result.portfolio.observations.value[0] == 2.5)
    #expect(
      messages(result)
        == [
          "error J01  data.jsonl, line 3: the line is not JSON: the end came early; it was left out; expected one object a line. Fix: correct the line.",
          "error K03  data.jsonl, line 5: operation \"I9\"",
        ].enumerated().map { index, text in
          index == 1 ? result.findings.last?.message(.english) ?? "" : text
        })
    #expect(result.findings.last?.code == "K03")
    #expect(result.findings.last?.location.line == 5)
  }

  @Test("lines are known by what they are where the name does not say it")
  func linesUnnamed() throws {
    let result = try LoadedFiles.load([
      "rates.json":
        "{\"currency\": \"BGN\", \"month\": \"2014-01\", \"per_euro\": 1.95583}\n{\"currency\": \"RON\", \"month\": \"2014-01\", \"per_euro\": 4.5}\n"
    ])
    #expect(messages(result) == [])
    #expect(result.portfolio.rates.count == 2)
  }

  @Test(
    "what cannot be a cell is told with its pointer",
    arguments: [
      (
        #"[{"code": "P1", "title": {"en": "x"}}, {"code": "P2", "title": ["y"]}]"#,
        "warning J03  programmes.json, /0/title: 2 values are an object or a list; read as empty cells; expected a text, a number, true, false or null. Fix: write one value, or put what is needed one level up, beside the others."
      ),
      (
        #"[{"code": "P1", "code": "P2"}]"#,
        "warning J04  programmes.json, /0/code: \"code\" stands more than once in 1 object; the last was used. Fix: keep one."
      ),
      (
        #"[{"code": "P1"}, 7, {"code": "P2"}]"#,
        "error J05  programmes.json, /1: 1 element is no object; left out; expected objects with named values. Fix: check the program that wrote it."
      ),
      (
        #"{"programmes": [{"code": "P1"}], "tags": ["a"]}"#,
        "note J06  programmes.json, /tags: \"tags\" holds no list of objects; not read. Fix: nothing; if its members are rows, make them a list, as jq '[.[]]' does."
      ),
      (
        "{\"programmes\": [{\"code\": \"P1\"},\n{\"code\": 01}]}",
        "error J01  programmes.json, line 2, /programmes/1/code: not JSON: a wrong number; nothing was read. Fix: copy the file again, or check the program that wrote it."
      ),
      (
        "{\"a\": 1}",
        "error J07  programmes.json: JSON without a list of objects; expected a document like `[…]` or `\"operations\": […]`. Fix: export it as a list of objects, even of a single one; where the members of an object are rows, jq '[.[]]' makes the list."
      ),
      (
        String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
        "error J02  programmes.json, line 1, /0/0/0/0/0/0/0/0/…: more than 128 lists and objects, one in the other; nothing was read. Fix: check the program that wrote it, or --max-json-depth."
      ),
      (
        #"[{"code": "P1", "title": "a\ud83d"}]"#,
        "error E04  programmes.json, /0/title: found \"a«U+FFFD»\"; letters were lost before this file was made. Fix: go back to the source system."
      ),
    ])
  func told(_ text: String, _ message: String) throws {
    let result = try LoadedFiles.load(["programmes.json": text])
    #expect(messages(result).first == message)
  }

  @Test("objects of a million different members are refused, not made a table")
  func tooWide() throws {
    // 20,000 rows, each with a member of its own: 20,000 columns are more than the limit of 16,384.
    let rows = (0..<20_000).map { "{\"m\($0)\":1}" }.joined(separator: ",")
    let result = try LoadedFiles.load(["operations.json": "[\(rows)]"])
    #expect(result.findings.map(\.code) == ["J08"])
  }

  @Test(
    "exponents become plain digits, exactly",
    arguments: [
      ("1.5E3", "1500"), ("2e-2", "0.02"), ("-12.345e1", "-123.45"), ("0e5", "0"), ("1e0", "1"),
      ("123e-5", "0.00123"), ("0.05e2", "5"), ("1E+2", "100"), ("-0.0e-1", "-0.00"),
    ])
  func exponents(_ text: String, _ plain: String) {
    let digits = Array(text.utf8).withUnsafeBytes { JSONDecimal.plain($0) }
    #expect(digits.map { String(decoding: $0, as: UTF8.self) } == plain)
  }

  @Test("an exponent beyond measure is no plain number", arguments: ["1e401", "1e-9999999999999999999"])
  func hugeExponents(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBytes { JSONDecimal.plain($0) } == nil)
  }
}
