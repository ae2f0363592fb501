import IndicatorEngine
import Ingest

/// What is asked together and could not be counted in.
extension RiskNames {
  /// What all together leaves out, each reason once: "Cost (no budget is known), 6 targets (no value was reported)"; nil where nothing is.
  func leavesOut(_ forecast: RiskForecast) -> String? {
    if forecast.leftOut.isEmpty { return nil }
    var reasons: [UnavailableReason] = []
    for part in forecast.leftOut where !reasons.contains(part.reason) { reasons.append(part.reason) }
    let parts = reasons.map { reason in
      let own = forecast.leftOut.filter { $0.reason == reason }.map(\.subject)
      return leftNames(own).joined(separator: ", ") + " (" + words.reason(reason.rawValue) + ")"
    }
    return words(RiskText.leavesOut, ["parts": .text(parts.joined(separator: ", "))])
  }

  /// Questions by name, several targets by their number.
  private func leftNames(_ subjects: [RiskSubject]) -> [String] {
    let targets = subjects.filter { $0.question == .target }
    if targets.count < 2 { return subjects.map(leftName) }
    return subjects.filter { $0.question != .target }.map(leftName)
      + [words(RiskText.targetCount, ["n": .count(targets.count)])]
  }

  private func leftName(_ subject: RiskSubject) -> String {
    if case .indicator(let row) = subject { return words.quoted(indicator(risk.targets[row].indicator)) }
    return short(subject)
  }

  /// The same for programs: each part, and why it has no chance.
  func leftOut(_ forecast: RiskForecast) -> (json: JSONOutput, text: String) {
    let parts = forecast.leftOut.map { (about: about($0.subject), reason: $0.reason.rawValue) }
    return (
      .array(parts.map { .object(["about": .string($0.about), "reason": .string($0.reason)]) }),
      parts.map { $0.about + "=" + $0.reason }.joined(separator: ";")
    )
  }
}
