/// What forms say beside their headings: names of sheets, hints, notes, and the words of the examples.
enum FormText: String, ReportText {
  case municipalities, programmes, operations, budget, payments, milestones, indicators, targets, observations
  case assessments
  case notes, title, howFill, howRequired, howCodes, howCheck, howExample, notRead
  case required, day, amount, number, period, choice, reference, code, text, currency, percentWeight, source
  case settingsTitle, settingsDay, settingsCurrency
  case written, next, kept
  case blank

  var wording: Wording {
    switch self {
    case .municipalities: Wording(en: "Municipalities", bg: "Общини", ro: "Municipii", uk: "Громади")
    case .programmes: Wording(en: "Programmes", bg: "Програми", ro: "Programe", uk: "Програми")
    case .operations: Wording(en: "Projects", bg: "Проекти", ro: "Proiecte", uk: "Проєкти")
    case .budget: Wording(en: "Budget", bg: "Бюджет", ro: "Buget", uk: "Бюджет")
    case .payments: Wording(en: "Payments", bg: "Плащания", ro: "Plăți", uk: "Платежі")
    case .milestones: Wording(en: "Milestones", bg: "Етапи", ro: "Jaloane", uk: "Етапи")
    case .indicators: Wording(en: "Indicators", bg: "Индикатори", ro: "Indicatori", uk: "Показники")
    case .targets: Wording(en: "Targets", bg: "Цели", ro: "Ținte", uk: "Цілі")
    case .observations: Wording(en: "Actuals", bg: "Отчетени стойности", ro: "Valori", uk: "Значення")
    case .assessments: Wording(en: "Assessments", bg: "Оценки", ro: "Evaluări", uk: "Оцінки")
    case .notes: Wording(en: "Read me", bg: "Бележки", ro: "Note", uk: "Примітки")
    case .title:
      Wording(
        en: "how to fill in this form. This sheet is not read as data.",
        bg: "как се попълва този формуляр. Този лист не се чете като данни.",
        ro: "cum se completează acest formular. Această foaie nu se citește ca date.",
        uk: "як заповнити цю форму. Цей аркуш не читається як дані.")
    case .howFill:
      Wording(
        en:
          "One row for each thing, from row 2 on. Leave a cell empty where nothing is known: empty is not zero.",
        bg:
          "По един ред за всяко нещо, от ред 2 надолу. Оставете клетката празна, където нищо не се знае: празно не е нула.",
        ro:
          "Câte un rând pentru fiecare lucru, de la rândul 2 în jos. Lăsați celula goală unde nu se știe nimic: gol nu înseamnă zero.",
        uk:
          "По одному рядку на кожну річ, починаючи з рядка 2. Залиште комірку порожньою, де нічого не відомо: порожньо — це не нуль."
      )
    case .howRequired:
      Wording(
        en:
          "Columns with a darker heading must be filled. What a column takes stands in the comment on its heading; many have a drop-down list.",
        bg:
          "Колоните с по-тъмно заглавие трябва да се попълнят. Какво приема една колона, стои в коментара към заглавието ѝ; много имат падащ списък.",
        ro:
          "Coloanele cu antet mai închis trebuie completate. Ce primește o coloană se află în comentariul antetului; multe au o listă derulantă.",
        uk:
          "Стовпці з темнішим заголовком треба заповнити. Що приймає стовпець, сказано в коментарі до заголовка; багато з них мають список вибору."
      )
    case .howCodes:
      Wording(
        en:
          "Codes are yours to choose; the sheets refer to one another by them. Columns may be left out or moved; headings stay as they are.",
        bg:
          "Кодовете избирате вие; по тях листовете се свързват. Колони може да се махат или местят; заглавията остават, както са.",
        ro:
          "Codurile le alegeți dumneavoastră; prin ele foile se leagă între ele. Coloanele pot fi scoase sau mutate; antetele rămân cum sunt.",
        uk:
          "Коди обираєте ви; за ними аркуші пов'язані між собою. Стовпці можна вилучати чи переставляти; заголовки лишаються, як є."
      )
    case .howCheck:
      Wording(
        en: "Then: {command}", bg: "След това: {command}", ro: "Apoi: {command}", uk: "Потім: {command}")
    case .howExample:
      Wording(
        en: "Examples. They stand here only and enter no figure.",
        bg: "Примери. Те стоят само тук и не влизат в никоя стойност.",
        ro: "Exemple. Ele stau doar aici și nu intră în nicio cifră.",
        uk: "Приклади. Вони стоять лише тут і не входять до жодного показника.")
    case .notRead:
      Wording(
        en: "Sheets that are not needed may stay blank.", bg: "Ненужните листове може да останат празни.",
        ro: "Foile care nu sunt necesare pot rămâne goale.",
        uk: "Непотрібні аркуші можуть лишатися порожніми.")
    case .required:
      Wording(
        en: "Must be filled.", bg: "Трябва да се попълни.", ro: "Trebuie completat.", uk: "Треба заповнити.")
    case .day:
      Wording(
        en: "A date: {example}.", bg: "Дата: {example}.", ro: "O dată: {example}.", uk: "Дата: {example}.")
    case .amount:
      Wording(
        en: "An amount in the currency of the row, without its sign.",
        bg: "Сума във валутата на реда, без знака ѝ.", ro: "O sumă în moneda rândului, fără semnul ei.",
        uk: "Сума у валюті рядка, без її знака.")
    case .number: Wording(en: "A number.", bg: "Число.", ro: "Un număr.", uk: "Число.")
    case .period:
      Wording(
        en: "A year, half-year, quarter, month or two days: {example}.",
        bg: "Година, полугодие, тримесечие, месец или два дни: {example}.",
        ro: "Un an, semestru, trimestru, o lună sau două zile: {example}.",
        uk: "Рік, півріччя, квартал, місяць або два дні: {example}.")
    case .choice:
      Wording(
        en: "One of the list: {example}.", bg: "Едно от списъка: {example}.", ro: "Una din listă: {example}.",
        uk: "Одне зі списку: {example}.")
    case .reference:
      Wording(
        en: "A code that stands on the sheet {sheet}.", bg: "Код, който стои на листа {sheet}.",
        ro: "Un cod care se află pe foaia {sheet}.", uk: "Код, що стоїть на аркуші {sheet}.")
    case .code:
      Wording(
        en: "A code; it stays as you type it, with the zeros in front.",
        bg: "Код; остава, както го напишете, с нулите отпред.",
        ro: "Un cod; rămâne cum îl scrieți, cu zerourile din față.",
        uk: "Код; лишається, як ви його написали, з нулями попереду.")
    case .text: Wording(en: "Text.", bg: "Текст.", ro: "Text liber.", uk: "Текст.")
    case .currency:
      Wording(
        en: "The code of a currency: {example}.", bg: "Код на валута: {example}.",
        ro: "Codul unei monede: {example}.", uk: "Код валюти: {example}.")
    case .percentWeight:
      Wording(
        en: "How much it weighs beside the others; percentages or points.",
        bg: "Колко тежи спрямо другите; проценти или точки.",
        ro: "Cât cântărește față de celelalte; procente sau puncte.",
        uk: "Скільки важить поряд з іншими; відсотки або бали.")
    case .source:
      Wording(
        en: "A document or link from which the facts are taken.",
        bg: "Документ или връзка, откъдето са взети фактите.",
        ro: "Un document sau o legătură din care sunt luate faptele.",
        uk: "Документ або посилання, звідки взято факти.")
    case .settingsTitle:
      Wording(
        en: "The title of reports.", bg: "Заглавието на докладите.", ro: "Titlul rapoartelor.",
        uk: "Назва звітів.")
    case .settingsDay:
      Wording(
        en: "The day as of which is reported.", bg: "Денят, към който се докладва.",
        ro: "Ziua la care se raportează.", uk: "День, станом на який складається звіт.")
    case .settingsCurrency:
      Wording(
        en: "The currency of reports.", bg: "Валутата на докладите.", ro: "Moneda rapoartelor.",
        uk: "Валюта звітів.")
    case .written:
      Wording(
        en: "Fill in {file}; its first sheet says how.", bg: "Попълнете {file}; първият му лист казва как.",
        ro: "Completați {file}; prima foaie spune cum.", uk: "Заповніть {file}; перший аркуш каже як.")
    case .next:
      Wording(en: "Then: {command}", bg: "После: {command}", ro: "Pe urmă: {command}", uk: "Далі: {command}")
    case .kept:
      Wording(
        en: "{file}: is there already and stays as it is.", bg: "{file}: вече го има и остава, както е.",
        ro: "{file}: există deja și rămâne cum este.", uk: "{file}: вже є і лишається, як є.")
    case .blank:
      Wording(
        en: "The forms are still blank: fill in rows under the headings, and check again.",
        bg: "Формулярите още са празни: попълнете редове под заглавията и проверете пак.",
        ro: "Formularele sunt încă goale: completați rânduri sub antete și verificați din nou.",
        uk: "Форми ще порожні: заповніть рядки під заголовками й перевірте знову.")
    }
  }
}
