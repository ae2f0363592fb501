import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Labels of totals") struct TotalsLabelTests {
  // Law: the look at the first bytes rules nothing out that the words, compared as texts, would find.
  @Test("what bytes rule out begins with none of the words")
  func law() {
    var random = SeededGenerator(seed: 50)
    let pieces =
      TotalsLabel.possibleWords + [
        " ", "*", "о", "О", "общ", "тота", "TOTAL", "Ѐ", "ѐ", "й", "и\u{306}", "ă", "a\u{306}", "İ", "№",
        "\u{301}", "x", "",
      ]
    for _ in 0..<20_000 {
      var cell = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      switch Int.random(in: 0..<3, using: &random) {
      case 0: cell = cell.uppercased()
      case 1: cell = String(cell.prefix(Int.random(in: 0...6, using: &random)))
      default: break
      }
      guard CellBytes.with(cell, TotalsLabel.isRuledOut) else { continue }
      let text = cell.lowercased().drop { $0 == " " || $0 == "*" }
      #expect(!TotalsLabel.possibleWords.contains { text.hasPrefix($0) }, "\(cell.debugDescription)")
    }
  }

  @Test(
    "most cells of a list are ruled out",
    arguments: [
      "Община", "Обновяване на училище № 12", "гр.Община 7", "2014BG16 Региони", "В изпълнение", "",
    ])
  func ruledOut(_ cell: String) { #expect(CellBytes.with(cell, TotalsLabel.isRuledOut)) }

  @Test(
    "labels are not",
    arguments: [
      "Общо", "ОБЩО за 2014", "  * Total:", "Suma totală", "Sumă", "Разом по області", "Проміжний підсумок",
    ])
  func labels(_ cell: String) { #expect(!CellBytes.with(cell, TotalsLabel.isRuledOut)) }
}
