import IndicatorEngine

/// Turns what was met in a cell into a finding: code, words to be, and the values that the sentence names.
struct CellFinding {
  let plan: ColumnPlan
  let place: CellPlace
  /// Years that stand in the file's days, for guessing what a silly one was meant to be.
  var years: [Int] = []

  /// The kind under which a problem is told.
  static func kind(of problem: FieldProblem, found: @autoclosure () -> String) -> FindingKind {
    switch problem {
    // What holds digits says a quantity: it must never be advised to call it missing.
    case .notANumber: found().contains(where: \.isNumber) ? .unitWithNumber : .textForNumber
    case .otherNumbers: .otherNumbers
    case .ambiguousNumber: .ambiguousNumber
    case .brokenGroups: .brokenGroups
    case .outOfRange: .numberTooLarge
    case .unitWithNumber: .unitWithNumber
    case .stateWord: .stateWordForNumber
    case .spreadsheetError: .spreadsheetError
    case .digitsLost: .digitsLost
    case .scientificAmount: .scientificAmount
    case .otherCurrency: .currencyMixed
    case .unknownCurrency: .currencyUnknown
    case .roundedToHundredths: .roundedToHundredths
    case .notADay: .notADay
    case .impossibleDay(_, _, let length): length == 0 ? .impossibleMonth : .impossibleDay
    case .otherDayOrder: .otherDayOrder
    case .ambiguousDayOrder: .ambiguousDayOrder
    case .serialDay: .serialDay
    case .sillyYear: .sillyYear
    case .yearMissing: .yearMissing
    case .periodNotDay: .periodNotDay
    case .twoDigitYear: .twoDigitYear
    case .timeDropped: .timeDropped
    case .strayMark: .strayMark
    case .notAPeriod: .notAPeriod
    case .notAFlag: .notAFlag
    case .notAState: .notAState
    case .invisibleRemoved: TextInspection.hasMarkup(found()) ? .invisibleInMarkup : .invisibleRemoved
    case .markup: .markupAsText
    case .formula: .formulaAsText
    case .lettersLost: .lettersLost
    }
  }

  /// The finding about one cell.
  func finding(_ problem: FieldProblem, found: String, row: Int) -> Finding {
    var arguments: [String: Finding.Argument] = ["found": .found(found), "flag": .text(found)]
    switch problem {
    case .otherNumbers(let other):
      arguments["example"] = .text(plan.numbers.example)
      arguments["plain"] = .text(CellFinding.plain(found, from: other, to: plan.numbers))
      arguments["token"] = .text(other.token)
    case .brokenGroups, .notANumber, .ambiguousNumber: arguments["example"] = .text(plan.numbers.example)
    case .otherCurrency(let currency, let expected):
      arguments["currency"] = .text(currency.code)
      arguments["expected"] = .text(expected.code)
    case .impossibleDay(let year, let month, let length):
      arguments["days"] = .count(Int(length))
      arguments["month"] =
        length == 0 ? .count(Int(month)) : .word(.month(year: Int(year), month: Int(month)))
    case .otherDayOrder(let day):
      arguments["day"] = .day(day)
      arguments["style"] = .word(.dayForm(dayForm))
      arguments["token"] = .text(plan.days == .monthFirst ? "dmy" : "mdy")
    case .serialDay(let day): arguments["day"] = .day(day)
    case .sillyYear(let year):
      arguments["year"] = .text(CellFinding.padded(Int(year)))
      arguments["guess"] = .text(CellFinding.guess(ofYear: Int(year), among: years))
    case .notADay, .yearMissing, .periodNotDay: arguments["style"] = .word(.dayForm(dayForm))
    case .twoDigitYear(let year): arguments["year"] = .text("\(year)")
    case .invisibleRemoved(let scalar): arguments["scalar"] = .text(ShownText.codePoint(scalar))
    case .formula: arguments["carried"] = .text("'" + ShownText.named(found))
    default: break
    }
    // Whatever is wrong with a required cell, its row is left out: that is no warning.
    let isFatal = plan.column.field?.isRequired ?? false && !problem.keepsValue
    return place.finding(
      CellFinding.kind(of: problem, found: found), row: row, column: plan.column.place,
      severity: isFatal ? .error : nil,
      arguments)
  }

  /// The finding about all ambiguous cells of a column: they are one question, not many.
  func ambiguity(_ kind: FindingKind, found: String, count: Int, firstRow: Int) -> Finding {
    var arguments: [String: Finding.Argument] = ["found": .found(found), "count": .count(count)]
    if kind == .ambiguousNumber {
      let marks: Set<Character> = [".", ","]
      let isPoint = found.contains(".")
      arguments["whole"] = .text(found.filter { !marks.contains($0) })
      arguments["decimal"] = .text(found)
      // In the sentence with the other mark, as the other convention writes it.
      arguments["swapped"] = .text(String(found.map { $0 == "." ? "," : $0 == "," ? "." : $0 }))
      arguments["wholeFlag"] = .text(isPoint ? "bg" : "en")
      arguments["decimalFlag"] = .text(isPoint ? "en" : "bg")
    }
    return place.finding(kind, row: nil, column: plan.column.place, arguments)
  }

  private var dayForm: FindingWord.DayForm {
    switch plan.days {
    case .monthFirst: .monthFirst
    case .iso: .iso
    case .dayFirst, .excel: .dayFirst
    }
  }

  /// A number in another convention, as the column would have it, without groups.
  private static func plain(_ text: String, from other: NumberConvention, to own: NumberConvention) -> String
  {
    let mark: Character = other.decimal == .comma ? "," : "."
    let target = own.decimal == .comma ? "," : "."
    return text.reduce(into: "") { plain, character in
      if character == mark {
        plain += target
      } else if ("0"..."9").contains(character) || character == "-" {
        plain.append(character)
      }
    }
  }

  static func padded(_ year: Int) -> String {
    let digits = "\(abs(year))"
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The year that was probably meant: of the years in the file the one spelt most like it, else the same last two
  /// digits in our century.
  static func guess(ofYear year: Int, among years: [Int]) -> String {
    let digits = padded(year)
    let near = years.compactMap { candidate in
      EditDistance.between(digits, padded(candidate), limit: 2).map { (distance: $0, year: candidate) }
    }.min { ($0.distance, $1.year) < ($1.distance, $0.year) }
    return near.map { "\($0.year)" } ?? "20" + digits.suffix(2)
  }
}
