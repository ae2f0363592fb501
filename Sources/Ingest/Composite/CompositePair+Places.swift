import IndicatorEngine

/// Where in the files to look when an index cannot be built.
extension CompositePair {
  /// The error with the cell that is to be looked at, where one is.
  public func located(_ error: IndexError) -> any Error {
    CompositePair.located(error, meta: meta, figures: figures)
  }

  static func located(_ error: IndexError, meta: CompositeTable, figures: CompositeTable) -> any Error {
    place(of: error, meta, figures).map { CompositeFault.index(error, $0) } ?? error
  }

  private static func place(
    of error: IndexError, _ meta: CompositeTable, _ figures: CompositeTable
  ) -> CompositePlace? {
    func described(_ element: String, _ heading: String) -> CompositePlace? {
      guard meta.has(heading) else { return nil }
      return meta.records.indices.last { meta.text($0, "iCode") == element }.map { meta.place($0, heading) }
    }
    func figure(_ unit: String, _ year: Int?, _ heading: String) -> CompositePlace? {
      guard figures.has(heading) else { return nil }
      let rows = figures.records.indices.filter { record in
        figures.text(record, "uCode") == unit
          && (year == nil || ((try? figures.whole(record, "Time")) ?? nil) == year)
      }
      // Without a year a unit of several rows has no one cell.
      return rows.count == 1 ? figures.place(rows[0], heading) : nil
    }
    switch error {
    case .duplicateElement(let element), .withoutChildren(let element): return described(element, "iCode")
    case .unknownParent(let element, _), .withoutParent(let element): return described(element, "Parent")
    case .cycle(let elements): return elements.first.flatMap { described($0, "Parent") }
    case .levelNotAbove(let element, let parent):
      return described(parent, "Level") ?? described(element, "Parent")
    case .negativeWeight(let element, _): return described(element, "Weight")
    case .columnMissing(let element, let column):
      return described(element, element == column ? "iCode" : "Denominator")
    case .targetMissing(let element), .targetNotBeyondMinimum(let element, _, _):
      return described(element, "Target")
    case .denominatorZero(let unit, _, let column, let year),
      .denominatorNegative(let unit, _, let column, let year, _):
      return figure(unit, year, column)
    case .outOfRange(let unit, let element): return figure(unit, nil, element)
    default: return nil
    }
  }
}
