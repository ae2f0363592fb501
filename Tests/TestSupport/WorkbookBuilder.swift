/// Makes small workbooks in memory from the XML of their sheets.
///
///     WorkbookBuilder().sheet("Budget", rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#).bytes
public struct WorkbookBuilder {
  private var sheets: [(name: String, state: String, xml: String)] = []
  private var properties = ""
  private var texts: [String] = []
  private var formats: [String] = []
  private var parts: [(name: String, text: String)] = []

  private let main: String
  private let relations: String

  /// - Parameter strict: With the namespaces of the strict edition.
  public init(strict: Bool = false) {
    main =
      strict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations =
      strict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  /// Adds a sheet by the XML of its rows, and of what stands behind them.
  public func sheet(_ name: String, rows: String, behind: String = "", state: String = "visible")
    -> WorkbookBuilder
  {
    sheet(
      name, xml: "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(behind)</worksheet>",
      state: state)
  }

  /// Adds a sheet by its whole XML.
  public func sheet(_ name: String, xml: String, state: String = "visible") -> WorkbookBuilder {
    var copy = self
    copy.sheets.append((name, state, xml))
    return copy
  }

  /// Days count from 1904.
  public func from1904() -> WorkbookBuilder {
    var copy = self
    copy.properties = "<workbookPr date1904=\"1\"/>"
    return copy
  }

  /// The shared texts, each as the XML within `si`.
  public func shared(_ texts: String...) -> WorkbookBuilder {
    var copy = self
    copy.texts = texts
    return copy
  }

  /// Styles 1, 2, … with these codes of number formats; style 0 is General.
  public func formats(_ codes: String...) -> WorkbookBuilder {
    var copy = self
    copy.formats = codes
    return copy
  }

  /// Adds a part as it is.
  public func part(_ name: String, _ text: String) -> WorkbookBuilder {
    var copy = self
    copy.parts.append((name, text))
    return copy
  }

  /// The workbook.
  public var bytes: [UInt8] {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var zip = ZipBuilder()
      .add(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      )
      .add(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\">\(properties)<sheets>"
          + sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"s\($0)\"/>"
          }.joined() + "</sheets></workbook>"
      )
      .add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">"
          + sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
          }.joined() + "</Relationships>"
      )
      .add(
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(main)\">" + texts.map { "<si>\($0)</si>" }.joined() + "</sst>"
      )
      .add("xl/styles.xml", stylesXML)
    for (index, sheet) in sheets.enumerated() {
      zip = zip.add("xl/worksheets/sheet\(index + 1).xml", sheet.xml)
    }
    for part in parts { zip = zip.add(part.name, part.text) }
    return zip.bytes
  }

  private var stylesXML: String {
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
    }.joined()
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
    // The formats of named styles come first and must not count.
    return
      "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"
  }

  /// An OpenDocument spreadsheet that is one XML file and no archive.
  public static func flatDocument(tables: String) -> String {
    let head = ["office", "table", "text", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    return "<?xml version=\"1.0\"?>\n<office:document \(head) office:version=\"1.3\" "
      + "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:meta/><office:styles/>"
      + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document>"
  }

  /// An OpenDocument spreadsheet from the XML of its tables.
  public static func openDocument(tables: String, styles: String = "", manifest: String = "") -> [UInt8] {
    let head = ["office", "table", "text", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    let calc = "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    return ZipBuilder()
      .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
      .add(
        "content.xml",
        "<office:document-content \(head) \(calc)><office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
      )
      .add(
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(manifest)</m:manifest>"
      )
      .bytes
  }
}
