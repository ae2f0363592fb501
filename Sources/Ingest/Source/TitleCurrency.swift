import IndicatorEngine

/// The currency that a line above or below a table names: "Всички суми са в лева (1 EUR = 1,95583 BGN)".
enum TitleCurrency {
  /// The one currency that texts name; nil where they name none or several. Parts of a text that hold digits are
  /// conversions and examples, and do not count.
  static func found(in texts: [String]) -> (currency: Currency, text: String)? {
    var found: (currency: Currency, text: String)?
    for text in texts {
      for part in text.split(whereSeparator: { ",;()=.:".contains($0) }) {
        guard part.utf8.count <= 200, !part.utf8.contains(where: { $0 &- 0x30 < 10 }) else { continue }
        for word in part.split(whereSeparator: \.isWhitespace) {
          guard let currency = currency(of: String(word)) else { continue }
          if let found, found.currency != currency { return nil }
          if found == nil { found = (currency, text) }
        }
      }
    }
    return found
  }

  /// Words that are codes only in capitals ("all", "try") are none in a sentence.
  private static func currency(of word: String) -> Currency? {
    let isLatin = word.utf8.allSatisfy { $0 < 0x80 }
    if isLatin, word.count == 1, word != "$" { return nil }
    let isCode = isLatin && word.count == 3 && !["lei", "leu", "lev"].contains(word.lowercased())
    if isCode, word != word.uppercased() { return nil }
    return CurrencyWords.meaning(of: word)?.currency
  }
}

extension CSVLayout {
  /// The row of a title or of the notes below the table; of titles with blank rows among them, the first.
  func row(ofTitle text: String) -> Int? {
    guard let rows = titleRows, let place = titles.firstIndex(of: text) else { return footerRows?.lowerBound }
    return titles.count == rows.count ? rows.lowerBound + place : rows.lowerBound
  }
}
