import IndicatorEngine
import Ingest

/// The map: areas in at most five classes from light to dark, hatched where there is no value, striped where the class
/// is in doubt, the highlighted ones outlined and named.
///
/// Doubt is shown by stripes and not by fading the colour: a faded dark class looks like a lighter one, that is like
/// another value, and vanishes in a black-and-white print. The stripes are white on the colour of the class; the
/// hatching of missing values is grey on paper and leans the other way.
struct MapChart {
  let map: Report.Map
  let layout: ChartLayout
  private let reading: ReadingText

  init(map: Report.Map, layout: ChartLayout) {
    self.map = map
    self.layout = layout
    reading = ReadingText(
      map.measure, shown: map.areas.compactMap(\.value) + map.bounds, words: layout.words)
  }

  /// The most bytes that outlines may take, about; the borders are drawn coarser until they fit.
  private let budget = 60_000

  private var greatestHeight: Double { layout.isNarrow ? 380 : 600 }

  var scene: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let titleEnd = ValueAxis.draw(
      ValueAxis.title(of: map.measure, layout.words), from: 0, top: 0, layout, to: &scene)
    let drawn = map.areas.filter { !$0.rings.isEmpty }
    let projection = MapProjection(
      drawn.flatMap { $0.rings }.joined(), width: layout.width, height: greatestHeight, top: titleEnd + 8)
    let outlines = outlines(of: drawn, projection)
    let order =
      drawn.indices.filter { !drawn[$0].isHighlighted } + drawn.indices.filter { drawn[$0].isHighlighted }
    if drawn.count > MapChart.titleLimit {
      drawTogether(zip(drawn, outlines).filter { !$0.0.isHighlighted }, to: &scene)
    }
    for index in order where drawn[index].isHighlighted || drawn.count <= MapChart.titleLimit {
      let isHighlighted = drawn[index].isHighlighted
      scene.shapes.append(
        .area(
          outlines[index], fill: fill(drawn[index]), edge: isHighlighted ? .ink : .paper,
          edgeWidth: isHighlighted ? 1.6 : 0.7, title: title(drawn[index])))
    }
    let bottom = projection.bottom
    drawNames(
      zip(drawn, outlines).filter(\.0.isHighlighted), from: titleEnd + 8, to: bottom, in: &scene)
    scene.height = drawKey(below: bottom + 6, missing: map.areas.count - drawn.count, to: &scene)
    return scene
  }

  /// Areas up to which each is a shape of its own, with words for a pointer.
  private static let titleLimit = 400

  /// Areas of one filling as one shape.
  private func drawTogether(
    _ areas: [(Report.Map.Area, [[ChartScene.Point]])], to scene: inout ChartScene
  ) {
    var fills: [ChartScene.Fill] = []
    var rings: [ChartScene.Fill: [[ChartScene.Point]]] = [:]
    for (area, outlines) in areas {
      let fill = fill(area)
      if rings[fill] == nil { fills.append(fill) }
      rings[fill, default: []] += outlines
    }
    for fill in fills {
      scene.shapes.append(
        .area(rings[fill] ?? [], fill: fill, edge: .paper, edgeWidth: 0.7, title: ""))
    }
  }

  private func fill(_ area: Report.Map.Area) -> ChartScene.Fill {
    guard let value = area.value, value.isFinite else { return .hatch }
    let ink = ink(ofClass: map.classIndex(of: value))
    return map.isUncertain(area) ? .striped(ink) : .ink(ink)
  }

  /// The inks from light to dark, spread over the classes that there are.
  private func ink(ofClass index: Int) -> ChartScene.Ink {
    let inks: [[ChartScene.Ink]] = [
      [.class3], [.class2, .class4], [.class1, .class3, .class5], [.class1, .class2, .class4, .class5],
      [.class1, .class2, .class3, .class4, .class5],
    ]
    return inks[min(map.bounds.count, 4)][min(index, min(map.bounds.count, 4))]
  }

  /// What a pointer shows: the name and the value, or why there is none.
  private func title(_ area: Report.Map.Area) -> String {
    guard let value = area.value, value.isFinite else {
      return "\(area.label): \(ValueText(layout.words).reading(of: area.absence ?? Report.Absence()))"
    }
    return "\(area.label): \(reading(value, area.interval))"
  }

  /// The outlines on the drawing, with only as many points as can be seen.
  private func outlines(of areas: [Report.Map.Area], _ projection: MapProjection) -> [[[ChartScene.Point]]] {
    let exact = areas.map { $0.rings.map { $0.map(projection.place) } }
    var tolerance = 0.45
    while true {
      let simplifier = RingSimplifier(exact.flatMap { $0 }, tolerance: tolerance)
      let drawn = exact.map { rings in visible(rings.map(simplifier.simplified)) }
      // A step of a border takes about seven bytes.
      let points = drawn.lazy.flatMap { $0 }.map(\.count).reduce(0, +)
      if points * 7 <= budget || tolerance > 8 { return drawn }
      tolerance *= 1.4
    }
  }

  /// The rings that can be seen: the largest, and those that cover at least half a pixel.
  private func visible(_ rings: [[ChartScene.Point]]) -> [[ChartScene.Point]] {
    let areas = rings.map(MapChart.area)
    let largest = areas.indices.max { areas[$0] < areas[$1] }
    return rings.indices.filter { $0 == largest || areas[$0] >= 0.5 }.map { rings[$0] }
  }

  /// The area within a ring, by the shoelace formula.
  static func area(_ ring: [ChartScene.Point]) -> Double {
    let next = ring.dropFirst() + ring.prefix(1)
    return zip(ring, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }.magnitude / 2
  }

  private func drawKey(below y: Double, missing: Int, to scene: inout ChartScene) -> Double {
    var key = ChartKey(layout)
    let present = Set(map.areas.compactMap { $0.value.map(map.classIndex) })
    for index in 0...map.bounds.count where present.contains(index) {
      key.add(.fill(.ink(ink(ofClass: index))), className(index))
    }
    if map.areas.contains(where: map.isUncertain) {
      key.add(.fill(.striped(.class4)), layout.words(GroupChartText.uncertainArea))
    }
    let values = ValueText(layout.words)
    let reasons: [String] = map.areas.filter { $0.value == nil && !$0.rings.isEmpty }.reduce(into: []) {
      let reason = values.reading(of: $1.absence ?? Report.Absence())
      if !$0.contains(reason) { $0.append(reason) }
    }
    if !reasons.isEmpty { key.add(.fill(.hatch), reasons.joined(separator: ", ")) }
    if missing > 0 { key.add(.none, layout.words(GroupChartText.notOnMap, ["n": .count(missing)])) }
    return key.draw(below: y, to: &scene)
  }

  private func className(_ index: Int) -> String {
    guard let first = map.bounds.first, let last = map.bounds.last else {
      return map.areas.compactMap(\.value).min().map { reading($0) } ?? ""
    }
    if index == 0 { return layout.words(GroupChartText.classBelow, ["high": .text(reading(first))]) }
    if index == map.bounds.count {
      return layout.words(GroupChartText.classFrom, ["low": .text(reading(last))])
    }
    return layout.words(
      GroupChartText.classBetween,
      ["low": .text(reading(map.bounds[index - 1])), "high": .text(reading(map.bounds[index]))])
  }
}
