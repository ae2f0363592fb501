import IndicatorEngine
import Ingest

/// Round amounts on an axis, in units, thousands, millions or billions.
struct AmountTicks {
  /// The values and their labels.
  let ticks: [(value: Double, text: String)]
  /// The largest tick.
  let top: Double
  private let scale: UnitText?
  private let layout: ChartLayout

  /// - Parameters:
  ///   - maximum: The largest amount in currency units.
  ///   - count: Most intervals.
  init(maximum: Double, count: Int, layout: ChartLayout) {
    self.layout = layout
    let values = AxisTicks.values(upTo: maximum, count: count)
    top = values.last ?? 1
    let (divisor, scale): (Double, UnitText?) =
      switch top {
      case 1e9...: (1e9, .billionShort)
      case 1e6...: (1e6, .millionShort)
      case 1e5...: (1e3, .thousandShort)
      default: (1, nil)
      }
    self.scale = scale
    ticks = values.map { ($0, layout.words.numbers.text($0 / divisor, digits: 0...2)) }
  }

  /// Width of the widest label.
  var labelWidth: Double {
    ticks.map { TextMeasure.width(of: $0.text, size: layout.small) }.max() ?? 0
  }

  /// The unit of the labels: "хил. лв.".
  func unit(_ currency: Currency) -> String {
    let symbol = layout.words.money.symbol(of: currency)
    return scale.map { layout.words($0) + NumberStyle.noBreakSpace + symbol } ?? symbol
  }
}

/// Months below a plot, the year below January and below the first.
struct TimeAxis {
  let first: Day
  let last: Day
  let scale: LinearScale
  let layout: ChartLayout

  /// Draws ticks and labels; labels keep clear of each other and of the edges.
  func draw(below bottom: Double, to scene: inout ChartScene) {
    let room = layout.isNarrow ? 46.0 : 54.0
    let count = max(2, Int((scale.end - scale.start) / room))
    var end = -Double.infinity
    var lastYear: Int?
    var yearEnd = -Double.infinity
    for tick in AxisTicks.months(from: first, to: last, count: count) {
      let (year, month, _) = tick.civil
      let place = scale(Double(tick.number))
      let text = layout.words.days.shortMonthName(month)
      scene.line(
        from: ChartScene.Point(x: place, y: bottom), to: ChartScene.Point(x: place, y: bottom + 4),
        ink: .muted)
      let half = TextMeasure.width(of: text, size: layout.small) / 2
      if place - half > end + 4, place + half <= layout.width {
        scene.label(
          text, at: ChartScene.Point(x: place, y: bottom + 17), ink: .muted, size: layout.small,
          anchor: .middle)
        end = place + half
      }
      let yearHalf = TextMeasure.width(of: String(year), size: layout.small) / 2
      if year != lastYear, place - yearHalf > yearEnd + 4, place + yearHalf <= layout.width {
        scene.label(
          String(year), at: ChartScene.Point(x: place, y: bottom + 33), ink: .muted, size: layout.small,
          anchor: .middle)
        (lastYear, yearEnd) = (year, place + yearHalf)
      }
    }
  }
}
