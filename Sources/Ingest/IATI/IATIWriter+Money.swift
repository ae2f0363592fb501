import IndicatorEngine

/// Rows of other tables by the operation they belong to.
struct MoneyOfOperations {
  private(set) var shares: [String: [Int]] = [:]
  private(set) var budget: [String: [Int]] = [:]
  private(set) var payments: [String: [Int]] = [:]
  /// The country of each municipality, where it is a code of the standard's list.
  private(set) var countries: [String: String] = [:]

  init(_ portfolio: Portfolio) {
    for row in 0..<portfolio.shares.count {
      if let code = portfolio.shares.operation[row] { shares[code, default: []].append(row) }
    }
    for row in 0..<portfolio.budget.count {
      if let code = portfolio.budget.operation[row] { budget[code, default: []].append(row) }
    }
    for row in 0..<portfolio.payments.count {
      if let code = portfolio.payments.operation[row] { payments[code, default: []].append(row) }
    }
    for row in 0..<portfolio.municipalities.count {
      guard let code = portfolio.municipalities.code[row], let country = portfolio.municipalities.country[row]
      else { continue }
      if Array(country.utf8).withUnsafeBytes(Codelist.country.contains) { countries[code] = country }
    }
  }
}

extension IATIWriter {
  /// Shares as regions of the publisher's own vocabulary, the municipality as a location with its country, and the code of
  /// the sector where the type is one.
  mutating func writePlaces(_ row: Int, _ money: MoneyOfOperations) {
    let code = portfolio.operations.code[row] ?? ""
    // A country beside regions would need a part of the hundred per cent.
    if money.shares[code] == nil, let place = portfolio.operations.municipality[row],
      let country = money.countries[place]
    {
      xml.empty("recipient-country", ("code", country))
    }
    for share in money.shares[code] ?? [] {
      guard let place = portfolio.shares.municipality[share], let part = portfolio.shares.share[share] else {
        continue
      }
      xml.empty(
        "recipient-region", ("code", place), ("vocabulary", "99"),
        ("percentage", DecimalDigits.spelling(part, timesTenTo: 2)))
    }
    if let place = portfolio.operations.municipality[row] { xml.empty("location", ("ref", place)) }
    if let sector = IATIWriter.sector(portfolio.operations.data[Operations.Fields.type].spelling(row: row)) {
      xml.empty("sector", ("vocabulary", "1"), ("code", sector))
    }
  }

  /// A type that is a code of the standard's list of sectors; nil for others.
  static func sector(_ type: String?) -> String? {
    guard let type else { return nil }
    return Array(type.utf8).withUnsafeBytes(Codelist.sector.contains) ? type : nil
  }

  /// Budget lines whose name is their period: the standard knows no other.
  mutating func writeBudget(_ code: String, _ money: MoneyOfOperations) {
    let budget = portfolio.budget
    for row in money.budget[code] ?? [] {
      let line = budget.line[row].map { $0.split(separator: "#")[0] } ?? ""
      guard case .value(let period) = PeriodText.read(String(line)), let amount = budget.amount[row] else {
        lose(.budget, .lineIsNoPeriod)
        continue
      }
      xml.open("budget", ("type", budget.title[row] == "Revised" ? "2" : "1"))
      xml.empty("period-start", ("iso-date", "\(period.first)"))
      xml.empty("period-end", ("iso-date", "\(period.last)"))
      writeValue(amount, budget.currency[row], period.first)
      xml.close("budget")
    }
  }

  /// The contracted amount as a commitment, what was paid as disbursements, what was incurred as expenditure.
  mutating func writeTransactions(_ row: Int, _ code: String, _ money: MoneyOfOperations) {
    let (operations, payments) = (portfolio.operations, portfolio.payments)
    if let amount = operations.contracted[row] {
      if let day = operations.contractDay[row] ?? operations.start[row] {
        writeTransaction("2", day, amount, nil, nil)
      } else {
        lose(.operations, .contractedWithoutDay)
      }
    }
    for payment in money.payments[code] ?? [] {
      guard let day = payments.day[payment], let amount = payments.amount[payment] else { continue }
      let source = payments.data[.source].spelling(row: payment)
      switch payments.basis[payment] {
      case "paid": writeTransaction("3", day, amount, payments.currency[payment], source)
      case "incurred": writeTransaction("4", day, amount, payments.currency[payment], source)
      default: lose(.payments, .notPaid)
      }
    }
  }

  private mutating func writeTransaction(
    _ type: String, _ day: Day, _ amount: Int64, _ currency: String?, _ description: String?
  ) {
    xml.open("transaction")
    xml.empty("transaction-type", ("code", type))
    xml.empty("transaction-date", ("iso-date", "\(day)"))
    writeValue(amount, currency, day)
    if let description { xml.narrative("description", description) }
    xml.close("transaction")
  }

  private mutating func writeValue(_ amount: Int64, _ currency: String?, _ day: Day) {
    xml.line("value", XMLText.amount(amount), ("currency", currency), ("value-date", "\(day)"))
  }
}
