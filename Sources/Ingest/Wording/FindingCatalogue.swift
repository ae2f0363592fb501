/// The texts of all findings in four languages: the one place where words are put to facts.
package enum FindingCatalogue {
  /// The texts of a kind.
  static func wording(_ kind: FindingKind) -> FindingWording? { all[kind] }

  static let all: [FindingKind: FindingWording] = [
    files, archives, workbooks, encodings, shape, numbers, days, keys, money, indicators, lists, boundaries,
    formulas,
    texts, iati,
    settings, targets, observations,
    json, databases,
  ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

  /// The words around the parts of a message.
  struct Frame {
    let expected: String
    let fix: String
    let row: String
    let rows: String
    let line: String
    let column: String
    let more: String
    /// The same of places that have no rows.
    let moreElsewhere: String
    let quotes: (open: String, close: String)

    static func of(_ language: Language) -> Frame {
      switch language {
      case .english:
        Frame(
          expected: "expected", fix: "Fix:", row: "row", rows: "rows", line: "line", column: "column",
          more: "and {count} more like this in {rows}",
          moreElsewhere: "and {count} more like this", quotes: ("\"", "\""))
      case .bulgarian:
        Frame(
          expected: "очаквано:", fix: "Поправка:", row: "ред", rows: "редове", line: "ред", column: "колона",
          more: "и още {count} {count:такъв случай|такива случая} в {rows}",
          moreElsewhere: "и още {count} {count:такъв случай|такива случая}", quotes: ("„", "“"))
      case .romanian:
        Frame(
          expected: "așteptat:", fix: "Remediere:", row: "rândul", rows: "rândurile", line: "linia",
          column: "coloana", more: "și încă {count} {count:caz|cazuri|de cazuri} la fel în {rows}",
          moreElsewhere: "și încă {count} {count:caz|cazuri|de cazuri} la fel",
          quotes: ("„", "”"))
      case .ukrainian:
        Frame(
          expected: "очікуємо", fix: "Виправлення:", row: "рядок", rows: "рядки", line: "рядок",
          column: "стовпець", more: "і ще {count} {count:такий випадок|такі випадки|таких випадків}: {rows}",
          moreElsewhere: "і ще {count} {count:такий випадок|такі випадки|таких випадків}",
          quotes: ("«", "»"))
      }
    }
  }

  /// A text that speaks of a row as it speaks of a line, or of a place that bears its own name (`/operations/3`).
  static func withoutRows(_ text: String, isLine: Bool, _ language: Language) -> String {
    let row = "{row}"
    return switch (language, isLine) {
    case (.english, true): text.replacing("row \(row)", with: "line \(row)")
    case (.english, false): text.replacing("row \(row)", with: row)
    case (.romanian, true): text.replacing("rândul \(row)", with: "linia \(row)")
    case (.romanian, false): text.replacing("rândul \(row)", with: row)
    // One word is both.
    case (.bulgarian, true), (.ukrainian, true): text
    case (.bulgarian, false): text.replacing("ред \(row)", with: row)
    case (.ukrainian, false):
      text.replacing("рядок \(row)", with: row).replacing("рядку \(row)", with: row)
        .replacing("рядка \(row)", with: row)
    }
  }

  /// How much a finding matters, in words.
  static func severity(_ severity: Severity, _ language: Language) -> String {
    switch (severity, language) {
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    case (.note, .english): "note"
    case (.error, .bulgarian): "грешка"
    case (.warning, .bulgarian): "предупреждение"
    case (.note, .bulgarian): "бележка"
    case (.error, .romanian): "eroare"
    case (.warning, .romanian): "avertisment"
    case (.note, .romanian): "notă"
    case (.error, .ukrainian): "помилка"
    case (.warning, .ukrainian): "попередження"
    case (.note, .ukrainian): "примітка"
    }
  }
}
