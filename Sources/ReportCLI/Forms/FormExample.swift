/// The words of the examples in forms.
enum FormExample: String, ReportText {
  case project, beneficiary, works, supervision, design, building, places, children
  case plan, commitment, lead, consultation, publication, assessor, decisions, number
  case firstPlace, secondPlace, region, recycling, percent, depot

  var wording: Wording {
    switch self {
    case .project:
      Wording(
        en: "Renovation of a kindergarten", bg: "Обновяване на детска градина",
        ro: "Renovarea unei grădinițe", uk: "Оновлення дитячого садка")
    case .beneficiary:
      Wording(
        en: "Municipality of Example", bg: "Община Пример", ro: "Primăria Exemplu", uk: "Громада Приклад")
    case .works:
      Wording(en: "Building works", bg: "Строителни работи", ro: "Lucrări", uk: "Будівельні роботи")
    case .supervision: Wording(en: "Supervision", bg: "Надзор", ro: "Supraveghere", uk: "Нагляд")
    case .design:
      Wording(en: "Design is ready", bg: "Готов проект", ro: "Proiect tehnic gata", uk: "Готовий проєкт")
    case .building:
      Wording(
        en: "Works are finished", bg: "Завършено строителство", ro: "Lucrări încheiate",
        uk: "Роботи завершено")
    case .places:
      Wording(
        en: "Places for children", bg: "Места за деца", ro: "Locuri pentru copii", uk: "Місця для дітей")
    case .children: Wording(en: "places", bg: "места", ro: "locuri", uk: "місця")
    case .plan:
      Wording(
        en: "Action plan for open government", bg: "План за действие за открито управление",
        ro: "Plan de acțiune pentru guvernare deschisă", uk: "План дій з відкритого врядування")
    case .commitment:
      Wording(
        en: "Decisions of the council are published", bg: "Решенията на съвета се публикуват",
        ro: "Hotărârile consiliului se publică", uk: "Рішення ради публікуються")
    case .lead:
      Wording(
        en: "Secretary of the municipality", bg: "Секретар на общината", ro: "Secretarul municipiului",
        uk: "Секретар громади")
    case .consultation:
      Wording(
        en: "Public consultation", bg: "Обществено обсъждане", ro: "Consultare publică",
        uk: "Громадське обговорення")
    case .publication:
      Wording(
        en: "Register is public", bg: "Публичен регистър", ro: "Registru public", uk: "Публічний реєстр")
    case .assessor:
      Wording(
        en: "independent reviewer", bg: "независим оценител", ro: "evaluator independent",
        uk: "незалежний оцінювач")
    case .decisions:
      Wording(
        en: "Published decisions", bg: "Публикувани решения", ro: "Hotărâri publicate",
        uk: "Опубліковані рішення")
    case .number:
      Wording(en: "number of decisions", bg: "брой решения", ro: "număr de hotărâri", uk: "кількість рішень")
    case .firstPlace:
      Wording(en: "First municipality", bg: "Първа община", ro: "Primul municipiu", uk: "Перша громада")
    case .secondPlace:
      Wording(en: "Second municipality", bg: "Втора община", ro: "Al doilea municipiu", uk: "Друга громада")
    case .region:
      Wording(en: "Example region", bg: "Област Пример", ro: "Județul Exemplu", uk: "Область Приклад")
    case .recycling:
      Wording(
        en: "Households that sort waste", bg: "Домакинства с разделно събиране",
        ro: "Gospodării cu colectare selectivă", uk: "Домогосподарства, що сортують відходи")
    case .percent: Wording(en: "households", bg: "домакинства", ro: "gospodării", uk: "домогосподарства")
    case .depot:
      Wording(en: "Waste depot", bg: "Депо за отпадъци", ro: "Depozit de deșeuri", uk: "Сховище відходів")
    }
  }
}
