import IndicatorEngine
import TestSupport
import Testing

@Suite("Exact amounts and the ratios made from them") struct ExactAmountTests {
  private func performance(
    contracted: String, currency: String = "EUR", milestones: [String], payments: [String] = [],
    method: String = "", end: String = "2014-12-31", reporting: Currency? = nil, asOf: String = "2014-12-31"
  ) throws -> OperationPerformance {
    let portfolio = SampleBuilder()
      .table(
        .operations, "code|title|start|end|contracted|currency|ev_method",
        "A|a|2014-01-01|\(end)|\(contracted)|\(currency)|\(method)"
      )
      .table(.milestones, "operation|code|title|planned|actual|weight|percent|actual_start", rows: milestones)
      .table(.payments, "operation|day|amount|currency|basis", rows: payments).finish().portfolio
    let plan = EvaluationPlan(asOf: SampleBuilder.day(asOf), currency: reporting)
    return try #require(DeliveryAnalysis(portfolio, plan: plan).performances().first)
  }

  // MARK: Amounts

  @Test("the largest amount keeps its cents: all of it planned and earned is all of it")
  func largest() throws {
    // Int64.max cents; thirds and sevenths of it are no whole cents, their sum is the whole.
    let found = try performance(
      contracted: "92233720368547758.07",
      milestones: ["A|M1|a|2014-06-01|2014-06-01|3||", "A|M2|b|2014-07-01|2014-06-01|7||"],
      payments: ["A|2014-06-01|92233720368547758.06||paid"])
    let whole = Int128(Int64.max)
    #expect(found.account.budget == .value(whole))
    #expect(found.amounts.planned == .value(whole) && found.amounts.earned == .value(whole))
    #expect(found.amounts.costVariance == .value(1) && found.amounts.scheduleVariance == .value(0))
    // AC + 0; BAC × AC ÷ EV = AC: one cent less than the budget.
    #expect(found.amounts.estimateRemaining == .value(whole - 1))
    #expect(found.amounts.estimateTypical == .value(whole - 1))
    #expect(found.amounts.varianceAtCompletion == .value(1))
    #expect(found.workDone == .value(1) && found.indices.value.earned.found != nil)
  }

  @Test("a part of an amount is rounded once, half away from zero")
  func parts() throws {
    // 1 of 3 of 100.00 done: 33.333…; 12.5 % of the second third: 4.1666…: 37.50 exactly.
    let found = try performance(
      contracted: "100.00",
      milestones: [
        "A|M1|a|2014-06-01|2014-06-01|1||", "A|M2|b|2015-01-01||1|12.5|2014-06-01", "A|M3|c|2015-01-01||1||",
      ], method: "percent")
    #expect(found.amounts.earned == .value(3750))
    // 33.333333 + 4.166667 in millionths.
    #expect(found.indices.value.earned == .value(37.5))
  }

  // MARK: Ratios

  @Test("no ratio depends on the currency that is asked for", arguments: [Currency.eur, .bgn])
  func currency(_ reporting: Currency) throws {
    func make(_ currency: Currency?) throws -> OperationPerformance {
      try performance(
        contracted: "60660.00", currency: "BGN",
        milestones: ["A|M1|a|2014-06-01|2014-06-01|35||", "A|M2|b|2015-06-01||65||"],
        payments: ["A|2014-06-01|24000.00||paid"], reporting: currency)
    }
    let (own, shown) = (try make(nil), try make(reporting))
    #expect(shown.indices == own.indices)
    // 21 231 ÷ 24 000
    #expect(shown.indices.value.costPerformance == .value(0.884625))
    #expect(
      shown.account.absorption == own.account.absorption
        && own.account.absorption == .value(24_000.0 / 60_660))
    #expect(shown.account.currency == reporting)
    // 21 231 ÷ 1.95583 = 10 855.2379…; 21 231 − 24 000 = −2 769, ÷ 1.95583 = −1 415.7672…
    let isEuro = reporting == .eur
    #expect(shown.amounts.earned == .value(isEuro ? 1_085_524 : 2_123_100))
    #expect(shown.amounts.costVariance == .value(isEuro ? -141_577 : -276_900))
  }

  @Test("a ratio needs no rate where all amounts are in one currency")
  func noRate() throws {
    let found = try performance(
      contracted: "100.00", currency: "UAH", milestones: ["A|M1|a|2014-06-01|2014-06-01|||"],
      payments: ["A|2014-06-01|50.00||paid"], reporting: .eur)
    #expect(found.account.budget == .unavailable(.rateMissing))
    #expect(found.amounts.earned == .unavailable(.rateMissing))
    #expect(found.account.absorption == .value(0.5))
    #expect(found.indices.value.costPerformance == .value(2))
    #expect(found.reasons.contains(.rateMissing))
  }

  @Test("a ratio that leaves the range of binary numbers has a reason")
  func notFinite() {
    #expect(achievementRate(value: 1e308, baseline: -1e308, target: 1e308) == .unavailable(.outOfRange))
    #expect(legalRatio(value: 1e308, target: 1e-308) == .unavailable(.outOfRange))
    let rates = achievementRates(
      values: Column([1e308, 1]), baselines: Column([-1e308, 0]), targets: Column([1e308, 2]))
    #expect(rates[0] == nil && rates[1] == 0.5)
  }

  // MARK: Reasons

  @Test("weights that are all 0 and weights below 0 are told apart")
  func weights() throws {
    let zero = try performance(contracted: "100.00", milestones: ["A|M1|a|2014-06-01||0||"])
    #expect(zero.indices.value.planned == .unavailable(.weightsZero))
    let negative = try performance(
      contracted: "100.00", milestones: ["A|M1|a|2014-06-01||2||", "A|M2|b|2014-06-01||-1||"])
    #expect(negative.indices.value.earned == .unavailable(.weightsNegative))
  }

  @Test("an earned value method that is none is not replaced by another")
  func unknownMethod() throws {
    let found = try performance(
      contracted: "100.00", milestones: ["A|M1|a|2014-06-01|2014-06-01|||"], method: "fifty")
    #expect(found.method == .unavailable(.methodUnknown))
    #expect(found.indices.value.earned == .unavailable(.methodUnknown))
    #expect(found.workDone == .unavailable(.methodUnknown))
    // The plan needs no method.
    #expect(found.indices.value.planned == .value(100))
    let unstated = try performance(
      contracted: "100.00", milestones: ["A|M1|a|2014-06-01|2014-06-01|||"])
    #expect(unstated.method == .value(.zeroHundred))
  }

  @Test("where all work is done the finish is the day it was done")
  func finish() throws {
    // The plan of the milestones ends in June, the operation's in December: PD ÷ SPI(t) would say another day.
    let found = try performance(
      contracted: "100.00", milestones: ["A|M1|a|2014-06-01|2014-07-15|||"], end: "2014-12-31",
      asOf: "2014-10-01")
    #expect(found.finishEstimate == .value(SampleBuilder.day("2014-07-15")))
  }
}
