import IndicatorEngine

/// Writes a portfolio as a file of IATI activities 2.03, valid against the schema.
///
///     let file = IATIWriter(portfolio, publisher: publisher, language: "en").document()
///
/// What the standard cannot hold, or what it asks for and the portfolio does not know, is left out and counted in
/// `losses`: nothing is made up. The article "IATI" says which element each field becomes.
public struct IATIWriter {
  /// Rows or values of one kind that the file does not carry.
  public struct Loss: Sendable, Equatable {
    public let table: TableName
    public let reason: IATILoss
    public let count: Int
  }

  let portfolio: Portfolio
  let publisher: IATIPublisher
  /// The language of the portfolio's texts, as in `xml:lang`.
  let language: String
  var xml = XMLText()
  private var activities = 0
  private var counts: [TableName: [IATILoss: Int]] = [:]

  /// - Parameter language: The language of the portfolio's texts, as in `xml:lang`.
  public init(_ portfolio: Portfolio, publisher: IATIPublisher, language: String) {
    (self.portfolio, self.publisher, self.language) = (portfolio.given, publisher, language)
  }

  /// The document, how many activities it holds, and what it lacks, by table and reason. Without an activity it is not
  /// valid.
  public func document() -> (text: String, activities: Int, losses: [Loss]) {
    var copy = self
    copy.write()
    let losses = copy.counts.flatMap { table, reasons in
      reasons.map { Loss(table: table, reason: $0.key, count: $0.value) }
    }
    return (
      copy.xml.text, copy.activities,
      losses.sorted { ($0.table, $0.reason.code) < ($1.table, $1.reason.code) }
    )
  }

  mutating func lose(_ table: TableName, _ reason: IATILoss, _ count: Int = 1) {
    if count > 0 { counts[table, default: [:]][reason, default: 0] += count }
  }

  // MARK: Activities

  private mutating func write() {
    let whole: [TableName] = [.allocations, .milestones, .risks, .assessments, .rates, .successions]
    for table in whole { lose(table, .noPlace, portfolio[table].rowCount) }
    lose(.municipalities, .notNamed, portfolio.municipalities.count)
    let operations = portfolio.operations
    let money = MoneyOfOperations(portfolio)
    let figures = FiguresOfOperations(portfolio)
    lose(.targets, .ofNoOperation, figures.targetsElsewhere)
    lose(.observations, .ofNoOperation, figures.observationsElsewhere)
    xml.open("iati-activities", ("version", "2.03"))
    for row in 0..<operations.count { writeActivity(row, money, figures) }
    xml.close("iati-activities")
  }

  private mutating func writeActivity(_ row: Int, _ money: MoneyOfOperations, _ figures: FiguresOfOperations)
  {
    let operations = portfolio.operations
    guard let code = operations.code[row], let title = operations.title[row] else { return }
    guard let status = operations.status[row].flatMap(IATIWriter.status) else {
      return lose(.operations, .withoutStatus)
    }
    let dates = self.dates(row)
    if dates.isEmpty { return lose(.operations, .withoutDay) }
    activities += 1
    let recorded = portfolio.operations.data[.recorded].spelling(row: row)
    xml.open(
      "iati-activity", ("xml:lang", language), ("default-currency", operations.currency[row]),
      ("last-updated-datetime", recorded.map { $0 + "T00:00:00Z" }))
    xml.line("iati-identifier", code)
    xml.open("reporting-org", ("ref", publisher.reference), ("type", publisher.type))
    xml.line("narrative", publisher.name)
    xml.close("reporting-org")
    xml.narrative("title", title)
    xml.narrative("description", title)
    writeOrganisations(row)
    xml.empty("activity-status", ("code", status))
    for date in dates { xml.empty("activity-date", ("iso-date", "\(date.day)"), ("type", date.type)) }
    writePlaces(row, money)
    writeBudget(code, money)
    writeTransactions(row, code, money)
    if let programme = operations.programme[row] {
      xml.empty("related-activity", ("ref", programme), ("type", "1"))
    }
    writeResults(code, figures)
    xml.close("iati-activity")
    countFields(row)
  }

  static func status(_ word: String) -> String? {
    switch word {
    case "planned": "1"
    case "running": "2"
    case "completed": "4"
    case "terminated", "withdrawn": "5"
    default: nil
    }
  }

  /// The start is a planned one where the operation is; whether it was so is not known of others.
  private func dates(_ row: Int) -> [(day: Day, type: String)] {
    let operations = portfolio.operations
    let isPlanned = operations.status[row] == "planned"
    let days: [(Day?, String)] = [
      (operations.start[row], isPlanned ? "1" : "2"), (operations.end[row], "3"),
      (operations.actualEnd[row], "4"),
    ]
    return days.compactMap { entry in
      guard let day = entry.0 else { return nil }
      return (day, entry.1)
    }
  }

  /// Fund, lead and beneficiary by name; where none is known the publisher, who accounts for the file.
  private mutating func writeOrganisations(_ row: Int) {
    let operations = portfolio.operations
    let roles = [
      (operations.fund[row], "1"), (operations.lead[row], "2"), (operations.beneficiary[row], "4"),
    ]
    for case (let name?, let role) in roles {
      xml.open("participating-org", ("role", role))
      xml.line("narrative", name)
      xml.close("participating-org")
    }
    if roles.allSatisfy({ $0.0 == nil }) {
      xml.empty("participating-org", ("ref", publisher.reference), ("role", "2"))
    }
  }

  /// Fields of an operation for which the standard has no element.
  private mutating func countFields(_ row: Int) {
    let kept: Set<String> = [
      "code", "title", "status", "start", "end", "actual_end", "fund", "lead", "beneficiary", "municipality",
      "contracted", "contract_day", "currency", "programme", "recorded",
    ]
    for field in TableName.operations.schema.fields where !kept.contains(field.name) {
      if field.name == "type", IATIWriter.sector(portfolio.operations.data[field].spelling(row: row)) != nil {
        continue
      }
      if portfolio.operations.data[field].spelling(row: row) != nil { lose(.operations, .field(field.name)) }
    }
  }
}
