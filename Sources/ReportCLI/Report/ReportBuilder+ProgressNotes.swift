import IndicatorEngine
import Ingest

/// What stands below tables of indicators: what is counted, which targets were revised, how rates are to be read.
extension ReportBuilder {
  func progressNotes(_ rows: [ProgressRow]) -> [String] {
    var notes = countNotes(rows) + revisionNotes(rows)
    if rows.contains(where: { $0.rules.isNumeric }) {
      notes.append(words(NoteText.rateMeaning))
      notes.append(
        words(
          NoteText.thresholds,
          [
            "green": .text(words.numbers.percent(plan.thresholds.green)),
            "amber": .text(words.numbers.percent(plan.thresholds.amber)),
          ]))
    }
    if rows.contains(where: { $0.notes.contains(.baselineAssumedZero) }) {
      notes.append(words(NoteText.baselineAssumed))
    }
    notes += partialNotes(rows)
    if rows.contains(where: { $0.notes.contains(.targetSettingDoubt) }) {
      notes.append(words(NoteText.targetDoubt))
    }
    if rows.contains(where: { $0.state != .reported }) { notes.append(words(NoteText.missingDrawn)) }
    return notes
  }

  /// Sums of which some periods were not reported, named one by one: they are less than the whole.
  func partialNotes(_ rows: [ProgressRow]) -> [String] {
    rows.filter { $0.notes.contains(.partial) }.map { row in
      [row.municipality.map(placeName), label(row)].compactMap { $0 }.joined(separator: ", ") + ": "
        + words.remark(ProgressNote.partial.rawValue)
    }
  }

  /// What is counted, where a count says less than there is to see: of several targets, parts or subjects.
  func countNotes(_ rows: [ProgressRow]) -> [String] {
    let count = IndicatorCount(rows)
    let isPlain = count.count == rows.count && count.indicators == count.count
    return count.rows.isEmpty || isPlain ? [] : [words(NoteText.indicatorsCounted)]
  }

  /// What revised targets were before, since when they are others, and why.
  func revisionNotes(_ rows: [ProgressRow]) -> [String] {
    rows.flatMap { row in
      TargetRevisions(words: words).sentences(
        of: row,
        name: [row.municipality.map(placeName), label(row)].compactMap { $0 }.joined(separator: ", "))
    }
  }
}
