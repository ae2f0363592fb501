/// What the rules of the IATI ruleset ask for, in four languages, by their ids.
enum IATIRuleWords {
  /// The sentence of a rule: English, Bulgarian, Romanian, Ukrainian. A rule without one is named by its id alone.
  static func sentence(_ id: String) -> [String] { byID[id] ?? [String](repeating: id, count: 4) }

  private static let byID: [String: [String]] =
    (identifiers + classifications + places + texts + money + results + days)
    .reduce(into: [:]) { known, entry in
      for id in entry.ids.split(separator: " ") { known[String(id)] = entry.texts }
    }

  private typealias Entry = (ids: String, texts: [String])

  private static let identifiers: [Entry] = [
    (
      "1.1.3",
      [
        "the activity's identifier must differ from the reporting organisation's",
        "идентификаторът на дейността трябва да е различен от този на докладващата организация",
        "identificatorul activității trebuie să difere de cel al organizației raportoare",
        "ідентифікатор діяльності має відрізнятися від ідентифікатора звітної організації",
      ]
    ),
    (
      "1.1.21",
      [
        "the activity's identifier should begin with the reporting organisation's identifier and a hyphen",
        "идентификаторът на дейността трябва да започва с идентификатора на докладващата организация и тире",
        "identificatorul activității ar trebui să înceapă cu identificatorul organizației raportoare și o cratimă",
        "ідентифікатор діяльності має починатися з ідентифікатора звітної організації та дефіса",
      ]
    ),
    (
      "1.3.1 1.4.1 1.5.1 1.6.1 1.7.1 1.8.1 1.9.1 1.10.1 1.11.1 1.14.1 1.15.1 1.16.1",
      [
        "identifiers must not begin or end with spaces or line breaks",
        "идентификаторите не трябва да започват или завършват с интервал или нов ред",
        "identificatorii nu trebuie să înceapă sau să se termine cu spații sau rânduri noi",
        "ідентифікатори не мають починатися чи закінчуватися пробілом або новим рядком",
      ]
    ),
    (
      "1.3.13 1.8.13 1.10.13 1.11.13 1.14.13 1.15.13",
      [
        "identifiers must not be empty or hold any of / & | ?",
        "идентификаторите не трябва да са празни или да съдържат / & | ?",
        "identificatorii nu trebuie să fie goi sau să conțină / & | ?",
        "ідентифікатори не мають бути порожніми чи містити / & | ?",
      ]
    ),
    (
      "6.8.1 6.9.1 6.9.2 6.10.1",
      [
        "an organisation must have an identifier or a name",
        "организацията трябва да има идентификатор или име",
        "o organizație trebuie să aibă un identificator sau un nume",
        "організація повинна мати ідентифікатор або назву",
      ]
    ),
  ]

  private static let classifications: [Entry] = [
    (
      "2.1.1",
      [
        "each of several sectors of a vocabulary must have a percentage",
        "всеки от няколко сектора в един речник трябва да има процент",
        "fiecare dintre mai multe sectoare ale unui vocabular trebuie să aibă un procent",
        "кожен із кількох секторів одного словника повинен мати відсоток",
      ]
    ),
    (
      "2.1.2",
      [
        "the percentages of the sectors of a vocabulary must add up to 100",
        "процентите на секторите в един речник трябва да дават сбор 100",
        "procentele sectoarelor unui vocabular trebuie să însumeze 100",
        "відсотки секторів одного словника мають у сумі давати 100",
      ]
    ),
    (
      "2.1.4",
      [
        "the percentage of a single sector must be left out or be 100",
        "процентът на единствен сектор трябва да липсва или да е 100",
        "procentul unui singur sector trebuie omis sau trebuie să fie 100",
        "відсоток єдиного сектора треба пропустити або зазначити 100",
      ]
    ),
    (
      "2.2.1 6.13.1",
      [
        "a code of the publisher's own vocabulary must have a narrative",
        "код от собствен речник на издателя трябва да има описание",
        "un cod din vocabularul propriu al editorului trebuie să aibă o descriere",
        "код із власного словника видавця повинен мати опис",
      ]
    ),
    (
      "6.2.2",
      [
        "the activity, or each of its transactions, must have a sector",
        "дейността или всяка нейна трансакция трябва да има сектор",
        "activitatea sau fiecare tranzacție a ei trebuie să aibă un sector",
        "діяльність або кожна її транзакція повинна мати сектор",
      ]
    ),
    (
      "6.6.2",
      [
        "sectors must stand at the activity or at all transactions, not at both",
        "секторите трябва да са при дейността или при всички трансакции, не и при двете",
        "sectoarele trebuie să stea la activitate sau la toate tranzacțiile, nu la ambele",
        "сектори мають бути або в діяльності, або в усіх транзакціях, але не в обох",
      ]
    ),
    (
      "6.7.2",
      [
        "where one transaction has a sector, all must have one",
        "ако една трансакция има сектор, всички трябва да имат",
        "dacă o tranzacție are un sector, toate trebuie să aibă unul",
        "якщо одна транзакція має сектор, його повинні мати всі",
      ]
    ),
    (
      "6.14.1",
      [
        "a policy marker of vocabulary 1 must have a significance",
        "маркер за политика от речник 1 трябва да има значимост",
        "un marcaj de politică din vocabularul 1 trebuie să aibă o semnificație",
        "маркер політики зі словника 1 повинен мати значущість",
      ]
    ),
    (
      "102.1.1",
      [
        "where another vocabulary of sectors is used, vocabulary 1 (OECD DAC) should be used too",
        "ако се ползва друг речник за сектори, трябва да се ползва и речник 1 (OECD DAC)",
        "dacă se folosește alt vocabular de sectoare, ar trebui folosit și vocabularul 1 (OECD DAC)",
        "якщо вжито інший словник секторів, слід ужити й словник 1 (OECD DAC)",
      ]
    ),
    (
      "107.1.1 107.2.1",
      [
        "an aid type of vocabulary 1 (OECD DAC) should be given too",
        "трябва да има и вид помощ от речник 1 (OECD DAC)",
        "ar trebui dat și un tip de ajutor din vocabularul 1 (OECD DAC)",
        "слід зазначити й вид допомоги зі словника 1 (OECD DAC)",
      ]
    ),
    (
      "107.1.2 107.2.2",
      [
        "of each vocabulary there should be one aid type at most",
        "от всеки речник трябва да има най-много един вид помощ",
        "din fiecare vocabular ar trebui să existe cel mult un tip de ajutor",
        "з кожного словника має бути щонайбільше один вид допомоги",
      ]
    ),
  ]

  private static let places: [Entry] = [
    (
      "3.1.1 3.4.1",
      [
        "each of several recipient countries or regions must have a percentage",
        "всяка от няколко държави или региони получатели трябва да има процент",
        "fiecare dintre mai multe țări sau regiuni beneficiare trebuie să aibă un procent",
        "кожна з кількох країн чи регіонів-одержувачів повинна мати відсоток",
      ]
    ),
    (
      "3.1.2 3.4.2",
      [
        "the percentages of recipient countries and regions must add up to 100",
        "процентите на държавите и регионите получатели трябва да дават сбор 100",
        "procentele țărilor și regiunilor beneficiare trebuie să însumeze 100",
        "відсотки країн і регіонів-одержувачів мають у сумі давати 100",
      ]
    ),
    (
      "3.1.4 3.4.4",
      [
        "the percentage of a single recipient country or region must be left out or be 100",
        "процентът на единствена държава или регион получател трябва да липсва или да е 100",
        "procentul unei singure țări sau regiuni beneficiare trebuie omis sau trebuie să fie 100",
        "відсоток єдиної країни чи регіону-одержувача треба пропустити або зазначити 100",
      ]
    ),
    (
      "3.6.2",
      [
        "recipient countries and regions must stand at the activity or at all transactions, not at both",
        "държавите и регионите получатели трябва да са при дейността или при всички трансакции, не и при двете",
        "țările și regiunile beneficiare trebuie să stea la activitate sau la toate tranzacțiile, nu la ambele",
        "країни й регіони-одержувачі мають бути або в діяльності, або в усіх транзакціях, але не в обох",
      ]
    ),
    (
      "3.7.1 3.7.2",
      [
        "the activity, or each of its transactions, should have a recipient country or region",
        "дейността или всяка нейна трансакция трябва да има държава или регион получател",
        "activitatea sau fiecare tranzacție a ei ar trebui să aibă o țară sau o regiune beneficiară",
        "діяльність або кожна її транзакція має мати країну чи регіон-одержувача",
      ]
    ),
    (
      "12.1.1 12.2.1 12.3.1",
      [
        "a percentage must lie between 0 and 100", "процентът трябва да е между 0 и 100",
        "un procent trebuie să fie între 0 și 100", "відсоток має бути від 0 до 100",
      ]
    ),
  ]

  private static let texts: [Entry] = [
    (
      "4.1.1",
      [
        "the activity must state a language, or each narrative its own",
        "дейността трябва да посочва език или всяко описание – своя",
        "activitatea trebuie să indice o limbă sau fiecare descriere pe a sa",
        "діяльність повинна зазначати мову або кожен опис – свою",
      ]
    ),
    (
      "4.3.1",
      [
        "a title must hold text", "заглавието трябва да съдържа текст", "un titlu trebuie să conțină text",
        "заголовок повинен містити текст",
      ]
    ),
    (
      "4.4.1",
      [
        "a description must hold text", "описанието трябва да съдържа текст",
        "o descriere trebuie să conțină text", "опис повинен містити текст",
      ]
    ),
  ]

  private static let money: [Entry] = [
    (
      "7.5.3",
      [
        "a budget's period must not be longer than a year",
        "периодът на бюджета не трябва да надхвърля година",
        "perioada unui buget nu trebuie să depășească un an", "період бюджету не може перевищувати рік",
      ]
    ),
    (
      "7.8.1",
      [
        "the activity must state a currency, or each amount its own",
        "дейността трябва да посочва валута или всяка сума – своята",
        "activitatea trebuie să indice o monedă sau fiecare sumă pe a sa",
        "діяльність повинна зазначати валюту або кожна сума – свою",
      ]
    ),
    (
      "7.9.1",
      [
        "each of several budget items must have a percentage",
        "всяко от няколко бюджетни пера трябва да има процент",
        "fiecare dintre mai multe poziții bugetare trebuie să aibă un procent",
        "кожна з кількох бюджетних статей повинна мати відсоток",
      ]
    ),
    (
      "7.9.2",
      [
        "the percentages of budget items should add up to 100",
        "процентите на бюджетните пера трябва да дават сбор 100",
        "procentele pozițiilor bugetare ar trebui să însumeze 100",
        "відсотки бюджетних статей мають у сумі давати 100",
      ]
    ),
    (
      "7.9.4",
      [
        "the percentage of a single budget item must be left out or be 100",
        "процентът на единствено бюджетно перо трябва да липсва или да е 100",
        "procentul unei singure poziții bugetare trebuie omis sau trebuie să fie 100",
        "відсоток єдиної бюджетної статті треба пропустити або зазначити 100",
      ]
    ),
  ]

  private static let results: [Entry] = [
    (
      "8.8.1 8.9.1 8.10.1",
      [
        "a figure of an indicator that is not qualitative must have a value",
        "данните на индикатор, който не е качествен, трябва да имат стойност",
        "o cifră a unui indicator care nu este calitativ trebuie să aibă o valoare",
        "дані показника, що не є якісним, повинні мати значення",
      ]
    ),
    (
      "8.8.2 8.9.2 8.10.2",
      [
        "a value of an indicator that is not qualitative should be a number",
        "стойността на индикатор, който не е качествен, трябва да е число",
        "valoarea unui indicator care nu este calitativ ar trebui să fie un număr",
        "значення показника, що не є якісним, має бути числом",
      ]
    ),
    (
      "8.8.3 8.9.3 8.10.3",
      [
        "a figure of a qualitative indicator should have no value",
        "данните на качествен индикатор не трябва да имат стойност",
        "o cifră a unui indicator calitativ nu ar trebui să aibă valoare",
        "дані якісного показника не повинні мати значення",
      ]
    ),
    (
      "8.11.1",
      [
        "a reference must stand at the result or at its indicators, not at both",
        "препратката трябва да е при резултата или при индикаторите му, не и при двете",
        "o referință trebuie să stea la rezultat sau la indicatorii lui, nu la ambele",
        "посилання має бути або в результаті, або в його показниках, але не в обох",
      ]
    ),
  ]

  private static let days: [Entry] = [
    (
      "6.11.1",
      [
        "the activity must have a planned or an actual start",
        "дейността трябва да има планирано или действително начало",
        "activitatea trebuie să aibă un început planificat sau efectiv",
        "діяльність повинна мати плановий або фактичний початок",
      ]
    ),
    (
      "8.6.1 8.6.3",
      [
        "a period must not end before it starts", "периодът не трябва да свършва, преди да започне",
        "o perioadă nu trebuie să se termine înainte de a începe",
        "період не може закінчуватися, перш ніж почнеться",
      ]
    ),
    (
      "11.1.2",
      [
        "the planned end must not come before the planned start",
        "планираният край не може да е преди планираното начало",
        "sfârșitul planificat nu poate fi înaintea începutului planificat",
        "плановий кінець не може бути раніше планового початку",
      ]
    ),
    (
      "11.1.3",
      [
        "the actual end must not come before the actual start",
        "действителният край не може да е преди действителното начало",
        "sfârșitul efectiv nu poate fi înaintea începutului efectiv",
        "фактичний кінець не може бути раніше фактичного початку",
      ]
    ),
    (
      "11.1.1 11.1.4 11.1.5 11.2.1 11.2.2",
      [
        "what has happened must not lie behind the day the file was made",
        "случилото се не може да е след деня, в който е направен файлът",
        "ce s-a întâmplat nu poate fi după ziua în care s-a creat fișierul",
        "те, що сталося, не може бути після дня створення файлу",
      ]
    ),
  ]
}
