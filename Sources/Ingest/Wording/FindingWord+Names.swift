extension FindingWord {
  static func fileKinds(_ kind: FileKind) -> [String] {
    switch kind {
    case .workbook:
      ["an Excel workbook", "работна книга на Excel", "un registru de lucru Excel", "книгу Excel"]
    case .openDocument:
      [
        "an OpenDocument spreadsheet", "таблица OpenDocument", "o foaie de calcul OpenDocument",
        "таблицю OpenDocument",
      ]
    case .officeDocument:
      [
        "an old Office document", "стар документ на Office", "un document Office vechi",
        "старий документ Office",
      ]
    case .archive: ["a ZIP archive", "ZIP архив", "o arhivă ZIP", "архів ZIP"]
    case .database: ["a SQLite database", "база данни SQLite", "o bază de date SQLite", "базу даних SQLite"]
    case .pdf: ["a PDF document", "PDF документ", "un document PDF", "документ PDF"]
    case .json: ["a JSON document", "JSON документ", "un document JSON", "документ JSON"]
    case .xml: ["an XML document", "XML документ", "un document XML", "документ XML"]
    case .binary:
      [
        "data that is no text", "данни, които не са текст", "date care nu sunt text",
        "дані, які не є текстом",
      ]
    case .prose:
      [
        "text that is not cut into rows and columns", "текст, който не е разделен на редове и колони",
        "text care nu este împărțit pe rânduri și coloane", "текст, не поділений на рядки й стовпці",
      ]
    }
  }

  static func entries(_ entry: FolderEntry) -> [String] {
    switch entry {
    case .folder: ["a folder", "папка", "un dosar", "тека"]
    case .pipe: ["a pipe", "канал (pipe)", "o conductă (pipe)", "канал (pipe)"]
    case .socket: ["a socket", "сокет", "un socket", "сокет"]
    case .device: ["a device", "устройство", "un dispozitiv", "пристрій"]
    case .other: ["not a file", "нещо, което не е файл", "altceva decât un fișier", "не файл"]
    }
  }

  static func settingForms(_ form: SettingForm) -> [String] {
    switch form {
    case .text: ["a text", "текст", "un text", "текст"]
    case .number: ["a number like 0.85", "число като 0.85", "un număr ca 0.85", "число на зразок 0.85"]
    case .day:
      ["a day like 2014-03-06", "дата като 2014-03-06", "o dată ca 2014-03-06", "дату на зразок 2014-03-06"]
    case .language: ["en, bg, ro or uk", "en, bg, ro или uk", "en, bg, ro sau uk", "en, bg, ro або uk"]
    case .currency:
      ["a currency like EUR", "валута като EUR", "o monedă ca EUR", "валюту на зразок EUR"]
    case .list: ["a list", "списък", "o listă", "список"]
    case .mapping: ["keys with values", "ключове със стойности", "chei cu valori", "ключі зі значеннями"]
    case .heading:
      [
        "a heading, or heading, template, values, unit and constant",
        "заглавие или heading, template, values, unit и constant",
        "un antet sau heading, template, values, unit și constant",
        "заголовок або heading, template, values, unit і constant",
      ]
    case .template:
      [
        "a text with headings in braces, as {Code:first}", "текст със заглавия в скоби, като {Код:first}",
        "un text cu antete între acolade, ca {Cod:first}", "текст із заголовками в дужках, як {Код:first}",
      ]
    case .tableName:
      [
        "a table such as operations", "таблица като operations", "un tabel ca operations",
        "таблицю, як-от operations",
      ]
    case .repeats:
      [
        "all, distinct or latest with a field of days", "all, distinct или latest с поле за дата",
        "all, distinct sau latest cu un câmp de dată", "all, distinct або latest із полем дати",
      ]
    case .encoding:
      [
        "an encoding like utf-8 or windows-1251", "кодировка като utf-8 или windows-1251",
        "o codificare ca utf-8 sau windows-1251", "кодування на зразок utf-8 чи windows-1251",
      ]
    case .character: ["one character", "един знак", "un singur caracter", "один знак"]
    case .share:
      ["a number from 0 to 1", "число от 0 до 1", "un număr de la 0 la 1", "число від 0 до 1"]
    case .atMostGreen:
      [
        "a number above 0 and at most that of green", "число над 0 и най-много колкото green",
        "un număr peste 0 și cel mult cât green", "число понад 0 і не більше за green",
      ]
    case .atLeastAmber:
      [
        "a number of at least that of amber", "число не по-малко от amber", "un număr cel puțin cât amber",
        "число не менше за amber",
      ]
    }
  }

  static func jsonReasons(_ reason: JSONError.Reason) -> [String] {
    switch reason {
    case .unexpected(let found?):
      ["unexpected", "неочакван знак", "caracter neașteptat", "неочікуваний знак"].map {
        "\($0) \"\(ShownText.named(String(found)))\""
      }
    case .unexpected:
      ["the end came early", "преждевременен край", "sfârșit prematur", "передчасний кінець"]
    case .notUTF8: ["not UTF-8", "не е UTF-8", "nu este UTF-8", "не UTF-8"]
    case .badString:
      [
        "a wrong character in a text", "неправилен знак в текст", "un caracter greșit într-un text",
        "хибний знак у тексті",
      ]
    case .badNumber:
      ["a wrong number", "неправилно число", "un număr greșit", "хибне число"]
    case .tooDeep(let limit):
      ["nested deeper than", "влагане, по-дълбоко от", "imbricare mai adâncă de", "вкладення глибше за"]
        .map { "\($0) \(limit)" }
    case .trailing:
      [
        "something stands after the end", "има нещо след края", "există ceva după sfârșit",
        "щось стоїть після кінця",
      ]
    }
  }

  static func limitedThings(_ thing: LimitedThing) -> [String] {
    switch thing {
    case .line: ["a line", "ред", "o linie", "рядок"]
    case .cell: ["a cell", "клетка", "o celulă", "клітинка"]
    case .columns: ["a number of columns", "брой колони", "un număr de coloane", "кількість стовпців"]
    case .depth: ["nested elements", "вложени елемента", "de elemente imbricate", "вкладених елементів"]
    case .attributes:
      [
        "attributes in one element", "атрибута в един елемент", "de atribute într-un element",
        "атрибутів в елементі",
      ]
    case .xmlText:
      ["bytes in one piece", "байта в едно парче", "de octeți într-o singură bucată", "байтів одним шматком"]
    }
  }

  static func xmlProblems(_ problem: XMLProblem) -> [String] {
    switch problem {
    case .endsEarly:
      ["it ends early", "свършва преждевременно", "se termină prea devreme", "він закінчується передчасно"]
    case .wrongEndTag:
      [
        "an end tag does not fit its begin tag", "затварящ етикет не отговаря на отварящия",
        "o etichetă de sfârșit nu se potrivește cu cea de început", "кінцевий тег не відповідає початковому",
      ]
    case .wrongCharacter:
      [
        "a character that may not stand here", "знак, който не може да стои тук",
        "un caracter care nu poate sta aici", "знак, що не може тут стояти",
      ]
    case .attributeTwice:
      [
        "an attribute stands twice", "атрибут се повтаря", "un atribut apare de două ori",
        "атрибут повторено",
      ]
    case .unknownEntity:
      [
        "a reference (&…;) to nothing", "препратка (&…;) към нищо", "o referință (&…;) la nimic",
        "посилання (&…;) ні на що",
      ]
    case .unknownPrefix:
      [
        "a prefix without a namespace", "префикс без именно пространство", "un prefix fără spațiu de nume",
        "префікс без простору назв",
      ]
    case .wrongEncoding:
      [
        "an encoding that is not read, or not the declared one",
        "кодировка, която не се чете или не е обявената",
        "o codificare care nu se citește sau nu este cea declarată",
        "кодування, що не читається або не те, що оголошено",
      ]
    case .afterEnd:
      [
        "something stands after the end", "има нещо след края", "există ceva după sfârșit",
        "щось стоїть після кінця",
      ]
    case .other:
      ["not well-formed", "не е правилно образуван", "nu este bine format", "неправильно побудований"]
    }
  }

  static func xmlForms(_ form: XMLForm) -> [String] {
    switch form {
    case .date:
      ["a date like 2014-03-06", "дата като 2014-03-06", "o dată ca 2014-03-06", "дату на зразок 2014-03-06"]
    case .time:
      [
        "a time like 2014-03-06T12:00:00", "време като 2014-03-06T12:00:00", "o oră ca 2014-03-06T12:00:00",
        "час на зразок 2014-03-06T12:00:00",
      ]
    case .flag:
      ["1, 0, true or false", "1, 0, true или false", "1, 0, true sau false", "1, 0, true або false"]
    case .decimal:
      [
        "a decimal number like 1234.5", "десетично число като 1234.5", "un număr zecimal ca 1234.5",
        "десяткове число на зразок 1234.5",
      ]
    case .whole: ["a whole number", "цяло число", "un număr întreg", "ціле число"]
    case .word: ["one word", "една дума", "un singur cuvânt", "одне слово"]
    }
  }
}
