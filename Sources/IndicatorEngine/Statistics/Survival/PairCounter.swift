/// Counts the pairs of one stratum by a tree over the ranks of the scores.
struct PairCounter {
  private let spells: Spells
  private let grid: TimeGrid
  /// The rank of each score, equal ones the same, from 0.
  private let ranks: [Int32]
  private let rankCount: Int
  private let byExit: PlaceOrder
  private let byEntry: PlaceOrder?
  /// What pairs count at each time. Shape `[time]`.
  private let timeWeights: [Double]
  /// Per spell, by the weight of its partners: concordant less discordant pairs, and all that were compared.
  private var balance: [Double] = []
  private var compared: [Double] = []

  init(_ spells: Spells, risk: [Double], weight: ConcordanceWeight) {
    self.spells = spells
    grid = TimeGrid(spells)
    (ranks, rankCount) = PairCounter.ranks(of: risk)
    byExit = PlaceOrder(grid.exit, count: grid.times.count)
    byEntry = grid.entry.map { [count = grid.times.count] in PlaceOrder($0, count: count + 1) }
    timeWeights = PairCounter.weights(weight, RiskTable(spells, grid))
  }

  private static func ranks(of scores: [Double]) -> ([Int32], Int) {
    let order = radixOrder(of: scores)
    var ranks = [Int32](repeating: 0, count: scores.count)
    var (rank, last) = (Int32(-1), Double.nan)
    for row in order {
      if scores[Int(row)] != last { rank += 1 }
      last = scores[Int(row)]
      ranks[Int(row)] = rank
    }
    return (ranks, Int(rank) + 1)
  }

  private static func weights(_ weight: ConcordanceWeight, _ table: RiskTable) -> [Double] {
    if weight == .pairs { return [Double](repeating: 1, count: table.times.count) }
    // Total weight of the spells: everybody ends once.
    let total = zip(table.events, table.censored).reduce(0) { $0 + $1.0 + $1.1 }
    var (survival, censoring) = (1.0, 1.0)
    return table.times.indices.map { place in
      let (atRisk, events) = (table.atRisk[place], table.events[place])
      defer {
        if atRisk > 0 { survival *= max(0, 1 - events / atRisk) }
        // Who is censored at a time is so after the events of that time.
        if atRisk > events { censoring *= max(0, 1 - table.censored[place] / (atRisk - events)) }
      }
      guard events > 0, censoring > 0 else { return 0 }
      switch weight {
      case .pairs: return 1
      case .survival: return total * survival / atRisk
      case .survivalOverCensoring: return total * survival / (censoring * atRisk)
      case .uno: return 1 / (censoring * censoring)
      case .events: return 1 / atRisk
      }
    }
  }

  private func weight(_ row: Int) -> Double { spells.weights?[row] ?? 1 }

  /// Backwards in time: the tree holds who is still at risk after a time.
  ///
  /// - Parameter keepingRows: Whether the pairs of each spell are kept for its influence.
  mutating func countPairs(keepingRows: Bool) -> PairSums {
    var later = ScoreTree(ranks: rankCount)
    var sums = PairSums()
    if keepingRows {
      balance = [Double](repeating: 0, count: spells.count)
      compared = balance
    }
    for place in stride(from: grid.times.count - 1, through: 0, by: -1) {
      // Who enters after this time makes no pair with its events.
      for row in byEntry?[place + 1] ?? [] { later.add(-weight(Int(row)), at: ranks[Int(row)]) }
      for row in byExit[place] where !spells.event[Int(row)] {
        later.add(weight(Int(row)), at: ranks[Int(row)])
      }
      for row in byExit[place] where spells.event[Int(row)] {
        let (below, equal, above) = later.sums(around: ranks[Int(row)])
        let own = weight(Int(row)) * timeWeights[place]
        sums.concordant += own * below
        sums.discordant += own * above
        sums.tiedScore += own * equal
        guard keepingRows else { continue }
        balance[Int(row)] += timeWeights[place] * (below - above)
        compared[Int(row)] += timeWeights[place] * (below + equal + above)
      }
      addTied(place, to: &sums)
      for row in byExit[place] where spells.event[Int(row)] {
        later.add(weight(Int(row)), at: ranks[Int(row)])
      }
    }
    if keepingRows { addEarlier() }
    return sums
  }

  /// Pairs of events at the same time: all of them less those of equal score.
  private func addTied(_ place: Int, to sums: inout PairSums) {
    let events = byExit[place].filter { spells.event[Int($0)] }
    guard events.count > 1 else { return }
    let sorted = events.sorted { ranks[Int($0)] < ranks[Int($1)] }
    var (all, equal, before, sameBefore, last) = (0.0, 0.0, 0.0, 0.0, Int32(-1))
    for row in sorted {
      let own = weight(Int(row))
      if ranks[Int(row)] != last { sameBefore = 0 }
      last = ranks[Int(row)]
      all += own * before
      equal += own * sameBefore
      before += own
      sameBefore += own
    }
    sums.tiedTime += timeWeights[place] * (all - equal)
    sums.tiedBoth += timeWeights[place] * equal
  }

  /// Forwards in time: the tree holds the events so far, with which a spell made a pair as the later one.
  private mutating func addEarlier() {
    var events = ScoreTree(ranks: rankCount)
    for place in grid.times.indices {
      // Events before its entry made no pair: they are taken off again.
      for row in byEntry?[place] ?? [] { addEarlier(Int(row), events, sign: -1) }
      for row in byExit[place] where spells.event[Int(row)] { addEarlier(Int(row), events, sign: 1) }
      for row in byExit[place] where spells.event[Int(row)] {
        events.add(weight(Int(row)) * timeWeights[place], at: ranks[Int(row)])
      }
      for row in byExit[place] where !spells.event[Int(row)] { addEarlier(Int(row), events, sign: 1) }
    }
  }

  private mutating func addEarlier(_ row: Int, _ events: ScoreTree, sign: Double) {
    let (below, equal, above) = events.sums(around: ranks[row])
    balance[row] += sign * (above - below)
    compared[row] += sign * (below + equal + above)
  }

  /// w ∂C/∂w of the spells. With c, d and t the pairs of a spell, ∂C/∂w is (c + t/2 − C (c + d + t)) ÷ all pairs, and c + t/2 is
  /// half of c − d and of c + d + t. Shape `[spell]`.
  func influences(on value: Double, pairs: Double) -> [Double] {
    balance.indices.map { row in
      weight(row) * (balance[row] / 2 + (0.5 - value) * compared[row]) / pairs
    }
  }
}

/// Sums of weights below, at and above a rank.
private struct ScoreTree {
  private var tree: FenwickTree
  private var atRank: [Double]

  init(ranks: Int) {
    tree = FenwickTree(count: ranks)
    atRank = [Double](repeating: 0, count: ranks)
  }

  mutating func add(_ weight: Double, at rank: Int32) {
    tree.add(weight, at: Int(rank))
    atRank[Int(rank)] += weight
  }

  func sums(around rank: Int32) -> (below: Double, equal: Double, above: Double) {
    let below = tree.sum(before: Int(rank))
    let equal = atRank[Int(rank)]
    return (below, equal, tree.total - below - equal)
  }
}
