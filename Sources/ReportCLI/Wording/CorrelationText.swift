/// What is wrong with stated correlations of milestones.
enum CorrelationText: String, ReportText {
  case outOfRange, itself, pairTwice, unknown, nearest

  var wording: Wording {
    switch self {
    case .outOfRange:
      Wording(
        en: "{place}: found {found}; expected a correlation from −1 to 1.",
        bg: "{place}: намерено е {found}; очаква се корелация от −1 до 1.",
        ro: "{place}: s-a găsit {found}; se așteaptă o corelație între −1 și 1.",
        uk: "{place}: знайдено {found}; очікується кореляція від −1 до 1.")
    case .itself:
      Wording(
        en: "{place}: milestone {found} stands beside itself; expected another one.",
        bg: "{place}: етапът {found} стои до самия себе си; очаква се друг.",
        ro: "{place}: jalonul {found} stă lângă el însuși; se așteaptă altul.",
        uk: "{place}: етап {found} стоїть поряд із самим собою; очікується інший.")
    case .pairTwice:
      Wording(
        en: "{place}: the pair {found} stands in row {row} already. Fix: leave one of them.",
        bg: "{place}: двойката {found} вече стои на ред {row}. Поправка: оставете едната.",
        ro: "{place}: perechea {found} există deja pe rândul {row}. Soluție: păstrați una.",
        uk: "{place}: пара {found} уже стоїть у рядку {row}. Виправлення: залиште одну.")
    case .unknown:
      Wording(
        en: "{place}: found {found}, which is not in the data.",
        bg: "{place}: намерено е {found}, което го няма в данните.",
        ro: "{place}: s-a găsit {found}, care nu există în date.",
        uk: "{place}: знайдено {found}, якого немає в даних.")
    case .nearest:
      Wording(
        en: "{place}: found {found}, which is not in the data; the nearest is {nearest}.",
        bg: "{place}: намерено е {found}, което го няма в данните; най-близкото е {nearest}.",
        ro: "{place}: s-a găsit {found}, care nu există în date; cel mai apropiat este {nearest}.",
        uk: "{place}: знайдено {found}, якого немає в даних; найближче — {nearest}.")
    }
  }
}
