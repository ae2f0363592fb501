import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Mappings as they are written")
struct MappingWriterTests {
  private func read(_ text: String) -> (settings: Settings, findings: [Finding]) {
    Array(text.utf8).withUnsafeBytes { SettingsReader.read($0, file: "merilo.yaml") }
  }

  @Test("every known list can be said in merilo.yaml: what is written reads back equal")
  func knownLists() throws {
    for list in ForeignLists.all {
      var list = list
      list.isOwn = true
      let (settings, findings) = read(MappingWriter.text([list]))
      #expect(findings.isEmpty, "\(list.name)")
      #expect(settings.tables == [list], "\(list.name)")
    }
  }

  @Test(
    "texts that YAML could take for marks, numbers or comments stay texts",
    arguments: [
      "yes", "№ на дог.", "a: b", "# x", "- y", "*all*", "&a", "!t", "{x}", "[x]", "1.5", "", " x ",
      "a\"b\\c", "null", "~",
      "tab\there", "a\nb", "%", "'", "\u{2028}", "@x", "`", "x\u{85}y",
    ])
  func quoting(_ text: String) throws {
    let table = ForeignTable(
      name: text.isEmpty ? "x" : text, headings: [[text.isEmpty ? "x" : text]],
      views: [
        TableView(
          .operations,
          [
            FieldMapping(
              table: .operations, field: "code", heading: "h", values: [(from: "v" + text, to: "w" + text)])
          ],
          only: [TableView.Condition("c" + text, is: ["d" + text])])
      ], isOwn: true)
    let (settings, findings) = read(MappingWriter.text([table]))
    #expect(findings.isEmpty)
    #expect(settings.tables == [table])
  }

  private func suggest(_ paths: [String], mapping: [String] = []) throws -> String {
    var options = LoadOptions()
    options.mappingFiles = mapping
    let result = try PortfolioLoader(options: options).load(paths)
    return MappingSuggestion(result.reports, tables: result.settings.tables).text()
  }

  @Test("what is suggested for a known list is valid and recognises the file by itself")
  func suggestion() throws {
    let path = Package.path("fixtures/lists/isun-projects.csv")
    let text = try suggest([path])
    let (settings, findings) = read(text)
    #expect(findings.isEmpty)
    let table = try #require(settings.tables.first)
    #expect(table.name == "isun-projects" && table.isOwn)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "merilo-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder)
    var options = LoadOptions()
    options.mappingFiles = [folder.path]
    let result = try PortfolioLoader(options: options).load([path])
    #expect(result.portfolio.operations.count == 3)
    // The same findings as without it: a line names the currency, the day of payments is asked for.
    #expect(Set(result.findings.map(\.code)) == ["L01", "L03"])
    #expect(text.hasPrefix("# Columns that no field takes:"))
  }

  @Test("a table with a column a year is suggested as observations, and loads so")
  func wide() throws {
    let csv = """
      Country Name,Country Code,Indicator Name,Indicator Code,2014,2015,2016
      Bulgaria,BGR,Population,SP.POP.TOTL,7223938,7177991,
      Romania,ROU,Population,SP.POP.TOTL,19908979,19815616,19702267

      """
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "merilo-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("wb.csv")
    try Data(csv.utf8).write(to: file)
    let mapping = folder.appendingPathComponent("wb.yaml")
    try Data(try suggest([file.path]).utf8).write(to: mapping)
    var options = LoadOptions()
    options.mappingFiles = [mapping.path]
    let result = try PortfolioLoader(options: options).load([file.path])
    let observations = result.portfolio.observations
    // Two places and three years; one cell is blank.
    try #require(observations.count == 5)
    #expect(observations.value[0] == 7_223_938)
    #expect(observations.period[0]?.description == "2014")
    #expect(observations.municipality[0] == "BGR")
    #expect(result.portfolio.indicators.name[0] == "Population")
    #expect(result.findings.isEmpty)
  }

  @Test(
    "what is suggested for a table that nobody knows makes it readable as it stands, and asks for what it lacks"
  )
  func strangers() throws {
    let csv = """
      Recipient of funds,Project name,Start date,End date,Total cost,Stage
      Ihtiman,Park,2014-03-06,2014-12-31,60660.10,built
      Burgas,School,2014-05-01,2015-05-01,1000,planned

      """
    let result = try LoadedFiles.load(["list.csv": csv])
    #expect(result.reports.map(\.table) == [nil])
    let text = MappingSuggestion(result.reports, tables: []).text()
    let fields = try #require(read(text).settings.tables.first?.views.first?.fields)
    let stated = Dictionary(uniqueKeysWithValues: fields.map { ($0.field, $0.heading ?? "") })
    #expect(stated == ["code": "", "title": "Project name", "start": "Start date", "end": "End date"])
    #expect(text.contains("# total: \"Total cost\" needs a currency too, as currency: {constant: EUR}\n"))
    let again = try LoadedFiles.load(["list.csv": csv, "merilo.yaml": text])
    #expect(again.findings.isEmpty)
    let operations = again.portfolio.operations
    #expect((0..<operations.count).map { operations.title[$0] } == ["Park", "School"])
    #expect((0..<operations.count).map { operations.code[$0] } == ["row 2", "row 3"])
    #expect(operations.start[0] == Day(year: 2014, month: 3, day: 6))
  }

  /// The suggestion for a file, with its cells at hand, and what is read by it.
  private func suggested(_ name: String, _ csv: String) throws -> (text: String, read: PortfolioLoader.Result)
  {
    let result = try LoadedFiles.load([name: csv]) { $0.keepsTables = true }
    let text = MappingSuggestion(result.reports, tables: [], cells: result.tables).text()
    #expect(read(text).findings.isEmpty)
    return (text, try LoadedFiles.load([name: csv, "merilo.yaml": text]))
  }

  @Test("a column that does not tell rows apart is no code: rows are numbered, and it is told why")
  func wrongKey() throws {
    let csv = """
      Priority,Organization,Project,Start_date
      P2,York College,Apprenticeships,2010-04-01
      P2,Askham College,Apprenticeships,2010-04-01
      P1,York College,Train to Gain,2011-04-01

      """
    let (text, again) = try suggested("list.csv", csv)
    #expect(again.findings.isEmpty)
    let operations = again.portfolio.operations
    #expect((0..<operations.count).map { operations.code[$0] } == ["row 2", "row 3", "row 4"])
    // What was no code is what they are called.
    #expect(
      (0..<operations.count).map { operations.title[$0] } == [
        "Apprenticeships", "Apprenticeships", "Train to Gain",
      ])
    #expect(
      text.contains(
        "# code: \"Project\" does not tell rows apart (2 values in 3 rows), so rows are numbered;"))
    // One that does is kept.
    let (plain, _) = try suggested(
      "list.csv", csv.replacing("P2,Askham College,App", with: "P2,Askham College,B"))
    #expect(plain.contains("code: Project\n") && !plain.contains("tell rows apart"))
  }

  @Test("a few slips in a column of codes are told of, and it is kept")
  func slips() throws {
    let rows = (1...100).map { "Org \($0),C\($0 == 100 ? 1 : $0),2010-04-01" }.joined(separator: "\n")
    let (text, _) = try suggested("list.csv", "Organization,Project,Start_date\n\(rows)\n")
    #expect(text.contains("code: Project\n"))
    #expect(text.contains("# code: of 100 rows 1 repeat a value of \"Project\" and 0 have none"))
  }

  @Test(
    "a table that lacks a day or a value which only a person can give is suggested as operations, and why")
  func unfillable() throws {
    let (text, again) = try suggested(
      "activities.csv", "country,project,activity\nMali,Airport,Runway\nMali,Irrigation,Canal\n")
    #expect(again.findings.isEmpty && again.portfolio.operations.count == 2)
    #expect(
      text.contains(
        "# activities.csv: no column of it is planned (a day like 2026-12-31), which milestones need;"))
    #expect(text.contains("planned: {constant: …}"))
  }

  @Test(
    "amounts of a known list without a currency are left to a person, not taken for an error in every row")
  func bareAmounts() throws {
    let csv = """
      Operation Name,Operation Summary,Beneficiary Name,Total eligible expenditure allocated to the operation,Operation start date
      Park,A park,Ihtiman,60660.10,2014-03-06
      School,A school,Burgas,1000,2014-05-01

      """
    let (text, again) = try suggested("list.csv", csv)
    #expect(again.portfolio.operations.count == 2)
    #expect(again.findings.filter { $0.severity == .error }.isEmpty)
    #expect(text.contains("needs a currency too, as currency: {constant: EUR}"))
  }

  @Test("a mapping is added behind what a file holds, and not twice")
  func remembering() throws {
    let table = ForeignTable(
      name: "a", headings: [["Код"]], views: [TableView(.operations, [])], isOwn: true)
    let first = try MappingFile.adding([table], to: "# mine\ntitle: X\n")
    #expect(first.hasPrefix("# mine\ntitle: X\ntables:\n  a:\n"))
    #expect(throws: MappingFile.Refusal.known(name: "a")) { try MappingFile.adding([table], to: first) }
    var other = table
    other.headings = [["Код"], ["Име"]]
    let second = try MappingFile.adding([other], to: first)
    #expect(read(second).settings.tables.map(\.name) == ["a", "a-2"])
    #expect(throws: MappingFile.Refusal.tablesNotLast) {
      try MappingFile.adding([other], to: "tables: {}\ntitle: X\n")
    }
    #expect(throws: MappingFile.Refusal.unreadable) { try MappingFile.adding([other], to: "a: [") }
  }
}
