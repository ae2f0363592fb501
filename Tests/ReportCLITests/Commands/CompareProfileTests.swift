import TestSupport
import Testing

@testable import ReportCLI

@Suite("What the comparison report says of one municipality and its neighbours") struct CompareProfileTests {
  /// The report as Markdown, without the backslashes before punctuation.
  private func report(
    _ files: [String: String], language: String = "en", _ flags: String...
  ) throws -> String {
    let folder = try Scratch()
    for (name, text) in files { try folder.put(name, text) }
    let outcome = try Tool.run(
      [
        "report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "-q", "--format", "md", "--language",
        language,
      ] + flags, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.talk)")
    return outcome.output.replacing("\\", with: "")
  }

  /// Shares of 100.
  private func shares(_ counts: [Int]) -> [String: String] {
    let codes = ["A", "B", "C", "D"].prefix(counts.count)
    return [
      "municipalities.csv": "code,name\n" + codes.map { "\($0),\($0)\n" }.joined(),
      "indicators.csv":
        "code,name,unit,measure,direction,accumulates,over_time,over_places,factor\nP,Share,%,percent,increase,flow,sum,weighted,100\n",
      "observations.csv": "indicator,municipality,period,numerator,denominator\n"
        + zip(codes, counts).map { "P,\($0),2022,\($1),100\n" }.joined(),
    ]
  }

  @Test(
    "where no chance variation is known nothing is counted as better or worse, and it says that nothing could be judged",
    arguments: [
      ("en", "A: nothing could be judged against the peers"),
      ("bg", "A: нищо не можеше да се прецени спрямо сходните"),
      ("ro", "A: nimic nu a putut fi evaluat față de cele similare"),
      ("uk", "A: нічого не вдалося оцінити порівняно з подібними"),
    ])
  func unjudged(_ language: String, _ sentence: String) throws {
    let levels = [
      "municipalities.csv": "code,name\nA,A\nB,B\nC,C\n",
      "indicators.csv":
        "code,name,measure,direction,accumulates,over_places\nL,Level,index,increase,stock,none\n",
      "observations.csv": "indicator,municipality,period,value\nL,A,2022,9\nL,B,2022,5\nL,C,2022,1\n",
    ]
    #expect(try report(levels, language: language).contains(sentence))
  }

  // 95 of 100 against 55 of 200: for a spread two peers are too few, for the verdict they are counts enough, as the CSV has it.
  @Test("against two peers the verdict is counted, though their spread is not drawn")
  func twoPeers() throws {
    let text = try report(shares([95, 50, 5]))
    #expect(text.contains("A: of 1 measure judged, 1 better than the peers, 0 worse"))
    #expect(!text.contains("fewer than three peers"))
  }

  @Test("with three peers the row is judged and counted")
  func judged() throws {
    let text = try report(shares([95, 50, 45, 5]))
    #expect(text.contains("A: of 1 measure judged, 1 better than the peers, 0 worse"))
    #expect(
      try report(shares([50, 50, 50, 51])).contains("A: nowhere clearly better or worse than the peers"))
  }

  // Between 0 and 100 as reported, events weigh 3 and points 1. A 10 and 0: 7.5; B 10 and 10: 10; C 5 and 0: 3.75. A needs 3⅓ events more, so 14, or 10 points.
  @Test("a gain has its unit, whole numbers of what is counted, and never less than suffices")
  func gain() throws {
    let text = try report([
      "municipalities.csv": "code,name,population\nA,A,1000\nB,B,1000\nC,C,1000\n",
      "indicators.csv": """
      code,name,unit,measure,direction,accumulates,over_places,parent,index_weight,goalpost_low,goalpost_high
      T,Index,,index,increase,stock,none,,,,
      N,Held,meetings,count,increase,flow,sum,T,3,0,100
      M,Mark,points,index,increase,stock,none,T,1,0,100

      """,
      "observations.csv":
        "indicator,municipality,period,value\nN,A,2022,10\nN,B,2022,10\nN,C,2022,5\nM,A,2022,0\nM,B,2022,10\nM,C,2022,0\n",
    ])
    #expect(text.contains("“Held” 10 → 14\u{A0}meetings; “Mark” 0 → 10\u{A0}points."))
  }

  @Test(
    "a step is rounded so that it suffices and is seen",
    arguments: [
      (4.2, 4.218, 1, 4.2, 4.3), (4.24, 4.235, 1, 4.24, 4.23), (10, 13.333333333333334, 0, 10, 14),
      (3, 2.4999999999999996, 1, 3, 2.5), (71.2, 74.80000000000001, 1, 71.2, 74.8),
      (0.00012, 0.00013, 4, 0.0001, 0.0002),
    ])
  func steps(_ from: Double, _ to: Double, _ digits: Int, _ start: Double, _ end: Double) {
    let step = RoundedStep(from: from, to: to, digits: digits)
    #expect(step.from == start && step.to == end && step.digits >= digits)
  }

  /// C lacks Y, and B everything in 2021.
  private var index: [String: String] {
    [
      "municipalities.csv": "code,name\nA,A\nB,B\nC,C\n",
      "indicators.csv": """
      code,name,measure,direction,accumulates,over_places,parent,index_weight,goalpost_low,goalpost_high
      T,Index,index,increase,stock,none,,,,
      X,Roads,index,increase,stock,none,T,3,0,10
      Y,Days,index,decrease,stock,none,T,1,0,10

      """,
      "observations.csv": """
      indicator,municipality,period,value,state
      X,A,2021,5,
      Y,A,2021,5,
      X,B,2021,,suppressed
      Y,B,2021,,not-provided
      X,C,2021,4,
      Y,C,2021,4,
      X,A,2022,5,
      Y,A,2022,4,
      X,B,2022,6,
      Y,B,2022,4,
      X,C,2022,7,

      """,
    ]
  }

  @Test(
    "where contributions or a change are left out it says why",
    arguments: [
      (
        "en", "not shown by indicator: covers only what was reported.",
        "What moved the index since 2021 is not shown: no value reported."
      ),
      (
        "bg", "идва разликата на индекса до сходните: обхваща само отчетеното.",
        "Не е показано какво е преместило индекса след 2021\u{A0}г.: няма отчетена стойност."
      ),
      (
        "ro", "vine diferența indicelui față de cele similare: acoperă doar ce s-a raportat.",
        "Nu se arată ce a mutat indicele după 2021: nicio valoare raportată."
      ),
      ("uk", "різниця індексу з подібними: ", "Не показано, що змінило індекс після 2021"),
    ])
  func gaps(_ language: String, _ contributions: String, _ change: String) throws {
    let text = try report(index, language: language)
    #expect(text.contains(contributions), "\(text)")
    #expect(text.contains(change), "\(text)")
  }

  @Test("in the table an empty contribution has its reason")
  func contributionReason() throws {
    let folder = try Scratch()
    for (name, text) in index { try folder.put(name, text) }
    let outcome = try Tool.run(
      ["compare", ".", "--as-of", "2022-12-31", "-q", "--format", "csv"], in: folder.url)
    let table = ReferenceTable(text: outcome.output)
    let rows = table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.headings, $0)) }
    let own = rows.filter { $0["indicator"] == "X" }
    #expect(own.map { $0["contribution_reason"] } == ["", "", "partial"])
    #expect(own.map { $0["contribution"] == "" } == [false, false, true])
    #expect(rows.filter { $0["indicator"] == "T" }.allSatisfy { $0["contribution_reason"] == "" })
  }

  @Test(
    "the table of periods says of a state that is known what it is, in each language",
    arguments: [
      ("en", "known, not shown", "the service does not exist here"),
      ("bg", "известно, но не се показва", "тук няма такава услуга"),
      ("ro", "cunoscut, dar neafișat", "serviciul nu există aici"),
      ("uk", "відоме, але не показане", "такої послуги тут немає"),
    ])
  func states(_ language: String, _ hidden: String, _ absent: String) throws {
    let text = try report(index, language: language)
    #expect(text.contains("¹ " + hidden) && text.contains("¹ " + absent), "\(text)")
  }

  @Test("names that several indicators or places have come with their codes")
  func sharedNames() throws {
    var files = shares([95, 50, 45, 5])
    files["municipalities.csv"] = "code,name\nA,Mill\nB,Mill\nC,Hill\nD,Dale\n"
    files["indicators.csv"]? +=
      "Q,Share,%,percent,increase,flow,sum,weighted,100\nR,Other,%,percent,increase,flow,sum,weighted,100\n"
    files["observations.csv"]? += "Q,A,2022,3,10\nQ,B,2022,4,10\nR,A,2022,3,10\nR,B,2022,4,10\n"
    let text = try report(files)
    #expect(text.contains("“Share (P)”") && text.contains("“Share (Q)”") && text.contains("“Other”"))
    #expect(
      text.contains("Mill (A)") && text.contains("Mill (B)") && text.contains("Hill")
        && !text.contains("Hill (C)"))
  }

  /// Ten squares in a row, west to east, with a value each.
  private func strip(_ values: [Int]) -> [String: String] {
    let squares = values.indices.map { place in
      let (west, east) = (Double(20 + place), Double(21 + place))
      return
        "{\"type\":\"Feature\",\"properties\":{\"code\":\"M\(place)\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\(west),43],[\(east),43],[\(east),44],[\(west),44],[\(west),43]]]}}"
    }
    return [
      "municipalities.csv": "code,name\n" + values.indices.map { "M\($0),M\($0)\n" }.joined(),
      "indicators.csv":
        "code,name,measure,direction,accumulates,over_places\nX,Roads,index,increase,stock,none\n",
      "observations.csv": "indicator,municipality,period,value\n"
        + values.enumerated().map { "X,M\($0),2022,\($1)\n" }.joined(),
      "places.geojson": "{\"type\":\"FeatureCollection\",\"features\":[\(squares.joined(separator: ","))]}",
    ]
  }

  // Alternating values: I = −1; expected −1 ÷ 9.
  @Test(
    "compare reads boundaries too: Moran's I in JSON, a sentence in the table, and a file that is missing is said"
  )
  func comparedNeighbours() throws {
    let scratch = try Scratch()
    for (name, text) in strip([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) { try scratch.put(name, text) }
    func run(_ flags: String...) throws -> Tool.Outcome {
      try Tool.run(["compare", ".", "--as-of", "2022-12-31", "-q"] + flags, in: scratch.url)
    }
    let json = try run("--boundaries", "places.geojson", "--format", "json").output
    #expect(json.contains("\"moran_i\": -1,") && json.contains("\"expected\": -0.11111111111111"))
    #expect(try run("--boundaries", "places.geojson").output.contains("Neighbours differ more than"))
    // A file of outlines in the folder is read as well.
    #expect(try run().output.contains("Neighbours differ more than"))
    #expect(try run("--boundaries", "nofile.geojson").status == 66)
  }

  // Each the opposite of its neighbours: I = −1. Of C(10, 5) = 252 orders two have it, and two the +0.8 that lies as far on the other side.
  @Test(
    "neighbours in contrast are named as that, alike ones as alike",
    arguments: [
      ("en", "Neighbours differ more than", "Neighbours are more alike than", "two-sided"),
      ("bg", "Съседните общини се различават повече", "Съседните общини си приличат повече", "двустранно"),
      ("ro", "Vecinele diferă mai mult", "Vecinele seamănă mai mult", "bilateral"),
      ("uk", "Сусідні громади відрізняються більше", "Сусідні громади схожі більше", "двобічно"),
    ])
  func neighbours(_ language: String, _ differ: String, _ alike: String, _ sided: String) throws {
    let board = try report(
      strip([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]), language: language, "--boundaries", "places.geojson")
    #expect(board.contains(differ) && board.contains(sided), "\(board)")
    let halves = try report(
      strip([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]), language: language, "--boundaries", "places.geojson")
    #expect(halves.contains(alike) && halves.contains(sided))
  }
}
