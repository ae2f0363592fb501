extension FindingCatalogue {
  /// Formulas of indicators.
  static let formulas: [FindingKind: FindingWording] = [
    .formulaSyntax: FindingWording(
      en:
        "the formula cannot be read at character {at}: found {found}; nothing is computed | codes, numbers, operators and functions | correct the formula",
      bg:
        "формулата не може да се прочете при знак {at}: намерено {found}; нищо не се изчислява | кодове, числа, оператори и функции | поправете формулата",
      ro:
        "formula nu poate fi citită la caracterul {at}: găsit {found}; nu se calculează nimic | coduri, numere, operatori și funcții | corectați formula",
      uk:
        "формулу не можна прочитати на знаку {at}: знайдено {found}; нічого не обчислено | коди, числа, оператори та функції | виправте формулу"
    ),
    .formulaFunction: FindingWording(
      en:
        "the formula calls {found}, which is no function here or takes another number of arguments; nothing is computed | - | correct the formula; the article on formulas lists the functions",
      bg:
        "формулата извиква {found}, която не е функция тук или приема друг брой аргументи; нищо не се изчислява | - | поправете формулата; статията за формулите изброява функциите",
      ro:
        "formula apelează {found}, care nu este o funcție aici sau cere alt număr de argumente; nu se calculează nimic | - | corectați formula; articolul despre formule enumeră funcțiile",
      uk:
        "формула викликає {found}, яка тут не є функцією або приймає іншу кількість аргументів; нічого не обчислено | - | виправте формулу; стаття про формули перелічує функції"
    ),
    .formulaUnknownCode: FindingWording(
      en:
        "the formula names {found}; neither indicators nor observations have that code, so nothing is computed | - | correct the formula, or load that indicator too",
      bg:
        "формулата назовава {found}; нито показателите, нито наблюденията имат този код, затова нищо не се изчислява | - | поправете формулата или заредете и този показател",
      ro:
        "formula numește {found}; nici indicatorii, nici observațiile nu au acest cod, deci nu se calculează nimic | - | corectați formula sau încărcați și acel indicator",
      uk:
        "формула називає {found}; ні показники, ні спостереження не мають цього коду, тож нічого не обчислено | - | виправте формулу або завантажте й цей показник"
    ),
    .formulaUnknownCodeNearest: FindingWording(
      en:
        "the formula names {found}; neither indicators nor observations have that code, so nothing is computed; nearest {nearest} | - | correct the formula, or load that indicator too",
      bg:
        "формулата назовава {found}; нито показателите, нито наблюденията имат този код, затова нищо не се изчислява; най-близък {nearest} | - | поправете формулата или заредете и този показател",
      ro:
        "formula numește {found}; nici indicatorii, nici observațiile nu au acest cod, deci nu se calculează nimic; cel mai apropiat {nearest} | - | corectați formula sau încărcați și acel indicator",
      uk:
        "формула називає {found}; ні показники, ні спостереження не мають цього коду, тож нічого не обчислено; найближчий {nearest} | - | виправте формулу або завантажте й цей показник"
    ),
    .formulaCircle: FindingWording(
      en:
        "the formula leads back to the indicator itself; nothing is computed | formulas over other indicators | take the indicator out of the circle",
      bg:
        "формулата води обратно към самия показател; нищо не се изчислява | формули над други показатели | извадете показателя от кръга",
      ro:
        "formula duce înapoi la indicatorul însuși; nu se calculează nimic | formule peste alți indicatori | scoateți indicatorul din cerc",
      uk:
        "формула веде назад до самого показника; нічого не обчислено | формули над іншими показниками | вийміть показник із кола"
    ),
    .formulaDivision: FindingWording(
      en:
        "{count} {count:figure|figures} would be divided by zero or come to no number; left out | - | check the values that are divided by",
      bg:
        "{count} {count:стойност би се разделила|стойности биха се разделили} на нула или не дават число; пропускат се | - | проверете стойностите, на които се дели",
      ro:
        "{count} {count:cifră s-ar împărți|cifre s-ar împărți|de cifre s-ar împărți} la zero sau nu dau un număr; omise | - | verificați valorile la care se împarte",
      uk:
        "{count} {count:значення ділилося б|значення ділилися б|значень ділилися б} на нуль або не дають числа; пропущено | - | перевірте значення, на які ділять"
    ),
    .formulaKind: FindingWording(
      en:
        "in {count} {count:figure|figures} the formula needs a value of another kind than {found}; left out | - | correct the formula",
      bg:
        "в {count} {count:стойност|стойности} формулата иска стойност от друг вид вместо {found}; пропускат се | - | поправете формулата",
      ro:
        "în {count} {count:cifră|cifre|de cifre} formula cere o valoare de alt fel decât {found}; omise | - | corectați formula",
      uk:
        "у {count} {count:значенні|значеннях|значеннях} формула потребує значення іншого роду, ніж {found}; пропущено | - | виправте формулу"
    ),
  ]
}
