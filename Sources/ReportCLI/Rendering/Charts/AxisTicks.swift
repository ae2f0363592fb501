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
    let rough = maximum / Double(max(1, count))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
    let steps = Int((maximum / step).rounded(.up))
    return (0...max(1, steps)).map { Double($0) * step }
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
