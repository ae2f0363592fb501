/// Words of the comparison of places: headings of columns, what a figure was divided by, and the sentences of findings.
enum ComparisonText: String, ReportText {
  case rank, ranks, index, interval, shrunk, peers, others, topChance, denominator, numerator
  case perInhabitants, perInhabitant, perSquareKilometre, perIndicator
  case budgetPlanned = "budget.planned"
  case budgetContracted = "budget.contracted"
  case budgetPaid = "budget.paid"
  case budgetAbsorption = "budget.absorption"
  case operationsCompleted = "operations.completed"
  case milestonesOnTime = "milestones.on-time"
  case groupRate, groupMean, allTogether, firstChance, amount, smallMeaning
  case notNumeric, moreRows, intervalMeaning, ranksMeaning, shrunkMeaning, rawCounts, noSamplingError

  var wording: Wording {
    switch self {
    case .rank: Wording(en: "Rank", bg: "Място", ro: "Loc", uk: "Місце")
    case .index: Wording(en: "Index", bg: "Индекс", ro: "Indice", uk: "Індекс")
    case .ranks:
      Wording(en: "Possible ranks", bg: "Възможни места", ro: "Locuri posibile", uk: "Можливі місця")
    case .interval:
      Wording(
        en: "{share} interval", bg: "Интервал {share}", ro: "Interval de {share}", uk: "Інтервал {share}")
    case .shrunk:
      Wording(
        en: "Steadied value", bg: "Изгладена стойност", ro: "Valoare stabilizată", uk: "Згладжене значення")
    case .peers:
      Wording(
        en: "Peers together", bg: "Сходните заедно", ro: "Cele similare împreună", uk: "Подібні разом")
    case .others:
      Wording(
        en: "The others together", bg: "Останалите заедно", ro: "Celelalte împreună", uk: "Решта разом")
    case .topChance:
      Wording(
        en: "Chance of the first {k}", bg: "Шанс за първите {k}", ro: "Șansa pentru primele {k}",
        uk: "Імовірність перших {k}")
    case .firstChance:
      Wording(
        en: "Chance of the first place", bg: "Шанс за първото място", ro: "Șansa pentru primul loc",
        uk: "Імовірність першого місця")
    case .amount: Wording(en: "Amount", bg: "Сума", ro: "Sumă", uk: "Сума")
    case .smallMeaning:
      Wording(
        en:
          "Rates of fewer than {events} events, shares of fewer than {base} cases, figures per inhabitant of fewer than {base} inhabitants and figures of fewer than {projects} projects are shown and not ranked: a few cases more or less would change the place.",
        bg:
          "Показатели с по-малко от {events} събития, дялове от по-малко от {base} случая, стойности на жител при по-малко от {base} жители и стойности от по-малко от {projects} проекта са показани без място: няколко случая повече или по-малко биха го променили.",
        ro:
          "Ratele cu sub {events} evenimente, ponderile din sub {base} de cazuri, cifrele pe locuitor la sub {base} de locuitori și cifrele din sub {projects} proiecte apar fără loc: câteva cazuri în plus sau în minus l-ar schimba.",
        uk:
          "Показники з менш ніж {events} подіями, частки з менш ніж {base} випадків, значення на жителя за менш ніж {base} жителів і значення з менш ніж {projects} проєктів наведено без місця: кілька випадків більше чи менше змінили б його."
      )
    case .denominator: Wording(en: "Out of", bg: "От общо", ro: "Din", uk: "Із")
    case .numerator: Wording(en: "Number", bg: "Брой", ro: "Număr", uk: "Кількість")
    case .perInhabitants:
      Wording(
        en: "per {n} inhabitants", bg: "на {n} жители", ro: "la {n} de locuitori", uk: "на {n} жителів")
    case .perInhabitant:
      Wording(en: "per inhabitant", bg: "на жител", ro: "pe locuitor", uk: "на одного жителя")
    case .perSquareKilometre: Wording(en: "per km²", bg: "на км²", ro: "pe km²", uk: "на км²")
    case .perIndicator:
      Wording(en: "per “{name}”", bg: "на „{name}“", ro: "pe „{name}”", uk: "на «{name}»")
    case .budgetPlanned:
      Wording(
        en: "Budget of projects", bg: "Бюджет на проектите", ro: "Bugetul proiectelor", uk: "Бюджет проєктів")
    case .budgetContracted:
      Wording(
        en: "Contracted for projects", bg: "Договорено по проекти", ro: "Contractat pentru proiecte",
        uk: "Законтрактовано за проєктами")
    case .budgetPaid:
      Wording(
        en: "Paid for projects", bg: "Изплатено по проекти", ro: "Plătit pentru proiecte",
        uk: "Сплачено за проєктами")
    case .budgetAbsorption:
      Wording(
        en: "Absorption of project money", bg: "Усвояване на средствата по проекти",
        ro: "Absorbția banilor proiectelor", uk: "Освоєння коштів проєктів")
    case .operationsCompleted:
      Wording(
        en: "Completed projects", bg: "Завършени проекти", ro: "Proiecte finalizate", uk: "Завершені проєкти")
    case .milestonesOnTime:
      Wording(
        en: "Milestones reached in time", bg: "Етапи, постигнати в срок", ro: "Jaloane atinse la timp",
        uk: "Етапи, досягнуті вчасно")
    case .groupRate:
      Wording(
        en: "All together: {value} (sum over sum of {n} {n:municipality|municipalities})",
        bg: "Всички заедно: {value} (сбор върху сбор за {n} {n:община|общини})",
        ro: "Toate împreună: {value} (sumă pe sumă pentru {n} {n:UAT|UAT|de UAT})",
        uk: "Усі разом: {value} (сума на суму; {n} {n:громада|громади|громад})")
    case .groupMean:
      Wording(
        en: "All together: {value} (mean of {n} {n:municipality|municipalities})",
        bg: "Всички заедно: {value} (средно за {n} {n:община|общини})",
        ro: "Toate împreună: {value} (medie pentru {n} {n:UAT|UAT|de UAT})",
        uk: "Усі разом: {value} (середнє; {n} {n:громада|громади|громад})")
    case .allTogether: Wording(en: "all together", bg: "всички заедно", ro: "toate împreună", uk: "усі разом")
    case .notNumeric:
      Wording(
        en: "Not compared, because they are words and answers and no numbers: {names}.",
        bg: "Не са сравнени, защото са думи и отговори, а не числа: {names}.",
        ro: "Nu s-au comparat, fiindcă sunt cuvinte și răspunsuri, nu numere: {names}.",
        uk: "Не порівнюються, бо це слова й відповіді, а не числа: {names}.")
    case .moreRows:
      Wording(
        en: "and {n} {n:more municipality|more municipalities}; all of them: {flag}",
        bg: "и още {n} {n:община|общини}; всички: {flag}",
        ro: "și încă {n} {n:UAT|UAT|de UAT}; toate: {flag}",
        uk: "і ще {n} {n:громада|громади|громад}; усі: {flag}")
    case .intervalMeaning:
      Wording(
        en:
          "The interval says how far chance alone could have moved the figure; where it is empty, nothing is known of that.",
        bg:
          "Интервалът показва доколко самата случайност би могла да измести стойността; където липсва, това не е известно.",
        ro:
          "Intervalul arată cât ar fi putut muta cifra simpla întâmplare; unde lipsește, nu se știe nimic despre aceasta.",
        uk:
          "Інтервал показує, наскільки сама випадковість могла зсунути значення; де його немає, про це нічого не відомо."
      )
    case .ranksMeaning:
      Wording(
        en:
          "Possible ranks: with {share} confidence the true place lies between the two; municipalities whose ranges do not overlap are surely in that order; of others {flag} tells who differs.",
        bg:
          "Възможни места: с увереност {share} истинското място е между двете; общини, чиито граници не се застъпват, със сигурност са в този ред; за другите {flag} показва кои се различават.",
        ro:
          "Locuri posibile: cu încredere de {share}, locul adevărat este între cele două; UAT ale căror limite nu se suprapun sunt sigur în această ordine; pentru celelalte, {flag} arată care se deosebesc.",
        uk:
          "Можливі місця: з упевненістю {share} справжнє місце лежить між двома; громади, чиї межі не перетинаються, точно йдуть у цьому порядку; для решти {flag} показує, хто відрізняється."
      )
    case .shrunkMeaning:
      Wording(
        en:
          "The steadied value is drawn towards the rate of all by as much as small numbers ask; the raw value stands beside it.",
        bg:
          "Изгладената стойност е приближена към общата толкова, колкото малките числа изискват; до нея стои отчетената.",
        ro:
          "Valoarea stabilizată este apropiată de rata generală atât cât cer numerele mici; alături este cea raportată.",
        uk:
          "Згладжене значення наближене до загального настільки, наскільки цього вимагають малі числа; поруч – повідомлене."
      )
    case .rawCounts:
      Wording(
        en: "Raw counts say how large a municipality is and not how it does: nobody is ranked by them.",
        bg: "Простият брой показва колко голяма е общината, а не как се справя: по него никой не е подреден.",
        ro: "Numărul brut arată cât de mare este UAT, nu cum se descurcă: după el nu se face clasament.",
        uk:
          "Проста кількість показує, яка громада завбільшки, а не як вона справляється: за нею нікого не впорядковано."
      )
    case .noSamplingError:
      Wording(
        en: "Ranks are those of the figures as reported; how far chance moved them is not known.",
        bg: "Местата са по отчетените стойности; доколко ги е изместила случайността, не е известно.",
        ro: "Locurile sunt cele ale cifrelor raportate; cât le-a mutat întâmplarea nu se știe.",
        uk: "Місця – за повідомленими значеннями; наскільки їх зсунула випадковість, не відомо.")
    }
  }
}
