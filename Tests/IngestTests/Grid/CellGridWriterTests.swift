import IndicatorEngine
import Testing

@testable import Ingest

@Suite("Cells of a carrier laid out as text")
struct CellGridWriterTests {
  /// The bytes of a grid with its marks made visible: `¦` between cells, `·` before a typed value.
  private func shown(_ fill: (inout CellGridWriter) -> Void) -> String {
    var writer = CellGridWriter(capacity: 8)
    fill(&writer)
    let region = writer.finish()
    return region.text(0..<region.count)
      .replacing("\u{1F}", with: "¦").replacing("\u{01}", with: "·").replacing("\n", with: "⏎")
  }

  @Test("makes rows equally wide and keeps rows that hold nothing")
  func padsRows() {
    let text = shown { writer in
      writer.text("a")
      writer.endRow()
      writer.emptyRows(1)
      writer.empty(2)
      writer.text("c")
      writer.empty(5)
      writer.endRow()
    }
    // Three cells are the widest row; blanks at its end take no room.
    #expect(text == "a¦¦⏎⏎¦¦c⏎")
  }

  @Test("quotes what would end a cell or a row, and lets no text look typed")
  func quotesTexts() {
    let text = shown { writer in
      writer.text("say \"so\"")
      writer.text("two\nlines")
      writer.text("\u{01}7")
      writer.endRow()
    }
    #expect(text == "\"say \"\"so\"\"\"¦\"two⏎lines\"¦\u{02}7⏎")
  }

  @Test("spells typed values as we do")
  func spellsValues() {
    let text = shown { writer in
      writer.number(1234.5)
      writer.percent(0.07)
      writer.flag(true)
      writer.day(Day(year: 2014, month: 3, day: 6)!)
      writer.error("#REF!")
      writer.number(.infinity)
      writer.endRow()
    }
    #expect(text == "·1234.5¦·7%¦·true¦·2014-03-06¦·#REF!¦·#NUM!⏎")
  }

  @Test(
    "spells doubles in plain digits that read back as the same double",
    arguments: [
      (0.1, "0.1"), (1e21, "1000000000000000000000"), (1.5e-7, "0.00000015"),
      (-201_504_000_000, "-201504000000"),
      (123_456_789_012_345_680, "123456789012345680"), (0.30000000000000004, "0.30000000000000004"),
    ])
  func plainDigits(value: Double, text: String) {
    #expect(DecimalDigits.spelling(value) == text)
    #expect(Double(text) == value)
  }

  @Test("moves the point for a percentage instead of multiplying")
  func hundredfold() {
    // 0.07 × 100 is 7.000000000000001 in binary.
    #expect(DecimalDigits.spelling(0.07, timesTenTo: 2) == "7")
    #expect(DecimalDigits.spelling(1.14, timesTenTo: 2) == "114")
    #expect(DecimalDigits.spelling(0.005, timesTenTo: 2) == "0.5")
  }
}
