import IndicatorEngine

/// So many lines that each would hide the others: their range, its middle half and their median, period by period.
struct SlopeBands {
  /// What is known of the lines in one period.
  struct Spread: Equatable {
    var least: Double
    var lowerQuartile: Double
    var median: Double
    var upperQuartile: Double
    var greatest: Double
  }

  /// More lines than this are drawn as bands.
  static let fewest = 60

  /// A period each; nil where no line has a value.
  let spreads: [Spread?]

  /// - Parameter lines: Of the same number of periods; missing values are left out.
  init(_ lines: [Report.SlopeChart.Line], periods: Int) {
    spreads = (0..<periods).map { period in
      let values = lines.compactMap { $0.values.indices.contains(period) ? $0.values[period] : nil }
        .filter(\.isFinite).sorted()
      guard let least = values.first, let greatest = values.last,
        let low = quantile(of: values, at: 0.25), let middle = quantile(of: values, at: 0.5),
        let high = quantile(of: values, at: 0.75)
      else { return nil }
      return Spread(least: least, lowerQuartile: low, median: middle, upperQuartile: high, greatest: greatest)
    }
  }

  /// - Parameters:
  ///   - x: The place of each period.
  ///   - y: From a value to its place.
  func draw(x: [Double], y: LinearScale, in scene: inout ChartScene) {
    var pieces: [[(Double, Spread)]] = [[]]
    for (x, spread) in zip(x, spreads) {
      if let spread { pieces[pieces.count - 1].append((x, spread)) } else { pieces.append([]) }
    }
    for piece in pieces where piece.count > 1 {
      band(piece, y, from: \.least, to: \.greatest, .soft, &scene)
      band(piece, y, from: \.lowerQuartile, to: \.upperQuartile, .middle, &scene)
      scene.shapes.append(
        .path(
          piece.map { ChartScene.Point(x: $0.0, y: y($0.1.median)) }, ink: .muted, width: 1.5, dash: .solid))
    }
  }

  private func band(
    _ piece: [(Double, Spread)], _ y: LinearScale, from low: KeyPath<Spread, Double>,
    to high: KeyPath<Spread, Double>, _ ink: ChartScene.Ink, _ scene: inout ChartScene
  ) {
    let upper = piece.map { ChartScene.Point(x: $0.0, y: y($0.1[keyPath: high])) }
    let lower = piece.map { ChartScene.Point(x: $0.0, y: y($0.1[keyPath: low])) }
    scene.shapes.append(
      .area([upper + lower.reversed()], fill: .ink(ink), edge: .paper, edgeWidth: 0, title: ""))
  }
}
