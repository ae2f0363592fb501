import IndicatorEngine
import Ingest

/// The words of what steps noted, and of who has no score.
extension IndexWording {
  /// Which columns of the figures are passed over; nil where there are none.
  func unused(_ columns: [String], data: String, meta: String) -> String? {
    guard !columns.isEmpty else { return nil }
    let shown = columns.prefix(5).map(quoted)
    let rest = columns.count - shown.count
    return words(
      IndexText.columnsUnused,
      [
        "n": .count(columns.count), "file": .text(SafeText.clean(data)),
        "meta": .text(SafeText.clean(meta)),
        "names": .text(words.list(shown + (rest > 0 ? ["+\(rest)"] : []))),
      ])
  }

  /// What the steps noted, a line each; of many alike the first five and how many more.
  func lines(_ notes: [IndexNote]) -> [String] { lines(notes.map(text)) }

  /// Who has no score of an aggregate, and why.
  func lines(_ gaps: [ScoreGap]) -> [String] {
    lines(
      gaps.map { gap in
        (
          gap.reason == .overlapTooSmall
            ? .scoreBelowThreshold : gap.there > 0 ? .scoreIncomplete : .scoreMissing,
          [
            "unit": named(gap.unit, gap.year), "element": named(gap.element), "there": .text("\(gap.there)"),
            "all": .text("\(gap.all)"), "flag": "--data-threshold",
          ]
        )
      })
  }

  private func lines(_ notes: [(IndexText, [String: TextTemplate.Argument])]) -> [String] {
    var kinds: [IndexText] = []
    var ofKind: [IndexText: [[String: TextTemplate.Argument]]] = [:]
    for (key, arguments) in notes {
      if ofKind[key] == nil { kinds.append(key) }
      ofKind[key, default: []].append(arguments)
    }
    return kinds.flatMap { key in
      let all = ofKind[key] ?? []
      return all.prefix(IndexWording.alike).map { words(key, $0) } + more(all.count)
    }
  }

  /// So many notes of a kind are told one by one.
  private static let alike = 5

  private func more(_ count: Int) -> [String] {
    count > IndexWording.alike ? [words(IndexText.moreNotes, ["n": .count(count - IndexWording.alike)])] : []
  }

  private func text(of note: IndexNote) -> (IndexText, [String: TextTemplate.Argument]) {
    switch note {
    case .fewUnits(let rule, let units, let wanted):
      let key: IndexText =
        switch rule {
        case .outlierTest: .fewOutliers
        case .zScore: .fewScores
        case .cronbachAlpha: .fewForAlpha
        case .modelImputation: .fewForModel
        case .frontier: .fewForFrontier
        default: .fewCorrelations
        }
      return (key, ["n": .count(units), "wanted": .text("\(wanted)")])
    case .untreated(let element, let values, let greatest, let least):
      return (
        .untreated,
        [
          "element": named(element), "n": .count(values), "high": number(greatest.value),
          "highUnit": named(greatest.unit, greatest.year), "low": number(least.value),
          "lowUnit": named(least.unit, least.year),
        ]
      )
    case .denominatorMissing(let unit, let element, let column, let year):
      return (
        .denominatorMissing, ["unit": named(unit, year), "element": named(element), "column": named(column)]
      )
    case .loadingNegative(let element, let loading):
      return (.loadingNegative, ["element": named(element), "value": number(loading)])
    case .groupWithoutValues(let element, let group):
      return (.groupWithoutValues, ["element": named(element), "group": named(group)])
    case .screenedOut(let unit, let year, let available, let nonZero):
      return (
        .screenedOut,
        [
          "unit": named(unit, year), "available": number(available * 100),
          "nonzero": nonZero.map { number($0 * 100) } ?? "0",
        ]
      )
    case .stillSkewed(let element): return (.stillSkewed, ["element": named(element)])
    case .transformationRefused(let element, let before, let after):
      return (
        .transformationRefused, ["element": named(element), "before": number(before), "after": number(after)]
      )
    case .pairWithoutOverlap(let first, let second, let parent):
      return (.pairWithoutOverlap, ["first": named(first), "second": named(second), "parent": named(parent)])
    }
  }
}
