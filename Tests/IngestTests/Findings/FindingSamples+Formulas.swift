import Ingest

extension FindingSamples {
  /// Formulas of indicators, and files whose tables are nobody's.
  static let formulas: [Finding] = [
    Finding(.formulaSyntax, at: place, ["at": .count(9), "found": .found("*")]),
    Finding(.formulaFunction, at: place, ["found": .found("sqrt")]),
    Finding(.formulaUnknownCode, at: place, ["found": .found("births")]),
    Finding(
      .formulaUnknownCodeNearest, at: place, ["found": .found("birhts"), "nearest": .found("births")]),
    Finding(.formulaCircle, at: place),
    Finding(.formulaDivision, at: place, ["count": .count(3)]),
    Finding(.formulaKind, at: place, ["count": .count(2), "found": .found("x")]),
    Finding(
      .unknownTables, at: Location(file: "shop.sqlite"),
      ["count": .count(2), "found": .foundList(["Album", "Artist"]), "name": .text("Album")]),
  ]

  private static let place = Location(file: "indicators.csv", row: 5, column: 12, header: "formula")
}
