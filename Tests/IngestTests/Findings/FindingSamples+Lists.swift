import IndicatorEngine
import Ingest

extension FindingSamples {
  /// Lists of others, places and their codes.
  static let lists: [Finding] = [
    Finding(
      .viewLeftOut, at: Location(file: "Проекти.csv", row: 5),
      ["list": .text("isun-projects"), "field": .text("day"), "table": .text("payments")]),
    repeated,
    Finding(
      .currencyFromTitle, at: Location(file: "Проекти.csv", row: 2),
      ["currency": .text("BGN"), "found": .found("Всички суми са в лева")]),
    Finding(
      .placesMerged, at: Location(file: "lista.csv", column: 6, header: "Județ"),
      ["count": .count(3), "place": .found("Iași"), "found": .foundList(["IASI", "jud. Iași", "Iaşi"])]),
    Finding(
      .placeAmbiguous, at: Location(file: "p.csv", row: 4, column: 6, header: "Община"),
      ["found": .found("Бяла"), "candidates": .text("RSE04, VAR05")]),
    Finding(
      .checkDigit, at: Location(file: "municipalities.csv", row: 4, column: 0, header: "code"),
      ["found": .found("00015"), "system": .text("EKATTE")]),
    Finding(
      .publishedRate, at: Location(file: "kpis.csv", row: 7, column: 7, header: "percent"),
      [
        "found": .found("22%"), "baseline": .number(0), "target": .number(50), "value": .number(10),
        "computed": .number(20),
      ]),
    Finding(
      .blankFilled, at: Location(file: "list.csv", row: 41, column: 2, header: "Project"),
      ["field": .text("title"), "filled": .found("(no title)")]),
    Finding(
      .placeUnknown, at: Location(file: "Проекти.csv", row: 9, column: 6, header: "Местонахождение"),
      ["found": .found("България")]),
    Finding(
      .checkDigitMeant, at: Location(file: "places.csv", row: 4, column: 0, header: "code"),
      ["found": .found("32526"), "system": .text("EKATTE"), "nearest": .found("32256")]),
    Finding(
      .codeForm, at: Location(file: "places.csv", row: 4, column: 0, header: "code"),
      ["found": .found("SFO2"), "system": .text("BG")]),
    Finding(
      .codeMeant, at: Location(file: "places.csv", row: 4, column: 0, header: "code"),
      ["found": .found("14"), "system": .text("EKATTE"), "nearest": .found("00014")]),
    Finding(
      .codePart, at: Location(file: "places.csv", row: 4, column: 0, header: "code"),
      ["found": .found("XXX01"), "system": .text("BG"), "part": .found("XXX")]),
  ]

  private static var repeated: Finding {
    var place = Location(file: "beneficiaries.csv", row: 9)
    place.others = [Location.Place(file: "beneficiaries.csv", row: 8)]
    return Finding(.rowRepeated, at: place)
  }
}
