import IndicatorEngine
import Ingest

/// Why a municipality stands where it does, why it moved, what would gain a place, and who its peers are.
extension ComparisonReportBuilder {
  /// What lifts the place's index above that of its peers, from the greatest gain to the greatest loss; nil without a score.
  func contributionChart(_ place: Int, id: String) -> Report.Chart? {
    guard let index = comparison.index, let score = index.topScores[place] else { return nil }
    let rows = index.structure.indicators.indices.compactMap { number -> Report.Contributions.Row? in
      guard let contribution = index.contributions[number][place] else { return nil }
      return Report.Contributions.Row(
        label: scoredLabel(index, number, place), value: contribution)
    }
    guard rows.count == index.structure.indicatorCount else { return nil }
    let difference = rows.compactMap(\.value).reduce(0, +)
    let summary = words(
      ComparisonFindingText.whyHere,
      ["name": .text(names.place(place)), "score": points(score), "difference": signedPoints(difference)])
    return chart("\(id)-why", summary, rows, whole: .difference, difference, method: .peerContribution)
  }

  /// The indicator with what goes into the index: its score here and the mean of the peers' scores, "Заявки (35 срещу 24)".
  private func scoredLabel(_ index: ComparedIndex, _ number: Int, _ place: Int) -> String {
    let name = names.indicator(index.structure.elements[number].code)
    let peers = comparison.peers[place].filter { index.topScores[$0] != nil }.compactMap {
      index.scores[number][$0]
    }
    guard let own = index.scores[number][place], !peers.isEmpty else { return name }
    return words(
      ComparisonFindingText.scoredAgainst,
      [
        "name": .text(name), "own": points(own), "peers": points(peers.reduce(0, +) / Double(peers.count)),
      ])
  }

  /// What moved the place's index since the period before; nil where that is not known whole.
  func movementChart(_ place: Int, id: String) -> Report.Chart? {
    guard let index = comparison.index, let earlier = comparison.earlierIndex,
      let change = index.change(of: place, since: earlier.index)
    else { return nil }
    var rows = change.own.enumerated().map { number, own in
      Report.Contributions.Row(label: names.indicator(index.structure.elements[number].code), value: own)
    }.sorted { ($0.value ?? 0) > ($1.value ?? 0) }
    // What did not happen has no row.
    if change.revision.magnitude > 1e-9 {
      rows.append(.init(label: words(ComparedViewText.revision), value: change.revision))
    }
    if change.yardstick.magnitude > 1e-9 {
      rows.append(.init(label: words(ComparisonFindingText.yardstick), value: change.yardstick))
    }
    if change.method.magnitude > 1e-9 {
      rows.append(.init(label: words(ComparisonFindingText.weights), value: change.method))
    }
    let summary = words(
      ComparisonFindingText.moved,
      [
        "name": .text(names.place(place)), "before": points(change.before), "after": points(change.after),
        "period": .text(words.periods.text(earlier.period)),
      ])
    return chart(
      "\(id)-moved", summary, rows, whole: .wholeChange, change.after - change.before, method: .scoreChange)
  }

  private func chart(
    _ id: String, _ title: String, _ rows: [Report.Contributions.Row], whole: ComparisonFindingText,
    _ total: Double, method: Method
  ) -> Report.Chart {
    Report.Chart(
      id: id, title: title, summary: title,
      content: .contributions(
        Report.Contributions(
          measure: Report.Measure(name: "", digits: 1...1),
          rows: rows.sorted { ($0.value ?? 0) > ($1.value ?? 0) },
          total: Report.Contributions.Row(label: words(whole), value: total))), method: method.rawValue)
  }

  /// Why it is not shown what makes the place's index differ from its peers'; nil where it is, and without a score.
  func contributionGap(_ place: Int) -> String? {
    guard let index = comparison.index, index.topScores[place] != nil,
      let reason = index.contributionReasons[place]
    else { return nil }
    return words(
      ComparedViewText.contributionsUnknown, ["reason": .text(words.reason(reason.rawValue))])
  }

  /// Why it is not shown what moved the place's index since the period before; nil where it is, and without such a period.
  func movementGap(_ place: Int) -> String? {
    guard let index = comparison.index, index.topScores[place] != nil, let earlier = comparison.earlierIndex,
      let reason = index.changeEstimate(of: place, since: earlier.index).reason
    else { return nil }
    return words(
      ComparedViewText.changeUnknown,
      [
        "period": .text(words.periods.text(earlier.period)),
        "reason": .text(words.reason(reason.rawValue)),
      ])
  }

  /// "За едно място нагоре: „Отговорени в срок“ 71,2 → 74,8 %"; nil for the first place, and where no indicator does it alone within
  /// half of its scale.
  func gainSentence(_ place: Int) -> String? {
    guard let index = comparison.index else { return nil }
    // A leap over more than half of a scale is no advice.
    let gains = index.gains(of: place).filter { $0.share <= 0.5 }.prefix(3)
    if gains.isEmpty { return nil }
    let changes = gains.map { gain -> String in
      let element = index.structure.elements[gain.indicator]
      let name = words.quoted(names.indicator(element.code))
      return "\(name) \(step(gain, element, of: place))"
    }
    return words(ComparisonFindingText.gain, ["changes": .text(changes.joined(separator: "; "))])
  }

  /// "2,67 → 3,17 на 1000 жители (брой 16 → 19)": a rate of whole counts moves by whole ones, and the figure is that of the least count that
  /// gains the place; nil where it does not move so.
  private func countedStep(
    _ gain: IndexExplanation.Gain, _ measure: ComparedMeasure, of place: Int
  ) -> String? {
    let figure = measure.figures[place]
    guard measure.kind.isCounted, let index = comparison.index, let count = figure.numerator,
      let base = figure.denominator, count == count.rounded(), base > 0, measure.scale > 0
    else { return nil }
    let step: Double = gain.to > gain.from ? 1 : -1
    let exact = gain.to * base / measure.scale
    // The nearest whole number may be a hair short, and on a scale of ranks it is level with the next: then it takes one more.
    let candidates = [exact.rounded(), exact.rounded() + step]
    let needed = candidates.first { candidate in
      candidate >= 0 && (candidate - count) * step > 0 && (measure.kind != .proportion || candidate <= base)
        && index.gainsPlace(place, with: candidate / base * measure.scale, of: gain.indicator)
    }
    guard let needed else { return nil }
    let digits = max(1, names.digits(measure).upperBound)
    func text(_ value: Double) -> String { words.numbers.text(value, digits: 0...digits) }
    let change = "\(text(gain.from)) → \(text(needed / base * measure.scale))"
    let unit = names.unit(measure) ?? ""
    return words(
      ComparisonFindingText.gainCounted,
      [
        "step": .text(
          unit == "%" ? words.numbers.percentage(change) : change + (unit.isEmpty ? "" : "\u{A0}\(unit)")),
        "before": .text(words.numbers.text(count, digits: 0...0)),
        "after": .text(words.numbers.text(needed, digits: 0...0)),
      ])
  }

  /// "71,2 → 74,8 %".
  private func text(_ step: RoundedStep, unit: String) -> String {
    func text(_ value: Double) -> String { words.numbers.text(value, digits: 0...step.digits) }
    let change = "\(text(step.from)) → \(text(step.to))"
    if unit == "%" { return words.numbers.percentage(change) }
    return change + (unit.isEmpty ? "" : "\u{A0}\(unit)")
  }

  /// "71,2 → 74,8 %": whole numbers of what is counted, else rounded so that the figure suffices.
  private func step(_ gain: IndexExplanation.Gain, _ element: IndexElement, of place: Int) -> String {
    let measure = comparison.measures.first { $0.measure.code == element.code }?.measure
    // Between goalposts a figure is scored as reported, before it was divided.
    let isReported =
      element.goalposts != nil && measure?.isDivided == true
    if !isReported, let measure, let text = countedStep(gain, measure, of: place) { return text }
    let figures = measure?.figures.compactMap { isReported ? $0.numerator : $0.value } ?? []
    let isCounted =
      (isReported || measure?.divisor == ComparedMeasure.Divisor.none && measure?.kind == .quotient)
      && figures.allSatisfy { $0 == $0.rounded() }
    let digits = isCounted ? 0 : max(1, measure.map { names.digits($0).upperBound } ?? 2)
    let step = RoundedStep(from: gain.from, to: gain.to, digits: digits)
    let unit = measure.flatMap { isReported ? $0.unit.map { words.unit($0) } : names.unit($0) } ?? ""
    return text(step, unit: unit)
  }

  /// Why the place's rank in the index moved since the edition before; nil where it did not, or is not known.
  func rankSentence(_ place: Int) -> String? {
    guard let change = comparison.rankChange(of: place), change.before != change.after else { return nil }
    return words(
      ComparedViewText.rankMoved,
      [
        "before": .text("\(change.before)"), "after": .text("\(change.after)"),
        "own": signedPoints(change.own),
        "others": signedPoints(change.others),
      ])
  }

  /// Which indicators' weights help and which hurt the place; nil where none moves it by half a place beyond the error of the
  /// simulation.
  func weightSentence(_ place: Int) -> String? {
    guard let found = comparison.index?.uncertainty?.method, comparison.index?.topScores[place] != nil else {
      return nil
    }
    let effects = found.effects(on: place).filter { effect in
      effect.alternative != nil && effect.rankDifference.magnitude >= max(0.5, 2 * effect.monteCarloError)
    }
    func named(_ effects: [ChoiceEffect]) -> String {
      words.list(
        effects.prefix(2).map { effect in
          let places = words.numbers.text(effect.rankDifference.magnitude, digits: 1...1)
          return "\(words.quoted(names.indicator(effect.alternative ?? ""))) (\(places))"
        })
    }
    let helping = effects.filter { $0.rankDifference < 0 }
    let hurting = effects.filter { $0.rankDifference > 0 }
    let sentences = [
      helping.isEmpty ? nil : words(ComparedViewText.weightHelps, ["names": .text(named(helping))]),
      hurting.isEmpty ? nil : words(ComparedViewText.weightHurts, ["names": .text(named(hurting))]),
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Whom the place is held against; nil where nobody is, and where it is everybody else for all places.
  func peerSentence(_ place: Int) -> String? {
    let peers = comparison.peers[place]
    if peers.isEmpty { return nil }
    // That they are all others is said once, before the profiles.
    if comparison.plan.peers == .all { return nil }
    if peers.count == comparison.places.count - 1, comparison.peerSets.nearest.isEmpty {
      return words(ComparisonFindingText.heldAgainstAll)
    }
    let name = TextTemplate.Argument.text(names.place(place))
    guard comparison.peerSets.nearest.indices.contains(place) else {
      return words(
        ComparisonFindingText.heldAgainstPeers,
        ["name": name, "peers": .text(words.list(peers.map(names.place)))])
    }
    let nearest = comparison.peerSets.nearest[place].map {
      "\(names.place($0.peer.unit)) (\(words.numbers.percent($0.stability)))"
    }
    return words(
      ComparisonFindingText.nearestPeers,
      [
        "name": name, "peers": .text(nearest.joined(separator: ", ")),
        "variables": .text(words.list(comparison.peerSets.variables.map(variable))),
      ])
  }

  private func variable(_ name: String) -> String {
    switch name {
    case "population": words(ComparisonFindingText.variablePopulation)
    case "density": words(ComparisonFindingText.variableDensity)
    case "area_km2": words(ComparisonFindingText.variableArea)
    case "latitude": words(ComparisonFindingText.variableLatitude)
    case "longitude": words(ComparisonFindingText.variableLongitude)
    default: words.quoted(names.indicator(name))
    }
  }

  private func points(_ value: Double) -> TextTemplate.Argument {
    .text(words.numbers.text(value, digits: 1...1))
  }

  private func signedPoints(_ value: Double) -> TextTemplate.Argument {
    .text((value > 0 ? "+" : "") + words.numbers.text(value, digits: 1...1))
  }
}
