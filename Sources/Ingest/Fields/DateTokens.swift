import IndicatorEngine

/// A written date or period in its parts: numbers, words and the marks between them.
struct DateTokens {
  struct Number {
    let value: Int
    let digits: Int
  }

  enum Part {
    case number(Number)
    /// A word as its `TextFolding.key`.
    case word(String)
  }

  /// Numbers and words in order, without those that say nothing (`г.`, `de`, `-ти`, weekdays).
  private(set) var parts: [Part] = []
  /// Marks other than spaces before each part.
  private(set) var marks: [String] = []

  /// The longest written date or range, in bytes.
  static let limit = 96

  /// Nil where the text is longer than any date, holds a number beyond nine digits, a sign or a word no date or period
  /// has, or starts or ends with a mark that closes no weekday or abbreviation.
  init?(_ text: some StringProtocol) {
    // Most texts that are asked are none: signs are looked at before words are folded.
    guard text.utf8.count <= DateTokens.limit, text.unicodeScalars.allSatisfy(DateTokens.isOfDates) else {
      return nil
    }
    var word = ""
    var number: (value: Int, digits: Int)?
    var pending = ""
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        guard finish(word: &word, &pending) else { return nil }
        let soFar = number ?? (0, 0)
        if soFar.digits == 9 { return nil }
        number = (soFar.value * 10 + Int(scalar.value - 0x30), soFar.digits + 1)
      } else if DateTokens.isLetter(scalar) {
        finish(number: &number, &pending)
        word.unicodeScalars.append(scalar)
      } else {
        finish(number: &number, &pending)
        guard finish(word: &word, &pending) else { return nil }
        if TextFolding.isSpace(scalar) { continue }
        if TextFolding.isDash(scalar) { pending += "-" } else { pending.unicodeScalars.append(scalar) }
      }
    }
    finish(number: &number, &pending)
    guard finish(word: &word, &pending) else { return nil }
    guard pending.isEmpty || pending == ".", marks.first == "" || marks.first == "," else { return nil }
  }

  private mutating func finish(number: inout (value: Int, digits: Int)?, _ pending: inout String) {
    guard let ready = number else { return }
    append(.number(Number(value: ready.value, digits: ready.digits)), &pending)
    number = nil
  }

  /// False where the word is none of those that dates and periods are written with.
  private mutating func finish(word: inout String, _ pending: inout String) -> Bool {
    if word.isEmpty { return true }
    let key = TextFolding.key(word)
    word = ""
    if DateTokens.fillers.contains(key) {
      // "6-ти ноември": the mark belongs to the word that is left out.
      pending = ""
      return true
    }
    guard MonthNames.month(forKey: key) != nil || WrittenPeriod.isWord(key) else { return false }
    append(.word(key), &pending)
    return true
  }

  /// Whether a written date or period may hold it: digits, letters, spaces, dashes and `.` `/` `,` `'` `’`.
  private static func isOfDates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x20, 0x2C...0x2F, 0x27, 0x2019: true
    default: isLetter(scalar) || TextFolding.isSpace(scalar) || TextFolding.isDash(scalar)
    }
  }

  /// Letters, and the marks that combine with them. Asking Unicode about every letter would cost most of the time.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x300...0x36F, 0x410...0x44F: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }

  /// False where a text is surely no date, no period and no range of them: it holds a sign or a word that none of them
  /// has. Most texts are told so by their first word.
  static func maySpell(_ text: String) -> Bool {
    // What may stand in a time of day is not told here.
    if text.utf8.contains(UInt8(ascii: ":")) { return true }
    if !text.unicodeScalars.allSatisfy(isOfDates) { return false }
    var word = ""
    for scalar in text.unicodeScalars {
      if isLetter(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        if !isWord(word) { return false }
        word = ""
      }
    }
    return word.isEmpty || isWord(word)
  }

  private static func isWord(_ word: String) -> Bool {
    let key = TextFolding.key(word)
    return fillers.contains(key) || MonthNames.month(forKey: key) != nil || WrittenPeriod.isWord(key)
      || PeriodText.rangeWords.contains(key)
  }

  private mutating func append(_ part: Part, _ pending: inout String) {
    parts.append(part)
    marks.append(pending)
    pending = ""
  }

  /// All numbers, in order.
  var numbers: [Number] {
    parts.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// All words, in order.
  var words: [String] {
    parts.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  private static let fillers: Set<String> = Set(
    """
    г год года година години р рік року роки an anul ani al year
    st nd rd th ти ви ри ми во ро то го й a е de din of the от за на la luna месец місяць
    monday tuesday wednesday thursday friday saturday sunday
    понеделник вторник сряда четвъртък петък събота неделя
    luni marți miercuri joi vineri sâmbătă duminică
    понеділок вівторок середа четвер пʼятниця субота неділя
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { TextFolding.key($0) })
}
