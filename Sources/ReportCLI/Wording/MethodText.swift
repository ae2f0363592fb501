import IndicatorEngine

/// Paragraphs of the annex of methods: each explains the formulas of one or several entries of `Methods.md`.
enum MethodText: String, ReportText {
  case achievementRate, legalRatio, expected, status, plannedValue, earnedValue, indices, estimates,
    earnedSchedule
  case slip, absorption, conversion, elapsed, threePoint
  case groupRate, samplingLimits, shrinkage, funnel, rankSets, peers, index
  case riskViews, riskMoney, riskTargets, riskTogether, riskDecommitment

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
    case .groupRate: [.comparedFigure, .groupRate]
    case .samplingLimits: [.samplingLimits, .proportionLimits, .countLimits]
    case .shrinkage: [.shrinkage]
    case .funnel: [.funnel, .overdispersion]
    case .rankSets: [.normalRankSets, .exactRankSets, .rankProbabilities]
    case .peers: [.peerStanding, .peers]
    case .index: [.index, .peerContribution, .scoreChange]
    case .riskViews: [.completionHazard, .referenceClass, .deadlineNetwork, .progressSignal, .viewPool]
    case .riskMoney: [.costForecast]
    case .riskTargets: [.targetBaseRate, .targetBooked, .targetCount, .targetTrend]
    case .riskTogether: [.jointRisk, .riskRollUp]
    case .riskDecommitment: [.decommitmentRisk]
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
    case .groupRate:
      Wording(
        en:
          "Rates: counts are divided by the population before municipalities are compared; the rate of several together is the sum of what stands above the line over the sum of what stands below, never the mean of their rates. Of levels and indices it is their mean.",
        bg:
          "Показатели: броят се дели на населението, преди общините да се сравнят; показателят на няколко заедно е сборът над чертата върху сбора под нея, никога средното на показателите. За равнища и индекси това е средното им.",
        ro:
          "Rate: numerele se împart la populație înainte de a compara UAT; rata mai multora împreună este suma de deasupra liniei pe suma de dedesubt, niciodată media ratelor. Pentru niveluri și indici este media lor.",
        uk:
          "Показники: кількості ділять на населення, перш ніж порівнювати громади; показник кількох разом – сума над рискою на суму під нею, ніколи не середнє показників. Для рівнів та індексів це їхнє середнє."
      )
    case .samplingLimits:
      Wording(
        en:
          "Intervals: for shares Wilson's score limits (1927); for counts Byar's limits, below 10 events the exact Poisson limits; for figures with a stated standard error the normal ones. Other figures have none.",
        bg:
          "Интервали: за дялове – границите на Уилсън (1927 г.); за брой – на Байър, под 10 случая точните граници на Поасон; за стойности с посочена стандартна грешка – нормалните. Другите нямат.",
        ro:
          "Intervale: pentru ponderi limitele lui Wilson (1927); pentru numărări ale lui Byar, sub 10 evenimente cele exacte Poisson; pentru cifre cu eroare standard declarată cele normale. Celelalte nu au.",
        uk:
          "Інтервали: для часток – межі Вілсона (1927); для кількостей – Баєра, менше 10 подій – точні межі Пуассона; для значень із зазначеною стандартною похибкою – нормальні. Інші не мають."
      )
    case .shrinkage:
      Wording(
        en:
          "Steadied values: empirical Bayes (Marshall 1991; for shares its binomial form); each value is drawn towards the rate of all by the share of its spread that chance explains.",
        bg:
          "Изгладени стойности: емпиричен Бейс (Маршал, 1991 г.; за дялове – биномният му вид); всяка стойност се приближава към общата според дела на разсейването, обясним със случайност.",
        ro:
          "Valori stabilizate: Bayes empiric (Marshall 1991; pentru ponderi forma binomială); fiecare valoare este apropiată de rata generală cu partea din dispersie pe care o explică întâmplarea.",
        uk:
          "Згладжені значення: емпіричний Баєс (Маршалл, 1991; для часток – біноміальний вигляд); кожне значення наближене до загального на ту частку розкиду, яку пояснює випадковість."
      )
    case .funnel:
      Wording(
        en:
          "Funnel limits (Spiegelhalter 2005): where 95 % and 99.8 % of the figures would lie if all municipalities had the rate of all; widened where the figures scatter more than chance allows (over-dispersion). Where fewer than ten events or other cases are seen or expected, marks and curves go by exact binomial or Poisson chances: the curves are stairs there.",
        bg:
          "Граници на фунията (Шпигелхалтер, 2005 г.): къде биха били 95 % и 99,8 % от стойностите, ако всички общини имаха общия показател; разширени, когато разсейването е по-голямо от случайното. При под десет наблюдавани или очаквани случая и точките, и кривите следват точните биномни или поасонови вероятности: там кривите са на стъпала.",
        ro:
          "Limitele pâlniei (Spiegelhalter 2005): unde s-ar afla 95 % și 99,8 % din cifre dacă toate UAT ar avea rata generală; lărgite când cifrele se împrăștie mai mult decât permite întâmplarea. Sub zece cazuri observate sau așteptate, punctele și curbele urmează probabilitățile exacte binomiale sau Poisson: acolo curbele sunt în trepte.",
        uk:
          "Межі лійки (Шпігельгальтер, 2005): де лежали б 95 % і 99,8 % значень, якби всі громади мали загальний показник; розширені, коли розкид більший за випадковий. За менш ніж десяти спостережених чи очікуваних випадків і точки, і криві – за точними біноміальними або пуассонівськими ймовірностями: там криві східчасті."
      )
    case .rankSets:
      Wording(
        en:
          "Possible ranks (Mogstad, Romano, Shaikh and Wilhelm 2023): from all differences between pairs that chance does not explain, at the stated confidence; counts of up to 60 municipalities by exact tests of every pair, others simulated with a fixed seed. The chance to be among the first is simulated.",
        bg:
          "Възможни места (Могстад, Романо, Шейх и Вилхелм, 2023 г.): от всички разлики между двойки, които случайността не обяснява, при посочената увереност; броят при най-много 60 общини – с точни проверки на всяка двойка, останалото – симулирано с постоянно начало. Шансът за първите места е симулиран.",
        ro:
          "Locuri posibile (Mogstad, Romano, Shaikh și Wilhelm 2023): din toate diferențele între perechi pe care întâmplarea nu le explică, la încrederea declarată; numerele a cel mult 60 de UAT prin teste exacte ale fiecărei perechi, restul simulat cu sămânță fixă. Șansa pentru primele locuri este simulată.",
        uk:
          "Можливі місця (Могстад, Романо, Шейх і Вільгельм, 2023): з усіх різниць між парами, яких випадковість не пояснює, за вказаної впевненості; кількості щонайбільше 60 громад – точними перевірками кожної пари, решту змодельовано зі сталим зерном. Імовірність перших місць змодельовано."
      )
    case .peers:
      Wording(
        en:
          "Better or worse than the peers is said only where a difference as great would be rare if municipality and peers together were alike, at the stated confidence and with the chance in both: of events by their split (Przyborowski and Wilenski 1940), of shares by Fisher’s exact test, of figures with a standard error by the normal distribution, of the index by its runs. Not judged is what has no known chance.",
        bg:
          "„По-добре“ или „по-слабо“ от сходните се казва само когато толкова голяма разлика би била рядкост, ако общината и сходните заедно бяха еднакви, при посочената увереност и със случайността и от двете страни: за брой – по разпределянето му между тях (Пшиборовски и Виленски, 1940 г.), за дялове – по точния тест на Фишер, за стойности със стандартна грешка – по нормалното разпределение, за индекса – по неговите пресмятания. Където случайността не е известна, няма оценка.",
        ro:
          "„Mai bine” sau „mai slab” decât cele similare se spune doar când o diferență atât de mare ar fi rară dacă UAT și cele similare împreună ar fi la fel, la încrederea declarată și cu întâmplarea din ambele părți: la numărări după împărțirea lor (Przyborowski și Wilenski 1940), la ponderi după testul exact al lui Fisher, la cifre cu eroare standard după distribuția normală, la indice după calculele sale. Unde întâmplarea nu este cunoscută nu se face o evaluare.",
        uk:
          "«Краще» чи «гірше» за подібні сказано лише там, де така велика різниця була б рідкістю, якби громада й подібні разом були однакові, за вказаної впевненості та з випадковістю з обох боків: для кількостей – за їхнім поділом (Пшиборовський і Віленський, 1940), для часток – за точним критерієм Фішера, для значень зі стандартною похибкою – за нормальним розподілом, для індексу – за його обчисленнями. Де випадковість невідома, оцінки немає."
      )
    case .index:
      Wording(
        en:
          "Index: each indicator is brought to 0–100, more being better, between its goalposts or between the least and the greatest of the municipalities; scores are weighted means up the hierarchy. The settings can state another scale and another way to bring scores together. What was not reported drops out with its weight. Limits and possible ranks: weights off by up to 25 % at every level, and the known chance in the figures. The contribution of an indicator is what it adds to the index of the municipality less that of the peers: under arithmetic means its weighted score less that of the peers, under geometric means a share by logarithms (LMDI), under other or mixed means Shapley’s share, the mean over all orders in which the scores of a typical peer can be replaced by those of the municipality. A change between two periods is shared out in the same way. The parts sum to the whole difference.",
        bg:
          "Индекс: всеки индикатор се привежда към 0–100, повече е по-добре, между зададените му граници или между най-ниската и най-високата стойност на общините; оценките са претеглени средни нагоре по йерархията. В настройките може да е зададена друга скала и друг начин на обединяване. Неотчетеното отпада заедно с теглото си. Граници и възможни места: тегла, различни с до 25 % на всяко ниво, и известната случайност в стойностите. Приносът на индикатор е това, което той добавя към индекса на общината спрямо този на сходните: при средно аритметично – претеглената му оценка минус тази на сходните, при средно геометрично – дял по логаритми (LMDI), при други или смесени средни – дялът на Шапли: средното по всички редове, в които оценките на типична сходна община могат да се заменят с тези на общината. Промяната между два периода се разпределя по същия начин. Частите дават цялата разлика.",
        ro:
          "Indice: fiecare indicator este adus la 0–100, mai mult fiind mai bine, între limitele declarate sau între cea mai mică și cea mai mare valoare a UAT; scorurile sunt medii ponderate în sus pe ierarhie. Setările pot stabili altă scală și alt mod de a reuni scorurile. Ce nu s-a raportat iese împreună cu ponderea sa. Limite și locuri posibile: ponderi diferite cu până la 25 % la fiecare nivel și întâmplarea cunoscută din cifre. Contribuția unui indicator este ceea ce adaugă el la indicele UAT față de cel al celor similare: la medii aritmetice scorul ponderat minus cel al celor similare, la medii geometrice o parte după logaritmi (LMDI), la alte medii sau la medii amestecate partea lui Shapley, media peste toate ordinile în care scorurile unei UAT similare tipice pot fi înlocuite cu cele ale UAT. O schimbare între două perioade se împarte la fel. Părțile dau întreaga diferență.",
        uk:
          "Індекс: кожен показник приведено до 0–100, більше – краще, між заданими межами або між найменшим і найбільшим значенням громад; оцінки – зважені середні вгору ієрархією. Налаштування можуть задати іншу шкалу й інший спосіб об'єднання. Неповідомлене випадає разом із вагою. Межі й можливі місця: ваги, що різняться до 25 % на кожному рівні, і відома випадковість у значеннях. Внесок показника – це те, що він додає до індексу громади проти індексу подібних: за середнього арифметичного – зважена оцінка мінус оцінка подібних, за середнього геометричного – частка за логарифмами (LMDI), за інших або змішаних середніх – частка Шеплі: середнє за всіма порядками, у яких оцінки типової подібної громади можна замінити оцінками громади. Зміну між двома періодами розподілено так само. Частини дають усю різницю."
      )
    case .riskViews:
      Wording(
        en:
          "Chance of an end in time: from outside, the share of comparable projects that were open at this point of their plan and finished by its end; from inside, the share of draws of the milestones, whose durations share a common factor. Where both speak, their log odds are averaged with the stated weight. Without tested comparable projects only a word is given.",
        bg:
          "Вероятност за край в срок: отвън – делът на сходните проекти, които са били незавършени в тази точка от плана си и са завършили до края му; отвътре – делът на симулациите на етапите, чиито продължителности имат общ фактор. Където говорят и двата погледа, логаритмите на шансовете им се осредняват с посочената тежест. Без проверени сходни проекти се дава само дума.",
        ro:
          "Probabilitatea încheierii la termen: din afară, ponderea proiectelor comparabile care erau deschise în acest punct al planului și s-au încheiat până la sfârșitul lui; din interior, ponderea simulărilor jaloanelor, ale căror durate au un factor comun. Unde vorbesc ambele, logaritmii șanselor se mediază cu ponderea declarată. Fără proiecte comparabile verificate se dă doar un cuvânt.",
        uk:
          "Імовірність вчасного кінця: ззовні – частка подібних проєктів, які на цьому етапі плану були незавершені й завершилися до його кінця; зсередини – частка симуляцій етапів, тривалості яких мають спільний чинник. Де є обидва погляди, логарифми їхніх шансів усереднюються з указаною вагою. Без перевірених подібних проєктів подається лише слово."
      )
    case .riskMoney:
      Wording(
        en:
          "Final cost: what was spent, and the rest of the work at a pace of cost between that of comparable projects and the project's own, as far as the work has come. A claim of at least 95 % of the grant is asked beside it: unused money is a risk as well.",
        bg:
          "Краен разход: изразходваното и останалата работа при темп на разходите между този на сходни проекти и собствения, според напредъка. Отделно се пита дали ще бъдат заявени поне 95 % от финансирането: неизползваните средства също са риск.",
        ro:
          "Costul final: ce s-a cheltuit și restul lucrărilor la un ritm al costului între cel al proiectelor comparabile și cel propriu, după stadiul lucrărilor. Separat se întreabă dacă se vor cere cel puțin 95 % din grant: și banii neutilizați sunt un risc.",
        uk:
          "Кінцеві витрати: витрачене і решта робіт за темпу витрат між темпом подібних проєктів і власним, залежно від просування. Окремо запитується, чи буде заявлено щонайменше 95 % гранту: невикористані кошти теж є ризиком."
      )
    case .riskTargets:
      Wording(
        en:
          "Targets by the number of observations: up to two, the share of own targets that were met, or counts at the rate so far; from three on, the trend of the series that foresaw its own past best. What was not reported is not zero.",
        bg:
          "Цели според броя наблюдения: до две – делът на собствените изпълнени цели или брой при досегашния темп; от три нататък – тенденцията, която най-добре е предвиждала миналото на реда. Неотчетеното не е нула.",
        ro:
          "Ținte după numărul de observații: până la două, ponderea țintelor proprii atinse sau numărări în ritmul de până acum; de la trei, tendința care și-a prevăzut cel mai bine propriul trecut. Ce nu s-a raportat nu este zero.",
        uk:
          "Цілі за кількістю спостережень: до двох – частка власних досягнутих цілей або підрахунок за дотеперішнім темпом; від трьох – тренд, що найкраще передбачав власне минуле. Незвітоване не є нулем."
      )
    case .riskTogether:
      Wording(
        en:
          "What fails together is not multiplied: chances share a common factor, over which their combinations are averaged.",
        bg:
          "Каквото се проваля заедно, не се умножава: вероятностите имат общ фактор, по който съчетанията им се осредняват.",
        ro:
          "Ce eșuează împreună nu se înmulțește: probabilitățile au un factor comun, peste care combinațiile lor se mediază.",
        uk:
          "Що зазнає невдачі разом, не перемножується: імовірності мають спільний чинник, за яким їхні поєднання усереднюються."
      )
    case .riskDecommitment:
      Wording(
        en:
          "Decommitment: what is due at the end of each year by the stated profile, less what covers it; claims are forecast as a yearly share of what remains. Arithmetic, not a legal finding.",
        bg:
          "Автоматично освобождаване: дължимото в края на всяка година по посочения профил, намалено с покритото; заявките се прогнозират като годишен дял от оставащото. Сметка, а не правно заключение.",
        ro:
          "Dezangajare: ce este datorat la sfârșitul fiecărui an după profilul declarat, minus ce îl acoperă; cererile se prognozează ca pondere anuală din ce rămâne. Un calcul, nu o constatare juridică.",
        uk:
          "Автоматичне скасування: що належить на кінець кожного року за вказаним профілем, за вирахуванням покритого; заявки прогнозуються як річна частка решти. Розрахунок, а не правовий висновок."
      )
    }
  }
}
