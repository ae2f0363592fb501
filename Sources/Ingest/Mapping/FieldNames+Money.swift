extension FieldNames {
  static let programmes: [(String, [String])] = [
    ("code", ["programme code", "код", "код на програмата", "cod", "cod program", "код програми", "cci"]),
    ("title", ["programme", "programme name", "програма", "програма", "program"]),
    ("period", ["programming period", "програмен период", "perioadă de programare", "програмний період"]),
    ("authority", ["managing authority", "управляващ орган", "autoritate de management", "керівний орган"]),
    ("framework", ["рамка", "cadru", "рамкові правила"]),
  ]

  static let allocations: [(String, [String])] = [
    (
      "region_category",
      ["category of region", "категория региони", "categorie de regiune", "категорія регіону"]
    ),
    ("year", ["година", "an", "anul", "рік"]),
    ("kind", ["type", "вид", "тип", "fel", "tip", "вид", "тип"]),
  ]

  static let operations: [(String, [String])] = [
    ("code", operationCode + ["код", "номер", "№", "cod", "contract number", "nr", "договор №", "id"]),
    (
      "title",
      [
        "operation_name_english", "operation_name_programme_language", "project name", "project title",
        "наименование на проекта", "име на проекта", "наименование на договор", "titlu proiect",
        "titlul proiectului", "наименование на договора", "наименование на проект", "име на проект",
        "project name in english", "project acronym", "operation name", "nume proiect", "numele proiectului",
        "denumire proiect", "denumirea proiectului", "назва проєкту", "назва проекту", "найменування проєкту",
        "назва операції",
      ]
    ),
    (
      "priority",
      ["priority axis", "program_priority_axis_code", "приоритетна ос", "axă prioritară", "пріоритетна вісь"]
    ),
    (
      "specific_objective",
      [
        "program_specific_objective_code", "специфична цел", "obiectiv specific", "конкретна ціль",
      ]
    ),
    (
      "type",
      [
        "category_of_intervention", "intervention category", "категория на интервенция",
        "intervention_category", "intervention code",
        "област на интервенция",
        "cod intervenție", "domeniu de intervenție", "категорія втручання",
      ]
    ),
    (
      "beneficiary",
      [
        "beneficiary name", "beneficiary_name", "бенефициент", "beneficiar", "denumire beneficiar",
        "solicitant",
        "бенефіціар",
      ]
    ),
    (
      "contract",
      [
        "contract number", "договор", "номер на договора", "№ на договор", "contract", "nr contract",
        "договір", "номер договору",
      ]
    ),
    (
      "contract_day",
      [
        "contract date", "дата на договор", "дата на сключване", "дата підписання договору",
        "дата на договора", "data contractului", "дата договору",
      ]
    ),
    (
      "original_end",
      [
        "planned end", "първоначален край", "първоначална крайна дата", "sfârșit inițial",
        "dată inițială de finalizare", "початкова дата завершення",
      ]
    ),
    (
      "end",
      [
        "end date", "operation_expected_end_date", "expected end date", "край", "крайна дата", "срок",
        "дата на приключване",
        "sfârșit", "data sfârșit", "data finalizare", "data de încheiere", "кінець", "дата завершення",
        "строк",
      ]
    ),
    (
      "actual_end",
      [
        "operation_end_date", "действителен край", "реален край", "finalizat la", "data finalizării efective",
        "фактичне завершення",
      ]
    ),
    (
      "status",
      [
        "статус", "състояние", "статус на изпълнение на договора/заповедта за бфп", "статус на изпълнение",
        "stare",
        "stadiu", "stadiul proiectului", "status", "стан", "статус",
      ]
    ),
    (
      "total",
      [
        "total budget", "total value", "total cost", "total amount", "общ размер", "обща стойност",
        "общ бюджет", "бюджет", "valoare totală", "buget",
        "загальна вартість", "бюджет",
      ]
    ),
    (
      "eligible",
      [
        "total_eligible_expenditure_amount", "eligible value", "допустими разходи", "допустима стойност",
        "valoare eligibilă",
        "cheltuieli eligibile", "прийнятні витрати",
      ]
    ),
    (
      "contracted",
      [
        "contracted amount", "договорено", "договорени средства", "стойност на договора", "бфп",
        "безвъзмездна финансова помощ", "contractat", "finanțare nerambursabilă", "законтрактовано",
      ]
    ),
    (
      "eu",
      [
        "amount eu support", "eu support", "средства от ес", "европейско финансиране", "contribuție ue",
        "fedr", "кошти єс", "eu amount", "eu contribution", "фінансування єс",
      ]
    ),
    (
      "national",
      [
        "national funding", "национално съфинансиране", "contribuție națională", "buget național",
        "національні кошти",
      ]
    ),
    (
      "own",
      [
        "own contribution", "собствено съфинансиране", "собствено съфинансиране от бенефициента",
        "финанс от бенефициент",
        "собствен принос", "contribuție proprie", "власний внесок",
      ]
    ),
    ("currency", ["total_eligible_expenditure_currency"]),
    (
      "ev_method",
      [
        "earned value method", "метод за спечелена стойност", "metoda valorii realizate",
        "метод освоєної вартості",
      ]
    ),
    (
      "lead",
      [
        "lead institution", "responsible", "водеща организация", "отговорник", "responsabil",
        "відповідальний",
      ]
    ),
    ("municipality", ["местонахождение", "място на изпълнение", "location", "localitate", "locality"]),
  ]

  static let budget: [(String, [String])] = [
    (
      "line",
      [
        "budget line", "code", "бюджетен ред", "бюджетна линия", "ред", "перо", "код", "linie",
        "linie bugetară", "стаття", "рядок бюджету",
      ]
    ),
    (
      "title",
      ["наименование на разходите", "разход", "описание", "cheltuială", "descriere", "витрати", "опис"]
    ),
    ("amount", ["budget", "бюджет", "планирана сума", "buget", "бюджет", "план"]),
  ]

  static let payments: [(String, [String])] = [
    ("day", ["payment date", "дата на плащане", "дата на плащането", "data plății", "дата платежу"]),
    (
      "amount",
      [
        "paid", "payment", "изплатено", "платено", "плащане", "реално изплатени суми", "plătit", "plată",
        "plăți", "сплачено", "платіж",
      ]
    ),
    ("line", ["budget line", "бюджетен ред", "бюджетна линия", "перо", "linie bugetară", "стаття"]),
    ("basis", ["basis of payment", "основа", "вид плащане", "bază", "tip plată", "основа", "вид платежу"]),
  ]

  static let rates: [(String, [String])] = [
    ("month", ["месец", "luna", "lună", "місяць"]),
    ("per_euro", ["rate", "per euro", "курс", "за едно евро", "curs", "курс до євро"]),
  ]
}
