import IndicatorEngine

extension TableSource {
  /// What was read of the file.
  struct Reading {
    /// Rows of the table, part by part.
    var parts: [TableData]
    var findings: [Finding]
    var report: ReadReport
    /// Cells of figures that could not be used.
    var rejected: [SourceCell] = []
    /// How columns that may hold percents were read.
    var percents: [Field: PercentScaleCheck.Reading] = [:]
  }

  /// What is known of other tables when this one is read.
  struct Context {
    /// How indicators are measured, by code.
    var measures: [String: String] = [:]
    /// The levels of ordinal indicators whose order is stated, by code.
    var levels: [String: OrdinalLevels] = [:]
    /// Places by their names.
    var places = PlaceIndex([])
    /// The codes of tables that were read before: what columns that refer to them mostly hold.
    var keys: [TableName: CategoryDictionary] = [:]
  }

  /// Reads the rows.
  ///
  /// - Parameters:
  ///   - source: The number under which the builder knows the file.
  ///   - progress: Told the bytes of every block.
  func read(
    _ mapping: Mapping, source: Int, context: Context, progress: (@Sendable (Int) -> Void)?
  ) -> Reading {
    var survey = ColumnSurvey(
      document, columnOptions(mapping), threads: options.threads, memory: surveyed)
    var plans = plans(mapping, survey)
    var reading = chunks(mapping, plans, survey, context, progress)
    if contradicts(reading, plans, &survey) {
      let better = self.plans(mapping, survey)
      if zip(plans, better).contains(where: { $0.numbers != $1.numbers || $0.days != $1.days }) {
        plans = better
        reading = chunks(mapping, plans, survey, context, nil)
      }
    }
    var merge = ChunkMerge(self, mapping: mapping, plans: plans, source: source, context: context)
    var parts = merge.parts(&reading)
    if let rules = mapping.rules {
      var repeated = RepeatedRows(rules.repeats)
      parts = repeated.kept(parts)
    }
    var places = PlaceMerging(place: place, mapping: mapping, index: context.places)
    parts = places.merged(parts)
    let isMain = mapping.rules?.isFirst ?? true
    let doubts = mapping.rules == nil ? reading.doubts : reading.doubts.withoutTotals(outside: parts)
    var findings = isMain ? recognition + DoubtFindings(self).findings(doubts) : []
    findings += merge.finish() + unusedCurrency(mapping, plans, parts) + repeatedRecords(mapping)
    findings += places.findings.findings
    if isMain, parts.isEmpty, reading.rows == 0, grid?.isForm != true {
      findings.append(
        place.finding(.noRows, row: document.layout.headerRows?.upperBound ?? 1, column: nil))
    }
    let report = report(
      mapping, plans, survey, rows: reading.chunks.reduce(0) { $0 + $1.state.metRows },
      usedRows: parts.reduce(0) { $0 + $1.rowCount }, doubts: reading.doubts)
    return Reading(
      parts: parts, findings: findings, report: report, rejected: merge.rejectedCells,
      percents: TableSource.percentReadings(plans))
  }

  /// A note where a stated currency (`--amounts-in`) does not hold, because a column of the file gives each row its own.
  private func unusedCurrency(_ mapping: Mapping, _ plans: [ColumnPlan], _ parts: [TableData]) -> [Finding] {
    guard let column = mapping.columns.first(where: { $0.field?.name == "currency" }),
      let field = column.field,
      column.index != nil,
      let stated = plans.lazy.compactMap({ $0.kind == .amount ? $0.options.currency : nil }).first
    else { return [] }
    for part in parts {
      guard case .category(let codes) = part[field] else { continue }
      guard let other = codes.dictionary.texts.first(where: { $0 != stated.code }) else { continue }
      return [
        place.finding(
          .amountsInUnused, row: nil, column: column.index,
          ["currency": .text(ShownText.named(other)), "expected": .text(stated.code)])
      ]
    }
    return []
  }

  private func chunks(
    _ mapping: Mapping, _ plans: [ColumnPlan], _ survey: ColumnSurvey, _ context: Context,
    _ progress: (@Sendable (Int) -> Void)?
  ) -> CSVReader.Reading<ChunkState> {
    let keys = context.keys
    let region = document.text.region
    let repairs = options.repairsMojibake
    let isGrid = grid != nil
    var filter = mapping.rules?.filter ?? RowFilter()
    filter.missing = cells.forColumn(nil, names: []).missing
    let accepted = filter
    let capacity = survey.rows(in: min(ChunkPlan.size, document.layout.body.count))
    let repeats = mapping.rules?.repeats ?? .kept
    return document.read(
      threads: options.threads,
      makeState: { _ in
        ChunkState(
          plans, region: region, repairsMojibake: repairs, capacity: capacity, hasTypedCells: isGrid,
          keys: keys, filter: accepted, repeats: repeats)
      },
      visit: { state, block in
        state.read(block)
        progress?(128 << 10)
      })
  }

  /// Whether cells behind the first rows go against what those suggest; such cells are added to the survey.
  private func contradicts(
    _ reading: CSVReader.Reading<ChunkState>, _ plans: [ColumnPlan], _ survey: inout ColumnSurvey
  ) -> Bool {
    let rows = reading.chunks.reduce(0) { $0 + $1.state.metRows }
    guard rows > ColumnSurvey.sampleRows else { return false }
    var found = false
    for (index, plan) in plans.enumerated() {
      guard let column = plan.column.index else { continue }
      if plan.numberDecision?.reason == .stated || plan.dayDecision?.reason == .stated { continue }
      let contrary = reading.chunks.lazy.flatMap { $0.state.met[index] }.filter(
        \.problem.contradictsConvention)
      guard contrary.first != nil else { continue }
      found = true
      survey.add(contrary, column: column, region: document.text.region)
    }
    return found
  }
}

extension FieldProblem {
  /// Whether a cell is a sound value under another convention than its column's.
  fileprivate var contradictsConvention: Bool {
    switch self {
    case .otherNumbers, .ambiguousNumber, .otherDayOrder, .ambiguousDayOrder: true
    default: false
    }
  }
}
