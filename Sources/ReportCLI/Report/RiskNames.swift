import IndicatorEngine
import Ingest

/// The words for forecasts: whole numbers of a hundred, bands where a number would pretend, names of classes.
struct RiskNames: Sendable {
  let risk: CompletionRisk
  let words: Words

  init(_ risk: CompletionRisk, words: Words) {
    self.risk = risk
    self.words = words
  }

  func code(_ forecast: RiskForecast) -> String { risk.portfolio.operations.code[forecast.operation] ?? "" }

  /// What it is about as a code: `current-end`, `original-end`, `cost`, `claim`, the indicator's code, `all`.
  func about(_ forecast: RiskForecast) -> String { about(forecast.subject) }

  func about(_ subject: RiskSubject) -> String {
    switch subject {
    case .currentEnd: "current-end"
    case .originalEnd: "original-end"
    case .cost: "cost"
    case .claim: "claim"
    case .indicator(let row): risk.targets[row].indicator
    case .all: "all"
    }
  }

  /// What it is about.
  func subject(_ forecast: RiskForecast) -> String {
    switch forecast.subject {
    case .currentEnd: words(RiskText.currentEnd)
    case .originalEnd: words(RiskText.originalEnd)
    case .cost: words(RiskText.cost)
    case .claim: words(RiskText.claim)
    case .indicator(let row):
      words(
        RiskText.target,
        [
          "name": .text(words.quoted(indicator(risk.targets[row].indicator))),
          "target": .text(target(risk.targets[row])),
        ])
    case .all: words(RiskText.allTogether)
    }
  }

  /// The same in a word or two, for tables.
  func short(_ forecast: RiskForecast) -> String { short(forecast.subject) }

  func short(_ subject: RiskSubject) -> String {
    switch subject {
    case .currentEnd: words(RiskText.shortEnd)
    case .originalEnd: words(RiskText.shortOriginal)
    case .cost: words(RiskText.shortCost)
    case .claim: words(RiskText.shortClaim)
    case .indicator(let row): risk.targets[row].indicator
    case .all: words(RiskText.shortAll)
    }
  }

  /// " 40 %" to stand behind the word; empty of what is met or not.
  private func target(_ row: ProgressRow) -> String {
    guard row.rules.isNumeric, let target = row.target else { return "" }
    return " " + text(target, of: row)
  }

  private func text(_ value: Double, of row: ProgressRow) -> String {
    ValueText(words).text(.number(value, digits: 0...2, unit: row.unit.map { .named($0) } ?? .none))
  }

  func indicator(_ code: String) -> String {
    risk.portfolio.indicatorIndex.row(of: code).flatMap { risk.portfolio.indicators.name[$0] } ?? code
  }

  /// "62 of 100", or the band; nil where there is no chance.
  func chance(_ forecast: RiskForecast) -> String? {
    if forecast.notes.contains(.deadlinePassed), forecast.chance.found == 0 { return atDeadline(forecast) }
    if forecast.notes.contains(.approvedExceeded), forecast.chance.found == 0 {
      return words(RiskText.overspent)
    }
    if forecast.notes.contains(.claimReached) { return words(RiskText.claimSpent) }
    if let band = forecast.band { return self.band(band) }
    return forecast.chance.found.map(hundredths)
  }

  /// What the answers mean: the interval where one is shown, and where a word stands for a number.
  func meaning(_ forecasts: [RiskForecast]) -> String {
    let interval =
      forecasts.contains { self.interval($0) != nil } ? words(RiskText.intervalMeaning) + " " : ""
    return interval + words(RiskText.wordMeaning)
  }

  /// What is known on the day itself, which is still counted, or behind it.
  private func atDeadline(_ forecast: RiskForecast) -> String {
    if forecast.subject == .all, let due = forecast.due, due > risk.evaluation.asOf {
      return words(RiskText.partMissed)
    }
    guard case .indicator(let index) = forecast.subject else {
      return words(isDue(forecast) ? RiskText.dayCome : .dayOver)
    }
    let row = risk.targets[index]
    // A later value that reaches it is none of its day.
    guard row.rules.isNumeric, let value = row.value, let target = row.target,
      row.valuePeriod.map({ $0.first <= forecast.due ?? $0.first }) ?? true,
      !(row.rules.direction ?? .increase).reaches(target, value)
    else { return words(RiskText.notReached) }
    return words(RiskText.notReachedLast, ["value": .text(text(value, of: row))])
  }

  /// Whether the as-of day is the day by which it should come true.
  func isDue(_ forecast: RiskForecast) -> Bool { forecast.due == risk.evaluation.asOf }

  /// The band of a chance.
  func bandOf(_ chance: Double) -> String {
    band(CompletionChance.Band(of: chance))
  }

  func band(_ band: CompletionChance.Band) -> String {
    switch band {
    case .low: words(RiskText.bandLow)
    case .open: words(RiskText.bandOpen)
    case .high: words(RiskText.bandHigh)
    }
  }

  /// "62 of 100", "≤ 3 of 100".
  func hundredths(_ chance: Double) -> String { words(RiskText.ofHundred, ["n": .text(whole(chance))]) }

  /// Whole hundredths within what may be shown: what lies beyond is said to lie there.
  func whole(_ chance: Double) -> String {
    let shown = bounded(chance)
    if chance < CompletionChance.bounds.lowerBound { return "≤ " + shown }
    return chance > CompletionChance.bounds.upperBound ? "≥ " + shown : shown
  }

  /// The same for a sentence: "62", "at most 3".
  func told(_ chance: Double) -> String {
    let shown = bounded(chance)
    if chance < CompletionChance.bounds.lowerBound { return words(RiskText.atMost, ["n": .text(shown)]) }
    return chance > CompletionChance.bounds.upperBound
      ? words(RiskText.atLeast, ["n": .text(shown)]) : shown
  }

  /// "48 to 71", "at most 6" where the lower end lies beyond what may be shown.
  func told(_ interval: ClosedRange<Double>) -> String {
    if interval.lowerBound < CompletionChance.bounds.lowerBound {
      return words(RiskText.atMost, ["n": .text(bounded(interval.upperBound))])
    }
    if interval.upperBound > CompletionChance.bounds.upperBound {
      return words(RiskText.atLeast, ["n": .text(bounded(interval.lowerBound))])
    }
    return words(
      RiskText.fromTo,
      ["low": .text(bounded(interval.lowerBound)), "high": .text(bounded(interval.upperBound))])
  }

  private func bounded(_ chance: Double) -> String {
    words.numbers.text(RiskForecast.bounded(chance) * 100, digits: 0...0)
  }

  /// "48–71"; nil where there is none.
  func interval(_ forecast: RiskForecast) -> String? {
    guard forecast.shownInterval != nil, let interval = forecast.interval else { return nil }
    return whole(interval.lowerBound) + "–" + whole(interval.upperBound)
  }

  /// Whose outcomes stand behind it: "456, New York schools", or that nobody's do.
  func comparable(_ forecast: RiskForecast) -> String? {
    guard let name = className(forecast) else {
      let isUntested = forecast.chance.found != nil || forecast.reason == .untestedClass
      return isUntested ? words(RiskText.untested) : nil
    }
    return words.numbers.text(forecast.count) + ", " + name
  }

  func className(_ forecast: RiskForecast) -> String? {
    guard let id = forecast.classID else { return nil }
    if id == "own" {
      return words(forecast.subject.question == .target ? RiskText.ownTargets : .ownProjects)
    }
    let known = risk.plan.chosenClass ?? risk.plan.classes?.named(id)
    return known?.name(in: words.language.rawValue) ?? id
  }

  func classVersion(_ forecast: RiskForecast) -> String? {
    guard let id = forecast.classID, id != "own" else { return nil }
    return (risk.plan.chosenClass ?? risk.plan.classes?.named(id))?.version
  }

  /// What the milestone plan gives: "71 of 100".
  func inside(_ forecast: RiskForecast) -> String? {
    forecast.view(.network).map { hundredths($0.chance) }
  }

  /// Why there is no answer, and in which row that stands.
  func reason(_ forecast: RiskForecast, _ figures: FigureMaker) -> String? {
    // That nobody comparable stands behind it is said where their number would stand.
    guard let reason = forecast.reason, reason != .untestedClass else { return nil }
    if case .indicator = forecast.subject, reason == .workComplete { return words(RiskText.targetMet) }
    let place = forecast.fault?.cell.map { figures.source($0).reading }
    return ([words.reason(reason.rawValue)] + [place].compactMap { $0 }).joined(separator: ", ")
  }

  func value(_ quantity: RiskQuantity?) -> Report.Value {
    switch quantity {
    case .day(let day)?: .day(day)
    case .amount(let minorUnits, let currency)?: .money(Money(minorUnits: minorUnits, currency: currency))
    case .number(let number)?: .number(number, digits: 0...2)
    case nil: .absent(Report.Absence())
    }
  }

  /// The three quantiles in words, amounts to three digits that count: no forecast knows the next; empty where there are none.
  ///
  /// - Parameter held: The amount that they are held against: more digits are told where fewer would meet it or pass it.
  func quantiles(_ forecast: RiskForecast, against held: Int128? = nil) -> String {
    let values = ValueText(words)
    let texts = [forecast.p50, forecast.p80, forecast.p90].compactMap { $0 }.map { quantity in
      guard case .amount(let minorUnits, let currency) = quantity else { return values.text(value(quantity)) }
      let rounded = RiskNames.rounded(minorUnits, against: held)
      return words.money.text(
        Money(minorUnits: rounded, currency: currency), digits: rounded % 100 == 0 ? 0 : 2)
    }
    let list = texts.joined(separator: " · ")
    guard case .amount? = forecast.p50 else { return list }
    return words(RiskText.about, ["amounts": .text(list)])
  }

  /// An amount in minor units, rounded half up to three digits that count.
  ///
  ///     RiskNames.threeDigits(6_757_929)  // 6_760_000
  static func threeDigits(_ minorUnits: Int128) -> Int128 { significant(minorUnits, digits: 3) }

  private static func significant(_ minorUnits: Int128, digits: Int) -> Int128 {
    var step: Int128 = 1
    let limit = (0..<digits).reduce(UInt128(1)) { limit, _ in limit * 10 }
    while minorUnits.magnitude / step.magnitude >= limit { step *= 10 }
    let half = minorUnits < 0 ? -step / 2 : step / 2
    return (minorUnits + half) / step * step
  }

  /// The same with as many digits more as keep it on its side of another amount.
  static func rounded(_ minorUnits: Int128, against held: Int128?) -> Int128 {
    guard let held, held != minorUnits else { return threeDigits(minorUnits) }
    for digits in 3..<15 {
      let rounded = significant(minorUnits, digits: digits)
      if rounded != held, (rounded > held) == (minorUnits > held) { return rounded }
    }
    return minorUnits
  }

  /// A share in percent, no closer than what may be shown.
  func percent(_ share: Double) -> String { words.percentTold(share) }

  func driver(_ driver: RiskDriver) -> DataTable.Driver {
    DataTable.Driver(
      name: driverCode(driver.name), points: driver.points, criticality: driver.criticality,
      correlation: driver.correlation)
  }

  private func driverCode(_ name: RiskDriver.Name) -> String {
    switch name {
    case .milestone(let row): risk.portfolio.milestones.code[row] ?? ""
    case .position: "position"
    }
  }

  /// Remarks on what is shown, each once.
  func notes(_ forecasts: [RiskForecast]) -> [String] {
    RiskNote.allCases.filter { note in
      forecasts.contains { $0.notes.contains(note) }
    }.compactMap { RiskNoteText(rawValue: $0.rawValue) }.map { note in
      words(note, ["ratio": .text(words.numbers.text(stretch, digits: 2...2))])
    }
  }

  /// By how much lengths of one number are stretched in the median.
  private var stretch: Double {
    LognormalDistribution(location: risk.plan.ratio.logMean, scale: 1)?.quantile(0.5) ?? 1
  }

  // MARK: Together

  /// The programmes of which nothing is said for want of a rule; nil where there is none.
  var unruled: String? {
    if risk.unruledProgrammes.isEmpty { return nil }
    return words(
      DecommitmentText.unruled,
      [
        "names": .text(risk.unruledProgrammes.prefix(5).map(SafeText.clean).joined(separator: ", ")),
        "flag": "--decommitment-profile",
      ])
  }

  /// "2 low, 1 open, 0 high"; nil where every chance is a number.
  func bandCounts(_ rollUp: RiskRollUp) -> String? {
    if rollUp.bands.isEmpty { return nil }
    func count(_ band: CompletionChance.Band) -> TextTemplate.Argument {
      .count(rollUp.bands[band] ?? 0)
    }
    return words(RiskText.bandCounts, ["low": count(.low), "open": count(.open), "high": count(.high)])
  }

  func level(_ level: RiskRollUp.Level) -> String {
    switch level {
    case .portfolio: words(RiskText.wholePortfolio)
    case .programme(let code):
      risk.portfolio.programmeIndex.row(of: code).flatMap { risk.portfolio.programmes.title[$0] } ?? code
    case .municipality(let code):
      risk.portfolio.municipalityIndex.row(of: code).flatMap { risk.portfolio.municipalities.name[$0] }
        ?? code
    }
  }

  func range(_ range: ClosedRange<Int>) -> String {
    words.numbers.text(range.lowerBound) + "–" + words.numbers.text(range.upperBound)
  }

  func amounts(_ amounts: [Currency: Int128]) -> String? {
    if amounts.isEmpty { return nil }
    return amounts.sorted { $0.key < $1.key }.map {
      words.money.text(Money(minorUnits: $0.value, currency: $0.key))
    }.joined(separator: ", ")
  }
}

extension Words {
  /// A chance in percent, no surer than what may be shown: "≤ 3%".
  func percentTold(_ chance: Double) -> String {
    let text = numbers.percent(RiskForecast.bounded(chance))
    if chance < CompletionChance.bounds.lowerBound { return "≤ " + text }
    return chance > CompletionChance.bounds.upperBound ? "≥ " + text : text
  }
}
