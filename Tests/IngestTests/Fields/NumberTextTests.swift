import IndicatorEngine
import Ingest
import Testing

@Suite("Numbers in cells") struct NumberTextTests {
  // Sources: rules.md §9.2 (forms of each language), FACTS.md traps 2, seed 003 ("60 660"), messages.md row 17.
  @Test(
    "reads each language's numbers",
    arguments: [
      ("0", .plain, 0), ("1234.5", .plain, 1234.5), ("-0.5", .plain, -0.5), (".5", .plain, 0.5),
      ("1e-5", .plain, 1e-5), ("1E+3", .plain, 1000), ("+7", .plain, 7), ("007", .plain, 7),
      ("60 660", .bulgarian, 60660), ("60\u{A0}660,50", .bulgarian, 60660.5),
      ("12\u{202F}345", .bulgarian, 12345),
      ("12\u{2009}345,5", .bulgarian, 12345.5), ("1234,5", .bulgarian, 1234.5),
      ("1.234,50", .bulgarian, 1234.5),
      ("1.234", .bulgarian, 1234), ("60.660,50", .romanian, 60660.5), ("1.912,96", .romanian, 1912.96),
      ("2.589.410,00", .romanian, 2_589_410), ("40791337,34", .romanian, 40_791_337.34),
      ("1,234,567.50", .english, 1_234_567.5), ("4,922,133", .english, 4_922_133), ("1.234", .english, 1.234),
      ("5 706 137 946.91", .english, 5_706_137_946.91), ("1'234'567.5", .swiss, 1_234_567.5),
      ("1’234.5", .swiss, 1234.5), ("\u{2212}12,5", .bulgarian, -12.5), ("12,5-", .bulgarian, -12.5),
      ("(1 234,50)", .bulgarian, -1234.5), ("( 12 )", .plain, -12), ("- 5", .plain, -5),
      (" \u{A0}42\t", .plain, 42), ("0,125", .bulgarian, 0.125), ("12 345", .undecided, 12345),
      ("1e5", .undecided, 1e5), ("5 -", .plain, -5),
    ] as [(String, NumberConvention, Double)])
  func reads(_ row: (String, NumberConvention, Double)) {
    #expect(NumberText.read(row.0, row.1) == .value(row.2))
  }

  @Test("blank cells are blank", arguments: ["", " ", "\u{A0}\t", "\u{202F}"])
  func blank(_ text: String) {
    #expect(NumberText.read(text, .plain) == .blank)
  }

  // messages.md, known traps: what the system's parsers take for numbers. FACTS.md trap 4: words for values.
  @Test(
    "refuses what only looks like a number",
    arguments: [
      ("nan", .plain, .notANumber), ("inf", .plain, .notANumber), ("-Infinity", .plain, .notANumber),
      ("0x1F", .plain, .notANumber), ("1e309", .plain, .outOfRange), ("1e-400", .plain, .outOfRange),
      ("1,5", .plain, .otherNumbers(.bulgarian)), ("1 234", .plain, .otherNumbers(.english)),
      ("1.5.2", .plain, .brokenGroups), ("1234567,89", .english, .otherNumbers(.bulgarian)),
      ("1.", .plain, .brokenGroups), ("--5", .plain, .brokenGroups),
      ("1 23", .bulgarian, .brokenGroups), ("12.34.567", .bulgarian, .brokenGroups),
      ("1.234 567", .bulgarian, .brokenGroups), ("1,234,567.50", .bulgarian, .otherNumbers(.english)),
      ("1.234,50", .english, .otherNumbers(.romanian)), ("1.5", .bulgarian, .otherNumbers(.english)),
      ("0.125", .bulgarian, .otherNumbers(.english)), ("1.234", .undecided, .ambiguousNumber),
      ("1,234", .undecided, .ambiguousNumber), ("1,5", .undecided, .otherNumbers(.bulgarian)),
      ("н/д", .plain, .stateWord(.missing)), ("Pending", .plain, .stateWord(.missing)),
      ("N/A", .plain, .stateWord(.notApplicable)), ("No Target", .plain, .stateWord(.notApplicable)),
      ("Complete", .plain, .notANumber), ("попълва се автоматично", .plain, .notANumber),
      ("#REF!", .plain, .spreadsheetError(.reference)), ("#N/A", .plain, .spreadsheetError(.notAvailable)),
      ("#####", .plain, .spreadsheetError(.columnTooNarrow)), ("50,90%", .bulgarian, .unitWithNumber),
      ("60 660 лв.", .bulgarian, .unitWithNumber), ("$262 Million", .english, .unitWithNumber),
      ("1–5", .plain, .notANumber), ("١٢٣", .plain, .notANumber), ("1_000", .plain, .notANumber),
    ] as [(String, NumberConvention, FieldProblem)])
  func refuses(_ row: (String, NumberConvention, FieldProblem)) {
    #expect(NumberText.read(row.0, row.1) == .problem(row.2))
  }

  @Test("invisible characters are removed and reported")
  func invisible() {
    #expect(
      NumberText.read("\u{200E}1234\u{200B}", .plain) == .noted(1234, .invisibleRemoved("\u{200E}")))
    #expect(NumberText.read("\u{FEFF}5,5", .bulgarian) == .noted(5.5, .invisibleRemoved("\u{FEFF}")))
  }

  @Test("minus nought is nought")
  func minusZero() {
    for text in ["-0", "-0.0", "(0)", "0-", "-0e5"] {
      #expect(NumberText.read(text, .plain).value?.sign == .plus, "\(text)")
    }
  }

  // Law: whatever Swift prints for a finite number reads back as it; the standard library prints the shortest
  // digits that do, so a reader that rounds correctly must return the same bits.
  @Test("every printed binary number reads back bit for bit")
  func roundTrip() {
    var random = SplitMix(seed: 1)
    for _ in 0..<50_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite, value != 0, !value.description.hasSuffix(".0e") else { continue }
      #expect(NumberText.read(value.description, .plain) == .value(value), "\(value)")
    }
  }

  // Law: digits with a decimal mark mean the same in every convention's own spelling, and the hot path, the exact
  // path and the fallback agree with the standard library on the same plain digits.
  @Test(
    "a number written by a convention reads back by it",
    arguments: [
      (NumberConvention.plain, "", "."), (.english, ",", "."), (.english, " ", "."), (.bulgarian, " ", ","),
      (.bulgarian, "\u{A0}", ","), (.romanian, ".", ","), (.swiss, "'", "."), (.bulgarian, "", ","),
    ])
  func conventions(_ row: (NumberConvention, String, String)) {
    var random = SplitMix(seed: 7)
    for round in 0..<5_000 {
      let whole = String(random.next() >> UInt64(round % 60))
      let decimals = round % 3 == 0 ? "" : String(random.next() >> UInt64(20 + round % 40))
      let sign = round % 5 == 0 ? "-" : ""
      var text = sign
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { text += row.1 }
        text.append(digit)
      }
      if !decimals.isEmpty { text += row.2 + decimals }
      let plain = sign + whole + (decimals.isEmpty ? "" : "." + decimals)
      let expected = Double(plain).map { $0 == 0 ? 0 : $0 }
      #expect(NumberText.read(text, row.0).value == expected, "\(text)")
    }
  }

  // Law: the hot path reads what the grammar reads, on every text of up to four of these characters and on random
  // longer ones; the grammar is reached by a space, which it passes over and the hot path does not take.
  @Test("the hot path and the grammar agree", arguments: [NumberConvention.plain, .bulgarian, .undecided])
  func hotPath(_ convention: NumberConvention) {
    let characters: [UInt8] = Array("059.,-\u{1}/:".utf8)
    func check(_ bytes: [UInt8]) {
      let quick = bytes.withUnsafeBytes { NumberText.plain($0, mark: convention.decimal?.rawValue ?? 0) }
      let slow = (bytes + [0x20]).withUnsafeBytes { NumberText.read($0, convention) }
      if let quick { #expect(slow == .value(quick), "\(bytes)") }
    }
    for length in 1...4 {
      var count = 1
      for _ in 0..<length { count *= characters.count }
      for number in 0..<count {
        var rest = number
        check(
          (0..<length).map { _ in
            defer { rest /= characters.count }; return characters[rest % characters.count]
          })
      }
    }
    var random = SplitMix(seed: 9)
    for _ in 0..<20_000 {
      let length = 5 + Int(random.next() % 14)
      let place = Int(random.next() % UInt64(length * 2))
      check(
        (0..<length).map {
          $0 == place ? characters[3 + Int(random.next() % 2)] : 0x30 + UInt8(random.next() % 10)
        })
    }
  }

  @Test("plain numbers take the hot path whatever their length")
  func hotPathTaken() {
    for length in 1...15 {
      let digits = String("123456789012345".prefix(length))
      for place in 0...length {
        let text =
          place == 0 || place == length ? digits : digits.prefix(place) + "." + digits.dropFirst(place)
        for sign in ["", "-"] {
          var cell = sign + text
          let value = cell.withUTF8 { NumberText.plain(UnsafeRawBufferPointer($0), mark: 0x2E) }
          #expect(value == Double(sign + text), "\(cell)")
        }
      }
    }
  }

  @Test("long digits are rounded once")
  func longDigits() {
    // 2^53 + 1 lies half-way between two binary numbers; one more digit behind it must decide upwards.
    #expect(NumberText.read("9007199254740993", .plain) == .value(9_007_199_254_740_992))
    #expect(
      NumberText.read("9007199254740993.00000000000000000000000000001", .plain)
        == .value(9_007_199_254_740_994))
    #expect(
      NumberText.read("0." + String(repeating: "0", count: 30) + "1234567890123456789012", .plain).value
        == 1.234567890123456789012e-31)
    #expect(NumberText.read(String(repeating: "9", count: 400), .plain) == .problem(.outOfRange))
  }

  @Test("flags name conventions, and a convention names its flag")
  func tokens() {
    for token in ["en", "bg", "ro", "uk", "de", "ch", "plain"] {
      let convention = NumberConvention(token: token)
      #expect(convention != nil)
      #expect(convention.flatMap { NumberConvention(token: $0.token) } == convention)
    }
    #expect(NumberConvention(token: "fr") == nil)
    #expect(NumberConvention.bulgarian.example == "1 234 567,50")
    #expect(NumberConvention.english.example == "1,234,567.50")
    #expect(NumberConvention.romanian.example == "1.234.567,50")
  }

  @Test("examples read back by their own convention")
  func examples() {
    for convention in [NumberConvention.plain, .english, .bulgarian, .romanian, .swiss] {
      #expect(NumberText.read(convention.example, convention) == .value(1_234_567.5))
    }
  }
}

/// Random 64-bit words from a seed.
struct SplitMix {
  var state: UInt64
  init(seed: UInt64) { state = seed }

  /// > G. L. Steele, D. Lea, C. H. Flood. "Fast splittable pseudorandom number generators." OOPSLA 2014.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
