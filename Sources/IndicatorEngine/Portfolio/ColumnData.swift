/// The column of one field, by what the field holds.
public enum ColumnData: Sendable {
  case category(CategoryColumn)
  case text(TextColumn)
  case number(Column<Double>)
  case amount(Column<Int64>)
  case day(Column<Day>)
  case period(Column<Period>)
  case flag(Column<Bool>)

  /// Number of rows.
  public var count: Int { validity.count }

  /// Which rows hold a value.
  public var validity: Validity {
    switch self {
    case .category(let column): column.validity
    case .text(let column): column.views.validity
    case .number(let column): column.validity
    case .amount(let column): column.validity
    case .day(let column): column.validity
    case .period(let column): column.validity
    case .flag(let column): column.validity
    }
  }

  /// A column of `count` rows without a value, for a field of this kind.
  public init(missing count: Int, kind: FieldKind) {
    switch kind {
    case .category, .choice: self = .category(CategoryColumn(missing: count))
    case .text: self = .text(TextColumn(missing: count))
    case .number: self = .number(Column(missing: count))
    case .amount: self = .amount(Column(missing: count))
    case .day: self = .day(Column(missing: count))
    case .period: self = .period(Column(missing: count))
    case .flag: self = .flag(Column(missing: count))
    }
  }

  /// Whether the column can carry a field of this kind.
  public func fits(_ kind: FieldKind) -> Bool {
    switch (self, kind) {
    case (.category, .category), (.category, .choice), (.text, .text), (.number, .number), (.amount, .amount),
      (.day, .day), (.period, .period), (.flag, .flag):
      true
    default: false
    }
  }

  /// The column with these rows, in this order.
  public func taking(_ rows: [Int32]) -> ColumnData {
    switch self {
    case .category(let column): .category(column.taking(rows))
    case .text(let column): .text(column.taking(rows))
    case .number(let column): .number(column.taking(rows))
    case .amount(let column): .amount(column.taking(rows))
    case .day(let column): .day(column.taking(rows))
    case .period(let column): .period(column.taking(rows))
    case .flag(let column): .flag(column.taking(rows))
    }
  }

  /// The value of a row as text in the spelling of our own files; nil where there is none.
  public func spelling(row: Int) -> String? {
    switch self {
    case .category(let column): column[row]
    case .text(let column): column[row]
    case .number(let column): column[row].map { "\($0)" }
    case .amount(let column): column[row].map { Money.decimal(ofMinorUnits: Int128($0)) }
    case .day(let column): column[row].map(\.description)
    case .period(let column): column[row].map(\.description)
    case .flag(let column): column[row].map { $0 ? "yes" : "no" }
    }
  }

  /// Several columns of one field, one after the other.
  ///
  /// - Precondition: All are of one kind.
  static func concatenating(_ parts: [ColumnData]) -> ColumnData {
    precondition(!parts.isEmpty, "no parts")
    switch parts[0] {
    case .category: return .category(.concatenating(parts.map(\.asCategory)))
    case .text: return .text(.concatenating(parts.map(\.asText)))
    case .number: return .number(.concatenating(parts.map(\.asNumber), filler: 0))
    case .amount: return .amount(.concatenating(parts.map(\.asAmount), filler: 0))
    case .day: return .day(.concatenating(parts.map(\.asDay), filler: Day(number: 0)))
    case .period: return .period(.concatenating(parts.map(\.asPeriod), filler: Period(day: Day(number: 0))))
    case .flag: return .flag(.concatenating(parts.map(\.asFlag), filler: false))
    }
  }
}

/// The column as one kind; all missing where it is of another.
extension ColumnData {
  var asCategory: CategoryColumn {
    guard case .category(let column) = self else { return CategoryColumn(missing: count) }
    return column
  }
  var asText: TextColumn {
    guard case .text(let column) = self else { return TextColumn(missing: count) }
    return column
  }
  var asNumber: Column<Double> {
    guard case .number(let column) = self else { return Column(missing: count) }
    return column
  }
  var asAmount: Column<Int64> {
    guard case .amount(let column) = self else { return Column(missing: count) }
    return column
  }
  var asDay: Column<Day> {
    guard case .day(let column) = self else { return Column(missing: count) }
    return column
  }
  var asPeriod: Column<Period> {
    guard case .period(let column) = self else { return Column(missing: count) }
    return column
  }
  var asFlag: Column<Bool> {
    guard case .flag(let column) = self else { return Column(missing: count) }
    return column
  }
}
