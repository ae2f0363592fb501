extension FindingCatalogue {
  /// JSON documents.
  static let json: [FindingKind: FindingWording] = [
    .jsonSyntax: FindingWording(
      en:
        "not JSON: {reason}; nothing was read | - | copy the file again, or check the program that wrote it",
      bg:
        "не е JSON: {reason}; нищо не беше прочетено | - | копирайте файла отново или проверете програмата, която го е записала",
      ro:
        "nu este JSON: {reason}; nu s-a citit nimic | - | copiați din nou fișierul sau verificați programul care l-a scris",
      uk:
        "не JSON: {reason}; нічого не прочитано | - | скопіюйте файл ще раз або перевірте програму, що його записала"
    ),
    .jsonLineSyntax: FindingWording(
      en: "the line is not JSON: {reason}; it was left out | one object a line | correct the line",
      bg: "редът не е JSON: {reason}; пропуснат е | един обект на ред | поправете реда",
      ro: "linia nu este JSON: {reason}; a fost omisă | câte un obiect pe linie | corectați linia",
      uk: "рядок не є JSON: {reason}; його пропущено | один об’єкт у рядку | виправте рядок"),
    .jsonTooDeep: FindingWording(
      en:
        "more than {limit} lists and objects, one in the other; nothing was read | - | check the program that wrote it, or --max-json-depth",
      bg:
        "повече от {limit} списъка и обекта един в друг; нищо не беше прочетено | - | проверете програмата, която го е записала, или --max-json-depth",
      ro:
        "peste {limit} liste și obiecte, unele în altele; nu s-a citit nimic | - | verificați programul care l-a scris sau --max-json-depth",
      uk:
        "понад {limit} списків і об’єктів один в одному; нічого не прочитано | - | перевірте програму, що його записала, або --max-json-depth"
    ),
    .jsonNested: FindingWording(
      en:
        "{count} {count:value is|values are} an object or a list; read as {count:an empty cell|empty cells} | a text, a number, true, false or null | write one value, or put what is needed one level up, beside the others",
      bg:
        "{count} {count:стойност е обект или списък; прочетена е като празна клетка|стойности са обекти или списъци; прочетени са като празни клетки} | текст, число, true, false или null | запишете една стойност или изнесете нужното едно ниво по-горе, до останалите",
      ro:
        "{count} {count:valoare este un obiect sau o listă; citită ca celulă goală|valori sunt obiecte sau liste; citite ca celule goale|de valori sunt obiecte sau liste; citite ca celule goale} | un text, un număr, true, false sau null | scrieți o singură valoare sau ridicați ce este necesar cu un nivel, lângă celelalte",
      uk:
        "{count} {count:значення є об’єктом або списком|значення є об’єктами або списками|значень є об’єктами або списками}; прочитано як порожні клітинки | текст, число, true, false або null | запишіть одне значення або винесіть потрібне на рівень вище, поряд з іншими"
    ),
    .jsonRepeated: FindingWording(
      en: "{found} stands more than once in {count} {count:object|objects}; the last was used | - | keep one",
      bg: "{found} се повтаря в {count} {count:обект|обекта}; използвано е последното | - | оставете едно",
      ro:
        "{found} apare de mai multe ori în {count} {count:obiect|obiecte|de obiecte}; s-a folosit ultimul | - | păstrați unul",
      uk:
        "{found} повторено в {count} {count:об’єкті|об’єктах|об’єктах}; використано останнє | - | залиште одне"
    ),
    .jsonNotAnObject: FindingWording(
      en:
        "{count} {count:element is no object|elements are no objects}; left out | objects with named values | check the program that wrote it",
      bg:
        "{count} {count:елемент не е обект; пропуснат е|елемента не са обекти; пропуснати са} | обекти с именувани стойности | проверете програмата, която го е записала",
      ro:
        "{count} {count:element nu este obiect; a fost omis|elemente nu sunt obiecte; au fost omise|de elemente nu sunt obiecte; au fost omise} | obiecte cu valori denumite | verificați programul care l-a scris",
      uk:
        "{count} {count:елемент не є об’єктом|елементи не є об’єктами|елементів не є об’єктами}; пропущено | об’єкти з названими значеннями | перевірте програму, що його записала"
    ),
    .jsonNotRead: FindingWording(
      en:
        "{found} holds no list of objects; not read | - | nothing; if its members are rows, make them a list, as jq '[.[]]' does",
      bg:
        "{found} не съдържа списък от обекти; не е прочетено | - | нищо; ако полетата му са редове, направете ги списък, както прави jq '[.[]]'",
      ro:
        "{found} nu conține o listă de obiecte; nu a fost citit | - | nimic; dacă membrii săi sunt rânduri, faceți din ei o listă, cum face jq '[.[]]'",
      uk:
        "{found} не містить списку об’єктів; не прочитано | - | нічого; якщо його елементи є рядками, зробіть з них список, як це робить jq '[.[]]'"
    ),
    .jsonNoTable: FindingWording(
      en:
        "JSON without a list of objects | a document like `[…]` or `\"operations\": […]` | export it as a list of objects, even of a single one; where the members of an object are rows, jq '[.[]]' makes the list",
      bg:
        "JSON без списък от обекти | документ като `[…]` или `\"operations\": […]` | експортирайте го като списък от обекти, дори с един; където полетата на обект са редове, списъка прави jq '[.[]]'",
      ro:
        "JSON fără o listă de obiecte | un document ca `[…]` sau `\"operations\": […]` | exportați-l ca listă de obiecte, chiar și de unul singur; unde membrii unui obiect sunt rânduri, lista o face jq '[.[]]'",
      uk:
        "JSON без списку об’єктів | документ на зразок `[…]` або `\"operations\": […]` | експортуйте його як список об’єктів, навіть з одного; де елементи об’єкта є рядками, список зробить jq '[.[]]'"
    ),
    .jsonTooWide: FindingWording(
      en:
        "its objects have {columns} different members, which makes {count} cells; not read | objects with the same members | check the program that wrote it",
      bg:
        "обектите имат {columns} различни полета, което прави {count} клетки; не е прочетено | обекти с едни и същи полета | проверете програмата, която го е записала",
      ro:
        "obiectele au {columns} membri diferiți, adică {count} celule; nu s-a citit | obiecte cu aceiași membri | verificați programul care l-a scris",
      uk:
        "об’єкти мають {columns} різних елементів, тобто {count} клітинок; не прочитано | об’єкти з однаковими елементами | перевірте програму, що його записала"
    ),
  ]

  /// Databases.
  static let databases: [FindingKind: FindingWording] = [
    .databaseDamaged: FindingWording(
      en: "the database cannot be read: {problem} | - | copy the file again, or restore it from a backup",
      bg:
        "базата данни не може да се прочете: {problem} | - | копирайте файла отново или го възстановете от резервно копие",
      ro:
        "baza de date nu poate fi citită: {problem} | - | copiați din nou fișierul sau restaurați-l dintr-o copie de rezervă",
      uk:
        "базу даних неможливо прочитати: {problem} | - | скопіюйте файл ще раз або відновіть його з резервної копії"
    ),
    .databaseViewRefused: FindingWording(
      en:
        "this view is not read: {problem} | a view that depends on nothing but this database | write its rows into a table, or read what it is made of, as --source {table}=\"SELECT …\"",
      bg:
        "този изглед не е прочетен: {problem} | изглед, който зависи само от тази база данни | запишете редовете му в таблица или прочетете това, от което е съставен, например --source {table}=\"SELECT …\"",
      ro:
        "această vedere nu a fost citită: {problem} | o vedere care depinde numai de această bază de date | scrieți rândurile ei într-un tabel sau citiți din ce este alcătuită, ca --source {table}=\"SELECT …\"",
      uk:
        "це подання не прочитано: {problem} | подання, що залежить лише від цієї бази даних | запишіть його рядки в таблицю або прочитайте те, з чого його складено, наприклад --source {table}=\"SELECT …\""
    ),
    .databaseTableSkipped: FindingWording(
      en: "a view or a virtual table; not read | - | nothing, or name it with --source",
      bg: "изглед или виртуална таблица; не е прочетено | - | нищо, или я посочете с --source",
      ro: "o vedere sau un tabel virtual; nu a fost citit | - | nimic, sau numiți-l cu --source",
      uk: "подання або віртуальна таблиця; не прочитано | - | нічого, або назвіть її через --source"),
    .databaseTableMissing: FindingWording(
      en: "no table {found} for {table} | one of {tables} | correct the name in `sources`, or --source",
      bg: "няма таблица {found} за {table} | една от {tables} | поправете името в `sources` или --source",
      ro:
        "nu există tabelul {found} pentru {table} | unul din {tables} | corectați numele în `sources` sau --source",
      uk: "немає таблиці {found} для {table} | одну з {tables} | виправте назву в `sources` або --source"),
    .queryFailed: FindingWording(
      en: "the query for {table} was refused: {problem} | one SELECT that only reads | correct the query",
      bg: "заявката за {table} беше отказана: {problem} | една SELECT, която само чете | поправете заявката",
      ro:
        "interogarea pentru {table} a fost refuzată: {problem} | un singur SELECT care doar citește | corectați interogarea",
      uk: "запит для {table} відхилено: {problem} | один SELECT, що лише читає | виправте запит"),
    .binaryValues: FindingWording(
      en:
        "{count} binary {count:value|values} (BLOB); read as {count:an empty cell|empty cells} | texts and numbers | nothing, or leave the column out of the query",
      bg:
        "{count} {count:двоична стойност (BLOB); прочетена е като празна клетка|двоични стойности (BLOB); прочетени са като празни клетки} | текстове и числа | нищо, или махнете колоната от заявката",
      ro:
        "{count} {count:valoare binară (BLOB); citită ca celulă goală|valori binare (BLOB); citite ca celule goale|de valori binare (BLOB); citite ca celule goale} | texte și numere | nimic, sau scoateți coloana din interogare",
      uk:
        "{count} {count:двійкове значення|двійкові значення|двійкових значень} (BLOB); прочитано як порожні клітинки | тексти й числа | нічого, або приберіть стовпець із запиту"
    ),
    .databaseTooMuchWork: FindingWording(
      en: "reading takes more than {limit} steps; stopped | - | simplify the query, or --max-steps",
      bg: "четенето изисква повече от {limit} стъпки; спряно е | - | опростете заявката или --max-steps",
      ro: "citirea cere peste {limit} pași; s-a oprit | - | simplificați interogarea sau --max-steps",
      uk: "читання потребує понад {limit} кроків; зупинено | - | спростіть запит або --max-steps"),
    .databaseLogBeside: FindingWording(
      en:
        "{found} beside it holds changes that are not in the file yet; they were not read | - | close the program that uses the database, then read again",
      bg:
        "{found} до него съдържа промени, които още не са във файла; те не бяха прочетени | - | затворете програмата, която използва базата, и прочетете отново",
      ro:
        "{found} de lângă el conține modificări care nu sunt încă în fișier; nu au fost citite | - | închideți programul care folosește baza, apoi citiți din nou",
      uk:
        "{found} поруч містить зміни, яких ще немає у файлі; їх не прочитано | - | закрийте програму, що користується базою, і прочитайте знову"
    ),
  ]
}
