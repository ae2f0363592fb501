import IndicatorEngine

/// The time of day that may follow a date: `T00:00:00Z`, ` 09:30`, `, 9:30 PM`.
enum TimeOfDay {
  /// The date before the time, and whether the time is midnight or absent; nil where what follows is no time.
  static func split(_ text: String) -> (date: Substring, isMidnight: Bool)? {
    // Bytes first: characters are slow to tell apart, and few cells hold a time.
    guard text.utf8.contains(UInt8(ascii: ":")), let colon = text.firstIndex(of: ":") else {
      return (text[...], true)
    }
    var start = colon
    while start > text.startIndex, text[text.index(before: start)].isASCIIDigit {
      start = text.index(before: start)
    }
    guard start > text.startIndex, text.distance(from: start, to: colon) <= 2, start < colon else {
      return nil
    }
    var date = text[..<start]
    let last = date.removeLast()
    guard last == "T" || last == "t" || last.isFieldSpace else { return nil }
    while let tail = date.last, tail.isFieldSpace || tail == "," { date.removeLast() }
    guard let isMidnight = isMidnight(text[start...]), !date.isEmpty else { return nil }
    return (date, isMidnight)
  }

  /// Whether a well-formed time is midnight; nil for anything else.
  private static func isMidnight(_ text: Substring) -> Bool? {
    var rest = text
    guard let hour = number(&rest, upTo: 2), rest.popFirst() == ":", let minute = number(&rest, upTo: 2)
    else {
      return nil
    }
    var isZero = minute == 0
    guard minute < 60, hour <= 24 else { return nil }
    if rest.first == ":" {
      rest.removeFirst()
      guard let second = number(&rest, upTo: 2), second <= 60 else { return nil }
      isZero = isZero && second == 0
      if rest.first == "." || rest.first == "," {
        rest.removeFirst()
        let fraction = rest.prefix { $0.isASCIIDigit }
        guard !fraction.isEmpty else { return nil }
        isZero = isZero && fraction.allSatisfy { $0 == "0" }
        rest = rest.dropFirst(fraction.count)
      }
    }
    rest = rest.drop { $0.isFieldSpace }
    var midnightHour = 0
    switch TextFolding.key(rest) {
    case "am", "a m": midnightHour = 12
    case "pm", "p m": return false
    case "", "z", "utc", TextFolding.key("ч"), TextFolding.key("час"), TextFolding.key("часа"), "h": break
    default:
      guard isOffset(rest) else { return nil }
    }
    return isZero && hour == midnightHour
  }

  /// `+02:00`, `-0500`, `+02`.
  private static func isOffset(_ text: Substring) -> Bool {
    guard let sign = text.first, sign == "+" || sign == "-" else { return false }
    let digits = text.dropFirst().filter { $0 != ":" }
    return (digits.count == 2 || digits.count == 4) && digits.allSatisfy { $0.isASCIIDigit }
  }

  private static func number(_ text: inout Substring, upTo limit: Int) -> Int? {
    let digits = text.prefix { $0.isASCIIDigit }
    guard (1...limit).contains(digits.count) else { return nil }
    text = text.dropFirst(digits.count)
    return Int(digits)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
  fileprivate var isFieldSpace: Bool { unicodeScalars.allSatisfy { TextFolding.isSpace($0) } }
}
