import IndicatorEngine
import Ingest

/// One finding of every kind, with the values of the examples in our own rules for messages where there is one.
enum FindingSamples {
  static let all: [Finding] =
    files + carriers + records + shape + numbers + days + keys + meaning + lists + boundaries + formulas
    + texts + iati
    + targets

  private static func at(
    _ file: String, _ row: Int? = nil, _ column: Int? = nil, _ header: String? = nil, byte: Int? = nil,
    pointer: String? = nil
  ) -> Location {
    Location(file: file, row: row, column: column, header: header, byte: byte, pointer: pointer)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Finding.Argument {
    .day(Day(year: year, month: month, day: day) ?? Day(number: 0))
  }

  private static let files: [Finding] = [
    Finding(.fileEmpty, at: at("projects.csv"), ["bytes": .count(0)]),
    Finding(
      .webPage, at: at("pay.xls", byte: 0), ["extension": .text(".xls"), "tag": .text("<html")]),
    Finding(.oldWorkbook, at: at("budget.xls")),
    Finding(.passwordProtected, at: at("budget.xlsx")),
    Finding(.archiveEndsEarly, at: at("pay.csv.gz", byte: 48_211)),
    Finding(.archiveDamaged, at: at("pay.csv.gz", byte: 100)),
    Finding(.archiveTrailing, at: at("pay.csv.gz", byte: 4711), ["count": .count(12)]),
    Finding(.wideText, at: at("p.csv")),
    Finding(.notATable, at: at("budget.pdf"), ["what": .word(.fileKind(.pdf))]),
    Finding(.unreadable, at: at("pay.csv"), ["number": .count(13)]),
    Finding(.inputTooLarge, at: at("pay.csv"), ["limit": .count(8_589_934_592)]),
    Finding(
      .unpacksTooLarge, at: at("pay.csv.gz"), ["limit": .count(2_147_483_648), "packed": .count(1_000_000)]),
    Finding(.unknownTable, at: at("notes.csv")),
    Finding(
      .unknownPart, at: Location(file: "shop.sqlite", sheet: "Album"), ["name": .text("Album")]),
    Finding(.noRows, at: at("pay.csv", 1)),
    Finding(.emptyFolder, at: at("data")),
    Finding(.notAFile, at: at("operations.csv"), ["what": .word(.entry(.folder))]),
    Finding(.linkToNothing, at: at("payments.csv")),
    Finding(.linkOutside, at: at("merilo.yaml")),
    Finding(
      .passedOver, at: at("my-project"),
      ["count": .count(3), "found": .foundList(["logo.png", "notes.md", "older/"])]),
    Finding(
      .notInEncoding, at: at("projects.csv", 1, 1),
      [
        "byte": .text("CE"), "encoding": .text("UTF-8"), "better": .text("Windows-1251"),
        "sample": .found("Община"), "flag": .text("windows-1251"),
      ]),
    Finding(
      .invalidByte, at: at("projects.csv", 7, 1),
      ["byte": .text("98"), "encoding": .text("UTF-8"), "count": .count(2)]),
    Finding(
      .twoEncodings, at: at("all.csv"),
      [
        "firstRows": .word(.rowRange(1, 212)), "first": .text("UTF-8"),
        "secondRows": .word(.rowRange(213, 340)),
        "second": .text("Windows-1251"),
      ]),
    Finding(
      .mojibake, at: at("p.csv", 2, 1, "Проект"),
      ["found": .found("РЎРѕС„РёСЏ"), "repaired": .found("София")]),
    Finding(.lettersLost, at: at("p.csv", 9, 1), ["found": .found("????? \u{FFFD}")]),
  ]

  private static let shape: [Finding] = [
    Finding(
      .wrongDelimiter, at: at("p.csv"),
      ["wrong": .found(","), "right": .found(";"), "flag": .text(";"), "few": .count(1), "many": .count(4)]),
    Finding(.rowTooLong, at: at("p.csv", 5), ["cells": .count(6), "expected": .count(4)]),
    Finding(
      .rowTooLongNumber, at: at("p.csv", 5),
      [
        "cells": .count(6), "expected": .count(4), "first": .count(4), "last": .count(6),
        "parts": .foundList(["1", "234", "567.50"]), "number": .text("1234567,50"),
      ]),
    Finding(.rowTooShort, at: at("p.csv", 7), ["cells": .count(2), "expected": .count(4)]),
    Finding(.rowRepaired, at: at("p.csv", 7), ["cells": .count(5), "expected": .count(4)]),
    Finding(.headerWidth, at: at("p.csv", 1), ["cells": .count(3), "expected": .count(4)]),
    Finding(.unclosedQuote, at: at("p.csv", 17, 2), ["rows": .count(1204)]),
    Finding(.quoteOutOfPlace, at: at("p.csv", 4, 1), ["found": .found("ОУ \"Хр.")]),
    Finding(
      .duplicateHeading, at: at("p.csv", 1),
      ["found": .found("Бюджет"), "columns": .word(.columns([3, 5])), "example": .found("Бюджет 2026")]),
    Finding(.missingColumn, at: at("p.csv", 1), ["field": .text("code"), "table": .text("operations")]),
    Finding(
      .missingColumnNearest, at: at("p.csv", 1),
      [
        "field": .text("code"), "table": .text("operations"), "column": .text("A"),
        "nearest": .found("№ на дог."),
        "flag": .text("№ на дог."),
      ]),
    Finding(.totalsRow, at: at("budget.csv", 214, 0), ["found": .found("Общо")]),
    Finding(
      .totalsRowSum, at: at("budget.csv", 214, 0),
      ["found": .found("Общо"), "sum": .text("4,811,200.00"), "cells": .text("D5:D213")]),
    Finding(
      .totalsRowDiffers, at: at("budget.csv", 214, 3),
      [
        "found": .found("Общо"), "sum": .text("350.00"), "cells": .text("D5:D213"), "actual": .text("300.00"),
      ]),
    Finding(.totalsUnsearched, at: at("p.csv"), ["limit": .text("64 MiB")]),
    Finding(.totalsWord, at: at("budget.csv", 7, 2), ["found": .found("Общо")]),
    Finding(.repeatedHeader, at: at("p.csv", 52)),
    Finding(.secondTable, at: at("p.csv", 60), ["cells": .count(3)]),
    Finding(.footerRows, at: at("p.csv", 70), ["found": .found("Забележки:")]),
    Finding(.noHeader, at: at("p.csv", 1)),
    Finding(
      .mergedHeading, at: Location(file: "plan.xlsx", sheet: "План", row: 3, column: 2),
      ["range": .text("C3:F3"), "found": .foundList(["2026 / Q1", "2026 / Q4"])]),
    Finding(.twoRowHeader, at: at("plan.csv", 3), ["found": .foundList(["2026 / Q1", "2026 / Q4"])]),
    Finding(
      .mappedHeadingMissing, at: at("p.csv", 1),
      ["found": .found("№ договор"), "table": .text("operations"), "field": .text("code")]),
    Finding(
      .sizeLimit, at: at("p.csv", 12),
      ["what": .word(.limited(.line)), "limit": .text("16 MiB"), "flag": .text("--max-line")]),
    Finding(
      .tooManyColumns, at: at("p.csv", 1),
      ["count": .count(20_000), "limit": .count(16_384), "flag": .text("20000")]),
    Finding(.strayQuote, at: at("p.csv", 3, 1), ["found": .found("ОУ \"Хр. Ботев")]),
    Finding(.nulRemoved, at: at("p.csv"), ["count": .count(3)]),
    Finding(.rowLeftOut, at: at("p.csv", 3, 1), ["field": .text("code")]),
  ]

  private static let numbers: [Finding] = [
    Finding(
      .otherNumbers, at: at("budget.csv", 5, 3, "Бюджет"),
      [
        "found": .found("1,234,567.50"), "example": .text("1 234 567,50"), "plain": .text("1234567,50"),
        "token": .text("en"),
      ]),
    Finding(
      .brokenGroups, at: at("budget.csv", 6, 3),
      ["found": .found("12.34.567"), "example": .text("1 234 567,50")]),
    Finding(
      .ambiguousNumber, at: at("budget.csv", nil, 3),
      [
        "count": .count(14), "found": .found("1.234"), "whole": .text("1234"), "decimal": .text("1.234"),
        "swapped": .text("1,234"),
        "wholeFlag": .text("bg"), "decimalFlag": .text("en"),
      ]),
    Finding(
      .textForNumber, at: at("ind.csv", 8, 4, "Отчет"), ["found": .found("н/д"), "flag": .text("н/д")]),
    Finding(
      .stateWordForNumber, at: at("ind.csv", 8, 4, "Отчет"), ["found": .found("н/д"), "flag": .text("н/д")]),
    Finding(.unitWithNumber, at: at("ind.csv", 9, 4), ["found": .found("12 бр.")]),
    Finding(.notAFlag, at: at("ind.csv", 9, 4), ["found": .found("може би")]),
    Finding(.notAState, at: at("obs.csv", 9, 6), ["found": .found("попълва се")]),
    Finding(.spreadsheetError, at: at("pay.csv", 31, 5), ["found": .found("#REF!")]),
    Finding(.digitsLost, at: at("p.csv", 3, 0, "ЕИК"), ["found": .found("2,01504E+11")]),
    Finding(.scientificAmount, at: at("p.csv", 3, 3), ["found": .found("1e308")]),
    Finding(.numberTooLarge, at: at("p.csv", 3, 3), ["found": .found("1e309")]),
    Finding(.roundedToHundredths, at: at("p.csv", 3, 3), ["found": .found("0,005")]),
  ]

  private static let days: [Finding] = [
    Finding(
      .impossibleDay, at: at("ms.csv", 3, 2, "Край"),
      ["found": .found("31.02.2026"), "month": .word(.month(year: 2026, month: 2)), "days": .count(28)]),
    Finding(.impossibleMonth, at: at("ms.csv", 3, 2), ["found": .found("01.13.2026"), "month": .count(13)]),
    Finding(
      .otherDayOrder, at: at("ms.csv", 4, 2),
      [
        "found": .found("03/15/2026"), "style": .word(.dayForm(.dayFirst)), "day": day(2026, 3, 15),
        "token": .text("mdy"),
      ]),
    Finding(
      .ambiguousDayOrder, at: at("ms.csv", nil, 2), ["count": .count(14), "found": .found("03/04/2026")]),
    Finding(.serialDay, at: at("ms.csv", 6, 2), ["found": .found("46090"), "day": day(2026, 3, 9)]),
    Finding(.dateOrder, at: at("ms.csv", 7, 2), ["day": day(2025, 3, 1), "other": day(2025, 9, 1)]),
    Finding(.sillyYear, at: at("ms.csv", 12, 2), ["year": .text("0206"), "guess": .text("2026")]),
    Finding(
      .notADay, at: at("ms.csv", 8, 2),
      ["found": .found("скоро"), "style": .word(.dayForm(.dayFirst)), "flag": .text("скоро")]),
    Finding(
      .yearMissing, at: at("ms.csv", 8, 2),
      ["found": .found("18 лютого"), "style": .word(.dayForm(.dayFirst))]),
    Finding(
      .periodNotDay, at: at("ms.csv", 8, 2), ["found": .found("2018-2020"), "style": .word(.dayForm(.iso))]),
    Finding(.notAPeriod, at: at("obs.csv", 8, 2), ["found": .found("Aug 15")]),
    Finding(.twoDigitYear, at: at("ms.csv", 8, 2), ["found": .found("14-Jul-08"), "year": .text("2008")]),
    Finding(.timeDropped, at: at("ms.csv", 8, 2), ["found": .found("02.07.2020 09:00")]),
    Finding(.strayMark, at: at("ms.csv", 8, 2), ["found": .found("20//06/2011")]),
  ]

  private static let keys: [Finding] = [
    Finding(
      .duplicateKey, at: with(at("p.csv", 41), Location.Place(file: "p.csv", row: 3)),
      [
        "found": .found("BG16RFOP001-1.014"), "fields": .foundList(["Бюджет"]), "first": .amount(120_000_000),
        "second": .amount(125_000_000),
      ]),
    Finding(
      .duplicateRow, at: with(at("b.csv", 41), Location.Place(file: "a.csv", row: 3)),
      ["found": .found("BG16RFOP001-1.014")]),
    Finding(
      .lookAlike, at: at("pay.csv", 19, 0),
      ["found": .found("ВG16RFOP001"), "letters": .word(.letters(["В"])), "matched": .found("BG16RFOP001")]),
    Finding(
      .unknownReference, at: at("pay.csv", 22, 0),
      [
        "found": .found("XX-1"), "one": .word(.one(.municipalities)),
        "many": .word(.many(.municipalities, 1)),
        "oneMore": .word(.oneMore(.municipalities)),
      ]),
    Finding(
      .unknownReferenceNearest, at: at("pay.csv", 22, 0, "Проект"),
      [
        "found": .found("BG16-77"), "one": .word(.one(.operations)), "many": .word(.many(.operations, 212)),
        "nearest": .found("BG16-71"), "oneMore": .word(.oneMore(.operations)),
      ]),
    Finding(.requiredMissing, at: at("p.csv", 4, 0, "Код"), ["field": .text("code")]),
    Finding(
      .unknownChoice, at: at("p.csv", 4, 5),
      [
        "found": .found("върви"), "allowed": .text("planned, running, completed, terminated, withdrawn"),
        "table": .text("operations"), "field": .text("status"),
      ]),
    Finding(
      .similarKeys, at: with(at("p.csv", 9), Location.Place(file: "p.csv", row: 8)),
      ["found": .found("А7"), "other": .found("A7")]),
    Finding(.exactRepeat, at: with(at("pay.csv", 9), Location.Place(file: "pay.csv", row: 8))),
    Finding(
      .sharesSum, at: with(at("shares.csv", 4, 2), Location.Place(file: "shares.csv", row: 3)),
      ["found": .found("A-1"), "sum": .number(0.9), "rows": .word(.rows([3, 4]))]),
    Finding(.predecessorUnknown, at: at("ms.csv", 4, 9), ["found": .found("M9")]),
    Finding(.predecessorCycle, at: at("ms.csv", 4, 9), ["found": .found("M3")]),
    Finding(.outOfRange, at: at("ms.csv", 4, 7), ["value": .number(140), "range": .word(.range(0, 100))]),
  ]

  private static let meaning: [Finding] = [
    Finding(.currencyMissing, at: at("pay.csv", 9, 3, "Сума")),
    Finding(.currencyUnknown, at: at("pay.csv", 9, 3), ["found": .found("1200 тугрика")]),
    Finding(
      .currencyMixed, at: at("pay.csv", 9, 3),
      ["found": .found("1200 лв."), "expected": .text("EUR"), "currency": .text("BGN")]),
    Finding(
      .afterChangeover, at: at("pay.csv", 9, 3),
      ["found": .found("1200 лв."), "expected": .text("EUR"), "day": day(2026, 2, 14)]),
    Finding(
      .amountsInUnused, at: at("pay.csv", nil, 4, "currency"),
      ["currency": .text("EUR"), "expected": .text("BGN")]),
    Finding(.currencyDiffers, at: at("pay.csv", 9, 3), ["currency": .text("EUR"), "expected": .text("BGN")]),
    Finding(
      .thousandsSlip, at: at("budget.csv", 88, 3),
      [
        "sum": .amount(148_000_000_000), "ratio": .number(1000), "total": .amount(148_000_000),
        "other": .word(.place(file: "projects.csv", row: 12)),
      ]),
    Finding(
      .percentTwoScales, at: at("ind.csv", nil, 5, "Изпълнение"),
      ["fractions": .count(31), "percents": .count(9)]),
    Finding(
      .percentFractions, at: at("ms.csv", nil, 5, "Изпълнение"), ["count": .count(7), "value": .number(0.35)]),
    Finding(
      .percentTargetScale, at: at("targets.csv", 3, 4, "value"),
      ["found": .found("I-1"), "value": .number(0.55), "target": .number(60)]),
    Finding(
      .targetEqualsBaseline, at: at("ind.csv", 14),
      ["baseline": .number(120), "target": .number(120), "direction": .text("decrease")]),
    Finding(
      .directionContradicts, at: at("ind.csv", 15, 4),
      ["baseline": .number(10), "target": .number(20), "direction": .text("decrease")]),
    Finding(
      .cumulativeFalls, at: at("obs.csv", 7, 3),
      ["from": .number(12), "to": .number(9.5), "period": .text("2014-Q1")]),
    Finding(
      .contradictoryTargets, at: with(at("targets.csv", 9), Location.Place(file: "targets.csv", row: 4)),
      ["firstValue": .number(10), "secondValue": .number(12)]),
  ]

  private static let texts: [Finding] = [
    Finding(
      .formulaAsText, at: at("p.csv", 4, 1),
      ["found": .found("=HYPERLINK(\"x\")"), "carried": .text("'=HYPERLINK(\"x\")")]),
    Finding(.markupAsText, at: at("p.csv", 6, 1), ["found": .found("<script>alert(1)</script>")]),
    Finding(
      .invisibleRemoved, at: at("p.csv", 6, 1),
      ["found": .found("Парк\u{AD}"), "scalar": .text("U+00AD")]),
    Finding(
      .invisibleInMarkup, at: at("p.csv", 6, 1),
      ["found": .found("Парк\u{202E}<script>"), "scalar": .text("U+202E")]),
    Finding(.unknownSetting, at: at("merilo.yaml", 2, pointer: ""), ["found": .found("zzzz")]),
    Finding(
      .unknownSettingNearest, at: at("merilo.yaml", 2, pointer: ""),
      ["found": .found("titel"), "nearest": .text("title")]),
    Finding(
      .settingType, at: at("merilo.yaml", 3, pointer: ""),
      ["found": .found("06.03.2014"), "key": .text("as_of"), "expectedForm": .word(.form(.day))]),
    Finding(.settingsTooLarge, at: at("merilo.yaml"), ["bytes": .count(300_000), "limit": .count(262_144)]),
    Finding(.settingsMark, at: at("merilo.yaml", 3, pointer: ""), ["found": .found("&")]),
    Finding(.settingsSyntax, at: at("merilo.yaml", 3, pointer: ""), ["problem": .text("did not find ']'")]),
    Finding(
      .packageSyntax, at: at("datapackage.json", 3, byte: 41, pointer: "/resources/0"),
      ["reason": .word(.json(.unexpected(found: "}")))]),
    Finding(
      .packagePath, at: at("datapackage.json", pointer: "/resources/0/path"),
      ["found": .found("../secret.csv")]),
    Finding(
      .packageResourceMissing, at: at("datapackage.json", pointer: "/resources/0/path"),
      ["found": .found("pay.csv")]),
    Finding(
      .packageShape, at: at("datapackage.json", pointer: "/resources"),
      ["found": .found("resources"), "expectedForm": .word(.form(.list))]),
  ]

  private static let targets: [Finding] = [
    Finding(.rateNotPositive, at: at("rates.csv", 3, 2), ["value": .number(0)]),
    Finding(.fixedRate, at: at("rates.csv", 4, 2), ["value": .number(1.9558)]),
    Finding(.negativeAmount, at: at("pay.csv", 9, 3), ["amount": .amount(-120_000)]),
    Finding(
      .interimBeyondFinal, at: with(at("targets.csv", 9, 7), Location.Place(file: "targets.csv", row: 4)),
      ["interim": .number(120), "final": .number(100)]),
    Finding(
      .interimAfterFinal, at: with(at("targets.csv", 9, 6), Location.Place(file: "targets.csv", row: 4)),
      ["interim": day(2016, 12, 31), "final": day(2015, 12, 31)]),
    Finding(
      .baselinesDiffer, at: with(at("targets.csv", 9, 3), Location.Place(file: "targets.csv", row: 4)),
      ["firstValue": .number(10), "secondValue": .number(12)]),
    Finding(
      .targetTwoLevels, at: at("targets.csv", 9, 2), ["found": .found("A-1"), "programme": .found("P-1")]),
    Finding(
      .partsNotWhole, at: with(at("obs.csv", 9, 4), Location.Place(file: "obs.csv", row: 8)),
      ["found": .found("sex"), "sum": .number(98), "total": .number(100)]),
    Finding(.denominatorMissing, at: at("obs.csv", 9, 4, "denominator"), ["value": .number(10)]),
    Finding(.numeratorMissing, at: at("obs.csv", 9, 3, "numerator"), ["value": .number(20)]),
    Finding(.denominatorZero, at: at("obs.csv", 9, 4, "denominator"), ["value": .number(10)]),
    Finding(
      .shareAboveWhole, at: at("obs.csv", 9, 3, "numerator"),
      ["numerator": .number(20), "denominator": .number(10), "percent": .number(200)]),
    Finding(
      .valueNotQuotient, at: at("obs.csv", 9, 2, "value"), ["value": .number(50), "quotient": .number(20)]),
    Finding(
      .levelUnknown, at: at("obs.csv", 9, 2, "value"),
      ["found": .found("7"), "levels": .foundList(["not started", "partial", "done"])]),
    Finding(
      .levelUnknownNearest, at: at("obs.csv", 10, 2, "value"),
      [
        "found": .found("partal"), "levels": .foundList(["not started", "partial", "done"]),
        "nearest": .found("partial"),
      ]),
    Finding(.levelsUnusable, at: at("indicators.csv", 3, 6, "levels"), ["found": .found("1;2;3")]),
    Finding(.levelsMissing, at: at("indicators.csv", 3), ["indicator": .found("I-7")]),
    Finding(.settingUnused, at: at("merilo.yaml", 4, pointer: ""), ["key": .text("weights")]),
  ]

  private static func with(_ location: Location, _ other: Location.Place) -> Location {
    var location = location
    location.others = [other]
    return location
  }
}
