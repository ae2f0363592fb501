/// Amounts claimed so far, by cohort and by age: a triangle whose lower right corner lies in the future.
///
///     let triangle = RunOffTriangle(cumulative: [[100, 150, 165], [110, 168, nil], [120, nil, nil]])
///     triangle.found?.ages      // 3
///
/// Cohorts are years of commitment, calls or contracting years, the oldest first; the oldest is known at every age, each
/// later one at no more ages than the one before.
public struct RunOffTriangle: Sendable, Equatable {
  /// Cumulated amounts that are known: a row a cohort, from its first age. Shape `[cohort][age known]`.
  public let rows: [[Double]]
  /// Number of ages.
  public let ages: Int

  /// - Parameter cumulative: Amounts cumulated over ages; nil: not yet known. Shape `[cohort][age]`.
  /// - Returns: `too-few-observations`: fewer than two cohorts or ages, an age known of no cohort, a gap, a later cohort
  ///   known longer; `not-finite`: a number that is not; `out-of-range`: a cumulated amount that is not above 0, which
  ///   no factor can develop.
  public static func of(cumulative: [[Double?]]) -> Estimate<RunOffTriangle> {
    let rows = cumulative.map { row in row.prefix { $0 != nil }.compactMap { $0 } }
    let ages = rows.first?.count ?? 0
    guard rows.count >= 2, ages >= 2,
      zip(rows, cumulative).allSatisfy({ $0.count == $1.compactMap { $0 }.count }),
      rows.allSatisfy({ !$0.isEmpty }), zip(rows, rows.dropFirst()).allSatisfy({ $0.count >= $1.count })
    else { return .unavailable(.tooFewObservations) }
    guard rows.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return .unavailable(.notFinite) }
    guard rows.allSatisfy({ $0.allSatisfy { $0 > 0 } }) else { return .unavailable(.outOfRange) }
    return .value(RunOffTriangle(rows: rows, ages: ages))
  }

  /// The newest amount of each cohort. Shape `[cohort]`.
  public var latest: [Double] { rows.map { $0[$0.count - 1] } }

  /// The cohorts that are known at an age and the one after.
  func known(after age: Int) -> Int { rows.prefix { $0.count > age + 1 }.count }

  /// Amounts of single ages. Shape `[cohort][age known]`.
  var increments: [[Double]] {
    rows.map { row in row.indices.map { $0 == 0 ? row[0] : row[$0] - row[$0 - 1] } }
  }

  /// All amounts, those of the future developed by factors. Shape `[cohort][age]`.
  func developed(by factors: [Double]) -> [[Double]] {
    rows.map { row in
      (row.count..<ages).reduce(into: row) { row, age in row.append(row[age - 1] * factors[age - 1]) }
    }
  }
}
