internal import RealModule

/// Cox regression of days from the start on phase, type, logarithms of size and of planned duration; types of fewer than 15 cases together.
///
/// Factors are standardised, the ridge is 0.01 a case each, ties are Efron's and the baseline is Breslow's, all as lifelines has them with its
/// `penalizer = 0.01`.
///
/// > C. Davidson-Pilon. "lifelines: survival analysis in Python." *Journal of Open Source Software* 4 (2019), 1317; N. Breslow. *Biometrics* 30
/// > (1974), 89–99.
struct CoxForecaster: Forecaster {
  private let baseline: BreslowBaseline
  private let coefficients: [Double]
  private let factors: CaseFactors
  private let scales: [(mean: Double, deviation: Double)]

  static let fewestOfType = 15

  init?(_ cases: [FrozenCase]) {
    let factors = CaseFactors(cases, fewestOfType: CoxForecaster.fewestOfType)
    let rows = cases.map(factors.row)
    guard rows.count > 1, let width = rows.first?.count, width > 0 else { return nil }
    let scales = (0..<width).map { column in
      let mean = rows.reduce(0) { $0 + $1[column] } / Double(rows.count)
      let squares = rows.reduce(0) { $0 + ($1[column] - mean) * ($1[column] - mean) }
      let deviation = (squares / Double(rows.count - 1)).squareRoot()
      return (mean: mean, deviation: deviation > 0 ? deviation : 1)
    }
    let values = (0..<width).flatMap { column in
      rows.map { ($0[column] - scales[column].mean) / scales[column].deviation }
    }
    let ridge = [Double](repeating: 0.01 * Double(rows.count), count: width)
    let spells = Spells(
      exit: cases.map { Double($0.lastAtRisk - $0.start) }, event: cases.map(\.isFinished))
    let matrix = Matrix(rows: rows.count, columns: width, values: values)
    guard let model = CoxModel.fit(spells, factors: matrix, ridge: ridge).found else { return nil }
    coefficients = model.coefficients
    baseline = BreslowBaseline(
      spells, risks: BLAS.product(matrix, model.coefficients).map { Double.exp(min($0, 50)) })
    self.factors = factors
    self.scales = scales
  }

  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double? {
    let row = zip(factors.row(item), scales).map { ($0 - $1.mean) / $1.deviation }
    // A place that came from a day is that day again but for rounding.
    let days = [start, place].map { ($0 * item.plannedDays + 1e-6).rounded(.down) }
    let hazard = baseline.hazard(at: max(days[0], days[1])) - baseline.hazard(at: days[0])
    return -Double.expMinusOne(-hazard * Double.exp(min(BLAS.dot(row, coefficients), 50)))
  }
}

/// H₀(t) = Σ d ÷ Σ exp(xᵀβ) over the times of events up to t, the inner sum over who was at risk.
private struct BreslowBaseline: Sendable {
  private let times: [Double]
  private let hazards: [Double]

  init(_ spells: Spells, risks: [Double]) {
    var (times, hazards) = ([Double](), [Double]())
    // From the last time backwards the risk set only grows.
    let order = spells.exit.indices.sorted { spells.exit[$0] > spells.exit[$1] }
    var (place, atRisk) = (0, 0.0)
    while place < order.count {
      let time = spells.exit[order[place]]
      var events = 0
      while place < order.count, spells.exit[order[place]] == time {
        atRisk += risks[order[place]]
        if spells.event[order[place]] { events += 1 }
        place += 1
      }
      if events > 0, atRisk > 0 {
        times.append(time)
        hazards.append(Double(events) / atRisk)
      }
    }
    self.times = times.reversed()
    var sum = 0.0
    self.hazards = hazards.reversed().map { hazard in
      sum += hazard
      return sum
    }
  }

  func hazard(at time: Double) -> Double {
    let end = times.partitioningIndex(in: times.indices) { $0 > time }
    return end > 0 ? hazards[end - 1] : 0
  }
}

/// What is known of a case before it ends, as numbers: one column a phase but the first and one a type but the first, then logarithms.
struct CaseFactors: Sendable {
  private let phases: [String]
  private let types: [String]
  private let common: Set<String>
  private static let other = "\u{FFFF}"

  init(_ cases: [FrozenCase], fewestOfType: Int) {
    let counts = Dictionary(grouping: cases, by: \.type).mapValues(\.count)
    let common = Set(counts.filter { $0.value >= fewestOfType }.keys)
    self.common = common
    phases = Array(Set(cases.map(\.phase)).sorted().dropFirst())
    types = Array(
      Set(cases.map { common.contains($0.type) ? $0.type : CaseFactors.other }).sorted().dropFirst())
  }

  /// The kind of a case as it is told apart: rare ones are one.
  func type(_ item: FrozenCase) -> String { common.contains(item.type) ? item.type : CaseFactors.other }

  func row(_ item: FrozenCase) -> [Double] {
    indicators(item) + [Double.log(onePlus: max(0, item.size ?? 0)), Double.log(item.plannedDays)]
  }

  /// The columns of ones and noughts.
  func indicators(_ item: FrozenCase) -> [Double] {
    let type = type(item)
    return phases.map { $0 == item.phase ? 1 : 0 } + types.map { $0 == type ? 1 : 0 }
  }
}
