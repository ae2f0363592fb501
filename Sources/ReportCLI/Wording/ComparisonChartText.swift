/// Words in the charts that set municipalities side by side.
enum ComparisonChartText: String, ReportText {
  case interval, value, shrunkValue, smallNumber, withoutValue, allInTable, someInTable
  case rankAxis, bestEstimate, possibleRanks, notToldApart
  case withinLimits, beyondLimits, plainLimits, adjustedLimits, logarithmicAxis, alsoBeyond

  var wording: Wording {
    switch self {
    case .interval:
      Wording(
        en: "{level} interval", bg: "интервал {level}", ro: "interval de {level}", uk: "інтервал {level}")
    case .value: Wording(en: "value", bg: "стойност", ro: "valoare", uk: "значення")
    case .shrunkValue:
      Wording(
        en: "value steadied towards the group", bg: "стойност, изгладена към групата",
        ro: "valoare stabilizată spre grup", uk: "значення, згладжене до групи")
    case .smallNumber:
      Wording(
        en: "rests on a small number", bg: "почива на малък брой", ro: "se bazează pe un număr mic",
        uk: "спирається на малу кількість")
    case .withoutValue:
      Wording(
        en: "{n} without a value", bg: "{n} без стойност", ro: "{n} fără valoare", uk: "{n} без значення")
    case .allInTable:
      Wording(
        en: "{n} in all; on screen each is in the data table",
        bg: "общо {n}; на екран всички са в таблицата с данни",
        ro: "în total {n}; pe ecran toate sunt în tabelul de date",
        uk: "усього {n}; на екрані всі є в таблиці даних")
    case .someInTable:
      Wording(
        en: "drawn: {shown} of {n}; on screen the others are in the data table",
        bg: "начертани са {shown} от {n}; на екран останалите са в таблицата с данни",
        ro: "desenate: {shown} din {n}; pe ecran celelalte sunt în tabelul de date",
        uk: "накреслено {shown} з {n}; на екрані решта є в таблиці даних")
    case .rankAxis:
      Wording(
        en: "rank, 1 is first", bg: "място, 1 е първото", ro: "loc, 1 este primul", uk: "місце, 1 — перше")
    case .bestEstimate:
      Wording(
        en: "best estimate of the rank", bg: "най-добра оценка на мястото",
        ro: "cea mai bună estimare a locului", uk: "найкраща оцінка місця")
    case .possibleRanks:
      Wording(
        en: "ranks that cannot be ruled out ({level})", bg: "места, които не могат да се изключат ({level})",
        ro: "locuri care nu pot fi excluse ({level})", uk: "місця, яких не можна виключити ({level})")
    case .notToldApart:
      Wording(
        en: "municipalities in one band cannot be told apart", bg: "общините в една ивица не се различават",
        ro: "UAT din aceeași bandă nu se deosebesc", uk: "громади в одній смузі не розрізняються")
    case .withinLimits:
      Wording(en: "within the limits", bg: "в границите", ro: "în limite", uk: "у межах")
    case .beyondLimits:
      Wording(
        en: "beyond the {level} limits", bg: "извън границите от {level}",
        ro: "în afara limitelor de {level}", uk: "поза межами {level}")
    case .plainLimits:
      Wording(
        en: "limits of chance alone", bg: "граници на случайността", ro: "limitele întâmplării",
        uk: "межі випадковості")
    case .adjustedLimits:
      Wording(
        en: "limits widened for over-dispersion", bg: "граници, разширени за свръхдисперсия",
        ro: "limite lărgite pentru supradispersie", uk: "межі, розширені на наддисперсію")
    case .logarithmicAxis:
      Wording(
        en: "logarithmic axis", bg: "логаритмична ос", ro: "axă logaritmică", uk: "логарифмічна вісь")
    case .alsoBeyond:
      Wording(
        en: "also beyond the limits: {names}", bg: "извън границите са още: {names}",
        ro: "tot în afara limitelor: {names}", uk: "також поза межами: {names}")
    }
  }
}
