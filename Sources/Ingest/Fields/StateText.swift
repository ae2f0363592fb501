import IndicatorEngine

/// The states of a value in the words people use for them.
///
///     StateText.read("suppressed")     // .value(.suppressed)
///     StateText.read("н/д")            // .value(.missing)
///     StateText.read("Неприложимо")    // .value(.notApplicable)
///     StateText.read("Pending")        // .value(.missing)
///     StateText.read("попълва се")     // .problem(.notAState)
///
/// Only a blank cell is missing by itself; a word that is not listed here is a problem and never taken for missing.
/// Marks follow what statistical offices print: `:` `…` `-` not available, `*` and `c` confidential. `NA` is what
/// statistical programs write for missing; `n/a` is what people write for not applicable.
///
/// > Words: `glossary.md`; "Text for values" among the traps of `data/FACTS.md`.
public enum StateText {
  /// The state a cell names.
  public static func read(_ cell: UnsafeRawBufferPointer) -> FieldReading<ValueState> {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return .blank }
    return state(of: text).map { .value($0) } ?? .problem(.notAState)
  }

  /// The state a text names.
  public static func read(_ text: String) -> FieldReading<ValueState> { CellBytes.with(text) { read($0) } }

  /// The state that a trimmed text names; nil where it names none.
  static func state(of text: UnsafeRawBufferPointer) -> ValueState? {
    // No word or mark for a state holds a digit.
    guard text.count <= 80, !text.contains(where: CellBytes.isDigit) else { return nil }
    let spelling = CellBytes.text(text)
    return marks[spelling] ?? words[TextFolding.key(spelling)]
  }

  private static let marks: [String: ValueState] = [
    "-": .missing, "--": .missing, "---": .missing, "–": .missing, "—": .missing, "−": .missing,
    "…": .missing,
    "...": .missing, "..": .missing, ".": .missing, ":": .missing, "?": .missing, "*": .suppressed,
    "**": .suppressed,
  ]

  private static let words: [String: ValueState] = {
    var words: [String: ValueState] = [:]
    for (state, spellings) in spellings {
      for spelling in spellings { words[TextFolding.key(spelling)] = state }
    }
    return words
  }()

  private static let spellings: [(ValueState, [String])] = [
    (.reported, ["reported", "отчетено", "отчетена", "raportat", "raportată", "звітовано", "подано"]),
    (
      .missing,
      [
        "missing", "no data", "nodata", "not available", "not reported", "pending", "null", "none", "nil",
        "tbd",
        "tbc", "unknown", "няма данни", "липсва", "липсват данни", "не е отчетено", "предстои", "н/д", "na",
        "н.д.",
        "нд",
        "lipsă", "lipsă date", "fără date", "nu există date", "indisponibil", "n/d", "nd", "în curs",
        "немає даних", "дані відсутні", "відсутні дані", "нет данных", "очікується",
      ]
    ),
    (
      .notApplicable,
      [
        "not-applicable", "n/a", "n.a.", "inapplicable", "no target", "неприложимо", "не е приложимо",
        "неприл.",
        "н/п", "nu se aplică", "nu este cazul", "neaplicabil", "не застосовується", "незастосовно",
        "неприменимо",
      ]
    ),
    (
      .suppressed,
      [
        "suppressed", "confidential", "c", "hidden", "small number", "скрито", "скрито (малък брой)",
        "поверително",
        "confidențial", "приховано", "конфіденційно",
      ]
    ),
    (
      .notProvided,
      [
        "not-provided", "not provided", "service not provided", "услугата не се предлага", "не се предлага",
        "не се предоставя", "serviciul nu este prestat", "nu se prestează", "neprestat",
        "послуга не надається",
        "не надається",
      ]
    ),
  ]
}
