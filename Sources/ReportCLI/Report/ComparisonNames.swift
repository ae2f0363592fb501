import IndicatorEngine
import Ingest

/// What places and measures of a comparison are called, and how their figures are shown.
struct ComparisonNames: Sendable {
  let comparison: Comparison
  let words: Words
  private var portfolio: Portfolio { comparison.portfolio }
  /// Names that several of the compared indicators have, or several of the places.
  private let sharedIndicatorNames: Set<String>
  private let sharedPlaceNames: Set<String>

  init(_ comparison: Comparison, words: Words) {
    self.comparison = comparison
    self.words = words
    let portfolio = comparison.portfolio
    let codes = Set(
      comparison.measures.map(\.measure.code) + (comparison.index?.structure.elements.map(\.code) ?? []))
    sharedIndicatorNames = ComparisonNames.shared(
      codes.compactMap { portfolio.indicatorIndex.row(of: $0).flatMap { portfolio.indicators.name[$0] } })
    sharedPlaceNames = ComparisonNames.shared(
      comparison.places.rows.compactMap { portfolio.municipalities.name[$0] })
  }

  /// What stands in a list more than once.
  private static func shared(_ names: [String]) -> Set<String> {
    Set(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys)
  }

  /// A name, with the code where it alone does not say who is meant.
  private func named(_ name: String?, _ code: String, _ shared: Set<String>) -> String {
    guard let name else { return code }
    return shared.contains(name) ? "\(name) (\(code))" : name
  }

  /// The name of a place; with its code where another place has the same name.
  func place(_ place: Int) -> String {
    named(
      portfolio.municipalities.name[comparison.places.rows[place]], comparison.places.codes[place],
      sharedPlaceNames)
  }

  /// A place in a table: its code for programs, its name for people.
  func cell(_ place: Int) -> DataTable.Cell {
    .word(code: comparison.places.codes[place], text: self.place(place))
  }

  /// The name of an indicator; with its code where another compared one has the same name.
  func indicator(_ code: String) -> String {
    named(
      portfolio.indicatorIndex.row(of: code).flatMap { portfolio.indicators.name[$0] }, code,
      sharedIndicatorNames)
  }

  /// The name of a measure.
  func measure(_ measure: ComparedMeasure) -> String {
    switch measure.origin {
    case .indicator: indicator(measure.code)
    case .index: measure.code == ComparedIndex.unnamed ? words(ComparisonText.index) : indicator(measure.code)
    case .money, .operations: ComparisonText(rawValue: measure.code).map { words($0) } ?? measure.code
    }
  }

  /// The name with unit, divisor and period: "Публикувани набори, на 1000 жители (2022)".
  func title(_ measure: ComparedMeasure) -> String {
    let name = ([self.measure(measure)] + [unit(measure)].compactMap { $0 }).joined(separator: ", ")
    guard let period = measure.period else { return name }
    return "\(name) (\(words.periods.text(period)))"
  }

  /// The unit of the value: "лв. на жител", "на 1000 жители", "%"; nil for a bare number.
  func unit(_ measure: ComparedMeasure) -> String? {
    let unit = measure.unit.map { words.unit($0) }
    switch measure.divisor {
    case .own, .none: return unit == "" ? nil : unit
    case .inhabitants, .squareKilometre, .indicator:
      return [unit, divisor(measure.divisor)].compactMap { $0 }.joined(separator: " ")
    }
  }

  private func divisor(_ divisor: ComparedMeasure.Divisor) -> String? {
    switch divisor {
    case .own, .none: nil
    case .inhabitants(1): words(ComparisonText.perInhabitant)
    case .inhabitants(let per):
      words(ComparisonText.perInhabitants, ["n": .text(words.numbers.text(per, digits: 0...0))])
    case .squareKilometre: words(ComparisonText.perSquareKilometre)
    case .indicator(let code): words(ComparisonText.perIndicator, ["name": .text(indicator(code))])
    }
  }

  /// A figure of a measure, with three digits that count.
  func value(_ value: Double, _ measure: ComparedMeasure) -> Report.Value {
    .number(value, digits: digits(measure))
  }

  func text(_ value: Double, _ measure: ComparedMeasure) -> String {
    words.numbers.text(value, digits: digits(measure))
  }

  /// The figure with its unit, "81,2 %".
  func withUnit(_ value: Double, _ measure: ComparedMeasure) -> String {
    let text = text(value, measure)
    guard let unit = unit(measure) else { return text }
    return unit == "%" ? words.numbers.percentage(text) : text + "\u{A0}" + unit
  }

  /// A chance in whole percent; what a simulation cannot tell from 0 or 1 is said as "under 1 %" or "over 99 %".
  func chance(_ chance: Double) -> String {
    if chance < 0.01 { return "< " + words.numbers.percent(0.01) }
    if chance > 0.99 { return "> " + words.numbers.percent(0.99) }
    return words.numbers.percent(chance)
  }

  /// "2–5", or "3" where only one is possible.
  static func ranks(_ ranks: ClosedRange<Int>) -> String {
    ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)–\(ranks.upperBound)"
  }

  /// 1 → "A", 27 → "AA".
  static func letter(_ number: Int) -> String { FigureMaker.columnLetters(max(0, number - 1)) }

  /// The measure of a chart whose title says the name.
  func chartMeasure(_ measure: ComparedMeasure) -> Report.Measure {
    Report.Measure(name: "", digits: digits(measure), unit: unit(measure).map { .named($0) } ?? .none)
  }

  /// The measure with its name, for charts of several.
  func titledMeasure(_ measure: ComparedMeasure) -> Report.Measure {
    Report.Measure(
      name: self.measure(measure), digits: digits(measure), unit: unit(measure).map { .named($0) } ?? .none)
  }

  /// What the denominators count.
  func denominator(_ measure: ComparedMeasure) -> String {
    switch measure.divisor {
    case .inhabitants: words(ColumnText.population)
    case .squareKilometre: "km²"
    case .indicator(let code): indicator(code)
    case .own, .none: words(ComparisonText.denominator)
    }
  }

  /// "0,00–0,07": limits with the digits of the measure, and more of them where two that differ would look alike.
  func range(_ low: Double, _ high: Double, _ measure: ComparedMeasure) -> String {
    var digits = digits(measure)
    func text(_ value: Double) -> String { words.numbers.text(value, digits: digits) }
    while low < high, text(low) == text(high), digits.upperBound < 12 {
      digits = (digits.upperBound + 1)...(digits.upperBound + 1)
    }
    return "\(text(low))–\(text(high))"
  }

  /// Decimals by the size of the largest figure, so that all figures of a measure share them.
  func digits(_ measure: ComparedMeasure) -> ClosedRange<Int> {
    let largest = measure.figures.compactMap { $0.value?.magnitude }.max() ?? 0
    let isWhole = measure.figures.allSatisfy { ($0.value ?? 0).rounded() == $0.value ?? 0 }
    if isWhole || largest >= 1000 { return 0...0 }
    return largest >= 10 ? 1...1 : largest >= 1 ? 2...2 : 3...3
  }

  /// What stands over the figure that a place is held against.
  var peersHeading: String {
    words(comparison.plan.peers == .all ? ComparisonText.others : .peers)
  }

  /// What must be known of the index: what it is measured against, or why there is none; nil where none is stated.
  func indexNote() -> String? {
    var notes = comparison.portfolio.orphans.prefix(5).map { orphan in
      words(
        ComparisonFindingText.indexOrphan,
        [
          "name": .text(words.quoted(SafeText.clean(orphan.code))),
          "parent": .text(words.quoted(SafeText.clean(orphan.parent))),
        ])
    }
    if let error = comparison.indexError {
      notes.append(
        words(
          ComparisonFindingText.indexFailed, ["reason": .text(IndexWording(words: words).message(error))]))
    }
    guard let index = comparison.index else { return notes.isEmpty ? nil : notes.joined(separator: " ") }
    notes += IndexWording(words: words).lines(index.notes)
    if comparison.plan.index != ComparedIndexPlan() {
      notes.append(
        words(
          ComparisonFindingText.indexSettings,
          ["file": "merilo.yaml", "methods": .text(methods(comparison.plan.index))]))
    }
    notes += [undividedNote(), variedNote()].compactMap { $0 }
    if !index.relative.isEmpty {
      notes.append(
        words(
          ComparisonFindingText.indexRests,
          ["names": .text(words.list(index.relative.map { words.quoted(indicator($0)) }))]))
    }
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  /// From where on figures are ranked; nil where none is too small.
  func smallNote() -> String? {
    guard comparison.measures.contains(where: { $0.standings.contains(where: \.isSmall) }) else { return nil }
    func fewest(_ rule: SmallNumberRule) -> TextTemplate.Argument { .text("\(rule.fewest())") }
    return words(
      ComparisonText.smallMeaning,
      [
        "events": fewest(.rankedEvents), "base": fewest(.rankedBase), "projects": fewest(.ranking),
      ])
  }

  /// What stands over the chance to be among the first.
  func topHeading(_ measure: MeasureComparison) -> String {
    measure.topPlaces == 1
      ? words(ComparisonText.firstChance)
      : words(ComparisonText.topChance, ["k": .text(String(measure.topPlaces))])
  }

  /// What stands over what is above the line: money is no number of things.
  func numeratorHeading(_ measure: ComparedMeasure) -> String {
    guard let currency = measure.currency else { return words(ComparisonText.numerator) }
    return "\(words(ComparisonText.amount)), \(words.unit(currency.code))"
  }

  /// Which indicators the index scores as reported, although the tables divide them; nil where there are none.
  func undividedNote() -> String? {
    guard let index = comparison.index, !index.undivided.isEmpty else { return nil }
    return words(
      ComparisonFindingText.indexUndivided,
      [
        "n": .count(index.undivided.count),
        "names": .text(words.list(index.undivided.map { words.quoted(indicator($0)) })),
      ])
  }

  /// What was varied for the limits of the index, in how many runs and with what error; nil where nothing was.
  func variedNote() -> String? {
    guard comparison.index?.uncertainty != nil,
      let measure = comparison.measures.first(where: { $0.measure.origin == .index })
    else { return nil }
    let errors = measure.standings.flatMap { [$0.lowError, $0.highError] }.compactMap { $0 }
    let chances = measure.standings.compactMap(\.topChanceError)
    return words(
      ComparisonFindingText.indexVaried,
      [
        "noise": .text(words.numbers.percent(ComparedIndex.weightNoise)),
        "runs": .text(words.numbers.text(ComparedIndex.runs)),
        "error": .text(atLeast(errors.max() ?? 0, digits: 2)),
        "chance": .text(atLeast(100 * (chances.max() ?? 0), digits: 1)),
      ])
  }

  /// "At most" so much: rounded up, so that an error is never told as none.
  private func atLeast(_ value: Double, digits: Int) -> String {
    let scale = digits == 1 ? 10.0 : 100
    return words.numbers.text((value * scale).rounded(.up) / scale, digits: 1...digits)
  }

  /// How the settings have the index built, as they spell it: "targets; 1=amean, 2=gmean".
  private func methods(_ plan: ComparedIndexPlan) -> String {
    let means =
      plan.aggregation.byLevel.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.name)" }
      + [plan.aggregation.method?.name].compactMap { $0 }
    return ([plan.yardstick.name] + [means.joined(separator: ", ")]).filter { !$0.isEmpty }.joined(
      separator: "; ")
  }

  /// "Всички заедно: 81,2 %": what all places have, and how that was made; nil where there is none.
  func centre(_ measure: MeasureComparison) -> String? {
    guard let centre = measure.centre, measure.reporting >= 2 else { return nil }
    let key: ComparisonText = measure.measure.isCentredByMean ? .groupMean : .groupRate
    return words(
      key,
      [
        "value": .text(withUnit(centre, measure.measure)),
        "n": .count(centred(measure)),
      ])
  }

  /// How many enter what all have together: of a sum over sum those with both parts.
  private func centred(_ measure: MeasureComparison) -> Int {
    measure.measure.isCentredByMean
      ? measure.reporting
      : measure.standings.count {
        $0.figure.value != nil && $0.figure.numerator != nil && $0.figure.denominator != nil
      }
  }
}

extension ComparedIndexPlan.Yardstick {
  /// How settings spell it.
  var name: String {
    switch self {
    case .targets: "targets"
    case .goalpostsElse(let method):
      switch method {
      case .minMax(let from, let to): "minmax:\(JSONOutput.spelling(of: from)),\(JSONOutput.spelling(of: to))"
      case .zScore(let mean, let deviation):
        "zscore:\(JSONOutput.spelling(of: mean)),\(JSONOutput.spelling(of: deviation))"
      case .goalposts: "goalposts"
      case .rank: "rank"
      case .borda: "borda"
      case .percentRank: "prank"
      case .distanceToMaximum: "dist2max"
      case .distanceToReference(let unit, _): "dist2ref:\(unit)"
      case .fractionOfMaximum: "fracmax"
      case .scaled: "scaled"
      case .aroundReference: "ampi"
      case .distanceToTarget, .fromStructure: "targets"
      }
    }
  }
}

extension ComparedMeasure.Divisor {
  /// The code in CSV and JSON; nil where nothing was divided.
  var code: String? {
    switch self {
    case .own: "own"
    case .none: nil
    case .inhabitants(let per): per == 1 ? "inhabitant" : "\(Int(per)) inhabitants"
    case .squareKilometre: "km2"
    case .indicator(let code): code
    }
  }
}
