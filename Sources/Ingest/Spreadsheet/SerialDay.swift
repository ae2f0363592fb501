import IndicatorEngine

/// Days as spreadsheets count them.
///
///     SerialDay(46090, .from1900)     // 9 March 2026
///
/// Serial 1 is 1 January 1900, and 60 a 29 February 1900 that never was, kept for the sake of Lotus 1-2-3; workbooks of
/// old Macs count from 1 January 1904 (serial 0). The fraction is the time of day, to the nearest second.
///
/// > ECMA-376-1:2016, 18.17.4.1 (date conversion for serial values).
enum SerialDay: Equatable {
  /// A day, with seconds since midnight.
  case day(Day, second: Int)
  /// Less than one day after the beginning: a time of day, in seconds.
  case time(second: Int)
  /// A day that does not exist, as a spreadsheet shows it: `1900-02-29`, `1900-01-00`.
  case impossible(String)
  /// Not a day of any calendar: negative, or after the year 9999.
  case none

  enum System: Sendable {
    case from1900, from1904
  }

  /// The day of a serial number.
  init(_ serial: Double, _ system: System) {
    guard serial >= 0, serial < 2_958_466 else {
      self = .none
      return
    }
    let total = Int((serial * 86_400).rounded())
    let (whole, second) = (total / 86_400, total % 86_400)
    if system == .from1904 {
      self = SerialDay.day(SerialDay.first1904 + whole, second)
    } else if serial < 1, second > 0 || whole > 0 {
      self = .time(second: total)
    } else if whole == 0 {
      self = .impossible("1900-01-00")
    } else if whole == 60 {
      self = .impossible("1900-02-29")
    } else {
      self = SerialDay.day(SerialDay.before1900 + (whole < 60 ? whole : whole - 1), second)
    }
  }

  private static func day(_ number: Int, _ second: Int) -> SerialDay {
    .day(Day(number: Int32(truncatingIfNeeded: number)), second: second)
  }

  private static let before1900 = dayNumber(1899, 12, 31)
  private static let first1904 = dayNumber(1904, 1, 1)

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return Int(day.number)
  }

  /// Seconds as `13:05:00`, also beyond a day: `26:30:00`.
  static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let sign = seconds < 0 ? "-" : ""
    let rest = abs(seconds)
    return "\(sign)\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
  }
}
