import IndicatorEngine
import Ingest

/// The rows of `index`: for programs a unit a row with the codes of the step; for people scores in order of the index.
struct IndexTables: CellMaker {
  let pair: CompositePair
  let run: IndexRun
  let stage: IndexStage
  let words: Words
  /// What `--uncertain` found; nil without it.
  var uncertainty: UncertaintyTables?
  /// Another table in their place; nil for the scores.
  var other: DataTable?
  /// Who has no score, and why.
  var gaps: [ScoreGap] = []
  /// The unit that is told of most.
  var unit: String?
  /// The grouping inside which units are ranked too.
  var within: String?

  /// The table in a form.
  func table(_ format: DataTable.Format) -> DataTable {
    if let other { return other }
    guard format == .table, stage == .aggregated else { return figures }
    return scores ?? figures
  }

  /// `uCode`, `Time` where there are several years, and the codes of the step.
  private var figures: DataTable {
    guard let table = run.table(at: stage) else { return DataTable(name: "index", columns: [], rows: []) }
    let codes = table.columns.map { DataTable.Column($0, SafeText.clean($0), .trailing) }
    let inside = ranksInside
    return DataTable(
      name: "index",
      columns: [DataTable.Column("uCode", "uCode")]
        + (pair.isPanel ? [DataTable.Column("Time", "Time", .trailing)] : [])
        + codes + groupColumns + (uncertainty?.columns ?? []),
      rows: table.units.indices.map { row in
        [.value(.code(table.units[row]))] + year(table, row)
          + table.columns.indices.map { cell(table, row, $0) } + groupCells(row, inside)
          + (uncertainty?.cells(table.units[row], table.years?[row]) ?? [])
      }, members: members)
  }

  private var members: [String: JSONOutput] {
    var members = uncertainty.map { ["uncertainty": $0.json(unit: unit)] } ?? [:]
    if gaps.isEmpty { return members }
    members["without_score"] = .array(
      gaps.map { gap in
        .object([
          "uCode": .string(gap.unit), "Time": gap.year.map { .integer($0) } ?? .null,
          "element": .string(gap.element), "reason": .string(gap.reason.rawValue),
        ])
      })
    return members
  }

  /// What follows the scores in print.
  var more: [DataTable] {
    guard other == nil, let uncertainty else { return [] }
    guard let unit else { return [uncertainty.choices].compactMap(\.self) }
    return [
      uncertainty.choices, uncertainty.table(.effects, unit: unit), uncertainty.table(.pairs, unit: unit),
    ].compactMap(\.self)
  }

  /// Rank, name and scores, best first within each year; nil where nothing was brought together.
  private var scores: DataTable? {
    guard let table = run.table(at: .aggregated), let top = table.columns.first,
      let ranks = run.ranks(of: top)
    else { return nil }
    let order = table.slices.flatMap { slice in
      slice.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
    }
    let inside = ranksInside
    let head: [DataTable.Column] =
      (pair.isPanel ? [DataTable.Column("Time", words(ColumnText.period), .trailing)] : [])
      + [
        DataTable.Column("rank", words(IndexText.rankHeading), .trailing),
        DataTable.Column("uCode", words(IndexText.unitHeading)),
      ]
    return DataTable(
      name: "index",
      columns: head + groupColumns + (uncertainty?.printedColumns ?? [])
        + table.columns.map { DataTable.Column($0, SafeText.clean($0), .trailing) },
      rows: order.map { row in
        let code = table.units[row]
        return year(table, row) + [
          self.code(ranks[row].map(String.init)), .word(code: code, text: pair.names[code] ?? code),
        ]
          + groupCells(row, inside) + (uncertainty?.printedCells(code, table.years?[row]) ?? [])
          + table.columns.indices.map { cell(table, row, $0) }
      }, notes: uncertainty?.notes ?? [])
  }

  // MARK: Ranks inside groups

  private var groupColumns: [DataTable.Column] {
    within.map { name in
      [
        DataTable.Column("group", SafeText.clean(name)),
        DataTable.Column("rank_in_group", words(IndexColumnText.rankInGroup), .trailing),
      ]
    } ?? []
  }

  private var ranksInside: [Int?] {
    guard let within, let top = run.table(at: .aggregated)?.columns.first else { return [] }
    return run.ranks(of: top, inside: within) ?? []
  }

  private func groupCells(_ row: Int, _ ranks: [Int?]) -> [DataTable.Cell] {
    guard let within else { return [] }
    let group = run.data.groups[within].flatMap { $0.indices.contains(row) ? $0[row] : nil }
    let rank = ranks.indices.contains(row) ? ranks[row] : nil
    return [
      code(group), rank.map { .number(Double($0), text: "\($0)") } ?? absent,
    ]
  }

  private func year(_ table: IndexTable, _ row: Int) -> [DataTable.Cell] {
    guard pair.isPanel, let years = table.years else { return [] }
    return [.number(Double(years[row]), text: "\(years[row])")]
  }

  private func cell(_ table: IndexTable, _ row: Int, _ column: Int) -> DataTable.Cell {
    number(table.value(row, column), stage == .aggregated ? 0...2 : 0...4)
  }
}

extension OutputSet {
  /// Adds a form of the tables.
  mutating func add(_ path: String, _ tables: IndexTables, format: DataTable.Format, width: Int) throws {
    try add(path) {
      ([tables.table(format)] + (format == .table ? tables.more : [])).map {
        $0.text(format, language: tables.words.language, width: width)
      }.joined(separator: "\n")
    }
  }
}
