internal import RealModule

/// Weights under which the elements of a level matter alike, or as much as asked: the shares of their correlations with the index
/// are brought as near to the shares wanted as can be.
///
/// A weight says how much is asked of an element, its correlation with the result how much it decides; the two differ where
/// indicators go together. Least squares over the shares of the correlations, by the simplex method on the logarithms of the
/// weights, so that none falls to 0 or below. What comes back is the best set that was seen, with the shares it reaches.
///
/// > P. Paruolo, M. Saisana, A. Saltelli. "Ratings and rankings: voodoo or science?" *J. R. Stat. Soc. A* 176 (2013), 609–634;
/// > W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele. "Weights and importance in composite indicators." *Ecological
/// > Indicators* 80 (2017), 12–22.
public struct BalancedWeights: Sendable, Equatable {
  /// Elements of the level, in the structure's order.
  public let codes: [String]
  /// Weights found, scaled to a mean of 1 within each group.
  public let weights: [Double]
  /// Shares of the correlations wanted.
  public let wanted: [Double]
  /// Shares reached. They may not be those wanted: elements that run against the index cannot be made to lead it.
  public let reached: [Double]
  /// The root of the mean squared difference between the two.
  public let distance: Double
  /// Balances the weights of a level of a tree whose groups, from there up, are arithmetic means.
  ///
  /// - Parameters:
  ///   - structure: The index; weights of other levels stay.
  ///   - table: Scores of all elements (``IndexRun/aggregated``). Rows where an element of the level is missing are left out.
  ///   - importance: What each element is to matter, by code; 1 for those not named.
  ///   - compatibility: ``IndexCompatibility/coinr`` balances however few units there are.
  /// - Returns: Nil where fewer than three complete rows are left or an element of the level does not vary.
  /// - Throws: ``IndexError/tooFewUnits(_:units:fewest:element:)`` by ``SmallNumberRule/optimisedWeights``;
  ///   ``IndexError/weightsSumToZero(parent:)``.
  public init?(
    _ structure: IndexStructure, _ table: IndexTable, level: Int, importance: [String: Double] = [:],
    compatibility: IndexCompatibility = .own
  ) throws(IndexError) {
    let places = structure.elements.indices.filter {
      structure.levels[$0] == level && structure.parents[$0] != nil
    }
    let problem = BalanceProblem(structure, table, places)
    guard let problem, places.count > 1 else { return nil }
    let rule = SmallNumberRule.optimisedWeights
    if compatibility != .coinr, rule.verdict(units: problem.rows, indicators: places.count) == .refused {
      throw .tooFewUnits(
        rule, units: problem.rows, fewest: rule.fewest(indicators: places.count), element: nil)
    }
    guard problem.rows > 2 else { return nil }
    let wish = places.map { max(0, importance[structure.elements[$0].code] ?? 1) }
    let whole = wish.reduce(0, +)
    guard whole > 0 else { return nil }
    let wanted = wish.map { $0 / whole }
    // Throws where weights above sum to 0.
    _ = try structure.effectiveWeights(of: problem.weights(of: [Double](repeating: 0, count: places.count)))
    // Only shares within a group count: the first of each group stays where it is, or the search would have idle axes.
    let free = places.indices.filter { place in
      places[..<place].contains { structure.parents[$0] == structure.parents[places[place]] }
    }
    func all(_ moved: [Double]) -> [Double] {
      var logarithms = [Double](repeating: 0, count: places.count)
      for (place, value) in zip(free, moved) { logarithms[place] = value }
      return logarithms
    }
    func distance(_ moved: [Double]) -> Double {
      guard let shares = problem.shares(all(moved)) else { return .infinity }
      return zip(shares, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let start = [Double](repeating: 0, count: free.count)
    let found = minimum(of: distance, from: start, tolerance: 1e-14, limit: 60_000)
    guard let reached = problem.shares(all(found.point)) else { return nil }
    codes = places.map { structure.elements[$0].code }
    weights = problem.scaled(all(found.point))
    self.wanted = wanted
    self.reached = reached
    self.distance = (found.value / Double(places.count)).squareRoot()
  }
}

/// The covariances of the elements of a level and how their weights lead to the index.
private struct BalanceProblem {
  let structure: IndexStructure
  let places: [Int]
  let covariances: [[Double]]
  let rows: Int

  /// Nil where an element has no scores or does not vary over the complete rows.
  init?(_ structure: IndexStructure, _ table: IndexTable, _ places: [Int]) {
    let columns = places.compactMap { place in
      table.columns.firstIndex(of: structure.elements[place].code).map(table.raw)
    }
    guard columns.count == places.count else { return nil }
    let complete = (0..<table.rows).filter { row in columns.allSatisfy { !$0[row].isNaN } }
    let kept = columns.map { column in complete.map { column[$0] } }
    rows = complete.count
    var matrix: [[Double]] = []
    for first in kept {
      let line = kept.compactMap { covariance(first, $0) }
      guard line.count == kept.count else { return nil }
      matrix.append(line)
    }
    guard matrix.indices.allSatisfy({ matrix[$0][$0] > 0 }) else { return nil }
    self.structure = structure
    self.places = places
    covariances = matrix
  }

  /// Weights of all elements, those of the level from their logarithms.
  func weights(of logarithms: [Double]) -> [Double] {
    var weights = structure.weights
    for (place, logarithm) in zip(places, logarithms) { weights[place] = Double.exp(logarithm) }
    return weights
  }

  /// Shares of the correlations with the index; nil where a weight has left the range of numbers or all correlations cancel.
  func shares(_ logarithms: [Double]) -> [Double]? {
    guard logarithms.allSatisfy({ $0.magnitude < 50 }),
      let effective = try? structure.effectiveWeights(of: weights(of: logarithms))
    else { return nil }
    let level = places.map { effective[$0] }
    // The index's covariance with an element is the sum of its weighted covariances; its own deviation cancels.
    let correlations = places.indices.map { i in
      zip(covariances[i], level).reduce(0) { $0 + $1.0 * $1.1 } / covariances[i][i].squareRoot()
    }
    let whole = correlations.reduce(0, +)
    guard whole > 0 else { return nil }
    return correlations.map { $0 / whole }
  }

  /// Weights with a mean of 1 within each group: only shares count.
  func scaled(_ logarithms: [Double]) -> [Double] {
    let raw = logarithms.map { Double.exp($0) }
    return places.indices.map { i in
      let group = places.indices.filter { structure.parents[places[$0]] == structure.parents[places[i]] }
      return raw[i] * Double(group.count) / group.reduce(0) { $0 + raw[$1] }
    }
  }
}
