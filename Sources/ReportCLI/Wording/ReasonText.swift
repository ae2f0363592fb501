/// Why there is no figure. The raw value is the code in JSON and CSV: that of `UnavailableReason`.
enum ReasonText: String, ReportText {
  case baselineMissing = "baseline-missing"
  case targetEqualsBaseline = "target-equals-baseline"
  case valueMissing = "value-missing"
  case valueRejected = "value-rejected"
  case suppressed
  case notApplicable = "not-applicable"
  case notProvided = "not-provided"
  case notNumeric = "not-numeric"
  case notComparable = "not-comparable"
  case targetMissing = "target-missing"
  case directionContradictsTarget = "direction-contradicts-target"
  case targetZero = "target-zero"
  case noMilestoneDue = "no-milestone-due"
  case dueMissing = "due-missing"
  case startMissing = "start-missing"
  case notDue = "not-due"
  case overlappingPeriods = "overlapping-periods"
  case denominatorZero = "denominator-zero"
  case denominatorMissing = "denominator-missing"
  case levelsMissing = "levels-missing"
  case notAddable = "not-addable"
  case actualCostZero = "ac-zero"
  case plannedValueZero = "pv-zero"
  case earnedValueZero = "ev-zero"
  case earnedExceedsBudget = "ev-exceeds-bac"
  case beforeStart = "before-start"
  case budgetMissing = "budget-missing"
  case noMilestones = "no-milestones"
  case weightsZero = "weights-zero"
  case weightsNegative = "weights-negative"
  case methodUnknown = "ev-method-unknown"
  case percentMissing = "percent-missing"
  case budgetExhausted = "budget-exhausted"
  case timeExhausted = "time-exhausted"
  case workComplete = "work-complete"
  case endBeforeStart = "end-before-start"
  case endMissing = "end-missing"
  case durationsDisordered = "durations-disordered"
  case predecessorCycle = "predecessor-cycle"
  case notAProbability = "not-a-probability"
  case paymentsMissing = "payments-missing"
  case mixedBasis = "mixed-basis"
  case mixedCurrency = "mixed-currency"
  case rateMissing = "rate-missing"
  case contractedMissing = "contracted-missing"
  case outOfRange = "out-of-range"
  case partial
  case notOnThisLevel = "not-on-this-level"
  case noEvents = "no-events"
  case tooFewObservations = "too-few-observations"
  case notFinite = "not-finite"
  case collinear = "collinear-factors"
  case separation = "separated-outcomes"
  case notConverged = "not-converged"
  case untestedClass = "untested-class"
  case notACount = "not-a-count"
  case smallNumber = "small-number"
  case tooFewUnits = "too-few-units"
  case onlyOne = "only-one"
  case directionMissing = "direction-missing"
  case rawCount = "raw-count"
  case overlapTooSmall = "overlap-too-small"
  case allZero = "all-zero"
  case meanUndefined = "mean-undefined"
  case noSpread = "no-spread"
  case noFeasibleWeights = "no-feasible-weights"

  var wording: Wording {
    switch self {
    case .baselineMissing:
      Wording(
        en: "no baseline", bg: "няма базова стойност",
        ro: "lipsește valoarea de referință",
        uk: "немає базового значення")
    case .targetEqualsBaseline:
      Wording(
        en: "target equals baseline: met or not met only",
        bg: "целевата стойност е равна на базовата: само изпълнен или неизпълнен",
        ro: "ținta este egală cu valoarea de referință: doar atins sau neatins",
        uk: "цільове значення дорівнює базовому: лише виконано чи не виконано")
    case .valueMissing:
      Wording(
        en: "no value reported", bg: "няма отчетена стойност",
        ro: "nicio valoare raportată",
        uk: "значення не подано")
    case .valueRejected:
      Wording(
        en: "the newest value could not be read; see the data findings",
        bg: "най-новата стойност не може да се прочете; вижте бележките за данните",
        ro: "valoarea cea mai nouă nu a putut fi citită; vezi observațiile despre date",
        uk: "найновіше значення не вдалося прочитати; див. зауваження до даних")
    case .suppressed:
      Wording(
        en: "known, not shown", bg: "известно, но не се показва", ro: "cunoscut, dar neafișat",
        uk: "відоме, але не показане")
    case .notApplicable:
      Wording(en: "not applicable", bg: "неприложимо", ro: "nu se aplică", uk: "не застосовується")
    case .notProvided:
      Wording(
        en: "the service does not exist here", bg: "тук няма такава услуга", ro: "serviciul nu există aici",
        uk: "такої послуги тут немає")
    case .notNumeric:
      Wording(
        en: "not a number", bg: "не е число",
        ro: "nu este un număr",
        uk: "не є числом")
    case .notComparable:
      Wording(
        en: "values are not comparable", bg: "стойностите не са съпоставими",
        ro: "valorile nu sunt comparabile",
        uk: "значення не порівнянні")
    case .targetMissing:
      Wording(
        en: "no target", bg: "няма целева стойност",
        ro: "lipsește ținta",
        uk: "немає цільового значення")
    case .directionContradictsTarget:
      Wording(
        en: "target contradicts the direction", bg: "целта противоречи на тенденцията",
        ro: "ținta contrazice direcția",
        uk: "ціль суперечить напряму")
    case .targetZero:
      Wording(
        en: "target is zero", bg: "целта е нула",
        ro: "ținta este zero",
        uk: "ціль дорівнює нулю")
    case .noMilestoneDue:
      Wording(
        en: "interim target and baseline are zero: nothing is due",
        bg: "междинната цел и базовата стойност са нула: нищо не се очаква",
        ro: "ținta intermediară și referința sunt zero: nimic scadent",
        uk: "проміжна ціль і базове значення нульові: нічого не очікується")
    case .dueMissing:
      Wording(
        en: "the target has no due day", bg: "целта няма срок",
        ro: "ținta nu are termen",
        uk: "ціль не має строку")
    case .startMissing:
      Wording(
        en: "no start is known", bg: "не е известно начало",
        ro: "începutul nu este cunoscut",
        uk: "початок невідомий")
    case .notDue:
      Wording(
        en: "not due yet", bg: "срокът не е настъпил",
        ro: "încă nescadent",
        uk: "строк не настав")
    case .overlappingPeriods:
      Wording(
        en: "periods overlap", bg: "периодите се застъпват",
        ro: "perioadele se suprapun",
        uk: "періоди накладаються")
    case .denominatorZero:
      Wording(
        en: "denominator is zero", bg: "знаменателят е нула",
        ro: "numitorul este zero",
        uk: "знаменник нульовий")
    case .denominatorMissing:
      Wording(
        en: "numerator or denominator is missing", bg: "липсва числител или знаменател",
        ro: "lipsește numărătorul sau numitorul",
        uk: "бракує чисельника чи знаменника")
    case .levelsMissing:
      Wording(
        en: "the order of levels is not stated", bg: "редът на нивата не е посочен",
        ro: "ordinea nivelurilor nu este indicată",
        uk: "порядок рівнів не вказано")
    case .notAddable:
      Wording(
        en: "this measure must not be summed", bg: "тази мярка не се сумира",
        ro: "această măsură nu se însumează",
        uk: "цю міру не можна підсумовувати")
    case .actualCostZero:
      Wording(
        en: "nothing spent yet", bg: "още няма разходи",
        ro: "încă nicio cheltuială",
        uk: "витрат ще не було")
    case .plannedValueZero:
      Wording(
        en: "nothing planned by this day", bg: "към датата не е планирано нищо",
        ro: "nimic planificat până la această dată",
        uk: "на цю дату нічого не заплановано")
    case .earnedValueZero:
      Wording(
        en: "nothing earned yet", bg: "още няма спечелена стойност",
        ro: "încă nicio valoare realizată",
        uk: "освоєної вартості ще немає")
    case .earnedExceedsBudget:
      Wording(
        en: "earned value exceeds the budget", bg: "спечелената стойност надхвърля бюджета",
        ro: "valoarea realizată depășește bugetul",
        uk: "освоєна вартість перевищує бюджет")
    case .beforeStart:
      Wording(
        en: "not started yet", bg: "още не е започнал",
        ro: "încă neînceput",
        uk: "ще не розпочато")
    case .budgetMissing:
      Wording(
        en: "no budget", bg: "няма бюджет",
        ro: "lipsește bugetul",
        uk: "немає бюджету")
    case .noMilestones:
      Wording(
        en: "no milestones", bg: "няма етапи",
        ro: "lipsesc jaloanele",
        uk: "немає етапів")
    case .weightsZero:
      Wording(
        en: "all weights are zero", bg: "всички тежести са нула",
        ro: "toate ponderile sunt zero",
        uk: "усі ваги нульові")
    case .weightsNegative:
      Wording(
        en: "a weight of a milestone is negative", bg: "тежест на етап е отрицателна",
        ro: "ponderea unui jalon este negativă", uk: "вага етапу від’ємна")
    case .methodUnknown:
      Wording(
        en: "the stated earned value method is unknown",
        bg: "посоченият метод за спечелена стойност е непознат",
        ro: "metoda indicată pentru valoarea realizată este necunoscută",
        uk: "вказаний метод освоєної вартості невідомий")
    case .percentMissing:
      Wording(
        en: "percentage done is missing", bg: "няма посочен процент на изпълнение",
        ro: "lipsește procentul de realizare",
        uk: "не вказано відсоток виконання")
    case .budgetExhausted:
      Wording(
        en: "budget is exhausted", bg: "бюджетът е изчерпан",
        ro: "bugetul este epuizat",
        uk: "бюджет вичерпано")
    case .timeExhausted:
      Wording(
        en: "planned time is over", bg: "планираното време е изтекло",
        ro: "timpul planificat s-a încheiat",
        uk: "запланований час минув")
    case .workComplete:
      Wording(
        en: "all work is done", bg: "цялата работа е свършена",
        ro: "toate lucrările sunt finalizate",
        uk: "усі роботи виконано")
    case .endBeforeStart:
      Wording(
        en: "the planned end is not after the start", bg: "планираният край не е след началото",
        ro: "sfârșitul planificat nu este după început",
        uk: "запланований кінець не пізніше за початок")
    case .endMissing:
      Wording(
        en: "no planned end", bg: "няма планиран край",
        ro: "lipsește sfârșitul planificat",
        uk: "немає планового кінця")
    case .durationsDisordered:
      Wording(
        en: "the three durations are not in order", bg: "трите продължителности не са в ред",
        ro: "cele trei durate nu sunt în ordine", uk: "три тривалості не в порядку")
    case .predecessorCycle:
      Wording(
        en: "the milestone waits for itself", bg: "етапът чака сам себе си",
        ro: "jalonul se așteaptă pe sine", uk: "етап чекає сам на себе")
    case .notAProbability:
      Wording(
        en: "the probability of a risk does not lie within 0 and 1",
        bg: "вероятността на риск не е между 0 и 1",
        ro: "probabilitatea unui risc nu este între 0 și 1",
        uk: "імовірність ризику не лежить між 0 і 1")
    case .paymentsMissing:
      Wording(
        en: "no payments", bg: "няма плащания",
        ro: "lipsesc plățile",
        uk: "немає платежів")
    case .mixedBasis:
      Wording(
        en: "payments on several bases: one is used", bg: "плащания на различна основа: използва се една",
        ro: "plăți pe mai multe baze: se folosește una",
        uk: "платежі на різній основі: враховано одну")
    case .mixedCurrency:
      Wording(
        en: "mixed currencies", bg: "различни валути",
        ro: "monede diferite",
        uk: "різні валюти")
    case .rateMissing:
      Wording(
        en: "no exchange rate", bg: "няма обменен курс",
        ro: "lipsește cursul de schimb",
        uk: "немає обмінного курсу")
    case .contractedMissing:
      Wording(
        en: "no contracted amount", bg: "няма договорена сума",
        ro: "lipsește suma contractată",
        uk: "немає законтрактованої суми")
    case .outOfRange:
      Wording(
        en: "too large to compute", bg: "твърде голямо за изчисление",
        ro: "prea mare pentru calcul",
        uk: "завелике для обчислення")
    case .partial:
      Wording(
        en: "covers only what was reported", bg: "обхваща само отчетеното",
        ro: "acoperă doar ce s-a raportat",
        uk: "охоплює лише подане")
    case .directionMissing:
      Wording(
        en: "no better or worse is stated", bg: "не е посочено кое е по-добре",
        ro: "nu se spune ce este mai bine",
        uk: "не вказано, що краще")
    case .overlapTooSmall:
      Wording(
        en: "too little of the index is reported", bg: "твърде малко от индекса е отчетено",
        ro: "s-a raportat prea puțin din indice", uk: "повідомлено замало складових індексу")
    case .rawCount:
      Wording(
        en: "a raw count, not ranked", bg: "прост брой, без място", ro: "număr brut, fără loc",
        uk: "проста кількість, без місця")
    case .notOnThisLevel:
      Wording(
        en: "does not exist on this level", bg: "не съществува на това ниво",
        ro: "nu există la acest nivel",
        uk: "не існує на цьому рівні")
    case .noEvents:
      Wording(
        en: "nothing has happened yet that could be counted", bg: "още няма настъпили събития",
        ro: "nu s-a produs încă niciun eveniment", uk: "ще не сталося жодної події")
    case .tooFewObservations:
      Wording(
        en: "too few observations", bg: "твърде малко наблюдения",
        ro: "prea puține observații", uk: "замало спостережень")
    case .notFinite:
      Wording(
        en: "a number among the inputs is not finite", bg: "сред входните числа има недопустимо",
        ro: "unul dintre numerele de intrare nu este finit",
        uk: "серед вхідних чисел є нескінченне або невизначене")
    case .collinear:
      Wording(
        en: "the factors cannot be told apart", bg: "факторите не могат да се разграничат",
        ro: "factorii nu pot fi deosebiți unul de altul", uk: "чинники неможливо розрізнити")
    case .separation:
      Wording(
        en: "one factor separates the outcomes completely", bg: "един фактор разделя изходите напълно",
        ro: "un factor separă complet rezultatele", uk: "один чинник повністю розділяє результати")
    case .notConverged:
      Wording(
        en: "the computation did not settle", bg: "изчислението не се установи",
        ro: "calculul nu s-a stabilizat", uk: "обчислення не зійшлося")
    case .untestedClass:
      Wording(
        en: "untested class: no reference class with outcomes fits",
        bg: "неизпробван клас: няма подходящ референтен клас с известни изходи",
        ro: "clasă netestată: nicio clasă de referință cu rezultate nu se potrivește",
        uk: "неперевірений клас: немає відповідного еталонного класу з відомими результатами")
    case .notACount:
      Wording(
        en: "a count below 0, or a part above its whole", bg: "брой под 0 или част, по-голяма от цялото",
        ro: "un număr sub 0 sau o parte mai mare decât întregul",
        uk: "кількість менша за 0 або частина, більша за ціле")
    case .smallNumber:
      Wording(
        en: "rests on too few cases", bg: "почива на твърде малко случаи",
        ro: "se bazează pe prea puține cazuri", uk: "спирається на замало випадків")
    case .tooFewUnits:
      Wording(
        en: "too few municipalities for this method", bg: "твърде малко общини за този метод",
        ro: "prea puține UAT pentru această metodă",
        uk: "замало громад для цього методу")
    case .onlyOne:
      Wording(
        en: "nobody else can be ranked", bg: "никоя друга не може да се подреди",
        ro: "nicio alta nu poate fi clasată", uk: "жодну іншу не можна впорядкувати")
    case .allZero:
      Wording(
        en: "all values are 0", bg: "всички стойности са 0", ro: "toate valorile sunt 0",
        uk: "усі значення дорівнюють 0")
    case .meanUndefined:
      Wording(
        en: "a mean of these scores does not exist", bg: "средна стойност на тези оценки не съществува",
        ro: "o medie a acestor scoruri nu există", uk: "середнього цих оцінок не існує")
    case .noSpread:
      Wording(
        en: "all municipalities have the same value", bg: "всички общини имат една и съща стойност",
        ro: "toate UAT au aceeași valoare", uk: "усі громади мають однакове значення")
    case .noFeasibleWeights:
      Wording(
        en: "no weights keep to the bounds", bg: "никои тежести не спазват границите",
        ro: "nicio pondere nu respectă limitele", uk: "жодні ваги не вкладаються в межі")
    }
  }
}
