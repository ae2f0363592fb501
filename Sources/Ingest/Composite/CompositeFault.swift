import IndicatorEngine

/// Why a pair of files cannot be read as a composite index: the file, the place in it, what was found. Facts only; the wording
/// is elsewhere.
public enum CompositeFault: Error, Sendable, Equatable {
  /// There is no such file.
  case notFound(path: String)
  /// The file could not be opened or is larger than the limit.
  case unreadable(path: String)
  /// The file is no text: a workbook, a web page, an archive.
  case notText(file: String)
  /// A byte that is no character in the encoding of the file.
  case undecodable(file: String)
  /// No header, or no row under it.
  case empty(file: String)
  /// A column that must be there is not.
  case headingMissing(file: String, heading: String)
  /// Two columns have one heading; columns from 0.
  case headingTwice(file: String, heading: String, first: Int, second: Int)
  /// A row has more cells than the header.
  case rowTooLong(file: String, row: Int, cells: Int, headings: Int)
  /// A quote that opens and never closes.
  case quoteOpen(file: String, row: Int)
  /// A code that must be there is empty.
  case codeMissing(CompositePlace)
  /// A cell that is neither empty, nor `NA`, nor a number with a decimal point.
  case notANumber(CompositePlace, found: String)
  /// A year or level that is no whole number.
  case notWhole(CompositePlace, found: String)
  /// A cell that must hold one of a few words.
  case notAChoice(CompositePlace, found: String, choices: [String])
  /// A code, or a code and year, that stood in an earlier row.
  case codeTwice(CompositePlace, found: String, first: Int)
  /// What the index cannot be built with, and the cell that is to be looked at.
  case index(IndexError, CompositePlace)
  /// A value that this row needs is not there.
  case valueMissing(CompositePlace)
}

/// A cell: the file, the row as a spreadsheet shows it, the column from 0 and its heading.
public struct CompositePlace: Sendable, Equatable {
  public let file: String
  public let row: Int
  public let column: Int
  public let heading: String
}
