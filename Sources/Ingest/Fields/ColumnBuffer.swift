import IndicatorEngine

/// Values of a column as they arrive, with a mask from the first missing one on.
struct ColumnBuffer<Element: BitwiseCopyable & Sendable> {
  private var values: [Element] = []
  /// One bit a row, set where a value is; empty as long as none was missing.
  private var words: [UInt64] = []
  private var missing = 0
  let filler: Element

  init(filler: Element, capacity: Int) {
    self.filler = filler
    values.reserveCapacity(capacity)
  }

  var count: Int { values.count }

  @inline(__always)
  mutating func append(_ value: Element) {
    if missing > 0 { mark(values.count, valid: true) }
    values.append(value)
  }

  mutating func appendMissing() {
    if missing == 0 {
      words = [UInt64](repeating: ~0, count: values.count / 64 + 1)
    }
    mark(values.count, valid: false)
    missing += 1
    values.append(filler)
  }

  private mutating func mark(_ row: Int, valid: Bool) {
    if row >> 6 >= words.count { words.append(~0) }
    if !valid { words[row >> 6] &= ~(1 << UInt64(row & 63)) }
  }

  func finish() -> Column<Element> {
    if missing == 0 { return Column(values: values) }
    let needed = (values.count + 63) / 64
    return Column(values: values, validity: Validity(count: values.count, words: Array(words.prefix(needed))))
  }
}

/// A column read from text, and what its cells gave rise to, in order of the rows.
public struct ParsedColumn<Element: BitwiseCopyable & Sendable>: Sendable {
  /// The values; missing where a cell was blank, held a missing word, or no value could be read.
  public let column: Column<Element>
  /// Problems and notes; rows without one are not listed.
  public let problems: [RowProblem]

  /// Whether cells go against the convention the column was read by. Where that was found on a sample, find it again
  /// on all cells and read the column anew.
  public var contradictsConvention: Bool {
    problems.contains {
      switch $0.problem {
      case .otherNumbers, .ambiguousNumber, .otherDayOrder, .ambiguousDayOrder: true
      default: false
      }
    }
  }
}
