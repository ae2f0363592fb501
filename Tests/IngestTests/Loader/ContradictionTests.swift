import IndicatorEngine
import Ingest
import TestSupport
import Testing

/// What `check` says of targets that contradict one another and of figures that cannot stand.
@Suite("Contradictions between rows") struct ContradictionTests {
  private func messages(_ files: [String: String]) throws -> [String] {
    let indicators = "code,name,measure,direction\nI,Trained,count,increase\nD,Complaints,count,decrease\n"
    let result = try LoadedFiles.load(
      files.merging(["indicators.csv": indicators]) { own, _ in own })
    return result.findings.map { $0.message(.english) }
  }

  private func targets(_ rows: String) throws -> [String] {
    try messages(["targets.csv": "indicator,baseline,stage,due,value,recorded\n" + rows])
  }

  @Test("an interim target beyond the final one is told of, up or down")
  func beyond() throws {
    #expect(
      try targets("I,0,final,2015-12-31,100,\nI,0,interim,2014-12-31,120,\n") == [
        "warning I06  targets.csv, rows 2 and 3: the interim target 120 lies beyond the final one, "
          + "100. Fix: correct E3, or the final target."
      ])
    #expect(
      try targets("D,50,interim,2014-12-31,5,\nD,50,final,2015-12-31,10,\n").map { $0.prefix(11) } == [
        "warning I06"
      ])
    // On the way, and when the final target was raised later, nothing is wrong.
    #expect(try targets("I,0,final,2015-12-31,100,\nI,0,interim,2014-12-31,60,\n") == [])
    #expect(
      try targets(
        "I,0,final,2015-12-31,100,2014-01-01\nI,0,interim,2014-12-31,120,2014-01-01\nI,0,final,2015-12-31,150,2014-06-01\n"
      ) == [])
  }

  @Test("an interim target due after the final one is told of")
  func after() throws {
    #expect(
      try targets("I,0,final,2015-12-31,100,\nI,0,interim,2016-12-31,60,\n") == [
        "warning I07  targets.csv, rows 2 and 3: the interim target is due on 31.12.2016, after the final "
          + "one (31.12.2015); expected a day before it. Fix: correct D3, or the stage."
      ])
  }

  @Test("two baselines for one subject are told of, a blank one is not")
  func baselines() throws {
    #expect(
      try targets("I,10,interim,2014-12-31,60,\nI,12,final,2015-12-31,100,\n") == [
        "warning I08  targets.csv, rows 2 and 3: two baselines for the same indicator and subject: "
          + "10 and 12; each target is measured from its own; expected one baseline. Fix: correct B3."
      ])
    #expect(try targets("I,10,interim,2014-12-31,60,\nI,,final,2015-12-31,100,\n") == [])
  }

  @Test("a target of an operation and a programme at once is told of")
  func twoLevels() throws {
    let found = try messages([
      "programmes.csv": "code,title\nP,Programme\n", "operations.csv": "code,title,programme\nA,Project,P\n",
      "targets.csv": "indicator,operation,programme,value\nI,A,P,10\n",
    ])
    #expect(
      found == [
        "warning I09  targets.csv, row 2, column C \"programme\": a target of operation \"A\" and of programme \"P\" at once; "
          + "only observations of both are held against it; expected an operation or a programme. Fix: empty one of the "
          + "two cells."
      ])
  }

  @Test("parts that do not make the whole are told of; parts of which one is missing are not judged")
  func parts() throws {
    func observations(_ rows: String) throws -> [String] {
      try messages(["observations.csv": "indicator,disaggregation,period,value,recorded\n" + rows])
    }
    #expect(
      try observations("I,,2014,100,\nI,sex=female,2014,60,\nI,sex=male,2014,38,\n") == [
        "warning I10  observations.csv, rows 3, 4 and 2: the parts by \"sex\" sum to 98, the total is "
          + "100. Fix: correct the parts or the total in D2."
      ])
    #expect(try observations("I,,2014,100,\nI,sex=female,2014,60,\nI,sex=male,2014,40,\n") == [])
    #expect(try observations("I,,2014,100,\nI,sex=female,2014,60,\nI,sex=male,2014,,\n") == [])
    // A part that was corrected later counts as corrected; another year is another whole.
    #expect(
      try observations(
        "I,,2014,100,\nI,sex=female,2014,60,2015-01-01\nI,sex=female,2014,62,2015-02-01\nI,sex=male,2014,38,\nI,sex=male,2015,1,\n"
      ) == [])
  }

  @Test("an exchange rate of 0 or below is an error, a negative amount a warning")
  func figures() throws {
    #expect(
      try messages(["rates.csv": "currency,month,per_euro\nUAH,2014-03,0\nUAH,2014-04,-3\nUAH,2014-05,15\n"])
        == [
          "error M04  rates.csv, row 2, column C \"per_euro\": an exchange rate of 0; the row is not used; expected units of "
            + "the currency for one euro. Fix: correct C2.",
          "error M04  rates.csv, row 3, column C \"per_euro\": an exchange rate of −3; the row is not used; expected units of "
            + "the currency for one euro. Fix: correct C3.",
        ])
    let found = try messages([
      "operations.csv": "code,title,currency\nA,Project,EUR\n",
      "payments.csv": "operation,day,amount,basis\nA,2014-03-01,100.00,paid\nA,2014-03-02,-20.00,paid\n",
    ])
    #expect(
      found == [
        "warning M05  payments.csv, row 3, column C \"amount\": −20 is below 0; it is counted as a correction. Fix: check "
          + "the sign in C3."
      ])
  }

  @Test("durations out of order are out of range")
  func durations() throws {
    let found = try messages([
      "operations.csv": "code,title\nA,Project\n",
      "milestones.csv":
        "operation,code,title,planned,optimistic,likely,pessimistic\nA,1,one,2014-03-01,5,9,8\nA,2,two,2014-03-01,5,6,8\n",
    ])
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("warning K09  milestones.csv, row 2, column F \"likely\": found 9") ?? false)
  }

  @Test("a setting on which nothing depends is noted")
  func settings() throws {
    let found = try messages(["merilo.yaml": "title: x\nweights:\n  I: 2\n"])
    #expect(
      found == [
        "note P08  merilo.yaml, line 2: the setting \"weights\" is not used by this version. Fix: none needed."
      ])
  }
}
