extension FindingCatalogue {
  /// Lists of others, names of places and codes of them.
  static let lists: [FindingKind: FindingWording] = [
    .viewLeftOut: FindingWording(
      en:
        "read as {list}; nothing says \"{field}\" of {table}, so no rows of {table} are made | - | --map {table}.{field}:=… with the value of all rows, or {table}.{field}=\"…\" with a heading",
      bg:
        "прочетено като {list}; нищо не казва \"{field}\" за {table}, затова няма редове в {table} | - | --map {table}.{field}:=… със стойността за всички редове или {table}.{field}=\"…\" със заглавие",
      ro:
        "citit ca {list}; nimic nu spune \"{field}\" pentru {table}, deci nu se fac rânduri în {table} | - | --map {table}.{field}:=… cu valoarea tuturor rândurilor sau {table}.{field}=\"…\" cu un antet",
      uk:
        "прочитано як {list}; ніщо не вказує \"{field}\" для {table}, тож рядків у {table} немає | - | --map {table}.{field}:=… зі значенням для всіх рядків або {table}.{field}=\"…\" із заголовком"
    ),
    .rowRepeated: FindingWording(
      en:
        "the same row to the last cell; both are counted | - | delete row {row} if it was entered twice",
      bg:
        "един и същ ред до последната клетка; броят се и двата | - | изтрийте ред {row}, ако е въведен два пъти",
      ro:
        "același rând până la ultima celulă; se numără ambele | - | ștergeți rândul {row} dacă a fost introdus de două ori",
      uk:
        "той самий рядок до останньої клітинки; враховано обидва | - | видаліть рядок {row}, якщо його введено двічі"
    ),
    .currencyFromTitle: FindingWording(
      en: "the amounts are read as {currency}, because this line says {found} | - | nothing, or --amounts-in",
      bg: "сумите са прочетени в {currency}, защото този ред казва {found} | - | нищо, или --amounts-in",
      ro:
        "sumele sunt citite în {currency}, pentru că acest rând spune {found} | - | nimic, sau --amounts-in",
      uk: "суми прочитано в {currency}, бо цей рядок каже {found} | - | нічого, або --amounts-in"),
    .placesMerged: FindingWording(
      en:
        "{count} {count:spelling is|spellings are} read as {place}: {found} | - | nothing, or correct those that are another place",
      bg:
        "{count} {count:изписване е прочетено|изписвания са прочетени} като {place}: {found} | - | нищо, или поправете онези, които са друго място",
      ro:
        "{count} {count:scriere este citită|scrieri sunt citite|de scrieri sunt citite} ca {place}: {found} | - | nimic, sau corectați-le pe cele care sunt alt loc",
      uk:
        "{count} {count:написання прочитано|написання прочитано|написань прочитано} як {place}: {found} | - | нічого, або виправте ті, що є іншим місцем"
    ),
    .placeAmbiguous: FindingWording(
      en:
        "found {found}; it may be {candidates}, so it is left as it is | one place | write the code of the place",
      bg:
        "намерено {found}; може да е {candidates}, затова остава както е | едно място | напишете кода на мястото",
      ro:
        "găsit {found}; poate fi {candidates}, deci rămâne așa cum este | un singur loc | scrieți codul locului",
      uk:
        "знайдено {found}; це може бути {candidates}, тож залишено як є | одне місце | напишіть код місця"),
    .checkDigit: FindingWording(
      en: "found {found}; its check digit does not fit a code of {system} | - | look the code up again",
      bg: "намерено {found}; контролната цифра не отговаря на код от {system} | - | проверете кода отново",
      ro:
        "găsit {found}; cifra de control nu se potrivește cu un cod {system} | - | verificați din nou codul",
      uk: "знайдено {found}; контрольна цифра не відповідає коду {system} | - | перевірте код ще раз"),
    .publishedRate: FindingWording(
      en:
        "found {found}; baseline {baseline}, target {target} and value {value} give {computed}% | - | correct the percentage or the values in row {row}",
      bg:
        "намерено {found}; база {baseline}, цел {target} и стойност {value} дават {computed}% | - | поправете процента или стойностите в ред {row}",
      ro:
        "găsit {found}; baza {baseline}, ținta {target} și valoarea {value} dau {computed} % | - | corectați procentul sau valorile din rândul {row}",
      uk:
        "знайдено {found}; база {baseline}, ціль {target} і значення {value} дають {computed}% | - | виправте відсоток або значення в рядку {row}"
    ),
    .blankFilled: FindingWording(
      en: "\"{field}\" is empty; by the mapping it is {filled} | - | fill the cell in",
      bg: "\"{field}\" е празно; според съответствието е {filled} | - | попълнете клетката",
      ro: "\"{field}\" este gol; conform corespondenței este {filled} | - | completați celula",
      uk: "\"{field}\" порожнє; за відповідністю це {filled} | - | заповніть клітинку"),
    .placeUnknown: FindingWording(
      en:
        "found {found}; no place of the table of municipalities is called so; the row is used without a place | - | write the code of the place, or nothing",
      bg:
        "намерено {found}; в таблицата на общините няма такова място; редът се използва без място | - | напишете кода на мястото, или нищо",
      ro:
        "găsit {found}; niciun loc din tabelul municipalităților nu se numește așa; rândul este folosit fără loc | - | scrieți codul locului, sau nimic",
      uk:
        "знайдено {found}; у таблиці громад немає місця з такою назвою; рядок використано без місця | - | напишіть код місця, або нічого"
    ),
    .checkDigitMeant: FindingWording(
      en:
        "found {found}; its check digit does not fit a code of {system}; with two digits swapped {nearest} does | - | look the code up again",
      bg:
        "намерено {found}; контролната цифра не отговаря на код от {system}; с две разменени цифри {nearest} отговаря | - | проверете кода отново",
      ro:
        "găsit {found}; cifra de control nu se potrivește cu un cod {system}; cu două cifre inversate {nearest} se potrivește | - | verificați din nou codul",
      uk:
        "знайдено {found}; контрольна цифра не відповідає коду {system}; з двома переставленими цифрами {nearest} відповідає | - | перевірте код ще раз"
    ),
    .codeForm: FindingWording(
      en:
        "found {found}; the others of this column are codes of {system}, this is none | - | look the code up",
      bg:
        "намерено {found}; останалите в колоната са кодове от {system}, този не е | - | проверете кода",
      ro:
        "găsit {found}; celelalte din coloană sunt coduri {system}, acesta nu este | - | verificați codul",
      uk: "знайдено {found}; решта в цьому стовпці – коди {system}, а це ні | - | перевірте код"),
    .codeMeant: FindingWording(
      en: "found {found}; as a code of {system} this is {nearest} | - | write {nearest}, in a column of text",
      bg:
        "намерено {found}; като код от {system} това е {nearest} | - | напишете {nearest} в текстова колона",
      ro:
        "găsit {found}; ca un cod {system} acesta este {nearest} | - | scrieți {nearest}, într-o coloană de text",
      uk: "знайдено {found}; як код {system} це {nearest} | - | напишіть {nearest} у текстовому стовпці"),
    .codePart: FindingWording(
      en: "found {found}; codes of {system} do not begin with {part} | - | look the code up",
      bg: "намерено {found}; кодовете от {system} не започват с {part} | - | проверете кода",
      ro: "găsit {found}; codurile {system} nu încep cu {part} | - | verificați codul",
      uk: "знайдено {found}; коди {system} не починаються з {part} | - | перевірте код"),
  ]
}
