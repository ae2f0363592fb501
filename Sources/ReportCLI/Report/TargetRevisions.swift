import IndicatorEngine
import Ingest

/// What revised targets were before, since when they are others, and why: a sentence for each revision.
struct TargetRevisions: Sendable {
  let words: Words

  /// The revisions of a row's target, the oldest first.
  ///
  /// - Parameter name: What the target is of, in words.
  func sentences(of row: ProgressRow, name: String) -> [String] {
    guard let target = row.target else { return [] }
    let later =
      row.revisions.dropFirst().map { (value: $0.value, recorded: $0.recorded, reason: $0.reason) }
      + [(value: target, recorded: row.targetRecorded, reason: row.targetReason)]
    return zip(row.revisions, later).map { old, new in
      let text = words(
        NoteText.targetRevised,
        [
          "name": .text(name), "old": .text(shown(old.value, of: row)),
          "new": .text(shown(new.value, of: row)),
          "reason": .text(new.reason ?? words(NoteText.reasonNotStated)),
        ])
      return text + (new.recorded.map { " (\(words.days.short($0)))" } ?? "")
    }
  }

  private func shown(_ value: Double, of row: ProgressRow) -> String {
    // A unit of the data cannot follow the case of "from" and "to"; a percent sign need not.
    if row.rules.measure == .yesNo { return ValueText(words).text(.yesNo(value != 0)) }
    return ValueText(words).text(.number(value, unit: row.unit == "%" ? .named("%") : .none))
  }
}
