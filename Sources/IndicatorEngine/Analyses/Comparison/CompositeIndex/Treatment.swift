/// Taming outliers: pulling in the few values that carry skewness and kurtosis, or bending the whole scale.
///
/// A column passes where |G1| < `skewness` or G2 < `kurtosis` (both strict), and then nothing is touched. Else it is
/// winsorised while it does not pass and fewer than `winsorMax` points were moved; where that does not help, the *untreated*
/// column is transformed, if a transformation is asked for.
///
/// Ours, where the reference program differs: a transformation that leaves a column further from symmetry than it was is
/// refused, and the untreated values stand, with a note (its logarithm lengthens a left tail and keeps that: skewness −3.7
/// became −9.8). ``IndexCompatibility/coinr`` keeps what came out.
///
/// Below nine values (``SmallNumberRule/outlierTest``) no rule by skewness can tell an outlier: the column stays as it is, and its
/// greatest and least are named in a note.
///
/// > W. Becker et al. *COIN Tool User's Guide.* European Commission JRC 2019, doi:10.2760/523877 (thresholds 2 and 3.5,
/// > winsorising first); definitions as in the project's `methods/comparison.md` §5.
public struct Treatment: Sendable, Equatable {
  /// Points that may be moved, nil for no winsorising.
  public var winsorMax: Int?
  /// What is tried where winsorising does not help.
  public var transformation: OutlierTransformation?
  public var skewness: Double
  public var kurtosis: Double
  /// Indicators that are treated otherwise, by code; nil leaves one untreated.
  public var exceptions: [String: Treatment?]
  /// Each year is treated by itself; else all years together.
  public var isByYear: Bool

  public init(
    winsorMax: Int? = 5, transformation: OutlierTransformation? = nil, skewness: Double = 2,
    kurtosis: Double = 3.5,
    exceptions: [String: Treatment?] = [:], isByYear: Bool = false
  ) {
    self.winsorMax = winsorMax
    self.transformation = transformation
    self.skewness = skewness
    self.kurtosis = kurtosis
    self.exceptions = exceptions
    self.isByYear = isByYear
  }

  /// Whether a column of these moments is left alone. A column without skewness (too few values, or none differ) is.
  func passes(_ moments: Moments) -> Bool {
    guard let skew = moments.skewness else { return true }
    if skew.magnitude < skewness { return true }
    guard let kurt = moments.kurtosis else { return true }
    return kurt < kurtosis
  }

  /// Treats in place and returns what was done to each column.
  func apply(
    to table: inout IndexTable, _ structure: IndexStructure, _ compatibility: IndexCompatibility,
    notes: inout [IndexNote]
  ) throws(IndexError) -> [TreatedColumn] {
    let slices = isByYear ? table.slices : [0..<table.rows]
    var fewest = Int.max
    let units = table.units
    var done: [TreatedColumn] = []
    var told: [IndexNote] = []
    let years = table.years
    try table.forEachColumn { (place, column) throws(IndexError) in
      let code = structure.elements[place].code
      let rule: Treatment? = exceptions[code] ?? self
      guard let rule else { return }
      for slice in slices {
        let part = UnsafeMutableBufferPointer(rebasing: column[slice])
        let year = isByYear ? years?[slice.lowerBound] : nil
        let count = part.count { !$0.isNaN }
        fewest = min(fewest, count)
        if compatibility != .coinr, SmallNumberRule.outlierTest.verdict(units: count) == .refused {
          let moments = Moments(UnsafeBufferPointer(part))
          done.append(TreatedColumn(element: code, year: year, before: moments, passedBefore: true))
          if let note = Treatment.untreated(part, code, slice, units, years) { told.append(note) }
          continue
        }
        let result = rule.treat(part, code, year: year, firstRow: slice.lowerBound, compatibility)
        if let row = part.firstIndex(where: { $0.magnitude > IndexTable.greatest }) {
          throw .outOfRange(unit: units[slice.lowerBound + row], element: code)
        }
        switch result.outcome {
        case .refused(let before, let after):
          told.append(.transformationRefused(element: code, before: before, after: after))
        case .stillSkewed: told.append(.stillSkewed(element: code))
        default: break
        }
        done.append(result)
      }
    }
    if let note = IndexNote.few(.outlierTest, units: fewest) { notes.append(note) }
    notes += told
    return done
  }

  /// What is said of a column that is left alone because its values are few: between which of them it lies.
  private static func untreated(
    _ column: UnsafeMutableBufferPointer<Double>, _ code: String, _ rows: Range<Int>, _ units: [String],
    _ years: [Int]?
  ) -> IndexNote? {
    guard let (least, greatest) = extent(UnsafeBufferPointer(column)), greatest > least,
      let high = column.firstIndex(of: greatest), let low = column.firstIndex(of: least)
    else { return nil }
    func extreme(_ place: Int) -> IndexNote.Extreme {
      let row = rows.lowerBound + place
      return IndexNote.Extreme(unit: units[row], year: years?[row], value: column[place])
    }
    return .untreated(
      element: code, values: column.count { !$0.isNaN }, greatest: extreme(high), least: extreme(low))
  }

  private func treat(
    _ column: UnsafeMutableBufferPointer<Double>, _ code: String, year: Int?, firstRow: Int,
    _ compatibility: IndexCompatibility
  ) -> TreatedColumn {
    let first = Moments(UnsafeBufferPointer(column))
    var result = TreatedColumn(element: code, year: year, before: first, passedBefore: passes(first))
    if result.passedBefore { return result }
    let untreated = Array(column)
    if let winsorMax {
      let winsor = Winsorisation(limit: winsorMax).apply(to: column) { passes($0) }
      if winsor.passes || transformation == nil {
        result.after = winsor.moments
        result.points = winsor.points.map { TreatedPoint(row: firstRow + $0.index, kind: $0.kind) }
        result.outcome = winsor.passes ? .winsorised : .stillSkewed
        return result
      }
      // The transformation starts from the values as they were.
      _ = column.update(fromContentsOf: untreated)
    }
    guard let transformation else {
      result.outcome = .stillSkewed
      return result
    }
    transformation.apply(to: column, skewness: first.skewness ?? 0)
    let last = Moments(UnsafeBufferPointer(column))
    let (before, after) = (first.skewness?.magnitude ?? 0, last.skewness?.magnitude ?? .infinity)
    if after > before, compatibility != .coinr {
      _ = column.update(fromContentsOf: untreated)
      result.outcome = .refused(before: first.skewness ?? 0, after: last.skewness ?? 0)
      return result
    }
    result.after = last
    result.points = untreated.indices.filter { !untreated[$0].isNaN }.map {
      TreatedPoint(row: firstRow + $0, kind: .transformed)
    }
    result.outcome = passes(last) ? .transformed : .stillSkewed
    return result
  }
}

/// A value that a treatment changed.
public struct TreatedPoint: Sendable, Equatable {
  /// Row of the table.
  public let row: Int
  public let kind: Kind

  public enum Kind: String, Sendable {
    /// Was among the greatest and was brought down.
    case high
    /// Was among the least and was brought up.
    case low
    /// Its whole column was put on another scale.
    case transformed
  }
}

/// What the treatment found in a column and did to it.
public struct TreatedColumn: Sendable, Equatable {
  public let element: String
  /// The year, where each was treated by itself.
  public let year: Int?
  public let before: Moments
  public let passedBefore: Bool
  /// After what was done last, nil where nothing was.
  public internal(set) var after: Moments?
  public internal(set) var points: [TreatedPoint] = []
  public internal(set) var outcome: Outcome = .untouched

  /// Values that were brought in.
  public var winsorisedPoints: Int { points.count { $0.kind != .transformed } }

  public enum Outcome: Sendable, Equatable {
    /// It passed as it was.
    case untouched
    case winsorised
    case transformed
    /// Something was tried, or nothing was to be tried, and it does not pass.
    case stillSkewed
    /// The transformation made the skewness greater and was undone.
    case refused(before: Double, after: Double)
  }
}
