/// Why the figures of a composite index do not do: words of `IndexError`.
enum IndexFigureProblemText: String, ReportText {
  case duplicateUnit, indicatorColumnMissing, denominatorColumnMissing, noUnits, columnWithoutValues,
    constantColumn, denominatorZero, denominatorNegative, groupsMissing, yearsMissing, baseYearMissing,
    tooFewUnits, tooFewUnitsOf, modelUndefined, modelUndetermined, figureOutOfRange

  var wording: Wording {
    switch self {
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
    case .modelUndetermined:
      Wording(
        en:
          "no model fills the gaps: of {all} units only {n} {n:has|have} a figure in each of the {indicators} indicators, too few to tell how so many go together. Fix: fill by means or medians ({example}), or leave indicators out.",
        bg:
          "никой модел не може да попълни празнините: от {all} единици само {n} {n:има|имат} стойност по всеки от {indicators} индикатора – твърде малко, за да се види как са свързани толкова много. Поправка: попълнете със средни или медиани ({example}) или махнете индикатори.",
        ro:
          "niciun model nu poate completa golurile: din {all} unități doar {n} {n:are|au|au} câte o cifră la fiecare dintre cei {indicators} indicatori, prea puține ca să se vadă cum se leagă atâția. Remediere: completați cu medii sau mediane ({example}) ori renunțați la unii indicatori.",
        uk:
          "жодна модель не може заповнити прогалини: з {all} одиниць лише {n} {n:має|мають|мають} дані за кожним із {indicators} показників – замало, щоб побачити, як пов'язано стільки. Виправлення: заповніть середніми чи медіанами ({example}) або приберіть показники."
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
