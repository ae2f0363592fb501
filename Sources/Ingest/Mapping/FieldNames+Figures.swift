extension FieldNames {
  static let municipalities: [(String, [String])] = [
    (
      "code",
      municipality.filter {
        $0 != "община" && $0 != "municipiu" && $0 != "громада" && $0 != "comună" && $0 != "uat"
      } + ["код", "cod", "lau"]
    ),
    ("name", ["municipality", "община", "municipiu", "comună", "uat", "громада", "назва громади"]),
    ("country", ["държава", "țară", "țara", "країна"]),
    ("region", ["nuts 3", "nuts3", "nuts", "област", "район", "județ", "regiune", "область", "регіон"]),
    (
      "population",
      ["население", "брой жители", "жители", "populație", "populația", "locuitori", "населення", "мешканці"]
    ),
    (
      "population_date", ["население към", "дата на населението", "populație la data", "населення станом на"]
    ),
    ("area_km2", ["area", "площ", "площ км2", "suprafață", "площа"]),
    ("latitude", ["географска ширина", "latitudine", "широта"]),
    ("longitude", ["географска дължина", "longitudine", "довгота"]),
    ("group", ["група", "grup", "grupă", "група"]),
  ]

  static let milestones: [(String, [String])] = [
    ("code", ["milestone code", "milestone", "код", "код на етап", "№", "cod", "cod jalon", "код етапу"]),
    (
      "title",
      [
        "milestone", "milestone title", "етап", "дейност", "наименование на етапа", "jalon", "activitate",
        "етап", "захід",
      ]
    ),
    (
      "start",
      [
        "planned start", "планирано начало", "начална дата по дбфп/збфп", "început planificat",
        "плановий початок",
      ]
    ),
    (
      "planned",
      [
        "planned end", "planned date", "due", "deadline", "план", "планирано", "планирана дата",
        "планиран край", "срок", "край",
        "крайна дата", "крайна дата по дбфп/збфп", "planificat", "termen", "termen limită", "sfârșit",
        "заплановано", "планова дата",
        "строк", "термін",
      ]
    ),
    (
      "forecast",
      ["forecast date", "прогноза", "прогнозна дата", "prognozat", "prognoză", "прогноз", "прогнозна дата"]
    ),
    ("actual_start", ["started", "действително начало", "început efectiv", "фактичний початок"]),
    (
      "actual",
      [
        "actual date", "done", "completed", "действително", "действителна дата", "изпълнено на", "realizat",
        "realizat la", "факт", "фактична дата", "виконано",
      ]
    ),
    (
      "percent",
      [
        "percent complete", "progress", "% complete", "процент", "процент изпълнение", "изпълнение",
        "изпълнение %", "procent", "procent realizat", "відсоток", "виконання",
      ]
    ),
    ("weight", ["тежест", "pondere", "вага"]),
    (
      "after",
      [
        "predecessors", "predecessor", "depends on", "след", "предшественици", "după", "predecesori", "після",
        "попередники",
      ]
    ),
    ("optimistic", ["оптимистично", "optimist", "оптимістично"]),
    ("likely", ["most likely", "вероятно", "най-вероятно", "probabil", "найімовірніше"]),
    ("pessimistic", ["песимистично", "pesimist", "песимістично"]),
    ("distribution", ["разпределение", "distribuție", "розподіл"]),
    ("lag_days", ["lag", "изчакване", "decalaj", "затримка днів"]),
    ("cost_per_day", ["cost per day", "разход на ден", "cost pe zi", "витрати на день"]),
  ]

  static let risks: [(String, [String])] = [
    ("milestone", ["milestone code", "етап", "jalon"]),
    ("title", ["risk", "риск", "risc", "ризик", "описание на риска"]),
    ("probability", ["вероятност", "probabilitate", "імовірність", "ймовірність"]),
    ("low", ["minimum", "минимум", "minim", "мінімум"]),
    ("likely", ["most likely", "най-вероятно", "probabil", "найімовірніше"]),
    ("high", ["maximum", "максимум", "maxim", "максимум"]),
  ]

  static let indicators: [(String, [String])] = [
    (
      "code",
      [
        "indicator code", "indicator id", "код", "код на индикатора", "№", "cod", "cod indicator",
        "код показника",
      ]
    ),
    (
      "name",
      [
        "indicator", "indicator name", "индикатор", "наименование на индикатора", "denumirea indicatorului",
        "показник", "назва показника",
      ]
    ),
    (
      "kind",
      ["indicator type", "type", "вид", "вид индикатор", "tip", "tip indicator", "вид", "вид показника"]
    ),
    ("measure", ["тип", "тип на измерване", "tip de măsură", "măsură", "тип виміру"]),
    ("accumulates", ["accumulation", "натрупване", "cumulare", "накопичення"]),
    ("over_time", ["aggregation over time", "по време", "agregare în timp", "за часом"]),
    ("over_places", ["aggregation over places", "по места", "agregare pe teritorii", "за територіями"]),
    ("factor", ["множител", "factor", "множник"]),
    ("formula", ["формула", "formulă", "формула"]),
    (
      "framework",
      ["performance framework", "рамка на изпълнение", "cadru de performanță", "рамка результативності"]
    ),
    ("parent", ["родител", "părinte", "батьківський показник"]),
    ("index_weight", ["weight", "тежест", "pondere", "вага"]),
    ("goalpost_low", ["low goalpost", "долна граница", "prag inferior", "нижня межа"]),
    ("levels", ["ordered levels", "нива", "степени", "niveluri", "trepte", "рівні"]),
    ("goalpost_high", ["high goalpost", "горна граница", "prag superior", "верхня межа"]),
  ]

  static let targets: [(String, [String])] = [
    (
      "baseline",
      [
        "baseline value", "базова стойност", "база", "valoare de referință", "valoare de bază",
        "базове значення",
      ]
    ),
    (
      "baseline_day",
      ["baseline date", "дата на базовата стойност", "data valorii de referință", "дата базового значення"]
    ),
    ("stage", ["етап", "вид цел", "etapă", "stadiu", "стадія", "вид цілі"]),
    (
      "due",
      ["due date", "target date", "срок", "краен срок", "към дата", "termen", "scadență", "строк", "термін"]
    ),
    (
      "value",
      [
        "target", "target value", "цел", "целева стойност", "целева стойност към края", "țintă",
        "valoare țintă", "ціль", "цільове значення",
      ]
    ),
    ("reason", ["reason for change", "причина", "основание", "motiv", "причина", "підстава"]),
  ]

  static let observations: [(String, [String])] = [
    ("period", ["year", "date", "година", "дата", "an", "anul", "data", "рік", "дата"]),
    (
      "value",
      [
        "actual", "achieved", "achieved value", "reported value", "стойност", "отчет", "отчетена стойност",
        "постигната стойност",
        "отчетена стойност с натрупване", "valoare", "valoare realizată", "realizat", "значення",
        "досягнуте значення", "факт",
        "изпълнение",
      ]
    ),
    ("text", ["narrative", "текст", "описание", "коментар", "text", "descriere", "текст", "опис"]),
    ("standard_error", ["standard error", "стандартна грешка", "eroare standard", "стандартна похибка"]),
    ("state", ["status", "състояние", "stare", "стан"]),
    ("series", ["ред", "серия", "serie", "ряд", "серія"]),
  ]

  static let assessments: [(String, [String])] = [
    ("scale", ["скала", "scală", "шкала"]),
    ("scale_version", ["версия на скалата", "versiunea scalei", "версія шкали"]),
    ("value", ["rating", "оценка", "evaluare", "calificativ", "оцінка"]),
    ("assessor", ["оценител", "evaluator", "оцінювач"]),
  ]

  static let successions: [(String, [String])] = [
    ("old", ["стара", "предишен код", "vechi", "cod vechi", "старий код"]),
    ("new", ["нова", "нов код", "nou", "cod nou", "новий код"]),
  ]
}
