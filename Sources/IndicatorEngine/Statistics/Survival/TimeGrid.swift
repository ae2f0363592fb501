/// The distinct exit times of spells, ascending, and where each spell enters and leaves among them.
///
/// Times that differ by no more than rounding are one time: the gap is at most √ε of the mean magnitude, as the times of
/// two equal quotients would differ. Whole numbers (days) are put in order by counting, others by a radix sort.
///
/// > T. M. Therneau, P. M. Grambsch. *Modeling Survival Data* (2000), appendix on tied times (the need);
/// > D. E. Knuth. *The Art of Computer Programming* 3, 2nd ed. (1998), §5.2 and §5.2.5 (the sorts).
struct TimeGrid {
  /// Distinct times, ascending.
  let times: [Double]
  /// The place of each exit among the times.
  let exit: [Int32]
  /// The first place at which a spell is at risk: how many times do not exceed its entry. Nil: all from the first.
  let entry: [Int32]?

  /// - Precondition: The spells have no fault.
  init(_ spells: Spells) {
    if let days = DayCount(spells) {
      (times, exit, entry) = days.grid(spells)
      return
    }
    let joint = spells.exit + (spells.entry ?? [])
    let order = radixOrder(of: joint)
    let tolerance = TimeGrid.tolerance(of: joint, order: order)
    var (times, places) = ([Double](), [Int32](repeating: 0, count: joint.count))
    // A time becomes a place when the first exit of its cluster is met; entries of the cluster are already past.
    var (last, waiting, hasPlace) = (-Double.infinity, [Int](), false)
    func settle() {
      for row in waiting { places[row] = Int32(times.count) }
      waiting.removeAll(keepingCapacity: true)
    }
    for index in order {
      let row = Int(index)
      if joint[row] - last > tolerance {
        settle()
        hasPlace = false
      }
      last = joint[row]
      if row >= spells.count {
        waiting.append(row)
        continue
      }
      if !hasPlace {
        times.append(last)
        hasPlace = true
      }
      places[row] = Int32(times.count - 1)
    }
    settle()
    self.times = times
    exit = Array(places[..<spells.count])
    entry = spells.entry.map { _ in Array(places[spells.count...]) }
  }

  /// √ε times the mean magnitude of the distinct times.
  private static func tolerance(of times: [Double], order: [Int32]) -> Double {
    var (sum, count, last) = (0.0, 0.0, Double.nan)
    for index in order where times[Int(index)] != last {
      last = times[Int(index)]
      sum += last.magnitude
      count += 1
    }
    return Double.ulpOfOne.squareRoot() * sum / max(1, count)
  }
}

/// Times that are whole numbers within a range that a table can hold.
private struct DayCount {
  let first: Int
  let count: Int

  init?(_ spells: Spells) {
    let limit = 0x1p40
    var (low, high, isWhole) = (Double.infinity, -Double.infinity, true)
    for times in [spells.exit, spells.entry ?? []] {
      for time in times {
        isWhole = isWhole && time == time.rounded(.towardZero)
        low = min(low, time)
        high = max(high, time)
      }
    }
    guard isWhole, low > -limit, high < limit, high - low <= Double(8 * spells.count + 65_536) else {
      return nil
    }
    first = Int(low)
    count = Int(high) - first + 1
  }

  func grid(_ spells: Spells) -> ([Double], [Int32], [Int32]?) {
    // upTo[d]: how many distinct exits do not exceed day d.
    var upTo = [Int32](repeating: 0, count: count)
    for time in spells.exit { upTo[Int(time) - first] = 1 }
    var (times, sum) = ([Double](), Int32(0))
    for day in upTo.indices {
      if upTo[day] == 1 { times.append(Double(first + day)) }
      sum += upTo[day]
      upTo[day] = sum
    }
    return (
      times, spells.exit.map { upTo[Int($0) - first] - 1 },
      spells.entry.map { entry in entry.map { upTo[Int($0) - first] } }
    )
  }
}

/// The rows of finite values in ascending order, equal ones in the order they came in.
///
/// A radix sort on the bits, 16 at a time, least first; digits that are the same in all are passed over.
func radixOrder(of values: [Double]) -> [Int32] {
  let count = values.count
  // The bits of numbers of one sign are in order; those of negative ones in reverse.
  var keys = values.map { value in
    let bits = (value + 0).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }
  var rows = (0..<Int32(count)).map { $0 }
  var otherKeys = keys
  var otherRows = rows
  var starts = [Int](repeating: 0, count: 1 << 16)
  for shift in stride(from: UInt64(0), to: 64, by: 16) {
    for digit in starts.indices { starts[digit] = 0 }
    for key in keys { starts[Int(key >> shift & 0xFFFF)] += 1 }
    if let first = keys.first, starts[Int(first >> shift & 0xFFFF)] == count { continue }
    var sum = 0
    for digit in starts.indices {
      let size = starts[digit]
      starts[digit] = sum
      sum += size
    }
    for index in 0..<count {
      let key = keys[index]
      let digit = Int(key >> shift & 0xFFFF)
      otherKeys[starts[digit]] = key
      otherRows[starts[digit]] = rows[index]
      starts[digit] += 1
    }
    swap(&keys, &otherKeys)
    swap(&rows, &otherRows)
  }
  return rows
}

extension Array {
  /// The first index of a range whose element passes a test that all later ones pass too; the end where none does.
  func partitioningIndex(in range: Range<Int>? = nil, _ passes: (Element) -> Bool) -> Int {
    var (low, high) = (range?.lowerBound ?? 0, range?.upperBound ?? count)
    while low < high {
      let middle = low + (high - low) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
