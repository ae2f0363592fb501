/// Two versions of an index side by side: what the other choice does to the score and rank of each unit.
public struct IndexComparison: Sendable, Equatable {
  /// A unit in both versions; nil where a version has no score of it.
  public struct Row: Sendable, Equatable {
    public let unit: String
    public let year: Int?
    public let scores: (Double?, Double?)
    public let ranks: (Int?, Int?)
    /// Places gained in the second version, among the units that both versions rank: above 0 where it stands better there.
    public let placesGained: Int?

    public static func == (a: Row, b: Row) -> Bool {
      a.unit == b.unit && a.year == b.year && a.scores == b.scores && a.ranks == b.ranks
    }
  }

  /// Units of either version, in order of year and code.
  public let rows: [Row]

  /// Compares an element of two runs; nil where either has no scores of it.
  public init?(of element: String, in first: IndexRun, and second: IndexRun) {
    guard let before = IndexEdition(of: element, in: first), let after = IndexEdition(of: element, in: second)
    else { return nil }
    self.init(before, after)
  }

  /// Compares two editions, wherever their scores come from.
  public init(_ first: IndexEdition, _ second: IndexEdition) {
    let (before, after) = (IndexComparison.results(first), IndexComparison.results(second))
    let keys = Set(before.keys).union(after.keys).sorted { a, b in
      (a.year ?? 0) != (b.year ?? 0)
        ? (a.year ?? 0) < (b.year ?? 0)
        : a.unit.unicodeScalars.lexicographicallyPrecedes(b.unit.unicodeScalars)
    }
    // Who drops out of one version moves nobody else.
    let common = keys.filter { before[$0]?.rank != nil && after[$0]?.rank != nil }
    let (old, new) = (
      IndexComparison.ranks(of: common, before), IndexComparison.ranks(of: common, after)
    )
    rows = keys.map { key in
      Row(
        unit: key.unit, year: key.year, scores: (before[key]?.score, after[key]?.score),
        ranks: (before[key]?.rank, after[key]?.rank),
        placesGained: old[key].flatMap { rank in new[key].map { rank - $0 } })
    }
  }

  /// Ranks within each year among some units.
  private static func ranks(of keys: [Key], _ results: [Key: (score: Double?, rank: Int?)]) -> [Key: Int] {
    var found: [Key: Int] = [:]
    for group in Dictionary(grouping: keys, by: \.year).values {
      let ranks = IndicatorEngine.ranks(of: group.map { results[$0]?.score }, .highestFirst)
      for (key, rank) in zip(group, ranks) { found[key] = rank }
    }
    return found
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

  /// Scores with their ranks within the year, 1 for the highest; of a unit twice in a year the first counts.
  private static func results(_ edition: IndexEdition) -> [Key: (score: Double?, rank: Int?)] {
    var results: [Key: (score: Double?, rank: Int?)] = [:]
    let years = edition.years ?? edition.units.map { _ in 0 }
    for year in Set(years).sorted() {
      let rows = edition.units.indices.filter { years[$0] == year }
      let ranks = IndicatorEngine.ranks(of: rows.map { edition.scores[$0] }, .highestFirst)
      for (row, rank) in zip(rows, ranks) {
        let key = Key(unit: edition.units[row], year: edition.years == nil ? nil : year)
        if results[key] == nil { results[key] = (edition.scores[row], rank) }
      }
    }
    return results
  }
}

/// The scores of an index as they were published once.
public struct IndexEdition: Sendable, Equatable {
  public let units: [String]
  /// A year each, nil where there are none.
  public let years: [Int]?
  /// A score each, nil where there is none.
  public let scores: [Double?]

  /// - Precondition: As many scores, and years, as units.
  public init(units: [String], years: [Int]? = nil, scores: [Double?]) {
    precondition(
      scores.count == units.count && years.map { $0.count == units.count } ?? true,
      "\(scores.count) scores and \(years?.count ?? 0) years of \(units.count) units")
    self.units = units
    self.years = years
    self.scores = scores
  }

  /// An element of a run; nil where it has no scores of it.
  public init?(of element: String, in run: IndexRun) {
    guard let table = run.aggregated, let scores = run.scores(of: element) else { return nil }
    self.init(units: table.units, years: table.years, scores: scores)
  }
}
