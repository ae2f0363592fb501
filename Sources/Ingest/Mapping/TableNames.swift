import IndicatorEngine

/// The names under which people keep our tables: file stems in English, Bulgarian, Romanian and Ukrainian.
enum TableNames {
  /// The table that a file's stem names; nil where it names none.
  ///
  ///     TableNames.table(ofStem: "Проекти 2026")   // .operations
  ///
  /// Numbers and dates beside the name do not matter; other words do.
  static func table(ofStem stem: String) -> TableName? {
    let words = TextFolding.key(stem).split(separator: " " as Character)
    let name = words.filter { !$0.allSatisfy(\.isNumber) }.joined(separator: " ")
    return keys[name]
  }

  /// A file's name without `.gz` and its ending.
  static func stem(of name: String) -> String {
    var stem = name[...]
    if stem.lowercased().hasSuffix(".gz") { stem = stem.dropLast(3) }
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { return String(stem) }
    return String(stem[..<dot])
  }

  private static let keys: [String: TableName] = {
    var keys: [String: TableName] = [:]
    for (table, names) in names {
      for name in [table.rawValue] + names where keys[TextFolding.key(name)] == nil {
        keys[TextFolding.key(name)] = table
      }
    }
    return keys
  }()

  private static let names: [(TableName, [String])] = [
    (.municipalities, ["municipality", "общини", "municipii", "comune", "uat", "громади", "муніципалітети"]),
    (.programmes, ["programme", "programs", "програми", "programe"]),
    (.allocations, ["разпределения", "алокации", "alocări", "розподіли", "асигнування"]),
    (
      .operations,
      [
        "operation", "projects", "операции", "проекти", "списък на проектите", "operațiuni", "proiecte",
        "операції", "проєкти",
      ]
    ),
    (.shares, ["дялове", "cote", "ponderi", "частки"]),
    (.budget, ["budgets", "budget lines", "бюджет", "бюджети", "buget", "bugete", "бюджети"]),
    (.payments, ["payment", "плащания", "plăți", "платежі", "виплати"]),
    (
      .milestones,
      ["milestone", "activities", "етапи", "дейности", "jaloane", "activități", "етапи", "заходи", "віхи"]
    ),
    (.risks, ["risk", "рискове", "riscuri", "ризики"]),
    (.indicators, ["indicator", "индикатори", "показатели", "indicatori", "показники", "індикатори"]),
    (.targets, ["target", "цели", "целеви стойности", "ținte", "цілі", "цільові значення"]),
    (
      .observations,
      [
        "observation", "actuals", "наблюдения", "стойности", "отчетени стойности", "observații", "valori",
        "спостереження", "значення",
      ]
    ),
    (.assessments, ["assessment", "оценки", "evaluări", "оцінки"]),
    (
      .rates,
      ["exchange rates", "курсове", "валутни курсове", "cursuri", "cursuri valutare", "курси", "курси валют"]
    ),
    (.successions, ["сливания", "правоприемство", "succesiuni", "правонаступництво", "об'єднання"]),
  ]
}
