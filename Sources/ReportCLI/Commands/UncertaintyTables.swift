import IndicatorEngine
import Ingest

/// The columns that `--uncertain` adds to the rows of `index`, and what each choice does to ranks.
struct UncertaintyTables {
  let found: IndexUncertainty
  let seed: UInt64
  let words: Words
  /// The k asked for, nil for that of `compare`.
  var top: Int?
  /// Columns of the data that errors were read from.
  var columnsUsed: Set<String> = []
  /// Names of units by code.
  let names: [String: String]
  /// Rows of the results by unit and year.
  private let rows: [Row: Int]

  private struct Row: Hashable {
    let unit: String
    let year: Int?
  }

  init(_ found: IndexUncertainty, seed: UInt64, names: [String: String] = [:], words: Words) {
    self.names = names
    self.found = found
    self.seed = seed
    self.words = words
    var rows: [Row: Int] = [:]
    if let all = found.both ?? found.sampling ?? found.method {
      for (row, unit) in all.units.enumerated() { rows[Row(unit: unit, year: all.years?[row])] = row }
    }
    self.rows = rows
  }

  /// All that varies, together.
  var all: RankUncertainty? { found.both ?? found.sampling ?? found.method }

  /// The row of a unit and year in the results.
  func row(_ unit: String, _ year: Int?) -> Int? { rows[Row(unit: unit, year: year)] }

  /// The k of "chance of the first k", as `compare` has it.
  var topPlaces: Int {
    let count = all.map { Set($0.units).count } ?? 0
    return ComparisonPlan(topPlaces: top).topPlaces(of: count)
  }

  /// What stands over the chance to be among the first.
  var topHeading: String {
    topPlaces == 1
      ? words(ComparisonText.firstChance) : words(UncertaintyText.chance, ["k": .text("\(topPlaces)")])
  }

  // MARK: Columns

  /// What programs get, behind the scores.
  var columns: [DataTable.Column] {
    let base = [
      "rank", "rank_low", "rank_median", "rank_high", "top_k", "p_top_k", "p_top_k_error", "coverage",
    ]
    return (base + parts.flatMap { part in ["rank_low", "rank_high"].map { "\(part.name)_\($0)" } }).map {
      DataTable.Column($0, $0, .trailing)
    }
  }

  /// Method and sampling by themselves, where both vary.
  private var parts: [(name: String, part: RankUncertainty)] {
    guard found.both != nil else { return [] }
    return [("method", found.method), ("sampling", found.sampling)].compactMap { name, part in
      part.map { (name: name, part: $0) }
    }
  }

  func cells(_ unit: String, _ year: Int?) -> [DataTable.Cell] {
    guard let all, let row = row(unit, year) else { return columns.map { _ in absent } }
    let chance = all.probability(of: row, rankAtMost: topPlaces)
    return [
      count(found.ranks[row]), count(all.rank(of: row, at: 0.05)), count(all.rank(of: row, at: 0.5)),
      count(all.rank(of: row, at: 0.95)), count(topPlaces), share(chance?.value),
      share(chance?.monteCarloError),
      share(all.coverage(of: row)),
    ] + parts.flatMap { [count($0.part.rank(of: row, at: 0.05)), count($0.part.rank(of: row, at: 0.95))] }
  }

  /// What people get, between the unit and its scores.
  var printedColumns: [DataTable.Column] {
    [
      DataTable.Column("rank_low", words(ComparisonColumnText.rankLow), .trailing),
      DataTable.Column("rank_median", words(ComparisonColumnText.median), .trailing),
      DataTable.Column("rank_high", words(ComparisonColumnText.rankHigh), .trailing),
      DataTable.Column("p_top_k", topHeading, .trailing),
    ]
  }

  func printedCells(_ unit: String, _ year: Int?) -> [DataTable.Cell] {
    guard let all, let row = row(unit, year) else { return printedColumns.map { _ in absent } }
    let chance = all.probability(of: row, rankAtMost: topPlaces)?.value
    return [0.05, 0.5, 0.95].map { count(all.rank(of: row, at: $0)) } + [
      chance.map { .value(.code(words.numbers.percent($0))) } ?? absent
    ]
  }

  var absent: DataTable.Cell { .value(.absent(Report.Absence())) }

  func count(_ number: Int?) -> DataTable.Cell {
    number.map { .number(Double($0), text: "\($0)") } ?? absent
  }

  func share(_ value: Double?) -> DataTable.Cell {
    value.map { .number($0, text: words.numbers.text($0, digits: 0...4)) } ?? absent
  }

  // MARK: Remarks and choices

  /// How the figures came about.
  var notes: [String] {
    guard let all else { return [] }
    let shift = words(
      UncertaintyText.rankShift, ["n": .text(words.numbers.text(all.meanShift.value, digits: 1...1))])
    if all.isExact { return [words(UncertaintyText.exactRuns, ["n": .count(all.runCount)]), shift] }
    let errors = all.units.indices.compactMap {
      all.probability(of: $0, rankAtMost: topPlaces)?.monteCarloError
    }
    return [
      words(
        UncertaintyText.simulatedRuns,
        [
          "n": .count(all.runCount), "seed": .text("\(seed)"),
          "error": .text(words.numbers.text(100 * (errors.max() ?? 0), digits: 1...1) + " %"),
        ]),
      shift,
    ]
  }

  /// What share of the movement of ranks each choice explains; nil where no rank moves.
  var choices: DataTable? {
    guard let all, let shares = all.sensitivity else { return nil }
    let head =
      [
        DataTable.Column("choice", words(UncertaintyText.choiceHeading)),
        DataTable.Column("first_order", words(UncertaintyText.byItself), .trailing),
        DataTable.Column("total", words(UncertaintyText.withOthers), .trailing),
      ] + (all.isExact ? [] : [DataTable.Column("error", words(UncertaintyText.simulationError), .trailing)])
    return DataTable(
      name: "index", columns: head,
      rows: shares.map { share -> [DataTable.Cell] in
        let name =
          share.choice == ChoiceSensitivity.figures ? words(UncertaintyText.figuresDrawn) : share.choice
        let figures =
          [share.firstOrder.value, share.total.value] + (all.isExact ? [] : [share.total.monteCarloError])
        return [.word(code: share.choice, text: name)]
          + figures.map { .value(.code(words.numbers.text($0, digits: 2...2))) }
      })
  }

  /// The whole, for programs.
  ///
  /// - Parameter unit: Whose pairs and effects are told besides; nil for nobody's.
  func json(unit: String?) -> JSONOutput {
    var members: [String: JSONOutput] = [
      "seed": .integer(Int(clamping: seed)), "element": .string(found.element),
    ]
    for (name, part) in [("method", found.method), ("sampling", found.sampling), ("both", found.both)] {
      guard let part else { continue }
      var about: [String: JSONOutput] = [
        "runs": .integer(part.runCount), "exact": .bool(part.isExact), "scrambles": .integer(part.scrambles),
        "mean_rank_shift": .number(part.meanShift.value),
        "mean_rank_shift_error": .number(part.meanShift.monteCarloError),
      ]
      about["choices"] = part.sensitivity.map { shares in
        .array(
          shares.map { share in
            .object([
              "choice": .string(share.choice), "first_order": .number(share.firstOrder.value),
              "first_order_error": .number(share.firstOrder.monteCarloError),
              "total": .number(share.total.value),
              "total_error": .number(share.total.monteCarloError),
            ])
          })
      }
      members[name] = .object(about)
    }
    if let unit { members["unit"] = json(of: unit) }
    return .object(members)
  }
}
