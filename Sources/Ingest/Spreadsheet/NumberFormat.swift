/// What a number format makes of a number: the only thing that tells a day from a number in an Excel file.
///
///     NumberFormat.meaning(ofCode: "[$-402]d mmmm yyyy \"г.\";@")    // .date
///     NumberFormat.meaning(ofCode: "0.0%")                           // .percent
///
/// > ECMA-376-1:2016, 18.8.30 (numFmt) and 18.8.31 (numFmts: the codes and the built-in ones by language).
enum NumberFormat: UInt8, Sendable {
  case number, percent, date, time, elapsed

  /// The meaning of a built-in format; nil where the number is not built in.
  static func meaning(ofBuiltIn id: Int) -> NumberFormat? {
    switch id {
    case 9, 10, 67, 68: .percent
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58, 71...74, 77, 81: .date
    // Chinese and Japanese times, and the Thai ones, stand among the dates.
    case 18...21, 32, 33, 45, 47, 55, 56, 75, 76, 78, 80: .time
    case 46, 79: .elapsed
    case 0...13, 23...26, 37...44, 48, 49, 59...62, 69, 70: .number
    default: nil
    }
  }

  /// The meaning of a format's code: that of its first section which shows the number at all.
  static func meaning(ofCode code: String) -> NumberFormat {
    for section in sections(Array(code.utf8)) {
      if let meaning = section.meaning { return meaning }
    }
    return .number
  }

  /// What stands in one section of a code, without literals.
  private struct Section {
    var hasDay = false
    var hasMonthOrMinute = false
    var hasHourOrSecond = false
    var isElapsed = false
    var hasPercent = false
    var hasDigits = false

    var meaning: NumberFormat? {
      if isElapsed { return .elapsed }
      if hasDay || (hasMonthOrMinute && !hasHourOrSecond) { return .date }
      if hasHourOrSecond { return .time }
      if hasPercent { return .percent }
      return hasDigits ? .number : nil
    }
  }

  private static func sections(_ code: [UInt8]) -> [Section] {
    var sections = [Section()]
    var index = 0
    func letter(_ place: Int) -> UInt8 { place < code.count ? code[place] | 0x20 : 0 }
    while index < code.count {
      let byte = code[index]
      index += 1
      var section = sections[sections.count - 1]
      switch byte {
      case UInt8(ascii: ";"):
        sections.append(Section())
        continue
      case UInt8(ascii: "\""): index = (code[index...].firstIndex(of: byte) ?? code.count) + 1
      // The character behind is shown as it is, left blank, or repeated.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let end = code[index...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
        let inside = code[index..<end].map { $0 | 0x20 }
        if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) {
          section.isElapsed = true
        }
        index = end + 1
      case UInt8(ascii: "%"): section.hasPercent = true
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): section.hasDigits = true
      case UInt8(ascii: "G"), UInt8(ascii: "g"):
        // "General" is a number; g alone the era of a Japanese year.
        if code[(index - 1)...].prefix(7).map({ $0 | 0x20 }).elementsEqual("general".utf8) {
          section.hasDigits = true
          index += 6
        } else {
          section.hasDay = true
        }
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        // "E+00" is an exponent, e alone a year of an era.
        if letter(index) == UInt8(ascii: "+") || letter(index) == UInt8(ascii: "-") {
          index += 1
        } else {
          section.hasDay = true
        }
      case UInt8(ascii: "A"), UInt8(ascii: "a"):
        // AM/PM and A/P belong to a time; aaa is a weekday.
        section.hasHourOrSecond =
          section.hasHourOrSecond || code[index...].prefix(4).contains(UInt8(ascii: "/"))
      case UInt8(ascii: "Y"), UInt8(ascii: "y"), UInt8(ascii: "D"), UInt8(ascii: "d"), UInt8(ascii: "B"),
        UInt8(ascii: "b"):
        section.hasDay = true
      case UInt8(ascii: "M"), UInt8(ascii: "m"): section.hasMonthOrMinute = true
      case UInt8(ascii: "H"), UInt8(ascii: "h"), UInt8(ascii: "S"), UInt8(ascii: "s"):
        section.hasHourOrSecond = true
      default: continue
      }
      sections[sections.count - 1] = section
    }
    return sections
  }
}
