/// Headings of the scores of `backtest` beside the plain ones: skills, calibration, and scores month by month.
enum BacktestScoreText: String, ReportText {
  case calibrationTitle, skillAgainst, intercept, slope, zScore
  case monthsTitle, afterMonths, integrated, rankedDays, unoConcordance, monthsNote

  var wording: Wording {
    switch self {
    case .calibrationTitle:
      Wording(
        en: "Skill and calibration: {name}", bg: "Подобрение и калибриране: {name}",
        ro: "Câștig și calibrare: {name}", uk: "Виграш і калібрування: {name}")
    case .skillAgainst:
      Wording(
        en: "Skill against: {method}", bg: "Подобрение спрямо: {method}", ro: "Câștig față de: {method}",
        uk: "Виграш проти: {method}")
    case .intercept:
      Wording(
        en: "Calibration intercept", bg: "Отрез на калибриране", ro: "Interceptul calibrării",
        uk: "Вільний член калібрування")
    case .slope:
      Wording(
        en: "Calibration slope", bg: "Наклон на калибриране", ro: "Panta calibrării", uk: "Нахил калібрування"
      )
    case .zScore:
      Wording(
        en: "Spiegelhalter’s z", bg: "z на Шпигелхалтер", ro: "z al lui Spiegelhalter",
        uk: "z Шпігельгальтера")
    case .monthsTitle:
      Wording(
        en: "Month by month, open cases counted: {name}", bg: "По месеци, с текущите случаи: {name}",
        ro: "Lună de lună, cu cazurile deschise: {name}", uk: "За місяцями, з відкритими випадками: {name}")
    case .afterMonths:
      Wording(
        en: "Brier score, {n} {n:month|months}", bg: "Оценка на Браер, {n} {n:месец|месеца}",
        ro: "Scor Brier, {n} {n:lună|luni|de luni}", uk: "Оцінка Браєра, {n} {n:місяць|місяці|місяців}")
    case .integrated:
      Wording(
        en: "Integrated Brier score", bg: "Интегрирана оценка на Браер", ro: "Scor Brier integrat",
        uk: "Інтегрована оцінка Браєра")
    case .rankedDays:
      Wording(
        en: "Ranked probability score, days", bg: "Рангова вероятностна оценка, дни",
        ro: "Scor de probabilitate ierarhizat, zile", uk: "Рангова ймовірнісна оцінка, дні")
    case .unoConcordance:
      Wording(en: "Uno’s C", bg: "C на Уно", ro: "C al lui Uno", uk: "C Уно")
    case .monthsNote:
      Wording(
        en:
          "Forecasts as they were made, of all that was open, due later or not ({n}); what was not seen to its end is made up for by what was seen as long. Integrated up to {months} {months:month|months} ahead; in days, 0 is who always knows the day.",
        bg:
          "Прогнозите, както са направени, за всичко текущо, независимо от срока ({n}); невидяното докрай се замества от видяното също толкова дълго. Интегрирано до {months} {months:месец|месеца} напред; в дни, 0 е за онзи, който винаги знае деня.",
        ro:
          "Prognozele așa cum au fost făcute, pentru tot ce era deschis, oricare ar fi termenul ({n}); ce nu s-a văzut până la capăt este înlocuit de ce s-a văzut la fel de mult. Integrat până la {months} {months:lună|luni|de luni} înainte; în zile, 0 are cine știe mereu ziua.",
        uk:
          "Прогнози, як їх зроблено, для всього відкритого, незалежно від строку ({n}); не бачене до кінця замінює бачене так само довго. Інтегровано до {months} {months:місяць|місяці|місяців} наперед; у днях, 0 має той, хто завжди знає день."
      )
    }
  }
}
