import IndicatorEngine

/// Paragraphs of the annex of methods: each explains the formulas of one or several entries of `Methods.md`.
enum MethodText: String, ReportText {
  case achievementRate, legalRatio, expected, status, plannedValue, earnedValue, indices, estimates,
    earnedSchedule
  case slip, absorption, conversion, elapsed, threePoint

  /// The formulas that the paragraph explains.
  var covers: [Method] {
    switch self {
    case .achievementRate: [.achievementRate, .observationUsed]
    case .legalRatio: [.legalRatio]
    case .expected: [.expectedRate]
    case .status: [.status]
    case .plannedValue: [.plannedValue, .curve]
    case .earnedValue: [.budgetAtCompletion, .earnedValue, .actualCost]
    case .indices: [.costVariance, .scheduleVariance, .costPerformance, .schedulePerformance]
    case .estimates:
      [
        .estimateTypical, .estimateRemaining, .estimateCombined, .estimateToComplete, .varianceAtCompletion,
        .toCompleteBudget, .toCompleteEstimate,
      ]
    case .earnedSchedule:
      [.earnedSchedule, .actualTime, .scheduleVarianceTime, .schedulePerformanceTime, .finishEstimate]
    case .slip: [.slip]
    case .absorption: [.paid, .remaining, .absorption, .shares]
    case .conversion: [.conversion]
    case .elapsed: [.timeElapsed]
    case .threePoint: [.threePoint]
    }
  }

  var wording: Wording {
    switch self {
    case .achievementRate:
      Wording(
        en:
          "Achievement rate = (V − B) ÷ (T − B), where V is the achieved value, B the baseline and T the target. It is signed and not clamped; it is right for indicators that should fall.",
        bg:
          "Степен на изпълнение = (V − B) ÷ (T − B), където V е постигнатата, B базовата, а T целевата стойност. Запазва знака си и не се ограничава; вярна е и за индикатори, които трябва да намаляват.",
        ro:
          "Gradul de realizare = (V − B) ÷ (T − B), unde V este valoarea realizată, B valoarea de referință și T ținta. Își păstrează semnul și nu este plafonat; este corect și pentru indicatorii care trebuie să scadă.",
        uk:
          "Рівень виконання = (V − B) ÷ (T − B), де V – досягнуте, B – базове, T – цільове значення. Знак зберігається, межі не накладаються; формула правильна і для показників, що мають зменшуватися."
      )
    case .legalRatio:
      Wording(
        en: "Value ÷ target = V ÷ T, without the baseline, as in the performance framework 2014–2020.",
        bg: "Стойност ÷ цел = V ÷ T, без базовата стойност, както в рамката за изпълнение 2014–2020 г.",
        ro: "Valoare ÷ țintă = V ÷ T, fără valoarea de referință, ca în cadrul de performanță 2014–2020.",
        uk: "Значення ÷ ціль = V ÷ T, без базового значення, як у рамці ефективності 2014–2020 рр.")
    case .expected:
      Wording(
        en:
          "Expected by now: straight lines by days from the baseline through each target that has a due day.",
        bg: "Очаквано към датата: права линия по дни от базовата стойност през всяка цел със срок.",
        ro:
          "Așteptat la această dată: linii drepte pe zile, de la valoarea de referință prin fiecare țintă cu termen.",
        uk: "Очікувано на дату: прямі лінії за днями від базового значення через кожну ціль зі строком.")
    case .status:
      Wording(
        en:
          "Status: achievement ÷ expected; from {green} on track, from {amber} at risk, else off track. These limits are defaults of the tool and can be set.",
        bg:
          "Състояние: изпълнение ÷ очаквано; при поне {green} – по план, при поне {amber} – под риск, иначе изостава. Праговете са по подразбиране и могат да се зададат.",
        ro:
          "Starea: realizat ÷ așteptat; de la {green} conform planului, de la {amber} la risc, altfel în întârziere. Pragurile sunt implicite și pot fi stabilite.",
        uk:
          "Стан: виконання ÷ очікуване; від {green} – за планом, від {amber} – під ризиком, інакше відстає. Межі є типовими і можуть бути змінені."
      )
    case .plannedValue:
      Wording(
        en:
          "Planned value (PV): the share of each milestone (weight ÷ sum of weights) of the budget, spread evenly by days from its start to its planned day.",
        bg:
          "Планирана стойност (PV): делът на всеки етап (тежест ÷ сбор на тежестите) от бюджета, разпределен равномерно по дни от началото до планирания му ден.",
        ro:
          "Valoarea planificată (PV): cota fiecărui jalon (pondere ÷ suma ponderilor) din buget, repartizată uniform pe zile, de la început până la ziua planificată.",
        uk:
          "Планова вартість (PV): частка кожного етапу (вага ÷ сума ваг) у бюджеті, рівномірно розподілена за днями від його початку до планового дня."
      )
    case .earnedValue:
      Wording(
        en:
          "Earned value (EV): the budget shares of what is done, by the method of the project (0/100, 50/50, weighted milestones or percent).",
        bg:
          "Спечелена стойност (EV): дяловете от бюджета за свършеното, по метода на проекта (0/100, 50/50, претеглени етапи или процент).",
        ro:
          "Valoarea realizată (EV): cotele din buget pentru ce s-a făcut, după metoda proiectului (0/100, 50/50, jaloane ponderate sau procent).",
        uk:
          "Освоєна вартість (EV): частки бюджету за виконане, за методом проєкту (0/100, 50/50, зважені етапи або відсоток)."
      )
    case .indices:
      Wording(
        en: "CPI = EV ÷ AC and SPI = EV ÷ PV; above 1 is good. CV = EV − AC, SV = EV − PV.",
        bg: "CPI = EV ÷ AC и SPI = EV ÷ PV; над 1 е добре. CV = EV − AC, SV = EV − PV.",
        ro: "CPI = EV ÷ AC și SPI = EV ÷ PV; peste 1 este bine. CV = EV − AC, SV = EV − PV.",
        uk: "CPI = EV ÷ AC і SPI = EV ÷ PV; понад 1 – добре. CV = EV − AC, SV = EV − PV.")
    case .estimates:
      Wording(
        en:
          "EAC = BAC ÷ CPI at this rate of cost; AC + (BAC − EV) with the rest as budgeted; AC + (BAC − EV) ÷ (CPI × SPI) for cost and schedule. ETC = EAC − AC, VAC = BAC − EAC, TCPI = (BAC − EV) ÷ (BAC − AC).",
        bg:
          "EAC = BAC ÷ CPI при тези разходи; AC + (BAC − EV), ако остатъкът е по бюджет; AC + (BAC − EV) ÷ (CPI × SPI) по разходи и график. ETC = EAC − AC, VAC = BAC − EAC, TCPI = (BAC − EV) ÷ (BAC − AC).",
        ro:
          "EAC = BAC ÷ CPI la acest ritm al costurilor; AC + (BAC − EV) dacă restul urmează bugetul; AC + (BAC − EV) ÷ (CPI × SPI) după costuri și grafic. ETC = EAC − AC, VAC = BAC − EAC, TCPI = (BAC − EV) ÷ (BAC − AC).",
        uk:
          "EAC = BAC ÷ CPI за таких витрат; AC + (BAC − EV), якщо решта за бюджетом; AC + (BAC − EV) ÷ (CPI × SPI) за вартістю і графіком. ETC = EAC − AC, VAC = BAC − EAC, TCPI = (BAC − EV) ÷ (BAC − AC)."
      )
    case .earnedSchedule:
      Wording(
        en:
          "Earned schedule: ES = C + (EV − PV(C)) ÷ (PV(C+1) − PV(C)) in calendar months from the start, where C is the last month with PV ≤ EV. SPI(t) = ES ÷ AT, SV(t) = ES − AT.",
        bg:
          "Спечелен график: ES = C + (EV − PV(C)) ÷ (PV(C+1) − PV(C)) в календарни месеци от началото, където C е последният месец с PV ≤ EV. SPI(t) = ES ÷ AT, SV(t) = ES − AT.",
        ro:
          "Graficul realizat: ES = C + (EV − PV(C)) ÷ (PV(C+1) − PV(C)) în luni calendaristice de la început, unde C este ultima lună cu PV ≤ EV. SPI(t) = ES ÷ AT, SV(t) = ES − AT.",
        uk:
          "Освоєний графік: ES = C + (EV − PV(C)) ÷ (PV(C+1) − PV(C)) у календарних місяцях від початку, де C – останній місяць із PV ≤ EV. SPI(t) = ES ÷ AT, SV(t) = ES − AT."
      )
    case .slip:
      Wording(
        en: "Delay = actual day, else forecast, else the as-of day where overdue, minus the planned day.",
        bg:
          "Закъснение = действителният ден, иначе прогнозният, иначе денят на доклада при просрочен етап, минус планирания ден.",
        ro:
          "Întârzierea = ziua realizată, altfel cea prognozată, altfel data raportului pentru jaloanele depășite, minus ziua planificată.",
        uk:
          "Затримка = фактичний день, інакше прогнозний, інакше дата звіту для прострочених етапів, мінус плановий день."
      )
    case .absorption:
      Wording(
        en: "Absorption = paid ÷ contracted; where nothing is contracted, paid ÷ eligible.",
        bg: "Усвояване = изплатено ÷ договорено; където няма договорено – изплатено ÷ допустими разходи.",
        ro: "Absorbția = plătit ÷ contractat; unde nu există sumă contractată, plătit ÷ eligibil.",
        uk: "Освоєння = сплачено ÷ законтрактовано; де договірної суми немає – сплачено ÷ прийнятні витрати.")
    case .conversion:
      Wording(
        en:
          "Amounts are converted once, at the total, at the full rate, and rounded to two decimals, half up.",
        bg:
          "Сумите се превалутират веднъж, върху общата стойност, по пълния курс и се закръгляват до втория знак.",
        ro:
          "Sumele se convertesc o singură dată, la total, la cursul integral, și se rotunjesc la două zecimale.",
        uk: "Суми перераховують один раз, від загальної суми, за повним курсом і округлюють до двох знаків.")
    case .elapsed:
      Wording(
        en: "Time = days since the start ÷ days from the start to the end.",
        bg: "Време = дни от началото ÷ дни от началото до края.",
        ro: "Timp = zilele de la început ÷ zilele de la început până la sfârșit.",
        uk: "Час = дні від початку ÷ дні від початку до кінця.")
    case .threePoint:
      Wording(
        en:
          "Three-point durations: expected (O + 4M + P) ÷ 6, deviation (P − O) ÷ 6; both are added up along the predecessors (the deviation as its square), and the finish is taken as normal.",
        bg:
          "Продължителности по три точки: очаквана (O + 4M + P) ÷ 6, отклонение (P − O) ÷ 6; двете се събират по веригата от предходни етапи (отклонението – на квадрат), а краят се приема за нормално разпределен.",
        ro:
          "Durate în trei puncte: așteptată (O + 4M + P) ÷ 6, abatere (P − O) ÷ 6; ambele se adună de-a lungul predecesorilor (abaterea la pătrat), iar finalul se consideră distribuit normal.",
        uk:
          "Тривалості за трьома точками: очікувана (O + 4M + P) ÷ 6, відхилення (P − O) ÷ 6; обидві додають уздовж попередників (відхилення – у квадраті), а завершення вважають нормально розподіленим."
      )
    }
  }
}
