import IndicatorEngine
import Ingest

/// Statements of flags about one column, as `BGN:D`, held against the columns that were read: one that no column
/// answers to has said nothing, and its user should know.
struct ColumnStatements {
  /// Flags with the values that were given.
  let flags: [(flag: String, values: [String])]

  /// A line for each statement about a column that is not there.
  func unused(in files: [ReadReport]) -> [String] {
    flags.flatMap { flag, values in
      values.compactMap { value -> String? in
        guard let colon = value.firstIndex(of: ":") else { return nil }
        let column = String(value[value.index(after: colon)...])
        let isAmount = flag == "--amounts-in"
        let columns = files.flatMap(\.columns).filter { !isAmount || $0.field?.kind == .amount }
        if columns.contains(where: { Self.names($0, column) }) { return nil }
        let what = isAmount ? "no column of amounts is" : "no column is"
        return "\(flag) \(SafeText.clean(value)): \(what) \"\(SafeText.clean(column))\"; it changed nothing."
          + " Fix: name a letter or heading that merilo look shows."
      }
    }
  }

  /// Whether a column has this letter, heading or field, as flags name columns.
  private static func names(_ column: ReadReport.Column, _ name: String) -> Bool {
    let key = TextFolding.key(name)
    return column.letters == name.uppercased()
      || [column.heading, column.field?.name ?? ""].contains { !key.isEmpty && TextFolding.key($0) == key }
  }
}
