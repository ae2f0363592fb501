import IndicatorEngine

extension ForeignLists {
  /// Tables with a column a year, as the World Bank hands them out: country, indicator, 1960, 1961, …
  ///
  /// Lines of titles above the headings and an empty column behind the last year are passed over; `..` is no value. A
  /// blank cell is no observation. How an indicator accumulates is not in the file and stays open.
  ///
  /// > Headings of the downloads of data.worldbank.org and of its DataBank (`Series Name`, `2015 [YR2015]`).
  static let worldBank = ForeignTable(
    name: "world-bank",
    headings: [["Country Name"], ["Country Code"], seriesNames, seriesCodes],
    reading: [ForeignTable.Reading(.numbers, "plain"), ForeignTable.Reading(.missing, "..")],
    views: [
      TableView(
        .indicators, of: ["code": FieldSource(any: seriesCodes), "name": FieldSource(any: seriesNames)],
        repeats: .dropped, isStandIn: true),
      TableView(
        .municipalities, of: ["code": "Country Code", "name": "Country Name"], repeats: .dropped,
        isStandIn: true),
      TableView(
        .observations,
        of: ["indicator": FieldSource(any: seriesCodes), "municipality": "Country Code"],
        spread: Spread(headings: ["{year}", "{year} [YR{year}]"], field: "value", into: "period")),
    ])

  private static let seriesNames = ["Indicator Name", "Series Name"]
  private static let seriesCodes = ["Indicator Code", "Series Code"]

  /// Any table with a column for each of several years beside a column of indicators, in our own words for fields.
  static let yearly = ForeignTable(
    name: "column-a-year",
    headings: [indicators, [Spread.year], [Spread.year]],
    views: [
      TableView(
        .observations,
        of: [
          "indicator": FieldSource(any: indicators),
          "operation": FieldSource(any: ["operation", "project", "проект", "операция", "proiect", "проєкт"]),
          "programme": FieldSource(any: ["programme"] + FieldNames.programme),
          "municipality": FieldSource(any: ["municipality"] + FieldNames.municipality),
          "disaggregation": ["disaggregation", "breakdown", "разбивка", "dezagregare", "розподіл"],
        ], spread: Spread(headings: [Spread.year], field: "value", into: "period")),
      TableView(
        .indicators,
        of: ["code": FieldSource(any: indicators), "name": FieldSource(any: indicators), "unit": units],
        repeats: .dropped, isStandIn: true),
    ])

  private static let indicators = [
    "indicator", "indicator code", "индикатор", "код на индикатора", "показник", "код показника",
    "cod indicator",
  ]
  private static let units: FieldSource = ["unit", "мерна единица", "unitate de măsură", "одиниця виміру"]
}
