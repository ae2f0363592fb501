import IndicatorEngine
import Ingest

/// What `convert` says: what a format cannot carry, and why a folder cannot be filled.
enum ConvertText: String, ReportText {
  case origins, settings, guardedTexts, renamedColumn, amountsAsText
  case roundedNumbers, cutTexts, severalSheets, notInFormat, nothingToCarry
  case folderInUse, notAFolder

  var wording: Wording {
    switch self {
    case .origins:
      Wording(
        en: "Not carried: from which file and row each row came.",
        bg: "Не се пренася: от кой файл и ред е всеки ред.",
        ro: "Nu se păstrează: din ce fișier și rând provine fiecare rând.",
        uk: "Не переноситься: з якого файлу й рядка походить кожен рядок.")
    case .settings:
      Wording(
        en: "Not carried: the settings of {file}; put a copy of it beside the output.",
        bg: "Не се пренасят: настройките от {file}; сложете негово копие до резултата.",
        ro: "Nu se păstrează: setările din {file}; puneți o copie a lui lângă rezultat.",
        uk: "Не переносяться: налаштування {file}; покладіть його копію поруч із результатом.")
    case .guardedTexts:
      Wording(
        en:
          "{n} {n:text begins|texts begin} like a formula and {n:has|have} an apostrophe in front; reading it back takes it off.",
        bg:
          "{n} {n:текст започва|текста започват} като формула и {n:има|имат} апостроф отпред; при четене той се маха.",
        ro:
          "{n} {n:text începe|texte încep|de texte încep} ca o formulă și {n:are|au|au} un apostrof în față; la citire se scoate.",
        uk:
          "{n} {n:текст починається|тексти починаються|текстів починаються} як формула і {n:має|мають|мають} апостроф попереду; під час читання його прибирають."
      )
    case .renamedColumn:
      Wording(
        en: "{table}: the second column \"{heading}\" is now \"{name}\".",
        bg: "{table}: втората колона „{heading}“ вече е „{name}“.",
        ro: "{table}: a doua coloană „{heading}” este acum „{name}”.",
        uk: "{table}: другий стовпець «{heading}» тепер «{name}».")
    case .amountsAsText:
      Wording(
        en: "{table}.{field}: amounts of more than 15 digits; the column is text, so that none is lost.",
        bg: "{table}.{field}: суми с повече от 15 цифри; колоната е текст, за да не се загуби нищо.",
        ro: "{table}.{field}: sume cu peste 15 cifre; coloana este text, ca să nu se piardă nimic.",
        uk: "{table}.{field}: суми понад 15 цифр; стовпець є текстом, щоб нічого не втратити.")
    case .roundedNumbers:
      Wording(
        en:
          "{table}.{field}: {n} {n:number has|numbers have} more than 15 digits and {n:is|are} rounded to them; a sheet keeps no more.",
        bg:
          "{table}.{field}: {n} {n:число има|числа имат} повече от 15 цифри и {n:е закръглено|са закръглени} до тях; листът не пази повече.",
        ro:
          "{table}.{field}: {n} {n:număr are|numere au|de numere au} peste 15 cifre și {n:este rotunjit|sunt rotunjite|sunt rotunjite} la ele; foaia nu păstrează mai multe.",
        uk:
          "{table}.{field}: {n} {n:число має|числа мають|чисел мають} понад 15 цифр і {n:округлене|округлені|округлені} до них; аркуш не зберігає більше."
      )
    case .cutTexts:
      Wording(
        en:
          "{table}: {n} {n:text has|texts have} more than 32,767 characters and {n:lost its end|lost their ends}; a cell holds no more.",
        bg:
          "{table}: {n} {n:текст има|текста имат} повече от 32 767 знака и {n:е отрязан|са отрязани}; клетката не побира повече.",
        ro:
          "{table}: {n} {n:text are|texte au|de texte au} peste 32.767 de caractere și {n:este tăiat|sunt tăiate|sunt tăiate}; celula nu încape mai mult.",
        uk:
          "{table}: {n} {n:текст має|тексти мають|текстів мають} понад 32 767 знаків і {n:обрізаний|обрізані|обрізані}; комірка не вміщує більше."
      )
    case .severalSheets:
      Wording(
        en:
          "{table}: more rows than a sheet holds (1,048,576); it takes {n} {n:sheet|sheets}, which are read as one table.",
        bg:
          "{table}: повече редове, отколкото побира един лист (1 048 576); заема {n} {n:лист|листа}, които се четат като една таблица.",
        ro:
          "{table}: mai multe rânduri decât încap într-o foaie (1.048.576); ocupă {n} {n:foaie|foi|de foi}, citite ca un singur tabel.",
        uk:
          "{table}: більше рядків, ніж уміщує аркуш (1 048 576); займає {n} {n:аркуш|аркуші|аркушів}, які читаються як одна таблиця."
      )
    case .notInFormat:
      Wording(
        en: "Not carried, {table}, {n} {n:time|times}: {reason}.",
        bg: "Не се пренася, {table}, {n} {n:път|пъти}: {reason}.",
        ro: "Nu se păstrează, {table}, de {n} {n:dată|ori|de ori}: {reason}.",
        uk: "Не переноситься, {table}, {n} {n:раз|рази|разів}: {reason}.")
    case .nothingToCarry:
      Wording(
        en:
          "{path}: a file of {format} holds operations with a status and a day, and there is none here. Fix: fill in {status} and {start}.",
        bg:
          "{path}: файл на {format} съдържа операции със статус и дата, а тук няма такава. Поправка: попълнете {status} и {start}.",
        ro:
          "{path}: un fișier {format} conține operațiuni cu stare și dată, iar aici nu este niciuna. Remediere: completați {status} și {start}.",
        uk:
          "{path}: файл {format} містить операції зі статусом і датою, а тут такої немає. Виправлення: заповніть {status} і {start}."
      )
    case .folderInUse:
      Wording(
        en:
          "{path}: holds {file}, which would be read as part of the same portfolio. Fix: choose an empty folder.",
        bg:
          "{path}: съдържа {file}, който би се чел като част от същия портфейл. Поправка: изберете празна папка.",
        ro:
          "{path}: conține {file}, care s-ar citi ca parte din același portofoliu. Remediere: alegeți un dosar gol.",
        uk:
          "{path}: містить {file}, що читався б як частина того самого портфеля. Виправлення: виберіть порожню теку."
      )
    case .notAFolder:
      Wording(
        en: "{path}: this is a file, and {format} is written into a folder. Fix: name a folder.",
        bg: "{path}: това е файл, а {format} се записва в папка. Поправка: посочете папка.",
        ro: "{path}: acesta este un fișier, iar {format} se scrie într-un dosar. Remediere: numiți un dosar.",
        uk: "{path}: це файл, а {format} записується в теку. Виправлення: назвіть теку.")
    }
  }

  /// What is said of something that a conversion leaves behind or changes.
  static func sentence(_ note: ConversionNote, _ words: Words) -> String {
    switch note {
    case .origins: words(ConvertText.origins)
    case .settings: words(ConvertText.settings, ["file": .text("merilo.yaml")])
    case .guardedTexts(let count): words(ConvertText.guardedTexts, ["n": .count(count)])
    case .renamedColumn(let table, let heading, let name):
      words(
        ConvertText.renamedColumn,
        [
          "table": .text(table.rawValue), "heading": .text(SafeText.clean(heading)),
          "name": .text(SafeText.clean(name)),
        ])
    case .amountsAsText(let table, let field):
      words(ConvertText.amountsAsText, ["table": .text(table.rawValue), "field": .text(field)])
    case .roundedNumbers(let table, let field, let count):
      words(
        ConvertText.roundedNumbers,
        ["table": .text(table.rawValue), "field": .text(field), "n": .count(count)])
    case .cutTexts(let table, let count):
      words(ConvertText.cutTexts, ["table": .text(table.rawValue), "n": .count(count)])
    case .severalSheets(let table, let count):
      words(ConvertText.severalSheets, ["table": .text(table.rawValue), "n": .count(count)])
    case .notInIATI(let loss):
      words(
        ConvertText.notInFormat,
        [
          "table": .text(loss.table.rawValue), "n": .count(loss.count),
          "reason": .text(LossText.sentence(loss.reason, words)),
        ])
    }
  }
}
