/// Why a method needs more units than there are. The raw value is the code of `SmallNumberRule`; `{n}` is the fewest.
enum SmallNumberText: String, ReportText {
  case ranking
  case rankedEvents = "ranked-events"
  case rankedBase = "ranked-base"
  case standardisedRate = "standardised-rate"
  case shrinkage
  case overdispersion
  case zScore = "z-score"
  case outlierTest = "outlier-test"
  case principalComponents = "principal-components"
  case cronbachAlpha = "cronbach-alpha"
  case optimisedWeights = "optimised-weights"
  case modelImputation = "model-imputation"
  case frontier
  case mahalanobis

  var wording: Wording {
    switch self {
    case .ranking:
      Wording(
        en: "Fewer than {n} projects: one more or less would change the place.",
        bg: "По-малко от {n} проекта: един проект повече или по-малко би променил мястото.",
        ro: "Sub {n} proiecte: unul în plus sau în minus ar schimba locul.",
        uk: "Менше ніж {n} проєкти: один більше чи менше змінив би місце.")
    case .rankedEvents:
      Wording(
        en: "Fewer than {n} events: one more or less would change the rate by more than a tenth.",
        bg:
          "По-малко от {n} събития: едно повече или по-малко би променило стойността с повече от една десета.",
        ro: "Sub {n} evenimente: unul în plus sau în minus ar schimba rata cu peste o zecime.",
        uk: "Менше ніж {n} подій: одна більше чи менше змінила б значення більш ніж на десяту частину.")
    case .rankedBase:
      Wording(
        en: "Fewer than {n} cases or inhabitants: a few more or less would change the place.",
        bg: "По-малко от {n} случая или жители: няколко повече или по-малко биха променили мястото.",
        ro: "Sub {n} de cazuri sau de locuitori: câteva în plus sau în minus ar schimba locul.",
        uk: "Менше ніж {n} випадків або жителів: кілька більше чи менше змінили б місце.")
    case .standardisedRate:
      Wording(
        en:
          "Fewer than {n} cases: the standardised rate would depend on which age group they happened to fall into.",
        bg:
          "По-малко от {n} случая: стандартизираният показател би зависел от това в коя възрастова група са попаднали.",
        ro: "Sub {n} cazuri: rata standardizată ar depinde de grupa de vârstă în care s-au nimerit.",
        uk:
          "Менше ніж {n} випадків: стандартизований показник залежав би від того, на яку вікову групу вони припали."
      )
    case .shrinkage:
      Wording(
        en: "Fewer than {n} municipalities do not show how much true rates differ.",
        bg: "По-малко от {n} общини не показват колко се различават действителните стойности.",
        ro: "Sub {n} UAT nu se vede cât diferă ratele reale.",
        uk: "Менше ніж {n} громади не показують, наскільки різняться справжні значення.")
    case .overdispersion:
      Wording(
        en: "Fewer than {n} municipalities do not show how much more than chance they differ.",
        bg: "По-малко от {n} общини не показват с колко разликите надхвърлят случайните.",
        ro: "Sub {n} UAT nu se vede cât depășesc diferențele hazardul.",
        uk: "Менше ніж {n} громад не показують, наскільки відмінності перевищують випадкові.")
    case .zScore:
      Wording(
        en: "With fewer than {n} values each one shifts the mean and the spread it is measured by.",
        bg: "При по-малко от {n} стойности всяка измества средната и разсейването, по които се мери.",
        ro: "Sub {n} valori, fiecare deplasează media și dispersia după care este măsurată.",
        uk: "Якщо значень менше ніж {n}, кожне зсуває середнє й розкид, за якими його вимірюють.")
    case .outlierTest:
      Wording(
        en: "With fewer than {n} values the rule cannot recognise an outlier.",
        bg: "При по-малко от {n} стойности правилото не може да разпознае крайна стойност.",
        ro: "Sub {n} valori, regula nu poate recunoaște o valoare extremă.",
        uk: "Якщо значень менше ніж {n}, правило не може розпізнати викид.")
    case .principalComponents:
      Wording(
        en: "Fewer than {n} units for so many indicators: the components would describe chance.",
        bg: "По-малко от {n} единици за толкова индикатори: компонентите биха описвали случайността.",
        ro: "Sub {n} unități la atâția indicatori: componentele ar descrie întâmplarea.",
        uk: "Менше ніж {n} одиниць на стільки показників: компоненти описували б випадковість.")
    case .cronbachAlpha:
      Wording(
        en: "Fewer than {n} units leave the agreement of the indicators to chance.",
        bg: "При по-малко от {n} единици съгласуваността на индикаторите е случайна.",
        ro: "Sub {n} unități, concordanța indicatorilor ține de întâmplare.",
        uk: "Якщо одиниць менше ніж {n}, узгодженість показників випадкова.")
    case .optimisedWeights:
      Wording(
        en: "Fewer than {n} units: the weights would follow correlations that are mostly chance.",
        bg: "По-малко от {n} единици: тежестите биха следвали корелации, които са предимно случайни.",
        ro: "Sub {n} unități: ponderile ar urma corelații în mare parte întâmplătoare.",
        uk: "Менше ніж {n} одиниць: ваги залежали б від здебільшого випадкових кореляцій.")
    case .modelImputation:
      Wording(
        en: "Fewer than {n} units do not show how so many indicators go together.",
        bg: "По-малко от {n} единици не показват как са свързани толкова индикатори.",
        ro: "Sub {n} unități nu se vede cum se leagă atâția indicatori.",
        uk: "Менше ніж {n} одиниць не показують, як пов'язано стільки показників.")
    case .frontier:
      Wording(
        en: "Fewer than {n} units for so many indicators: nearly all would count as best.",
        bg: "По-малко от {n} единици за толкова индикатори: почти всички биха излезли най-добри.",
        ro: "Sub {n} unități la atâția indicatori: aproape toate ar ieși cele mai bune.",
        uk: "Менше ніж {n} одиниць на стільки показників: майже всі виявилися б найкращими.")
    case .mahalanobis:
      Wording(
        en: "Fewer than {n} municipalities do not show how so many variables go together.",
        bg: "По-малко от {n} общини не показват как са свързани толкова променливи.",
        ro: "Sub {n} UAT nu se vede cum se leagă atâtea variabile.",
        uk: "Менше ніж {n} громад не показують, як пов'язано стільки змінних.")
    }
  }
}

/// What is done where a method is refused. The raw value is the code of `SmallNumberRule.Substitute`.
enum SubstituteText: String, ReportText {
  case shownUnranked = "shown-unranked"
  case crudeRate = "crude-rate"
  case rawRates = "raw-rates"
  case unadjustedLimits = "unadjusted-limits"
  case goalposts
  case untreated
  case centres
  case statedWeights = "stated-weights"
  case correlations
  case euclid

  var wording: Wording {
    switch self {
    case .shownUnranked:
      Wording(
        en: "Instead: the value with its limits, without a place.",
        bg: "Вместо това: стойността с границите ѝ, без място.",
        ro: "În schimb: valoarea cu limitele ei, fără loc.", uk: "Натомість: значення з межами, без місця.")
    case .crudeRate:
      Wording(
        en: "Instead: the crude rate with exact limits.",
        bg: "Вместо това: нестандартизираният показател с точни граници.",
        ro: "În schimb: rata brută cu limite exacte.",
        uk: "Натомість: нестандартизований показник із точними межами.")
    case .rawRates:
      Wording(
        en: "Instead: the rates as observed, with their limits.",
        bg: "Вместо това: наблюдаваните стойности с границите им.",
        ro: "În schimb: ratele observate, cu limitele lor.",
        uk: "Натомість: спостережені значення з їхніми межами.")
    case .unadjustedLimits:
      Wording(
        en: "Instead: limits by chance alone.", bg: "Вместо това: граници само за случайните отклонения.",
        ro: "În schimb: limite care țin seama doar de întâmplare.",
        uk: "Натомість: межі лише для випадкових відхилень.")
    case .goalposts:
      Wording(
        en: "Instead: stated goalposts or targets, or plain differences.",
        bg: "Вместо това: зададени граници или целеви стойности, или самите разлики.",
        ro: "În schimb: repere sau ținte stabilite ori diferențe simple.",
        uk: "Натомість: задані орієнтири чи цільові значення або прості різниці.")
    case .untreated:
      Wording(
        en: "Instead: all values stay as they are; the greatest and the least are named.",
        bg: "Вместо това: всички стойности остават; най-голямата и най-малката се посочват.",
        ro: "În schimb: toate valorile rămân; cea mai mare și cea mai mică sunt numite.",
        uk: "Натомість: усі значення лишаються; найбільше й найменше названо.")
    case .centres:
      Wording(
        en: "Instead: means or medians, of all units or of a group.",
        bg: "Вместо това: средни или медиани, на всички единици или на група.",
        ro: "În schimb: medii sau mediane, ale tuturor unităților sau ale unei grupe.",
        uk: "Натомість: середні або медіани, усіх одиниць чи групи.")
    case .statedWeights:
      Wording(
        en: "Instead: stated or equal weights.", bg: "Вместо това: зададени или равни тежести.",
        ro: "În schimb: ponderi stabilite sau egale.", uk: "Натомість: задані або рівні ваги.")
    case .correlations:
      Wording(
        en: "Instead: the correlations themselves.", bg: "Вместо това: самите корелации.",
        ro: "În schimb: corelațiile ca atare.", uk: "Натомість: самі кореляції.")
    case .euclid:
      Wording(
        en: "Instead: distances variable by variable, each on its own scale.",
        bg: "Вместо това: разстояния по всяка променлива поотделно, в нейната скала.",
        ro: "În schimb: distanțe pe fiecare variabilă în parte, pe scara ei.",
        uk: "Натомість: відстані за кожною змінною окремо, у її шкалі.")
    }
  }
}
