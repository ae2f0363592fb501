internal import RealModule

/// Cox regression of days from the start on phase, type, logarithms of size and of planned duration; types of fewer than 15 cases together.
///
/// Factors are standardised and the ridge is 0.01 a case each, as lifelines has its `penalizer = 0.01`.
struct CoxForecaster: Forecaster {
  private let baseline: CoxBaseline
  private let factors: CaseFactors
  private let scales: [(mean: Double, deviation: Double)]

  static let fewestOfType = 15

  init?(_ known: [FrozenCase]) {
    // Who ended on the day of the start was never at risk.
    let cases = known.filter { $0.lastSeen > $0.start }
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
    guard
      let model = CoxModel.fit(
        Spells(exit: cases.map { Double($0.lastSeen - $0.start) }, event: cases.map(\.isFinished)),
        factors: Matrix(rows: rows.count, columns: width, values: values), ridge: ridge
      ).found
    else { return nil }
    baseline = model.baseline()
    self.factors = factors
    self.scales = scales
  }

  func chance(_ item: FrozenCase, by place: Double, openAt start: Double) -> Double? {
    let row = zip(factors.row(item), scales).map { ($0 - $1.mean) / $1.deviation }
    // A place that came from a day is that day again but for rounding.
    let days = [start, place].map { ($0 * item.plannedDays + 1e-6).rounded(.down) }
    return baseline.chanceOfEvent(between: days[0], and: max(days[0], days[1]), factors: row)
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
