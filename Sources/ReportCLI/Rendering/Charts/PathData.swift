/// The `d` of an SVG path in whole tenths of a pixel, each step relative to the one before: short, and without drift.
struct PathData {
  /// What has been written.
  private(set) var text = ""
  private var x = 0
  private var y = 0
  /// Whether the last step was a slanting one: the next of the kind needs no letter.
  private var isSlanting = false

  /// Coordinates beyond this many tenths are cut there.
  private static let limit = 1e7

  /// Starts a line at a place.
  mutating func move(to point: ChartScene.Point) {
    (x, y) = PathData.tenths(point)
    isSlanting = false
    text += "M" + PathData.number(x) + PathData.separated(y)
  }

  /// A line to a place; none where it is the same place.
  mutating func line(to point: ChartScene.Point) {
    let (nextX, nextY) = PathData.tenths(point)
    let (dx, dy) = (nextX - x, nextY - y)
    if dx == 0, dy == 0 { return }
    if dy == 0 {
      text += "h" + PathData.number(dx)
    } else if dx == 0 {
      text += "v" + PathData.number(dy)
    } else {
      text += (isSlanting ? PathData.separated(dx) : "l" + PathData.number(dx)) + PathData.separated(dy)
    }
    isSlanting = dx != 0 && dy != 0
    (x, y) = (nextX, nextY)
  }

  /// A line of no length, which round ends make a dot.
  mutating func dot() {
    text += "h0"
  }

  /// A closed ring; its last point may repeat the first. Less than three places are no ring.
  mutating func ring(_ points: [ChartScene.Point]) {
    let isRepeated = points.count > 1 && points.first == points.last
    let points = isRepeated ? points.dropLast() : points[...]
    guard points.count >= 3, let first = points.first else { return }
    move(to: first)
    for point in points.dropFirst() { line(to: point) }
    text += "z"
  }

  private static func tenths(_ point: ChartScene.Point) -> (Int, Int) { (tenths(point.x), tenths(point.y)) }

  private static func tenths(_ value: Double) -> Int {
    value.isFinite ? Int(min(max((value * 10).rounded(), -limit), limit)) : 0
  }

  /// A number of tenths: 15 is "1.5", −5 is "-.5".
  private static func number(_ tenths: Int) -> String {
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    if part == 0 { return sign + String(whole) }
    return sign + (whole == 0 ? "" : String(whole)) + "." + String(part)
  }

  /// A second number: a minus sign parts it from the first by itself.
  private static func separated(_ tenths: Int) -> String {
    (tenths < 0 ? "" : " ") + number(tenths)
  }
}
