/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// A guess was made: an encoding, a header row, a unit.
  case note
  /// The row is used, and the report says so.
  case warning
  /// The row, or the file, is not used.
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What a finding is about: the facts, without words. The words stand in `FindingCatalogue`, in four languages.
public enum FindingKind: String, Sendable, CaseIterable {
  // Files.
  case fileEmpty, webPage, oldWorkbook, passwordProtected, archiveEndsEarly, archiveDamaged, archiveTrailing,
    wideText, notATable
  case unreadable, inputTooLarge, unpacksTooLarge, unknownTable, unknownTables, unknownPart, noRows,
    emptyFolder
  // Archives and XML.
  case archiveNoDirectory, archiveDirectoryDamaged, archiveEntryDamaged, archiveEntryMissing, archiveMethod
  case entryTooLarge, archivePath, archiveOverlap, xmlDoctype, xmlEntity, xmlTooLarge, xmlMalformed
  // Workbooks.
  case binaryWorkbook, xmlSpreadsheet, formulaWithoutValue, hiddenSheet, hiddenRows,
    sheetTooLarge
  case sheetNotRead, sheetDisorder
  // JSON and databases.
  case jsonSyntax, jsonLineSyntax, jsonTooDeep, jsonNested, jsonRepeated, jsonNotAnObject, jsonNotRead
  case jsonNoTable, jsonTooWide
  case databaseDamaged, databaseTableSkipped, databaseTableMissing, queryFailed, binaryValues
  case databaseTooMuchWork, databaseLogBeside, databaseViewRefused
  // Encodings.
  case notInEncoding, invalidByte, twoEncodings, mojibake, lettersLost
  // Shape.
  case wrongDelimiter, rowTooLong, rowTooLongNumber, rowTooShort, rowRepaired, headerWidth, unclosedQuote,
    quoteOutOfPlace,
    duplicateHeading
  case missingColumn, missingColumnNearest, totalsRow, totalsRowSum, totalsRowDiffers, totalsWord,
    totalsUnsearched, twoRowHeader, mergedHeading,
    mappedHeadingMissing
  case sizeLimit, tooManyColumns, strayQuote, nulRemoved, rowLeftOut, repeatedHeader, secondTable, footerRows,
    noHeader
  // Numbers.
  case otherNumbers, brokenGroups, ambiguousNumber, textForNumber, stateWordForNumber, unitWithNumber,
    notAFlag
  case notAState, spreadsheetError, digitsLost, scientificAmount, numberTooLarge, roundedToHundredths
  // Days.
  case impossibleDay, impossibleMonth, otherDayOrder, ambiguousDayOrder, serialDay, dateOrder, sillyYear
  case notADay, yearMissing, periodNotDay, notAPeriod, twoDigitYear, timeDropped, strayMark
  // Keys.
  case duplicateKey, duplicateRow, lookAlike, unknownReference, unknownReferenceNearest, requiredMissing
  case similarKeys, unknownChoice, exactRepeat, sharesSum, predecessorUnknown, predecessorCycle, outOfRange
  // Money.
  case currencyMissing, currencyUnknown, currencyMixed, afterChangeover, amountsInUnused, currencyDiffers,
    thousandsSlip
  // Indicators.
  case percentTwoScales, percentFractions, percentTargetScale, targetEqualsBaseline, directionContradicts,
    cumulativeFalls, contradictoryTargets
  case denominatorMissing, numeratorMissing, denominatorZero, shareAboveWhole, valueNotQuotient
  case levelUnknown, levelUnknownNearest, levelsUnusable, levelsMissing
  // Lists of others, places and codes.
  case viewLeftOut, rowRepeated, currencyFromTitle, placesMerged, placeAmbiguous, checkDigit, publishedRate,
    blankFilled, placeUnknown, checkDigitMeant, codeForm, codeMeant, codePart
  // Boundaries.
  case geoNotDegrees, geoOtherSystem, geoBroken, geoNoArea, geoNoCode, geoUnknownCode, geoNoShape
  case geoUnclosed, geoTooFew, geoCrossing, geoNotChecked, geoWinding, geoTooLarge, geoOverlap
  // Texts that could do harm.
  case formulaAsText, markupAsText, invisibleRemoved, invisibleInMarkup
  // IATI activities.
  case iatiOldVersion, iatiVersionUnknown, iatiOrganisations, iatiOtherDocument, iatiActivityTooLarge
  case iatiElementMissing, iatiElementRepeated, iatiElementOrder, iatiElementUnknown, iatiTextUnexpected
  case iatiAttributeMissing, iatiAttributeUnknown, iatiAttributeType, iatiTextType, iatiCodeUnknown, iatiRule
  case iatiMixedCommitments, iatiBudgetReplaced, iatiNotCarried
  // Settings and descriptions of packages.
  case unknownSetting, unknownSettingNearest, settingType, settingsTooLarge, settingsMark, settingsSyntax
  case packageSyntax, packagePath, packageResourceMissing, packageShape
  // Targets that contradict one another, figures that cannot stand, settings that nothing uses.
  case rateNotPositive, negativeAmount, interimBeyondFinal, interimAfterFinal, baselinesDiffer,
    targetTwoLevels
  case partsNotWhole, settingUnused, fixedRate
  // Folders: what is passed over.
  case notAFile, linkToNothing, linkOutside, passedOver
  // Formulas of indicators.
  case formulaSyntax, formulaFunction, formulaUnknownCode, formulaUnknownCodeNearest, formulaCircle
  case formulaDivision, formulaKind

  /// The code that `messages.md` and our documentation list.
  public var code: String {
    switch self {
    case .fileEmpty: "F01"
    case .webPage: "F02"
    case .oldWorkbook, .binaryWorkbook, .xmlSpreadsheet: "F03"
    case .passwordProtected: "F04"
    case .archiveEndsEarly, .archiveDamaged, .archiveTrailing, .archiveNoDirectory, .archiveDirectoryDamaged,
      .archiveEntryDamaged,
      .archiveEntryMissing, .archiveMethod, .xmlMalformed, .sheetDisorder:
      "F05"
    case .notATable: "F06"
    case .unreadable: "F07"
    case .inputTooLarge: "F08"
    case .unknownTable, .unknownTables, .unknownPart: "F09"
    case .noRows: "F10"
    case .emptyFolder: "F11"
    case .notAFile, .linkToNothing: "F12"
    case .linkOutside: "F13"
    case .passedOver: "F14"
    case .notInEncoding, .invalidByte: "E01"
    case .twoEncodings: "E02"
    case .mojibake: "E03"
    case .lettersLost: "E04"
    case .wideText: "E05"
    case .wrongDelimiter: "S01"
    case .rowTooLong, .rowTooLongNumber, .rowTooShort, .rowRepaired, .headerWidth: "S02"
    case .unclosedQuote, .quoteOutOfPlace: "S03"
    case .duplicateHeading: "S04"
    case .missingColumn, .missingColumnNearest: "S05"
    case .totalsRow, .totalsRowSum, .totalsRowDiffers, .totalsWord, .totalsUnsearched: "S06"
    case .twoRowHeader, .mergedHeading: "S07"
    case .mappedHeadingMissing: "S08"
    case .sizeLimit, .tooManyColumns: "S09"
    case .strayQuote, .nulRemoved: "S10"
    case .rowLeftOut: "S11"
    case .repeatedHeader: "S12"
    case .secondTable: "S13"
    case .footerRows: "S14"
    case .noHeader: "S15"
    case .hiddenSheet, .hiddenRows: "S16"
    case .sheetNotRead: "S17"
    case .otherNumbers, .brokenGroups: "N01"
    case .ambiguousNumber: "N02"
    case .textForNumber, .stateWordForNumber, .unitWithNumber, .notAFlag, .notAState: "N03"
    case .spreadsheetError: "N04"
    case .formulaWithoutValue: "N05"
    case .digitsLost, .scientificAmount: "N06"
    case .numberTooLarge: "N07"
    case .roundedToHundredths: "N08"
    case .impossibleDay, .impossibleMonth: "D01"
    case .otherDayOrder, .ambiguousDayOrder: "D02"
    case .serialDay: "D03"
    case .dateOrder, .sillyYear: "D04"
    case .notADay, .yearMissing, .periodNotDay, .notAPeriod: "D05"
    case .twoDigitYear, .timeDropped, .strayMark: "D06"
    case .duplicateKey, .duplicateRow: "K01"
    case .lookAlike: "K02"
    case .unknownReference, .unknownReferenceNearest: "K03"
    case .requiredMissing: "K04"
    case .unknownChoice: "K05"
    case .similarKeys: "K10"
    case .exactRepeat: "K06"
    case .sharesSum: "K07"
    case .predecessorUnknown, .predecessorCycle: "K08"
    case .outOfRange: "K09"
    case .currencyMissing, .currencyUnknown, .currencyMixed, .afterChangeover: "M01"
    case .thousandsSlip: "M02"
    case .currencyDiffers: "M03"
    case .amountsInUnused: "M06"
    case .percentTwoScales, .percentFractions, .percentTargetScale: "I01"
    case .targetEqualsBaseline: "I02"
    case .directionContradicts: "I03"
    case .cumulativeFalls: "I04"
    case .contradictoryTargets: "I05"
    case .denominatorMissing, .numeratorMissing, .denominatorZero: "I11"
    case .shareAboveWhole: "I12"
    case .valueNotQuotient: "I13"
    case .levelUnknown, .levelUnknownNearest, .levelsUnusable, .levelsMissing: "I14"
    case .viewLeftOut: "L01"
    case .rowRepeated: "L02"
    case .currencyFromTitle: "L03"
    case .placesMerged: "L04"
    case .placeAmbiguous: "L05"
    case .checkDigit, .checkDigitMeant: "L06"
    case .codeForm, .codeMeant, .codePart: "L10"
    case .publishedRate: "L07"
    case .blankFilled: "L08"
    case .placeUnknown: "L09"
    case .geoNotDegrees, .geoOtherSystem: "G01"
    case .geoBroken: "G02"
    case .geoNoArea: "G03"
    case .geoNoCode: "G04"
    case .geoUnknownCode: "G05"
    case .geoNoShape: "G06"
    case .geoUnclosed, .geoTooFew: "G07"
    case .geoCrossing: "G08"
    case .geoNotChecked: "G09"
    case .geoWinding: "G10"
    case .geoOverlap: "G11"
    case .xmlDoctype, .xmlEntity: "X01"
    case .xmlTooLarge: "X02"
    case .unpacksTooLarge, .entryTooLarge: "X03"
    case .sheetTooLarge, .geoTooLarge: "X04"
    case .archivePath, .archiveOverlap: "X05"
    case .formulaAsText: "X06"
    case .markupAsText, .invisibleRemoved, .invisibleInMarkup: "X07"
    case .iatiOldVersion: "R01"
    case .iatiVersionUnknown: "R02"
    case .iatiOrganisations, .iatiOtherDocument: "R03"
    case .iatiActivityTooLarge: "R04"
    case .iatiElementMissing, .iatiElementRepeated, .iatiElementOrder, .iatiElementUnknown: "R05"
    case .iatiAttributeMissing, .iatiAttributeUnknown: "R06"
    case .iatiTextUnexpected, .iatiAttributeType, .iatiTextType: "R07"
    case .iatiCodeUnknown: "R08"
    case .iatiRule: "R09"
    case .iatiMixedCommitments: "R10"
    case .iatiBudgetReplaced: "R11"
    case .iatiNotCarried: "R12"
    case .jsonSyntax, .jsonLineSyntax: "J01"
    case .jsonTooDeep: "J02"
    case .jsonNested: "J03"
    case .jsonRepeated: "J04"
    case .jsonNotAnObject: "J05"
    case .jsonNotRead: "J06"
    case .jsonNoTable: "J07"
    case .jsonTooWide: "J08"
    case .databaseDamaged: "Q01"
    case .queryFailed: "Q02"
    case .databaseTableMissing: "Q03"
    case .databaseTableSkipped: "Q04"
    case .binaryValues: "Q05"
    case .databaseTooMuchWork: "Q06"
    case .databaseLogBeside: "Q07"
    case .databaseViewRefused: "Q08"
    case .unknownSetting, .unknownSettingNearest: "P01"
    case .settingType: "P02"
    case .settingsTooLarge, .settingsMark: "P03"
    case .settingsSyntax: "P04"
    case .packageSyntax: "P05"
    case .packagePath: "P06"
    case .packageResourceMissing, .packageShape: "P07"
    case .rateNotPositive: "M04"
    case .negativeAmount: "M05"
    case .fixedRate: "M07"
    case .interimBeyondFinal: "I06"
    case .interimAfterFinal: "I07"
    case .baselinesDiffer: "I08"
    case .targetTwoLevels: "I09"
    case .partsNotWhole: "I10"
    case .formulaSyntax, .formulaFunction: "I15"
    case .formulaUnknownCode, .formulaUnknownCodeNearest: "I16"
    case .formulaCircle: "I17"
    case .formulaDivision, .formulaKind: "I18"
    case .settingUnused: "P08"
    }
  }

  /// Severity as `messages.md` lists it; a single finding may carry another where its row was used after all.
  public var severity: Severity {
    switch self {
    case .iatiVersionUnknown, .iatiCodeUnknown, .iatiRule, .iatiMixedCommitments: .warning
    case .iatiBudgetReplaced, .iatiNotCarried: .note
    case .unknownTable, .unknownPart, .noRows, .duplicateHeading, .sillyYear, .dateOrder, .serialDay,
      .lookAlike,
      .exactRepeat, .similarKeys,
      .predecessorUnknown, .predecessorCycle, .outOfRange, .thousandsSlip, .currencyDiffers,
      .percentTwoScales, .percentFractions, .percentTargetScale,
      .targetEqualsBaseline, .cumulativeFalls, .formulaAsText, .markupAsText,
      .invisibleRemoved, .invisibleInMarkup, .unknownSetting, .unknownSettingNearest, .packageResourceMissing,
      .packageShape,
      .roundedToHundredths, .mappedHeadingMissing, .secondTable, .noHeader, .totalsWord, .totalsRowDiffers,
      .headerWidth,
      .archiveTrailing,
      .formulaWithoutValue, .jsonNested, .jsonRepeated, .binaryValues, .databaseLogBeside,
      .negativeAmount, .fixedRate, .interimBeyondFinal, .interimAfterFinal, .baselinesDiffer,
      .targetTwoLevels,
      .partsNotWhole, .denominatorMissing, .numeratorMissing, .denominatorZero, .shareAboveWhole,
      .valueNotQuotient, .levelsUnusable, .levelsMissing, .notAFile,
      .viewLeftOut, .rowRepeated, .placeAmbiguous, .checkDigit, .publishedRate, .blankFilled,
      .placeUnknown, .checkDigitMeant, .codeForm, .codeMeant, .codePart, .formulaDivision, .formulaKind,
      .unknownTables,
      .geoNoCode, .geoUnknownCode, .geoNoShape, .geoUnclosed, .geoTooFew, .geoCrossing, .geoOverlap:
      .warning
    case .totalsRow, .totalsRowSum, .totalsUnsearched, .amountsInUnused, .rowRepaired, .repeatedHeader,
      .footerRows,
      .twoRowHeader, .mergedHeading, .strayQuote,
      .nulRemoved, .twoDigitYear, .timeDropped, .strayMark, .hiddenSheet, .hiddenRows,
      .sheetNotRead, .settingUnused, .currencyFromTitle, .placesMerged, .jsonNotRead, .databaseTableSkipped,
      .geoNoArea, .geoNotChecked, .geoWinding, .passedOver:
      .note
    default: .error
    }
  }
}
