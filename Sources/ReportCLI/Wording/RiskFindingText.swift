/// Sentences of the report on completion risk.
enum RiskFindingText: String, ReportText {
  case report, heading, dates, views, drivers, grid, slips, distribution
  case comparable, comparableBand, network, networkAlike, pooled, pooledBand, untestedBand, pace, fan, passed,
    none,
    complete
  case allPassed, single, summaryUntested
  case originalEnd, summary, summaryNone, summaryWords, inWords, takes, question, money, together,
    decommitment
  case come, planFan, takesEnd, allLow, allLowByPlan, bandsByPlan

  var wording: Wording {
    switch self {
    case .bandsByPlan:
      Wording(
        en:
          "Of {n} open {n:project|projects}, by their own plans, an end in time is unlikely for {low}, uncertain for {open} and likely for {high}",
        bg:
          "От {n} {n:текущ проект|текущи проекта} според собствените им планове край в срок е малко вероятен за {low}, неясен за {open} и вероятен за {high}",
        ro:
          "Din {n} {n:proiect în curs|proiecte în curs|de proiecte în curs}, după planurile proprii, încheierea la termen este puțin probabilă pentru {low}, incertă pentru {open} și probabilă pentru {high}",
        uk:
          "Із {n} {n:поточного проєкту|поточних проєктів|поточних проєктів} за власними планами вчасний кінець малоймовірний для {low}, невизначений для {open} та ймовірний для {high}"
      )
    case .allLowByPlan:
      Wording(
        en:
          "{n} open {n:project is|projects are} unlikely to end in time, by {n:its own plan|their own plans}",
        bg:
          "{n} {n:текущ проект|текущи проекта} едва ли {n:ще завърши|ще завършат} в срок, ако се съди по {n:собствения му план|собствените им планове}",
        ro:
          "{n} {n:proiect în curs are|proiecte în curs au|de proiecte în curs au} șanse mici să se încheie la termen, după {n:planul propriu|planurile proprii|planurile proprii}",
        uk:
          "{n} {n:поточний проєкт навряд чи завершиться|поточні проєкти навряд чи завершаться|поточних проєктів навряд чи завершаться} вчасно, якщо судити за {n:власним планом|власними планами|власними планами}"
      )
    case .allLow:
      Wording(
        en: "{n} open {n:project is|projects are} unlikely to end in time",
        bg: "{n} {n:текущ проект|текущи проекта} едва ли {n:ще завърши|ще завършат} в срок",
        ro:
          "{n} {n:proiect în curs are|proiecte în curs au|de proiecte în curs au} șanse mici să se încheie la termen",
        uk:
          "{n} {n:поточний проєкт навряд чи завершиться|поточні проєкти навряд чи завершаться|поточних проєктів навряд чи завершаться} вчасно"
      )
    case .takesEnd:
      Wording(
        en: "An end on {day} has a chance of {chance} of 100.",
        bg: "Вероятност {chance} от 100 има край на {day}.",
        ro: "O probabilitate de {chance} din 100 are un termen la {day}.",
        uk: "Імовірність {chance} зі 100 має кінець {day}.")
    case .planFan:
      Wording(
        en:
          "In simulations of its own plan it ends by {p50} in 50 of 100, by {p80} in 80 and by {p90} in 90.",
        bg:
          "В симулации на собствения му план проектът завършва до {p50} в 50 от 100, до {p80} в 80 и до {p90} в 90.",
        ro:
          "În simulări ale planului propriu se încheie până la {p50} în 50 din 100, până la {p80} în 80 și până la {p90} în 90.",
        uk:
          "У симуляціях власного плану проєкт завершується до {p50} у 50 зі 100, до {p80} у 80 і до {p90} у 90."
      )
    case .come:
      Wording(
        en: "The deadline of {day} has come; the project is open.",
        bg: "Срокът {day} настъпи, а проектът не е завършен.",
        ro: "A sosit termenul de {day}, iar proiectul este în curs.",
        uk: "Строк {day} настав, а проєкт не завершено.")
    case .report:
      Wording(
        en: "Report on completion risk", bg: "Доклад за риска от незавършване",
        ro: "Raport privind riscul de nefinalizare", uk: "Звіт про ризик незавершення")
    case .heading:
      Wording(
        en: "Completion risk", bg: "Риск за завършването", ro: "Riscul finalizării", uk: "Ризик завершення")
    case .dates:
      Wording(
        en: "When the projects may end", bg: "Кога могат да завършат проектите",
        ro: "Când se pot încheia proiectele", uk: "Коли можуть завершитися проєкти")
    case .views:
      Wording(
        en: "The views side by side", bg: "Погледите един до друг", ro: "Privirile una lângă alta",
        uk: "Погляди поруч")
    case .drivers:
      Wording(
        en: "Points by which the chance rises if one milestone takes its planned length",
        bg: "С колко пункта расте вероятността, ако един етап трае колкото е планирано",
        ro: "Cu câte puncte crește probabilitatea dacă un jalon durează cât e planificat",
        uk: "На скільки пунктів зростає ймовірність, якщо один етап триватиме за планом")
    case .grid:
      Wording(
        en: "Stated risks by probability and delay", bg: "Посочени рискове по вероятност и забавяне",
        ro: "Riscurile declarate după probabilitate și întârziere",
        uk: "Заявлені ризики за ймовірністю і затримкою")
    case .slips:
      Wording(
        en: "How late the end may be", bg: "С колко може да закъснее краят",
        ro: "Cât poate întârzia sfârșitul",
        uk: "Наскільки може запізнитися кінець")
    case .distribution:
      Wording(
        en: "How many projects may end in time", bg: "Колко проекта могат да завършат в срок",
        ro: "Câte proiecte se pot încheia la termen", uk: "Скільки проєктів може завершитися вчасно")
    case .comparable:
      Wording(
        en:
          "{n} of 100 comparable projects in this position finished in time (80 % interval {low} to {high}; {count} {count:project|projects}: {class}).",
        bg:
          "{n} от 100 сходни проекта в това положение са завършили в срок (интервал 80 %: {low} до {high}; {count} {count:проект|проекта}: {class}).",
        ro:
          "{n} din 100 de proiecte comparabile în această poziție s-au încheiat la termen (interval de 80 %: {low} până la {high}; {count} {count:proiect|proiecte|de proiecte}: {class}).",
        uk:
          "{n} зі 100 подібних проєктів у цьому становищі завершилися вчасно (інтервал 80 %: від {low} до {high}; {count} {count:проєкт|проєкти|проєктів}: {class})."
      )
    case .comparableBand:
      Wording(
        en:
          "By {count} comparable {count:project|projects} ({class}) the chance of an end in time is {band}.",
        bg:
          "Според {count} {count:сходен проект|сходни проекта} ({class}) вероятността за край в срок е {band}.",
        ro:
          "După {count} {count:proiect comparabil|proiecte comparabile|de proiecte comparabile} ({class}), probabilitatea încheierii la termen este {band}.",
        uk:
          "За {count} {count:подібним проєктом|подібними проєктами|подібними проєктами} ({class}) імовірність вчасного кінця {band}."
      )
    case .network:
      Wording(
        en:
          "In {n} of 100 simulations of the milestone plan the project ends by {day}; in {range} where durations hang together not at all or strongly.",
        bg:
          "В {n} от 100 симулации на плана на етапите проектът завършва до {day}; в {range}, ако продължителностите изобщо не са свързани или са силно свързани.",
        ro:
          "În {n} din 100 de simulări ale planului jaloanelor proiectul se încheie până la {day}; în {range} dacă duratele nu depind deloc sau depind puternic unele de altele.",
        uk:
          "У {n} зі 100 симуляцій плану етапів проєкт завершується до {day}; у {range}, якщо тривалості зовсім не пов’язані або пов’язані сильно."
      )
    case .networkAlike:
      Wording(
        en:
          "In {n} of 100 simulations of the milestone plan the project ends by {day}, whether durations hang together or not.",
        bg:
          "В {n} от 100 симулации на плана на етапите проектът завършва до {day}, независимо дали продължителностите са свързани.",
        ro:
          "În {n} din 100 de simulări ale planului jaloanelor proiectul se încheie până la {day}, fie că duratele depind unele de altele, fie că nu.",
        uk:
          "У {n} зі 100 симуляцій плану етапів проєкт завершується до {day}, незалежно від того, чи пов’язані тривалості."
      )
    case .pooled:
      Wording(
        en:
          "Both views together, the plan with a weight of {weight}: {n} of 100 (80 % interval {low} to {high}).",
        bg: "Двата погледа заедно, планът с тежест {weight}: {n} от 100 (интервал 80 %: {low} до {high}).",
        ro:
          "Ambele priviri împreună, planul cu ponderea {weight}: {n} din 100 (interval de 80 %: {low} până la {high}).",
        uk: "Обидва погляди разом, план із вагою {weight}: {n} зі 100 (інтервал 80 %: від {low} до {high}).")
    case .pooledBand:
      Wording(
        en: "Both views together, the plan with a weight of {weight}: {band}.",
        bg: "Двата погледа заедно, планът с тежест {weight}: {band}.",
        ro: "Ambele priviri împreună, planul cu ponderea {weight}: {band}.",
        uk: "Обидва погляди разом, план із вагою {weight}: {band}.")
    case .untestedBand:
      Wording(
        en:
          "Untested class: no comparable projects with known outcomes; by the plan alone the chance is {band}.",
        bg: "Неизпробван клас: няма сходни проекти с известен изход; само по плана вероятността е {band}.",
        ro:
          "Clasă netestată: nu există proiecte comparabile cu rezultate cunoscute; doar după plan, probabilitatea este {band}.",
        uk:
          "Неперевірений клас: немає подібних проєктів із відомими наслідками; лише за планом імовірність {band}."
      )
    case .pace:
      Wording(
        en: "At the pace of the work so far the chance would be {band}.",
        bg: "При досегашния темп на работа вероятността би била {band}.",
        ro: "În ritmul de până acum al lucrărilor, probabilitatea ar fi {band}.",
        uk: "Якщо темп робіт лишиться дотеперішнім, імовірність {band}.")
    case .fan:
      Wording(
        en:
          "It may end by {p50} with a probability of 50 of 100, by {p80} with 80 and by {p90} with 90 of 100.",
        bg:
          "Може да завърши до {p50} с вероятност 50 от 100, до {p80} с вероятност 80 и до {p90} с вероятност 90 от 100.",
        ro:
          "Se poate încheia până la {p50} cu o probabilitate de 50 din 100, până la {p80} cu una de 80 și până la {p90} cu una de 90 din 100.",
        uk:
          "Може завершитися до {p50} з імовірністю 50 зі 100, до {p80} з імовірністю 80 і до {p90} з імовірністю 90 зі 100."
      )
    case .passed:
      Wording(
        en: "The deadline of {day} has passed; the project is open.",
        bg: "Срокът {day} изтече, а проектът не е завършен.",
        ro: "Termenul de {day} a trecut, iar proiectul este în curs.",
        uk: "Строк {day} минув, а проєкт не завершено.")
    case .none:
      Wording(
        en: "No chance can be given: {reason}.", bg: "Не може да се даде вероятност: {reason}.",
        ro: "Nu se poate da o probabilitate: {reason}.", uk: "Імовірність подати не можна: {reason}.")
    case .complete:
      Wording(
        en: "Nothing is left to forecast: {reason}.", bg: "Няма какво да се прогнозира: {reason}.",
        ro: "Nu mai este nimic de prognozat: {reason}.", uk: "Прогнозувати вже нічого: {reason}.")
    case .originalEnd:
      Wording(
        en: "Against the original end, {day}: {chance}.", bg: "Спрямо първоначалния край, {day}: {chance}.",
        ro: "Față de termenul inițial, {day}: {chance}.", uk: "Щодо початкового строку, {day}: {chance}.")
    case .summary:
      Wording(
        en:
          "Of {n} open {n:project|projects} {expected} can be expected to end in time (80 % interval {low} to {high})",
        bg:
          "От {n} {n:текущ проект|текущи проекта} в срок може да се очакват {expected} (интервал 80 %: {low} до {high})",
        ro:
          "Din {n} {n:proiect în curs|proiecte în curs|de proiecte în curs}, la termen se pot aștepta {expected} (interval de 80 %: {low} până la {high})",
        uk:
          "Із {n} {n:поточного проєкту|поточних проєктів|поточних проєктів} вчасно можна очікувати {expected} (інтервал 80 %: від {low} до {high})"
      )
    case .summaryNone:
      Wording(
        en: "No open project has a chance that can be given",
        bg: "За никой текущ проект не може да се даде вероятност",
        ro: "Pentru niciun proiect în curs nu se poate da o probabilitate",
        uk: "Для жодного поточного проєкту імовірність подати не можна")
    case .summaryWords:
      Wording(
        en: "{n} open {n:project|projects}, too few known outcomes for numbers: chances in words only",
        bg:
          "{n} {n:текущ проект|текущи проекта} и твърде малко известни изходи за числа: вероятности само с думи",
        ro:
          "{n} {n:proiect în curs|proiecte în curs|de proiecte în curs} și prea puține rezultate cunoscute pentru cifre: probabilități doar în cuvinte",
        uk:
          "{n} {n:поточний проєкт|поточні проєкти|поточних проєктів} і замало відомих наслідків для чисел: імовірності лише словами"
      )
    case .inWords:
      Wording(
        en: "Chances in words, for want of thirty completions or of a narrower interval: {counts}.",
        bg: "Вероятности с думи, защото няма тридесет завършвания или по-тесен интервал: {counts}.",
        ro:
          "Probabilități în cuvinte, fiindcă lipsesc treizeci de încheieri sau un interval mai îngust: {counts}.",
        uk: "Імовірності словами, бо немає тридцяти завершень або вужчого інтервалу: {counts}.")
    case .takes:
      Wording(
        en: "A chance of {chance} of 100 would take: {changes}",
        bg: "Вероятност {chance} от 100 би имало при: {changes}",
        ro: "O probabilitate de {chance} din 100 ar fi cu: {changes}",
        uk: "Імовірність {chance} зі 100 була б за умови: {changes}")
    case .question:
      Wording(
        en: "The questions about {name}", bg: "Въпросите за {name}", ro: "Întrebările despre {name}",
        uk: "Питання про {name}")
    case .money:
      Wording(
        en: "{amount} are in projects whose chance lies below 50 of 100.",
        bg: "{amount} са в проекти с вероятност под 50 от 100.",
        ro: "{amount} sunt în proiecte cu o probabilitate sub 50 din 100.",
        uk: "{amount} перебувають у проєктах з імовірністю нижче 50 зі 100.")
    case .allPassed:
      Wording(
        en: "{n} open {n:project has|projects have} reached the current end",
        bg:
          "{n} {n:текущ проект е стигнал|текущи проекта са стигнали} до сегашния си край, без да {n:е завършен|са завършени}",
        ro:
          "{n} {n:proiect în curs a ajuns|proiecte în curs au ajuns|de proiecte în curs au ajuns} la termenul actual fără să fie {n:încheiat|încheiate|încheiate}",
        uk:
          "{n} {n:поточний проєкт дійшов|поточні проєкти дійшли|поточних проєктів дійшли} до чинного строку {n:незавершеним|незавершеними|незавершеними}"
      )
    case .single:
      Wording(
        en: "The chance of an end by {day} is {chance}", bg: "Вероятността за край до {day} е {chance}",
        ro: "Probabilitatea încheierii până la {day} este {chance}",
        uk: "Імовірність кінця до {day}: {chance}")
    case .summaryUntested:
      Wording(
        en:
          "{n} open {n:project|projects}, and no comparable ones whose outcomes are known: chances in words only",
        bg: "{n} {n:текущ проект|текущи проекта} и никакви сходни с известен изход: вероятности само с думи",
        ro:
          "{n} {n:proiect în curs|proiecte în curs|de proiecte în curs} și niciunul comparabil cu rezultate cunoscute: probabilități doar în cuvinte",
        uk:
          "{n} {n:поточний проєкт|поточні проєкти|поточних проєктів} і жодних подібних із відомими наслідками: імовірності лише словами"
      )
    case .together:
      Wording(
        en: "All projects together", bg: "Всички проекти заедно", ro: "Toate proiectele împreună",
        uk: "Усі проєкти разом")
    case .decommitment:
      Wording(
        en: "What {name} may lose by decommitment",
        bg: "Какво може да загуби {name} при автоматично освобождаване",
        ro: "Ce poate pierde {name} prin dezangajare",
        uk: "Що {name} може втратити через автоматичне скасування")
    }
  }
}

/// Words inside charts of risk.
enum RiskChartText: String, ReportText {
  case half, eighty, ninety, plannedEnd, originalEnd, share, points, count, gravity
  case onTime, slip3, slip6, slip12, slipMore
  case rare, possible, likely, short, medium, long
  case slight, notable, grave

  var wording: Wording {
    switch self {
    case .grave:
      Wording(
        en: "large risk",
        bg: "голям риск",
        ro: "risc mare",
        uk: "великий ризик")
    case .notable:
      Wording(
        en: "medium risk",
        bg: "среден риск",
        ro: "risc mediu",
        uk: "середній ризик")
    case .slight:
      Wording(
        en: "small risk",
        bg: "малък риск",
        ro: "risc mic",
        uk: "малий ризик")
    case .half:
      Wording(
        en: "50 of 100 ended", bg: "50 от 100 завършили", ro: "50 din 100 încheiate",
        uk: "50 зі 100 завершено")
    case .eighty:
      Wording(en: "up to 80 of 100", bg: "до 80 от 100", ro: "până la 80 din 100", uk: "до 80 зі 100")
    case .ninety:
      Wording(en: "up to 90 of 100", bg: "до 90 от 100", ro: "până la 90 din 100", uk: "до 90 зі 100")
    case .plannedEnd: Wording(en: "Current end", bg: "Сегашен край", ro: "Termen actual", uk: "Чинний строк")
    case .originalEnd:
      Wording(en: "Original end", bg: "Първоначален край", ro: "Termen inițial", uk: "Початковий строк")
    case .share: Wording(en: "Chance", bg: "Вероятност", ro: "Probabilitate", uk: "Імовірність")
    case .points: Wording(en: "Points", bg: "Пунктове", ro: "Puncte", uk: "Пункти")
    case .count:
      Wording(en: "Projects in time", bg: "Проекти в срок", ro: "Proiecte la termen", uk: "Проєкти вчасно")
    case .gravity:
      Wording(
        en: "Likely delay", bg: "Вероятно забавяне", ro: "Întârziere probabilă", uk: "Імовірна затримка")
    case .onTime: Wording(en: "In time", bg: "В срок", ro: "La termen", uk: "Вчасно")
    case .slip3:
      Wording(
        en: "Up to 3 months late", bg: "До 3 месеца по-късно", ro: "Până la 3 luni întârziere",
        uk: "До 3 місяців пізніше")
    case .slip6:
      Wording(
        en: "3 to 6 months late", bg: "3 до 6 месеца по-късно", ro: "3 până la 6 luni întârziere",
        uk: "Від 3 до 6 місяців пізніше")
    case .slip12:
      Wording(
        en: "6 to 12 months late", bg: "6 до 12 месеца по-късно", ro: "6 până la 12 luni întârziere",
        uk: "Від 6 до 12 місяців пізніше")
    case .slipMore:
      Wording(
        en: "More than 12 months late", bg: "Над 12 месеца по-късно", ro: "Peste 12 luni întârziere",
        uk: "Понад 12 місяців пізніше")
    case .rare: Wording(en: "Below 20 %", bg: "Под 20 %", ro: "Sub 20 %", uk: "Менше 20 %")
    case .possible: Wording(en: "20 to 40 %", bg: "20 до 40 %", ro: "20 până la 40 %", uk: "Від 20 до 40 %")
    case .likely: Wording(en: "Above 40 %", bg: "Над 40 %", ro: "Peste 40 %", uk: "Понад 40 %")
    case .short: Wording(en: "Up to 14 days", bg: "До 14 дни", ro: "Până la 14 zile", uk: "До 14 днів")
    case .medium:
      Wording(en: "15 to 60 days", bg: "15 до 60 дни", ro: "15 până la 60 de zile", uk: "Від 15 до 60 днів")
    case .long: Wording(en: "Over 60 days", bg: "Над 60 дни", ro: "Peste 60 de zile", uk: "Понад 60 днів")
    }
  }
}
