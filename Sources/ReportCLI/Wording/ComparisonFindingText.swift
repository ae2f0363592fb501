/// Headings and sentences of the comparison report.
enum ComparisonFindingText: String, ReportText {
  case report, sizes, measures, profiles, dataPage, overview, map, byPeriod, ranks, funnel
  case placesCompared, measuresCompared, figuresPresent, leads, leadsSurely, leadsMany, trailsMany, allEqual,
    noOrder, noOrderRanked, sureValues, ofReporting, exactParts, andMore, lessIsBetter, scoredAgainst,
    middleHalf,
    someOrder,
    onlyValues, tiedValues, nobodyRanked, nobodyRankedFor
  case outsideFunnel, profileBetter, profileLike, profileUnjudged, onlyFirst
  case missingByState, smallNumbers, populationDay, populationMissing, succeeded, carried
  case heatSummary, heldAgainstAll, heldAgainstPeers, whyHere, difference, indexRests, indexVaried,
    indexUndivided, manyGroups,
    indexFailed, indexOrphan, indexSettings
  case gain, gainCounted, moved, yardstick, weights, wholeChange, nearestPeers, neighboursAlike,
    neighboursDiffer,
    neighboursOpen
  case variablePopulation, variableDensity, variableArea, variableLatitude, variableLongitude

  var wording: Wording {
    switch self {
    case .report:
      Wording(
        en: "Comparison of municipalities", bg: "Сравнение на общини", ro: "Comparația UAT",
        uk: "Порівняння громад")
    case .sizes:
      Wording(
        en:
          "{places} {places:municipality|municipalities} side by side in {measures} {measures:measure|measures}",
        bg: "{places} {places:община|общини} една до друга по {measures} {measures:показател|показателя}",
        ro:
          "{places} {places:UAT|UAT|de UAT} alături după {measures} {measures:indicator|indicatori|de indicatori}",
        uk:
          "{places} {places:громада|громади|громад} поруч за {measures} {measures:показником|показниками|показниками}"
      )
    case .measures:
      Wording(
        en: "Measure by measure", bg: "Показател по показател", ro: "Indicator cu indicator",
        uk: "Показник за показником")
    case .profiles:
      Wording(
        en: "Each municipality against its peers", bg: "Всяка община спрямо сходните с нея",
        ro: "Fiecare UAT față de cele similare", uk: "Кожна громада порівняно з подібними")
    case .dataPage:
      Wording(
        en: "What the figures rest on", bg: "На какво се опират стойностите", ro: "Pe ce se sprijină cifrele",
        uk: "На що спираються значення")
    case .overview:
      Wording(
        en: "All municipalities and measures", bg: "Всички общини и показатели",
        ro: "Toate UAT și toți indicatorii",
        uk: "Усі громади та показники")
    case .map:
      Wording(en: "{name} on the map", bg: "{name} на картата", ro: "{name} pe hartă", uk: "{name} на мапі")
    case .byPeriod:
      Wording(en: "{name} over time", bg: "{name} във времето", ro: "{name} în timp", uk: "{name} у часі")
    case .ranks:
      Wording(
        en: "Ranks that the data allow: {name}", bg: "Места, които данните допускат: {name}",
        ro: "Locurile pe care datele le permit: {name}", uk: "Місця, які допускають дані: {name}")
    case .funnel:
      Wording(
        en: "What chance explains: {name}", bg: "Какво обяснява случайността: {name}",
        ro: "Ce explică întâmplarea: {name}", uk: "Що пояснює випадковість: {name}")
    case .placesCompared:
      Wording(en: "Municipalities", bg: "Общини", ro: "UAT", uk: "Громади")
    case .measuresCompared: Wording(en: "Measures", bg: "Показатели", ro: "Indicatori", uk: "Показники")
    case .figuresPresent:
      Wording(
        en: "Figures reported", bg: "Отчетени стойности", ro: "Cifre raportate", uk: "Повідомлені значення")
    case .leads:
      Wording(
        en:
          "{name}: leading {first}, trailing {last}; chance hardly explains the gap between them, the rest of the order is known only in part",
        bg:
          "{name}: най-напред {first}, най-назад {last}; случайността едва ли обяснява разликата между тях, останалата подредба е известна само отчасти",
        ro:
          "{name}: în frunte {first}, la coadă {last}; întâmplarea explică cu greu diferența dintre ele, restul ordinii este cunoscut doar în parte",
        uk:
          "{name}: попереду {first}, позаду {last}; випадковість навряд чи пояснює різницю між ними, решта порядку відома лише частково"
      )
    case .leadsSurely:
      Wording(
        en: "{name}: leading {first}; trailing {last}; chance hardly explains it",
        bg: "{name}: най-напред {first}; най-назад {last}; случайността едва ли го обяснява",
        ro: "{name}: în frunte {first}; la coadă {last}; întâmplarea explică cu greu acest lucru",
        uk: "{name}: попереду {first}; позаду {last}; випадковість навряд чи це пояснює")
    case .leadsMany:
      Wording(
        en:
          "{name}: ahead of at least {n} others: {first}; chance hardly explains it, the rest of the order is known only in part",
        bg:
          "{name}: пред поне {n} други: {first}; случайността едва ли го обяснява, останалата подредба е известна само отчасти",
        ro:
          "{name}: înaintea a cel puțin {n} altora: {first}; întâmplarea explică cu greu acest lucru, restul ordinii este cunoscut doar în parte",
        uk:
          "{name}: попереду щонайменше {n} інших: {first}; випадковість навряд чи це пояснює, решта порядку відома лише частково"
      )
    case .trailsMany:
      Wording(
        en:
          "{name}: behind at least {n} others: {last}; chance hardly explains it, the rest of the order is known only in part",
        bg:
          "{name}: зад поне {n} други: {last}; случайността едва ли го обяснява, останалата подредба е известна само отчасти",
        ro:
          "{name}: în urma a cel puțin {n} altora: {last}; întâmplarea explică cu greu acest lucru, restul ordinii este cunoscut doar în parte",
        uk:
          "{name}: позаду щонайменше {n} інших: {last}; випадковість навряд чи це пояснює, решта порядку відома лише частково"
      )
    case .allEqual:
      Wording(
        en: "{name}: {value} everywhere", bg: "{name}: навсякъде {value}", ro: "{name}: {value} peste tot",
        uk: "{name}: усюди {value}")
    case .noOrder:
      Wording(
        en: "{name}: from {low} to {high}, but no municipality can be told from another",
        bg: "{name}: от {low} до {high}, но никоя община не се различава от друга",
        ro: "{name}: de la {low} la {high}, dar nicio UAT nu se deosebește de alta",
        uk: "{name}: від {low} до {high}, але жодна громада не відрізняється від іншої")
    case .noOrderRanked:
      Wording(
        en: "{name}: of {all} with a rank, from {low} to {high}, none can be told from another",
        bg: "{name}: от {all} с място, от {low} до {high}, никоя не се различава от друга",
        ro: "{name}: din {all} cu loc, de la {low} la {high}, niciuna nu se deosebește de alta",
        uk: "{name}: із {all} з місцем, від {low} до {high}, жодна не відрізняється від іншої")
    case .someOrder:
      Wording(
        en:
          "{name}: from {low} to {high}; {n} of {all} can be told from some others, but no group stands in front or behind",
        bg:
          "{name}: от {low} до {high}; {n} от {all} се различават от някои други, но никоя група не е отпред или отзад",
        ro:
          "{name}: de la {low} la {high}; {n} din {all} se deosebesc de unele altele, dar niciun grup nu este în față sau în urmă",
        uk:
          "{name}: від {low} до {high}; {n} із {all} відрізняються від деяких інших, але жодна група не попереду й не позаду"
      )
    case .onlyValues:
      Wording(
        en:
          "{name}: first as reported {first} ({best}), last {last} ({worst}); how far chance moved them is not known",
        bg:
          "{name}: първа по отчетеното {first} ({best}), последна {last} ({worst}); доколко ги е отместила случайността, не е известно",
        ro:
          "{name}: prima după cifrele raportate {first} ({best}), ultima {last} ({worst}); cât le-a mutat întâmplarea nu se știe",
        uk:
          "{name}: перша за повідомленим {first} ({best}), остання {last} ({worst}); наскільки їх зсунула випадковість, не відомо"
      )
    case .sureValues:
      Wording(
        en:
          "{name}: first {first} ({best}), last {last} ({worst}); chance hardly explains any step of the order",
        bg:
          "{name}: първа {first} ({best}), последна {last} ({worst}); случайността едва ли обяснява коя да е стъпка в подредбата",
        ro:
          "{name}: prima {first} ({best}), ultima {last} ({worst}); întâmplarea explică cu greu vreo treaptă a ordinii",
        uk:
          "{name}: перша {first} ({best}), остання {last} ({worst}); випадковість навряд чи пояснює хоч один крок порядку"
      )
    case .tiedValues:
      Wording(
        en: "{name}: best value as reported {best} ({first}), worst {worst} ({last})",
        bg: "{name}: най-добра отчетена стойност {best} ({first}), най-слаба {worst} ({last})",
        ro: "{name}: cea mai bună valoare raportată {best} ({first}), cea mai slabă {worst} ({last})",
        uk: "{name}: найкраще повідомлене значення {best} ({first}), найгірше {worst} ({last})")
    case .ofReporting:
      Wording(
        en: "{finding} (with a value: {n} of {all})", bg: "{finding} (със стойност: {n} от {all})",
        ro: "{finding} (cu valoare: {n} din {all})", uk: "{finding} (зі значенням: {n} із {all})")
    case .exactParts:
      Wording(
        en: "{finding}; of {known} of {all} {all:part|parts} the chance is known, the others count as exact",
        bg:
          "{finding}; случайността е известна при {known} от {all} {all:съставка|съставки}, другите се смятат за точни",
        ro:
          "{finding}; întâmplarea este cunoscută la {known} din {all} {all:componentă|componente|de componente}, celelalte contează ca exacte",
        uk:
          "{finding}; випадковість відома для {known} із {all} {all:складової|складових|складових}, решта вважаються точними"
      )
    case .scoredAgainst:
      Wording(
        en: "{name}: score {own}, peers {peers}", bg: "{name}: оценка {own}, сходните {peers}",
        ro: "{name}: scor {own}, similarele {peers}", uk: "{name}: оцінка {own}, подібні {peers}")
    case .middleHalf:
      Wording(
        en: "the middle half from {lower} to {upper}", bg: "средната половина от {lower} до {upper}",
        ro: "jumătatea din mijloc de la {lower} la {upper}", uk: "середня половина від {lower} до {upper}")
    case .andMore:
      Wording(en: "{n} more", bg: "още {n}", ro: "încă {n}", uk: "ще {n}")
    case .lessIsBetter:
      Wording(
        en: "Less is better.", bg: "По-малко е по-добре.", ro: "Mai puțin este mai bine.",
        uk: "Менше — краще.")
    case .nobodyRanked:
      Wording(
        en: "{name}: from {low} to {high}; nobody is ranked",
        bg: "{name}: от {low} до {high}; никой не е подреден",
        ro: "{name}: de la {low} la {high}; fără clasament",
        uk: "{name}: від {low} до {high}; нікого не впорядковано")
    case .nobodyRankedFor:
      Wording(
        en: "{name}: from {low} to {high}; nobody is ranked: {reason}",
        bg: "{name}: от {low} до {high}; никой не е подреден: {reason}",
        ro: "{name}: de la {low} la {high}; fără clasament: {reason}",
        uk: "{name}: від {low} до {high}; нікого не впорядковано: {reason}")
    case .outsideFunnel:
      Wording(
        en: "Beyond what chance explains ({level}): {names}.",
        bg: "Извън обяснимото със случайност ({level}): {names}.",
        ro: "Dincolo de ce explică întâmplarea ({level}): {names}.",
        uk: "Поза тим, що пояснює випадковість ({level}): {names}.")
    case .profileBetter:
      Wording(
        en:
          "{name}: of {all} {all:measure|measures} judged, {better} better than the peers, {worse} worse",
        bg:
          "{name}: от {all} {all:преценен показател|преценени показателя} {better} по-добре от сходните, {worse} по-слабо",
        ro:
          "{name}: din {all} {all:indicator evaluat|indicatori evaluați|de indicatori evaluați}, {better} mai bine decât cele similare, {worse} mai slab",
        uk:
          "{name}: з {all} {all:оціненого показника|оцінених показників|оцінених показників} {better} краще за подібні, {worse} гірше"
      )
    case .profileLike:
      Wording(
        en: "{name}: nowhere clearly better or worse than the peers",
        bg: "{name}: никъде не е ясно по-добре или по-слабо от сходните",
        ro: "{name}: nicăieri clar mai bine sau mai slab decât cele similare",
        uk: "{name}: ніде не є однозначно кращою чи гіршою за подібні")
    case .profileUnjudged:
      Wording(
        en: "{name}: nothing could be judged against the peers",
        bg: "{name}: нищо не можеше да се прецени спрямо сходните",
        ro: "{name}: nimic nu a putut fi evaluat față de cele similare",
        uk: "{name}: нічого не вдалося оцінити порівняно з подібними")
    case .onlyFirst:
      Wording(
        en:
          "The first and last {n} of {all} {all:municipality|municipalities} in order; every one of {total}: {command}",
        bg:
          "Първите и последните {n} от {all} {all:подредена община|подредени общини}; всичките {total}: {command}",
        ro:
          "Primele și ultimele {n} din {all} {all:UAT ordonată|UAT ordonate|de UAT ordonate}; toate cele {total}: {command}",
        uk:
          "Перші й останні {n} із {all} {all:впорядкованої громади|впорядкованих громад|впорядкованих громад}; усі {total}: {command}"
      )
    case .missingByState:
      Wording(
        en:
          "Of {all} {all:figure|figures} {present} are there. Missing: {missing}, not applicable: {inapplicable}, suppressed: {suppressed}, service not provided: {unprovided}. None of them counts as zero.",
        bg:
          "От {all} {all:стойност|стойности} налице са {present}. Липсващи: {missing}, неприложими: {inapplicable}, скрити: {suppressed}, без такава услуга: {unprovided}. Никоя от тях не се брои за нула.",
        ro:
          "Din {all} {all:cifră|cifre|de cifre} sunt prezente {present}. Lipsă: {missing}, neaplicabile: {inapplicable}, ascunse: {suppressed}, fără acest serviciu: {unprovided}. Niciuna nu se socotește zero.",
        uk:
          "Із {all} {all:значення|значень|значень} наявні {present}. Відсутні: {missing}, не застосовні: {inapplicable}, приховані: {suppressed}, без такої послуги: {unprovided}. Жодне з них не вважається нулем."
      )
    case .smallNumbers:
      Wording(
        en: "{name}: {n} {n:figure rests|figures rest} on small numbers; listed and not ranked: {places}.",
        bg:
          "{name}: {n} {n:стойност се опира|стойности се опират} на малки числа; показани са без място: {places}.",
        ro:
          "{name}: {n} {n:cifră se sprijină|cifre se sprijină|de cifre se sprijină} pe numere mici; apar fără loc: {places}.",
        uk:
          "{name}: {n} {n:значення спирається|значення спираються|значень спираються} на малі числа; наведені без місця: {places}."
      )
    case .populationDay:
      Wording(
        en: "Population: as of {days}. Figures of other years are divided by it as well.",
        bg: "Население: към {days}. На него са разделени и стойности за други години.",
        ro: "Populația: la {days}. La ea se împart și cifrele altor ani.",
        uk: "Населення: станом на {days}. На нього поділено й значення інших років.")
    case .populationMissing:
      Wording(
        en: "No population is stated for {places}: their counts are not comparable.",
        bg: "Не е посочено население за {places}: броят при тях не е сравним.",
        ro: "Nu este indicată populația pentru {places}: numerele lor nu sunt comparabile.",
        uk: "Не вказано населення для {places}: їхні кількості не порівнянні.")
    case .succeeded:
      Wording(
        en: "Merged or split by the day and therefore not compared: {places}.",
        bg: "Слети или разделени към датата и затова несравнени: {places}.",
        ro: "Comasate sau divizate până la această dată și de aceea necomparate: {places}.",
        uk: "Об'єднані або розділені на цю дату і тому не порівнюються: {places}.")
    case .carried:
      Wording(
        en:
          "Before a merger or split, {places} had other borders: counts of those periods are carried to the present ones by the table of successions, other figures are not compared.",
        bg:
          "Преди сливане или разделяне {places} са били в други граници: броевете за тези периоди са приведени към сегашните по таблицата на правоприемствата, другите стойности не се сравняват.",
        ro:
          "Înainte de o comasare sau divizare, {places} aveau alte limite: numerele acelor perioade sunt aduse la limitele actuale după tabelul succesiunilor, celelalte valori nu se compară.",
        uk:
          "До об'єднання чи поділу {places} мали інші межі: кількості тих періодів зведено до нинішніх меж за таблицею правонаступництва, інші значення не порівнюються."
      )
    case .heatSummary:
      Wording(
        en:
          "{places} {places:municipality|municipalities} and {measures} {measures:measure|measures}; each value is shaded by its fifth of the group.",
        bg:
          "{places} {places:община|общини} и {measures} {measures:показател|показателя}; всяка стойност е оцветена според петината, в която попада.",
        ro:
          "{places} {places:UAT|UAT|de UAT} și {measures} {measures:indicator|indicatori|de indicatori}; fiecare valoare este colorată după cincimea ei.",
        uk:
          "{places} {places:громада|громади|громад} і {measures} {measures:показник|показники|показників}; кожне значення зафарбоване за своєю п'ятою частиною."
      )
    case .heldAgainstAll:
      Wording(
        en: "Peers: all other municipalities.", bg: "Сходни: всички останали общини.",
        ro: "Similare: toate celelalte UAT.", uk: "Подібні: усі інші громади.")
    case .heldAgainstPeers:
      Wording(
        en: "Peers of {name}: {peers}.", bg: "Сходни с {name}: {peers}.", ro: "Similare cu {name}: {peers}.",
        uk: "Подібні до {name}: {peers}.")
    case .whyHere:
      Wording(
        en: "{name}: index {score}, {difference} against the peers, and what makes the difference",
        bg: "{name}: индекс {score}, {difference} спрямо сходните, и от какво идва разликата",
        ro: "{name}: indice {score}, {difference} față de cele similare, și de unde vine diferența",
        uk: "{name}: індекс {score}, {difference} порівняно з подібними, і звідки ця різниця")
    case .difference:
      Wording(
        en: "Difference from the peers", bg: "Разлика спрямо сходните", ro: "Diferența față de cele similare",
        uk: "Різниця з подібними")
    case .indexRests:
      Wording(
        en:
          "The index is measured against the least and the greatest of these municipalities in {names}: it says how one stands among them, and moves when another moves.",
        bg:
          "По {names} индексът се мери спрямо най-ниската и най-високата стойност на тези общини: той показва мястото сред тях и се мести, когато друга община се премести.",
        ro:
          "La {names} indicele se măsoară față de cea mai mică și cea mai mare valoare a acestor UAT: arată poziția între ele și se mută când se mută altă UAT.",
        uk:
          "За {names} індекс вимірюється від найменшого до найбільшого значення цих громад: він показує місце серед них і рухається, коли рухається інша громада."
      )
    case .indexVaried:
      Wording(
        en:
          "Limits and possible ranks of the index: weights off by up to {noise} at every level, and the chance in its figures where that is known, in {runs} runs; simulation error of the limits at most {error} points, of the chances {chance} percentage points.",
        bg:
          "Граници и възможни места на индекса: тегла, различни с до {noise} на всяко ниво, и случайността в стойностите, където е известна, в {runs} пресмятания; грешката на симулацията е най-много {error} точки за границите и {chance} процентни пункта за шансовете.",
        ro:
          "Limitele și locurile posibile ale indicelui: ponderi diferite cu până la {noise} la fiecare nivel și întâmplarea din cifre, unde este cunoscută, în {runs} de calcule; eroarea simulării este de cel mult {error} puncte pentru limite și {chance} puncte procentuale pentru șanse.",
        uk:
          "Межі й можливі місця індексу: ваги, що різняться до {noise} на кожному рівні, і випадковість у значеннях, де вона відома, у {runs} обчисленнях; похибка моделювання не більша за {error} бала для меж і {chance} відсоткового пункту для ймовірностей."
      )
    case .indexUndivided:
      Wording(
        en:
          "In the index, {names} {n:is|are} scored between goalposts as reported and not divided as in the tables here: a larger municipality comes closer to the upper goalpost.",
        bg:
          "В индекса {names} {n:се оценява|се оценяват} между зададените граници по отчетената стойност, а не по разделената като в таблиците тук: по-голяма община е по-близо до горната граница.",
        ro:
          "În indice, {names} {n:se punctează|se punctează|se punctează} între pragurile stabilite după cifra raportată, nu după cea împărțită ca în tabelele de aici: o UAT mai mare se apropie mai mult de pragul de sus.",
        uk:
          "В індексі {names} {n:оцінюється|оцінюються|оцінюються} між заданими межами за повідомленим значенням, а не за поділеним, як у таблицях тут: більша громада ближча до верхньої межі."
      )
    case .manyGroups:
      Wording(
        en:
          "More than {n} overlapping groups cannot be told apart: too many for letters. Who differs from whom: {command}.",
        bg:
          "Повече от {n} застъпващи се групи не се различават: твърде много, за да се означат с букви. Кой от кого се различава: {command}.",
        ro:
          "Peste {n} grupuri suprapuse nu se deosebesc: prea multe pentru a fi notate cu litere. Cine de cine se deosebește: {command}.",
        uk:
          "Понад {n} груп, що перетинаються, не розрізняються: забагато, щоб позначити їх літерами. Хто від кого відрізняється: {command}."
      )
    case .indexOrphan:
      Wording(
        en:
          "The index does not count {name}: its parent {parent} is no indicator of the portfolio. Fix: add {parent}, or correct the parent.",
        bg:
          "Индексът не отчита {name}: родителят му {parent} не е индикатор от портфейла. Поправка: добавете {parent} или поправете родителя.",
        ro:
          "Indicele nu ia în calcul {name}: părintele său {parent} nu este un indicator al portofoliului. Remediere: adăugați {parent} sau corectați părintele.",
        uk:
          "Індекс не враховує {name}: його батьківський елемент {parent} не є показником портфеля. Виправлення: додайте {parent} або виправте його."
      )
    case .indexSettings:
      Wording(
        en: "The index is built as {file} says: {methods}.",
        bg: "Индексът е изграден според {file}: {methods}.",
        ro: "Indicele este construit după {file}: {methods}.", uk: "Індекс побудовано за {file}: {methods}.")
    case .indexFailed:
      Wording(
        en: "The index that the indicators state cannot be built: {reason}",
        bg: "Индексът, който индикаторите задават, не може да се построи: {reason}",
        ro: "Indicele pe care îl definesc indicatorii nu poate fi construit: {reason}",
        uk: "Індекс, який задають показники, побудувати не можна: {reason}")
    case .gain:
      Wording(
        en: "If nothing else changed, any one of these would gain a place: {changes}.",
        bg:
          "Ако нищо друго не се промени, за едно място нагоре би стигнала коя да е от тези промени: {changes}.",
        ro:
          "Dacă nimic altceva nu se schimbă, pentru un loc mai sus ar ajunge oricare dintre aceste schimbări: {changes}.",
        uk:
          "Якщо решта не зміниться, щоб піднятися на одне місце, вистачило б будь-якої з цих змін: {changes}."
      )
    case .gainCounted:
      Wording(
        en: "{step} (counted: {before} → {after})", bg: "{step} (брой: {before} → {after})",
        ro: "{step} (număr: {before} → {after})", uk: "{step} (кількість: {before} → {after})")
    case .moved:
      Wording(
        en: "{name}: index {before} in {period}, {after} now, and the change part by part",
        bg: "{name}: индекс {before} за {period}, сега {after}, и промяната по съставки",
        ro: "{name}: indice {before} în {period}, acum {after}, și schimbarea pe componente",
        uk: "{name}: індекс {before} за {period}, тепер {after}, і зміна за складовими")
    case .yardstick:
      Wording(
        en: "Yardstick (least and greatest of all)", bg: "Мярката (най-ниската и най-високата от всички)",
        ro: "Etalonul (minimul și maximul tuturor)", uk: "Мірило (найменше й найбільше з усіх)")
    case .weights:
      Wording(
        en: "Weights (what was reported)", bg: "Теглата (какво е отчетено)",
        ro: "Ponderile (ce s-a raportat)",
        uk: "Ваги (що було повідомлено)")
    case .wholeChange:
      Wording(en: "Whole change", bg: "Цялата промяна", ro: "Schimbarea întreagă", uk: "Уся зміна")
    case .nearestPeers:
      Wording(
        en:
          "Peers of {name}, nearest by {variables}: {peers}. In brackets: how often each stays one when scales and importance are drawn anew.",
        bg:
          "Сходни с {name}, най-близки по {variables}: {peers}. В скоби: колко често всяка остава такава, когато мащабите и тежестите се теглят наново.",
        ro:
          "Similare cu {name}, cele mai apropiate după {variables}: {peers}. În paranteze: cât de des rămâne fiecare astfel când scările și importanța se trag din nou.",
        uk:
          "Подібні до {name}, найближчі за {variables}: {peers}. У дужках: як часто кожна лишається такою, коли масштаби й вагомість обирають наново."
      )
    case .neighboursAlike:
      Wording(
        en: "Neighbours are more alike than chance explains (Moran’s I = {value}, p {chance}, two-sided).",
        bg:
          "Съседните общини си приличат повече, отколкото случайността обяснява (I на Моран = {value}, p {chance}, двустранно).",
        ro:
          "Vecinele seamănă mai mult decât explică întâmplarea (I al lui Moran = {value}, p {chance}, bilateral).",
        uk:
          "Сусідні громади схожі більше, ніж пояснює випадковість (I Морана = {value}, p {chance}, двобічно)."
      )
    case .neighboursDiffer:
      Wording(
        en: "Neighbours differ more than chance explains (Moran’s I = {value}, p {chance}, two-sided).",
        bg:
          "Съседните общини се различават повече, отколкото случайността обяснява (I на Моран = {value}, p {chance}, двустранно).",
        ro:
          "Vecinele diferă mai mult decât explică întâmplarea (I al lui Moran = {value}, p {chance}, bilateral).",
        uk:
          "Сусідні громади відрізняються більше, ніж пояснює випадковість (I Морана = {value}, p {chance}, двобічно)."
      )
    case .neighboursOpen:
      Wording(
        en:
          "No pattern between neighbours beyond chance, neither likeness nor contrast (Moran’s I = {value}, p {chance}, two-sided).",
        bg:
          "Между съседните общини няма връзка над случайната: нито прилика, нито контраст (I на Моран = {value}, p {chance}, двустранно).",
        ro:
          "Nicio legătură între vecine dincolo de întâmplare, nici asemănare, nici contrast (I al lui Moran = {value}, p {chance}, bilateral).",
        uk:
          "Між сусідніми громадами немає зв'язку понад випадковий: ні схожості, ні контрасту (I Морана = {value}, p {chance}, двобічно)."
      )
    case .variablePopulation: Wording(en: "population", bg: "население", ro: "populație", uk: "населенням")
    case .variableDensity: Wording(en: "density", bg: "гъстота", ro: "densitate", uk: "густотою")
    case .variableArea: Wording(en: "area", bg: "площ", ro: "suprafață", uk: "площею")
    case .variableLatitude: Wording(en: "latitude", bg: "географска ширина", ro: "latitudine", uk: "широтою")
    case .variableLongitude:
      Wording(en: "longitude", bg: "географска дължина", ro: "longitudine", uk: "довготою")
    }
  }
}
