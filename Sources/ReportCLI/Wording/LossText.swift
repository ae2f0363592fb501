import Ingest

/// Why something of a portfolio has no place in a file of IATI activities.
enum LossText: String, ReportText {
  case noPlace, notNamed, ofNoOperation, withoutStatus, withoutDay, field, lineIsNoPeriod,
    contractedWithoutDay
  case notPaid, maintained, measure, replaced, baselineWithoutDay, selectedSeries, state,
    numeratorAndDenominator

  var wording: Wording {
    switch self {
    case .noPlace:
      Wording(
        en: "the standard has no place for this table", bg: "стандартът няма място за тази таблица",
        ro: "standardul nu are loc pentru acest tabel", uk: "стандарт не має місця для цієї таблиці")
    case .notNamed:
      Wording(
        en: "only the codes that operations name are carried",
        bg: "пренасят се само кодовете, които операциите посочват",
        ro: "se păstrează doar codurile pe care le numesc operațiunile",
        uk: "переносяться лише коди, які називають операції")
    case .ofNoOperation:
      Wording(
        en: "belongs to no operation", bg: "не принадлежи на операция", ro: "nu aparține niciunei operațiuni",
        uk: "не належить жодній операції")
    case .withoutStatus:
      Wording(
        en: "has no status, which an activity must have", bg: "няма статус, а дейността трябва да има",
        ro: "nu are stare, pe care o activitate trebuie să o aibă",
        uk: "немає статусу, який діяльність мусить мати")
    case .withoutDay:
      Wording(
        en: "has no day, which it must have there", bg: "няма дата, а там трябва да има",
        ro: "nu are dată, pe care acolo trebuie să o aibă", uk: "немає дати, яку там мусить мати")
    case .field:
      Wording(
        en: "the field {name} has no element", bg: "полето {name} няма елемент",
        ro: "câmpul {name} nu are element", uk: "поле {name} не має елемента")
    case .lineIsNoPeriod:
      Wording(
        en: "the line is no period, and a budget there has nothing else",
        bg: "редът не е период, а бюджетът там няма друго",
        ro: "linia nu este o perioadă, iar un buget acolo nu are altceva",
        uk: "рядок не є періодом, а бюджет там не має нічого іншого")
    case .contractedWithoutDay:
      Wording(
        en: "a contracted amount without a day", bg: "договорена сума без дата",
        ro: "sumă contractată fără dată", uk: "законтрактована сума без дати")
    case .notPaid:
      Wording(
        en: "declared or certified, for which there is no transaction",
        bg: "декларирано или сертифицирано, за което няма трансакция",
        ro: "declarat sau certificat, pentru care nu există tranzacție",
        uk: "задекларовано або засвідчено, для чого немає транзакції")
    case .maintained:
      Wording(
        en: "a direction other than up or down", bg: "посока, различна от нагоре или надолу",
        ro: "direcție alta decât în sus sau în jos", uk: "напрям, інший ніж угору чи вниз")
    case .measure:
      Wording(
        en: "the measure {name} is written as a number of units", bg: "мярката {name} се записва като брой",
        ro: "măsura {name} se scrie ca număr de unități", uk: "міра {name} записується як кількість")
    case .replaced:
      Wording(
        en: "replaced by a later record", bg: "заменено от по-късен запис",
        ro: "înlocuit de o înregistrare ulterioară",
        uk: "замінено пізнішим записом")
    case .baselineWithoutDay:
      Wording(
        en: "a baseline without a day", bg: "базова стойност без дата", ro: "valoare de bază fără dată",
        uk: "базове значення без дати")
    case .selectedSeries:
      Wording(
        en: "a figure of what was selected, not achieved", bg: "стойност на избраното, не на постигнатото",
        ro: "cifră a ceea ce a fost selectat, nu realizat", uk: "значення обраного, а не досягнутого")
    case .state:
      Wording(
        en: "why there is no value ({name})", bg: "защо няма стойност ({name})",
        ro: "de ce nu există valoare ({name})", uk: "чому немає значення ({name})")
    case .numeratorAndDenominator:
      Wording(
        en: "numerator and denominator", bg: "числител и знаменател", ro: "numărător și numitor",
        uk: "чисельник і знаменник")
    }
  }

  /// The reason in words.
  static func sentence(_ loss: IATILoss, _ words: Words) -> String {
    switch loss {
    case .noPlace: words(LossText.noPlace)
    case .notNamed: words(LossText.notNamed)
    case .ofNoOperation: words(LossText.ofNoOperation)
    case .withoutStatus: words(LossText.withoutStatus)
    case .withoutDay: words(LossText.withoutDay)
    case .field(let name): words(LossText.field, ["name": .text(name)])
    case .lineIsNoPeriod: words(LossText.lineIsNoPeriod)
    case .contractedWithoutDay: words(LossText.contractedWithoutDay)
    case .notPaid: words(LossText.notPaid)
    case .maintained: words(LossText.maintained)
    case .measure(let name): words(LossText.measure, ["name": .text(name)])
    case .replaced: words(LossText.replaced)
    case .baselineWithoutDay: words(LossText.baselineWithoutDay)
    case .selectedSeries: words(LossText.selectedSeries)
    case .state(let name): words(LossText.state, ["name": .text(name)])
    case .numeratorAndDenominator: words(LossText.numeratorAndDenominator)
    }
  }
}
