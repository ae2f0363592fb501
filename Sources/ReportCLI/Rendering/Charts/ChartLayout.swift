import Ingest

/// What every chart needs to be laid out: width, sizes of text, words.
///
/// Each chart is laid out twice, for pages and for phones, because a drawing that is only scaled down cannot be
/// read. The style sheet shows one of the two.
struct ChartLayout: Sendable {
  /// Width of the drawing in CSS pixels.
  let width: Double
  /// The words of the report.
  let words: Words

  /// The layout for a page.
  static func wide(_ words: Words) -> ChartLayout { ChartLayout(width: 700, words: words) }
  /// The layout for a phone.
  static func narrow(_ words: Words) -> ChartLayout { ChartLayout(width: 328, words: words) }

  /// Whether labels stand above their rows and not beside them.
  var isNarrow: Bool { width < 480 }
  /// Size of labels.
  var size: Double { 13 }
  /// Size of axis labels and remarks.
  var small: Double { 12 }
  /// Distance of two lines of a label.
  var leading: Double { 17 }
  /// Width of the column of labels; the whole width on a phone.
  var labelWidth: Double { isNarrow ? width : 240 }

  /// The lines of a row's label.
  func labelLines(_ text: String) -> [String] {
    TextMeasure.wrapped(text, width: labelWidth - (isNarrow ? 0 : 16), size: size, limit: isNarrow ? 5 : 6)
  }

  /// Writes the lines of a label from the top of a row down.
  func write(_ lines: [String], top: Double, to scene: inout ChartScene) {
    for (index, line) in lines.enumerated() {
      scene.label(line, at: ChartScene.Point(x: 0, y: top + 12 + Double(index) * leading), size: size)
    }
  }

  /// The scene of a chart.
  func scene(of chart: Report.Chart) -> ChartScene {
    switch chart.content {
    case .curves(let curves): CurvesChart(curves: curves, layout: self).scene
    case .schedule(let schedule): ScheduleChart(schedule: schedule, layout: self).scene
    case .indicators(let rows): IndicatorChart(rows: rows, layout: self).scene
    case .matrix(let matrix): MatrixChart(matrix: matrix, layout: self).scene
    case .budget(let bars): BudgetChart(bars: bars, layout: self).scene
    case .dots(let plot): DotPlotChart(plot: plot, layout: self).scene
    case .ranks(let ranks): RankChart(ranks: ranks, layout: self).scene
    case .contributions(let contributions):
      ContributionChart(contributions: contributions, layout: self).scene
    case .funnel(let funnel): FunnelChart(funnel: funnel, layout: self).scene
    case .spine(let spine): SpineChart(spine: spine, layout: self).scene
    case .slopes(let slopes): SlopeDrawing(slopes: slopes, layout: self).scene
    case .heat(let heat): HeatChart(heat: heat, layout: self).scene
    case .map(let map): MapChart(map: map, layout: self).scene
    case .fan(let fan): DateFanChart(fan: fan, layout: self).scene
    case .bars(let bars): BarRowsChart(bars: bars, layout: self).scene
    case .grid(let grid): RiskGridChart(grid: grid, layout: self).scene
    }
  }
}

/// A straight scale from values to places.
struct LinearScale: Sendable {
  let domain: ClosedRange<Double>
  let start: Double
  let end: Double

  /// The place of a value; values outside the domain lie outside the range.
  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    return span > 0 ? start + (value - domain.lowerBound) / span * (end - start) : start
  }
}
