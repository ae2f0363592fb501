/// What `backtest` says of the views of `merilo risk`: their names, and how they were held against what came.
enum RiskTrialText: String, ReportText {
  case title, answer, comparable, milestones, pace, series, earlierShare, targets
  case gain, made, undecided, recorded, byMunicipality, byOperation, kept, keptAmounts, nothing, large

  var wording: Wording {
    switch self {
    case .title:
      Wording(
        en: "What the risk forecast would have said, view by view: {name}",
        bg: "Какво би казала прогнозата за риска, по гледни точки: {name}",
        ro: "Ce ar fi spus prognoza riscului, pe perspective: {name}",
        uk: "Що сказав би прогноз ризику, за поглядами: {name}")
    case .answer:
      Wording(
        en: "risk forecast as given", bg: "прогнозата за риска, както се дава",
        ro: "prognoza riscului așa cum se dă", uk: "прогноз ризику, як його подано")
    case .comparable:
      Wording(
        en: "view of comparable projects", bg: "по сходните проекти", ro: "după proiectele comparabile",
        uk: "за подібними проєктами")
    case .milestones:
      Wording(
        en: "view of the milestone plan", bg: "по плана на етапите", ro: "după planul jaloanelor",
        uk: "за планом етапів")
    case .pace:
      Wording(
        en: "view of the pace so far", bg: "по досегашния темп", ro: "după ritmul de până acum",
        uk: "за дотеперішнім темпом")
    case .series:
      Wording(
        en: "view of the reported series", bg: "по отчетената редица", ro: "după seria raportată",
        uk: "за звітним рядом")
    case .earlierShare:
      Wording(
        en: "share of earlier forecasts that came true", bg: "дял на сбъднатите по-ранни прогнози",
        ro: "ponderea prognozelor anterioare adeverite", uk: "частка справджених раніших прогнозів")
    case .targets:
      Wording(en: "Targets", bg: "Цели", ro: "Ținte", uk: "Цілі")
    case .gain:
      Wording(
        en: "Gain in Brier score (90 %)", bg: "Печалба в оценката на Браер (90 %)",
        ro: "Câștig de scor Brier (90 %)", uk: "Виграш в оцінці Браєра (90 %)")
    case .made:
      Wording(
        en:
          "Each view is that of the risk forecast on the day, from the rows recorded by then. Gain: against the Kaplan–Meier curve given the age for ends, against the share of earlier forecasts that came true else.",
        bg:
          "Всяка гледна точка е от прогнозата за риска към деня, по редовете, записани дотогава. Печалба: спрямо кривата на Каплан–Майер според възрастта за краищата, иначе спрямо дела на сбъднатите по-ранни прогнози.",
        ro:
          "Fiecare perspectivă este a prognozei riscului din acea zi, din rândurile înregistrate până atunci. Câștig: față de curba Kaplan–Meier după vechime pentru termene, altfel față de ponderea prognozelor anterioare adeverite.",
        uk:
          "Кожен погляд — із прогнозу ризику на той день, за рядками, записаними до нього. Виграш: проти кривої Каплана–Маєра за віком для строків, інакше проти частки справджених раніших прогнозів."
      )
    case .undecided:
      Wording(
        en: "Not decided by the last day of the data, and left out: {list}.",
        bg: "Без изход до последния ден на данните и затова изпуснати: {list}.",
        ro: "Nedecise până în ultima zi a datelor și omise: {list}.",
        uk: "Не вирішені до останнього дня даних і пропущені: {list}.")
    case .recorded:
      Wording(
        en:
          "Rows that say when they were recorded: {list}. The others count as always known: where they were corrected later, forecasts may look better than they were.",
        bg:
          "Редове с ден на записване: {list}. Останалите се смятат за винаги известни: ако са поправяни по-късно, прогнозите може да изглеждат по-добри.",
        ro:
          "Rânduri care spun când au fost înregistrate: {list}. Celelalte trec drept cunoscute dintotdeauna: dacă au fost corectate mai târziu, prognozele pot părea mai bune decât au fost.",
        uk:
          "Рядки з днем запису: {list}. Решту вважаємо відомою завжди: якщо її виправляли пізніше, прогнози можуть виглядати кращими, ніж були."
      )
    case .byMunicipality:
      Wording(
        en: "Intervals of gains draw whole municipalities.",
        bg: "Интервалите на печалбата теглят цели общини.",
        ro: "Intervalele câștigului extrag municipalități întregi.",
        uk: "Інтервали виграшу беруть громади цілком.")
    case .byOperation:
      Wording(
        en: "Intervals of gains draw whole projects: there are too few municipalities to draw those.",
        bg: "Интервалите на печалбата теглят цели проекти: общините са твърде малко.",
        ro: "Intervalele câștigului extrag proiecte întregi: municipalitățile sunt prea puține.",
        uk: "Інтервали виграшу беруть проєкти цілком: громад замало.")
    case .kept:
      Wording(
        en: "{question}: what was given for 50, 80 and 90 of 100 was kept in {a}, {b} and {c} ({n}).",
        bg: "{question}: даденото за 50, 80 и 90 от 100 е спазено при {a}, {b} и {c} ({n}).",
        ro: "{question}: ce s-a dat pentru 50, 80 și 90 din 100 s-a respectat în {a}, {b} și {c} ({n}).",
        uk: "{question}: назване для 50, 80 і 90 зі 100 дотримано в {a}, {b} і {c} ({n}).")
    case .keptAmounts:
      Wording(
        en:
          "{question}: what was given for 50, 80 and 90 of 100 was kept in {a}, {b} and {c} ({n}); pinball loss at P80 {loss}.",
        bg:
          "{question}: даденото за 50, 80 и 90 от 100 е спазено при {a}, {b} и {c} ({n}); квантилна загуба при P80 {loss}.",
        ro:
          "{question}: ce s-a dat pentru 50, 80 și 90 din 100 s-a respectat în {a}, {b} și {c} ({n}); pierdere cuantilică la P80 {loss}.",
        uk:
          "{question}: назване для 50, 80 і 90 зі 100 дотримано в {a}, {b} і {c} ({n}); квантильна втрата на P80 {loss}."
      )
    case .large:
      Wording(
        en: "{name}: views of the risk forecast are scored for up to {n} operations; only the methods were.",
        bg:
          "{name}: гледните точки на прогнозата за риска се оценяват до {n} проекта; оценени са само методите.",
        ro:
          "{name}: perspectivele prognozei riscului se evaluează până la {n} proiecte; s-au evaluat doar metodele.",
        uk: "{name}: погляди прогнозу ризику оцінюють до {n} проєктів; оцінено лише методи.")
    case .nothing:
      Wording(
        en: "{name}: no view of the risk forecast can be scored: {reason}",
        bg: "{name}: никоя гледна точка на прогнозата за риска не може да се оцени: {reason}",
        ro: "{name}: nicio perspectivă a prognozei riscului nu poate fi evaluată: {reason}",
        uk: "{name}: жоден погляд прогнозу ризику не можна оцінити: {reason}")
    }
  }
}
