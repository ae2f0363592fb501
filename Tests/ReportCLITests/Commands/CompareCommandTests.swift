import Foundation
import TestSupport
import Testing

@Suite("Comparing municipalities") struct CompareCommandTests {
  private static let places = "code,name,population\nA,Север,2000\nB,Юг,4000\nC,Изток,\n"
  private static let indicators = """
    code,name,unit,measure,direction,accumulates,over_places,factor
    N,Сигнали,сигнали,count,increase,flow,sum,
    P,Отговорени,%,percent,increase,flow,weighted,100

    """
  private static let observations = """
    indicator,municipality,period,value,numerator,denominator,state
    N,A,2022,6,,,
    N,B,2022,8,,,
    N,C,2022,5,,,
    P,A,2022,,30,40,
    P,B,2022,,10,60,
    P,C,2022,,,,suppressed

    """

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put("municipalities.csv", Self.places)
    try scratch.put("indicators.csv", Self.indicators)
    try scratch.put("observations.csv", Self.observations)
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["compare", ".", "--as-of", "2022-12-31", "-q"] + arguments, in: scratch.url)
  }

  /// Rows of the CSV by heading.
  private func rows(_ arguments: String...) throws -> [[String: String]] {
    let outcome = try Tool.run(
      ["compare", ".", "--as-of", "2022-12-31", "-q", "--format", "csv"] + arguments, in: scratch.url)
    #expect(outcome.status == 0)
    let table = ReferenceTable(text: outcome.output)
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.headings, $0)) }
  }

  // 30 of 40 by Wilson with z = 1.959964: centre (30 + 1.920729)/(40 + 3.841459) = 0.728094, half width
  // 1.959964·√(30·10/40 + 0.960365)/43.841459 = 0.130036: 59.81 to 85.81 %.
  @Test("a share of counts has Wilson's limits, ranks with their range, and what others have")
  func shares() throws {
    let share = try #require(rows("--indicators", "P").first { $0["municipality"] == "A" })
    #expect(share["value"] == "75" && share["kind"] == "proportion" && share["per"] == "own")
    #expect(isClose(share["low"].flatMap(Double.init), 59.8057, within: 1e-4))
    #expect(isClose(share["high"].flatMap(Double.init), 85.8131, within: 1e-4))
    #expect(share["rank"] == "1" && share["rank_low"] == "1" && share["rank_high"] == "1")
    // Of the others together, 10 of 60.
    #expect(isClose(share["peers_mean"].flatMap(Double.init), 100.0 / 6, within: 1e-9))
    #expect(share["against_peers"] == "better")
    #expect(share["p_peers"].flatMap(Double.init).map { $0 > 0 && $0 < 1e-6 } == true)
  }

  @Test("who has no figure is listed with its state, and not ranked")
  func states() throws {
    let all = try rows()
    let hidden = try #require(all.first { $0["municipality"] == "C" && $0["indicator"] == "P" })
    #expect(hidden["state"] == "suppressed" && hidden["reason"] == "suppressed" && hidden["value"] == "")
    let undivided = try #require(all.first { $0["municipality"] == "C" && $0["indicator"] == "N" })
    #expect(undivided["reason"] == "denominator-missing" && undivided["rank"] == "")
  }

  @Test("JSON carries the schema, codes and sources")
  func json() throws {
    let outcome = try run("--format", "json")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "merilo/compare/1")
    let rows = try #require(document["rows"] as? [[String: Any]])
    #expect(rows.count == 6)
    let first = try #require(rows.first)
    #expect(first["municipality"] as? String == "A" && first["period"] as? String == "2022")
    let source = try #require((first["sources"] as? [[String: Any]])?.first)
    #expect(source["file"] as? String == "observations.csv" && source["row"] as? Int == 2)
  }

  @Test("a code that is not in the data is refused, and the nearest is named")
  func unknown() throws {
    let outcome = try run("--indicators", "PP")
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("--indicators: there is no \"PP\" in the data; did you mean P?"))
  }

  @Test(
    "impossible numbers are refused",
    arguments: [["--confidence", "100"], ["--top", "0"], ["--peers", "0"]])
  func impossible(arguments: [String]) throws {
    let outcome = try Tool.run(["compare", ".", "--as-of", "2022-12-31"] + arguments, in: scratch.url)
    #expect(outcome.status == 64 && outcome.talk.contains(arguments[0]))
  }

  @Test("the same bytes with one thread and with two")
  func threads() throws {
    let outputs = try ["1", "2"].map { try run("--format", "json", "--threads", $0).output }
    #expect(outputs[0] == outputs[1] && !outputs[0].isEmpty)
  }

  @Test(
    "the comparison report of every kind of association is whole: charts, tables, no figure that is no number",
    arguments: [4, 41, 265])
  func report(places: Int) throws {
    let folder = try Scratch()
    try SampleAssociation(places: places).write(to: folder.url.path)
    let outcome = try Tool.run(
      [
        "report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "--language", "bg", "-q", "--format",
        "html",
      ],
      in: folder.url)
    #expect(outcome.status == 0)
    #expect(
      !outcome.output.contains("nan") && !outcome.output.contains("NaN") && !outcome.output.contains("inf<"))
    #expect(outcome.output.components(separatedBy: "<svg").count > 8)
    // Of many places it is said how the profiles of some are made.
    #expect(outcome.output.contains("s-profiles") && outcome.output.contains("--profiles") == (places > 30))
  }

  @Test("a flag of the comparison without the kind is refused")
  func kind() throws {
    let outcome = try Tool.run(["report", ".", "--as-of", "2022-12-31", "--per", "km2"], in: scratch.url)
    #expect(outcome.status == 64 && outcome.talk.contains("--per belongs to --kind comparison"))
  }

  @Test("the report names the command that makes it again, with the flags of the comparison")
  func reproduced() throws {
    let outcome = try Tool.run(
      [
        "report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "--per", "10000", "--top", "2", "-q",
        "--format", "md",
      ], in: scratch.url)
    #expect(
      outcome.output.contains(
        "merilo report . --as-of 2022-12-31 --language en --kind comparison --per 10000 --top 2"))
  }

  // 19 of 30 against 12 of 30: Fisher's one-sided p = 0.060, more than 0.05 ÷ 6. Of four cases nobody has a rank (4 of 4 against 0 of 4: 1 ÷ 70,
  // times 6 pairs by Holm 0.09).
  @Test(
    "thirty cases a place need not tell anybody apart, four are no ground for a rank, nor is one place alone")
  func few() throws {
    let folder = try Scratch()
    try folder.put("municipalities.csv", "code,name\nA,а\nB,б\nC,в\n")
    try folder.put("indicators.csv", Self.indicators)
    try folder.put(
      "observations.csv",
      "indicator,municipality,period,numerator,denominator\nP,A,2022,19,30\nP,B,2022,15,30\nP,C,2022,12,30\n")
    func rows(_ more: String...) throws -> [[String: String]] {
      let outcome = try Tool.run(
        ["compare", ".", "--as-of", "2022-12-31", "-q", "--format", "csv"] + more, in: folder.url)
      let table = ReferenceTable(text: outcome.output)
      return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.headings, $0)) }
    }
    #expect(try rows().allSatisfy { $0["rank_low"] == "1" && $0["rank_high"] == "3" })
    #expect(try rows("--places", "A").allSatisfy { $0["rank"] == "" })
    try folder.put(
      "observations.csv",
      "indicator,municipality,period,numerator,denominator\nP,A,2022,4,4\nP,B,2022,3,4\nP,C,2022,0,4\n")
    #expect(
      try rows().allSatisfy {
        $0["rank"] == "" && $0["small_number"] == "yes" && $0["reason"] == "small-number" && $0["low"] != ""
      })
  }

  @Test("without municipalities there is nobody to compare: the table is named")
  func nobody() throws {
    let folder = try Scratch()
    try folder.put("indicators.csv", Self.indicators)
    try folder.put("observations.csv", "indicator,period,numerator,denominator\nP,2022,4,4\n")
    let outcome = try Tool.run(["compare", ".", "--as-of", "2022-12-31"], in: folder.url)
    #expect(outcome.status == 65 && outcome.talk.contains("missing: municipalities"))
  }
}
