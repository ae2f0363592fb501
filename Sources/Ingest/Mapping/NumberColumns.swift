import IndicatorEngine

/// Which columns of a file hold numbers, as far as its first rows tell. They are looked over when somebody asks.
final class NumberColumns {
  private let document: CSVDocument
  private lazy var columns = found()

  init(_ document: CSVDocument) { self.document = document }

  /// Whether nine in ten of a column's filled cells are numbers, words for missing values aside.
  func contains(_ column: Int) -> Bool { columns.contains(column) }

  private func found() -> Set<Int> {
    let all = Dictionary(
      uniqueKeysWithValues: document.layout.header.indices.map {
        ($0, ReadingOptions().forColumn($0, names: []))
      })
    let survey = ColumnSurvey(document, all)
    return Set(
      survey.evidence.filter { _, evidence in
        let filled = evidence.filled - evidence.words
        let numbers =
          evidence.whole + evidence.points + evidence.commas + evidence.ambiguousPoints
          + evidence.ambiguousCommas
        return filled > 0 && numbers * 10 >= filled * 9
      }.keys)
  }
}
