import IndicatorEngine

/// Turns activities into rows of our tables.
///
/// What goes where, and what is lost, is told in the article "IATI".
struct IATIRows {
  /// Something that stands in the document and that no table can hold, counted.
  private struct Loss {
    var count = 0
    var line: Int32 = 0
    var activity = ""
  }

  let names = IATINames.standard
  let narratives: NarrativeChoice
  let municipalities: Set<String>

  var operations = IATITable(
    .operations, Operations.Fields.code, Operations.Fields.title, Operations.Fields.programme,
    Operations.Fields.fund, Operations.Fields.type, Operations.Fields.beneficiary,
    Operations.Fields.municipality,
    Operations.Fields.contractDay, Operations.Fields.start, Operations.Fields.end,
    Operations.Fields.actualEnd,
    Operations.Fields.status, Operations.Fields.contracted, Operations.Fields.currency,
    Operations.Fields.lead,
    Field.source, Field.recorded)
  var programmes = IATITable(.programmes, Programmes.Fields.code, Programmes.Fields.title)
  var shares = IATITable(
    .shares, Shares.Fields.operation, Shares.Fields.municipality, Shares.Fields.share, Field.recorded)
  var budget = IATITable(
    .budget, Budget.Fields.operation, Budget.Fields.line, Budget.Fields.title, Budget.Fields.amount,
    Budget.Fields.currency, Field.recorded)
  var payments = IATITable(
    .payments, Payments.Fields.operation, Payments.Fields.day, Payments.Fields.amount,
    Payments.Fields.currency,
    Payments.Fields.basis, Field.source, Field.recorded)
  var indicators = IATITable(
    .indicators, Indicators.Fields.code, Indicators.Fields.name, Indicators.Fields.unit,
    Indicators.Fields.kind,
    Indicators.Fields.measure, Indicators.Fields.direction, Indicators.Fields.overPlaces, Field.source,
    Field.recorded)
  var targets = IATITable(
    .targets, Targets.Fields.indicator, Targets.Fields.operation, Targets.Fields.disaggregation,
    Targets.Fields.baseline, Targets.Fields.baselineDay, Targets.Fields.stage, Targets.Fields.due,
    Targets.Fields.value, Targets.Fields.reason, Field.recorded)
  var observations = IATITable(
    .observations, Observations.Fields.indicator, Observations.Fields.operation,
    Observations.Fields.disaggregation, Observations.Fields.period, Observations.Fields.value,
    Observations.Fields.text, Field.source, Field.recorded)

  /// Programmes that operations name, with their titles where the document holds them.
  var parents: [String: String] = [:]
  var titles: [String: String] = [:]
  private var losses: [String: Loss] = [:]

  init(language: Language, municipalities: Set<String>) {
    narratives = NarrativeChoice(language)
    self.municipalities = municipalities
  }

  /// Adds the rows of an activity.
  mutating func add(_ activity: ActivityBuffer, identifier: String, _ findings: inout IATIFindings) {
    let whole = ActivityFacts(
      activity: activity, identifier: identifier,
      recorded: day(of: activity.attribute(names.lastUpdated, of: 1), activity),
      currency: activity.filled(names.defaultCurrency, of: 1))
    let money = addTransactions(whole, &findings)
    addOperation(whole, money)
    addBudgets(whole, &findings)
    addPlaces(whole)
    addResults(whole)
    activity.forEachChild(names.planned, of: 1) { lose("planned-disbursement", whole, $0) }
  }

  /// The tables, and what concerns the whole document.
  consuming func finish(_ findings: inout IATIFindings) -> [CellGrid] {
    for (code, title) in parents.sorted(by: { $0.key < $1.key }) {
      programmes.text(code)
      programmes.text(titles[code] ?? title)
      programmes.endRow(line: 1, name: code)
    }
    for (element, loss) in losses.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
      findings.add(
        .iatiNotCarried, line: Int(loss.line), activity: loss.activity,
        ["rule": .text(element), "element": .text(element), "count": .count(loss.count)])
    }
    let tables = [
      operations.grid(), programmes.grid(), shares.grid(), budget.grid(), payments.grid(), indicators.grid(),
      targets.grid(), observations.grid(),
    ]
    return tables.compactMap { $0 }
  }

  /// Counts something that no table can hold.
  mutating func lose(_ element: String, _ whole: ActivityFacts, _ index: Int) {
    var loss = losses[element] ?? Loss(line: whole.activity.elements[index].line, activity: whole.identifier)
    loss.count += 1
    losses[element] = loss
  }

  /// The day of a date or time; nil where it is none.
  func day(of text: ActivityBuffer.Text?, _ activity: ActivityBuffer) -> Day? {
    guard let text else { return nil }
    return activity.withTrimmed(text) { XMLDay.read($0) ?? XMLDay.readTime($0) }
  }

  /// The day of an element such as `period-start`.
  func day(_ name: NameTable.ID, in element: Int, _ activity: ActivityBuffer) -> Day? {
    activity.child(name, of: element).flatMap { day(of: activity.attribute(names.isoDate, of: $0), activity) }
  }
}

/// What all rows of an activity share.
struct ActivityFacts {
  let activity: ActivityBuffer
  let identifier: String
  /// The day the activity was last updated.
  let recorded: Day?
  /// The currency of values that name none.
  let currency: ActivityBuffer.Text?
}
