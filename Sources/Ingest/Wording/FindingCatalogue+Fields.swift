extension FindingCatalogue {
  /// Numbers, flags and states.
  static let numbers: [FindingKind: FindingWording] = [
    .otherNumbers: FindingWording(
      en: "found {found} | {example} | write {plain} or --numbers {token}:{letter}",
      bg: "намерено {found} | {example} | напишете {plain} или --numbers {token}:{letter}",
      ro: "găsit {found} | {example} | scrieți {plain} sau --numbers {token}:{letter}",
      uk: "знайдено {found} | {example} | напишіть {plain} або --numbers {token}:{letter}"),
    .brokenGroups: FindingWording(
      en: "found {found} | a number like {example} | correct {cell}",
      bg: "намерено {found} | число като {example} | поправете {cell}",
      ro: "găsit {found} | un număr ca {example} | corectați {cell}",
      uk: "знайдено {found} | число на зразок {example} | виправте {cell}"),
    .ambiguousNumber: FindingWording(
      en:
        "{count} {count:cell|cells} like {found} could be {whole} or {swapped}; nothing else in the column decides | - | --numbers {wholeFlag} ({whole}) or --numbers {decimalFlag} ({decimal})",
      bg:
        "{count} {count:клетка|клетки} като {found} {count:може|могат} да се чете като {whole} или {swapped}; нищо друго в колоната не решава | - | --numbers {wholeFlag} ({whole}) или --numbers {decimalFlag} ({decimal})",
      ro:
        "{count} {count:celulă|celule|de celule} ca {found} ar putea fi {whole} sau {swapped}; nimic altceva din coloană nu decide | - | --numbers {wholeFlag} ({whole}) sau --numbers {decimalFlag} ({decimal})",
      uk:
        "{count} {count:клітинка|клітинки|клітинок} на зразок {found} – це може бути {whole} або {swapped}; більше нічого в стовпці не вирішує | - | --numbers {wholeFlag} ({whole}) або --numbers {decimalFlag} ({decimal})"
    ),
    .textForNumber: FindingWording(
      en: "found {found} | a number or an empty cell | leave it empty, or --missing \"{flag}\"",
      bg: "намерено {found} | число или празна клетка | оставете я празна или --missing \"{flag}\"",
      ro: "găsit {found} | un număr sau o celulă goală | lăsați-o goală sau --missing \"{flag}\"",
      uk: "знайдено {found} | число або порожню клітинку | залиште її порожньою або --missing \"{flag}\""),
    .stateWordForNumber: FindingWording(
      en: "found {found} | a number or an empty cell | leave it empty, or --missing \"{flag}\"",
      bg: "намерено {found} | число или празна клетка | оставете я празна или --missing \"{flag}\"",
      ro: "găsit {found} | un număr sau o celulă goală | lăsați-o goală sau --missing \"{flag}\"",
      uk: "знайдено {found} | число або порожню клітинку | залиште її порожньою або --missing \"{flag}\""),
    .unitWithNumber: FindingWording(
      en: "found {found} | a bare number | write the number alone in {cell}",
      bg: "намерено {found} | само число | напишете в {cell} само числото",
      ro: "găsit {found} | doar un număr | scrieți în {cell} doar numărul",
      uk: "знайдено {found} | саме число | напишіть у {cell} лише число"),
    .notAFlag: FindingWording(
      en: "found {found} | yes or no | write yes or no in {cell}",
      bg: "намерено {found} | да или не | напишете в {cell} да или не",
      ro: "găsit {found} | da sau nu | scrieți în {cell} da sau nu",
      uk: "знайдено {found} | так або ні | напишіть у {cell} так або ні"),
    .notAState: FindingWording(
      en: "found {found} | reported, missing, not-applicable, suppressed or not-provided | correct {cell}",
      bg:
        "намерено {found} | reported, missing, not-applicable, suppressed или not-provided | поправете {cell}",
      ro: "găsit {found} | reported, missing, not-applicable, suppressed sau not-provided | corectați {cell}",
      uk:
        "знайдено {found} | reported, missing, not-applicable, suppressed або not-provided | виправте {cell}"),
    .spreadsheetError: FindingWording(
      en:
        "found {found}, an error of a spreadsheet | a number or an empty cell | repair the formula and save",
      bg:
        "намерено {found}, грешка на електронна таблица | число или празна клетка | поправете формулата и запишете",
      ro:
        "găsit {found}, o eroare de foaie de calcul | un număr sau o celulă goală | reparați formula și salvați",
      uk:
        "знайдено {found}, помилку електронної таблиці | число або порожню клітинку | виправте формулу й збережіть"
    ),
    .digitsLost: FindingWording(
      en: "found {found}; digits were lost by Excel | - | format the column as Text and paste the ids again",
      bg:
        "намерено {found}; Excel е загубил цифри | - | форматирайте колоната като текст и поставете кодовете отново",
      ro: "găsit {found}; Excel a pierdut cifre | - | formatați coloana ca Text și lipiți din nou codurile",
      uk: "знайдено {found}; Excel утратив цифри | - | задайте стовпцю формат «Текст» і вставте коди ще раз"),
    .scientificAmount: FindingWording(
      en:
        "found {found}, a number with an exponent; digits may be lost | an amount with all its digits | write the amount out in {cell}, or format the column as Number and export again",
      bg:
        "намерено {found}, число с експонента; може да са загубени цифри | сума с всичките ѝ цифри | напишете цялата сума в {cell} или форматирайте колоната като число и експортирайте отново",
      ro:
        "găsit {found}, un număr cu exponent; este posibil să se fi pierdut cifre | o sumă cu toate cifrele | scrieți suma întreagă în {cell} sau formatați coloana ca Număr și exportați din nou",
      uk:
        "знайдено {found}, число з експонентою; цифри могли загубитися | суму з усіма цифрами | запишіть суму повністю в {cell} або задайте стовпцю формат «Число» й експортуйте ще раз"
    ),
    .numberTooLarge: FindingWording(
      en:
        "found {found}, larger than any figure of a project | a number up to 92 233 720 368 547 758.07 | correct {cell}",
      bg:
        "намерено {found}, по-голямо от всяка стойност на проект | число до 92 233 720 368 547 758,07 | поправете {cell}",
      ro:
        "găsit {found}, mai mare decât orice valoare a unui proiect | un număr până la 92.233.720.368.547.758,07 | corectați {cell}",
      uk:
        "знайдено {found}, більше за будь-яке значення проєкту | число до 92 233 720 368 547 758,07 | виправте {cell}"
    ),
    .roundedToHundredths: FindingWording(
      en: "found {found}; rounded to hundredths | at most two decimals | nothing, or round it in {cell}",
      bg:
        "намерено {found}; закръглено до стотни | най-много два знака след запетаята | нищо, или го закръглете в {cell}",
      ro: "găsit {found}; rotunjit la sutimi | cel mult două zecimale | nimic, sau rotunjiți în {cell}",
      uk:
        "знайдено {found}; округлено до сотих | щонайбільше два знаки після коми | нічого, або округліть у {cell}"
    ),
  ]

  /// Days and periods.
  static let days: [FindingKind: FindingWording] = [
    .impossibleDay: FindingWording(
      en: "found {found}; {month} has {days} days | - | correct {cell}",
      bg: "намерено {found}; {month} има {days} дни | - | поправете {cell}",
      ro: "găsit {found}; {month} are {days} de zile | - | corectați {cell}",
      uk: "знайдено {found}; {month} має {days} {days:день|дні|днів} | - | виправте {cell}"),
    .impossibleMonth: FindingWording(
      en: "found {found}; there is no month {month} | - | correct {cell}",
      bg: "намерено {found}; няма месец {month} | - | поправете {cell}",
      ro: "găsit {found}; nu există luna {month} | - | corectați {cell}",
      uk: "знайдено {found}; місяця {month} не існує | - | виправте {cell}"),
    .otherDayOrder: FindingWording(
      en: "found {found} | {style}, so {day}? | correct {cell}, or --dates {token}:{letter}",
      bg: "намерено {found} | {style}, тоест {day}? | поправете {cell} или --dates {token}:{letter}",
      ro: "găsit {found} | {style}, adică {day}? | corectați {cell} sau --dates {token}:{letter}",
      uk: "знайдено {found} | {style}, тобто {day}? | виправте {cell} або --dates {token}:{letter}"),
    .ambiguousDayOrder: FindingWording(
      en:
        "{count} {count:cell|cells} like {found} can be read with the day or the month first; nothing else in the column decides | - | --dates dmy:{letter} or --dates mdy:{letter}",
      bg:
        "{count} {count:клетка|клетки} като {found} могат да се четат с деня или с месеца отпред; нищо друго в колоната не решава | - | --dates dmy:{letter} или --dates mdy:{letter}",
      ro:
        "{count} {count:celulă|celule|de celule} ca {found} se pot citi cu ziua sau cu luna la început; nimic altceva din coloană nu decide | - | --dates dmy:{letter} sau --dates mdy:{letter}",
      uk:
        "{count} {count:клітинку|клітинки|клітинок} на зразок {found} можна читати з днем або з місяцем попереду; більше нічого в стовпці не вирішує | - | --dates dmy:{letter} або --dates mdy:{letter}"
    ),
    .serialDay: FindingWording(
      en:
        "found {found}; as an Excel day number it is {day} | - | --dates excel:{letter}, or format as a date and export again",
      bg:
        "намерено {found}; като номер на ден в Excel е {day} | - | --dates excel:{letter} или форматирайте като дата и експортирайте отново",
      ro:
        "găsit {found}; ca număr de zi Excel este {day} | - | --dates excel:{letter} sau formatați ca dată și exportați din nou",
      uk:
        "знайдено {found}; як номер дня Excel це {day} | - | --dates excel:{letter} або задайте формат дати й експортуйте ще раз"
    ),
    .dateOrder: FindingWording(
      en: "ends {day} before it starts {other} | - | correct {cell}",
      bg: "завършва на {day}, преди да започне на {other} | - | поправете {cell}",
      ro: "se încheie la {day} înainte de a începe la {other} | - | corectați {cell}",
      uk: "закінчується {day}, раніше, ніж починається {other} | - | виправте {cell}"),
    .sillyYear: FindingWording(
      en: "year {year} | a year from 1950 to 2100 | {cell} is probably {guess}",
      bg: "година {year} | година от 1950 до 2100 | в {cell} вероятно трябва да е {guess}",
      ro: "anul {year} | un an între 1950 și 2100 | în {cell} este probabil {guess}",
      uk: "рік {year} | рік від 1950 до 2100 | у {cell}, імовірно, має бути {guess}"),
    .notADay: FindingWording(
      en: "found {found} | a date like {style} or an empty cell | correct {cell}, or --missing \"{flag}\"",
      bg:
        "намерено {found} | дата като {style} или празна клетка | поправете {cell} или --missing \"{flag}\"",
      ro: "găsit {found} | o dată ca {style} sau o celulă goală | corectați {cell} sau --missing \"{flag}\"",
      uk:
        "знайдено {found} | дату на зразок {style} або порожню клітинку | виправте {cell} або --missing \"{flag}\""
    ),
    .yearMissing: FindingWording(
      en:
        "found {found}, a date without a year; it stays unknown | a date like {style} | add the year in {cell}",
      bg:
        "намерено {found}, дата без година; остава неизвестна | дата като {style} | добавете годината в {cell}",
      ro: "găsit {found}, o dată fără an; rămâne necunoscută | o dată ca {style} | adăugați anul în {cell}",
      uk:
        "знайдено {found}, дату без року; вона лишається невідомою | дату на зразок {style} | додайте рік у {cell}"
    ),
    .periodNotDay: FindingWording(
      en: "found {found}, a span of time | one day like {style} | write the day in {cell}",
      bg: "намерено {found}, отрязък от време | един ден като {style} | напишете деня в {cell}",
      ro: "găsit {found}, un interval de timp | o zi ca {style} | scrieți ziua în {cell}",
      uk: "знайдено {found}, проміжок часу | один день на зразок {style} | напишіть день у {cell}"),
    .notAPeriod: FindingWording(
      en: "found {found} | a period like 2014, 2014-H1, 2014-Q1, 2014-03 or 2014-03-06 | correct {cell}",
      bg: "намерено {found} | период като 2014, 2014-H1, 2014-Q1, 2014-03 или 2014-03-06 | поправете {cell}",
      ro: "găsit {found} | o perioadă ca 2014, 2014-H1, 2014-Q1, 2014-03 sau 2014-03-06 | corectați {cell}",
      uk:
        "знайдено {found} | період на зразок 2014, 2014-H1, 2014-Q1, 2014-03 або 2014-03-06 | виправте {cell}"
    ),
    .twoDigitYear: FindingWording(
      en:
        "found {found}; the year was taken for {year} | four digits of the year | nothing, or write the year in full in {cell}",
      bg:
        "намерено {found}; годината е приета за {year} | четири цифри на годината | нищо, или напишете цялата година в {cell}",
      ro:
        "găsit {found}; anul a fost considerat {year} | anul cu patru cifre | nimic, sau scrieți anul întreg în {cell}",
      uk:
        "знайдено {found}; рік прийнято за {year} | рік чотирма цифрами | нічого, або напишіть рік повністю в {cell}"
    ),
    .timeDropped: FindingWording(
      en: "found {found}; the time of day was left aside | a date | nothing",
      bg: "намерено {found}; часът е оставен настрана | дата | нищо",
      ro: "găsit {found}; ora a fost lăsată deoparte | o dată | nimic",
      uk: "знайдено {found}; час доби відкинуто | дату | нічого"),
    .strayMark: FindingWording(
      en: "found {found}; a stray mark was passed over | - | nothing, or correct {cell}",
      bg: "намерено {found}; излишен знак е прескочен | - | нищо, или поправете {cell}",
      ro: "găsit {found}; un semn în plus a fost ignorat | - | nimic, sau corectați {cell}",
      uk: "знайдено {found}; зайвий знак пропущено | - | нічого, або виправте {cell}"),
  ]
}
