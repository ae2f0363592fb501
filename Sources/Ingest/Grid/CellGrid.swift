import IndicatorEngine

/// One table of cells as a carrier holds it, before anybody knows what it means: a sheet of a workbook, a table of a
/// database, the members of a JSON array, the elements of a document.
struct CellGrid: Sendable {
  /// The sheet, table or array as findings show it; nil where the file holds nothing else.
  var sheet: String?
  /// What names of tables are looked for in, the likelier first; its own titles where there are none.
  var stems: [String]
  /// The cells, as `CellGridWriter` lays them out.
  let region: ByteRegion
  /// Where its rows stand.
  var places: RowPlaces
  /// Whether it stands in its sheet below or beside another table, to which the sheet's name belongs.
  var isFurther = false
  /// The table, where the carrier says which it is.
  var stated: TableName?
  /// Whether the first row holds the headings, so that none are looked for.
  var hasPlainHeader: Bool
  /// Cells that the carrier shows as one: a merged heading stands over all its columns.
  var merged: [CellRange]
  /// Rows of data in the carrier, where the grid holds only the first of them; nil where it holds all.
  var totalRows: Int?
  /// Whether it stands in a form, where no rows are no loss.
  var isForm = false
  /// What was found while the cells were taken out of the carrier.
  var findings: [Finding]

  init(
    sheet: String? = nil, stems: [String], region: ByteRegion, places: RowPlaces = .rows,
    stated: TableName? = nil, hasPlainHeader: Bool = false, merged: [CellRange] = [], findings: [Finding] = []
  ) {
    self.sheet = sheet
    self.stems = stems
    self.region = region
    self.places = places
    self.stated = stated
    self.hasPlainHeader = hasPlainHeader
    self.merged = merged
    self.findings = findings
  }

  /// How the cells and rows of a grid are set apart.
  static let dialect = CSVDialect(delimiter: "\u{1F}")
}
