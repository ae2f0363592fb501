import IndicatorEngine
import Ingest
import Testing

@Suite("Flags, states, codes and texts in cells") struct WordTextTests {
  @Test(
    "reads yes and no in four languages",
    arguments: [
      ("yes", true), ("No", false), ("Да", true), ("не", false), ("da", true), ("Nu", false), ("так", true),
      ("ні", false), ("TRUE", true), ("false", false), ("1", true), ("0", false), (" да ", true),
    ])
  func flags(_ row: (String, Bool)) {
    #expect(FlagText.read(row.0) == .value(row.1))
  }

  @Test("refuses what is neither")
  func notFlags() {
    #expect(FlagText.read("maybe") == .problem(.notAFlag))
    #expect(FlagText.read("2") == .problem(.notAFlag))
    #expect(FlagText.read("н/д") == .problem(.stateWord(.missing)))
    #expect(FlagText.read("") == .blank)
  }

  // Sources: portfolio.md (spelling of states), glossary.md (the rows missing … not provided), FACTS.md trap 4.
  @Test(
    "knows the states and the words people use for them",
    arguments: [
      ("reported", .reported), ("missing", .missing), ("not-applicable", .notApplicable),
      ("suppressed", .suppressed), ("not-provided", .notProvided), ("няма данни", .missing),
      ("lipsă date", .missing), ("lipsă", .missing), ("немає даних", .missing), ("н/д", .missing),
      ("неприложимо", .notApplicable), ("nu se aplică", .notApplicable),
      ("не застосовується", .notApplicable),
      ("n/a", .notApplicable), ("N/A", .notApplicable), ("NA", .missing),
      ("скрито (малък брой)", .suppressed),
      ("confidențial", .suppressed), ("приховано", .suppressed), ("*", .suppressed), ("c", .suppressed),
      ("услугата не се предлага", .notProvided), ("serviciul nu este prestat", .notProvided),
      ("послуга не надається", .notProvided), ("-", .missing), ("–", .missing), ("…", .missing),
      ("...", .missing),
      (":", .missing), ("Pending", .missing), ("No Target", .notApplicable),
    ] as [(String, ValueState)])
  func states(_ row: (String, ValueState)) {
    #expect(StateText.read(row.0) == .value(row.1))
  }

  @Test("every state's own spelling reads back")
  func stateSpelling() {
    for state in ValueState.allCases { #expect(StateText.read(state.code) == .value(state)) }
  }

  @Test(
    "an unknown word is a problem and never missing",
    arguments: ["Complete", "попълва се автоматично", "xx", "0"])
  func notStates(_ text: String) {
    #expect(StateText.read(text) == .problem(.notAState))
  }

  // Sources: FACTS.md trap 5 (leading zeros), messages.md rows 20 and 22, portfolio.md "Codes are text".
  @Test(
    "keeps codes as they are",
    arguments: [
      ("00014", "00014"), (" 055022\u{A0}", "055022"), ("ВG16RFOP001", "ВG16RFOP001"), ("1E5", "1E5"),
      ("13-13-185", "13-13-185"), ("К10.И6", "К10.И6"), ("UA05020010010076154", "UA05020010010076154"),
    ])
  func codes(_ row: (String, String)) {
    #expect(CodeText.read(row.0) == .value(row.1))
  }

  @Test("tells codes that a spreadsheet spoilt")
  func spoiltCodes() {
    #expect(CodeText.read("2,01504E+11") == .problem(.digitsLost))
    #expect(CodeText.read("2.01504E+11") == .problem(.digitsLost))
    #expect(CodeText.read("5E+09") == .problem(.digitsLost))
    #expect(CodeText.read("#REF!") == .problem(.spreadsheetError(.reference)))
    #expect(CodeText.read("BG\u{200B}16") == .noted("BG16", .invisibleRemoved("\u{200B}")))
    #expect(CodeText.read("\u{A0}") == .blank)
  }

  // Sources: messages.md rows 9, 39 and 40.
  @Test(
    "tells odd texts",
    arguments: [
      ("=HYPERLINK(\"x\")", .formula), ("@SUM(A1)", .formula), ("+cmd()", .formula), ("＝1+1", .formula),
      ("Парк\u{202E}<script>", .invisibleRemoved("\u{202E}")), ("a<script>b</script>", .markup),
      ("????? общ", .lettersLost), ("общ\u{FFFD}на", .lettersLost), ("a < b и c > d", nil), ("- точка", nil),
      ("+359 2 123", nil), ("-5", nil), ("Парк № 3 – «Север»", nil), ("Какво?", nil), ("", nil), ("=", nil),
      ("€ 5", nil),
    ] as [(String, FieldProblem?)])
  func texts(_ row: (String, FieldProblem?)) {
    #expect(TextInspection.problem(of: row.0) == row.1)
  }

  @Test("removes invisible characters and nothing else")
  func cleaned() {
    var text = "Парк\u{202E} «Север»\u{200B}"
    #expect(text.withUTF8 { TextInspection.cleaned(UnsafeRawBufferPointer($0)) } == "Парк «Север»")
    var plain = "Парк"
    #expect(plain.withUTF8 { TextInspection.cleaned(UnsafeRawBufferPointer($0)) } == nil)
  }

  @Test("a huge cell is refused at once")
  func hugeCell() {
    for unit in ["1", "1 ", "(", "-", "а", "2014-", "\u{200B}", "9,", ":"] {
      let text = String(repeating: unit, count: 20_000)
      #expect(DayText.read(text, .dayFirst).value == nil)
      #expect(PeriodText.read(text).value == nil)
      #expect(NumberText.read(text, .bulgarian).value == nil)
      #expect(AmountText.read(text, .bulgarian).value == nil)
      #expect(FlagText.read(text).value == nil)
      #expect(StateText.read(text).value == nil)
    }
  }

  @Test("every reader survives whatever bytes a cell may hold")
  func anyBytes() {
    var random = SplitMix(seed: 11)
    let marks: [UInt8] =
      Array("0123456789.,-+()/ %eE'€#=<\u{A0}\u{2212}\u{2019}\u{200B}лв".utf8) + [0xC2, 0xE2, 0xFF, 0]
    for _ in 0..<1_000 {
      let count = Int(random.next() % 14)
      let bytes = (0..<count).map { _ in marks[Int(random.next() % UInt64(marks.count))] }
      bytes.withUnsafeBytes { cell in
        for convention in [NumberConvention.plain, .bulgarian, .english, .undecided] {
          _ = NumberText.read(cell, convention)
          _ = AmountText.read(cell, convention)
          _ = PercentText.read(cell, convention, scale: .hundred)
        }
        for convention in DayConvention.allCases {
          _ = DayText.read(cell, convention)
          _ = PeriodText.read(cell, convention)
        }
        _ = FlagText.read(cell)
        _ = StateText.read(cell)
        _ = CodeText.read(cell)
        _ = TextInspection.problem(of: cell)
        var evidence = ColumnEvidence()
        evidence.add(cell)
      }
    }
  }
}
