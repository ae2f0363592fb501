import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Codes of places")
struct CodeSystemTests {
  @Test("check digits by hand")
  func checkDigits() {
    // 0·1 + 0·2 + 0·3 + 1·4 = 4, so 00014.
    #expect(CodeSystem.ekatte.isValid("00014"))
    #expect(!CodeSystem.ekatte.isValid("00015"))
    // From the right without the check digit: 6·1 = 6, 0·2 = 0, 5·3 = 15 → 6, 9·5 = 45 → 9; 21 mod 10 = 1; 11 − 1 = 10 → 0.
    #expect(CodeSystem.siruta.isValid("95060"))
    #expect(!CodeSystem.siruta.isValid("95061"))
    #expect(CodeSystem.katotth.isValid("UA05020010000053508"))
    #expect(!CodeSystem.katotth.isValid("UA0502001000005350"))
    #expect(CodeSystem.bulgarian.isValid("SFO20") && !CodeSystem.bulgarian.isValid("SFO2O"))
    #expect(CodeSystem.nuts.isValid("BG412") && !CodeSystem.nuts.isValid("412BG"))
  }

  @Test("a column's system is told where nine in ten codes fit, and never from a few")
  func detection() {
    let codes = ["00014", "00028", "00031", "00045", "00059", "00062", "00076", "00080", "00093"]
    let valid = codes.filter(CodeSystem.ekatte.isValid)
    #expect(CodeSystem.of(valid) == nil)
    #expect(
      CodeSystem.of([
        "BLG52", "SFO20", "SZR31", "BGS04", "SLV20", "JAM26", "RSE04", "VAR05", "LOV18", "KNL50",
      ]) == .bulgarian)
    #expect(CodeSystem.of((0..<20).map { "A-\($0)" }) == nil)
  }

  @Test("all official codes of settlements fit", .enabled(if: SharedData.isPresent, SharedData.absent))
  func official() throws {
    let text = String(decoding: try SharedData.data("data/bg-municipalities/settlements.csv"), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst()
    let codes = rows.compactMap { $0.split(separator: ",").first.map(String.init) }
    #expect(codes.count == 5284)
    #expect(codes.allSatisfy(CodeSystem.ekatte.isValid))
  }
}

@Suite("Names of places")
struct PlaceNameTests {
  private let index = PlaceIndex([
    ("SFO20", "Ихтиман"), ("RSE04", "Бяла"), ("VAR05", "Бяла"), ("SZR31", "Стара Загора"), ("IS", "Iași"),
  ])

  @Test(
    "kinds, case, diacritics and look-alike letters do not count",
    arguments: [
      "Община Ихтиман", "гр. ИХТИМАН", "ихтиман", "Иxтимaн", "Ихтимaн (общ.)",
    ])
  func folded(_ text: String) {
    #expect(index.match(text) == .name(code: "SFO20", name: "Ихтиман"))
  }

  @Test("a slip is forgiven in a long name, none in a short one")
  func slips() {
    #expect(index.match("Ст. Загора") == .unknown)
    #expect(index.match("Стара Загара") == .name(code: "SZR31", name: "Стара Загора"))
    #expect(index.match("jud. IAŞI") == .name(code: "IS", name: "Iași"))
    #expect(index.match("Iasa") == .unknown)
  }

  @Test("two places of one name are never chosen between, and a village is no municipality")
  func ambiguous() {
    #expect(index.match("Бяла") == .several(["RSE04", "VAR05"]))
    #expect(index.match("с. Ихтиман") == .unknown)
    #expect(index.match("SFO20") == .code)
    #expect(index.match("SFO21") == .unknown)
  }

  @Test("one county in many spellings comes out as one, by the most frequent")
  func spellings() throws {
    let merging = PlaceSpellings([
      ("Iași", 40), ("IASI", 12), ("jud. Iaşi", 3), ("Județul Iași", 2), ("Vaslui", 30), ("Vasluj", 1),
      ("Galați", 9),
    ])
    #expect(
      merging.merged == [
        PlaceSpellings.Merged(name: "Iași", spellings: ["IASI", "jud. Iaşi", "Județul Iași"].sorted()),
        PlaceSpellings.Merged(name: "Vaslui", spellings: ["Vasluj"]),
      ])
    #expect(merging.names["Vasluj"] == "Vaslui" && merging.names["Galați"] == nil)
  }

  @Test("a county written in fifty ways is one county, and the report lists them all")
  func fiftyWays() throws {
    let kinds = [
      "", "jud. ", "Județul ", "JUD ", "Judeţ ", "judetul ", "județ - ", "Jud.", "JUDEȚUL ", "Judeţul ",
    ]
    let names = ["Iași", "IASI", "Iaşi", "iasi", "IAȘI"]
    let spellings = kinds.flatMap { kind in names.map { kind + $0 } }
    #expect(Set(spellings).count == 50)
    var csv = "Cod SMIS;Titlu proiect;Beneficiar;Valoare eligibilă (lei);Județ\n"
    for (number, spelling) in spellings.enumerated() { csv += "\(number + 1);T;B;1;\(spelling)\n" }
    csv += "99;T;B;1;Iași\n100;T;B;1;Vaslui\n101;T;B;1;VASLUI\n"
    let result = try LoadedFiles.load(["lista.csv": csv])
    let places = result.portfolio.operations.municipality
    #expect(Set((0..<places.count).compactMap { places[$0] }) == ["Iași", "Vaslui"])
    let merged = result.findings.filter { $0.kind == .placesMerged }
    #expect(merged.count == 2)
    #expect(merged.contains { $0.arguments["count"] == .count(49) })
  }

  @Test("two frequent names a slip apart stay two, as do a town and a village of one name")
  func kept() {
    let merging = PlaceSpellings([("Ploiesti", 10), ("Ploiestu", 9)])
    #expect(merging.names["Ploiestu"] == nil)
    #expect(PlaceSpellings([("гр. Бяла", 3), ("с. Бяла", 9)]).merged.isEmpty)
  }

  @Test("a column of a list becomes codes, and the report lists what was merged and what was not known")
  func loading() throws {
    let list = try String(contentsOfFile: Package.path("fixtures/lists/isun-projects.csv"), encoding: .utf8)
    let places = "code,name\nSFO20,Ихтиман\nSLV20,Сливен\n"
    let result = try LoadedFiles.load(["list.csv": list, "municipalities.csv": places])
    let operations = result.portfolio.operations
    #expect(operations.count == 3)
    // "гр.Ихтиман" is the municipality; "с.Крушаре" is a village and "България" no municipality at all.
    #expect(operations.municipality[0] == "SFO20")
    #expect(operations.municipality[1] == nil && operations.municipality[2] == nil)
    #expect(result.findings.filter { $0.kind == .placeUnknown }.map(\.found) == ["с.Крушаре", "България"])
    let merged = try #require(result.findings.first { $0.kind == .placesMerged })
    #expect(merged.message(.english).contains("\"гр.Ихтиман\""))
  }

  @Test("spellings of a county are one without a table of counties")
  func countyOfAList() throws {
    var options = LoadOptions()
    options.fields = [FieldMapping(table: .payments, field: "day", constant: "2024-06-30")]
    let result = try PortfolioLoader(options: options).load([
      Package.path("fixtures/lists/romania-operations.csv")
    ])
    let operations = result.portfolio.operations
    #expect(operations.municipality[0] == "Iași" && operations.municipality[1] == "Iași")
    #expect(result.findings.map(\.code) == ["L04"])
  }
}
