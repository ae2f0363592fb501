/// Where a unit stands: its scores and ranks on everything above the indicators, and the indicators on which it does best and
/// worst.
public struct UnitProfile: Sendable, Equatable {
  /// A figure of the unit on an element.
  public struct Figure: Sendable, Equatable {
    public let code: String
    /// The score.
    public let score: Double
    /// 1 is best; equal scores share the best place.
    public let rank: Int
    /// Units that have a score.
    public let ranked: Int
    /// The indicator in its own unit, nil of aggregates.
    public let raw: Double?
  }

  public let unit: String
  /// Aggregates from the top down; those the unit has no score of are left out.
  public let aggregates: [Figure]
  /// All indicators the unit has a value of, best rank first; of equal ranks the one more units are ranked on, then the order of
  /// the structure.
  public let indicators: [Figure]

  /// Its best indicators.
  public func strengths(_ count: Int = 5) -> [Figure] { Array(indicators.prefix(count)) }

  /// Its worst, the worst first.
  public func weaknesses(_ count: Int = 5) -> [Figure] { indicators.suffix(count).reversed() }

  /// The profile of a unit in a year (the only one where the data has no years); nil where the run has no such unit or was not
  /// aggregated.
  public init?(of unit: String, year: Int? = nil, in run: IndexRun) {
    guard let table = run.aggregated,
      let slice = table.slices.first(where: { year == nil || table.year($0.lowerBound) == year }),
      let row = slice.first(where: { table.units[$0] == unit }), let raw = run.table(at: .raw)
    else { return nil }
    let rawRow = raw.units.indices.first { raw.units[$0] == unit && raw.year($0) == table.year(row) }
    func figure(_ place: Int) -> Figure? {
      guard let score = table.value(row, place) else { return nil }
      let scores = slice.compactMap { table.value($0, place) }
      let isIndicator = place < run.structure.indicatorCount
      return Figure(
        code: table.columns[place], score: score, rank: 1 + scores.count { $0 > score }, ranked: scores.count,
        raw: isIndicator ? rawRow.flatMap { raw.value($0, place) } : nil)
    }
    self.unit = unit
    aggregates = run.structure.descending.compactMap(figure)
    indicators = (0..<run.structure.indicatorCount).compactMap { place in figure(place).map { (place, $0) } }
      .sorted { a, b in (a.1.rank, b.1.ranked, a.0) < (b.1.rank, a.1.ranked, b.0) }.map(\.1)
  }
}
