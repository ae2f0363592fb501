/// The scale of one indicator, made once from the yardstick's rows: what is left to do for a value is a line or a look at its
/// rank.
enum ColumnScale {
  /// (x − origin) ÷ length · factor + shift, cut to a range where there is one. In this order, so that a round trip through
  /// the formula loses nothing.
  case line(Line)
  /// Ranks less an offset, over a divisor.
  case ranks(offset: Double, divisor: Double)
  /// Smallest ÷ x, for signed values below 0: x is −value.
  case fraction(smallest: Double)

  struct Line {
    var origin: Double
    var length: Double
    var factor = 1.0
    var shift = 0.0
    var cut: ClosedRange<Double>?
    /// The distance is taken from the far end, 1 − (end − x) ÷ length, as the formula of the distance is printed.
    var isFromEnd = false
  }

  /// The scale from the signed values of the yardstick's rows.
  init(
    _ method: NormalisationMethod, element: IndexElement, column: UnsafeBufferPointer<Double>,
    rows: Range<Int>,
    units: [String], year: Int?, isBaseYear: Bool, _ compatibility: IndexCompatibility
  ) throws(IndexError) {
    let values = UnsafeBufferPointer(rebasing: column[rows])
    guard let (least, greatest) = extent(values) else {
      throw .columnWithoutValues(element: element.code, year: year)
    }
    func range() throws(IndexError) -> Double {
      let range = greatest - least
      guard range > 0, range.isFinite else { throw .constantColumn(element: element.code, year: year) }
      return range
    }
    switch method {
    case .minMax(let from, let to):
      self = .line(Line(origin: least, length: try range(), factor: to - from, shift: from))
    case .zScore(let mean, let deviation):
      let moments = Moments(values)
      guard let centre = moments.mean, let spread = moments.standardDeviation, spread > 0 else {
        throw .constantColumn(element: element.code, year: year)
      }
      self = .line(Line(origin: centre, length: spread, factor: deviation, shift: mean))
    case .scaled(let low, let high, let factor):
      self = .line(try ColumnScale.between(low, high, factor, element))
    case .goalposts(let given):
      guard let posts = given ?? element.goalposts else { throw .goalpostsMissing(element.code) }
      self = .line(try ColumnScale.goalposts(posts, element))
    case .rank: self = try ColumnScale.ranks(offset: 0, divisor: 1, isBaseYear, element)
    case .borda: self = try ColumnScale.ranks(offset: 1, divisor: 1, isBaseYear, element)
    case .percentRank:
      let count = values.count { !$0.isNaN }
      if count < 2 { throw .constantColumn(element: element.code, year: year) }
      self = try ColumnScale.ranks(offset: 1, divisor: Double(count - 1), isBaseYear, element)
    case .distanceToMaximum:
      self = .line(Line(origin: greatest, length: try range(), isFromEnd: true))
    case .distanceToReference(let unit, let isCapped):
      self = .line(
        try ColumnScale.reference(unit, isCapped, least: least, element, column, rows, units))
    case .distanceToTarget(let isCapped):
      self = .line(try ColumnScale.target(isCapped, least: least, element, compatibility))
    case .fractionOfMaximum:
      self = try ColumnScale.fraction(values, least, greatest, element, rows, units, compatibility)
    case .aroundReference:
      guard let (all, top) = extent(column), top > all, let mean = Moments(values).mean else {
        throw .constantColumn(element: element.code, year: year)
      }
      let half = (top - all) / 2
      self = .line(Line(origin: mean - half, length: 2 * half, factor: 60, shift: 70))
    case .fromStructure:
      if let posts = element.goalposts {
        self = .line(try ColumnScale.goalposts(posts, element))
      } else if element.target != nil {
        self = .line(try ColumnScale.target(false, least: least, element, compatibility))
      } else {
        throw .methodMissing(element.code)
      }
    }
  }

  /// Scores in place of signed values.
  func apply(
    to values: UnsafeMutableBufferPointer<Double>, overflow: (Int) throws(IndexError) -> Void
  ) throws(IndexError) {
    switch self {
    case .ranks(let offset, let divisor):
      replaceByRanks(values)
      for row in values.indices { values[row] = (values[row] - offset) / divisor }
    case .fraction(let smallest):
      for row in values.indices { values[row] = smallest / -values[row] }
    case .line(let line):
      if line.isFromEnd {
        for row in values.indices { values[row] = 1 - (line.origin - values[row]) / line.length }
      } else if let cut = line.cut {
        for row in values.indices where !values[row].isNaN {
          let share = (values[row] - line.origin) / line.length
          values[row] = min(max(share, cut.lowerBound), cut.upperBound) * line.factor + line.shift
        }
      } else {
        for row in values.indices {
          values[row] = (values[row] - line.origin) / line.length * line.factor + line.shift
        }
      }
    }
    for row in values.indices where values[row].isInfinite { try overflow(row) }
  }

  // MARK: Scales that others than the values decide

  private static func ranks(
    offset: Double, divisor: Double, _ isBaseYear: Bool, _ element: IndexElement
  ) throws(IndexError) -> ColumnScale {
    if isBaseYear { throw .rankAgainstBaseYear(element.code) }
    return .ranks(offset: offset, divisor: divisor)
  }

  /// Bounds of the indicator's own unit, turned with its direction.
  private static func between(
    _ low: Double, _ high: Double, _ factor: Double, _ element: IndexElement
  ) throws(IndexError) -> Line {
    guard high - low > 0, (high - low).isFinite else {
      throw .goalpostsEqual(element: element.code, low: low, high: high)
    }
    return element.direction < 0
      ? Line(origin: -high, length: -low - -high, factor: factor)
      : Line(origin: low, length: high - low, factor: factor)
  }

  private static func goalposts(_ posts: Goalposts, _ element: IndexElement) throws(IndexError) -> Line {
    var line = try between(posts.low, posts.high, posts.scale, element)
    line.cut = posts.isCut ? 0...1 : nil
    return line
  }

  private static func target(
    _ isCapped: Bool, least: Double, _ element: IndexElement, _ compatibility: IndexCompatibility
  ) throws(IndexError) -> Line {
    guard let own = element.target else { throw .targetMissing(element.code) }
    let target = own * element.direction
    guard target > least || compatibility == .coinr && target != least, (target - least).isFinite else {
      throw .targetNotBeyondMinimum(element: element.code, target: own, minimum: least * element.direction)
    }
    return Line(
      origin: least, length: target - least, cut: isCapped ? -Double.greatestFiniteMagnitude...1 : nil)
  }

  private static func reference(
    _ unit: String, _ isCapped: Bool, least: Double, _ element: IndexElement,
    _ column: UnsafeBufferPointer<Double>,
    _ rows: Range<Int>, _ units: [String]
  ) throws(IndexError) -> Line {
    // Of several years the last one that the yardstick holds.
    guard let row = rows.last(where: { units[$0] == unit }) else { throw .referenceUnknown(unit) }
    let value = column[row]
    guard value > least else { throw .referenceUnusable(element: element.code, unit: unit) }
    var line = Line(origin: value, length: value - least, isFromEnd: true)
    if isCapped {
      // 1 − (r − x) ÷ (r − least) is (x − least) ÷ (r − least): the form that can be cut.
      line = Line(origin: least, length: value - least, cut: -Double.greatestFiniteMagnitude...1)
    }
    return line
  }

  private static func fraction(
    _ values: UnsafeBufferPointer<Double>, _ least: Double, _ greatest: Double, _ element: IndexElement,
    _ rows: Range<Int>, _ units: [String], _ compatibility: IndexCompatibility
  ) throws(IndexError) -> ColumnScale {
    if element.direction > 0 || compatibility == .coinr {
      let atFault = values.firstIndex { $0 == greatest } ?? 0
      if greatest == 0 || greatest < 0 && compatibility != .coinr {
        throw .fractionUndefined(element: element.code, unit: units[rows.lowerBound + atFault])
      }
      return .line(Line(origin: 0, length: greatest))
    }
    // Signed values are the negatives: all values are above 0 where the greatest of these is below 0.
    guard greatest < 0 else {
      let atFault = values.firstIndex { $0 == greatest } ?? 0
      throw .fractionUndefined(element: element.code, unit: units[rows.lowerBound + atFault])
    }
    return .fraction(smallest: -greatest)
  }
}
