/// A choice of rows, ascending: what a filter leaves, and what every kernel can be run over.
///
///     let due = Rows(of: milestones.planned) { $0 <= asOf }
///     let bourgas = Rows(of: operations.municipality, in: ["BGS04"])
///     due.intersection(bourgas)
///
/// A row without a value passes no filter: missing is never a value.
public struct Rows: Sendable, Equatable {
  /// Row numbers, ascending, each once.
  public let numbers: [Int32]

  /// - Precondition: `numbers` are ascending.
  init(ascending numbers: [Int32]) { self.numbers = numbers }

  /// Rows 0..<count.
  public init(all count: Int) { numbers = (0..<Int32(count)).map { $0 } }

  /// Rows whose value passes a test.
  @inlinable
  public init<Element>(of column: Column<Element>, where test: (Element) -> Bool) {
    let isComplete = column.validity.isComplete
    self.init(count: column.values.count) { row in
      (isComplete || column.validity[row]) && test(column.values[row])
    }
  }

  /// Rows whose text is one of these; the dictionary is searched once a text, the rows compare codes.
  public init(of column: CategoryColumn, in texts: some Sequence<String>) {
    var isWanted = [Bool](repeating: false, count: column.dictionary.count)
    for text in texts { if let code = column.dictionary.code(of: text) { isWanted[Int(code)] = true } }
    self.init(of: column.codes) { isWanted[Int($0)] }
  }

  /// Rows 0..<count that pass a test of the row number: written without a branch, so the time does not depend on
  /// how many pass.
  @usableFromInline
  init(count: Int, where passes: (Int) -> Bool) {
    numbers = [Int32](unsafeUninitializedCapacity: count + 1) { buffer, initialized in
      var kept = 0
      for row in 0..<count {
        (buffer.baseAddress.unsafelyUnwrapped + kept).initialize(to: Int32(truncatingIfNeeded: row))
        kept += passes(row) ? 1 : 0
      }
      initialized = kept
    }
  }

  /// Number of rows chosen.
  public var count: Int { numbers.count }

  /// Rows in both choices.
  public func intersection(_ other: Rows) -> Rows {
    var kept: [Int32] = []
    kept.reserveCapacity(min(count, other.count))
    var (a, b) = (0, 0)
    while a < numbers.count, b < other.numbers.count {
      if numbers[a] == other.numbers[b] { kept.append(numbers[a]) }
      let (left, right) = (numbers[a], other.numbers[b])
      if left <= right { a += 1 }
      if right <= left { b += 1 }
    }
    return Rows(ascending: kept)
  }
}
