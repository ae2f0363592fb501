/// A step from one figure to the least that suffices, in few digits: never rounded to less than what suffices, and never "4.2 → 4.2".
///
///     RoundedStep(from: 4.2, to: 4.218, digits: 1)   // 4.2 → 4.3
///     RoundedStep(from: 4.24, to: 4.235, digits: 1)  // 4.24 → 4.23
struct RoundedStep: Equatable {
  let from: Double
  let to: Double
  /// Decimals that both are shown with at most.
  let digits: Int

  /// - Parameter digits: Decimals to begin with; more are taken until the two figures differ.
  init(from: Double, to: Double, digits: Int) {
    var digits = digits
    while true {
      let start = RoundedStep.rounded(from, digits, .toNearestOrAwayFromZero)
      let end = RoundedStep.rounded(to, digits, to > from ? .up : .down)
      // A coarse figure may be rounded past the one to reach.
      if digits >= 12 || (to > from ? end > start : end < start) {
        (self.from, self.to, self.digits) = (start, end, digits)
        return
      }
      digits += 1
    }
  }

  /// What is whole but for the last digits of a binary number stays where it is.
  private static func rounded(_ value: Double, _ digits: Int, _ rule: FloatingPointRoundingRule) -> Double {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = value * scale
    guard scaled.magnitude < 1e15 else { return value }
    let nearest = scaled.rounded()
    let isWhole = (scaled - nearest).magnitude <= 1e-9 * max(1, scaled.magnitude)
    return (isWhole ? nearest : scaled.rounded(rule)) / scale
  }
}
