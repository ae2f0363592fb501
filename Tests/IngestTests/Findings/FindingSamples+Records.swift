import IndicatorEngine
import Ingest

extension FindingSamples {
  private static func json(_ line: Int?, _ pointer: String) -> Location {
    var place = Location(file: "data.json", pointer: pointer)
    place.line = line
    return place
  }

  /// JSON documents and databases.
  static let records: [Finding] = [
    Finding(
      .jsonSyntax, at: json(12, "/operations/3/total"), ["reason": .word(.json(.badNumber))]),
    Finding(
      .jsonLineSyntax, at: json(12, ""), ["reason": .word(.json(.unexpected(found: "}")))]),
    Finding(.jsonTooDeep, at: json(1, "/a/b"), ["limit": .count(128)]),
    Finding(.jsonNested, at: json(nil, "/operations/3/place"), ["count": .count(2)]),
    Finding(
      .jsonRepeated, at: json(nil, "/operations/3/code"), ["found": .found("code"), "count": .count(1)]),
    Finding(.jsonNotAnObject, at: json(nil, "/operations/4"), ["count": .count(1)]),
    Finding(.jsonNotRead, at: json(nil, "/authors"), ["found": .found("authors")]),
    Finding(.jsonNoTable, at: Location(file: "data.json")),
    Finding(.jsonTooWide, at: json(nil, "/rows"), ["columns": .count(16_000), "count": .count(480_000_000)]),
    Finding(
      .databaseDamaged, at: Location(file: "projects.db"),
      ["problem": .text("database disk image is malformed")]),
    Finding(
      .queryFailed, at: Location(file: "projects.db"),
      ["table": .text("operations"), "problem": .text("no such column: kod")]),
    Finding(
      .databaseTableMissing, at: Location(file: "projects.db"),
      [
        "table": .text("operations"), "found": .found("Proiect"),
        "tables": .text("Proiecte, Plati"),
      ]),
    Finding(.databaseTableSkipped, at: Location(file: "projects.db", sheet: "search")),
    Finding(
      .binaryValues, at: Location(file: "projects.db", sheet: "photos", header: "image"), ["count": .count(7)]
    ),
    Finding(.databaseTooMuchWork, at: Location(file: "projects.db"), ["limit": .count(1_000_000_000)]),
    Finding(.databaseLogBeside, at: Location(file: "projects.db"), ["found": .found("projects.db-wal")]),
    Finding(
      .databaseViewRefused, at: Location(file: "projects.db", sheet: "operations"),
      ["problem": .text("not authorized to use function: random"), "table": .text("operations")]),
  ]
}
