import Ingest
internal import RealModule

/// The level axis of a funnel: denominators, logarithmic where they differ by much.
struct DenominatorAxis {
  private let scale: LinearScale
  private let ticks: [(value: Double, text: String)]
  private let isLogarithmic: Bool
  /// The denominators that have a place.
  let range: ClosedRange<Double>
  /// What the denominators count.
  let title: String
  private let layout: ChartLayout

  init(
    _ funnel: Report.FunnelPlot, _ points: [Report.FunnelPlot.Point], start: Double, end: Double,
    layout: ChartLayout
  ) {
    self.layout = layout
    let all = points.map(\.denominator)
    let (low, high) = (all.min() ?? 1, all.max() ?? 1)
    isLogarithmic = high > low * 40
    let name = ValueAxis.title(of: funnel.denominator, layout.words)
    guard isLogarithmic else {
      let axis = ValueAxis(
        funnel.denominator, values: all + [0], start: start, end: end, layout: layout)
      (scale, ticks, title, range) = (axis.scale, axis.ticks, name, axis.scale.domain)
      return
    }
    title = name + " (" + layout.words(ComparisonChartText.logarithmicAxis) + ")"
    scale = LinearScale(
      domain: Double.log10(low) - 0.05...Double.log10(high) + 0.03, start: start, end: end)
    range = low * 0.9...high * 1.07
    let widest = TextMeasure.width(of: layout.words.numbers.text(high, digits: 0...0), size: layout.small)
    let count = Int((end - start) / (widest + 10))
    ticks = AxisTicks.logarithmic(from: low, to: high, count: count).map {
      ($0, layout.words.numbers.text($0, digits: 0...0))
    }
  }

  /// The place of a denominator above 0.
  func callAsFunction(_ value: Double) -> Double {
    scale(isLogarithmic ? Double.log10(value) : value)
  }

  /// Ticks and labels under the plot.
  func draw(below bottom: Double, to scene: inout ChartScene) {
    var edge = -Double.infinity
    for (value, text) in ticks {
      let half = TextMeasure.width(of: text, size: layout.small) / 2
      let place = self(value)
      scene.line(
        from: ChartScene.Point(x: place, y: bottom), to: ChartScene.Point(x: place, y: bottom + 5),
        ink: .muted)
      let x = min(max(place, half), layout.width - half)
      guard x - half > edge + 6 else { continue }
      scene.label(
        text, at: ChartScene.Point(x: x, y: bottom + 18), ink: .muted, size: layout.small, anchor: .middle)
      edge = x + half
    }
  }
}
