/// What `look` says about a file: how it is read, and why.
enum LookText: String, ReportText {
  case size, encoding, delimiter, header, numbers, days, periods
  case given, byteOrderMark, onlyASCII, validUTF8, nearlyUTF8, everyOtherByte, letterPairs, noLetters, mixed
  case cellsEverywhere, cellsMostly, singleColumn
  case headerRow, headerRows, headerNone, headerFirst, headerFirstFilled, headerBelowTitles, headerJoined,
    headerAbsent
  case cellsFit, undecided, notUsed, whichCurrency, table, noTable, columnMissing, notesSheet
  case features, boundaries, codes, codesIn, noCodes, joined, nothingToJoin, outlines, outlinesSound,
    outlinesFaulty
  case languageBulgarian = "bg"
  case languageUkrainian = "uk"
  case languageRussian = "ru"
  case languageRomanian = "ro"
  case languageGreek = "el"
  case languageSerbian = "sr"
  case languageMacedonian = "mk"
  case languagesWest = "west"
  case languagesCentral = "central"

  var wording: Wording {
    switch self {
    case .size:
      Wording(
        en: "{rows} {rows:row|rows}, {columns} {columns:column|columns}",
        bg: "{rows} {rows:ред|реда}, {columns} {columns:колона|колони}",
        ro: "{rows} {rows:rând|rânduri|de rânduri}, {columns} {columns:coloană|coloane|de coloane}",
        uk: "{rows} {rows:рядок|рядки|рядків}, {columns} {columns:стовпець|стовпці|стовпців}")
    case .notesSheet:
      Wording(
        en: "notes for people, no data; not read", bg: "бележки за хора, без данни; не се чете",
        ro: "note pentru oameni, fără date; nu se citește", uk: "примітки для людей, без даних; не читаємо")
    case .encoding: Wording(en: "encoding", bg: "кодировка", ro: "codificare", uk: "кодування")
    case .delimiter: Wording(en: "delimiter", bg: "разделител", ro: "separator", uk: "розділювач")
    case .header: Wording(en: "header", bg: "заглавия", ro: "antet", uk: "заголовки")
    case .numbers: Wording(en: "numbers", bg: "числа", ro: "numere", uk: "числа")
    case .days: Wording(en: "dates", bg: "дати", ro: "date", uk: "дати")
    case .periods: Wording(en: "periods", bg: "периоди", ro: "perioade", uk: "періоди")
    case .given: Wording(en: "as given", bg: "както е зададено", ro: "așa cum s-a indicat", uk: "як задано")
    case .byteOrderMark:
      Wording(
        en: "the file says so itself (byte order mark)", bg: "файлът сам го казва (BOM)",
        ro: "o spune fișierul însuși (BOM)", uk: "так каже сам файл (BOM)")
    case .onlyASCII:
      Wording(
        en: "plain Latin letters only (ASCII)", bg: "само основни латински букви (ASCII)",
        ro: "doar litere latine simple (ASCII)", uk: "лише прості латинські літери (ASCII)")
    case .validUTF8:
      Wording(en: "valid UTF-8", bg: "валиден UTF-8", ro: "UTF-8 valid", uk: "правильний UTF-8")
    case .nearlyUTF8:
      Wording(
        en: "UTF-8 but for {n} {n:byte|bytes}", bg: "UTF-8 без {n} {n:байт|байта}",
        ro: "UTF-8, cu excepția a {n} {n:octet|octeți|de octeți}",
        uk: "UTF-8, крім {n} {n:байта|байтів|байтів}")
    case .everyOtherByte:
      Wording(
        en: "every other byte is alike, as in UTF-16", bg: "всеки втори байт е еднакъв, както в UTF-16",
        ro: "fiecare al doilea octet este la fel, ca în UTF-16",
        uk: "кожен другий байт однаковий, як в UTF-16")
    case .letterPairs:
      Wording(
        en: "{share} of letter pairs are {language}; not valid UTF-8",
        bg: "{share} от двойките букви са {language}; не е валиден UTF-8",
        ro: "{share} din perechile de litere sunt {language}; nu este UTF-8 valid",
        uk: "{share} пар літер – {language}; не є правильним UTF-8")
    case .noLetters:
      Wording(
        en: "not valid UTF-8, and no letters to judge by", bg: "не е валиден UTF-8 и няма букви за преценка",
        ro: "nu este UTF-8 valid și nu există litere după care să se judece",
        uk: "не є правильним UTF-8, і немає літер для оцінки")
    case .mixed:
      Wording(
        en: "some rows are UTF-8, others {encoding}", bg: "едни редове са UTF-8, други {encoding}",
        ro: "unele rânduri sunt UTF-8, altele {encoding}", uk: "одні рядки – UTF-8, інші – {encoding}")
    case .cellsEverywhere:
      Wording(
        en: "{cells} {cells:cell|cells} in every row", bg: "{cells} {cells:клетка|клетки} на всеки ред",
        ro: "{cells} {cells:celulă|celule|de celule} pe fiecare rând",
        uk: "{cells} {cells:клітинка|клітинки|клітинок} у кожному рядку")
    case .cellsMostly:
      Wording(
        en: "{cells} {cells:cell|cells} in {share} of the rows",
        bg: "{cells} {cells:клетка|клетки} на {share} от редовете",
        ro: "{cells} {cells:celulă|celule|de celule} pe {share} din rânduri",
        uk: "{cells} {cells:клітинка|клітинки|клітинок} у {share} рядків")
    case .singleColumn:
      Wording(
        en: "one cell in every row, with any delimiter", bg: "по една клетка на ред с всеки разделител",
        ro: "o celulă pe rând, cu orice separator", uk: "одна клітинка в рядку за будь-якого розділювача")
    case .headerRow: Wording(en: "row {row}", bg: "ред {row}", ro: "rândul {row}", uk: "рядок {row}")
    case .headerRows:
      Wording(
        en: "rows {first}–{last}", bg: "редове {first}–{last}", ro: "rândurile {first}–{last}",
        uk: "рядки {first}–{last}")
    case .headerNone: Wording(en: "none", bg: "няма", ro: "lipsește", uk: "немає")
    case .headerFirst:
      Wording(
        en: "the first row, a heading over each column", bg: "първият ред, заглавие над всяка колона",
        ro: "primul rând, un titlu peste fiecare coloană", uk: "перший рядок, заголовок над кожним стовпцем")
    case .headerFirstFilled:
      Wording(
        en: "the first row that is not empty, a heading over each column",
        bg: "първият непразен ред, заглавие над всяка колона",
        ro: "primul rând care nu este gol, un titlu peste fiecare coloană",
        uk: "перший непорожній рядок, заголовок над кожним стовпцем")
    case .headerBelowTitles:
      Wording(
        en: "{n} {n:row of titles stands|rows of titles stand} above it",
        bg: "над него има {n} {n:ред|реда} с надписи",
        ro: "deasupra se află {n} {n:rând de titlu|rânduri de titlu|de rânduri de titlu}",
        uk: "над ним {n} {n:рядок|рядки|рядків} з назвою")
    case .headerJoined:
      Wording(
        en: "several rows of headings, joined", bg: "няколко реда заглавия, съединени",
        ro: "mai multe rânduri de antet, unite",
        uk: "кілька рядків заголовків, об’єднані")
    case .headerAbsent:
      Wording(
        en: "the first row holds values like those below it",
        bg: "първият ред съдържа стойности като следващите",
        ro: "primul rând conține valori ca cele de dedesubt",
        uk: "перший рядок містить такі ж значення, як нижче")
    case .cellsFit:
      Wording(
        en: "{fit} of {all} {all:cell fits|cells fit}", bg: "съвпадат {fit} от {all} {all:клетка|клетки}",
        ro: "{fit} din {all} {all:celulă se potrivește|celule se potrivesc|de celule se potrivesc}",
        uk: "підходить {fit} із {all} {all:клітинки|клітинок|клітинок}")
    case .undecided:
      Wording(
        en: "cannot be told; say which", bg: "не може да се определи; посочете",
        ro: "nu se poate stabili; precizați",
        uk: "не можна визначити; вкажіть")
    case .notUsed:
      Wording(
        en: "not used, but kept", bg: "не се използва, но се пази", ro: "nefolosită, dar păstrată",
        uk: "не використовується, але зберігається")
    case .whichCurrency:
      Wording(en: "which currency?", bg: "в каква валута?", ro: "în ce monedă?", uk: "у якій валюті?")
    case .table:
      Wording(en: "table {table}", bg: "таблица {table}", ro: "tabelul {table}", uk: "таблиця {table}")
    case .noTable:
      Wording(
        en: "no table of ours", bg: "не е наша таблица", ro: "niciun tabel cunoscut", uk: "не наша таблиця")
    case .columnMissing:
      Wording(
        en: "table {table}, not used: no column for {fields}",
        bg: "таблица {table}, не се използва: няма колона за {fields}",
        ro: "tabelul {table}, nefolosit: nicio coloană pentru {fields}",
        uk: "таблиця {table}, не використано: немає стовпця для {fields}")
    case .features:
      Wording(
        en: "{features} {features:feature|features}, {areas} {areas:area|areas}",
        bg: "{features} {features:обект|обекта}, {areas} {areas:площ|площи}",
        ro:
          "{features} {features:element|elemente|de elemente}, {areas} {areas:suprafață|suprafețe|de suprafețe}",
        uk: "{features} {features:об’єкт|об’єкти|об’єктів}, {areas} {areas:площа|площі|площ}")
    case .boundaries: Wording(en: "boundaries", bg: "граници", ro: "limite", uk: "межі")
    case .codes: Wording(en: "codes", bg: "кодове", ro: "coduri", uk: "коди")
    case .codesIn:
      Wording(
        en: "{property}: {count} {count:code|codes}", bg: "{property}: {count} {count:код|кода}",
        ro: "{property}: {count} {count:cod|coduri|de coduri}",
        uk: "{property}: {count} {count:код|коди|кодів}")
    case .noCodes:
      Wording(
        en: "none among {properties}", bg: "няма сред {properties}", ro: "niciunul printre {properties}",
        uk: "жодних серед {properties}")
    case .joined:
      Wording(
        en: "{joined} of {all} municipalities have an area here",
        bg: "{joined} от {all} общини имат площ тук",
        ro: "{joined} din {all} municipii au o suprafață aici",
        uk: "{joined} з {all} громад мають площу тут")
    case .nothingToJoin:
      Wording(
        en: "no municipalities were read beside it to join",
        bg: "заедно с него не са прочетени общини, с които да се свърже",
        ro: "nu s-au citit municipii alături de el cu care să fie legat",
        uk: "поряд із ним не прочитано громад, з якими його поєднати")
    case .outlines: Wording(en: "outlines", bg: "очертания", ro: "contururi", uk: "обриси")
    case .outlinesSound:
      Wording(
        en: "{rings} {rings:ring|rings}, none meets itself",
        bg: "{rings} {rings:пръстен|пръстена}, никой не среща себе си",
        ro: "{rings} {rings:inel|inele|de inele}, niciunul nu se întâlnește cu el însuși",
        uk: "{rings} {rings:кільце|кільця|кілець}, жодне не зустрічає саме себе")
    case .outlinesFaulty:
      Wording(
        en:
          "{rings} {rings:ring|rings}; {faulty} {faulty:area meets itself and is|areas meet themselves and are} repaired for drawing",
        bg:
          "{rings} {rings:пръстен|пръстена}; {faulty} {faulty:площ среща себе си и се поправя|площи срещат себе си и се поправят} за чертане",
        ro:
          "{rings} {rings:inel|inele|de inele}; {faulty} {faulty:suprafață se întâlnește cu ea însăși și este reparată|suprafețe se întâlnesc cu ele însele și sunt reparate|de suprafețe se întâlnesc cu ele însele și sunt reparate} pentru desenare",
        uk:
          "{rings} {rings:кільце|кільця|кілець}; {faulty} {faulty:площа зустрічає саму себе, її виправлено|площі зустрічають самі себе, їх виправлено|площ зустрічають самі себе, їх виправлено} для креслення"
      )
    case .languageBulgarian: Wording(en: "Bulgarian", bg: "български", ro: "bulgare", uk: "болгарські")
    case .languageUkrainian: Wording(en: "Ukrainian", bg: "украински", ro: "ucrainene", uk: "українські")
    case .languageRussian: Wording(en: "Russian", bg: "руски", ro: "rusești", uk: "російські")
    case .languageRomanian: Wording(en: "Romanian", bg: "румънски", ro: "românești", uk: "румунські")
    case .languageGreek: Wording(en: "Greek", bg: "гръцки", ro: "grecești", uk: "грецькі")
    case .languageSerbian: Wording(en: "Serbian", bg: "сръбски", ro: "sârbești", uk: "сербські")
    case .languageMacedonian: Wording(en: "Macedonian", bg: "македонски", ro: "macedonene", uk: "македонські")
    case .languagesWest:
      Wording(
        en: "West European", bg: "западноевропейски", ro: "vest-europene", uk: "західноєвропейські")
    case .languagesCentral:
      Wording(
        en: "Central European", bg: "централноевропейски", ro: "central-europene", uk: "центральноєвропейські"
      )
    }
  }
}
