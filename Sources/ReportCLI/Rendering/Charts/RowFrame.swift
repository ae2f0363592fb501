import Ingest

/// The frame of a chart of rows: names and readings, and the plot between them; on a phone both stand above it.
struct RowFrame {
  /// Rows up to which a chart is drawn whole, each with its name.
  static let limit = 40

  /// Left and right edge of the plot.
  let left: Double
  let right: Double
  /// Upper edge of the first row, lower edge of the last.
  let top: Double
  let bottom: Double
  /// Upper edges of the rows.
  let tops: [Double]
  /// Middles of what is drawn in each row.
  let middles: [Double]
  /// Where upright lines run: through the whole plot, on a phone only past the marks, so that none crosses a name.
  let spans: [ClosedRange<Double>]
  private let names: [[String]]
  private let readings: [String]
  private let strong: [Bool]
  private let layout: ChartLayout

  /// - Parameters:
  ///   - names: One a row.
  ///   - readings: The values in words, one a row, empty for none.
  ///   - strong: Which rows are set strong.
  ///   - mark: Height of what is drawn in a row.
  ///   - top: Where the first row starts.
  init(
    names: [String], readings: [String], strong: [Bool], mark: Double, top: Double, layout: ChartLayout
  ) {
    precondition(names.count == readings.count, "\(names.count) names, \(readings.count) readings")
    self.layout = layout
    self.readings = readings
    self.strong = strong
    self.top = top
    let reading = readings.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0
    let widest = names.map { TextMeasure.width(of: $0, size: layout.size) * 1.04 }.max() ?? 0
    left = layout.isNarrow ? 4 : min(layout.labelWidth, max(widest + 18, 60))
    right = layout.isNarrow ? layout.width - 4 : layout.width - (reading > 0 ? reading + 16 : 4)
    let room = layout.isNarrow ? layout.width - (reading > 0 ? reading + 12 : 0) : left - 16
    let gap = names.count > 20 ? 3.0 : layout.isNarrow ? 9 : 7
    var (tops, middles, lines, y) = ([Double](), [Double](), [[String]](), top)
    for (name, isStrong) in zip(names, strong) {
      let wrapped = TextMeasure.wrapped(
        name, width: isStrong ? room / 1.04 : room, size: layout.size, limit: 4)
      let text = Double(max(wrapped.count, 1)) * layout.leading
      tops.append(y)
      middles.append(layout.isNarrow ? y + text + mark / 2 + 2 : y + max(text, mark) / 2)
      lines.append(wrapped)
      y += (layout.isNarrow ? text + mark + 6 : max(text, mark)) + gap
    }
    (self.tops, self.middles, self.names, bottom) = (tops, middles, lines, y)
    spans =
      layout.isNarrow
      ? middles.map { $0 - mark / 2 - 3...$0 + mark / 2 + 3 } : y > top ? [top - 4...y - 2] : []
  }

  /// Writes names and readings.
  func write(to scene: inout ChartScene) {
    for index in names.indices {
      let height = Double(names[index].count) * layout.leading
      let first = layout.isNarrow ? tops[index] + 13 : middles[index] - height / 2 + 13
      for (line, text) in names[index].enumerated() {
        scene.label(
          text, at: ChartScene.Point(x: 0, y: first + Double(line) * layout.leading), size: layout.size,
          isStrong: strong[index])
      }
      scene.label(
        readings[index],
        at: ChartScene.Point(x: layout.width, y: layout.isNarrow ? tops[index] + 13 : middles[index] + 4.5),
        size: layout.small, anchor: .end, isStrong: strong[index])
    }
  }

  /// A thin line along the middle of a row, to lead the eye from the name to the mark.
  func drawGuide(_ index: Int, to scene: inout ChartScene) {
    scene.line(
      from: ChartScene.Point(x: left, y: middles[index]), to: ChartScene.Point(x: right, y: middles[index]),
      ink: .soft)
  }
}
