import IndicatorEngine
import Ingest

extension FindingSamples {
  private static func xml(_ file: String, _ line: Int, _ character: Int, part: String = "") -> Location {
    var place = Location(file: file, row: line, pointer: part)
    place.character = character
    return place
  }

  /// Archives, XML and workbooks.
  static let carriers: [Finding] = [
    Finding(
      .archiveNoDirectory, at: Location(file: "budget.xlsx"),
      ["bytes": .count(48_211), "whole": .count(1), "parts": .count(7)]),
    Finding(.archiveDirectoryDamaged, at: Location(file: "budget.xlsx")),
    Finding(
      .archiveEntryDamaged, at: Location(file: "budget.xlsx"), ["entry": .found("xl/worksheets/sheet1.xml")]),
    Finding(.archiveEntryMissing, at: Location(file: "budget.xlsx"), ["entry": .found("xl/workbook.xml")]),
    Finding(
      .archiveMethod, at: Location(file: "budget.xlsx"),
      ["entry": .found("xl/workbook.xml"), "number": .count(9)]),
    Finding(
      .entryTooLarge, at: Location(file: "b.xlsx"),
      [
        "entry": .text("xl/worksheets/sheet1.xml"), "packed": .count(1_048_576),
        "limit": .count(1_073_741_824),
      ]),
    Finding(.archivePath, at: Location(file: "s.ods"), ["entry": .found("../../x")]),
    Finding(.archiveOverlap, at: Location(file: "s.xlsx"), ["entry": .found("xl/styles.xml")]),
    Finding(.xmlDoctype, at: Location(file: "act.xml", row: 2, pointer: "")),
    Finding(
      .xmlEntity, at: Location(file: "act.xml", row: 2, pointer: ""), ["found": .found("file:///etc/hosts")]),
    Finding(
      .xmlTooLarge, at: xml("act.xml", 1, 771),
      ["what": .word(.limited(.depth)), "limit": .count(256), "flag": .text("--max-xml-depth")]),
    Finding(
      .xmlTooLarge, at: xml("act.xml", 1, 771),
      ["what": .word(.limited(.attributes)), "limit": .count(256), "flag": .text("--max-xml-attributes")]),
    Finding(
      .xmlTooLarge, at: xml("act.xml", 1, 771),
      ["what": .word(.limited(.xmlText)), "limit": .count(16_777_216), "flag": .text("--max-xml-text")]),
    Finding(
      .xmlMalformed, at: xml("budget.xlsx", 1, 902, part: "xl/worksheets/sheet1.xml"),
      ["problem": .word(.xml(.endsEarly))]),
    Finding(.binaryWorkbook, at: Location(file: "budget.xlsb")),
    Finding(.xmlSpreadsheet, at: Location(file: "budget.xls")),
    Finding(
      .formulaWithoutValue, at: Location(file: "b.xlsx", sheet: "Плащания", row: 2, column: 6),
      ["count": .count(89)]),
    Finding(.hiddenSheet, at: Location(file: "b.xlsx", sheet: "Стар план")),
    Finding(.hiddenRows, at: Location(file: "b.xlsx", sheet: "План", row: 4), ["count": .count(3)]),
    Finding(
      .sheetTooLarge, at: Location(file: "r.ods", sheet: "S", row: 1),
      ["count": .count(17_179_869_184), "limit": .count(50_000_000)]),
    Finding(.sheetDisorder, at: Location(file: "b.xlsx", sheet: "План", row: 4, column: 1)),
    Finding(.sheetNotRead, at: Location(file: "b.xlsx", sheet: "Chart1")),
  ]
}
