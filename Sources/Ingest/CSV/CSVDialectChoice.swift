/// Which dialect a text was read in, and why.
public struct CSVDialectChoice: Sendable, Equatable {
  public var dialect: CSVDialect
  /// Why this delimiter.
  public var reason: CSVDialectReason
  /// What was weighed, best first.
  public var candidates: [CSVDialectCandidate]
  /// How records end in the part that was looked at.
  public var terminators: CSVTerminators
}

/// Why a delimiter was chosen.
public enum CSVDialectReason: Sendable, Equatable {
  /// A flag, the settings or a data package says so.
  case given
  /// `share` of the rows that were looked at have `cells` cells.
  case consistentRows(cells: Int, share: Double)
  /// With every delimiter nearly all rows have one cell.
  case singleColumn
}

/// How well a dialect fits.
public struct CSVDialectCandidate: Sendable, Equatable {
  public var dialect: CSVDialect
  /// Commonest number of cells of a row.
  public var cells: Int
  /// Share of rows with so many cells.
  public var share: Double
  /// What candidates are compared by, 0…1: share of equal rows × (cells − 1) ÷ cells × share of cells that look like
  /// one value × how usual the delimiter is × 0.7 (0.3 for a blank or a colon) where the first
  /// row has another number of cells.
  public var score: Double
}

/// What was asked for about the dialect.
public struct CSVDialectRequest: Sendable, Equatable {
  /// `--delimiter`.
  public var delimiter: String?
  /// The quote; an empty string means that nothing quotes.
  public var quote: String?
  /// Backslash instead of doubled quotes.
  public var escape: CSVDialect.Escape?
  /// First character of comment lines.
  public var comment: String?

  public init(
    delimiter: String? = nil, quote: String? = nil, escape: CSVDialect.Escape? = nil, comment: String? = nil
  ) {
    (self.delimiter, self.quote, self.escape, self.comment) = (delimiter, quote, escape, comment)
  }
}
