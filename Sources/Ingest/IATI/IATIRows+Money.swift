import IndicatorEngine

/// What the transactions of an activity say of the operation as a whole.
struct CommittedMoney {
  /// The sum of outgoing commitments; nil where there are none, or where they are in several currencies.
  var sum: FixedDecimal?
  /// Its currency; empty where no commitment names one and the activity has no default.
  var currency = ""
  /// The day of the first commitment.
  var firstDay: Day?
}

extension IATIRows {
  /// Disbursements (3) and expenditure (4) become payments, outgoing commitments (2) the contracted amount; the other
  /// types are counted as not carried.
  mutating func addTransactions(_ whole: ActivityFacts, _ findings: inout IATIFindings) -> CommittedMoney {
    let activity = whole.activity
    var money = CommittedMoney()
    var isMixed = false
    activity.forEachChild(names.transaction, of: 1) { transaction in
      let type = activity.child(names.transactionType, of: transaction).flatMap {
        activity.attribute(names.code, of: $0)
      }
      if activity.isText(type, "3") || activity.isText(type, "4") {
        addPayment(transaction, whole)
      } else if activity.isText(type, "2") {
        if !commit(transaction, whole, &money) { isMixed = true }
      } else {
        let code = type.map(activity.string) ?? ""
        lose("transaction \(code) \(Codelist.transactionType.name(of: code) ?? "")", whole, transaction)
      }
    }
    if isMixed {
      money.sum = nil
      findings.add(.iatiMixedCommitments, line: Int(activity.elements[1].line), activity: whole.identifier)
    }
    return money
  }

  private mutating func addPayment(_ transaction: Int, _ whole: ActivityFacts) {
    let activity = whole.activity
    guard let value = activity.child(names.value, of: transaction),
      isNumber(activity.elements[value].text, activity),
      let day = day(names.transactionDate, in: transaction, activity)
    else { return lose("transaction without date or value", whole, transaction) }
    payments.text(whole.identifier)
    payments.day(day)
    payments.number(activity.elements[value].text, activity)
    payments.word(currency(of: value, whole), activity)
    payments.text("paid")
    payments.sentence(
      narratives.text(of: activity.child(names.description, of: transaction), activity), activity)
    payments.day(whole.recorded)
    payments.endRow(line: activity.elements[transaction].line, name: whole.identifier)
  }

  /// Adds a commitment; false where it is in another currency than those before, or cannot be added.
  private func commit(_ transaction: Int, _ whole: ActivityFacts, _ money: inout CommittedMoney) -> Bool {
    let activity = whole.activity
    guard let value = activity.child(names.value, of: transaction),
      let amount = activity.decimal(activity.elements[value].text)
    else { return true }
    let currency = currency(of: value, whole).map(activity.string) ?? ""
    if let day = day(names.transactionDate, in: transaction, activity) {
      if let first = money.firstDay { money.firstDay = min(first, day) } else { money.firstDay = day }
    }
    guard var sum = money.sum else {
      (money.sum, money.currency) = (amount, currency)
      return true
    }
    guard money.currency == currency, sum.add(amount) else { return false }
    money.sum = sum
    return true
  }

  /// The currency of a value: its own, else the activity's.
  func currency(of value: Int, _ whole: ActivityFacts) -> ActivityBuffer.Text? {
    whole.activity.filled(names.currency, of: value) ?? whole.currency
  }

  func isNumber(_ text: ActivityBuffer.Text, _ activity: ActivityBuffer) -> Bool {
    activity.withTrimmed(text, FixedDecimal.isDecimal)
  }

  // MARK: Budgets

  private struct Period: Hashable {
    let start: Day
    let end: Day
  }

  /// One line for each budget. Where a period has a revised budget (type 2), the original of the same period is left
  /// out: both together would count the money twice.
  mutating func addBudgets(_ whole: ActivityFacts, _ findings: inout IATIFindings) {
    let activity = whole.activity
    guard activity.mayHold(names.budget) else { return }
    var revised: Set<Period> = []
    activity.forEachChild(names.budget, of: 1) { budget in
      if isRevised(budget, activity), let period = period(of: budget, activity) { revised.insert(period) }
    }
    var lines: [Period: Int] = [:]
    activity.forEachChild(names.budget, of: 1) { budget in
      guard let period = period(of: budget, activity), let value = activity.child(names.value, of: budget),
        isNumber(activity.elements[value].text, activity)
      else { return lose("budget without period or value", whole, budget) }
      let line = "\(period.start)/\(period.end)"
      if !isRevised(budget, activity), revised.contains(period) {
        findings.add(
          .iatiBudgetReplaced, line: Int(activity.elements[budget].line), activity: whole.identifier,
          ["period": .text(line), "found": .found(activity.string(activity.elements[value].text))])
        return
      }
      let count = lines[period, default: 0] + 1
      lines[period] = count
      addBudget(budget, value, count > 1 ? "\(line)#\(count)" : line, whole)
    }
  }

  private mutating func addBudget(_ element: Int, _ value: Int, _ line: String, _ whole: ActivityFacts) {
    let activity = whole.activity
    budget.text(whole.identifier)
    budget.text(line)
    let type = Codelist.budgetType.name(
      of: activity.attribute(names.type, of: element).map(activity.string) ?? "1")
    budget.text(type ?? "")
    budget.number(activity.elements[value].text, activity)
    budget.word(currency(of: value, whole), activity)
    budget.day(whole.recorded)
    budget.endRow(line: activity.elements[element].line, name: whole.identifier)
  }

  private func isRevised(_ budget: Int, _ activity: ActivityBuffer) -> Bool {
    activity.isText(activity.attribute(names.type, of: budget), "2")
  }

  private func period(of element: Int, _ activity: ActivityBuffer) -> Period? {
    guard let start = day(names.periodStart, in: element, activity),
      let end = day(names.periodEnd, in: element, activity)
    else { return nil }
    return Period(start: start, end: end)
  }
}
