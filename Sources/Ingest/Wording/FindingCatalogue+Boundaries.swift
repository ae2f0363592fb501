extension FindingCatalogue {
  /// Boundaries of places.
  static let boundaries: [FindingKind: FindingWording] = [
    .geoNotDegrees: FindingWording(
      en:
        "found the position {found}, which is no place on Earth; the area is not used | longitude and latitude in degrees (WGS 84) | export it again as GeoJSON in EPSG:4326",
      bg:
        "намерена позиция {found}, която не е място на Земята; площта не се използва | дължина и ширина в градуси (WGS 84) | изнесете го отново като GeoJSON в EPSG:4326",
      ro:
        "găsită poziția {found}, care nu este un loc pe Pământ; suprafața nu este folosită | longitudine și latitudine în grade (WGS 84) | exportați-l din nou ca GeoJSON în EPSG:4326",
      uk:
        "знайдено позицію {found}, яка не є місцем на Землі; площу не використано | довготу й широту в градусах (WGS 84) | експортуйте його знову як GeoJSON в EPSG:4326"
    ),
    .geoOtherSystem: FindingWording(
      en:
        "found the position {found}; the file is in {system}, so the area is not used | longitude and latitude in degrees (WGS 84) | export it again as GeoJSON in EPSG:4326",
      bg:
        "намерена позиция {found}; файлът е в {system}, затова площта не се използва | дължина и ширина в градуси (WGS 84) | изнесете го отново като GeoJSON в EPSG:4326",
      ro:
        "găsită poziția {found}; fișierul este în {system}, deci suprafața nu este folosită | longitudine și latitudine în grade (WGS 84) | exportați-l din nou ca GeoJSON în EPSG:4326",
      uk:
        "знайдено позицію {found}; файл у {system}, тож площу не використано | довготу й широту в градусах (WGS 84) | експортуйте його знову як GeoJSON в EPSG:4326"
    ),
    .geoBroken: FindingWording(
      en:
        "the coordinates are no polygon; the feature is not used | rings of positions of two numbers each | check the program that wrote it",
      bg:
        "координатите не са многоъгълник; обектът не се използва | пръстени от позиции с по две числа | проверете програмата, която го е записала",
      ro:
        "coordonatele nu sunt un poligon; elementul nu este folosit | inele de poziții cu câte două numere | verificați programul care l-a scris",
      uk:
        "координати не є багатокутником; об’єкт не використано | кільця з позицій по два числа | перевірте програму, що його записала"
    ),
    .geoNoArea: FindingWording(
      en:
        "{count} {count:feature is no area|features are no areas} ({found}); not drawn | - | nothing, if they are labels or lines",
      bg:
        "{count} {count:обект не е площ|обекта не са площи} ({found}); не се чертае | - | нищо, ако са надписи или линии",
      ro:
        "{count} {count:element nu este o suprafață|elemente nu sunt suprafețe|de elemente nu sunt suprafețe} ({found}); nu se desenează | - | nimic, dacă sunt etichete sau linii",
      uk:
        "{count} {count:об’єкт не є площею|об’єкти не є площами|об’єктів не є площами} ({found}); не креслимо | - | нічого, якщо це підписи чи лінії"
    ),
    .geoNoCode: FindingWording(
      en:
        "no property of {count} {count:area|areas} is a code of a place; properties: {found} | a property with the codes of municipalities | add one, or read municipalities with the same codes beside the file",
      bg:
        "никое свойство на {count} {count:площ|площи} не е код на място; свойства: {found} | свойство с кодовете на общините | добавете го или заредете общини със същите кодове заедно с файла",
      ro:
        "nicio proprietate a {count} {count:suprafață|suprafețe|de suprafețe} nu este codul unui loc; proprietăți: {found} | o proprietate cu codurile municipiilor | adăugați una sau citiți municipii cu aceleași coduri alături de fișier",
      uk:
        "жодна властивість {count} {count:площі|площ|площ} не є кодом місця; властивості: {found} | властивість із кодами громад | додайте її або читайте громади з тими самими кодами поряд із файлом"
    ),
    .geoUnknownCode: FindingWording(
      en:
        "{count} {count:code of an area is that of no municipality|codes of areas are those of no municipality}: {found} | - | load those municipalities too, or correct the codes",
      bg:
        "{count} {count:код на площ не е на никоя община|кода на площи не са на никоя община}: {found} | - | заредете и тези общини или поправете кодовете",
      ro:
        "{count} {count:cod de suprafață nu este al niciunui municipiu|coduri de suprafețe nu sunt ale niciunui municipiu|de coduri de suprafețe nu sunt ale niciunui municipiu}: {found} | - | încărcați și aceste municipii sau corectați codurile",
      uk:
        "{count} {count:код площі не належить жодній громаді|коди площ не належать жодній громаді|кодів площ не належать жодній громаді}: {found} | - | завантажте й ці громади або виправте коди"
    ),
    .geoNoShape: FindingWording(
      en:
        "{count} {count:municipality has|municipalities have} no area here: {found} | - | nothing, or add them: a map leaves them out",
      bg:
        "{count} {count:община няма|общини нямат} площ тук: {found} | - | нищо, или ги добавете: картата ги пропуска",
      ro:
        "{count} {count:municipiu nu are|municipii nu au|de municipii nu au} suprafață aici: {found} | - | nimic, sau adăugați-le: harta le omite",
      uk:
        "{count} {count:громада не має|громади не мають|громад не мають} площі тут: {found} | - | нічого, або додайте їх: карта їх пропускає"
    ),
    .geoUnclosed: FindingWording(
      en:
        "a ring of {found} does not end where it begins; closed for drawing | the first position again at the end | export the boundaries again",
      bg:
        "пръстен на {found} не завършва там, където започва; затворен е за чертане | първата позиция отново накрая | изнесете границите отново",
      ro:
        "un inel al {found} nu se termină unde începe; închis pentru desenare | prima poziție din nou la sfârșit | exportați din nou limitele",
      uk:
        "кільце {found} не закінчується там, де починається; замкнено для креслення | першу позицію знову в кінці | експортуйте межі знову"
    ),
    .geoTooFew: FindingWording(
      en:
        "a ring of {found} has {count} {count:position|positions} and no area; not drawn | at least four positions | export the boundaries again",
      bg:
        "пръстен на {found} има {count} {count:позиция|позиции} и няма площ; не се чертае | поне четири позиции | изнесете границите отново",
      ro:
        "un inel al {found} are {count} {count:poziție|poziții|de poziții} și nicio suprafață; nu se desenează | cel puțin patru poziții | exportați din nou limitele",
      uk:
        "кільце {found} має {count} {count:позицію|позиції|позицій} і жодної площі; не креслимо | щонайменше чотири позиції | експортуйте межі знову"
    ),
    .geoCrossing: FindingWording(
      en:
        "the boundary of {found} meets itself at {place}; repaired for drawing only | - | nothing for a map; for areas, correct it where it was made",
      bg:
        "границата на {found} среща себе си при {place}; поправена е само за чертане | - | нищо за карта; за площи я поправете там, където е направена",
      ro:
        "limita {found} se întâlnește cu ea însăși la {place}; reparată doar pentru desenare | - | nimic pentru o hartă; pentru suprafețe, corectați-o unde a fost făcută",
      uk:
        "межа {found} зустрічає саму себе в {place}; виправлено лише для креслення | - | нічого для карти; для площ виправте її там, де її зроблено"
    ),
    .geoOverlap: FindingWording(
      en:
        "the rings of {found} contradict one another at {place}: a hole leaves its area, or two parts overlap; repaired for drawing only | - | nothing for a map; for areas, correct them where they were made",
      bg:
        "пръстените на {found} си противоречат при {place}: отвор излиза от площта си или две части се застъпват; поправени са само за чертане | - | нищо за карта; за площи ги поправете там, където са направени",
      ro:
        "inelele {found} se contrazic la {place}: un gol iese din suprafața sa sau două părți se suprapun; reparate doar pentru desenare | - | nimic pentru o hartă; pentru suprafețe, corectați-le unde au fost făcute",
      uk:
        "кільця {found} суперечать одне одному в {place}: отвір виходить за межі площі або дві частини накладаються; виправлено лише для креслення | - | нічого для карти; для площ виправте їх там, де їх зроблено"
    ),
    .geoNotChecked: FindingWording(
      en:
        "a ring of {found} is too winding to be looked over for crossings; drawn as it is | - | nothing, or export simpler boundaries",
      bg:
        "пръстен на {found} е твърде заплетен, за да се провери за пресичания; чертае се както е | - | нищо, или изнесете по-прости граници",
      ro:
        "un inel al {found} este prea sinuos pentru a fi verificat de intersectări; desenat așa cum este | - | nimic, sau exportați limite mai simple",
      uk:
        "кільце {found} надто звивисте, щоб перевірити його на перетини; креслимо як є | - | нічого, або експортуйте простіші межі"
    ),
    .geoWinding: FindingWording(
      en:
        "{count} {count:ring runs|rings run} the other way round than RFC 7946 asks; drawn all the same | - | nothing",
      bg:
        "{count} {count:пръстен върви|пръстена вървят} в посока, обратна на RFC 7946; чертаят се въпреки това | - | нищо",
      ro:
        "{count} {count:inel merge|inele merg|de inele merg} în sens opus față de RFC 7946; desenate totuși | - | nimic",
      uk:
        "{count} {count:кільце йде|кільця йдуть|кілець ідуть} у зворотному до RFC 7946 напрямку; креслимо все одно | - | нічого"
    ),
    .geoTooLarge: FindingWording(
      en:
        "more than {limit} positions; nothing was read | - | simplify the boundaries, or --max-cells if that is meant",
      bg:
        "повече от {limit} позиции; нищо не е прочетено | - | опростете границите или --max-cells, ако така трябва",
      ro:
        "peste {limit} de poziții; nu s-a citit nimic | - | simplificați limitele, sau --max-cells dacă așa trebuie",
      uk:
        "понад {limit} позицій; нічого не прочитано | - | спростіть межі або --max-cells, якщо так і треба"
    ),
  ]
}
