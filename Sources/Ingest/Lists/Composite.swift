import IndicatorEngine

extension ForeignLists {
  /// The description of a composite indicator, as the R package COINr takes it (`iMeta`): indicators, the aggregates above
  /// them and what they are divided by.
  ///
  /// Rows of the type *Group* describe columns of the other file and are no indicators. The target of an indicator holds
  /// for all places.
  ///
  /// > W. Becker et al., "COINr: An R package for developing composite indicators", JOSS 7(78), 2022; `iMeta`.
  static let compositeMeta = ForeignTable(
    name: "composite-meta",
    headings: [["iCode"], ["Level"], ["Direction"], ["Weight"], ["Parent"], ["Type"]],
    reading: [ForeignTable.Reading(.numbers, "plain"), ForeignTable.Reading(.missing, "NA")],
    views: [
      TableView(
        .indicators,
        of: [
          "code": "iCode", "name": ["iName", "iCode"], "unit": ["Unit"],
          "direction": .template("{Direction:direction}"), "parent": "Parent", "index_weight": "Weight",
          "denominator": "Denominator",
        ], only: [TableView.Condition("Type", is: ["Indicator", "Aggregate", "Denominator"])]),
      TableView(
        .targets, of: ["indicator": "iCode", "value": "Target", "stage": .constant("final")],
        only: [TableView.Condition("Type", is: ["Indicator"])]),
    ])

  /// The figures of a composite indicator (`iData`): a row a unit, a column an indicator.
  ///
  /// Which columns are indicators is told by their cells: those that hold numbers, but `Time`. With a column `Time` it is a
  /// panel; without one the file does not say when, and a setting must. Groups are kept beside the units.
  ///
  /// > The same, `iData`.
  static let compositeData = ForeignTable(
    name: "composite-data",
    headings: [["uCode"], ["uName"]],
    reading: [ForeignTable.Reading(.numbers, "plain"), ForeignTable.Reading(.missing, "NA")],
    views: [
      TableView(.municipalities, of: ["code": "uCode", "name": "uName"], repeats: .latest("recorded")),
      TableView(
        .observations, of: ["municipality": "uCode", "period": .template("{Time:integer}")],
        spread: Spread(headings: [Spread.numbers], field: "value", into: "indicator")),
      TableView(
        .indicators, of: [:],
        spread: Spread(headings: [Spread.numbers], field: nil, into: "code", also: ["name"]),
        isStandIn: true),
    ])
}
