import IndicatorEngine

/// What the first rows of a file look like, kept for the tables that it becomes: they are read one after the other, and
/// each would look over the same cells.
final class SurveyMemory {
  /// A column, and the words that were no cells of it.
  private struct Part: Hashable {
    let column: Int
    let missing: MissingWords
  }

  private var known: [Part: ColumnEvidence] = [:]
  /// Records that were looked at and their bytes; nil before any were.
  private(set) var extent: (records: Int, bytes: Int)?

  /// What is known of a column.
  func evidence(of column: Int, missing: MissingWords) -> ColumnEvidence? {
    known[Part(column: column, missing: missing)]
  }

  /// Takes note of columns that were looked over.
  func keep(
    _ evidence: [Int: ColumnEvidence], missing: [Int: MissingWords], extent: (records: Int, bytes: Int)
  ) {
    self.extent = extent
    for (column, found) in evidence {
      known[Part(column: column, missing: missing[column] ?? .none)] = found
    }
  }
}
