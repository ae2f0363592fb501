/// What comparable projects say of the operations of a portfolio: the class of each, with own history, and its chances by position.
///
/// Everything that depends on the position alone is computed once for each step of it, so that two million operations cost little
/// more than their number of classes.
struct OutsideView: Sendable {
  /// A class with its hazard, and the intervals of its chances by position. One object for all operations it speaks for.
  final class Group: Sendable {
    /// nil: none fits. It may know costs and no ends.
    let reference: ReferenceClass?
    /// The class, where it has seen any project; nil: own history alone.
    let history: ReferenceClass?
    /// Own history alone, of projects that have no type.
    let isUntyped: Bool
    let hazard: Estimate<CompletionHazard>
    /// The same without draws: for the many.
    private let plain: Estimate<CompletionHazard>
    /// With few draws: for ends other than the plan's where there are many operations.
    private let sparse: Estimate<CompletionHazard>
    /// 80 % intervals of the chance of an end by the plan, at u₀ = 0, 1/256, … below 1.
    private let intervals: [ClosedRange<Double>?]
    /// The chance of an end by the plan at u₀ = 0.
    private let wholePlan: Double?

    static let steps = 256

    init(
      _ reference: ReferenceClass?, isUntyped: Bool, own: CompletionCounts, plan: RiskPlan, isLarge: Bool
    ) {
      self.reference = reference
      let history = Group.history(reference)
      self.history = history
      self.isUntyped = isUntyped
      func hazard(_ draws: Int) -> Estimate<CompletionHazard> {
        // A few own completions are an anecdote; from here on they are a history.
        if history == nil, own.completions < RiskPlan.fewestOwn { return .unavailable(.untestedClass) }
        return CompletionHazard.of(
          history, own: own, strength: plan.strength, draws: draws, seed: plan.seed)
      }
      let full = hazard(1000)
      self.hazard = full
      let plain = hazard(0)
      self.plain = plain
      wholePlan = plain.flatMap { $0.chance(by: 1, openAt: 0) }.found?.probability
      sparse = isLarge ? hazard(128) : full
      intervals =
        isLarge
        ? (0..<Group.steps).map { step in
          full.flatMap { $0.chance(by: 1, openAt: Double(step) / Double(Group.steps)) }.found
            .flatMap(Group.interval)
        } : []
    }

    /// A class without cases says nothing of ends: what is left is own history, by its own name.
    static func history(_ reference: ReferenceClass?) -> ReferenceClass? {
      reference.flatMap { $0.counts.cases > 0 ? $0 : nil }
    }

    static func interval(_ chance: CompletionChance) -> ClosedRange<Double>? {
      chance.low.flatMap { low in chance.high.map { min(low, $0)...max(low, $0) } }
    }

    /// The chance of an end by u₁ of one open at u₀, with its 80 % interval.
    func chance(by end: Double, openAt start: Double) -> Estimate<
      (chance: CompletionChance, interval: ClosedRange<Double>?)
    > {
      if intervals.isEmpty || end != 1 || !(0..<1).contains(start) {
        return sparse.flatMap { $0.chance(by: end, openAt: start) }.map { ($0, Group.interval($0)) }
      }
      return plain.flatMap { $0.chance(by: end, openAt: start) }.map {
        // A step is half a 256th of the plan away at most.
        ($0, intervals[min(Group.steps - 1, Int((start * Double(Group.steps)).rounded()))])
      }
    }

    /// The place in relative time by which a share is done.
    func quantile(_ share: Double, openAt start: Double) -> Estimate<Double> {
      plain.flatMap { $0.quantile(share, openAt: start) }
    }

    /// The chance alone of one that has not begun.
    func shareAtStart(by end: Double) -> Double? { end == 1 ? wholePlan : share(by: end, openAt: 0) }

    /// The chance alone.
    func share(by end: Double, openAt start: Double) -> Double? {
      plain.flatMap { $0.chance(by: end, openAt: start) }.found?.probability
    }
  }

  let groups: [Group]
  /// The group of each operation.
  let groupOf: [Int32]

  init(_ portfolio: Portfolio, evaluation: EvaluationPlan, plan: RiskPlan) {
    let operations = portfolio.operations
    var classes = ClassFinder(portfolio, plan: plan)
    groupOf = (0..<operations.count).map { classes.group(of: $0) }
    let members = RowGroups(groupOf: groupOf, groups: classes.references.count)
    let isLarge = operations.count > 10_000
    let ends = OperationEnds(operations, asOf: evaluation.asOf)
    let (references, untyped, found) = (classes.references, classes.untyped, classes.references.count)
    groups = Parallel.map(count: found, threads: evaluation.threads) { group in
      let own = ends.counts(of: members[group])
      return Group(
        references[group], isUntyped: untyped.contains(group), own: own, plan: plan, isLarge: isLarge)
    }
  }

  func group(of operation: Int) -> Group { groups[Int(groupOf[operation])] }
}

/// Which class speaks for an operation, looked up once for each combination of traits.
private struct ClassFinder {
  private let operations: Operations
  private let places: [Int32]
  private let countries: CategoryColumn
  private let plan: RiskPlan
  private var groupOfTraits: [SIMD4<UInt32>: Int32] = [:]
  private var groupOfClass: [String: Int32] = [:]
  private(set) var references: [ReferenceClass?] = []
  /// Groups of operations without a type that no class speaks for.
  private(set) var untyped: Set<Int> = []

  init(_ portfolio: Portfolio, plan: RiskPlan) {
    operations = portfolio.operations
    places = portfolio.municipalityIndex.rows(for: portfolio.operations.municipality)
    countries = portfolio.municipalities.country
    self.plan = plan
  }

  mutating func group(of row: Int) -> Int32 {
    let place = places[row]
    let country = place < 0 ? nil : countries.codes[Int(place)]
    let key = SIMD4(
      operations.type.codes[row] ?? .max, operations.fund.codes[row] ?? .max,
      operations.municipality.codes[row] ?? .max, country ?? .max)
    if let group = groupOfTraits[key] { return group }
    var traits: CaseTraits = [:]
    traits[.type] = operations.type[row]
    traits[.fund] = operations.fund[row]
    traits[.municipality] = operations.municipality[row]
    traits[.country] = place < 0 ? nil : countries[Int(place)]
    let reference = plan.chosenClass ?? plan.classes?.fitting(traits).found
    // Without a class that knows ends, projects of one type are each other's history; those without a type too, which is said.
    let type = operations.type[row]
    let name = OutsideView.Group.history(reference).map { "class " + $0.id } ?? "type " + (type ?? "")
    let group = groupOfClass[name] ?? Int32(references.count)
    if group == references.count {
      references.append(reference)
      if type == nil, OutsideView.Group.history(reference) == nil { untyped.insert(Int(group)) }
      groupOfClass[name] = group
    }
    groupOfTraits[key] = group
    return group
  }
}

/// How the operations of a portfolio ended, or stand, by the as-of day.
struct OperationEnds: Sendable {
  private let operations: Operations
  private let states: [State?]
  private let asOf: Day

  /// The states of the operations table.
  enum State: String, Sendable { case planned, running, completed, terminated, withdrawn }

  init(_ operations: Operations, asOf: Day) {
    self.operations = operations
    self.asOf = asOf
    states = operations.status.decoded()
  }

  func state(_ row: Int) -> State? { operations.status.codes[row].flatMap { states[Int($0)] } }

  /// Whether it is over: finished or called off by the as-of day.
  ///
  /// A day of the end decides: one after the as-of day means that it was open then, whatever the status says now. Without that day the
  /// status does, but a completion is not believed before the start or the planned end: it may have come later.
  func isOver(_ row: Int) -> Bool {
    if let end = operations.actualEnd[row] { return end <= asOf }
    return switch state(row) {
    case .terminated, .withdrawn: true
    case .completed:
      !(operations.start[row].map { $0 > asOf } ?? false)
        && ((operations.end[row] ?? operations.originalEnd[row]).map { $0 <= asOf } ?? true)
    case .planned, .running, nil: false
    }
  }

  /// Whether it was finished by the as-of day, and not called off.
  func isFinished(_ row: Int) -> Bool {
    switch state(row) {
    case .terminated, .withdrawn: false
    case .planned, .running, .completed, nil: isOver(row)
    }
  }

  /// The history of some operations in relative time of their first plan. What ended after the as-of day was open on it; what began after
  /// it, has no plan, or ended on an unknown day does not count.
  func counts(of rows: ArraySlice<Int32>) -> CompletionCounts {
    var ends: [CompletionCounts.End] = []
    for row in rows {
      if let end = end(Int(row)) { ends.append(end) }
    }
    // Sums of exposures follow the order of what is added: that of the rows must not reach a figure.
    ends.sort { $0.place < $1.place }
    return CompletionCounts.of(ends: ends).found ?? .none
  }

  private func end(_ row: Int) -> CompletionCounts.End? {
    guard let start = operations.start[row], start <= asOf,
      let planned = operations.originalEnd[row] ?? operations.end[row]
    else { return nil }
    let end = operations.actualEnd[row].flatMap { $0 <= asOf ? $0 : nil }
    let state = state(row)
    // An end on a day after the as-of day is open still; one on no day is not known.
    if operations.actualEnd[row] == nil, isOver(row) || state == .completed { return nil }
    guard let place = RelativeTime.place(of: end ?? asOf, start: start, plannedEnd: planned).found,
      place <= RelativeTime.horizon
    else { return nil }
    if end == nil { return .open(place) }
    return state == .terminated || state == .withdrawn ? .cancelled(place) : .finished(place)
  }
}
