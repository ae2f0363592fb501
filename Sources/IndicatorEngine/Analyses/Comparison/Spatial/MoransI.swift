/// Whether neighbours are alike: Moran's I, with its chance where values are strewn at random.
///
///     let alike = MoransI(of: rates, neighbours, seed: 2026)
///     alike?.statistic   // 0.4; −1 ÷ (n − 1) is expected by chance
///
/// I = n ÷ W · Σ wᵢₖ zᵢ zₖ ÷ Σ zᵢ² with z the distance from the mean and each unit's weights adding to 1 over its neighbours. The
/// chance is that of an I as far from what is expected, or as large, over random exchanges of the values among the places:
/// of all orders where there are at most 8 units, else (1 + as extreme) ÷ (1 + permutations) of those drawn.
///
/// Units without a value, and those left without a neighbour that has one, do not take part.
///
/// > P. A. P. Moran. "Notes on continuous stochastic phenomena." *Biometrika* 37 (1950), 17–23. A. D. Cliff, J. K. Ord.
/// > *Spatial Processes* (1981), 63.
public struct MoransI: Sendable, Hashable {
  public let statistic: Double
  /// −1 ÷ (n − 1).
  public let expected: Double
  /// The chance of an I at least as large: neighbours alike.
  public let upperChance: Double
  /// The chance of an I at least as far from what is expected, on either side.
  public let twoSidedChance: Double
  /// Units that took part.
  public let units: Int
  /// Permutations looked at; all there are where `isExact`.
  public let permutations: Int
  public let isExact: Bool

  /// - Returns: nil for fewer than 3 units that take part, and where they are all equal.
  /// - Precondition: A value, or nil, for each unit of the list; at least 19 permutations.
  public init?(of values: [Double?], _ neighbours: NeighbourList, permutations: Int = 9999, seed: UInt64) {
    precondition(values.count == neighbours.units, "\(values.count) values of \(neighbours.units) units")
    precondition(permutations >= 19, "\(permutations) permutations")
    let taking = values.indices.filter { unit in
      values[unit] != nil && neighbours.of(unit).contains { values[$0] != nil }
    }
    let places = Dictionary(uniqueKeysWithValues: taking.enumerated().map { ($1, $0) })
    let links = taking.map { neighbours.of($0).compactMap { places[$0] } }
    let numbers = taking.compactMap { values[$0] }
    guard numbers.count >= 3 else { return nil }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let deviations = numbers.map { $0 - mean }
    let square = deviations.reduce(0) { $0 + $1 * $1 }
    guard square > 1e-24 * mean * mean * Double(numbers.count), square > 0 else { return nil }
    // Rows add to 1, so that W = n and I = Σ zᵢ · (mean of the neighbours' z) ÷ Σ z².
    func statistic(_ z: [Double]) -> Double {
      var sum = 0.0
      for (unit, others) in links.enumerated() {
        sum += z[unit] * others.reduce(0) { $0 + z[$1] } / Double(others.count)
      }
      return sum / square
    }
    let observed = statistic(deviations)
    let expected = -1 / Double(numbers.count - 1)
    // What is equal but for rounding is as extreme.
    let distance = (observed - expected).magnitude - 1e-12
    var (larger, farther, looked) = (0, 0, 0)
    func look(_ z: [Double]) {
      let drawn = statistic(z)
      looked += 1
      if drawn >= observed - 1e-12 { larger += 1 }
      if (drawn - expected).magnitude >= distance { farther += 1 }
    }
    isExact = numbers.count <= 8
    if isExact {
      var order = deviations
      MoransI.visitOrders(of: &order, look)
    } else {
      // The order that was observed is one of those drawn.
      look(deviations)
      for run in 0..<permutations {
        var (draws, z) = (Philox(seed: seed, stream: UInt64(run)), deviations)
        for place in stride(from: z.count - 1, to: 0, by: -1) {
          z.swapAt(place, draws.nextIndex(below: place + 1))
        }
        look(z)
      }
    }
    self.statistic = observed
    self.expected = expected
    upperChance = Double(larger) / Double(looked)
    twoSidedChance = Double(farther) / Double(looked)
    units = numbers.count
    self.permutations = looked
  }

  /// Every order of some numbers, each once, by single exchanges.
  ///
  /// > B. R. Heap. "Permutations by interchanges." *Computer Journal* 6 (1963), 293–294.
  private static func visitOrders(of numbers: inout [Double], _ visit: ([Double]) -> Void) {
    var turns = [Int](repeating: 0, count: numbers.count)
    visit(numbers)
    var place = 1
    while place < numbers.count {
      if turns[place] < place {
        numbers.swapAt(place % 2 == 0 ? 0 : turns[place], place)
        visit(numbers)
        turns[place] += 1
        place = 1
      } else {
        turns[place] = 0
        place += 1
      }
    }
  }
}
