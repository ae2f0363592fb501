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

  /// Nil where the text is longer than any date, holds a number beyond nine digits or a sign no date has, or starts
  /// or ends with a mark that closes no weekday or abbreviation.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= DateTokens.limit else { return nil }
    var word = ""
    var number: (value: Int, digits: Int)?
    var pending = ""
    func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        if !word.isEmpty { finish(word: &word, &pending) }
        let soFar = number ?? (0, 0)
        if soFar.digits == 9 { return nil }
        number = (soFar.value * 10 + Int(scalar.value - 0x30), soFar.digits + 1)
      } else if isLetter(scalar) || (0x300...0x36F).contains(scalar.value) {
        finish(number: &number, &pending)
        word.unicodeScalars.append(scalar)
      } else {
        finish(number: &number, &pending)
        finish(word: &word, &pending)
        if TextFolding.isSpace(scalar) { continue }
        if TextFolding.isDash(scalar) {
          pending += "-"
        } else if "./,'’".unicodeScalars.contains(scalar) {
          pending.unicodeScalars.append(scalar)
        } else {
          return nil
        }
      }
    }
    finish(number: &number, &pending)
    finish(word: &word, &pending)
    guard pending.isEmpty || pending == ".", marks.first == "" || marks.first == "," else { return nil }
  }

  private mutating func finish(number: inout (value: Int, digits: Int)?, _ pending: inout String) {
    guard let ready = number else { return }
    append(.number(Number(value: ready.value, digits: ready.digits)), &pending)
    number = nil
  }

  private mutating func finish(word: inout String, _ pending: inout String) {
    if word.isEmpty { return }
    let key = TextFolding.key(word)
    word = ""
    if DateTokens.fillers.contains(key) {
      // "6-ти ноември": the mark belongs to the word that is left out.
      pending = ""
      return
    }
    append(.word(key), &pending)
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
