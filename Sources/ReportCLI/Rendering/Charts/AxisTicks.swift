import IndicatorEngine

/// Round places on an axis.
enum AxisTicks {
  /// Values 0, step, 2·step … up to the first that reaches `maximum`, with a step of 1, 2 or 5 times a power of
  /// ten, at most `count` intervals.
  ///
  ///     AxisTicks.values(upTo: 60_660, count: 4)   // [0, 20000, 40000, 60000, 80000]
  ///
  /// A maximum that is not a positive number gives 0 and 1.
  static func values(upTo maximum: Double, count: Int) -> [Double] {
    guard maximum.isFinite, maximum > 0 else { return [0, 1] }
    let step = step(atLeast: maximum / Double(max(1, count)))
    let steps = Int((maximum / step).rounded(.up))
    return (0...max(1, steps)).map { Double($0) * step }
  }

  /// Multiples of a step of 1, 2 or 5 times a power of ten that lie within a range, about `count` of them.
  ///
  ///     AxisTicks.values(from: 12.3, to: 48, count: 4)   // [20, 30, 40]
  ///
  /// A range without length, or one whose ends no step tells apart, gives its lower end.
  static func values(from low: Double, to high: Double, count: Int) -> [Double] {
    guard low.isFinite, high.isFinite, low < high, (high - low).isFinite else { return [low] }
    let step = step(atLeast: (high - low) / Double(max(1, count)))
    let (first, last) = ((low / step).rounded(.up), (high / step).rounded(.down))
    guard first <= last, last - first <= 100, last.magnitude < 1e15 else { return [low] }
    // A step below 1 is the inverse of a whole number: dividing by that is exact to the last digit shown.
    let inverse = (1 / step).rounded()
    return stride(from: first, through: last, by: 1).map { step < 1 ? $0 / inverse : $0 * step }
  }

  /// 1, 2, 5 and 10 times powers of ten within a positive range: ticks of a logarithmic axis, at most `count` where
  /// leaving out fives and twos can do it.
  static func logarithmic(from low: Double, to high: Double, count: Int) -> [Double] {
    guard low > 0, high.isFinite, low <= high else { return [] }
    var power = 1.0
    while power * 10 <= low { power *= 10 }
    while power > low { power /= 10 }
    var powers: [Double] = []
    while power <= high, powers.count < 400 {
      powers.append(power)
      power *= 10
    }
    for factors in [[1.0, 2, 5], [1, 3], [1]] {
      let ticks = powers.flatMap { power in factors.map { $0 * power } }.filter { $0 >= low && $0 <= high }
      if ticks.count <= max(count, 2) { return ticks }
    }
    return powers.filter { $0 >= low }
  }

  /// The least of 1, 2, 5 and 10 times a power of ten that is not below `rough`, which is above 0.
  private static func step(atLeast rough: Double) -> Double {
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
  }

  /// First days of months between two days, every 1, 2, 3, 6, 12, 24, 60 or 120 months, at most `count` of them.
  static func months(from first: Day, to last: Day, count: Int) -> [Day] {
    let (year, month, _) = first.civil
    let length = Double(max(0, last - first)) / 30.4
    let step = [1, 2, 3, 6, 12, 24, 60].first { length / Double($0) <= Double(max(1, count)) } ?? 120
    let aligned = (month - 1) / step * step
    guard let origin = Day(year: year, month: min(aligned, 11) + 1, day: 1) else { return [] }
    var ticks: [Day] = []
    var index = 0
    while let day = origin.adding(months: index * step), day <= last, index < 1200 {
      if day >= first { ticks.append(day) }
      index += 1
    }
    return ticks
  }
}
