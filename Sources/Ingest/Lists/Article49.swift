import IndicatorEngine

extension ForeignLists {
  /// The list of operations of Regulation (EU) 2021/1060, Article 49(3).
  ///
  /// The regulation names what a list holds and no headings, so these are its words and the ones that authorities make of
  /// them. The currency is that of the amounts' heading, else a flag's or a setting's.
  ///
  /// > Points (a) to (n): `methods/rules.md` §5.1; (b) and (c) are not read: a natural person's name is not needed.
  static let article49 = ForeignTable(
    name: "article-49",
    headings: [
      names, beneficiaries, completions, totals,
      ["Specific objective concerned", "Specific objective", "Fund concerned", "Fund"],
    ],
    views: [
      TableView(
        .operations,
        of: [
          "code": [
            "Unique code of the operation", "Unique code", "Operation code", "Operation ID",
            "Operation unique identifier", "Code of the operation", "Project code",
          ],
          "title": FieldSource(any: names),
          "beneficiary": FieldSource(any: beneficiaries),
          "start": ["Start date of the operation", "Operation start date", "Start date", "Date of start"],
          "end": FieldSource(any: completions),
          "total": FieldSource(any: totals),
          "fund": ["Fund concerned", "Fund", "Funds concerned"],
          "specific_objective": ["Specific objective concerned", "Specific objective"],
          "type": [
            "Type of intervention", "Type of intervention for the operation", "Intervention field",
            "Category of intervention",
          ],
          "currency": ["Currency"],
          "recorded": ["Date of last update", "Last update", "Date of update"],
        ])
    ])

  private static let names = [
    "Name of the operation", "Operation name", "Name of operation", "Title of the operation",
    "Operation Name/Summary", "Operation title",
  ]
  private static let beneficiaries = [
    "Beneficiary", "Name of the beneficiary", "Beneficiary name",
    // As the list of Northern Ireland has it.
    "Beneificary Name",
  ]
  private static let completions = [
    "Expected or actual date of completion of the operation", "Expected or actual date of completion",
    "Expected or actual completion date", "Date of completion", "Completion date",
  ]
  private static let totals = ["Total cost of the operation", "Total cost", "Operation total cost"]

  /// The list of operations 2014–2020 by Annex XII of Regulation (EU) No 1303/2013.
  ///
  /// It asks for no code of an operation; where none is there, operations are numbered by their rows, and rows that repeat
  /// are told of.
  ///
  /// > Fields: `methods/rules.md` §5.1.
  static let annexXII = annexXII(
    name: "annex-xii",
    code: [
      "Operation code", "Unique code", "Operation ID", "Project code", "Project number",
    ], numbering: nil)

  /// The same without codes.
  static let annexXIIUncoded = annexXII(name: "annex-xii-uncoded", code: [], numbering: "row {#}")

  private static func annexXII(name: String, code: [String], numbering: String?) -> ForeignTable {
    let signature = [
      names, beneficiaries, ["Total eligible expenditure*"], ["Operation start date", "Start date*"],
    ]
    return ForeignTable(
      name: name, headings: numbering == nil ? signature + [code] : signature,
      views: [
        TableView(
          .operations,
          of: [
            "code": numbering.map { .template($0) } ?? FieldSource(any: code),
            "title": FieldSource(any: names),
            "beneficiary": FieldSource(any: beneficiaries),
            "start": ["Operation start date", "Start date*"],
            "end": ["Operation end date", "End date*"],
            "eligible": ["Total eligible expenditure*"],
            "type": [
              "Name of category of intervention*", "Category of intervention*", "Category name*",
            ],
            "fund": ["Fund*"],
            "currency": ["Currency"],
            "recorded": ["Date of last update*"],
          ])
      ])
  }
}
