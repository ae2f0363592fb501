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

  /// The weights that suit each unit best, beside those that are stated, and the units that keep its score down.
  func bestWeights(_ found: [UnitWeights]) -> DataTable {
    let structure = run.structure
    let stated = Dictionary(
      zip(structure.elements.map(\.code), structure.elements.map(\.weight)),
      uniquingKeysWith: { first, _ in first })
    return DataTable(
      name: "index",
      columns: [DataTable.Column("uCode", words(IndexText.unitHeading))] + time + [
        column("parent", .parent, .leading), column("score", .score), column("iCode", .element, .leading),
        column("weight", .weight), column("share", .shareOfScore), column("stated_share", .statedShare),
        column("benchmarks", .benchmarks, .leading),
        DataTable.Column(
          "reason", words(ColumnText.reason), isPrinted: found.contains { $0.score.reason != nil }),
      ],
      rows: found.flatMap { row -> [[DataTable.Cell]] in
        let head: [DataTable.Cell] = [.word(code: row.unit, text: name(row.unit))] + cells(row.year)
        guard let score = row.score.found else {
          return [
            head + [.value(.code(row.parent))] + Array(repeating: absent, count: 6)
              + [.reason(row.score.reason?.rawValue)]
          ]
        }
        let whole = row.children.reduce(0) { $0 + (stated[$1] ?? 0) }
        let isOwn = row.benchmarks.count == 1 && row.benchmarks[0].unit == row.unit
        let named = row.benchmarks.map { "\(name($0.unit)) \(words.numbers.percent($0.share))" }
        let codes = row.benchmarks.map { "\($0.unit)=\($0.share)" }.joined(separator: ";")
        let benchmarks: DataTable.Cell =
          row.benchmarks.isEmpty
          ? absent
          : .word(
            code: codes, text: isOwn ? words(ComparedViewText.onFrontier) : named.joined(separator: ", "))
        return row.children.indices.map { place in
          head + [
            .value(.code(row.parent)), number(score.value), .value(.code(row.children[place])),
            number(score.weights[place]), number(score.shares[place]),
            number(whole > 0 ? (stated[row.children[place]] ?? 0) / whole : nil), benchmarks, .reason(nil),
          ]
        }
      }, notes: [words(IndexText.bestWeightsMeaning)])
  }

  /// Who has no score, and why: units that were screened out, figures that were left without a denominator, and gaps.
  func missing() -> DataTable {
    func row(
      _ unit: String, _ year: Int?, _ element: String?, _ there: Int?, _ all: Int?, _ reason: DataTable.Cell
    ) -> [DataTable.Cell] {
      [.word(code: unit, text: name(unit))] + cells(year)
        + [code(element), there.map(count) ?? absent, all.map(count) ?? absent, reason]
    }
    let indicators = run.structure.indicatorCount
    var rows = run.notes.compactMap { note -> [DataTable.Cell]? in
      switch note {
      case .screenedOut(let unit, let year, let available, _):
        let there = Int((available * Double(indicators)).rounded())
        return row(unit, year, nil, there, indicators, cell(.screenedOut))
      case .denominatorMissing(let unit, let element, _, let year):
        return row(unit, year, element, nil, nil, .reason(UnavailableReason.denominatorMissing.rawValue))
      default: return nil
      }
    }
    rows += index.gaps(in: run).map { gap in
      row(gap.unit, gap.year, gap.element, gap.there, gap.all, .reason(gap.reason.rawValue))
    }
    return DataTable(
      name: "index",
      columns: [DataTable.Column("uCode", words(IndexText.unitHeading))] + time + [
        column("iCode", .element, .leading), column("there", .there), column("of", .ofElements),
        DataTable.Column("reason", words(ColumnText.reason)),
      ], rows: rows)
  }

  func name(_ unit: String) -> String { pair.names[unit] ?? unit }

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
          + (found.rows.contains { ($0.ranks.0 == nil) != ($0.ranks.1 == nil) }
            ? [words(IndexText.gainedAmongCommon)] : [])
      } ?? [])
  }
}
