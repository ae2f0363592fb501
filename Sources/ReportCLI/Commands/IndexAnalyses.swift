import ArgumentParser
import IndicatorEngine
import Ingest

/// What `index --table` shows.
enum IndexTableChoice: String, CaseIterable, ExpressibleByArgument {
  case scores, statistics, correlations, components, alpha, weights, missing, profile, versions
  case bestWeights = "best-weights"
  case change, gains
  // Of --uncertain.
  case ranks, pairs, effects, sobol

  /// Whether it tells of runs.
  var needsRuns: Bool { [.ranks, .pairs, .effects, .sobol].contains(self) }
}

/// What can be said of an index beside its scores: tables for people and programs alike.
struct IndexAnalyses: CellMaker {
  let pair: CompositePair
  let index: CompositeIndex
  let run: IndexRun
  let stage: IndexStage
  let origins: [String: IndexWeighting.Origin]
  let words: Words

  /// Elements of the step that is shown: all where things were brought together.
  private var table: IndexTable? { stage == .aggregated ? run.aggregated : run.table(at: stage) }

  // MARK: Columns

  /// What stands in a column, and what is to be looked at.
  func statistics() -> DataTable {
    let heads: [(String, IndexColumnText)] = [
      ("values", .values), ("least", .least), ("greatest", .greatest), ("mean", .mean),
      ("deviation", .deviation), ("skewness", .skewness), ("kurtosis", .kurtosis), ("non_zero", .nonZero),
      ("different", .different), ("commonest", .commonest),
    ]
    return DataTable(
      name: "index",
      columns: [column("iCode", .element, .leading)]
        + heads.prefix(3).map { column($0.0, $0.1) }
        + [DataTable.Column("median", words(ComparisonColumnText.median), .trailing)]
        + heads.dropFirst(3).map { column($0.0, $0.1) } + [column("flags", .flags, .leading)],
      rows: table.map(IndexStatistics.all)?.map { found in
        let moments = found.moments
        return [.value(.code(found.code)), count(found.available)]
          + [
            found.least, found.greatest, found.median, moments.mean, moments.standardDeviation,
            moments.skewness, moments.kurtosis,
          ].map(number) + [found.nonZero, found.unique, found.same].map(count)
          + [flags(found.flags.map(\.rawValue).sorted())]
      } ?? [])
  }

  /// How the elements of the step go together: each with what it belongs to and with the others of its group; before things
  /// were brought together, every pair.
  func correlations(_ kind: CorrelationKind) -> DataTable {
    guard let table else { return DataTable(name: "index", columns: [], rows: []) }
    let structure = run.structure
    let parents = Dictionary(
      zip(structure.elements.map(\.code), structure.elements.map(\.parent)),
      uniquingKeysWith: { first, _ in first })
    var rows = IndexCorrelations(withParentsOf: structure, in: table, by: kind).pairs.map {
      ($0, IndexCellText.withParent)
    }
    let isWhole = stage == .aggregated
    rows += IndexCorrelations(of: table.columns, in: table, by: kind).pairs.compactMap { pair in
      guard pair.first != pair.second, parents[pair.first] != pair.second, parents[pair.second] != pair.first
      else { return nil }
      let isSibling = parents[pair.first] == parents[pair.second] && (parents[pair.first] ?? nil) != nil
      return isSibling || !isWhole ? (pair, isSibling ? .sibling : .other) : nil
    }
    return DataTable(
      name: "index",
      columns: [
        column("first", .first, .leading), column("second", .second, .leading),
        column("relation", .relation, .leading), column("correlation", .coefficient),
        column("values", .values),
        column("p_value", .chanceOfNone), column("flag", .flags, .leading),
      ],
      rows: rows.map { pair, relation in
        let found = pair.correlation
        let flag: IndexCellText? = found.flatMap {
          $0.coefficient > 0.9 ? .high : $0.coefficient < -0.4 ? .low : nil
        }
        return [
          .value(.code(pair.first)), .value(.code(pair.second)), cell(relation), number(found?.coefficient),
          count(found?.count ?? 0), chance(found?.pValue),
          relation == .withParent && flag == .high ? absent : cell(flag),
        ]
      })
  }

  // MARK: Groups

  /// The components of each group.
  ///
  /// - Throws: `IndexError.tooFewUnits` by `SmallNumberRule.principalComponents`.
  func components() throws -> DataTable {
    var rows: [[DataTable.Cell]] = []
    for (parent, children, columns) in groups() {
      let units = (columns.first ?? []).indices.count { row in columns.allSatisfy { !$0[row].isNaN } }
      let rule = SmallNumberRule.principalComponents
      if index.compatibility != .coinr, rule.verdict(units: units, indicators: columns.count) == .refused {
        throw IndexError.tooFewUnits(
          rule, units: units, fewest: rule.fewest(indicators: columns.count), element: parent)
      }
      guard let parts = PrincipalComponents(columns: columns) else { continue }
      for (place, loadings) in parts.loadings.enumerated() {
        for (child, loading) in zip(children, loadings) {
          rows.append([
            .value(.code(parent)), count(place + 1), number(parts.standardDeviations[place]),
            number(parts.shares[place]), .value(.code(child)), number(loading),
          ])
        }
      }
    }
    return DataTable(
      name: "index",
      columns: [
        column("parent", .parent, .leading), column("component", .component), column("deviation", .deviation),
        column("share", .variance), column("iCode", .element, .leading), column("loading", .loading),
      ], rows: rows)
  }

  /// How far the elements of each group measure one thing.
  func alpha() -> DataTable {
    guard let table else { return DataTable(name: "index", columns: [], rows: []) }
    let found = run.structure.alphas(in: table, index.compatibility).filter { row in
      stage == .aggregated || groups().contains { $0.parent == row.parent }
    }
    let notes = found.compactMap(\.note).reduce(into: [IndexNote]()) { if !$0.contains($1) { $0.append($1) } }
    let isRefused = found.contains { $0.alpha.reason == .tooFewUnits }
    let wording = IndexWording(words: words)
    let rule = SmallNumberRule.cronbachAlpha
    return DataTable(
      name: "index",
      columns: [
        column("parent", .parent, .leading), column("alpha", .alpha),
        DataTable.Column("reason", words(ColumnText.reason)),
      ],
      rows: found.map { row in
        [.value(.code(row.parent)), number(row.alpha.found), .reason(row.alpha.reason?.rawValue)]
      },
      notes: wording.lines(notes)
        + (isRefused ? [wording.why(rule, rule.fewest()) + " " + wording.instead(rule)] : []))
  }

  /// What each element counts for, and where that comes from.
  func weights() throws -> DataTable {
    let structure = run.structure
    let effective = try structure.effectiveWeights()
    func has(_ part: (IndexWeighting.Origin) -> Double?) -> Bool {
      origins.values.contains { part($0) != nil }
    }
    var loading = column("loading", .loading)
    var (wanted, reached) = (column("wanted", .wanted), column("reached", .reached))
    loading.isPrinted = has(\.loading)
    (wanted.isPrinted, reached.isPrinted) = (has(\.wanted), has(\.wanted))
    let order = structure.descending + Array(0..<structure.indicatorCount)
    return DataTable(
      name: "index",
      columns: [
        column("iCode", .element, .leading), column("parent", .parent, .leading), column("level", .level),
        column("weight", .weight), column("share", .share), column("effective", .effective), loading, wanted,
        reached,
      ],
      rows: order.map { place in
        let element = structure.elements[place]
        let siblings = structure.parents[place].map { structure.children[$0] } ?? [place]
        let whole = siblings.reduce(0) { $0 + structure.elements[$1].weight }
        let origin = origins[element.code]
        return [
          .value(.code(element.code)), code(element.parent), count(structure.levels[place]),
          number(element.weight),
          number(whole > 0 ? element.weight / whole : nil), number(effective[place]), number(origin?.loading),
          number(origin?.wanted), number(origin?.reached),
        ]
      })
  }

  /// Groups whose elements all have a column in the step.
  private func groups() -> [(parent: String, children: [String], columns: [[Double]])] {
    guard let table else { return [] }
    let structure = run.structure
    return structure.ascending.compactMap { parent in
      let codes = structure.children[parent].map { structure.elements[$0].code }
      let columns = codes.compactMap { table.column($0)?.map { $0 ?? .nan } }
      return codes.isEmpty || columns.count < codes.count
        ? nil : (structure.elements[parent].code, codes, columns)
    }
  }

  // MARK: Cells

  var time: [DataTable.Column] {
    pair.isPanel ? [DataTable.Column("Time", words(ColumnText.period), .trailing)] : []
  }

  func cells(_ year: Int?) -> [DataTable.Cell] {
    pair.isPanel ? [year.map { .number(Double($0), text: "\($0)") } ?? absent] : []
  }

  func column(
    _ key: String, _ text: IndexColumnText, _ side: Report.Alignment = .trailing
  ) -> DataTable.Column { DataTable.Column(key, words(text), side) }

  func number(_ value: Double?) -> DataTable.Cell {
    number(value, 0...4)
  }

  func count(_ value: Int) -> DataTable.Cell {
    .number(Double(value), text: words.numbers.text(Double(value), digits: 0...0))
  }

  /// A chance that is next to nothing is not told as nothing.
  private func chance(_ value: Double?) -> DataTable.Cell {
    guard let value, value < IndexAnalyses.leastChance else { return number(value) }
    return .number(value, text: "< " + words.numbers.text(IndexAnalyses.leastChance, digits: 4...4))
  }

  private static let leastChance = 1e-4

  func cell(_ text: IndexCellText?) -> DataTable.Cell {
    text.map { .word(code: $0.rawValue, text: words($0)) } ?? absent
  }

  func flags(_ codes: [String]) -> DataTable.Cell {
    if codes.isEmpty { return absent }
    let texts = codes.map { code in IndexCellText(rawValue: code).map { words($0) } ?? code }
    return .word(code: codes.joined(separator: ";"), text: texts.joined(separator: ", "))
  }
}
