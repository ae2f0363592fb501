import IndicatorEngine

/// The forms that `init` makes: which tables they ask for, which fields, and an example of each.
enum FormTemplate: String, CaseIterable {
  /// One project with budget, payments, milestones and indicators.
  case operation
  /// A plan of commitments with milestones and assessments.
  case actionPlan = "action-plan"
  /// Municipalities side by side.
  case association

  /// One table of a form.
  struct Sheet {
    let table: TableName
    /// Fields in the order of the columns.
    let fields: [Field]
    /// Rows of an example, a value for each field.
    let example: [[Value]]

    init(_ table: TableName, _ fields: String, _ example: [Value]...) {
      self.table = table
      self.fields = fields.split(separator: " ").map { name in
        guard let field = table.schema.field(named: String(name)) else {
          preconditionFailure("\(table) has no field \(name)")
        }
        return field
      }
      self.example = example
      precondition(example.allSatisfy { $0.count == self.fields.count }, "an example of \(table) is uneven")
    }
  }

  /// A value of an example.
  enum Value {
    case text(String)
    /// In the language of the form.
    case words(FormExample)
    /// A code, shown by its word.
    case choice(String)
    case number(Double)
    case day(Int, Int, Int)
    case empty
  }

  /// The tables of the form, in their order.
  var sheets: [Sheet] {
    switch self {
    case .operation: FormTemplate.operationSheets
    case .actionPlan: FormTemplate.planSheets
    case .association: FormTemplate.associationSheets
    }
  }

  private static let milestoneFields = "operation code title start planned forecast actual weight evidence"
  private static let indicatorFields = "code name unit kind measure direction accumulates over_places"

  private static let operationSheets = [
    Sheet(
      .operations,
      "code title beneficiary fund contract contract_day start end status total contracted currency source",
      [
        .text("P-01"), .words(.project), .words(.beneficiary), .text("ERDF"), .text("P-01/2026"),
        .day(2026, 2, 20), .day(2026, 3, 1), .day(2026, 12, 31), .choice("running"), .number(120_000),
        .number(120_000), .text("EUR"), .text("illustrative"),
      ]),
    Sheet(
      .budget, "operation line title amount currency",
      [.text("P-01"), .text("1"), .words(.works), .number(100_000), .text("EUR")],
      [.text("P-01"), .text("2"), .words(.supervision), .number(20_000), .text("EUR")]),
    Sheet(
      .payments, "operation day amount currency line basis source",
      [
        .text("P-01"), .day(2026, 4, 15), .number(30_000.5), .text("EUR"), .text("1"), .choice("paid"),
        .text("illustrative"),
      ]),
    Sheet(
      .milestones, milestoneFields,
      [
        .text("P-01"), .text("M1"), .words(.design), .day(2026, 3, 1), .day(2026, 4, 30), .empty,
        .day(2026, 5, 6), .number(30), .empty,
      ],
      [
        .text("P-01"), .text("M2"), .words(.building), .day(2026, 5, 1), .day(2026, 11, 30),
        .day(2026, 12, 15), .empty, .number(70), .empty,
      ]),
    Sheet(
      .indicators, indicatorFields,
      [
        .text("I1"), .words(.places), .words(.children), .choice("output"), .choice("count"),
        .choice("increase"), .choice("cumulative"), .choice("sum"),
      ]),
    Sheet(
      .targets, "indicator operation baseline baseline_day stage due value",
      [
        .text("I1"), .text("P-01"), .number(0), .day(2026, 3, 1), .choice("final"), .day(2026, 12, 31),
        .number(120),
      ]),
    Sheet(
      .observations, "indicator operation period value state source",
      [
        .text("I1"), .text("P-01"), .text("2026-Q2"), .number(40), .choice("reported"), .text("illustrative"),
      ]),
  ]

  private static let planSheets = [
    Sheet(
      .programmes, "code title framework", [.text("PLAN"), .words(.plan), .choice("ogp-local")]),
    Sheet(
      .operations, "code title programme lead start end status source",
      [
        .text("C-01"), .words(.commitment), .text("PLAN"), .words(.lead), .day(2026, 1, 1),
        .day(2026, 12, 31), .choice("running"), .text("illustrative"),
      ]),
    Sheet(
      .milestones, milestoneFields,
      [
        .text("C-01"), .text("M1"), .words(.consultation), .day(2026, 1, 1), .day(2026, 3, 31), .empty,
        .day(2026, 3, 24), .number(1), .empty,
      ],
      [
        .text("C-01"), .text("M2"), .words(.publication), .day(2026, 4, 1), .day(2026, 10, 31), .empty,
        .empty, .number(1), .empty,
      ]),
    Sheet(
      .indicators, indicatorFields,
      [
        .text("I1"), .words(.decisions), .words(.number), .choice("result"), .choice("count"),
        .choice("increase"), .choice("cumulative"), .choice("sum"),
      ]),
    Sheet(
      .targets, "indicator operation baseline baseline_day stage due value",
      [
        .text("I1"), .text("C-01"), .number(0), .day(2026, 1, 1), .choice("final"), .day(2026, 12, 31),
        .number(400),
      ]),
    Sheet(
      .observations, "indicator operation period value state source",
      [
        .text("I1"), .text("C-01"), .text("2026-H1"), .number(180), .choice("reported"),
        .text("illustrative"),
      ]),
    Sheet(
      .assessments, "operation scale value assessor day evidence",
      [
        .text("C-01"), .text("completion"), .text("limited"), .words(.assessor), .day(2026, 6, 30), .empty,
      ]),
  ]

  private static let associationSheets = [
    Sheet(
      .municipalities, "code name country region population population_date area_km2 source",
      [
        .text("M-A"), .words(.firstPlace), .text("BG"), .words(.region), .number(18_000), .day(2025, 12, 31),
        .number(240), .text("illustrative"),
      ],
      [
        .text("M-B"), .words(.secondPlace), .text("BG"), .words(.region), .number(42_000),
        .day(2025, 12, 31), .number(310), .text("illustrative"),
      ]),
    Sheet(
      .operations,
      "code title beneficiary municipality fund start end status total contracted currency source",
      [
        .text("P-A"), .words(.depot), .words(.beneficiary), .text("M-A"), .text("CF"), .day(2026, 1, 1),
        .day(2026, 12, 31), .choice("running"), .number(800_000), .number(760_000), .text("EUR"),
        .text("illustrative"),
      ]),
    Sheet(
      .payments, "operation day amount currency basis source",
      [
        .text("P-A"), .day(2026, 5, 20), .number(190_000), .text("EUR"), .choice("paid"),
        .text("illustrative"),
      ]),
    Sheet(
      .indicators, indicatorFields,
      [
        .text("I1"), .words(.recycling), .words(.percent), .choice("result"), .choice("percent"),
        .choice("increase"), .choice("stock"), .choice("weighted"),
      ]),
    Sheet(
      .targets, "indicator municipality baseline baseline_day stage due value",
      [
        .text("I1"), .text("M-A"), .number(20), .day(2025, 12, 31), .choice("final"), .day(2026, 12, 31),
        .number(50),
      ],
      [
        .text("I1"), .text("M-B"), .number(35), .day(2025, 12, 31), .choice("final"), .day(2026, 12, 31),
        .number(60),
      ]),
    Sheet(
      .observations, "indicator municipality period numerator denominator value state source",
      [
        .text("I1"), .text("M-A"), .text("2026-Q2"), .number(2600), .number(7400), .empty,
        .choice("reported"), .text("illustrative"),
      ],
      [
        .text("I1"), .text("M-B"), .text("2026-Q2"), .number(8100), .number(17_000), .empty,
        .choice("reported"), .text("illustrative"),
      ]),
  ]
}
