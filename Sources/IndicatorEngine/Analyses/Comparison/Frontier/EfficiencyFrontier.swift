/// What the best do with what they have: data envelopment analysis.
///
///     let frontier = EfficiencyFrontier(inputs: [staff], outputs: [visits, courses], .input, .variable)
///     frontier?.units[3].found?.efficiency   // 0.8: four fifths of the staff would do, as its benchmarks show
///
/// A unit is efficient (1) where no mixture of units does as much with less. Input: θ, the least share of its inputs with
/// which a mixture produces its outputs. Output: 1 ÷ φ, where φ is the greatest multiple of its outputs that a mixture
/// produces from its inputs. Constant returns let a mixture be scaled freely; variable returns make its shares add to 1. The
/// shares of the mixture name the benchmarks.
///
/// > A. Charnes, W. W. Cooper, E. Rhodes. "Measuring the efficiency of decision making units." *European Journal of
/// > Operational Research* 2 (1978), 429–444. R. D. Banker, A. Charnes, W. W. Cooper. *Management Science* 30 (1984), 1078–1092.
public struct EfficiencyFrontier: Sendable {
  public enum Orientation: String, Sendable, Hashable { case input, output }
  public enum Returns: String, Sendable, Hashable { case constant, variable }

  public struct Unit: Sendable, Equatable {
    /// Within 0…1.
    public let efficiency: Double
    /// The units of the mixture it is held against, with their shares, in order of units; itself where it is efficient.
    public let benchmarks: [BenefitOfTheDoubt.Multiple]
  }

  public let orientation: Orientation
  public let returns: Returns
  /// By unit. `value-missing`, `out-of-range` for values below 0, `all-zero` without any input or any output.
  public let units: [Estimate<Unit>]
  /// Units that have values, among all.
  let known: [Int]
  /// Inputs and outputs of the known units, each divided by its greatest value. Shape `[unit, indicator]`.
  let inputs: Matrix
  let outputs: Matrix

  /// - Parameters:
  ///   - inputs, outputs: `[indicator][unit]`; nil where missing, none below 0.
  /// - Returns: nil below the units that ``SmallNumberRule/frontier`` asks for (indicators: inputs and outputs together).
  /// - Precondition: Columns of one length, at least one of each.
  public init?(
    inputs: [[Double?]], outputs: [[Double?]], _ orientation: Orientation, _ returns: Returns,
    threads: Int = 1
  ) {
    let count = inputs.first?.count ?? 0
    precondition(
      !inputs.isEmpty && !outputs.isEmpty && (inputs + outputs).allSatisfy { $0.count == count },
      "inputs \(inputs.map(\.count)), outputs \(outputs.map(\.count))")
    let reasons = (0..<count).map { EfficiencyFrontier.reason($0, inputs, outputs) }
    let known = (0..<count).filter { reasons[$0] == nil }
    let indicators = inputs.count + outputs.count
    guard SmallNumberRule.frontier.verdict(units: known.count, indicators: indicators) != .refused else {
      return nil
    }
    let (x, y) = (EfficiencyFrontier.scaled(inputs, known), EfficiencyFrontier.scaled(outputs, known))
    let found = Parallel.map(count: known.count, threads: threads) { place in
      EfficiencyFrontier.solved(place, (x, y), against: (x, y), orientation, returns)
    }
    var units = reasons.map { Estimate<Unit>.unavailable($0 ?? .valueMissing) }
    for (place, unit) in known.enumerated() {
      units[unit] = Estimate(found[place], else: .notConverged).map { solution in
        Unit(
          efficiency: min(1, solution.efficiency),
          benchmarks: solution.shares.indices.filter { solution.shares[$0] > 1e-9 }
            .map { .init(unit: known[$0], share: solution.shares[$0]) })
      }
    }
    self.orientation = orientation
    self.returns = returns
    self.units = units
    self.known = known
    self.inputs = x
    self.outputs = y
  }

  /// Why a unit cannot take part; nil where it can.
  static func reason(_ unit: Int, _ inputs: [[Double?]], _ outputs: [[Double?]]) -> UnavailableReason? {
    for columns in [inputs, outputs] {
      let values = columns.map { $0[unit] }
      if values.contains(nil) { return .valueMissing }
      if values.contains(where: { ($0 ?? -1) < 0 || !($0 ?? 0).isFinite }) { return .outOfRange }
      if values.allSatisfy({ $0 == 0 }) { return .allZero }
    }
    return nil
  }

  private static func scaled(_ columns: [[Double?]], _ known: [Int]) -> Matrix {
    let values = columns.flatMap { column in
      let numbers = known.map { column[$0] ?? 0 }
      let scale = numbers.max().flatMap { $0 > 0 ? $0 : nil } ?? 1
      return numbers.map { $0 / scale }
    }
    return Matrix(rows: known.count, columns: columns.count, values: values)
  }

  /// The efficiency of a unit held against some data, and the shares of the mixture; nil where the programme has no end.
  ///
  /// The programme of weights is solved, not that of mixtures: many rows and few columns. Input: max u·y₀ + f with v·x₀ ≤ 1 and
  /// u·yₖ − v·xₖ + f ≤ 0. Output: min v·x₀ + f with u·y₀ ≥ 1 and u·yₖ − v·xₖ − f ≤ 0. Variable returns have the free f, a difference
  /// of two numbers. The duals of the rows k are the mixture, those of the output form as they stand.
  static func solved(
    _ place: Int, _ own: (inputs: Matrix, outputs: Matrix), against: (inputs: Matrix, outputs: Matrix),
    _ orientation: Orientation, _ returns: Returns
  ) -> (efficiency: Double, shares: [Double])? {
    let (p, q, n) = (own.inputs.columns, own.outputs.columns, against.inputs.rows)
    let isInput = orientation == .input
    // Columns: v (inputs), u (outputs), f⁺, f⁻. The last row normalises.
    var values: [Double] = []
    values.reserveCapacity((n + 1) * (p + q + 2))
    for input in 0..<p {
      values += against.inputs.values[input * n..<(input + 1) * n].map { -$0 }
      values.append(isInput ? own.inputs[place, input] : 0)
    }
    for output in 0..<q {
      values += against.outputs.values[output * n..<(output + 1) * n]
      values.append(isInput ? 0 : -own.outputs[place, output])
    }
    var objective = (0..<p).map { isInput ? 0 : -own.inputs[place, $0] }
    objective += (0..<q).map { isInput ? own.outputs[place, $0] : 0 }
    if returns == .variable {
      let sign = isInput ? 1.0 : -1.0
      values += [Double](repeating: sign, count: n) + [0] + [Double](repeating: -sign, count: n) + [0]
      objective += [sign, -sign]
    }
    let programme = LinearProgramme(
      objective: objective, constraints: Matrix(rows: n + 1, columns: objective.count, values: values),
      limits: [Double](repeating: 0, count: n) + [isInput ? 1 : -1])
    guard case .success(let best) = programme.solved() else { return nil }
    let shares = Array(best.duals.prefix(n))
    if isInput { return (max(0, best.value), shares) }
    return best.value < 0 ? (-1 / best.value, shares) : nil
  }
}
