import Foundation
import TestSupport
import Testing

@Suite("Other tables of compare") struct CompareViewTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put("municipalities.csv", "code,name,population\nA,Север,1000\nB,Юг,1000\nC,Изток,1000\n")
    try scratch.put(
      "indicators.csv",
      """
      code,name,unit,measure,direction,accumulates,over_places,factor
      S,Служители,души,count,maintain,stock,sum,
      V,Посещения,бр.,count,increase,flow,sum,
      P,Болни,%,percent,decrease,flow,weighted,100

      """)
    try scratch.put(
      "observations.csv",
      """
      indicator,municipality,disaggregation,period,value,numerator,denominator
      S,A,,2022,2,,
      S,B,,2022,4,,
      S,C,,2022,4,,
      V,A,,2022,20,,
      V,B,,2022,60,,
      V,C,,2022,30,,
      P,A,age=0-64,2022,,10,100
      P,A,age=65+,2022,,20,50
      P,B,age=0-64,2022,,5,50
      P,B,age=65+,2022,,40,100
      P,C,age=0-64,2022,,3,100

      """)
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["compare", ".", "--as-of", "2022-12-31", "-q"] + arguments, in: scratch.url)
  }

  @Test("pairs, in words and as JSON")
  func pairs() throws {
    let table = try run("--pairs", "--language", "en")
    #expect(table.status == 0 && table.output.contains("Chance that the first is truly ahead"))
    #expect(table.output.contains("Юг") && table.output.contains("> 99"))
    let json = try run("--pairs", "--format", "json")
    #expect(json.output.contains("\"schema\": \"merilo/pairs/1\"") && json.output.contains("\"p_above\""))
  }

  @Test("standardised rates; a breakdown that is not there is refused with those that are")
  func standardised() throws {
    let csv = ReferenceTable(text: try run("--standardise", "age", "--format", "csv").output)
    let rows = csv.rows.map { Dictionary(uniqueKeysWithValues: zip(csv.headings, $0)) }
    #expect(rows.count == 3)
    // (10 + 40) ÷ 2 by the composition of A and B; C lacks a stratum.
    #expect(isClose(rows[0]["direct"].flatMap(Double.init), 25, within: 1e-9))
    #expect(rows[2]["direct"] == "" && rows[2]["reason"] == "denominator-missing")
    let table = try run("--standardise", "age", "--language", "bg")
    #expect(table.output.contains("Стандартизиран"))
    let unknown = try run("--standardise", "sex")
    #expect(unknown.status == 64 && unknown.talk.contains("rates are broken down by age"))
  }

  @Test("the frontier names its benchmarks")
  func frontier() throws {
    let table = try run("--inputs", "S", "--outputs", "V", "--language", "en")
    // C has the 4 of B and half of its visits.
    #expect(table.status == 0 && table.output.contains("Юг 100") && table.output.contains("on the frontier"))
    let json = try run("--inputs", "S", "--outputs", "V", "--format", "json")
    #expect(json.output.contains("\"schema\": \"merilo/frontier/1\"") && json.output.contains("B=1"))
    #expect(try run("--inputs", "S", "--outputs", "W").talk.contains("did you mean"))
    #expect(try run("--inputs", "S").status == 64)
    #expect(try run("--pairs", "--standardise", "age").status == 64)
    #expect(try run("--orientation", "input").status == 64)
  }

  @Test("the report profiles the places that are named, and no others")
  func profiles() throws {
    let report = try Tool.run(
      [
        "report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "-q", "--profiles", "B", "--format",
        "html",
      ],
      in: scratch.url)
    #expect(report.status == 0 && report.output.contains("profile-B") && !report.output.contains("profile-A"))
    let unknown = try Tool.run(
      ["report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "-q", "--profiles", "X"],
      in: scratch.url)
    #expect(unknown.status == 64)
    #expect(try Tool.run(["report", ".", "--profiles", "B"], in: scratch.url).status == 64)
  }
}
