/// The names of an OpenDocument spreadsheet that are read.
///
/// > OASIS OpenDocument 1.3, part 3: chapters 9 (tables), 6 (text), 19 (attributes).
enum ODSName: String, XMLName {
  static let namespaces = [
    XMLNamespace("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    XMLNamespace("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    XMLNamespace("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    XMLNamespace("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    XMLNamespace("calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"),
  ]

  case document = "office:document-content"
  /// The root of a document that is one XML file and no archive.
  case flatDocument = "office:document"
  case body = "office:body"
  case spreadsheet = "office:spreadsheet"
  case automaticStyles = "office:automatic-styles"
  case style = "style:style"
  case styleTitle = "style:name"
  case tableProperties = "style:table-properties"
  case display = "table:display"

  case table = "table:table"
  case tableTitle = "table:name"
  case tableStyle = "table:style-name"
  case headerRows = "table:table-header-rows"
  case rows = "table:table-rows"
  case rowGroup = "table:table-row-group"
  case row = "table:table-row"
  case rowsRepeated = "table:number-rows-repeated"
  case visibility = "table:visibility"
  case cell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"
  case columnsRepeated = "table:number-columns-repeated"
  case columnsSpanned = "table:number-columns-spanned"
  case rowsSpanned = "table:number-rows-spanned"
  case formula = "table:formula"

  case valueType = "office:value-type"
  case value = "office:value"
  case dateValue = "office:date-value"
  case timeValue = "office:time-value"
  case booleanValue = "office:boolean-value"
  case stringValue = "office:string-value"
  case extendedType = "calcext:value-type"

  case paragraph = "text:p"
  case span = "text:span"
  case link = "text:a"
  case blanks = "text:s"
  case count = "text:c"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
}
