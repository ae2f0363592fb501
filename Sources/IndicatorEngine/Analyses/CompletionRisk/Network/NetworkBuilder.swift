/// Makes the network of one operation from its rows.
struct NetworkBuilder {
  private let tables: OperationNetwork.Tables
  private let rows: [Int]
  private let start: Day?
  private let places: [String: Int]
  private var assumed: [Int] = []
  private var isOpen = false
  /// Whether an open milestone names a predecessor that is none of the operation's.
  private var namesUnknown = false
  /// What the plan says each takes, days.
  private var lengths: [Double] = []

  init(_ tables: OperationNetwork.Tables, rows: [Int], start: Day?) {
    self.tables = tables
    let rows = NetworkBuilder.byCode(rows, tables.milestones)
    self.rows = rows
    self.start = start
    var places: [String: Int] = [:]
    for (place, row) in rows.enumerated() {
      if let code = tables.milestones.code[row] { places[code] = places[code] ?? place }
    }
    self.places = places
  }

  /// Milestones by code, then by planned day: each has an axis of the draws of its own, so that the order of rows must not hand them out.
  private static func byCode(_ rows: [Int], _ milestones: Milestones) -> [Int] {
    func key(_ row: Int) -> (String, Day, Int) {
      (milestones.code[row] ?? "", milestones.planned[row] ?? Day(number: .max), row)
    }
    return rows.sorted { key($0) < key($1) }
  }

  /// Risks by milestone and title, then by probability and impact, for the same reason.
  private func byName(_ rows: [Int]) -> [Int] {
    let risks = tables.risks
    func name(_ row: Int) -> (String, String) { (risks.milestone[row] ?? "", risks.title[row] ?? "") }
    func size(_ row: Int) -> [Double] {
      [risks.probability[row], risks.low[row], risks.likely[row], risks.high[row]].map { $0 ?? -1 }
    }
    return rows.sorted { a, b in
      if name(a) != name(b) { return name(a) < name(b) }
      let (one, other) = (size(a), size(b))
      return one == other ? a < b : one.lexicographicallyPrecedes(other)
    }
  }

  mutating func network(_ riskRows: [Int]) -> Result<OperationNetwork, OperationNetwork.FaultFound> {
    if rows.isEmpty { return failure(.noMilestones, nil) }
    var activities: [NetworkActivity] = []
    for place in rows.indices {
      switch activity(place) {
      case .success(let activity): activities.append(activity)
      case .failure(let fault): return .failure(fault)
      }
    }
    if !isOpen { return failure(.workComplete, nil) }
    if let row = rowInCircle(activities) {
      return failure(.predecessorCycle, cell(row, Milestones.Fields.after))
    }
    lengths.append(0)
    // The end: all milestones lead to it, and what threatens the operation as a whole comes with it.
    activities.append(
      NetworkActivity(
        .certain(0), after: rows.indices.map { NetworkActivity.Link($0) }, state: .waiting(earliest: asOf)))
    var risks: [NetworkRisk] = []
    for row in byName(riskRows) {
      switch risk(row, end: rows.count) {
      case .success(let risk): risks += [risk].compactMap { $0 }
      case .failure(let fault): return .failure(fault)
      }
    }
    return .success(
      OperationNetwork(
        rows: rows, assumed: assumed, plannedEnd: rows.compactMap { tables.milestones.planned[$0] }.max(),
        activities: activities, plannedLengths: lengths, risks: risks, asOf: asOf,
        correlations: correlations, namesUnknown: namesUnknown))
  }

  /// Stated pairs by places; a code that is none of the operation's is passed over.
  private var correlations: NetworkCorrelations {
    let pairs = tables.correlations.compactMap { pair -> NetworkCorrelations.Pair? in
      guard let one = places[pair.milestone], let other = places[pair.other], one != other else { return nil }
      return NetworkCorrelations.Pair(one: min(one, other), other: max(one, other), value: pair.correlation)
    }
    return NetworkCorrelations(pairs: pairs.sorted { ($0.one, $0.other) < ($1.one, $1.other) })
  }

  private var asOf: Double { Double(tables.asOf.number) }

  /// A hundred years: what is longer is a slip of the pen, and its days would leave the calendar.
  private static let longestDays = 36_525.0

  private func failure<Success>(_ reason: UnavailableReason, _ cell: SourceCell?)
    -> Result<Success, OperationNetwork.FaultFound>
  {
    .failure(OperationNetwork.FaultFound(fault: OperationNetwork.Fault(reason: reason, cell: cell)))
  }

  private func cell(_ row: Int, _ field: Field) -> SourceCell { tables.milestones.data.cell(row, field) }

  // MARK: Activities

  private mutating func activity(_ place: Int) -> Result<NetworkActivity, OperationNetwork.FaultFound> {
    let (row, milestones) = (rows[place], tables.milestones)
    let named = milestones.predecessors(of: row)
    let lag = milestones.lagDays[row].flatMap { $0.isFinite ? $0 : nil } ?? 0
    let links = named.compactMap { places[$0] }.uniqued().map { NetworkActivity.Link($0, lag: lag) }
    lengths.append(0)
    if let day = finish(row) {
      // What is only supposed to be reached later is still to come.
      if day > tables.asOf { isOpen = true }
      return .success(
        NetworkActivity(.certain(0), after: links, state: .finished(Double(day.number))))
    }
    isOpen = true
    if named.contains(where: { places[$0] == nil }) { namesUnknown = true }
    if !links.isEmpty, lag.magnitude > NetworkBuilder.longestDays {
      return failure(.outOfRange, cell(row, Milestones.Fields.lagDays))
    }
    let begun = milestones.actualStart[row].flatMap { $0 <= tables.asOf ? $0 : nil }
    // Without predecessors something must say when it begins; with them, a stated start still holds it back.
    let earliest = begun ?? milestones.start[row] ?? (links.isEmpty ? start : nil) ?? tables.asOf
    return duration(place, from: begin(row, begun: begun)).map { duration in
      // What has begun and has a forecast instead of three points is drawn as what remains up to that forecast.
      let isForeseen = assumed.last == place && milestones.likely[row] == nil && forecast(row) != nil
      let since = isForeseen ? tables.asOf : begun
      return NetworkActivity(
        duration, after: links,
        state: begun != nil
          ? .started(Double((since ?? tables.asOf).number)) : .waiting(earliest: Double(earliest.number)))
    }
  }

  /// The day on which it was reached, or is taken to be.
  private func finish(_ row: Int) -> Day? {
    if let code = tables.milestones.code[row], let day = tables.reached[code] { return day }
    return tables.milestones.actual[row].flatMap { $0 <= tables.asOf ? $0 : nil }
  }

  /// When the plan lets it begin: its beginning, its start, the last planned day of its predecessors, the operation's start.
  private func begin(_ row: Int, begun: Day?) -> Day? {
    if let begun { return begun }
    if let stated = tables.milestones.start[row] { return stated }
    let before = tables.milestones.predecessors(of: row).compactMap { places[$0] }
    return before.compactMap { tables.milestones.planned[rows[$0]] }.max() ?? start
  }

  private mutating func duration(_ place: Int, from begin: Day?) -> Result<
    ActivityDuration, OperationNetwork.FaultFound
  > {
    let (row, milestones) = (rows[place], tables.milestones)
    let (low, likely, high) = (
      milestones.optimistic[row], milestones.likely[row], milestones.pessimistic[row]
    )
    let stated: Estimate<ActivityDuration>? =
      switch (milestones.distribution[row], low, likely, high) {
      case ("lognormal", _, let median?, let ninetieth?):
        ActivityDuration.quantiles(median: median, ninetieth: ninetieth)
      case (let name, let low?, let likely?, let high?):
        ActivityDuration.threePoint(
          optimistic: low, likely: likely, pessimistic: high,
          shape: name == "triangular" ? .triangular : .pert)
      default: nil
      }
    switch stated {
    case .value(let duration)? where duration.mean > NetworkBuilder.longestDays:
      return failure(.outOfRange, cell(row, Milestones.Fields.pessimistic))
    case .value(let duration)?:
      lengths[place] = duration.planned
      return .success(duration)
    case .unavailable(let reason)?: return failure(reason, cell(row, Milestones.Fields.optimistic))
    case nil: break
    }
    assumed.append(place)
    if let likely { return stretched(place, likely) }
    if let forecast = forecast(row) {
      // The newest statement: from when it may begin to when it is now foreseen.
      let from = max(tables.asOf, begin ?? tables.asOf, foreseenEnd(ofPredecessorsOf: row) ?? tables.asOf)
      if forecast > from { return stretched(place, Double(forecast - from)) }
    }
    guard let planned = milestones.planned[row], let begin else { return stretched(place, 0) }
    return stretched(place, Double(max(0, planned - begin)))
  }

  /// A forecast that still lies ahead.
  private func forecast(_ row: Int) -> Day? {
    tables.milestones.forecast[row].flatMap { $0 > tables.asOf ? $0 : nil }
  }

  private func foreseenEnd(ofPredecessorsOf row: Int) -> Day? {
    tables.milestones.predecessors(of: row).compactMap { places[$0] }.map { rows[$0] }
      .compactMap { finish($0) ?? forecast($0) ?? tables.milestones.planned[$0] }.max()
  }

  /// A length of one number, with the experience of other projects.
  private mutating func stretched(_ place: Int, _ length: Double) -> Result<
    ActivityDuration, OperationNetwork.FaultFound
  > {
    guard length.isFinite, length >= 0 else {
      return failure(.durationsDisordered, cell(rows[place], Milestones.Fields.likely))
    }
    if length > NetworkBuilder.longestDays {
      return failure(.outOfRange, cell(rows[place], Milestones.Fields.likely))
    }
    lengths[place] = length
    return .success(tables.ratio.duration(of: length))
  }

  /// The first row that waits for itself; nil where none does.
  private func rowInCircle(_ activities: [NetworkActivity]) -> Int? {
    var waiting = activities.map(\.predecessors.count)
    var followers = [[Int]](repeating: [], count: activities.count)
    for (index, activity) in activities.enumerated() {
      for link in activity.predecessors { followers[link.activity].append(index) }
    }
    var ready = activities.indices.filter { waiting[$0] == 0 }
    while let next = ready.popLast() {
      for follower in followers[next] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { ready.append(follower) }
      }
    }
    // What only waits for a circle is not in it: go back until a place comes again.
    guard var place = waiting.firstIndex(where: { $0 > 0 }) else { return nil }
    for _ in activities.indices {
      guard let before = activities[place].predecessors.first(where: { waiting[$0.activity] > 0 }) else {
        break
      }
      place = before.activity
    }
    return rows[place]
  }

  // MARK: Risks

  /// A risk of the table; nil for one of a milestone that is over, or without an impact.
  private func risk(_ row: Int, end: Int) -> Result<NetworkRisk?, OperationNetwork.FaultFound> {
    let risks = tables.risks
    guard let probability = risks.probability[row] else { return .success(nil) }
    guard (0...1).contains(probability) else {
      return failure(.notAProbability, risks.data.cell(row, Risks.Fields.probability))
    }
    let place = risks.milestone[row].map { places[$0] } ?? .some(end)
    guard let place, place == end || finish(rows[place]) == nil else { return .success(nil) }
    let impact: Estimate<ActivityDuration>
    switch (risks.low[row], risks.likely[row], risks.high[row]) {
    case (let low?, let likely?, let high?):
      impact = ActivityDuration.threePoint(optimistic: low, likely: likely, pessimistic: high)
    case (let low?, nil, let high?):
      impact = ActivityDuration.threePoint(optimistic: low, likely: (low + high) / 2, pessimistic: high)
    case (let only?, nil, nil), (nil, let only?, nil), (nil, nil, let only?):
      impact = ActivityDuration.threePoint(optimistic: only, likely: only, pessimistic: only)
    case (let low?, let high?, nil), (nil, let low?, let high?):
      impact = ActivityDuration.threePoint(optimistic: low, likely: (low + high) / 2, pessimistic: high)
    case (nil, nil, nil): return .success(nil)
    }
    switch impact {
    case .value(let impact):
      return .success(NetworkRisk(activity: place, probability: probability, impact: impact))
    case .unavailable(let reason): return failure(reason, risks.data.cell(row, Risks.Fields.low))
    }
  }
}
