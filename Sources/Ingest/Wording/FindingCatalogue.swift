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
