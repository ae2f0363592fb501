import IndicatorEngine
import Ingest

/// Tables about units: one of them, or all of two editions.
extension IndexAnalyses {
  /// Where a unit stands: aggregates from the top, then its indicators from the best to the worst.
  func profile(of unit: String) -> DataTable {
    let slices = run.aggregated?.slices ?? []
    let years: [Int?] = slices.map { run.aggregated?.years?[$0.lowerBound] }
    return DataTable(
      name: "index",
      columns: time
        + [
          column("iCode", .element, .leading), column("kind", .kind, .leading), column("value", .figure),
          column("score", .score), DataTable.Column("rank", words(IndexText.rankHeading), .trailing),
          column("ranked", .ofUnits),
        ],
      rows: years.flatMap { year -> [[DataTable.Cell]] in
        guard let found = UnitProfile(of: unit, year: year, in: run) else { return [] }
        let ends = min(5, found.indicators.count / 2)
        let last = found.indicators.count - ends
        return found.aggregates.map { row($0, .aggregate, year) }
          + found.indicators.enumerated().map { place, figure in
            row(figure, place < ends ? .strength : place >= last ? .weakness : .indicator, year)
          }
      })
  }

  private func row(_ figure: UnitProfile.Figure, _ kind: IndexCellText, _ year: Int?) -> [DataTable.Cell] {
    cells(year) + [
      .value(.code(figure.code)), cell(kind), number(figure.raw), number(figure.score), count(figure.rank),
      count(figure.ranked),
    ]
  }

  /// The scores and ranks of an earlier edition beside these.
  func versions(_ earlier: IndexEdition) -> DataTable? {
    guard let top = run.table(at: .aggregated)?.columns.first, let now = IndexEdition(of: top, in: run) else {
      return nil
    }
    let found = IndexComparison(earlier, now)
    let (before, after) = (words(IndexColumnText.before), words(IndexColumnText.now))
    let rank = words(IndexText.rankHeading)
    return DataTable(
      name: "index",
      columns: [DataTable.Column("uCode", words(IndexText.unitHeading))] + time + [
        DataTable.Column("score_before", before, .trailing), DataTable.Column("score", after, .trailing),
        DataTable.Column("rank_before", "\(rank): \(before)", .trailing),
        DataTable.Column("rank", "\(rank): \(after)", .trailing), column("places_gained", .placesGained),
      ],
      rows: found.rows.map { row in
        [.word(code: row.unit, text: pair.names[row.unit] ?? row.unit)] + cells(row.year)
          + [number(row.scores.0), number(row.scores.1)]
          + [row.ranks.0, row.ranks.1, row.placesGained].map { $0.map(count) ?? absent }
      },
      notes: found.meanMove.map { move in
        [words(UncertaintyText.rankShift, ["n": .text(words.numbers.text(move, digits: 1...1))])]
      } ?? [])
  }
}
