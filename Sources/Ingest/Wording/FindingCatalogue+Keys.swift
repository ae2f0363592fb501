extension FindingCatalogue {
  /// Codes, references, and what rows say to one another.
  static let keys: [FindingKind: FindingWording] = [
    .duplicateKey: FindingWording(
      en: "both {found} with different {fields} ({first} / {second}) | - | keep one, or --on-duplicate last",
      bg:
        "и двата са {found} с различни стойности за {fields} ({first} / {second}) | - | оставете единия или --on-duplicate last",
      ro:
        "ambele sunt {found}, cu valori diferite pentru {fields} ({first} / {second}) | - | păstrați unul sau --on-duplicate last",
      uk:
        "обидва {found} з різними значеннями {fields} ({first} / {second}) | - | залиште один або --on-duplicate last"
    ),
    .duplicateRow: FindingWording(
      en: "both {found}, alike in every column | - | delete row {row}",
      bg: "и двата са {found}, еднакви във всички колони | - | изтрийте ред {row}",
      ro: "ambele sunt {found}, identice în toate coloanele | - | ștergeți rândul {row}",
      uk: "обидва {found}, однакові в усіх стовпцях | - | видаліть рядок {row}"),
    .lookAlike: FindingWording(
      en:
        "found {found}, written with {letters}; matched to {matched} | - | retype the code with Latin letters",
      bg:
        "намерено {found}, написано с {letters}; съпоставено с {matched} | - | напишете кода отново с латински букви",
      ro: "găsit {found}, scris cu {letters}; potrivit cu {matched} | - | rescrieți codul cu litere latine",
      uk: "знайдено {found}, де {letters}; зіставлено з {matched} | - | наберіть код латинськими літерами"),
    .unknownReference: FindingWording(
      en: "{one} {found} is not among {many} | - | correct {cell} or load that {oneMore} too",
      bg: "{one} {found} не е сред {many} | - | поправете {cell} или заредете и {oneMore}",
      ro: "{one} {found} nu se află printre {many} | - | corectați {cell} sau încărcați și {oneMore}",
      uk: "{one} {found} немає серед {many} | - | виправте {cell} або завантажте й {oneMore}"),
    .unknownReferenceNearest: FindingWording(
      en:
        "{one} {found} is not among {many}; nearest {nearest} | - | correct {cell} or load that {oneMore} too",
      bg:
        "{one} {found} не е сред {many}; най-близък код: {nearest} | - | поправете {cell} или заредете и {oneMore}",
      ro:
        "{one} {found} nu se află printre {many}; cel mai apropiat cod: {nearest} | - | corectați {cell} sau încărcați și {oneMore}",
      uk:
        "{one} {found} немає серед {many}; найближчий код: {nearest} | - | виправте {cell} або завантажте й {oneMore}"
    ),
    .requiredMissing: FindingWording(
      en: "\"{field}\" is empty; the row is not used | a value | fill in {cell}, or delete row {row}",
      bg: "„{field}“ е празно; редът не се използва | стойност | попълнете {cell} или изтрийте ред {row}",
      ro:
        "„{field}” este gol; rândul nu este folosit | o valoare | completați {cell} sau ștergeți rândul {row}",
      uk: "«{field}» порожнє; рядок не використано | значення | заповніть {cell} або видаліть рядок {row}"),
    .unknownChoice: FindingWording(
      en: "found {found} | one of {allowed} | correct {cell}, or map.{table}.{field}.values in the settings",
      bg:
        "намерено {found} | едно от {allowed} | поправете {cell} или map.{table}.{field}.values в настройките",
      ro: "găsit {found} | una dintre {allowed} | corectați {cell} sau map.{table}.{field}.values din setări",
      uk:
        "знайдено {found} | одне з {allowed} | виправте {cell} або map.{table}.{field}.values у налаштуваннях"
    ),
    .similarKeys: FindingWording(
      en:
        "{found} looks like {other}; both rows are used | - | write both codes with the same letters, or rename row {row}",
      bg:
        "{found} изглежда като {other}; използват се и двата реда | - | напишете двата кода с едни и същи букви или променете ред {row}",
      ro:
        "{found} arată ca {other}; se folosesc ambele rânduri | - | scrieți ambele coduri cu aceleași litere sau schimbați rândul {row}",
      uk:
        "{found} виглядає як {other}; використано обидва рядки | - | наберіть обидва коди тими самими літерами або змініть рядок {row}"
    ),
    .exactRepeat: FindingWording(
      en:
        "the same payment to the last field; both are counted | - | delete row {row} if it was entered twice",
      bg:
        "едно и също плащане до последното поле; броят се и двете | - | изтрийте ред {row}, ако е въведен два пъти",
      ro:
        "aceeași plată până la ultimul câmp; se numără ambele | - | ștergeți rândul {row} dacă a fost introdus de două ori",
      uk:
        "той самий платіж до останнього поля; враховано обидва | - | видаліть рядок {row}, якщо його введено двічі"
    ),
    .sharesSum: FindingWording(
      en: "the shares of {found} sum to {sum}; none of them is used | 1 | correct the shares in {rows}",
      bg: "дяловете на {found} дават общо {sum}; нито един не се използва | 1 | поправете дяловете: {rows}",
      ro: "cotele pentru {found} însumează {sum}; niciuna nu este folosită | 1 | corectați cotele: {rows}",
      uk: "частки {found} разом дають {sum}; жодну не використано | 1 | виправте частки: {rows}"),
    .predecessorUnknown: FindingWording(
      en:
        "comes after {found}, which is no milestone of the same operation | a code of the same operation | correct {cell}",
      bg: "следва {found}, а такъв етап няма в същия проект | код от същия проект | поправете {cell}",
      ro:
        "urmează după {found}, care nu este un jalon al aceluiași proiect | un cod al aceluiași proiect | corectați {cell}",
      uk:
        "іде після {found}, а такого етапу в цьому проєкті немає | код із того самого проєкту | виправте {cell}"
    ),
    .predecessorCycle: FindingWording(
      en: "{found} leads back to this milestone | an order without a circle | take one code out of {cell}",
      bg: "{found} води обратно към същия етап | ред без затворен кръг | махнете един код от {cell}",
      ro: "{found} duce înapoi la același jalon | o ordine fără cerc | scoateți un cod din {cell}",
      uk: "{found} веде назад до цього ж етапу | порядок без кола | приберіть один код із {cell}"),
    .outOfRange: FindingWording(
      en: "found {value} | {range} | correct {cell}",
      bg: "намерено {value} | {range} | поправете {cell}",
      ro: "găsit {value} | {range} | corectați {cell}",
      uk: "знайдено {value} | {range} | виправте {cell}"),
  ]

  /// Money.
  static let money: [FindingKind: FindingWording] = [
    .currencyMissing: FindingWording(
      en:
        "an amount whose currency is stated nowhere; the row is not used | a currency | fill in a column \"currency\", or --amounts-in EUR:{letter}",
      bg:
        "сума, чиято валута не е посочена никъде; редът не се използва | валута | попълнете колона „currency“ или --amounts-in EUR:{letter}",
      ro:
        "o sumă a cărei monedă nu este indicată nicăieri; rândul nu este folosit | o monedă | completați o coloană „currency” sau --amounts-in EUR:{letter}",
      uk:
        "сума, валюту якої ніде не вказано; рядок не використано | валюту | заповніть стовпець «currency» або --amounts-in EUR:{letter}"
    ),
    .currencyUnknown: FindingWording(
      en: "found {found} | an amount with a known currency, such as EUR or BGN | correct {cell}",
      bg: "намерено {found} | сума с позната валута, например EUR или BGN | поправете {cell}",
      ro: "găsit {found} | o sumă cu o monedă cunoscută, de exemplu EUR sau RON | corectați {cell}",
      uk: "знайдено {found} | суму з відомою валютою, наприклад EUR або UAH | виправте {cell}"),
    .currencyMixed: FindingWording(
      en:
        "{found} in a column of {expected} | an amount in {expected} | give the amount in {expected}, or --amounts-in {currency}:{letter}",
      bg:
        "{found} в колона в {expected} | сума в {expected} | посочете сумата в {expected} или --amounts-in {currency}:{letter}",
      ro:
        "{found} într-o coloană în {expected} | o sumă în {expected} | indicați suma în {expected} sau --amounts-in {currency}:{letter}",
      uk:
        "{found} у стовпці в {expected} | суму в {expected} | вкажіть суму в {expected} або --amounts-in {currency}:{letter}"
    ),
    .afterChangeover: FindingWording(
      en:
        "{found} in a column of {expected}; dated {day}, after the euro changeover | - | give the amount in EUR, or --amounts-in BGN:{letter} (1 EUR = 1.95583 BGN)",
      bg:
        "{found} в колона в {expected}; с дата {day}, след въвеждането на еврото | - | посочете сумата в EUR или --amounts-in BGN:{letter} (1 EUR = 1,95583 BGN)",
      ro:
        "{found} într-o coloană în {expected}; cu data {day}, după trecerea la euro | - | indicați suma în EUR sau --amounts-in BGN:{letter} (1 EUR = 1,95583 BGN)",
      uk:
        "{found} у стовпці в {expected}; дата {day}, після переходу на євро | - | вкажіть суму в EUR або --amounts-in BGN:{letter} (1 EUR = 1,95583 BGN)"
    ),
    .currencyDiffers: FindingWording(
      en:
        "an amount in {currency}, its operation is in {expected}; it is kept and converted where a rate is known | {expected} | check the currency in row {row}, or add a table of rates",
      bg:
        "сума в {currency}, а проектът е в {expected}; запазва се и се превалутира, където има курс | {expected} | проверете валутата в ред {row} или добавете таблица с курсове",
      ro:
        "o sumă în {currency}, iar proiectul este în {expected}; se păstrează și se convertește unde există un curs | {expected} | verificați moneda din rândul {row} sau adăugați un tabel de cursuri",
      uk:
        "сума в {currency}, а проєкт у {expected}; її збережено й буде перераховано, де є курс | {expected} | перевірте валюту в рядку {row} або додайте таблицю курсів"
    ),
    .amountsInUnused: FindingWording(
      en:
        "this column gives each row its currency, also {currency}; --amounts-in {expected} holds only where it is empty | - | nothing, or drop --amounts-in",
      bg:
        "тази колона дава валутата на всеки ред, също и {currency}; --amounts-in {expected} важи само където е празна | - | нищо, или махнете --amounts-in",
      ro:
        "această coloană dă moneda fiecărui rând, inclusiv {currency}; --amounts-in {expected} este valabil doar unde este goală | - | nimic, sau renunțați la --amounts-in",
      uk:
        "цей стовпець задає валюту кожного рядка, зокрема {currency}; --amounts-in {expected} діє лише там, де він порожній | - | нічого, або приберіть --amounts-in"
    ),
    .thousandsSlip: FindingWording(
      en: "{sum} is {ratio} × {total}, the budget in {other} | - | check the unit (лв./хил. лв.)",
      bg: "{sum} е {ratio} × {total}, бюджета в {other} | - | проверете мерната единица (лв./хил. лв.)",
      ro: "{sum} este {ratio} × {total}, bugetul din {other} | - | verificați unitatea (lei/mii lei)",
      uk: "{sum} – це {ratio} × {total}, бюджет у {other} | - | перевірте одиницю (грн/тис. грн)"),
  ]

  /// Indicators, targets and their figures.
  static let indicators: [FindingKind: FindingWording] = [
    .percentTwoScales: FindingWording(
      en:
        "{fractions} {fractions:value|values} in 0–1 and {percents} in 1–100 | one scale | use one scale, or --percent fraction:{letter}",
      bg:
        "{fractions} {fractions:стойност|стойности} в 0–1 и {percents} в 1–100 | една скала | ползвайте една скала или --percent fraction:{letter}",
      ro:
        "{fractions} {fractions:valoare|valori|de valori} în 0–1 și {percents} în 1–100 | o singură scală | folosiți o singură scală sau --percent fraction:{letter}",
      uk:
        "{fractions} {fractions:значення|значення|значень} у 0–1 і {percents} у 1–100 | одну шкалу | вживайте одну шкалу або --percent fraction:{letter}"
    ),
    .percentFractions: FindingWording(
      en:
        "{count} {count:value|values}, none over 1, read as percents: {value} is {value}% | - | if {value} is a share of one, --percent fraction:{letter}; if not, --percent hundred:{letter}",
      bg:
        "{count} {count:стойност|стойности}, нито една над 1, прочетени като проценти: {value} е {value}% | - | ако {value} е дял от единица, --percent fraction:{letter}; ако не е, --percent hundred:{letter}",
      ro:
        "{count} {count:valoare|valori|de valori}, niciuna peste 1, citite ca procente: {value} este {value} % | - | dacă {value} este o parte din unu, --percent fraction:{letter}; dacă nu, --percent hundred:{letter}",
      uk:
        "{count} {count:значення|значення|значень}, жодне не більше за 1, прочитано як відсотки: {value} – це {value}% | - | якщо {value} – частка одиниці, --percent fraction:{letter}; якщо ні, --percent hundred:{letter}"
    ),
    .percentTargetScale: FindingWording(
      en:
        "indicator {found} has values up to {value} and a target of {target}, as if on two scales of percent | one scale | use one scale, or --percent fraction with the column of the fractions",
      bg:
        "индикаторът {found} има стойности до {value} и цел {target}, сякаш в две скали на проценти | една скала | ползвайте една скала или --percent fraction с колоната на дробите",
      ro:
        "indicatorul {found} are valori până la {value} și ținta {target}, ca pe două scări de procente | o singură scală | folosiți o singură scală sau --percent fraction cu coloana fracțiilor",
      uk:
        "показник {found} має значення до {value} і ціль {target}, ніби на двох шкалах відсотків | одну шкалу | вживайте одну шкалу або --percent fraction зі стовпцем часток"
    ),
    .targetEqualsBaseline: FindingWording(
      en:
        "baseline {baseline} = target {target}, direction \"{direction}\". Progress can't be computed; met or not met only; no rate (\"target-equals-baseline\") | - | set the target",
      bg:
        "базова стойност {baseline} = целева стойност {target}, посока „{direction}“. Напредъкът не може да се изчисли; само изпълнен или неизпълнен; без степен на изпълнение („target-equals-baseline“) | - | задайте целта",
      ro:
        "valoarea de referință {baseline} = ținta {target}, direcția „{direction}”. Progresul nu se poate calcula; doar atins sau neatins; fără grad de realizare („target-equals-baseline”) | - | stabiliți ținta",
      uk:
        "базове значення {baseline} = цільове {target}, напрям «{direction}». Прогрес обчислити неможливо; лише виконано чи не виконано; без рівня виконання («target-equals-baseline») | - | задайте ціль"
    ),
    .directionContradicts: FindingWording(
      en:
        "baseline {baseline}, target {target}, but the direction is \"{direction}\"; no rate (\"direction-contradicts-target\") | - | correct the target in {cell}, or the direction of the indicator",
      bg:
        "базова стойност {baseline}, целева стойност {target}, а посоката е „{direction}“; без степен на изпълнение („direction-contradicts-target“) | - | поправете целта в {cell} или посоката на индикатора",
      ro:
        "valoarea de referință {baseline}, ținta {target}, dar direcția este „{direction}”; fără grad de realizare („direction-contradicts-target”) | - | corectați ținta din {cell} sau direcția indicatorului",
      uk:
        "базове значення {baseline}, цільове {target}, але напрям «{direction}»; без рівня виконання («direction-contradicts-target») | - | виправте ціль у {cell} або напрям показника"
    ),
    .cumulativeFalls: FindingWording(
      en:
        "a cumulative series falls from {from} to {to} in {period} | a value of at least {from} | correct {cell}, or declare the indicator a stock",
      bg:
        "ред с натрупване пада от {from} на {to} за {period} | стойност поне {from} | поправете {cell} или обявете индикатора за наличност (stock)",
      ro:
        "o serie cumulativă scade de la {from} la {to} în {period} | o valoare de cel puțin {from} | corectați {cell} sau declarați indicatorul ca stoc (stock)",
      uk:
        "наростаючий ряд спадає з {from} до {to} за {period} | значення щонайменше {from} | виправте {cell} або оголосіть показник залишком (stock)"
    ),
    .contradictoryTargets: FindingWording(
      en:
        "two targets for the same indicator, subject, stage and day: {firstValue} and {secondValue} | one target | delete one, or give the later one its day in \"recorded\"",
      bg:
        "две цели за един и същ индикатор, обект, етап и ден: {firstValue} и {secondValue} | една цел | изтрийте едната или посочете в „recorded“ деня на по-късната",
      ro:
        "două ținte pentru același indicator, subiect, stadiu și zi: {firstValue} și {secondValue} | o singură țintă | ștergeți una sau indicați în „recorded” ziua celei mai noi",
      uk:
        "дві цілі для того самого показника, об'єкта, стадії й дня: {firstValue} і {secondValue} | одну ціль | видаліть одну або вкажіть у «recorded» день пізнішої"
    ),
  ]

  /// Texts that could do harm where they are shown.
  static let texts: [FindingKind: FindingWording] = [
    .formulaAsText: FindingWording(
      en: "{found} is kept as text; exports carry it as {carried} | - | none needed; check who entered it",
      bg:
        "{found} е запазено като текст; при експорт се записва като {carried} | - | не се налага; проверете кой го е въвел",
      ro:
        "{found} este păstrat ca text; exporturile îl conțin ca {carried} | - | nu este necesară; verificați cine l-a introdus",
      uk: "{found} збережено як текст; в експорті це {carried} | - | не потрібне; перевірте, хто це ввів"),
    .markupAsText: FindingWording(
      en: "found {found}; markup is shown as text | plain text | retype the text in {cell}",
      bg:
        "намерено {found}; маркирането се показва като текст | обикновен текст | напишете отново текста в {cell}",
      ro: "găsit {found}; marcajul este afișat ca text | text simplu | rescrieți textul din {cell}",
      uk: "знайдено {found}; розмітку показано як текст | звичайний текст | наберіть текст у {cell} ще раз"),
    .invisibleRemoved: FindingWording(
      en: "found {found}; invisible {scalar} removed | plain text | retype the text in {cell}",
      bg:
        "намерено {found}; невидимият {scalar} е премахнат | обикновен текст | напишете отново текста в {cell}",
      ro: "găsit {found}; {scalar} invizibil a fost eliminat | text simplu | rescrieți textul din {cell}",
      uk: "знайдено {found}; невидимий {scalar} вилучено | звичайний текст | наберіть текст у {cell} ще раз"),
    .invisibleInMarkup: FindingWording(
      en:
        "found {found}; invisible {scalar} removed, markup shown as text | plain text | retype the text in {cell}",
      bg:
        "намерено {found}; невидимият {scalar} е премахнат, маркирането се показва като текст | обикновен текст | напишете отново текста в {cell}",
      ro:
        "găsit {found}; {scalar} invizibil a fost eliminat, marcajul este afișat ca text | text simplu | rescrieți textul din {cell}",
      uk:
        "знайдено {found}; невидимий {scalar} вилучено, розмітку показано як текст | звичайний текст | наберіть текст у {cell} ще раз"
    ),
  ]
}
