/// A sheet that says of itself that it holds no data: its first cell begins with the command that wrote it.
///
/// It is passed over without a finding; `look` names it.
package enum NotesSheet: String, CaseIterable {
  /// Notes and examples of a form. Tables beside it are ours by the names of their sheets, and one without rows is a blank
  /// form, not a table that lost them.
  case form = "Merilo init:"
  /// The list of problems beside the tables that have them.
  case problems = "Merilo check:"

  /// The text of the first cell of such a sheet.
  package func title(_ text: String) -> String { "\(rawValue) \(text)" }

  /// What the cells of a sheet say of it; nil where it is one like others.
  static func kind(of region: ByteRegion) -> NotesSheet? {
    region.withBytes { bytes in allCases.first { bytes.starts(with: $0.rawValue.utf8) } }
  }
}
