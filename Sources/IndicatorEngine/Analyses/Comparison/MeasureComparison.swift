/// One measure with every place in it: limits, steadied values, funnel, ranks, peers.
public struct MeasureComparison: Sendable {
  public let measure: ComparedMeasure
  /// Where each place stands, in the order of the places.
  public private(set) var standings: [PlaceStanding]
  /// What all places have together: Σ ÷ Σ of quotients, the mean of levels; nil where nobody has a figure.
  public let centre: Double?
  /// Limits of what chance explains around the centre; nil where figures are not counted.
  public let funnel: MeasureFunnel?
  /// How the possible ranks were found; nil where there are none.
  public private(set) var rankMethod: Method?
  /// Who can be told from whom; nil where nobody has a known error.
  private(set) var sets: RankSets?
  /// Whether places that cannot be told apart form more groups than there are letters: then only pairs tell.
  public internal(set) var hasTooManyGroups = false
  /// The k of the chance to be among the first k: it goes by how many are ranked.
  public let topPlaces: Int
  /// Places with values, the best first; those without a rank after them by code, those without a value last.
  public let order: [Int]

  /// How many places have a value.
  public var reporting: Int { standings.count { $0.figure.value != nil } }
  /// Whether anybody is ranked.
  public var isRanked: Bool { standings.contains { $0.rank != nil } }

  init(_ measure: ComparedMeasure, plan: ComparisonPlan, peers: [[Int]], threads: Int) {
    self.measure = measure
    var standings = measure.figures.map(PlaceStanding.init)
    let error = SamplingError(measure, confidence: Confidence(plan.confidence))
    let test = PeerTest(measure: measure, standardErrors: error.standardErrors)
    // Where places are averaged, small numbers would weigh like all others.
    func weighty(_ places: [Int]) -> [Int] {
      measure.countedAs == nil ? places : places.filter { !error.isSmall[$0] }
    }
    let centre = MeasureComparison.centre(of: measure, over: weighty(Array(standings.indices)))
    for place in standings.indices {
      standings[place].low = error.limits[place]?.low
      standings[place].high = error.limits[place]?.high
      standings[place].shrunk = error.shrunk[place]
      standings[place].isSmall = error.isSmall[place]
      standings[place].peersMean = MeasureComparison.centre(of: measure, over: weighty(peers[place]))
      standings[place].setPeerChance(test.chance(of: place, against: weighty(peers[place])), error: nil)
      if standings[place].figure.value != nil {
        standings[place].unranked = MeasureComparison.reasonNotRanked(measure, error.isSmall[place])
      }
    }
    standings.judgeAgainstPeers(measure, confidence: plan.confidence)
    let funnel = MeasureFunnel(measure)
    if let funnel {
      for place in standings.indices { standings[place].funnel = funnel.places[place] }
    }
    let ranks = PlaceRanks(measure, error: error, plan: plan, threads: threads).apply(to: &standings)
    (rankMethod, sets) = (ranks?.method, ranks?.sets)
    hasTooManyGroups = ranks.map { !standings.fillGroups($0.sets) } ?? false
    topPlaces = plan.topPlaces(of: standings.count { $0.rank != nil })
    self.standings = standings
    self.centre = centre
    self.funnel = funnel
    order = MeasureComparison.order(standings)
  }

  /// The index with the limits, possible ranks and groups that its uncertainty leaves.
  func ranged(
    by index: ComparedIndex, peers: [[Int]], _ plan: ComparisonPlan, threads: Int
  ) -> MeasureComparison {
    guard let found = index.uncertainty.flatMap({ $0.both ?? $0.sampling ?? $0.method }) else { return self }
    var copy = self
    copy.rankMethod = .index
    let tail = (1 - plan.confidence) / 2
    let sets = found.distinctions(confidence: plan.confidence, threads: threads)
    copy.sets = sets
    // Scores of this scale end where the scale does, and so do the limits of what they may be.
    let bounds = index.hasBoundedScores ? 0...100 : -Double.infinity...Double.infinity
    let chances = found.chancesOfDiffering(fromMeanOf: peers)
    for place in copy.standings.indices {
      copy.standings[place].setPeerChance(
        chances[place]?.value, error: chances[place]?.monteCarloError)
      guard let rank = copy.standings[place].rank, let first = found.rank(of: place, at: tail),
        let last = found.rank(of: place, at: 1 - tail)
      else {
        continue
      }
      // The middle of the runs may pass by the reported rank, which is not ruled out for that.
      copy.standings[place].ranks = min(first, rank)...max(last, rank)
      let (low, high) = (
        found.simulatedScore(of: place, at: tail), found.simulatedScore(of: place, at: 1 - tail)
      )
      copy.standings[place].low = low.map { min(max($0.value, bounds.lowerBound), bounds.upperBound) }
      copy.standings[place].high = high.map { min(max($0.value, bounds.lowerBound), bounds.upperBound) }
      (copy.standings[place].lowError, copy.standings[place].highError) = (
        low?.monteCarloError, high?.monteCarloError
      )
      let top = found.probability(of: place, rankAtMost: topPlaces)
      (copy.standings[place].topChance, copy.standings[place].topChanceError) = (
        top?.value, top?.monteCarloError
      )
    }
    copy.standings.judgeAgainstPeers(measure, confidence: plan.confidence)
    copy.hasTooManyGroups = !copy.standings.fillGroups(sets)
    return copy
  }

  /// The measure with what it lifts each place's score of the index by, where it belongs to the index.
  func contributing(to index: ComparedIndex) -> MeasureComparison {
    guard let place = index.structure.place(of: measure.code), place < index.structure.indicatorCount else {
      return self
    }
    var copy = self
    for number in copy.standings.indices {
      copy.standings[number].contribution = index.contributions[place][number]
    }
    return copy
  }

  /// Places that surely stand before some others, and those others: every possible rank of the first lies above every
  /// possible rank of the second. Who lies between is in neither.
  public var separated: (front: [Int], back: [Int]) {
    let ranked = order.filter { standings[$0].ranks != nil }
    let bestLast = ranked.compactMap { standings[$0].ranks?.lowerBound }.max() ?? 0
    let front = ranked.filter { (standings[$0].ranks?.upperBound ?? .max) < bestLast }
    guard let worstFirst = front.compactMap({ standings[$0].ranks?.upperBound }).max() else {
      return ([], [])
    }
    return (front, ranked.filter { (standings[$0].ranks?.lowerBound ?? 0) > worstFirst })
  }

  /// Where the order surely parts: the numbers of first places of which each is above all that follow, ascending.
  ///
  /// Of ranks 1, 2–3, 2–3, 4 the order parts behind the first and behind the third place: 1, 3.
  public var partings: [Int] {
    let ranked = order.compactMap { standings[$0].ranks }
    var last = 0
    var partings: [Int] = []
    // The first rank of each place or of one that follows.
    var firsts = ranked.map(\.lowerBound)
    for place in ranked.indices.dropLast().reversed() {
      firsts[place] = min(firsts[place], firsts[place + 1])
    }
    for place in ranked.indices.dropLast() {
      last = max(last, ranked[place].upperBound)
      if last < firsts[place + 1] { partings.append(place + 1) }
    }
    return partings
  }

  /// Σ numerators ÷ Σ denominators of the places that have both; of levels the mean. One reference for all places and for the peers of
  /// one, so that a chart, a table and a judgement speak of the same.
  static func centre(of measure: ComparedMeasure, over places: [Int]) -> Double? {
    let figures = places.map { measure.figures[$0] }.filter { $0.value != nil }
    if measure.isCentredByMean {
      return figures.isEmpty ? nil : figures.compactMap(\.value).reduce(0, +) / Double(figures.count)
    }
    var (numerator, denominator) = (0.0, 0.0)
    for figure in figures {
      guard let above = figure.numerator, let below = figure.denominator else { continue }
      numerator += above
      denominator += below
    }
    return denominator > 0 ? numerator / denominator * measure.scale : nil
  }

  /// Why a place with a value has no rank; nil where it has one.
  private static func reasonNotRanked(_ measure: ComparedMeasure, _ isSmall: Bool) -> UnavailableReason? {
    if measure.divisor == .none && measure.kind != .level { return .rawCount }
    if !measure.isRankable { return .directionMissing }
    return isSmall ? .smallNumber : nil
  }

  private static func order(_ standings: [PlaceStanding]) -> [Int] {
    standings.indices.sorted { a, b in
      let (x, y) = (standings[a], standings[b])
      let (first, second) = (x.rank ?? .max, y.rank ?? .max)
      if first != second { return first < second }
      let (has, other) = (x.figure.value != nil, y.figure.value != nil)
      if has != other { return has }
      if x.rank == nil, let v = x.figure.value, let w = y.figure.value, v != w { return v > w }
      return a < b
    }
  }
}

extension [PlaceStanding] {
  /// Sets the groups of each place.
  ///
  /// - Returns: false where they would be more than ``RankSets/mostGroups``, and none are set.
  fileprivate mutating func fillGroups(_ sets: RankSets) -> Bool {
    guard let groups = sets.groups(by: map(\.rank), atMost: RankSets.mostGroups) else { return false }
    for (number, group) in groups.enumerated() {
      for place in group { self[place].groups.append(number + 1) }
    }
    return true
  }
}

extension ComparedMeasure {
  /// Whether more is better; nil where no direction is stated.
  public var isHigherBetter: Bool? {
    switch direction {
    case .increase: true
    case .decrease: false
    case .maintain, nil: nil
    }
  }
}
