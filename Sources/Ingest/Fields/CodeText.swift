import IndicatorEngine

/// Codes in cells: kept as text, letter by letter, with leading zeros.
///
///     CodeText.read(" 00014\u{A0}")     // .value("00014")
///     CodeText.read("2,01504E+11")      // .problem(.digitsLost)
///     CodeText.read("ВG\u{200B}16")     // .noted("ВG16", .invisibleRemoved("\u{200B}"))
///
/// Only the spaces around a code go. A look-alike letter stays as it is: whether it was meant is known only where
/// the code is matched (`TextFolding.skeleton`).
public enum CodeText {
  /// The code in a cell's UTF-8.
  public static func read(_ cell: UnsafeRawBufferPointer) -> FieldReading<String> {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return .blank }
    switch inspect(text) {
    case nil: return .value(CellBytes.text(text))
    case .invisibleRemoved(let first)?:
      let (clean, _) = InvisibleCharacters.removed(from: text) ?? (Array(text), first)
      return clean.withUnsafeBytes { read($0).noting(.invisibleRemoved(first)) }
    case let problem?: return .problem(problem)
    }
  }

  /// The code in a text.
  public static func read(_ text: String) -> FieldReading<String> { CellBytes.with(text) { read($0) } }

  /// What is wrong with a trimmed code; nil for a sound one.
  static func inspect(_ text: UnsafeRawBufferPointer) -> FieldProblem? {
    if isScientific(text) { return .digitsLost }
    if let error = NumberDiagnosis.spreadsheetError(text) { return .spreadsheetError(error) }
    return InvisibleCharacters.first(in: text).map(FieldProblem.invisibleRemoved)
  }

  /// `2,01504E+11`, `5E+09`: what a spreadsheet shows of a long number. The sign after E tells it from codes such as
  /// `1E5`.
  static func isScientific(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first, CellBytes.isDigit(first), text.count <= 24,
      let mark = text.firstIndex(where: { $0 | 0x20 == 0x65 }), mark + 1 < text.count, text[mark + 1] == 0x2B
    else { return false }
    return DecimalText(text, .plain) != nil || DecimalText(text, .bulgarian) != nil
  }
}
