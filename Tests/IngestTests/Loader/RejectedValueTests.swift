import IndicatorEngine
import Ingest
import TestSupport
import Testing

@Suite("Values that could not be used") struct RejectedValueTests {
  private func row(_ observations: String, asOf: String = "2015-12-31") throws -> ProgressRow {
    let result = try LoadedFiles.load([
      "indicators.csv": "code,name,measure,direction\nI,Trained,count,increase\n",
      "targets.csv": "indicator,baseline,value,due,stage\nI,0,10,2015-12-31,final\n",
      "observations.csv": "indicator,period,value,state\n" + observations,
    ])
    let plan = EvaluationPlan(asOf: SampleBuilder.day(asOf))
    return try #require(Evaluation(of: result.portfolio, plan: plan).progress.first)
  }

  @Test("a newest value that is no number is not called unreported, and no earlier one stands for it")
  func newest() throws {
    let row = try row("I,2014,4,\nI,2015,abcd,\n")
    #expect(row.value == nil && row.achievementRate == .unavailable(.valueRejected))
    #expect(row.status == .notAssessable && row.reason == .valueRejected)
    #expect(row.valuePeriod == SampleBuilder.period("2015"))
    // Before that year is over, the one before it is the newest.
    let earlier = try self.row("I,2014,4,\nI,2015,abcd,\n", asOf: "2014-12-31")
    #expect(earlier.value == 4)
  }

  @Test("a blank newest value stays unreported, and a state has its own reason")
  func states() throws {
    #expect(try row("I,2014,4,\nI,2015,,\n").reason == .valueMissing)
    #expect(try row("I,2015,,suppressed\n").reason == .suppressed)
    #expect(try row("I,2015,,not-applicable\n").reason == .notApplicable)
    #expect(try row("I,2015,,not-provided\n").reason == .notProvided)
  }
}
