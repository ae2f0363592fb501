extension FindingCatalogue {
  /// Archives and XML: what is inside workbooks and activity files.
  static let archives: [FindingKind: FindingWording] = [
    .archiveNoDirectory: FindingWording(
      en:
        "the file ends early (no zip directory in {bytes} bytes; {whole} of {parts} {parts:part|parts} readable) | - | copy or download it again",
      bg:
        "файлът свършва преждевременно (няма zip указател в {bytes} байта; четими са {whole} от {parts} {parts:част|части}) | - | копирайте или изтеглете го отново",
      ro:
        "fișierul se termină prea devreme (fără director zip în {bytes} octeți; {whole} din {parts} {parts:parte lizibilă|părți lizibile|de părți lizibile}) | - | copiați-l sau descărcați-l din nou",
      uk:
        "файл закінчується передчасно (немає каталогу zip у {bytes} байтах; читаються {whole} з {parts} {parts:частини|частин|частин}) | - | скопіюйте або завантажте його ще раз"
    ),
    .archiveDirectoryDamaged: FindingWording(
      en: "the zip directory is damaged; nothing was read | - | copy or download it again",
      bg: "zip указателят е повреден; нищо не беше прочетено | - | копирайте или изтеглете файла отново",
      ro: "directorul zip este deteriorat; nu s-a citit nimic | - | copiați sau descărcați fișierul din nou",
      uk: "каталог zip пошкоджено; нічого не прочитано | - | скопіюйте або завантажте файл ще раз"),
    .archiveEntryDamaged: FindingWording(
      en: "the data of {entry} in it is damaged | - | copy or download it again",
      bg: "данните на {entry} в него са повредени | - | копирайте или изтеглете файла отново",
      ro: "datele din {entry} sunt deteriorate | - | copiați sau descărcați fișierul din nou",
      uk: "дані {entry} у ньому пошкоджено | - | скопіюйте або завантажте файл ще раз"),
    .archiveEntryMissing: FindingWording(
      en: "{entry} is missing in it | a whole workbook | open it in Excel or LibreOffice and save it again",
      bg:
        "в него липсва {entry} | цяла работна книга | отворете го в Excel или LibreOffice и го запишете отново",
      ro:
        "lipsește {entry} din el | un registru de lucru întreg | deschideți-l în Excel sau LibreOffice și salvați-l din nou",
      uk:
        "у ньому бракує {entry} | цілу книгу | відкрийте його в Excel або LibreOffice і збережіть ще раз"),
    .archiveMethod: FindingWording(
      en:
        "{entry} in it is packed by method {number}, which is not read | deflate | unpack it and save the workbook again",
      bg:
        "{entry} в него е компресиран по метод {number}, който не се чете | deflate | разархивирайте го и запишете книгата отново",
      ro:
        "{entry} este comprimat prin metoda {number}, care nu se citește | deflate | dezarhivați-l și salvați din nou registrul",
      uk:
        "{entry} у ньому стиснено методом {number}, що не читається | deflate | розпакуйте його і збережіть книгу ще раз"
    ),
    .entryTooLarge: FindingWording(
      en:
        "{entry} unpacks past {limit} bytes from {packed}; stopped | - | if the file is honest, --max-unpacked",
      bg:
        "{entry} при разархивиране надхвърля {limit} байта от {packed}; четенето е спряно | - | ако файлът е редовен, --max-unpacked",
      ro:
        "{entry} depășește la decomprimare {limit} octeți din {packed}; citirea s-a oprit | - | dacă fișierul este de încredere, --max-unpacked",
      uk:
        "{entry} під час розпакування перевищує {limit} байтів із {packed}; читання зупинено | - | якщо файлу можна довіряти, --max-unpacked"
    ),
    .archivePath: FindingWording(
      en:
        "holds an entry named {entry}; office files never do. Refused | - | don't trust this file; ask the sender",
      bg:
        "съдържа запис с име {entry}; офис файловете никога не съдържат такъв. Отказан е | - | не се доверявайте на файла; попитайте подателя",
      ro:
        "conține o intrare numită {entry}; fișierele de birou nu au niciodată. Refuzat | - | nu aveți încredere în fișier; întrebați expeditorul",
      uk:
        "містить запис із назвою {entry}; офісні файли такого не мають. Відхилено | - | не довіряйте файлу; запитайте відправника"
    ),
    .archiveOverlap: FindingWording(
      en:
        "entry {entry} shares bytes with another; office files never do. Refused | - | don't trust this file; ask the sender",
      bg:
        "записът {entry} дели байтове с друг; офис файловете никога не го правят. Отказан е | - | не се доверявайте на файла; попитайте подателя",
      ro:
        "intrarea {entry} are octeți comuni cu alta; fișierele de birou nu fac asta. Refuzat | - | nu aveți încredere în fișier; întrebați expeditorul",
      uk:
        "запис {entry} має спільні байти з іншим; офісні файли такого не мають. Відхилено | - | не довіряйте файлу; запитайте відправника"
    ),
    .xmlDoctype: FindingWording(
      en: "document type declarations are not allowed | - | delete the `<!DOCTYPE …>` part",
      bg: "декларации на тип на документа не са позволени | - | изтрийте частта `<!DOCTYPE …>`",
      ro: "declarațiile de tip de document nu sunt permise | - | ștergeți partea `<!DOCTYPE …>`",
      uk: "оголошення типу документа не дозволено | - | видаліть частину `<!DOCTYPE …>`"),
    .xmlEntity: FindingWording(
      en:
        "document type declarations are not allowed (it asks for {found}, which was not opened) | - | delete the `<!DOCTYPE …>` part",
      bg:
        "декларации на тип на документа не са позволени (иска {found}, което не беше отворено) | - | изтрийте частта `<!DOCTYPE …>`",
      ro:
        "declarațiile de tip de document nu sunt permise (cere {found}, care nu a fost deschis) | - | ștergeți partea `<!DOCTYPE …>`",
      uk:
        "оголошення типу документа не дозволено (воно вимагає {found}, що не було відкрито) | - | видаліть частину `<!DOCTYPE …>`"
    ),
    .xmlTooLarge: FindingWording(
      en:
        "more than {limit} {what}; no honest file needs so many | - | check the program that wrote it, or {flag}",
      bg:
        "повече от {limit} {what}; никой редовен файл няма нужда от толкова | - | проверете програмата, която го е записала, или {flag}",
      ro:
        "peste {limit} {what}; niciun fișier corect nu are nevoie de atât | - | verificați programul care l-a scris sau {flag}",
      uk:
        "понад {limit} {what}; жоден чесний файл не потребує стільки | - | перевірте програму, що його записала, або {flag}"
    ),
    .xmlMalformed: FindingWording(
      en:
        "the XML is broken here: {problem}; what follows was not read | - | copy or download the file again, or check the program that wrote it",
      bg:
        "XML е повреден тук: {problem}; останалото не беше прочетено | - | копирайте или изтеглете файла отново или проверете програмата, която го е записала",
      ro:
        "XML-ul este greșit aici: {problem}; restul nu a fost citit | - | copiați sau descărcați din nou fișierul ori verificați programul care l-a scris",
      uk:
        "XML тут пошкоджено: {problem}; решту не прочитано | - | скопіюйте або завантажте файл ще раз чи перевірте програму, що його записала"
    ),
  ]

  /// Workbooks.
  static let workbooks: [FindingKind: FindingWording] = [
    .binaryWorkbook: FindingWording(
      en:
        "Excel binary workbook (.xlsb) | .xlsx, .ods or .csv | File, Save As, \"Excel Workbook (.xlsx)\" or \"CSV UTF-8 (.csv)\"",
      bg:
        "двоична работна книга на Excel (.xlsb) | .xlsx, .ods или .csv | Файл, Запиши като, „Работна книга на Excel (.xlsx)“ или „CSV UTF-8 (.csv)“",
      ro:
        "registru de lucru Excel binar (.xlsb) | .xlsx, .ods sau .csv | Fișier, Salvare ca, „Registru de lucru Excel (.xlsx)” sau „CSV UTF-8 (.csv)”",
      uk:
        "двійкова книга Excel (.xlsb) | .xlsx, .ods або .csv | Файл, Зберегти як, «Книга Excel (.xlsx)» або «CSV UTF-8 (.csv)»"
    ),
    .xmlSpreadsheet: FindingWording(
      en:
        "Excel 2003 XML spreadsheet | .xlsx, .ods or .csv | open it in Excel, Save As, \"Excel Workbook (.xlsx)\"",
      bg:
        "таблица на Excel 2003 в XML | .xlsx, .ods или .csv | отворете я в Excel, Запиши като, „Работна книга на Excel (.xlsx)“",
      ro:
        "foaie de calcul Excel 2003 în XML | .xlsx, .ods sau .csv | deschideți-o în Excel, Salvare ca, „Registru de lucru Excel (.xlsx)”",
      uk:
        "таблиця Excel 2003 у XML | .xlsx, .ods або .csv | відкрийте її в Excel, Зберегти як, «Книга Excel (.xlsx)»"
    ),
    .formulaWithoutValue: FindingWording(
      en:
        "{count} {count:formula holds|formulas hold} no saved result; read as {count:an empty cell|empty cells} | - | open in Excel or LibreOffice, let it calculate, save",
      bg:
        "{count} {count:формула няма|формули нямат} записан резултат; {count:прочетена е като празна клетка|прочетени са като празни клетки} | - | отворете в Excel или LibreOffice, оставете го да изчисли, запишете",
      ro:
        "{count} {count:formulă nu are|formule nu au|de formule nu au} rezultat salvat; {count:citită ca celulă goală|citite ca celule goale|citite ca celule goale} | - | deschideți în Excel sau LibreOffice, lăsați să calculeze, salvați",
      uk:
        "{count} {count:формула не має|формули не мають|формул не мають} збереженого результату; прочитано як {count:порожню клітинку|порожні клітинки|порожні клітинки} | - | відкрийте в Excel або LibreOffice, дайте обчислити, збережіть"
    ),
    .hiddenSheet: FindingWording(
      en: "the sheet is hidden; it was read like the others | - | nothing, or delete the sheet",
      bg: "листът е скрит; прочетен е като останалите | - | нищо, или изтрийте листа",
      ro: "foaia este ascunsă; a fost citită ca și celelalte | - | nimic, sau ștergeți foaia",
      uk: "аркуш приховано; його прочитано, як і решту | - | нічого, або видаліть аркуш"),
    .hiddenRows: FindingWording(
      en: "{count} hidden {count:row was|rows were} read like the others | - | nothing, or delete them",
      bg:
        "{count} {count:скрит ред е прочетен|скрити реда са прочетени} като останалите | - | нищо, или ги изтрийте",
      ro:
        "{count} {count:rând ascuns a fost citit|rânduri ascunse au fost citite|de rânduri ascunse au fost citite} ca și celelalte | - | nimic, sau ștergeți-le",
      uk:
        "{count} {count:прихований рядок|приховані рядки|прихованих рядків} прочитано, як і решту | - | нічого, або видаліть їх"
    ),
    .sheetTooLarge: FindingWording(
      en:
        "one cell repeated {count} times, or more cells than the limit of {limit} | - | delete the rows and columns after the data, or --max-cells",
      bg:
        "една клетка се повтаря {count} пъти или клетките са повече от ограничението {limit} | - | изтрийте редовете и колоните след данните или --max-cells",
      ro:
        "o celulă repetată de {count} ori sau mai multe celule decât limita de {limit} | - | ștergeți rândurile și coloanele de după date sau --max-cells",
      uk:
        "одна клітинка повторюється {count} разів або клітинок більше за межу {limit} | - | видаліть рядки та стовпці після даних або --max-cells"
    ),
    .sheetDisorder: FindingWording(
      en:
        "rows or cells go backwards here; what follows was not read | rows and columns in order | open it in Excel or LibreOffice and save it again",
      bg:
        "тук редовете или клетките вървят назад; останалото не беше прочетено | редове и колони по ред | отворете го в Excel или LibreOffice и го запишете отново",
      ro:
        "aici rândurile sau celulele merg înapoi; restul nu a fost citit | rânduri și coloane în ordine | deschideți-l în Excel sau LibreOffice și salvați-l din nou",
      uk:
        "тут рядки або клітинки йдуть назад; решту не прочитано | рядки та стовпці по порядку | відкрийте його в Excel або LibreOffice і збережіть ще раз"
    ),
    .sheetNotRead: FindingWording(
      en: "the sheet holds no cells (a chart or a macro); not read | - | nothing",
      bg: "листът не съдържа клетки (диаграма или макрос); не е прочетен | - | нищо",
      ro: "foaia nu conține celule (o diagramă sau o macrocomandă); nu a fost citită | - | nimic",
      uk: "аркуш не містить клітинок (діаграма чи макрос); його не прочитано | - | нічого"),
  ]
}
