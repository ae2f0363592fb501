/// Something a row or several say that cannot be right, or that a reader should know. Facts only: the wording, in
/// four languages, belongs to the reader of files.
public struct PortfolioIssue: Sendable {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    /// A required field is empty; the row is left out.
    case requiredMissing
    /// The cell holds none of the spellings the field allows; the cell is left out.
    case unknownChoice(found: String, allowed: [String])
    /// Another row has the same key; the first is kept. `differing` names fields that differ, empty for a repeat.
    case duplicateKey(key: String, differing: [Field])
    /// A key that another row's differs from only in letters that look alike, case or spaces; both rows are used.
    case similarKeys(found: String, other: String)
    /// The same payment twice, to the last field; both are counted.
    case exactRepeat
    /// A code that no row of the other table has; the row is left out.
    case unknownReference(found: String, table: TableName, tableRows: Int, nearest: String?)
    /// A code that is another table's but for look-alike letters or spaces; matched to it.
    case lookAlike(found: String, matched: String)
    /// A day that comes before the one it should follow. `other` is the field with the earlier limit.
    case dateOrder(day: Day, other: Field, otherDay: Day)
    /// A year outside 1950…2100.
    case unlikelyYear(Day)
    /// Shares of an operation do not sum to 1; none of them is used.
    case sharesSum(operation: String, sum: Double)
    /// An amount without a currency, stated or derived; the row is left out.
    case currencyMissing
    /// A currency that is not three capital letters; the row is left out.
    case currencyUnknown(String)
    /// An amount in another currency than its operation's; it is kept and converted where a rate is known.
    case currencyDiffers(found: String, expected: String)
    /// Budget lines that sum to 1,000 times (or a thousandth of) the operation's own total.
    case thousandsSlip(sum: Int128, total: Int128)
    /// Baseline equals target: met or not met only, no rate.
    case targetEqualsBaseline(Double)
    /// The target lies on the other side of the baseline than the direction says.
    case directionContradictsTarget(baseline: Double, target: Double, direction: String)
    /// A series declared cumulative that falls.
    case cumulativeFalls(from: Double, to: Double, period: Period)
    /// Two targets for one indicator, subject, stage and day, recorded the same day, with different values.
    case contradictoryTargets(first: Double, second: Double)
    /// A share, percent, weight or probability outside its range.
    case outOfRange(found: Double, low: Double, high: Double)
    /// An exchange rate of 0 or below; the row is left out.
    case rateNotPositive(Double)
    /// A rate of the lev other than the fixed one, which is used in its place.
    case fixedRate(Double)
    /// An amount below 0, in minor units; it is kept as a correction.
    case negativeAmount(Int64)
    /// An interim target beyond the final one of its series, by the indicator's direction.
    case interimBeyondFinal(interim: Double, final: Double)
    /// An interim target that is due after the final one of its series.
    case interimAfterFinal(interim: Day, final: Day)
    /// Two baselines within one series.
    case baselinesDiffer(first: Double, second: Double)
    /// A target of an operation and of a programme at once.
    case targetOnTwoLevels(operation: String, programme: String)
    /// Parts of one dimension that do not make the total reported beside them.
    case partsNotWhole(dimension: String, sum: Double, total: Double)
    /// A numerator without its denominator; there is no value.
    case denominatorMissing(numerator: Double)
    /// A denominator without its numerator; there is no value.
    case numeratorMissing(denominator: Double)
    /// A denominator of 0; there is no value.
    case denominatorZero(numerator: Double)
    /// A share of more than the whole; it is used.
    case shareAboveWhole(numerator: Double, denominator: Double)
    /// A value beside a numerator and denominator whose quotient is another; the quotient is used.
    case valueNotQuotient(value: Double, quotient: Double)
    /// A level that the stated order of an ordinal indicator lacks; the cell (or the target) is left out.
    case levelUnknown(found: String, levels: [String], nearest: String?)
    /// Levels that are no order: fewer than two, one twice, or a number among them.
    case levelsUnusable(found: String)
    /// Words were reported for an ordinal indicator whose order of levels is not stated.
    case levelsMissing(indicator: String)
    /// Predecessors that lead back to the milestone itself, or to none of its operation.
    case predecessor(found: String, isCycle: Bool)
    /// An indicator that is not computed by its formula, or some of its figures.
    case formula(FormulaProblem)
  }

  /// What is wrong.
  public let kind: Kind
  /// The table.
  public let table: TableName
  /// The rows concerned, the one at fault last (a duplicate names the kept row first).
  public let origins: [RowOrigin]
  /// The field at fault, if one.
  public let field: Field?
  /// Whether the row (or cell) at fault was left out.
  public let isLeftOut: Bool
  /// What a message about it quotes: of an unlikely year, the likely years of the days in the same source; of a target
  /// that equals its baseline, the direction of its indicator, where one is stated.
  public let quoted: [String]
  /// Of a duplicate key, the values of the first field that differs, the kept row's first.
  public let values: ColumnData?

  init(
    _ kind: Kind, table: TableName, origins: [RowOrigin], field: Field? = nil, leftOut: Bool = false,
    quoted: [String] = [], values: ColumnData? = nil
  ) {
    self.quoted = quoted
    self.values = values
    self.kind = kind
    self.table = table
    self.origins = origins
    self.field = field
    isLeftOut = leftOut
  }

  /// The cell that was emptied while its row was kept; nil where none was.
  var rejectedCell: SourceCell? {
    guard case .unknownChoice = kind, let field, let origin = origins.last else { return nil }
    return SourceCell(table: table, field: field, origin: origin)
  }
}
