import IndicatorEngine

extension IATIRows {
  /// What an indicator measures, by its code on the list `IndicatorMeasure`.
  private struct Measure {
    let word: String
    let unit: String
    /// Whether values are numbers that may be compared: nominal and qualitative ones are not.
    let isNumeric: Bool
  }

  /// What the rows of one indicator share.
  private struct IndicatorFacts {
    let code: String
    let element: Int
    let measure: Measure
    /// The last day of the last period that has a target.
    let lastDue: Day?
    /// Baselines by disaggregation.
    var baselines: [String: (value: ActivityBuffer.Text?, day: Day?)] = [:]
  }

  /// Each indicator of each result, with its targets and actual values.
  mutating func addResults(_ whole: ActivityFacts) {
    let activity = whole.activity
    var resultNumber = 0
    activity.forEachChild(names.result, of: 1) { result in
      resultNumber += 1
      var indicatorNumber = 0
      activity.forEachChild(names.indicator, of: result) { indicator in
        indicatorNumber += 1
        let code = "\(whole.identifier)/\(resultNumber).\(indicatorNumber)"
        addIndicator(indicator, of: result, code, whole)
      }
    }
  }

  private mutating func addIndicator(_ element: Int, of result: Int, _ code: String, _ whole: ActivityFacts) {
    let activity = whole.activity
    let measure = measure(of: element, activity)
    let ascending = activity.attribute(names.ascending, of: element).flatMap {
      activity.withBytes($0, ValueType.flag)
    }
    indicators.text(code)
    indicators.sentence(narratives.text(of: activity.child(names.title, of: element), activity), activity)
    indicators.text(measure.unit)
    indicators.text(kind(of: result, activity))
    indicators.text(measure.word)
    // The standard: where `ascending` does not say, a rising figure is the better one.
    indicators.text(measure.isNumeric ? (ascending == false ? "decrease" : "increase") : "")
    indicators.text(overPlaces(element, result, measure, activity))
    indicators.text(references(element, activity))
    indicators.day(whole.recorded)
    indicators.endRow(line: activity.elements[element].line, name: whole.identifier)
    addPeriods(facts(element, code, measure, whole), whole)
  }

  private func measure(of indicator: Int, _ activity: ActivityBuffer) -> Measure {
    switch activity.attribute(names.measure, of: indicator).map(activity.string) {
    case "2": Measure(word: "percent", unit: "%", isNumeric: true)
    case "3", "5": Measure(word: "narrative", unit: "", isNumeric: false)
    case "4": Measure(word: "ordinal", unit: "", isNumeric: true)
    default: Measure(word: "count", unit: "", isNumeric: true)
    }
  }

  private func kind(of result: Int, _ activity: ActivityBuffer) -> String {
    switch activity.attribute(names.type, of: result).map(activity.string) {
    case "1": "output"
    case "2": "result"
    case "3": "impact"
    default: ""
    }
  }

  /// Counts may be added up where the publisher says that they may, and nothing where he says that they may not. An
  /// indicator's own statement wins over its result's.
  private func overPlaces(_ indicator: Int, _ result: Int, _ measure: Measure, _ activity: ActivityBuffer)
    -> String
  {
    let stated =
      activity.attribute(names.aggregation, of: indicator)
      ?? activity.attribute(names.aggregation, of: result)
    guard let mayAdd = stated.flatMap({ activity.withBytes($0, ValueType.flag) }) else { return "" }
    if !mayAdd { return "none" }
    return measure.word == "count" ? "sum" : ""
  }

  /// References to lists of indicators: `1:3429`, vocabulary and code.
  private func references(_ indicator: Int, _ activity: ActivityBuffer) -> String {
    var found: [String] = []
    activity.forEachChild(names.reference, of: indicator) { reference in
      guard let code = activity.filled(names.code, of: reference) else { return }
      let vocabulary = activity.filled(names.vocabulary, of: reference).map(activity.string) ?? ""
      found.append(vocabulary + ":" + activity.string(code))
    }
    return found.joined(separator: "; ")
  }

  // MARK: Figures

  private mutating func facts(
    _ element: Int, _ code: String, _ measure: Measure, _ whole: ActivityFacts
  ) -> IndicatorFacts {
    let activity = whole.activity
    var last: Day?
    activity.forEachChild(names.period, of: element) { period in
      guard activity.child(names.target, of: period) != nil,
        let end = day(names.periodEnd, in: period, activity)
      else {
        return
      }
      if let known = last { last = max(known, end) } else { last = end }
    }
    var facts = IndicatorFacts(code: code, element: element, measure: measure, lastDue: last)
    activity.forEachChild(names.baseline, of: element) { baseline in
      let value = activity.filled(names.value, of: baseline)
      if last == nil { lose("baseline without targets", whole, baseline) }
      facts.baselines[disaggregation(baseline, activity)] = (value, baselineDay(baseline, activity))
    }
    return facts
  }

  /// The baseline's day; where only a year is stated, its last day.
  private func baselineDay(_ baseline: Int, _ activity: ActivityBuffer) -> Day? {
    if let day = day(of: activity.attribute(names.isoDate, of: baseline), activity) { return day }
    guard let text = activity.attribute(names.year, of: baseline),
      let year = activity.decimal(text).flatMap({ Int($0.text) })
    else { return nil }
    return Day(year: year, month: 12, day: 31)
  }

  private mutating func addPeriods(_ facts: IndicatorFacts, _ whole: ActivityFacts) {
    let activity = whole.activity
    activity.forEachChild(names.period, of: facts.element) { period in
      guard let start = day(names.periodStart, in: period, activity),
        let end = day(names.periodEnd, in: period, activity)
      else { return lose("period without days", whole, period) }
      activity.forEachChild(names.target, of: period) { addTarget($0, due: end, facts, whole) }
      activity.forEachChild(names.actual, of: period) {
        addActual($0, PeriodSpelling.text(start, end), facts, whole)
      }
    }
  }

  private mutating func addTarget(_ target: Int, due: Day, _ facts: IndicatorFacts, _ whole: ActivityFacts) {
    let activity = whole.activity
    guard facts.measure.isNumeric else {
      return lose("target of a nominal or qualitative indicator", whole, target)
    }
    guard let value = activity.filled(names.value, of: target) else {
      return lose("target without a value", whole, target)
    }
    let part = disaggregation(target, activity)
    let baseline = facts.baselines[part]
    targets.text(facts.code)
    targets.text(whole.identifier)
    targets.text(part)
    targets.number(baseline?.value, activity)
    targets.day(baseline?.day)
    targets.text(due == facts.lastDue ? "final" : "interim")
    targets.day(due)
    targets.number(value, activity)
    targets.sentence(comment(of: target, activity), activity)
    targets.day(whole.recorded)
    targets.endRow(line: activity.elements[target].line, name: whole.identifier)
  }

  private mutating func addActual(
    _ actual: Int, _ period: String, _ facts: IndicatorFacts, _ whole: ActivityFacts
  ) {
    let activity = whole.activity
    let value = activity.filled(names.value, of: actual)
    let comment = comment(of: actual, activity)
    observations.text(facts.code)
    observations.text(whole.identifier)
    observations.text(disaggregation(actual, activity))
    observations.text(period)
    if facts.measure.isNumeric {
      observations.number(value, activity)
      observations.empty()
      observations.sentence(comment, activity)
    } else {
      observations.empty()
      observations.sentence(value ?? comment, activity)
      observations.sentence(value == nil ? nil : comment, activity)
    }
    observations.day(whole.recorded)
    observations.endRow(line: activity.elements[actual].line, name: whole.identifier)
  }

  private func comment(of element: Int, _ activity: ActivityBuffer) -> ActivityBuffer.Text? {
    narratives.text(of: activity.child(names.comment, of: element), activity)
  }

  /// Dimensions and locations as our disaggregation, in the order of their names: `age=adult;sex=female`.
  private func disaggregation(_ element: Int, _ activity: ActivityBuffer) -> String {
    var parts: [(name: String, value: String)] = []
    activity.forEachChild(names.dimension, of: element) { dimension in
      guard let name = activity.filled(names.name, of: dimension).map(activity.string) else { return }
      parts.append(
        (clean(name), clean(activity.attribute(names.value, of: dimension).map(activity.string) ?? "")))
    }
    activity.forEachChild(names.location, of: element) { location in
      if let ref = activity.filled(names.ref, of: location) {
        parts.append(("location", clean(activity.string(ref))))
      }
    }
    if parts.isEmpty { return "" }
    return parts.sorted { ($0.name, $0.value) < ($1.name, $1.value) }.map { $0.name + "=" + $0.value }
      .joined(separator: ";")
  }

  /// A name or value without the signs that set disaggregations apart.
  private func clean(_ text: String) -> String {
    text.contains { $0 == ";" || $0 == "=" } ? String(text.map { $0 == ";" || $0 == "=" ? "," : $0 }) : text
  }
}

/// Periods in our spelling: the shortest that says it, so that it is read back by the plainest rule.
enum PeriodSpelling {
  /// `2014`, `2014-H1`, `2014-Q1`, `2014-03`, or `2014-01-01/2014-05-31`.
  static func text(_ start: Day, _ end: Day) -> String {
    let (year, month, day) = start.civil
    guard day == 1, let next = Day(number: end.number + 1).firstOfMonth, next.year == year || next.month == 1
    else {
      return "\(start)/\(end)"
    }
    let months = (next.year - year) * 12 + next.month - month
    let yearText = String("\(start)".prefix(4))
    switch (months, month) {
    case (12, 1): return yearText
    case (6, 1), (6, 7): return yearText + (month == 1 ? "-H1" : "-H2")
    case (3, 1), (3, 4), (3, 7), (3, 10): return yearText + "-Q\((month + 2) / 3)"
    case (1, _): return String("\(start)".prefix(7))
    default: return "\(start)/\(end)"
    }
  }
}

extension Day {
  /// Year and month where this is the first day of a month.
  fileprivate var firstOfMonth: (year: Int, month: Int)? {
    let (year, month, day) = civil
    return day == 1 ? (year, month) : nil
  }
}
