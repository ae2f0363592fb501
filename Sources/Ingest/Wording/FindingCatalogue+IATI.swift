extension FindingCatalogue {
  /// IATI activities: versions, structure, codes and rules of the standard.
  static let iati: [FindingKind: FindingWording] = [
    .iatiOldVersion: FindingWording(
      en:
        "IATI version {found}; nothing was read | version 2.01, 2.02 or 2.03 | ask the publisher for version 2.03",
      bg:
        "IATI версия {found}; нищо не беше прочетено | версия 2.01, 2.02 или 2.03 | поискайте от издателя версия 2.03",
      ro:
        "versiunea IATI {found}; nu s-a citit nimic | versiunea 2.01, 2.02 sau 2.03 | cereți editorului versiunea 2.03",
      uk:
        "версія IATI {found}; нічого не прочитано | версію 2.01, 2.02 або 2.03 | попросіть у видавця версію 2.03"
    ),
    .iatiVersionUnknown: FindingWording(
      en:
        "IATI version {found} is not known; read as 2.03 | 2.01, 2.02 or 2.03 | correct the version of the file",
      bg:
        "IATI версия {found} не е известна; чете се като 2.03 | 2.01, 2.02 или 2.03 | поправете версията на файла",
      ro:
        "versiunea IATI {found} nu este cunoscută; citită ca 2.03 | 2.01, 2.02 sau 2.03 | corectați versiunea fișierului",
      uk: "версія IATI {found} невідома; прочитано як 2.03 | 2.01, 2.02 або 2.03 | виправте версію у файлі"),
    .iatiOrganisations: FindingWording(
      en:
        "an IATI file of organisations; nothing was read | activities | load the publisher's file of activities",
      bg:
        "IATI файл за организации; нищо не беше прочетено | дейности | заредете файла на издателя с дейности",
      ro:
        "un fișier IATI de organizații; nu s-a citit nimic | activități | încărcați fișierul de activități al editorului",
      uk:
        "файл IATI про організації; нічого не прочитано | діяльності | завантажте файл видавця з діяльностями"
    ),
    .iatiOtherDocument: FindingWording(
      en:
        "an XML document that begins with {found}; nothing was read ({rule}) | iati-activities | load an IATI activity file",
      bg:
        "XML документ, който започва с {found}; нищо не беше прочетено ({rule}) | iati-activities | заредете IATI файл с дейности",
      ro:
        "un document XML care începe cu {found}; nu s-a citit nimic ({rule}) | iati-activities | încărcați un fișier IATI de activități",
      uk:
        "документ XML, що починається з {found}; нічого не прочитано ({rule}) | iati-activities | завантажте файл IATI з діяльностями"
    ),
    .iatiActivityTooLarge: FindingWording(
      en:
        "one activity holds more than {limit} elements; reading stopped | - | check the program that wrote it",
      bg:
        "една дейност съдържа над {limit} елемента; четенето спря | - | проверете програмата, която я е записала",
      ro:
        "o activitate conține peste {limit} {limit:element|elemente|de elemente}; citirea s-a oprit | - | verificați programul care a scris-o",
      uk:
        "одна діяльність містить понад {limit} елементів; читання зупинено | - | перевірте програму, що її записала"
    ),
    .iatiElementMissing: FindingWording(
      en: "<{element}> has no <{part}> ({rule}) | - | add <{part}>",
      bg: "в <{element}> липсва <{part}> ({rule}) | - | добавете <{part}>",
      ro: "<{element}> nu are <{part}> ({rule}) | - | adăugați <{part}>",
      uk: "у <{element}> немає <{part}> ({rule}) | - | додайте <{part}>"),
    .iatiElementRepeated: FindingWording(
      en: "<{part}> stands more than once in <{element}>; the first is used ({rule}) | - | keep one <{part}>",
      bg:
        "<{part}> стои повече от веднъж в <{element}>; използва се първият ({rule}) | - | оставете един <{part}>",
      ro:
        "<{part}> apare de mai multe ori în <{element}>; se folosește primul ({rule}) | - | păstrați un singur <{part}>",
      uk:
        "<{part}> стоїть у <{element}> більше ніж раз; використано перший ({rule}) | - | залиште один <{part}>"
    ),
    .iatiElementOrder: FindingWording(
      en:
        "<{part}> stands in <{element}> behind elements that it must precede ({rule}) | - | put <{part}> in its place",
      bg:
        "<{part}> стои в <{element}> след елементи, които трябва да предхожда ({rule}) | - | поставете <{part}> на мястото му",
      ro:
        "<{part}> stă în <{element}> după elemente pe care trebuie să le preceadă ({rule}) | - | puneți <{part}> la locul lui",
      uk:
        "<{part}> стоїть у <{element}> після елементів, яким має передувати ({rule}) | - | поставте <{part}> на його місце"
    ),
    .iatiElementUnknown: FindingWording(
      en:
        "the standard has no <{part}> in <{element}>; it is not read ({rule}) | - | delete <{part}> or give it a namespace",
      bg:
        "стандартът няма <{part}> в <{element}>; не се чете ({rule}) | - | изтрийте <{part}> или му дайте пространство от имена",
      ro:
        "standardul nu are <{part}> în <{element}>; nu se citește ({rule}) | - | ștergeți <{part}> sau dați-i un spațiu de nume",
      uk:
        "стандарт не має <{part}> у <{element}>; не прочитано ({rule}) | - | видаліть <{part}> або дайте йому простір імен"
    ),
    .iatiAttributeMissing: FindingWording(
      en: "<{element}> has no attribute {part} ({rule}) | - | add {part} to <{element}>",
      bg: "в <{element}> липсва атрибутът {part} ({rule}) | - | добавете {part} в <{element}>",
      ro: "<{element}> nu are atributul {part} ({rule}) | - | adăugați {part} la <{element}>",
      uk: "<{element}> не має атрибута {part} ({rule}) | - | додайте {part} до <{element}>"),
    .iatiAttributeUnknown: FindingWording(
      en: "the standard has no attribute {part} of <{element}>; it is not read ({rule}) | - | delete {part}",
      bg: "стандартът няма атрибут {part} на <{element}>; не се чете ({rule}) | - | изтрийте {part}",
      ro: "standardul nu are atributul {part} la <{element}>; nu se citește ({rule}) | - | ștergeți {part}",
      uk: "стандарт не має атрибута {part} у <{element}>; не прочитано ({rule}) | - | видаліть {part}"),
    .iatiTextUnexpected: FindingWording(
      en:
        "found {found} as text in <{element}>, where none belongs; it is not read ({rule}) | - | put it in a <narrative> or delete it",
      bg:
        "намерено {found} като текст в <{element}>, където няма място; не се чете ({rule}) | - | поставете го в <narrative> или го изтрийте",
      ro:
        "găsit {found} ca text în <{element}>, unde nu are ce căuta; nu se citește ({rule}) | - | puneți-l într-un <narrative> sau ștergeți-l",
      uk:
        "знайдено {found} як текст у <{element}>, де йому не місце; не прочитано ({rule}) | - | внесіть його в <narrative> або видаліть"
    ),
    .iatiAttributeType: FindingWording(
      en: "found {found} as {part} of <{element}> ({rule}) | {type} | correct {part}",
      bg: "намерено {found} като {part} на <{element}> ({rule}) | {type} | поправете {part}",
      ro: "găsit {found} ca {part} la <{element}> ({rule}) | {type} | corectați {part}",
      uk: "знайдено {found} як {part} у <{element}> ({rule}) | {type} | виправте {part}"),
    .iatiTextType: FindingWording(
      en: "found {found} in <{element}> ({rule}) | {type} | correct <{element}>",
      bg: "намерено {found} в <{element}> ({rule}) | {type} | поправете <{element}>",
      ro: "găsit {found} în <{element}> ({rule}) | {type} | corectați <{element}>",
      uk: "знайдено {found} у <{element}> ({rule}) | {type} | виправте <{element}>"),
    .iatiCodeUnknown: FindingWording(
      en: "code {found} as {part} of <{element}> is not on the list {rule} | {codes} | correct {part}",
      bg: "код {found} като {part} на <{element}> не е в списъка {rule} | {codes} | поправете {part}",
      ro: "codul {found} ca {part} la <{element}> nu este pe lista {rule} | {codes} | corectați {part}",
      uk: "коду {found} як {part} у <{element}> немає у списку {rule} | {codes} | виправте {part}"),
    .iatiRule: FindingWording(
      en:
        "rule {rule} of the IATI standard is not kept: {sentence} | - | correct the activity, or ask its publisher",
      bg:
        "правило {rule} на стандарта IATI не е спазено: {sentence} | - | поправете дейността или попитайте издателя ѝ",
      ro:
        "regula {rule} a standardului IATI nu este respectată: {sentence} | - | corectați activitatea sau întrebați editorul ei",
      uk:
        "правило {rule} стандарту IATI не дотримано: {sentence} | - | виправте діяльність або запитайте її видавця"
    ),
    .iatiMixedCommitments: FindingWording(
      en:
        "commitments are in several currencies and are not added up; the contracted amount stays empty | - | give the contracted amount in one currency",
      bg:
        "ангажиментите са в няколко валути и не се сумират; договорената сума остава празна | - | дайте договорената сума в една валута",
      ro:
        "angajamentele sunt în mai multe monede și nu se însumează; suma contractată rămâne goală | - | dați suma contractată într-o singură monedă",
      uk:
        "зобов'язання в кількох валютах і не підсумовуються; сума договору лишається порожньою | - | подайте суму договору в одній валюті"
    ),
    .iatiBudgetReplaced: FindingWording(
      en:
        "the original budget of {period} ({found}) is left out: a revised one stands for the same period | - | nothing",
      bg:
        "първоначалният бюджет за {period} ({found}) е пропуснат: за същия период има преработен | - | нищо",
      ro:
        "bugetul inițial pentru {period} ({found}) este omis: există unul revizuit pentru aceeași perioadă | - | nimic",
      uk: "початковий бюджет за {period} ({found}) пропущено: на той самий період є переглянутий | - | нічого"
    ),
    .iatiNotCarried: FindingWording(
      en:
        "{element}: stands {count} {count:time|times} and has no place in the tables | - | nothing; the article on IATI tells what is lost",
      bg:
        "{element}: среща се {count} {count:път|пъти} и няма място в таблиците | - | нищо; статията за IATI казва какво се губи",
      ro:
        "{element}: apare de {count} {count:ori|ori|de ori} și nu are loc în tabele | - | nimic; articolul despre IATI spune ce se pierde",
      uk:
        "{element}: трапляється {count} {count:раз|рази|разів} і не має місця в таблицях | - | нічого; стаття про IATI каже, що втрачається"
    ),
  ]
}
