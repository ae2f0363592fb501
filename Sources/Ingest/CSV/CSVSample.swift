/// The first records of a text, kept whole, for finding out how it is laid out.
struct CSVSample {
  /// A cell with what it looks like.
  struct Cell {
    var text: String
    var looks: CellClass
    var isQuoted: Bool

    /// Whether it reads as a year: over a column that is a heading.
    var isYear: Bool {
      Int(text.filter { $0 != " " }).map { (1900...2100).contains($0) } ?? false
    }

    /// Whether a heading could read so.
    var isHeading: Bool { !looks.isDisjoint(with: .wordy) || isYear }
  }

  /// A record.
  struct Row {
    var cells: [Cell]
    /// First byte.
    var offset: Int
    var flags: CSVRowFlags

    /// Number of cells that are not empty.
    var filled: Int { cells.reduce(0) { $0 + ($1.looks == .empty ? 0 : 1) } }
    var isBlank: Bool { filled == 0 }
  }

  private(set) var rows: [Row] = []
  /// Number of records in which a quote is out of place.
  private(set) var oddQuotes = 0
  /// Doubts about quotes; rows count from 1.
  private(set) var doubts: [CSVDoubt] = []
  /// First byte behind the last record kept.
  private(set) var end = 0
  /// Whether the sample holds every record of the range.
  private(set) var isWhole = false
  private(set) var terminators = CSVTerminators()
  /// Rows above the first that holds anything, where they are mere line feeds.
  private(set) var leadingBlankRows = 0

  /// The records of `region[range]`, at most `maxRows` of them from the first `maxBytes`.
  init(
    _ region: ByteRegion, in range: Range<Int>, dialect: CSVDialect, maxBytes: Int, maxRows: Int,
    limits: CSVLimits = CSVLimits()
  ) {
    guard let text = region.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      isWhole = true
      return
    }
    // Blank rows above a table keep its rows at their numbers; they do not count against the sample.
    leadingBlankRows = region.bytes[range].prefix { $0 == 0x0A }.count
    let stop = min(range.upperBound, range.lowerBound + leadingBlankRows + maxBytes)
    var rules = CSVRowRules(comment: dialect.comment)
    rules.limits = limits
    let scanner = CSVScanner(
      text: text, end: stop, start: range.lowerBound, dialect: dialect, rules: rules)
    reading: while let block = scanner.next(limit: stop) {
      for row in 0..<block.count {
        if rows.count >= leadingBlankRows + maxRows { break reading }
        rows.append(CSVSample.row(block, row))
      }
      end = scanner.position
    }
    terminators = scanner.terminators
    doubts = scanner.doubts.map { $0.shifted(by: 1) }
    isWhole = stop == range.upperBound && rows.count == scanner.rows && scanner.position >= stop
    if !isWhole, rows.count > 1, let last = rows.last {
      // The last record may be cut.
      end = last.offset
      rows.removeLast()
    }
    oddQuotes = rows.reduce(0) { $0 + ($1.flags.isDisjoint(with: [.brokenQuote, .repaired]) ? 0 : 1) }
  }

  /// The first row in which a quote opens that closes nowhere in the sample, from 1.
  var unclosedRow: Int? {
    for doubt in doubts {
      if case .unclosedQuote(let at, _, _) = doubt { return at.row }
    }
    return nil
  }

  private static func row(_ block: CSVBlock, _ row: Int) -> Row {
    let cells = (0..<block.cellCount(row)).map { column in
      let cell = block.cell(row, column)
      return Cell(
        text: TypedCell.unmarked(block.text(of: cell)),
        looks: CellClass.of(TypedCell.unmarked(block.bytes(of: cell))), isQuoted: cell.isQuoted)
    }
    let first = block.cell(row, 0)
    let offset = block.offset + Int(first.start) - (first.isQuoted ? 1 : 0)
    return Row(cells: cells, offset: offset, flags: block.flags(row))
  }

  /// The commonest number of cells among records that are not blank, the larger one of equals; 0 where there are none.
  var commonWidth: Int {
    var counts: [Int: Int] = [:]
    for row in rows where !row.isBlank && row.flags != .comment { counts[row.cells.count, default: 0] += 1 }
    return counts.max { $0.value < $1.value || $0.value == $1.value && $0.key < $1.key }?.key ?? 0
  }
}
