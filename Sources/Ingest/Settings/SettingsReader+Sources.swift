import IndicatorEngine

extension SettingsReader {
  /// `sources: {operations: Proiecte, payments: {query: "SELECT …", file: finance.db}}`
  mutating func readSources(_ entry: SettingsEntry) {
    for part in entries(of: entry, path: entry.key) {
      let path = "\(entry.key).\(part.key)"
      guard let table = TableName(rawValue: part.key) else {
        unknown(path, line: part.line, among: TableName.allCases.map { "sources.\($0.rawValue)" })
        continue
      }
      var choice = TableChoice(table: table, name: part.value.text)
      for property in part.value.entries ?? [] {
        let path = "\(path).\(property.key)"
        switch property.key {
        case "name": choice.name = parsed(property, .text, path: path) { $0 }
        case "query": choice.query = parsed(property, .text, path: path) { $0 }
        case "file": choice.file = parsed(property, .text, path: path) { $0 }
        default:
          let known = ["name", "query", "file"]
          unknown(path, line: property.line, among: known.map { "sources.\(part.key).\($0)" })
        }
      }
      guard choice.name != nil || choice.query != nil else {
        wrong(part.value, path, .text)
        continue
      }
      settings.sources.append(choice)
    }
  }
}
