import IndicatorEngine

/// Yes or no in cells, in the four languages and as 1 and 0.
///
///     FlagText.read("Да")      // .value(true)
///     FlagText.read("nu")      // .value(false)
///     FlagText.read("maybe")   // .problem(.notAFlag)
public enum FlagText {
  /// The answer in a cell's UTF-8.
  public static func read(_ cell: UnsafeRawBufferPointer) -> FieldReading<Bool> {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return .blank }
    if text.count == 1 {
      if text[0] == 0x31 { return .value(true) }
      if text[0] == 0x30 { return .value(false) }
    }
    guard text.count <= 40 else { return .problem(.notAFlag) }
    if let (clean, removed) = InvisibleCharacters.removed(from: text) {
      return clean.withUnsafeBytes { read($0).noting(.invisibleRemoved(removed)) }
    }
    if let error = NumberDiagnosis.spreadsheetError(text) { return .problem(.spreadsheetError(error)) }
    let spelling = CellBytes.text(text)
    if let answer = marks[spelling] ?? answers[TextFolding.key(spelling)] { return .value(answer) }
    return .problem(StateText.state(of: text).map(FieldProblem.stateWord) ?? .notAFlag)
  }

  /// The answer in a text.
  public static func read(_ text: String) -> FieldReading<Bool> { CellBytes.with(text) { read($0) } }

  private static let marks: [String: Bool] = ["✓": true, "✔": true, "✗": false, "✘": false]

  private static let answers: [String: Bool] = {
    var answers: [String: Bool] = [:]
    for word in ["yes", "y", "true", "t", "да", "вярно", "истина", "da", "adevărat", "так", "истинно"] {
      answers[TextFolding.key(word)] = true
    }
    for word in ["no", "n", "false", "f", "не", "невярно", "nu", "fals", "ні", "неправда", "нет", "ложь"] {
      answers[TextFolding.key(word)] = false
    }
    return answers
  }()
}
