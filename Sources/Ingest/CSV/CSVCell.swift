/// Where a cell lies in its block.
public struct CSVCell: Sendable, BitwiseCopyable {
  /// First byte of the content, counted from the block's base; behind the opening quote where the cell is quoted.
  public let start: UInt32
  @usableFromInline let lengthAndFlags: UInt32

  @usableFromInline static let lengthMask: UInt32 = 0x0FFF_FFFF
  @usableFromInline static let quotedFlag: UInt32 = 1 << 31
  @usableFromInline static let escapedFlag: UInt32 = 1 << 30
  @usableFromInline static let absentFlag: UInt32 = 1 << 29

  @inlinable
  init(start: Int, length: Int, flags: UInt32 = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    lengthAndFlags = UInt32(truncatingIfNeeded: length) & CSVCell.lengthMask | flags
  }

  /// A cell that its record does not have.
  @inlinable static var absent: CSVCell { CSVCell(start: 0, length: 0, flags: absentFlag) }

  /// Bytes of the content, as they stand in the file.
  @inlinable public var length: Int { Int(lengthAndFlags & CSVCell.lengthMask) }
  /// Whether the cell was quoted.
  @inlinable public var isQuoted: Bool { lengthAndFlags & CSVCell.quotedFlag != 0 }
  /// Whether doubled or escaped quotes stand in the content, so that it is not the text as it stands.
  @inlinable public var needsUnescape: Bool { lengthAndFlags & CSVCell.escapedFlag != 0 }
  /// Whether the record has fewer cells than the table has columns.
  @inlinable public var isAbsent: Bool { lengthAndFlags & CSVCell.absentFlag != 0 }
  /// Whether there is no content.
  @inlinable public var isEmpty: Bool { lengthAndFlags & CSVCell.lengthMask == 0 }
}

/// What is particular about a record.
public struct CSVRowFlags: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Nothing but blanks.
  public static let blank = CSVRowFlags(rawValue: 1)
  /// A comment.
  public static let comment = CSVRowFlags(rawValue: 2)
  /// A row of totals, to be left out so that nothing is counted twice.
  public static let total = CSVRowFlags(rawValue: 4)
  /// The header over again.
  public static let repeatedHeader = CSVRowFlags(rawValue: 8)
  /// Another number of cells than the table has columns, and no way to know which is which: not to be used.
  public static let ragged = CSVRowFlags(rawValue: 16)
  /// A quote is out of place and the record cannot be known: not to be used.
  public static let brokenQuote = CSVRowFlags(rawValue: 32)
  /// The record was put right: a stray quote, a surplus empty cell or missing empty cells at its end, and only one
  /// reading fits.
  public static let repaired = CSVRowFlags(rawValue: 64)

  /// Rows that hold no data of the table: everything but plain and repaired ones.
  public static let leftOut: CSVRowFlags = [.blank, .comment, .total, .repeatedHeader, .ragged, .brokenQuote]
}
