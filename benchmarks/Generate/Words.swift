/// The words that titles and descriptions are put together from, one set for each country.
struct Words: Sendable {
  let country: String
  let currency: String
  let nouns: [Text]
  let verbs: [Text]
  let places: [Text]
  let bodies: [Text]

  private init(
    _ country: String, _ currency: String, verbs: String, nouns: String, places: String, bodies: String
  ) {
    func list(_ text: String) -> [Text] { text.split(separator: "|").map { Text($0.utf8) } }
    self.country = country
    self.currency = currency
    self.verbs = list(verbs)
    self.nouns = list(nouns)
    self.places = list(places)
    self.bodies = list(bodies)
  }

  static let all: [Words] = [
    Words(
      "BG", "BGN",
      verbs: "Изграждане на|Ремонт на|Обновяване на|Въвеждане на|Разширяване на|Подкрепа за|Проектиране на",
      nouns: """
        училище|детска градина|водопроводна мрежа|улично осветление|център за социални услуги|младежки съвет|\
        градски парк|пречиствателна станция|механизми за мониторинг и контрол|енергийна ефективност|\
        общински план за развитие|читалище|път между селата
        """,
      places: "общината|града|крайните квартали|планинските села|района|долината",
      bodies: "Община|Сдружение|\"Чистота\" ЕООД|Народно читалище|Местна инициативна група"),
    Words(
      "RO", "RON",
      verbs: "Construirea|Reabilitarea|Modernizarea|Dezvoltarea|Extinderea|Sprijin pentru|Digitalizarea",
      nouns: """
        școlii gimnaziale|rețelei de apă și canalizare|iluminatului public|centrului de zi|grădiniței|\
        drumului județean|stației de epurare|bibliotecii orășenești|serviciilor publice|clădirii primăriei|\
        planului local de acțiune|parcului central
        """,
      places: "în comună|în oraș|în cartierele periferice|în zona metropolitană|la nivel județean",
      bodies: "Primăria|Asociația \"Împreună\"|Consiliul Județean|Fundația|Direcția de Asistență Socială"),
    Words(
      "UA", "UAH",
      verbs: "Будівництво|Ремонт|Оновлення|Запровадження|Розширення|Підтримка|Створення",
      nouns: """
        школи|дитячого садка|водогону|вуличного освітлення|центру надання послуг|молодіжної ради|міського парку|\
        очисних споруд|системи моніторингу|енергоефективності|плану дій громади|бібліотеки|дороги до селища
        """,
      places: "у громаді|у місті|на околицях|у гірських селах|в районі",
      bodies: "Міська рада|Громадська організація \"Надія\"|Комунальне підприємство|Асоціація"),
    Words(
      "IE", "EUR",
      verbs: "Building|Repair of|Renewal of|Introducing|Extension of|Support for|Design of",
      nouns: """
        the primary school|the water network|street lighting|a day centre|the youth council|the town park|\
        a treatment plant|monitoring and control|energy efficiency|the local plan|the library|the county road
        """,
      places: "in the county|in the town|in the outer districts|in the hills|in the region",
      bodies: "County Council|The \"Together\" Trust|City Council|Housing Association"),
  ]

  /// One phrase: a verb, a noun, a place.
  func addPhrase(to text: inout Text, _ random: inout SplitMix64) {
    text.append(contentsOf: verbs[random.below(verbs.count)])
    text.append(0x20)
    text.append(contentsOf: nouns[random.below(nouns.count)])
    text.append(0x20)
    text.append(contentsOf: places[random.below(places.count)])
  }

  /// A quoted paragraph of so many phrases, with commas, now and then a doubled quote or a line break.
  func addParagraph(to text: inout Text, phrases: Int, _ random: inout SplitMix64) {
    text.append(.quote)
    for index in 0..<phrases {
      if index > 0 {
        let kind = random.below(100)
        if kind < 3 { text.add(".\n") } else if kind < 40 { text.add("; ") } else { text.add(", ") }
      }
      if random.chance(20) {
        text.add("\"\"")
        addPhrase(to: &text, &random)
        text.add("\"\"")
      } else {
        addPhrase(to: &text, &random)
      }
    }
    text.append(.quote)
  }

  /// The name of an organisation, quoted with its quotes doubled where it has some.
  func addBody(to text: inout Text, _ random: inout SplitMix64, number: Int) {
    let body = bodies[random.below(bodies.count)]
    let isQuoted = body.contains(.quote)
    if isQuoted { text.append(.quote) }
    for byte in body {
      text.append(byte)
      if byte == .quote { text.append(byte) }
    }
    text.append(0x20)
    text.add(number)
    if isQuoted { text.append(.quote) }
  }
}
