import IndicatorEngine

/// The headings under which people keep our fields, in English, Bulgarian, Romanian and Ukrainian.
///
/// The field's own name always counts. Spellings are compared by `TextFolding.key`, so case, diacritics, dashes and
/// look-alike letters do not matter. Sources: the glossary; the forms and export headings of ИСУН, UMIS, MySMIS and
/// Kohesio (rules for lists of operations).
enum FieldNames {
  /// Keys of the headings of a table's fields: the field's English name first.
  static func keys(of table: TableName) -> [String: String] { tables[table] ?? [:] }

  private static let tables: [TableName: [String: String]] = Dictionary(
    uniqueKeysWithValues: TableName.allCases.map { ($0, table($0)) })

  private static func table(_ table: TableName) -> [String: String] {
    var keys: [String: String] = [:]
    func add(_ spelling: String, _ field: String) {
      let key = TextFolding.key(spelling)
      if !key.isEmpty, keys[key] == nil { keys[key] = field }
    }
    for field in table.schema.fields { add(field.name, field.name) }
    let spellings = (own[table] ?? []) + everywhere
    for (name, words) in spellings where table.schema.field(named: name) != nil {
      for word in words { add(word, name) }
    }
    return keys
  }

  /// Spellings of fields that have the same meaning wherever they stand.
  private static let everywhere: [(String, [String])] = [
    (
      "operation", operationCode + ["operation code", "проект", "проєкт", "proiect", "project", "operațiune"]
    ),
    ("programme", programme),
    ("municipality", municipality),
    (
      "indicator",
      ["indicator code", "индикатор", "код на индикатора", "показник", "код показника", "cod indicator"]
    ),
    (
      "title",
      ["title", "name", "заглавие", "наименование", "име", "titlu", "denumire", "назва", "найменування"]
    ),
    ("name", ["title", "наименование", "име", "denumire", "nume", "назва", "найменування"]),
    ("amount", amount),
    ("currency", ["валута", "monedă", "moneda", "valută", "валюта"]),
    ("day", ["date", "дата", "ден", "data", "ziua", "день"]),
    ("fund", ["fund code", "fund name", "фонд", "европейски фонд", "източник на финансиране", "fond"]),
    ("unit", ["unit of measure", "мерна единица", "мярка", "unitate de măsură", "um", "одиниця виміру"]),
    ("disaggregation", ["breakdown", "разбивка", "dezagregare", "defalcare", "розподіл", "розбивка"]),
    (
      "period",
      ["reporting period", "период", "отчетен период", "perioadă", "perioada de raportare", "період"]
    ),
    ("numerator", ["числител", "numărător", "чисельник"]),
    ("denominator", ["знаменател", "numitor", "знаменник"]),
    ("direction", ["тенденция", "посока", "direcție", "tendință", "напрям", "тенденція"]),
    ("evidence", ["доказателство", "доказателства", "dovadă", "dovezi", "доказ", "докази"]),
    ("start", start),
    ("source", ["source of information", "източник", "източник на информация", "sursă", "sursa", "джерело"]),
    (
      "recorded",
      ["recorded on", "записано на", "дата на записване", "înregistrat la", "записано", "дата запису"]
    ),
    ("share", ["дял", "cotă", "pondere", "частка"]),
  ]

  static let operationCode = [
    "operation_unique_identifier", "project code", "project number", "project id", "код на проекта",
    "номер на проекта",
    "№ на проекта", "№ проект", "номер на проектно предложение", "номер на договор за бфп", "cod proiect",
    "cod smis", "cod smis 2014", "cod mysmis", "număr proiect", "nr proiect", "код проєкту", "номер проєкту",
    "№ проєкту", "код на проект", "номер на проект", "№ на проект", "проект №", "проект номер", "project no",
    "project nr", "operation id", "operation code", "operation number", "код на операция",
    "номер на операция",
    "cod operațiune", "codul proiectului", "numărul proiectului", "id proiect", "код проекту",
    "номер проекту",
    "№ проекту", "ідентифікатор проєкту", "код операції", "smis", "cod smis 2021",
  ]
  static let programme = [
    "programme code", "programme name", "program", "програма", "оперативна програма", "код на програма",
    "programul", "program operațional", "програма", "код програми",
  ]
  static let municipality = [
    "municipality code", "код на община", "код на общината", "община", "екатте", "cod municipiu", "municipiu",
    "comună",
    "uat", "cod siruta", "siruta", "громада", "код громади", "катоттг",
  ]
  static let amount = [
    "sum", "value", "сума", "стойност", "размер", "suma", "valoare", "sumă", "вартість", "обсяг",
  ]
  static let start = [
    "start date", "operation_start_date", "начало", "начална дата", "дата на започване", "început",
    "data început",
    "data de început", "data de începere", "data semnării contractului", "початок", "дата початку",
  ]

  /// Headings that mean one field or another: the first of them that no plainer heading has. "Project" beside "Title" is
  /// the code, beside "Code" the title.
  static let eitherOf: [TableName: [String: [String]]] = {
    let projects = [
      "project", "проект", "проєкт", "proiect", "proiectul", "operation", "operațiune", "операция",
    ]
    let keys = projects.map { (TextFolding.key($0), ["code", "title"]) }
    return [.operations: Dictionary(keys, uniquingKeysWith: { first, _ in first })]
  }()

  private static let own: [TableName: [(String, [String])]] = [
    .municipalities: municipalities, .programmes: programmes, .allocations: allocations,
    .operations: operations,
    .shares: [("share", ["процент", "procent", "відсоток"])],
    .budget: budget, .payments: payments, .milestones: milestones, .risks: risks, .indicators: indicators,
    .targets: targets, .observations: observations, .assessments: assessments, .rates: rates,
    .successions: successions,
  ]
}
