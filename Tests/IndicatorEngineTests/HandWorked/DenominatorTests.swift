import IndicatorEngine
import TestSupport
import Testing

@Suite("Numerators and denominators, worked by hand") struct DenominatorTests {
  private func result(
    measure: String = "percent", observations: [String]
  ) -> (portfolio: Portfolio, issues: [PortfolioIssue]) {
    SampleBuilder()
      .table(.indicators, "code|name|measure|direction|over_places", "I|i|\(measure)|increase|weighted")
      .table(.municipalities, "code|name", "X|x", "Y|y")
      .table(
        .observations, "indicator|municipality|period|value|numerator|denominator|state", rows: observations
      ).finish()
  }

  private func analysis(_ portfolio: Portfolio) -> ProgressAnalysis {
    ProgressAnalysis(portfolio, plan: EvaluationPlan(asOf: SampleBuilder.day("2024-12-31")))
  }

  @Test(
    "half a quotient is no figure: missing, with its reason",
    arguments: [
      ("|10||", UnavailableReason.denominatorMissing, PortfolioIssue.Kind.denominatorMissing(numerator: 10)),
      ("||20|", .denominatorMissing, .numeratorMissing(denominator: 20)),
      ("|10|0|", .denominatorZero, .denominatorZero(numerator: 10)),
      ("|0|0|", .denominatorZero, .denominatorZero(numerator: 0)),
    ])
  func half(cells: String, reason: UnavailableReason, issue: PortfolioIssue.Kind) throws {
    let (portfolio, issues) = result(observations: ["I|X|2024|\(cells)"])
    #expect(issues.map(\.kind) == [issue])
    let row = try #require(analysis(portfolio).rows().first)
    #expect(row.value == nil && row.state == .missing)
    #expect(row.reason == reason && row.status == .notAssessable)
  }

  @Test("a stated state needs no quotient, and a value beside one half stands")
  func told() {
    let (_, issues) = result(observations: ["I|X|2024||10||suppressed", "I|Y|2024|30|10||"])
    #expect(issues.isEmpty)
  }

  @Test("a share above the whole is told of and used as it stands: (20 + 30) ÷ (10 + 90) = 50 %")
  func aboveWhole() throws {
    let observations = ["I|X|2024||20|10|", "I|Y|2024||30|90|"]
    let (portfolio, issues) = result(observations: observations)
    #expect(issues.map(\.kind) == [.shareAboveWhole(numerator: 20, denominator: 10)])
    let progress = analysis(portfolio)
    #expect(progress.rows().first?.value == 200)
    #expect(progress.rollUps().first?.value == .value(50))
    // A ratio may lie above 1.
    #expect(result(measure: "ratio", observations: observations).issues.isEmpty)
  }

  @Test(
    "a value that is not the quotient is told of, one that is rounded is not",
    arguments: [("33", false), ("33.3", false), ("34", true), ("0.333", true)])
  func otherValue(value: String, isTold: Bool) {
    // 20 ÷ 60 = 33.33… %
    let (_, issues) = result(observations: ["I|X|2024|\(value)|20|60|"])
    #expect(issues.count == (isTold ? 1 : 0))
  }
}
