import TestSupport
import Testing

@testable import Ingest

@Suite("Parts of cells as bytes") struct TemplateBytesTests {
  // Law: a stretch of bytes is the text that is taken, whatever spaces stand where.
  @Test("a slice is what is taken of the text", arguments: CellTemplate.Piece.allCases.filter(\.isSlice))
  func slices(_ piece: CellTemplate.Piece) {
    var random = SeededGenerator(seed: 49)
    let parts = [
      " ", "\t", "\u{A0}", "\u{1680}", "\u{2003}", "\u{3000}", "\u{2028}", "1234567890", "123456789",
      "2014BG16",
      "Иновации", "№", "е\u{301}", "\u{200B}",
    ]
    for _ in 0..<4000 {
      let cell = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
      let slice = CellBytes.with(cell) { CellBytes.text(piece.slice(of: $0)) }
      #expect(slice == piece.taken(from: cell) ?? "", "\(piece) of \(cell.debugDescription)")
    }
  }

  @Test("only texts and stretches of cells are put together without a text")
  func sliced() throws {
    func row(_ text: String) throws -> RowTemplate {
      let template = try #require(CellTemplate(text))
      return try #require(RowTemplate(template) { $0 == ["A"] ? 0 : 1 })
    }
    #expect(try row("{A:first}").onlySlice?.column == 0)
    #expect(try row("{A}/{B:rest}").isSliced)
    #expect(try row("{A}/{B:rest}").onlySlice == nil)
    #expect(try !row("{A:number}").isSliced)
    #expect(try !row("{A}[;{B}]").isSliced)
  }

  @Test("cells are put behind one another; one blank cell and there is no text")
  func composed() throws {
    let written = try #require(CellTemplate("{A:first}/{B}"))
    let template = try #require(RowTemplate(written) { $0 == ["A"] ? 0 : 1 })
    func text(_ first: String, _ second: String) -> String? {
      CellBytes.with(first + second) { both in
        let cells = [
          CellBytes.part(both, 0, first.utf8.count), CellBytes.part(both, first.utf8.count, both.count),
        ]
        var composed: [UInt8] = []
        return template.append(to: &composed) { cells[$0] } ? String(decoding: composed, as: UTF8.self) : nil
      }
    }
    #expect(text("UA05 Вінницька", " 2021 ") == "UA05/2021")
    #expect(text("UA05 Вінницька", " ") == nil)
    #expect(text("", "2021") == nil)
  }
}
