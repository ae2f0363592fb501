/// What is known of a table before its rows are read: how many columns, what they look like, which rows are no data.
struct CSVRowRules: Sendable {
  /// Number of columns; nil while that is being found out.
  var width: Int?
  /// What the columns look like.
  var profile: ColumnProfile?
  /// Headings as they stand in the header row, for finding it again further down.
  var header: [String] = []
  /// Whether cells of a row that is too long may be joined again.
  var joinsCells = false
  /// How large a record may be.
  var limits = CSVLimits()
  /// Whether rows of totals are looked for.
  var findsTotals = true
  /// First bytes, in the text, of rows that were judged to be totals by their sums.
  var totals: Set<Int> = []
  /// Where those have their labels and sums.
  var totalColumns: CSVTotalsJudge.Columns?

  /// The first bytes of a first cell that may make a row other than data; true where the row has to be looked at.
  let suspects: [Bool]

  init(width: Int? = nil, profile: ColumnProfile? = nil, header: [String] = [], comment: UInt8? = nil) {
    self.width = width
    self.profile = profile
    self.header = header
    var suspects = [Bool](repeating: false, count: 256)
    if let comment { suspects[Int(comment)] = true }
    if width != nil {
      for byte in TotalsLabel.firstBytes { suspects[Int(byte)] = true }
      if let byte = header.first?.utf8.first { suspects[Int(byte)] = true }
      for blank: UInt8 in [0x20, 0x09] { suspects[Int(blank)] = true }
    }
    self.suspects = suspects
  }

  /// How many cells of a row stand under the same heading again, as a share of the headings.
  func repeatedShare(_ cells: [String]) -> Double {
    let headings = header.filter { !$0.isEmpty }.count
    guard headings > 0 else { return 0 }
    let same = zip(cells, header).filter { !$1.isEmpty && $0 == $1 }.count
    return Double(same) / Double(headings)
  }
}

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
    let text = cell.lowercased().drop { $0 == " " || $0 == "*" }
    return possibleWords.contains { word in
      text.hasPrefix(word) && !(text.dropFirst(word.count).first.map { $0.isLetter || $0.isNumber } ?? false)
    }
  }

  /// Whether a cell is the label of a total: one of the words alone, or followed by a colon or by the name of what is
  /// added ("Общо за проекта", "Total:", "Разом по області").
  static func matches(_ cell: String) -> Bool {
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
}
