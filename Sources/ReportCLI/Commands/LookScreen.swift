import IndicatorEngine
import Ingest

/// What `look` shows of a file: how it would be read, why, and the flag that changes it.
///
///     Плащания 2026.csv     212 rows, 6 columns     sha256 3f9a1b20…
///       encoding   Windows-1251   99.8% of letter pairs are Bulgarian; not valid UTF-8   --encoding
struct LookScreen: Sendable {
  /// The words of the language.
  let words: Words

  /// A file as text, ending in a line break; of a file that is not read as a table, why.
  func text(_ file: ReadReport, problems: [Finding]) -> String {
    if let boundary = file.boundary {
      return BoundaryScreen(words: words).text(boundary, sha256: file.sha256)
    }
    if file.layout == nil {
      let lines = problems.map { $0.message(words.language) }
      return (lines.isEmpty ? [SafeText.clean(file.file)] : lines).map { $0 + "\n" }.joined()
    }
    let size = words(
      LookText.size,
      [
        "rows": .count(file.rows),
        "columns": .count(file.list == nil ? file.columns.count : file.layout?.header.count ?? 0),
      ])
    let table = table(file)
    let parts =
      [name(file), size, table] + (file.sha256.map { ["sha256 \($0.prefix(12))…"] } ?? [])
    var result = parts.joined(separator: "     ") + "\n"
    let lines =
      [
        file.encoding.map(encoding), file.dialect.map(delimiter),
        file.hasNamedColumns ? nil : file.layout.map(header),
      ].compactMap { $0 }
      + numbers(file.columns) + days(file.columns) + periods(file.columns)
    let widths = (0..<3).map { part in lines.map { DisplayWidth.columns(of: $0[part]) }.max() ?? 0 }
    for line in lines {
      let parts = (0..<3).map { DisplayWidth.padded(line[$0], to: widths[$0], .leading) } + [line[3]]
      result += "  " + parts.joined(separator: "   ") + "\n"
    }
    let namesCurrency = file.columns.contains { $0.field?.name == "currency" }
    for column in file.columns {
      // Of a table that is not read, nothing is kept either.
      let line = file.table == nil ? heading(column) : text(column, namesCurrency: namesCurrency)
      result += "  " + line + "\n"
    }
    return result + composed(file, indent: "  ")
  }

  /// A further table that the same file became: its rows and where its fields come from.
  func text(further file: ReadReport) -> String {
    guard let table = file.table else { return "" }
    let size = words(LookText.size, ["rows": .count(file.usedRows), "columns": .count(file.columns.count)])
    var result = "  → \(table.rawValue)     \(size)\n"
    for column in file.columns where column.field != nil {
      result += "    " + text(column, namesCurrency: true) + "\n"
    }
    return result + composed(file, indent: "    ")
  }

  /// Fields that are no column: texts put together, and constants.
  private func composed(_ file: ReadReport, indent: String) -> String {
    file.composed.map { "\(indent)\(Finding.quoted($0.text, words.language)) → \($0.field.name)\n" }.joined()
  }

  /// All reports; of a file that became several tables the further ones stand shortly below the first. Columns that are
  /// spread are one table each: the first of them stands for all.
  func text(_ files: [ReadReport], findings: [Finding], notes: [PortfolioLoader.NotesFound] = []) -> String {
    var parts: [String] = []
    var last: ReadReport?
    for file in files {
      let isFurther =
        file.list != nil && last?.list == file.list && last?.file == file.file && last?.sheet == file.sheet
      if !isFurther {
        parts.append(text(file, problems: findings.filter { $0.location.file == file.file }))
      } else if last?.table != file.table, let place = parts.indices.last {
        parts[place] += text(further: file)
      }
      last = file
    }
    if !notes.isEmpty { parts.append(notes.map { self.text($0) + "\n" }.joined()) }
    // What nobody knows is not left without a word of what to do.
    let advice = findings.filter {
      [.unknownTable, .unknownTables, .unknownPart].contains($0.kind) && $0.severity > .note && !$0.isRest
    }
    if !advice.isEmpty { parts.append(advice.map { $0.message(words.language) + "\n" }.joined()) }
    return parts.joined(separator: "\n")
  }

  /// A sheet without data: the notes of a form, or the list of problems.
  private func text(_ notes: PortfolioLoader.NotesFound) -> String {
    "\(SafeText.clean(notes.file)), '\(SafeText.clean(notes.sheet))'     \(words(LookText.notesSheet))"
  }

  /// The file, with the sheet or table of it.
  private func name(_ file: ReadReport) -> String {
    SafeText.clean(file.file) + (file.sheet.map { ", '\(SafeText.clean($0))'" } ?? "")
  }

  /// The table that a file is, or would be if no column were missing.
  private func table(_ file: ReadReport) -> String {
    if let table = file.table {
      let list = file.list.map { " (\(SafeText.clean($0)))" } ?? ""
      return words(LookText.table, ["table": .text(table.rawValue)]) + list
    }
    guard let lacking = file.lacking else { return words(LookText.noTable) }
    let names = lacking.fields.map { Finding.quoted($0.name, words.language) }
    return words(
      LookText.columnMissing,
      [
        "table": .text(lacking.table.rawValue), "fields": .text(words.list(names)),
      ])
  }

  // MARK: The lines: what, which, why, flag

  private func encoding(_ choice: EncodingChoice) -> [String] {
    let why =
      if choice.isMixed {
        words(LookText.mixed, ["encoding": .text(choice.encoding.displayName)])
      } else {
        reason(choice.reason)
      }
    return [words(LookText.encoding), choice.encoding.displayName, why, "--encoding"]
  }

  private func reason(_ reason: EncodingReason) -> String {
    switch reason {
    case .given: words(LookText.given)
    case .byteOrderMark: words(LookText.byteOrderMark)
    case .onlyASCII: words(LookText.onlyASCII)
    case .validUTF8: words(LookText.validUTF8)
    case .nearlyUTF8(let bytes): words(LookText.nearlyUTF8, ["n": .count(bytes)])
    case .everyOtherByte: words(LookText.everyOtherByte)
    case .letterPairs(let language, let share, _):
      words(
        LookText.letterPairs,
        [
          "share": .text(words.numbers.percent(share, digits: 0...1)),
          "language": .text(LookText(rawValue: language).map { words($0) } ?? language),
        ])
    case .noLetters: words(LookText.noLetters)
    }
  }

  private func delimiter(_ choice: CSVDialectChoice) -> [String] {
    let why =
      switch choice.reason {
      case .given: words(LookText.given)
      case .consistentRows(let cells, let share) where share == 1:
        words(LookText.cellsEverywhere, ["cells": .count(cells)])
      case .consistentRows(let cells, let share):
        words(
          LookText.cellsMostly,
          ["cells": .count(cells), "share": .text(words.numbers.percent(share, digits: 0...1))])
      case .singleColumn: words(LookText.singleColumn)
      }
    return [words(LookText.delimiter), Self.shown(choice.dialect.delimiterText), why, "--delimiter"]
  }

  /// A delimiter as a person can see it, and as the flag takes it.
  private static func shown(_ delimiter: String) -> String {
    switch delimiter {
    case "\t": "tab"
    case " ": "space"
    default: delimiter
    }
  }

  private func header(_ layout: CSVLayout) -> [String] {
    let which =
      if let rows = layout.headerRows {
        rows.count == 1
          ? words(LookText.headerRow, ["row": .text("\(rows.lowerBound)")])
          : words(
            LookText.headerRows, ["first": .text("\(rows.lowerBound)"), "last": .text("\(rows.upperBound)")])
      } else {
        words(LookText.headerNone)
      }
    let why =
      switch layout.headerReason {
      case .given: words(LookText.given)
      case .firstRow:
        words(layout.headerRows?.lowerBound == 1 ? LookText.headerFirst : .headerFirstFilled)
      case .belowTitles(let rows): words(LookText.headerBelowTitles, ["n": .count(rows)])
      case .joined: words(LookText.headerJoined)
      case .none: words(LookText.headerAbsent)
      }
    return [words(LookText.header), which, why, "--header-row"]
  }

  // MARK: Numbers and days

  private func numbers(_ columns: [ReadReport.Column]) -> [[String]] {
    grouped(
      columns.compactMap { column in
        column.numbers.map { Style(column, $0.convention.example, $0.isUndecided, $0.fitting, $0.filled) }
      }, LookText.numbers, "--numbers")
  }

  private func days(_ columns: [ReadReport.Column]) -> [[String]] {
    grouped(
      columns.filter { $0.field?.kind != .period }.compactMap { column in
        column.days.map { Style(column, $0.convention.example, $0.isUndecided, $0.fitting, $0.filled) }
      }, LookText.days, "--dates")
  }

  /// Columns of periods: days fit them, and years, quarters and months do.
  private func periods(_ columns: [ReadReport.Column]) -> [[String]] {
    grouped(
      columns.filter { $0.field?.kind == .period }.compactMap { column in
        column.days.map {
          Style(column, "2014-Q1", $0.isUndecided, column.style.periods, column.style.filled)
        }
      }, LookText.periods, "--dates")
  }

  /// How one column is written.
  private struct Style {
    let letters, shown: String
    let isUndecided: Bool
    let fitting, filled: Int

    init(_ column: ReadReport.Column, _ example: String, _ isUndecided: Bool, _ fitting: Int, _ filled: Int) {
      letters = column.letters
      shown = isUndecided ? "?" : example
      self.isUndecided = isUndecided
      self.fitting = fitting
      self.filled = filled
    }
  }

  /// One line for each way of writing, with the columns that are written so.
  private func grouped(_ styles: [Style], _ label: LookText, _ flag: String) -> [[String]] {
    var seen: [String] = []
    for style in styles where style.filled > 0 && !seen.contains(style.shown) { seen.append(style.shown) }
    return seen.map { shown in
      let alike = styles.filter { $0.shown == shown && $0.filled > 0 }
      let fits = words(
        LookText.cellsFit,
        [
          "fit": .count(alike.reduce(0) { $0 + $1.fitting }),
          "all": .count(alike.reduce(0) { $0 + $1.filled }),
        ])
      let why = alike[0].isUndecided ? words(LookText.undecided) : fits
      return [words(label), shown, alike.map(\.letters).joined(separator: " ") + ": " + why, flag]
    }
  }

  // MARK: Columns

  private func heading(_ column: ReadReport.Column) -> String {
    "\(column.letters) \(LookScreen.cut(SafeText.clean(column.heading)))"
  }

  /// Columns that a heading takes on the screen; some hold a paragraph.
  private static let headingWidth = 60

  /// A heading with its blanks made single and its end cut off where it is long.
  static func cut(_ heading: String) -> String {
    let text = heading.split(separator: " ").joined(separator: " ")
    if DisplayWidth.columns(of: text) <= headingWidth { return text }
    var (short, width) = ("", 0)
    for character in text {
      width += DisplayWidth.columns(of: character)
      if width >= headingWidth { break }
      short.append(character)
    }
    return short + "…"
  }

  private func text(_ column: ReadReport.Column, namesCurrency: Bool) -> String {
    let heading = heading(column)
    guard let field = column.field else { return "\(heading)   (\(words(LookText.notUsed)))" }
    let question =
      column.needsCurrency && !namesCurrency ? "   (\(words(LookText.whichCurrency)) --amounts-in)" : ""
    return "\(heading) → \(field.name)\(question)"
  }
}

extension ColumnDecision {
  /// Whether nothing in the file decides how the column is read.
  var isUndecided: Bool {
    if case .ambiguous = doubt { return true }
    if case .contradictory = doubt { return reason == .none }
    return false
  }
}
