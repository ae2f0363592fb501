/// Titles of reports, sections and annexes.
enum HeadingText: String, ReportText {
  case progressReport
  case statusReport
  case atAGlance
  case summary
  case project
  case portfolio
  case time
  case milestones
  case spending
  case budget
  case earnedValue
  case earnedSchedule
  case indicators
  case results
  case places
  case absorption
  case disaggregation
  case nextSteps
  case annexes
  case dataQuality
  case methods
  case traceability
  case reproduction
  case inputFiles
  case figures
  case notes
  case contents
  case glossary
  case threePoint
  case byPeriod, partsByPeriod
  case projects
  case againstTargets

  var wording: Wording {
    switch self {
    case .progressReport:
      Wording(
        en: "Progress report", bg: "Доклад за напредъка", ro: "Raport de progres",
        uk: "Звіт про хід виконання")
    case .statusReport: Wording(en: "Status", bg: "Състояние", ro: "Stare", uk: "Стан")
    case .atAGlance: Wording(en: "At a glance", bg: "Накратко", ro: "Pe scurt", uk: "Коротко")
    case .summary: Wording(en: "Summary", bg: "Обобщение", ro: "Rezumat", uk: "Підсумок")
    case .project: Wording(en: "The project", bg: "Проектът", ro: "Proiectul", uk: "Проєкт")
    case .portfolio: Wording(en: "The portfolio", bg: "Портфейлът", ro: "Portofoliul", uk: "Портфель")
    case .time: Wording(en: "Time", bg: "Време", ro: "Timp", uk: "Час")
    case .milestones: Wording(en: "Milestones", bg: "Етапи", ro: "Jaloane", uk: "Етапи")
    case .spending: Wording(en: "Spending", bg: "Разходване", ro: "Cheltuieli", uk: "Витрачання")
    case .budget: Wording(en: "Budget", bg: "Бюджет", ro: "Buget", uk: "Бюджет")
    case .earnedValue:
      Wording(en: "Earned value", bg: "Спечелена стойност", ro: "Valoare realizată", uk: "Освоєна вартість")
    case .earnedSchedule:
      Wording(en: "Earned schedule", bg: "Спечелен график", ro: "Grafic realizat", uk: "Освоєний графік")
    case .indicators: Wording(en: "Indicators", bg: "Индикатори", ro: "Indicatori", uk: "Показники")
    case .results: Wording(en: "Results", bg: "Резултати", ro: "Rezultate", uk: "Результати")
    case .places: Wording(en: "Municipalities", bg: "Общини", ro: "Municipii și comune", uk: "Громади")
    case .absorption: Wording(en: "Absorption", bg: "Усвояване", ro: "Absorbție", uk: "Освоєння")
    case .disaggregation:
      Wording(en: "Disaggregation", bg: "Разбивка", ro: "Defalcare", uk: "Розбивка")
    case .nextSteps: Wording(en: "What to do next", bg: "Какво следва", ro: "Ce urmează", uk: "Що далі")
    case .annexes: Wording(en: "Annexes", bg: "Приложения", ro: "Anexe", uk: "Додатки")
    case .dataQuality:
      Wording(en: "Data quality", bg: "Качество на данните", ro: "Calitatea datelor", uk: "Якість даних")
    case .methods: Wording(en: "Methods", bg: "Методи", ro: "Metode", uk: "Методи")
    case .traceability:
      Wording(en: "Traceability", bg: "Проследимост", ro: "Trasabilitate", uk: "Простежуваність")
    case .reproduction:
      Wording(
        en: "How this report was made", bg: "Как е изготвен докладът", ro: "Cum a fost întocmit raportul",
        uk: "Як складено цей звіт")
    case .inputFiles:
      Wording(en: "Input files", bg: "Входни файлове", ro: "Fișiere de intrare", uk: "Вхідні файли")
    case .figures:
      Wording(en: "Figures", bg: "Показани стойности", ro: "Valori prezentate", uk: "Наведені значення")
    case .notes: Wording(en: "Notes", bg: "Бележки", ro: "Note", uk: "Примітки")
    case .contents: Wording(en: "Contents", bg: "Съдържание", ro: "Cuprins", uk: "Зміст")
    case .threePoint:
      Wording(
        en: "Finish by three-point estimates", bg: "Край по оценка от три точки",
        ro: "Finalizare după estimări în trei puncte", uk: "Завершення за оцінкою в трьох точках")
    case .projects: Wording(en: "Projects", bg: "Проекти", ro: "Proiecte", uk: "Проєкти")
    case .byPeriod:
      Wording(en: "By period", bg: "По периоди", ro: "Pe perioade", uk: "За періодами")
    case .partsByPeriod:
      Wording(
        en: "Parts by period", bg: "Разбивки по периоди", ro: "Defalcări pe perioade",
        uk: "Розбивки за періодами")
    case .againstTargets:
      Wording(en: "Against targets", bg: "Спрямо целите", ro: "Față de ținte", uk: "Відносно цілей")
    case .glossary: Wording(en: "Terms", bg: "Термини", ro: "Termeni", uk: "Терміни")
    }
  }
}
