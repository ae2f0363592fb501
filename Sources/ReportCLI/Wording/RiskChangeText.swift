/// What it would take to reach a chance, and what a run only supposes.
enum RiskChangeText: String, ReportText {
  case milestone, laterEnd, laterEndMeaning, delivery, moreDelivery, change, hold, met, eachPart, spending,
    spendingBy,
    lessCost
  case supposed, supposedMilestone, supposedSpending

  var wording: Wording {
    switch self {
    case .milestone:
      Wording(
        en:
          "milestone {code} by {day}, {n} {n:day|days} before {later}, by which it is reached with {chance} of 100 now",
        bg:
          "етап {code} до {day}, {n} {n:ден|дни} преди {later}, до когато сега се достига с {chance} от 100",
        ro:
          "jalonul {code} până la {day}, cu {n} {n:zi|zile|de zile} înainte de {later}, până când acum este atins cu {chance} din 100",
        uk:
          "етап {code} до {day}, на {n} {n:день|дні|днів} раніше за {later}, до якого його нині досягають із {chance} зі 100"
      )
    case .laterEnd:
      Wording(
        en: "a current end on {day} (not the original one)",
        bg: "сегашен край на {day} (не първоначалният)",
        ro: "termenul actual la {day} (nu cel inițial)",
        uk: "чинний строк {day} (не початковий)")
    case .laterEndMeaning:
      Wording(
        en:
          "A moved end helps only where the first end stays on record ({field}), and only against the current end: against the original one nothing changes.",
        bg:
          "Преместен край помага само ако първият остане записан ({field}), и само спрямо сегашния край: спрямо първоначалния нищо не се променя.",
        ro:
          "Un termen mutat ajută doar dacă primul rămâne înregistrat ({field}) și doar față de termenul actual: față de cel inițial nu se schimbă nimic.",
        uk:
          "Перенесений строк допомагає лише тоді, коли перший лишається записаним ({field}), і лише щодо чинного строку: щодо початкового нічого не змінюється."
      )
    case .delivery:
      Wording(
        en: "{rate} a month until {day}", bg: "{rate} на месец до {day}", ro: "{rate} pe lună până la {day}",
        uk: "{rate} на місяць до {day}")
    case .moreDelivery:
      Wording(
        en: "{rate} a month until {day} (so far {now})", bg: "{rate} на месец до {day} (досега {now})",
        ro: "{rate} pe lună până la {day} (până acum {now})", uk: "{rate} на місяць до {day} (досі {now})")
    case .change:
      Wording(
        en: "a change of {rate} a month until {day}", bg: "промяна от {rate} на месец до {day}",
        ro: "o schimbare de {rate} pe lună până la {day}", uk: "зміна на {rate} за місяць до {day}")
    case .hold:
      Wording(
        en: "staying at {value} or better until {day}", bg: "задържане на {value} или по-добре до {day}",
        ro: "menținerea la {value} sau mai bine până la {day}", uk: "утримання {value} або кращого до {day}")
    case .met:
      Wording(
        en: "a report by {day} that it is met", bg: "отчет до {day}, че е изпълнено",
        ro: "un raport până la {day} că este îndeplinit", uk: "звіт до {day} про виконання")
    case .eachPart:
      Wording(
        en: "each question brought to {chance} of 100", bg: "всеки от въпросите доведен до {chance} от 100",
        ro: "fiecare întrebare adusă la {chance} din 100", uk: "кожне з питань доведене до {chance} зі 100")
    case .spending:
      Wording(
        en: "spending of {amount} a month until {day}", bg: "разходи от {amount} на месец до {day}",
        ro: "cheltuieli de {amount} pe lună până la {day}", uk: "витрати {amount} на місяць до {day}")
    case .spendingBy:
      Wording(
        en: "{amount} spent by {day}", bg: "{amount} изразходвани до {day}",
        ro: "{amount} cheltuite până la {day}", uk: "{amount} витрачено до {day}")
    case .lessCost:
      Wording(
        en: "costs lower by {amount}", bg: "разходи, по-ниски с {amount}", ro: "costuri mai mici cu {amount}",
        uk: "витрати, менші на {amount}")
    case .supposed:
      Wording(
        en: "Supposed, not real: {changes}. These are no forecasts of the data as they stand.",
        bg: "Допуснато, а не действително: {changes}. Това не са прогнози по данните, каквито са.",
        ro: "Presupus, nu real: {changes}. Acestea nu sunt prognoze pe baza datelor așa cum sunt.",
        uk: "Припущено, а не насправді: {changes}. Це не прогнози за даними, якими вони є.")
    case .supposedMilestone:
      Wording(
        en: "milestone {code} reached on {day}", bg: "етап {code} достигнат на {day}",
        ro: "jalonul {code} atins la {day}", uk: "етапу {code} досягнуто {day}")
    case .supposedSpending:
      Wording(
        en: "{amount} more spent by {code}", bg: "{amount} повече изразходвани от {code}",
        ro: "{amount} cheltuite în plus de {code}", uk: "{code} витратив на {amount} більше")
    }
  }
}
