import Ingest

/// Names of the points beyond the limits and of the highlighted ones, where they have room.
extension FunnelChart {
  /// A name beside its point.
  private struct Name {
    let text: String
    let at: ChartScene.Point
    let anchor: ChartScene.Anchor
    let left: Double
    let right: Double

    func overlaps(_ other: Name) -> Bool {
      left < other.right + 3 && other.left < right + 3 && (at.y - other.at.y).magnitude < 14
    }

    func covers(_ place: ChartScene.Point) -> Bool {
      place.x > left - 4 && place.x < right + 4 && place.y > at.y - 15 && place.y < at.y + 7
    }
  }

  /// Writes the names, the highlighted first, then those farthest from the target; gives those of points beyond the
  /// limits for which there is no room.
  func drawNames(
    _ points: [Report.FunnelPlot.Point], at places: [ChartScene.Point], x: ClosedRange<Double>,
    y: ClosedRange<Double>, to scene: inout ChartScene
  ) -> [String] {
    let named = points.indices.filter { points[$0].isHighlighted || points[$0].zone != .within }
    let order = named.sorted { a, b in
      func key(_ index: Int) -> (Int, Double, Int) {
        let point = points[index]
        let rank = point.isHighlighted ? 0 : point.zone == .beyondOuter ? 1 : 2
        return (rank, -(point.rate - funnel.target.value).magnitude, index)
      }
      return key(a) < key(b)
    }
    // A crowd is easier to read with few names; the rest stand in the list below and in the table.
    let most = layout.isNarrow ? 8 : 16
    let marks = named.map { places[$0] }
    var placed: [Name] = []
    var left: Set<Int> = []
    for index in order {
      let isWanted = points[index].isHighlighted || placed.count < most
      if isWanted, let name = free(points[index].label, places[index], marks, placed, x: x, y: y) {
        placed.append(name)
      } else {
        left.insert(index)
      }
    }
    for name in placed {
      scene.shapes.append(.name(name.text, name.at, size: layout.small, anchor: name.anchor))
    }
    let unnamed = named.filter { left.contains($0) }.map { points[$0].label }
    let shown = layout.isNarrow ? 12 : 24
    return unnamed.count > shown ? unnamed.prefix(shown) + ["+\(unnamed.count - shown)"] : unnamed
  }

  private func free(
    _ label: String, _ place: ChartScene.Point, _ marks: [ChartScene.Point], _ placed: [Name],
    x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> Name? {
    let text = TextMeasure.shortened(
      SafeText.clean(label), width: (x.upperBound - x.lowerBound) * 0.6, size: layout.small)
    let width = TextMeasure.width(of: text, size: layout.small) * 1.04
    // Farther off nobody sees whose name it is.
    let heights = [4.0, -9, 17]
    let candidates = heights.flatMap { dy in
      [
        (place.x + 9, ChartScene.Anchor.start, dy), (place.x - 9, .end, dy),
      ]
    }
    for (start, anchor, dy) in candidates {
      let left = anchor == .start ? start : start - width
      let name = Name(
        text: text, at: ChartScene.Point(x: start, y: place.y + dy), anchor: anchor, left: left,
        right: left + width)
      let isInside =
        name.left >= x.lowerBound && name.right <= x.upperBound && name.at.y - 12 >= y.lowerBound
        && name.at.y + 4 <= y.upperBound
      let others = marks.filter { $0 != place }
      if isInside, !placed.contains(where: name.overlaps), !others.contains(where: name.covers) {
        return name
      }
    }
    return nil
  }
}
