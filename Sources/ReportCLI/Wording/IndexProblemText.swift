/// Why the hierarchy or the weights of a composite index do not hold: words of `IndexError`.
enum IndexProblemText: String, ReportText {
  case duplicateElement, missingHierarchy, unknownParent, cycle, levelNotAbove, withoutParent,
    withoutChildren, levelWithoutMethod, levelUnknown, levelsMissing, directionUnknown, negativeWeight,
    weightsSumToZero, weightOfUnknown, componentWithoutDirection

  var wording: Wording {
    switch self {
    case .duplicateElement:
      Wording(
        en: "{element} stands twice among the codes of the index. Fix: give each element a code of its own.",
        bg:
          "{element} стои два пъти сред кодовете на индекса. Поправка: дайте на всеки елемент собствен код.",
        ro:
          "{element} apare de două ori printre codurile indicelui. Remediere: dați fiecărui element un cod propriu.",
        uk: "{element} двічі стоїть серед кодів індексу. Виправлення: дайте кожному елементові власний код.")
    case .missingHierarchy:
      Wording(
        en:
          "no element has a parent, so nothing says what is brought together. Fix: fill in the column {column}, or leave out {flag}.",
        bg:
          "никой елемент няма родител и нищо не казва какво се обединява. Поправка: попълнете колоната {column} или махнете {flag}.",
        ro:
          "niciun element nu are părinte, deci nimic nu spune ce se reunește. Remediere: completați coloana {column} sau renunțați la {flag}.",
        uk:
          "жоден елемент не має батьківського, тож невідомо, що об'єднувати. Виправлення: заповніть стовпець {column} або приберіть {flag}."
      )
    case .unknownParent:
      Wording(
        en:
          "the parent of {element}, {parent}, is no element of the index. Fix: add a row for {parent}, or correct the parent.",
        bg:
          "родителят на {element}, {parent}, не е елемент на индекса. Поправка: добавете ред за {parent} или поправете родителя.",
        ro:
          "părintele lui {element}, {parent}, nu este un element al indicelui. Remediere: adăugați un rând pentru {parent} sau corectați părintele.",
        uk:
          "батьківський елемент для {element}, {parent}, не є елементом індексу. Виправлення: додайте рядок для {parent} або виправте його."
      )
    case .cycle:
      Wording(
        en: "the parents of {elements} lead back to where they began. Fix: correct one of them.",
        bg: "родителите на {elements} водят обратно към началото. Поправка: поправете един от тях.",
        ro: "părinții lui {elements} duc înapoi la început. Remediere: corectați unul dintre ei.",
        uk: "батьківські елементи для {elements} ведуть назад до початку. Виправлення: виправте один із них.")
    case .levelNotAbove:
      Wording(
        en:
          "{parent} is the parent of {element} but does not stand on a higher level. Fix: correct the column {column}.",
        bg:
          "{parent} е родител на {element}, но не стои на по-високо ниво. Поправка: поправете колоната {column}.",
        ro:
          "{parent} este părintele lui {element}, dar nu stă pe un nivel mai înalt. Remediere: corectați coloana {column}.",
        uk:
          "{parent} є батьківським для {element}, але не стоїть на вищому рівні. Виправлення: виправте стовпець {column}."
      )
    case .withoutParent:
      Wording(
        en:
          "indicator {element} has no parent while others have: it would be in no result. Fix: give it one, or delete its row.",
        bg:
          "индикаторът {element} няма родител, а други имат: не би влязъл в никой резултат. Поправка: посочете му родител или изтрийте реда.",
        ro:
          "indicatorul {element} nu are părinte, iar alții au: nu ar intra în niciun rezultat. Remediere: dați-i unul sau ștergeți rândul.",
        uk:
          "показник {element} не має батьківського елемента, а інші мають: він не потрапив би до жодного результату. Виправлення: вкажіть його або видаліть рядок."
      )
    case .withoutChildren:
      Wording(
        en: "nothing belongs to {element}. Fix: make it the parent of something, or delete its row.",
        bg: "нищо не принадлежи към {element}. Поправка: направете го родител на нещо или изтрийте реда.",
        ro: "nimic nu ține de {element}. Remediere: faceți-l părintele a ceva sau ștergeți rândul.",
        uk:
          "до {element} нічого не належить. Виправлення: зробіть його батьківським для чогось або видаліть рядок."
      )
    case .levelWithoutMethod:
      Wording(
        en: "no method is named for bringing level {level} together. Fix: add {example} to {flag}.",
        bg: "не е посочен метод за обединяване на ниво {level}. Поправка: добавете {example} към {flag}.",
        ro:
          "nu este numită nicio metodă pentru a reuni nivelul {level}. Remediere: adăugați {example} la {flag}.",
        uk: "не названо методу, щоб об'єднати рівень {level}. Виправлення: додайте {example} до {flag}.")
    case .levelUnknown:
      Wording(
        en: "there is no level {level} for this step, but {levels}. Fix: name one of these, or none.",
        bg: "за тази стъпка няма ниво {level}, а {levels}. Поправка: посочете едно от тях или никое.",
        ro:
          "pentru acest pas nu există nivelul {level}, ci {levels}. Remediere: numiți unul dintre acestea sau niciunul.",
        uk: "для цього кроку немає рівня {level}, а є {levels}. Виправлення: назвіть один із них або жодного."
      )
    case .levelsMissing:
      Wording(
        en:
          "there is no level {level}: no element has a parent. Fix: fill in the column {column}, or name no level.",
        bg:
          "няма ниво {level}: никой елемент няма родител. Поправка: попълнете колоната {column} или не посочвайте ниво.",
        ro:
          "nu există nivelul {level}: niciun element nu are părinte. Remediere: completați coloana {column} sau nu numiți niciun nivel.",
        uk:
          "немає рівня {level}: жоден елемент не має батьківського. Виправлення: заповніть стовпець {column} або не називайте рівня."
      )
    case .directionUnknown:
      Wording(
        en: "the direction of {element} is {found}. Fix: write 1 where more is better, -1 where less is.",
        bg:
          "посоката на {element} е {found}. Поправка: пишете 1, където повече е по-добре, -1, където по-малко е по-добре.",
        ro:
          "direcția lui {element} este {found}. Remediere: scrieți 1 unde mai mult e mai bine, -1 unde mai puțin e mai bine.",
        uk:
          "напрям для {element}: {found}. Виправлення: пишіть 1, де більше означає краще, -1, де менше означає краще."
      )
    case .negativeWeight:
      Wording(
        en: "the weight of {element} is {found}. Fix: give it a weight from 0 to {limit}.",
        bg: "тежестта на {element} е {found}. Поправка: дайте тежест от 0 до {limit}.",
        ro: "ponderea lui {element} este {found}. Remediere: dați-i o pondere de la 0 la {limit}.",
        uk: "вага для {element}: {found}. Виправлення: дайте вагу від 0 до {limit}.")
    case .weightsSumToZero:
      Wording(
        en: "the weights of what belongs to {parent} sum to 0. Fix: give one of them a weight above 0.",
        bg: "тежестите под {parent} имат сбор 0. Поправка: дайте на някоя тежест над 0.",
        ro: "ponderile a ceea ce ține de {parent} au suma 0. Remediere: dați uneia o pondere peste 0.",
        uk:
          "ваги того, що належить до {parent}, дають у сумі 0. Виправлення: дайте одній із них вагу понад 0.")
    case .weightOfUnknown:
      Wording(
        en:
          "there is a weight for {element}, which is no element of the index. Fix: correct the code, or delete its row.",
        bg:
          "има тежест за {element}, което не е елемент на индекса. Поправка: поправете кода или изтрийте реда.",
        ro:
          "există o pondere pentru {element}, care nu este un element al indicelui. Remediere: corectați codul sau ștergeți rândul.",
        uk: "є вага для {element}, але це не елемент індексу. Виправлення: виправте код або видаліть рядок.")
    case .componentWithoutDirection:
      Wording(
        en:
          "the first component of {parent} has as much below 0 as above: nothing says whose weight would be 0. Fix: choose other weights.",
        bg:
          "първата компонента на {parent} има под 0 толкова, колкото над 0: нищо не казва чие тегло би било 0. Поправка: изберете други тегла.",
        ro:
          "prima componentă a {parent} are sub 0 cât peste 0: nimic nu spune a cui pondere ar fi 0. Remediere: alegeți alte ponderi.",
        uk:
          "перша компонента {parent} має під 0 стільки, скільки над 0: ніщо не каже, чия вага була б 0. Виправлення: оберіть інші ваги."
      )
    }
  }
}
