import IndicatorEngine
import Ingest
import Testing

/// A row of totals is recognised by its sums where its key columns are filled, and never by a word alone.
@Suite("Rows of totals with filled keys")
struct TotalsRowTests {
  private let operations = "code,title,currency\nA1,Парк,EUR\nA2,Мост,EUR\n"

  private func load(_ budget: String) throws -> PortfolioLoader.Result {
    try LoadedFiles.load(["operations.csv": operations, "budget.csv": budget])
  }

  private func amounts(_ result: PortfolioLoader.Result) -> [Int64] {
    (0..<result.portfolio.budget.count).compactMap { result.portfolio.budget.amount[$0] }
  }

  @Test("a total behind a filled key is left out with S06")
  func filledKey() throws {
    // 100.00 + 200.00 = 300.00, in hundredths 10 000 + 20 000.
    let result = try load(
      "operation;line;title;amount\nA1;1;Труд;100,00\nA1;2;Стоки;200,00\nA1;Общо;;300,00\n")
    #expect(amounts(result) == [10_000, 20_000])
    #expect(result.findings.map(\.code) == ["S06"])
    #expect(
      result.findings.first?.message(.english)
        == "note S06  budget.csv, row 4, column B \"line\": \"Общо\" with 300.00 = sum of D2:D3; left out so it isn't counted twice. Fix: nothing, or delete row 4."
    )
  }

  // 100.00 + 200.00 = 300.00, not 350.00; the second part sums to 40.00 + 2.50 = 42.50, and all to 342.50.
  @Test("a labelled total whose amount is another sum is left out with a warning that says both")
  func wrongSum() throws {
    let result = try load(
      "operation;line;title;amount\nA1;1;Труд;100,00\nA1;2;Стоки;200,00\n;;Общо;350,00\nA2;1;Труд;40,00\nA2;2;Стоки;2,50\n;;Общо;42,00\nВсичко;;;342,50\n"
    )
    #expect(amounts(result) == [10_000, 20_000, 4_000, 250])
    #expect(
      result.findings.map { $0.message(.english) } == [
        "warning S06  budget.csv, row 4, column D \"amount\": \"Общо\" says 350.00, but D2:D3 sum to 300.00; the row is left out as a total. Fix: correct D4, or find the row that is missing above.",
        "warning S06  budget.csv, row 7, column D \"amount\": \"Общо\" says 42.00, but D5:D6 sum to 42.50; the row is left out as a total. Fix: correct D7, or find the row that is missing above.",
        "note S06  budget.csv, row 8, column A \"operation\": \"Всичко\" with 342.50 = sum of D2:D6; left out so it isn't counted twice. Fix: nothing, or delete row 8.",
      ])
  }

  // 1.234 could be 1234 or 1.234: what the rows sum to cannot be told, so nothing is said of it.
  @Test("of numbers that could be read in two ways no other sum is told")
  func wrongSumUnclear() throws {
    let result = try load(
      "operation;line;title;amount\nA1;1;Труд;1.234\nA1;2;Стоки;1.100\n;;Общо;9.999\n")
    #expect(!result.findings.contains { $0.kind == .totalsRowDiffers })
  }

  @Test("the label may stand in any column of words")
  func labelInTitle() throws {
    let result = try load(
      "operation;line;title;amount\nA1;1;Труд;100,00\nA1;2;Стоки;200,00\nA1;9;Всичко;300,00\n")
    #expect(amounts(result) == [10_000, 20_000])
  }

  @Test("a line called total whose amount is no sum stays data, with a warning")
  func wordAlone() throws {
    let result = try load(
      "operation;line;title;amount\nA1;1;Труд;100,00\nA1;2;Стоки;200,00\nA1;3;Общо;301,00\n")
    #expect(amounts(result) == [10_000, 20_000, 30_100])
    #expect(result.findings.map(\.code) == ["S06"])
    #expect(result.findings.map(\.severity) == [.warning])
    #expect(result.findings.first?.location.row == 4)
  }

  @Test("totals of groups and of all, at several levels")
  func groups() throws {
    // A1: 1 + 2 = 3; A2: 5, one line only; all: 1 + 2 + 5 = 8.
    let result = try load(
      "operation;line;title;amount\nA1;1;Труд;1\nA1;2;Стоки;2\nA1;Общо;;3\nA2;1;Труд;5\nA2;Общо;;5\nA2;Всичко;;8\n"
    )
    #expect(amounts(result) == [100, 200, 500])
    #expect(result.findings.map(\.location.row) == [4, 6, 7])
  }

  @Test("a group's total counts its own rows, also behind a group without one")
  func secondGroup() throws {
    // No total for A1; A2: 5 + 6 = 11.
    let result = try load(
      "operation;line;title;amount\nA1;1;Труд;1\nA1;2;Стоки;2\nA2;1;Труд;5\nA2;2;Стоки;6\nA2;Общо;;11\n")
    #expect(amounts(result) == [100, 200, 500, 600])
  }

  @Test("an equal amount in the row above is no sum")
  func oneRow() throws {
    let result = try load("operation;line;title;amount\nA1;1;Труд;100\nA2;1;Общо за труд;100\n")
    #expect(amounts(result) == [10_000, 10_000])
  }

  @Test("a label in the first column with words behind it is decided by the sum too")
  func labelFirst() throws {
    let result = try LoadedFiles.load([
      "operations.csv": operations,
      "payments.csv":
        "Вид;operation;day;amount;basis\nОбщо;A1;2026-02-01;50;paid\nАванс;A1;2026-03-01;70;paid\n",
    ])
    #expect(result.portfolio.payments.count == 2)
  }

  @Test("the total of a disaggregation is a value of its own")
  func disaggregation() throws {
    let result = try LoadedFiles.load([
      "indicators.csv": "code,name,measure\nI,Trained,count\n",
      "observations.csv":
        "indicator,disaggregation,period,value\nI,sex=female,2014,10\nI,sex=male,2014,20\nI,total,2014,30\n",
    ])
    #expect(result.portfolio.observations.count == 3)
  }
}
