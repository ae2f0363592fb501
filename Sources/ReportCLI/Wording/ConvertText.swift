import IndicatorEngine
import Ingest

/// What `convert` says: what a format cannot carry, and why a folder cannot be filled.
enum ConvertText: String, ReportText {
  case origins, settings, guardedTexts, renamedColumn, amountsAsText
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
    }
  }
}
