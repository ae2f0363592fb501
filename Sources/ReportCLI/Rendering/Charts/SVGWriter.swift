import Ingest

/// Writes a scene as SVG inside HTML: no script, a title and a description for readers who cannot see it.
struct SVGWriter {
  /// A name for the ids in the drawing; unique in the page.
  let id: String

  /// The size of labels that say no other.
  static let fontSize = 12.0

  /// The drawing.
  func write(
    _ scene: ChartScene, title: String, summary: String, className: String, to page: inout HTMLWriter
  ) {
    page.line(
      "svg",
      [
        .class(className), attribute("viewBox", "0 0 \(number(scene.width)) \(number(scene.height))"),
        attribute("role", "img"), attribute("aria-labelledby", "\(id)-t \(id)-d"),
        attribute("font-size", number(Self.fontSize)),
      ]
    ) { page in
      page.element("title", [.id("\(id)-t")]) { $0.text(title) }
      page.element("desc", [.id("\(id)-d")]) { $0.text(summary) }
      writePatterns(of: scene, to: &page)
      for shape in scene.shapes { write(shape, to: &page) }
    }
  }

  private func write(_ shape: ChartScene.Shape, to page: inout HTMLWriter) {
    switch shape {
    case .line(let start, let end, let ink, let width, let dash):
      writePath("M\(pair(start))L\(pair(end))", ink: ink, width: width, dash: dash, to: &page)
    case .path(let points, let ink, let width, let dash):
      writePath("M" + points.map(pair).joined(separator: "L"), ink: ink, width: width, dash: dash, to: &page)
    case .bar(let x, let y, let width, let height, let fill):
      page.empty("rect", box(x, y, width, height) + [attribute("fill", fill.rawValue)])
    case .hatch(let x, let y, let width, let height):
      page.empty("rect", box(x, y, width, height) + [attribute("fill", "url(#\(id)-h)")])
    case .label(let text, let point, let ink, let size, let anchor, let isStrong):
      writeLabel(text, point, ink: ink, size: size, anchor: anchor, isStrong: isStrong, to: &page)
    case .upright(let text, let point, let ink, let size):
      var attributes = [
        attribute("transform", "translate(\(pair(point))) rotate(-90)"), attribute("fill", ink.rawValue),
      ]
      if size != Self.fontSize { attributes.append(attribute("font-size", number(size))) }
      page.element("text", attributes) { $0.text(text) }
    case .mark(let mark, let centre, let ink, let size): writeMark(mark, centre, ink, size, to: &page)
    case .strokes(let segments, let ink, let width): writeStrokes(segments, ink, width, to: &page)
    case .dots(let points, let ink, let size): writeDots(points, ink, size, to: &page)
    case .area(let rings, let fill, let edge, let edgeWidth, let title):
      writeArea(rings, fill, edge: edge, edgeWidth: edgeWidth, title: title, to: &page)
    case .name(let text, let point, let size, let anchor): writeName(text, point, size, anchor, to: &page)
    }
  }

  private func writePath(
    _ path: String, ink: ChartScene.Ink, width: Double, dash: ChartScene.Dash, to page: inout HTMLWriter
  ) {
    var attributes = [
      attribute("d", path), attribute("fill", "none"), attribute("stroke", ink.rawValue),
    ]
    if width != 1 { attributes.append(attribute("stroke-width", number(width))) }
    if dash != .solid { attributes.append(attribute("stroke-dasharray", dash.rawValue)) }
    page.empty("path", attributes)
  }

  private func writeLabel(
    _ text: String, _ point: ChartScene.Point, ink: ChartScene.Ink, size: Double, anchor: ChartScene.Anchor,
    isStrong: Bool, to page: inout HTMLWriter
  ) {
    var attributes = [
      attribute("x", number(point.x)), attribute("y", number(point.y)),
    ]
    if size != Self.fontSize { attributes.append(attribute("font-size", number(size))) }
    if ink != .ink { attributes.append(attribute("fill", ink.rawValue)) }
    if anchor != .start { attributes.append(attribute("text-anchor", anchor.rawValue)) }
    if isStrong { attributes.append(attribute("font-weight", "600")) }
    page.element("text", attributes) { $0.text(text) }
  }

  /// The marks are drawn, not set: no font decides how they look.
  private func writeMark(
    _ mark: Report.Status.Shape, _ centre: ChartScene.Point, _ ink: ChartScene.Ink, _ size: Double,
    to page: inout HTMLWriter
  ) {
    let (x, y, r) = (centre.x, centre.y, size / 2)
    let fill = attribute("fill", ink.rawValue)
    let circle = [attribute("cx", number(x)), attribute("cy", number(y))]
    func outline(_ dash: String?) -> [HTMLWriter.Attribute] {
      [
        attribute("r", number(r - 0.8)), attribute("fill", "none"), attribute("stroke", ink.rawValue),
        attribute("stroke-width", "1.6"),
      ] + (dash.map { [attribute("stroke-dasharray", $0)] } ?? [])
    }
    switch mark {
    case .disc: page.empty("circle", circle + [attribute("r", number(r)), fill])
    case .circle: page.empty("circle", circle + outline(nil))
    case .ring: page.empty("circle", circle + outline("2 2"))
    case .square: page.empty("rect", box(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8) + [fill])
    case .triangle:
      let points = [(x, y - r), (x + r * 1.05, y + r * 0.85), (x - r * 1.05, y + r * 0.85)]
      page.empty(
        "path",
        [
          attribute("d", "M" + points.map { "\(number($0.0)) \(number($0.1))" }.joined(separator: "L") + "Z"),
          fill,
        ])
    case .check:
      page.empty(
        "path",
        [
          attribute(
            "d",
            "M\(number(x - r)) \(number(y))L\(number(x - r * 0.25)) \(number(y + r * 0.8))L\(number(x + r)) "
              + "\(number(y - r * 0.8))"),
          attribute("fill", "none"), attribute("stroke", ink.rawValue), attribute("stroke-width", "2.4"),
        ])
    }
  }

  private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> [HTMLWriter.Attribute] {
    [
      attribute("x", number(x)), attribute("y", number(y)), attribute("width", number(width)),
      attribute("height", number(height)),
    ]
  }

  func attribute(_ name: StaticString, _ value: String) -> HTMLWriter.Attribute {
    HTMLWriter.Attribute(name, value)
  }

  func pair(_ point: ChartScene.Point) -> String { "\(number(point.x)) \(number(point.y))" }

  /// A coordinate with at most one decimal.
  func number(_ value: Double) -> String {
    DecimalDigits(value)?.rounded(to: 1).plain ?? "0"
  }
}
