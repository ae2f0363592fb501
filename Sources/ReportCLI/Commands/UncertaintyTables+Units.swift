import IndicatorEngine
import Ingest

/// The tables of `--uncertain` that are about units: ranks, pairs, and what choices do to whom.
extension UncertaintyTables {
  /// A table by its name; nil for one that is not about runs, or that has nothing to show.
  ///
  /// - Parameter unit: Only this one; nil for all.
  func table(_ choice: IndexTableChoice, unit: String?) -> DataTable? {
    switch choice {
    case .ranks: ranks(unit)
    case .pairs: pairs(unit)
    case .effects: effects(unit)
    case .sobol: sobol
    default: nil
    }
  }

  /// Rows of the results that are shown.
  private func rows(_ unit: String?) -> [Int] {
    guard let all else { return [] }
    return all.units.indices.filter { unit == nil || all.units[$0] == unit }
  }

  private func head(_ row: Int) -> [DataTable.Cell] {
    guard let all else { return [] }
    let code = all.units[row]
    return [.word(code: code, text: names[code] ?? code)]
      + (all.years.map { [.number(Double($0[row]), text: "\($0[row])")] } ?? [])
  }

  private var headColumns: [DataTable.Column] {
    [DataTable.Column("uCode", words(IndexText.unitHeading))]
      + (all?.years == nil ? [] : [DataTable.Column("Time", words(ColumnText.period), .trailing)])
  }

  private func column(_ key: String, _ text: IndexColumnText) -> DataTable.Column {
    DataTable.Column(key, words(text), .trailing)
  }

  private func simulated(_ value: SimulatedValue?) -> [DataTable.Cell] {
    [share(value?.value), share(value?.monteCarloError)]
  }

  // MARK: Ranks

  /// The ranks of each unit over the runs, and the groups of units that cannot be told apart.
  private func ranks(_ unit: String?) -> DataTable? {
    guard let all else { return nil }
    let (groups, isLetterless) = groups(of: all)
    let groupsNote = words(
      ComparisonFindingText.manyGroups,
      ["n": .text("\(RankSets.mostGroups)"), "command": .text("merilo index … --show pairs")])
    return DataTable(
      name: "index",
      columns: headColumns + [
        DataTable.Column("rank", words(IndexText.rankHeading), .trailing),
        DataTable.Column("rank_low", words(ComparisonColumnText.rankLow), .trailing),
        DataTable.Column("rank_median", words(ComparisonColumnText.median), .trailing),
        DataTable.Column("rank_high", words(ComparisonColumnText.rankHigh), .trailing),
        column("mean_rank", .meanRank), column("mean_rank_error", .scoreError),
        DataTable.Column("top_k", "k", .trailing, isPrinted: false),
        DataTable.Column("p_top_k", topHeading, .trailing),
        column("p_top_k_error", .scoreError), DataTable.Column("coverage", "", .trailing, isPrinted: false),
        DataTable.Column("group_not_distinguishable", words(IndexColumnText.group)),
        DataTable.Column("rank_low_error", "", .trailing, isPrinted: false),
        DataTable.Column("rank_high_error", "", .trailing, isPrinted: false),
      ],
      rows: rows(unit).map { row in
        let quantiles = [0.05, 0.5, 0.95].map { count(all.rank(of: row, at: $0)) }
        let errors = [0.05, 0.95].map { share(all.simulatedRank(of: row, at: $0)?.monteCarloError) }
        let numbers = (groups[row] ?? []).map(String.init)
        let group: DataTable.Cell =
          numbers.isEmpty
          ? absent
          : .word(
            code: numbers.joined(separator: ";"),
            text: (groups[row] ?? []).map(ComparisonNames.letter).joined(separator: " "))
        return head(row) + [count(found.ranks[row])] + quantiles + simulated(all.meanRank(of: row))
          + [count(topPlaces)] + simulated(all.probability(of: row, rankAtMost: topPlaces))
          + [share(all.coverage(of: row)), group] + errors
      }, notes: notes + (isLetterless ? [groupsNote] : []))
  }

  /// Numbers of the groups, within each year, that a row belongs to; groups of one are none, nor are groups beyond the letters.
  ///
  /// - Returns: The numbers, and whether a year has more groups than there are letters.
  private func groups(of all: RankUncertainty) -> (numbers: [Int: [Int]], isLetterless: Bool) {
    var groups: [Int: [Int]] = [:]
    var isLetterless = false
    for (slice, rows) in all.slices.enumerated() {
      let sets = all.distinctions(inYearAt: slice).groups(
        by: rows.map { found.ranks[$0] }, atMost: RankSets.mostGroups)
      isLetterless = isLetterless || sets == nil
      for (number, group) in (sets ?? []).filter({ $0.count > 1 }).enumerated() {
        for place in group { groups[rows.lowerBound + place, default: []].append(number + 1) }
      }
    }
    return (groups, isLetterless)
  }

  // MARK: Pairs

  /// How often each unit lies above each other of the same year: of one unit all others, else every pair once.
  private func pairs(_ unit: String?) -> DataTable? {
    guard let all else { return nil }
    let pairs = rows(unit).flatMap { row -> [(Int, Int)] in
      let slice = all.slices.first { $0.contains(row) } ?? 0..<0
      return slice.filter { unit == nil ? $0 > row : $0 != row }.map { (row, $0) }
    }
    return DataTable(
      name: "index",
      columns: headColumns + [
        DataTable.Column("other", words(IndexColumnText.other)), column("p_above", .above),
        column("p_above_error", .scoreError),
      ],
      rows: pairs.map { row, other in
        let code = all.units[other]
        return head(row) + [.word(code: code, text: names[code] ?? code)]
          + simulated(all.probability(of: row, above: other))
      }, notes: notes)
  }

  // MARK: Choices

  /// Which alternative moves the rank of whom, and by how much: below 0 it helps.
  private func effects(_ unit: String?) -> DataTable? {
    guard let all else { return nil }
    return DataTable(
      name: "index",
      columns: headColumns + [
        DataTable.Column("choice", words(UncertaintyText.choiceHeading)),
        DataTable.Column("alternative", words(IndexColumnText.alternative)),
        column("rank_difference", .difference), column("error", .scoreError),
      ],
      rows: rows(unit).flatMap { row in
        all.effects(on: row).map { effect in
          head(row) + [
            .value(.code(effect.choice)), effect.alternative.map { .value(.code($0)) } ?? absent,
            share(effect.rankDifference), share(effect.monteCarloError),
          ]
        }
      }, notes: [words(UncertaintyText.effectMeaning)] + notes)
  }

  /// Sobol' indices of what varies: of the method by itself, and of all together.
  private var sobol: DataTable? {
    let parts: [(String, RankUncertainty?)] = [("method", found.method), ("both", found.both)]
    let rows = parts.flatMap { name, part -> [[DataTable.Cell]] in
      (part?.sensitivity ?? []).map { share in
        let isFigures = share.choice == ChoiceSensitivity.figures
        return [
          .word(code: name, text: words(name == "method" ? UncertaintyText.methodAlone : .allTogether)),
          .word(code: share.choice, text: isFigures ? words(UncertaintyText.figuresDrawn) : share.choice),
        ] + simulated(share.firstOrder) + simulated(share.total)
      }
    }
    return DataTable(
      name: "index",
      columns: [
        DataTable.Column("part", words(UncertaintyText.variesHeading)),
        DataTable.Column("choice", words(UncertaintyText.choiceHeading)),
        DataTable.Column("first_order", words(UncertaintyText.byItself), .trailing),
        column("first_order_error", .scoreError),
        DataTable.Column("total", words(UncertaintyText.withOthers), .trailing),
        column("total_error", .scoreError),
      ], rows: rows, notes: notes)
  }

  /// What `--unit` adds to JSON: the pairs and the effects of one unit.
  func json(of unit: String) -> JSONOutput {
    guard let all else { return .null }
    func year(_ row: Int) -> JSONOutput { all.years.map { .integer($0[row]) } ?? .null }
    let pairs = rows(unit).flatMap { row -> [JSONOutput] in
      (all.slices.first { $0.contains(row) } ?? 0..<0).filter { $0 != row }.compactMap { other in
        all.probability(of: row, above: other).map { chance in
          .object([
            "Time": year(row), "other": .string(all.units[other]), "p_above": .number(chance.value),
            "p_above_error": .number(chance.monteCarloError),
          ])
        }
      }
    }
    let effects = rows(unit).flatMap { row in
      all.effects(on: row).map { effect -> JSONOutput in
        .object([
          "Time": year(row), "choice": .string(effect.choice), "alternative": .optional(effect.alternative),
          "rank_difference": .number(effect.rankDifference), "error": .number(effect.monteCarloError),
        ])
      }
    }
    return .object(["uCode": .string(unit), "pairs": .array(pairs), "effects": .array(effects)])
  }
}
