import Foundation
import IndicatorEngine

/// The tables of a SQLite database: those named like ours or with headings of ours, those that settings name, and the
/// results of queries that settings give.
struct SQLiteSource {
  /// Rows that are read of a table that is nobody's, to show what is in it.
  static let sampleRows = 1000

  /// Something that holds rows.
  private struct Relation {
    let name: String
    /// Whether its rows stand in it: no view and no virtual table.
    let isTable: Bool
  }

  private let content: FileContent
  private let name: String
  private let options: LoadOptions
  private let database: SQLiteDatabase
  private var reading = GridCarrier.Reading()

  /// The tables of a file.
  static func read(_ content: FileContent, name: String, options: LoadOptions) -> GridCarrier.Reading {
    do throws(SQLiteFault) {
      let database = try SQLiteDatabase(content.region, stepLimit: options.limits.databaseSteps)
      var source = SQLiteSource(content: content, name: name, options: options, database: database)
      source.readTables()
      return source.reading
    } catch {
      return GridCarrier.Reading(findings: [fault(error, at: Location(file: name), options)])
    }
  }

  private init(content: FileContent, name: String, options: LoadOptions, database: SQLiteDatabase) {
    (self.content, self.name, self.options, self.database) = (content, name, options, database)
  }

  private mutating func readTables() {
    noteLog()
    let relations: [Relation]
    do throws(SQLiteFault) {
      relations = try self.relations()
    } catch {
      return reading.findings.append(SQLiteSource.fault(error, at: Location(file: name), options))
    }
    let chosen = options.sources.filter { $0.applies(to: name) }
    var taken: Set<String> = []
    for choice in chosen {
      if let query = choice.query {
        read(query: query, for: choice.table)
      } else if let relation = relations.first(where: { choice.names($0.name) }) {
        taken.insert(relation.name)
        read(relation, for: choice.table)
      } else {
        noteMissing(choice, among: relations)
      }
    }
    for relation in relations where !taken.contains(relation.name) {
      let table = TableNames.table(ofStem: relation.name)
      if let table, chosen.contains(where: { $0.table == table }) { continue }
      if relation.isTable || table != nil && isView(relation) {
        read(relation, for: nil)
      } else {
        reading.findings.append(
          Finding(.databaseTableSkipped, at: Location(file: name, sheet: relation.name)))
      }
    }
  }

  // MARK: What there is

  /// Tables and views in the order in which they were made, without SQLite's own.
  private func relations() throws(SQLiteFault) -> [Relation] {
    let statement = try database.prepare(
      "SELECT name, type, rootpage FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY rowid")
    var relations: [Relation] = []
    while try statement.step() {
      guard let name = statement.text(0), !name.lowercased().hasPrefix("sqlite_") else { continue }
      // A virtual table has no page of its own.
      let hasRows = if case .integer(let page) = statement.value(2) { page > 0 } else { false }
      relations.append(Relation(name: name, isTable: statement.text(1) == "table" && hasRows))
    }
    return relations
  }

  private func isView(_ relation: Relation) -> Bool {
    let statement = try? database.prepare("SELECT type, name FROM sqlite_master WHERE type = 'view'")
    while let statement, (try? statement.step()) == true {
      if statement.text(1) == relation.name { return true }
    }
    return false
  }

  /// Says where changes lie beside the file that are not in it.
  private mutating func noteLog() {
    guard content.path != "-", !content.isCompressed else { return }
    for ending in ["-wal", "-journal"] {
      let attributes = try? FileManager.default.attributesOfItem(atPath: content.path + ending)
      if let size = attributes?[.size] as? Int, size > 0 {
        reading.findings.append(
          Finding(.databaseLogBeside, at: Location(file: name), ["found": .found(content.name + ending)]))
      }
    }
  }

  private mutating func noteMissing(_ choice: TableChoice, among relations: [Relation]) {
    reading.findings.append(
      Finding(
        .databaseTableMissing, at: Location(file: name),
        [
          "table": .text(choice.table.rawValue), "found": .found(choice.name ?? ""),
          "tables": .text(relations.prefix(12).map { ShownText.named($0.name) }.joined(separator: ", ")),
        ]))
  }

  // MARK: Rows

  private mutating func read(query: String, for table: TableName) {
    let place = Location(file: name)
    let arguments: [String: Finding.Argument] = ["table": .text(table.rawValue)]
    do throws(SQLiteFault) {
      let statement = try database.prepare(query)
      var grid = SQLiteGrid(statement, hasRowID: false)
      try grid.read(statement)
      add(grid, sheet: table.rawValue, stated: table)
    } catch {
      if error.isExhausted { return reading.findings.append(SQLiteSource.fault(error, at: place, options)) }
      reading.findings.append(
        Finding(
          .queryFailed, at: place,
          arguments.merging(["problem": .text(ShownText.named(error.problem))]) { $1 }))
    }
  }

  private mutating func read(_ relation: Relation, for table: TableName?) {
    do throws(SQLiteFault) {
      let source = SQLiteDatabase.quoted(relation.name)
      let plain = try database.prepare("SELECT * FROM \(source)")
      let names = Set(plain.columnNames.map { $0.lowercased() })
      let rowID = ["rowid", "_rowid_", "oid"].first { !names.contains($0) }
      let numbered =
        relation.isTable ? rowID.flatMap { try? database.prepare("SELECT \($0), * FROM \(source)") } : nil
      let statement = numbered ?? plain
      var grid = SQLiteGrid(statement, hasRowID: numbered != nil)
      if table != nil || isKnown(relation.name, grid.headings) {
        try grid.read(statement)
        add(grid, sheet: relation.name, stated: table)
      } else {
        try grid.read(statement, limit: SQLiteSource.sampleRows)
        let rows = grid.rowIDs.count < SQLiteSource.sampleRows ? nil : try count(source)
        add(grid, sheet: relation.name, stated: nil, totalRows: rows)
      }
    } catch {
      let place = Location(file: name, sheet: relation.name)
      if relation.isTable || error.isExhausted {
        return reading.findings.append(SQLiteSource.fault(error, at: place, options))
      }
      // What a view asks for and does not get is no damage of the file.
      let known = table ?? TableNames.table(ofStem: relation.name)
      reading.findings.append(
        Finding(
          .databaseViewRefused, at: place,
          [
            "problem": .text(ShownText.named(error.problem)),
            "table": .text((known ?? .operations).rawValue),
          ]))
    }
  }

  private func count(_ source: String) throws(SQLiteFault) -> Int? {
    let statement = try database.prepare("SELECT count(*) FROM \(source)")
    guard try statement.step(), case .integer(let count) = statement.value(0) else { return nil }
    return Int(count)
  }

  /// Whether name or headings are those of a table of ours, or of a table that can become ours.
  private func isKnown(_ table: String, _ headings: [String]) -> Bool {
    var writer = CellGridWriter()
    for heading in headings { writer.text(heading) }
    writer.endRow()
    let probe = CellGrid(sheet: table, stems: [table], region: writer.finish(), hasPlainHeader: true)
    let source = TableSource(
      probe, of: content, name: name, options: options, said: [], amountsIn: [], tables: options.foreignTables
    )
    return source.mapping != nil
  }

  private mutating func add(_ grid: SQLiteGrid, sheet: String, stated: TableName?, totalRows: Int? = nil) {
    let places = RowPlaces.records(grid.rowIDs)
    var findings: [Finding] = []
    for (heading, binary) in zip(grid.headings, grid.binaries) where binary.count > 0 {
      var place = Location(file: name, sheet: sheet, header: heading)
      places.place(binary.first, in: &place)
      findings.append(Finding(.binaryValues, at: place, ["count": .count(binary.count)]))
    }
    var result = CellGrid(
      sheet: sheet, stems: [sheet], region: grid.writer.finish(), places: places, stated: stated,
      hasPlainHeader: true, findings: findings)
    result.totalRows = totalRows
    reading.grids.append(result)
  }

  private static func fault(_ error: SQLiteFault, at place: Location, _ options: LoadOptions) -> Finding {
    error.isExhausted
      ? Finding(.databaseTooMuchWork, at: place, ["limit": .count(options.limits.databaseSteps)])
      : Finding(.databaseDamaged, at: place, ["problem": .text(ShownText.named(error.problem))])
  }
}
