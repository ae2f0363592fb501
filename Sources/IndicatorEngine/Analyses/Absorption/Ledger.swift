/// Budget lines and payments by operation, and the currency every operation is reported in.
///
/// A class, so that handing it on costs one reference and not one for each column of every table.
final class Ledger: Sendable {
  let operations: Operations
  let budgetLines: Budget
  let allPayments: Payments
  let asOf: Day
  let converter: CurrencyConverter
  let lines: RowGroups
  let payments: RowGroups
  /// The currency asked for; nil where each operation is shown in its own.
  let reporting: Currency?
  private let basisOrder: [PaymentBasis]
  private let operationCurrencies: [Currency?]
  private let lineCurrencies: [Currency?]
  private let paymentCurrencies: [Currency?]
  private let bases: [PaymentBasis?]

  init(_ portfolio: Portfolio, plan: EvaluationPlan) {
    operations = portfolio.operations
    budgetLines = portfolio.budget
    allPayments = portfolio.payments
    asOf = plan.asOf
    reporting = plan.currency
    basisOrder = plan.basisOrder
    converter = CurrencyConverter(rates: portfolio.rates, asOf: plan.asOf)
    let count = portfolio.operations.count
    lines = RowGroups(portfolio.budget.operation, by: portfolio.operationIndex, groups: count)
    payments = RowGroups(portfolio.payments.operation, by: portfolio.operationIndex, groups: count)
    func currencies(_ column: CategoryColumn) -> [Currency?] {
      column.dictionary.texts.map { Currency(code: $0) }
    }
    operationCurrencies = currencies(portfolio.operations.currency)
    lineCurrencies = currencies(portfolio.budget.currency)
    paymentCurrencies = currencies(portfolio.payments.currency)
    bases = portfolio.payments.basis.decoded()
  }

  // MARK: One row

  /// The currency an operation states.
  func ownCurrency(_ operation: Int) -> Currency? {
    operations.currency.codes[operation].flatMap { operationCurrencies[Int($0)] }
  }

  /// The currency of a budget line.
  func lineCurrency(_ row: Int) -> Currency? {
    budgetLines.currency.codes[row].flatMap { lineCurrencies[Int($0)] }
  }

  /// The currency of a payment.
  func paymentCurrency(_ row: Int) -> Currency? {
    allPayments.currency.codes[row].flatMap { paymentCurrencies[Int($0)] }
  }

  /// The basis of a payment.
  func basis(_ row: Int) -> PaymentBasis? {
    allPayments.basis.codes[row].flatMap { bases[Int($0)] }
  }

  /// The currency of an operation: its own, else that of its first line or payment.
  func currency(of operation: Int) -> Currency? {
    ownCurrency(operation)
      ?? lines[operation].lazy.compactMap { self.lineCurrency(Int($0)) }.first
      ?? payments[operation].lazy.compactMap { self.paymentCurrency(Int($0)) }.first
  }

  // MARK: Sums

  /// Sum of budget lines.
  func sum(lines rows: some Sequence<Int32>) -> CurrencySum {
    var sum = CurrencySum()
    for row in rows {
      guard let amount = budgetLines.amount[Int(row)], let own = lineCurrency(Int(row)) else { continue }
      sum.add(Int128(amount), own)
    }
    return sum
  }

  /// Sum of payments.
  func sum(payments rows: some Sequence<Int32>) -> CurrencySum {
    var sum = CurrencySum()
    for row in rows {
      guard let amount = allPayments.amount[Int(row)], let own = paymentCurrency(Int(row)) else {
        continue
      }
      sum.add(Int128(amount), own)
    }
    return sum
  }

  /// Which basis is used of these payments, and whether there are others: the first in order of which there is any
  /// payment, before the as-of day or after.
  func basis(of rows: ArraySlice<Int32>) -> (used: PaymentBasis?, others: Bool) {
    var seen: [PaymentBasis] = []
    for row in rows {
      if let basis = basis(Int(row)), !seen.contains(basis) { seen.append(basis) }
    }
    return (basisOrder.first { seen.contains($0) }, seen.count > 1)
  }

  /// Payments of one basis up to the as-of day.
  func paymentRows(of rows: ArraySlice<Int32>, basis wanted: PaymentBasis) -> [Int32] {
    rows.filter { row in
      basis(Int(row)) == wanted && allPayments.day[Int(row)].map { $0 <= asOf } ?? false
    }
  }

  /// An amount of the operations table; nil where it is not stated.
  func amount(_ column: Column<Int64>, _ operation: Int) -> CurrencySum? {
    guard let amount = column[operation], let own = ownCurrency(operation) else { return nil }
    var sum = CurrencySum()
    sum.add(Int128(amount), own)
    return sum
  }
}

/// A sum of amounts, one total a currency: conversion happens once, at the total.
struct CurrencySum: Sendable {
  private(set) var totals: [(currency: Currency, minorUnits: Int128)] = []

  /// Adds an amount. Sums of 64-bit amounts cannot overflow 128 bits.
  mutating func add(_ minorUnits: Int128, _ currency: Currency) {
    if let index = totals.firstIndex(where: { $0.currency == currency }) {
      totals[index].minorUnits += minorUnits
    } else {
      totals.append((currency, minorUnits))
    }
  }

  /// Adds all of another sum.
  mutating func add(_ other: CurrencySum) {
    for part in other.totals { add(part.minorUnits, part.currency) }
  }

  /// The whole in one currency, in ten-thousandths of the minor unit.
  func fineTotal(in currency: Currency, _ converter: CurrencyConverter) -> Estimate<Int128> {
    totals.reduce(.value(0)) { sum, part in
      let (fine, overflow) = part.minorUnits.multipliedReportingOverflow(by: 10_000)
      if overflow { return .unavailable(.outOfRange) }
      return sum.with(converter.convert(fine, from: part.currency, to: currency)) { sum, part in
        let (total, overflow) = sum.addingReportingOverflow(part)
        return overflow ? .unavailable(.outOfRange) : .value(total)
      }
    }
  }

  /// The whole in one currency.
  func total(in currency: Currency, _ converter: CurrencyConverter) -> Estimate<Int128> {
    totals.reduce(.value(0)) { sum, part in
      sum.with(converter.convert(part.minorUnits, from: part.currency, to: currency)) { sum, part in
        let (total, overflow) = sum.addingReportingOverflow(part)
        return overflow ? .unavailable(.outOfRange) : .value(total)
      }
    }
  }
}
