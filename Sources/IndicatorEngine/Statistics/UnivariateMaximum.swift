/// The place between two ends where a function of one top is greatest: by parabolas through the best three places seen, and by golden
/// sections where these lead nowhere.
///
/// Near a top values differ by rounding only, so that the place is known to about the root of that, its value to the last digits.
///
/// - Parameters:
///   - low, high: The ends, neither of which is looked at.
///   - tolerance: How well the place is wanted, in its own unit.
///   - function: −∞ where a place is not allowed.
///
/// - Precondition: low < high; the tolerance is above 0.
///
/// > R. P. Brent. *Algorithms for Minimization without Derivatives* (1973), chapter 5.
func univariateMaximum(
  from low: Double, to high: Double, tolerance: Double, of function: (Double) -> Double
) -> Double {
  precondition(low < high && tolerance > 0, "a maximum between \(low) and \(high), within \(tolerance)")
  let golden = (3 - 5.0.squareRoot()) / 2
  var (low, high) = (low, high)
  var best = low + golden * (high - low)
  var bestValue = function(best)
  // The second best place and the one that was second best before.
  var (second, third) = (best, best)
  var (secondValue, thirdValue) = (bestValue, bestValue)
  var (step, before) = (0.0, 0.0)
  for _ in 0..<200 {
    let middle = (low + high) / 2
    if (best - middle).magnitude <= 2 * tolerance - (high - low) / 2 { break }
    let jump = parabolaStep((best, bestValue), (second, secondValue), (third, thirdValue))
    if before.magnitude > tolerance, let jump, jump.magnitude < before.magnitude / 2,
      best + jump > low + tolerance, best + jump < high - tolerance
    {
      (before, step) = (step, jump)
    } else {
      before = best < middle ? high - best : low - best
      step = golden * before
    }
    // A step below the tolerance would only meet rounding.
    let place = best + (step.magnitude >= tolerance ? step : step < 0 ? -tolerance : tolerance)
    let value = function(place)
    if value >= bestValue {
      if place < best { high = best } else { low = best }
      (third, thirdValue) = (second, secondValue)
      (second, secondValue) = (best, bestValue)
      (best, bestValue) = (place, value)
    } else {
      if place < best { low = place } else { high = place }
      if value >= secondValue || second == best {
        (third, thirdValue) = (second, secondValue)
        (second, secondValue) = (place, value)
      } else if value >= thirdValue || third == best || third == second {
        (third, thirdValue) = (place, value)
      }
    }
  }
  return best
}

/// From the first of three points to the top of the parabola through them; nil where there is none.
private func parabolaStep(
  _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double)
) -> Double? {
  let left = (a.x - b.x) * (a.y - c.y)
  let right = (a.x - c.x) * (a.y - b.y)
  let step = ((a.x - c.x) * right - (a.x - b.x) * left) / (2 * (left - right))
  return step.isFinite ? step : nil
}
