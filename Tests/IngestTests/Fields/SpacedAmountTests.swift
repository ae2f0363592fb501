import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Amounts with spaces between thousands") struct SpacedAmountTests {
  @Test(
    "the quick way reads what lists print",
    arguments: [
      ("1 200 000,50", 120_000_050), ("1 200", 120_000), ("999 999 999 999,9", 99_999_999_999_990),
      ("12 345,6", 1_234_560),
    ] as [(String, Int64)])
  func reads(_ text: String, _ units: Int64) {
    #expect(CellBytes.with(text) { AmountText.spaced($0, .bulgarian) } == units)
  }

  @Test(
    "and nothing else",
    arguments: [
      "1200,50", "0 123", "12 34", "1  200", "1 200,", "1 200,505", "1 2000", "1234 567", " 1 200", "1 200 ",
    ])
  func refuses(_ text: String) { #expect(CellBytes.with(text) { AmountText.spaced($0, .bulgarian) } == nil) }

  // Law: where the quick way has an amount, the whole grammar has the same one without a doubt.
  @Test(
    "agrees with the grammar",
    arguments: [NumberConvention.bulgarian, .english, .romanian, .undecided, .plain])
  func law(_ convention: NumberConvention) {
    var random = SeededGenerator(seed: 51)
    let signs = Array("0123456789  ,.-'".unicodeScalars)
    for _ in 0..<40_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 5...12, using: &random) {
        text.append(signs[Int.random(in: 0..<signs.count, using: &random)])
      }
      let cell = String(text)
      guard let units = CellBytes.with(cell, { AmountText.spaced($0, convention) }) else { continue }
      var memory = AffixMemory()
      let whole = CellBytes.with(cell) {
        AmountText.readSlowly($0, convention, expected: nil, memory: &memory)
      }
      #expect(whole.value == StatedAmount(minorUnits: units, currency: nil), "\(cell.debugDescription)")
      #expect(whole.problem == nil)
    }
  }
}
