/// Single words and short labels that stand beside figures.
enum LabelText: String, ReportText {
  case and, asOf, of, dayOf, contract, language, command, version
  case timeUsed, paid, earned, results, milestones, costIndex, scheduleIndex, budget, indicators
  case plannedValue, earnedValue, actualCost, budgetAtCompletion, costVariance, scheduleVariance
  case estimateTypical, estimateRemaining, estimateCombined, estimateToComplete, varianceAtCompletion
  case toCompleteBudget, toCompleteEstimate, earnedSchedule, actualTime, scheduleIndexTime
  case scheduleVarianceTime, finishEstimate
  case budgetFromLines
  case basisIncurred = "incurred"
  case basisDeclared = "declared"
  case basisCertified = "certified"
  case basisPaid = "paid-basis"
  case stageInterim = "interim"
  case stageFinal = "final"
  case directionIncrease = "increase"
  case directionDecrease = "decrease"
  case directionMaintain = "maintain"
  case kindOutput = "output"
  case kindResult = "result"
  case kindImpact = "impact"
  case kindFinancial = "financial"
  case kindStep = "step"
  case levelOperation = "operation"
  case levelLine = "line"
  case levelProgramme = "programme"
  case levelFund = "fund"
  case levelMunicipality = "municipality"
  case withoutLine
  case evWeighted
  case evPercent
  case error
  case warning
  case note

  var wording: Wording {
    switch self {
    case .and: Wording(en: "and", bg: "и", ro: "și", uk: "та")
    case .asOf: Wording(en: "as of {day}", bg: "към {day}", ro: "la data de {day}", uk: "станом на {day}")
    case .of: Wording(en: "of {total}", bg: "от {total}", ro: "din {total}", uk: "із {total}")
    case .dayOf:
      Wording(
        en: "day {day} of {days}", bg: "ден {day} от {days}", ro: "ziua {day} din {days}",
        uk: "день {day} із {days}")
    case .contract:
      Wording(
        en: "contract {number}", bg: "договор {number}", ro: "contractul {number}", uk: "договір {number}")
    case .language: Wording(en: "Language", bg: "Език", ro: "Limba", uk: "Мова")
    case .command: Wording(en: "Command", bg: "Команда", ro: "Comanda", uk: "Команда")
    case .version: Wording(en: "Version", bg: "Версия", ro: "Versiunea", uk: "Версія")
    case .timeUsed: Wording(en: "Time", bg: "Време", ro: "Timp", uk: "Час")
    case .paid: Wording(en: "Paid", bg: "Изплатено", ro: "Plătit", uk: "Сплачено")
    case .earned: Wording(en: "Earned", bg: "Спечелено", ro: "Realizat", uk: "Освоєно")
    case .results: Wording(en: "Results", bg: "Резултати", ro: "Rezultate", uk: "Результати")
    case .milestones: Wording(en: "Milestones", bg: "Етапи", ro: "Jaloane", uk: "Етапи")
    case .indicators: Wording(en: "Indicators", bg: "Индикатори", ro: "Indicatori", uk: "Показники")
    case .budget: Wording(en: "Budget", bg: "Бюджет", ro: "Buget", uk: "Бюджет")
    case .costIndex:
      Wording(
        en: "Cost performance index (CPI)", bg: "Индекс на разходите (CPI)",
        ro: "Indicele de performanță a costurilor (CPI)", uk: "Індекс виконання вартості (CPI)")
    case .scheduleIndex:
      Wording(
        en: "Schedule performance index (SPI)", bg: "Индекс на графика (SPI)",
        ro: "Indicele de performanță a graficului (SPI)", uk: "Індекс виконання графіка (SPI)")
    case .plannedValue:
      Wording(
        en: "Planned value (PV)", bg: "Планирана стойност (PV)", ro: "Valoare planificată (PV)",
        uk: "Планова вартість (PV)")
    case .earnedValue:
      Wording(
        en: "Earned value (EV)", bg: "Спечелена стойност (EV)", ro: "Valoare realizată (EV)",
        uk: "Освоєна вартість (EV)")
    case .actualCost:
      Wording(
        en: "Actual cost (AC)", bg: "Действителни разходи (AC)", ro: "Cost real (AC)",
        uk: "Фактичні витрати (AC)")
    case .budgetAtCompletion:
      Wording(
        en: "Budget at completion (BAC)", bg: "Бюджет при завършване (BAC)", ro: "Buget la finalizare (BAC)",
        uk: "Бюджет до завершення (BAC)")
    case .costVariance:
      Wording(
        en: "Cost variance (CV)", bg: "Отклонение в разходите (CV)", ro: "Abaterea costurilor (CV)",
        uk: "Відхилення за вартістю (CV)")
    case .scheduleVariance:
      Wording(
        en: "Schedule variance (SV)", bg: "Отклонение от графика (SV)", ro: "Abaterea de la grafic (SV)",
        uk: "Відхилення за графіком (SV)")
    case .estimateTypical:
      Wording(
        en: "Estimate at completion (EAC), at this rate of cost",
        bg: "Прогнозна стойност при завършване (EAC) при тези разходи",
        ro: "Estimarea la finalizare (EAC), la acest ritm al costurilor",
        uk: "Прогноз вартості (EAC) за таких витрат")
    case .estimateRemaining:
      Wording(
        en: "EAC, the rest as budgeted", bg: "EAC, остатъкът по бюджет", ro: "EAC, restul conform bugetului",
        uk: "EAC, решта за бюджетом")
    case .estimateCombined:
      Wording(
        en: "EAC, cost and schedule", bg: "EAC по разходи и график", ro: "EAC după costuri și grafic",
        uk: "EAC за вартістю і графіком")
    case .estimateToComplete:
      Wording(
        en: "Estimate to complete (ETC)", bg: "Нужни до завършване (ETC)",
        ro: "Necesar până la finalizare (ETC)",
        uk: "Потрібно до завершення (ETC)")
    case .varianceAtCompletion:
      Wording(
        en: "Variance at completion (VAC)", bg: "Отклонение при завършване (VAC)",
        ro: "Abaterea la finalizare (VAC)",
        uk: "Відхилення на завершення (VAC)")
    case .toCompleteBudget:
      Wording(
        en: "Index needed to keep the budget (TCPI)", bg: "Нужен индекс за спазване на бюджета (TCPI)",
        ro: "Indicele necesar pentru încadrarea în buget (TCPI)", uk: "Потрібний індекс для бюджету (TCPI)")
    case .toCompleteEstimate:
      Wording(
        en: "Index needed to keep the estimate (TCPI)", bg: "Нужен индекс за спазване на прогнозата (TCPI)",
        ro: "Indicele necesar pentru încadrarea în estimare (TCPI)",
        uk: "Потрібний індекс для прогнозу (TCPI)")
    case .earnedSchedule:
      Wording(
        en: "Earned schedule (ES)", bg: "Спечелен график (ES)", ro: "Grafic realizat (ES)",
        uk: "Освоєний графік (ES)")
    case .actualTime:
      Wording(
        en: "Actual time (AT)", bg: "Изминало време (AT)", ro: "Timp scurs (AT)", uk: "Час, що минув (AT)")
    case .scheduleIndexTime:
      Wording(
        en: "Schedule index in time (SPI(t))", bg: "Индекс на графика по време (SPI(t))",
        ro: "Indicele graficului în timp (SPI(t))", uk: "Індекс графіка в часі (SPI(t))")
    case .scheduleVarianceTime:
      Wording(
        en: "Schedule variance in time (SV(t))", bg: "Отклонение от графика по време (SV(t))",
        ro: "Abaterea de la grafic în timp (SV(t))", uk: "Відхилення графіка в часі (SV(t))")
    case .finishEstimate:
      Wording(
        en: "Estimated duration", bg: "Прогнозна продължителност", ro: "Durata estimată",
        uk: "Прогнозна тривалість")
    case .budgetFromLines:
      Wording(en: "budget lines", bg: "бюджетни пера", ro: "linii bugetare", uk: "статті бюджету")
    case .basisIncurred:
      Wording(en: "incurred", bg: "извършени разходи", ro: "cheltuieli efectuate", uk: "понесені витрати")
    case .basisDeclared:
      Wording(en: "declared", bg: "декларирани разходи", ro: "cheltuieli declarate", uk: "заявлені витрати")
    case .basisCertified:
      Wording(
        en: "certified", bg: "сертифицирани разходи", ro: "cheltuieli certificate", uk: "засвідчені витрати")
    case .basisPaid: Wording(en: "paid", bg: "изплатени суми", ro: "sume plătite", uk: "сплачені суми")
    case .stageInterim: Wording(en: "interim", bg: "междинна", ro: "intermediară", uk: "проміжна")
    case .stageFinal: Wording(en: "final", bg: "крайна", ro: "finală", uk: "кінцева")
    case .directionIncrease: Wording(en: "increase", bg: "нарастване", ro: "creștere", uk: "зростання")
    case .directionDecrease: Wording(en: "decrease", bg: "намаляване", ro: "scădere", uk: "зменшення")
    case .directionMaintain: Wording(en: "maintain", bg: "запазване", ro: "menținere", uk: "збереження")
    case .kindOutput: Wording(en: "output", bg: "продукт", ro: "realizare", uk: "продукт")
    case .kindResult: Wording(en: "result", bg: "резултат", ro: "rezultat", uk: "результат")
    case .kindImpact: Wording(en: "impact", bg: "въздействие", ro: "efect pe termen lung", uk: "вплив")
    case .kindFinancial: Wording(en: "financial", bg: "финансов", ro: "financiar", uk: "фінансовий")
    case .kindStep:
      Wording(
        en: "implementation step", bg: "етап на изпълнение", ro: "etapă de implementare", uk: "крок виконання"
      )
    case .levelOperation: Wording(en: "project", bg: "проект", ro: "proiect", uk: "проєкт")
    case .levelLine:
      Wording(en: "budget line", bg: "бюджетно перо", ro: "linie bugetară", uk: "стаття бюджету")
    case .levelProgramme: Wording(en: "programme", bg: "програма", ro: "programul", uk: "програма")
    case .levelFund: Wording(en: "fund", bg: "фонд", ro: "fond", uk: "фонд")
    case .levelMunicipality: Wording(en: "municipality", bg: "община", ro: "UAT", uk: "громада")
    case .withoutLine:
      Wording(
        en: "Without a budget line", bg: "Без бюджетно перо", ro: "Fără linie bugetară",
        uk: "Без статті бюджету")
    case .evWeighted:
      Wording(en: "weighted milestones", bg: "претеглени етапи", ro: "jaloane ponderate", uk: "зважені етапи")
    case .evPercent:
      Wording(
        en: "percent complete", bg: "процент на изпълнение", ro: "procent realizat", uk: "відсоток виконання")
    case .error: Wording(en: "error", bg: "грешка", ro: "eroare", uk: "помилка")
    case .warning: Wording(en: "warning", bg: "предупреждение", ro: "avertisment", uk: "попередження")
    case .note: Wording(en: "note", bg: "бележка", ro: "notă", uk: "примітка")
    }
  }
}
