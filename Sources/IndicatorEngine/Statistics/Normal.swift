internal import RealModule

/// The standard normal distribution: mean 0, variance 1.
///
///     Normal.cumulative(1)      // 0.8413447460685429
///     Normal.quantile(0.975)    // 1.959963984540054
///
/// Relative errors stay below 1e-15, in the far left tail too: probabilities come from erfc, never from 1 − Φ. On the
/// right of 0 a probability near 1 is what a binary number can say of it; ask for Φ(−z) to have the tail.
public enum Normal {
  /// Φ(z) = erfc(−z ÷ √2) ÷ 2, the chance of a value of at most z; 0 and 1 at the infinities, NaN of NaN.
  public static func cumulative(_ z: Double) -> Double {
    let high = z * rootHalf.high
    guard high.isFinite, high.magnitude < 40 else {
      return high.isNaN ? high : high < 0 ? 0 : 1
    }
    // What the product lost: the tail falls so steeply that half a unit of the last place of z would be seen.
    let low = (-high).addingProduct(z, rootHalf.high) + z * rootHalf.low
    let slope = twoOverRootPi * Double.exp(-high * high)
    return (Double.erfc(-high) + slope * low) / 2
  }

  /// The density of the distribution, e^(−z²/2) ÷ √(2π).
  public static func density(_ z: Double) -> Double { Double.exp(-z * z / 2) / rootTwoPi }

  /// The value below which a share `p` of the distribution lies; nil outside 0 < p < 1.
  ///
  /// Algorithm AS 241 (PPND16), then one step of Halley's method on Φ, which removes what rounding left of the
  /// rational approximation.
  ///
  /// > M. J. Wichura. "Algorithm AS 241: The Percentage Points of the Normal Distribution." *Applied Statistics* 37
  /// > (1988), 477–484. doi:10.2307/2347330.
  public static func quantile(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    // 1 − p is exact from a half on, so that the right half is the mirror of the left one.
    return p > 0.5 ? -lower(1 - p) : lower(p)
  }

  /// The quantile of 0 < p ≤ 0.5.
  private static func lower(_ p: Double) -> Double {
    let start = approximation(p)
    let density = density(start)
    // Where the density is no normal number a step by it would say nothing.
    guard density > 1e-290 else { return start }
    let step = (cumulative(start) - p) / density
    return start - step / (1 + start * step / 2)
  }

  private static func approximation(_ p: Double) -> Double {
    let q = p - 0.5
    if q >= -0.425 {
      let r = 0.180625 - q * q
      return q * polynomial(r, centre.numerator) / polynomial(r, centre.denominator)
    }
    let r = (-Double.log(p)).squareRoot()
    let (part, shift) = r <= 5 ? (middle, 1.6) : (tail, 5.0)
    return -polynomial(r - shift, part.numerator) / polynomial(r - shift, part.denominator)
  }

  /// Horner's rule, the highest power first.
  private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }

  // MARK: Constants

  /// √½ as the sum of two numbers, good to 106 bits.
  private static let rootHalf = (high: 0.7071067811865476, low: -4.833646656726457e-17)
  private static let twoOverRootPi = 1.1283791670955126
  private static let rootTwoPi = 2.5066282746310007

  /// Coefficients of AS 241 for |p − ½| ≤ 0.425.
  private static let centre = (
    numerator: [
      2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
      1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0,
    ],
    denominator: [
      5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
      5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0,
    ]
  )

  /// For √(−ln p) ≤ 5.
  private static let middle = (
    numerator: [
      7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
      1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
      4.63033784615654529590e+0, 1.42343711074968357734e+0,
    ],
    denominator: [
      1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
      1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
      2.05319162663775882187e+0, 1.0,
    ]
  )

  /// For the tail beyond.
  private static let tail = (
    numerator: [
      2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
      2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
      5.46378491116411436990e+0, 6.65790464350110377720e+0,
    ],
    denominator: [
      2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
      7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
      5.99832206555887937690e-1, 1.0,
    ]
  )
}
