import IndicatorEngine

extension ForeignLists {
  /// Names of data elements of DHIS2, from a metadata document beside the values.
  ///
  /// Values name data elements and organisation units by their identifiers; where they were exported by code
  /// (`dataElementIdScheme=CODE`), `--map indicators.code=code` says so. What else a document describes (categories, sets,
  /// users) is not read.
  ///
  /// > DHIS2 Developer Manual, "Metadata".
  static let dhis2Elements = names(of: "dataElements", as: "dhis2-data-elements", in: .indicators)

  /// Names of indicators, whose values come from the analytics of DHIS2. Their formulas are not taken over: their factor
  /// is that of a type which is described elsewhere.
  static let dhis2Indicators = names(
    of: "indicators", as: "dhis2-indicators", in: .indicators, besides: [["numerator"], ["denominator"]])

  /// Names of organisation units.
  static let dhis2Units = names(
    of: "organisationUnits", as: "dhis2-organisation-units", in: .municipalities)

  private static func names(
    of member: String, as name: String, in table: TableName,
    besides headings: [[String]] = []
  ) -> ForeignTable {
    let spellings = ["name", "displayName", "shortName"]
    var list = ForeignTable(
      name: name, headings: [["id"], spellings] + headings,
      views: [TableView(table, of: ["code": "id", "name": FieldSource(any: spellings)])])
    list.parts = [member]
    return list
  }
}
