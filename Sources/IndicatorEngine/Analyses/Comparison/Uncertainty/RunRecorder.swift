/// Writes the scores of runs to their places, ranks them, and says how far the ranks moved.
struct RunRecorder {
  private let nominal: NominalScores
  private let places: [Int]
  private let isWhole: Bool
  private let units: [String]
  private let years: [Int]?
  private let scores: UnsafeMutableBufferPointer<Double>
  private let ranks: UnsafeMutableBufferPointer<Int32>
  private let shifts: UnsafeMutableBufferPointer<Double>
  private var ranking: RunRanks
  /// Of a run whose scores and ranks are not kept.
  private var spareScores: [Double]
  private var spareRanks: [Int32]

  /// - Parameter table: Whose rows the scores are in.
  init(
    _ nominal: NominalScores, _ table: IndexTable, _ scores: UnsafeMutableBufferPointer<Double>,
    _ ranks: UnsafeMutableBufferPointer<Int32>, _ shifts: UnsafeMutableBufferPointer<Double>
  ) {
    self.nominal = nominal
    isWhole = table.rows == nominal.rows
    places = isWhole ? [] : nominal.places(of: table)
    units = table.units
    years = table.years
    self.scores = scores
    self.ranks = ranks
    self.shifts = shifts
    ranking = RunRanks(slices: nominal.slices)
    spareScores = [Double](repeating: .nan, count: nominal.rows)
    spareRanks = [Int32](repeating: 0, count: nominal.rows)
  }

  /// Whether scores in the rows of a table can be written.
  func fits(_ table: IndexTable) -> Bool {
    table.rows == units.count && (isWhole || table.units == units && table.years == years)
  }

  /// - Parameter found: Scores in the rows of the table.
  mutating func record(_ found: UnsafeBufferPointer<Double>, run: Int) {
    let rows = nominal.rows
    if (run + 1) * rows <= scores.count {
      let place = run * rows..<(run + 1) * rows
      shifts[run] = write(
        found, UnsafeMutableBufferPointer(rebasing: scores[place]),
        UnsafeMutableBufferPointer(rebasing: ranks[place]))
      return
    }
    // Taken out for a while, so that neither is copied.
    var (scores, ranks) = (spareScores, spareRanks)
    (spareScores, spareRanks) = ([], [])
    shifts[run] = scores.withUnsafeMutableBufferPointer { scores in
      ranks.withUnsafeMutableBufferPointer { write(found, scores, $0) }
    }
    (spareScores, spareRanks) = (scores, ranks)
  }

  private mutating func write(
    _ found: UnsafeBufferPointer<Double>, _ scores: UnsafeMutableBufferPointer<Double>,
    _ ranks: UnsafeMutableBufferPointer<Int32>
  ) -> Double {
    if isWhole {
      for row in found.indices { scores[row] = found[row].asRanked }
    } else {
      for row in scores.indices { scores[row] = .nan }
      for (row, place) in places.enumerated() { scores[place] = found[row].asRanked }
    }
    for row in nominal.unranked { scores[row] = .nan }
    ranking.rank(UnsafeBufferPointer(scores), into: ranks)
    return meanShift(UnsafeBufferPointer(ranks), from: nominal.ranks)
  }
}
