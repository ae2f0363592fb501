extension FindingCatalogue {
  /// Rows, columns and headings.
  static let shape: [FindingKind: FindingWording] = [
    .wrongDelimiter: FindingWording(
      en:
        "with {wrong} every row has {few} {few:cell|cells}, with {right} every row has {many} | - | drop --delimiter or use --delimiter \"{flag}\"",
      bg:
        "с {wrong} всеки ред има {few} {few:клетка|клетки}, с {right} всеки ред има {many} | - | махнете --delimiter или ползвайте --delimiter \"{flag}\"",
      ro:
        "cu {wrong} fiecare rând are {few} {few:celulă|celule|de celule}, cu {right} fiecare rând are {many} | - | renunțați la --delimiter sau folosiți --delimiter \"{flag}\"",
      uk:
        "з {wrong} кожен рядок має {few} {few:клітинку|клітинки|клітинок}, з {right} кожен рядок має {many} | - | приберіть --delimiter або вкажіть --delimiter \"{flag}\""
    ),
    .rowTooLong: FindingWording(
      en:
        "{cells} {cells:cell|cells}, the header has {expected} | - | take out the extra separators or put the text in quotes",
      bg:
        "{cells} {cells:клетка|клетки}, а заглавният ред има {expected} | - | махнете излишните разделители или сложете текста в кавички",
      ro:
        "{cells} {cells:celulă|celule|de celule}, antetul are {expected} | - | scoateți separatorii în plus sau puneți textul între ghilimele",
      uk:
        "{cells} {cells:клітинка|клітинки|клітинок}, а в заголовку {expected} | - | приберіть зайві роздільники або візьміть текст у лапки"
    ),
    .rowTooLongNumber: FindingWording(
      en:
        "{cells} {cells:cell|cells}, the header has {expected}; cells {first}–{last} {parts} look like one number | - | put it in quotes or write {number}",
      bg:
        "{cells} {cells:клетка|клетки}, а заглавният ред има {expected}; клетки {first}–{last} {parts} приличат на едно число | - | сложете го в кавички или напишете {number}",
      ro:
        "{cells} {cells:celulă|celule|de celule}, antetul are {expected}; celulele {first}–{last} {parts} par a fi un singur număr | - | puneți-l între ghilimele sau scrieți {number}",
      uk:
        "{cells} {cells:клітинка|клітинки|клітинок}, а в заголовку {expected}; клітинки {first}–{last} {parts} схожі на одне число | - | візьміть його в лапки або напишіть {number}"
    ),
    .rowTooShort: FindingWording(
      en:
        "{cells} {cells:cell|cells}, the header has {expected}; the row is not used | - | check that no separator is missing in row {row}",
      bg:
        "{cells} {cells:клетка|клетки}, а заглавният ред има {expected}; редът не се използва | - | проверете дали в ред {row} не липсва разделител",
      ro:
        "{cells} {cells:celulă|celule|de celule}, antetul are {expected}; rândul nu este folosit | - | verificați dacă nu lipsește un separator în rândul {row}",
      uk:
        "{cells} {cells:клітинка|клітинки|клітинок}, а в заголовку {expected}; рядок не використано | - | перевірте, чи не бракує роздільника в рядку {row}"
    ),
    .rowRepaired: FindingWording(
      en:
        "{cells} {cells:cell|cells}, the header has {expected}; only one reading fits and it is used | - | nothing, or correct row {row}",
      bg:
        "{cells} {cells:клетка|клетки}, а заглавният ред има {expected}; само един прочит подхожда и той е използван | - | нищо, или поправете ред {row}",
      ro:
        "{cells} {cells:celulă|celule|de celule}, antetul are {expected}; o singură citire se potrivește și este folosită | - | nimic, sau corectați rândul {row}",
      uk:
        "{cells} {cells:клітинка|клітинки|клітинок}, а в заголовку {expected}; підходить лише одне прочитання, його і використано | - | нічого, або виправте рядок {row}"
    ),
    .headerWidth: FindingWording(
      en:
        "the header has {cells} {cells:cell|cells}, most rows have {expected} | a heading over each column | complete the headings in row {row}",
      bg:
        "заглавният ред има {cells} {cells:клетка|клетки}, а повечето редове имат {expected} | заглавие над всяка колона | допълнете заглавията в ред {row}",
      ro:
        "antetul are {cells} {cells:celulă|celule|de celule}, majoritatea rândurilor au {expected} | un titlu deasupra fiecărei coloane | completați antetul din rândul {row}",
      uk:
        "у заголовку {cells} {cells:клітинка|клітинки|клітинок}, у більшості рядків {expected} | заголовок над кожним стовпцем | доповніть заголовки в рядку {row}"
    ),
    .unclosedQuote: FindingWording(
      en:
        "a quote (\") opens here and never closes; {rows} {rows:row was|rows were} swallowed | - | double the inner quote (\"\") in row {row}",
      bg:
        "тук се отваря кавичка (\") и никога не се затваря; {rows} {rows:ред е погълнат|реда са погълнати} | - | удвоете вътрешната кавичка (\"\") в ред {row}",
      ro:
        "aici se deschide o ghilimea (\") care nu se mai închide; {rows} {rows:rând a fost înghițit|rânduri au fost înghițite|de rânduri au fost înghițite} | - | dublați ghilimeaua interioară (\"\") în rândul {row}",
      uk:
        "тут відкривається лапка (\") і ніде не закривається; поглинуто {rows} {rows:рядок|рядки|рядків} | - | подвойте внутрішню лапку (\"\") у рядку {row}"
    ),
    .quoteOutOfPlace: FindingWording(
      en:
        "found {found}; a quote (\") is out of place, so the row cannot be known; it is not used | - | put the text in quotes and double the inner one (\"\") in row {row}",
      bg:
        "намерено {found}; кавичка (\") не е на място и редът не може да се разчете; не се използва | - | сложете текста в кавички и удвоете вътрешната (\"\") в ред {row}",
      ro:
        "găsit {found}; o ghilimea (\") nu este la locul ei, iar rândul nu poate fi înțeles; nu este folosit | - | puneți textul între ghilimele și dublați-o pe cea interioară (\"\") în rândul {row}",
      uk:
        "знайдено {found}; лапка (\") не на місці, тож рядок не можна зрозуміти; його не використано | - | візьміть текст у лапки й подвойте внутрішню (\"\") у рядку {row}"
    ),
    .duplicateHeading: FindingWording(
      en: "{found} stands over {columns} | - | rename one, for example {example}",
      bg: "{found} стои над {columns} | - | преименувайте едното, например на {example}",
      ro: "{found} apare deasupra coloanelor {columns} | - | redenumiți unul, de exemplu {example}",
      uk: "{found} стоїть над {columns} | - | перейменуйте один із них, наприклад на {example}"),
    .missingColumn: FindingWording(
      en: "no column for \"{field}\" | - | --map {table}.{field}=\"…\" with the heading of the right column",
      bg: "няма колона за „{field}“ | - | --map {table}.{field}=\"…\" със заглавието на правилната колона",
      ro: "nicio coloană pentru „{field}” | - | --map {table}.{field}=\"…\" cu antetul coloanei potrivite",
      uk: "немає стовпця для «{field}» | - | --map {table}.{field}=\"…\" із заголовком потрібного стовпця"),
    .missingColumnNearest: FindingWording(
      en: "no column for \"{field}\"; nearest: {column} {nearest} | - | --map {table}.{field}=\"{flag}\"",
      bg: "няма колона за „{field}“; най-близка: {column} {nearest} | - | --map {table}.{field}=\"{flag}\"",
      ro:
        "nicio coloană pentru „{field}”; cea mai apropiată: {column} {nearest} | - | --map {table}.{field}=\"{flag}\"",
      uk: "немає стовпця для «{field}»; найближчий: {column} {nearest} | - | --map {table}.{field}=\"{flag}\""
    ),
    .totalsRow: FindingWording(
      en: "{found} is a row of totals; left out so it isn't counted twice | - | nothing, or delete row {row}",
      bg:
        "{found} е ред със сборове; пропуснат е, за да не се брои два пъти | - | нищо, или изтрийте ред {row}",
      ro:
        "{found} este un rând de totaluri; a fost lăsat deoparte ca să nu fie numărat de două ori | - | nimic, sau ștergeți rândul {row}",
      uk:
        "{found} – це підсумковий рядок; його пропущено, щоб не рахувати двічі | - | нічого, або видаліть рядок {row}"
    ),
    .totalsRowSum: FindingWording(
      en:
        "{found} with {sum} = sum of {cells}; left out so it isn't counted twice | - | nothing, or delete row {row}",
      bg:
        "{found} с {sum} = сбор на {cells}; пропуснат е, за да не се брои два пъти | - | нищо, или изтрийте ред {row}",
      ro:
        "{found} cu {sum} = suma {cells}; lăsat deoparte ca să nu fie numărat de două ori | - | nimic, sau ștergeți rândul {row}",
      uk:
        "{found} з {sum} = сума {cells}; пропущено, щоб не рахувати двічі | - | нічого, або видаліть рядок {row}"
    ),
    .totalsRowDiffers: FindingWording(
      en:
        "{found} says {sum}, but {cells} sum to {actual}; the row is left out as a total | - | correct {cell}, or find the row that is missing above",
      bg:
        "{found} показва {sum}, но сборът на {cells} е {actual}; редът е пропуснат като сбор | - | поправете {cell} или намерете липсващия ред отгоре",
      ro:
        "{found} arată {sum}, dar suma {cells} este {actual}; rândul este lăsat deoparte ca total | - | corectați {cell} sau căutați rândul care lipsește deasupra",
      uk:
        "{found} показує {sum}, але сума {cells} – {actual}; рядок пропущено як підсумковий | - | виправте {cell} або знайдіть рядок, якого бракує вище"
    ),
    .totalsWord: FindingWording(
      en:
        "{found} reads like a total, but its amounts are not the sum of the rows above; it is counted as data | - | delete row {row} if it is a total",
      bg:
        "{found} прилича на сбор, но сумите му не са сбор на редовете отгоре; брои се като данни | - | изтрийте ред {row}, ако е сбор",
      ro:
        "{found} pare un total, dar sumele lui nu sunt suma rândurilor de deasupra; este numărat ca date | - | ștergeți rândul {row} dacă este un total",
      uk:
        "{found} схоже на підсумок, але його суми не є сумою рядків вище; рядок враховано як дані | - | видаліть рядок {row}, якщо це підсумок"
    ),
    .totalsUnsearched: FindingWording(
      en:
        "in a file of more than {limit} rows of totals are known by an empty key only; others are counted as data | - | check that no row with a key is a total",
      bg:
        "във файл над {limit} редовете със сборове се познават само по празен ключ; останалите се броят като данни | - | проверете дали ред с ключ не е сбор",
      ro:
        "într-un fișier de peste {limit} rândurile de total se recunosc doar după cheia goală; celelalte se numără ca date | - | verificați că niciun rând cu cheie nu este un total",
      uk:
        "у файлі понад {limit} рядки підсумків розпізнаються лише за порожнім ключем; решту враховано як дані | - | перевірте, чи немає підсумку серед рядків із ключем"
    ),
    .repeatedHeader: FindingWording(
      en: "the header stands here again; left out | - | nothing, or delete row {row}",
      bg: "заглавният ред се повтаря тук; пропуснат е | - | нищо, или изтрийте ред {row}",
      ro: "antetul se repetă aici; a fost lăsat deoparte | - | nimic, sau ștergeți rândul {row}",
      uk: "тут заголовок повторюється; його пропущено | - | нічого, або видаліть рядок {row}"),
    .secondTable: FindingWording(
      en:
        "another table of {cells} {cells:column|columns} begins here; nothing from here on is read | one table in a file | save the second table as a file of its own",
      bg:
        "тук започва друга таблица с {cells} {cells:колона|колони}; оттук нататък нищо не се чете | една таблица във файл | запишете втората таблица в отделен файл",
      ro:
        "aici începe un alt tabel cu {cells} {cells:coloană|coloane|de coloane}; de aici încolo nu se citește nimic | un singur tabel într-un fișier | salvați al doilea tabel într-un fișier separat",
      uk:
        "тут починається інша таблиця, у ній {cells} {cells:стовпець|стовпці|стовпців}; далі нічого не прочитано | одну таблицю у файлі | збережіть другу таблицю окремим файлом"
    ),
    .footerRows: FindingWording(
      en: "notes under the table ({found}); left out | - | nothing",
      bg: "бележки под таблицата ({found}); пропуснати са | - | нищо",
      ro: "note sub tabel ({found}); lăsate deoparte | - | nimic",
      uk: "примітки під таблицею ({found}); їх пропущено | - | нічого"),
    .noHeader: FindingWording(
      en:
        "no row looks like headings | a row of headings over the data | add one, or name its row with --header-row",
      bg:
        "нито един ред не прилича на заглавия | ред със заглавия над данните | добавете такъв или посочете реда му с --header-row",
      ro:
        "niciun rând nu seamănă cu un antet | un rând de antet deasupra datelor | adăugați unul sau indicați rândul cu --header-row",
      uk:
        "жоден рядок не схожий на заголовки | рядок заголовків над даними | додайте його або вкажіть рядок через --header-row"
    ),
    .twoRowHeader: FindingWording(
      en: "the header takes two rows; read as {found} | - | nothing, or fill row {row} in one line",
      bg: "заглавието заема два реда; прочетено като {found} | - | нищо, или попълнете ред {row} на един ред",
      ro:
        "antetul ocupă două rânduri; citit ca {found} | - | nimic, sau completați rândul {row} pe o singură linie",
      uk:
        "заголовок займає два рядки; прочитано як {found} | - | нічого, або заповніть рядок {row} одним рядком"
    ),
    .mergedHeading: FindingWording(
      en:
        "{range} is one merged heading; read as {found} | - | nothing, or unmerge it and write every heading in full",
      bg:
        "{range} е едно обединено заглавие; прочетено като {found} | - | нищо, или го разделете и напишете всяко заглавие докрай",
      ro:
        "{range} este un singur antet îmbinat; citit ca {found} | - | nimic, sau separați-l și scrieți fiecare antet în întregime",
      uk:
        "{range} — один об’єднаний заголовок; прочитано як {found} | - | нічого, або роз’єднайте його й напишіть кожен заголовок повністю"
    ),
    .mappedHeadingMissing: FindingWording(
      en:
        "no heading {found} for {table}.{field} in this file | - | correct --map or map.{table}.{field} in the settings",
      bg:
        "в този файл няма заглавие {found} за {table}.{field} | - | поправете --map или map.{table}.{field} в настройките",
      ro:
        "în acest fișier nu există antetul {found} pentru {table}.{field} | - | corectați --map sau map.{table}.{field} din setări",
      uk:
        "у цьому файлі немає заголовка {found} для {table}.{field} | - | виправте --map або map.{table}.{field} у налаштуваннях"
    ),
    .sizeLimit: FindingWording(
      en:
        "{what} of more than {limit}; the row is not used | - | correct row {row}, or {flag} if it is meant",
      bg:
        "{what} над {limit}; редът не се използва | - | поправете ред {row} или {flag}, ако така трябва да бъде",
      ro:
        "{what} de peste {limit}; rândul nu este folosit | - | corectați rândul {row} sau {flag}, dacă este intenționat",
      uk:
        "{what} понад {limit}; рядок не використано | - | виправте рядок {row} або {flag}, якщо так і має бути"
    ),
    .tooManyColumns: FindingWording(
      en:
        "{count} {count:column|columns}, the limit is {limit}; the file is not used | - | delete the columns without data, or --max-columns {flag}",
      bg:
        "{count} {count:колона|колони}, ограничението е {limit}; файлът не се използва | - | изтрийте колоните без данни или --max-columns {flag}",
      ro:
        "{count} {count:coloană|coloane|de coloane}, limita este {limit}; fișierul nu este folosit | - | ștergeți coloanele fără date sau --max-columns {flag}",
      uk:
        "{count} {count:стовпець|стовпці|стовпців}, межа – {limit}; файл не використано | - | видаліть стовпці без даних або --max-columns {flag}"
    ),
    .strayQuote: FindingWording(
      en:
        "found {found}; a quote (\") stands inside the text and was read as a letter | - | put the text in quotes and double the inner one (\"\")",
      bg:
        "намерено {found}; кавичка (\") стои вътре в текста и е прочетена като знак | - | сложете текста в кавички и удвоете вътрешната (\"\")",
      ro:
        "găsit {found}; o ghilimea (\") stă în interiorul textului și a fost citită ca literă | - | puneți textul între ghilimele și dublați-o pe cea interioară (\"\")",
      uk:
        "знайдено {found}; лапка (\") стоїть усередині тексту, її прочитано як знак | - | візьміть текст у лапки й подвойте внутрішню (\"\")"
    ),
    .nulRemoved: FindingWording(
      en: "the file holds {count} NUL {count:byte|bytes}; left out | - | nothing, or export it again",
      bg:
        "файлът съдържа {count} {count:нулев байт|нулеви байта}; пропуснати са | - | нищо, или го експортирайте отново",
      ro:
        "fișierul conține {count} {count:octet nul|octeți nuli|de octeți nuli}; au fost lăsați deoparte | - | nimic, sau exportați-l din nou",
      uk:
        "файл містить {count} {count:нульовий байт|нульові байти|нульових байтів}; їх пропущено | - | нічого, або експортуйте його ще раз"
    ),
    .rowLeftOut: FindingWording(
      en: "the row is left out: \"{field}\" could not be read | - | correct {cell}",
      bg: "редът е пропуснат: „{field}“ не може да се прочете | - | поправете {cell}",
      ro: "rândul a fost lăsat deoparte: „{field}” nu a putut fi citit | - | corectați {cell}",
      uk: "рядок пропущено: «{field}» не вдалося прочитати | - | виправте {cell}"),
  ]
}
