import IndicatorEngine

/// What a heading says besides its name: `Бюджет (хил. лв.)` is a budget, in thousands of leva.
struct HeadingUnit: Equatable {
  /// The spellings under which the heading may be known, the whole one first.
  let spellings: [String]
  /// The currency that it names.
  let currency: Currency?
  /// The power of ten that its amounts are in; 3 for thousands.
  let power: Int

  init(_ heading: String) {
    var spellings = [heading]
    var units: [Substring] = []
    // Two rows of headings joined: "Финансиране / Договорено" is known by its lower part.
    if let slash = heading.range(ofWord: " / ") { spellings.append(String(heading[slash.upperBound...])) }
    if let open = heading.lastIndex(where: { $0 == "(" || $0 == "[" }),
      let close = heading[open...].lastIndex(where: { $0 == ")" || $0 == "]" }), open > heading.startIndex
    {
      spellings.append(String(heading[..<open]) + String(heading[heading.index(after: close)...]))
      units.append(heading[heading.index(after: open)..<close])
    }
    if let comma = heading.lastIndex(of: ","), comma > heading.startIndex {
      spellings.append(String(heading[..<comma]))
      units.append(heading[heading.index(after: comma)...])
    }
    if let words = heading.range(ofWord: " в ") ?? heading.range(ofWord: " in ")
      ?? heading.range(ofWord: " în ")
    {
      spellings.append(String(heading[..<words.lowerBound]))
      units.append(heading[words.upperBound...])
    }
    var meaning: CurrencyWords.Meaning?
    for unit in units where meaning == nil && unit.utf8.count <= 40 {
      // A bare code of three letters is a currency only where it is one of the known ones.
      meaning = CurrencyWords.meaning(of: String(unit))
    }
    self.spellings = spellings
    currency = meaning?.currency
    power = meaning?.power ?? 0
  }
}

extension String {
  /// The first place of a word with its spaces.
  fileprivate func range(ofWord word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
