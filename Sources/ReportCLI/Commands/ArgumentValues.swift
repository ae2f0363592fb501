import ArgumentParser
import IndicatorEngine
import Ingest

// How values are spelled on the command line. A spelling that is none makes the parser refuse it, and name the option.

extension Language: ExpressibleByArgument {}
extension Console.ColorChoice: ExpressibleByArgument {}
extension DataTable.Format: ExpressibleByArgument {}
extension BudgetLevel: ExpressibleByArgument {}
extension PortfolioBuilder.DuplicateRule: ExpressibleByArgument {}

/// A day on the command line: `2014-03-06`, or a spelling with only one reading, as `06.03.2014`.
///
/// A day that the calendar does not have is taken, so that `check(_:)` can say what is wrong with it.
struct DayArgument: ExpressibleByArgument, Sendable {
  /// The day; the first of the month where there is no such day.
  let day: Day
  /// What is wrong with it.
  private let fault: String?

  init?(argument: String) {
    switch DayText.read(argument, .iso) {
    case .value(let day), .noted(let day, _): (self.day, fault) = (day, nil)
    case .problem(.impossibleDay(let year, let month, let length)):
      guard let first = Day(year: Int(year), month: max(1, min(12, Int(month))), day: 1) else { return nil }
      let name = DayStyle(.english).monthName(Int(month), inDate: false)
      day = first
      fault = length == 0 ? "there is no month \(month)" : "\(name) \(year) has \(length) days"
    default: return nil
    }
  }

  /// Refuses a day that is none.
  func check(_ flag: String) throws {
    if let fault { throw ValidationError("\(flag): there is no such day; \(fault).") }
  }
}

/// A currency on the command line: its ISO code in any case.
///
/// A code that no list has is taken, so that `check(_:)` can name the nearest.
struct CurrencyArgument: ExpressibleByArgument, Sendable {
  /// The currency.
  let currency: Currency

  init?(argument: String) {
    guard let currency = Currency(code: argument.uppercased()) else { return nil }
    self.currency = currency
  }

  /// Refuses a code that is no currency.
  func check(_ flag: String) throws {
    if CurrencyCodes.contains(currency) { return }
    let nearest = CurrencyCodes.nearest(to: currency.code).map { "; did you mean \($0)?" } ?? "."
    throw ValidationError("\(flag): \(currency.code) is no currency of ISO 4217\(nearest)")
  }
}

/// A size in bytes on the command line: `1048576`, `512K`, `64M`, `8G`, with or without `iB` behind the letter.
struct SizeArgument: ExpressibleByArgument, Sendable {
  /// The bytes.
  let bytes: Int

  init?(argument: String) {
    let digits = argument.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let unit = argument.dropFirst(digits.count).uppercased()
    let powers = ["": 0, "B": 0, "K": 10, "KIB": 10, "M": 20, "MIB": 20, "G": 30, "GIB": 30]
    guard let count = Int(Substring(digits)), let power = powers[unit] else { return nil }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: 1 << power)
    guard !overflow, bytes > 0 else { return nil }
    self.bytes = bytes
  }
}

/// At which problems the program ends with 1.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument, Sendable {
  case note, warning, error, none
}

/// What is put right while reading.
enum RepairArgument: String, CaseIterable, ExpressibleByArgument, Sendable {
  case mojibake
}
