/// What the commands say beside their tables: the one screen of `status`, and why a command cannot go on.
enum CommandText: String, ReportText {
  case time, budget, earned, results, milestones
  case milestonesDue, milestonesLate, milestonesOfAll, paidOf, paidNone, resultsMet
  case next, illustrativeRows, moreOperations
  case asOfMissing, asOfNewest, asOfNoDays, wrote, problemsFound
  case nothingToShow, analysisMissing, tablesTooFew, rowCount, thresholdsContradict
  case mappingKnown, mappingNotLast, mappingUnreadable

  var wording: Wording {
    switch self {
    case .time: Wording(en: "time", bg: "време", ro: "timp", uk: "час")
    case .budget: Wording(en: "budget", bg: "бюджет", ro: "buget", uk: "бюджет")
    case .earned: Wording(en: "earned", bg: "спечелено", ro: "realizat", uk: "освоєно")
    case .results: Wording(en: "results", bg: "резултати", ro: "rezultate", uk: "результати")
    case .milestones: Wording(en: "milestones", bg: "етапи", ro: "jaloane", uk: "етапи")
    case .milestonesDue:
      Wording(
        en: "{due} of {all} {all:milestone|milestones} due",
        bg: "{due} от {all} {all:етап|етапа} с настъпил срок",
        ro: "{due} din {all} {all:jalon scadent|jaloane scadente|de jaloane scadente}",
        uk: "настав строк {due} із {all} {all:етапу|етапів|етапів}")
    case .milestonesLate:
      Wording(
        en: "{late} late ({days})", bg: "{late} със закъснение ({days})", ro: "{late} cu întârziere ({days})",
        uk: "{late} із затримкою ({days})")
    case .milestonesOfAll:
      Wording(
        en: "{done} of {all} {all:milestone|milestones} complete",
        bg: "{done} от {all} {all:етап|етапа} приключени",
        ro: "{done} din {all} {all:jalon finalizat|jaloane finalizate|de jaloane finalizate}",
        uk: "завершено {done} із {all} {all:етапу|етапів|етапів}")
    case .paidOf:
      Wording(
        en: "{paid} of {budget} paid (basis: {basis})", bg: "изплатени {paid} от {budget} (основа: {basis})",
        ro: "{paid} din {budget} plătiți (baza: {basis})", uk: "сплачено {paid} із {budget} (основа: {basis})"
      )
    case .paidNone:
      Wording(
        en: "no payment recorded; budget {budget}", bg: "няма записано плащане; бюджет {budget}",
        ro: "nicio plată înregistrată; buget {budget}", uk: "жодного платежу не записано; бюджет {budget}")
    case .resultsMet:
      Wording(
        en: "{met} of {all} delivered", bg: "{met:постигнат|постигнати} {met} от {all}",
        ro: "{met} din {all} {met:obținut|obținute|obținute}",
        uk: "досягнуто {met} із {all}")
    case .mappingKnown:
      Wording(
        en: "{file}: \"{name}\" is for the same headings; nothing was added",
        bg: "{file}: \"{name}\" е за същите заглавия; нищо не е добавено",
        ro: "{file}: \"{name}\" este pentru aceleași antete; nu s-a adăugat nimic",
        uk: "{file}: \"{name}\" стосується тих самих заголовків; нічого не додано")
    case .mappingNotLast:
      Wording(
        en: "{file}: \"{key}\" is not the last key. Fix: move it to the end, or name another file.",
        bg: "{file}: \"{key}\" не е последният ключ. Поправка: преместете го в края или посочете друг файл.",
        ro:
          "{file}: \"{key}\" nu este ultima cheie. Remediere: mutați-o la sfârșit sau indicați alt fișier.",
        uk:
          "{file}: \"{key}\" не є останнім ключем. Виправлення: перенесіть його в кінець або вкажіть інший файл."
      )
    case .mappingUnreadable:
      Wording(
        en: "{file}: this is no settings file. Fix: name another file.",
        bg: "{file}: това не е файл с настройки. Поправка: посочете друг файл.",
        ro: "{file}: acesta nu este un fișier de setări. Remediere: indicați alt fișier.",
        uk: "{file}: це не файл налаштувань. Виправлення: вкажіть інший файл.")
    case .next: Wording(en: "Next:", bg: "Следва:", ro: "Urmează:", uk: "Далі:")
    case .illustrativeRows:
      Wording(
        en: "(illustrative data in {n} {n:row|rows})", bg: "(примерни данни в {n} {n:ред|реда})",
        ro: "(date ilustrative în {n} {n:rând|rânduri|de rânduri})",
        uk: "(умовні дані в {n} {n:рядку|рядках|рядках})")
    case .moreOperations:
      Wording(
        en: "and {n} more {n:project|projects}; all of them: {command}",
        bg: "и още {n} {n:проект|проекта}; всички: {command}",
        ro: "și încă {n} {n:proiect|proiecte|de proiecte}; toate: {command}",
        uk: "і ще {n} {n:проєкт|проєкти|проєктів}; усі: {command}")
    case .asOfMissing:
      Wording(
        en: "no as-of day: add {flag}, or {setting} to {file}.",
        bg: "няма дата, към която се отчита: добавете {flag} или {setting} в {file}.",
        ro: "lipsește data la care se raportează: adăugați {flag} sau {setting} în {file}.",
        uk: "немає дати звіту: додайте {flag} або {setting} у {file}.")
    case .asOfNewest:
      Wording(
        en: "The newest day in the data is {day}: {flag}", bg: "Най-новата дата в данните е {day}: {flag}",
        ro: "Cea mai nouă dată din fișiere este {day}: {flag}", uk: "Найновіша дата в даних – {day}: {flag}")
    case .asOfNoDays:
      Wording(
        en: "The data holds no day of a payment, a milestone or a value.",
        bg: "В данните няма дата на плащане, етап или стойност.",
        ro: "În date nu există nicio dată de plată, de jalon sau de valoare.",
        uk: "У даних немає жодної дати платежу, етапу чи значення.")
    case .wrote:
      Wording(en: "written: {path}", bg: "записан: {path}", ro: "scris: {path}", uk: "записано: {path}")
    case .problemsFound:
      Wording(
        en: "Problems in the data: {command}", bg: "Проблеми в данните: {command}",
        ro: "Probleme în date: {command}", uk: "Проблеми в даних: {command}")
    case .analysisMissing:
      Wording(
        en: "{analysis}: needs the tables {tables}; missing: {missing}",
        bg: "{analysis}: нужни са таблиците {tables}; липсват: {missing}",
        ro: "{analysis}: are nevoie de tabelele {tables}; lipsesc: {missing}",
        uk: "{analysis}: потрібні таблиці {tables}; бракує: {missing}")
    case .tablesTooFew:
      Wording(
        en: "nothing can be evaluated: found is only {found}; needed is {one}, or {others}.",
        bg: "няма какво да се оцени: намерено е само {found}; нужно е {one} или {others}.",
        ro: "nu se poate evalua nimic: s-a găsit doar {found}; este necesar {one} sau {others}.",
        uk: "немає чого оцінити: знайдено лише {found}; потрібно {one} або {others}.")
    case .rowCount:
      Wording(
        en: "{n} {n:row|rows}", bg: "{n} {n:ред|реда}", ro: "{n} {n:rând|rânduri|de rânduri}",
        uk: "{n} {n:рядок|рядки|рядків}")
    case .thresholdsContradict:
      Wording(
        en:
          "the settings of the inputs contradict: {low} is {amber}, {high} is {green}. Fix: {low} above 0 and at most {high}.",
        bg:
          "настройките на входа си противоречат: {low} е {amber}, {high} е {green}. Поправка: {low} над 0 и най-много {high}.",
        ro:
          "setările intrărilor se contrazic: {low} este {amber}, {high} este {green}. Remediere: {low} peste 0 și cel mult {high}.",
        uk:
          "налаштування входів суперечать: {low} – {amber}, {high} – {green}. Виправлення: {low} понад 0 і не більше за {high}."
      )
    case .nothingToShow:
      Wording(
        en: "Nothing to show: the data has no table for it ({tables}).",
        bg: "Няма какво да се покаже: в данните няма нужната таблица ({tables}).",
        ro: "Nimic de afișat: datele nu au tabelul necesar ({tables}).",
        uk: "Нема чого показати: у даних немає потрібної таблиці ({tables}).")
    }
  }
}
