import IndicatorEngine
import Ingest
import Testing

@Suite("Reading whole columns") struct CellSinkTests {
  @Test("numbers, with problems by row")
  func numbers() {
    var sink = NumberSink(.bulgarian)
    for cell in ["1,5", "", "н/д", "1 234", nil, "2.5", "\u{200B}7"] { sink.append(cell) }
    let parsed = sink.finish()
    #expect((0..<7).map { parsed.column[$0] } == [1.5, nil, nil, 1234, nil, nil, 7])
    #expect(
      parsed.problems == [
        RowProblem(row: 2, problem: .stateWord(.missing)),
        RowProblem(row: 5, problem: .otherNumbers(.english)),
        RowProblem(row: 6, problem: .invisibleRemoved("\u{200B}")),
      ])
    #expect(parsed.contradictsConvention)
  }

  @Test("a complete column has no mask; one without values keeps none")
  func masks() {
    var sink = NumberSink(.plain)
    for value in 0..<200 { sink.append("\(value)") }
    #expect(sink.finish().column.validity.isComplete)
    var empty = NumberSink(.plain)
    for _ in 0..<200 { empty.appendMissing() }
    #expect(empty.finish().column.validity.isEmpty)
  }

  // Law: a missing value at any row leaves all others as they are.
  @Test("one missing value anywhere")
  func oneMissing() {
    for gap in 0..<130 {
      var sink = NumberSink(.plain)
      for row in 0..<130 { sink.append(row == gap ? "" : "\(row)") }
      let column = sink.finish().column
      #expect(column.validity.missingCount == 1)
      for row in 0..<130 { #expect(column[row] == (row == gap ? nil : Double(row))) }
    }
  }

  @Test("missing words are missing, also where they look like values")
  func missingWords() {
    var sink = NumberSink(.plain, missing: MissingWords(["-999", "н/д"]))
    for cell in ["5", "-999", "н/д", " -999 ", "-998"] { sink.append(cell) }
    let parsed = sink.finish()
    #expect((0..<5).map { parsed.column[$0] } == [5, nil, nil, nil, -998])
    #expect(parsed.problems.isEmpty)
    var days = DaySink(.dayFirst, missing: MissingWords(["01.01.1900", "няма"]))
    for cell in ["01.01.1900", "няма", "02.01.1900"] { days.append(cell) }
    #expect((0..<3).map { days.finish().column[$0] } == [nil, nil, day("1900-01-02")])
    #expect(days.problems.isEmpty)
  }

  @Test("shares as fractions")
  func shares() {
    var sink = NumberSink(.bulgarian, percent: .hundred)
    for cell in ["50,9", "50,9 %", "100"] { sink.append(cell) }
    #expect((0..<3).map { sink.finish().column[$0] } == [0.509, 0.509, 1])
  }

  @Test("amounts, with the currencies that cells name")
  func amounts() throws {
    let eur = try #require(Currency(code: "EUR"))
    var sink = AmountSink(.bulgarian)
    for cell in ["100,5", "60 660 лв.", "", "5 €", "7"] { sink.append(cell) }
    #expect((0..<5).map { sink.finish().column[$0] } == [10_050, 6_066_000, nil, 500, 700])
    let stated = try #require(sink.statedCurrencies())
    #expect((0..<5).map { stated[$0] } == [nil, .bgn, nil, eur, nil])
    var plain = AmountSink(.plain)
    plain.append("5")
    #expect(plain.statedCurrencies() == nil)
    var euros = AmountSink(.bulgarian, expected: eur)
    for cell in ["1200 лв.", "5 €"] { euros.append(cell) }
    #expect(euros.problems == [RowProblem(row: 0, problem: .otherCurrency(.bgn, expected: eur))])
    #expect((0..<2).map { euros.finish().column[$0] } == [nil, 500])
  }

  @Test("days and periods, repeated ones alike")
  func daysAndPeriods() {
    var days = DaySink(.dayFirst)
    for cell in ["06.11.2013 г.", "2014-03-06", "31.02.2026", "06.11.2013 г.", "31.02.2026", ""] {
      days.append(cell)
    }
    let contract = day("2013-11-06")
    #expect(
      (0..<6).map { days.finish().column[$0] } == [contract, day("2014-03-06"), nil, contract, nil, nil])
    #expect(days.problems.map(\.row) == [2, 4])
    var periods = PeriodSink()
    let cells = [
      "2014", "2014-Q1", "Q1 2014", "2014-Q1", "2014", "Aug 15", "2014-01-01/2014-03-31", "Aug 15", "",
    ]
    for cell in cells { periods.append(cell) }
    let column = periods.finish().column
    let texts = (0..<cells.count).map { column[$0]?.description }
    #expect(texts == ["2014", "2014-Q1", "2014-Q1", "2014-Q1", "2014", nil, "2014-Q1", nil, nil])
    #expect(periods.problems.map(\.row) == [5, 7])
  }

  // Law: the memory of cells changes nothing, whatever repeats and in whatever order.
  @Test("a column of periods is what its cells are one by one")
  func memo() {
    var random = SplitMix(seed: 5)
    var sink = PeriodSink()
    var expected: [Period?] = []
    for _ in 0..<20_000 {
      let year = 1990 + Int(random.next() % 40)
      let texts = [
        "\(year)", "\(year)-Q\(random.next() % 6)", "\(year)-H\(random.next() % 4)",
        "\(year)-0\(random.next() % 10)",
        "\(year)-03-1\(random.next() % 10)", "\(year)/\(year + 1)", "Q\(random.next() % 6) \(year)",
      ]
      let text = texts[Int(random.next() % UInt64(texts.count))]
      sink.append(text)
      expected.append(PeriodText.read(text).value)
    }
    let column = sink.finish().column
    for row in expected.indices { #expect(column[row] == expected[row]) }
  }

  @Test("codes into a dictionary, each row of a bad one told")
  func categories() {
    var sink = CategorySink(missing: MissingWords(["няма"]))
    for cell in ["BG16", " 00014 ", "BG16", "2,01504E+11", "BG\u{200B}16", "няма", "", "2,01504E+11"] {
      sink.append(cell)
    }
    let column = sink.finish()
    #expect((0..<8).map { column[$0] } == ["BG16", "00014", "BG16", nil, "BG16", nil, nil, nil])
    #expect(column.dictionary.texts == ["BG16", "00014"])
    #expect(sink.problems.map(\.row) == [3, 4, 7])
    #expect(sink.problems.map(\.problem.code) == ["N06", "X07", "N06"])
  }

  @Test("flags")
  func flags() {
    var sink = FlagSink()
    for cell in ["да", "no", "", "може би"] { sink.append(cell) }
    #expect((0..<4).map { sink.finish().column[$0] } == [true, false, nil, nil])
    #expect(sink.problems == [RowProblem(row: 3, problem: .notAFlag)])
  }
}
