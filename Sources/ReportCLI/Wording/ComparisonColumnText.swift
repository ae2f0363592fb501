/// Headings in the tables of the charts that set municipalities side by side.
enum ComparisonColumnText: String, ReportText {
  case low, high, rank, rankLow, rankHigh, group, position, standing, remark
  case lowest, lowerQuartile, median, upperQuartile, highest, contribution, fifthMark

  var wording: Wording {
    switch self {
    case .low: Wording(en: "From", bg: "От", ro: "De la", uk: "Від")
    case .high: Wording(en: "To", bg: "До", ro: "Până la", uk: "До")
    case .rank: Wording(en: "Rank", bg: "Място", ro: "Loc", uk: "Місце")
    case .rankLow:
      Wording(en: "Best rank", bg: "Най-предно място", ro: "Cel mai bun loc", uk: "Найвище місце")
    case .rankHigh:
      Wording(en: "Worst rank", bg: "Най-задно място", ro: "Cel mai slab loc", uk: "Найнижче місце")
    case .group:
      Wording(
        en: "Cannot be told apart", bg: "Не се различават", ro: "Nu se deosebesc", uk: "Не розрізняються")
    case .position: Wording(en: "Position", bg: "Положение", ro: "Poziție", uk: "Положення")
    case .standing:
      Wording(
        en: "Against the peers", bg: "Спрямо сходните", ro: "Față de UAT similare",
        uk: "Порівняно з подібними")
    case .remark: Wording(en: "Remark", bg: "Бележка", ro: "Observație", uk: "Примітка")
    case .lowest: Wording(en: "Lowest", bg: "Най-ниска", ro: "Minim", uk: "Найменше")
    case .lowerQuartile:
      Wording(en: "Lower quartile", bg: "Долен квартил", ro: "Cuartila inferioară", uk: "Нижній квартиль")
    case .median: Wording(en: "Median", bg: "Медиана", ro: "Mediană", uk: "Медіана")
    case .upperQuartile:
      Wording(en: "Upper quartile", bg: "Горен квартил", ro: "Cuartila superioară", uk: "Верхній квартиль")
    case .highest: Wording(en: "Highest", bg: "Най-висока", ro: "Maxim", uk: "Найбільше")
    case .contribution: Wording(en: "Contribution", bg: "Принос", ro: "Contribuție", uk: "Внесок")
    case .fifthMark:
      Wording(
        en: "In brackets: the fifth of the group, 1 the worst and 5 the best.",
        bg: "В скоби: петината от групата, 1 е най-слабата, 5 – най-добрата.",
        ro: "În paranteze: cincimea grupului, 1 cea mai slabă, 5 cea mai bună.",
        uk: "У дужках: п'ята частина групи, 1 — найслабша, 5 — найкраща.")
    }
  }
}

/// How a municipality stands against its peers. The raw value is the code in JSON.
enum StandingText: String, ReportText {
  case better
  case notDifferent = "not-different"
  case worse
  case higher
  case lower
  case smallNumber = "small-number"
  case notJudged = "not-judged"

  var wording: Wording {
    switch self {
    case .better:
      Wording(
        en: "better than the peers", bg: "по-добре от сходните", ro: "mai bine ca similarele",
        uk: "краще за подібні")
    case .notDifferent:
      Wording(en: "like the peers", bg: "като сходните", ro: "ca similarele", uk: "як подібні")
    case .worse:
      Wording(
        en: "worse than the peers", bg: "по-слабо от сходните", ro: "mai slab ca similarele",
        uk: "гірше за подібні")
    case .higher:
      Wording(
        en: "higher than the peers", bg: "над сходните", ro: "peste similare", uk: "вище за подібні")
    case .lower:
      Wording(en: "lower than the peers", bg: "под сходните", ro: "sub similare", uk: "нижче за подібні")
    case .smallNumber: Wording(en: "small number", bg: "малък брой", ro: "număr mic", uk: "мала кількість")
    case .notJudged: Wording(en: "not judged", bg: "без оценка", ro: "neevaluat", uk: "без оцінки")
    }
  }
}
