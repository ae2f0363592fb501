import IndicatorEngine

extension DataTable {
  /// The rows as JSON, one row a line: `{"schema": …, "as_of": …, "rows": [{key: value, …}]}`.
  var json: String {
    var members: [String: JSONOutput] = [
      "schema": .string(schema),
      "rows": .array(rows.map(object) + (made?.map { .written(object($0).text(depth: 0)) } ?? [])),
    ]
    members.merge(self.members) { first, _ in first }
    if let asOf { members["as_of"] = .string(asOf.description) }
    return JSONOutput.object(members).text(depth: 2) + "\n"
  }

  private func object(_ row: [Cell]) -> JSONOutput {
    .object(Dictionary(zip(columns.map(\.key), row.map(Self.json)), uniquingKeysWith: { first, _ in first }))
  }

  private static func json(_ cell: Cell) -> JSONOutput {
    switch cell {
    case .value(let value): ReportV1.value(value)["value"] ?? .null
    case .word(let code, _): .string(code)
    case .number(let number, _): .number(number)
    case .reason(let code, _): .optional(code)
    case .sources(let sources): .array(sources.map(ReportV1.source))
    case .json(let output, _): output
    case .drivers(let drivers):
      .array(
        drivers.map { driver in
          .object([
            "name": .string(driver.name), "points": .number(driver.points),
            "criticality": driver.criticality.map { .number($0) } ?? .null,
            "correlation": driver.correlation.map { .number($0) } ?? .null,
          ])
        })
    case .revisions(let revisions):
      .array(
        revisions.map { old in
          .object([
            "value": .number(old.value), "recorded": .optional(old.recorded?.description),
            "reason": .optional(old.reason), "source": ReportV1.source(old.source),
          ])
        })
    }
  }
}
