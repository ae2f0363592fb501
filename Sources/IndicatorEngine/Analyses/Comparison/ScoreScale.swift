/// From a figure of an indicator to its score, on the scale that the index was normalised by: the yardstick stays as it is while a
/// figure moves.
struct ScoreScale: Sendable {
  /// How figures become scores.
  private let scale: ColumnScale
  private let direction: Double
  /// Figures times direction of all places, NaN where missing.
  private let signed: [Double]
  /// The figure below which nothing counts and the best that the scale knows, times direction: goalposts, bounds, or the least and the
  /// greatest of the places.
  private let bounds: ClosedRange<Double>

  /// - Throws: ``IndexError`` where the scale has no length.
  init(
    _ element: IndexElement, _ method: NormalisationMethod, values: [Double?], units: [String]
  ) throws(IndexError) {
    let direction = element.direction
    self.direction = direction
    let signed = values.map { $0.map { $0 * direction } ?? .nan }
    self.signed = signed
    scale = try signed.withUnsafeBufferPointer { (column) throws(IndexError) in
      try ColumnScale(
        method, element: element, column: column, rows: 0..<column.count, units: units, year: nil,
        isBaseYear: false, .own)
    }
    let known = signed.filter { !$0.isNaN }
    let ends: (Double, Double) =
      switch method {
      case .goalposts(let posts): ScoreScale.ends(posts ?? element.goalposts, direction)
      case .scaled(let low, let high, _): ScoreScale.ends(Goalposts(low: low, high: high), direction)
      default: (known.min() ?? 0, known.max() ?? 0)
      }
    bounds = min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  private static func ends(_ posts: Goalposts?, _ direction: Double) -> (Double, Double) {
    ((posts?.low ?? 0) * direction, (posts?.high ?? 0) * direction)
  }

  /// The score that a place would have with a figure; NaN where that is no number.
  func score(_ value: Double, of place: Int) -> Double {
    var column = [value * direction]
    var row = 0
    if case .ranks = scale { (column, row) = (signed, place) }
    column[row] = value * direction
    do throws(IndexError) {
      try column.withUnsafeMutableBufferPointer { (column) throws(IndexError) in
        try scale.apply(to: column) { (row) throws(IndexError) in throw .outOfRange(unit: "", element: "") }
      }
    } catch {
      return .nan
    }
    return column[row]
  }

  /// The scores of all places; NaN where missing.
  func all() throws(IndexError) -> [Double] {
    var column = signed
    try column.withUnsafeMutableBufferPointer { (column) throws(IndexError) in
      try scale.apply(to: column) { (row) throws(IndexError) in throw .outOfRange(unit: "", element: "") }
    }
    return column
  }

  /// A figure as the scale reads it, greater being better, and back.
  func turned(_ value: Double) -> Double { value * direction }

  /// How far a figure can move, turned: to the best that the scale knows.
  func range(from value: Double) -> ClosedRange<Double> {
    min(turned(value), bounds.lowerBound)...max(turned(value), bounds.upperBound)
  }
}
