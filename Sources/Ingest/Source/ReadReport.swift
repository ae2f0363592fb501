import IndicatorEngine

/// How one file was read, and why: what `look` prints.
public struct ReadReport: Sendable {
  /// A column of the file.
  public struct Column: Sendable {
    /// Its place, 0 = A.
    public let index: Int
    public let heading: String
    /// The field it was read into; nil where it is kept as text.
    public let field: Field?
    /// Why that field; nil where there is none.
    public let reason: Mapping.Reason?
    /// What its cells look like, whatever field they are for.
    public let style: ColumnStyle
    /// How its numbers were read, with the reason and the share that fits; nil where it holds none.
    public let numbers: ColumnDecision<NumberConvention>?
    /// How its days were read.
    public let days: ColumnDecision<DayConvention>?
    /// The currency of its amounts where rows do not name one; nil for other columns and where it is not known.
    public let currency: Currency?

    /// The letters of the column in a spreadsheet.
    public var letters: String { Location.letters(ofColumn: index) }
    /// Whether it holds amounts whose currency only rows, operations or a flag can tell (`--amounts-in`).
    public var needsCurrency: Bool { field?.kind == .amount && currency == nil }
  }

  /// A table that was recognised, but cannot be used.
  public struct Lacking: Sendable, Equatable {
    public let table: TableName
    /// Its required fields without a column.
    public let fields: [Field]
  }

  /// A field that is no column of the file.
  public struct Composed: Sendable, Equatable {
    public let field: Field
    /// The constant, or the template.
    public let text: String
    public let isTemplate: Bool
  }

  /// The file's name as findings carry it.
  public let file: String
  /// The sheet of a workbook, or the table of another file that holds several; nil where the file is one table.
  public let sheet: String?
  /// SHA-256 in hexadecimal; nil where it was not asked for.
  public let sha256: String?
  /// Size of the file as it lies on disk, in bytes.
  public let bytes: Int
  /// What the file holds, by its content.
  public let kind: ContentKind
  /// The table it was read as; nil where none was recognised.
  public let table: TableName?
  /// The table it would be if its required columns were there; nil where none is missing.
  public let lacking: Lacking?
  /// The foreign table that it is, by its name; nil where it is a table of ours. Such a file has a report for each table
  /// that it became.
  public let list: String?
  /// Rows of data that were read, and of them those that could be used.
  public let rows: Int
  public let usedRows: Int
  /// Encoding, with the reason (`--encoding`).
  public let encoding: EncodingChoice?
  /// Delimiter and quotes, with the reason (`--delimiter`).
  public let dialect: CSVDialectChoice?
  /// Titles, headings and notes, with the reason (`--header-row`).
  public let layout: CSVLayout?
  /// Columns in the order of the file.
  public let columns: [Column]
  /// Fields that are no column of the file: constants, and texts put together of cells.
  public internal(set) var composed: [Composed] = []
  /// What the file holds of boundaries; nil where it is no such file.
  public internal(set) var boundary: BoundaryFile?
  /// Rows that are no data, as a spreadsheet numbers them: totals, repeated headings.
  public let leftOutRows: [Int]

  /// Whether its columns have names by themselves, so that no row of headings was looked for.
  public var hasNamedColumns: Bool {
    switch kind {
    case .json, .sqlite, .xml: true
    default: false
    }
  }

  /// Cells of all number columns that fit how they were read, of those that are filled; nil where there are none.
  public var numberFit: (fitting: Int, filled: Int)? {
    sum(columns.compactMap { column in column.numbers.map { ($0.fitting, $0.filled) } })
  }

  /// The same of day columns.
  public var dayFit: (fitting: Int, filled: Int)? {
    sum(columns.compactMap { column in column.days.map { ($0.fitting, $0.filled) } })
  }

  private func sum(_ parts: [(Int, Int)]) -> (fitting: Int, filled: Int)? {
    if parts.isEmpty { return nil }
    return parts.reduce(into: (0, 0)) { sum, part in sum = (sum.0 + part.0, sum.1 + part.1) }
  }

  /// The report of a file that holds no table of text.
  init(unread content: FileContent, name: String, sha256: String? = nil) {
    file = name
    sheet = nil
    self.sha256 = sha256
    bytes = content.sizeOnDisk
    kind = content.kind
    (table, rows, usedRows) = (nil, 0, 0)
    (encoding, dialect, layout) = (nil, nil, nil)
    (columns, leftOutRows, lacking, list) = ([], [], nil, nil)
  }

  init(
    file: String, sheet: String?, sha256: String?, bytes: Int, kind: ContentKind, table: TableName?,
    rows: Int, usedRows: Int,
    encoding: EncodingChoice?, dialect: CSVDialectChoice?, layout: CSVLayout?, columns: [Column],
    leftOutRows: [Int], lacking: Lacking? = nil, list: String? = nil
  ) {
    (self.file, self.sheet, self.sha256) = (file, sheet, sha256)
    (self.bytes, self.kind) = (bytes, kind)
    (self.table, self.rows, self.usedRows) = (table, rows, usedRows)
    (self.encoding, self.dialect, self.layout) = (encoding, dialect, layout)
    (self.columns, self.leftOutRows, self.lacking, self.list) = (columns, leftOutRows, lacking, list)
  }
}
