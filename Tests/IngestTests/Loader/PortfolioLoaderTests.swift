import Foundation
import Glibc
import IndicatorEngine
import Ingest
import TestSupport
import Testing

@Suite("Portfolio loader")
struct PortfolioLoaderTests {
  @Test("reads headings, codes, numbers and days of a Bulgarian file")
  func readsBulgarian() throws {
    let result = try load([
      "Проекти 2014.csv": """
      № на проекта;Наименование на проекта;Статус;Начална дата;Обща стойност (хил. лв.);Бележка
      00014;Механизми за мониторинг;В изпълнение;06.11.2013 г.;60,66;по план
      00015;Обучение;Приключен (към датата на приключване);1.02.2013 г.;1 234,5;
      """
    ])
    #expect(result.findings == [])
    let operations = result.portfolio.operations
    #expect(operations.code[0] == "00014")
    #expect((operations.status[0], operations.status[1]) == ("running", "completed"))
    #expect(operations.start[0] == Day(year: 2013, month: 11, day: 6))
    // 60.66 and 1,234.5 thousand leva, in hundredths.
    #expect((operations.total[0], operations.total[1]) == (6_066_000, 123_450_000))
    #expect(operations.currency[0] == "BGN")
    #expect(operations.data.extras.map(\.heading) == ["Бележка"])
    #expect(operations.data.extras.first?.text[0] == "по план")
    #expect(operations.data.extras.first?.text[1] == nil)
  }

  @Test("takes amounts that name the currency of their own row, whatever most cells name")
  func currencyByRow() throws {
    let result = try load([
      "operations.csv": "code,title,currency\nA,School,BGN\nB,Road,EUR\nC,Park,RON\n",
      "budget.csv":
        "operation,line,amount,currency\nA,1,60 660 лв.,BGN\nA,2,5 лв.,BGN\nB,1,€ 100,EUR\nC,1,200 lei,RON\n",
    ])
    #expect(result.findings.filter { $0.severity == .error } == [])
    let budget = result.portfolio.budget
    #expect((0..<4).map { budget.amount[$0] } == [6_066_000, 500, 10_000, 20_000])
    #expect((0..<4).map { budget.currency[$0] } == ["BGN", "BGN", "EUR", "RON"])
  }

  @Test("takes yes and no as the target of a yes/no indicator")
  func yesNoTargets() throws {
    let result = try load([
      "indicators.csv": "code,name,measure\nI,Council,yes/no\nN,Trained,count\n",
      "targets.csv": "indicator,stage,baseline,value\nI,final,не,да\nN,final,0,да\n",
    ])
    let targets = result.portfolio.targets
    #expect(targets.count == 1)
    #expect(targets.value[0] == 1)
    #expect(targets.baseline[0] == 0)
    #expect(result.findings.map(\.code) == ["N03"])
  }

  @Test("uses a day of an unlikely year and a spreadsheet's number, each with one warning")
  func sillyYear() throws {
    let result = try load([
      "operations.csv": "code,title,start,end\nA,School,2020-01-01,0206-12-31\n",
      "milestones.csv": "operation,code,title,planned\nA,M1,x,2202-03-31\nA,M2,y,46090\n",
    ])
    let planned = result.portfolio.milestones.planned
    #expect((0..<planned.count).map { planned[$0]?.description } == ["2202-03-31", "2026-03-09"])
    // The end of the operation also lies before its start.
    #expect(result.findings.map(\.code).sorted() == ["D03", "D04", "D04", "D04"])
    #expect(result.findings.allSatisfy { $0.severity == .warning })
  }

  @Test("tells of links and of what is no file, and does not wait for a pipe", .timeLimit(.minutes(1)))
  func linksAndPipes() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merilo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("code,title\nA,School\n".utf8).write(to: folder.appendingPathComponent("operations.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("payments.csv").path,
      withDestinationPath: "/nonexistent/payments.csv")
    #expect(mkfifo(folder.appendingPathComponent("budget.csv").path, 0o600) == 0)
    for (name, target) in [
      ("milestones.csv", "/dev/zero"), ("risks.csv", "/etc/passwd"), ("targets.csv", "operations.csv"),
      ("notes.txt", "/nonexistent"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent(name).path, withDestinationPath: target)
    }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("shares.csv"), withIntermediateDirectories: false)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("photos"), withIntermediateDirectories: false)
    let result = try PortfolioLoader(options: LoadOptions()).load([folder.path])
    #expect(result.portfolio.operations.count == 1)
    // A folder that is not named as a table is passed over with a note.
    #expect(result.findings.last?.message(.english).contains(": \"photos/\";") ?? false)
    let told = result.findings.filter { $0.location.file != "targets.csv" && $0.kind != .passedOver }
    #expect(
      told.map { "\($0.location.file ?? "") \($0.kind.rawValue)" } == [
        "budget.csv notAFile", "milestones.csv notAFile", "payments.csv linkToNothing",
        "risks.csv linkOutside", "shares.csv notAFile",
      ])
    #expect(told.allSatisfy { !$0.message(.english).contains("root") })
  }

  @Test("settings behind a link that leads out of the folder stop everything, and are not quoted")
  func settingsOutside() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merilo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("code,title\nA,School\n".utf8).write(to: folder.appendingPathComponent("operations.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("merilo.yaml").path, withDestinationPath: "/etc/passwd")
    do throws(IngestError) {
      _ = try PortfolioLoader(options: LoadOptions()).load([folder.path])
      Issue.record("settings of somebody else were read")
    } catch {
      #expect(error.exitCode == 78)
      #expect(
        error.findings.map { $0.message(.english) } == [
          "error F13  merilo.yaml: a link that leads out of the folder; it is not followed; expected a file in the "
            + "same folder. Fix: copy the file into the folder."
        ])
    }
  }

  @Test("lets a flag win over the settings, and the settings over the headings")
  func mapping() throws {
    let files = [
      "operations.csv": "№ на дог.,Друг №,title\nA-1,B-1,School\n",
      "merilo.yaml": "map: {operations: {code: \"№ на дог.\", status: {constant: running}}}\n",
    ]
    let plain = try load(files)
    #expect(plain.portfolio.operations.code[0] == "A-1")
    #expect(plain.portfolio.operations.status[0] == "running")
    let flagged = try load(files) { options in
      options.fields = [FieldMapping(flag: "operations.code=Друг №")].compactMap { $0 }
    }
    #expect(flagged.portfolio.operations.code[0] == "B-1")
  }

  @Test("translates codes and units as the settings say")
  func translates() throws {
    let result = try load([
      "operations.csv": "code,title\nA,School\n",
      "budget.csv": "operation,line,amount,currency\nA,1,12.5,лв.\n",
      "indicators.csv": "code,name,direction\nI1,Roads,повече\n",
      "merilo.yaml": """
      map:
        budget.amount: {unit: 1000}
        indicators.direction: {values: {"повече": increase}}
      """,
    ])
    #expect(result.findings == [])
    #expect(result.portfolio.budget.amount[0] == 1_250_000)
    #expect(result.portfolio.budget.currency[0] == "BGN")
    #expect(result.portfolio.indicators.direction[0] == "increase")
  }

  @Test("takes states, yes and no, and narratives from the cells of values")
  func valueCells() throws {
    let result = try load([
      "indicators.csv":
        "code,name,measure\nY,Plan adopted,yes/no\nN,What was done,narrative\nC,Visits,count\n",
      "observations.csv": """
      indicator,period,value
      Y,2014-Q1,да
      N,2014,"Два семинара, един доклад"
      C,2014,suppressed
      C,2015,неприложимо
      C,2016,няма данни
      C,2017,да
      C,2018,12
      """,
    ])
    let observations = result.portfolio.observations
    #expect(observations.value[0] == 1)
    #expect(observations.text[1] == "Два семинара, един доклад")
    #expect(observations.state[2] == "suppressed")
    #expect(observations.state[3] == "not-applicable")
    #expect(observations.state[4] == "missing")
    #expect(observations.value[6] == 12)
    #expect((2..<6).allSatisfy { observations.value[$0] == nil })
    // "да" is no count.
    #expect(
      result.findings.map { $0.message(.english) } == [
        "error N03  observations.csv, row 7, column C \"value\": found \"да\"; expected a number or an empty cell. "
          + "Fix: leave it empty, or --missing \"да\"."
      ])
  }

  @Test("settles the currency of a row: its own, the cell's, the heading's, the flag's")
  func currencies() throws {
    let files = [
      "operations.csv": "code,title\nA,School\n",
      "payments.csv": """
      operation,day,basis,amount,currency
      A,2024-01-10,paid,10.00,EUR
      A,2024-01-11,paid,20 лв.,
      A,2024-01-12,paid,30.00,
      """,
    ]
    let bare = try load(files)
    // The column's cells name one currency, so the bare amount is in it too.
    #expect((0..<3).map { bare.portfolio.payments.currency[$0] } == ["EUR", "BGN", "BGN"])
    let silent = try load([
      "operations.csv": "code,title\nA,School\n",
      "payments.csv": "operation,day,basis,amount\nA,2024-01-10,paid,10\n",
    ])
    #expect(silent.findings.map(\.code) == ["M01"])
    #expect(silent.portfolio.payments.count == 0)
    let stated = try load([
      "operations.csv": "code,title\nA,School\n",
      "payments.csv": "operation,day,basis,amount\nA,2024-01-10,paid,10\n",
      "merilo.yaml": "amounts_in: RON\ncurrency: EUR\n",
    ])
    #expect(stated.findings == [])
    // What reports convert to says nothing of what the file holds.
    #expect(stated.portfolio.payments.currency[0] == "RON")
  }

  @Test("leaves out leva dated after the changeover, and takes them where a flag says so")
  func changeover() throws {
    let files = [
      "operations.csv": "code,title\nA,School\n",
      "payments.csv":
        "operation,day,basis,amount,currency\nA,2025-12-31,paid,10,BGN\nA,2026-01-01,paid,20,BGN\n",
    ]
    let result = try load(files)
    #expect(result.findings.map(\.code) == ["M01"])
    #expect(result.findings.first?.location.row == 3)
    #expect(result.portfolio.payments.count == 1)
    let stated = try load(files) { options in try options.cells.add(.amountsIn, "BGN") }
    #expect(stated.findings == [])
    #expect(stated.portfolio.payments.count == 2)
  }

  @Test("names rows as a spreadsheet does: titles, header, blank lines and quoted line ends counted")
  func rowNumbers() throws {
    let result = try load([
      "operations.csv":
        "List of projects,,\n,,\ncode,title,start\nA,\"two\nlines\",2014-01-01\n,,\nB,x,2014-13-01\nC,y,\n"
    ])
    let origins = result.portfolio.operations.data.origins
    #expect((0..<3).map { origins[$0].row } == [4, 6, 7])
    let finding = try #require(result.findings.first { $0.code == "D01" })
    #expect(finding.location.row == 6 && finding.location.column == 2)
    #expect(result.portfolio.operations.title[0] == "two\nlines")
  }

  @Test("reads a package's dialect, encoding, missing values and field names")
  func dataPackage() throws {
    let result = try load(
      [
        "datapackage.json": """
        {"name": "x", "resources": [{"name": "operations", "path": "list.csv", "encoding": "windows-1251",
          "dialect": {"delimiter": "|", "header": false},
          "schema": {"fields": [{"name": "code"}, {"name": "title"}, {"name": "start", "type": "date", "format": "%m/%d/%Y"}],
            "missingValues": ["", "няма"]}}]}
        """,
        "list.csv": "A|Училище|03/04/2024\nB|Път|няма\n",
      ], encodings: ["list.csv": .windowsCP1251])
    #expect(result.findings.filter { $0.severity == .error } == [])
    let operations = result.portfolio.operations
    #expect(operations.title[0] == "Училище")
    #expect(operations.start[0] == Day(year: 2024, month: 3, day: 4))
    #expect(operations.start[1] == nil)
  }

  @Test("a package's files are read whatever their names, once, and no output may go there")
  func dataPackageNames() throws {
    let folder = try temporaryFolder(
      [
        "datapackage.json": """
        {"name": "x", "resources": [{"name": "operations", "path": "list.txt", "dialect": {"delimiter": "|"}},
          {"name": "payments", "path": "payments.csv"}, {"name": "x", "path": "datapackage.json"}]}
        """,
        "list.txt": "code|title|currency\nA|School|EUR\n", "notes.txt": "code|title\nB|Road\n",
        "payments.csv": "operation,day,amount,basis\nA,2024-03-04,5.00,paid\n",
      ], encodings: [:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try PortfolioLoader().load([folder])
    #expect(result.portfolio.operations.count == 1)
    #expect(result.portfolio.payments.count == 1)
    #expect(result.reports.count == 2)
    #expect(result.paths.contains(folder + "/list.txt"))
    // A text that the package does not name is no table, and no output goes over it either.
    #expect(result.findings.map(\.kind).contains(.passedOver))
    #expect(result.paths.contains(folder + "/notes.txt"))
  }

  @Test("reads gzip, and tells of a file that is not there")
  func gzipAndMissing() throws {
    #expect(throws: IngestError.self) { try PortfolioLoader().load(["/nowhere/operations.csv"]) }
    let folder = try temporaryFolder(["operations.csv": "code,title\nA,School\n"], encodings: [:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      _ = try PortfolioLoader().load([folder + "/operation.csv"])
      Issue.record("a missing file was read")
    } catch {
      #expect(error.exitCode == 66)
      #expect(
        error.message(.english)
          == "no such file or folder: \"\(ShownText.named(folder + "/operation.csv"))\"; nearest "
          + "\"\(ShownText.named(folder + "/operations.csv"))\". Fix: check the path.")
    }
  }

  @Test("keeps the first of two rows with one key, or the last where a flag says so")
  func duplicates() throws {
    var text = "code,title,contracted,currency\n"
    for row in 0..<3000 { text += "A\(row % 2999),School,\(row).00,EUR\n" }
    let first = try load(["operations.csv": text])
    #expect(
      first.findings.map { $0.message(.english) } == [
        "error K01  operations.csv, rows 2 and 3001: both \"A0\" with different \"contracted\" (0 / 2,999). "
          + "Fix: keep one, or --on-duplicate last."
      ])
    #expect(first.portfolio.operations.contracted[0] == 0)
    let last = try load(["operations.csv": text]) { $0.onDuplicate = .last }
    #expect(last.findings.map(\.severity) == [.warning])
    let operations = last.portfolio.operations
    #expect(operations.contracted[operations.count - 1] == 299_900)
  }

  @Test("says the same whatever the number of threads")
  func threads() throws {
    var text = "indicator,period,municipality,value\n"
    for row in 0..<5000 {
      text += "I\(row % 7),\(2000 + row % 20),M\(row),\(row % 97 == 0 ? "н/д" : "\(row).5")\n"
    }
    let one = try load(["observations.csv": text])
    let two = try load(["observations.csv": text]) { $0.threads = 2 }
    #expect(one.findings == two.findings)
    #expect(one.portfolio.observations.value.values == two.portfolio.observations.value.values)
    // 52 rows are multiples of 97 below 5,000; the first five are told one by one.
    #expect(one.findings.count == 6)
    #expect(one.findings.last?.count == 47)
  }

  @Test("reads of a table only what is needed: the same values, required fields, nothing else checked")
  func needed() throws {
    let files = [
      "operations.csv": """
      code,title,municipality,start,end,total,currency,remark
      A,School,SFO,2014-01-01,2013-01-01,12.50,EUR,x
      B,Road,PDV,2014-01-01,2015-01-01,1O0,EUR,y
      C,,SFO,2014-01-01,2015-01-01,7,EUR,z

      """,
      "budget.csv": "operation,line,amount,currency\nA,1,12.50,EUR\n",
    ]
    let whole = try load(files)
    let part = try load(files) {
      $0.needed = [.operations: [Operations.Fields.municipality]]
    }
    // C has no title, which is required: it is left out and told of, though nobody asked for titles.
    for result in [whole, part] {
      try #require(result.portfolio.operations.count == 2)
      try #require(result.portfolio.budget.count == 1)
      let operations = result.portfolio.operations
      #expect((0..<2).map { operations.code[$0] } == ["A", "B"])
      #expect((0..<2).map { operations.title[$0] } == ["School", "Road"])
      #expect((0..<2).map { operations.municipality[$0] } == ["SFO", "PDV"])
      // A table that is not named is read whole.
      #expect(result.portfolio.budget.amount[0] == 1250)
    }
    #expect(whole.portfolio.operations.total[0] == 1250)
    #expect(part.portfolio.operations.total.validity.isEmpty)
    #expect(part.portfolio.operations.start.validity.isEmpty)
    #expect(part.portfolio.operations.data.extras.isEmpty)
    let codes = (whole.findings.map(\.code).sorted(), part.findings.map(\.code).sorted())
    // The end before the start and the letter in the amount are seen only where they are read.
    #expect(codes.0.contains("D04") && codes.0.contains { $0.hasPrefix("N") })
    #expect(!codes.1.contains("D04") && !codes.1.contains { $0.hasPrefix("N") })
    #expect(codes.1.contains { codes.0.contains($0) })
  }

  @Test("has nothing usable where no table is recognised")
  func nothingUsable() throws {
    let result = try load(["notes.csv": "a,b\n1,2\n"])
    #expect(result.findings.map(\.code) == ["F09"])
    #expect(throws: IngestError.self) { try result.requireUsable() }
    #expect(!result.isUsable)
  }

  // MARK: Files

  private func load(
    _ files: [String: String], encodings: [String: String.Encoding] = [:],
    _ change: (inout LoadOptions) throws -> Void = { _ in }
  ) throws -> PortfolioLoader.Result {
    let folder = try temporaryFolder(files, encodings: encodings)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var options = LoadOptions()
    try change(&options)
    return try PortfolioLoader(options: options).load([folder])
  }

  private func temporaryFolder(
    _ files: [String: String], encodings: [String: String.Encoding]
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "merilo-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let data = try #require(text.data(using: encodings[name] ?? .utf8))
      try data.write(to: folder.appendingPathComponent(name))
    }
    return folder.path
  }
}
