import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Values of spreadsheets")
struct CellValueTests {
  private func number(_ text: String) -> SavedNumber? {
    Array(text.utf8).withUnsafeBytes { SavedNumber($0) }
  }

  private func plain(_ number: SavedNumber) -> String {
    withUnsafeTemporaryAllocation(byteCount: SavedNumber.plainLength, alignment: 8) {
      String(decoding: number.plainDigits(in: $0), as: UTF8.self)
    }
  }

  @Test(
    "numbers are their 15 digits, in plain digits",
    arguments: [
      ("0", "0"), ("-0", "0"), ("1", "1"), ("1200", "1200"), ("-1.5", "-1.5"), ("0.05", "0.05"),
      (".5", "0.5"), ("5.", "5"),
      ("1.50", "1.5"), ("1E-3", "0.001"), ("1.23456789e+22", "12345678900000000000000"), ("6.02E2", "602"),
      // The binary neighbours of 1234.56 and 0.3, as Excel writes them.
      ("1234.5599999999999", "1234.56"), ("0.30000000000000004", "0.3"), ("99.999999999999986", "100"),
      ("12345.678900000001", "12345.6789"),
      // Sixteen digits: what stands behind the fifteenth is rounded, half up.
      ("1234567890123456", "1234567890123460"), ("1234567890123454", "1234567890123450"),
      ("0.9999999999999995", "1"),
      (" 7 ", "7"), ("000012", "12"), ("0.000000000000000000001", "0.000000000000000000001"),
    ])
  func numbers(_ text: String, _ expected: String) throws {
    #expect(plain(try #require(number(text))) == expected)
  }

  @Test(
    "texts are no numbers",
    arguments: ["", "-", ".", "NaN", "INF", "1,5", "0x1F", "1e", "1e9999", "1 2", "1.2.3", "12a"])
  func notNumbers(_ text: String) { #expect(number(text) == nil) }

  @Test(
    "numbers are the doubles that their digits say",
    arguments: ["0.1", "1234.56", "41234.75", "1e25", "-2.5e-30", "1e308"])
  func doubles(_ text: String) throws {
    #expect(try #require(number(text)).double == Double(text))
  }

  @Test("plain digits read back as the same number")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let digits = UInt64.random(in: 1...999_999_999_999_999, using: &generator)
      let exponent = Int.random(in: -25...9, using: &generator)
      let saved = try #require(number("\(digits)e\(exponent)"))
      #expect(number(plain(saved))?.double == saved.double)
      #expect(saved.double == Double("\(digits)e\(exponent)"))
    }
  }

  private func serial(_ value: Double, _ system: SerialDay.System = .from1900) -> SerialDay {
    SerialDay(value, system)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ second: Int = 0) throws -> SerialDay {
    .day(try #require(Day(year: year, month: month, day: day)), second: second)
  }

  @Test("days count from 1 January 1900, with the 29 February that never was")
  func from1900() throws {
    #expect(serial(1) == (try day(1900, 1, 1)))
    #expect(serial(59) == (try day(1900, 2, 28)))
    #expect(serial(60) == .impossible("1900-02-29"))
    #expect(serial(61) == (try day(1900, 3, 1)))
    // The example of our rules for messages.
    #expect(serial(46_090) == (try day(2026, 3, 9)))
    #expect(serial(2_958_465) == (try day(9999, 12, 31)))
    #expect(serial(2_958_466) == .none)
    #expect(serial(-1) == .none)
    #expect(serial(0) == .impossible("1900-01-00"))
  }

  @Test("days of old Macs count from 1 January 1904")
  func from1904() throws {
    #expect(serial(0, .from1904) == (try day(1904, 1, 1)))
    // The two systems are 1,462 days apart.
    #expect(serial(46_090 - 1462, .from1904) == (try day(2026, 3, 9)))
  }

  @Test("the fraction is the time, to the nearest second")
  func times() throws {
    #expect(serial(41_234.75) == (try day(2012, 11, 21, 64_800)))
    #expect(serial(0.5) == .time(second: 43_200))
    // 23:59:59.9 is the next day's midnight, as it is shown.
    #expect(serial(46_090.999999) == (try day(2026, 3, 10)))
    #expect(SerialDay.clock(95_400) == "26:30:00")
  }

  @Test(
    "formats tell days, times, spans and percentages from numbers",
    arguments: [
      ("General", NumberFormat.number), ("0.00", .number), ("#,##0.00\\ \"лв.\"", .number),
      ("0.00E+00", .number),
      ("0%", .percent), ("0.0%;[Red]-0.0%", .percent), ("\"100%\" 0", .number), ("dd.mm.yyyy", .date),
      ("[$-402]d mmmm yyyy \"г.\";@", .date), ("yyyy-mm-dd hh:mm:ss", .date), ("mmm", .date),
      ("m/d/yy h:mm", .date),
      ("h:mm", .time), ("mm:ss.0", .time), ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed),
      ("h:mm AM/PM", .time),
      // Letters in quotes, behind a backslash, in brackets, or as the width of a blank are none.
      ("\"day\" 0", .number), ("0\\d", .number), ("[Red]0", .number), ("[$USD]0", .number), ("_d0", .number),
      ("*d0", .number),
      ("[>=1000]0,\"хил.\";0", .number), ("\"\";dd.mm.yyyy", .date), (";;;", .number), ("@", .number),
      ("[$-411]ggge\"年\"m\"月\"", .date), ("0.0 \"h\"", .number), ("[<0.5]\"low\";0%", .percent),
    ])
  func formats(_ code: String, _ meaning: NumberFormat) {
    #expect(NumberFormat.meaning(ofCode: code) == meaning)
  }

  @Test("built-in formats are known by their numbers, those of other languages too")
  func builtIn() {
    let dates = (0...81).filter { NumberFormat.meaning(ofBuiltIn: $0) == .date }
    #expect(
      dates == [
        14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 77,
        81,
      ])
    #expect((0...81).filter { NumberFormat.meaning(ofBuiltIn: $0) == .percent } == [9, 10, 67, 68])
    #expect((0...81).filter { NumberFormat.meaning(ofBuiltIn: $0) == .elapsed } == [46, 79])
    #expect(NumberFormat.meaning(ofBuiltIn: 164) == nil)
  }

  @Test("references are rows and columns, within the largest sheet")
  func references() {
    #expect(CellReference("A1") == CellReference(row: 1, column: 0))
    #expect(CellReference("XFD1048576") == CellReference(row: 1_048_576, column: 16_383))
    #expect(CellReference("$AB$12") == CellReference(row: 12, column: 27))
    for text in ["", "A", "1", "A0", "1A", "XFE1", "A1048577", "AAAA1", "A1B", "Я1"] {
      #expect(CellReference(text) == nil, "\(text)")
    }
    #expect(CellRange("C3:F3") == CellRange(rows: 3...3, columns: 2...5))
    #expect(CellRange("C3")?.text == "C3:C3")
    #expect(CellRange("F3:C3") == nil)
  }

  @Test("moments of ISO 8601 lose their zone and round their seconds")
  func moments() throws {
    func moment(_ text: String) -> ISOMoment? { Array(text.utf8).withUnsafeBytes { ISOMoment($0) } }
    let day = try #require(Day(year: 2014, month: 2, day: 14))
    #expect(moment("2014-02-14") == .day(day, second: 0))
    #expect(moment("2014-02-14T08:27:48.765Z") == .day(day, second: 8 * 3600 + 27 * 60 + 49))
    #expect(moment("2014-02-14T08:27:48+02:00") == .day(day, second: 8 * 3600 + 27 * 60 + 48))
    #expect(moment("10:10:10") == .time(second: 36_610))
    #expect(moment("2014-02-13T23:59:59.9") == .day(day, second: 0))
    for text in ["2014-02-30", "2014-2-1", "14.02.2014", "2014-02-14T25:00:00", ""] {
      #expect(moment(text) == nil)
    }
  }

  @Test("spans of OpenDocument are seconds")
  func spans() {
    func seconds(_ text: String) -> Int? { Array(text.utf8).withUnsafeBytes { ODSDuration.seconds($0) } }
    #expect(seconds("PT10H10M10S") == 36_610)
    #expect(seconds("-PT26H30M00.6S") == -95_401)
    #expect(seconds("P1DT2H") == 93_600)
    for text in ["", "P", "PT", "P1M", "PT1", "1H", "PT99999999999999H"] {
      #expect(seconds(text) == nil, "\(text)")
    }
  }
}
