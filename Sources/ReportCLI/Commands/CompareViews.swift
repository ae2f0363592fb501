import ArgumentParser
import IndicatorEngine
import Ingest

/// The tables of `compare` beside that of ranks: pairs, standardised rates, the efficiency frontier.
struct CompareViews: CellMaker {
  let comparison: Comparison
  let words: Words
  private let names: ComparisonNames
  private let figures: FigureMaker

  init(_ comparison: Comparison, words: Words) {
    self.comparison = comparison
    self.words = words
    names = ComparisonNames(comparison, words: words)
    figures = FigureMaker(sources: comparison.portfolio.sources)
  }

  // MARK: Pairs

  /// How surely one place stands before another (`merilo/pairs/1`).
  func pairs() -> (table: DataTable, printed: [DataTable]) {
    let all = comparison.measures.map { ($0, comparison.pairs(of: $0)) }
    let columns = [
      DataTable.Column("indicator"), DataTable.Column("period"),
      DataTable.Column("first", words(ComparedViewText.first)),
      DataTable.Column("second", words(ComparedViewText.second)),
      DataTable.Column("p_above", words(ComparedViewText.chance), .trailing),
      DataTable.Column("p_above_error"), DataTable.Column("told_apart", words(ComparedViewText.toldApart)),
    ]
    func cells(_ measure: MeasureComparison, _ pair: PlacePair) -> [DataTable.Cell] {
      [
        .word(code: measure.measure.code, text: names.measure(measure.measure)),
        period(measure.measure.period),
        names.cell(pair.first), names.cell(pair.second),
        .number(pair.chance, text: names.chance(pair.chance)), number(pair.monteCarloError),
        .value(.yesNo(pair.isToldApart)),
      ]
    }
    let table = DataTable(
      name: "pairs", asOf: comparison.evaluation.asOf, columns: columns,
      rows: all.flatMap { measure, pairs in pairs.map { cells(measure, $0) } },
      needs: [.municipalities, .observations])
    let printed = all.filter { !$0.1.isEmpty }.map { measure, pairs -> DataTable in
      let shown = pairs.prefix(CompareTable.printedLimit)
      var printed = table
      printed.columns = [2, 3, 4, 6].map { columns[$0] }
      printed.columns[0].heading = names.title(measure.measure)
      printed.rows = shown.map { pair in [2, 3, 4, 6].map { cells(measure, pair)[$0] } }
      printed.notes = pairs.count > shown.count ? [more(pairs.count - shown.count)] : []
      return printed
    }
    return (table, closed(printed.isEmpty ? [table] : printed, [words(ComparedViewText.pairsMeaning)]))
  }

  // MARK: Standardised rates

  /// Rates by the composition of all places together (`merilo/standardised/1`).
  ///
  /// - Throws: A usage error where the data have no such breakdown.
  func standardised(by breakdown: String) throws -> (table: DataTable, printed: [DataTable]) {
    let found = StandardisedComparison(comparison, by: breakdown)
    guard !found.tables.isEmpty else {
      let known =
        found.known.isEmpty
        ? "no rate of a municipality is broken down (disaggregation, numerator, denominator)"
        : "rates are broken down by \(found.known.joined(separator: ", "))"
      throw ValidationError("--standardise \(breakdown): \(known).")
    }
    let columns = [
      DataTable.Column("municipality"), DataTable.Column("indicator"), DataTable.Column("period"),
      DataTable.Column("numerator", words(ComparedViewText.events), .trailing),
      DataTable.Column("denominator", words(ComparedViewText.base), .trailing),
      DataTable.Column("crude", words(ComparedViewText.crude), .trailing),
      DataTable.Column("direct", words(ComparedViewText.direct), .trailing),
      DataTable.Column("direct_low", words(ComparisonColumnText.low), .trailing),
      DataTable.Column("direct_high", words(ComparisonColumnText.high), .trailing),
      DataTable.Column("indirect", words(ComparedViewText.indirect), .trailing),
      DataTable.Column("indirect_low", words(ComparisonColumnText.low), .trailing),
      DataTable.Column("indirect_high", words(ComparisonColumnText.high), .trailing),
      DataTable.Column("strata"), DataTable.Column("reason", words(ColumnText.reason)),
      DataTable.Column("sources"),
    ]
    func cells(_ table: StandardisedComparison.Table, _ row: StandardisedComparison.Row) -> [DataTable.Cell] {
      let code = comparison.portfolio.indicators.code[table.indicator] ?? ""
      let (direct, indirect) = (row.direct.found, row.indirect.found)
      return [
        names.cell(row.place), .word(code: code, text: names.indicator(code)), period(table.period),
        number(row.events), number(row.base), number(row.crude.found, 0...2), number(direct?.value, 0...2),
        number(direct?.limits.low, 0...2), number(direct?.limits.high, 0...2), number(indirect?.value, 2...2),
        number(indirect?.limits.low, 2...2), number(indirect?.limits.high, 2...2),
        .value(.code(table.strata.joined(separator: ";"))),
        .reason(row.direct.reason?.rawValue ?? row.indirect.reason?.rawValue),
        .sources(row.sources.map(figures.source)),
      ]
    }
    let table = DataTable(
      name: "standardised", asOf: comparison.evaluation.asOf, columns: columns,
      rows: found.tables.flatMap { table in table.rows.map { cells(table, $0) } }, needs: [.observations])
    let shown = [0] + Array(3...11) + [13]
    let printed = found.tables.map { one -> DataTable in
      var printed = table
      printed.columns = shown.map { columns[$0] }
      let code = comparison.portfolio.indicators.code[one.indicator] ?? ""
      printed.columns[0].heading = "\(names.indicator(code)) (\(words.periods.text(one.period)))"
      printed.rows = one.rows.prefix(CompareTable.printedLimit).map { row in
        let all = cells(one, row)
        return shown.map { all[$0] }
      }
      printed.notes =
        one.rows.count > CompareTable.printedLimit ? [more(one.rows.count - CompareTable.printedLimit)] : []
      return printed
    }
    return (
      table,
      closed(printed, [words(ComparedViewText.standardisedMeaning, ["breakdown": .text(breakdown)])])
    )
  }

  // MARK: Frontier

  /// What each place could do with what it has, and its benchmarks (`merilo/frontier/1`).
  func frontier(_ result: PlaceEfficiency) -> (table: DataTable, printed: [DataTable]) {
    let columns = [
      DataTable.Column("municipality"),
      DataTable.Column("efficiency", words(ComparedViewText.efficiency), .trailing),
      DataTable.Column("corrected", words(ComparedViewText.corrected), .trailing),
      DataTable.Column("low", words(ComparisonColumnText.low), .trailing),
      DataTable.Column("high", words(ComparisonColumnText.high), .trailing),
      DataTable.Column("benchmarks", words(ComparedViewText.benchmarks)),
      DataTable.Column("reason", words(ColumnText.reason)),
    ]
    let rows = comparison.places.codes.indices.map { number -> [DataTable.Cell] in
      let (unit, drawn) = (result.frontier.units[number], result.bootstrap.units[number])
      let benchmarks = unit.found?.benchmarks ?? []
      let isOwn = benchmarks.count == 1 && benchmarks[0].unit == number
      let named = benchmarks.map { "\(names.place($0.unit)) \(words.numbers.percent($0.share))" }
      let codes = benchmarks.map { "\(comparison.places.codes[$0.unit])=\($0.share)" }.joined(separator: ";")
      return [
        names.cell(number), share(unit.found?.efficiency), share(drawn.found?.corrected),
        share(drawn.found?.limits.low), share(drawn.found?.limits.high),
        benchmarks.isEmpty
          ? absent
          : .word(
            code: codes, text: isOwn ? words(ComparedViewText.onFrontier) : named.joined(separator: ", ")),
        .reason(unit.reason?.rawValue ?? drawn.reason?.rawValue),
      ]
    }
    var notes = [
      words(
        result.frontier.orientation == .output
          ? ComparedViewText.outputMeaning : ComparedViewText.inputMeaning,
        [
          "inputs": .text(list(result.inputs)), "outputs": .text(list(result.outputs)),
        ]), words(ComparedViewText.correctedMeaning),
    ]
    if result.verdict == .flagged {
      let fewest = SmallNumberRule.frontier.fewestUnflagged(
        indicators: result.inputs.count + result.outputs.count)
      notes.append(words(SmallNumberText.frontier, ["n": .count(fewest ?? 0)]))
    }
    if !result.quotients.isEmpty, result.frontier.returns == .constant {
      notes.append(words(ComparedViewText.quotients, ["names": .text(list(result.quotients))]))
    }
    var table = DataTable(
      name: "frontier", asOf: comparison.evaluation.asOf, columns: columns, rows: rows, notes: notes,
      needs: [.municipalities, .observations])
    table.members = [
      "inputs": .array(result.inputs.map { .string($0) }),
      "outputs": .array(result.outputs.map { .string($0) }),
      "orientation": .string(result.frontier.orientation.rawValue),
      "returns": .string(result.frontier.returns.rawValue), "resamples": .integer(result.bootstrap.resamples),
      "seed": .string(String(comparison.plan.seed)),
    ]
    var printed = table
    let order = rows.indices.sorted { a, b in
      let (x, y) = (
        result.frontier.units[a].found?.efficiency ?? -1, result.frontier.units[b].found?.efficiency ?? -1
      )
      return x == y ? a < b : x > y
    }
    printed.rows = order.prefix(CompareTable.printedLimit).map { rows[$0] }
    if rows.count > CompareTable.printedLimit {
      printed.notes.insert(more(rows.count - CompareTable.printedLimit), at: 0)
    }
    return (table, [printed])
  }

  // MARK: Cells

  private func list(_ codes: [String]) -> String {
    words.list(
      codes.map { code in
        let measure = comparison.measures.first { $0.measure.code == code }?.measure
        return words.quoted(measure.map(names.measure) ?? code)
      })
  }

  private func more(_ count: Int) -> String {
    words(ComparisonText.moreRows, ["n": .count(count), "flag": .text("--format csv")])
  }

  private func closed(_ tables: [DataTable], _ notes: [String]) -> [DataTable] {
    var tables = tables
    if !tables.isEmpty { tables[tables.count - 1].notes += notes }
    return tables
  }

  private func share(_ value: Double?) -> DataTable.Cell {
    value.map { .number($0, text: words.numbers.percent($0)) } ?? absent
  }
}
