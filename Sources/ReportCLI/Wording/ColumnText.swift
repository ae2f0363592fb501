/// Headings of table columns and names of fields.
enum ColumnText: String, ReportText {
  case operation, programme, municipality, county, country, fund, priority, specificObjective, beneficiary,
    contract
  case line, budget, contracted, paid, certified, remaining, absorption, share, basis, currency, eligible,
    total
  case milestone, code, title, planned, forecast, actual, slip, status, weight, start, end, day
  case indicator, unit, direction, baseline, target, interimTarget, due, achieved, achievementRate, legalRatio
  case expected, period, stage, disaggregation, value, reason, level, key, population
  case measure, formula, result, source, method, note, file, sheet, row, cell, checksum, rows, figure
  case severity, problem, found, fix, count
  case expectedDuration, deviation, expectedFinish, chance

  var wording: Wording {
    switch self {
    case .operation: Wording(en: "Project", bg: "Проект", ro: "Proiect", uk: "Проєкт")
    case .programme: Wording(en: "Programme", bg: "Програма", ro: "Program", uk: "Програма")
    case .municipality: Wording(en: "Municipality", bg: "Община", ro: "UAT", uk: "Громада")
    case .county: Wording(en: "County", bg: "Област", ro: "Județ", uk: "Область")
    case .country: Wording(en: "Country", bg: "Държава", ro: "Țară", uk: "Країна")
    case .fund: Wording(en: "Fund", bg: "Фонд", ro: "Fond", uk: "Фонд")
    case .priority:
      Wording(en: "Priority axis", bg: "Приоритетна ос", ro: "Axă prioritară", uk: "Пріоритетна вісь")
    case .specificObjective:
      Wording(en: "Specific objective", bg: "Специфична цел", ro: "Obiectiv specific", uk: "Конкретна ціль")
    case .beneficiary: Wording(en: "Beneficiary", bg: "Бенефициент", ro: "Beneficiar", uk: "Бенефіціар")
    case .contract: Wording(en: "Contract", bg: "Договор", ro: "Contract", uk: "Договір")
    case .line: Wording(en: "Budget line", bg: "Бюджетно перо", ro: "Linie bugetară", uk: "Стаття бюджету")
    case .budget: Wording(en: "Budget", bg: "Бюджет", ro: "Buget", uk: "Бюджет")
    case .contracted: Wording(en: "Contracted", bg: "Договорено", ro: "Contractat", uk: "Законтрактовано")
    case .paid: Wording(en: "Paid", bg: "Изплатено", ro: "Plătit", uk: "Сплачено")
    case .certified: Wording(en: "Certified", bg: "Сертифицирано", ro: "Certificat", uk: "Засвідчено")
    case .remaining: Wording(en: "Remaining", bg: "Остава", ro: "Rămas", uk: "Залишок")
    case .absorption: Wording(en: "Absorption", bg: "Усвояване", ro: "Absorbție", uk: "Освоєння")
    case .share: Wording(en: "Share", bg: "Дял", ro: "Pondere", uk: "Частка")
    case .basis: Wording(en: "Basis", bg: "Основа", ro: "Bază", uk: "Основа")
    case .currency: Wording(en: "Currency", bg: "Валута", ro: "Monedă", uk: "Валюта")
    case .eligible: Wording(en: "Eligible", bg: "Допустими разходи", ro: "Eligibil", uk: "Прийнятні витрати")
    case .total: Wording(en: "Total", bg: "Общо", ro: "Total", uk: "Усього")
    case .milestone: Wording(en: "Milestone", bg: "Етап", ro: "Jalon", uk: "Етап")
    case .code: Wording(en: "Code", bg: "Код", ro: "Cod", uk: "Код")
    case .title: Wording(en: "Title", bg: "Наименование", ro: "Denumire", uk: "Назва")
    case .planned: Wording(en: "Planned", bg: "Планирано", ro: "Planificat", uk: "План")
    case .forecast: Wording(en: "Forecast", bg: "Прогноза", ro: "Prognozat", uk: "Прогноз")
    case .actual: Wording(en: "Actual", bg: "Действително", ro: "Realizat", uk: "Факт")
    case .slip: Wording(en: "Delay", bg: "Закъснение", ro: "Întârziere", uk: "Затримка")
    case .status: Wording(en: "Status", bg: "Състояние", ro: "Stare", uk: "Стан")
    case .weight: Wording(en: "Weight", bg: "Тежест", ro: "Pondere", uk: "Вага")
    case .start: Wording(en: "Start", bg: "Начало", ro: "Început", uk: "Початок")
    case .end: Wording(en: "End", bg: "Край", ro: "Sfârșit", uk: "Кінець")
    case .day: Wording(en: "Date", bg: "Дата", ro: "Data", uk: "Дата")
    case .indicator: Wording(en: "Indicator", bg: "Индикатор", ro: "Denumirea indicatorului", uk: "Показник")
    case .unit:
      Wording(en: "Unit of measure", bg: "Мерна единица", ro: "Unitate de măsură", uk: "Одиниця виміру")
    case .direction: Wording(en: "Direction", bg: "Тенденция", ro: "Direcție", uk: "Напрям")
    case .baseline:
      Wording(en: "Baseline", bg: "Базова стойност", ro: "Valoare de referință", uk: "Базове значення")
    case .target: Wording(en: "Target", bg: "Целева стойност", ro: "Valoare țintă", uk: "Цільове значення")
    case .interimTarget:
      Wording(en: "Interim target", bg: "Междинна цел", ro: "Țintă intermediară", uk: "Проміжна ціль")
    case .due: Wording(en: "Due", bg: "Срок", ro: "Termen", uk: "Строк")
    case .achieved:
      Wording(
        en: "Achieved value", bg: "Постигната стойност", ro: "Valoare realizată", uk: "Досягнуте значення")
    case .achievementRate:
      Wording(
        en: "Achievement rate", bg: "Степен на изпълнение", ro: "Grad de realizare", uk: "Рівень виконання")
    case .legalRatio:
      Wording(
        en: "Value ÷ target", bg: "Стойност ÷ цел", ro: "Valoare ÷ țintă", uk: "Значення ÷ ціль")
    case .expected:
      Wording(
        en: "Expected by now", bg: "Очаквано към датата", ro: "Așteptat la această dată",
        uk: "Очікувано на дату")
    case .period: Wording(en: "Period", bg: "Период", ro: "Perioadă", uk: "Період")
    case .stage: Wording(en: "Stage", bg: "Вид цел", ro: "Tipul țintei", uk: "Вид цілі")
    case .disaggregation: Wording(en: "Disaggregation", bg: "Разбивка", ro: "Defalcare", uk: "Розбивка")
    case .value: Wording(en: "Value", bg: "Стойност", ro: "Valoare", uk: "Значення")
    case .reason: Wording(en: "Reason", bg: "Причина", ro: "Motiv", uk: "Причина")
    case .level: Wording(en: "Level", bg: "Ниво", ro: "Nivel", uk: "Рівень")
    case .key: Wording(en: "Key", bg: "Ключ", ro: "Cheie", uk: "Ключ")
    case .population: Wording(en: "Population", bg: "Население", ro: "Populație", uk: "Населення")
    case .measure: Wording(en: "Measure", bg: "Мярка", ro: "Măsură", uk: "Міра")
    case .formula: Wording(en: "Formula", bg: "Формула", ro: "Formulă", uk: "Формула")
    case .result: Wording(en: "Result", bg: "Резултат", ro: "Rezultat", uk: "Результат")
    case .source: Wording(en: "Source", bg: "Източник", ro: "Sursă", uk: "Джерело")
    case .method: Wording(en: "Method", bg: "Метод", ro: "Metodă", uk: "Метод")
    case .note: Wording(en: "Note", bg: "Бележка", ro: "Notă", uk: "Примітка")
    case .file: Wording(en: "File", bg: "Файл", ro: "Fișier", uk: "Файл")
    case .sheet: Wording(en: "Sheet", bg: "Лист", ro: "Foaie", uk: "Аркуш")
    case .row: Wording(en: "Row", bg: "Ред", ro: "Rând", uk: "Рядок")
    case .cell: Wording(en: "Cell", bg: "Клетка", ro: "Celulă", uk: "Клітинка")
    case .checksum:
      Wording(
        en: "Checksum (SHA-256)", bg: "Контролна сума (SHA-256)", ro: "Sumă de control (SHA-256)",
        uk: "Контрольна сума (SHA-256)")
    case .rows: Wording(en: "Rows", bg: "Редове", ro: "Rânduri", uk: "Рядки")
    case .figure: Wording(en: "Figure", bg: "Означение", ro: "Identificator", uk: "Позначення")
    case .severity: Wording(en: "Severity", bg: "Тежест", ro: "Gravitate", uk: "Серйозність")
    case .problem: Wording(en: "Problem", bg: "Проблем", ro: "Problemă", uk: "Проблема")
    case .found: Wording(en: "Found", bg: "Намерено", ro: "Găsit", uk: "Знайдено")
    case .fix: Wording(en: "Fix", bg: "Какво да се направи", ro: "Remediere", uk: "Виправлення")
    case .expectedDuration:
      Wording(
        en: "Expected duration", bg: "Очаквана продължителност", ro: "Durată așteptată",
        uk: "Очікувана тривалість")
    case .deviation:
      Wording(
        en: "Deviation of the finish", bg: "Отклонение на края", ro: "Abaterea finalului",
        uk: "Відхилення завершення")
    case .expectedFinish:
      Wording(
        en: "Expected finish", bg: "Очакван край", ro: "Final așteptat", uk: "Очікуване завершення")
    case .chance:
      Wording(
        en: "Chance of keeping the plan", bg: "Вероятност за спазване на плана",
        ro: "Șansa de a respecta planul", uk: "Імовірність дотримання плану")
    case .count: Wording(en: "Number", bg: "Брой", ro: "Număr", uk: "Кількість")
    }
  }
}
