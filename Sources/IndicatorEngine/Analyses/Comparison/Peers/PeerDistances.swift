internal import RealModule

/// How alike units are in their context (size, density, age, income), never in what is compared.
///
///     let distances = PeerDistances(of: context, .euclid)
///     distances.nearest(to: 4, count: 7).map(\.unit)   // the seven most alike, nearest first
///
/// Euclid: d² = Σ gᵥ ((x − x′) ÷ sᵥ)² with sᵥ the standard deviation over units (n − 1) and weights g that add to the number of
/// variables, the measure of nearest-neighbour models in local government. Mahalanobis: d² = δᵀ S⁻¹ δ, which counts what
/// several variables say together once. Each d² is the sum of what its variables put in.
///
/// > P. C. Mahalanobis. "On the generalised distance in statistics." *Proceedings of the National Institute of Sciences of
/// > India* 2 (1936), 49–55. CIPFA. *Nearest Neighbours Model* (2014).
public struct PeerDistances: Sendable {
  public enum Measure: String, Sendable, Hashable { case euclid, mahalanobis }

  /// A unit and how far it is.
  public struct Peer: Sendable, Hashable {
    public let unit: Int
    public let distance: Double
    /// What each variable puts into the square of the distance; a negative part of Mahalanobis' distance says that the
    /// variable differs as the others let expect.
    public let parts: [Double]
  }

  public let measure: Measure
  /// Units that have every variable.
  public let known: [Int]
  /// Places among the known.
  private let places: [Int?]
  /// Values by known unit, each row its variables.
  private let rows: [[Double]]
  /// What a difference is multiplied by: diagonal of Euclid, inverse covariance of Mahalanobis. Shape `[variable, variable]`.
  private let form: Matrix

  /// - Parameters:
  ///   - variables: `[variable][unit]`; nil where missing. A unit that lacks one has no peers and is none. A variable that does
  ///     not vary is left out of the distance.
  ///   - weights: Importance by variable, 0 or above, any scale; equal without. Of Euclid only.
  /// - Returns: nil where no unit or no varying variable is left, and for Mahalanobis below the units that
  ///   ``SmallNumberRule/mahalanobis`` asks for or where a variable follows from the others: use Euclid then.
  /// - Precondition: Columns of one length; as many weights as variables, one above 0.
  public init?(of variables: [[Double?]], _ measure: Measure, weights: [Double]? = nil) {
    let units = variables.first?.count ?? 0
    precondition(variables.allSatisfy { $0.count == units }, "columns of \(variables.map(\.count)) units")
    let weights = weights ?? variables.map { _ in 1 }
    precondition(
      weights.count == variables.count && weights.allSatisfy { $0 >= 0 && $0.isFinite }
        && weights.contains { $0 > 0 },
      "weights \(weights) of \(variables.count) variables")
    let known = (0..<units).filter { unit in variables.allSatisfy { $0[unit]?.isFinite == true } }
    let rows = known.map { unit in variables.map { $0[unit] ?? 0 } }
    guard let form = PeerDistances.form(rows, measure, weights) else { return nil }
    var places = [Int?](repeating: nil, count: units)
    for (place, unit) in known.enumerated() { places[unit] = place }
    self.measure = measure
    self.known = known
    self.places = places
    self.rows = rows
    self.form = form
  }

  /// The matrix between two differences, from the units of a sample (places may repeat); nil where there is none.
  private static func form(_ rows: [[Double]], _ measure: Measure, _ weights: [Double]) -> Matrix? {
    let (count, variables) = (Double(rows.count), weights.count)
    guard rows.count > 1 else { return nil }
    let means = (0..<variables).map { variable in rows.reduce(0) { $0 + $1[variable] } / count }
    var covariance = Matrix(rows: variables, columns: variables)
    for row in rows {
      for a in 0..<variables {
        for b in 0...a { covariance[a, b] += (row[a] - means[a]) * (row[b] - means[b]) / (count - 1) }
      }
    }
    var form = Matrix(rows: variables, columns: variables)
    switch measure {
    case .euclid:
      let total = weights.reduce(0, +)
      // Variance within rounding of the mean is none.
      let varies = (0..<variables).map {
        covariance[$0, $0] > 1e-24 * means[$0] * means[$0] && covariance[$0, $0] > 0
      }
      guard varies.contains(true) else { return nil }
      for variable in 0..<variables where varies[variable] {
        form[variable, variable] =
          weights[variable] * Double(variables) / total / covariance[variable, variable]
      }
    case .mahalanobis:
      guard SmallNumberRule.mahalanobis.verdict(units: rows.count, indicators: variables) != .refused,
        let factor = Cholesky(covariance)
      else { return nil }
      form = factor.inverse
    }
    return form
  }

  /// The distance of two units; nil where one lacks a variable.
  public func distance(_ first: Int, _ second: Int) -> Peer? {
    guard let a = places[first], let b = places[second] else { return nil }
    return peer(second, rows[a], rows[b], form)
  }

  /// Units by their distance, the nearest first, those at one distance in order of units.
  ///
  /// - Returns: Up to `count`; none for a unit that lacks a variable.
  /// - Precondition: count ≥ 0.
  public func nearest(to unit: Int, count: Int) -> [Peer] {
    precondition(count >= 0, "\(count) peers")
    guard let place = places[unit] else { return [] }
    return nearest(place, rows, form, count)
  }

  /// Distances of all others, rebased so that the farthest of them is 1 (the scale CIPFA prints).
  public func rebased(from unit: Int) -> [Peer] {
    let all = nearest(to: unit, count: known.count)
    guard let farthest = all.last?.distance, farthest > 0 else { return all }
    return all.map {
      Peer(
        unit: $0.unit, distance: $0.distance / farthest, parts: $0.parts.map { $0 / (farthest * farthest) })
    }
  }

  private func nearest(_ place: Int, _ rows: [[Double]], _ form: Matrix, _ count: Int) -> [Peer] {
    let peers = known.indices.filter { $0 != place }.map { peer(known[$0], rows[place], rows[$0], form) }
    return Array(peers.sorted { ($0.distance, $0.unit) < ($1.distance, $1.unit) }.prefix(count))
  }

  private func peer(_ unit: Int, _ own: [Double], _ other: [Double], _ form: Matrix) -> Peer {
    let difference = zip(own, other).map { $0 - $1 }
    let parts = difference.indices.map { variable in
      difference[variable] * difference.indices.reduce(0) { $0 + form[variable, $1] * difference[$1] }
    }
    return Peer(unit: unit, distance: max(0, parts.reduce(0, +)).squareRoot(), parts: parts)
  }

  // MARK: Stability

  /// How often each unit is among the nearest of one when the sample of units that sets the scales is drawn anew and, of Euclid,
  /// the importance of the variables is drawn anew too (Rubin's Bayesian bootstrap: exponential weights).
  ///
  /// A peer that stays in most draws is one whichever way the context is looked at; one of half the draws is a matter of taste.
  ///
  /// - Parameters:
  ///   - count: Size of the set.
  ///   - resamples: Draws; those in which no distance can be formed do not count.
  /// - Returns: Shares of draws by unit, 0 for the unit itself; empty where it lacks a variable.
  ///
  /// > D. B. Rubin. "The Bayesian bootstrap." *Annals of Statistics* 9 (1981), 130–134.
  public func stability(of unit: Int, count: Int, resamples: Int = 1000, seed: UInt64, threads: Int = 1)
    -> [Double]
  {
    precondition(count > 0 && resamples > 0, "\(count) peers in \(resamples) resamples")
    guard let place = places[unit] else { return [] }
    let variables = form.rows
    let runs = Parallel.map(count: resamples, threads: threads) { run -> [Int]? in
      var draws = Philox(seed: seed, stream: UInt64(run))
      let sample = rows.map { _ in rows[draws.nextIndex(below: rows.count)] }
      let weights = (0..<variables).map { _ in -Double.log(draws.nextUnit()) }
      guard let drawn = PeerDistances.form(sample, measure, weights) else { return nil }
      return nearest(place, rows, drawn, count).map(\.unit)
    }
    let valid = runs.compactMap { $0 }
    guard !valid.isEmpty else { return [] }
    var shares = [Double](repeating: 0, count: places.count)
    for peers in valid { for peer in peers { shares[peer] += 1 / Double(valid.count) } }
    return shares.map { min(1, $0) }
  }
}
