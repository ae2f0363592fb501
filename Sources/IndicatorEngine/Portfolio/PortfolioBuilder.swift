/// Collects tables from any number of files, then checks them and makes a `Portfolio`.
///
///     var builder = PortfolioBuilder()
///     let file = builder.addSource(SourceTable(file: "operations.csv"))
///     builder.append(operations)                 // a TableData whose origins name `file`
///     let (portfolio, issues) = builder.finish()
///
/// Nothing stops it: a row that cannot be used is left out and reported, everything else is kept.
public struct PortfolioBuilder {
  /// What to do with a second row of the same key.
  public enum DuplicateRule: String, Sendable, CaseIterable {
    /// Keep the first row.
    case first
    /// Keep the last row.
    case last
  }

  /// What to do with a second row of the same key; the first is kept unless said otherwise.
  public var onDuplicate = DuplicateRule.first
  /// The currency of amounts for which neither their row nor their operation or programme states one.
  public var defaultCurrency: Currency?
  /// Upper bound of threads; no result depends on it.
  public var threads = 1

  var sources: [SourceTable] = []
  var parts: [TableName: [TableData]] = [:]
  private var rejected: Set<SourceCell> = []

  public init() {}

  /// Registers a file, sheet or table; rows name it by the number returned.
  public mutating func addSource(_ source: SourceTable) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  /// Adds rows of a table.
  ///
  /// - Precondition: The rows' origins name sources registered before.
  public mutating func append(_ data: TableData) {
    precondition(data.origins.sources.allSatisfy { $0 < sources.count }, "a row from an unregistered source")
    guard data.rowCount > 0 else { return }
    parts[data.table, default: []].append(data)
  }

  /// Takes note of cells that a reader could not use, so that figures can say why they are missing.
  public mutating func reject(_ cells: [SourceCell]) { rejected.formUnion(cells) }

  /// Checks everything and makes the portfolio.
  ///
  /// Tables are settled in the order of their references: places, programmes and indicators, then operations, then
  /// what hangs on them, so that a row whose operation was left out is reported too.
  ///
  /// - Returns: The portfolio without the rows that cannot be used, and what was found, in the order of tables and
  ///   rows.
  public consuming func finish() -> (portfolio: Portfolio, issues: [PortfolioIssue]) {
    var settled: [TableName: TableData] = [:]
    var issues: [PortfolioIssue] = []
    var orphans: [OrphanIndicator] = []
    for table in PortfolioBuilder.settlingOrder {
      guard let data = parts.removeValue(forKey: table) else { continue }
      var check = TableCheck(
        TableData.concatenating(consume data, table: table, threads: threads), settled: settled,
        onDuplicate: onDuplicate, threads: threads)
      check.requireFields()
      check.checkChoices()
      check.resolveReferences()
      check.resolveCurrency(fallback: defaultCurrency)
      check.checkDays()
      check.checkRanges()
      check.checkKeys()
      check.checkSimilarKeys()
      orphans += check.orphans
      let (kept, found) = check.finish()
      settled[table] = kept
      issues += found
    }
    let levels = LevelCheck(&settled)
    issues += levels.issues
    rejected.formUnion(levels.rejected)
    issues += QuotientCheck.issues(settled)
    issues += ShareCheck.issues(&settled)
    issues += BudgetCheck.issues(settled)
    issues += IndicatorCheck.issues(settled, threads: threads)
    issues += PredecessorCheck.issues(settled)
    issues += FigureCheck.issues(&settled)
    issues += TargetCheck.issues(settled, threads: threads)
    issues += PartsCheck.issues(settled)
    rejected.formUnion(issues.compactMap(\.rejectedCell))
    let derived = DerivedObservations(settled)
    issues += derived.issues
    if let rows = derived.rows {
      let observed = settled[.observations] ?? TableData(empty: .observations)
      settled[.observations] = TableData.concatenating([observed, rows], table: .observations)
    }
    let portfolio = Portfolio(
      tables: settled, sources: sources, rejected: rejected, derived: derived.rows?.rowCount ?? 0,
      orphans: orphans)
    return (portfolio, issues.inTableOrder())
  }

  /// A table comes after the tables it refers to.
  static let settlingOrder: [TableName] = [
    .municipalities, .programmes, .indicators, .operations, .allocations, .shares, .budget, .payments,
    .milestones,
    .risks, .targets, .observations, .assessments, .rates, .successions,
  ]
}

extension RowOrigins {
  /// Numbers of the sources that rows came from, with repeats.
  var sources: [Int] { runs.map(\.source) }
}

extension [PortfolioIssue] {
  /// By table, then by the row at fault; issues of one row keep the order in which they were found.
  func inTableOrder() -> [PortfolioIssue] {
    enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      if left.table != right.table { return left.table < right.table }
      let (leftRow, rightRow) = (left.origins.last, right.origins.last)
      if leftRow != rightRow {
        return (leftRow?.source ?? -1, leftRow?.row ?? -1) < (rightRow?.source ?? -1, rightRow?.row ?? -1)
      }
      return a.offset < b.offset
    }.map(\.element)
  }
}
