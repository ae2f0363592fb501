/// What is due at each deadline, what covers it, and what would be lost.
///
///     let account = Decommitment(
///       commitments: [2022: 2_000_000_000], prefinancing: [2025: 320_000_000], claims: [2025: 1_460_000_000],
///       exempt: [:], profile: .n3)
///     account.at(2025)?.atRisk     // 220_000_000: 2.2 million of 20.0 million
///
/// At the end of year T are due the parts of all commitments whose deadline is T or earlier; covered are pre-financing
/// and payment applications up to then; exempt are amounts under litigation or force majeure:
/// risk(T) = max(0, due − covered − exempt), cushion(T) = max(0, covered + exempt − due). Earlier decommitments are not
/// deducted. All amounts are whole minor units of one currency; parts of a commitment are rounded so that they make the
/// whole. It is arithmetic by a stated profile, not a legal finding.
///
/// > `methods/rules.md` §3, sources S13–S18 there.
public struct Decommitment: Sendable, Equatable {
  /// The account at one deadline, minor units.
  public struct Row: Sendable, Equatable {
    /// The deadline is 31 December of this year.
    public let deadline: Int
    public let due: Int128
    public let covered: Int128
    public let exempt: Int128

    public var atRisk: Int128 { max(0, due - covered - exempt) }
    public var cushion: Int128 { max(0, covered + exempt - due) }

    /// The share of what is due that is at risk; nothing due: `not-due`.
    public var share: Estimate<Double> { .ratio(Double(atRisk), Double(due), ifZero: .notDue) }

    /// What must be claimed a month from a day on so that nothing is lost: at risk ÷ months left to 31 December.
    ///
    /// - Returns: In minor units, rounded up; the deadline has passed and something is at risk: `time-exhausted`.
    public func runRate(from day: Day) -> Estimate<Int128> {
      guard atRisk > 0 else { return .value(0) }
      guard let end = Day(year: deadline, month: 12, day: 31), day < end else {
        return .unavailable(.timeExhausted)
      }
      let months = MonthsLeft.from(day, to: end)
      // Within the last month all of it is due at once.
      let rate = (Double(atRisk) / max(1, months) - 1e-6).rounded(.up)
      return Estimate(Int128(exactly: rate), else: .outOfRange)
    }
  }

  /// The rule, named wherever a figure is shown.
  public let profile: DecommitmentProfile
  /// By deadline.
  public let rows: [Row]
  /// Years of commitments that the profile does not know: their amounts are in no row.
  public let unknownCommitments: [Int]

  /// - Parameters:
  ///   - commitments: Amount committed in each year. A year without an entry has none.
  ///   - prefinancing, claims: Amounts of each year, not cumulated; claims are the Union contribution in payment
  ///     applications submitted by 31 December, or forecast.
  ///   - exempt: Amounts exempt at a deadline, cumulated as the law has them at that day.
  public init(
    commitments: [Int: Int64], prefinancing: [Int: Int64], claims: [Int: Int64], exempt: [Int: Int64] = [:],
    profile: DecommitmentProfile
  ) {
    self.profile = profile
    unknownCommitments = Set(commitments.keys).subtracting(profile.commitments).sorted()
    let parts = Decommitment.parts(commitments, profile)
    // A deadline at which no part of these commitments falls due asks for nothing more than the one before.
    rows = Set(parts.map { $0.deadline }).sorted().map { deadline in
      let due = parts.filter { $0.deadline <= deadline }.reduce(Int128(0)) { $0 + $1.amount }
      let covered = Decommitment.sum(prefinancing, upTo: deadline) + Decommitment.sum(claims, upTo: deadline)
      return Row(deadline: deadline, due: due, covered: covered, exempt: Int128(exempt[deadline] ?? 0))
    }
  }

  /// The account at the end of a year; nil where it is no deadline of these commitments.
  public func at(_ deadline: Int) -> Row? { rows.first { $0.deadline == deadline } }

  /// Amounts of the parts: what is cumulated is rounded, half away from zero, so that the last part makes the whole.
  private static func parts(
    _ commitments: [Int: Int64], _ profile: DecommitmentProfile
  ) -> [(deadline: Int, amount: Int128)] {
    var percents: [Int: Int] = [:]
    var counted: [Int: Int128] = [:]
    return profile.parts.compactMap { part in
      guard let whole = commitments[part.commitment] else { return nil }
      percents[part.commitment, default: 0] += part.percent
      let product = Int128(whole) * Int128(percents[part.commitment] ?? 0)
      let cumulated = (product.magnitude + 50) / 100
      let signed = product < 0 ? -Int128(cumulated) : Int128(cumulated)
      let amount = signed - (counted[part.commitment] ?? 0)
      counted[part.commitment] = signed
      return (part.deadline, amount)
    }
  }

  private static func sum(_ amounts: [Int: Int64], upTo year: Int) -> Int128 {
    amounts.reduce(0) { $1.key <= year ? $0 + Int128($1.value) : $0 }
  }
}
