/// Why a row or a value of a portfolio has no place in a file of IATI activities.
public enum IATILoss: Hashable, Sendable {
  /// The standard knows nothing like this table.
  case noPlace
  /// Of a table only the codes are carried that operations name.
  case notNamed
  /// A figure that belongs to no operation.
  case ofNoOperation
  /// A valid activity has a status.
  case withoutStatus
  /// A valid activity has a day, and a target the day on which it is due.
  case withoutDay
  /// A field without an element.
  case field(String)
  /// A budget has a period; a line under another name has none.
  case lineIsNoPeriod
  /// A contracted amount is a transaction, which has a day.
  case contractedWithoutDay
  /// Payments that are declared or certified: there is no such transaction.
  case notPaid
  /// An indicator goes up or down; none is to stay.
  case maintained
  /// A target or figure that a later record replaced: a file says what holds now.
  case replaced
  /// A measure that is written as a number of units.
  case measure(String)
  /// A baseline has a year.
  case baselineWithoutDay
  /// A figure of what was selected, not achieved.
  case selectedSeries
  /// Why there is no value.
  case state(String)
  /// A figure has one value; the parts that it was made of have no place.
  case numeratorAndDenominator

  /// A name by which losses are put in order, the same in every language.
  public var code: String {
    switch self {
    case .noPlace: "no place"
    case .notNamed: "not named"
    case .ofNoOperation: "of no operation"
    case .withoutStatus: "without status"
    case .withoutDay: "without a day"
    case .field(let name): "field \(name)"
    case .lineIsNoPeriod: "line is no period"
    case .contractedWithoutDay: "contracted without a day"
    case .notPaid: "declared or certified"
    case .maintained: "maintained"
    case .replaced: "replaced"
    case .measure(let name): "measure \(name)"
    case .baselineWithoutDay: "baseline without a day"
    case .selectedSeries: "selected"
    case .state(let name): "state \(name)"
    case .numeratorAndDenominator: "numerator and denominator"
    }
  }
}
