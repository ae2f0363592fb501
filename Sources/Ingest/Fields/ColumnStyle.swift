import IndicatorEngine

/// How a column of a file would be read, whatever field it is for: its likely kind and its conventions.
public struct ColumnStyle: Sendable {
  /// What most cells are.
  public enum Kind: String, Sendable, CaseIterable {
    case empty, number, amount, percent, day, period, flag, text
  }

  /// What most cells are.
  public let kind: Kind
  /// Cells that are of that kind, of those that hold something other than a word for a state.
  public let fitting: Int
  public let filled: Int
  /// Cells that can be read as periods: years, quarters, months, days, spans.
  public let periods: Int
  /// How numbers are written, where the column holds any.
  public let numbers: ColumnDecision<NumberConvention>
  /// How days are written.
  public let days: ColumnDecision<DayConvention>
  /// What 1 stands for among shares.
  public let percent: ColumnDecision<PercentScale>
  /// The currency that cells name.
  public let currency: ColumnDecision<Currency?>

  /// The style that evidence supports under the options that hold for the column.
  ///
  /// A kind is named where nine tenths of the filled cells are of it; years alone are periods.
  public init(_ evidence: ColumnEvidence, options: ReadingOptions.ForColumn = .init()) {
    numbers = evidence.numbers(stated: options.numbers)
    days = evidence.days(stated: options.dates)
    percent = evidence.percent(stated: options.percent)
    currency = evidence.currency(stated: options.currency)
    filled = evidence.filled - evidence.words
    periods =
      evidence.periods + evidence.plainDays + evidence.dayFirst + evidence.monthFirst + evidence.eitherOrder
      + evidence.years
    (kind, fitting) = ColumnStyle.kind(evidence, options: options)
  }

  private static func kind(_ evidence: ColumnEvidence, options: ReadingOptions.ForColumn) -> (Kind, Int) {
    let filled = evidence.filled - evidence.words
    let numbers =
      evidence.whole + evidence.points + evidence.commas + evidence.ambiguousPoints + evidence.ambiguousCommas
    let days = evidence.plainDays + evidence.dayFirst + evidence.monthFirst + evidence.eitherOrder
    let periods = evidence.periods + days + evidence.years
    if filled == 0 { return (.empty, 0) }
    func most(_ count: Int) -> Bool { count * 10 >= filled * 9 }
    if days + evidence.brokenDays > 0, most(days + evidence.brokenDays) { return (.day, days) }
    if options.dates == .excel, most(days + evidence.serials) { return (.day, days + evidence.serials) }
    if most(periods) { return (.period, periods) }
    if most(evidence.flagWords + evidence.noughtsAndOnes), evidence.flagWords > 0 {
      return (.flag, evidence.flagWords + evidence.noughtsAndOnes)
    }
    guard most(numbers) else { return (.text, evidence.texts) }
    if options.percent != nil || evidence.percentSigns * 2 > numbers { return (.percent, numbers) }
    let isAmount = options.currency != nil || !evidence.currencies.isEmpty || evidence.multipliers > 0
    return (isAmount ? .amount : .number, numbers)
  }
}
