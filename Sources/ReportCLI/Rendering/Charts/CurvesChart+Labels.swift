import IndicatorEngine
import Ingest

/// Names at the ends of curves, where no curve runs through them.
extension CurvesChart {
  /// A name beside the end of its curve.
  struct EndLabel {
    var text: String
    var point: ChartScene.Point
    var anchor: ChartScene.Anchor
    var ink: ChartScene.Ink

    /// The left edge of the letters.
    func left(_ width: Double) -> Double { anchor == .start ? point.x : point.x - width }
  }

  /// Free space for each name, as near the end of its curve as may be; nil where one has none.
  func settled(_ labels: [EndLabel], among paths: [[ChartScene.Point]]) -> [EndLabel]? {
    var placed: [EndLabel] = []
    for label in labels.sorted(by: { $0.point.y < $1.point.y }) {
      let steps = [0, 1, -1, 2, -2, 3, -3].map { Double($0) * layout.leading }
      let candidates = steps.map { step in
        var moved = label
        moved.point.y += step
        return moved
      }
      guard let free = candidates.first(where: { isFree($0, among: paths, placed) }) else { return nil }
      placed.append(free)
    }
    return placed
  }

  private func isFree(_ label: EndLabel, among paths: [[ChartScene.Point]], _ placed: [EndLabel]) -> Bool {
    let width = TextMeasure.width(of: label.text, size: layout.size)
    let left = label.left(width)
    let (top, bottom) = (label.point.y - 11, label.point.y + 3)
    guard top >= 26, bottom <= self.bottom - 2 else { return false }
    let overlaps = placed.contains { other in
      let otherWidth = TextMeasure.width(of: other.text, size: layout.size)
      let otherLeft = other.left(otherWidth)
      return (other.point.y - label.point.y).magnitude < layout.leading && otherLeft < left + width
        && left < otherLeft + otherWidth
    }
    return !overlaps
      && !paths.contains { path in
        zip(path, path.dropFirst()).contains { start, end in
          CurvesChart.crosses(start, end, x: left...(left + width), y: top...bottom)
        }
      }
  }

  /// Whether a straight piece of a curve passes through a box.
  private static func crosses(
    _ start: ChartScene.Point, _ end: ChartScene.Point, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> Bool {
    guard max(start.x, end.x) >= x.lowerBound, min(start.x, end.x) <= x.upperBound else { return false }
    func height(_ place: Double) -> Double {
      let run = end.x - start.x
      return run == 0 ? start.y : start.y + (end.y - start.y) * (place - start.x) / run
    }
    let (from, to) = (max(x.lowerBound, min(start.x, end.x)), min(x.upperBound, max(start.x, end.x)))
    // An upright piece takes all heights between its ends.
    let heights = start.x == end.x ? [start.y, end.y] : [height(from), height(to)]
    return (heights.max() ?? 0) >= y.lowerBound && (heights.min() ?? 0) <= y.upperBound
  }
}
