extension FindingCatalogue {
  /// Targets that contradict one another, and figures that cannot stand as they are.
  static let targets: [FindingKind: FindingWording] = [
    .rateNotPositive: FindingWording(
      en:
        "an exchange rate of {value}; the row is not used | units of the currency for one euro | correct {cell}",
      bg: "валутен курс {value}; редът не се използва | единици от валутата за едно евро | поправете {cell}",
      ro:
        "un curs de schimb de {value}; rândul nu este folosit | unități ale monedei pentru un euro | corectați {cell}",
      uk: "курс валюти {value}; рядок не використано | одиниці валюти за один євро | виправте {cell}"),
    .fixedRate: FindingWording(
      en:
        "a rate of {value} for BGN; the fixed one is used in its place | 1.95583 BGN for one euro | correct {cell}, or delete row {row}",
      bg:
        "курс {value} за BGN; вместо него се използва фиксираният | 1,95583 BGN за едно евро | поправете {cell} или изтрийте ред {row}",
      ro:
        "un curs de {value} pentru BGN; în locul lui se folosește cursul fix | 1,95583 BGN pentru un euro | corectați {cell} sau ștergeți rândul {row}",
      uk:
        "курс {value} для BGN; замість нього використано фіксований | 1,95583 BGN за один євро | виправте {cell} або видаліть рядок {row}"
    ),
    .negativeAmount: FindingWording(
      en: "{amount} is below 0; it is counted as a correction | - | check the sign in {cell}",
      bg: "{amount} е под 0; брои се като корекция | - | проверете знака в {cell}",
      ro: "{amount} este sub 0; se numără ca o corecție | - | verificați semnul din {cell}",
      uk: "{amount} менше від 0; враховано як виправлення | - | перевірте знак у {cell}"),
    .interimBeyondFinal: FindingWording(
      en:
        "the interim target {interim} lies beyond the final one, {final} | - | correct {cell}, or the final target",
      bg: "междинната цел {interim} е отвъд крайната, {final} | - | поправете {cell} или крайната цел",
      ro:
        "ținta intermediară {interim} depășește ținta finală, {final} | - | corectați {cell} sau ținta finală",
      uk: "проміжна ціль {interim} виходить за кінцеву, {final} | - | виправте {cell} або кінцеву ціль"),
    .interimAfterFinal: FindingWording(
      en:
        "the interim target is due on {interim}, after the final one ({final}) | a day before it | correct {cell}, or the stage",
      bg:
        "междинната цел е със срок {interim}, след крайната ({final}) | по-ранен ден | поправете {cell} или вида на целта",
      ro:
        "ținta intermediară are termenul {interim}, după cea finală ({final}) | o zi anterioară | corectați {cell} sau tipul țintei",
      uk:
        "строк проміжної цілі {interim}, пізніше за кінцеву ({final}) | раніший день | виправте {cell} або вид цілі"
    ),
    .baselinesDiffer: FindingWording(
      en:
        "two baselines for the same indicator and subject: {firstValue} and {secondValue}; each target is measured from its own | one baseline | correct {cell}",
      bg:
        "две базови стойности за един и същ индикатор и обект: {firstValue} и {secondValue}; всяка цел се мери от своята | една базова стойност | поправете {cell}",
      ro:
        "două valori de referință pentru același indicator și subiect: {firstValue} și {secondValue}; fiecare țintă se măsoară de la a sa | o singură valoare de referință | corectați {cell}",
      uk:
        "два базові значення для того самого показника й об'єкта: {firstValue} і {secondValue}; кожну ціль виміряно від свого | одне базове значення | виправте {cell}"
    ),
    .targetTwoLevels: FindingWording(
      en:
        "a target of operation {found} and of programme {programme} at once; only observations of both are held against it | an operation or a programme | empty one of the two cells",
      bg:
        "цел едновременно на проект {found} и на програма {programme}; сравнява се само с наблюдения за двете заедно | проект или програма | изпразнете едната от двете клетки",
      ro:
        "o țintă a proiectului {found} și a programului {programme} deodată; se compară doar cu observații ale ambelor | un proiect sau un program | goliți una dintre cele două celule",
      uk:
        "ціль водночас проєкту {found} і програми {programme}; її порівняно лише зі спостереженнями для обох | проєкт або програму | спорожніть одну з двох клітинок"
    ),
    .partsNotWhole: FindingWording(
      en:
        "the parts by {found} sum to {sum}, the total is {total} | - | correct the parts or the total in {cell}",
      bg:
        "частите по {found} дават общо {sum}, а общата стойност е {total} | - | поправете частите или {cell}",
      ro: "părțile după {found} însumează {sum}, iar totalul este {total} | - | corectați părțile sau {cell}",
      uk:
        "частини за {found} разом дають {sum}, а загальне значення {total} | - | виправте частини або {cell}"),
    .settingUnused: FindingWording(
      en: "the setting \"{key}\" is not used by this version | - | none needed",
      bg: "настройката „{key}“ не се използва от тази версия | - | не се налага",
      ro: "setarea „{key}” nu este folosită de această versiune | - | nu este necesară",
      uk: "налаштування «{key}» ця версія не використовує | - | не потрібне"),
  ]
}
