import IndicatorEngine

/// The headings of forms. The raw value is the field, with its table where other tables call it otherwise.
///
/// Each is a heading by which the reader knows the field (`FieldNames`); a test holds them together.
enum FormHeading: String, ReportText {
  case projectCode = "operations.code"
  case projectTitle = "operations.title"
  case operation, programme, beneficiary, municipality, fund, contract, contract_day, start, end, status,
    total
  case contracted, currency, lead, source
  case line
  case lineTitle = "budget.title"
  case amount, day, basis
  case paymentDay = "payments.day"
  case milestoneCode = "milestones.code"
  case milestoneTitle = "milestones.title"
  case milestoneStart = "milestones.start"
  case planned, forecast, actual, weight, evidence
  case indicatorCode = "indicators.code"
  case name, unit, kind, measure, direction, accumulates, over_places
  case indicator, baseline, baseline_day, stage, due
  case targetValue = "targets.value"
  case period, numerator, denominator, state
  case observedValue = "observations.value"
  case municipalityCode = "municipalities.code"
  case municipalityName = "municipalities.name"
  case country, region, population, population_date, area_km2
  case programmeCode = "programmes.code"
  case programmeTitle = "programmes.title"
  case framework
  case scale, assessor
  case rating = "assessments.value"

  /// The heading of a field of a table.
  static func of(_ field: String, in table: TableName) -> FormHeading? {
    FormHeading(rawValue: "\(table.rawValue).\(field)") ?? FormHeading(rawValue: field)
  }

  var wording: Wording {
    switch self {
    case .projectCode, .operation:
      Wording(en: "Project code", bg: "Код на проекта", ro: "Cod proiect", uk: "Код проєкту")
    case .projectTitle:
      Wording(
        en: "Project title", bg: "Наименование на проекта", ro: "Titlul proiectului", uk: "Назва проєкту")
    case .programme: Wording(en: "Programme code", bg: "Програма", ro: "Programul", uk: "Програма")
    case .beneficiary: Wording(en: "Beneficiary", bg: "Бенефициент", ro: "Beneficiar", uk: "Бенефіціар")
    case .municipality, .municipalityCode:
      Wording(en: "Municipality code", bg: "Код на общината", ro: "Cod SIRUTA", uk: "Код громади")
    case .fund: Wording(en: "Fund", bg: "Фонд", ro: "Fond", uk: "Фонд")
    case .contract: Wording(en: "Contract", bg: "Номер на договора", ro: "Nr contract", uk: "Номер договору")
    case .contract_day:
      Wording(en: "Contract date", bg: "Дата на договора", ro: "Data contractului", uk: "Дата договору")
    case .start: Wording(en: "Start date", bg: "Начална дата", ro: "Data de început", uk: "Дата початку")
    case .end: Wording(en: "End date", bg: "Крайна дата", ro: "Data de încheiere", uk: "Дата завершення")
    case .status: Wording(en: "Status", bg: "Статус", ro: "Stadiul proiectului", uk: "Статус")
    case .total: Wording(en: "Total budget", bg: "Общ бюджет", ro: "Valoare totală", uk: "Загальна вартість")
    case .contracted:
      Wording(
        en: "Contracted amount", bg: "Договорени средства", ro: "Contractat", uk: "Законтрактовано")
    case .currency: Wording(en: "Currency", bg: "Валута", ro: "Monedă", uk: "Валюта")
    case .lead: Wording(en: "Responsible", bg: "Отговорник", ro: "Responsabil", uk: "Відповідальний")
    case .source: Wording(en: "Source", bg: "Източник", ro: "Sursa", uk: "Джерело")
    case .line: Wording(en: "Budget line", bg: "Бюджетен ред", ro: "Linie bugetară", uk: "Стаття")
    case .lineTitle:
      Wording(en: "Title", bg: "Наименование на разходите", ro: "Cheltuială", uk: "Витрати")
    case .amount: Wording(en: "Amount", bg: "Сума", ro: "Suma", uk: "Сума")
    case .day: Wording(en: "Date", bg: "Дата", ro: "Data", uk: "Дата")
    case .basis: Wording(en: "Basis", bg: "Основа", ro: "Bază", uk: "Основа")
    case .paymentDay:
      Wording(en: "Payment date", bg: "Дата на плащането", ro: "Data plății", uk: "Дата платежу")
    case .milestoneCode: Wording(en: "Milestone code", bg: "Код на етап", ro: "Cod jalon", uk: "Код етапу")
    case .milestoneTitle:
      Wording(en: "Milestone title", bg: "Наименование на етапа", ro: "Activitate", uk: "Захід")
    case .milestoneStart:
      Wording(en: "Planned start", bg: "Планирано начало", ro: "Început planificat", uk: "Плановий початок")
    case .planned: Wording(en: "Planned end", bg: "Планиран край", ro: "Termen", uk: "Планова дата")
    case .forecast: Wording(en: "Forecast date", bg: "Прогнозна дата", ro: "Prognoză", uk: "Прогнозна дата")
    case .actual: Wording(en: "Actual date", bg: "Действителна дата", ro: "Realizat la", uk: "Фактична дата")
    case .weight: Wording(en: "Weight", bg: "Тежест", ro: "Pondere", uk: "Вага")
    case .evidence: Wording(en: "Evidence", bg: "Доказателства", ro: "Dovezi", uk: "Докази")
    case .indicatorCode, .indicator:
      Wording(en: "Indicator code", bg: "Код на индикатора", ro: "Cod indicator", uk: "Код показника")
    case .name:
      Wording(
        en: "Indicator name", bg: "Наименование на индикатора", ro: "Denumirea indicatorului",
        uk: "Назва показника")
    case .unit:
      Wording(
        en: "Unit of measure", bg: "Мерна единица", ro: "Unitate de măsură", uk: "Одиниця виміру")
    case .kind: Wording(en: "Indicator type", bg: "Вид индикатор", ro: "Tip indicator", uk: "Вид показника")
    case .measure: Wording(en: "Measure", bg: "Тип на измерване", ro: "Tip de măsură", uk: "Тип виміру")
    case .direction: Wording(en: "Direction", bg: "Посока", ro: "Direcție", uk: "Напрям")
    case .accumulates: Wording(en: "Accumulation", bg: "Натрупване", ro: "Cumulare", uk: "Накопичення")
    case .over_places:
      Wording(
        en: "Aggregation over places", bg: "По места", ro: "Agregare pe teritorii", uk: "За територіями")
    case .baseline:
      Wording(
        en: "Baseline value", bg: "Базова стойност", ro: "Valoare de referință", uk: "Базове значення")
    case .baseline_day:
      Wording(
        en: "Baseline date", bg: "Дата на базовата стойност", ro: "Data valorii de referință",
        uk: "Дата базового значення")
    case .stage: Wording(en: "Stage", bg: "Вид цел", ro: "Etapă", uk: "Вид цілі")
    case .due: Wording(en: "Due date", bg: "Краен срок", ro: "Termen", uk: "Термін")
    case .targetValue:
      Wording(en: "Target value", bg: "Целева стойност", ro: "Valoare țintă", uk: "Цільове значення")
    case .period:
      Wording(en: "Reporting period", bg: "Отчетен период", ro: "Perioada de raportare", uk: "Період")
    case .numerator: Wording(en: "Numerator", bg: "Числител", ro: "Numărător", uk: "Чисельник")
    case .denominator: Wording(en: "Denominator", bg: "Знаменател", ro: "Numitor", uk: "Знаменник")
    case .state: Wording(en: "State", bg: "Състояние", ro: "Stare", uk: "Стан")
    case .observedValue:
      Wording(
        en: "Reported value", bg: "Отчетена стойност", ro: "Valoare realizată", uk: "Досягнуте значення")
    case .municipalityName: Wording(en: "Municipality", bg: "Община", ro: "Municipiu", uk: "Громада")
    case .country: Wording(en: "Country", bg: "Държава", ro: "Țară", uk: "Країна")
    case .region: Wording(en: "Region", bg: "Област", ro: "Județ", uk: "Область")
    case .population: Wording(en: "Population", bg: "Население", ro: "Populație", uk: "Населення")
    case .population_date:
      Wording(
        en: "Population date", bg: "Население към", ro: "Populație la data", uk: "Населення станом на")
    case .area_km2: Wording(en: "Area", bg: "Площ", ro: "Suprafață", uk: "Площа")
    case .programmeCode:
      Wording(en: "Programme code", bg: "Код на програмата", ro: "Cod program", uk: "Код програми")
    case .programmeTitle: Wording(en: "Programme name", bg: "Програма", ro: "Program", uk: "Програма")
    case .framework: Wording(en: "Framework", bg: "Рамка", ro: "Cadru", uk: "Рамкові правила")
    case .scale: Wording(en: "Scale", bg: "Скала", ro: "Scală", uk: "Шкала")
    case .assessor: Wording(en: "Assessor", bg: "Оценител", ro: "Evaluator", uk: "Оцінювач")
    case .rating: Wording(en: "Rating", bg: "Оценка", ro: "Calificativ", uk: "Оцінка")
    }
  }
}
