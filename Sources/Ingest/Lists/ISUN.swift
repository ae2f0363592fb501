import IndicatorEngine

extension ForeignLists {
  /// The export "Проекти" of ИСУН 2020: fifteen columns under a block of filters of any height.
  ///
  /// A programme's cell begins with its code. A beneficiary's begins with the ЕИК of an organisation; a number of ten digits
  /// may be a person's and is left out. A published 0 is a payment of nothing, a blank cell none at all. There are no days
  /// of start and end, only months, which are kept as they stand. What was paid has no day either: it is read once a
  /// setting or `--map payments.day:=…` says up to which day the list counts. The currency is that of the heading, of a
  /// line above the table, of a flag or a setting; without one the list is refused.
  ///
  /// > Columns and their traps: `methods/rules.md` §5.3.
  static let isunProjects = ForeignTable(
    name: "isun-projects",
    headings: [
      ["Номер на проектно предложение"], ["Наименование на проекта"], ["Бенефициент"], ["Програма"],
      ["Статус на изпълнение на договора/заповедта за БФП"],
    ],
    views: [
      TableView(
        .operations,
        of: [
          "code": "Номер на проектно предложение",
          "title": "Наименование на проекта",
          "programme": .template("{Програма:first}"),
          "beneficiary": .template("{Бенефициент:anonymous}"),
          "municipality": "Местонахождение",
          "total": "Обща стойност",
          "contracted": "БФП",
          "own": "Собствено съфинансиране от бенефициента",
          "status": FieldSource("Статус на изпълнение на договора/заповедта за БФП").translating(statuses),
          "currency": "Валута",
        ]),
      TableView(
        .programmes,
        of: [
          "code": .template("{Програма:first}"), "title": .template("{Програма:rest}"),
        ], repeats: .dropped),
      TableView(
        .payments,
        of: [
          "operation": "Номер на проектно предложение", "amount": "Реално изплатени суми",
          "basis": .constant("paid"), "currency": "Валута",
        ]),
    ])

  private static let statuses: KeyValuePairs<String, String> = [
    "В изпълнение": "running", "Приключен (към датата на приключване)": "completed",
    "Приключен": "completed", "Прекратен (към дата на прекратяване)": "terminated", "Прекратен": "terminated",
  ]

  /// The export of beneficiaries: one row for all contracts of an organisation, and notes under the table.
  ///
  /// Each beneficiary is one operation that stands for all its contracts: enough for money, too little for anything else.
  ///
  /// > Columns: `methods/rules.md` §5.3; the heading of the first is not stated there, so likely ones are accepted.
  static let isunBeneficiaries = ForeignTable(
    name: "isun-beneficiaries",
    headings: [
      ["Бенефициент", "Наименование", "Име на бенефициента", "Наименование на бенефициента"],
      ["Брой сключени договори"], ["Договорени средства"], ["Реално изплатени суми"],
    ],
    views: [
      TableView(
        .operations,
        of: [
          "code": .template(organisation), "title": .template(organisation),
          "beneficiary": .template(organisation), "contracted": "Договорени средства",
          "currency": "Валута",
        ]),
      TableView(
        .payments,
        of: [
          "operation": .template(organisation), "amount": "Реално изплатени суми",
          "basis": .constant("paid"), "currency": "Валута",
        ]),
    ])

  private static let organisation =
    "{Бенефициент|Наименование|Име на бенефициента|Наименование на бенефициента:anonymous}"

  /// The list of contracts 2007–2013 of the older УМИС. Contracts have no code in it: they are numbered by their rows.
  ///
  /// > Columns: `methods/rules.md` §5.3.
  static let umisContracts = ForeignTable(
    name: "umis-2007-2013",
    headings: [
      ["Бенефициент"], ["Наименование на договора", "Наименование на договор"], ["Финанс. от бенефициент*"],
      ["Продълж.(месеци)", "Продълж. (месеци)", "Продълж*"], ["Изпълнители"],
    ],
    views: [
      TableView(
        .operations,
        of: [
          "code": .template("row {#}"),
          "title": ["Наименование на договора", "Наименование на договор"],
          "beneficiary": .template("{Бенефициент:anonymous}"),
          "municipality": "Място на изпълнение",
          "total": "Обща стойност", "contracted": "БФП", "own": "Финанс. от бенефициент*",
          "status": FieldSource("Статус").translating(statuses),
          "currency": "Валута",
        ]),
      TableView(
        .payments,
        of: [
          "operation": .template("row {#}"), "amount": "Реално изплатени суми", "basis": .constant("paid"),
          "currency": "Валута",
        ]),
    ])
}
