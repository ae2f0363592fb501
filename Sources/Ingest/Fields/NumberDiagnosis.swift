import IndicatorEngine

/// Why a text is no number by a convention.
enum NumberDiagnosis {
  /// The reason, most telling first.
  ///
  /// - Parameter text: Trimmed, not empty, and no number by `convention`.
  static func problem(of text: UnsafeRawBufferPointer, under convention: NumberConvention) -> FieldProblem {
    if let error = spreadsheetError(text) { return .spreadsheetError(error) }
    switch otherReading(text, than: convention) {
    case .one(let other): return .otherNumbers(other)
    case .several: return .ambiguousNumber
    case .none: break
    }
    if let state = StateText.state(of: text) { return .stateWord(state) }
    if text.allSatisfy(isDigitOrMark) {
      return text.contains(where: CellBytes.isDigit) ? .brokenGroups : .notANumber
    }
    return isNumberWithUnit(text) ? .unitWithNumber : .notANumber
  }

  private enum Readings {
    case none, several
    case one(NumberConvention)
  }

  private static func otherReading(
    _ text: UnsafeRawBufferPointer, than convention: NumberConvention
  ) -> Readings {
    let english = DecimalText(text, .english).map { NumberText.value(of: $0, text) }
    let comma = DecimalText(text, .bulgarian).map { NumberText.value(of: $0, text) }
    switch (english, comma) {
    case (let english?, let comma?):
      // Both read it and the column's does not: it has no decimal mark yet, or allows fewer groups.
      if english != comma, convention.decimal == nil { return .several }
      return .one(convention.decimal == .comma ? .bulgarian : .english)
    case (.some, nil): return .one(.english)
    case (nil, .some): return .one(usualContinental(text))
    case (nil, nil): return .none
    }
  }

  private static func usualContinental(_ text: UnsafeRawBufferPointer) -> NumberConvention {
    text.contains(0x2E) ? .romanian : .bulgarian
  }

  /// The error a spreadsheet wrote; also its localised and over-wide forms.
  static func spreadsheetError(_ text: UnsafeRawBufferPointer) -> SpreadsheetError? {
    guard text.first == 0x23, text.count >= 2 else {
      return isLibreOfficeError(text) ? .other : nil
    }
    if text.allSatisfy({ $0 == 0x23 }) { return text.count >= 3 ? .columnTooNarrow : nil }
    if let known = errorNames[CellBytes.text(text).uppercased()] { return known }
    return text.last == 0x21 && text.count <= 24 ? .other : nil
  }

  /// `Err:502`.
  private static func isLibreOfficeError(_ text: UnsafeRawBufferPointer) -> Bool {
    text.count == 7 && CellBytes.equals(CellBytes.part(text, 0, 4), "Err:")
      && text[4...].allSatisfy(CellBytes.isDigit)
  }

  private static let errorNames: [String: SpreadsheetError] = [
    "#REF!": .reference, "#N/A": .notAvailable, "#NAME?": .name, "#DIV/0!": .divisionByZero,
    "#VALUE!": .value,
    "#NUM!": .number, "#NULL!": .emptyIntersection, "#Н/Д": .notAvailable, "#ССЫЛКА!": .reference,
    "#ИМЯ?": .name,
    "#ДЕЛ/0!": .divisionByZero, "#ЗНАЧ!": .value, "#ЧИСЛО!": .number, "#ИМЕ?": .name, "#СТОЙНОСТ!": .value,
    "#ПРЕПР!": .reference, "#НД": .notAvailable, "#BEZUG!": .reference, "#WERT!": .value,
    "#NV": .notAvailable,
    "#ІМ'Я?": .name, "#ПОСИЛАННЯ!": .reference, "#GETTING_DATA": .other, "#N/D": .notAvailable,
  ]

  private static func isDigitOrMark(_ byte: UInt8) -> Bool {
    CellBytes.isDigit(byte) || byte == 0x2E || byte == 0x2C || byte == 0x20 || byte == 0x27 || byte == 0x2D
      || byte == 0x2B || byte == 0xC2 || byte == 0xA0
  }

  /// A number by either convention with something before or behind that is neither digit nor mark.
  private static func isNumberWithUnit(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let affixes = NumberAffixes(text), !affixes.isBare else { return false }
    return DecimalText(affixes.number, .english, exponentAllowed: false) != nil
      || DecimalText(affixes.number, .bulgarian, exponentAllowed: false) != nil
  }
}
