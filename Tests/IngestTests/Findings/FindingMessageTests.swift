import IndicatorEngine
import Ingest
import Testing

/// Exact sentences, taken from the rules for messages (format line and table of forty bad inputs).
@Suite("Finding messages")
struct FindingMessageTests {
  @Test("say what the rules for messages say", arguments: FindingMessageTests.sentences)
  func sayWhatTheRulesSay(_ kind: FindingKind, _ sentence: String) throws {
    let sample = try #require(FindingSamples.all.first { $0.kind == kind })
    #expect(sample.message(.english) == sentence)
  }

  static let sentences: [(FindingKind, String)] = [
    (
      .fileEmpty,
      "error F01  projects.csv: the file is empty (0 bytes); expected a header row and data. Fix: export it again."
    ),
    (
      .webPage,
      "error F02  pay.xls: named .xls but holds a web page (`<html` at byte 0). Fix: open it in Excel and save as "
        + ".xlsx or .csv."
    ),
    (
      .oldWorkbook,
      "error F03  budget.xls: Excel 97–2003 workbook; expected .xlsx, .ods or .csv. Fix: File, Save As, "
        + "\"Excel Workbook (.xlsx)\" or \"CSV UTF-8 (.csv)\"."
    ),
    (
      .passwordProtected,
      "error F04  budget.xlsx: protected by a password, nothing was read. Fix: File, Info, Protect Workbook, remove "
        + "the password, save."
    ),
    (
      .notInEncoding,
      "error E01  projects.csv, row 1, column B: byte CE is not UTF-8; the text reads as Windows-1251 (\"Община\"). "
        + "Fix: drop --encoding or use --encoding windows-1251."
    ),
    (
      .twoEncodings,
      "error E02  all.csv: rows 1–212 are UTF-8, rows 213–340 Windows-1251. Fix: save the two parts apart, or use "
        + "--encoding mixed."
    ),
    (
      .mojibake,
      "error E03  p.csv, row 2, column B \"Проект\": found \"РЎРѕС„РёСЏ\"; this is \"София\" damaged by a wrong "
        + "encoding. Fix: use --repair mojibake, or export again as UTF-8."
    ),
    (
      .lettersLost,
      "error E04  p.csv, row 9, column B: found \"????? «U+FFFD»\"; letters were lost before this file was made. "
        + "Fix: go back to the source system."
    ),
    (
      .wrongDelimiter,
      "error S01  p.csv: with \",\" every row has 1 cell, with \";\" every row has 4. Fix: drop --delimiter or use "
        + "--delimiter \";\"."
    ),
    (
      .rowTooLongNumber,
      "error S02  p.csv, row 5: 6 cells, the header has 4; cells 4–6 \"1\",\"234\",\"567.50\" look like one number. "
        + "Fix: put it in quotes or write 1234567,50."
    ),
    (
      .unclosedQuote,
      "error S03  p.csv, row 17, column C: a quote (\") opens here and never closes; 1,204 rows were swallowed. "
        + "Fix: double the inner quote (\"\") in row 17."
    ),
    (
      .duplicateHeading,
      "warning S04  p.csv, row 1: \"Бюджет\" stands over D and F. Fix: rename one, for example \"Бюджет 2026\"."
    ),
    (
      .missingColumnNearest,
      "error S05  p.csv, row 1: no column for \"code\"; nearest: A \"№ на дог.\". "
        + "Fix: --map operations.code=\"№ на дог.\"."
    ),
    (
      .totalsRow,
      "note S06  budget.csv, row 214, column A: \"Общо\" is a row of totals; left out so it isn't counted twice. "
        + "Fix: nothing, or delete row 214."
    ),
    (
      .totalsRowSum,
      "note S06  budget.csv, row 214, column A: \"Общо\" with 4,811,200.00 = sum of D5:D213; left out so it isn't "
        + "counted twice. Fix: nothing, or delete row 214."
    ),
    (
      .otherNumbers,
      "error N01  budget.csv, row 5, column D \"Бюджет\": found \"1,234,567.50\"; expected 1 234 567,50. "
        + "Fix: write 1234567,50 or --numbers en:D."
    ),
    (
      .ambiguousNumber,
      "error N02  budget.csv, column D: 14 cells like \"1.234\" could be 1234 or 1,234; nothing else in the column "
        + "decides. Fix: --numbers bg (1234) or --numbers en (1.234)."
    ),
    (
      .textForNumber,
      "error N03  ind.csv, row 8, column E \"Отчет\": found \"н/д\"; expected a number or an empty cell. "
        + "Fix: leave it empty, or --missing \"н/д\"."
    ),
    (
      .digitsLost,
      "error N06  p.csv, row 3, column A \"ЕИК\": found \"2,01504E+11\"; digits were lost by Excel. "
        + "Fix: format the column as Text and paste the ids again."
    ),
    (
      .impossibleDay,
      "error D01  ms.csv, row 3, column C \"Край\": found \"31.02.2026\"; February 2026 has 28 days. Fix: correct C3."
    ),
    (
      .otherDayOrder,
      "error D02  ms.csv, row 4, column C: found \"03/15/2026\"; expected dd.mm.yyyy, so 15.03.2026? "
        + "Fix: correct C4, or --dates mdy:C."
    ),
    (
      .serialDay,
      "warning D03  ms.csv, row 6, column C: found \"46090\"; as an Excel day number it is 09.03.2026. "
        + "Fix: --dates excel:C, or format as a date and export again."
    ),
    (
      .dateOrder,
      "warning D04  ms.csv, row 7, column C: ends 01.03.2025 before it starts 01.09.2025. Fix: correct C7."
    ),
    (
      .duplicateKey,
      "error K01  p.csv, rows 3 and 41: both \"BG16RFOP001-1.014\" with different \"Бюджет\" "
        + "(1,200,000 / 1,250,000). Fix: keep one, or --on-duplicate last."
    ),
    (
      .lookAlike,
      "warning K02  pay.csv, row 19, column A: found \"ВG16RFOP001\", written with Cyrillic В; matched to "
        + "\"BG16RFOP001\". Fix: retype the code with Latin letters."
    ),
    (
      .unknownReferenceNearest,
      "error K03  pay.csv, row 22, column A \"Проект\": operation \"BG16-77\" is not among 212 operations; nearest "
        + "\"BG16-71\". Fix: correct A22 or load that operation too."
    ),
    (
      .afterChangeover,
      "error M01  pay.csv, row 9, column D: \"1200 лв.\" in a column of EUR; dated 14.02.2026, after the euro "
        + "changeover. Fix: give the amount in EUR, or --amounts-in BGN:D (1 EUR = 1.95583 BGN)."
    ),
    (
      .thousandsSlip,
      "warning M02  budget.csv, row 88, column D: 1,480,000,000 is 1,000 × 1,480,000, the budget in "
        + "projects.csv, row 12. Fix: check the unit (лв./хил. лв.)."
    ),
    (
      .percentTwoScales,
      "warning I01  ind.csv, column F \"Изпълнение\": 31 values in 0–1 and 9 in 1–100; expected one scale. "
        + "Fix: use one scale, or --percent fraction:F."
    ),
    (
      .targetEqualsBaseline,
      "warning I02  ind.csv, row 14: baseline 120 = target 120, direction \"decrease\". Progress can't be computed; "
        + "met or not met only; no rate (\"target-equals-baseline\"). Fix: set the target."
    ),
    (
      .formulaAsText,
      "warning X06  p.csv, row 4, column B: \"=HYPERLINK(\"x\")\" is kept as text; exports carry it as "
        + "'=HYPERLINK(\"x\"). Fix: none needed; check who entered it."
    ),
    (
      .invisibleRemoved,
      "warning X07  p.csv, row 6, column B: found \"Парк«U+00AD»\"; invisible U+00AD removed; expected plain text. "
        + "Fix: retype the text in B6."
    ),
    (
      .invisibleInMarkup,
      "warning X07  p.csv, row 6, column B: found \"Парк«U+202E»<script>\"; invisible U+202E removed, markup shown "
        + "as text; expected plain text. Fix: retype the text in B6."
    ),
  ]

  @Test("a line is called a line and a pointer by itself, in what was found and in the fix")
  func linesAndPointers() {
    var line = Location(file: "a.xml", header: "title")
    line.line = 7
    let inLine = Finding(.requiredMissing, at: line, ["field": .text("title")])
    #expect(
      inLine.message(.english)
        == "error K04  a.xml, line 7 \"title\": \"title\" is empty; the row is not used; expected a value. Fix: fill in line 7, or delete line 7."
    )
    #expect(inLine.message(.romanian).hasSuffix("completați linia 7 sau ștergeți linia 7."))
    #expect(inLine.message(.bulgarian).hasSuffix("попълнете ред 7 или изтрийте ред 7."))
    let pointer = Location(file: "a.json", pointer: "/operations/3")
    let inObject = Finding(.requiredMissing, at: pointer, ["field": .text("title")])
    #expect(inObject.message(.english).hasSuffix("fill in /operations/3, or delete /operations/3."))
    #expect(inObject.message(.ukrainian).hasSuffix("заповніть /operations/3 або видаліть /operations/3."))
  }

  @Test("name a place in several files by each of them")
  func nameSeveralFiles() throws {
    let sample = try #require(FindingSamples.all.first { $0.kind == .duplicateRow })
    #expect(
      sample.message(.english)
        == "error K01  a.csv, row 3; b.csv, row 41: both \"BG16RFOP001-1.014\", alike in "
        + "every column. Fix: delete row 41.")
  }

  @Test("name the cell of a workbook as the workbook does")
  func nameCells() {
    let place = Location(file: "b.xlsx", sheet: "Плащания", row: 31, column: 5, header: "Сума")
    let finding = Finding(.spreadsheetError, at: place, ["found": .found("#REF!")])
    #expect(finding.placeText(.english) == "b.xlsx, 'Плащания'!F31 \"Сума\"")
  }

  @Test("cut what was found at 60 characters and name what cannot be seen")
  func cut() {
    #expect(ShownText.named("60\u{A0}660\u{200B}") == "60«NBSP»660«U+200B»")
    #expect(ShownText.named("a\nb\tc\u{2009}d") == "a«LF»b«TAB»c«U+2009»d")
    #expect(ShownText.named(String(repeating: "я", count: 61)) == String(repeating: "я", count: 60) + "…")
    #expect(ShownText.named(String(repeating: "я", count: 60)) == String(repeating: "я", count: 60))
  }

  @Test("tell five of a kind and count the others with their rows")
  func group() {
    var groups = FindingGroups()
    for row in 13...329 {
      let place = Location(file: "ind.csv", row: row, column: 4, header: "Отчет")
      groups.add(Finding(.textForNumber, at: place, ["found": .found("x\(row)"), "flag": .text("x\(row)")]))
    }
    groups.add(Finding(.fileEmpty, at: Location(file: "a.csv"), ["bytes": .count(0)]))
    let findings = groups.findings
    #expect(findings.count == 7)
    #expect(
      findings[5].message(.english)
        == "error N03  ind.csv, column E \"Отчет\": and 312 more like this in rows 18–329.")
    #expect(
      findings[5].message(.bulgarian)
        == "грешка N03  ind.csv, колона E „Отчет“: и още 312 такива случая в редове 18–329.")
    #expect(findings[5].count == 312)
    #expect(findings[6].kind == .fileEmpty)
  }

  @Test("come as one line of JSON")
  func asJSON() throws {
    var finding = Finding(
      .textForNumber, at: Location(file: "ind.csv", row: 8, column: 4, header: "Отчет \"2\""), sha256: "ab",
      ["found": .found("н/д"), "flag": .text("н/д")])
    #expect(
      finding.jsonLine(.english)
        == #"{"schema":"merilo/finding/1","code":"N03","severity":"error","file":"ind.csv","sha256":"ab","#
        + #""sheet":null,"row":8,"last_row":null,"column":"E","header":"Отчет \"2\"","pointer":null,"#
        + #""line":null,"element":null,"found":"н/д","expected":"a number or an empty cell","fix":"leave it empty, or --missing \"н/д\"","#
        + #""count":1,"message":"error N03  ind.csv, row 8, column E \"Отчет \"2\"\": found \"н/д\"; expected a number "#
        + #"or an empty cell. Fix: leave it empty, or --missing \"н/д\"."}"#)
    finding.count = 3
    // Whatever stands in a file, the line is JSON.
    let value = try JSONReader.value(of: Array(finding.jsonLine(.ukrainian).utf8))
    #expect(value["count"]?.asInt == 3)
  }

  @Test("letters and positions of columns agree")
  func letters() {
    for column in [0, 25, 26, 51, 52, 701, 702, 16_383] {
      #expect(Location.column(ofLetters: Location.letters(ofColumn: column)) == column)
    }
    #expect(Location.letters(ofColumn: 16_383) == "XFD")
    #expect(Location.column(ofLetters: "A1") == nil)
  }
}
