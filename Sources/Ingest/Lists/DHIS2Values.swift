import IndicatorEngine

extension ForeignLists {
  /// Data values of DHIS2: of its JSON, its CSV and its ADX documents, which all come to these columns.
  ///
  /// A value is what an organisation unit reported of a data element in a period. Combinations of categories are
  /// disaggregations by their codes; the combination *default* is the total. A value that is no number is a text. What was
  /// deleted is left out. Names are not in these files: indicators and places are called by their codes unless tables of
  /// ours say otherwise.
  ///
  /// > DHIS2 Developer Manual, "Data values"; ADX: IHE Quality, Research and Public Health, "Aggregate Data Exchange".
  static let dhis2Values = ForeignTable(
    name: "dhis2-data-values",
    headings: [elements, ["period"], units, ["value"]],
    reading: [ForeignTable.Reading(.numbers, "plain")],
    views: [
      TableView(
        .observations,
        of: [
          "indicator": FieldSource(any: elements),
          "municipality": FieldSource(any: units),
          "period": .template("{period:dhis2}"),
          "disaggregation": .template(
            "[category={\(combos.joined(separator: "|")):combination}]"
              + "[;attribute={\(attributes.joined(separator: "|")):combination}][;{disaggregation}]"),
          "value": .template("{value:figure}"),
          "text": .template("{value:words}"),
          "recorded": .template(
            "{lastUpdated|last updated|timestamp|completeDate|complete date:day}"),
          "source": "comment",
        ], only: [TableView.Condition("deleted", is: ["", "false"])]),
      TableView(
        .indicators, of: ["code": FieldSource(any: elements), "name": FieldSource(any: elements)],
        repeats: .dropped, isStandIn: true),
      TableView(
        .municipalities, of: ["code": FieldSource(any: units), "name": FieldSource(any: units)],
        repeats: .dropped, isStandIn: true),
    ])

  private static let elements = ["dataElement", "data element"]
  private static let units = ["orgUnit", "org unit", "organisation unit", "organisationUnit"]
  private static let combos = [
    "categoryOptionCombo", "category option combo", "categoryoptioncombo", "coc",
  ]
  private static let attributes = [
    "attributeOptionCombo", "attribute option combo", "attributeoptioncombo", "aoc",
  ]
}
