import IndicatorEngine

/// Whether two numbers agree to a relative tolerance, with an absolute floor of the same size near zero.
public func isClose(_ a: Double?, _ b: Double, within tolerance: Double) -> Bool {
  guard let a else { return false }
  return (a - b).magnitude <= tolerance * max(1, a.magnitude, b.magnitude)
}

/// A number rounded half away from zero to some decimals: "to the digits printed".
public func rounded(_ value: Double?, _ digits: Int) -> Double? {
  guard let value else { return nil }
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
}
