/// The words that head a row of totals.
enum TotalsLabel {
  /// Folded words, each of which alone, or with what follows, labels a total.
  static let words = [
    "общо", "всичко", "сума общо", "обща сума", "total", "totals", "grand total", "subtotal", "sub-total",
    "sum",
    "усього", "всього", "разом", "итого", "всего", "suma totală", "suma totala", "total general", "subtotal",
  ]

  /// The bytes, in UTF-8, with which such a label can begin.
  static let firstBytes: Set<UInt8> = Set(
    words.flatMap { [$0.utf8.first, $0.uppercased().utf8.first].compactMap { $0 } })

  /// Words that may head a total, but also much else: what begins with one of them is a total only where its numbers are
  /// the sum of the rows above (`CSVTotalsJudge`).
  static let possibleWords =
    words + [
      "общ сбор", "сбор", "сума", "междинна сума", "междинен сбор", "suma", "sumă", "підсумок",
      "проміжний підсумок",
    ]

  /// The bytes with which a possible label can begin.
  static let possibleFirstBytes: Set<UInt8> = Set(
    possibleWords.flatMap { [$0.utf8.first, $0.uppercased().utf8.first].compactMap { $0 } })

  /// Whether a cell begins with a word that may head a total: "Общо A1", "ОБЩО РАЗХОДИ", "Total cheltuieli".
  static func mayMatch(_ cell: String) -> Bool {
    if CellBytes.with(cell, isRuledOut) { return false }
    let text = cell.lowercased().drop { $0 == " " || $0 == "*" }
    return possibleWords.contains { word in
      text.hasPrefix(word) && !(text.dropFirst(word.count).first.map { $0.isLetter || $0.isNumber } ?? false)
    }
  }

  /// Whether a cell is the label of a total: one of the words alone, or followed by a colon or by the name of what is
  /// added ("Общо за проекта", "Total:", "Разом по області").
  static func matches(_ cell: String) -> Bool {
    if CellBytes.with(cell, isRuledOut) { return false }
    let text = cell.lowercased().drop { $0 == " " || $0 == "*" }
    for word in words where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      if rest.allSatisfy({ " :.=*".contains($0) }) { return true }
      // A heading such as "Total budget" over a column must not look like a total; a preposition makes it one.
      let follower = rest.drop { $0 == " " || $0 == ":" || $0 == "," }.prefix { $0 != " " }
      let prepositions: Set<Substring> = ["за", "по", "for", "of", "pe", "pentru", "на", "сума", "sum"]
      if rest.first == ":" || rest.first == " ", prepositions.contains(follower) { return true }
    }
    return false
  }

  // MARK: Bytes

  /// Letters of a cell that are looked at before it is taken for a text.
  private static let glance = 8
  /// The beginnings of the words, so many letters of each.
  private static let beginnings: [[UInt8]] = Set(possibleWords.map { Array($0.prefix(glance).utf8) }).sorted {
    $0.lexicographicallyPrecedes($1)
  }

  /// Whether the first letters tell that no word stands there: of the cells of a list nearly all. False says nothing.
  ///
  /// Letters are made small as `lowercased()` makes them, ASCII and the Cyrillic of Unicode's first rows; where another
  /// character stands among them, nothing is ruled out.
  static func isRuledOut(_ cell: UnsafeRawBufferPointer) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * glance) { small in
      var (count, letters) = (0, 0)
      var offset = cell.firstIndex { $0 != 0x20 && $0 != 0x2A } ?? cell.count
      while offset < cell.count, letters < glance {
        let byte = cell[offset]
        if byte < 0x80 {
          small[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
          (count, offset) = (count + 1, offset + 1)
        } else {
          guard byte == 0xD0 || byte == 0xD1, offset + 1 < cell.count else { return false }
          let value = UInt16(byte & 0x1F) << 6 | UInt16(cell[offset + 1] & 0x3F)
          guard value < 0x460 else { return false }
          let letter = value < 0x410 ? value + 0x50 : value < 0x430 ? value + 0x20 : value
          small[count] = UInt8(truncatingIfNeeded: 0xC0 | letter >> 6)
          small[count + 1] = UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F)
          (count, offset) = (count + 2, offset + 2)
        }
        letters += 1
      }
      let isWhole = offset == cell.count
      return !beginnings.contains { word in
        if word.count > count && isWhole { return false }
        var place = 0
        while place < min(word.count, count), word[place] == small[place] { place += 1 }
        return place == min(word.count, count)
      }
    }
  }
}
