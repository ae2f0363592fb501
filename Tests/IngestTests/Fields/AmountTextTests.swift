import IndicatorEngine
import Ingest
import Testing

@Suite("Amounts in cells") struct AmountTextTests {
  // Sources: seed 003 (60 660 лв.), rules.md §9.2 (suffixes, multipliers), FACTS.md trap 2, messages.md row 30.
  @Test(
    "reads amounts with currency words and multipliers",
    arguments: [
      ("60660", .plain, 6_066_000, nil), ("60660.5", .plain, 6_066_050, nil), ("-0.05", .plain, -5, nil),
      ("60 660 лв.", .bulgarian, 6_066_000, "BGN"), ("60 660,50 лв", .bulgarian, 6_066_050, "BGN"),
      ("1200 лева", .bulgarian, 120_000, "BGN"), ("100 BGN", .bulgarian, 10_000, "BGN"),
      ("51,13 евро", .bulgarian, 5113, "EUR"), ("51,13 €", .bulgarian, 5113, "EUR"),
      ("€4,922,133", .english, 492_213_300, "EUR"), ("EUR 100.10", .english, 10_010, "EUR"),
      ("60.660,50 RON", .romanian, 6_066_050, "RON"), ("20 de lei", .romanian, 2000, "RON"),
      ("5 mii lei", .romanian, 500_000, "RON"), ("5 mii de lei", .romanian, 500_000, "RON"),
      ("2,5 milioane de lei", .romanian, 250_000_000, "RON"), ("1 mil. lei", .romanian, 100_000_000, "RON"),
      ("60 660,50 грн", .bulgarian, 6_066_050, "UAH"), ("₴60", .bulgarian, 6000, "UAH"),
      ("47,5 тис. грн.", .bulgarian, 4_750_000, "UAH"), ("1,5 млн грн", .bulgarian, 150_000_000, "UAH"),
      ("12 тыс.", .bulgarian, 1_200_000, nil), ("60,5 хил. лв.", .bulgarian, 6_050_000, "BGN"),
      ("$262 Million", .english, 26_200_000_000, "USD"), ("434.0 M", .english, 43_400_000_000, nil),
      ("1.9k", .english, 190_000, nil), ("£1,000", .english, 100_000, "GBP"),
      ("2.589.410,00 kn", .romanian, 258_941_000, "HRK"), ("100 MDL", .romanian, 10_000, "MDL"),
      ("60,5 ₾", .bulgarian, 6050, "GEL"), ("60 AMD", .bulgarian, 6000, "AMD"),
      ("60 ֏", .bulgarian, 6000, "AMD"),
      ("(1 200) лв.", .bulgarian, -120_000, "BGN"), ("-€5", .english, -500, "EUR"),
      ("€-5", .english, -500, "EUR"),
      ("(€5)", .english, -500, "EUR"), ("(5 лв.)", .bulgarian, -500, "BGN"),
      ("5,00- €", .romanian, -500, "EUR"),
      ("USD $5", .english, 500, "USD"), ("5 706 137 946.91", .english, 570_613_794_691, nil),
      ("47,236,063.148 тис.", .english, 4_723_606_314_800, nil),
      ("92233720368547758.07", .plain, .max, nil), ("12.500", .plain, 1250, nil),
    ] as [(String, NumberConvention, Int64, String?)])
  func reads(_ row: (String, NumberConvention, Int64, String?)) {
    let reading = AmountText.read(row.0, row.1)
    #expect(reading.value?.minorUnits == row.2)
    #expect(reading.value?.currency?.code == row.3)
    #expect(reading.problem == nil)
  }

  @Test(
    "refuses what is no amount, and says why",
    arguments: [
      ("", nil), ("н/д", .stateWord(.missing)), ("#REF!", .spreadsheetError(.reference)),
      ("60 660 крушки", .unknownCurrency), ("5 лв. €", .unknownCurrency), ("5 хил. млн.", .unknownCurrency),
      ("5 м", .unknownCurrency),
      ("1,234.50 лв.", .otherNumbers(.english)), ("92233720368547758.08", .otherNumbers(.english)),
      ("2,01504E+11", .scientificAmount), ("100 m2", .notANumber), ("13-13-185", .brokenGroups),
      ("92 233 720 368 547 758,08", .outOfRange), ("999999999999999999999999999999", .outOfRange),
      ("99999999999 млрд", .outOfRange),
    ] as [(String, FieldProblem?)])
  func refuses(_ row: (String, FieldProblem?)) {
    let reading = AmountText.read(row.0, .bulgarian)
    #expect(reading.value == nil)
    #expect(reading.problem == row.1)
  }

  @Test("more than two decimals are rounded half away from zero, and that is said")
  func rounding() {
    for (text, units) in [("0,005", 1), ("-0,005", -1), ("0,0049", 0), ("1,994999", 199), ("1,995", 200)]
      as [(String, Int64)]
    {
      let reading = AmountText.read(text, .bulgarian)
      #expect(reading.value?.minorUnits == units, "\(text)")
      #expect(reading.problem == .roundedToHundredths)
    }
  }

  @Test("another currency than the column's is a problem; the column's own is not")
  func expected() throws {
    let eur = try #require(Currency(code: "EUR"))
    let mdl = try #require(Currency(code: "MDL"))
    #expect(
      AmountText.read("1200 лв.", .bulgarian, expected: eur).problem == .otherCurrency(.bgn, expected: eur))
    #expect(AmountText.read("1200 €", .bulgarian, expected: eur).value?.minorUnits == 120_000)
    // Moldova writes "lei" too.
    #expect(AmountText.read("5 lei", .romanian, expected: mdl).value?.currency == mdl)
  }

  // Law: hundredths written as a decimal read back as they were, in each convention.
  @Test("every amount written as a decimal reads back")
  func roundTrip() {
    var random = SplitMix(seed: 3)
    for round in 0..<20_000 {
      let units = Int64(bitPattern: random.next()) >> Int64(round % 63)
      let text = Money.decimal(ofMinorUnits: Int128(units))
      #expect(AmountText.read(text, .plain).value?.minorUnits == units, "\(text)")
      let comma = String(text.map { $0 == "." ? "," : $0 })
      #expect(AmountText.read(comma + " лв.", .bulgarian).value?.minorUnits == units, "\(comma)")
    }
  }
}

@Suite("Shares in cells") struct PercentTextTests {
  // FACTS.md trap 2: "50,90%", "-402%", "700%"; messages.md row 32: two scales.
  @Test(
    "reads shares as fractions",
    arguments: [
      ("50,90%", .bulgarian, .fraction, 0.509), ("50,9 %", .bulgarian, .hundred, 0.509),
      ("50,9\u{A0}%", .romanian, .hundred, 0.509), ("-402%", .english, .hundred, -4.02),
      ("700%", .english, .fraction, 7), ("0.509", .english, .fraction, 0.509),
      ("50.9", .english, .hundred, 0.509),
      ("5‰", .english, .hundred, 0.005), ("0", .plain, .hundred, 0), ("98.79", .plain, .hundred, 0.9879),
    ] as [(String, NumberConvention, PercentScale, Double)])
  func reads(_ row: (String, NumberConvention, PercentScale, Double)) {
    #expect(PercentText.read(row.0, row.1, scale: row.2) == .value(row.3))
  }

  @Test("refuses what is no share")
  func refuses() {
    #expect(PercentText.read("%", .plain, scale: .hundred) == .problem(.notANumber))
    #expect(PercentText.read("50,9%", .english, scale: .hundred) == .problem(.otherNumbers(.bulgarian)))
    #expect(PercentText.read("Pending", .plain, scale: .hundred) == .problem(.stateWord(.missing)))
    #expect(PercentText.read(" ", .plain, scale: .hundred) == .blank)
  }
}
