import IndicatorEngine

/// The indicators of some rows, each counted once for each project, programme or municipality that it is about.
///
/// Counted is the whole figure against the last of its targets: the path to that one leads through the interim targets,
/// so they are no further results, and a part of a whole is none either. Every count of indicators in reports and
/// commands is this one.
struct IndicatorCount: Sendable {
  /// One row for each indicator and subject that has a target, in the order of the rows.
  let rows: [ProgressRow]

  private struct Subject: Hashable {
    let operation, programme, municipality: String?
    let indicator: String

    init(_ row: ProgressRow) {
      (operation, programme, municipality) = (row.operation, row.programme, row.municipality)
      indicator = row.indicator
    }
  }

  /// - Parameter all: Rows of an analysis, in which those of one series stand by due day.
  init(_ all: some Sequence<ProgressRow>) {
    var places: [Subject: Int] = [:]
    var rows: [ProgressRow] = []
    for row in all where row.disaggregation == nil && row.target != nil {
      if let place = places[Subject(row)] {
        rows[place] = row
      } else {
        places[Subject(row)] = rows.count
        rows.append(row)
      }
    }
    self.rows = rows
  }

  /// How many there are.
  var count: Int { rows.count }

  /// How many different indicators they are.
  var indicators: Int { Set(rows.map(\.indicator)).count }

  /// How many have one of these verdicts.
  func count(_ statuses: ProgressStatus...) -> Int { rows.count { statuses.contains($0.status) } }

  /// How many have reached their target.
  var reached: Int { count(.met, .complete) }

  /// Different indicators and subjects of whole figures for which nobody reported a value that was due.
  static func silent(_ all: some Sequence<ProgressRow>) -> Int {
    Set(all.filter { $0.disaggregation == nil && $0.status == .noData }.map(Subject.init)).count
  }
}
