/// The scores and ranks of the index as it stands, which all runs are compared with.
struct NominalScores: Sendable {
  let units: [String]
  let years: [Int]?
  let slices: [Range<Int>]
  /// Scores, NaN where missing, rounded as those of runs are. A row that was screened out has none.
  let scores: [Double]
  /// Ranks within each year, 0 where there is none.
  let ranks: [Int32]
  /// Rows that take no part, in order: neither score nor rank in any run.
  let unranked: [Int]

  var rows: Int { units.count }

  /// - Parameters:
  ///   - data: Before any step: its rows are the rows of all results.
  ///   - found: Scores of an element after all steps, in the rows of `table`.
  ///   - isRanked: Which rows of the data take part; all where it is nil.
  init(_ data: IndexData, scores found: [Double], in table: IndexTable, isRanked: [Bool]? = nil) {
    units = data.table.units
    years = data.table.years
    slices = data.table.slices
    let places = NominalScores.places(of: table, among: data.table.units, data.table.years)
    var scores = [Double](repeating: .nan, count: units.count)
    for (row, place) in places.enumerated() { scores[place] = found[row].asRanked }
    let unranked = (isRanked ?? []).indices.filter { isRanked?[$0] == false }
    for row in unranked { scores[row] = .nan }
    self.unranked = unranked
    var ranks = [Int32](repeating: 0, count: units.count)
    var ranking = RunRanks(slices: slices)
    scores.withUnsafeBufferPointer { scores in
      ranks.withUnsafeMutableBufferPointer { ranking.rank(scores, into: $0) }
    }
    self.scores = scores
    self.ranks = ranks
  }

  /// The row of each of a table's rows, which are some of these in the same order.
  func places(of table: IndexTable) -> [Int] { NominalScores.places(of: table, among: units, years) }

  private static func places(of table: IndexTable, among units: [String], _ years: [Int]?) -> [Int] {
    if table.rows == units.count { return Array(0..<units.count) }
    var places: [Int] = []
    places.reserveCapacity(table.rows)
    var row = 0
    for other in 0..<table.rows {
      while row < units.count, units[row] != table.units[other] || years?[row] != table.year(other) {
        row += 1
      }
      precondition(row < units.count, "no row of \(table.units[other])")
      places.append(row)
      row += 1
    }
    return places
  }
}
