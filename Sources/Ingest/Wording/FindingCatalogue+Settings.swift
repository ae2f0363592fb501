extension FindingCatalogue {
  /// Settings and descriptions of packages.
  static let settings: [FindingKind: FindingWording] = [
    .unknownSetting: FindingWording(
      en:
        "the setting {found} is not known; it is not used | - | see the list of settings, or delete the line",
      bg:
        "настройката {found} не е позната; не се използва | - | вижте списъка с настройките или изтрийте реда",
      ro:
        "setarea {found} nu este cunoscută; nu este folosită | - | consultați lista setărilor sau ștergeți linia",
      uk:
        "налаштування {found} невідоме; його не використано | - | див. перелік налаштувань або видаліть рядок"
    ),
    .unknownSettingNearest: FindingWording(
      en: "the setting {found} is not known; nearest \"{nearest}\" | - | write {nearest}, or delete the line",
      bg:
        "настройката {found} не е позната; най-близка: „{nearest}“ | - | напишете {nearest} или изтрийте реда",
      ro:
        "setarea {found} nu este cunoscută; cea mai apropiată: „{nearest}” | - | scrieți {nearest} sau ștergeți linia",
      uk: "налаштування {found} невідоме; найближче: «{nearest}» | - | напишіть {nearest} або видаліть рядок"),
    .settingType: FindingWording(
      en: "found {found} for \"{key}\" | {expectedForm} | correct the line",
      bg: "намерено {found} за „{key}“ | {expectedForm} | поправете реда",
      ro: "găsit {found} pentru „{key}” | {expectedForm} | corectați linia",
      uk: "знайдено {found} для «{key}» | {expectedForm} | виправте рядок"),
    .settingsTooLarge: FindingWording(
      en: "{bytes} bytes of settings | at most {limit} | delete what is no setting, or --max-settings",
      bg:
        "{bytes} байта настройки | най-много {limit} | изтрийте това, което не е настройка, или --max-settings",
      ro: "{bytes} octeți de setări | cel mult {limit} | ștergeți ce nu este setare sau --max-settings",
      uk:
        "{bytes} байтів налаштувань | щонайбільше {limit} | видаліть те, що не є налаштуванням, або --max-settings"
    ),
    .settingsMark: FindingWording(
      en:
        "found {found} where a value begins; anchors, aliases, tags, directives and deep nesting are refused | plain values | write the value out, or put the text in quotes",
      bg:
        "намерено {found} в началото на стойност; котви, препратки, етикети, директиви и дълбоко влагане се отказват | обикновени стойности | изпишете стойността или сложете текста в кавички",
      ro:
        "găsit {found} la începutul unei valori; ancorele, aliasurile, etichetele, directivele și imbricarea adâncă sunt refuzate | valori simple | scrieți valoarea întreagă sau puneți textul între ghilimele",
      uk:
        "знайдено {found} на початку значення; якорі, посилання, теги, директиви та глибоке вкладення відхиляються | прості значення | випишіть значення або візьміть текст у лапки"
    ),
    .settingsSyntax: FindingWording(
      en: "this is not YAML ({problem}) | lines like \"title: …\" | correct the line",
      bg: "това не е YAML ({problem}) | редове като „title: …“ | поправете реда",
      ro: "nu este YAML ({problem}) | linii ca „title: …” | corectați linia",
      uk: "це не YAML ({problem}) | рядки на зразок «title: …» | виправте рядок"),
    .packageSyntax: FindingWording(
      en:
        "this is not JSON (byte {byte}, {reason}); the description is not used | JSON as in Data Package v2 | correct the file, or delete it",
      bg:
        "това не е JSON (байт {byte}, {reason}); описанието не се използва | JSON по Data Package v2 | поправете файла или го изтрийте",
      ro:
        "nu este JSON (octetul {byte}, {reason}); descrierea nu este folosită | JSON conform Data Package v2 | corectați fișierul sau ștergeți-l",
      uk:
        "це не JSON (байт {byte}, {reason}); опис не використано | JSON за Data Package v2 | виправте файл або видаліть його"
    ),
    .packagePath: FindingWording(
      en:
        "the path {found} leads out of the folder; it is not followed | a file name in the same folder | correct the path, or ask the sender",
      bg:
        "пътят {found} води извън папката; не се следва | име на файл в същата папка | поправете пътя или попитайте изпращача",
      ro:
        "calea {found} duce în afara dosarului; nu este urmată | un nume de fișier din același dosar | corectați calea sau întrebați expeditorul",
      uk:
        "шлях {found} веде за межі теки; за ним не переходимо | назву файлу в тій самій теці | виправте шлях або запитайте відправника"
    ),
    .packageResourceMissing: FindingWording(
      en:
        "the description names {found}, which is not in the folder | a file of that name | add the file, or correct the description",
      bg:
        "описанието посочва {found}, но такъв файл в папката няма | файл с това име | добавете файла или поправете описанието",
      ro:
        "descrierea indică {found}, care nu se află în dosar | un fișier cu acest nume | adăugați fișierul sau corectați descrierea",
      uk:
        "опис називає {found}, але такого файлу в теці немає | файл із такою назвою | додайте файл або виправте опис"
    ),
    .packageShape: FindingWording(
      en:
        "found {found}; this part of the description is not used | {expectedForm} | correct the description",
      bg: "намерено {found}; тази част от описанието не се използва | {expectedForm} | поправете описанието",
      ro:
        "găsit {found}; această parte a descrierii nu este folosită | {expectedForm} | corectați descrierea",
      uk: "знайдено {found}; цю частину опису не використано | {expectedForm} | виправте опис"),
  ]
}
