import IndicatorEngine
import Ingest
import Testing

/// I01: percents whose scale is doubtful are told of, and never changed.
@Suite("Scales of percents")
struct PercentScaleTests {
  private func milestones(
    _ cells: [String], _ flags: [String] = []
  ) throws -> (percents: [Double?], findings: [Finding]) {
    let rows = cells.enumerated().map { "A,M\($0 + 1),Stage,2026-01-15,\($1)\n" }.joined()
    let result = try LoadedFiles.load([
      "operations.csv": "code,title\nA,Park\n",
      "milestones.csv": "operation,code,title,planned,percent\n" + rows,
    ]) { options in for flag in flags { try options.cells.add(.percent, flag) } }
    return (cells.indices.map { result.portfolio.milestones.percent[$0] }, result.findings)
  }

  @Test("a column of fractions is read as percents, with a warning that names the flag")
  func allFractions() throws {
    let read = try milestones(["0.5", "1", "0", "0.25"])
    #expect(read.percents == [0.5, 1, 0, 0.25])
    #expect(
      read.findings.map { $0.message(.english) } == [
        "warning I01  milestones.csv, column E \"percent\": 4 values, none over 1, read as percents: "
          + "0.5 is 0.5%. Fix: if 0.5 is a share of one, --percent fraction:E; if not, --percent hundred:E."
      ])
  }

  @Test("a flag settles the scale either way")
  func stated() throws {
    let fraction = try milestones(["0.5", "1", "0"], ["fraction:E"])
    #expect(fraction.percents == [50, 100, 0])
    #expect(fraction.findings == [])
    let hundred = try milestones(["0.5", "1", "0"], ["hundred:E"])
    #expect(hundred.percents == [0.5, 1, 0])
    #expect(hundred.findings == [])
  }

  @Test(
    "noughts and ones alone are no doubt",
    arguments: [["0", "1", "1"], ["0", "50", "100"], ["0.5%", "0.7%"]])
  func noDoubt(_ cells: [String]) throws { #expect(try milestones(cells).findings == []) }

  @Test(
    "a percent sign beside a fraction, and one fraction among hundredths, are two scales",
    arguments: [["50%", "0.5"], ["5%", "0.9"], ["0.5", "50", "75"]])
  func mixed(_ cells: [String]) throws { #expect(try milestones(cells).findings.map(\.code) == ["I01"]) }

  @Test("a baseline left behind as a fraction beside a target in hundredths is told of")
  func baseline() throws {
    // Flags for the value and the target, none for the baseline: 0.3 would stand against 80.
    let result = try LoadedFiles.load([
      "indicators.csv": "code,name,measure\nP,Share,percent\n",
      "observations.csv": "indicator,period,value\nP,2014,0.5\n",
      "targets.csv": "indicator,stage,due,baseline,value\nP,final,2020-12-31,0.3,0.8\n",
    ]) { options in
      try options.cells.add(.percent, "fraction:value")
    }
    let finding = try #require(result.findings.first { $0.code == "I01" })
    #expect(finding.message(.english).hasPrefix("warning I01  targets.csv, column D \"baseline\": 1 value"))
  }

  private func series(_ values: [String], target: String, _ flags: [String] = []) throws
    -> PortfolioLoader.Result
  {
    let rows = values.enumerated().map { "P,\(2014 + $0),\($1)\n" }.joined()
    return try LoadedFiles.load([
      "indicators.csv": "code,name,measure\nP,Share,percent\nC,Trained,count\n",
      "observations.csv": "indicator,period,value\n" + rows + "C,2014,3\n",
      "targets.csv": "indicator,stage,due,value\nP,final,2020-12-31,\(target)\nC,final,2020-12-31,10\n",
    ]) { options in for flag in flags { try options.cells.add(.percent, flag) } }
  }

  @Test(
    "a target on another scale than the values",
    arguments: [(["0.45", "0.5"], "60"), (["45", "50"], "0.6")])
  func target(_ values: [String], _ target: String) throws {
    let result = try series(values, target: target)
    #expect(result.findings.map(\.code) == ["I01"])
    #expect(result.findings.first?.location.file == "targets.csv")
    #expect(result.findings.first?.location.row == 2)
  }

  @Test("values and target in fractions: both columns are told of")
  func fractions() throws {
    let result = try series(["0.45", "0.5"], target: "0.6")
    #expect(result.findings.map(\.code) == ["I01", "I01"])
  }

  @Test("a stated scale leaves counts in the same column alone")
  func countsStay() throws {
    let result = try series(["0.45", "0.5"], target: "60", ["fraction:C"])
    #expect((0..<3).map { result.portfolio.observations.value[$0] } == [45, 50, 3])
    #expect(result.findings == [])
  }
}
