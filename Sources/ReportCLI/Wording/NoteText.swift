/// Remarks below tables and charts, and source lines.
enum NoteText: String, ReportText {
  case illustrative, illustrativeMark, missingDrawn, thresholds, basisStated, rounding, converted
  case sourceRows, sourceFiles, methodNamed, slipMeaning, rateMeaning, baselineAssumed, asOfInclusive
  case sameBytes, targetDoubt, noTotal, totalOverPlaces, upperBound, partsDiffer, dataTable, skipToContent,
    madeBy,
    absentReason, moreRows, evMethod, weightsEqual, openEnded
  case indicatorsCounted, targetRevised, reasonNotStated, partsInAnnex

  var wording: Wording {
    switch self {
    case .indicatorsCounted:
      Wording(
        en:
          "Each indicator is counted once for each project, programme or municipality, by the last of its targets; interim targets and parts stand in the tables.",
        bg:
          "Всеки индикатор се брои веднъж за всеки проект, програма или община, по последната му цел; междинните цели и разбивките са в таблиците.",
        ro:
          "Fiecare indicator se numără o dată pentru fiecare proiect, program sau UAT, după ultima lui țintă; țintele intermediare și defalcările sunt în tabele.",
        uk:
          "Кожен показник враховано один раз для кожного проєкту, програми чи громади, за останньою ціллю; проміжні цілі та розбивки – у таблицях."
      )
    case .targetRevised:
      Wording(
        en: "{name}: the target was revised from {old} to {new}; reason: {reason}",
        bg: "{name}: целта е променена от {old} на {new}; причина: {reason}",
        ro: "{name}: ținta a fost revizuită de la {old} la {new}; motivul: {reason}",
        uk: "{name}: ціль переглянуто з {old} на {new}; причина: {reason}")
    case .reasonNotStated:
      Wording(en: "not stated", bg: "не е посочена", ro: "nu este indicat", uk: "не вказана")
    case .sameBytes:
      Wording(
        en: "The same command on the same files gives the same report, byte for byte:",
        bg: "Същата команда върху същите файлове дава същия доклад, байт по байт:",
        ro: "Aceeași comandă pe aceleași fișiere dă același raport, octet cu octet:",
        uk: "Та сама команда на тих самих файлах дає той самий звіт, байт у байт:")
    case .illustrative:
      Wording(
        en: "Contains illustrative data, made up for the example.",
        bg: "Съдържа примерни данни, съставени за целите на примера.",
        ro: "Conține date ilustrative, alcătuite pentru exemplu.",
        uk: "Містить умовні дані, складені для прикладу.")
    case .illustrativeMark:
      Wording(
        en: "* illustrative data", bg: "* примерни данни", ro: "* date ilustrative", uk: "* умовні дані")
    case .missingDrawn:
      Wording(
        en: "Hatched: no data. Missing is never drawn as zero.",
        bg: "Щриховано: няма данни. Липсващото никога не се показва като нула.",
        ro: "Hașurat: lipsă date. Ce lipsește nu este desenat niciodată ca zero.",
        uk: "Штриховка: немає даних. Відсутнє ніколи не показано як нуль.")
    case .thresholds:
      Wording(
        en: "On track from {green} of the expected progress, at risk from {amber}, below that off track.",
        bg:
          "По план: при поне {green} от очакваното изпълнение; под риск: при поне {amber}; под това – изостава.",
        ro:
          "Conform planului: de la {green} din progresul așteptat; la risc: de la {amber}; sub acest prag, în întârziere.",
        uk: "За планом: від {green} очікуваного виконання; під ризиком: від {amber}; нижче – відстає.")
    case .basisStated:
      Wording(
        en: "Basis of the payments: {basis}.", bg: "Основа на плащанията: {basis}.",
        ro: "Baza plăților: {basis}.",
        uk: "Основа платежів: {basis}.")
    case .rounding:
      Wording(
        en: "Figures are computed exactly and rounded only for display.",
        bg: "Стойностите се изчисляват точно и се закръгляват само при показване.",
        ro: "Valorile sunt calculate exact și rotunjite doar la afișare.",
        uk: "Значення обчислено точно й округлено лише для показу.")
    case .converted:
      Wording(
        en: "Converted at {rate} {currency} per euro, once, at the total.",
        bg: "Превалутирано по {rate} {currency} за едно евро, веднъж, върху общата сума.",
        ro: "Convertit la {rate} {currency} pentru un euro, o singură dată, la total.",
        uk: "Перераховано за курсом {rate} {currency} за євро, один раз, від загальної суми.")
    case .sourceRows:
      Wording(
        en: "Source: {file}, {n:row|rows} {rows}", bg: "Източник: {file}, {n:ред|редове} {rows}",
        ro: "Sursa: {file}, {n:rândul|rândurile|rândurile} {rows}",
        uk: "Джерело: {file}, {n:рядок|рядки|рядки} {rows}")
    case .sourceFiles:
      Wording(en: "Source: {files}", bg: "Източник: {files}", ro: "Sursa: {files}", uk: "Джерело: {files}")
    case .methodNamed:
      Wording(en: "Method: {method}", bg: "Метод: {method}", ro: "Metoda: {method}", uk: "Метод: {method}")
    case .slipMeaning:
      Wording(
        en: "Delay in days against the plan; a minus means ahead.",
        bg: "Закъснение в дни спрямо плана; минус означава предсрочно.",
        ro: "Întârziere în zile față de plan; minus înseamnă în avans.",
        uk: "Затримка в днях відносно плану; мінус означає випередження.")
    case .rateMeaning:
      Wording(
        en: "Achievement rate: (value − baseline) ÷ (target − baseline); it may be negative or above 100%.",
        bg:
          "Степен на изпълнение: (стойност − базова) ÷ (целева − базова); може да е отрицателна или над 100%.",
        ro:
          "Grad de realizare: (valoare − referință) ÷ (țintă − referință); poate fi negativ sau peste 100 %.",
        uk: "Рівень виконання: (значення − базове) ÷ (цільове − базове); може бути від'ємним або понад 100%.")
    case .baselineAssumed:
      Wording(
        en: "A baseline of 0 is assumed for outputs of ESF and ESF+.",
        bg: "За продуктите по ЕСФ и ЕСФ+ се приема базова стойност 0.",
        ro: "Pentru realizările FSE și FSE+ se presupune valoarea de referință 0.",
        uk: "Для продуктів ЄСФ та ЄСФ+ прийнято базове значення 0.")
    case .asOfInclusive:
      Wording(
        en: "Figures as of {day}, that day included.", bg: "Данни към {day} включително.",
        ro: "Date la {day}, inclusiv.", uk: "Дані станом на {day} включно.")
    case .targetDoubt:
      Wording(
        en: "Above 150% of the target: the target may have been set too low.",
        bg: "Над 150% от целевата стойност: целта може да е била поставена твърде ниско.",
        ro: "Peste 150 % din țintă: este posibil ca ținta să fi fost stabilită prea jos.",
        uk: "Понад 150% цільового значення: можливо, ціль була заниженою.")
    case .noTotal:
      Wording(
        en: "No figure over all places: {reason}.", bg: "Няма обща стойност за всички общини: {reason}.",
        ro: "Nu există o valoare pentru toate UAT: {reason}.", uk: "Немає значення для всіх громад: {reason}."
      )
    case .totalOverPlaces:
      Wording(
        en: "All places: {value} ({n} of {all} reported).", bg: "Общо: {value} (отчетени {n} от {all}).",
        ro: "Total: {value} (au raportat {n} din {all}).", uk: "Разом: {value} (звітували {n} із {all}).")
    case .upperBound:
      Wording(
        en: "It is an upper bound: the same person may be counted in several places.",
        bg: "Това е горна граница: едно и също лице може да е отчетено на няколко места.",
        ro: "Este o limită superioară: aceeași persoană poate fi numărată în mai multe locuri.",
        uk: "Це верхня межа: одну особу могли порахувати в кількох громадах.")
    case .partsDiffer:
      Wording(
        en: "{name}, {period}: the parts ({dimension}) sum to {sum}, the whole is {total}.",
        bg: "{name}, {period}: частите ({dimension}) дават сбор {sum}, а цялото е {total}.",
        ro: "{name}, {period}: părțile ({dimension}) însumează {sum}, iar totalul este {total}.",
        uk: "{name}, {period}: частини ({dimension}) дають у сумі {sum}, а ціле – {total}.")
    case .dataTable:
      Wording(
        en: "Data of the chart", bg: "Данни от графиката", ro: "Datele graficului", uk: "Дані графіка")
    case .skipToContent:
      Wording(
        en: "Skip to content", bg: "Към съдържанието", ro: "Salt la conținut", uk: "Перейти до змісту")
    case .madeBy:
      Wording(
        en: "Made by {tool} {version}", bg: "Изготвено с {tool} {version}",
        ro: "Întocmit cu {tool} {version}",
        uk: "Складено програмою {tool} {version}")
    case .absentReason:
      Wording(
        en: "no figure: {reason}", bg: "без стойност: {reason}", ro: "fără valoare: {reason}",
        uk: "без значення: {reason}")
    case .moreRows:
      Wording(
        en: "and {n} more {n:row|rows}", bg: "и още {n} {n:ред|реда}",
        ro: "și încă {n} {n:rând|rânduri|de rânduri}", uk: "і ще {n} {n:рядок|рядки|рядків}")
    case .partsInAnnex:
      Wording(
        en: "{n} {n:row|rows} of parts {n:stands|stand} in the annex “{annex}”.",
        bg: "{n} {n:ред|реда} с разбивки {n:стои|стоят} в приложението „{annex}“.",
        ro: "{n} {n:rând|rânduri|de rânduri} cu defalcări {n:se află|se află|se află} în anexa „{annex}”.",
        uk: "{n} {n:рядок|рядки|рядків} розбивок {n:стоїть|стоять|стоять} у додатку «{annex}».")
    case .evMethod:
      Wording(
        en: "Earned value by the method {method}.", bg: "Спечелена стойност по метода {method}.",
        ro: "Valoarea realizată după metoda {method}.", uk: "Освоєна вартість за методом {method}.")
    case .weightsEqual:
      Wording(
        en: "No weights are given: every milestone counts the same.",
        bg: "Не са посочени тежести: всички етапи се броят поравно.",
        ro: "Nu sunt indicate ponderi: toate jaloanele contează la fel.",
        uk: "Ваг не вказано: усі етапи рівнозначні.")
    case .openEnded:
      Wording(
        en: "Not reached by the as-of day.", bg: "Непостигнато към датата.",
        ro: "Neatins până la data raportului.",
        uk: "Не досягнуто на дату звіту.")
    }
  }
}
