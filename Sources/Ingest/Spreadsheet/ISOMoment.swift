import IndicatorEngine

/// A day or time as XML writes it: `2014-03-06`, `2014-02-14T08:27:48.765Z`, `10:10:10`.
///
/// A zone is not applied: a spreadsheet knows none and shows what is written. Fractions of a second are rounded.
///
/// > ISO 8601:2004; XML Schema Part 2, 3.2.7 and 3.2.8.
enum ISOMoment: Equatable {
  case day(Day, second: Int)
  case time(second: Int)

  init?(_ text: UnsafeRawBufferPointer) {
    var rest = text[...]
    while rest.first == 0x20 { rest = rest.dropFirst() }
    while rest.last == 0x20 { rest = rest.dropLast() }
    let bytes = UnsafeRawBufferPointer(rebasing: rest)
    if bytes.count >= 8, bytes[2] == UInt8(ascii: ":"), let second = ISOMoment.clock(bytes, from: 0) {
      self = .time(second: second)
      return
    }
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = ISOMoment.digits(bytes, 0, 4),
      let month = ISOMoment.digits(bytes, 5, 2), let number = ISOMoment.digits(bytes, 8, 2),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    if bytes.count == 10 || (bytes.count == 11 && bytes[10] == UInt8(ascii: "Z")) {
      self = .day(day, second: 0)
      return
    }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, let second = ISOMoment.clock(bytes, from: 11)
    else { return nil }
    self =
      second < 86_400 ? .day(day, second: second) : .day(Day(number: day.number + 1), second: second - 86_400)
  }

  private static func digits(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Seconds of `hh:mm:ss`, with a fraction and a zone allowed behind.
  private static func clock(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start + 8 <= bytes.count, let hour = digits(bytes, start, 2), bytes[start + 2] == 0x3A,
      let minute = digits(bytes, start + 3, 2), bytes[start + 5] == 0x3A,
      let second = digits(bytes, start + 6, 2), hour < 24, minute < 60, second < 60
    else { return nil }
    var total = hour * 3600 + minute * 60 + second
    var place = start + 8
    if place + 1 < bytes.count, bytes[place] == UInt8(ascii: ".") {
      if bytes[place + 1] >= 0x35 { total += 1 }
      place += 1
      while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 { place += 1 }
    }
    guard place < bytes.count else { return total }
    let isZone = [UInt8(ascii: "Z"), 0x2B, 0x2D].contains(bytes[place])
    return isZone ? total : nil
  }
}
