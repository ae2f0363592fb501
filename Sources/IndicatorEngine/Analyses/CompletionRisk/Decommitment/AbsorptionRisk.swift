internal import RealModule

/// What a programme may lose at each deadline of decommitment: what is due, what covers it, and what claims are forecast, from above and from below.
///
/// From above: its claims so far, as shares of what remained (``AbsorptionPaths``). From below: what its open operations have still to claim, when they are
/// expected to end. Both are shown, and pooled: (1 − w) above + w below, w that of the inside view; the paths keep their spread and are moved to the pool.
/// Nothing here is a legal finding.
public struct AbsorptionRisk: Sendable {
  /// One deadline.
  public struct Deadline: Sendable {
    /// The account with claims so far.
    public let account: Decommitment.Row
    /// What is known already; nil where it is a matter of chance.
    public let fact: Fact?
    /// The chance that something is lost, its mean and its 80th percentile, in minor units, by the pooled forecast.
    public let lossChance: Double
    public let meanLoss: Int128
    public let highLoss: Int128
    /// Claims forecast by then: the median from above; from below nil where no operation says anything.
    public let claims: Int128
    public let claimsFromBelow: Estimate<Int128>
    /// Both pooled; that from above where no operation says anything.
    public let claimsPooled: Int128
    /// The last day of the first month in which the pooled forecast covers what is due; nil where it does not by the deadline.
    public let crossing: Day?
    /// What must be claimed a month from now on so that nothing is lost.
    public let runRate: Estimate<Int128>
  }

  /// An answer that is no forecast. The raw value is the code in JSON.
  public enum Fact: String, Sendable {
    /// What was claimed and pre-financed covers all that is due: nothing can be lost.
    case covered
    /// The day is over and something is not covered.
    case lost
  }

  /// Programmes with commitments whose framework has no rule that was read, and for which none was chosen: nothing is said of them.
  static func unruled(_ portfolio: Portfolio, asOf: Day, plan: RiskPlan) -> [String] {
    if plan.profile != nil { return [] }
    return AllocationTable(portfolio, asOf: asOf).programmes.filter { profile(of: $0, portfolio) == nil }
  }

  public let programme: String
  public let currency: Currency?
  public let profile: DecommitmentProfile
  /// Claims so far.
  public let claimed: Int128
  /// From the first deadline that lies ahead.
  public let deadlines: [Deadline]
  public let seed: UInt64
  /// Weight of the forecast from below in the pool: a policy.
  public let weight: Double
  /// Open operations with something left to claim: how many, how much; and of them those whose end or amount is not known, so that the forecast from below
  /// goes without them. Where these hold more than a third there is none.
  public let open: OperationClaims.Part
  public let withoutEnd: OperationClaims.Part

  /// Months between the end of an operation and the claim of its last payment: an assumption.
  public static let lagMonths = 6

  /// Programmes with commitments, by code.
  static func all(
    _ portfolio: Portfolio, evaluation: EvaluationPlan, plan: RiskPlan, forecasts: [RiskForecast]
  ) -> [AbsorptionRisk] {
    let table = AllocationTable(portfolio, asOf: evaluation.asOf)
    return table.programmes.compactMap { programme in
      guard let profile = plan.profile ?? profile(of: programme, portfolio) else { return nil }
      return AbsorptionRisk(
        programme, table, portfolio, profile: profile, evaluation: evaluation, plan: plan,
        forecasts: forecasts)
    }
  }

  /// The rule of the programme's framework; nil where it has none.
  private static func profile(of programme: String, _ portfolio: Portfolio) -> DecommitmentProfile? {
    guard let row = portfolio.programmeIndex.row(of: programme),
      portfolio.programmes.framework[row] == "eu-2021-2027"
    else { return nil }
    return .n3
  }

  private init?(
    _ programme: String, _ table: AllocationTable, _ portfolio: Portfolio, profile: DecommitmentProfile,
    evaluation: EvaluationPlan, plan: RiskPlan, forecasts: [RiskForecast]
  ) {
    let amounts = table.amounts(of: programme)
    let decommitment = Decommitment(
      commitments: amounts.commitments, prefinancing: amounts.prefinancing, claims: amounts.claims,
      exempt: amounts.exempt, profile: profile)
    let year = evaluation.asOf.civil.year
    let ahead = decommitment.rows.filter { $0.deadline >= year }
    guard let last = ahead.last?.deadline, let passed = AbsorptionRisk.passed(of: year, at: evaluation.asOf)
    else {
      return nil
    }
    let allocation = amounts.commitments.values.reduce(0.0) { $0 + Double($1) }
    let claims = amounts.claims.values.reduce(0.0) { $0 + Double($1) }
    guard allocation > 0, claims >= 0 else { return nil }
    let seed = plan.seed(of: programme, evaluation)
    let paths = AbsorptionPaths(
      allocation: allocation, claimed: min(claims, allocation),
      history: amounts.shares(of: allocation, before: year),
      yearPassed: passed, years: last - year, prior: .europe, seed: seed)
    self.programme = programme
    currency = portfolio.programmeIndex.row(of: programme).flatMap { portfolio.programmes.currency[$0] }
      .flatMap { Currency(code: $0) }
    let below = OperationClaims(
      programme, currency, portfolio, claimed: claims, asOf: evaluation.asOf, forecasts: forecasts)
    (open, withoutEnd) = (below.open, below.withoutEnd)
    self.profile = profile
    self.seed = seed
    claimed = amounts.claims.values.reduce(Int128(0)) { $0 + Int128($1) }
    weight = plan.poolWeight
    let (now, asOf, weight) = (claimed, evaluation.asOf, plan.poolWeight)
    func pooled(_ year: Int, _ years: Int) -> Double {
      let above = paths.quantile(0.5, after: years)
      let other = below.claims(by: year, asOf: asOf).found.map { claims + $0 }
      return other.map { weight * $0 + (1 - weight) * above } ?? above
    }
    deadlines = ahead.map { row in
      let years = row.deadline - year
      let needed = Double(max(0, row.due - row.exempt - amounts.prefinancing(upTo: row.deadline)))
      let (above, pool) = (paths.quantile(0.5, after: years), pooled(row.deadline, years))
      let loss = paths.loss(below: needed, after: years, moved: pool - above)
      return Deadline(
        account: row, fact: AbsorptionRisk.fact(row, asOf: asOf), lossChance: loss.chance,
        meanLoss: AbsorptionRisk.whole(loss.mean),
        highLoss: AbsorptionRisk.whole(loss.p80), claims: AbsorptionRisk.whole(above),
        claimsFromBelow: below.claims(by: row.deadline, asOf: asOf).map { now + AbsorptionRisk.whole($0) },
        claimsPooled: AbsorptionRisk.whole(pool),
        crossing: AbsorptionRisk.crossing(needed, claims, from: asOf, to: row.deadline, forecast: pooled),
        runRate: row.runRate(from: asOf))
    }
  }

  private static func fact(_ row: Decommitment.Row, asOf: Day) -> Fact? {
    if row.atRisk == 0 { return .covered }
    guard let end = Day(year: row.deadline, month: 12, day: 31) else { return nil }
    return asOf >= end ? .lost : nil
  }

  private static func whole(_ amount: Double) -> Int128 { Int128(exactly: amount.rounded()) ?? 0 }

  private static func passed(of year: Int, at day: Day) -> Double? {
    guard let first = Day(year: year, month: 1, day: 1), let next = Day(year: year + 1, month: 1, day: 1)
    else { return nil }
    return min(1, Double(day - first + 1) / Double(next - first))
  }

  /// The month whose end first finds the forecast at the amount needed, straight between the as-of day and the ends of years.
  ///
  /// - Parameter forecast: Claims by the end of a year, which lies so many after the current one.
  private static func crossing(
    _ needed: Double, _ claims: Double, from asOf: Day, to deadline: Int, forecast: (Int, Int) -> Double
  ) -> Day? {
    let (year, month, day) = asOf.civil
    let length = Double(Day.length(ofMonth: month, year: year))
    var known = (month: Double(month) - 1 + Double(day) / length, claims: claims)
    if claims >= needed { return asOf }
    for ahead in 0...(deadline - year) {
      let end = (month: 12.0, claims: forecast(year + ahead, ahead))
      if end.claims >= needed {
        let share = (needed - known.claims) / max(end.claims - known.claims, 1e-9)
        let place = known.month + share * (end.month - known.month)
        let number = min(12, max(1, Int(place.rounded(.up))))
        return Day(year: year + ahead, month: number, day: Day.length(ofMonth: number, year: year + ahead))
      }
      known = (0, end.claims)
    }
    return nil
  }
}

/// The allocations of programmes, by year and kind.
struct AllocationTable: Sendable {
  /// One programme's amounts of each year, minor units.
  struct Amounts: Sendable {
    var commitments: [Int: Int64] = [:]
    var prefinancing: [Int: Int64] = [:]
    var claims: [Int: Int64] = [:]
    var exempt: [Int: Int64] = [:]

    func prefinancing(upTo year: Int) -> Int128 {
      prefinancing.reduce(Int128(0)) { $0 + ($1.key <= year ? Int128($1.value) : 0) }
    }

    /// Shares of what remained that the full years before this one took, from the first with a claim.
    func shares(of allocation: Double, before year: Int) -> [Double] {
      guard let first = claims.keys.min(), first < year else { return [] }
      var claimed = 0.0
      return (first..<year).compactMap { year in
        let left = allocation - claimed
        let taken = Double(claims[year] ?? 0)
        claimed += taken
        return left > 0 && taken >= 0 ? min(1, taken / left) : nil
      }
    }
  }

  let programmes: [String]
  private let byProgramme: [String: Amounts]

  init(_ portfolio: Portfolio, asOf: Day) {
    let table = portfolio.allocations
    var found: [String: Amounts] = [:]
    for row in 0..<table.count {
      guard let programme = table.programme[row], let kind = table.kind[row], let amount = table.amount[row],
        let year = table.year[row].flatMap({ Int(exactly: $0) }), (1900...2198).contains(year)
      else { continue }
      // What is dated later than the as-of day had not happened on it, whatever kind it is.
      if let day = table.day[row], day > asOf { continue }
      let isKnown = year <= asOf.civil.year
      var amounts = found[programme, default: Amounts()]
      switch kind {
      // Without a day a commitment of a later year is the plan of the programme; the rest counts once its year has come.
      case "commitment": amounts.commitments[year] = sum(amounts.commitments[year], amount)
      case "prefinancing" where isKnown: amounts.prefinancing[year] = sum(amounts.prefinancing[year], amount)
      case "application" where isKnown: amounts.claims[year] = sum(amounts.claims[year], amount)
      case "exempt": amounts.exempt[year] = sum(amounts.exempt[year], amount)
      default: break
      }
      found[programme] = amounts
    }
    func sum(_ known: Int64?, _ amount: Int64) -> Int64 {
      let (sum, overflow) = (known ?? 0).addingReportingOverflow(amount)
      return overflow ? .max : sum
    }
    byProgramme = found
    programmes = found.filter { !$0.value.commitments.isEmpty }.keys.sorted()
  }

  func amounts(of programme: String) -> Amounts { byProgramme[programme] ?? Amounts() }
}

/// What the open operations of a programme have still to claim, and when.
public struct OperationClaims: Sendable {
  /// Some operations and what they have still to claim, minor units.
  public struct Part: Sendable, Equatable {
    public let count: Int
    public let amount: Int128
  }

  let open: Part
  let withoutEnd: Part
  /// Amount still to come, and the days by which the operation ends with 50, 80 and 90 %.
  private let parts: [(amount: Double, days: [Day])]
  /// What operations were paid and the programme has not claimed yet.
  private let pending: Double
  /// Whether the operations whose end is forecast hold two thirds at least of what is still to come.
  private let isTelling: Bool

  /// - Parameters:
  ///   - currency: That of the programme: operations with amounts in another one are left out, for nothing is added over currencies.
  ///   - claimed: What the programme claimed so far.
  ///   - asOf: Payments of later days had not happened.
  ///   - forecasts: Of all questions.
  init(
    _ programme: String, _ currency: Currency?, _ portfolio: Portfolio, claimed: Double, asOf: Day,
    forecasts: [RiskForecast]
  ) {
    let operations = portfolio.operations
    let (paid, foreign) = OperationClaims.paid(portfolio, asOf)
    func isOwn(_ row: Int) -> Bool {
      operations.programme[row] == programme && !foreign.contains(row)
        && (currency == nil || operations.currency[row] == nil || operations.currency[row] == currency?.code)
    }
    func union(_ row: Int, of whole: Int64) -> Double {
      min(1, max(0, operations.eu[row].map { Double($0) / max(1, Double(whole)) } ?? 1))
    }
    func whole(_ row: Int) -> Int64? { operations.contracted[row] ?? operations.eligible[row] }
    let received = paid.keys.sorted().reduce(0.0) { sum, row in
      guard isOwn(row), let whole = whole(row) else { return sum }
      return sum + min(paid[row] ?? 0, Double(whole)) * union(row, of: whole)
    }
    pending = max(0, received - claimed)
    let daysOf = forecasts.reduce(into: [Int: [Day]]()) { days, forecast in
      guard forecast.subject == .currentEnd, case .day(let p50)? = forecast.p50,
        case .day(let p80)? = forecast.p80, case .day(let p90)? = forecast.p90
      else { return }
      days[forecast.operation] = [p50, p80, p90]
    }
    let ends = OperationEnds(operations, asOf: asOf)
    var parts: [(amount: Double, days: [Day])] = []
    var (count, unknown, amount, missing) = (0, 0, 0.0, 0.0)
    // Open operations whose amount says nothing: none is stated, or in another currency.
    var silent = 0
    for row in 0..<operations.count where operations.programme[row] == programme && !ends.isOver(row) {
      guard isOwn(row), let whole = whole(row) else {
        silent += 1
        continue
      }
      let left = Double(whole) - (paid[row] ?? 0)
      guard left > 0 else { continue }
      let union = left * union(row, of: whole)
      (count, amount) = (count + 1, amount + union)
      if let days = daysOf[row] {
        parts.append((union, days))
      } else {
        (unknown, missing) = (unknown + 1, missing + union)
      }
    }
    self.parts = parts
    open = Part(count: count + silent, amount: Int128(exactly: amount.rounded()) ?? 0)
    withoutEnd = Part(count: unknown + silent, amount: Int128(exactly: missing.rounded()) ?? 0)
    isTelling = missing <= amount / 3 && 3 * silent <= count + silent
  }

  /// What each operation was paid by a day, by the basis that says most, and the operations with payments in another currency than
  /// their own.
  private static func paid(_ portfolio: Portfolio, _ asOf: Day) -> (paid: [Int: Double], foreign: Set<Int>) {
    let (payments, operations) = (portfolio.payments, portfolio.operations)
    var sums: [Int: [String: Double]] = [:]
    var foreign: Set<Int> = []
    for (row, operation) in portfolio.operationIndex.rows(for: payments.operation).enumerated()
    where operation >= 0 {
      guard let amount = payments.amount[row], let day = payments.day[row], day <= asOf else { continue }
      let operation = Int(operation)
      if let own = operations.currency[operation], let other = payments.currency[row], own != other {
        foreign.insert(operation)
      }
      sums[operation, default: [:]][payments.basis[row] ?? "", default: 0] += Double(amount)
    }
    return (sums.mapValues { $0.values.max() ?? 0 }, foreign)
  }

  /// What is expected to be claimed by the end of a year, minor units; `too-few-observations` where no operation says anything, or
  /// the ends of too many are not forecast: what is not known is not zero.
  func claims(by year: Int, asOf: Day) -> Estimate<Double> {
    guard !parts.isEmpty || pending > 0, isTelling,
      let end = Day(year: year, month: 12, day: 31)?.adding(months: -AbsorptionRisk.lagMonths)
    else {
      return .unavailable(.tooFewObservations)
    }
    // What was paid already is claimed once the lag is over.
    let soon = end >= asOf ? pending : 0
    return .value(soon + parts.reduce(0) { $0 + $1.amount * OperationClaims.share(by: end, $1.days, asOf) })
  }

  /// The chance of an end by a day, straight between today and the three days.
  private static func share(by day: Day, _ days: [Day], _ asOf: Day) -> Double {
    var (known, share) = (asOf, 0.0)
    for (next, reached) in zip(days, [0.5, 0.8, 0.9]) {
      if day <= next {
        let length = next - known
        return length > 0 ? share + (reached - share) * Double(max(0, day - known)) / Double(length) : reached
      }
      (known, share) = (next, reached)
    }
    return share
  }
}
