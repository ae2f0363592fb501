extension FindingCatalogue {
  /// Numerators and denominators, and the levels of ordinal indicators.
  static let observations: [FindingKind: FindingWording] = [
    .denominatorMissing: FindingWording(
      en: "numerator {value} without a denominator; there is no value | both, or a value | fill in {cell}",
      bg: "числител {value} без знаменател; няма стойност | и двете или стойност | попълнете {cell}",
      ro: "numărătorul {value} fără numitor; nu există valoare | ambele sau o valoare | completați {cell}",
      uk: "чисельник {value} без знаменника; значення немає | обидва або значення | заповніть {cell}"),
    .numeratorMissing: FindingWording(
      en: "denominator {value} without a numerator; there is no value | both, or a value | fill in {cell}",
      bg: "знаменател {value} без числител; няма стойност | и двете или стойност | попълнете {cell}",
      ro: "numitorul {value} fără numărător; nu există valoare | ambele sau o valoare | completați {cell}",
      uk: "знаменник {value} без чисельника; значення немає | обидва або значення | заповніть {cell}"),
    .denominatorZero: FindingWording(
      en:
        "the denominator is 0 and the numerator {value}; there is no value | a denominator above 0 | correct {cell}, or write not-applicable as the state",
      bg:
        "знаменателят е 0, а числителят {value}; няма стойност | знаменател над 0 | поправете {cell} или напишете not-applicable като състояние",
      ro:
        "numitorul este 0, iar numărătorul {value}; nu există valoare | un numitor peste 0 | corectați {cell} sau scrieți not-applicable ca stare",
      uk:
        "знаменник 0, а чисельник {value}; значення немає | знаменник понад 0 | виправте {cell} або вкажіть стан not-applicable"
    ),
    .shareAboveWhole: FindingWording(
      en:
        "numerator {numerator} above denominator {denominator}, a share of {percent}%; it is used as it stands, in totals too | at most {denominator} | correct {cell}, or declare the measure a ratio",
      bg:
        "числител {numerator} над знаменател {denominator}, дял от {percent}%; използва се така, и в общите стойности | най-много {denominator} | поправете {cell} или задайте мярка ratio",
      ro:
        "numărătorul {numerator} depășește numitorul {denominator}, o pondere de {percent} %; se folosește ca atare, și în totaluri | cel mult {denominator} | corectați {cell} sau declarați măsura ratio",
      uk:
        "чисельник {numerator} більший за знаменник {denominator}, частка {percent}%; використано як є, і в підсумках | не більше ніж {denominator} | виправте {cell} або вкажіть міру ratio"
    ),
    .valueNotQuotient: FindingWording(
      en:
        "the value is {value}, numerator and denominator give {quotient}; {quotient} is used | one of the two | correct {cell}, or empty it",
      bg:
        "стойността е {value}, а числителят и знаменателят дават {quotient}; използва се {quotient} | едното от двете | поправете {cell} или изтрийте стойността",
      ro:
        "valoarea este {value}, iar numărătorul și numitorul dau {quotient}; se folosește {quotient} | una dintre cele două | corectați {cell} sau goliți celula",
      uk:
        "значення {value}, а чисельник і знаменник дають {quotient}; використано {quotient} | одне з двох | виправте {cell} або спорожніть клітинку"
    ),
    .levelUnknown: FindingWording(
      en: "found {found}, no level of this indicator | one of {levels} | correct {cell}",
      bg: "намерено {found}, което не е ниво на този индикатор | едно от {levels} | поправете {cell}",
      ro: "găsit {found}, care nu este un nivel al acestui indicator | unul din {levels} | corectați {cell}",
      uk: "знайдено {found}, такого рівня в цього показника немає | один із {levels} | виправте {cell}"),
    .levelUnknownNearest: FindingWording(
      en: "found {found}, no level of this indicator; nearest {nearest} | one of {levels} | correct {cell}",
      bg:
        "намерено {found}, което не е ниво на този индикатор; най-близко: {nearest} | едно от {levels} | поправете {cell}",
      ro:
        "găsit {found}, care nu este un nivel al acestui indicator; cel mai apropiat: {nearest} | unul din {levels} | corectați {cell}",
      uk:
        "знайдено {found}, такого рівня в цього показника немає; найближчий: {nearest} | один із {levels} | виправте {cell}"
    ),
    .levelsUnusable: FindingWording(
      en:
        "found {found}, which is no order of levels; words of this indicator are not compared | two or more different words, the lowest first, with ; between | correct {cell}",
      bg:
        "намерено {found}, което не е ред на нива; думите на този индикатор не се сравняват | две или повече различни думи, най-ниското ниво първо, с ; между тях | поправете {cell}",
      ro:
        "găsit {found}, care nu este o ordine de niveluri; cuvintele acestui indicator nu se compară | două sau mai multe cuvinte diferite, cel mai mic nivel întâi, cu ; între ele | corectați {cell}",
      uk:
        "знайдено {found}, це не порядок рівнів; слова цього показника не порівнюються | два чи більше різних слів, найнижчий рівень перший, з ; між ними | виправте {cell}"
    ),
    .levelsMissing: FindingWording(
      en:
        "the order of the levels of indicator {indicator} is not stated; words cannot be compared | \"levels\" in the indicators, the lowest first, with ; between | state it there, or in map.indicators.levels of merilo.yaml",
      bg:
        "редът на нивата на индикатор {indicator} не е посочен; думите не могат да се сравнят | „levels“ в индикаторите, най-ниското ниво първо, с ; между тях | посочете го там или в map.indicators.levels на merilo.yaml",
      ro:
        "ordinea nivelurilor indicatorului {indicator} nu este indicată; cuvintele nu pot fi comparate | „levels” în indicatori, cel mai mic nivel întâi, cu ; între ele | indicați-o acolo sau în map.indicators.levels din merilo.yaml",
      uk:
        "порядок рівнів показника {indicator} не вказано; слова не можна порівняти | «levels» у показниках, найнижчий рівень перший, з ; між ними | вкажіть його там або в map.indicators.levels у merilo.yaml"
    ),
  ]
}
