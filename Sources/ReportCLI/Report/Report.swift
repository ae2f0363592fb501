import IndicatorEngine
import Ingest

/// A report as a document: everything that is said, nothing about how it looks.
///
/// The builders make one from an evaluation, the renderers write it as HTML, Markdown, JSON or terminal text.
/// All text in it is in `language` already; numbers, days and money stay values until they are rendered.
struct Report: Sendable {
  /// What the report is about.
  enum Kind: String, Sendable {
    case progress
    case comparison
    case backtest
    case risk
    case status
  }

  /// What the report is about.
  var kind: Kind
  /// The one top heading.
  var title: String
  /// A line under the title: codes, period, place.
  var subtitle: String
  /// The language of every text.
  var language: Language
  /// The day on which the figures stand, inclusive.
  var asOf: Day
  /// The body. The first section is the page that is read if only one is.
  var sections: [Section]
  /// Data quality, methods, traceability.
  var annexes: [Section]
  /// How the report was made.
  var meta: Meta

  /// How the report was made, so that it can be made again.
  struct Meta: Sendable {
    /// The command that reproduces the report.
    var command: String
    /// The version of the tool.
    var version: String
    /// The files that were read, in the order of their names.
    var inputs: [Input]
  }

  /// A file that was read.
  struct Input: Sendable, Hashable {
    /// The file as the user named it.
    var file: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    var sha256: String
    /// Data rows used, of all its tables.
    var rows: Int

    /// Each file once: one that holds several tables was read as each of them.
    static func joined(_ inputs: [Input]) -> [Input] {
      var places: [[String]: Int] = [:]
      return inputs.reduce(into: []) { joined, input in
        let key = [input.file, input.sha256]
        if let place = places[key] {
          joined[place].rows += input.rows
        } else {
          places[key] = joined.count
          joined.append(input)
        }
      }
    }
  }

  /// All sections with their subsections, body first, in reading order.
  var allSections: [Section] {
    (sections + annexes).flatMap(\.withSubsections)
  }

  /// Every figure of the report once, in the order of first appearance.
  ///
  /// Where two blocks show the same figure, the first wins; ids are unique in the result.
  var figures: [Figure] {
    var seen: Set<String> = []
    return allSections.flatMap { $0.blocks.flatMap(\.figures) }.filter { seen.insert($0.id).inserted }
  }

  /// Whether any figure or cell rests on illustrative data.
  var hasIllustrativeData: Bool {
    allSections.contains { $0.blocks.contains(where: \.isIllustrative) }
  }
}
