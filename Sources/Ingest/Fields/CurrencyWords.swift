import IndicatorEngine

/// Words and signs that stand with an amount: currencies and multipliers.
///
///     CurrencyWords.meaning(of: "лв.")          // BGN
///     CurrencyWords.meaning(of: "хил. лв.")     // BGN, thousands
///     CurrencyWords.meaning(of: "mii de lei")   // RON, thousands
///
/// `lei` and `leu` are the leu of Romania unless the column is in that of Moldova; `$` is the dollar of the United
/// States unless the column is in another. `mil.` is a million (Romanian *milioane*, Ukrainian *мільйон*).
/// Three capital Latin letters are an ISO code where they are one of this table.
///
/// > Words: `methods/rules.md` §9.2, `data/FACTS.md` (traps).
enum CurrencyWords {
  /// What the words around a number say.
  struct Meaning: Equatable {
    /// The currency; nil where none is named.
    var currency: Currency?
    /// Power of ten that the number is multiplied by.
    var power = 0
  }

  /// What the words before or behind a number say together; nil where one of them is not known here, or two
  /// contradict one another.
  static func meaning(of words: String, expected: Currency? = nil) -> Meaning? {
    var meaning = Meaning()
    var hasMultiplier = false
    for word in split(words) {
      switch self.word(word, expected: expected) {
      case .currency(let currency):
        if let known = meaning.currency, known != currency { return nil }
        meaning.currency = currency
      case .power(let power):
        if hasMultiplier { return nil }
        hasMultiplier = true
        meaning.power = power
      case .filler: continue
      case nil: return nil
      }
    }
    return meaning
  }

  private enum Word {
    case currency(Currency)
    case power(Int)
    case filler
  }

  /// Words apart at spaces and points; a currency sign is a word of its own.
  private static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func finish() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      if signs[scalar] != nil {
        finish()
        words.append(String(scalar))
      } else if TextFolding.isSpace(scalar) || ".,()/[]".unicodeScalars.contains(scalar) {
        finish()
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    finish()
    return words
  }

  private static func word(_ text: String, expected: Currency?) -> Word? {
    if let scalar = text.unicodeScalars.first, let code = signs[scalar], text.unicodeScalars.count == 1 {
      return currency(code, expected: expected)
    }
    // One letter is a word only in Latin: "5 м" are metres, "5 M" millions.
    if text.unicodeScalars.count == 1, !text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    let key = TextFolding.key(text)
    if let power = powers[key] { return .power(power) }
    if let code = currencies[key] { return currency(code, expected: expected) }
    return fillers.contains(key) ? .filler : nil
  }

  private static func currency(_ code: String, expected: Currency?) -> Word? {
    if let expected, let family = families[code], family.contains(expected.code) {
      return .currency(expected)
    }
    return Currency(code: code).map(Word.currency)
  }

  private static let families: [String: [String]] = [
    "RON": ["RON", "MDL"], "USD": ["USD", "CAD", "AUD", "NZD"],
  ]

  private static let signs: [Unicode.Scalar: String] = [
    "€": "EUR", "$": "USD", "£": "GBP", "₴": "UAH", "₾": "GEL", "֏": "AMD", "₽": "RUB", "₺": "TRY",
    "¥": "JPY",
    "₼": "AZN", "₸": "KZT",
  ]

  private static let fillers: Set<String> = ["de", "of", "от"]

  private static let powers: [String: Int] = table([
    (
      3,
      [
        "хил", "хиляди", "хиляда", "тыс", "тысяч", "тысячи", "тис", "тисяч", "тисячі", "тисяча", "mii", "mie",
        "k",
        "thousand", "thousands", "tsd", "tys",
      ]
    ),
    (
      6,
      [
        "млн", "милион", "милиона", "милиони", "миллион", "миллионов", "мільйон", "мільйони", "мільйонів",
        "mil",
        "mln", "milion", "milioane", "million", "millions", "mio", "mn", "m",
      ]
    ),
    (
      9,
      [
        "млрд", "милиард", "милиарда", "мільярд", "мільярди", "мільярдів", "mld", "mlrd", "miliard",
        "miliarde",
        "billion", "billions", "bn", "mrd",
      ]
    ),
  ])

  private static let currencies: [String: String] = table([
    ("BGN", ["bgn", "лв", "лева", "лев", "leva", "lev", "lv"]),
    ("EUR", ["eur", "евро", "euro", "euros", "єв", "євро"]),
    ("RON", ["ron", "lei", "leu", "леї", "леи", "лей"]),
    ("MDL", ["mdl", "l"]),
    ("UAH", ["uah", "грн", "гривень", "гривні", "гривня", "гривна", "гривни", "hrn"]),
    ("GEL", ["gel", "lari", "ларі", "лари", "ლარი"]),
    ("AMD", ["amd", "dram", "драм", "драмів", "դրամ"]),
    ("GBP", ["gbp", "pound", "pounds"]),
    ("USD", ["usd", "dollar", "dollars", "долара", "долари", "доларів", "дол"]),
    ("HRK", ["hrk", "kn", "kuna"]), ("PLN", ["pln", "zł"]), ("CZK", ["czk", "kč"]), ("HUF", ["huf", "ft"]),
    ("CHF", ["chf"]), ("SEK", ["sek"]), ("DKK", ["dkk"]), ("NOK", ["nok"]), ("TRY", ["try"]),
    ("RSD", ["rsd"]),
    ("MKD", ["mkd"]), ("ALL", ["all"]), ("BAM", ["bam"]), ("CAD", ["cad"]), ("JPY", ["jpy"]),
    ("RUB", ["rub"]),
    ("XDR", ["xdr"]), ("AUD", ["aud"]), ("NZD", ["nzd"]), ("ISK", ["isk"]), ("AZN", ["azn"]),
    ("KZT", ["kzt"]),
  ])

  private static func table<Value>(_ rows: [(Value, [String])]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in rows {
      for word in words { table[TextFolding.key(word)] = value }
    }
    return table
  }
}
