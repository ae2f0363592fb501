/// Headings and sentences of pairs, standardised rates and the efficiency frontier.
enum ComparedViewText: String, ReportText {
  case first, second, chance, toldApart, pairsMeaning
  case events, base, crude, direct, indirect, standardisedMeaning
  case efficiency, corrected, benchmarks, onFrontier, outputMeaning, inputMeaning, correctedMeaning, quotients
  case rankMoved, weightHelps, weightHurts, askForProfiles, revision, contributionsUnknown, changeUnknown

  var wording: Wording {
    switch self {
    case .first: Wording(en: "First", bg: "Първа", ro: "Prima", uk: "Перша")
    case .second: Wording(en: "Second", bg: "Втора", ro: "A doua", uk: "Друга")
    case .chance:
      Wording(
        en: "Chance that the first is truly ahead", bg: "Вероятност първата наистина да е напред",
        ro: "Probabilitatea ca prima să fie într-adevăr înainte", uk: "Імовірність, що перша справді попереду"
      )
    case .toldApart: Wording(en: "Told apart", bg: "Различават се", ro: "Se deosebesc", uk: "Розрізняються")
    case .pairsMeaning:
      Wording(
        en:
          "Each pair by itself; a pair counts as told apart where that holds for all pairs of a measure at once; in the index, which is drawn with its weights, for each pair by itself. Places without a known error stand in no pair.",
        bg:
          "Всяка двойка сама за себе си; двойка се смята за различима, ако това важи за всички двойки на показателя едновременно; при индекса, който се симулира заедно с теглата си, за всяка двойка поотделно. Места без известна грешка не участват.",
        ro:
          "Fiecare pereche luată separat; o pereche se deosebește dacă aceasta e valabil pentru toate perechile indicatorului deodată; la indice, simulat împreună cu ponderile lui, pentru fiecare pereche separat. Locurile fără eroare cunoscută nu apar.",
        uk:
          "Кожна пара окремо; пара вважається розрізненою, якщо це справджується для всіх пар показника водночас; для індексу, який моделюють разом із вагами, – для кожної пари окремо. Місця без відомої похибки не враховано."
      )
    case .events: Wording(en: "Events", bg: "Събития", ro: "Evenimente", uk: "Події")
    case .base: Wording(en: "Out of", bg: "От общо", ro: "Din total", uk: "Із загалу")
    case .crude: Wording(en: "Crude rate", bg: "Суров показател", ro: "Rată brută", uk: "Загальний показник")
    case .direct:
      Wording(
        en: "Standardised rate", bg: "Стандартизиран показател", ro: "Rată standardizată",
        uk: "Стандартизований показник")
    case .indirect:
      Wording(
        en: "Observed ÷ expected", bg: "Наблюдавани ÷ очаквани", ro: "Observate ÷ așteptate",
        uk: "Фактичні ÷ очікувані")
    case .standardisedMeaning:
      Wording(
        en:
          "Standardised by {breakdown}: the rate if every municipality had the composition of all together. Observed ÷ expected: 1 is what the rates of all would give its own people.",
        bg:
          "Стандартизирано по {breakdown}: показателят, ако всяка община имаше състава на всички заедно. Наблюдавани ÷ очаквани: 1 е това, което показателите на всички биха дали за нейните хора.",
        ro:
          "Standardizat după {breakdown}: rata dacă fiecare UAT ar avea componența tuturor la un loc. Observate ÷ așteptate: 1 este cât ar da ratele tuturor pentru oamenii săi.",
        uk:
          "Стандартизовано за {breakdown}: показник, якби кожна громада мала склад усіх разом. Фактичні ÷ очікувані: 1 — стільки дали б показники всіх для її людей."
      )
    case .efficiency: Wording(en: "Efficiency", bg: "Ефективност", ro: "Eficiență", uk: "Ефективність")
    case .corrected:
      Wording(
        en: "Corrected for bias", bg: "Поправена за изместване", ro: "Corectată de deplasare",
        uk: "З поправкою на зміщення")
    case .benchmarks:
      Wording(
        en: "Benchmarks", bg: "Образци за сравнение", ro: "Repere", uk: "Зразки для порівняння")
    case .onFrontier:
      Wording(en: "on the frontier", bg: "на границата", ro: "pe frontieră", uk: "на межі")
    case .outputMeaning:
      Wording(
        en:
          "80 % means: with its {inputs}, a mixture of the benchmarks reaches a quarter more of {outputs} (100 ÷ 80). The frontier describes; it names no cause.",
        bg:
          "80 % означава: със същото по {inputs} смес от образците постига с четвърт повече по {outputs} (100 ÷ 80). Границата описва и не посочва причина.",
        ro:
          "80 % înseamnă: cu {inputs}, un amestec al reperelor obține cu un sfert mai mult la {outputs} (100 ÷ 80). Frontiera descrie; nu numește nicio cauză.",
        uk:
          "80 % означає: із тим самим за {inputs} суміш зразків досягає на чверть більше за {outputs} (100 ÷ 80). Межа описує й не називає причини."
      )
    case .inputMeaning:
      Wording(
        en:
          "80 % means: a mixture of the benchmarks reaches the same {outputs} with four fifths of {inputs}. The frontier describes; it names no cause.",
        bg:
          "80 % означава: смес от образците постига същото по {outputs} с четири пети от {inputs}. Границата описва и не посочва причина.",
        ro:
          "80 % înseamnă: un amestec al reperelor obține același nivel la {outputs} cu patru cincimi din {inputs}. Frontiera descrie; nu numește nicio cauză.",
        uk:
          "80 % означає: суміш зразків досягає того самого за {outputs} із чотирма п'ятими від {inputs}. Межа описує й не називає причини."
      )
    case .correctedMeaning:
      Wording(
        en:
          "A frontier of few municipalities lies too low; the corrected values and their limits allow for that.",
        bg: "Граница от малко общини лежи твърде ниско; поправените стойности и границите им отчитат това.",
        ro:
          "O frontieră din puține UAT este prea joasă; valorile corectate și limitele lor țin seama de aceasta.",
        uk: "Межа з небагатьох громад лежить занизько; виправлені значення та їхні межі це враховують.")
    case .quotients:
      Wording(
        en: "Quotients among the measures ({names}) cannot be scaled: take variable returns.",
        bg: "Отношенията сред показателите ({names}) не се мащабират: използвайте променлива възвръщаемост.",
        ro: "Rapoartele dintre indicatori ({names}) nu se pot scala: folosiți randamente variabile.",
        uk: "Відношення серед показників ({names}) не масштабуються: візьміть змінну віддачу.")
    case .weightHelps:
      Wording(
        en: "Weighing more, these move the municipality forward (by so many places on average): {names}.",
        bg: "Ако тежат повече, придвижват общината напред (средно с толкова места): {names}.",
        ro: "Dacă ar cântări mai mult, ar muta UAT în față (în medie cu atâtea locuri): {names}.",
        uk: "Якби важили більше, просунули б громаду вперед (у середньому на стільки місць): {names}.")
    case .weightHurts:
      Wording(
        en: "Weighing more, these move the municipality back (by so many places on average): {names}.",
        bg: "Ако тежат повече, преместват общината назад (средно с толкова места): {names}.",
        ro: "Dacă ar cântări mai mult, ar muta UAT înapoi (în medie cu atâtea locuri): {names}.",
        uk: "Якби важили більше, відсунули б громаду назад (у середньому на стільки місць): {names}.")
    case .askForProfiles:
      Wording(
        en:
          "{n} profiles would be a book: {flag} makes those of the municipalities that are named, against all of them.",
        bg: "{n} профила биха били книга: {flag} прави тези на посочените общини, спрямо всички.",
        ro: "{n} profiluri ar fi o carte: {flag} le face pe cele ale UAT numite, față de toate.",
        uk: "{n} профілів були б книгою: {flag} створює профілі названих громад на тлі всіх.")
    case .contributionsUnknown:
      Wording(
        en: "Where the index differs from the peers’ is not shown by indicator: {reason}.",
        bg: "Не е показано от кои индикатори идва разликата на индекса до сходните: {reason}.",
        ro: "Nu se arată din ce indicatori vine diferența indicelui față de cele similare: {reason}.",
        uk: "Не показано, з яких показників походить різниця індексу з подібними: {reason}.")
    case .changeUnknown:
      Wording(
        en: "What moved the index since {period} is not shown: {reason}.",
        bg: "Не е показано какво е преместило индекса след {period}: {reason}.",
        ro: "Nu se arată ce a mutat indicele după {period}: {reason}.",
        uk: "Не показано, що змінило індекс після {period}: {reason}.")
    case .revision:
      Wording(
        en: "corrections of earlier figures", bg: "поправки на по-ранни стойности",
        ro: "corecții ale cifrelor anterioare", uk: "виправлення попередніх значень")
    case .rankMoved:
      Wording(
        en:
          "Rank {before} → {after} among those with a score in both periods: by its own score {own}, by those of the others {others}.",
        bg:
          "Място {before} → {after} сред общините с оценка и в двата периода: от собствената оценка {own}, от оценките на другите {others}.",
        ro:
          "Locul {before} → {after} între cele cu scor în ambele perioade: din scorul propriu {own}, din scorurile celorlalte {others}.",
        uk:
          "Місце {before} → {after} серед тих, хто має оцінку в обох періодах: від власної оцінки {own}, від оцінок інших {others}."
      )
    }
  }
}
