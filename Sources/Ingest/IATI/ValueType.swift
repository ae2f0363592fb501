import IndicatorEngine

/// The types of texts and attributes that the standard's schema knows, and whether a text is one of them.
///
/// > W3C XML Schema Definition Language 1.0, part 2: Datatypes. White space around a value counts for none but `string`.
enum ValueType: String, Sendable {
  case string = ""
  case uri, date, time, flag, decimal, int, count, whole, token

  /// Whether a text is of the type. Any text may be a URI: what none of our tables holds is not taken apart.
  func allows(_ text: UnsafeRawBufferPointer) -> Bool {
    switch self {
    case .string, .uri: return true
    case .date: return XMLDay.read(XMLSpace.trimmed(text)) != nil
    case .time: return XMLDay.readTime(XMLSpace.trimmed(text)) != nil
    case .decimal: return FixedDecimal.isDecimal(XMLSpace.trimmed(text))
    case .flag: return ValueType.flag(text) != nil
    case .int: return ValueType.isWhole(XMLSpace.trimmed(text), signed: true)
    case .whole: return ValueType.isWhole(XMLSpace.trimmed(text), signed: false)
    case .count:
      let digits = XMLSpace.trimmed(text)
      return ValueType.isWhole(digits, signed: false) && digits.contains { (0x31...0x39).contains($0) }
    case .token:
      let word = XMLSpace.trimmed(text)
      return !word.isEmpty && !word.contains { XMLSpace.isSpace($0) || $0 == 0x2C || $0 == 0x2F }
    }
  }

  /// `true`, `1`, `false` or `0`; nil for all else.
  static func flag(_ text: UnsafeRawBufferPointer) -> Bool? {
    let word = XMLSpace.trimmed(text)
    if word.elementsEqual("true".utf8) || word.elementsEqual("1".utf8) { return true }
    if word.elementsEqual("false".utf8) || word.elementsEqual("0".utf8) { return false }
    return nil
  }

  private static func isWhole(_ text: UnsafeRawBufferPointer, signed: Bool) -> Bool {
    guard let first = text.first else { return false }
    let isSigned = first == 0x2B || (first == 0x2D && signed)
    let digits = isSigned ? UnsafeRawBufferPointer(rebasing: text[1...]) : text
    return !digits.isEmpty && digits.count < 20 && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// White space of XML.
enum XMLSpace {
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// The text without white space at its ends.
  @inline(__always)
  static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var (start, end) = (0, text.count)
    while start < end, isSpace(text[start]) { start += 1 }
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: text[start..<end])
  }

  /// Whether there is nothing but white space.
  static func isBlank(_ text: UnsafeRawBufferPointer) -> Bool { text.allSatisfy(isSpace) }
}

/// Days as XML Schema writes them: `2014-03-06`, with or without a time zone (`Z`, `+02:00`), which moves no day here:
/// the day is the one that stands there.
enum XMLDay {
  /// The day of a trimmed `xsd:date`; nil for all else.
  static func read(_ text: UnsafeRawBufferPointer) -> Day? {
    guard text.count >= 10, let day = day(text) else { return nil }
    return isZone(UnsafeRawBufferPointer(rebasing: text[10...])) ? day : nil
  }

  /// The day of a trimmed `xsd:dateTime`; nil for all else.
  static func readTime(_ text: UnsafeRawBufferPointer) -> Day? {
    guard text.count >= 19, let day = day(text), text[10] == 0x54, text[13] == 0x3A, text[16] == 0x3A,
      let hour = number(text, 11, 2), let minute = number(text, 14, 2), let second = number(text, 17, 2),
      hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second < 60
    else { return nil }
    var end = 19
    if end < text.count, text[end] == 0x2E {
      end += 1
      let digits = text[end...].prefix { (0x30...0x39).contains($0) }.count
      if digits == 0 { return nil }
      end += digits
    }
    return isZone(UnsafeRawBufferPointer(rebasing: text[end...])) ? day : nil
  }

  private static func day(_ text: UnsafeRawBufferPointer) -> Day? {
    guard text[4] == 0x2D, text[7] == 0x2D, let year = number(text, 0, 4), let month = number(text, 5, 2),
      let day = number(text, 8, 2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func isZone(_ text: UnsafeRawBufferPointer) -> Bool {
    if text.isEmpty || (text.count == 1 && text[0] == 0x5A) { return true }
    guard text.count == 6, text[0] == 0x2B || text[0] == 0x2D, text[3] == 0x3A,
      let hours = number(text, 1, 2), let minutes = number(text, 4, 2)
    else { return false }
    return hours * 60 + minutes <= 840 && minutes < 60
  }

  private static func number(_ text: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for byte in text[start..<(start + count)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
