import IndicatorEngine
import Ingest

/// The sentences about the end of a project.
extension RiskReportBuilder {
  /// What is said of an end, one view after the other.
  func sentences(_ end: RiskForecast, original: RiskForecast?) -> [String] {
    guard end.chance.found != nil else {
      let reason = names.reason(end, figure) ?? words.reason(UnavailableReason.untestedClass.rawValue)
      let isDone = end.reason == .workComplete || end.reason == .notApplicable
      return [words(isDone ? RiskFindingText.complete : .none, ["reason": .text(reason)])]
    }
    var sentences: [String] = []
    if end.notes.contains(.deadlinePassed) {
      sentences.append(
        words(names.isDue(end) ? RiskFindingText.come : .passed, ["day": day(end.due)]))
    } else {
      sentences += viewSentences(end)
    }
    if case .day(let p50)? = end.p50, case .day(let p80)? = end.p80, case .day(let p90)? = end.p90 {
      // Days that no outcome stands behind are told as what they are.
      sentences.append(
        words(
          isOfPlanAlone(end) ? RiskFindingText.planFan : .fan,
          ["p50": day(p50), "p80": day(p80), "p90": day(p90)]))
    }
    if let original, let chance = names.chance(original) {
      sentences.append(
        words(RiskFindingText.originalEnd, ["day": day(original.due), "chance": .text(chance)]))
    }
    let aim: TextTemplate.Argument = .text(words.numbers.text(risk.plan.aim * 100, digits: 0...0))
    for remedy in told(end) {
      if case .laterEnd(let later) = remedy {
        sentences.append(words(RiskFindingText.takesEnd, ["chance": aim, "day": day(later)]))
      }
    }
    let changes = told(end).filter { if case .laterEnd = $0 { false } else { true } }
    if !changes.isEmpty {
      sentences.append(
        words(
          RiskFindingText.takes,
          ["chance": aim, "changes": .text(changes.map(names.remedy).joined(separator: "; "))]))
    }
    return sentences
  }

  func isOfPlanAlone(_ end: RiskForecast) -> Bool {
    end.method == .deadlineNetwork || end.notes.contains(.untestedClass)
  }

  /// The remedies that are worth a sentence: a later end is none where the days of the plan were told just before.
  func told(_ end: RiskForecast) -> [RiskRemedy] {
    end.remedies.filter { remedy in
      guard case .laterEnd(let later) = remedy, isOfPlanAlone(end) else { return true }
      return ![end.p50, end.p80, end.p90].contains(.day(later))
    }
  }

  func day(_ day: Day?) -> TextTemplate.Argument { .text(day.map { words.days.short($0) } ?? "–") }

  private func viewSentences(_ end: RiskForecast) -> [String] {
    func view(_ kind: RiskViewKind) -> RiskView? { end.view(kind) }
    func whole(_ chance: Double) -> TextTemplate.Argument { .text(names.whole(chance)) }
    func told(_ chance: Double) -> TextTemplate.Argument { .text(names.told(chance)) }
    var sentences: [String] = []
    if let outside = view(.referenceClass), let name = names.className(end) {
      let isFew =
        end.completions < ReferenceClass.fewestCompletions
        || outside.interval.upperBound - outside.interval.lowerBound > 0.4
      sentences.append(
        isFew
          ? words(
            RiskFindingText.comparableBand,
            ["count": .count(end.count), "class": .text(name), "band": .text(names.bandOf(outside.chance))])
          : words(
            RiskFindingText.comparable,
            [
              "n": told(outside.chance), "low": whole(outside.interval.lowerBound),
              "high": whole(outside.interval.upperBound), "count": .count(end.count), "class": .text(name),
            ]))
    } else {
      sentences.append(
        words(
          RiskFindingText.untestedBand, ["band": .text(names.bandOf(end.chance.found ?? 0))]))
    }
    if let inside = view(.network) {
      let ends = [inside.interval.lowerBound, inside.interval.upperBound].map(names.whole)
      let isAlike = ends.allSatisfy { $0 == names.whole(inside.chance) }
      sentences.append(
        words(
          isAlike ? RiskFindingText.networkAlike : .network,
          ["n": told(inside.chance), "day": day(end.due), "range": .text(names.told(inside.interval))]))
    }
    if end.method == .viewPool {
      let weight: TextTemplate.Argument = .text(words.numbers.percent(risk.plan.poolWeight))
      if let band = end.band {
        sentences.append(
          words(RiskFindingText.pooledBand, ["weight": weight, "band": .text(names.band(band))]))
      } else if let chance = end.chance.found, let interval = end.interval {
        sentences.append(
          words(
            RiskFindingText.pooled,
            [
              "weight": weight, "n": told(chance), "low": whole(interval.lowerBound),
              "high": whole(interval.upperBound),
            ]))
      }
    }
    if let pace = view(.progress) {
      // Nobody's outcomes stand behind a pace.
      sentences.append(words(RiskFindingText.pace, ["band": .text(names.bandOf(pace.chance))]))
    }
    return sentences
  }
}
