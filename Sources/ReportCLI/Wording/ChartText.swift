/// Words inside charts and their descriptions.
enum ChartText: String, ReportText {
  case plan, actual, earned, forecast, asOf, baseline, expectedMark, budget, paid, delay
  case curvesSummary, scheduleSummary, indicatorsSummary, matrixSummary, budgetSummary, amountsIn
  case noData, target

  var wording: Wording {
    switch self {
    case .plan: Wording(en: "plan", bg: "план", ro: "planificat", uk: "план")
    case .actual: Wording(en: "paid", bg: "изплатено", ro: "plătit", uk: "сплачено")
    case .earned: Wording(en: "earned", bg: "спечелено", ro: "realizat", uk: "освоєно")
    case .forecast: Wording(en: "forecast", bg: "прогноза", ro: "prognoză", uk: "прогноз")
    case .asOf: Wording(en: "as of {day}", bg: "към {day}", ro: "la {day}", uk: "на {day}")
    case .baseline: Wording(en: "baseline", bg: "базова", ro: "referință", uk: "базове")
    case .target: Wording(en: "target", bg: "цел", ro: "țintă", uk: "ціль")
    case .expectedMark:
      Wording(
        en: "expected by now", bg: "очаквано към датата", ro: "așteptat la această dată",
        uk: "очікувано на дату")
    case .budget: Wording(en: "budget", bg: "бюджет", ro: "buget", uk: "бюджет")
    case .paid: Wording(en: "paid", bg: "изплатено", ro: "plătit", uk: "сплачено")
    case .delay: Wording(en: "delay", bg: "закъснение", ro: "întârziere", uk: "затримка")
    case .curvesSummary:
      Wording(
        en: "Curves over time from {first} to {last}: {series}.",
        bg: "Криви във времето от {first} до {last}: {series}.",
        ro: "Curbe în timp de la {first} la {last}: {series}.",
        uk: "Криві в часі від {first} до {last}: {series}.")
    case .scheduleSummary:
      Wording(
        en: "{n} {n:milestone|milestones} on a time axis with planned and actual dates.",
        bg: "{n} {n:етап|етапа} върху времева ос с планирани и действителни дати.",
        ro: "{n} {n:jalon|jaloane|de jaloane} pe axa timpului, cu date planificate și realizate.",
        uk: "{n} {n:етап|етапи|етапів} на осі часу з плановими та фактичними датами.")
    case .indicatorsSummary:
      Wording(
        en: "{n} {n:indicator|indicators}: bars run from the baseline to the target.",
        bg: "{n} {n:индикатор|индикатора}: лентите са от базовата до целевата стойност.",
        ro:
          "{n} {n:indicator|indicatori|de indicatori}: barele pornesc de la valoarea de referință spre țintă.",
        uk: "{n} {n:показник|показники|показників}: смуги ведуть від базового до цільового значення.")
    case .matrixSummary:
      Wording(
        en: "Verdicts in {rows} {rows:row|rows}.", bg: "Състояние в {rows} {rows:ред|реда}.",
        ro: "Starea pe {rows} {rows:rând|rânduri|de rânduri}.",
        uk: "Стан у {rows} {rows:рядку|рядках|рядках}.")
    case .budgetSummary:
      Wording(
        en: "{n} budget {n:line|lines}, budgeted and paid.",
        bg: "{n} {n:бюджетно перо|бюджетни пера}: бюджет и изплатено.",
        ro: "{n} {n:linie bugetară|linii bugetare|de linii bugetare}: buget și plătit.",
        uk: "{n} {n:стаття|статті|статей} бюджету: заплановано і сплачено.")
    case .amountsIn:
      Wording(en: "in {unit}", bg: "в {unit}", ro: "în {unit}", uk: "у {unit}")
    case .noData: Wording(en: "no data", bg: "няма данни", ro: "lipsă date", uk: "немає даних")
    }
  }
}
