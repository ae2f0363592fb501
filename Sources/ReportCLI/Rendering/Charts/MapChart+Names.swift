import Ingest

/// Names of the highlighted areas, on them or near them.
extension MapChart {
  /// Writes the names where none covers another, each as near the middle of its area as may be; a name that had to move
  /// has a line to its area.
  func drawNames(
    _ areas: [(Report.Map.Area, [[ChartScene.Point]])], from top: Double, to bottom: Double,
    in scene: inout ChartScene
  ) {
    var taken: [(left: Double, right: Double, y: Double)] = []
    for (area, rings) in areas {
      let text = TextMeasure.shortened(
        SafeText.clean(area.label), width: layout.width * 0.6, size: layout.small)
      let half = TextMeasure.width(of: text, size: layout.small) * 1.04 / 2
      let middle = MapChart.middle(of: rings)
      let x = min(max(middle.x, half + 1), layout.width - half - 1)
      let steps: [Double] =
        [0] + (1...24).flatMap { step -> [Double] in [-8 * Double(step), 8 * Double(step)] }
      let heights = steps.map { middle.y + 4 + $0 }.filter { $0 >= top + 10 && $0 <= max(bottom, top + 20) }
      let (left, right) = (x - half, x + half)
      let isFree = { (y: Double) -> Bool in
        !taken.contains { other in
          let isBeside = other.left >= right + 3 || other.right <= left - 3
          return !isBeside && (other.y - y).magnitude < 15
        }
      }
      guard let y = heights.first(where: isFree) else { continue }
      if (y - 4 - middle.y).magnitude > 14 {
        scene.line(
          from: middle, to: ChartScene.Point(x: x, y: y > middle.y ? y - 11 : y + 3), ink: .ink)
      }
      taken.append((left, right, y))
      scene.shapes.append(
        .name(text, ChartScene.Point(x: x, y: y), size: layout.small, anchor: .middle))
    }
  }

  /// A place well inside an area: the middle of the longest level chord of the largest ring, among those at sixteenths
  /// of its height.
  static func middle(of rings: [[ChartScene.Point]]) -> ChartScene.Point {
    guard let ring = rings.max(by: { area($0) < area($1) }), let first = ring.first else {
      return ChartScene.Point(x: 0, y: 0)
    }
    let (low, high) = (ring.map(\.y).min() ?? first.y, ring.map(\.y).max() ?? first.y)
    var best = (score: -1.0, place: first)
    for step in 3...13 {
      let y = low + (high - low) * (Double(step) + 0.013) / 16
      let crossings = zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { a, b -> Double? in
        guard (a.y > y) != (b.y > y) else { return nil }
        return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)
      }.sorted()
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        // A chord near the middle of the height counts for more than one as long near the rim.
        let centrality = 1 - (Double(step) - 8).magnitude / 16
        let score = (crossings[index + 1] - crossings[index]) * centrality
        if score > best.score {
          best = (score, ChartScene.Point(x: (crossings[index] + crossings[index + 1]) / 2, y: y))
        }
      }
    }
    return best.place
  }
}
