import IndicatorEngine

/// The rows of one table of a JSON document, object by object: members become columns in the order in which they are
/// met, and cells of a grid.
struct JSONTable {
  /// A member of the object that is read.
  struct Member {
    let name: JSONText
    let value: Value
  }

  /// What a member holds.
  enum Value {
    case text(JSONText)
    case number(Range<Int>)
    case flag(Bool)
    case null
    /// An object or an array.
    case nested
  }

  /// What was met in a column that must be told.
  struct Count {
    var nested = 0
    var firstNested = 0
    var repeated = 0
    var firstRepeated = 0
  }

  /// Most columns of a table.
  static let columnLimit = 16_384

  private let bytes: UnsafeRawBufferPointer
  private var writer: CellGridWriter
  /// Names of the columns.
  private(set) var names: [String] = []
  /// What was met in each.
  private(set) var counts: [Count] = []
  /// The spelling in which a column's name was met first, for telling it again without a look-up.
  private var spellings: [JSONText] = []
  private var places: [String: Int] = [:]
  /// The cell of each column in the object that is read; nil where it has no such member.
  private var cells: [Value?] = []
  /// The columns that have one.
  private var filled: [Int] = []
  private var decoded: [UInt8] = []
  /// Elements that are no objects, and the first of them.
  private(set) var strangers = 0
  private(set) var firstStranger = 0
  /// Members that hold for every object which does not have them itself.
  var shared: [Member] = []
  /// Members beyond the limit of columns.
  private(set) var isTooWide = false

  init(_ bytes: UnsafeRawBufferPointer, capacity: Int) {
    self.bytes = bytes
    writer = CellGridWriter(capacity: capacity)
  }

  /// Objects so far, with other elements counted.
  var rowCount: Int { writer.rowCount }

  /// Adds an object as a row.
  mutating func add(_ members: [Member]) {
    var expected = 0
    var isOrdered = true
    for member in members {
      guard let column = column(of: member.name, expected: expected) else { continue }
      if cells[column] == nil {
        if let last = filled.last, last > column { isOrdered = false }
        filled.append(column)
      } else {
        note(\.repeated, \.firstRepeated, column)
      }
      cells[column] = .some(member.value)
      expected = column + 1
    }
    for member in shared {
      guard let column = column(of: member.name, expected: expected), cells[column] == nil else { continue }
      if let last = filled.last, last > column { isOrdered = false }
      filled.append(column)
      cells[column] = .some(member.value)
    }
    // Only what is there is looked at: a table may have many columns, of which each object fills few.
    if !isOrdered { filled.sort() }
    var written = 0
    for column in filled {
      writer.empty(column - written)
      write(cells[column] ?? .null, column)
      cells[column] = nil
      written = column + 1
    }
    filled.removeAll(keepingCapacity: true)
    writer.endRow()
  }

  /// Adds an element that is no object as an empty row, so that those behind it keep their numbers.
  mutating func addStranger() {
    if strangers == 0 { firstStranger = rowCount }
    strangers += 1
    writer.endRow()
  }

  /// Adds empty rows up to a number of rows.
  mutating func skip(to rows: Int) { writer.emptyRows(rows - rowCount) }

  /// Cells that it would take to hold the table, more than any honest one; nil where they are few enough.
  ///
  /// A table is as wide as its objects have different members, in every row.
  func excessiveCells(inputBytes: Int) -> Int? {
    let missing = writer.missingCells(columns: names.count)
    return isTooWide || missing > max(256 << 20, 8 * inputBytes) ? missing + writer.byteCount : nil
  }

  /// The grid, a row of names above the rows.
  consuming func region() -> ByteRegion { writer.finish(headings: names) }

  // MARK: Columns

  /// The column of a name: mostly the one behind the last.
  private mutating func column(of name: JSONText, expected: Int) -> Int? {
    if expected < spellings.count, isSame(name, spellings[expected]) { return expected }
    let text = name.string(in: bytes)
    if let known = places[text] { return known }
    guard names.count < JSONTable.columnLimit else {
      isTooWide = true
      return nil
    }
    places[text] = names.count
    names.append(text)
    spellings.append(name)
    counts.append(Count())
    cells.append(nil)
    return names.count - 1
  }

  private func isSame(_ a: JSONText, _ b: JSONText) -> Bool {
    a.range.count == b.range.count
      && UnsafeRawBufferPointer(rebasing: bytes[a.range]).elementsEqual(
        UnsafeRawBufferPointer(rebasing: bytes[b.range]))
  }

  private mutating func note(
    _ count: WritableKeyPath<Count, Int>, _ first: WritableKeyPath<Count, Int>, _ column: Int
  ) {
    if counts[column][keyPath: count] == 0 { counts[column][keyPath: first] = rowCount }
    counts[column][keyPath: count] += 1
  }

  private mutating func write(_ value: Value, _ column: Int) {
    switch value {
    case .null: writer.empty()
    case .flag(let flag): writer.flag(flag)
    case .nested:
      note(\.nested, \.firstNested, column)
      writer.empty()
    case .text(let text) where text.hasEscapes:
      decoded.removeAll(keepingCapacity: true)
      text.decode(bytes, into: &decoded)
      decoded.withUnsafeBytes { writer.text($0) }
    case .text(let text): writer.text(UnsafeRawBufferPointer(rebasing: bytes[text.range]))
    case .number(let range):
      let digits = UnsafeRawBufferPointer(rebasing: bytes[range])
      if !JSONDecimal.hasExponent(digits) { return writer.number(decimal: digits) }
      guard let plain = JSONDecimal.plain(digits) else { return writer.number(decimal: digits) }
      plain.withUnsafeBytes { writer.number(decimal: $0) }
    }
  }
}
