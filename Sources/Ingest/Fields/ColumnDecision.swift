import IndicatorEngine

/// Why a column is read as it is.
public enum DecisionReason: Sendable, Hashable {
  /// A flag, a setting or a description of the package says so.
  case stated
  /// So many cells can be read in this way only.
  case cells(Int)
  /// No cell needs a decision.
  case noNeed
  /// Nothing in the column decides; other columns of the file do.
  case otherColumns
  /// Nothing decides.
  case none
}

/// What stays doubtful about how a column is read.
public enum DecisionDoubt: Sendable, Hashable {
  /// So many cells have two readings and nothing decides between them: `1.234`, `03/04/2026`.
  case ambiguous(Int)
  /// Cells of the column contradict one another: so many need the one reading, so many the other. For numbers:
  /// decimal point, decimal comma. For days: day first, month first. For shares: 0–1, 1–100.
  case contradictory(Int, Int)
  /// Several currencies, in order of their codes.
  case mixed([Currency])
}

/// A convention of a column, how it was found, and how many of its filled cells it fits.
public struct ColumnDecision<Convention: Sendable>: Sendable {
  /// What to read the column by.
  public let convention: Convention
  /// Why.
  public let reason: DecisionReason
  /// What stays doubtful, if anything.
  public let doubt: DecisionDoubt?
  /// Cells that fit, of `filled`. Words for states and spreadsheet errors are in neither.
  public let fitting: Int
  public let filled: Int

  init(
    _ convention: Convention, _ reason: DecisionReason, doubt: DecisionDoubt? = nil, fitting: Int, filled: Int
  ) {
    self.convention = convention
    self.reason = reason
    self.doubt = doubt
    self.fitting = fitting
    self.filled = filled
  }

  /// Share of the filled cells that fit; nil where none is filled.
  public var share: Double? { filled == 0 ? nil : Double(fitting) / Double(filled) }
}

extension ColumnEvidence {
  /// How the column's numbers are written.
  ///
  /// A decimal mark that some cell needs decides for all; where cells need both, the commoner one is taken and the
  /// others will be problems one by one; where nothing decides, `1.234` has no reading.
  ///
  /// - Parameters:
  ///   - stated: What a flag says; it decides.
  ///   - otherColumns: What the other columns of the file agree on; it decides where this column does not.
  public func numbers(
    stated: NumberConvention? = nil, otherColumns: NumberConvention? = nil
  ) -> ColumnDecision<NumberConvention> {
    let filled = self.filled - words
    let ambiguous = ambiguousPoints + ambiguousCommas
    func decide(
      _ convention: NumberConvention, _ reason: DecisionReason, doubt: DecisionDoubt? = nil
    ) -> ColumnDecision<NumberConvention> {
      let fitting =
        switch convention.decimal {
        case .point: whole + points + ambiguous
        case .comma: whole + commas + ambiguous
        case nil: whole
        }
      return ColumnDecision(convention, reason, doubt: doubt, fitting: fitting, filled: filled)
    }
    if let stated { return decide(stated, .stated) }
    if points == commas {
      if points > 0 { return decide(.undecided, .none, doubt: .contradictory(points, commas)) }
      if let otherColumns, ambiguous > 0 { return decide(otherColumns, .otherColumns) }
      return ambiguous > 0
        ? decide(.undecided, .none, doubt: .ambiguous(ambiguous)) : decide(.undecided, .noNeed)
    }
    let convention =
      points > commas
      ? NumberConvention(decimal: .point, groups: NumberConvention.english.groups, usualGroup: usualGroup)
      : NumberConvention(decimal: .comma, groups: NumberConvention.bulgarian.groups, usualGroup: usualGroup)
    let doubt = min(points, commas) > 0 ? DecisionDoubt.contradictory(points, commas) : nil
    return decide(convention, .cells(max(points, commas)), doubt: doubt)
  }

  /// The group mark that most numbers have; empty where none has one.
  private var usualGroup: NumberConvention.GroupMarks {
    let most = groupMarks.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return NumberConvention.GroupMarks(rawValue: most?.key ?? 0)
  }

  /// How the column's days are written. Parameters as for numbers.
  public func days(
    stated: DayConvention? = nil, otherColumns: DayConvention? = nil
  ) -> ColumnDecision<DayConvention> {
    let filled = self.filled - words
    func decide(
      _ convention: DayConvention, _ reason: DecisionReason, doubt: DecisionDoubt? = nil
    ) -> ColumnDecision<DayConvention> {
      let fitting =
        switch convention {
        case .iso: plainDays
        case .dayFirst: plainDays + dayFirst + eitherOrder
        case .monthFirst: plainDays - pointDays + monthFirst + eitherOrder
        case .excel: plainDays + dayFirst + eitherOrder + serials
        }
      return ColumnDecision(convention, reason, doubt: doubt, fitting: fitting, filled: filled)
    }
    if let stated { return decide(stated, .stated) }
    // Points are day first; they speak for slashes of the same column.
    let first = dayFirst + pointDays
    if first == monthFirst {
      if first > 0 { return decide(.iso, .none, doubt: .contradictory(first, monthFirst)) }
      if eitherOrder == 0 { return decide(.iso, .noNeed) }
      if let otherColumns { return decide(otherColumns, .otherColumns) }
      return decide(.iso, .none, doubt: .ambiguous(eitherOrder))
    }
    let doubt = min(dayFirst, monthFirst) > 0 ? DecisionDoubt.contradictory(dayFirst, monthFirst) : nil
    return decide(first > monthFirst ? .dayFirst : .monthFirst, .cells(max(first, monthFirst)), doubt: doubt)
  }

  /// What 1 stands for in a column of shares: cells with a sign need no scale.
  ///
  /// Values beyond 3 can only be hundredths, values between 0 and 1 are fractions; where both occur the commoner
  /// side decides. That is doubtful (I01), unless the fractions are so few (under one in twenty) that they may be
  /// small percentages.
  public func percent(stated: PercentScale? = nil) -> ColumnDecision<PercentScale> {
    let filled = self.filled - words
    let numbers = whole + points + commas + ambiguousPoints + ambiguousCommas
    func decide(
      _ scale: PercentScale, _ reason: DecisionReason, doubt: DecisionDoubt? = nil
    ) -> ColumnDecision<PercentScale> {
      ColumnDecision(scale, reason, doubt: doubt, fitting: numbers, filled: filled)
    }
    if let stated { return decide(stated, .stated) }
    if fractions == 0 {
      return beyondOne == 0 ? decide(.fraction, .noNeed) : decide(.hundred, .cells(beyondOne))
    }
    if farBeyondOne == 0 { return decide(.fraction, .cells(fractions)) }
    let isDoubtful = fractions * 20 >= beyondOne
    let doubt = isDoubtful ? DecisionDoubt.contradictory(fractions, beyondOne) : nil
    return beyondOne > fractions
      ? decide(.hundred, .cells(beyondOne), doubt: doubt) : decide(.fraction, .cells(fractions), doubt: doubt)
  }

  /// The currency that the column's cells name; nil where none is named or several are (M01).
  public func currency(stated: Currency? = nil) -> ColumnDecision<Currency?> {
    let filled = self.filled - words
    let codes = currencies.keys.sorted()
    let named = currencies.values.reduce(0, +)
    if let stated {
      let others = codes.filter { $0 != stated }
      let doubt = others.isEmpty ? nil : DecisionDoubt.mixed(([stated] + others).sorted())
      let contrary = others.reduce(0) { $0 + (currencies[$1] ?? 0) }
      return ColumnDecision(stated, .stated, doubt: doubt, fitting: filled - contrary, filled: filled)
    }
    if codes.count > 1 { return ColumnDecision(nil, .none, doubt: .mixed(codes), fitting: 0, filled: filled) }
    return ColumnDecision(codes.first, codes.isEmpty ? .none : .cells(named), fitting: named, filled: filled)
  }
}

extension NumberConvention {
  /// The convention that columns with a decided one agree on, for a column of the same file that decides nothing;
  /// nil where none is decided or their decimal marks differ.
  public static func agreed(among decisions: some Sequence<ColumnDecision<NumberConvention>>)
    -> NumberConvention?
  {
    let decided = decisions.filter(\.isDecidedByCells).map(\.convention)
    return Set(decided.map(\.decimal)).count == 1 ? decided.first : nil
  }
}

extension DayConvention {
  /// The order of day and month that columns with a decided one agree on; nil where none is decided or they differ.
  public static func agreed(among decisions: some Sequence<ColumnDecision<DayConvention>>) -> DayConvention? {
    let decided = decisions.filter(\.isDecidedByCells).map(\.convention)
    return Set(decided).count == 1 ? decided.first : nil
  }
}

extension ColumnDecision {
  /// Whether cells of the column decided, without contradiction.
  var isDecidedByCells: Bool {
    if case .cells = reason { return doubt == nil }
    return false
  }
}
