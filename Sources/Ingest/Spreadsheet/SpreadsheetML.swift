/// Namespaces of Excel workbooks: each in the usual and in the strict edition.
///
/// > ECMA-376-1:2016 (strict) and ECMA-376-4:2016 (transitional), annex A.
enum SpreadsheetML {
  static let namespaces = [
    XMLNamespace(
      "", "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    XMLNamespace(
      "rel", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    XMLNamespace("xml", "http://www.w3.org/XML/1998/namespace"),
  ]

  static let packageNamespaces = [
    XMLNamespace("", "http://schemas.openxmlformats.org/package/2006/relationships")
  ]
}
