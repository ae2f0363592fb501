/// Finds the encoding of bytes: byte order mark, then strict UTF-8, then the pattern of UTF-16, then the 8-bit encoding
/// in which the most letter pairs are those of a language.
struct EncodingDetector {
  /// Bytes of the file that are weighed for UTF-16 and for letter pairs.
  private static let sample = 4 << 20

  /// The languages that are written in each encoding: where two encodings read the same text, the language decides.
  private static let languages: [TextEncoding: [String]] = [
    .windows1251: ["bg", "uk", "ru"], .windows1250: ["ro", "hu", "central"], .windows1252: ["west"],
    .windows1253: ["el"], .iso8859_5: ["bg", "ru"], .iso8859_16: ["ro", "hu", "central"],
    .koi8u: ["uk", "ru", "bg"],
  ]

  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The encoding that a byte order mark names, and the mark's length.
  func byteOrderMark() -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Whether the text is UTF-32 by its byte order mark, which begins like that of UTF-16, or by its zeros.
  var isWideText: Bool {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return true }
    guard bytes.count >= 16, bytes.count % 4 == 0 else { return false }
    // ASCII and Cyrillic take two of four bytes at most, always the same ones.
    let head = 0..<min(bytes.count, 4096) & ~3
    func isZero(_ place: Int) -> Bool { head.allSatisfy { $0 % 4 != place || bytes[$0] == 0 } }
    return isZero(2) && isZero(3) || isZero(0) && isZero(1)
  }

  /// Whether so many bytes are zeros that this is no text: more than a quarter of the beginning, and not the pattern of
  /// UTF-16. A few in a text are left out and told of.
  var isBinary: Bool {
    let head = bytes.prefix(4096)
    let zeros = head.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
    return zeros > head.count / 4 && byteOrderMark() == nil && utf16Pattern() == nil
  }

  /// UTF-16 without a mark: at least nine in ten bytes of one parity are 00 or 04 (Latin and Cyrillic pages), some of
  /// them 00, and the others hardly ever.
  func utf16Pattern() -> (encoding: TextEncoding, share: Double)? {
    let count = min(bytes.count, EncodingDetector.sample) & ~1
    guard count >= 8, bytes.count % 2 == 0 else { return nil }
    var high = [0, 0]
    var zero = [0, 0]
    for offset in 0..<count {
      let byte = bytes[offset]
      if byte == 0 { zero[offset & 1] += 1 }
      if byte == 0 || byte == 4 { high[offset & 1] += 1 }
    }
    let half = Double(count / 2)
    for (parity, encoding) in [(1, TextEncoding.utf16LittleEndian), (0, .utf16BigEndian)] {
      let share = Double(high[parity]) / half
      if share >= 0.9, Double(zero[parity]) >= half * 0.05, Double(zero[1 - parity]) <= half * 0.05 {
        return (encoding, share)
      }
    }
    return nil
  }

  /// The 8-bit encodings, best first, by the letter pairs of `ranges`. An encoding that leaves a byte undefined comes
  /// after all that define every byte.
  func eightBitCandidates(in ranges: [Range<Int>]) -> [EncodingCandidate] {
    let histogram = pairHistogram(ranges)
    var rated: [(candidate: EncodingCandidate, undefined: Int, order: Int)] = []
    for (order, encoding) in TextEncoding.eightBit.enumerated() {
      guard let table = EightBitTable.table(of: encoding) else { continue }
      let rating = rate(histogram, table, languages: EncodingDetector.languages[encoding] ?? [])
      let candidate = EncodingCandidate(
        encoding: encoding, language: rating.language, share: rating.share, pairs: rating.pairs)
      rated.append((candidate, rating.undefined, order))
    }
    rated.sort { first, second in
      if (first.undefined == 0) != (second.undefined == 0) { return first.undefined == 0 }
      if first.candidate.share != second.candidate.share {
        return first.candidate.share > second.candidate.share
      }
      return first.order < second.order
    }
    return rated.map(\.candidate)
  }

  /// How often each pair of bytes occurs in which at least one is above 7F; at most the first few MB are counted.
  private func pairHistogram(_ ranges: [Range<Int>]) -> [(first: Int, second: Int, count: Int)] {
    var counts = [Int](repeating: 0, count: 65536)
    var budget = EncodingDetector.sample
    for range in ranges where budget > 0 {
      var previous: UInt8 = 0x20
      for offset in range.prefix(budget) {
        let byte = bytes[offset]
        if (previous | byte) & 0x80 != 0 { counts[Int(previous) << 8 | Int(byte)] += 1 }
        previous = byte
      }
      if previous & 0x80 != 0 { counts[Int(previous) << 8 | 0x20] += 1 }
      budget -= range.count
    }
    return counts.indices.filter { counts[$0] > 0 }.map { ($0 >> 8, $0 & 0xFF, counts[$0]) }
  }

  private func rate(
    _ histogram: [(first: Int, second: Int, count: Int)], _ table: EightBitTable,
    languages: [String]
  ) -> (language: String, share: Double, pairs: Int, undefined: Int) {
    let usual = LetterPairs.all.indices.filter { languages.contains(LetterPairs.all[$0].language) }
    var fitting = [Int](repeating: 0, count: LetterPairs.all.count)
    var pairs = 0
    var undefined = 0
    for entry in histogram {
      let (first, second) = (table.letters[entry.first], table.letters[entry.second])
      if first == 0xFFFD || second == 0xFFFD {
        undefined += entry.count
      } else if first != 0, second != 0 {
        pairs += entry.count
        for index in usual where LetterPairs.all[index].contains(first, second) {
          fitting[index] += entry.count
        }
      } else if isOddSymbol(entry.first, first, entry.second, second, table) {
        pairs += entry.count
      }
    }
    let best = usual.max { fitting[$0] < fitting[$1] || fitting[$0] == fitting[$1] && $0 > $1 } ?? 0
    let share = pairs == 0 ? 0 : Double(fitting[best]) / Double(pairs)
    return (LetterPairs.all[best].language, share, pairs, undefined)
  }

  /// A symbol such as ¶ or ¤ right beside a letter, where text has letters or quotation marks.
  private func isOddSymbol(
    _ first: Int, _ firstLetter: UInt32, _ second: Int, _ secondLetter: UInt32, _ table: EightBitTable
  ) -> Bool {
    guard (firstLetter == 0) != (secondLetter == 0) else { return false }
    let scalar = table.scalars[firstLetter == 0 ? first : second]
    if scalar < 0x80 { return false }
    // NBSP, soft hyphen, « », №, degree, section, dashes and quotation marks do stand beside letters.
    let usual: Set<UInt32> = [0xA0, 0xAD, 0xAB, 0xBB, 0xB0, 0xA7, 0xB2, 0xB3, 0x2116, 0x20AC]
    return !usual.contains(scalar) && !(0x2010...0x2026).contains(scalar)
  }
}
