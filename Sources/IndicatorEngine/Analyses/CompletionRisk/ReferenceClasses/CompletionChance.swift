/// The chance of an outcome, as far as it is known.
public struct CompletionChance: Sendable, Equatable {
  /// Where a chance lies, in words, where a number would pretend.
  public enum Band: String, Sendable, CaseIterable {
    case low, open, high

    /// Low below a third, high above two thirds.
    public init(of chance: Double) { self = chance < 1.0 / 3 ? .low : chance > 2.0 / 3 ? .high : .open }
  }

  /// As computed: kept for scoring, never shown.
  public let probability: Double
  /// 80 % interval over what is not known of the hazards; nil where no draws were asked for.
  public let low: Double?
  public let high: Double?
  /// The chance of being called off before; nil where that was not recorded.
  public let cancelled: Double?
  /// Projects and completions it rests on.
  public let cases: Int
  public let completions: Int

  public init(
    probability: Double, low: Double?, high: Double?, cancelled: Double?, cases: Int, completions: Int
  ) {
    self.probability = probability
    self.low = low
    self.high = high
    self.cancelled = cancelled
    self.cases = cases
    self.completions = completions
  }

  /// Nothing is more certain than this, or less.
  public static let bounds = 0.03...0.97

  /// As it may be shown: within 3 % and 97 %.
  public var shown: Double {
    min(max(probability, CompletionChance.bounds.lowerBound), CompletionChance.bounds.upperBound)
  }

  /// The band to show in place of the number: where fewer than 30 completions stand behind it, or the interval is wider than 40 points.
  /// Low below a third, high above two thirds.
  public var band: Band? {
    let isWide = low.flatMap { low in high.map { $0 - low > 0.4 } } ?? false
    guard completions < ReferenceClass.fewestCompletions || isWide else { return nil }
    return Band(of: probability)
  }
}
