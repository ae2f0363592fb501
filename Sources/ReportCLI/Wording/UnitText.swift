/// Units of our own figures, and measures of indicators.
enum UnitText: String, ReportText {
  case days
  case daysPart
  case months
  case monthsPart
  case percentagePoints
  case thousandShort
  case millionShort
  case billionShort
  case measureCount = "count"
  case measureAmount = "amount"
  case measureRatio = "ratio"
  case measurePercent = "percent"
  case measureIndex = "index"
  case measureOrdinal = "ordinal"
  case measureYesNo = "yes/no"
  case measureNarrative = "narrative"

  var wording: Wording {
    switch self {
    case .days:
      Wording(
        en: "{n:day|days}", bg: "{n:ден|дни}", ro: "{n:zi|zile|de zile}", uk: "{n:день|дні|днів}")
    case .months:
      Wording(
        en: "{n:month|months}", bg: "{n:месец|месеца}", ro: "{n:lună|luni|de luni}",
        uk: "{n:місяць|місяці|місяців}")
    case .daysPart: Wording(en: "days", bg: "дни", ro: "zile", uk: "дня")
    case .monthsPart: Wording(en: "months", bg: "месеца", ro: "luni", uk: "місяця")
    case .percentagePoints: Wording(en: "pp", bg: "п.п.", ro: "p.p.", uk: "в. п.")
    case .thousandShort: Wording(en: "k", bg: "хил.", ro: "mii", uk: "тис.")
    case .millionShort: Wording(en: "m", bg: "млн.", ro: "mil.", uk: "млн")
    case .billionShort: Wording(en: "bn", bg: "млрд.", ro: "mld.", uk: "млрд")
    case .measureCount: Wording(en: "count", bg: "брой", ro: "număr", uk: "кількість")
    case .measureAmount: Wording(en: "amount", bg: "сума", ro: "sumă", uk: "сума")
    case .measureRatio: Wording(en: "ratio", bg: "съотношение", ro: "raport", uk: "співвідношення")
    case .measurePercent: Wording(en: "percent", bg: "процент", ro: "procent", uk: "відсоток")
    case .measureIndex: Wording(en: "index", bg: "индекс", ro: "indice", uk: "індекс")
    case .measureOrdinal: Wording(en: "ordinal", bg: "степен", ro: "ordinal (trepte)", uk: "ступінь")
    case .measureYesNo: Wording(en: "yes/no", bg: "да/не", ro: "da/nu", uk: "так/ні")
    case .measureNarrative: Wording(en: "narrative", bg: "описание", ro: "descriere", uk: "опис")
    }
  }
}
