import IndicatorEngine

/// Reads the cells of a column of codes or other repeating texts into a dictionary, one after the other.
///
/// Each distinct text is looked at once (`CodeText`), each row is told of. Rows whose cell lost its digits or holds
/// a spreadsheet's error have no code.
public struct CategorySink: Sendable {
  private var codes: ColumnBuffer<UInt32>
  private let missing: MissingWords
  /// The codes of the table that the column refers to. A text that is among them has its code; others have codes from
  /// `known.count` on.
  private let known: CategoryDictionary
  /// Distinct trimmed cells that are not known, as they stand.
  private var raw = CategoryDictionary()
  /// For each of them, what was met.
  private var met: [FieldProblem?] = []
  private var isMissing: [Bool] = []
  /// Codes of cells that were met lately; most columns repeat few of them, or repeat them in neighbouring rows.
  private var memo = CellMemo<UInt32>(filler: 0)
  /// Whether anything but sound codes occurred.
  private var hasOddities = false
  /// What was met so far.
  public private(set) var problems: [RowProblem] = []

  public init(missing: MissingWords = .none, capacity: Int = 0) {
    self.init(missing: missing, capacity: capacity, known: nil)
  }

  /// - Parameter known: The codes of the table that the column refers to: sound, and met before.
  init(missing: MissingWords, capacity: Int, known: CategoryDictionary?) {
    codes = ColumnBuffer(filler: 0, capacity: capacity)
    self.missing = missing
    // Where words are missing values, a known code may be one.
    self.known = missing == .none ? known ?? CategoryDictionary() : CategoryDictionary()
  }

  /// Rows so far.
  public var count: Int { codes.count }

  /// Reads a cell.
  @inline(__always)
  public mutating func append(_ cell: UnsafeRawBufferPointer) {
    if let words = CellMemo<UInt32>.words(cell), let code = memo.value(words, length: cell.count) {
      codes.append(code)
    } else {
      appendSlowly(cell)
    }
  }

  private mutating func appendSlowly(_ cell: UnsafeRawBufferPointer) {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return codes.appendMissing() }
    if known.count > 0, let code = known.code(of: text) { return append(code, cell) }
    let own = Int(raw.intern(text))
    if own == met.count { look(at: text) }
    if hasOddities {
      if isMissing[own] { return codes.appendMissing() }
      if let problem = met[own] {
        problems.append(RowProblem(row: count, problem: problem))
        if !problem.keepsValue { return codes.appendMissing() }
        // Odd codes are told of in every row, so they are not remembered.
        return codes.append(UInt32(known.count + own))
      }
    }
    append(UInt32(known.count + own), cell)
  }

  private mutating func append(_ code: UInt32, _ cell: UnsafeRawBufferPointer) {
    codes.append(code)
    if let words = CellMemo<UInt32>.words(cell) { memo.remember(code, words, length: cell.count) }
  }

  private mutating func look(at text: UnsafeRawBufferPointer) {
    let word = missing.contains(text)
    let problem = word ? nil : CodeText.inspect(text)
    if word || problem != nil { hasOddities = true }
    met.append(problem)
    isMissing.append(word)
  }

  /// A row that has no cell.
  public mutating func appendMissing() { codes.appendMissing() }

  /// The column; invisible characters are out of its texts.
  public func finish() -> CategoryColumn {
    let codes = self.codes.finish()
    if raw.count == 0, known.count > 0 { return CategoryColumn(codes: codes, dictionary: known) }
    guard hasOddities || known.count > 0 else { return CategoryColumn(codes: codes, dictionary: raw) }
    return rewritten(codes)
  }

  /// The column with a dictionary of what its rows hold. Cleaned texts may coincide with others, and left-out ones
  /// should not stand in the dictionary.
  private func rewritten(_ codes: Column<UInt32>) -> CategoryColumn {
    var dictionary = CategoryDictionary()
    var clean = [UInt32](repeating: CategoryDictionary.none, count: known.count + raw.count)
    let values = codes.values.enumerated().map { row, code -> UInt32 in
      guard codes.validity[row] else { return 0 }
      if clean[Int(code)] == CategoryDictionary.none {
        clean[Int(code)] =
          Int(code) < known.count
          ? known.withBytes(of: code) { dictionary.intern($0) }
          : raw.withBytes(of: code - UInt32(known.count)) {
            CodeText.read($0).value.map { dictionary.intern($0) } ?? 0
          }
      }
      return clean[Int(code)]
    }
    return CategoryColumn(codes: Column(values: values, validity: codes.validity), dictionary: dictionary)
  }
}

// MARK: Many cells

extension CategorySink {
  /// Cells that are read at a time, at most.
  static let batch = 128

  /// Stands for the code of the cell before.
  private static let same = CategoryDictionary.none - 1

  /// Texts from which on a dictionary of the column's own lies in no near cache.
  private static let manyTexts = 1 << 11

  /// Reads some cells, at most `batch`: those not met lately are looked up together, so that the waits for memory
  /// overlap.
  mutating func append(_ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) {
    // Texts of the column's own are sound, all of them, or have to be looked at one by one.
    let isOwn = known.count == 0
    if isOwn, hasOddities || raw.count < CategorySink.manyTexts {
      for cell in cells { append(cell) }
      return
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 3 * CategorySink.batch) { numbers in
      withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: CategorySink.batch) { texts in
        guard let found = numbers.baseAddress else { return }
        let (places, answers) = (found + CategorySink.batch, found + 2 * CategorySink.batch)
        let count = remembered(cells, found, places, texts)
        let asked = UnsafeBufferPointer(rebasing: texts[..<count])
        if isOwn { raw.codes(of: asked, into: answers) } else { known.codes(of: asked, into: answers) }
        for index in 0..<count {
          let (place, code) = (Int(places[index]), answers[index])
          found[place] = code
          if code != CategoryDictionary.none, let words = CellMemo<UInt32>.words(cells[place]) {
            memo.remember(code, words, length: cells[place].count)
          }
        }
        add(cells, found)
      }
    }
  }

  /// Writes the codes of cells that were met lately, and the places and texts of the others; returns how many.
  private func remembered(
    _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>, _ found: UnsafeMutablePointer<UInt32>,
    _ places: UnsafeMutablePointer<UInt32>, _ texts: UnsafeMutableBufferPointer<UnsafeRawBufferPointer>
  ) -> Int {
    var count = 0
    var last: (low: UInt64, high: UInt64, length: Int) = (0, 0, 0)
    for (index, cell) in cells.enumerated() {
      if let words = CellMemo<UInt32>.words(cell) {
        if words.low == last.low, words.high == last.high, cell.count == last.length {
          found[index] = CategorySink.same
          continue
        }
        last = (words.low, words.high, cell.count)
        if let code = memo.value(words, length: cell.count) {
          found[index] = code
          continue
        }
      } else {
        last.length = 0
      }
      places[count] = UInt32(truncatingIfNeeded: index)
      texts.initializeElement(at: count, to: CellBytes.trimmed(cell))
      count += 1
    }
    return count
  }

  private mutating func add(
    _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>, _ found: UnsafeMutablePointer<UInt32>
  ) {
    for index in 0..<cells.count {
      if index > 0, found[index] == CategorySink.same { found[index] = found[index - 1] }
      if found[index] == CategoryDictionary.none {
        appendSlowly(cells[index])
      } else {
        codes.append(found[index])
      }
    }
  }
}
