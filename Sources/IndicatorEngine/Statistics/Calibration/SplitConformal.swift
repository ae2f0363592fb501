/// The bound that the error of a forecast keeps within with a given chance, whatever its distribution, if cases are exchangeable.
///
///     SplitConformal.bound(of: errors, missing: 0.2)   // holds in at least 80 of 100 new cases
///
/// The ⌈(n + 1)(1 − α)⌉-th smallest of n scores that the forecast had not seen. With fewer than 1/α − 1 there is no finite bound.
///
/// > V. Vovk, A. Gammerman, G. Shafer. *Algorithmic Learning in a Random World* (2005), §4.1; J. Lei et al. "Distribution-free predictive
/// > inference for regression." *JASA* 113 (2018), 1094–1111; Y. Romano, E. Patterson, E. Candès. *NeurIPS* 2019 (quantile bands).
public enum SplitConformal {
  /// The rank of the score that is the bound, from 1; nil where it lies beyond the last.
  ///
  /// - Precondition: 0 < α < 1.
  public static func rank(count: Int, missing alpha: Double) -> Int? {
    precondition(alpha > 0 && alpha < 1, "a share of \(alpha) outside")
    // A product that is whole but for rounding is meant as whole.
    let place = (Double(count + 1) * (1 - alpha) - 1e-9).rounded(.up)
    return place <= Double(count) ? max(1, Int(place)) : nil
  }

  /// The bound; `too-few-observations` where it would be infinite, `not-finite` where a score is not a number.
  public static func bound(of scores: [Double], missing alpha: Double) -> Estimate<Double> {
    guard scores.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    guard let rank = rank(count: scores.count, missing: alpha) else {
      return .unavailable(.tooFewObservations)
    }
    return .value(scores.sorted()[rank - 1])
  }

  /// How far an outcome lies outside a band, negative within it: the score of quantile bands.
  public static func bandScore(low: Double, high: Double, outcome: Double) -> Double {
    max(low - outcome, outcome - high)
  }
}
