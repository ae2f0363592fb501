import IndicatorEngine
import Ingest
import Testing

@Suite("Styles of columns") struct ColumnStyleTests {
  func evidence(_ cells: [String]) -> ColumnEvidence {
    var evidence = ColumnEvidence()
    for cell in cells { evidence.add(cell) }
    return evidence
  }

  @Test(
    "a decimal mark that some cell needs decides for the column",
    arguments: [
      (["1.234", "1.5"], NumberConvention.DecimalMark.point), (["1.234", "1.234,50"], .comma),
      (["1.234", "1.234.567"], .comma), (["1,234", "1,234,567"], .point), (["1,234", "0,5"], .comma),
      (["0.125", "1.234"], .point), (["5 706 137 946.91"], .point), (["60 660,50", "12"], .comma),
      (["12", "40791337,34", "7"], .comma), (["50,90%", "-402%"], .comma),
      (["€4,922,133", "€1,000"], .point),
      (["60 660 лв.", "7,5 лв."], .comma), (["н/д", "1,5"], .comma),
    ])
  func decides(_ row: ([String], NumberConvention.DecimalMark)) {
    let decision = evidence(row.0).numbers()
    #expect(decision.convention.decimal == row.1)
    #expect(decision.doubt == nil)
    #expect(decision.fitting == decision.filled)
  }

  @Test("whole numbers need no decision")
  func whole() {
    let decision = evidence(["12", "60 660", "", "-5"]).numbers()
    #expect(decision.convention.decimal == nil)
    #expect(decision.reason == .noNeed)
    #expect(decision.doubt == nil)
    #expect(NumberText.read("60 660", decision.convention) == .value(60660))
  }

  // messages.md row 18: 14 cells like "1.234", nothing else in the column decides.
  @Test("1.234 stays ambiguous when nothing else decides")
  func ambiguous() {
    let evidence = evidence(["1.234", "2.500", "17", "900"])
    let decision = evidence.numbers()
    #expect(decision.doubt == .ambiguous(2))
    #expect(NumberText.read("1.234", decision.convention) == .problem(.ambiguousNumber))
    #expect(NumberText.read("17", decision.convention) == .value(17))
    #expect(evidence.numbers(stated: .bulgarian).convention == .bulgarian)
    #expect(evidence.numbers(stated: .english).reason == .stated)
    #expect(evidence.numbers(otherColumns: .romanian).reason == .otherColumns)
  }

  // rules.md §9.2: 1.234,50 together with 1,234.50 is an error.
  @Test("cells that contradict one another are told, and the rarer ones are problems")
  func contradictory() {
    let decision = evidence(["1.234,50", "2,5", "1,234.50"]).numbers()
    #expect(decision.doubt == .contradictory(1, 2))
    #expect(decision.convention.decimal == .comma)
    #expect(NumberText.read("1,234.50", decision.convention) == .problem(.otherNumbers(.english)))
    let even = evidence(["1.234,50", "1,234.50"]).numbers()
    #expect(even.doubt == .contradictory(1, 1))
    #expect(NumberText.read("1.234,50", even.convention).value == nil)
  }

  @Test("the usual group mark is that of the column")
  func groups() {
    #expect(evidence(["1 234,50", "60 660,00"]).numbers().convention.example == "1 234 567,50")
    #expect(evidence(["1.234,50"]).numbers().convention.example == "1.234.567,50")
    #expect(evidence(["1234,50"]).numbers().convention.example == "1234567,50")
    #expect(evidence(["1'234.50"]).numbers().convention.example == "1'234'567.50")
  }

  // messages.md row 24; FACTS.md trap 3.
  @Test("a day that only one order explains decides for the column")
  func dayOrder() {
    let dmy = evidence(["03/04/2026", "15/03/2026", "01/02/2026"]).days()
    #expect(dmy.convention == .dayFirst)
    #expect(dmy.reason == .cells(1))
    #expect(dmy.fitting == 3)
    #expect(evidence(["03/04/2026", "03/15/2026"]).days().convention == .monthFirst)
    let open = evidence(["03/04/2026", "05/06/2026"]).days()
    #expect(open.doubt == .ambiguous(2))
    #expect(DayText.read("03/04/2026", open.convention) == .problem(.ambiguousDayOrder))
    let both = evidence(["15/03/2026", "16/03/2026", "03/15/2026"]).days()
    #expect(both.convention == .dayFirst)
    #expect(both.doubt == .contradictory(2, 1))
    #expect(evidence(["06.11.2013 г.", "03/04/2026"]).days().convention == .dayFirst)
    let iso = evidence(["2014-03-06", ""]).days()
    #expect(iso.reason == .noNeed)
    #expect(iso.fitting == 1)
  }

  // messages.md row 32: 31 values in 0–1 and 9 in 1–100.
  @Test("shares on two scales are told")
  func percent() {
    let mixed = evidence(Array(repeating: "0.5", count: 31) + Array(repeating: "50.5", count: 9)).percent()
    #expect(mixed.doubt == .contradictory(31, 9))
    #expect(mixed.convention == .fraction)
    #expect(evidence(["0.5", "1", "0"]).percent().convention == .fraction)
    #expect(evidence(["50", "100", "0"]).percent().convention == .hundred)
    #expect(evidence(["0", "1"]).percent().reason == .noNeed)
    #expect(evidence(["50%", "0,5%"]).percent().reason == .noNeed)
    #expect(evidence(["50", "0.5"]).percent(stated: .hundred).doubt == nil)
    // Overspending is a fraction above one; one small percentage among many large ones is no second scale.
    #expect(evidence(["0.5", "1.05", "2.2854"]).percent().convention == .fraction)
    #expect(evidence(["0.5", "1.05"]).percent().doubt == nil)
    let small = evidence(["0.5"] + Array(repeating: "50", count: 30)).percent()
    #expect(small.convention == .hundred)
    #expect(small.doubt == nil)
  }

  @Test("other columns of the file decide where they agree")
  func otherColumns() {
    let decided = [evidence(["1,5"]).numbers(), evidence(["1.234,50"]).numbers(), evidence(["7"]).numbers()]
    #expect(NumberConvention.agreed(among: decided)?.decimal == .comma)
    #expect(NumberConvention.agreed(among: decided + [evidence(["1.5"]).numbers()]) == nil)
    #expect(NumberConvention.agreed(among: [evidence(["7"]).numbers()]) == nil)
    let days = [evidence(["10/21/2008"]).days(), evidence(["05/01/2014"]).days()]
    let agreed = DayConvention.agreed(among: days)
    #expect(agreed == .monthFirst)
    #expect(evidence(["05/01/2014"]).days(otherColumns: agreed).convention == .monthFirst)
  }

  // messages.md row 30.
  @Test("several currencies in a column are told")
  func currencies() throws {
    let eur = try #require(Currency(code: "EUR"))
    let one = evidence(["60 660 лв.", "12 лв"]).currency()
    #expect(one.convention == .bgn)
    let mixed = evidence(["1200 лв.", "100 €", "5"]).currency()
    #expect(mixed.convention == nil)
    #expect(mixed.doubt == .mixed([.bgn, eur]))
    let stated = evidence(["1200 лв.", "5"]).currency(stated: eur)
    #expect(stated.convention == eur)
    #expect(stated.doubt == .mixed([.bgn, eur]))
    #expect(stated.fitting == 1)
    #expect(evidence(["5"]).currency().convention == nil)
  }

  @Test(
    "names the kind of a column",
    arguments: [
      (["", " "], ColumnStyle.Kind.empty), (["1", "2,5"], .number), (["60 660 лв.", "5"], .amount),
      (["50%", "7%"], .percent), (["06.11.2013 г.", "18 септември 2018"], .day),
      (["2014-Q1", "2014"], .period),
      (["2014", "2015"], .period), (["да", "не", "1"], .flag), (["BG16", "BG05"], .text),
      (["12", "н/д"], .number), (["13-13-185", "x"], .text),
    ])
  func kinds(_ row: ([String], ColumnStyle.Kind)) {
    #expect(ColumnStyle(evidence(row.0)).kind == row.1)
  }

  @Test("evidence of parts adds up to that of the whole")
  func merging() {
    let cells = [
      "1.5", "1,5", "1.234", "60 660 лв.", "50%", "", "н/д", "03/15/2026", "15/03/2026", "2014-Q1", "да", "1",
      "46090",
      "2014", "общо", "18 лютого", "$5", "1'234.5", "#REF!", "0,001",
    ]
    let whole = evidence(cells)
    for cut in 0...cells.count {
      var part = evidence(Array(cells[..<cut]))
      part.merge(evidence(Array(cells[cut...])))
      #expect(part == whole)
    }
  }

  @Test("the order of the cells decides nothing")
  func order() {
    let cells = ["1.234,50", "2,5", "1,234.50", "0,125", "60 660", "1 234,5", "1.234"]
    #expect(evidence(cells) == evidence(cells.reversed()))
  }
}

@Suite("Reading options") struct ReadingOptionsTests {
  @Test("a flag holds for the file, or for a column by letter or heading")
  func columns() throws {
    var options = ReadingOptions()
    try options.add(.numbers, "bg")
    try options.add(.numbers, "en:D")
    try options.add(.numbers, "ro:Бюджет (лв.)")
    try options.add(.dates, "mdy:ab")
    try options.add(.percent, "fraction:F")
    try options.add(.amountsIn, "bgn:Сума")
    try options.add(.missing, "н/д")
    #expect(options.forColumn(0, names: ["x"]).numbers == .bulgarian)
    #expect(options.forColumn(3, names: ["x"]).numbers == .english)
    #expect(options.forColumn(1, names: ["бюджет  (лв)"]).numbers == .romanian)
    #expect(options.forColumn(27, names: []).dates == .monthFirst)
    #expect(options.forColumn(26, names: []).dates == nil)
    #expect(options.forColumn(5, names: []).percent == .fraction)
    #expect(options.forColumn(nil, names: ["сума"]).currency == .bgn)
    #expect(options.forColumn(0, names: []).missing == MissingWords(["н/д"]))
  }

  @Test("a later flag beats an earlier one, a column's the general one")
  func precedence() throws {
    var options = ReadingOptions()
    try options.add(.numbers, "en:A")
    try options.add(.numbers, "bg")
    #expect(options.forColumn(0, names: []).numbers == .english)
    try options.add(.numbers, "ro:A")
    #expect(options.forColumn(0, names: []).numbers == .romanian)
  }

  @Test("an unknown value is refused with the nearest choice")
  func unknown() {
    var options = ReadingOptions()
    #expect(throws: ReadingOptions.UnknownValue(flag: .dates, value: "dym", nearest: "dmy")) {
      try options.add(.dates, "dym")
    }
    #expect(throws: ReadingOptions.UnknownValue(flag: .percent, value: "hundrid", nearest: "hundred")) {
      try options.add(.percent, "hundrid:F")
    }
    #expect(throws: ReadingOptions.UnknownValue.self) { try options.add(.numbers, "en:") }
    #expect(throws: ReadingOptions.UnknownValue.self) { try options.add(.amountsIn, "leva") }
  }

  @Test(
    "columns have the letters of a spreadsheet",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(_ row: (Int, String)) {
    #expect(ReadingOptions.letters(row.0) == row.1)
  }
}
