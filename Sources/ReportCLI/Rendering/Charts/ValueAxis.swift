import Ingest

/// A scale of values with round ticks in the words of a measure.
///
/// Values near zero start at zero; others start a little below the least, because dots and lines show places and not
/// lengths. What is drawn as a length takes `includesZero`.
struct ValueAxis {
  /// From values to places.
  let scale: LinearScale
  /// Round values with their labels.
  let ticks: [(value: Double, text: String)]
  /// The measure and its unit, as the title of the axis.
  let title: String
  private let layout: ChartLayout

  /// - Parameters:
  ///   - values: What must have room; not finite ones do not count.
  ///   - start: The place of the least value.
  ///   - end: The place of the greatest; less than `start` for an axis that runs upwards.
  ///   - room: The least distance of two ticks; nil for as much as their labels need side by side.
  init(
    _ measure: Report.Measure, values: [Double], start: Double, end: Double, room: Double? = nil,
    includesZero: Bool = false, layout: ChartLayout
  ) {
    self.layout = layout
    title = ValueAxis.title(of: measure, layout.words)
    let domain = ValueAxis.domain(
      of: values.filter(\.isFinite), includesZero: includesZero, measure)
    scale = LinearScale(domain: domain, start: start, end: end)
    let length = (end - start).magnitude
    var best: [(Double, String)] = []
    for count in stride(from: 7, through: 1, by: -1) {
      let values = AxisTicks.values(from: domain.lowerBound, to: domain.upperBound, count: count)
      best = values.map { ($0, ValueAxis.text($0, measure, among: values, layout.words)) }
      let widest = best.map { TextMeasure.width(of: $0.1, size: layout.small) }.max() ?? 0
      let step = length / max(domain.upperBound - domain.lowerBound, .leastNormalMagnitude)
      let distance = values.count > 1 ? (values[1] - values[0]) * step : length
      if distance >= room ?? widest + 14 { break }
    }
    ticks = best
  }

  /// An axis of whole places, 1…count.
  init(ranksUpTo count: Int, start: Double, end: Double, layout: ChartLayout) {
    self.layout = layout
    title = layout.words(ComparisonChartText.rankAxis)
    scale = LinearScale(domain: 0.5...Double(max(count, 1)) + 0.5, start: start, end: end)
    let room = 2.6 * TextMeasure.width(of: String(count), size: layout.small) + 8
    let inner = AxisTicks.values(
      from: 1, to: Double(count), count: max(1, Int((end - start) / room)))
    let distance = room * Double(count) / max(end - start, 1)
    let whole = inner.filter {
      $0 == $0.rounded() && $0 > 1 && $0 - 1 >= distance * 0.6 && Double(count) - $0 >= distance * 0.6
    }
    ticks = ([1] + whole + (count > 1 ? [Double(count)] : [])).map {
      ($0, layout.words.numbers.text($0, digits: 0...0))
    }
  }

  /// The measure with its unit: "Деца в детска градина, на 1000 жители".
  static func title(of measure: Report.Measure, _ words: Words) -> String {
    let unit: String
    switch measure.unit {
    case .none: unit = ""
    case .days: unit = words(UnitText.days, ["n": .count(10)])
    case .months: unit = words(UnitText.months, ["n": .count(10)])
    case .percentagePoints: unit = words(UnitText.percentagePoints)
    case .named(let name): unit = words.unit(name)
    }
    return [measure.name, measure.isFraction ? "" : unit].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A little more than the values take; from zero where they begin near it.
  private static func domain(of values: [Double], includesZero: Bool, _ measure: Report.Measure)
    -> ClosedRange<Double>
  {
    guard var low = values.min(), var high = values.max() else { return 0...1 }
    if includesZero { (low, high) = (min(low, 0), max(high, 0)) }
    let isFromZero = low >= 0 && low <= high * 0.4
    if isFromZero { low = 0 }
    guard low < high else {
      let half = max(low.magnitude * 0.1, measure.isFraction ? 0.01 : 0.5)
      return low - half...high + half
    }
    let pad = (high - low) * 0.03
    return
      (isFromZero || includesZero && low == 0 ? low : low - pad)...(includesZero && high == 0
      ? 0 : high + pad)
  }

  /// A tick with as many decimals as the ticks need to differ.
  private static func text(
    _ value: Double, _ measure: Report.Measure, among values: [Double], _ words: Words
  ) -> String {
    let step = values.count > 1 ? (values[1] - values[0]) * (measure.isFraction ? 100 : 1) : 1
    var (decimals, unit) = (0, 1.0)
    while unit > step * 1.0001, decimals < 9 { (decimals, unit) = (decimals + 1, unit / 10) }
    return measure.isFraction
      ? words.numbers.percent(value, digits: decimals...decimals)
      : words.numbers.text(value, digits: decimals...decimals)
  }

  /// The widest label.
  var labelWidth: Double { ticks.map { TextMeasure.width(of: $0.text, size: layout.small) }.max() ?? 0 }

  /// Upright lines through a plot with the labels above it, and below it too where it is long.
  ///
  /// - Parameter spans: Where the lines run; nil for the whole height.
  func drawUpright(
    from top: Double, to bottom: Double, through spans: [ClosedRange<Double>]? = nil,
    in scene: inout ChartScene
  ) {
    for (value, text) in ticks {
      let place = scale(value)
      scene.upright(at: place, through: spans ?? [top...max(top, bottom)], ink: value == 0 ? .missing : .line)
      let half = TextMeasure.width(of: text, size: layout.small) / 2
      let x = min(max(place, half), layout.width - half)
      for y in bottom - top > 420 ? [top - 6, bottom + 16] : [top - 6] {
        scene.label(text, at: ChartScene.Point(x: x, y: y), ink: .muted, size: layout.small, anchor: .middle)
      }
    }
  }

  /// What `drawUpright` needs below the plot.
  static func foot(from top: Double, to bottom: Double) -> Double { bottom - top > 420 ? 24 : 4 }

  /// Level lines through a plot with the labels left of it.
  func drawLevel(from left: Double, to right: Double, in scene: inout ChartScene) {
    for (value, text) in ticks {
      let place = scale(value)
      scene.line(
        from: ChartScene.Point(x: left, y: place), to: ChartScene.Point(x: right, y: place),
        ink: value == 0 ? .missing : .line)
      scene.label(
        text, at: ChartScene.Point(x: left - 8, y: place + 4), ink: .muted, size: layout.small, anchor: .end)
    }
  }

  /// The title in lines from the top of the drawing; gives the lower edge.
  func drawTitle(from x: Double, top: Double = 0, to scene: inout ChartScene) -> Double {
    ValueAxis.draw(title, from: x, top: top, layout, to: &scene)
  }

  /// A title of an axis in lines; gives the lower edge.
  static func draw(
    _ title: String, from x: Double, top: Double, _ layout: ChartLayout, to scene: inout ChartScene
  ) -> Double {
    let lines = TextMeasure.wrapped(title, width: layout.width - x, size: layout.small, limit: 3)
    for (index, line) in lines.enumerated() {
      scene.label(
        line, at: ChartScene.Point(x: x, y: top + 12 + Double(index) * layout.leading), ink: .muted,
        size: layout.small)
    }
    return top + Double(lines.count) * layout.leading + (lines.isEmpty ? 0 : 2)
  }
}

extension ChartScene {
  /// An upright line in pieces, as one shape where it has several.
  mutating func upright(
    at x: Double, through spans: [ClosedRange<Double>], ink: Ink, dash: Dash = .solid
  ) {
    if spans.count == 1 || dash != .solid {
      for span in spans {
        line(
          from: Point(x: x, y: span.lowerBound), to: Point(x: x, y: span.upperBound), ink: ink, dash: dash)
      }
    } else if !spans.isEmpty {
      shapes.append(
        .strokes(
          spans.map { [Point(x: x, y: $0.lowerBound), Point(x: x, y: $0.upperBound)] }, ink: ink, width: 1))
    }
  }
}
