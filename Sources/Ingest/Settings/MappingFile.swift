import IndicatorEngine

/// A file in which the mappings of senders are kept: settings, to which tables are added and from which nothing is taken.
public enum MappingFile {
  /// Why a table is not added.
  public enum Refusal: Error, Equatable {
    /// A table with the same headings is there already.
    case known(name: String)
    /// `tables` is not the last key, so nothing can be added behind it.
    case tablesNotLast
    /// The file is no settings file.
    case unreadable
  }

  /// The text of a file with further tables at its end; comments and everything else stay as they are.
  ///
  /// Headings are a sender's fingerprint: a table that asks for the same ones is not added again.
  public static func adding(_ tables: [ForeignTable], to text: String) throws(Refusal) -> String {
    let (settings, findings) = Array(text.utf8).withUnsafeBytes { SettingsReader.read($0, file: "") }
    if findings.contains(where: { $0.severity == .error }) { throw .unreadable }
    var names = Set(settings.tables.map(\.name))
    var added = ""
    for table in tables {
      let print = fingerprint(table)
      if let same = settings.tables.first(where: { fingerprint($0) == print }) {
        throw .known(name: same.name)
      }
      var table = table
      let name = table.name
      var number = 1
      while !names.insert(table.name).inserted {
        number += 1
        table.name = "\(name)-\(number)"
      }
      added += MappingWriter.text(table)
    }
    let keys = text.split(whereSeparator: \.isNewline).filter { line in
      !(line.first?.isWhitespace ?? true) && !line.hasPrefix("#") && !line.hasPrefix("---")
    }
    let body = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    if !keys.contains(where: { $0.hasPrefix("tables:") }) { return body + "tables:\n" + added }
    guard keys.last?.hasPrefix("tables:") ?? false else { throw .tablesNotLast }
    return body + added
  }

  /// The headings of a table, folded and in an order of their own.
  static func fingerprint(_ table: ForeignTable) -> [[String]] {
    table.headings.map { spellings in spellings.map { TextFolding.key($0) }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
