/// The rows of a survival regression in the order in which they leave the risk sets.
///
/// A *slot* is a time of one stratum at which an event happened. A row is at risk at the slots from its first to its last of its
/// stratum. Rows stand in the order of their last slot, at each slot those with the event first; rows at risk at no slot say
/// nothing and are left out. Made once, in linear time for whole days, before a model is fitted.
struct RiskSets {
  /// The time of each slot, ascending within a stratum.
  private(set) var slotTimes: [Double] = []
  /// The slots of each stratum.
  private(set) var strata: [Range<Int>] = []
  /// The spell of each position.
  private(set) var rows: [Int32] = []
  /// Where the positions of each slot begin; one more element than there are slots.
  private(set) var starts: [Int] = []
  /// How many events each slot has: they are its first positions.
  private(set) var eventCounts: [Int32] = []
  /// The first slot of each position and positions by it; nil where all are at risk from the first of their stratum.
  private(set) var entry: (slots: [Int32], order: PlaceOrder)?

  /// - Precondition: The spells have no fault; strata are codes from 0, one a spell.
  init(_ spells: Spells, strata codes: [Int]?) {
    let grid = TimeGrid(spells)
    var order = PlaceOrder(grid.exit, count: grid.times.count).rows
    let count = (codes?.max() ?? 0) + 1
    var starts = [0, order.count]
    if let codes, count > 1 {
      // Sorting by stratum what is sorted by time keeps the times in order.
      let byStratum = PlaceOrder(order.map { Int32(codes[Int($0)]) }, count: count)
      order = byStratum.rows.map { order[Int($0)] }
      starts = byStratum.starts
    }
    rows.reserveCapacity(order.count)
    var (slotPlaces, firstSlots) = ([Int32](), [Int32]())
    for stratum in 0..<count {
      add(
        order[starts[stratum]..<starts[stratum + 1]], grid: grid, events: spells.event,
        slotPlaces: &slotPlaces,
        firstSlots: &firstSlots)
    }
    self.starts.append(rows.count)
    if grid.entry != nil {
      entry = (firstSlots, PlaceOrder(firstSlots, count: slotTimes.count + 1))
    }
  }

  /// Adds the rows of a stratum, ascending in time.
  private mutating func add(
    _ order: ArraySlice<Int32>, grid: TimeGrid, events: [Bool], slotPlaces: inout [Int32],
    firstSlots: inout [Int32]
  ) {
    let first = slotTimes.count
    var index = order.startIndex
    while index < order.endIndex {
      let place = grid.exit[Int(order[index])]
      var end = index
      var eventCount: Int32 = 0
      while end < order.endIndex, grid.exit[Int(order[end])] == place {
        if events[Int(order[end])] { eventCount += 1 }
        end += 1
      }
      if eventCount > 0 {
        slotTimes.append(grid.times[Int(place)])
        slotPlaces.append(place)
        starts.append(rows.count)
        eventCounts.append(eventCount)
      }
      for isEvent in [true, false] {
        for row in order[index..<end] where events[Int(row)] == isEvent && slotTimes.count > first {
          guard let entry = grid.entry else {
            rows.append(row)
            continue
          }
          // The first slot that comes after the entry; none before the exit, and the row is never at risk.
          let slot = slotPlaces.partitioningIndex(in: first..<slotPlaces.count) { $0 >= entry[Int(row)] }
          guard slot < slotTimes.count else { continue }
          rows.append(row)
          firstSlots.append(Int32(slot))
        }
      }
      index = end
    }
    strata.append(first..<slotTimes.count)
  }
}
