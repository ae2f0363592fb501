@testable import Ingest
import Testing
import TestSupport

@Suite("Strict UTF-8, 32 bytes at a time") struct UTF8CheckTests {
  /// Long enough for stretches and their ends to fall within characters of one to four bytes.
  private static let text: [UInt8] = {
    let words = ["plain ", "Община ", "școală ", "€ 5; ", "𝔘𝔫𝔦, ", "городская рада\n", "a"]
    var random = SeededGenerator(seed: 3)
    var bytes: [UInt8] = []
    while bytes.count < 12_000 { bytes += words[Int.random(in: 0..<words.count, using: &random)].utf8 }
    return bytes
  }()

  private func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      let found = UTF8Check.firstInvalid(bytes, in: 0..<bytes.count, threads: 2)
      // The walk over a whole text checks in its own way.
      #expect(TextSurvey(bytes, in: 0..<bytes.count, threads: 2).firstInvalid == found)
      return found
    }
  }

  @Test("sound text of all lengths has no fault")
  func sound() {
    #expect(firstInvalid(UTF8CheckTests.text) == nil)
    for start in 0..<40 where UTF8CheckTests.text[start] & 0xC0 != 0x80 {
      #expect(firstInvalid(Array(UTF8CheckTests.text[start...])) == nil)
    }
  }

  @Test(
    "a fault is found where the standard library's decoder finds it",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xC3], [0xD0, 0x20], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xEF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9D, 0x94],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func faults(fault: [UInt8]) {
    var random = SeededGenerator(seed: UInt64(fault[0]))
    for _ in 0..<12 {
      var place = Int.random(in: 0..<UTF8CheckTests.text.count, using: &random)
      while UTF8CheckTests.text[place] & 0xC0 == 0x80 { place -= 1 }
      let bytes = UTF8CheckTests.text[..<place] + fault + UTF8CheckTests.text[place...]
      // What comes before is sound, and the first byte of the fault begins no sound character.
      #expect(firstInvalid(Array(bytes)) == place)
      #expect(String(validating: bytes, as: UTF8.self) == nil)
    }
  }

  @Test("a character cut short by the end is a fault")
  func cutShort() {
    for length in 1...3 {
      let bytes = UTF8CheckTests.text + Array("𝔘".utf8.prefix(length))
      #expect(firstInvalid(bytes) == UTF8CheckTests.text.count)
    }
  }
}
