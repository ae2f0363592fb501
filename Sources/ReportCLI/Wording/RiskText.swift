/// Words of completion risk: headings, names of questions and views, chances in whole hundredths.
enum RiskText: String, ReportText {
  case question, chance, interval, comparable, planView
  case shortEnd, shortOriginal, shortCost, shortClaim, shortAll
  case currentEnd, originalEnd, cost, claim, target, allTogether, dayOver, overspent, claimSpent
  case ofHundred, bandLow, bandOpen, bandHigh, untested, ownProjects, ownTargets
  case moreRows, intervalMeaning, wordMeaning, poolMeaning
  case takes, leavesOut, finishedProjects, bandCounts, inWords
  case together, openProjects, expectedInTime, amountBelowHalf, wholePortfolio, togetherMeaning
  case simulationMeaning, dayCome, notReached, notReachedLast, targetMet, partMissed, costWithin, targetCount
  case quantiles, about, atMost, atLeast, fromTo

  var wording: Wording {
    switch self {
    case .fromTo:
      Wording(
        en: "{low} to {high}",
        bg: "{low} до {high}",
        ro: "{low} până la {high}",
        uk: "{low}–{high}")
    case .atLeast:
      Wording(
        en: "at least {n}",
        bg: "поне {n}",
        ro: "cel puțin {n}",
        uk: "щонайменше {n}")
    case .atMost:
      Wording(
        en: "at most {n}",
        bg: "най-много {n}",
        ro: "cel mult {n}",
        uk: "щонайбільше {n}")
    case .about:
      Wording(
        en: "about {amounts}",
        bg: "около {amounts}",
        ro: "aproximativ {amounts}",
        uk: "близько {amounts}")
    case .quantiles:
      Wording(
        en: "For 50 · 80 · 90 of 100 (P50 · P80 · P90)",
        bg: "За 50 · 80 · 90 от 100 (P50 · P80 · P90)",
        ro: "Pentru 50 · 80 · 90 din 100 (P50 · P80 · P90)",
        uk: "Для 50 · 80 · 90 зі 100 (P50 · P80 · P90)")
    case .targetCount:
      Wording(
        en: "{n} {n:target|targets}",
        bg: "{n} {n:цел|цели}",
        ro: "{n} {n:țintă|ținte|de ținte}",
        uk: "{n} {n:ціль|цілі|цілей}")
    case .costWithin:
      Wording(
        en: "Within the approved cost ({amount})?",
        bg: "В рамките на одобрения разход ({amount})?",
        ro: "În limita costului aprobat ({amount})?",
        uk: "У межах схвалених витрат ({amount})?")
    case .notReachedLast:
      Wording(
        en: "not reached: last value {value}",
        bg: "не е достигната: последна стойност {value}",
        ro: "neatinsă: ultima valoare {value}",
        uk: "не досягнуто: останнє значення {value}")
    case .notReached:
      Wording(
        en: "not reached",
        bg: "не е достигната",
        ro: "neatinsă",
        uk: "не досягнуто")
    case .targetMet:
      Wording(en: "met", bg: "достигната", ro: "atinsă", uk: "досягнуто")
    case .partMissed:
      Wording(
        en: "a part of it did not come true", bg: "част от него не се сбъдна",
        ro: "o parte nu s-a împlinit", uk: "частина цього не справдилася")
    case .dayCome:
      Wording(
        en: "the deadline has come",
        bg: "срокът настъпи",
        ro: "a sosit termenul",
        uk: "строк настав")
    case .simulationMeaning:
      Wording(
        en:
          "Numbers by the milestone plan count simulations of the project's own plan; they are no outcomes of projects.",
        bg:
          "Числата по плана на етапите броят симулации на собствения план на проекта; те не са изходи на проекти.",
        ro:
          "Numerele după planul jaloanelor numără simulări ale planului propriu al proiectului; nu sunt rezultate ale unor proiecte.",
        uk: "Числа за планом етапів лічать симуляції власного плану проєкту; це не наслідки проєктів.")
    case .question: Wording(en: "Question", bg: "Въпрос", ro: "Întrebare", uk: "Питання")
    case .chance: Wording(en: "Chance", bg: "Вероятност", ro: "Probabilitate", uk: "Імовірність")
    case .interval:
      Wording(en: "80 % interval", bg: "Интервал 80 %", ro: "Interval de 80 %", uk: "Інтервал 80 %")
    case .comparable:
      Wording(
        en: "Comparable projects", bg: "Сходни проекти", ro: "Proiecte comparabile", uk: "Подібні проєкти")
    case .planView:
      Wording(
        en: "By the milestone plan", bg: "По плана на етапите", ro: "După planul jaloanelor",
        uk: "За планом етапів")
    case .currentEnd:
      Wording(
        en: "Finished by the current end?", bg: "Завършен до сегашния край?",
        ro: "Finalizat până la termenul actual?", uk: "Завершено до чинного строку?")
    case .originalEnd:
      Wording(
        en: "Finished by the original end?", bg: "Завършен до първоначалния край?",
        ro: "Finalizat până la termenul inițial?", uk: "Завершено до початкового строку?")
    case .cost:
      Wording(
        en: "Within the approved cost?", bg: "В рамките на одобрения разход?",
        ro: "În limita costului aprobat?", uk: "У межах схвалених витрат?")
    case .claim:
      Wording(
        en: "At least 95 % of the grant used?", bg: "Използвани поне 95 % от финансирането?",
        ro: "Utilizat cel puțin 95 % din grant?", uk: "Використано щонайменше 95 % гранту?")
    case .allTogether:
      Wording(
        en: "All of it together?", bg: "Всичко това заедно?", ro: "Toate împreună?", uk: "Усе це разом?")
    case .shortEnd: Wording(en: "End", bg: "Край", ro: "Termen", uk: "Строк")
    case .shortOriginal:
      Wording(en: "Original end", bg: "Първоначален край", ro: "Termen inițial", uk: "Початковий строк")
    case .shortCost: Wording(en: "Cost", bg: "Разход", ro: "Cost", uk: "Витрати")
    case .shortClaim:
      Wording(en: "95 % of the grant", bg: "95 % от финансирането", ro: "95 % din grant", uk: "95 % гранту")
    case .shortAll: Wording(en: "All together", bg: "Всичко заедно", ro: "Toate împreună", uk: "Усе разом")
    case .target:
      Wording(
        en: "{name}: target{target} reached?",
        bg: "{name}: достигната ли е целта{target}?",
        ro: "{name}: ținta{target} atinsă?",
        uk: "{name}: чи досягнуто цілі{target}?")
    case .dayOver:
      Wording(
        en: "the deadline has passed",
        bg: "срокът изтече",
        ro: "termenul a trecut",
        uk: "строк минув")
    case .overspent:
      Wording(
        en: "already exceeded", bg: "вече надхвърлен", ro: "deja depășit", uk: "уже перевищено")
    case .claimSpent:
      Wording(en: "already spent", bg: "вече изразходвани", ro: "deja cheltuite", uk: "уже витрачено")
    case .leavesOut:
      Wording(
        en: "leaves out {parts}",
        bg: "не обхваща {parts}",
        ro: "nu cuprinde {parts}",
        uk: "не враховує: {parts}")
    case .takes:
      Wording(
        en: "a chance of {chance} of 100 would take: {changes}",
        bg: "вероятност {chance} от 100 би имало при: {changes}",
        ro: "o probabilitate de {chance} din 100 ar fi cu: {changes}",
        uk: "імовірність {chance} зі 100 була б за умови: {changes}")
    case .finishedProjects:
      Wording(
        en:
          "{n} {n:project is|projects are} finished or called off and not listed: nothing is left to forecast.",
        bg:
          "{n} {n:проект е завършен или прекратен и не е изброен|проекта са завършени или прекратени и не са изброени}: няма какво да се прогнозира.",
        ro:
          "{n} {n:proiect este încheiat sau oprit și nu este listat|proiecte sunt încheiate sau oprite și nu sunt listate|de proiecte sunt încheiate sau oprite și nu sunt listate}: nu mai este nimic de prognozat.",
        uk:
          "{n} {n:проєкт завершено або припинено і не перелічено|проєкти завершено або припинено і не перелічено|проєктів завершено або припинено і не перелічено}: прогнозувати вже нічого."
      )
    case .bandCounts:
      Wording(
        en: "{low} low, {open} uncertain, {high} high",
        bg: "{low} {low:ниска|ниски}, {open} {open:неясна|неясни}, {high} {high:висока|високи}",
        ro:
          "{low} {low:scăzută|scăzute|scăzute}, {open} {open:incertă|incerte|incerte}, {high} {high:ridicată|ridicate|ridicate}",
        uk:
          "{low} {low:низька|низькі|низьких}, {open} {open:невизначена|невизначені|невизначених}, {high} {high:висока|високі|високих}"
      )
    case .inWords:
      Wording(
        en: "Others, in words", bg: "Останалите, с думи", ro: "Celelalte, în cuvinte", uk: "Решта, словами")
    case .ofHundred: Wording(en: "{n} of 100", bg: "{n} от 100", ro: "{n} din 100", uk: "{n} зі 100")
    case .bandLow:
      Wording(
        en: "low (below 1 in 3)", bg: "ниска (под 1 на 3)", ro: "scăzută (sub 1 din 3)",
        uk: "низька (менше 1 з 3)")
    case .bandOpen:
      Wording(
        en: "uncertain (1 to 2 in 3)",
        bg: "неясна (1 до 2 на 3)",
        ro: "incertă (1 până la 2 din 3)",
        uk: "невизначена (від 1 до 2 з 3)")
    case .bandHigh:
      Wording(
        en: "high (above 2 in 3)", bg: "висока (над 2 на 3)", ro: "ridicată (peste 2 din 3)",
        uk: "висока (понад 2 з 3)")
    case .untested:
      Wording(en: "untested class", bg: "неизпробван клас", ro: "clasă netestată", uk: "неперевірений клас")
    case .ownTargets:
      Wording(en: "own targets", bg: "собствени цели", ro: "ținte proprii", uk: "власні цілі")
    case .ownProjects:
      Wording(
        en: "own projects", bg: "собствени проекти", ro: "proiecte proprii", uk: "власні проєкти")
    case .moreRows:
      Wording(
        en: "And {n} more {n:row|rows}: {flag} gives all.",
        bg: "И още {n} {n:ред|реда}: {flag} дава всички.",
        ro: "Și încă {n} {n:rând|rânduri|de rânduri}: {flag} le dă pe toate.",
        uk: "І ще {n} {n:рядок|рядки|рядків}: {flag} дає всі.")
    case .intervalMeaning:
      Wording(
        en: "The interval holds 80 % of what the chance may be.",
        bg: "Интервалът обхваща 80 % от това, което вероятността може да бъде.",
        ro: "Intervalul cuprinde 80 % din ceea ce poate fi probabilitatea.",
        uk: "Інтервал охоплює 80 % того, якою може бути ймовірність.")
    case .wordMeaning:
      Wording(
        en:
          "Fewer than 30 completed comparable projects, or an interval wider than 40 points, give a word and no number.",
        bg:
          "При по-малко от 30 завършени сходни проекта или интервал над 40 пункта се дава дума, а не число.",
        ro:
          "Sub 30 de proiecte comparabile încheiate sau la un interval mai larg de 40 de puncte se dă un cuvânt, nu un număr.",
        uk:
          "За менш ніж 30 завершених подібних проєктів або інтервалу понад 40 пунктів подано слово, а не число."
      )
    case .poolMeaning:
      Wording(
        en: "Where both views speak, the milestone plan weighs {weight}: a policy, not evidence.",
        bg:
          "Където говорят и двата погледа, планът на етапите тежи {weight}: това е избор, а не доказателство.",
        ro: "Unde vorbesc ambele priviri, planul jaloanelor cântărește {weight}: o alegere, nu o dovadă.",
        uk: "Де є обидва погляди, план етапів важить {weight}: це вибір, а не доказ.")
    case .together: Wording(en: "Together", bg: "Заедно", ro: "Împreună", uk: "Разом")
    case .openProjects:
      Wording(en: "Open projects", bg: "Текущи проекти", ro: "Proiecte în curs", uk: "Поточні проєкти")
    case .expectedInTime:
      Wording(
        en: "Expected in time", bg: "Очаквани в срок", ro: "Așteptate la termen", uk: "Очікувано вчасно")
    case .amountBelowHalf:
      Wording(
        en: "Money in projects below 50 of 100", bg: "Средства в проекти под 50 от 100",
        ro: "Bani în proiecte sub 50 din 100", uk: "Кошти в проєктах нижче 50 зі 100")
    case .wholePortfolio:
      Wording(en: "All projects", bg: "Всички проекти", ro: "Toate proiectele", uk: "Усі проєкти")
    case .togetherMeaning:
      Wording(
        en: "Projects fail together: their fates are taken to be correlated with {rho}.",
        bg: "Проектите се провалят заедно: приема се, че съдбите им са свързани с корелация {rho}.",
        ro: "Proiectele eșuează împreună: sorțile lor sunt considerate corelate cu {rho}.",
        uk: "Проєкти зазнають невдач разом: їхні долі вважаються пов’язаними з кореляцією {rho}.")
    }
  }
}

/// What a reader must know of a forecast. The raw value is the code of `RiskNote`.
enum RiskNoteText: String, ReportText {
  case untestedClass = "untested-class"
  case viewsDisagree = "views-disagree"
  case deadlinePassed = "deadline-passed"
  case estimateExceeded = "estimate-exceeded"
  case assumedDurations = "assumed-durations"
  case notBegun = "not-begun"
  case proxyProgress = "proxy-progress"
  case assumedCosts = "assumed-costs"
  case ownCurrency = "own-currency"
  case bookedAtCompletion = "booked-at-completion"
  case approvedExceeded = "approved-exceeded"
  case claimReached = "claim-reached"
  case untypedHistory = "untyped-history"
  case partsLeftOut = "parts-left-out"
  case movedCorrelations = "moved-correlations"
  case unknownPredecessor = "unknown-predecessor"
  case daysUnknown = "days-unknown"

  var wording: Wording {
    switch self {
    case .untestedClass:
      Wording(
        en:
          "Untested class: no comparable projects with known outcomes are at hand, so no figure here was ever tested against any; it rests on the project's own plan and figures.",
        bg:
          "Неизпробван клас: няма сходни проекти с известен изход, така че никоя стойност тук не е проверявана с такива; тя почива на собствения план и данни на проекта.",
        ro:
          "Clasă netestată: nu există proiecte comparabile cu rezultate cunoscute, deci nicio cifră de aici nu a fost verificată cu ele; ea se bazează pe planul și cifrele proprii ale proiectului.",
        uk:
          "Неперевірений клас: немає подібних проєктів із відомими наслідками, тож жодну цифру тут на них не перевірено; вона спирається на власний план і дані проєкту."
      )
    case .viewsDisagree:
      Wording(
        en:
          "The plan and the experience with comparable projects lie more than 25 points apart: one of them is wrong about this project.",
        bg:
          "Планът и опитът със сходни проекти се различават с над 25 пункта: единият греши за този проект.",
        ro:
          "Planul și experiența proiectelor comparabile diferă cu peste 25 de puncte: una dintre ele se înșală asupra acestui proiect.",
        uk:
          "План і досвід подібних проєктів розходяться більш ніж на 25 пунктів: хтось із них помиляється щодо цього проєкту."
      )
    case .deadlinePassed:
      Wording(
        en:
          "Where the deadline has come, that is a fact and no forecast; P50 to P90 say when the end may come.",
        bg:
          "Където срокът е настъпил, това е факт, а не прогноза; P50 до P90 казват кога може да дойде краят.",
        ro:
          "Unde a sosit termenul, este un fapt, nu o prognoză; P50 până la P90 spun când poate veni sfârșitul.",
        uk: "Де строк настав, це факт, а не прогноз; P50–P90 кажуть, коли може настати кінець.")
    case .estimateExceeded:
      Wording(
        en: "Some milestone already takes longer than its own estimate allows: it is taken to end now.",
        bg:
          "Някой етап вече трае по-дълго, отколкото допуска собствената му оценка: приема се, че свършва сега.",
        ro: "Un jalon durează deja mai mult decât permite propria estimare: se consideră că se încheie acum.",
        uk:
          "Якийсь етап уже триває довше, ніж дозволяє його власна оцінка: вважається, що він завершується зараз."
      )
    case .assumedDurations:
      Wording(
        en:
          "Lengths that the plan states as one number were stretched by the experience of other projects (in the median × {ratio}): an assumption.",
        bg:
          "Продължителности, дадени в плана с едно число, са удължени според опита на други проекти (в медианата × {ratio}): допускане.",
        ro:
          "Duratele date în plan printr-un singur număr au fost lungite după experiența altor proiecte (în mediană × {ratio}): o ipoteză.",
        uk:
          "Тривалості, подані в плані одним числом, подовжено за досвідом інших проєктів (у медіані × {ratio}): припущення."
      )
    case .notBegun:
      Wording(
        en: "Nothing has begun: the forecast rests on the plan alone.",
        bg: "Нищо не е започнало: прогнозата почива само на плана.",
        ro: "Nimic nu a început: prognoza se bazează doar pe plan.",
        uk: "Нічого не розпочато: прогноз спирається лише на план.")
    case .assumedCosts:
      Wording(
        en:
          "Final costs of development projects elsewhere stand for those of comparable ones: an assumption.",
        bg: "Крайните разходи на проекти за развитие другаде заместват тези на сходни проекти: допускане.",
        ro:
          "Costurile finale ale unor proiecte de dezvoltare din altă parte le înlocuiesc pe cele comparabile: o ipoteză.",
        uk: "Кінцеві витрати проєктів розвитку деінде заступають витрати подібних: припущення.")
    case .ownCurrency:
      Wording(
        en: "A rate for the month is missing: those amounts stay in the project's own currency.",
        bg: "Липсва курс за месеца: тези суми остават във валутата на проекта.",
        ro: "Lipsește cursul lunii: acele sume rămân în moneda proiectului.",
        uk: "Немає курсу за місяць: ці суми лишаються у валюті проєкту.")
    case .bookedAtCompletion:
      Wording(
        en:
          "Of some indicator nothing was reported: it may be booked when the project is completed, which is not zero.",
        bg: "За някой индикатор няма отчет: може да се отчете при завършване на проекта, а това не е нула.",
        ro:
          "Pentru un indicator nu s-a raportat nimic: poate fi înregistrat la finalizarea proiectului, ceea ce nu înseamnă zero.",
        uk:
          "За якимось показником не звітовано: його можуть зарахувати після завершення проєкту, і це не нуль."
      )
    case .approvedExceeded:
      Wording(
        en: "Where more was paid than was approved, that is a fact and no forecast.",
        bg: "Където е платено повече от одобреното, това е факт, а не прогноза.",
        ro: "Unde s-a plătit mai mult decât s-a aprobat, este un fapt, nu o prognoză.",
        uk: "Де сплачено більше, ніж схвалено, це факт, а не прогноз.")
    case .claimReached:
      Wording(
        en:
          "Where as much was spent as the grant needs to be used, that is a fact; whether it is eligible is not asked.",
        bg:
          "Където е изразходвано колкото е нужно, за да се усвои грантът, това е факт; дали разходите са допустими, не се пита.",
        ro:
          "Unde s-a cheltuit cât este nevoie pentru folosirea grantului, este un fapt; dacă cheltuielile sunt eligibile nu se întreabă.",
        uk:
          "Де витрачено стільки, скільки треба для використання гранту, це факт; чи прийнятні витрати, не питається."
      )
    case .untypedHistory:
      Wording(
        en:
          "Some projects have no type: all finished projects without one were taken for comparable, however different they are.",
        bg:
          "Някои проекти нямат тип: за сходни са приети всички завършени проекти без тип, колкото и да са различни.",
        ro:
          "Unele proiecte nu au tip: toate proiectele încheiate fără tip au fost considerate comparabile, oricât de diferite ar fi.",
        uk:
          "Деякі проєкти не мають типу: подібними вважалися всі завершені проєкти без типу, хоч які вони різні."
      )
    case .partsLeftOut:
      Wording(
        en:
          "“All of it together” holds the current end, the approved cost and the targets that have a chance; it says nothing of what was left out, and is then too high rather than too low.",
        bg:
          "„Всичко това заедно“ обхваща сегашния край, одобрения разход и целите, които имат вероятност; за оставеното извън него не казва нищо и тогава е по-скоро твърде високо, отколкото твърде ниско.",
        ro:
          "„Toate împreună” cuprind termenul actual, costul aprobat și țintele care au o probabilitate; despre ce a fost lăsat deoparte nu spun nimic, iar probabilitatea este atunci mai degrabă prea mare decât prea mică.",
        uk:
          "«Усе це разом» охоплює чинний строк, схвалені витрати й цілі, що мають імовірність; про не враховане воно нічого не каже і тоді радше завелике, ніж замале."
      )
    case .unknownPredecessor:
      Wording(
        en:
          "Some milestone comes after one that is not among the milestones of its project: it was taken not to wait for it.",
        bg: "Някой етап следва друг, който не е сред етапите на проекта му: прието е, че не го чака.",
        ro:
          "Un jalon vine după altul care nu este printre jaloanele proiectului său: s-a considerat că nu îl așteaptă.",
        uk:
          "Якийсь етап іде після іншого, якого немає серед етапів його проєкту: вважалося, що він на нього не чекає."
      )
    case .daysUnknown:
      Wording(
        en:
          "Where no day stands under P50, P80 or P90, too few of the comparable projects were ever seen to end to say by when so many do.",
        bg:
          "Където под P50, P80 или P90 няма ден, твърде малко от сходните проекти са завършили пред очите ни, за да се каже докога завършват толкова.",
        ro:
          "Unde nu este nicio zi sub P50, P80 sau P90, prea puține dintre proiectele comparabile au fost văzute încheiate pentru a spune până când se încheie atâtea.",
        uk:
          "Де під P50, P80 або P90 немає дня, завершення замало подібних проєктів відоме, щоб сказати, доки завершується стільки."
      )
    case .movedCorrelations:
      Wording(
        en:
          "The correlations that were stated contradict each other: no durations can have all of them. They were moved towards the common one, no further than needed.",
        bg:
          "Посочените корелации си противоречат: никои продължителности не могат да имат всичките. Те са приближени до общата, не повече от нужното.",
        ro:
          "Corelațiile indicate se contrazic: nicio durată nu le poate avea pe toate. Au fost apropiate de cea comună, nu mai mult decât era nevoie.",
        uk:
          "Указані кореляції суперечать одна одній: жодні тривалості не можуть мати їх усі. Їх наближено до спільної, не більше, ніж потрібно."
      )
    case .proxyProgress:
      Wording(
        en: "Without milestones the pace was judged by payments: a proxy.",
        bg: "Без етапи темпът е съден по плащанията: заместител.",
        ro: "Fără jaloane, ritmul a fost judecat după plăți: un substitut.",
        uk: "Без етапів темп оцінено за платежами: заміна.")
    }
  }
}
