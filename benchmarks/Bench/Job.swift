import IndicatorEngine

/// The work that is measured, on the kernels of the engine: figures by municipality × indicator × period, achievement
/// rates of all observations, their quantiles by indicator, and the newest rate of every operation's indicators by
/// municipality.
struct Job {
  let portfolio: Portfolio
  let threads: Int

  static let probabilities = [0.1, 0.25, 0.5, 0.75, 0.9]

  /// The fields that the job looks at; fields without which a row is no row of its table are read anyway.
  static let needed: [TableName: [Field]] = [
    .operations: [Operations.Fields.municipality, Operations.Fields.contracted, Operations.Fields.currency],
    .targets: [Targets.Fields.operation, Targets.Fields.baseline],
    .observations: [Observations.Fields.operation, Observations.Fields.value],
  ]

  /// Keys of the observations, through the tables they refer to.
  let municipality: GroupKey
  let indicator: GroupKey
  let operation: GroupKey
  let period: GroupKey
  let periods: [Period]

  init(_ portfolio: Portfolio, threads: Int) {
    self.portfolio = portfolio
    self.threads = threads
    let observations = portfolio.observations
    let operationRows = portfolio.operationIndex.rows(for: observations.operation.dictionary)
    let municipalityRows = portfolio.municipalityIndex.rows(for: portfolio.operations.municipality)
    operation = GroupKey(
      observations.operation, through: operationRows, cardinality: portfolio.operations.count,
      threads: threads)
    municipality = GroupKey(
      observations.operation, through: operationRows.map { $0 < 0 ? -1 : municipalityRows[Int($0)] },
      cardinality: portfolio.municipalities.count, threads: threads)
    indicator = GroupKey(
      observations.indicator,
      through: portfolio.indicatorIndex.rows(for: observations.indicator.dictionary),
      cardinality: portfolio.indicators.count, threads: threads)
    (period, periods) = GroupKey.periods(of: observations.period)
  }

  /// Sum and count of values by municipality × indicator × period.
  func sums() -> (grouping: Grouping, sums: [Double], counts: [UInt32]) {
    let grouping = Grouping([municipality, indicator, period], threads: threads)
    let (sums, counts) = grouping.sums(of: portfolio.observations.value)
    return (grouping, sums, counts)
  }

  /// The target row of each observation, -1 where none.
  func targetRows() -> [Int32] {
    let targets = portfolio.targets
    let goals = Grouping(
      [
        GroupKey(
          targets.operation, through: portfolio.operationIndex.rows(for: targets.operation.dictionary),
          cardinality: portfolio.operations.count),
        GroupKey(
          targets.indicator, through: portfolio.indicatorIndex.rows(for: targets.indicator.dictionary),
          cardinality: portfolio.indicators.count),
      ], threads: threads)
    return goals.rows(of: [operation, indicator])
  }

  /// The achievement rate of each observation.
  func rates() -> Column<Double> {
    let rows = targetRows()
    return achievementRates(
      values: portfolio.observations.value,
      baselines: portfolio.targets.baseline.takingOrMissing(rows, threads: threads),
      targets: portfolio.targets.value.takingOrMissing(rows, threads: threads), threads: threads)
  }

  /// Quantiles of the rates by indicator.
  func quantiles(of rates: Column<Double>) -> (grouping: Grouping, quantiles: Column<Double>) {
    let grouping = Grouping([indicator], threads: threads)
    return (grouping, grouping.quantiles(of: rates, at: Job.probabilities))
  }

  /// Mean, median, number and budget of the newest rates by municipality × indicator.
  struct Places {
    let grouping: Grouping
    let municipality: GroupKey
    let indicator: GroupKey
    let sums: [Double]
    let counts: [UInt32]
    let medians: Column<Double>
    let budgets: [Int128]
  }

  func places(of rates: Column<Double>) -> Places {
    let observations = portfolio.observations
    let series = Grouping([operation, indicator], threads: threads)
    // Only rows with a rate can be the newest; a series without one still counts with its budget.
    let dated = Column(values: observations.period.values, validity: rates.validity)
    let newest = series.lastRows(by: dated) { Int64($0.last.number) }
    let newestRates = rates.takingOrMissing(newest)
    let own = (municipality.taking(series.firstRows), indicator.taking(series.firstRows))
    let operations = operation.taking(series.firstRows)
    let budget = portfolio.operations.contracted.takingOrMissing(
      series.firstRows.indices.map { operations[$0].map(Int32.init) ?? -1 })
    let grouping = Grouping([own.0, own.1], threads: threads)
    let (sums, counts) = grouping.sums(of: newestRates)
    return Places(
      grouping: grouping, municipality: own.0, indicator: own.1, sums: sums, counts: counts,
      medians: grouping.quantiles(of: newestRates, at: [0.5]), budgets: grouping.sums(ofAmounts: budget).sums)
  }
}
