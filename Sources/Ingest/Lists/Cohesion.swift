import IndicatorEngine

extension ForeignLists {
  /// Finance of EU programmes by year, from Cohesion Open Data.
  ///
  /// The figures of a year contain those of the years before. Each of the three amounts is therefore an indicator that is
  /// declared cumulative, so that nothing ever adds its years; and what was planned is the target of the two others.
  ///
  /// > Columns of the data set "Finances implementation"; cumulative values: `methods/rules.md` §4.2.
  static let cohesionFinance = ForeignTable(
    name: "cohesion-finance",
    headings: [
      ["ms"], ["fund"], ["year"], ["total_amount"], ["total_eligible_cost"], ["total_eligible_expenditure"],
    ],
    reading: [ForeignTable.Reading(.numbers, "plain")],
    views: [
      TableView(
        .observations,
        of: ["programme": programme, "disaggregation": parts, "period": .template("{year:integer}")],
        spread: Spread(
          headings: ["total_amount", "total_eligible_cost", "total_eligible_expenditure"], field: "value",
          into: "indicator")),
      TableView(
        .programmes,
        of: [
          "code": programme, "title": FieldSource(any: ["title", "cci"]), "currency": .constant("EUR"),
        ], repeats: .latest("recorded")),
    ]
      + [
        ("total_amount", "Planned amount", "financial"),
        ("total_eligible_cost", "Eligible cost of selected operations", "financial"),
        ("total_eligible_expenditure", "Eligible expenditure declared", "financial"),
      ].map(financialIndicator)
      + ["total_eligible_cost", "total_eligible_expenditure"].map { indicator in
        TableView(
          .targets,
          of: [
            "indicator": .constant(indicator), "programme": programme, "disaggregation": parts,
            "baseline": .constant("0"), "stage": .constant("final"), "value": "total_amount",
            "recorded": .template("{year:end}"),
          ])
      })

  private static func financialIndicator(code: String, name: String, kind: String) -> TableView {
    TableView(
      .indicators,
      of: [
        "code": .constant(code), "name": .constant(name), "unit": .constant("EUR"), "kind": .constant(kind),
        "measure": .constant("amount"), "direction": .constant("increase"),
        "accumulates": .constant("cumulative"), "over_time": .constant("last"),
        "over_places": .constant("sum"),
      ], repeats: .dropped)
  }

  /// Indicators of EU programmes: targets, forecasts of what was selected, and what was achieved.
  ///
  /// What was achieved is a numerator and, of ratios, a denominator. Without a column of years the file does not say when:
  /// a setting must.
  ///
  /// > Columns of the data set "Achievement details".
  static let cohesionAchievement = ForeignTable(
    name: "cohesion-achievement",
    headings: [
      ["ind_code"], ["target_value"], ["forecast_value"], ["implemented_nominator", "implemented_numerator"],
      ["implemented_denominator"],
    ],
    reading: [ForeignTable.Reading(.numbers, "plain")],
    views: [
      TableView(
        .indicators,
        of: [
          "code": "ind_code",
          "name": [
            "ind_long", "ind_short", "ind_name", "indicator_long_name", "indicator_short_name", "ind_code",
          ],
          "unit": ["measurement_unit", "ind_unit", "unit"],
          "accumulates": .constant("cumulative"), "over_time": .constant("last"),
        ], repeats: .latest("recorded")),
      TableView(
        .programmes,
        of: ["code": owner, "title": ["title", "ms_name", "ms"], "currency": .constant("EUR")],
        repeats: .latest("recorded")),
      TableView(
        .targets,
        of: [
          "indicator": "ind_code", "programme": owner, "disaggregation": objective,
          "stage": .constant("final"),
          "value": "target_value", "recorded": .template("{year:end}"),
        ]),
      achieved(
        ["value": ["implemented_nominator", "implemented_numerator"], "series": .constant("achieved")],
        only: TableView.Condition("implemented_denominator", is: [""])),
      achieved(
        [
          "numerator": ["implemented_nominator", "implemented_numerator"],
          "denominator": "implemented_denominator", "series": .constant("achieved"),
        ], only: TableView.Condition("implemented_denominator")),
      achieved(["value": "forecast_value", "series": .constant("selected")], only: nil),
    ])

  private static func achieved(
    _ figures: KeyValuePairs<String, FieldSource>, only: TableView.Condition?
  ) -> TableView {
    let own: KeyValuePairs<String, FieldSource> = [
      "indicator": "ind_code", "programme": owner, "disaggregation": objective,
      "period": .template("{year:integer}"),
    ]
    return TableView(.observations, of: own, and: figures, only: only.map { [$0] } ?? [])
  }

  /// A programme by its number, else by state and title.
  private static let programme: FieldSource = .template("{cci|title}")
  private static let owner: FieldSource = .template("{cci|title|ms_name|ms}")
  private static let parts: FieldSource = .template(
    "[fund={fund}][;objective={to|to_short}][;region={category_of_region}]")
  private static let objective: FieldSource = .template(
    "[fund={fund}][;objective={to_short|to}][;region={category_of_region}]")
}
