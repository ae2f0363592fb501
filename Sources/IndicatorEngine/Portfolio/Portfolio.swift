/// Everything that was read about a set of operations, places and indicators: immutable, typed, columnar.
///
/// Made by `PortfolioBuilder`, so keys are unique, references lead somewhere (where the table they lead to was
/// given), and every amount has a currency. Each analysis says which tables it needs.
public struct Portfolio: Sendable {
  public let municipalities: Municipalities
  public let programmes: Programmes
  public let allocations: Allocations
  public let operations: Operations
  public let shares: Shares
  public let budget: Budget
  public let payments: Payments
  public let milestones: Milestones
  public let risks: Risks
  public let indicators: Indicators
  public let targets: Targets
  public let observations: Observations
  public let assessments: Assessments
  public let rates: Rates
  public let successions: Successions

  /// The files, sheets and tables that rows came from; `RowOrigin.source` counts through them.
  public let sources: [SourceTable]

  /// Rows of `municipalities` by code.
  public let municipalityIndex: KeyIndex
  /// Rows of `programmes` by code.
  public let programmeIndex: KeyIndex
  /// Rows of `operations` by code.
  public let operationIndex: KeyIndex
  /// Rows of `indicators` by code.
  public let indicatorIndex: KeyIndex

  /// Cells that held something which could not be used: their figures are missing for another reason than that
  /// nobody reported.
  public let rejectedCells: Set<SourceCell>

  /// How many of the observations, the last ones, were computed by formulas of indicators.
  public let derivedObservations: Int

  /// Indicators that were left out because their parent is no indicator: an index goes without them, and says so.
  public let orphans: [OrphanIndicator]

  let tables: [TableName: TableData]

  init(
    tables: [TableName: TableData], sources: [SourceTable], rejected: Set<SourceCell> = [], derived: Int = 0,
    orphans: [OrphanIndicator] = []
  ) {
    derivedObservations = derived
    self.orphans = orphans
    func data(_ name: TableName) -> TableData { tables[name] ?? TableData(empty: name) }
    municipalities = Municipalities(data(.municipalities))
    programmes = Programmes(data(.programmes))
    allocations = Allocations(data(.allocations))
    operations = Operations(data(.operations))
    shares = Shares(data(.shares))
    budget = Budget(data(.budget))
    payments = Payments(data(.payments))
    milestones = Milestones(data(.milestones))
    risks = Risks(data(.risks))
    indicators = Indicators(data(.indicators))
    targets = Targets(data(.targets))
    observations = Observations(data(.observations))
    assessments = Assessments(data(.assessments))
    rates = Rates(data(.rates))
    successions = Successions(data(.successions))
    self.tables = tables
    self.sources = sources
    rejectedCells = rejected
    municipalityIndex = KeyIndex(municipalities.code)
    programmeIndex = KeyIndex(programmes.code)
    operationIndex = KeyIndex(operations.code)
    indicatorIndex = KeyIndex(indicators.code)
  }

  /// The columns of a table by field.
  public subscript(table: TableName) -> TableData { tables[table] ?? TableData(empty: table) }

  /// Whether a cell held something that could not be used.
  func isRejected(_ table: TableName, _ row: Int, _ field: Field) -> Bool {
    if rejectedCells.isEmpty { return false }
    return rejectedCells.contains(self[table].cell(row, field))
  }

  /// Whether any row of a table was given.
  public func has(_ table: TableName) -> Bool { self[table].rowCount > 0 }

  /// The portfolio as it was known at the end of a day: only rows recorded by then, or with no such day.
  ///
  /// `--known-by` cuts this axis; the as-of day cuts the other one (what a fact is about) in each analysis.
  public func known(by day: Day) -> Portfolio { known(by: day, of: Set(tables.keys)) }

  /// The same of some tables, the others as they are.
  func known(by day: Day, of names: Set<TableName>) -> Portfolio {
    var derived = derivedObservations
    let first = Int32(observations.count - derivedObservations)
    let known = tables.mapValues { data in
      guard names.contains(data.table), data.has(.recorded) else { return data }
      let recorded = data[.recorded].asDay
      let rows = (0..<Int32(data.rowCount)).filter { recorded[Int($0)].map { $0 <= day } ?? true }
      if data.table == .observations { derived = rows.reduce(0) { $0 + ($1 >= first ? 1 : 0) } }
      return rows.count == data.rowCount ? data : data.taking(rows)
    }
    return Portfolio(
      tables: known, sources: sources, rejected: rejectedCells, derived: derived, orphans: orphans)
  }

  /// The portfolio as it was given, without what formulas of indicators computed: what is written for others to read.
  public var given: Portfolio {
    if derivedObservations == 0 { return self }
    var tables = tables
    let count = Int32(observations.count - derivedObservations)
    tables[.observations] = observations.data.taking(Array(0..<count))
    return Portfolio(tables: tables, sources: sources, rejected: rejectedCells, orphans: orphans)
  }

  /// The newest day that a fact in the portfolio is about: payments, actual milestones, ends of reported periods.
  public var newestDay: Day? {
    let days = [payments.day, milestones.actual, operations.actualEnd, assessments.day]
    let newest = (days.map { $0.greatest(by: \.self) } + [observations.period.greatest(by: \.last)])
    return newest.compactMap { $0 }.max()
  }
}

extension Column {
  /// The greatest day of all values.
  fileprivate func greatest(by day: (Element) -> Day) -> Day? {
    validity.withBits { bits in
      var greatest: Day?
      for (row, value) in values.enumerated() where bits[row] {
        let day = day(value)
        if greatest.map({ $0 < day }) ?? true { greatest = day }
      }
      return greatest
    }
  }
}

/// An indicator that names a parent which no row has.
public struct OrphanIndicator: Sendable, Hashable {
  public let code: String
  /// What stands where the parent should.
  public let parent: String
}
