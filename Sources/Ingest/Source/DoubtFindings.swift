import IndicatorEngine

/// What is doubtful about the shape and the text of a CSV file, as findings.
struct DoubtFindings {
  private let file: TableSource
  private var place: CellPlace { file.place }
  private var layout: CSVLayout { file.document.layout }

  init(_ file: TableSource) { self.file = file }

  /// The findings of a file's doubts, in the order in which they were met.
  func findings(_ doubts: [CSVDoubt]) -> [Finding] {
    var seen: Set<String> = []
    return doubts.compactMap(finding).filter { finding in
      // A cell in which letters were lost in several places is told of once.
      finding.kind != .lettersLost
        || seen.insert("\(finding.location.row ?? 0) \(finding.location.column ?? -1)").inserted
    }
  }

  private func finding(_ doubt: CSVDoubt) -> Finding? {
    switch doubt {
    case .wrongEncoding(let doubt, let at):
      return encoding(doubt, at)
    case .mixedEncodings(let runs):
      return mixed(runs)
    case .mojibake(let at, let found, let repaired):
      return damaged(at, found, repaired)
    case .lostLetters(let at, let found):
      return self.at(at, .lettersLost, ["found": .found(found)])
    case .nulBytes(let at, let count):
      return self.at(at, .nulRemoved, ["count": .count(count)])
    case .wrongDelimiter(let given, let cells, let better, let betterCells):
      return place.finding(
        .wrongDelimiter, row: nil, column: nil,
        [
          "wrong": .found(given), "few": .count(cells), "right": .found(better), "many": .count(betterCells),
          "flag": .text(better == "\t" ? "tab" : better),
        ])
    case .duplicateHeader(let row, let name, let columns):
      return place.finding(
        .duplicateHeading, row: row, column: nil,
        ["found": .found(name), "columns": .word(.columns(columns)), "example": .found(name + " 2")])
    case .joinedHeader(let rows, let names):
      return place.finding(
        .twoRowHeader, row: rows.lowerBound, column: nil, ["found": .foundList(joined(names))])
    case .mergedHeading(let rows, let columns, let names):
      let range = CellRange(rows: rows, columns: columns)
      return place.finding(
        .mergedHeading, row: rows.lowerBound, column: columns.lowerBound,
        ["range": .text(range.text), "found": .foundList(joined(names))])
    case .repeatedHeader(let row):
      return place.finding(.repeatedHeader, row: row, column: nil)
    case .secondTable(let row, let cells):
      return place.finding(.secondTable, row: row, column: nil, ["cells": .count(cells)])
    case .footer(let rows, let text):
      return place.finding(.footerRows, row: rows.lowerBound, column: nil, ["found": .found(text)])
    case .noHeader: return place.finding(.noHeader, row: 1, column: nil)
    case .emptyColumns: return nil
    case .raggedRow(let at, let cells, let expected, let number, let pieces, let outcome):
      return ragged(at, cells, expected, number, pieces, outcome)
    case .unclosedQuote(let at, let rows, _):
      return self.at(at, .unclosedQuote, ["rows": .count(rows)])
    case .strayQuote(let at, let outcome):
      return self.at(at, outcome == .used ? .strayQuote : .quoteOutOfPlace, ["found": .found(cell(at))])
    case .totalsRow(let total):
      return totals(total)
    case .totalsUnsearched(let limit):
      return place.finding(
        .totalsUnsearched, row: nil, column: nil, ["limit": .text(DoubtFindings.bytes(limit))])
    case .totalsWord(let at, let label):
      return self.at(at, .totalsWord, ["found": .found(label)])
    case .tooLarge(let at, let part, let limit):
      return tooLarge(at, part, limit)
    case .tooManyColumns(let row, let columns, let limit):
      return place.finding(
        .tooManyColumns, row: row, column: nil,
        ["count": .count(columns), "limit": .count(limit), "flag": .text("\(columns)")])
    }
  }

  private func damaged(_ at: CSVPlace, _ found: String, _ repaired: String) -> Finding? {
    if file.options.repairsMojibake { return nil }
    return self.at(at, .mojibake, ["found": .found(found), "repaired": .found(repaired)])
  }

  private func at(_ at: CSVPlace, _ kind: FindingKind, _ arguments: [String: Finding.Argument]) -> Finding {
    place.finding(kind, row: at.row, column: at.column, arguments)
  }

  // MARK: Encoding

  private func encoding(_ doubt: EncodingDoubt, _ at: CSVPlace) -> Finding? {
    switch doubt {
    case .doesNotFit(let given, let byte, _, _, _, let better?, let sample):
      return self.at(
        at, .notInEncoding,
        [
          "byte": .text(hexadecimal(byte)), "encoding": .text(given.displayName),
          "better": .text(better.displayName),
          "sample": .found(sample), "flag": .text(better.rawValue),
        ])
    case .doesNotFit(let given, let byte, _, _, let count, nil, _): return invalid(at, byte, given, count)
    case .invalidBytes(let byte, _, _, let count):
      return invalid(at, byte, file.document.text.choice.encoding, count)
    case .mixed: return nil
    }
  }

  private func invalid(_ at: CSVPlace, _ byte: UInt8, _ encoding: TextEncoding, _ count: Int) -> Finding {
    self.at(
      at, .invalidByte,
      ["byte": .text(hexadecimal(byte)), "encoding": .text(encoding.displayName), "count": .count(count)])
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private func mixed(_ runs: [CSVEncodingRun]) -> Finding? {
    guard runs.count > 1 else { return nil }
    return place.finding(
      .twoEncodings, row: nil, column: nil,
      [
        "firstRows": .word(.rowRange(runs[0].rows.lowerBound, runs[0].rows.upperBound)),
        "first": .text(runs[0].encoding.displayName),
        "secondRows": .word(.rowRange(runs[1].rows.lowerBound, runs[1].rows.upperBound)),
        "second": .text(runs[1].encoding.displayName),
      ])
  }

  // MARK: Rows

  private func ragged(
    _ at: CSVPlace, _ cells: Int, _ expected: Int, _ number: ClosedRange<Int>?, _ pieces: [String],
    _ outcome: CSVOutcome
  ) -> Finding {
    var arguments: [String: Finding.Argument] = ["cells": .count(cells), "expected": .count(expected)]
    if let header = layout.headerRows, at.row <= header.upperBound {
      return place.finding(
        .headerWidth, row: at.row, column: nil, severity: outcome == .used ? .note : nil, arguments)
    }
    if outcome == .used { return self.at(at, .rowRepaired, arguments) }
    if cells < expected { return self.at(at, .rowTooShort, arguments) }
    guard let number else { return self.at(at, .rowTooLong, arguments) }
    arguments["first"] = .count(number.lowerBound + 1)
    arguments["last"] = .count(number.upperBound + 1)
    arguments["parts"] = .foundList(pieces)
    // In a file of commas a decimal comma would cut the number again.
    let isComma = file.document.dialect.dialect.delimiter == [UInt8(ascii: ",")]
    arguments["number"] = .text(
      pieces.joined().map { $0 == "," || $0 == "." ? (isComma ? "." : ",") : "\($0)" }.joined())
    return self.at(at, .rowTooLongNumber, arguments)
  }

  private func totals(_ total: CSVTotalsRow) -> Finding {
    let sum = total.sums.first { $0.isSum == true }
    let label = total.label.isEmpty ? total.sums.first?.text ?? "" : total.label
    // Shares, rates and the like are no sums; an amount is.
    let amounts = Set(
      (file.mapping?.columns ?? []).filter { $0.field?.kind == .amount }.compactMap(\.index))
    if let wrong = total.sums.first(where: { $0.otherSum != nil && amounts.contains($0.column) }),
      let other = wrong.otherSum
    {
      return place.finding(
        .totalsRowDiffers, row: total.row, column: wrong.column,
        [
          "found": .found(label), "sum": DoubtFindings.shown(wrong.text),
          "cells": .text(DoubtFindings.cells(of: wrong)),
          "actual": DoubtFindings.shown(other, like: wrong.text),
        ])
    }
    guard let sum else {
      return place.finding(.totalsRow, row: total.row, column: total.labelColumn, ["found": .found(label)])
    }
    return place.finding(
      .totalsRowSum, row: total.row, column: total.labelColumn,
      [
        "found": .found(label), "sum": DoubtFindings.shown(sum.text),
        "cells": .text(DoubtFindings.cells(of: sum)),
      ])
  }

  /// The cells that were added, as a spreadsheet names them.
  private static func cells(of sum: CSVTotal) -> String {
    let letters = Location.letters(ofColumn: sum.column)
    return "\(letters)\(sum.rows.lowerBound):\(letters)\(sum.rows.upperBound)"
  }

  /// A number as the language writes it, where it can be told; else as it stands.
  private static func shown(_ text: String) -> Finding.Argument {
    let reading = CSVTotals.Reading(text)
    guard let value = reading.comma ?? reading.point, reading.point ?? value == value, value % 10_000 == 0
    else {
      return .text(ShownText.named(text))
    }
    return shown(value, like: text)
  }

  /// Millionths as the language writes them, with decimals where the text has some.
  private static func shown(_ value: Int64, like text: String) -> Finding.Argument {
    let hasDecimals = text.contains(".") || text.contains(",")
    return hasDecimals ? .money(Int128(value / 10_000)) : .amount(Int128(value / 10_000))
  }

  private func tooLarge(_ at: CSVPlace, _ part: CSVLimits.Part, _ limit: Int) -> Finding {
    let (thing, size): (FindingWord.LimitedThing, Finding.Argument) =
      switch part {
      case .line: (.line, .text(DoubtFindings.bytes(limit)))
      case .cell: (.cell, .text(DoubtFindings.bytes(limit)))
      case .columns: (.columns, .count(limit))
      }
    return self.at(
      at, .sizeLimit, ["what": .word(.limited(thing)), "limit": size, "flag": .text(part.flag)])
  }

  private static func bytes(_ count: Int) -> String {
    count % (1 << 20) == 0
      ? "\(count >> 20) MiB" : count % (1 << 10) == 0 ? "\(count >> 10) KiB" : "\(count) B"
  }

  /// The names of a two-row header that were put together of both rows.
  private func joined(_ names: [String]) -> [String] {
    let both = names.filter { $0.contains(" / ") }
    return both.count > 2 ? [both[0], both[both.count - 1]] : both.isEmpty ? Array(names.prefix(2)) : both
  }

  /// The text of a cell from its place on, to the delimiter or the end of the line.
  private func cell(_ at: CSVPlace) -> String {
    let region = file.document.text.region
    let rest = region.text(at.offset..<min(region.count, at.offset + 400))
    let delimiter = file.document.dialect.dialect.delimiterText.first
    return String(rest.prefix { $0 != delimiter && !$0.isNewline })
  }
}
