/// What `backtest` says: names of methods, headings, sentences.
enum BacktestText: String, ReportText {
  case plan, completedOnly, baseRate, kaplanMeier, cox, classHazard, hazardRegression, referenceClass, mended
  case forecasts, observed, meanForecast, brier, skill, logLoss, question, deadline, withinMonths, source
  case report, scoresTitle, reliabilityTitle, reliabilitySummary, bin, localTitle, otherTitle, methodTitle
  case headline, noScores, silent, frozen, split, undated, unrecorded, classesLate, classesUndated, leftOut,
    doubt,
    beforeStart,
    coverage, local, cost, gain,
    gainUnsure,
    gainLost
  case noColumns, moves, drift, budgetDrift, reached, dayColumn, mendedBy, storedScores, storedOpen, learned,
    classMissing
  case classFileMissing, classFileWrong, classFileSchema, fileNotJSON

  var wording: Wording {
    switch self {
    case .plan:
      Wording(en: "plan date", bg: "плановият срок", ro: "termenul planificat", uk: "плановий строк")
    case .completedOnly:
      Wording(
        en: "on-time share of completed cases", bg: "дял в срок сред завършените",
        ro: "ponderea la timp a cazurilor încheiate", uk: "частка вчасних серед завершених")
    case .baseRate:
      Wording(
        en: "share of the class, open cases counted", bg: "дял на класа, с текущите случаи",
        ro: "ponderea clasei, cu cazurile deschise", uk: "частка класу з відкритими випадками")
    case .kaplanMeier:
      Wording(
        en: "Kaplan–Meier curve given the age", bg: "крива на Каплан–Майер според възрастта",
        ro: "curba Kaplan–Meier după vechime", uk: "крива Каплана–Маєра за віком")
    case .cox:
      Wording(en: "Cox regression", bg: "регресия на Кокс", ro: "regresie Cox", uk: "регресія Кокса")
    case .classHazard:
      Wording(
        en: "hazard of the class", bg: "интензивност на класа", ro: "hazardul clasei",
        uk: "інтенсивність класу")
    case .hazardRegression:
      Wording(
        en: "regression of hazards", bg: "регресия на интензивностите", ro: "regresia hazardurilor",
        uk: "регресія інтенсивностей")
    case .referenceClass:
      Wording(
        en: "reference class alone", bg: "само референтният клас", ro: "doar clasa de referință",
        uk: "лише еталонний клас")
    case .mended:
      Wording(
        en: "{method}, mended", bg: "{method}, с корекция", ro: "{method}, corectat",
        uk: "{method}, з поправкою")
    case .forecasts: Wording(en: "Forecasts", bg: "Прогнози", ro: "Prognoze", uk: "Прогнози")
    case .observed: Wording(en: "Came true", bg: "Сбъднати", ro: "Adeverite", uk: "Справдилося")
    case .meanForecast:
      Wording(en: "Mean forecast", bg: "Средна прогноза", ro: "Prognoză medie", uk: "Середній прогноз")
    case .brier: Wording(en: "Brier score", bg: "Оценка на Браер", ro: "Scor Brier", uk: "Оцінка Браєра")
    case .skill:
      Wording(
        en: "Skill against {method}", bg: "Подобрение спрямо: {method}", ro: "Câștig față de: {method}",
        uk: "Виграш проти: {method}")
    case .logLoss:
      Wording(
        en: "Log loss", bg: "Логаритмична загуба", ro: "Pierdere logaritmică", uk: "Логарифмічна втрата")
    case .question: Wording(en: "Question", bg: "Въпрос", ro: "Întrebare", uk: "Питання")
    case .deadline:
      Wording(
        en: "done by the planned end", bg: "готово до плановия край", ro: "gata până la termenul planificat",
        uk: "готово до планового кінця")
    case .withinMonths:
      Wording(
        en: "done within {n} {n:month|months}", bg: "готово до {n} {n:месец|месеца}",
        ro: "gata în {n} {n:lună|luni|de luni}", uk: "готово за {n} {n:місяць|місяці|місяців}")
    case .source: Wording(en: "Data", bg: "Данни", ro: "Date", uk: "Дані")
    case .report:
      Wording(
        en: "How forecasts came true", bg: "Как се сбъднаха прогнозите", ro: "Cum s-au adeverit prognozele",
        uk: "Як справдилися прогнози")
    case .scoresTitle:
      Wording(
        en: "Scores of all methods: {name}", bg: "Оценки на всички методи: {name}",
        ro: "Scorurile tuturor metodelor: {name}", uk: "Оцінки всіх методів: {name}")
    case .reliabilityTitle:
      Wording(
        en: "Reliability: share that came true by forecast ({method})",
        bg: "Надеждност: сбъднат дял според прогнозата ({method})",
        ro: "Fiabilitate: ponderea adeverită după prognoză ({method})",
        uk: "Надійність: частка справджених за прогнозом ({method})")
    case .reliabilitySummary:
      Wording(
        en: "Each row holds forecasts of one band; an honest forecast lies within the interval of its row.",
        bg: "Всеки ред обхваща прогнози от един интервал; честната прогноза лежи в интервала на своя ред.",
        ro:
          "Fiecare rând cuprinde prognoze dintr-o bandă; o prognoză onestă se află în intervalul rândului ei.",
        uk: "Кожен рядок охоплює прогнози однієї смуги; чесний прогноз лежить в інтервалі свого рядка.")
    case .bin:
      Wording(
        en: "forecast {forecast} ({n})", bg: "прогноза {forecast} ({n})", ro: "prognoză {forecast} ({n})",
        uk: "прогноз {forecast} ({n})")
    case .localTitle:
      Wording(
        en: "A few local cases beside the class", bg: "Няколко местни случая до класа",
        ro: "Câteva cazuri locale pe lângă clasă", uk: "Кілька місцевих випадків поруч із класом")
    case .otherTitle:
      Wording(
        en: "What else the files say", bg: "Какво още казват файловете", ro: "Ce mai spun fișierele",
        uk: "Що ще кажуть файли")
    case .methodTitle:
      Wording(
        en: "How it was made", bg: "Как е направено", ro: "Cum a fost făcut", uk: "Як це зроблено")
    case .headline:
      Wording(
        en:
          "Brier score {brier} over {n} {n:forecast|forecasts} ({method}), {share} below the on-time share of completed cases; mean forecast {forecast}, {observed} came true",
        bg:
          "Оценка на Браер {brier} за {n} {n:прогноза|прогнози} ({method}), с {share} под дела в срок сред завършените; средна прогноза {forecast}, сбъднати {observed}",
        ro:
          "Scor Brier {brier} pentru {n} {n:prognoză|prognoze|de prognoze} ({method}), cu {share} sub ponderea la timp a cazurilor încheiate; prognoza medie {forecast}, s-au adeverit {observed}",
        uk:
          "Оцінка Браєра {brier} для {n} {n:прогноз|прогнози|прогнозів} ({method}), на {share} нижче за частку вчасних серед завершених; середній прогноз {forecast}, справдилося {observed}"
      )
    case .silent:
      Wording(
        en:
          "Without an answer (too little had ended by the freezes, or no class with outcomes fits): {list}.",
        bg: "Без отговор (към датите е завършило твърде малко или няма подходящ клас с изходи): {list}.",
        ro:
          "Fără răspuns (până la acele zile se încheiase prea puțin sau nicio clasă cu rezultate nu se potrivește): {list}.",
        uk:
          "Без відповіді (до цих днів завершилося замало або немає відповідного класу з результатами): {list}."
      )
    case .noScores:
      Wording(
        en: "{name}: no forecast can be scored: {reason}",
        bg: "{name}: никоя прогноза не може да се оцени: {reason}",
        ro: "{name}: nicio prognoză nu poate fi evaluată: {reason}",
        uk: "{name}: жоден прогноз не можна оцінити: {reason}")
    case .frozen:
      Wording(
        en: "Forecasts were made on {days}; outcomes are known up to {until}. Due later and left out: {n}.",
        bg: "Прогнозите са към {days}; изходите са известни до {until}. С по-късен срок и изпуснати: {n}.",
        ro:
          "Prognozele sunt la {days}; rezultatele sunt cunoscute până la {until}. Cu termen ulterior, omise: {n}.",
        uk: "Прогнози зроблено на {days}; результати відомі до {until}. З пізнішим строком, пропущено: {n}.")
    case .split:
      Wording(
        en: "Each project is forecast by what the others tell (parts: {n}, seed {seed}).",
        bg: "Всеки проект се прогнозира по останалите (части: {n}, начално число {seed}).",
        ro: "Fiecare proiect este prognozat după celelalte (părți: {n}, sămânță {seed}).",
        uk: "Кожен проєкт прогнозується за іншими (частин: {n}, зерно {seed}).")
    case .undated:
      Wording(
        en:
          "The data do not say when plans and ends were recorded ({n} of {total}): plans may have been revised before they were seen, and forecasts may look better than they were.",
        bg:
          "Данните не казват кога са записани плановете и краищата ({n} от {total}): плановете може да са променени по-рано, а прогнозите да изглеждат по-добри.",
        ro:
          "Datele nu spun când au fost înregistrate planurile și încheierile ({n} din {total}): planurile pot fi fost revizuite, iar prognozele pot părea mai bune decât au fost.",
        uk:
          "Дані не кажуть, коли записано плани й завершення ({n} із {total}): плани могли бути змінені раніше, і прогнози можуть виглядати кращими, ніж були."
      )
    case .unrecorded:
      Wording(
        en:
          "{n} of {total} cases ran on a forecast day but were recorded only later; they were not forecast on it.",
        bg:
          "{n} от {total} случая са текли към ден на прогноза, но са записани по-късно; за него не са прогнозирани.",
        ro:
          "{n} din {total} cazuri erau în curs la o zi de prognoză, dar au fost înregistrate mai târziu; nu au fost prognozate la acea zi.",
        uk:
          "{n} із {total} випадків тривали на день прогнозу, але були записані пізніше; на цей день їх не прогнозовано."
      )
    case .classesLate:
      Wording(
        en: "The reference classes are known from {day} on; they were tried on {n} of {total} forecast days.",
        bg: "Референтните класове са известни от {day}; изпробвани са за {n} от {total} дни на прогноза.",
        ro:
          "Clasele de referință sunt cunoscute din {day}; au fost încercate la {n} din {total} zile de prognoză.",
        uk: "Еталонні класи відомі з {day}; їх випробувано на {n} із {total} днів прогнозу.")
    case .classesUndated:
      Wording(
        en:
          "The version of the reference classes, {version}, is no day: they may have learned from what came after the forecasts, and look better than they are. Fix: give a version as 2025-06-30.",
        bg:
          "Версията на референтните класове, {version}, не е дата: може да са научени от случилото се след прогнозите и да изглеждат по-добри. Поправка: версия като 2025-06-30.",
        ro:
          "Versiunea claselor de referință, {version}, nu este o dată: pot fi învățate din ce a urmat prognozelor și pot părea mai bune decât sunt. Remediere: o versiune ca 2025-06-30.",
        uk:
          "Версія еталонних класів, {version}, не є датою: вони могли навчитися на тому, що сталося після прогнозів, і виглядати кращими. Виправлення: версія як 2025-06-30."
      )
    case .leftOut:
      Wording(
        en:
          "{name}: {n} of {total} rows have no start or no planned end, are over without a day, or have days out of order, and are left out.",
        bg:
          "{name}: {n} от {total} реда нямат начало или планов край, приключили са без дата или датите им са разместени; изпуснати са.",
        ro:
          "{name}: {n} din {total} rânduri nu au început sau termen planificat, s-au încheiat fără dată ori au zile în ordine greșită și sunt omise.",
        uk:
          "{name}: {n} з {total} рядків не мають початку або планового кінця, завершені без дати чи мають дати не по порядку; їх пропущено."
      )
    case .beforeStart:
      Wording(
        en:
          "{name}, row {row}, column {heading}: {found} lies before the start; the row is left out. Fix: correct the start or this day.",
        bg:
          "{name}, ред {row}, колона {heading}: {found} е преди началото; редът е изпуснат. Поправка: поправете началото или тази дата.",
        ro:
          "{name}, rândul {row}, coloana {heading}: {found} este înaintea începutului; rândul este omis. Remediere: corectați începutul sau această zi.",
        uk:
          "{name}, рядок {row}, стовпець {heading}: {found} раніше за початок; рядок пропущено. Виправлення: виправте початок або цю дату."
      )
    case .doubt:
      Wording(
        en:
          "{name}, row {row}, column {heading}: found {found}; the cell is not used. Fix: write a day as 2025-06-30, a number as 1234.5.",
        bg:
          "{name}, ред {row}, колона {heading}: намерено {found}; клетката не се използва. Поправка: дата като 2025-06-30, число като 1234.5.",
        ro:
          "{name}, rândul {row}, coloana {heading}: găsit {found}; celula nu se folosește. Remediere: data ca 2025-06-30, numărul ca 1234.5.",
        uk:
          "{name}, рядок {row}, стовпець {heading}: знайдено {found}; клітинку не використано. Виправлення: дата як 2025-06-30, число як 1234.5."
      )
    case .coverage:
      Wording(
        en: "By the days given for 50, 80 and 90 of 100, {a}, {b} and {c} had ended.",
        bg: "До дните, дадени за 50, 80 и 90 от 100, са завършили {a}, {b} и {c}.",
        ro: "Până la zilele date pentru 50, 80 și 90 din 100, s-au încheiat {a}, {b} și {c}.",
        uk: "До днів, названих для 50, 80 і 90 зі 100, завершилося {a}, {b} і {c}.")
    case .local:
      Wording(
        en:
          "{n} local cases of a type beside the class: log loss {joined}; the class alone {alone}; the local cases alone {local} (forecasts: {count}).",
        bg:
          "Местни случаи от един вид до класа ({n}): логаритмична загуба {joined}; само класът {alone}; само местните {local} (прогнози: {count}).",
        ro:
          "Cazuri locale de un tip pe lângă clasă ({n}): pierdere logaritmică {joined}; doar clasa {alone}; doar cele locale {local} (prognoze: {count}).",
        uk:
          "Місцеві випадки одного виду поруч із класом ({n}): логарифмічна втрата {joined}; лише клас {alone}; лише місцеві {local} (прогнозів: {count})."
      )
    case .cost:
      Wording(
        en:
          "Final costs lay at or below the P50, P80 and P90 that were given in {a}, {b} and {c} ({n}); pinball loss at P80 {loss}, of the approved cost {budget}.",
        bg:
          "Крайните разходи са до дадените P50, P80 и P90 при {a}, {b} и {c} ({n}); квантилна загуба при P80 {loss}, за одобрения разход {budget}.",
        ro:
          "Costurile finale au fost cel mult P50, P80 și P90 date în {a}, {b} și {c} ({n}); pierdere cuantilică la P80 {loss}, a costului aprobat {budget}.",
        uk:
          "Кінцеві витрати не перевищили даних P50, P80 і P90 у {a}, {b} і {c} ({n}); квантильна втрата на P80 {loss}, схваленої вартості {budget}."
      )
    case .gain:
      Wording(
        en:
          "Better than the Kaplan–Meier curve by {gain} of the Brier score (90 %: {low} to {high}): {method}.",
        bg:
          "По-добре от кривата на Каплан–Майер с {gain} от оценката на Браер (90 %: {low} до {high}): {method}.",
        ro: "Mai bine decât curba Kaplan–Meier cu {gain} din scorul Brier (90 %: {low} – {high}): {method}.",
        uk: "Краще за криву Каплана–Маєра на {gain} оцінки Браєра (90 %: {low} – {high}): {method}.")
    case .gainUnsure:
      Wording(
        en:
          "Cannot be told from the Kaplan–Meier curve by the Brier score, {gain} (90 %: {low} to {high}): {method}.",
        bg:
          "Неразличимо от кривата на Каплан–Майер по оценката на Браер, {gain} (90 %: {low} до {high}): {method}.",
        ro:
          "Nu se deosebește de curba Kaplan–Meier după scorul Brier, {gain} (90 %: {low} – {high}): {method}.",
        uk:
          "Не відрізняється від кривої Каплана–Маєра за оцінкою Браєра, {gain} (90 %: {low} – {high}): {method}."
      )
    case .gainLost:
      Wording(
        en: "Worse than the Kaplan–Meier curve by the Brier score, {gain} (90 %: {low} to {high}): {method}.",
        bg:
          "По-зле от кривата на Каплан–Майер по оценката на Браер, {gain} (90 %: {low} до {high}): {method}.",
        ro: "Mai slab decât curba Kaplan–Meier după scorul Brier, {gain} (90 %: {low} – {high}): {method}.",
        uk: "Гірше за криву Каплана–Маєра за оцінкою Браєра, {gain} (90 %: {low} – {high}): {method}.")
    case .noColumns:
      Wording(
        en: "{name}: no columns for a start and a planned end among {found}. Fix: name them with {flag}.",
        bg: "{name}: няма колони за начало и планов край сред {found}. Поправка: посочете ги с {flag}.",
        ro:
          "{name}: nu există coloane pentru început și termen planificat între {found}. Remediere: numiți-le cu {flag}.",
        uk:
          "{name}: немає стовпців для початку й планового кінця серед {found}. Виправлення: назвіть їх через {flag}."
      )
    case .moves:
      Wording(
        en:
          "{name}: of {n} ends stated on {first} and due by {later}, {share} had moved by more than 30 days; median {median}, P80 {eightieth}, P90 {ninetieth} days.",
        bg:
          "{name}: от {n} края, посочени на {first} със срок до {later}, {share} са се отместили с над 30 дни; медиана {median}, P80 {eightieth}, P90 {ninetieth} дни.",
        ro:
          "{name}: din {n} termene declarate la {first} și scadente până la {later}, {share} s-au mutat cu peste 30 de zile; mediana {median}, P80 {eightieth}, P90 {ninetieth} zile.",
        uk:
          "{name}: з {n} кінців, названих {first} зі строком до {later}, {share} зсунулися більш як на 30 днів; медіана {median}, P80 {eightieth}, P90 {ninetieth} днів."
      )
    case .drift:
      Wording(
        en:
          "{name}: forecasts of the end slip by {median} days a day (quartiles {low} and {high}; projects: {n}).",
        bg:
          "{name}: прогнозите за края се отместват с {median} дни на ден (квартили {low} и {high}; проекти: {n}).",
        ro:
          "{name}: prognozele termenului alunecă cu {median} zile pe zi (cuartile {low} și {high}; proiecte: {n}).",
        uk:
          "{name}: прогнози кінця зсуваються на {median} дня за день (квартилі {low} і {high}; проєктів: {n})."
      )
    case .budgetDrift:
      Wording(
        en:
          "{name}: last ÷ first budget: median {median}, P80 {eightieth}, P90 {ninetieth} (projects: {n}).",
        bg:
          "{name}: последен ÷ първи бюджет: медиана {median}, P80 {eightieth}, P90 {ninetieth} (проекти: {n}).",
        ro:
          "{name}: ultimul ÷ primul buget: mediana {median}, P80 {eightieth}, P90 {ninetieth} (proiecte: {n}).",
        uk:
          "{name}: останній ÷ перший бюджет: медіана {median}, P80 {eightieth}, P90 {ninetieth} (проєктів: {n})."
      )
    case .reached:
      Wording(
        en: "{name}: {share} of {n} reached what they were to reach.",
        bg: "{name}: {share} от {n} са постигнали целта.",
        ro: "{name}: {share} din {n} au atins ținta.", uk: "{name}: {share} з {n} досягли мети.")
    case .dayColumn:
      Wording(
        en: "{name}, {heading}: {n} days from {first} to {last}{since}.",
        bg: "{name}, {heading}: {n} дати от {first} до {last}{since}.",
        ro: "{name}, {heading}: {n} date, de la {first} până la {last}{since}.",
        uk: "{name}, {heading}: {n} дат від {first} до {last}{since}.")
    case .mendedBy:
      Wording(
        en: "Mended by outcomes known at the freeze: at {n} of {total} freezes.",
        bg: "С корекция по изходите, известни към датата: при {n} от {total}.",
        ro: "Corectat după rezultatele cunoscute la dată: la {n} din {total}.",
        uk: "З поправкою за відомими на дату результатами: на {n} із {total}.")
    case .storedScores:
      Wording(
        en:
          "{name}: {n} stored {n:forecast|forecasts} resolved, Brier score {brier}, mean forecast {forecast}, {observed} came true.",
        bg:
          "{name}: {n} {n:запазена прогноза|запазени прогнози} с изход, оценка на Браер {brier}, средна прогноза {forecast}, сбъднати {observed}.",
        ro:
          "{name}: {n} {n:prognoză păstrată rezolvată|prognoze păstrate rezolvate|de prognoze păstrate rezolvate}, scor Brier {brier}, prognoza medie {forecast}, adeverite {observed}.",
        uk:
          "{name}: {n} {n:збережений прогноз|збережені прогнози|збережених прогнозів} із результатом, оцінка Браєра {brier}, середній прогноз {forecast}, справдилося {observed}."
      )
    case .storedOpen:
      Wording(
        en:
          "{name}: {n} stored {n:forecast is not decided yet or names|forecasts are not decided yet or name} no operation of the portfolio.",
        bg:
          "{name}: {n} {n:запазена прогноза още няма изход или не сочи|запазени прогнози още нямат изход или не сочат} проект от портфейла.",
        ro:
          "{name}: {n} {n:prognoză păstrată nu este încă decisă sau nu numește|prognoze păstrate nu sunt încă decise sau nu numesc|de prognoze păstrate nu sunt încă decise sau nu numesc} un proiect al portofoliului.",
        uk:
          "{name}: {n} {n:збережений прогноз ще не вирішений або не називає|збережені прогнози ще не вирішені або не називають|збережених прогнозів ще не вирішено або не називають} проєкту портфеля."
      )
    case .learned:
      Wording(
        en: "{path}: {n} {n:class|classes} from {cases} {cases:case|cases}.",
        bg: "{path}: {n} {n:клас|класа} от {cases} {cases:случай|случая}.",
        ro: "{path}: {n} {n:clasă|clase|de clase} din {cases} {cases:caz|cazuri|de cazuri}.",
        uk: "{path}: {n} {n:клас|класи|класів} із {cases} {cases:випадок|випадки|випадків}.")
    case .classMissing:
      Wording(
        en: "{path}: no case has an outcome, so no class can be learned.",
        bg: "{path}: никой случай няма изход, затова няма какво да се научи.",
        ro: "{path}: niciun caz nu are rezultat, deci nicio clasă nu poate fi învățată.",
        uk: "{path}: жоден випадок не має результату, тож клас вивести не можна.")
    case .classFileMissing:
      Wording(
        en: "{path}: cannot be read. Fix: check the path.",
        bg: "{path}: не може да се прочете. Поправка: проверете пътя.",
        ro: "{path}: nu poate fi citit. Remediere: verificați calea.",
        uk: "{path}: не читається. Виправлення: перевірте шлях.")
    case .classFileWrong:
      Wording(
        en:
          "{path}, {pointer}: missing, or not what a class file has there. Fix: make the file again with {flag}.",
        bg:
          "{path}, {pointer}: липсва или не е каквото трябва в такъв файл. Поправка: направете файла отново с {flag}.",
        ro:
          "{path}, {pointer}: lipsește sau nu este ce trebuie într-un astfel de fișier. Remediere: refaceți fișierul cu {flag}.",
        uk:
          "{path}, {pointer}: немає або не те, що має бути в такому файлі. Виправлення: створіть файл знову з {flag}."
      )
    case .classFileSchema:
      Wording(
        en: "{path}: found schema {found}; expected {schema}. Fix: give a file of that schema.",
        bg: "{path}: намерена схема {found}; очаква се {schema}. Поправка: дайте файл по тази схема.",
        ro:
          "{path}: găsită schema {found}; se așteaptă {schema}. Remediere: dați un fișier cu această schemă.",
        uk: "{path}: знайдено схему {found}; очікується {schema}. Виправлення: дайте файл за цією схемою.")
    case .fileNotJSON:
      Wording(
        en: "{path}, line {line}: not readable as {format}. Fix: correct this line.",
        bg: "{path}, ред {line}: не може да се прочете като {format}. Поправка: поправете реда.",
        ro: "{path}, linia {line}: nu poate fi citită ca {format}. Remediere: corectați linia.",
        uk: "{path}, рядок {line}: не читається як {format}. Виправлення: виправте цей рядок.")
    }
  }
}
