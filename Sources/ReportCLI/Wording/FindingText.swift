/// Sentences that say what the figures mean. They are titles of sections and lines of the summary.
enum FindingText: String, ReportText {
  case timeElapsed, timeNotStarted, timeOver
  case headline
  case milestonesAllReached, milestonesLate, milestonesNoneDue, milestoneOverdue, milestoneReachedLate
  case milestoneForecastLate, milestoneReachedEarly, milestoneNext
  case spending, spendingNone, spendingByLine, spendingAboveBudget, absorption, absorptionNotComputable
  case earned, costBelow, costNear, costAbove, costEven
  case scheduleBehind, scheduleNear, scheduleAhead, scheduleEven
  case estimateAbove, estimateBelow, paceSlower, paceFaster, earnedNotComputable
  case indicatorsMet, indicatorsNoneAssessable, indicatorsNoData, indicatorReached
  case indicatorShort, indicatorAtRisk, placesWithData
  case finishChance
  case dataClean, dataProblems, illustrativeRows, noIllustrative, tablesMissing, portfolioSize

  var wording: Wording {
    switch self {
    case .timeElapsed:
      Wording(
        en: "Day {day} of {days}: {share} of the time has passed",
        bg: "Ден {day} от {days}: изтекли са {share} от срока",
        ro: "Ziua {day} din {days}: a trecut {share} din durată",
        uk: "День {day} із {days}: минуло {share} строку")
    case .timeNotStarted:
      Wording(
        en: "The project starts on {start}", bg: "Проектът започва на {start}",
        ro: "Proiectul începe la {start}",
        uk: "Проєкт починається {start}")
    case .timeOver:
      Wording(
        en: "The planned end, {end}, has passed", bg: "Планираният край ({end}) е отминал",
        ro: "Sfârșitul planificat, {end}, a trecut", uk: "Запланований кінець, {end}, минув")
    case .headline:
      Wording(
        en: "{time} of the time has passed; {earned} of the budget is earned and {paid} is paid",
        bg: "Изтекли са {time} от срока; спечелени са {earned} от бюджета, а изплатени – {paid}",
        ro: "A trecut {time} din durată; s-a realizat {earned} din buget și s-a plătit {paid}",
        uk: "Минуло {time} строку; освоєно {earned} бюджету, сплачено {paid}")
    case .milestonesAllReached:
      Wording(
        en: "Every milestone due by now is complete ({due})",
        bg: "Всички етапи с настъпил срок са приключени ({due})",
        ro: "Toate jaloanele scadente până acum sunt finalizate ({due})",
        uk: "Усі етапи, строк яких настав, завершено ({due})")
    case .milestonesLate:
      Wording(
        en: "{due} {due:milestone was|milestones were} due by now; {late} {late:is|are} late",
        bg: "{due} {due:етап е|етапа са} с настъпил срок; {late} {late:е|са} със закъснение",
        ro: "{due} {due:jalon scadent|jaloane scadente|de jaloane scadente} până acum; {late} cu întârziere",
        uk: "Строк настав для {due} {due:етапу|етапів|етапів}; із затримкою – {late}")
    case .finishChance:
      Wording(
        en:
          "By three-point estimates {title} is expected on {expected}; the chance of keeping {planned} is {chance}",
        bg:
          "По оценка от три точки {title} се очаква на {expected}; вероятността да се спази {planned} е {chance}",
        ro:
          "După estimările în trei puncte, {title} este așteptat la {expected}; șansa de a respecta {planned} este {chance}",
        uk:
          "За оцінкою в трьох точках {title} очікується {expected}; імовірність дотримати {planned} – {chance}"
      )
    case .milestonesNoneDue:
      Wording(
        en: "No milestone is due yet", bg: "Все още няма етап с настъпил срок",
        ro: "Niciun jalon nu este încă scadent",
        uk: "Строк жодного етапу ще не настав")
    case .milestoneOverdue:
      Wording(
        en: "{title}: {days} overdue (planned {planned})",
        bg: "{title}: просрочен с {days} (планиран за {planned})",
        ro: "{title}: depășit cu {days} (planificat {planned})",
        uk: "{title}: прострочено на {days} (план: {planned})")
    case .milestoneReachedLate:
      Wording(
        en: "{title}: complete {days} late ({actual} instead of {planned})",
        bg: "{title}: приключен с {days} закъснение ({actual} вместо {planned})",
        ro: "{title}: finalizat cu {days} întârziere ({actual} în loc de {planned})",
        uk: "{title}: завершено із затримкою на {days} ({actual} замість {planned})")
    case .milestoneForecastLate:
      Wording(
        en: "{title}: forecast {days} late ({forecast} instead of {planned})",
        bg: "{title}: очаква се {days} закъснение ({forecast} вместо {planned})",
        ro: "{title}: se prognozează {days} întârziere ({forecast} în loc de {planned})",
        uk: "{title}: очікується затримка на {days} ({forecast} замість {planned})")
    case .milestoneNext:
      Wording(
        en: "{title}: due on {planned}", bg: "{title}: срок {planned}", ro: "{title}: termen {planned}",
        uk: "{title}: строк – {planned}")
    case .milestoneReachedEarly:
      Wording(
        en: "{title}: complete {days} ahead ({actual})",
        bg: "{title}: приключен {days} предсрочно ({actual})",
        ro: "{title}: finalizat cu {days} în avans ({actual})",
        uk: "{title}: завершено з випередженням на {days} ({actual})")
    case .spending:
      Wording(
        en: "{paid} of {budget} is paid ({share})", bg: "Изплатени са {paid} от {budget} ({share})",
        ro: "S-au plătit {paid} din {budget} ({share})", uk: "Сплачено {paid} із {budget} ({share})")
    case .spendingNone:
      Wording(
        en: "No payment is recorded by {day}", bg: "Към {day} няма записано плащане",
        ro: "Nu este înregistrată nicio plată până la {day}", uk: "Станом на {day} платежів не записано")
    case .spendingByLine:
      Wording(
        en: "{line}: {paid} of {budget} ({share})", bg: "{line}: {paid} от {budget} ({share})",
        ro: "{line}: {paid} din {budget} ({share})", uk: "{line}: {paid} із {budget} ({share})")
    case .spendingAboveBudget:
      Wording(
        en: "{line}: {excess} more is paid than was budgeted",
        bg: "{line}: изплатени са {excess} над бюджета",
        ro: "{line}: s-au plătit cu {excess} peste buget", uk: "{line}: сплачено на {excess} понад бюджет")
    case .absorption:
      Wording(
        en: "{share} of the contracted amount is paid", bg: "Усвоени са {share} от договорените средства",
        ro: "S-a absorbit {share} din suma contractată", uk: "Освоєно {share} законтрактованої суми")
    case .absorptionNotComputable:
      Wording(
        en: "Absorption cannot be computed: {reason}", bg: "Усвояването не може да се изчисли: {reason}",
        ro: "Absorbția nu poate fi calculată: {reason}", uk: "Освоєння не можна обчислити: {reason}")
    case .earned:
      Wording(
        en: "Work worth {ev} is done; {pv} was planned by {day}",
        bg: "Свършена е работа за {ev}; по план към {day} – {pv}",
        ro: "S-a realizat lucru în valoare de {ev}; planificat până la {day}: {pv}",
        uk: "Виконано робіт на {ev}; за планом на {day} – {pv}")
    case .costBelow:
      Wording(
        en: "The work done is worth less than it cost (CPI {cpi})",
        bg: "Свършеното струва по-малко, отколкото е изразходвано (CPI {cpi})",
        ro: "Lucrul realizat valorează mai puțin decât a costat (CPI {cpi})",
        uk: "Виконане варте менше, ніж витрачено (CPI {cpi})")
    case .costNear:
      Wording(
        en: "Cost exceeds the work done, yet stays on track (CPI {cpi}; limit {green})",
        bg: "Разходите надвишават свършеното, но са по план (CPI {cpi}; граница {green})",
        ro: "Costurile depășesc lucrul realizat, dar sunt conform planului (CPI {cpi}; limita {green})",
        uk: "Витрати перевищують виконане, але за планом (CPI {cpi}; межа {green})")
    case .scheduleNear:
      Wording(
        en: "Work is on track (SPI {spi}; limit {green})",
        bg: "Работата върви по план (SPI {spi}; граница {green})",
        ro: "Lucrul este conform planului (SPI {spi}; limita {green})",
        uk: "Робота йде за планом (SPI {spi}; межа {green})")
    case .costAbove:
      Wording(
        en: "The work done is worth more than it cost (CPI {cpi})",
        bg: "Свършеното струва повече, отколкото е изразходвано (CPI {cpi})",
        ro: "Lucrul realizat valorează mai mult decât a costat (CPI {cpi})",
        uk: "Виконане варте більше, ніж витрачено (CPI {cpi})")
    case .costEven:
      Wording(
        en: "The work done is worth what it cost (CPI {cpi})",
        bg: "Свършеното струва колкото е изразходвано (CPI {cpi})",
        ro: "Lucrul realizat valorează cât a costat (CPI {cpi})",
        uk: "Виконане варте стільки, скільки витрачено (CPI {cpi})")
    case .scheduleBehind:
      Wording(
        en: "Less work is done than was planned by this day (SPI {spi})",
        bg: "Свършено е по-малко от планираното към датата (SPI {spi})",
        ro: "S-a realizat mai puțin decât era planificat la această dată (SPI {spi})",
        uk: "Виконано менше, ніж планувалося на цю дату (SPI {spi})")
    case .scheduleAhead:
      Wording(
        en: "More work is done than was planned by this day (SPI {spi})",
        bg: "Свършено е повече от планираното към датата (SPI {spi})",
        ro: "S-a realizat mai mult decât era planificat la această dată (SPI {spi})",
        uk: "Виконано більше, ніж планувалося на цю дату (SPI {spi})")
    case .scheduleEven:
      Wording(
        en: "As much work is done as was planned by this day (SPI {spi})",
        bg: "Свършено е колкото е планирано към датата (SPI {spi})",
        ro: "S-a realizat cât era planificat la această dată (SPI {spi})",
        uk: "Виконано стільки, скільки планувалося на цю дату (SPI {spi})")
    case .estimateAbove:
      Wording(
        en: "At this rate of cost the project would need {eac}: {excess} above the budget",
        bg: "При тези разходи проектът би струвал {eac}: с {excess} над бюджета",
        ro: "La acest ritm al costurilor proiectul ar necesita {eac}: cu {excess} peste buget",
        uk: "За таких витрат проєкт коштуватиме {eac}: на {excess} понад бюджет")
    case .estimateBelow:
      Wording(
        en: "At this rate of cost the project would need {eac}: {rest} below the budget",
        bg: "При тези разходи проектът би струвал {eac}: с {rest} под бюджета",
        ro: "La acest ritm al costurilor proiectul ar necesita {eac}: cu {rest} sub buget",
        uk: "За таких витрат проєкт коштуватиме {eac}: на {rest} менше від бюджету")
    case .paceSlower:
      Wording(
        en: "At this pace the work would take {months} months instead of {planned}",
        bg: "При това темпо работата би отнела {months} месеца вместо {planned}",
        ro: "În acest ritm lucrările ar dura {months} luni în loc de {planned}",
        uk: "За такого темпу роботи тривали б {months} міс. замість {planned}")
    case .paceFaster:
      Wording(
        en: "At this pace the work would take only {months} months of the planned {planned}",
        bg: "При това темпо работата би отнела само {months} от планираните {planned} месеца",
        ro: "În acest ritm lucrările ar dura doar {months} din cele {planned} luni planificate",
        uk: "За такого темпу роботи тривали б лише {months} із запланованих {planned} міс.")
    case .earnedNotComputable:
      Wording(
        en: "Earned value cannot be computed: {reason}",
        bg: "Спечелената стойност не може да се изчисли: {reason}",
        ro: "Valoarea realizată nu poate fi calculată: {reason}",
        uk: "Освоєну вартість не можна обчислити: {reason}")
    case .indicatorsMet:
      Wording(
        en: "{met} of {all} {all:result is|results are} delivered",
        bg: "{met:Постигнат е|Постигнати са} {met} от {all} {all:резултат|резултата}",
        ro: "{met} din {all} {all:rezultat livrat|rezultate livrate|de rezultate livrate}",
        uk: "Досягнуто {met} із {all} {all:результату|результатів|результатів}")
    case .indicatorsNoneAssessable:
      Wording(
        en: "No indicator can be assessed yet", bg: "Все още нито един индикатор не може да се оцени",
        ro: "Niciun indicator nu poate fi evaluat încă", uk: "Жоден показник ще не підлягає оцінці")
    case .indicatorsNoData:
      Wording(
        en: "{n} {n:indicator has|indicators have} no reported value",
        bg: "{n} {n:индикатор няма|индикатора нямат} отчетена стойност",
        ro: "{n} {n:indicator nu are|indicatori nu au|de indicatori nu au} valoare raportată",
        uk: "{n} {n:показник не має|показники не мають|показників не мають} поданого значення")
    case .indicatorReached:
      Wording(
        en: "{name}: target reached ({value})", bg: "{name}: целта е постигната ({value})",
        ro: "{name}: ținta este atinsă ({value})", uk: "{name}: цілі досягнуто ({value})")
    case .indicatorShort:
      Wording(
        en: "{name}: {value} of {target} ({rate} achieved, {expected} expected by now)",
        bg: "{name}: {value} от {target} (изпълнение {rate} при очаквани {expected})",
        ro: "{name}: {value} din {target} (realizat {rate}, așteptat {expected})",
        uk: "{name}: {value} із {target} (виконано {rate}, очікувано {expected})")
    case .indicatorAtRisk:
      Wording(
        en: "{name} is the furthest behind: {rate} achieved, {expected} expected by now",
        bg: "Най-много изостава {name}: изпълнение {rate} при очаквани {expected}",
        ro: "Cel mai mult rămâne în urmă {name}: realizat {rate}, așteptat {expected}",
        uk: "Найбільше відстає {name}: виконано {rate}, очікувано {expected}")
    case .placesWithData:
      Wording(
        en: "{n} of {all} {all:municipality|municipalities} reported",
        bg: "Отчетени са {n} от {all} {all:община|общини}",
        ro: "Au raportat {n} din {all} {all:UAT|UAT|de UAT}",
        uk: "Звітували {n} із {all} {all:громади|громад|громад}")
    case .dataClean:
      Wording(
        en: "No problems were found in {files} {files:file|files}",
        bg: "Не са открити проблеми в {files} {files:файл|файла}",
        ro: "Nu s-au găsit probleme în {files} {files:fișier|fișiere|de fișiere}",
        uk: "У {files} {files:файлі|файлах|файлах} проблем не виявлено")
    case .dataProblems:
      Wording(
        en: "Errors: {errors}, warnings: {warnings}, notes: {notes}",
        bg: "Грешки: {errors}, предупреждения: {warnings}, бележки: {notes}",
        ro: "Erori: {errors}, avertismente: {warnings}, note: {notes}",
        uk: "Помилки: {errors}, попередження: {warnings}, примітки: {notes}")
    case .illustrativeRows:
      Wording(
        en: "{n} of {all} {all:row is|rows are} illustrative data; figures resting on them are marked",
        bg: "{n} от {all} {all:ред|реда} са примерни данни; стойностите, изчислени с тях, са отбелязани",
        ro:
          "{n} din {all} {all:rând conține|rânduri conțin|de rânduri conțin} date ilustrative; valorile bazate pe ele sunt marcate",
        uk: "{n} із {all} {all:рядка|рядків|рядків} містять умовні дані; значення на їх основі позначено")
    case .noIllustrative:
      Wording(
        en: "No row is marked as illustrative", bg: "Няма ред, отбелязан като примерни данни",
        ro: "Niciun rând nu este marcat ca ilustrativ", uk: "Жоден рядок не позначено як умовні дані")
    case .tablesMissing:
      Wording(
        en: "Left out for lack of data: {tables}", bg: "Пропуснато поради липса на данни: {tables}",
        ro: "Omis din lipsă de date: {tables}", uk: "Пропущено через брак даних: {tables}")
    case .portfolioSize:
      Wording(
        en:
          "{operations} {operations:project|projects}, {indicators} {indicators:indicator|indicators}, {places} {places:municipality|municipalities}",
        bg:
          "{operations} {operations:проект|проекта}, {indicators} {indicators:индикатор|индикатора}, {places} {places:община|общини}",
        ro:
          "{operations} {operations:proiect|proiecte|de proiecte}, {indicators} {indicators:indicator|indicatori|de indicatori}, {places} {places:UAT|UAT|de UAT}",
        uk:
          "{operations} {operations:проєкт|проєкти|проєктів}, {indicators} {indicators:показник|показники|показників}, {places} {places:громада|громади|громад}"
      )
    }
  }
}
