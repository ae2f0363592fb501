import IndicatorEngine

/// How days are written in a column. ISO days, days with the month as a word, and `dd.mm.yyyy` with points have one
/// reading under each; the convention decides about `03/04/2026` and about bare numbers.
public enum DayConvention: String, Sendable, CaseIterable, BitwiseCopyable {
  /// `2026-04-03` only; also a column in which nothing decides between the orders.
  case iso
  /// `03/04/2026` is 3 April.
  case dayFirst = "dmy"
  /// `03/04/2026` is 4 March.
  case monthFirst = "mdy"
  /// Bare numbers are spreadsheet day numbers (1900 system); all else as day first.
  case excel

  /// The convention a flag names: `iso`, `dmy`, `mdy`, `excel`.
  public init?(token: some StringProtocol) { self.init(rawValue: token.lowercased()) }

  /// A day written this way, as findings and `look` show it.
  public var example: String {
    switch self {
    case .iso: "yyyy-mm-dd"
    case .dayFirst: "dd.mm.yyyy"
    case .monthFirst: "mm/dd/yyyy"
    case .excel: "46090"
    }
  }

  /// The day with a spreadsheet's day number in the 1900 system; nil for 60, the 29 February 1900 that never was,
  /// and outside 1900…9999.
  ///
  ///     DayConvention.day(serial: 46090)   // 2026-03-09
  ///
  /// > Numbers from 61 on count from 1899-12-30, those below 60 from 1899-12-31, because of that day.
  public static func day(serial: Int) -> Day? {
    guard (1...2_958_465).contains(serial), serial != 60 else { return nil }
    return Day(number: Int32(serial - (serial > 60 ? 25_569 : 25_568)))
  }
}
