/// Why there is no figure. The raw value is the code in JSON and CSV.
enum ReasonText: String, ReportText {
  case baselineMissing = "baseline-missing"
  case targetEqualsBaseline = "target-equals-baseline"
  case targetMissing = "target-missing"
  case targetZero = "target-zero"
  case valueMissing = "value-missing"
  case notNumeric = "not-numeric"
  case notComparable = "not-comparable"
  case directionContradictsTarget = "direction-contradicts-target"
  case notAggregable = "not-aggregable"
  case partsMissing = "parts-missing"
  case denominatorZero = "denominator-zero"
  case notDue = "not-due"
  case notStarted = "not-started"
  case noPath = "no-path"
  case datesMissing = "dates-missing"
  case budgetMissing = "budget-missing"
  case budgetExhausted = "budget-exhausted"
  case paymentsMissing = "payments-missing"
  case milestonesMissing = "milestones-missing"
  case nothingSpent = "nothing-spent"
  case nothingPlanned = "nothing-planned"
  case nothingEarned = "nothing-earned"
  case currencyMixed = "currency-mixed"
  case rateMissing = "rate-missing"
  case basisMixed = "basis-mixed"
  case earnedAboveBudget = "earned-above-budget"
  case tableMissing = "table-missing"
  case overflow

  var wording: Wording {
    switch self {
    case .baselineMissing:
      Wording(
        en: "no baseline", bg: "няма базова стойност", ro: "lipsește valoarea de referință",
        uk: "немає базового значення")
    case .targetEqualsBaseline:
      Wording(
        en: "target equals baseline: met or not met only",
        bg: "целевата стойност е равна на базовата: само изпълнен или неизпълнен",
        ro: "ținta este egală cu valoarea de referință: doar atins sau neatins",
        uk: "цільове значення дорівнює базовому: лише виконано чи не виконано")
    case .targetMissing:
      Wording(
        en: "no target", bg: "няма целева стойност", ro: "lipsește ținta", uk: "немає цільового значення")
    case .targetZero:
      Wording(
        en: "target is zero", bg: "целевата стойност е нула", ro: "ținta este zero", uk: "ціль дорівнює нулю")
    case .valueMissing:
      Wording(
        en: "no value reported", bg: "няма отчетена стойност", ro: "nicio valoare raportată",
        uk: "значення не подано")
    case .notNumeric: Wording(en: "not a number", bg: "не е число", ro: "nu este un număr", uk: "не є числом")
    case .notComparable:
      Wording(
        en: "values are not comparable", bg: "стойностите не са съпоставими",
        ro: "valorile nu sunt comparabile",
        uk: "значення не порівнянні")
    case .directionContradictsTarget:
      Wording(
        en: "target contradicts the direction", bg: "целта противоречи на посоката",
        ro: "ținta contrazice direcția", uk: "ціль суперечить напряму")
    case .notAggregable:
      Wording(
        en: "this measure must not be summed", bg: "тази мярка не се сумира",
        ro: "această măsură nu se însumează",
        uk: "цю міру не можна підсумовувати")
    case .partsMissing:
      Wording(en: "parts are missing", bg: "липсват части", ro: "lipsesc părți", uk: "бракує частин")
    case .denominatorZero:
      Wording(
        en: "denominator is zero", bg: "знаменателят е нула", ro: "numitorul este zero",
        uk: "знаменник нульовий")
    case .notDue:
      Wording(en: "not due yet", bg: "срокът не е настъпил", ro: "încă nescadent", uk: "строк не настав")
    case .notStarted:
      Wording(en: "not started yet", bg: "още не е започнал", ro: "încă neînceput", uk: "ще не розпочато")
    case .noPath:
      Wording(
        en: "no dated path to the target", bg: "няма датиран път до целта",
        ro: "fără traseu datat spre țintă",
        uk: "немає датованого шляху до цілі")
    case .datesMissing:
      Wording(
        en: "start or end is missing", bg: "липсва начало или край", ro: "lipsește începutul sau sfârșitul",
        uk: "бракує початку чи кінця")
    case .budgetMissing:
      Wording(en: "no budget", bg: "няма бюджет", ro: "lipsește bugetul", uk: "немає бюджету")
    case .budgetExhausted:
      Wording(
        en: "budget is exhausted", bg: "бюджетът е изчерпан", ro: "bugetul este epuizat",
        uk: "бюджет вичерпано")
    case .paymentsMissing:
      Wording(en: "no payments", bg: "няма плащания", ro: "lipsesc plățile", uk: "немає платежів")
    case .milestonesMissing:
      Wording(en: "no milestones", bg: "няма етапи", ro: "lipsesc jaloanele", uk: "немає етапів")
    case .nothingSpent:
      Wording(
        en: "nothing spent yet", bg: "още няма разходи", ro: "încă nicio cheltuială", uk: "витрат ще не було")
    case .nothingPlanned:
      Wording(
        en: "nothing planned by this day", bg: "към датата не е планирано нищо",
        ro: "nimic planificat până la această dată", uk: "на цю дату нічого не заплановано")
    case .nothingEarned:
      Wording(
        en: "nothing earned yet", bg: "още няма спечелена стойност", ro: "încă nicio valoare realizată",
        uk: "освоєної вартості ще немає")
    case .currencyMixed:
      Wording(en: "mixed currencies", bg: "смесени валути", ro: "monede amestecate", uk: "різні валюти")
    case .rateMissing:
      Wording(
        en: "no exchange rate", bg: "няма обменен курс", ro: "lipsește cursul de schimb",
        uk: "немає обмінного курсу")
    case .basisMixed:
      Wording(
        en: "payments on different bases", bg: "плащания на различна основа", ro: "plăți pe baze diferite",
        uk: "платежі на різній основі")
    case .earnedAboveBudget:
      Wording(
        en: "earned value exceeds the budget", bg: "спечелената стойност надхвърля бюджета",
        ro: "valoarea realizată depășește bugetul", uk: "освоєна вартість перевищує бюджет")
    case .tableMissing:
      Wording(
        en: "the data has no such table", bg: "в данните няма такава таблица",
        ro: "datele nu au un asemenea tabel", uk: "у даних немає такої таблиці")
    case .overflow:
      Wording(
        en: "too large to compute", bg: "твърде голямо за изчисление", ro: "prea mare pentru calcul",
        uk: "завелике для обчислення")
    }
  }
}
