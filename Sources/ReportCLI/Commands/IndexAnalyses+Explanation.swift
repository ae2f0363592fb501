import IndicatorEngine
import Ingest

/// Tables that say why scores moved between two years, and what would gain a place.
extension IndexAnalyses {
  /// What moved each unit's score between the two newest years with scores: its own figures by indicator, the yardstick, the weights.
  ///
  /// - Parameter unit: Nil for all.
  /// - Throws: ``IndexExplanation/Obstacle``; `CommandFailure` without two years.
  func change(of unit: String?) throws -> DataTable {
    let years = IndexExplanation.years(of: run).suffix(2)
    guard let first = years.first, let last = years.last, first < last else {
      throw CommandFailure(.usage, words(IndexText.yearsNeeded, ["flag": "--show change", "column": "Time"]))
    }
    let before = try IndexExplanation(of: run, by: index, year: first)
    let now = try IndexExplanation(of: run, by: index, year: last)
    let places = Dictionary(
      before.units.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let known = now.units.indices.filter { unit == nil || now.units[$0] == unit }
    let found = known.compactMap { place in
      places[now.units[place]].map { (place, now.change(of: place, since: before, $0)) }
    }
    return DataTable(
      name: "index",
      columns: [
        DataTable.Column("uCode", words(IndexText.unitHeading)),
        column("Time_before", .yearBefore), column("Time", .yearNow), column("kind", .kind, .leading),
        column("iCode", .element, .leading), column("points", .points),
        DataTable.Column(
          "reason", words(ColumnText.reason), isPrinted: found.contains { $0.1.reason != nil }),
      ],
      rows: found.flatMap { place, change -> [[DataTable.Cell]] in
        let head: [DataTable.Cell] = [
          .word(code: now.units[place], text: name(now.units[place])), year(first), year(last),
        ]
        func row(_ kind: IndexCellText, _ code: String?, _ value: Double?) -> [DataTable.Cell] {
          head + [cell(kind), self.code(code), number(value), .reason(nil)]
        }
        guard let parts = change.found else {
          return [head + [cell(.own), absent, absent, .reason(change.reason?.rawValue)]]
        }
        return [row(.scoreBefore, nil, parts.before)]
          + zip(now.structure.indicators, parts.own).map { row(.own, $0.code, $1) } + [
            row(.yardstick, nil, parts.yardstick), row(.weights, nil, parts.method),
            row(.scoreNow, nil, parts.after),
          ]
      }, notes: [words(IndexText.changeMeaning)])
  }

  /// For each unit the indicators of which one alone gains it a place, and how far; of several years in the newest.
  ///
  /// - Parameter unit: Nil for all.
  /// - Throws: ``IndexExplanation/Obstacle``.
  func gains(of unit: String?) throws -> DataTable {
    let edition = try IndexExplanation(of: run, by: index, year: IndexExplanation.years(of: run).last)
    let known = edition.units.indices.filter { unit == nil || edition.units[$0] == unit }
    return DataTable(
      name: "index",
      columns: [DataTable.Column("uCode", words(IndexText.unitHeading))] + time + [
        column("iCode", .element, .leading), column("figure", .figure),
        column("figure_needed", .figureNeeded),
        column("change", .change),
      ],
      rows: known.flatMap { place in
        edition.gains(of: place).map { gain in
          [.word(code: edition.units[place], text: name(edition.units[place]))] + cells(edition.year)
            + [.value(.code(edition.structure.elements[gain.indicator].code)), number(gain.from)]
            + needed(gain)
        }
      }, notes: [words(IndexText.gainsMeaning)])
  }

  /// The figure to reach and the step there: in print rounded so that it suffices.
  private func needed(_ gain: IndexExplanation.Gain) -> [DataTable.Cell] {
    let step = RoundedStep(from: gain.from, to: gain.to, digits: 4)
    func text(_ value: Double) -> String { words.numbers.text(value, digits: 0...step.digits) }
    return [
      .number(gain.to, text: text(step.to)), .number(gain.to - gain.from, text: text(step.to - step.from)),
    ]
  }

  private func year(_ year: Int) -> DataTable.Cell { .number(Double(year), text: "\(year)") }
}
