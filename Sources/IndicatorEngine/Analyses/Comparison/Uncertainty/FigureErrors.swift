/// How far the figures an index is built from may be off by chance: standard errors of surveys, counts of events, shares of
/// totals.
///
/// Figures are drawn for each run from what the observed ones tell about the true ones:
/// - a figure with a standard error s from N(x, s²);
/// - a count of events x from Γ(x + ½), the true rate under Jeffreys' prior, so that no events do not mean no risk; a rate of them
///   likewise;
/// - a count x of n from n·Beta(x + ½, n − x + ½), likewise.
///
/// What is missing stays missing, and a figure without an error is exact. Denominators are exact.
///
/// > L. D. Brown, T. T. Cai, A. DasGupta. "Interval estimation for a binomial proportion." *Statistical Science* 16 (2001),
/// > 101–133; "Interval estimation in exponential families." *Statistica Sinica* 13 (2003), 19–49: Jeffreys' prior.
public struct FigureErrors: Sendable, Equatable {
  /// The error of one indicator's figures; arrays have a row a unit, in the order of the data as given.
  public enum Kind: Sendable, Equatable {
    /// Standard errors in the unit of the figure; nil for exact.
    case standardErrors([Double?])
    /// The figure is a number of events.
    case poisson
    /// The figure is a number of events for each so many (1,000 for "per 1,000") of what they happened among; nil for exact.
    case rate(among: [Double?], scale: Double)
    /// The figure is a number out of a total; nil for exact.
    case count(of: [Double?])
    /// The figure is a share of a total, times a scale (100 for per cent).
    case share(of: [Double?], scale: Double)
  }

  /// The figures that are not exact, a column of the table each.
  private struct Column: Sendable, Equatable {
    let place: Int
    /// Rows whose figures are drawn, in the order of the table.
    var cells: [Cell] = []
  }
  /// A figure as it is drawn.
  private enum Cell: Sendable, Equatable {
    case normal(row: Int, centre: Double, deviation: Double)
    case counted(row: Int, posterior: CountPosterior, scale: Double)
  }
  private let columns: [Column]
  private let rows: Int

  /// Whether any figure has an error.
  public var isEmpty: Bool { columns.allSatisfy(\.cells.isEmpty) }

  /// - Parameters:
  ///   - data: The figures.
  ///   - units, years: As they were given when the data were made.
  ///   - kinds: By the code of the indicator.
  /// - Throws: ``UncertaintyError/errorsOfUnknown(_:)``, ``UncertaintyError/badFigure(element:unit:year:value:)``.
  /// - Precondition: A value for each row. A mismatch traps and prints both.
  public init(
    _ data: IndexData, units: [String], years: [Int]? = nil, _ kinds: [String: Kind]
  ) throws(UncertaintyError) {
    let table = data.table
    precondition(units.count == table.rows, "\(units.count) units for \(table.rows) rows")
    let order: [Int]
    do throws(IndexError) { order = try IndexTable.order(units: units, years: years) } catch {
      throw .nominal(error)
    }
    var columns: [Column] = []
    for (code, kind) in kinds.sorted(by: { $0.key < $1.key }) {
      guard let place = table.columns.firstIndex(of: code) else { throw .errorsOfUnknown(code) }
      var column = Column(place: place)
      for (row, source) in order.enumerated() {
        guard let value = table.value(row, place) else { continue }
        let cell = FigureErrors.cell(kind, value, row: row, source: source)
        if let bad = cell.bad {
          throw .badFigure(element: code, unit: table.units[row], year: table.year(row), value: bad)
        }
        if let cell = cell.cell { column.cells.append(cell) }
      }
      columns.append(column)
    }
    self.columns = columns
    rows = table.rows
  }

  private static func cell(_ kind: Kind, _ value: Double, row: Int, source: Int) -> (
    cell: Cell?, bad: Double?
  ) {
    switch kind {
    case .standardErrors(let errors):
      guard let error = errors[source], error != 0 else { return (nil, nil) }
      guard error > 0, error.isFinite else { return (nil, error) }
      return (.normal(row: row, centre: value, deviation: error), nil)
    case .poisson: return counted(value, value, among: 1, scale: 1, .events, row)
    case .rate(let among, let scale):
      guard let base = among[source] else { return (nil, nil) }
      return counted(value, value * base / scale, among: base, scale: scale, .events, row)
    case .count(let totals):
      guard let total = totals[source] else { return (nil, nil) }
      return counted(value, value, among: total, scale: total, .proportion, row)
    case .share(let totals, let scale):
      guard let total = totals[source] else { return (nil, nil) }
      return counted(value, value / scale * total, among: total, scale: scale, .proportion, row)
    }
  }

  private static func counted(
    _ figure: Double, _ count: Double, among base: Double, scale: Double, _ kind: RateKind, _ row: Int
  ) -> (cell: Cell?, bad: Double?) {
    guard let posterior = CountPosterior(count, of: base, kind) else { return (nil, figure) }
    return (.counted(row: row, posterior: posterior, scale: scale), nil)
  }

  /// Puts drawn figures in the place of the observed ones.
  ///
  /// - Parameters:
  ///   - values: The table's values, one column after the other.
  ///   - stream: Each figure of each stream has random numbers of its own.
  func draw(into values: UnsafeMutableBufferPointer<Double>, seed: UInt64, stream: Int) {
    for column in columns {
      let start = column.place * rows
      for cell in column.cells {
        switch cell {
        case .normal(let row, let centre, let deviation):
          var draws = random(seed, stream, start + row)
          values[start + row] = centre + deviation * draws.nextNormal()
        case .counted(let row, let posterior, let scale):
          var draws = random(seed, stream, start + row)
          values[start + row] = posterior.draw(from: &draws) * scale
        }
      }
    }
  }

  private func random(_ seed: UInt64, _ stream: Int, _ cell: Int) -> Philox {
    Philox(seed: seed, stream: UInt64(truncatingIfNeeded: stream) << 32 | UInt64(truncatingIfNeeded: cell))
  }
}
