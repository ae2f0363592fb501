/// Whether what lies in a folder is a table, where its name does not say so.
extension FileContent {
  /// Whether a file of XML or text is a table by its content.
  ///
  /// - Parameter isDescribed: Whether a description of the folder names its tables: then a text that it does not name is
  ///   none.
  func mayBeTable(isDescribed: Bool) -> Bool {
    switch kind {
    case .text: !isDescribed && hasRows
    case .xml:
      IATISource.isIATI(region) || ADXSource.isADX(region) || WorkbookSource.isFlatODS(region)
    // What its content explains is no text that only lies beside tables.
    case .workbook, .openDocument, .binaryWorkbook, .legacyWorkbook, .xmlSpreadsheet, .encryptedWorkbook,
      .sqlite, .json:
      true
    default: false
    }
  }

  /// Whether a text is cut into rows of equally many cells with a heading over each, which prose is not.
  var hasRows: Bool {
    let document = CSVDocument(self)
    guard case .consistentRows(let cells, let share) = document.dialect.reason else { return false }
    let headings = document.layout.headerRows == nil ? [] : document.layout.header.prefix(cells)
    return cells >= 2 && share >= 0.8 && ![" ", ":"].contains(document.dialect.dialect.delimiterText)
      && headings.count == cells && !headings.contains("") && !document.layout.body.isEmpty
  }
}
