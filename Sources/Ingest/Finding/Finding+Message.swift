import IndicatorEngine

extension Finding {
  /// The finding as one line of text:
  ///
  ///     error K03  pay.csv, row 22, column A "Проект": operation "BG16-77" is not among 212 operations; nearest
  ///     "BG16-71". Fix: correct A22 or load that operation too.
  public func message(_ language: Language) -> String {
    let head = "\(FindingCatalogue.severity(severity, language)) \(code)  "
    let place = placeText(language)
    return head + place + (place.isEmpty ? "" : ": ") + sentence(language)
  }

  /// What stands after the place: found, expected, fix; of a group's rest how many there are.
  public func sentence(_ language: Language) -> String {
    let frame = FindingCatalogue.Frame.of(language)
    if isRest {
      guard let first = location.row ?? location.line else {
        return TextTemplate(frame.moreElsewhere).filled(["count": .count(count)], language: language) + "."
      }
      let range: FindingWord =
        location.row == nil ? .lineRange(first, lastRow ?? first) : .rowRange(first, lastRow ?? first)
      let rows = range.text(language)
      return TextTemplate(frame.more).filled(
        ["count": .count(count), "rows": .text(rows)], language: language)
        + "."
    }
    let parts = texts(language)
    var sentence = parts.found
    if let expected = parts.expected { sentence += "; \(frame.expected) \(expected)" }
    if !sentence.hasSuffix("?") && !sentence.hasSuffix(".") { sentence += "." }
    let fix = parts.fix.hasSuffix(".") ? parts.fix : parts.fix + "."
    return sentence + " \(frame.fix) \(fix)"
  }

  /// What was found, what was expected and what mends it, with the finding's values.
  public func texts(_ language: Language) -> (found: String, expected: String?, fix: String) {
    guard let wording = FindingCatalogue.wording(kind) else { return (kind.rawValue, nil, "") }
    let filled = templateArguments(language)
    func fill(_ text: String) -> String {
      TextTemplate(lacksRows ? FindingCatalogue.withoutRows(text, isLine: isLine, language) : text)
        .filled(filled, language: language)
    }
    let parts = wording.parts(language)
    return (fill(parts.found), parts.expected.map(fill), fill(parts.fix))
  }

  /// Whether the place is a line of a text, or a pointer: then no sentence speaks of a row.
  private var lacksRows: Bool { isLine || location.row == nil && location.pointer != nil }

  private var isLine: Bool {
    location.row == nil ? location.line != nil : location.pointer != nil && location.sheet == nil
  }

  /// The place in words: `budget.csv, row 5, column D "Бюджет"`.
  public func placeText(_ language: Language) -> String {
    let frame = FindingCatalogue.Frame.of(language)
    var parts = location.file.map { [ShownText.named($0)] } ?? []
    if !location.others.isEmpty, let row = location.row { return rowsText(last: row, language) }
    if let sheet = location.sheet {
      let cell = location.cell ?? location.row.map { "\($0)" }
      parts.append("'\(ShownText.named(sheet))'" + (cell.map { "!" + $0 } ?? ""))
    } else if let row = location.row, !isRest {
      parts.append(location.pointer == nil ? "\(frame.row) \(row)" : "\(frame.line) \(row)")
    }
    if let line = location.line, !isRest { parts.append("\(frame.line) \(line)") }
    if let character = location.character, !isRest { parts.append("\(frame.column) \(character)") }
    if let element = location.element { parts.append(Finding.quoted(element, language)) }
    if let column = location.column, location.sheet == nil || isRest {
      parts.append("\(frame.column) \(Location.letters(ofColumn: column))")
    }
    var text = parts.joined(separator: ", ")
    let pointer = location.pointer ?? ""
    // A pointer that ends in the field has named it.
    let isNamed = location.header.map { pointer.hasSuffix(JSONPointer([$0]).description) } ?? true
    if let header = location.header, !isNamed { text += " " + Finding.quoted(header, language) }
    if !pointer.isEmpty { text += (text.isEmpty ? "" : ", ") + pointer }
    return text
  }

  /// `p.csv, rows 3 and 41`, or each row with its file where they stand in several.
  private func rowsText(last row: Int, _ language: Language) -> String {
    let file = location.file ?? ""
    if location.others.allSatisfy({ $0.file == file }) {
      return "\(ShownText.named(file)), "
        + FindingWord.rows(location.others.map(\.row) + [row]).text(language)
    }
    return (location.others + [Location.Place(file: file, row: row)]).map { place in
      "\(ShownText.named(place.file)), " + FindingWord.rows([place.row]).text(language)
    }.joined(separator: "; ")
  }

  /// A text of a file as findings show it: in quotes, cut, with invisible characters named.
  package static func quoted(_ text: String, _ language: Language) -> String {
    let quotes = FindingCatalogue.Frame.of(language).quotes
    return quotes.open + ShownText.named(text) + quotes.close
  }

  private func templateArguments(_ language: Language) -> [String: TextTemplate.Argument] {
    var filled = arguments.mapValues { $0.templateArgument(language) }
    func add(_ name: String, _ text: String) { if filled[name] == nil { filled[name] = .text(text) } }
    // Where there are no cells, the line or the pointer is what a person looks for, and a field has its name.
    let place = (location.row ?? location.line).map { "\($0)" } ?? location.pointer ?? ""
    let line = location.row == nil ? location.line : nil
    add("cell", location.cell ?? line.map { "\(FindingCatalogue.Frame.of(language).line) \($0)" } ?? place)
    add("letter", location.column.map(Location.letters(ofColumn:)) ?? location.header ?? "")
    add("row", place)
    add("file", location.file ?? "")
    if let byte = location.byte { add("byte", "\(byte)") }
    return filled
  }
}

extension Finding.Argument {
  func templateArgument(_ language: Language) -> TextTemplate.Argument {
    switch self {
    case .text(let text): .text(text)
    case .found(let text): .text(Finding.quoted(text, language))
    case .count(let count): .count(count)
    case .number(let number): .text(NumberStyle(language).text(number, digits: 0...6))
    case .amount(let hundredths):
      .text(
        NumberStyle(language).text(
          DecimalDigits(hundredths: hundredths), digits: hundredths % 100 == 0 ? 0...0 : 2...2))
    case .money(let hundredths):
      .text(NumberStyle(language).text(DecimalDigits(hundredths: hundredths), digits: 2...2))
    case .day(let day): .text(Finding.numericDay(day))
    case .foundList(let texts):
      .text(texts.map { Finding.quoted($0, language) }.joined(separator: ","))
    case .word(let word): .text(word.text(language))
    }
  }
}

extension Finding {
  /// A day as `15.03.2026` in every language: the form in which the cells of our users hold it.
  static func numericDay(_ day: Day) -> String {
    let (year, month, number) = day.civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = "\(value)"
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(number, 2)).\(padded(month, 2)).\(padded(year, 4))"
  }
}
