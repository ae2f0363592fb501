/// What stands where a value could stand. The raw value is the code in files and JSON.
enum StateText: String, ReportText {
  case reported
  case missing
  case notApplicable = "not-applicable"
  case suppressed
  case notProvided = "not-provided"
  case yes
  case no
  case illustrative

  var wording: Wording {
    switch self {
    case .reported: Wording(en: "reported", bg: "отчетено", ro: "raportat", uk: "подано")
    case .missing: Wording(en: "no data", bg: "няма данни", ro: "lipsă date", uk: "немає даних")
    case .notApplicable:
      Wording(en: "not applicable", bg: "неприложимо", ro: "nu se aplică", uk: "не застосовується")
    case .suppressed:
      Wording(en: "suppressed", bg: "скрито (малък брой)", ro: "confidențial", uk: "приховано")
    case .notProvided:
      Wording(
        en: "not provided", bg: "услугата не се предлага", ro: "serviciul nu este prestat",
        uk: "послуга не надається")
    case .yes: Wording(en: "yes", bg: "да", ro: "da", uk: "так")
    case .no: Wording(en: "no", bg: "не", ro: "nu", uk: "ні")
    case .illustrative:
      Wording(en: "illustrative", bg: "примерни данни", ro: "date ilustrative", uk: "умовні дані")
    }
  }
}
