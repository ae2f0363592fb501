/// What a programme may lose by decommitment: headings and remarks.
enum DecommitmentText: String, ReportText {
  case deadline, due, atRisk, above, below, pooled, coveredBy, notInTime, lossChance, expectedLoss, runRate
  case covered, lost
  case meaning, forecastMeaning, withoutEnd, aboveOnly, unruled, profileWrong
  case law, summary, unverified

  var wording: Wording {
    switch self {
    case .deadline:
      Wording(
        en: "Deadline of decommitment", bg: "Срок за автоматично освобождаване",
        ro: "Termen de dezangajare", uk: "Строк автоматичного скасування")
    case .covered:
      Wording(
        en: "none: all is covered", bg: "няма: всичко е покрито", ro: "niciuna: totul este acoperit",
        uk: "немає: усе покрито")
    case .lost:
      Wording(
        en: "lost: the day is over", bg: "загубено: денят мина", ro: "pierdut: ziua a trecut",
        uk: "втрачено: день минув")
    case .due: Wording(en: "To be covered", bg: "За покриване", ro: "De acoperit", uk: "Підлягає покриттю")
    case .atRisk:
      Wording(en: "Not covered yet", bg: "Още непокрито", ro: "Încă neacoperit", uk: "Ще не покрито")
    case .above:
      Wording(
        en: "Claims forecast", bg: "Прогнозни заявки", ro: "Cereri prognozate", uk: "Прогноз заявок")
    case .below:
      Wording(
        en: "From the projects", bg: "От проектите", ro: "Din proiecte", uk: "Від проєктів")
    case .pooled:
      Wording(en: "Both together", bg: "Двете заедно", ro: "Ambele împreună", uk: "Обидва разом")
    case .coveredBy:
      Wording(
        en: "Covered by the end of", bg: "Покрито до края на", ro: "Acoperit până la sfârșitul lunii",
        uk: "Покрито до кінця")
    case .notInTime: Wording(en: "not in time", bg: "не в срок", ro: "nu la termen", uk: "не вчасно")
    case .lossChance:
      Wording(
        en: "Chance of a loss", bg: "Вероятност за загуба", ro: "Probabilitatea unei pierderi",
        uk: "Імовірність утрати")
    case .expectedLoss:
      Wording(en: "Expected loss", bg: "Очаквана загуба", ro: "Pierdere așteptată", uk: "Очікувана втрата")
    case .runRate:
      Wording(
        en: "Claims a month to avoid it", bg: "Заявки на месец, за да се избегне",
        ro: "Cereri pe lună pentru a o evita", uk: "Заявки на місяць, щоб уникнути")
    case .meaning:
      Wording(
        en: "Arithmetic by the profile {profile} ({standing}), not a legal finding.",
        bg: "Сметка по профила {profile} ({standing}), а не правно заключение.",
        ro: "Calcul după profilul {profile} ({standing}), nu o constatare juridică.",
        uk: "Розрахунок за профілем {profile} ({standing}), а не правовий висновок.")
    case .forecastMeaning:
      Wording(
        en:
          "Claims are forecast from past shares of what remained, and from what the open projects have still to claim; the latter weighs {weight}: a policy, not evidence. Month, chance and loss go by both together.",
        bg:
          "Заявките се прогнозират по досегашните дялове от остатъка и по това, което текущите проекти още ще заявят; второто тежи {weight}: избор, а не доказателство. Месецът, вероятността и загубата са по двете заедно.",
        ro:
          "Cererile sunt prognozate după părțile de până acum din rest și după ce mai au de cerut proiectele în curs; a doua cântărește {weight}: o alegere, nu o dovadă. Luna, probabilitatea și pierderea sunt după ambele împreună.",
        uk:
          "Заявки прогнозовано за попередніми частками залишку і за тим, що поточні проєкти ще мають заявити; друге важить {weight}: вибір, а не доказ. Місяць, імовірність і втрата – за обома разом."
      )
    case .withoutEnd:
      Wording(
        en:
          "Of {all} open projects {n} {n:has|have} no forecast of the end and {n:is|are} not in the forecast from the projects; where they hold more than a third of what is still to be claimed, there is none.",
        bg:
          "От {all} отворени проекта {n} {n:няма|нямат} прогноза за края и не {n:влиза|влизат} в прогнозата по проекти; ако държат повече от една трета от оставащото за заявяване, такава прогноза няма.",
        ro:
          "Din {all} proiecte deschise, {n} {n:nu are o prognoză|nu au o prognoză|nu au o prognoză} a sfârșitului și nu {n:intră|intră|intră} în prognoza din proiecte; dacă dețin peste o treime din ce mai este de solicitat, aceasta lipsește.",
        uk:
          "Із {all} відкритих проєктів {n} не {n:має|мають|мають} прогнозу завершення й не {n:входить|входять|входять} до прогнозу за проєктами; якщо на них припадає понад третину того, що ще слід заявити, такого прогнозу немає."
      )
    case .aboveOnly:
      Wording(
        en:
          "No open project says what it has still to claim: the forecast goes by past shares of what remained alone.",
        bg:
          "Никой текущ проект не казва какво още ще заяви: прогнозата е само по досегашните дялове от остатъка.",
        ro:
          "Niciun proiect în curs nu spune ce mai are de cerut: prognoza merge doar după părțile de până acum din rest.",
        uk: "Жоден поточний проєкт не каже, що ще має заявити: прогноз лише за попередніми частками залишку.")
    case .unruled:
      Wording(
        en:
          "No rule of decommitment is known for {names}, so nothing is said of a loss; {flag} names a rule.",
        bg:
          "За {names} не е известно правило за освобождаване, затова не се казва нищо за загуба; {flag} посочва правило.",
        ro:
          "Pentru {names} nu se cunoaște o regulă de dezangajare, deci nu se spune nimic despre o pierdere; {flag} numește o regulă.",
        uk:
          "Для {names} правило скасування невідоме, тож про втрату нічого не сказано; {flag} називає правило."
      )
    case .profileWrong:
      Wording(
        en:
          "{path}, {pointer}: missing, or not what a rule of decommitment has there. Fix: give {members}, with percents that make 100 for each commitment.",
        bg:
          "{path}, {pointer}: липсва или не е каквото трябва в правило за освобождаване. Поправка: дайте {members}, с проценти, които правят 100 за всяко задължение.",
        ro:
          "{path}, {pointer}: lipsește sau nu este ce trebuie într-o regulă de dezangajare. Remediere: dați {members}, cu procente care fac 100 pentru fiecare angajament.",
        uk:
          "{path}, {pointer}: немає або не те, що має бути в правилі скасування. Виправлення: подайте {members}, з відсотками, що дають 100 для кожного зобов’язання."
      )
    case .law:
      Wording(en: "read in the law", bg: "прочетено в закона", ro: "citit în lege", uk: "прочитано в законі")
    case .summary:
      Wording(
        en: "read in an official summary", bg: "прочетено в официално резюме",
        ro: "citit într-un rezumat oficial", uk: "прочитано в офіційному огляді")
    case .unverified:
      Wording(
        en: "verified by nobody", bg: "непроверено от никого", ro: "neverificat de nimeni",
        uk: "ніким не перевірено")
    }
  }
}
