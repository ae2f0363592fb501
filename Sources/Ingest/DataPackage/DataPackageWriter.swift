import IndicatorEngine

/// Describes a folder of CSV files as a Data Package (v2) with a Table Schema for each file.
enum DataPackageWriter {
  /// The text of `datapackage.json`.
  static func text(of portfolio: ConvertedPortfolio) -> String {
    let present = Set(portfolio.tables.map(\.table))
    let resources = portfolio.tables.map { resource($0, present) }
    var members = [#"  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json""#]
    if let title = portfolio.title { members.append("  \"title\": \(JSONWriter.quoted(title))") }
    members.append("  \"resources\": [\n" + resources.joined(separator: ",\n") + "\n  ]")
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  private static func resource(_ table: ConvertedTable, _ present: Set<TableName>) -> String {
    let name = JSONWriter.quoted(table.table.rawValue)
    let path = JSONWriter.quoted(CSVPortfolioWriter.name(of: table.table))
    var schema = [
      "        \"fields\": [\n" + table.columns.map { "          " + field($0) }.joined(separator: ",\n")
        + "\n        ]",
      #"        "missingValues": [""]"#,
    ]
    // Keys of several fields may have empty ones, which a primary key may not.
    let key = table.table.schema.key
    if key.count == 1, key.allSatisfy(\.isRequired) {
      schema.append(
        "        \"primaryKey\": [\(key.map { JSONWriter.quoted($0.name) }.joined(separator: ", "))]")
    }
    let foreign = table.columns.compactMap { column -> String? in
      guard let field = column.field, let other = field.references, present.contains(other) else {
        return nil
      }
      let fields = "\"fields\": [\(JSONWriter.quoted(field.name))]"
      let reference = "{\"resource\": \(JSONWriter.quoted(other.rawValue)), \"fields\": [\"code\"]}"
      return "          {\(fields), \"reference\": \(reference)}"
    }
    if !foreign.isEmpty {
      schema.append("        \"foreignKeys\": [\n" + foreign.joined(separator: ",\n") + "\n        ]")
    }
    return """
          {
            "name": \(name), "type": "table", "path": \(path), "scheme": "file", "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8",
            "schema": {
              "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
      \(schema.joined(separator: ",\n"))
            }
          }
      """
  }

  private static func field(_ column: ConvertedTable.Column) -> String {
    var members = ["\"name\": \(JSONWriter.quoted(column.name))"]
    var constraints = column.field?.isRequired ?? false ? ["\"required\": true"] : []
    switch column.data {
    case .category, .text, .period: members.append(#""type": "string""#)
    case .number, .amount: members.append(#""type": "number""#)
    case .day: members.append(#""type": "date""#)
    case .flag: members.append(#""type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]"#)
    }
    if case .choice(let choices)? = column.field?.kind {
      constraints.append("\"enum\": [\(choices.map(JSONWriter.quoted).joined(separator: ", "))]")
    }
    if !constraints.isEmpty { members.append("\"constraints\": {\(constraints.joined(separator: ", "))}") }
    return "{\(members.joined(separator: ", "))}"
  }
}
