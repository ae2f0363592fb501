/// Verdicts. The raw value is the code in JSON and CSV (`Report.Status`).
enum StatusText: String, ReportText {
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case offTrack = "off-track"
  case complete
  case met
  case notMet = "not-met"
  case notDue = "not-due"
  case noData = "no-data"
  case notAssessable = "not-assessable"
  case completeLate = "complete-late"
  case overdue
  case delayed
  case upcoming

  var wording: Wording {
    switch self {
    case .onTrack: Wording(en: "on track", bg: "по план", ro: "conform planului", uk: "за планом")
    case .atRisk: Wording(en: "at risk", bg: "под риск", ro: "la risc", uk: "під ризиком")
    case .offTrack: Wording(en: "off track", bg: "изостава", ro: "în întârziere", uk: "відстає")
    case .complete: Wording(en: "complete", bg: "приключен", ro: "finalizat", uk: "завершено")
    case .met: Wording(en: "met", bg: "изпълнен", ro: "atins", uk: "виконано")
    case .notMet: Wording(en: "not met", bg: "неизпълнен", ro: "neatins", uk: "не виконано")
    case .notDue:
      Wording(en: "not due yet", bg: "срокът не е настъпил", ro: "încă nescadent", uk: "строк не настав")
    case .noData: Wording(en: "no data", bg: "няма данни", ro: "lipsă date", uk: "немає даних")
    case .notAssessable:
      Wording(en: "not assessable", bg: "не може да се оцени", ro: "neevaluabil", uk: "не підлягає оцінці")
    case .completeLate:
      Wording(
        en: "complete, late", bg: "приключен със закъснение", ro: "finalizat cu întârziere",
        uk: "завершено із затримкою")
    case .overdue: Wording(en: "overdue", bg: "просрочен", ro: "depășit", uk: "прострочено")
    case .delayed:
      Wording(
        en: "delay forecast", bg: "очаква се закъснение", ro: "întârziere prognozată",
        uk: "очікується затримка")
    case .upcoming: Wording(en: "upcoming", bg: "предстои", ro: "urmează", uk: "попереду")
    }
  }
}
