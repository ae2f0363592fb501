import IndicatorEngine
import Ingest

/// What a report needs besides the evaluation: how it came about.
struct ReportContext: Sendable {
  /// The title from the settings, else nil: the report then takes it from the data.
  var title: String?
  /// The language of every text.
  var language: Language
  /// The command that reproduces the report.
  var command: String
  /// The version of the tool.
  var version: String
  /// The files that were read.
  var inputs: [Report.Input]
  /// What was found wrong or doubtful while reading, in the language of the report.
  var findings: [QualityFinding]

  /// A message about the data, as it is printed by `check`.
  struct QualityFinding: Sendable {
    var severity: Severity
    var code: String
    var text: String
  }

  /// How much a message about the data matters.
  enum Severity: Int, Sendable, CaseIterable {
    case error, warning, note
  }
}
