internal import RealModule

/// The time at risk of a case, cut at the intervals of relative time and weighed by its age: what happened `halfLife` days before the freeze
/// counts half.
///
/// The weight is taken over every day of a piece, ∫ 2^(−(F − t) ÷ h) dt, so that exposure and events of one time count alike.
struct AgedPieces {
  struct Piece: Equatable {
    let interval: Int
    /// In units of the plan, by weight.
    let exposure: Double
    /// The weight of the end, where it fell into the piece, on the planned day or another.
    var finished = 0.0
    var cancelled = 0.0
  }

  let pieces: [Piece]
  /// Whether it was open until the planned day, and finished on it: by the weight of that day.
  let plannedDay: PlannedDayCounts

  /// - Parameter halfLife: In days; nil for no ageing.
  init(_ item: FrozenCase, freeze: Day, halfLife: Double?) {
    let edges = RelativeTime.edges
    let end = item.place(of: item.lastSeen)
    let age = Double(freeze - item.start)
    /// ∫ of the weights over a stretch of relative time, in units of the plan.
    func weighed(_ from: Double, _ to: Double) -> Double {
      guard let halfLife else { return to - from }
      let rate = Double.log(2) / halfLife
      let early = Double.exp(-rate * (age - from * item.plannedDays))
      let late = Double.exp(-rate * (age - to * item.plannedDays))
      return (late - early) / rate / item.plannedDays
    }
    var pieces = edges.indices.compactMap { interval -> Piece? in
      let next = interval + 1 < edges.count ? min(edges[interval + 1], end) : end
      guard next > edges[interval] else { return nil }
      return Piece(interval: interval, exposure: weighed(edges[interval], next))
    }
    if !pieces.isEmpty, let ending = item.ending {
      let weight = halfLife.map { Double.exp(-Double.log(2) / $0 * Double(freeze - ending.day)) } ?? 1
      switch ending {
      case .finished: pieces[pieces.count - 1].finished = weight
      case .cancelled: pieces[pieces.count - 1].cancelled = weight
      }
    }
    self.pieces = pieces
    let ages = Double(freeze - item.plannedEnd)
    var plannedDay = PlannedDayCounts.nobody
    plannedDay.add(item.end, weight: halfLife.map { Double.exp(-Double.log(2) / $0 * ages) } ?? 1)
    self.plannedDay = plannedDay
  }

  /// The counts of some cases.
  static func counts(_ cases: [FrozenCase], freeze: Day, halfLife: Double?) -> CompletionCounts {
    let zeros = CompletionCounts.none.finished
    var (finished, cancelled, exposure) = (zeros, zeros, zeros)
    var plannedDay = PlannedDayCounts.nobody
    var (seen, completions, knowsCancellation) = (0, 0, false)
    for item in cases {
      let aged = AgedPieces(item, freeze: freeze, halfLife: halfLife)
      if aged.pieces.isEmpty { continue }
      plannedDay = plannedDay + aged.plannedDay
      for piece in aged.pieces {
        // What finished on the planned day is no event of the interval before it.
        if aged.plannedDay.finished == 0 { finished[piece.interval] += piece.finished }
        cancelled[piece.interval] += piece.cancelled
        exposure[piece.interval] += piece.exposure
      }
      seen += 1
      if item.isFinished { completions += 1 }
      if case .cancelled = item.ending { knowsCancellation = true }
    }
    return CompletionCounts(
      finished: finished, cancelled: knowsCancellation ? cancelled : nil, exposure: exposure,
      plannedDay: plannedDay, cases: seen, completions: completions) ?? .none
  }
}
