/// Headings in the tables of `index`.
enum IndexColumnText: String, ReportText {
  case element, parent, level, weight, share, effective, loading, wanted, reached, values, least, greatest
  case mean, deviation, skewness, kurtosis, nonZero, different, commonest, flags, first, second, relation
  case coefficient, chanceOfNone, component, variance, alpha, ofUnits, kind, before, now, placesGained
  case alternative, difference, other, above, meanRank, scoreError, group, figure, score
  case rankInGroup, shareOfScore, statedShare, benchmarks, there, ofElements
  case yearBefore, yearNow, points, figureNeeded, change

  var wording: Wording {
    switch self {
    case .element: Wording(en: "Element", bg: "Елемент", ro: "Element", uk: "Елемент")
    case .parent: Wording(en: "Belongs to", bg: "Принадлежи към", ro: "Ține de", uk: "Належить до")
    case .level: Wording(en: "Level", bg: "Ниво", ro: "Nivel", uk: "Рівень")
    case .weight: Wording(en: "Weight", bg: "Тежест", ro: "Pondere", uk: "Вага")
    case .share:
      Wording(en: "Share in group", bg: "Дял в групата", ro: "Parte din grupă", uk: "Частка в групі")
    case .effective:
      Wording(en: "Share in the whole", bg: "Дял в цялото", ro: "Parte din întreg", uk: "Частка в цілому")
    case .loading: Wording(en: "Loading", bg: "Факторно тегло", ro: "Încărcare", uk: "Факторне навантаження")
    case .wanted: Wording(en: "Wanted", bg: "Желано", ro: "Dorit", uk: "Бажано")
    case .reached: Wording(en: "Reached", bg: "Постигнато", ro: "Atins", uk: "Досягнуто")
    case .values: Wording(en: "Values", bg: "Стойности", ro: "Valori", uk: "Значень")
    case .least: Wording(en: "Least", bg: "Най-малка", ro: "Minim", uk: "Найменше")
    case .greatest: Wording(en: "Greatest", bg: "Най-голяма", ro: "Maxim", uk: "Найбільше")
    case .mean: Wording(en: "Mean", bg: "Средна", ro: "Medie", uk: "Середнє")
    case .deviation:
      Wording(
        en: "Deviation", bg: "Стандартно отклонение", ro: "Abatere standard", uk: "Стандартне відхилення")
    case .skewness: Wording(en: "Skewness", bg: "Асиметрия", ro: "Asimetrie", uk: "Асиметрія")
    case .kurtosis: Wording(en: "Kurtosis", bg: "Ексцес", ro: "Exces", uk: "Ексцес")
    case .nonZero: Wording(en: "Not 0", bg: "Различни от 0", ro: "Diferite de 0", uk: "Не дорівнюють 0")
    case .different: Wording(en: "Different", bg: "Различни", ro: "Distincte", uk: "Різних")
    case .commonest:
      Wording(
        en: "Most alike", bg: "Най-много еднакви", ro: "Cele mai multe la fel", uk: "Найбільше однакових")
    case .flags: Wording(en: "To look at", bg: "За преглед", ro: "De verificat", uk: "Перевірити")
    case .first: Wording(en: "First", bg: "Първи", ro: "Primul", uk: "Перший")
    case .second: Wording(en: "Second", bg: "Втори", ro: "Al doilea", uk: "Другий")
    case .relation: Wording(en: "Relation", bg: "Връзка", ro: "Relație", uk: "Зв'язок")
    case .coefficient: Wording(en: "Correlation", bg: "Корелация", ro: "Corelație", uk: "Кореляція")
    case .chanceOfNone: Wording(en: "By chance", bg: "Случайно", ro: "Din întâmplare", uk: "Випадково")
    case .component: Wording(en: "Component", bg: "Компонента", ro: "Componentă", uk: "Компонента")
    case .variance:
      Wording(
        en: "Share of variance", bg: "Дял от дисперсията", ro: "Parte din varianță", uk: "Частка дисперсії")
    case .alpha: Wording(en: "Alpha", bg: "Алфа", ro: "Alfa", uk: "Альфа")
    case .ofUnits: Wording(en: "Of", bg: "От", ro: "Din", uk: "З")
    case .yearBefore: Wording(en: "From", bg: "От", ro: "Din", uk: "Від")
    case .yearNow: Wording(en: "To", bg: "До", ro: "Până în", uk: "До")
    case .points: Wording(en: "Points", bg: "Точки", ro: "Puncte", uk: "Бали")
    case .figureNeeded:
      Wording(
        en: "Figure for a place", bg: "За едно място", ro: "Cifra pentru un loc", uk: "Для одного місця")
    case .change: Wording(en: "Change", bg: "Промяна", ro: "Schimbare", uk: "Зміна")
    case .kind: Wording(en: "What", bg: "Какво", ro: "Ce", uk: "Що")
    case .before: Wording(en: "Before", bg: "Преди", ro: "Înainte", uk: "Раніше")
    case .now: Wording(en: "Now", bg: "Сега", ro: "Acum", uk: "Тепер")
    case .placesGained:
      Wording(en: "Places gained", bg: "Спечелени места", ro: "Locuri câștigate", uk: "Здобуто місць")
    case .alternative: Wording(en: "Alternative", bg: "Възможност", ro: "Variantă", uk: "Варіант")
    case .difference:
      Wording(
        en: "Moves its rank by", bg: "Променя мястото с", ro: "Îi schimbă locul cu", uk: "Змінює місце на")
    case .other: Wording(en: "The other", bg: "Другата", ro: "Cealaltă", uk: "Інша")
    case .above:
      Wording(
        en: "Chance to be above", bg: "Шанс да е по-напред", ro: "Șansa de a fi înainte",
        uk: "Імовірність бути вище")
    case .meanRank: Wording(en: "Mean rank", bg: "Средно място", ro: "Loc mediu", uk: "Середнє місце")
    case .scoreError: Wording(en: "Error", bg: "Грешка", ro: "Eroare", uk: "Похибка")
    case .group: Wording(en: "Group", bg: "Група", ro: "Grupă", uk: "Група")
    case .figure: Wording(en: "Figure", bg: "Стойност", ro: "Cifră", uk: "Показник")
    case .score: Wording(en: "Score", bg: "Оценка", ro: "Scor", uk: "Оцінка")
    case .rankInGroup:
      Wording(en: "Rank in group", bg: "Място в групата", ro: "Loc în grupă", uk: "Місце в групі")
    case .shareOfScore:
      Wording(en: "Share of score", bg: "Дял от оценката", ro: "Parte din scor", uk: "Частка оцінки")
    case .statedShare:
      Wording(en: "Stated share", bg: "Зададен дял", ro: "Parte declarată", uk: "Задана частка")
    case .benchmarks: Wording(en: "Held against", bg: "Спрямо кого", ro: "Față de cine", uk: "Порівняно з")
    case .there: Wording(en: "There", bg: "Налице", ro: "Existente", uk: "Наявно")
    case .ofElements: Wording(en: "Of", bg: "От общо", ro: "Din total", uk: "Із загалом")
    }
  }
}

/// Words in the cells of the tables of `index`; the code in CSV and JSON is the raw value.
enum IndexCellText: String, ReportText {
  case available, nonZero = "non-zero", unique, outliers, high, low, withParent = "parent", sibling, other
  case aggregate, indicator, strength, weakness
  case screenedOut = "screened-out"
  case scoreBefore = "score-before", own, yardstick, weights, scoreNow = "score-now"

  var wording: Wording {
    switch self {
    case .available:
      Wording(en: "many missing", bg: "много липсващи", ro: "multe lipsă", uk: "багато відсутніх")
    case .nonZero: Wording(en: "many zeros", bg: "много нули", ro: "multe zerouri", uk: "багато нулів")
    case .unique: Wording(en: "many alike", bg: "много еднакви", ro: "multe la fel", uk: "багато однакових")
    case .outliers: Wording(en: "outliers", bg: "отклонения", ro: "valori extreme", uk: "викиди")
    case .high:
      Wording(en: "say the same", bg: "казват едно и също", ro: "spun același lucru", uk: "кажуть те саме")
    case .low: Wording(en: "run apart", bg: "разминават се", ro: "merg în sensuri opuse", uk: "розходяться")
    case .withParent:
      Wording(en: "with what it belongs to", bg: "с обединеното", ro: "cu întregul", uk: "з об'єднаним")
    case .sibling: Wording(en: "same group", bg: "същата група", ro: "aceeași grupă", uk: "та сама група")
    case .other: Wording(en: "other group", bg: "друга група", ro: "altă grupă", uk: "інша група")
    case .aggregate: Wording(en: "brought together", bg: "обединен", ro: "reunit", uk: "об'єднаний")
    case .indicator: Wording(en: "indicator", bg: "индикатор", ro: "indicator", uk: "показник")
    case .scoreBefore:
      Wording(en: "score before", bg: "оценка преди", ro: "scor înainte", uk: "оцінка раніше")
    case .own:
      Wording(en: "own figure", bg: "собствена стойност", ro: "cifră proprie", uk: "власний показник")
    case .yardstick: Wording(en: "yardstick", bg: "мярка", ro: "etalon", uk: "мірило")
    case .weights: Wording(en: "weights", bg: "тежести", ro: "ponderi", uk: "ваги")
    case .scoreNow: Wording(en: "score now", bg: "оценка сега", ro: "scor acum", uk: "оцінка тепер")
    case .strength: Wording(en: "strength", bg: "силна страна", ro: "punct forte", uk: "сильна сторона")
    case .screenedOut:
      Wording(
        en: "left out by the screening", bg: "отпада при подбора", ro: "omisă la selecție",
        uk: "вилучено під час відбору")
    case .weakness: Wording(en: "weakness", bg: "слаба страна", ro: "punct slab", uk: "слабка сторона")
    }
  }
}
