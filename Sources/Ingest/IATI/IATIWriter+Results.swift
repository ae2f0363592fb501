import IndicatorEngine

/// Targets and observations by operation and indicator.
struct FiguresOfOperations {
  struct Key: Hashable {
    let operation: String
    let indicator: String
  }

  /// Indicators of an operation, in the order of their rows.
  private(set) var indicators: [String: [Int]] = [:]
  private(set) var targets: [Key: [Int]] = [:]
  private(set) var observations: [Key: [Int]] = [:]
  private(set) var targetsElsewhere = 0
  private(set) var observationsElsewhere = 0

  init(_ portfolio: Portfolio) {
    let (targetTable, observationTable) = (portfolio.targets, portfolio.observations)
    for row in 0..<targetTable.count {
      guard let operation = targetTable.operation[row], let indicator = targetTable.indicator[row] else {
        targetsElsewhere += 1
        continue
      }
      targets[Key(operation: operation, indicator: indicator), default: []].append(row)
    }
    for row in 0..<observationTable.count {
      guard let operation = observationTable.operation[row], let indicator = observationTable.indicator[row]
      else {
        observationsElsewhere += 1
        continue
      }
      observations[Key(operation: operation, indicator: indicator), default: []].append(row)
    }
    let rows = (0..<portfolio.indicators.count).reduce(into: [String: Int]()) { rows, row in
      if let code = portfolio.indicators.code[row] { rows[code] = row }
    }
    for key in Set(targets.keys).union(observations.keys) {
      if let row = rows[key.indicator] { indicators[key.operation, default: []].append(row) }
    }
    for operation in indicators.keys { indicators[operation]?.sort() }
  }
}

extension IATIWriter {
  /// A result for each indicator of the operation: which indicators belong to one result is not known.
  mutating func writeResults(_ operation: String, _ figures: FiguresOfOperations) {
    let indicators = portfolio.indicators
    for row in figures.indicators[operation] ?? [] {
      guard let code = indicators.code[row], let name = indicators.name[row] else { continue }
      let key = FiguresOfOperations.Key(operation: operation, indicator: code)
      if indicators.direction[row] == "maintain" { lose(.indicators, .maintained) }
      if let measure = indicators.measure[row], IATIWriter.becomesUnits(measure) {
        lose(.indicators, .measure(measure))
      }
      xml.open(
        "result", ("type", IATIWriter.resultType(indicators.kind[row])),
        ("aggregation-status", indicators.overPlaces[row].map { $0 == "none" ? "0" : "1" }))
      xml.narrative("title", name)
      xml.open(
        "indicator", ("measure", IATIWriter.measure(indicators.measure[row])),
        ("ascending", indicators.direction[row] == "decrease" ? "0" : "1"))
      xml.narrative("title", name)
      writeBaselines(figures.targets[key] ?? [])
      writePeriods(figures.targets[key] ?? [], figures.observations[key] ?? [])
      xml.close("indicator")
      xml.close("result")
    }
  }

  private static func resultType(_ kind: String?) -> String {
    switch kind {
    case "output": "1"
    case "result": "2"
    case "impact": "3"
    default: "9"
    }
  }

  private static func measure(_ word: String?) -> String {
    switch word {
    case "percent": "2"
    case "ordinal": "4"
    case "narrative": "5"
    default: "1"
    }
  }

  /// Whether a measure that is none of the standard's is written as units. Yes and no are 1 and 0: a nominal indicator
  /// of the standard has no values, and its targets would be lost.
  private static func becomesUnits(_ word: String) -> Bool {
    ["amount", "ratio", "index", "yes/no"].contains(word)
  }

  /// A baseline for each disaggregation; one without a day has no year, which the standard asks for.
  private mutating func writeBaselines(_ rows: [Int]) {
    let targets = portfolio.targets
    var seen: Set<String> = []
    for row in rows {
      guard let value = targets.baseline[row], seen.insert(targets.disaggregation[row] ?? "").inserted else {
        continue
      }
      guard let day = targets.baselineDay[row] else {
        lose(.targets, .baselineWithoutDay)
        continue
      }
      xml.open(
        "baseline", ("year", "\(day.civil.year)"), ("iso-date", "\(day)"),
        ("value", DecimalDigits.spelling(value))
      )
      writeParts(targets.disaggregation[row])
      xml.close("baseline")
    }
  }

  /// The periods of observations, with the targets due at their ends; for other targets the year up to their day.
  private mutating func writePeriods(_ targetRows: [Int], _ observationRows: [Int]) {
    let (targets, observations) = (portfolio.targets, portfolio.observations)
    var actuals: [Period: [Int]] = [:]
    var goals: [Period: [Int]] = [:]
    for row in observationRows {
      guard let period = observations.period[row], observations.series[row] != "selected" else {
        lose(.observations, .selectedSeries)
        continue
      }
      actuals[period, default: []].append(row)
    }
    let ends = actuals.keys.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    for row in targetRows {
      guard let due = targets.due[row] else {
        lose(.targets, .withoutDay)
        continue
      }
      let year = Day(year: due.civil.year, month: 1, day: 1) ?? due
      guard let period = ends.first(where: { $0.last == due }) ?? Period(first: year, last: due) else {
        continue
      }
      goals[period, default: []].append(row)
    }
    let periods = Set(actuals.keys).union(goals.keys).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    for period in periods {
      xml.open("period")
      xml.empty("period-start", ("iso-date", "\(period.first)"))
      xml.empty("period-end", ("iso-date", "\(period.last)"))
      for row in newest(goals[period] ?? [], of: .targets) {
        let value = targets.value[row].map { DecimalDigits.spelling($0) }
        writeFigure("target", value, targets.disaggregation[row], targets.reason[row])
      }
      for row in newest(actuals[period] ?? [], of: .observations) { writeActual(row) }
      xml.close("period")
    }
  }

  /// Of the figures of a period the one recorded last for each disaggregation; those before it are lost.
  private mutating func newest(_ rows: [Int], of table: TableName) -> [Int] {
    let data = portfolio[table]
    guard rows.count > 1, case .day(let recorded) = data[.recorded],
      let parts = table.schema.field(named: "disaggregation")
    else { return rows }
    // What was always known came before what has a day.
    func day(_ row: Int) -> Day { recorded[row] ?? Day(number: .min) }
    var last: [String: Int] = [:]
    for row in rows {
      let part = data[parts].spelling(row: row) ?? ""
      if last[part] != nil { lose(table, .replaced) }
      if last[part].map({ day(row) >= day($0) }) ?? true { last[part] = row }
    }
    return rows.filter(last.values.contains)
  }

  private mutating func writeActual(_ row: Int) {
    let observations = portfolio.observations
    if let state = observations.state[row], state != "reported" { lose(.observations, .state(state)) }
    if observations.numerator[row] != nil { lose(.observations, .numeratorAndDenominator) }
    // Only a narrative says something without a number.
    let isNarrative = observations.text[row] != nil
    guard observations.value[row] != nil || isNarrative else { return }
    let comment = observations.text[row] ?? observations.data[.source].spelling(row: row)
    let value = observations.value[row].map { DecimalDigits.spelling($0) }
    writeFigure("actual", value, observations.disaggregation[row], comment)
  }

  private mutating func writeFigure(_ name: String, _ value: String?, _ part: String?, _ comment: String?) {
    xml.open(name, ("value", value))
    writeParts(part)
    if let comment { xml.narrative("comment", comment) }
    xml.close(name)
  }

  /// `sex=female;location=AF-KAN` as dimensions and locations, locations first.
  private mutating func writeParts(_ text: String?) {
    let parts = (text ?? "").split(separator: ";").map { part in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (name: sides[0], value: sides.count > 1 ? sides[1] : "")
    }
    for part in parts where part.name == "location" { xml.empty("location", ("ref", part.value)) }
    for part in parts where part.name != "location" {
      xml.empty("dimension", ("name", part.name), ("value", part.value))
    }
  }
}
