/// Some neighbouring records of a text, with the places of their cells, for a reader to look at. Valid during the call
/// that hands it out, and no longer.
///
///     for row in 0..<block.count where block.isData(row) {
///       let cell = block.cell(row, 3)
///       total += parse(block.base + Int(cell.start), cell.length)
///     }
///
/// Columns are those of the file, from 0. A block spans about 128 KB of text, so that it stays in the processor's
/// cache while column after column is parsed from it.
public struct CSVBlock {
  /// First byte of the block.
  public let base: UnsafePointer<UInt8>
  /// Where that byte lies in the text.
  public let offset: Int
  /// First byte of the text behind the block's last record.
  public let end: Int
  /// Number of records.
  public let count: Int
  /// Number of the first record, counted from 0 at the beginning of its chunk.
  public let firstRow: Int
  /// How quotes are written within quoted cells.
  public let escape: CSVDialect.Escape
  /// The quote.
  public let quote: UInt8

  @usableFromInline let cells: UnsafePointer<CSVCell>
  @usableFromInline let starts: UnsafePointer<UInt32>
  @usableFromInline let rowFlags: UnsafePointer<CSVRowFlags>

  @usableFromInline
  init(
    base: UnsafePointer<UInt8>, offset: Int, end: Int, count: Int, firstRow: Int, escape: CSVDialect.Escape,
    quote: UInt8,
    cells: UnsafePointer<CSVCell>, starts: UnsafePointer<UInt32>, rowFlags: UnsafePointer<CSVRowFlags>
  ) {
    (self.base, self.offset, self.end, self.count, self.firstRow) = (base, offset, end, count, firstRow)
    (self.escape, self.quote) = (escape, quote)
    (self.cells, self.starts, self.rowFlags) = (cells, starts, rowFlags)
  }

  /// What is particular about a record; empty for a plain one.
  @inlinable
  public func flags(_ row: Int) -> CSVRowFlags {
    precondition(row >= 0 && row < count, "record \(row) of \(count)")
    return rowFlags[row]
  }

  /// Whether a record holds data of the table.
  @inlinable public func isData(_ row: Int) -> Bool { flags(row).isDisjoint(with: .leftOut) }

  /// Number of cells of a record.
  @inlinable
  public func cellCount(_ row: Int) -> Int {
    precondition(row >= 0 && row < count, "record \(row) of \(count)")
    return Int(starts[row + 1] - starts[row])
  }

  /// A cell of a record; an absent one where the record is too short.
  @inlinable
  public func cell(_ row: Int, _ column: Int) -> CSVCell {
    precondition(row >= 0 && row < count && column >= 0, "record \(row) of \(count), column \(column)")
    let index = Int(starts[row]) + column
    return index < Int(starts[row + 1]) ? cells[index] : .absent
  }

  /// The bytes of a cell as they stand in the file. Where `cell.needsUnescape`, use `text(of:)` or `unescaped`.
  @inlinable
  public func bytes(of cell: CSVCell) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + Int(cell.start), count: cell.length)
  }

  /// The text of a cell.
  public func text(of cell: CSVCell) -> String {
    cell.needsUnescape
      ? String(decoding: unescaped(cell), as: UTF8.self) : String(decoding: bytes(of: cell), as: UTF8.self)
  }

  /// The text of a cell of a record, empty where the record is too short.
  public func text(_ row: Int, _ column: Int) -> String { text(of: cell(row, column)) }

  /// The bytes of a cell with doubled and escaped quotes made single.
  public func unescaped(_ cell: CSVCell) -> [UInt8] {
    let bytes = bytes(of: cell)
    guard cell.needsUnescape else { return Array(bytes) }
    let mark = escape == .backslash ? UInt8(ascii: "\\") : quote
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
      var index = 0
      while index < bytes.count {
        var byte = bytes[index]
        if byte == mark, index + 1 < bytes.count, bytes[index + 1] == quote || bytes[index + 1] == mark {
          index += 1
          byte = bytes[index]
        }
        result.initializeElement(at: count, to: byte)
        count += 1
        index += 1
      }
    }
  }
}
