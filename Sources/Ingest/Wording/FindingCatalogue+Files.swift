extension FindingCatalogue {
  /// Files as wholes.
  static let files: [FindingKind: FindingWording] = [
    .fileEmpty: FindingWording(
      en: "the file is empty ({bytes} {bytes:byte|bytes}) | a header row and data | export it again",
      bg: "файлът е празен ({bytes} {bytes:байт|байта}) | ред със заглавия и данни | експортирайте го отново",
      ro:
        "fișierul este gol ({bytes} {bytes:octet|octeți|de octeți}) | un rând de antet și date | exportați-l din nou",
      uk:
        "файл порожній ({bytes} {bytes:байт|байти|байтів}) | рядок заголовків і дані | експортуйте його ще раз"
    ),
    .webPage: FindingWording(
      en:
        "named {extension} but holds a web page (`{tag}` at byte {byte}) | - | open it in Excel and save as .xlsx or .csv",
      bg:
        "наречен е {extension}, но съдържа уеб страница (`{tag}` на байт {byte}) | - | отворете го в Excel и го запишете като .xlsx или .csv",
      ro:
        "are extensia {extension}, dar conține o pagină web (`{tag}` la octetul {byte}) | - | deschideți-l în Excel și salvați-l ca .xlsx sau .csv",
      uk:
        "названо {extension}, але містить вебсторінку (`{tag}` на байті {byte}) | - | відкрийте його в Excel і збережіть як .xlsx або .csv"
    ),
    .oldWorkbook: FindingWording(
      en:
        "Excel 97–2003 workbook | .xlsx, .ods or .csv | File, Save As, \"Excel Workbook (.xlsx)\" or \"CSV UTF-8 (.csv)\"",
      bg:
        "работна книга на Excel 97–2003 | .xlsx, .ods или .csv | Файл, Запиши като, „Работна книга на Excel (.xlsx)“ или „CSV UTF-8 (.csv)“",
      ro:
        "registru de lucru Excel 97–2003 | .xlsx, .ods sau .csv | Fișier, Salvare ca, „Registru de lucru Excel (.xlsx)” sau „CSV UTF-8 (.csv)”",
      uk:
        "книга Excel 97–2003 | .xlsx, .ods або .csv | Файл, Зберегти як, «Книга Excel (.xlsx)» або «CSV UTF-8 (.csv)»"
    ),
    .passwordProtected: FindingWording(
      en:
        "protected by a password, nothing was read | - | File, Info, Protect Workbook, remove the password, save",
      bg:
        "защитен е с парола, нищо не беше прочетено | - | Файл, Информация, Защита на работна книга, премахнете паролата, запишете",
      ro:
        "protejat prin parolă, nu s-a citit nimic | - | Fișier, Informații, Protejare registru de lucru, eliminați parola, salvați",
      uk:
        "захищено паролем, нічого не прочитано | - | Файл, Відомості, Захистити книгу, приберіть пароль, збережіть"
    ),
    .archiveEndsEarly: FindingWording(
      en: "the file ends early (compressed data stops at byte {byte}) | - | copy or download it again",
      bg:
        "файлът свършва преждевременно (компресираните данни спират на байт {byte}) | - | копирайте или изтеглете го отново",
      ro:
        "fișierul se termină prea devreme (datele comprimate se opresc la octetul {byte}) | - | copiați-l sau descărcați-l din nou",
      uk:
        "файл закінчується передчасно (стиснені дані уриваються на байті {byte}) | - | скопіюйте або завантажте його ще раз"
    ),
    .archiveDamaged: FindingWording(
      en: "the compressed data is damaged at byte {byte} | - | copy or download it again",
      bg: "компресираните данни са повредени на байт {byte} | - | копирайте или изтеглете файла отново",
      ro:
        "datele comprimate sunt deteriorate la octetul {byte} | - | copiați sau descărcați fișierul din nou",
      uk: "стиснені дані пошкоджено на байті {byte} | - | скопіюйте або завантажте файл ще раз"),
    .archiveTrailing: FindingWording(
      en:
        "{count} {count:byte|bytes} behind the end of the compressed data (byte {byte}); not read | - | copy or download it again if rows are missing",
      bg:
        "{count} {count:байт|байта} след края на компресираните данни (байт {byte}); не се четат | - | копирайте или изтеглете файла отново, ако липсват редове",
      ro:
        "{count} {count:octet|octeți|de octeți} după sfârșitul datelor comprimate (octetul {byte}); nu se citesc | - | copiați sau descărcați fișierul din nou dacă lipsesc rânduri",
      uk:
        "{count} {count:байт|байти|байтів} після кінця стиснених даних (байт {byte}); не прочитано | - | скопіюйте або завантажте файл ще раз, якщо бракує рядків"
    ),
    .wideText: FindingWording(
      en: "text in UTF-32, which is not read | UTF-8 or UTF-16 | save it again as UTF-8",
      bg: "текст в UTF-32, който не се чете | UTF-8 или UTF-16 | запишете го отново като UTF-8",
      ro: "text în UTF-32, care nu se citește | UTF-8 sau UTF-16 | salvați-l din nou ca UTF-8",
      uk: "текст у UTF-32, який не читається | UTF-8 або UTF-16 | збережіть його ще раз як UTF-8"),
    .notATable: FindingWording(
      en:
        "holds {what}; no table is read from it | a workbook (.xlsx, .ods), CSV, JSON, a SQLite database or IATI activities | save the table as .xlsx or .csv; unpack an archive first",
      bg:
        "съдържа {what}; от него не се чете таблица | работна книга (.xlsx, .ods), CSV, JSON, база данни SQLite или дейности по IATI | запишете таблицата като .xlsx или .csv; архив първо разархивирайте",
      ro:
        "conține {what}; din el nu se citește niciun tabel | un registru de lucru (.xlsx, .ods), CSV, JSON, o bază de date SQLite sau activități IATI | salvați tabelul ca .xlsx sau .csv; o arhivă trebuie mai întâi dezarhivată",
      uk:
        "містить {what}; таблиці з нього не читаються | книгу (.xlsx, .ods), CSV, JSON, базу даних SQLite або діяльності IATI | збережіть таблицю як .xlsx чи .csv; архів спершу розпакуйте"
    ),
    .unreadable: FindingWording(
      en: "the system does not let it be read (error {number}) | - | check the permissions of the file",
      bg: "системата не позволява да се прочете (грешка {number}) | - | проверете правата за достъп до файла",
      ro: "sistemul nu permite citirea lui (eroarea {number}) | - | verificați permisiunile fișierului",
      uk: "система не дає його прочитати (помилка {number}) | - | перевірте права доступу до файлу"),
    .inputTooLarge: FindingWording(
      en:
        "the file is larger than the limit of {limit} {limit:byte|bytes} | - | if that is meant, --max-input",
      bg:
        "файлът е по-голям от ограничението от {limit} {limit:байт|байта} | - | ако така трябва да бъде, --max-input",
      ro:
        "fișierul depășește limita de {limit} {limit:octet|octeți|de octeți} | - | dacă este intenționat, --max-input",
      uk: "файл більший за межу {limit} {limit:байта|байтів|байтів} | - | якщо так і має бути, --max-input"),
    .unpacksTooLarge: FindingWording(
      en:
        "unpacks past {limit} {limit:byte|bytes} from {packed}; stopped | - | if the file is honest, --max-unpacked",
      bg:
        "при разархивиране надхвърля {limit} {limit:байт|байта} от {packed}; четенето е спряно | - | ако файлът е редовен, --max-unpacked",
      ro:
        "la decomprimare depășește {limit} {limit:octet|octeți|de octeți} din {packed}; citirea s-a oprit | - | dacă fișierul este de încredere, --max-unpacked",
      uk:
        "під час розпакування перевищує {limit} {limit:байт|байти|байтів} із {packed}; читання зупинено | - | якщо файлу можна довіряти, --max-unpacked"
    ),
    .unknownTable: FindingWording(
      en:
        "neither the name nor the headings are those of a known table; not read | a name like operations.csv | rename the file, map its headings with --map, or begin with merilo look --suggest",
      bg:
        "нито името, нито заглавията са на позната таблица; не е прочетен | име като operations.csv | преименувайте файла, посочете заглавията с --map или започнете с merilo look --suggest",
      ro:
        "nici numele, nici antetele nu sunt ale unui tabel cunoscut; nu a fost citit | un nume ca operations.csv | redenumiți fișierul, indicați antetele cu --map sau începeți cu merilo look --suggest",
      uk:
        "ні назва, ні заголовки не належать відомій таблиці; не прочитано | назву на зразок operations.csv | перейменуйте файл, вкажіть заголовки через --map або почніть із merilo look --suggest"
    ),
    .unknownPart: FindingWording(
      en:
        "neither the name nor the columns are those of a known table; not read | a table named like operations | say which it is, as --source operations={name}, map its columns with --map, or begin with merilo look --suggest",
      bg:
        "нито името, нито колоните са на позната таблица; не е прочетена | таблица с име като operations | кажете коя е, например --source operations={name}, посочете колоните ѝ с --map или започнете с merilo look --suggest",
      ro:
        "nici numele, nici coloanele nu sunt ale unui tabel cunoscut; nu a fost citit | un tabel cu un nume ca operations | spuneți care este, ca --source operations={name}, indicați coloanele cu --map sau începeți cu merilo look --suggest",
      uk:
        "ні назва, ні стовпці не належать відомій таблиці; не прочитано | таблицю з назвою на зразок operations | скажіть, яка це, наприклад --source operations={name}, вкажіть стовпці через --map або почніть із merilo look --suggest"
    ),
    .passedOver: FindingWording(
      en:
        "{count} {count:entry is|entries are} passed over, for nothing says that {count:it is a table|they are tables}: {found} | tables (.csv, .tsv, .xlsx, .ods, .json, .db, .geojson; .xml and .txt that hold one) | nothing; to have one read, name it itself",
      bg:
        "{count} {count:елемент е подминат, защото нищо не показва, че е таблица|елемента са подминати, защото нищо не показва, че са таблици}: {found} | таблици (.csv, .tsv, .xlsx, .ods, .json, .db, .geojson; .xml и .txt, ако съдържат таблица) | нищо; за да се прочете някой, посочете него самия",
      ro:
        "{count} {count:element este trecut cu vederea, căci nimic nu arată că este un tabel|elemente sunt trecute cu vederea, căci nimic nu arată că sunt tabele|de elemente sunt trecute cu vederea, căci nimic nu arată că sunt tabele}: {found} | tabele (.csv, .tsv, .xlsx, .ods, .json, .db, .geojson; .xml și .txt care conțin unul) | nimic; pentru a fi citit unul, numiți-l direct",
      uk:
        "{count} {count:елемент оминуто, бо ніщо не вказує, що це таблиця|елементи оминуто, бо ніщо не вказує, що це таблиці|елементів оминуто, бо ніщо не вказує, що це таблиці}: {found} | таблиці (.csv, .tsv, .xlsx, .ods, .json, .db, .geojson; .xml і .txt, що містять таблицю) | нічого; щоб прочитати щось із цього, назвіть його окремо"
    ),
    .unknownTables: FindingWording(
      en:
        "none of {count} {count:table|tables} is known by its name or columns: {found}; not read | - | say which is which, as --source operations={name} or --source operations=\"SELECT … AS code, … AS title FROM {name}\", or begin with merilo look --suggest",
      bg:
        "никоя от {count} {count:таблица|таблици} не е позната по име или колони: {found}; не са прочетени | - | кажете коя каква е, например --source operations={name} или --source operations=\"SELECT … AS code, … AS title FROM {name}\", или започнете с merilo look --suggest",
      ro:
        "niciunul din {count} {count:tabel|tabele|de tabele} nu este cunoscut după nume sau coloane: {found}; necitite | - | spuneți care ce este, de exemplu --source operations={name} sau --source operations=\"SELECT … AS code, … AS title FROM {name}\", sau începeți cu merilo look --suggest",
      uk:
        "жодної з {count} {count:таблиці|таблиць|таблиць} не розпізнано за назвою чи стовпцями: {found}; не прочитано | - | скажіть, яка з них яка, наприклад --source operations={name} або --source operations=\"SELECT … AS code, … AS title FROM {name}\", або почніть із merilo look --suggest"
    ),
    .noRows: FindingWording(
      en: "holds no rows | rows of data | export it again, or leave it out",
      bg: "не съдържа редове | редове с данни | експортирайте отново или не го подавайте",
      ro: "nu conține rânduri | rânduri de date | exportați din nou sau lăsați-l deoparte",
      uk: "не містить рядків | рядки з даними | експортуйте ще раз або не подавайте його"),
    .emptyFolder: FindingWording(
      en:
        "the folder holds no table | files like operations.csv or indicators.csv with observations.csv | name the right folder",
      bg:
        "папката не съдържа таблици | файлове като operations.csv или indicators.csv с observations.csv | посочете правилната папка",
      ro:
        "dosarul nu conține niciun tabel | fișiere ca operations.csv sau indicators.csv cu observations.csv | indicați dosarul potrivit",
      uk:
        "тека не містить таблиць | файли на зразок operations.csv або indicators.csv з observations.csv | вкажіть правильну теку"
    ),
    .notAFile: FindingWording(
      en: "this is {what}; it is not read | a file | put a file in its place, or take it away",
      bg: "това е {what}; не се чете | файл | сложете файл на негово място или го махнете",
      ro: "acesta este {what}; nu se citește | un fișier | puneți un fișier în loc sau eliminați-l",
      uk: "це {what}; не прочитано | файл | покладіть замість нього файл або приберіть його"),
    .linkToNothing: FindingWording(
      en: "a link to a file that is not there | a file | correct the link, or put the file in its place",
      bg: "връзка към файл, който го няма | файл | поправете връзката или сложете файла на нейно място",
      ro:
        "o legătură către un fișier care nu există | un fișier | corectați legătura sau puneți fișierul în loc",
      uk: "посилання на файл, якого немає | файл | виправте посилання або покладіть файл замість нього"),
    .linkOutside: FindingWording(
      en:
        "a link that leads out of the folder; it is not followed | a file in the same folder | copy the file into the folder",
      bg: "връзка, която води извън папката; не се следва | файл в същата папка | копирайте файла в папката",
      ro:
        "o legătură care duce în afara dosarului; nu este urmată | un fișier din același dosar | copiați fișierul în dosar",
      uk: "посилання веде за межі теки; за ним не переходимо | файл у тій самій теці | скопіюйте файл у теку"),
  ]

  /// Encodings.
  static let encodings: [FindingKind: FindingWording] = [
    .notInEncoding: FindingWording(
      en:
        "byte {byte} is not {encoding}; the text reads as {better} ({sample}) | - | drop --encoding or use --encoding {flag}",
      bg:
        "байт {byte} не е {encoding}; текстът се чете като {better} ({sample}) | - | махнете --encoding или ползвайте --encoding {flag}",
      ro:
        "octetul {byte} nu este {encoding}; textul se citește ca {better} ({sample}) | - | renunțați la --encoding sau folosiți --encoding {flag}",
      uk:
        "байт {byte} не є {encoding}; текст читається як {better} ({sample}) | - | приберіть --encoding або вкажіть --encoding {flag}"
    ),
    .invalidByte: FindingWording(
      en:
        "byte {byte} is not {encoding}; {count} {count:letter is|letters are} lost | - | export the file again as UTF-8",
      bg:
        "байт {byte} не е {encoding}; {count} {count:буква е загубена|букви са загубени} | - | експортирайте файла отново като UTF-8",
      ro:
        "octetul {byte} nu este {encoding}; {count} {count:literă s-a pierdut|litere s-au pierdut|de litere s-au pierdut} | - | exportați din nou fișierul ca UTF-8",
      uk:
        "байт {byte} не є {encoding}; втрачено {count} {count:літеру|літери|літер} | - | експортуйте файл ще раз як UTF-8"
    ),
    .twoEncodings: FindingWording(
      en:
        "{firstRows} are {first}, {secondRows} {second} | - | save the two parts apart, or use --encoding mixed",
      bg:
        "{firstRows} са {first}, {secondRows} – {second} | - | запишете двете части поотделно или ползвайте --encoding mixed",
      ro:
        "{firstRows} sunt {first}, {secondRows} {second} | - | salvați separat cele două părți sau folosiți --encoding mixed",
      uk:
        "{firstRows} – {first}, {secondRows} – {second} | - | збережіть дві частини окремо або вкажіть --encoding mixed"
    ),
    .mojibake: FindingWording(
      en:
        "found {found}; this is {repaired} damaged by a wrong encoding | - | use --repair mojibake, or export again as UTF-8",
      bg:
        "намерено {found}; това е {repaired}, повредено от грешна кодировка | - | ползвайте --repair mojibake или експортирайте отново като UTF-8",
      ro:
        "găsit {found}; este {repaired}, deteriorat de o codificare greșită | - | folosiți --repair mojibake sau exportați din nou ca UTF-8",
      uk:
        "знайдено {found}; це {repaired}, зіпсоване хибним кодуванням | - | вкажіть --repair mojibake або експортуйте ще раз як UTF-8"
    ),
    .lettersLost: FindingWording(
      en: "found {found}; letters were lost before this file was made | - | go back to the source system",
      bg:
        "намерено {found}; буквите са загубени, преди файлът да бъде създаден | - | върнете се към системата източник",
      ro:
        "găsit {found}; literele s-au pierdut înainte ca fișierul să fie creat | - | reveniți la sistemul sursă",
      uk: "знайдено {found}; літери втрачено ще до створення файлу | - | поверніться до вихідної системи"),
  ]
}
