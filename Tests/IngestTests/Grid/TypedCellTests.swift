import IndicatorEngine
import Testing

@testable import Ingest

@Suite("Typed cells in columns")
struct TypedCellTests {
  private func typed(_ text: String, _ append: (UnsafeRawBufferPointer) -> Void) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  @Test("a number that its carrier holds is never ambiguous, whatever the texts of its column are")
  func numbers() {
    var sink = NumberSink(.bulgarian)
    // In a column of decimal commas "1.234" as a text is 1234; as a number it is 1 and 234 thousandths.
    typed("1.234") { sink.append(typed: $0) }
    sink.append("1 234,5")
    let column = sink.finish()
    #expect(column.column[0] == 1.234)
    #expect(column.column[1] == 1234.5)
    #expect(column.problems.isEmpty)
  }

  @Test("an amount that is a hundredth but for binary digits is that hundredth, without a doubt")
  func amounts() {
    var sink = AmountSink(.bulgarian)
    typed("24000.000000000004") { sink.append(typed: $0) }
    typed("0.005") { sink.append(typed: $0) }
    let read = sink.finish()
    #expect(read.column[0] == 2_400_000)
    // Half a hundredth is rounded, half away from zero, and that is said.
    #expect(read.column[1] == 1)
    #expect(read.problems.map(\.row) == [1])
  }

  @Test("a day that its carrier holds is read in a column of months first")
  func days() {
    var sink = DaySink(.monthFirst)
    typed("2014-03-06") { sink.append(typed: $0) }
    #expect(sink.finish().column[0] == Day(year: 2014, month: 3, day: 6))
  }

  @Test("typed cells do not decide how the texts of their column are read")
  func evidence() {
    var evidence = ColumnEvidence()
    typed("\u{01}1.25") { evidence.add($0) }
    evidence.add("1,5")
    #expect(evidence.points == 0)
    #expect(evidence.commas == 1)
    #expect(evidence.whole == 1)
  }
}
