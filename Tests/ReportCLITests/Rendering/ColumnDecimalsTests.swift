import Testing

@testable import ReportCLI

@Suite("Decimals down a column") struct ColumnDecimalsTests {
  @Test("all rates of a column have as many decimals as the one that needs most")
  func rates() {
    let column: [Report.Value] = [.rate(0.464), .rate(0.48), .rate(0), .absent(Report.Absence())]
    let decimals = ColumnDecimals(column)
    #expect(
      column.map(decimals.aligned) == [
        .rate(0.464, digits: 1...1), .rate(0.48, digits: 1...1), .rate(0, digits: 1...1),
        .absent(Report.Absence()),
      ])
    // Where none needs a decimal none is shown: 0.4801 is 48 % to one decimal.
    #expect(ColumnDecimals([.rate(0.4801), .rate(1)]).aligned(.rate(1)) == .rate(1, digits: 0...0))
  }

  @Test("numbers of different units or ranges do not change one another")
  func numbers() {
    let decimals = ColumnDecimals([
      .number(1.5, unit: .days), .number(2, unit: .days), .number(3, unit: .months),
      .number(0.8846, digits: 2...4),
      .number(1.1, digits: 2...4), .number(.infinity),
    ])
    #expect(decimals.aligned(.number(2, unit: .days)) == .number(2, digits: 1...1, unit: .days))
    #expect(decimals.aligned(.number(3, unit: .months)) == .number(3, digits: 0...0, unit: .months))
    #expect(decimals.aligned(.number(1.1, digits: 2...4)) == .number(1.1, digits: 4...4))
    #expect(decimals.aligned(.text("a")) == .text("a"))
  }

  @Test("a count beside a percentage shows no decimals, where another column names the units")
  func measures() {
    let decimals = ColumnDecimals([
      (value: .number(12.5), measure: "%"), (value: .number(3), measure: "%"),
      (value: .number(40), measure: "rooms"),
      (value: .rate(0.125), measure: "%"), (value: .rate(0.5), measure: "rooms"),
    ])
    #expect(decimals.aligned(.number(3), measure: "%") == .number(3, digits: 1...1))
    #expect(decimals.aligned(.number(40), measure: "rooms") == .number(40, digits: 0...0))
    // Rates are shares whatever is measured.
    #expect(decimals.aligned(.rate(0.5), measure: "rooms") == .rate(0.5, digits: 1...1))
  }
}
