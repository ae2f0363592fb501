import TestSupport
import Testing

@testable import Ingest

@Suite("Survey of a text, 16 bytes at a time") struct TextSurveyTests {
  /// Sound words in four languages; `Рі` and `Éé` look a little like damage, `?` and `??` like lost letters.
  private static let words = [
    "plain ", "\"Община\" ", "școală, ", "Рідна ", "СЪВЕТ ", "Éé ", "why? ", "really?? ", "€ 5\n", "𝔘 ",
    "Срок ",
  ]
  /// Text read in a wrong encoding, letters that were lost, NUL.
  private static let damage = ["РЎРѕС„РёСЏ", "Ã©tÃ©", "???", "?????", "\u{FFFD}", "\0", "Ð¡Ð¾"]

  private func text(_ seed: Int, bytes: Int) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(seed))
    var text: [UInt8] = []
    while text.count < bytes {
      let isDamaged = Int.random(in: 0..<40, using: &random) == 0
      let choice = isDamaged ? TextSurveyTests.damage : TextSurveyTests.words
      text += choice[Int.random(in: 0..<choice.count, using: &random)].utf8
    }
    return text
  }

  @Test("finds what a look at each byte finds", arguments: 0..<40)
  func faults(seed: Int) {
    let bytes = text(seed, bytes: 9000 + seed)
    bytes.withUnsafeBytes { bytes in
      // From an odd beginning, as behind a byte order mark.
      var start = seed % 7
      while bytes[start] & 0xC0 == 0x80 { start += 1 }
      var expected = TextFaults()
      if let base = bytes.baseAddress {
        _ = expected.search(base, from: start, to: bytes.count, end: bytes.count, replacements: seed % 2 == 0)
      }
      let survey = TextSurvey(bytes, in: start..<bytes.count, replacements: seed % 2 == 0, threads: 2)
      #expect(survey.firstInvalid == nil)
      #expect(survey.faults.mojibake == expected.mojibake)
      #expect(survey.faults.lostLetters == expected.lostLetters)
      #expect(survey.faults.firstNUL == expected.firstNUL)
      #expect(survey.faults.nulCount == expected.nulCount)
      #expect(!expected.mojibake.isEmpty && !expected.lostLetters.isEmpty)
      #expect(survey.quotes.counts == [bytes[start...].count { $0 == 0x22 }])
    }
  }

  @Test("is the same in pieces of a long text")
  func pieces() {
    let part = text(1, bytes: 1 << 20)
    let bytes = Array(repeatElement(part, count: 9).joined())
    bytes.withUnsafeBytes { bytes in
      let (one, two) = (
        TextSurvey(bytes, in: 0..<bytes.count), TextSurvey(bytes, in: 0..<bytes.count, threads: 2)
      )
      #expect(one.firstInvalid == nil)
      #expect(one.quotes.counts.count == 3)
      #expect(one.quotes.counts == two.quotes.counts)
      #expect(one.quotes.counts.reduce(0, +) == 9 * part.count { $0 == 0x22 })
      #expect(one.faults.nulCount == 9 * part.count { $0 == 0 })
      #expect(one.faults.nulCount == two.faults.nulCount)
      #expect(one.faults.mojibake == two.faults.mojibake)
    }
  }
}
