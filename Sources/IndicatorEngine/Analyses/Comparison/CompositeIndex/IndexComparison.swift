/// Two versions of an index side by side: what the other choice does to the score and rank of each unit.
public struct IndexComparison: Sendable, Equatable {
  /// A unit in both versions; nil where a version has no score of it.
  public struct Row: Sendable, Equatable {
    public let unit: String
    public let year: Int?
    public let scores: (Double?, Double?)
    public let ranks: (Int?, Int?)

    /// Places gained in the second version: above 0 where it stands better there.
    public var placesGained: Int? {
      guard let before = ranks.0, let after = ranks.1 else { return nil }
      return before - after
    }

    public static func == (a: Row, b: Row) -> Bool {
      a.unit == b.unit && a.year == b.year && a.scores == b.scores && a.ranks == b.ranks
    }
  }

  /// Units of either version, in order of year and code.
  public let rows: [Row]

  /// Compares an element of two runs; nil where either has no scores of it.
  public init?(of element: String, in first: IndexRun, and second: IndexRun) {
    guard let before = IndexComparison.results(element, first),
      let after = IndexComparison.results(element, second)
    else { return nil }
    let keys = Set(before.keys).union(after.keys).sorted { a, b in
      (a.year ?? 0) != (b.year ?? 0)
        ? (a.year ?? 0) < (b.year ?? 0)
        : a.unit.unicodeScalars.lexicographicallyPrecedes(b.unit.unicodeScalars)
    }
    rows = keys.map { key in
      Row(
        unit: key.unit, year: key.year, scores: (before[key]?.score, after[key]?.score),
        ranks: (before[key]?.rank, after[key]?.rank))
    }
  }

  /// The mean of the places moved, up or down, over the units that both versions rank; nil of none.
  public var meanMove: Double? {
    let moves = rows.compactMap(\.placesGained)
    return moves.isEmpty ? nil : Double(moves.reduce(0) { $0 + abs($1) }) / Double(moves.count)
  }

  private struct Key: Hashable {
    let unit: String
    let year: Int?
  }

  private static func results(_ element: String, _ run: IndexRun) -> [Key: (score: Double?, rank: Int?)]? {
    guard let table = run.aggregated, let scores = run.scores(of: element), let ranks = run.ranks(of: element)
    else { return nil }
    var results: [Key: (score: Double?, rank: Int?)] = [:]
    for row in table.units.indices {
      results[Key(unit: table.units[row], year: table.year(row))] = (scores[row], ranks[row])
    }
    return results
  }
}
