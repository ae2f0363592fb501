import IndicatorEngine
import Ingest
import Testing

@Suite("Odd encodings") struct OddEncodingTests {
  @Test("a file in UTF-8 with a stray byte is not taken for another encoding in silence")
  func strayByte() throws {
    let bytes = Array("code,title\nA,Café\nB,Pl".utf8) + [0x98] + Array("n\nC,Road\n".utf8)
    let result = try LoadedFiles.load(bytes: ["operations.csv": bytes])
    #expect(result.portfolio.operations.title[0] == "Café")
    #expect(result.findings.contains { $0.code == "E01" || $0.code == "E02" })
  }

  @Test("UTF-32 is refused by its name, with a mark or without", arguments: [true, false], [true, false])
  func wideText(isLittle: Bool, hasMark: Bool) throws {
    let scalars = (hasMark ? ["\u{FEFF}"] : []) + Array("code,title\nA,Парк\n".unicodeScalars)
    let bytes = scalars.flatMap { scalar -> [UInt8] in
      let parts = (0..<4).map { UInt8(scalar.value >> (8 * $0) & 0xFF) }
      return isLittle ? parts : parts.reversed()
    }
    let result = try LoadedFiles.load(bytes: ["operations.csv": bytes])
    #expect(
      result.findings.map { $0.message(.english) } == [
        "error E05  operations.csv: text in UTF-32, which is not read; expected UTF-8 or UTF-16. Fix: save it again as UTF-8."
      ])
  }
}
