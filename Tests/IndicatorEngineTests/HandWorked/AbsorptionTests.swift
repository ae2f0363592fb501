import IndicatorEngine
import TestSupport
import Testing

@Suite("Absorption and currencies, worked by hand") struct AbsorptionTests {
  static let eur = Currency.eur
  static let bgn = Currency.bgn
  static let uah = Currency(code: "UAH") ?? .eur
  static let ron = Currency(code: "RON") ?? .eur

  private func converter(asOf: String = "2026-02-14") -> CurrencyConverter {
    let portfolio = SampleBuilder()
      .table(
        .rates, "currency|month|per_euro", "UAH|2026-02|50.1234", "UAH|2026-01|49", "RON|2026-02|5.0905",
        "RON|2026|9"
      ).finish().portfolio
    return CurrencyConverter(rates: portfolio.rates, asOf: SampleBuilder.day(asOf))
  }

  // MARK: Conversion

  @Test(
    "the lev is divided by the full fixed rate and rounded once, half up",
    arguments: [
      // 60 660 ÷ 1.95583 = 31 014.9655…
      (6_066_000, 3_101_497),
      // 100 ÷ 1.95583 = 51.12918…
      (10_000, 5_113),
      // 2 000 ÷ 1.95583 = 1 022.58376…
      (200_000, 102_258),
      (0, 0), (-10_000, -5_113),
      // 1.95583 million of leva are 1 million of euro.
      (195_583_000, 100_000_000),
    ] as [(Int128, Int128)])
  func lev(_ leva: Int128, _ euro: Int128) {
    #expect(converter().convert(leva, from: .bgn, to: .eur) == .value(euro))
  }

  @Test("a half cent is rounded away from zero")
  func half() {
    // 0.01 × 2 = 0.02 to the euro: 0.01 units of a currency at 2 per euro are half a cent.
    // XXX is the code that ISO 4217 keeps for "no currency".
    let portfolio = SampleBuilder().table(.rates, "currency|month|per_euro", "XXX|2026-02|2").finish()
      .portfolio
    let converter = CurrencyConverter(rates: portfolio.rates, asOf: SampleBuilder.day("2026-02-01"))
    let currency = Currency(code: "XXX") ?? .eur
    #expect(converter.convert(1, from: currency, to: .eur) == .value(1))
    #expect(converter.convert(-1, from: currency, to: .eur) == .value(-1))
    #expect(converter.convert(Int128.max, from: .eur, to: currency) == .unavailable(.outOfRange))
  }

  @Test("other currencies go through the euro at the month's rate; a missing month is never the nearest")
  func cross() {
    // 501.234 UAH ÷ 50.1234 = 10 EUR; × 5.0905 = 50.905, half up 50.91
    #expect(converter().convert(50_123, from: Self.uah, to: .eur) == .value(1000))
    // 501 234.00 UAH = 10 000 EUR = 50 905.00 RON = 19 558.30 BGN
    #expect(converter().convert(50_123_400, from: Self.uah, to: Self.ron) == .value(5_090_500))
    #expect(converter().convert(50_123_400, from: Self.uah, to: .bgn) == .value(1_955_830))
    #expect(
      converter(asOf: "2026-03-01").convert(100, from: Self.uah, to: .eur) == .unavailable(.rateMissing))
    // Only a row for the month itself is a rate of the month: the year's is not.
    #expect(
      converter(asOf: "2026-03-01").convert(100, from: Self.ron, to: .eur) == .unavailable(.rateMissing))
  }

  // MARK: Levels

  /// Two programmes and funds, three currencies; C is over three places.
  private let portfolio = SampleBuilder()
    .table(.municipalities, "code|name", "BGS04|Бургас", "SLV20|Сливен", "JAM26|Ямбол")
    .table(.programmes, "code|title|fund|currency", "P1|one|ESF|BGN", "P2|two|ERDF|EUR")
    .table(
      .operations, "code|title|programme|fund|municipality|contracted|eligible|total|currency",
      "A|a|P1||BGS04|60660.00|60660.00|70000.00|", "B|b|P1||SLV20|100.00|||",
      "C|c|P2|CF|JAM26||100.00||", "D|d||||50.00|||EUR"
    )
    .table(
      .shares, "operation|municipality|share", "C|BGS04|0.3333", "C|SLV20|0.3333", "C|JAM26|0.3334"
    )
    .table(
      .budget, "operation|line|amount", "A|1|60000.00", "A|2|660.00", "C|1|100.01"
    )
    .table(
      .payments, "operation|day|amount|line|basis", "A|2014-01-01|24000.00|1|paid",
      "A|2014-02-01|100.00||paid", "A|2014-03-01|9.99|1|paid", "C|2014-01-01|50.00|1|paid",
      "C|2014-01-01|70.00|1|incurred"
    ).finish().portfolio

  private func rows(_ level: BudgetLevel, currency: Currency? = nil) -> [BudgetRow] {
    BudgetAnalysis(
      portfolio,
      plan: EvaluationPlan(asOf: SampleBuilder.day("2014-02-28"), currency: currency, level: level)
    ).rows()
  }

  @Test(
    "operation: budget lines first, paid of one basis, absorption of the contracted, else eligible amount")
  func operations() {
    let found = rows(.operation)
    #expect(found.map(\.key) == ["A", "B", "C", "D"])
    #expect(found.map(\.budget) == [.value(6_066_000), .value(10_000), .value(10_001), .value(5000)])
    #expect(found.map(\.budgetBasis) == [.lines, .contracted, .lines, .contracted])
    // The payment of 2014-03-01 is not made yet; 70.00 incurred is not added to 50.00 paid.
    #expect(
      found.map(\.paid) == [
        .value(2_410_000), .unavailable(.paymentsMissing), .value(5000), .unavailable(.paymentsMissing),
      ])
    #expect(found[0].remaining == .value(3_656_000))
    #expect(found[0].absorption == .value(24_100 / 60_660))
    #expect(found[2].absorption == .value(0.5) && found[2].isContractedEligible)
    #expect(found[2].reasons.contains(.mixedBasis))
    #expect(found[1].absorption == .unavailable(.paymentsMissing))
  }

  @Test("a basis can be asked for")
  func basisOrder() {
    let plan = EvaluationPlan(
      asOf: SampleBuilder.day("2014-02-28"), basisOrder: [.incurred, .paid, .declared, .certified])
    let found = BudgetAnalysis(portfolio, plan: plan).rows()
    #expect(found.map(\.basis) == [.paid, nil, .incurred, nil])
    #expect(found[2].paid == .value(7000))
  }

  @Test("line: payments that name no line stand apart")
  func lines() {
    let found = rows(.line)
    #expect(found.map(\.operation) == ["A", "A", "A", "C"])
    #expect(found.map(\.key) == ["1", "2", nil, "1"])
    // Line 2 was paid nothing, which is known, since A's payments name lines.
    #expect(found.map(\.paid) == [.value(2_400_000), .value(0), .value(10_000), .value(5000)])
    #expect(found[0].absorption == .value(0.4))
    #expect(found[2].budget == .unavailable(.notOnThisLevel))
  }

  @Test("programme and fund: what is not reported makes the sum partial, not smaller in silence")
  func groups() {
    let programmes = rows(.programme)
    #expect(programmes.map(\.key) == ["P1", "P2", nil])
    // A 60 660.00 + B 100.00, both in leva.
    #expect(programmes[0].budget == .value(6_076_000))
    #expect(programmes[0].currency == .bgn)
    #expect(programmes[0].paid == .value(2_410_000))
    let members = programmes[0].members
    #expect([members.all, members.budget, members.contracted, members.paid] == [2, 2, 2, 1])
    #expect(programmes[0].reasons.contains(.partial))
    // Payments of B are not known, so what remains of both is not either.
    #expect(programmes[0].remaining == .unavailable(.partial))
    // Over the operation of which both are known: 24 100 ÷ 60 660.
    #expect(programmes[0].absorption == .value(24_100 / 60_660))
    // C has its own fund; D has no programme to take one from.
    #expect(rows(.fund).map(\.key) == ["CF", "ESF", nil])
  }

  @Test("municipality: shares split exactly and the parts make the whole")
  func municipalities() {
    let found = rows(.municipality)
    #expect(found.map(\.key) == ["BGS04", "BGS04", "JAM26", "SLV20", "SLV20", nil])
    #expect(found.map(\.currency) == [.bgn, .eur, .eur, .bgn, .eur, .eur])
    // 100.01 × 0.3333 = 33.333333, 33.333333, 33.343334: floors 33.33, 33.33, 33.34 leave 0.01, which goes to the
    // largest remainder; 0.3333 and 0.3333 cents are equal and 0.4334 is larger.
    #expect(
      found.filter { $0.currency == .eur }.prefix(3).map(\.budget) == [
        .value(3333), .value(3335), .value(3333),
      ])
    let paid = found.filter { $0.currency == .eur }.compactMap(\.paid.found)
    #expect(paid.reduce(0, +) == 5000)
    #expect(found[0].reasons.contains(.mixedCurrency))
  }

  @Test("one reporting currency: a total is converted once, not its rounded parts")
  func reportingCurrency() {
    let programmes = rows(.programme, currency: .eur)
    // (60 660 + 100) ÷ 1.95583 = 31 066.0947…; 31 014.97 + 51.13 would be 31 066.10
    #expect(programmes[0].budget == .value(3_106_609))
    #expect(rows(.operation, currency: .eur).map(\.budget)[0] == .value(3_101_497))
    #expect(rows(.municipality, currency: .eur).map(\.key) == ["BGS04", "JAM26", "SLV20", nil])
    // No rate for the hryvnia that month.
    #expect(rows(.operation, currency: Self.uah).allSatisfy { $0.budget == .unavailable(.rateMissing) })
  }

  @Test("shares of any size give parts that make the whole")
  func shares() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let count = Int.random(in: 1...9, using: &generator)
      let places = (0..<count).map { "M\($0)" }
      let amount = Int128(Int64.random(in: 1...100_000_000, using: &generator))
      var cuts = (1..<max(count, 1)).map { _ in Int.random(in: 0...10_000, using: &generator) }.sorted()
      cuts = [0] + cuts + [10_000]
      let shares = zip(cuts, cuts.dropFirst()).map { Double($1 - $0) / 10_000 }
      let portfolio = SampleBuilder()
        .table(.municipalities, "code|name", rows: places.map { "\($0)|\($0)" })
        .table(
          .operations, "code|title|total|currency",
          "A|a|\(Money(minorUnits: amount, currency: .eur).decimal)|EUR"
        )
        .table(.shares, "operation|municipality|share", rows: zip(places, shares).map { "A|\($0)|\($1)" })
        .finish().portfolio
      let plan = EvaluationPlan(asOf: SampleBuilder.day("2014-02-28"), level: .municipality)
      let rows = BudgetAnalysis(portfolio, plan: plan).rows()
      let sum = rows.compactMap(\.budget.found).reduce(0, +)
      #expect(sum == amount)
      for (row, share) in zip(rows, shares) {
        let exact = Double(amount) * share
        #expect((Double(row.budget.found ?? -9) - exact).magnitude <= 1)
      }
    }
  }
}
