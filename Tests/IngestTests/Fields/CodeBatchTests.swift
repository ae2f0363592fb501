import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Codes that are looked up together") struct CodeBatchTests {
  // Law: cells read some at a time are what they are one by one, in whatever order they repeat, with blanks and odd ones
  // among them. 6,000 texts are more than are looked up one by one.
  @Test("a column is the same, read in batches or cell by cell", arguments: [false, true])
  func law(_ hasOddities: Bool) {
    var random = SeededGenerator(seed: 52)
    let cells = (0..<40_000).map { row -> [UInt8] in
      let number = Int.random(in: 0..<6000, using: &random)
      if hasOddities, row > 30_000, row % 1000 == 0 { return Array("BG\u{200B}\(number)".utf8) }
      return number % 50 == 0
        ? [] : Array((number % 3 == 0 ? " a\(number) " : "an organisation \(number)").utf8)
    }
    var (single, many) = (CategorySink(), CategorySink())
    for cell in cells { cell.withUnsafeBytes { single.append($0) } }
    let joined = Array(cells.joined())
    joined.withUnsafeBytes { bytes in
      var start = 0
      let parts = cells.map { cell -> UnsafeRawBufferPointer in
        defer { start += cell.count }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + cell.count])
      }
      for first in stride(from: 0, to: parts.count, by: CategorySink.batch) {
        let end = min(first + CategorySink.batch, parts.count)
        parts[first..<end].withUnsafeBufferPointer { many.append($0) }
      }
    }
    #expect(many.problems == single.problems)
    let (a, b) = (single.finish(), many.finish())
    #expect(a.dictionary.texts == b.dictionary.texts)
    #expect((0..<cells.count).allSatisfy { a[$0] == b[$0] })
  }

  // Law: a dictionary that takes another one gives the codes that taking its texts one by one gives.
  @Test("dictionaries are joined as if text by text")
  func merging() {
    var random = SeededGenerator(seed: 53)
    func texts(_ count: Int) -> [String] {
      (0..<count).map { _ in "code \(Int.random(in: 0..<5000, using: &random))" }
    }
    var whole = CategoryDictionary(texts(3000))
    var slow = whole
    for _ in 0..<5 {
      let other = CategoryDictionary(texts(4000))
      let map = whole.merge(other)
      let expected = other.texts.map { slow.intern($0) }
      #expect(map == expected)
    }
    #expect(whole.texts == slow.texts)
  }
}
