import IndicatorEngine
import Ingest

/// Words that drop-down lists of forms offer where reports have none of their own. The raw value is the field and the code.
enum FormChoice: String, ReportText {
  case planned = "status.planned"
  case running = "status.running"
  case completed = "status.completed"
  case terminated = "status.terminated"
  case withdrawn = "status.withdrawn"
  case incurred = "basis.incurred"
  case declared = "basis.declared"
  case certified = "basis.certified"
  case paid = "basis.paid"
  case flow = "accumulates.flow"
  case cumulative = "accumulates.cumulative"
  case stock = "accumulates.stock"
  case placesSum = "over_places.sum"
  case placesWeighted = "over_places.weighted"
  case placesNone = "over_places.none"

  var wording: Wording {
    switch self {
    case .planned: Wording(en: "planned", bg: "планиран", ro: "planificat", uk: "заплановано")
    case .running: Wording(en: "running", bg: "в изпълнение", ro: "în derulare", uk: "виконується")
    case .completed: Wording(en: "completed", bg: "приключен", ro: "finalizat", uk: "завершено")
    case .terminated: Wording(en: "terminated", bg: "прекратен", ro: "reziliat", uk: "припинено")
    case .withdrawn: Wording(en: "withdrawn", bg: "оттеглен", ro: "retras", uk: "відкликано")
    case .incurred: Wording(en: "incurred", bg: "извършени", ro: "efectuate", uk: "понесені")
    case .declared: Wording(en: "declared", bg: "декларирани", ro: "declarate", uk: "заявлені")
    case .certified: Wording(en: "certified", bg: "сертифицирани", ro: "certificate", uk: "засвідчені")
    case .paid: Wording(en: "paid", bg: "изплатени", ro: "plătite", uk: "сплачені")
    case .flow: Wording(en: "flow", bg: "за периода", ro: "flux", uk: "потік")
    case .cumulative:
      Wording(en: "cumulative", bg: "с натрупване", ro: "cumulativ", uk: "наростаючим підсумком")
    case .stock: Wording(en: "stock", bg: "наличност", ro: "stoc", uk: "залишок")
    case .placesSum: Wording(en: "sum", bg: "сума", ro: "sumă", uk: "сума")
    case .placesWeighted: Wording(en: "weighted", bg: "претеглено", ro: "ponderat", uk: "зважено")
    case .placesNone: Wording(en: "none", bg: "никак", ro: "niciuna", uk: "ні")
    }
  }

  /// The word of a code in a language; codes that are names, as those of frameworks, stay.
  static func word(_ code: String, of field: Field, _ words: Words) -> String {
    if let own = FormChoice(rawValue: "\(field.name).\(code)") { return words(own) }
    if field.name == "framework" { return code }
    if field.name == "state", let state = StateText(rawValue: code) { return words(state) }
    return words.label(code)
  }
}
