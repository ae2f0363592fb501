/// Events and time at risk by interval of time and by cell: all that piecewise-constant hazards need to know of two million spells.
///
///     // Edges 0, 0.5, 1: open at 0.7 lived 0.5 of the first interval and 0.2 of the second.
///     ExposureTable.of(Spells(exit: [0.7], event: [false]), edges: [0, 0.5, 1]).found?.exposure   // [0.5, 0.2, 0]
///
/// An event belongs to the interval that ends with it or holds it: (edge, next edge]. The last interval has no end.
public struct ExposureTable: Sendable, Equatable {
  /// Where the intervals begin, ascending.
  public let edges: [Double]
  /// Events by weight. Shape `[cell × interval]`, the intervals of a cell side by side.
  public let events: [Double]
  /// Time at risk by weight, in the unit of the spells. Same shape.
  public let exposure: [Double]

  /// - Parameters:
  ///   - cells: The cell of each spell, from 0; one cell where nil. Shape `[spell]`.
  ///   - edges: Time before the first does not count.
  /// - Precondition: A cell a spell; at least one edge, ascending.
  public static func of(_ spells: Spells, cells: [Int]? = nil, edges: [Double]) -> Estimate<ExposureTable> {
    precondition(
      cells == nil || cells?.count == spells.count, "\(cells?.count ?? 0) cells of \(spells.count) spells")
    precondition(!edges.isEmpty && zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }, "edges \(edges)")
    if let fault = spells.fault { return .unavailable(fault) }
    let size = ((cells?.max() ?? 0) + 1) * edges.count
    var (events, exposure) = ([Double](repeating: 0, count: size), [Double](repeating: 0, count: size))
    for row in 0..<spells.count {
      let (weight, start) = (spells.weights?[row] ?? 1, (cells?[row] ?? 0) * edges.count)
      let exit = spells.exit[row]
      var place = max(edges[0], spells.entry?[row] ?? edges[0])
      guard place < exit else { continue }
      var interval = edges.partitioningIndex { $0 > place } - 1
      while interval + 1 < edges.count, edges[interval + 1] < exit {
        exposure[start + interval] += weight * (edges[interval + 1] - place)
        interval += 1
        place = edges[interval]
      }
      exposure[start + interval] += weight * (exit - place)
      if spells.event[row] { events[start + interval] += weight }
    }
    return .value(ExposureTable(edges: edges, events: events, exposure: exposure))
  }
}
