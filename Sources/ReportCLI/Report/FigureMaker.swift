import IndicatorEngine

/// Makes figures with stable names and the cells they came from.
struct FigureMaker: Sendable {
  let sources: [SourceTable]

  /// A figure of a subject: `FigureMaker(…)("13-13-185", "cpi", …)` is named `13-13-185.cpi`.
  func callAsFunction(
    _ subject: String, _ name: String, _ value: Report.Value, method: String? = nil,
    cells: [SourceCell] = [], isIllustrative: Bool = false, sentence: String = ""
  ) -> Report.Figure {
    Report.Figure(
      id: subject.isEmpty ? name : "\(subject).\(name)", value: value, method: method,
      sources: cells.map(source), isIllustrative: isIllustrative, sentence: sentence)
  }

  /// The place of a cell as a person finds it.
  func source(_ cell: SourceCell) -> Report.Source {
    let table = sources[cell.origin.source]
    let column = table.columns[cell.field.name]
    return Report.Source(
      file: table.file, sheet: table.sheet, row: cell.origin.row,
      cell: column.map { FigureMaker.columnLetters($0) + String(cell.origin.row) })
  }

  /// The letters of a column of a spreadsheet: 0 is A, 26 is AA.
  static func columnLetters(_ index: Int) -> String {
    var (rest, letters) = (index + 1, "")
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(65 + remainder))) + letters
      rest = quotient
    }
    return letters
  }
}

extension Estimate {
  /// The value for a report: shown by `show`, or absent with the reason.
  func reported(_ show: (Value) -> Report.Value) -> Report.Value {
    switch self {
    case .value(let value): show(value)
    case .unavailable(let reason): .absent(Report.Absence(reason: reason.rawValue))
    }
  }
}

extension Estimate where Value == Double {
  /// An index such as CPI, with four digits at the most.
  var reportedIndex: Report.Value { reported { .number($0, digits: 2...4) } }
}

extension Estimate where Value == Int128 {
  /// An exact amount; absent where its currency is not known.
  func reportedMoney(_ currency: Currency?) -> Report.Value {
    reported { minorUnits in
      guard let currency else {
        return .absent(Report.Absence(reason: UnavailableReason.mixedCurrency.rawValue))
      }
      return .money(Money(minorUnits: minorUnits, currency: currency))
    }
  }
}
