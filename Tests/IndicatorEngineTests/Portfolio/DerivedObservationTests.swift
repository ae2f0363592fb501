import IndicatorEngine
import TestSupport
import Testing

@Suite("Indicators computed by formulas")
struct DerivedObservationTests {
  private func build(
    _ indicators: [String], _ observations: [String]
  ) -> (portfolio: Portfolio, issues: [PortfolioIssue]) {
    SampleBuilder()
      .table(
        .indicators, "code | name | measure | numerator | denominator | factor | formula", rows: indicators
      )
      .table(
        .observations, "indicator | municipality | period | value | recorded | source", rows: observations
      )
      .finish()
  }

  /// Computed rows as `indicator place period value [numerator/denominator] [recorded]`.
  private func derived(_ portfolio: Portfolio) -> [String] {
    let observations = portfolio.observations
    return (observations.count - portfolio.derivedObservations..<observations.count).map { row in
      let quotient = observations.numerator[row].flatMap { above in
        observations.denominator[row].map { "\(above)/\($0)" }
      }
      return [
        observations.indicator[row], observations.municipality[row], observations.period[row]?.description,
        observations.value[row].map { "\($0)" } ?? quotient,
        observations.data[.recorded].spelling(row: row),
      ].compactMap { $0 }.joined(separator: " ")
    }
  }

  private func problems(_ issues: [PortfolioIssue]) -> [FormulaProblem] {
    issues.compactMap { if case .formula(let problem) = $0.kind { problem } else { nil } }
  }

  @Test("a formula gives a figure for every place and period for which it can")
  func formula() {
    let (portfolio, issues) = build(
      [
        "done | Done | count", "plan | Plan | count", "rate | Rate | percent | | | | #{done} / #{plan} * 100",
      ],
      [
        "done | A | 2023 | 30", "plan | A | 2023 | 40", "done | A | 2024 | 10", "plan | B | 2023 | 5",
        "done | B | 2023 | 0",
      ])
    // 30 of 40 are 75 %; 0 of 5 are 0 %; of 2024 no plan is known, so nothing is computed.
    #expect(derived(portfolio) == ["rate A 2023 75.0", "rate B 2023 0.0"])
    #expect(issues.isEmpty)
    #expect(portfolio.observations.data[.source].spelling(row: 5) == "= #{done} / #{plan} * 100")
    // The rows stand where the formula stands: row 4 of the indicators, the third below the headings.
    let origin = portfolio.observations.data.origins[5]
    #expect(portfolio.sources[origin.source].file == "indicators.csv" && origin.row == 4)
  }

  @Test("a numerator and a denominator are kept, so that places are rolled up by their sums")
  func quotient() {
    let (portfolio, issues) = build(
      [
        "a | A | count", "b | B | count", "n | People | count", "share | Share | percent | #{a} + #{b} | n",
      ],
      ["a | X | 2023 | 3", "b | X | 2023 | 2", "n | X | 2023 | 50"])
    #expect(derived(portfolio) == ["share X 2023 5.0/50.0"])
    #expect(issues.isEmpty)
  }

  @Test("words for people in numerator and denominator compute nothing")
  func words() {
    let (portfolio, issues) = build(
      ["s | Share | percent | people who came | people invited", "n | N | count | | n"],
      ["n | X | 2023 | 50"])
    #expect(derived(portfolio).isEmpty && issues.isEmpty)
  }

  @Test("formulas over formulas, in any order; what was reported stands")
  func chains() {
    let (portfolio, issues) = build(
      ["c | C | | | | | #{b} + 1", "b | B | | | | | #{a} * 2", "a | A"],
      ["a | X | 2023 | 3", "a | Y | 2023 | 5", "b | Y | 2023 | 100"])
    // X: 3 · 2 = 6, 6 + 1 = 7. Y reported b = 100, so that c is 101.
    #expect(derived(portfolio) == ["b X 2023 6.0", "c X 2023 7.0", "c Y 2023 101.0"])
    #expect(issues.isEmpty)
  }

  @Test("missing is never zero, unless the formula says what stands for it")
  func missing() {
    let (portfolio, _) = build(
      ["a | A", "b | B", "s | S | | | | | #{a} + #{b}", "t | T | | | | | #{a} + firstNonNull(#{b}, 0)"],
      ["a | X | 2023 | 3", "b | X | 2024 | 4"])
    #expect(derived(portfolio) == ["t X 2023 3.0"])
  }

  @Test("circles, unknown codes, broken formulas, divisions by zero and texts are told of")
  func faults() {
    let (portfolio, issues) = build(
      [
        "a | A", "zero | Z", "x | X | | | | | #{y}", "y | Y | | | | | #{x} + #{a}",
        "self | S | | | | | #{self}",
        "u | U | | | | | #{aa}", "w | W | | | | | #{a} +* 2", "f | F | | | | | sqrt(#{a})",
        "d | D | | | | | #{a} / #{zero}", "q | Q | | a | zero", "t | T | | | | | #{a} + 'x'",
        "ok | OK | | | | | #{x} + #{a}",
      ],
      ["a | X | 2023 | 3", "zero | X | 2023 | 0", "a | Y | 2023 | 3", "zero | Y | 2023 | 0"])
    // What needs a circle has nothing to be computed from, and needs no word of its own.
    #expect(derived(portfolio).isEmpty)
    #expect(
      problems(issues) == [
        .circle, .circle, .circle, .unknownCode(found: "aa", nearest: "a"),
        .unreadable(.syntax(at: 7, found: "*")), .unreadable(.unknownFunction("sqrt")), .noNumber(count: 2),
        .noNumber(count: 2), .wrongKind(.notANumber("x"), count: 2),
      ])
  }

  @Test(
    "each revision gives a figure that was known from its day on; illustrative figures make illustrative ones"
  )
  func revisions() {
    let (portfolio, _) = build(
      ["a | A", "b | B", "s | S | | | | | #{a} + #{b}"],
      [
        "a | X | 2023 | 3 | 2024-01-10 | illustrative", "b | X | 2023 | 4 | 2024-02-01",
        "a | X | 2023 | 5 | 2024-03-01",
      ])
    // On 10 January b was not known; on 1 February 3 + 4; on 1 March 5 + 4.
    #expect(derived(portfolio) == ["s X 2023 7.0 2024-02-01", "s X 2023 9.0 2024-03-01"])
    #expect(portfolio.observations.data.isIllustrative(3) && !portfolio.observations.data.isIllustrative(4))
    let february = portfolio.known(by: Day(number: 19_770))  // 2024-02-17
    #expect(derived(february) == ["s X 2023 7.0 2024-02-01"])
    #expect(portfolio.given.observations.count == 3 && portfolio.given.derivedObservations == 0)
  }

  @Test("a long chain of formulas needs no deep stack, and ends in its last figure")
  func longChain() {
    let indicators = ["i0 | Zero"] + (1...3000).map { "i\($0) | I | | | | | #{i\($0 - 1)} + 1" }
    let (portfolio, issues) = build(indicators.reversed(), ["i0 | X | 2023 | 0"])
    #expect(portfolio.derivedObservations == 3000 && issues.isEmpty)
    #expect(portfolio.observations.value[3000] == 3000)
  }
}
