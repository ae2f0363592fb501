/// When how much of each yearly commitment must be covered: the rule of automatic decommitment as data.
///
///     DecommitmentProfile.n3.deadline(of: 2022)    // 2025
///
/// Rules are amended, so a profile names its version, its source and how well it is known. None of them is legal advice: results name the profile they come from.
public struct DecommitmentProfile: Sendable, Equatable {
  /// A part of a commitment and the year at the end of which it must be covered.
  public struct Part: Sendable, Equatable {
    public let commitment: Int
    /// The deadline is 31 December of this year.
    public let deadline: Int
    /// Hundredths of the commitment.
    public let percent: Int

    public init(commitment: Int, deadline: Int, percent: Int) {
      self.commitment = commitment
      self.deadline = deadline
      self.percent = percent
    }
  }

  /// How a rule came to be known.
  public enum Standing: String, Sendable, CaseIterable {
    /// Read in the law, in the version stated.
    case law
    /// Read in an official summary of it; the wording was not compared.
    case summary
    /// Not verified: from memory or hearsay.
    case unverified
  }

  /// The stable name, printed beside every figure.
  public let id: String
  /// The state of the rule that it describes: the day of the text it was read from.
  public let version: Day?
  /// Where the rule was read.
  public let source: String
  /// How well the rule is known; shown wherever a figure by it is shown.
  public let standing: Standing
  /// By deadline, then by commitment.
  public let parts: [Part]

  /// - Returns: nil where parts of a commitment are not above 0 or do not make 100, a deadline lies before its commitment
  ///   or a year is outside 1900…2200.
  public init?(id: String, version: Day?, source: String, standing: Standing, parts: [Part]) {
    var sums: [Int: Int] = [:]
    for part in parts {
      guard (1...100).contains(part.percent), (1900...2200).contains(part.commitment),
        (part.commitment...2200).contains(part.deadline)
      else { return nil }
      sums[part.commitment, default: 0] += part.percent
    }
    guard !parts.isEmpty, sums.values.allSatisfy({ $0 == 100 }) else { return nil }
    self.init(id, version, source, standing, parts)
  }

  private init(_ id: String, _ version: Day?, _ source: String, _ standing: Standing, _ parts: [Part]) {
    self.id = id
    self.version = version
    self.source = source
    self.standing = standing
    self.parts = parts.sorted { ($0.deadline, $0.commitment) < ($1.deadline, $1.commitment) }
  }

  /// Commitments whose parts are known.
  public var commitments: [Int] { Set(parts.map(\.commitment)).sorted() }

  /// Years at the end of which something must be covered.
  public var deadlines: [Int] { Set(parts.map(\.deadline)).sorted() }

  /// The year at the end of which all of a commitment must be covered; nil for a commitment that the profile does not know.
  public func deadline(of commitment: Int) -> Int? {
    parts.filter { $0.commitment == commitment }.map(\.deadline).max()
  }

  /// The whole of each commitment 2021–2026 by the end of the third year after it, that of 2027 by the end of 2029.
  public static let n3 = DecommitmentProfile(
    "n3", Day(year: 2021, month: 6, day: 30),
    "Regulation (EU) 2021/1060, Articles 105–107, as summarised by the Commission's glossary and Interact; exceptions and "
      + "later amendments are not in it",
    .summary,
    (2021...2027).map { Part(commitment: $0, deadline: min($0 + 3, 2029), percent: 100) })

  /// 60 % of the commitment of 2021 first and 10 % of it with each of 2022–2025; otherwise as ``n3``. Not shipped as a rule: nobody has checked it.
  public static let article105Spread = DecommitmentProfile(
    "art105-60-10", nil, "A reading of Regulation (EU) 2021/1060, Article 105, from memory: not checked",
    .unverified,
    [Part(commitment: 2021, deadline: 2024, percent: 60)]
      + (2025...2028).map { Part(commitment: 2021, deadline: $0, percent: 10) }
      + (2022...2027).map { Part(commitment: $0, deadline: min($0 + 3, 2029), percent: 100) })

  /// The whole of each commitment by the end of the second year after it.
  ///
  /// - Precondition: The years lie within 1900…2198.
  public static func n2(_ commitments: ClosedRange<Int>, version: Day?, source: String, standing: Standing)
    -> Self
  {
    precondition(
      commitments.lowerBound >= 1900 && commitments.upperBound <= 2198, "commitments of \(commitments)")
    return DecommitmentProfile(
      "n2", version, source, standing,
      commitments.map { Part(commitment: $0, deadline: $0 + 2, percent: 100) })
  }

  /// The whole of each commitment 2007–2013 by the end of the second year after it. It is taken only where it is asked for: some member states had a third
  /// year for the first commitments, and that was not read.
  public static let n2Of2007 = n2(
    2007...2013, version: nil,
    source:
      "The Commission's glossary (decommitment), on programmes of 2007–2013: the end of the second year; exceptions, such as a "
      + "third year for first commitments of some member states, are not in it",
    standing: .summary)

  /// The profiles that are shipped: those that were read in the law or in an official summary of it. Others a user states in a file of their own.
  public static let shipped = [n2Of2007, n3]

  /// The shipped profile of an id.
  public static func named(_ id: String) -> DecommitmentProfile? { shipped.first { $0.id == id } }
}
