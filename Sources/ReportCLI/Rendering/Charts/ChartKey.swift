/// The key of a chart: what its marks mean, in lines that fit its width.
struct ChartKey {
  /// What stands before the words.
  enum Swatch {
    case dot(ChartScene.Ink)
    case hollow(ChartScene.Ink)
    case cross(ChartScene.Ink)
    case mark(Report.Status.Shape, ChartScene.Ink)
    case line(ChartScene.Ink, ChartScene.Dash, width: Double)
    case fill(ChartScene.Fill)
    /// A dot on its interval.
    case interval(ChartScene.Ink)
    case none
  }

  /// The entries, in order.
  var items: [(swatch: Swatch, text: String)] = []
  let layout: ChartLayout

  private let swatchWidth = 22.0
  private let gap = 18.0

  init(_ layout: ChartLayout) {
    self.layout = layout
  }

  mutating func add(_ swatch: Swatch, _ text: String) {
    items.append((swatch, text))
  }

  /// Draws the key under `top`; gives its lower edge.
  func draw(below top: Double, from left: Double = 0, to scene: inout ChartScene) -> Double {
    var (x, y) = (left, top + 14)
    for (swatch, text) in items {
      let indent = if case .none = swatch { 0.0 } else { swatchWidth + 6 }
      let room = layout.width - left - indent
      let lines = TextMeasure.wrapped(text, width: room, size: layout.small, limit: 4)
      let widest = lines.map { TextMeasure.width(of: $0, size: layout.small) }.max() ?? 0
      if x > left, x + indent + widest > layout.width { (x, y) = (left, y + layout.leading + 2) }
      draw(swatch, x: x, y: y - 4, to: &scene)
      for (index, line) in lines.enumerated() {
        scene.label(
          line, at: ChartScene.Point(x: x + indent, y: y + Double(index) * layout.leading), ink: .muted,
          size: layout.small)
      }
      y += Double(max(lines.count - 1, 0)) * layout.leading
      x += indent + widest + gap
    }
    return items.isEmpty ? top : y + 6
  }

  private func draw(_ swatch: Swatch, x: Double, y: Double, to scene: inout ChartScene) {
    let middle = ChartScene.Point(x: x + swatchWidth / 2, y: y)
    switch swatch {
    case .dot(let ink): scene.shapes.append(.mark(.disc, middle, ink: ink, size: 9))
    case .hollow(let ink): scene.hollowDot(at: middle, ink: ink)
    case .cross(let ink): scene.cross(at: middle, ink: ink)
    case .mark(let shape, let ink): scene.shapes.append(.mark(shape, middle, ink: ink, size: 10))
    case .line(let ink, let dash, let width):
      scene.line(
        from: ChartScene.Point(x: x, y: y), to: ChartScene.Point(x: x + swatchWidth, y: y), ink: ink,
        width: width, dash: dash)
    case .fill(let fill): scene.box(x: x, y: y - 6, width: swatchWidth, height: 12, fill: fill)
    case .interval(let ink):
      scene.line(
        from: ChartScene.Point(x: x, y: y), to: ChartScene.Point(x: x + swatchWidth, y: y), ink: ink, width: 2
      )
      scene.shapes.append(.mark(.disc, middle, ink: ink, size: 9))
    case .none: break
    }
  }
}

extension ChartScene {
  /// A value that rests on a small number: a ring on paper.
  mutating func hollowDot(at centre: Point, ink: Ink, size: Double = 9) {
    shapes.append(.mark(.disc, centre, ink: .paper, size: size))
    shapes.append(.mark(.circle, centre, ink: ink, size: size))
  }

  /// A value before it was shrunk.
  mutating func cross(at centre: Point, ink: Ink, size: Double = 7) {
    let half = size / 2
    shapes.append(
      .strokes(
        [
          [Point(x: centre.x - half, y: centre.y - half), Point(x: centre.x + half, y: centre.y + half)],
          [Point(x: centre.x - half, y: centre.y + half), Point(x: centre.x + half, y: centre.y - half)],
        ], ink: ink, width: 1.5))
  }

  /// A rectangle with any filling.
  mutating func box(x: Double, y: Double, width: Double, height: Double, fill: Fill) {
    guard width > 0, height > 0 else { return }
    switch fill {
    case .ink(let ink): bar(x: x, y: y, width: width, height: height, fill: ink)
    case .hatch: shapes.append(.hatch(x: x, y: y, width: width, height: height))
    case .striped:
      let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
      shapes.append(
        .area([corners.map { Point(x: $0.0, y: $0.1) }], fill: fill, edge: .paper, edgeWidth: 0, title: ""))
    }
  }

  /// Words in place of a value: hatching, and the words on paper within it.
  mutating func absence(
    _ text: String, x: Double, middle: Double, width: Double, size: Double, anchor: Anchor = .start
  ) {
    shapes.append(.hatch(x: x, y: middle - 7, width: width, height: 14))
    let words = TextMeasure.shortened(text, width: width - 16, size: size)
    guard words != "…" else { return }
    let length = TextMeasure.width(of: words, size: size)
    let start = anchor == .middle ? x + (width - length) / 2 : x + min(20, (width - length) / 2)
    bar(x: start - 4, y: middle - 8, width: length + 8, height: 16, fill: .paper)
    label(words, at: Point(x: start, y: middle + 4), ink: .muted, size: size)
  }
}
