/// The place where an increasing function is 0, by Newton's method kept within a bracket.
///
/// A step that leaves the bracket, or is no number, becomes the middle of it: the root is always found, and quickly
/// where the slope is right.
///
/// - Parameters:
///   - low, high: The bracket: the function is below 0 at one end and above at the other; neither end is looked at.
///   - start: Where to begin, within the bracket.
///   - function: Value and slope at a place.
/// - Returns: The root to the last places of a binary number.
func increasingRoot(
  between low: Double, and high: Double, from start: Double,
  _ function: (Double) -> (value: Double, slope: Double)
) -> Double {
  var (low, high, place) = (low, high, start)
  // 200 halvings cross the whole range of a bracket of ordinary numbers; Newton needs about 5.
  for _ in 0..<200 {
    let (value, slope) = function(place)
    if value == 0 { return place }
    if value < 0 { low = place } else { high = place }
    var next = place - value / slope
    if !(next > low && next < high) { next = low + (high - low) / 2 }
    if (next - place).magnitude <= 2 * place.ulp || next == low || next == high { return next }
    place = next
  }
  return place
}
