import IndicatorEngine

extension FindingWord {
  /// The words in a language.
  func text(_ language: Language) -> String {
    switch self {
    case .fileKind(let kind): pick(FindingWord.fileKinds(kind), language)
    case .entry(let entry): pick(FindingWord.entries(entry), language)
    case .one(let table): forms(of: table, language)[0]
    case .oneMore(let table): forms(of: table, language)[1]
    case .many(let table, let count):
      TextTemplate("{n} {n:\(forms(of: table, language)[2])}").filled(
        ["n": .count(count)], language: language)
    case .rows(let rows): FindingWord.list(rows, language)
    case .rowRange(let first, let last):
      first == last
        ? FindingWord.list([first], language)
        : "\(pick(["rows", "редове", "rândurile", "рядки"], language)) \(first)–\(last)"
    case .lineRange(let first, let last):
      first == last
        ? "\(pick(["line", "ред", "linia", "рядок"], language)) \(first)"
        : "\(pick(["lines", "редове", "liniile", "рядки"], language)) \(first)–\(last)"
    case .place(let file, let row):
      "\(ShownText.named(file)), \(FindingWord.list([row], language))"
    case .columns(let columns):
      FindingWord.joined(columns.map { Location.letters(ofColumn: $0) }, language)
    case .month(let year, let month):
      "\(DayStyle(language).monthName(month, inDate: false)) \(year)"
    case .dayForm(let form): FindingWord.dayForm(form, language)
    case .letters(let letters): FindingWord.letters(letters, language)
    case .range(let low, let high): FindingWord.range(low, high, language)
    case .form(let form): pick(FindingWord.settingForms(form), language)
    case .json(let reason): pick(FindingWord.jsonReasons(reason), language)
    case .xml(let problem): pick(FindingWord.xmlProblems(problem), language)
    case .xmlType(let form): pick(FindingWord.xmlForms(form), language)
    case .iatiRule(let id): pick(IATIRuleWords.sentence(id), language)
    case .limited(let thing): pick(FindingWord.limitedThings(thing), language)
    }
  }

  private func pick(_ words: [String], _ language: Language) -> String { FindingWord.pick(words, language) }

  private static func pick(_ words: [String], _ language: Language) -> String {
    switch language {
    case .english: words[0]
    case .bulgarian: words[1]
    case .romanian: words[2]
    case .ukrainian: words[3]
    }
  }

  private static func list(_ rows: [Int], _ language: Language) -> String {
    let numbers = joined(rows.map { "\($0)" }, language)
    return rows.count > 1
      ? pick(["rows ", "редове ", "rândurile ", "рядки "], language) + numbers
      : pick(["row ", "ред ", "rândul ", "рядок "], language) + numbers
  }

  private static func joined(_ parts: [String], _ language: Language) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + pick([" and ", " и ", " și ", " і "], language) + last
  }

  private static func dayForm(_ form: DayForm, _ language: Language) -> String {
    let letters = form.rawValue
    switch language {
    case .english: return letters
    case .bulgarian: return replaced(letters, "дд", "мм", "гггг")
    case .romanian: return replaced(letters, "zz", "ll", "aaaa")
    case .ukrainian: return replaced(letters, "дд", "мм", "рррр")
    }
  }

  private static func replaced(_ text: String, _ day: String, _ month: String, _ year: String) -> String {
    text.map { ["d": day, "m": month, "y": year][$0].map { String($0.prefix(1)) } ?? String($0) }.joined()
  }

  private static func letters(_ letters: [Unicode.Scalar], _ language: Language) -> String {
    let shown = letters.map { String($0) }.joined(separator: ", ")
    let isCyrillic = letters.allSatisfy { (0x0400...0x052F).contains($0.value) }
    let isGreek = letters.allSatisfy { (0x0370...0x03FF).contains($0.value) }
    if letters.isEmpty {
      return pick(
        [
          "other spaces or signs", "други интервали или знаци", "alte spații sau semne",
          "інші пробіли чи знаки",
        ],
        language)
    }
    if isCyrillic { return pick(["Cyrillic ", "кирилско ", "chirilic ", "кирилична "], language) + shown }
    if isGreek { return pick(["Greek ", "гръцко ", "grecesc ", "грецька "], language) + shown }
    return shown
  }

  private static func range(_ low: Double, _ high: Double, _ language: Language) -> String {
    let style = NumberStyle(language)
    if high > 1e300 {
      return pick(["at least ", "поне ", "cel puțin ", "щонайменше "], language) + style.text(low)
    }
    let words = [
      ["a number from ", " to "], ["число от ", " до "], ["un număr de la ", " la "], ["число від ", " до "],
    ]
    let ends = words[Language.allCases.firstIndex(of: language) ?? 0]
    return ends[0] + style.text(low) + ends[1] + style.text(high)
  }

  /// Subject of "… is not among", object of "load that … too", and the counted noun in the forms of `PluralRule`.
  private func forms(of table: TableName, _ language: Language) -> [String] {
    let words = FindingWord.rowNouns[table] ?? FindingWord.anyRow
    return words[Language.allCases.firstIndex(of: language) ?? 0]
  }

  private static let anyRow = [
    ["code", "row", "row|rows"], ["код", "този ред", "ред|реда"],
    ["codul", "acel rând", "rând|rânduri|de rânduri"], ["коду", "цей рядок", "рядка|рядків|рядків"],
  ]

  private static let rowNouns: [TableName: [[String]]] = [
    .operations: [
      ["operation", "operation", "operation|operations"], ["проект", "този проект", "проект|проекта"],
      ["proiectul", "acel proiect", "proiect|proiecte|de proiecte"],
      ["проєкту", "цей проєкт", "проєкту|проєктів|проєктів"],
    ],
    .municipalities: [
      ["municipality", "municipality", "municipality|municipalities"],
      ["община", "тази община", "община|общини"],
      ["municipiul", "acel municipiu", "municipiu|municipii|de municipii"],
      ["громади", "цю громаду", "громади|громад|громад"],
    ],
    .programmes: [
      ["programme", "programme", "programme|programmes"], ["програма", "тази програма", "програма|програми"],
      ["programul", "acel program", "program|programe|de programe"],
      ["програми", "цю програму", "програми|програм|програм"],
    ],
    .indicators: [
      ["indicator", "indicator", "indicator|indicators"],
      ["индикатор", "този индикатор", "индикатор|индикатора"],
      ["indicatorul", "acel indicator", "indicator|indicatori|de indicatori"],
      ["показника", "цей показник", "показника|показників|показників"],
    ],
  ]
}
