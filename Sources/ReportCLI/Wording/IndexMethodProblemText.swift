/// Why a scale or a mean of a composite index cannot be: words of `IndexError`.
enum IndexMethodProblemText: String, ReportText {
  case indexTargetMissing, targetNotBeyondMinimum, goalpostsMissing, goalpostsEqual, methodMissing,
    referenceUnknown, referenceUnusable, fractionUndefined, rankAgainstBaseYear, meanUndefined,
    penaltyUndefined, sharesImpossible

  var wording: Wording {
    switch self {
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
    }
  }
}
