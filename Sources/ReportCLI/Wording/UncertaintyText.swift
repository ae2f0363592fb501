/// What `index --uncertain` says of its file, of its runs and of what they came to.
enum UncertaintyText: String, ReportText {
  case badYAML, unknownKey, badValue, stepUnclear, nothingChosen
  case runFailed, badFigure, scaleTurned, twiceNamed, aggregateNeeded
  case exactRuns, simulatedRuns, rankShift
  case chance, choiceHeading, byItself, withOthers, simulationError, figuresDrawn
  case effectMeaning, methodAlone, allTogether, variesHeading

  var wording: Wording {
    switch self {
    case .badYAML:
      Wording(
        en: "{file}, line {line}: not readable as {format} ({problem}). Fix: correct this line.",
        bg: "{file}, ред {line}: не може да се прочете като {format} ({problem}). Поправка: поправете реда.",
        ro: "{file}, linia {line}: nu poate fi citită ca {format} ({problem}). Remediere: corectați linia.",
        uk: "{file}, рядок {line}: не читається як {format} ({problem}). Виправлення: виправте цей рядок.")
    case .unknownKey:
      Wording(
        en: "{file}, line {line}: {found} is no key here; known are {known}. Fix: correct the key.",
        bg:
          "{file}, ред {line}: {found} не е ключ на това място; познати са {known}. Поправка: поправете ключа.",
        ro:
          "{file}, linia {line}: {found} nu este o cheie aici; cunoscute sunt {known}. Remediere: corectați cheia.",
        uk: "{file}, рядок {line}: {found} тут не є ключем; відомі {known}. Виправлення: виправте ключ.")
    case .badValue:
      Wording(
        en: "{file}, line {line}: {key} cannot be {found}; expected {expected}. Fix: correct the value.",
        bg:
          "{file}, ред {line}: {key} не може да е {found}; очаква се {expected}. Поправка: поправете стойността.",
        ro:
          "{file}, linia {line}: {key} nu poate fi {found}; se așteaptă {expected}. Remediere: corectați valoarea.",
        uk:
          "{file}, рядок {line}: {key} не може бути {found}; очікується {expected}. Виправлення: виправте значення."
      )
    case .stepUnclear:
      Wording(
        en:
          "{file}, line {line}: {key} stands in for the step of {flag}, which must be there once. Fix: give {flag} once; {none} among the alternatives leaves the step out.",
        bg:
          "{file}, ред {line}: {key} замества стъпката на {flag}, която трябва да е една. Поправка: задайте {flag} веднъж; {none} сред възможностите изпуска стъпката.",
        ro:
          "{file}, linia {line}: {key} înlocuiește pasul lui {flag}, care trebuie să apară o dată. Remediere: dați {flag} o singură dată; {none} printre variante omite pasul.",
        uk:
          "{file}, рядок {line}: {key} замінює крок {flag}, який має бути один. Виправлення: задайте {flag} один раз; {none} серед варіантів пропускає крок."
      )
    case .nothingChosen:
      Wording(
        en:
          "{file}, line {line}: nothing is named that could be chosen otherwise; known are {known}. Fix: name one of them.",
        bg:
          "{file}, ред {line}: не е посочено нищо, което може да се избере другояче; познати са {known}. Поправка: посочете едно от тях.",
        ro:
          "{file}, linia {line}: nu este numit nimic ce s-ar putea alege altfel; cunoscute sunt {known}. Remediere: numiți unul dintre ele.",
        uk:
          "{file}, рядок {line}: не названо нічого, що можна вибрати інакше; відомі {known}. Виправлення: назвіть щось із цього."
      )
    case .runFailed:
      Wording(
        en: "with {choices}: {problem}", bg: "при {choices}: {problem}", ro: "cu {choices}: {problem}",
        uk: "за {choices}: {problem}")
    case .badFigure:
      Wording(
        en:
          "the error of {element} of {unit} cannot be computed from {found}: errors are not below 0, and counts lie between 0 and their total. Fix: correct the figure.",
        bg:
          "грешката на {element} за {unit} не може да се изчисли от {found}: грешките не са под 0, а броевете са между 0 и общия брой. Поправка: поправете числото.",
        ro:
          "eroarea lui {element} pentru {unit} nu se poate calcula din {found}: erorile nu sunt sub 0, iar numărul este între 0 și total. Remediere: corectați cifra.",
        uk:
          "похибку {element} для {unit} не можна обчислити з {found}: похибки не менші за 0, а кількості лежать між 0 і загальною. Виправлення: виправте число."
      )
    case .scaleTurned:
      Wording(
        en:
          "{file}, line {line}: {choice} reaches {end}, the other end of the scale, and would turn the order round. Fix: keep the range on its own side of {end}.",
        bg:
          "{file}, ред {line}: {choice} стига до {end}, другия край на скалата, и би обърнал подредбата. Поправка: оставете обхвата от своята страна на {end}.",
        ro:
          "{file}, linia {line}: {choice} ajunge la {end}, celălalt capăt al scalei, și ar răsturna ordinea. Remediere: păstrați intervalul de partea sa față de {end}.",
        uk:
          "{file}, рядок {line}: {choice} сягає {end}, іншого кінця шкали, і перевернув би порядок. Виправлення: залиште діапазон по свій бік від {end}."
      )
    case .twiceNamed:
      Wording(
        en: "{file}, line {line}: two choices are called {found}. Fix: give one of them another name.",
        bg: "{file}, ред {line}: два избора се казват {found}. Поправка: дайте на единия друго име.",
        ro: "{file}, linia {line}: două alegeri se numesc {found}. Remediere: dați uneia alt nume.",
        uk: "{file}, рядок {line}: два вибори називаються {found}. Виправлення: дайте одному інше ім'я.")
    case .aggregateNeeded:
      Wording(
        en: "{flag} is about ranks of an index, and nothing is brought together. Fix: add {example}.",
        bg: "{flag} се отнася до местата в индекс, а нищо не е обединено. Поправка: добавете {example}.",
        ro:
          "{flag} privește locurile într-un indice, dar nimic nu este reunit. Remediere: adăugați {example}.",
        uk: "{flag} стосується місць в індексі, а нічого не об'єднано. Виправлення: додайте {example}.")
    case .exactRuns:
      Wording(
        en: "All {n} combinations of the choices were computed: these figures are exact.",
        bg: "Изчислени са всичките {n} съчетания на избора: числата са точни.",
        ro: "Au fost calculate toate cele {n} combinații ale alegerilor: cifrele sunt exacte.",
        uk: "Обчислено всі поєднання виборів ({n}): ці числа точні.")
    case .simulatedRuns:
      Wording(
        en:
          "From {n} runs, seed {seed}. From best to worst rank lie nine runs of ten; the standard error of the chance is at most {error}.",
        bg:
          "От {n} пробега, начало {seed}. Между най-предното и най-задното място са девет от десет пробега; стандартната грешка на шанса е най-много {error}.",
        ro:
          "Din {n} rulări, sămânța {seed}. Între cel mai bun și cel mai slab loc se află nouă rulări din zece; eroarea standard a șansei este de cel mult {error}.",
        uk:
          "З {n} прогонів, зерно {seed}. Між найвищим і найнижчим місцем — дев'ять прогонів із десяти; стандартна похибка ймовірності — щонайбільше {error}."
      )
    case .rankShift:
      Wording(
        en: "On average a unit moves {n} places.", bg: "Средно една единица се мести с {n} места.",
        ro: "În medie o unitate se mută cu {n} locuri.", uk: "У середньому одиниця зміщується на {n} місця.")
    case .chance:
      Wording(
        en: "Chance of the first {k}", bg: "Шанс за първите {k}", ro: "Șansa pentru primele {k}",
        uk: "Імовірність перших {k}")
    case .choiceHeading: Wording(en: "Choice", bg: "Избор", ro: "Alegere", uk: "Вибір")
    case .byItself: Wording(en: "By itself", bg: "Сам по себе си", ro: "De una singură", uk: "Сам по собі")
    case .withOthers:
      Wording(en: "With others", bg: "Заедно с други", ro: "Împreună cu altele", uk: "Разом з іншими")
    case .simulationError: Wording(en: "Error", bg: "Грешка", ro: "Eroare", uk: "Похибка")
    case .effectMeaning:
      Wording(
        en: "Mean rank with the alternative less mean rank without it: below 0 it helps, above 0 it hurts.",
        bg: "Средното място с тази възможност минус средното без нея: под 0 помага, над 0 вреди.",
        ro: "Locul mediu cu varianta minus locul mediu fără ea: sub 0 ajută, peste 0 dăunează.",
        uk: "Середнє місце з варіантом мінус середнє без нього: менше 0 допомагає, більше 0 шкодить.")
    case .methodAlone: Wording(en: "method", bg: "методът", ro: "metoda", uk: "метод")
    case .allTogether: Wording(en: "all", bg: "всичко", ro: "totul", uk: "усе")
    case .variesHeading:
      Wording(en: "What varies", bg: "Какво се мени", ro: "Ce variază", uk: "Що змінюється")
    case .figuresDrawn: Wording(en: "the figures", bg: "числата", ro: "cifrele", uk: "числа")
    }
  }
}
