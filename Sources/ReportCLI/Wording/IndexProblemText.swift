/// Why a composite index cannot be built as asked: the words of `IndexError`.
enum IndexProblemText: String, ReportText {
  case duplicateElement, missingHierarchy, unknownParent, cycle, levelNotAbove, withoutParent
  case withoutChildren, levelWithoutMethod, directionUnknown, negativeWeight, weightsSumToZero
  case weightOfUnknown, duplicateUnit, indicatorColumnMissing, denominatorColumnMissing, noUnits
  case columnWithoutValues, constantColumn, denominatorZero, groupsMissing, yearsMissing, baseYearMissing
  case indexTargetMissing, targetNotBeyondMinimum, goalpostsMissing, goalpostsEqual, methodMissing
  case referenceUnknown, referenceUnusable, fractionUndefined, rankAgainstBaseYear, meanUndefined
  case penaltyUndefined, figureOutOfRange, tooFewUnits, tooFewUnitsOf, denominatorNegative, levelUnknown
  case levelsMissing, sharesImpossible, modelUndefined, componentWithoutDirection

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
    case .duplicateUnit:
      Wording(
        en: "{unit} stands twice. Fix: keep one row of it, or tell years apart in the column {column}.",
        bg:
          "{unit} стои два пъти. Поправка: оставете един ред или разграничете годините в колоната {column}.",
        ro:
          "{unit} apare de două ori. Remediere: păstrați un singur rând sau deosebiți anii în coloana {column}.",
        uk: "{unit} стоїть двічі. Виправлення: залиште один рядок або розрізніть роки у стовпці {column}.")
    case .indicatorColumnMissing:
      Wording(
        en:
          "there is no column for indicator {element}. Fix: add it to the data, or delete its row in the description.",
        bg:
          "няма колона за индикатора {element}. Поправка: добавете я към данните или изтрийте реда му в описанието.",
        ro:
          "nu există coloană pentru indicatorul {element}. Remediere: adăugați-o la date sau ștergeți rândul lui din descriere.",
        uk:
          "немає стовпця для показника {element}. Виправлення: додайте його до даних або видаліть його рядок в описі."
      )
    case .denominatorColumnMissing:
      Wording(
        en:
          "there is no column {column}, by which {element} is to be divided. Fix: add it to the data, or empty the cell in the description.",
        bg:
          "няма колона {column}, на която да се раздели {element}. Поправка: добавете я към данните или изпразнете клетката в описанието.",
        ro:
          "nu există coloana {column}, la care trebuie împărțit {element}. Remediere: adăugați-o la date sau goliți celula din descriere.",
        uk:
          "немає стовпця {column}, на який ділиться {element}. Виправлення: додайте його до даних або спорожніть комірку в описі."
      )
    case .noUnits:
      Wording(
        en: "no unit is left. Fix: lower the shares asked for by {flag}.",
        bg: "не остава никоя единица. Поправка: намалете дяловете, които {flag} изисква.",
        ro: "nu rămâne nicio unitate. Remediere: micșorați proporțiile cerute de {flag}.",
        uk: "не залишилося жодної одиниці. Виправлення: зменште частки, яких вимагає {flag}.")
    case .columnWithoutValues:
      Wording(
        en: "{element} has no value at all. Fix: leave it out of the description, or get its figures.",
        bg: "{element} няма нито една стойност. Поправка: махнете го от описанието или намерете данните.",
        ro: "{element} nu are nicio valoare. Remediere: scoateți-l din descriere sau obțineți datele.",
        uk: "{element} не має жодного значення. Виправлення: приберіть його з опису або отримайте дані.")
    case .constantColumn:
      Wording(
        en:
          "all values of {element} are the same, or there is only one: no scale runs through them. Fix: leave it out, or scale it by goalposts.",
        bg:
          "всички стойности на {element} са еднакви или има само една: не може да се построи скала. Поправка: махнете го или задайте граници на скалата.",
        ro:
          "toate valorile lui {element} sunt la fel sau există una singură: nu se poate face o scară. Remediere: scoateți-l sau dați limite ale scării.",
        uk:
          "усі значення {element} однакові або є лише одне: шкалу побудувати не можна. Виправлення: приберіть його або задайте межі шкали."
      )
    case .denominatorZero:
      Wording(
        en:
          "{column} of {unit} is 0, so {element} cannot be divided by it. Fix: correct it, or leave it empty.",
        bg:
          "{column} на {unit} е 0 и {element} не може да се раздели на нея. Поправка: поправете я или я оставете празна.",
        ro:
          "{column} pentru {unit} este 0, deci {element} nu se poate împărți la ea. Remediere: corectați-o sau lăsați-o goală.",
        uk:
          "{column} для {unit} дорівнює 0, тож {element} не можна на неї поділити. Виправлення: виправте її або залиште порожньою."
      )
    case .groupsMissing:
      Wording(
        en: "there are no groups {groups}. Fix: name a column that the description calls {type}.",
        bg: "няма групи {groups}. Поправка: посочете колона, която описанието нарича {type}.",
        ro: "nu există grupele {groups}. Remediere: numiți o coloană pe care descrierea o numește {type}.",
        uk: "немає груп {groups}. Виправлення: назвіть стовпець, який в описі має тип {type}.")
    case .yearsMissing:
      Wording(
        en:
          "there is only one year, so nothing can be taken from other years. Fix: add rows of other years, with the year in the column {column}.",
        bg:
          "има само една година и нищо не може да се вземе от други. Поправка: добавете редове за други години с годината в колоната {column}.",
        ro:
          "există un singur an, deci nimic nu se poate lua din alți ani. Remediere: adăugați rânduri din alți ani, cu anul în coloana {column}.",
        uk:
          "є лише один рік, тож нічого не можна взяти з інших. Виправлення: додайте рядки інших років, вказавши рік у стовпці {column}."
      )
    case .baseYearMissing:
      Wording(
        en: "there is no year {year} in the data. Fix: name a year that is there.",
        bg: "в данните няма {year} година. Поправка: посочете година, която е там.",
        ro: "în date nu există anul {year}. Remediere: numiți un an care există.",
        uk: "у даних немає {year} року. Виправлення: назвіть рік, який там є.")
    case .indexTargetMissing:
      Wording(
        en: "{element} has no target. Fix: fill in the column {column}, or choose another scale.",
        bg: "{element} няма целева стойност. Поправка: попълнете колоната {column} или изберете друга скала.",
        ro: "{element} nu are țintă. Remediere: completați coloana {column} sau alegeți altă scară.",
        uk:
          "{element} не має цільового значення. Виправлення: заповніть стовпець {column} або оберіть іншу шкалу."
      )
    case .targetNotBeyondMinimum:
      Wording(
        en:
          "the target of {element} is {target} and its worst value {minimum}: no distance leads from there to the target. Fix: correct the target, or choose another scale.",
        bg:
          "целевата стойност на {element} е {target}, а най-лошата стойност {minimum}: няма разстояние до целта. Поправка: поправете целта или изберете друга скала.",
        ro:
          "ținta lui {element} este {target}, iar cea mai slabă valoare {minimum}: nu există distanță până la țintă. Remediere: corectați ținta sau alegeți altă scară.",
        uk:
          "цільове значення {element}: {target}, а найгірше значення: {minimum}; відстані до цілі немає. Виправлення: виправте ціль або оберіть іншу шкалу."
      )
    case .goalpostsMissing:
      Wording(
        en: "{element} has no goalposts. Fix: fill in the columns {column}, or choose another scale.",
        bg:
          "{element} няма граници на скалата. Поправка: попълнете колоните {column} или изберете друга скала.",
        ro:
          "{element} nu are limite ale scării. Remediere: completați coloanele {column} sau alegeți altă scară.",
        uk: "{element} не має меж шкали. Виправлення: заповніть стовпці {column} або оберіть іншу шкалу.")
    case .goalpostsEqual:
      Wording(
        en:
          "the ends of the scale of {element} are {low} and {high}: the first must be below the second. Fix: correct them.",
        bg:
          "краищата на скалата на {element} са {low} и {high}: първият трябва да е под втория. Поправка: поправете ги.",
        ro:
          "capetele scării lui {element} sunt {low} și {high}: primul trebuie să fie sub al doilea. Remediere: corectați-le.",
        uk:
          "кінці шкали {element}: {low} і {high}; перший має бути менший за другий. Виправлення: виправте їх."
      )
    case .methodMissing:
      Wording(
        en: "nothing says how {element} is scaled. Fix: fill in {column}.",
        bg: "нищо не казва как се скалира {element}. Поправка: попълнете {column}.",
        ro: "nimic nu spune cum se aduce la scară {element}. Remediere: completați {column}.",
        uk: "невідомо, за якою шкалою брати {element}. Виправлення: заповніть {column}.")
    case .referenceUnknown:
      Wording(
        en: "there is no unit {unit} to measure from. Fix: name one that is in the data.",
        bg: "няма единица {unit}, от която да се мери. Поправка: посочете такава, която е в данните.",
        ro: "nu există unitatea {unit} de la care să se măsoare. Remediere: numiți una care este în date.",
        uk: "немає одиниці {unit}, від якої міряти. Виправлення: назвіть таку, що є в даних.")
    case .referenceUnusable:
      Wording(
        en:
          "{unit} has no value of {element}, or the worst, so nothing can be measured from it. Fix: name another unit.",
        bg:
          "{unit} няма стойност за {element} или е най-лошата и от нея не може да се мери. Поправка: посочете друга единица.",
        ro:
          "{unit} nu are valoare pentru {element} sau o are pe cea mai slabă, deci nu se poate măsura de la ea. Remediere: numiți altă unitate.",
        uk:
          "{unit} не має значення {element} або має найгірше, тож від нього не можна міряти. Виправлення: назвіть іншу одиницю."
      )
    case .fractionUndefined:
      Wording(
        en:
          "{element} of {unit} leaves no fraction of the best value: all values must be above 0. Fix: choose another scale.",
        bg:
          "{element} на {unit} не позволява дял от най-добрата стойност: всички стойности трябва да са над 0. Поправка: изберете друга скала.",
        ro:
          "{element} pentru {unit} nu permite o fracție din cea mai bună valoare: toate trebuie să fie peste 0. Remediere: alegeți altă scară.",
        uk:
          "{element} для {unit} не дає частки від найкращого значення: усі мають бути понад 0. Виправлення: оберіть іншу шкалу."
      )
    case .rankAgainstBaseYear:
      Wording(
        en:
          "ranks of {element} cannot be taken against one year. Fix: rank within each year, or all years together.",
        bg:
          "местата по {element} не могат да се вземат спрямо една година. Поправка: подреждайте всяка година поотделно или всички заедно.",
        ro:
          "locurile după {element} nu se pot lua față de un singur an. Remediere: ordonați în fiecare an sau toți anii împreună.",
        uk:
          "місця за {element} не можна брати відносно одного року. Виправлення: впорядковуйте в кожному році або всі роки разом."
      )
    case .meanUndefined:
      Wording(
        en:
          "{element} of {unit} is {value}, and {method} for {parent} cannot take it. Fix: scale to a range above 0 ({example}), or choose another method.",
        bg:
          "{element} на {unit} е {value} и {method} за {parent} не може да го приеме. Поправка: скалирайте над 0 ({example}) или изберете друг метод.",
        ro:
          "{element} pentru {unit} este {value}, iar {method} pentru {parent} nu îl poate primi. Remediere: aduceți la o scară peste 0 ({example}) sau alegeți altă metodă.",
        uk:
          "{element} для {unit} дорівнює {value}, і {method} для {parent} його не приймає. Виправлення: візьміть шкалу понад 0 ({example}) або оберіть інший метод."
      )
    case .penaltyUndefined:
      Wording(
        en:
          "the mean of {unit} in {parent} is {value}: imbalance is a share of it, so it must be above 0. Fix: scale to a range above 0 ({example}).",
        bg:
          "средната на {unit} в {parent} е {value}: дисбалансът е дял от нея и тя трябва да е над 0. Поправка: скалирайте над 0 ({example}).",
        ro:
          "media lui {unit} în {parent} este {value}: dezechilibrul este o parte din ea, deci trebuie să fie peste 0. Remediere: aduceți la o scară peste 0 ({example}).",
        uk:
          "середнє {unit} у {parent} дорівнює {value}: незбалансованість є його часткою, тож воно має бути понад 0. Виправлення: візьміть шкалу понад 0 ({example})."
      )
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
    case .tooFewUnits:
      Wording(
        en: "{n} {n:unit|units}. {why} {instead} Fix: choose that, or {flag} to do it all the same.",
        bg:
          "{n} {n:единица|единици}. {why} {instead} Поправка: изберете това или {flag}, за да се направи въпреки това.",
        ro:
          "{n} {n:unitate|unități|de unități}. {why} {instead} Remediere: alegeți aceasta sau {flag}, pentru a o face totuși.",
        uk:
          "{n} {n:одиниця|одиниці|одиниць}. {why} {instead} Виправлення: оберіть це або {flag}, щоб усе ж це зробити."
      )
    case .tooFewUnitsOf:
      Wording(
        en:
          "{element} has {n} {n:value|values}. {why} {instead} Fix: choose that, or {flag} to do it all the same.",
        bg:
          "{element} има {n} {n:стойност|стойности}. {why} {instead} Поправка: изберете това или {flag}, за да се направи въпреки това.",
        ro:
          "{element} are {n} {n:valoare|valori|de valori}. {why} {instead} Remediere: alegeți aceasta sau {flag}, pentru a o face totuși.",
        uk:
          "{element} має {n} {n:значення|значення|значень}. {why} {instead} Виправлення: оберіть це або {flag}, щоб усе ж це зробити."
      )
    case .denominatorNegative:
      Wording(
        en:
          "{column} of {unit} is {value}, below 0, so {element} cannot be divided by it. Fix: correct it, or leave it empty.",
        bg:
          "{column} на {unit} е {value}, под 0, и {element} не може да се раздели на нея. Поправка: поправете я или я оставете празна.",
        ro:
          "{column} pentru {unit} este {value}, sub 0, deci {element} nu se poate împărți la ea. Remediere: corectați-o sau lăsați-o goală.",
        uk:
          "{column} для {unit} дорівнює {value}, менше від 0, тож {element} не можна на неї поділити. Виправлення: виправте її або залиште порожньою."
      )
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
    case .modelUndefined:
      Wording(
        en:
          "no model fills {element}: it or another indicator follows from the others, or two of them share too few units. Fix: fill by means or medians, or leave an indicator out.",
        bg:
          "никой модел не може да попълни {element}: той или друг индикатор следва от останалите, или два от тях имат твърде малко общи единици. Поправка: попълнете със средни или медиани или махнете индикатор.",
        ro:
          "niciun model nu poate completa {element}: acesta sau alt indicator decurge din ceilalți ori doi dintre ei au prea puține unități comune. Remediere: completați cu medii sau mediane ori renunțați la un indicator.",
        uk:
          "жодна модель не може заповнити {element}: він або інший показник випливає з решти чи два з них мають замало спільних одиниць. Виправлення: заповніть середніми чи медіанами або приберіть показник."
      )
    case .sharesImpossible:
      Wording(
        en:
          "{parent} has {n} {n:element|elements}, and no shares within these bounds add up to 1. Fix: choose a lower bound of at most, and an upper of at least, {share}.",
        bg:
          "{parent} има {n} {n:елемент|елемента} и никакви дялове в тези граници нямат сбор 1. Поправка: изберете долна граница най-много и горна най-малко {share}.",
        ro:
          "{parent} are {n} {n:element|elemente|de elemente} și nicio proporție între aceste limite nu dă suma 1. Remediere: alegeți o limită de jos de cel mult și una de sus de cel puțin {share}.",
        uk:
          "{parent} має {n} {n:елемент|елементи|елементів}, і жодні частки в цих межах не дають у сумі 1. Виправлення: оберіть нижню межу щонайбільше і верхню щонайменше {share}."
      )
    case .figureOutOfRange:
      Wording(
        en: "{element} of {unit} leaves the range of numbers. Fix: check its figures.",
        bg: "{element} на {unit} излиза извън обхвата на числата. Поправка: проверете стойностите.",
        ro: "{element} pentru {unit} iese din domeniul numerelor. Remediere: verificați valorile.",
        uk: "{element} для {unit} виходить за межі чисел. Виправлення: перевірте значення.")
    }
  }
}
