/// What `index` says of its files and of what its steps did.
enum IndexText: String, ReportText {
  case place, unreadable, notText, undecodable, emptyTable, headingMissing, headingTwice, rowTooLong
  case quoteOpen, codeMissing, notANumber, notWhole, notAChoice, valueMissing, fewOutliers, fewScores
  case fewCorrelations, fewForAlpha, fewForModel, fewForFrontier, untreated, denominatorMissing, scoreMissing,
    scoreBelowThreshold,
    scoreIncomplete, codeTwice,
    loadingNegative, groupWithoutValues, screenedOut, stillSkewed, transformationRefused
  case pairWithoutOverlap, moreNotes, bestWeightsMeaning
  case rankHeading, unitHeading
  case yearsNeeded, changeMeaning, gainsMeaning, gainedAmongCommon, explanationSteps, explanationConventions,
    columnsUnused

  var wording: Wording {
    switch self {
    case .place:
      Wording(
        en: "{file}, row {row}, column {letters} {heading}",
        bg: "{file}, ред {row}, колона {letters} {heading}",
        ro: "{file}, rândul {row}, coloana {letters} {heading}",
        uk: "{file}, рядок {row}, стовпець {letters} {heading}")
    case .unreadable:
      Wording(
        en: "{file} cannot be read. Fix: check that it is a file that you may open.",
        bg: "{file} не може да се прочете. Поправка: проверете дали е файл, който можете да отворите.",
        ro: "{file} nu poate fi citit. Remediere: verificați că este un fișier pe care îl puteți deschide.",
        uk: "{file} не вдається прочитати. Виправлення: перевірте, чи це файл, який можна відкрити.")
    case .notText:
      Wording(
        en: "{file} is no text table. Fix: save it as {format}.",
        bg: "{file} не е текстова таблица. Поправка: запишете го като {format}.",
        ro: "{file} nu este un tabel text. Remediere: salvați-l ca {format}.",
        uk: "{file} не є текстовою таблицею. Виправлення: збережіть його як {format}.")
    case .undecodable:
      Wording(
        en: "{file} holds bytes that are no characters. Fix: save it as {format}.",
        bg: "{file} съдържа байтове, които не са знаци. Поправка: запишете го като {format}.",
        ro: "{file} conține octeți care nu sunt caractere. Remediere: salvați-l ca {format}.",
        uk: "{file} містить байти, які не є знаками. Виправлення: збережіть його як {format}.")
    case .emptyTable:
      Wording(
        en: "{file} holds no rows under a header. Fix: export it again.",
        bg: "{file} няма редове под заглавния ред. Поправка: експортирайте го отново.",
        ro: "{file} nu are rânduri sub antet. Remediere: exportați-l din nou.",
        uk: "{file} не має рядків під заголовком. Виправлення: експортуйте його знову.")
    case .headingMissing:
      Wording(
        en: "{file} has no column {heading}. Fix: add it.",
        bg: "{file} няма колона {heading}. Поправка: добавете я.",
        ro: "{file} nu are coloana {heading}. Remediere: adăugați-o.",
        uk: "{file} не має стовпця {heading}. Виправлення: додайте його.")
    case .headingTwice:
      Wording(
        en: "{file}: {heading} stands over the columns {first} and {second}. Fix: rename one.",
        bg: "{file}: {heading} стои над колоните {first} и {second}. Поправка: преименувайте едната.",
        ro: "{file}: {heading} stă deasupra coloanelor {first} și {second}. Remediere: redenumiți una.",
        uk: "{file}: {heading} стоїть над стовпцями {first} і {second}. Виправлення: перейменуйте один.")
    case .rowTooLong:
      Wording(
        en:
          "{file}, row {row}: {cells} cells under {headings} headings. Fix: put texts with the delimiter in them in quotes.",
        bg:
          "{file}, ред {row}: {cells} клетки под {headings} заглавия. Поправка: сложете в кавички текстовете с разделител в тях.",
        ro:
          "{file}, rândul {row}: {cells} celule sub {headings} titluri. Remediere: puneți între ghilimele textele care conțin separatorul.",
        uk:
          "{file}, рядок {row}: {cells} комірок під {headings} заголовками. Виправлення: візьміть у лапки тексти з роздільником."
      )
    case .quoteOpen:
      Wording(
        en: "{file}, row {row}: a quote opens and never closes. Fix: close it, or double the inner quote.",
        bg:
          "{file}, ред {row}: кавичка се отваря и не се затваря. Поправка: затворете я или удвоете вътрешната.",
        ro:
          "{file}, rândul {row}: o ghilimea se deschide și nu se închide. Remediere: închideți-o sau dublați-o pe cea interioară.",
        uk:
          "{file}, рядок {row}: лапка відкривається і не закривається. Виправлення: закрийте її або подвойте внутрішню."
      )
    case .codeMissing:
      Wording(
        en: "{place}: no code. Fix: fill it in, or delete the row.",
        bg: "{place}: няма код. Поправка: попълнете го или изтрийте реда.",
        ro: "{place}: lipsește codul. Remediere: completați-l sau ștergeți rândul.",
        uk: "{place}: немає коду. Виправлення: заповніть його або видаліть рядок.")
    case .notANumber:
      Wording(
        en: "{place}: found {found}; expected a number such as 1234.5, or nothing. Fix: correct the cell.",
        bg: "{place}: намерено {found}; очаква се число като 1234.5 или нищо. Поправка: поправете клетката.",
        ro:
          "{place}: s-a găsit {found}; se așteaptă un număr ca 1234.5 sau nimic. Remediere: corectați celula.",
        uk:
          "{place}: знайдено {found}; очікується число на зразок 1234.5 або нічого. Виправлення: виправте комірку."
      )
    case .notWhole:
      Wording(
        en: "{place}: found {found}; expected a whole number. Fix: correct the cell.",
        bg: "{place}: намерено {found}; очаква се цяло число. Поправка: поправете клетката.",
        ro: "{place}: s-a găsit {found}; se așteaptă un număr întreg. Remediere: corectați celula.",
        uk: "{place}: знайдено {found}; очікується ціле число. Виправлення: виправте комірку.")
    case .notAChoice:
      Wording(
        en: "{place}: found {found}; expected one of {choices}. Fix: correct the cell.",
        bg: "{place}: намерено {found}; очаква се едно от {choices}. Поправка: поправете клетката.",
        ro: "{place}: s-a găsit {found}; se așteaptă una dintre {choices}. Remediere: corectați celula.",
        uk: "{place}: знайдено {found}; очікується одне з {choices}. Виправлення: виправте комірку.")
    case .valueMissing:
      Wording(
        en: "{place}: the cell is empty. Fix: fill it in.",
        bg: "{place}: клетката е празна. Поправка: попълнете я.",
        ro: "{place}: celula este goală. Remediere: completați-o.",
        uk: "{place}: комірка порожня. Виправлення: заповніть її.")
    case .fewOutliers:
      Wording(
        en:
          "{n} {n:value|values}, fewer than {wanted}: an outlier rule says little of so few; look at each yourself.",
        bg:
          "{n} {n:стойност|стойности}, по-малко от {wanted}: правилото за отклонения казва малко при толкова малко; прегледайте всяка.",
        ro:
          "{n} {n:valoare|valori|de valori}, sub {wanted}: regula pentru valori extreme spune puțin despre atât de puține; verificați-o pe fiecare.",
        uk:
          "{n} {n:значення|значення|значень}, менше ніж {wanted}: правило про викиди мало що каже про таку кількість; перегляньте кожне."
      )
    case .fewScores:
      Wording(
        en:
          "{n} {n:value|values}, fewer than {wanted}: mean and deviation of so few jump with each; goalposts or targets are steadier.",
        bg:
          "{n} {n:стойност|стойности}, по-малко от {wanted}: средната и отклонението при толкова малко скачат с всяка; граници или цели са по-устойчиви.",
        ro:
          "{n} {n:valoare|valori|de valori}, sub {wanted}: media și abaterea a atât de puține sar cu fiecare; limitele sau țintele sunt mai stabile.",
        uk:
          "{n} {n:значення|значення|значень}, менше ніж {wanted}: середнє й відхилення для такої кількості стрибають із кожним; межі або цілі стійкіші."
      )
    case .fewCorrelations:
      Wording(
        en: "{n} {n:unit|units}, fewer than {wanted}: weights from correlations of so few are weak.",
        bg:
          "{n} {n:единица|единици}, по-малко от {wanted}: тежести от корелации при толкова малко са несигурни.",
        ro:
          "{n} {n:unitate|unități|de unități}, sub {wanted}: ponderile din corelații ale atât de puține sunt nesigure.",
        uk:
          "{n} {n:одиниця|одиниці|одиниць}, менше ніж {wanted}: ваги з кореляцій для такої кількості ненадійні."
      )
    case .fewForModel:
      Wording(
        en: "{n} {n:unit|units}, fewer than {wanted}: values filled by a model of so few are weak.",
        bg:
          "{n} {n:единица|единици}, по-малко от {wanted}: стойности, попълнени по модел от толкова малко, са несигурни.",
        ro:
          "{n} {n:unitate|unități|de unități}, sub {wanted}: valorile completate după un model al atât de puține sunt nesigure.",
        uk:
          "{n} {n:одиниця|одиниці|одиниць}, менше ніж {wanted}: значення, заповнені за моделлю такої кількості, ненадійні."
      )
    case .fewForFrontier:
      Wording(
        en:
          "{n} {n:unit|units}, fewer than {wanted}: where each chooses its own weights, nearly all of so few come out best. It is computed all the same; stated or equal weights tell more apart.",
        bg:
          "{n} {n:единица|единици}, по-малко от {wanted}: когато всяка избира тежестите си, почти всички от толкова малко излизат най-добри. Все пак е изчислено; зададени или равни тежести различават повече.",
        ro:
          "{n} {n:unitate|unități|de unități}, sub {wanted}: când fiecare își alege ponderile, aproape toate din atât de puține ies cele mai bune. S-a calculat totuși; ponderile stabilite sau egale deosebesc mai mult.",
        uk:
          "{n} {n:одиниця|одиниці|одиниць}, менше ніж {wanted}: коли кожна сама обирає ваги, майже всі з такої кількості виходять найкращими. Усе ж обчислено; задані або рівні ваги розрізняють більше."
      )
    case .fewForAlpha:
      Wording(
        en: "{n} {n:unit|units}, fewer than {wanted}: alpha of so few says little.",
        bg: "{n} {n:единица|единици}, по-малко от {wanted}: алфа при толкова малко казва малко.",
        ro: "{n} {n:unitate|unități|de unități}, sub {wanted}: alfa pentru atât de puține spune puțin.",
        uk: "{n} {n:одиниця|одиниці|одиниць}, менше ніж {wanted}: альфа для такої кількості мало що каже.")
    case .untreated:
      Wording(
        en:
          "{element} stays untreated: {n} {n:value|values} are too few for an outlier rule. The greatest is {high} ({highUnit}), the least {low} ({lowUnit}).",
        bg:
          "{element} остава нетретиран: {n} {n:стойност е|стойности са} малко за правило за отклонения. Най-голямата е {high} ({highUnit}), най-малката {low} ({lowUnit}).",
        ro:
          "{element} rămâne netratat: {n} {n:valoare este|valori sunt|de valori sunt} prea puțin pentru o regulă de valori extreme. Cea mai mare este {high} ({highUnit}), cea mai mică {low} ({lowUnit}).",
        uk:
          "{element} лишається без обробки: {n} {n:значення|значення|значень} замало для правила про викиди. Найбільше – {high} ({highUnit}), найменше – {low} ({lowUnit})."
      )
    case .denominatorMissing:
      Wording(
        en: "{element} of {unit} counts as missing: {column}, by which it is divided, is not given.",
        bg: "{element} на {unit} се брои за липсващо: няма {column}, на което се дели.",
        ro: "{element} pentru {unit} se consideră lipsă: {column}, la care se împarte, nu este indicat.",
        uk: "{element} для {unit} вважається відсутнім: не вказано {column}, на яке ділять.")
    case .scoreMissing:
      Wording(
        en: "{unit} has no score in {element}: nothing of it is there.",
        bg: "{unit} няма оценка в {element}: нищо от него не е налице.",
        ro: "{unit} nu are scor la {element}: nimic din acesta nu există.",
        uk: "{unit} не має оцінки в {element}: нічого з цього немає.")
    case .scoreBelowThreshold:
      Wording(
        en:
          "{unit} has no score in {element}: {there} of {all} elements are there, fewer than {flag} asks for.",
        bg:
          "{unit} няма оценка в {element}: налице са {there} от {all} елемента, по-малко, отколкото иска {flag}.",
        ro:
          "{unit} nu are scor la {element}: există {there} din {all} elemente, mai puțin decât cere {flag}.",
        uk: "{unit} не має оцінки в {element}: є {there} з {all} елементів, менше, ніж вимагає {flag}.")
    case .scoreIncomplete:
      Wording(
        en:
          "{unit} has no score in {element}: {there} of {all} elements are there, and the method needs all.",
        bg: "{unit} няма оценка в {element}: налице са {there} от {all} елемента, а методът иска всички.",
        ro:
          "{unit} nu are scor la {element}: există {there} din {all} elemente, iar metoda le cere pe toate.",
        uk: "{unit} не має оцінки в {element}: є {there} з {all} елементів, а метод потребує всіх.")
    case .codeTwice:
      Wording(
        en: "{place}: {found} already stands in row {row}. Fix: keep one of the rows.",
        bg: "{place}: {found} вече стои на ред {row}. Поправка: оставете един от редовете.",
        ro: "{place}: {found} apare deja pe rândul {row}. Remediere: păstrați unul dintre rânduri.",
        uk: "{place}: {found} уже стоїть у рядку {row}. Виправлення: залиште один із рядків.")
    case .loadingNegative:
      Wording(
        en: "{element} runs against the others of its group (loading {value}): it weighs nothing here.",
        bg: "{element} върви срещу останалите в групата (коефициент {value}): тук не тежи нищо.",
        ro: "{element} merge împotriva celorlalte din grupă (coeficient {value}): aici nu are pondere.",
        uk: "{element} іде всупереч іншим у групі (коефіцієнт {value}): тут воно не має ваги.")
    case .groupWithoutValues:
      Wording(
        en: "{element}: group {group} has no value, so its gaps stay.",
        bg: "{element}: групата {group} няма стойности и празнините остават.",
        ro: "{element}: grupa {group} nu are valori, deci golurile rămân.",
        uk: "{element}: група {group} не має значень, тож прогалини залишаються.")
    case .screenedOut:
      Wording(
        en: "{unit} is left out: {available} % of its figures are there, {nonzero} % of those are not 0.",
        bg: "{unit} отпада: налице са {available} % от данните, {nonzero} % от тях не са 0.",
        ro: "{unit} este omisă: există {available} % din date, {nonzero} % dintre ele nu sunt 0.",
        uk: "{unit} вилучено: є {available} % даних, {nonzero} % з них не дорівнюють 0.")
    case .stillSkewed:
      Wording(
        en: "{element} is still skewed after what was tried.",
        bg: "{element} остава изкривен след опитаното.",
        ro: "{element} rămâne asimetric după ce s-a încercat.",
        uk: "{element} лишається скошеним після спроб.")
    case .transformationRefused:
      Wording(
        en: "{element} stays untreated: the transformation would take its skewness from {before} to {after}.",
        bg:
          "{element} остава нетретиран: преобразуването би изместило асиметрията му от {before} на {after}.",
        ro: "{element} rămâne netratat: transformarea i-ar duce asimetria de la {before} la {after}.",
        uk: "{element} лишається без обробки: перетворення змінило б асиметрію з {before} на {after}.")
    case .pairWithoutOverlap:
      Wording(
        en: "{parent}: {first} and {second} have no indicator in common; neither outranks the other.",
        bg: "{parent}: {first} и {second} нямат общ индикатор; никоя не изпреварва другата.",
        ro: "{parent}: {first} și {second} nu au niciun indicator comun; niciuna nu o întrece pe cealaltă.",
        uk: "{parent}: {first} і {second} не мають спільного показника; жодна не випереджає іншу.")
    case .bestWeightsMeaning:
      Wording(
        en:
          "Each unit is scored by the weights that suit it best; where several sets do as well, one of them. The share says what an element makes up of its score.",
        bg:
          "Всяка единица получава теглата, които са най-изгодни за нея; при няколко равностойни набора – един от тях. Делът показва каква част от оценката ѝ дава елементът.",
        ro:
          "Fiecare unitate primește ponderile care îi convin cel mai mult; dintre mai multe la fel de bune, unele. Partea arată cât din scor dă elementul.",
        uk:
          "Кожна одиниця дістає найвигідніші для неї ваги; якщо рівноцінних наборів кілька – один із них. Частка показує, скільки оцінки дає елемент."
      )
    case .yearsNeeded:
      Wording(
        en:
          "{flag} compares two years, and there are no two with scores. Fix: add {column} and the figures of another year.",
        bg:
          "{flag} сравнява две години, а няма две с оценки. Поправка: добавете {column} и стойностите за още една година.",
        ro:
          "{flag} compară doi ani și nu există doi cu scoruri. Remediere: adăugați {column} și cifrele altui an.",
        uk:
          "{flag} порівнює два роки, а двох із оцінками немає. Виправлення: додайте {column} і дані ще одного року."
      )
    case .changeMeaning:
      Wording(
        en:
          "The parts add up to the change: what the unit’s own figures moved, by element; what the yardstick moved, where others set it; and what the weights moved, where something else was reported.",
        bg:
          "Частите дават сбора на промяната: какво са променили собствените стойности, по елементи; какво е променила мярката, когато други я определят; и какво – тежестите, когато е отчетено нещо друго.",
        ro:
          "Părțile dau suma schimbării: ce au mutat cifrele proprii, pe elemente; ce a mutat etalonul, când îl stabilesc altele; și ce au mutat ponderile, când s-a raportat altceva.",
        uk:
          "Частини дають у сумі зміну: що змінили власні дані, за елементами; що змінило мірило, коли його задають інші; і що – ваги, коли повідомлено щось інше."
      )
    case .gainedAmongCommon:
      Wording(
        en: "Places gained are counted among the units that both have; the ranks beside them among all.",
        bg: "Спечелените места се броят сред единиците, които са и в двете; местата до тях – сред всички.",
        ro:
          "Locurile câștigate se numără între unitățile prezente în ambele; locurile alăturate, între toate.",
        uk: "Здобуті місця рахуються серед одиниць, що є в обох; місця поруч — серед усіх.")
    case .gainsMeaning:
      Wording(
        en:
          "Each row alone would gain the unit at least one place, while all others stay as they are; the smallest step on its scale comes first. Figures are those that were scaled. Who is first, or has no such figure, is not listed.",
        bg:
          "Всеки ред сам по себе си би донесъл на единицата поне едно място, ако всички други останат същите; най-малката крачка по скалата е първа. Стойностите са тези, които са скалирани. Който е пръв или няма такава стойност, не е в списъка.",
        ro:
          "Fiecare rând ar aduce singur unității cel puțin un loc, dacă toate celelalte rămân la fel; întâi pasul cel mai mic pe scara sa. Cifrele sunt cele care au fost scalate. Cine este prima sau nu are o astfel de cifră nu apare.",
        uk:
          "Кожен рядок сам по собі додав би одиниці щонайменше одне місце, якщо решта не зміниться; першим іде найменший крок за шкалою. Дані – ті, що масштабовано. Хто перший або не має такого показника, того тут немає."
      )
    case .explanationSteps:
      Wording(
        en:
          "{flag} takes apart scores that were scaled once and then brought together. Fix: let {example} be the last two steps.",
        bg:
          "{flag} разлага оценки, които са скалирани веднъж и след това обединени. Поправка: нека {example} са последните две стъпки.",
        ro:
          "{flag} desface scoruri scalate o dată și apoi reunite. Remediere: ultimii doi pași să fie {example}.",
        uk:
          "{flag} розкладає оцінки, які один раз масштабовано й потім об'єднано. Виправлення: нехай {example} будуть двома останніми кроками."
      )
    case .explanationConventions:
      Wording(
        en:
          "{flag} does not take apart this scale, or the conventions of another program. Fix: choose another scale, or leave out {option}.",
        bg:
          "{flag} не разлага тази скала или правилата на друга програма. Поправка: изберете друга скала или махнете {option}.",
        ro:
          "{flag} nu desface această scară sau convențiile altui program. Remediere: alegeți altă scară sau renunțați la {option}.",
        uk:
          "{flag} не розкладає цієї шкали або правил іншої програми. Виправлення: оберіть іншу шкалу або приберіть {option}."
      )
    case .columnsUnused:
      Wording(
        en:
          "{n} {n:column|columns} of {file} {n:is|are} not used, for {meta} does not name {n:it|them}: {names}.",
        bg:
          "{n} {n:колона|колони} от {file} не се {n:използва|използват}, защото {meta} не {n:я|ги} посочва: {names}.",
        ro:
          "{n} {n:coloană|coloane|de coloane} din {file} nu {n:este folosită|sunt folosite|sunt folosite}, fiindcă {meta} nu {n:o|le|le} numește: {names}.",
        uk:
          "{n} {n:стовпець|стовпці|стовпців} із {file} не {n:використано|використано|використано}, бо {meta} {n:його|їх|їх} не називає: {names}."
      )
    case .moreNotes:
      Wording(
        en: "and {n} more like this.",
        bg: "и още {n} като това.",
        ro: "și încă {n} ca aceasta.",
        uk: "і ще {n} таких.")
    case .rankHeading: Wording(en: "Rank", bg: "Място", ro: "Loc", uk: "Місце")
    case .unitHeading: Wording(en: "Unit", bg: "Единица", ro: "Unitate", uk: "Одиниця")
    }
  }
}
