/// Areas, patterns and marks by the hundred.
extension SVGWriter {
  /// The patterns that the drawing uses: hatching for what is missing, stripes for what is in doubt.
  func writePatterns(of scene: ChartScene, to page: inout HTMLWriter) {
    var isHatched = false
    var striped: [ChartScene.Ink] = []
    for shape in scene.shapes {
      switch shape {
      case .hatch, .area(_, fill: .hatch, _, _, _): isHatched = true
      case .area(_, fill: .striped(let ink), _, _, _): if !striped.contains(ink) { striped.append(ink) }
      default: continue
      }
    }
    if isHatched {
      writePattern(name: "h", ground: "#f4f6f8", line: ChartScene.Ink.missing.rawValue, turn: 45, to: &page)
    }
    for ink in striped {
      writePattern(
        name: stripes(ink), ground: ink.rawValue, line: ChartScene.Ink.paper.rawValue, turn: -45, to: &page)
    }
  }

  private func stripes(_ ink: ChartScene.Ink) -> String { "s" + ink.rawValue.dropFirst() }

  private func writePattern(name: String, ground: String, line: String, turn: Int, to page: inout HTMLWriter)
  {
    page.element(
      "pattern",
      [
        .id("\(id)-\(name)"), attribute("width", "6"), attribute("height", "6"),
        attribute("patternUnits", "userSpaceOnUse"), attribute("patternTransform", "rotate(\(turn))"),
      ]
    ) { page in
      page.empty("rect", [attribute("width", "6"), attribute("height", "6"), attribute("fill", ground)])
      page.empty("rect", [attribute("width", "1.5"), attribute("height", "6"), attribute("fill", line)])
    }
  }

  func writeStrokes(
    _ lines: [[ChartScene.Point]], _ ink: ChartScene.Ink, _ width: Double, to page: inout HTMLWriter
  ) {
    var path = PathData()
    for line in lines {
      guard let first = line.first else { continue }
      path.move(to: first)
      for place in line.dropFirst() { path.line(to: place) }
    }
    page.empty(
      "path",
      [
        attribute("d", path.text), attribute("fill", "none"), attribute("stroke", ink.rawValue),
        attribute("stroke-width", number(width)),
      ])
  }

  /// Dots are lines of no length with round ends: a tenth of the bytes of as many circles.
  func writeDots(
    _ points: [ChartScene.Point], _ ink: ChartScene.Ink, _ size: Double, to page: inout HTMLWriter
  ) {
    var path = PathData()
    for point in points {
      path.move(to: point)
      path.dot()
    }
    page.empty(
      "path",
      [
        attribute("d", path.text), attribute("stroke", ink.rawValue), attribute("stroke-width", number(size)),
        attribute("stroke-linecap", "round"),
      ])
  }

  func writeArea(
    _ rings: [[ChartScene.Point]], _ fill: ChartScene.Fill, edge: ChartScene.Ink, edgeWidth: Double,
    title: String, to page: inout HTMLWriter
  ) {
    var path = PathData()
    for ring in rings { path.ring(ring) }
    let paint =
      switch fill {
      case .ink(let ink): ink.rawValue
      case .hatch: "url(#\(id)-h)"
      case .striped(let ink): "url(#\(id)-\(stripes(ink)))"
      }
    var attributes = [attribute("d", path.text), attribute("fill", paint)]
    if rings.count > 1 { attributes.append(attribute("fill-rule", "evenodd")) }
    if edgeWidth > 0 {
      attributes += [attribute("stroke", edge.rawValue), attribute("stroke-width", number(edgeWidth))]
      // Sharp corners of a thin light edge are not seen.
      if edgeWidth > 1 { attributes.append(attribute("stroke-linejoin", "round")) }
    }
    guard !title.isEmpty else { return page.empty("path", attributes) }
    page.element("path", attributes) { $0.element("title") { $0.text(title) } }
  }

  /// The rim first, the letters over it: not every reader of SVG knows `paint-order`.
  func writeName(
    _ text: String, _ point: ChartScene.Point, _ size: Double, _ anchor: ChartScene.Anchor,
    to page: inout HTMLWriter
  ) {
    var attributes = [attribute("x", number(point.x)), attribute("y", number(point.y))]
    if size != Self.fontSize { attributes.append(attribute("font-size", number(size))) }
    if anchor != .start { attributes.append(attribute("text-anchor", anchor.rawValue)) }
    attributes.append(attribute("font-weight", "600"))
    let rim = [
      attribute("stroke", ChartScene.Ink.paper.rawValue), attribute("stroke-width", "3"),
      attribute("stroke-linejoin", "round"), attribute("aria-hidden", "true"),
    ]
    page.element("text", attributes + rim) { $0.text(text) }
    page.element("text", attributes) { $0.text(text) }
  }
}
