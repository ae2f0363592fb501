import IndicatorEngine

/// A span of ISO 8601: a first day and a duration, `2020-01-01/P1M`.
///
///     ISOSpan.period(of: "2020-01-01/P1M")?.description    // "2020-01"
///     ISOSpan.period(of: "2024-01-29/P7D")?.description    // "2024-01-29/2024-02-04"
enum ISOSpan {
  /// The period of a span; nil where it is none. Durations are whole years, months, weeks or days, one of them.
  static func period(of text: String) -> Period? {
    let parts = text.split(separator: "/" as Character, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = day(parts[0]) else { return nil }
    let duration = parts[1]
    guard duration.first == "P", let unit = duration.last, let count = Int(duration.dropFirst().dropLast()),
      count > 0, count < 100_000
    else { return nil }
    let next: Day?
    switch unit {
    case "Y": next = first.adding(months: 12 * count)
    case "M": next = first.adding(months: count)
    case "W": next = first + 7 * count
    case "D": next = first + count
    default: next = nil
    }
    return next.flatMap { Period(first: first, last: $0 + -1) }
  }

  private static func day(_ text: Substring) -> Day? { DayText.read(String(text), .iso).value }
}
