import IndicatorEngine

/// The spellings in four languages of the values that choice fields allow.
enum ChoiceWords {
  /// What a text of a field stands for: the allowed spelling itself, else the one it is a translation of.
  static func value(of text: String, field: Field, table: TableName) -> String? {
    guard case .choice(let allowed) = field.kind else { return nil }
    if allowed.contains(text) { return text }
    let key = TextFolding.key(text)
    if key.isEmpty { return nil }
    if let own = allowed.first(where: { TextFolding.key($0) == key }) { return own }
    if field.name == "state" {
      if case .value(let state) = StateText.read(text) { return state.code }
      return nil
    }
    let found = words["\(table.rawValue).\(field.name)"] ?? words[field.name] ?? []
    if let exact = found.first(where: { $0.words.contains { TextFolding.key($0) == key } }) {
      return exact.value
    }
    // "Приключен (към датата на приключване)": what stands in parentheses explains.
    guard let open = text.firstIndex(of: "("), open > text.startIndex else { return nil }
    return value(of: String(text[..<open]), field: field, table: table)
  }

  private typealias Spelling = (value: String, words: [String])

  private static let words: [String: [Spelling]] = [
    "operations.status": [
      (
        "planned",
        ["планиран", "предстои", "одобрен", "planificat", "aprobat", "запланований", "заплановано"]
      ),
      (
        "running",
        [
          "ongoing", "active", "in progress", "в изпълнение", "изпълнява се", "текущ", "în derulare",
          "în implementare", "în curs",
          "proiect nefinalizat", "nefinalizat", "виконується", "у виконанні", "триває",
        ]
      ),
      (
        "completed",
        [
          "complete", "finished", "closed", "приключен", "завършен", "изпълнен", "finalizat",
          "proiect finalizat", "încheiat",
          "завершено", "завершений", "виконано",
        ]
      ),
      ("terminated", ["cancelled", "прекратен", "reziliat", "încetat", "припинено", "розірвано"]),
      ("withdrawn", ["оттеглен", "retras", "відкликано"]),
    ],
    "basis": [
      (
        "incurred",
        [
          "извършени", "извършен разход", "начислени", "efectuate", "efectuat", "angajat", "понесені",
          "понесено",
        ]
      ),
      (
        "declared",
        ["декларирани", "деклариран", "заявени", "declarate", "declarat", "заявлені", "задекларовано"]
      ),
      (
        "certified",
        [
          "сертифицирани", "сертифицирано", "верифицирани", "certificate", "certificat", "засвідчено",
          "засвідчені",
        ]
      ),
      (
        "paid",
        [
          "изплатено", "изплатени", "платено", "плащане", "plătit", "plătite", "plată", "сплачено",
          "сплачені",
        ]
      ),
    ],
    "allocations.kind": [
      ("commitment", ["поет ангажимент", "ангажимент", "бюджетно задължение", "angajament", "зобов'язання"]),
      ("prefinancing", ["предварително финансиране", "авансово", "prefinanțare", "попереднє фінансування"]),
      (
        "application",
        ["заявление", "искане за плащане", "cerere", "cerere de plată", "заявка", "заявка на платіж"]
      ),
      ("exempt", ["освободено", "изключено", "exceptat", "звільнено"]),
    ],
    "indicators.kind": [
      ("output", ["продукт", "за продукт", "изпълнение", "realizare", "de realizare", "продукту"]),
      ("result", ["резултат", "за резултат", "rezultat", "de rezultat", "результат", "результату"]),
      (
        "impact",
        ["въздействие", "за въздействие", "impact", "efect pe termen lung", "вплив", "впливу"]
      ),
      ("financial", ["финансов", "financiar", "фінансовий"]),
      (
        "step",
        [
          "implementation step", "ключов етап", "стъпка", "етап на изпълнение", "etapă", "etapă cheie",
          "etapă de implementare", "крок", "крок виконання",
        ]
      ),
    ],
    "measure": [
      ("count", ["number", "брой", "număr", "кількість"]),
      ("amount", ["сума", "пари", "sumă", "сума", "обсяг"]),
      ("ratio", ["отношение", "съотношение", "raport", "співвідношення"]),
      ("percent", ["percentage", "%", "процент", "procent", "відсоток"]),
      ("index", ["индекс", "indice", "індекс"]),
      ("ordinal", ["степен", "скала", "ordinal", "порядковий", "ступінь"]),
      ("yes/no", ["yes no", "да/не", "качествен", "da/nu", "так/ні"]),
      ("narrative", ["text", "текст", "описание", "narativ", "descriere", "опис"]),
    ],
    "direction": [
      (
        "increase",
        ["ascending", "up", "увеличение", "нарастване", "нарастваща", "creștere", "зростання", "збільшення"]
      ),
      (
        "decrease",
        [
          "descending", "down", "намаление", "намаляване", "намаляваща", "scădere", "reducere", "зменшення",
          "зниження",
        ]
      ),
      ("maintain", ["запазване", "поддържане", "menținere", "збереження"]),
    ],
    "accumulates": [
      ("flow", ["поток", "за периода", "flux", "потік"]),
      ("cumulative", ["с натрупване", "натрупване", "cumulativ", "наростаючим підсумком"]),
      ("stock", ["наличност", "състояние", "stoc", "залишок"]),
    ],
    "over_time": [
      ("sum", ["сума", "sumă"]), ("last", ["последна", "последна стойност", "ultima", "остання"]),
      ("mean", ["average", "средна", "средно", "medie", "середнє"]),
      ("max", ["maximum", "максимум", "maxim"]),
    ],
    "over_places": [
      ("sum", ["сума", "sumă"]), ("weighted", ["претеглено", "ponderat", "зважено"]),
      ("none", ["не", "никак", "niciuna", "nu", "ні"]),
    ],
    "stage": [
      (
        "interim",
        ["milestone", "междинна", "междинна цел", "intermediară", "intermediar", "проміжна", "проміжна ціль"]
      ),
      ("final", ["крайна", "окончателна", "крайна цел", "finală", "final", "кінцева", "остаточна"]),
    ],
    "series": [
      ("selected", ["избрани", "по избрани проекти", "selectate", "selectat", "відібрані"]),
      ("achieved", ["постигнати", "постигнато", "realizate", "realizat", "досягнуте", "досягнуто"]),
    ],
    "framework": [("none", ["няма", "niciunul", "немає"])],
    "ev_method": [
      ("weighted", ["weighted milestones", "претеглени етапи", "jaloane ponderate", "зважені етапи"]),
      ("percent", ["percent complete", "процент", "procent", "відсоток"]),
    ],
  ]
}
