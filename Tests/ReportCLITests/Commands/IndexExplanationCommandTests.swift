import Foundation
import TestSupport
import Testing

/// The figures of `IndexEditionTests`, as a pair of files.
@Suite("Why scores of an index moved, and what would gain a place") struct IndexExplanationCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put(
      "data.csv",
      """
      uCode,uName,Time,X,Y,Note
      A,Alder,2021,0,1,7
      B,Birch,2021,10,2,7
      C,Cedar,2021,5,3,7
      A,Alder,2022,5,3,7
      B,Birch,2022,20,2,7
      C,Cedar,2022,0,1,7

      """)
    try scratch.put(
      "meta.csv",
      "iCode,Type,Direction,Parent,Weight\nX,Indicator,1,T,1\nY,Indicator,1,T,3\nT,Aggregate,1,,\n")
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(
      ["index", "--data", "data.csv", "--meta", "meta.csv", "--normalise", "minmax:0,100,years=each"]
        + arguments,
      in: scratch.url)
  }

  private func rows(_ arguments: String...) throws -> [[String]] {
    let outcome = try Tool.run(
      [
        "index", "--data", "data.csv", "--meta", "meta.csv", "--normalise", "minmax:0,100,years=each",
        "--aggregate",
        "amean", "--format", "csv", "-q",
      ] + arguments, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.talk)")
    return ReferenceTable(text: outcome.output).rows
  }

  @Test("the parts of a change stand between the scores before and now, and add up")
  func change() throws {
    let found = try rows("--show", "change", "--unit", "A")
    #expect(found.map { $0[3] } == ["score-before", "own", "own", "yardstick", "weights", "score-now"])
    #expect(found.map { $0[4] } == ["", "X", "Y", "", "", ""])
    for (row, points) in zip(found, [0, 9.375, 75, -3.125, 0, 81.25]) {
      #expect(isClose(Double(row[5]), points, within: 1e-9))
    }
    #expect(found.allSatisfy { $0[0] == "A" && $0[1] == "2021" && $0[2] == "2022" })
    #expect(try rows("--show", "change").count == 18)
  }

  @Test("the figure that gains a place is told of the newest year, one indicator a row")
  func gains() throws {
    let found = try rows("--show", "gains")
    #expect(found.map { Array($0[..<3]) } == [["B", "2022", "Y"], ["C", "2022", "Y"]])
    #expect(found[0][3] == "2" && isClose(Double(found[0][4]), 2.5, within: 1e-9))
    #expect(isClose(Double(found[1][5]), 4.0 / 3, within: 1e-9))
  }

  @Test("what cannot be taken apart ends with the way out")
  func failures() throws {
    let bare = try run("--show", "gains")
    #expect(bare.status == 64 && bare.talk.contains("--aggregate amean"))
    let foreign = try run("--aggregate", "amean", "--compatible", "coinr", "--show", "change")
    #expect(foreign.status == 64 && foreign.talk.contains("leave out --compatible"))
    try scratch.put("data.csv", "uCode,X,Y\nA,1,2\nB,2,1\nC,3,4\n")
    let single = try Tool.run(
      [
        "index", "--data", "data.csv", "--meta", "meta.csv", "--normalise", "minmax", "--aggregate", "amean",
        "--show",
        "change",
      ], in: scratch.url)
    #expect(single.status == 64 && single.talk.contains("--show change compares two years"))
  }

  @Test("a column that the description does not name is passed over and named in one line")
  func unused() throws {
    let outcome = try run("--aggregate", "amean")
    #expect(outcome.status == 0)
    #expect(outcome.talk.contains("1 column of data.csv is not used, for meta.csv does not name it: “Note”."))
  }
}
