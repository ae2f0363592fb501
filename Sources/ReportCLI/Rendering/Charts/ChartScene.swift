/// A drawing made of lines, areas, marks and labels: one scene for every writer of pictures.
///
/// Units are CSS pixels at the natural size; y grows downwards.
struct ChartScene: Sendable {
  /// Width of the drawing.
  var width: Double
  /// Height of the drawing.
  var height: Double
  /// What is drawn, from back to front.
  var shapes: [Shape] = []

  /// A place.
  struct Point: Sendable, Hashable {
    var x: Double
    var y: Double
  }

  /// A colour by its meaning.
  enum Ink: String, Sendable {
    case ink = "#1b2430"
    case muted = "#56606d"
    case line = "#d8dde3"
    case soft = "#e3e7eb"
    case accent = "#0b5566"
    case paper = "#ffffff"
    case good = "#0f8a7e"
    case warning = "#e9a100"
    case bad = "#8b1a1a"
    case missing = "#8a939e"
    case neutral = "#6b7682"
    /// Shading behind rows that belong together.
    case shade = "#eff4f6"
    case shade2 = "#e0eaee"
    /// The middle half of a spread.
    case middle = "#b4bdc7"
    /// Fifths, from the worst to the best, and the three between.
    case fifth1 = "#eab98d"
    case fifth2 = "#f6e0ca"
    case fifth3 = "#f1f3f5"
    case fifth4 = "#cbe4e1"
    case fifth5 = "#8cc6be"
    /// Classes of a map, from low to high, light to dark.
    case class1 = "#d9e8ea"
    case class2 = "#a9cdd3"
    case class3 = "#6fa8b4"
    case class4 = "#357b8c"
    case class5 = "#0a4453"

    init(_ tone: Report.Status.Tone) {
      switch tone {
      case .good: self = .good
      case .warning: self = .warning
      case .bad: self = .bad
      case .missing: self = .missing
      case .neutral: self = .neutral
      }
    }

    /// The ink of a fifth, 1…5.
    static func fifth(_ number: Int) -> Ink {
      [.fifth1, .fifth2, .fifth3, .fifth4, .fifth5][min(max(number, 1), 5) - 1]
    }
  }

  /// How an area is filled.
  enum Fill: Sendable, Hashable {
    case ink(Ink)
    /// There is no data.
    case hatch
    /// There is a value, but it is in doubt: the ink under white stripes that lean the other way than the hatching.
    case striped(Ink)
  }

  /// How a line is drawn.
  enum Dash: String, Sendable {
    case solid
    case dashed = "6 4"
    case dotted = "2 3"
  }

  /// Where a label stands relative to its place.
  enum Anchor: String, Sendable {
    case start
    case middle
    case end
  }

  /// One thing drawn.
  enum Shape: Sendable {
    case line(Point, Point, ink: Ink, width: Double, dash: Dash)
    case path([Point], ink: Ink, width: Double, dash: Dash)
    case bar(x: Double, y: Double, width: Double, height: Double, fill: Ink)
    /// An area for which there is no data.
    case hatch(x: Double, y: Double, width: Double, height: Double)
    case label(String, Point, ink: Ink, size: Double, anchor: Anchor, isStrong: Bool)
    /// A label that runs upwards from its place.
    case upright(String, Point, ink: Ink, size: Double)
    /// The mark of a verdict, by its centre.
    case mark(Report.Status.Shape, Point, ink: Ink, size: Double)
    /// Many lines of one kind, each through its places.
    case strokes([[Point]], ink: Ink, width: Double)
    /// Many round dots of one kind, by their centres.
    case dots([Point], ink: Ink, size: Double)
    /// An area bounded by rings, by the even-odd rule, with an edge and words that a pointer shows.
    case area([[Point]], fill: Fill, edge: Ink, edgeWidth: Double, title: String)
    /// A label that stands on areas and lines: the letters have a rim of paper.
    case name(String, Point, size: Double, anchor: Anchor)
  }

  mutating func line(
    from start: Point, to end: Point, ink: Ink = .line, width: Double = 1, dash: Dash = .solid
  ) {
    shapes.append(.line(start, end, ink: ink, width: width, dash: dash))
  }

  mutating func bar(x: Double, y: Double, width: Double, height: Double, fill: Ink) {
    guard width > 0, height > 0 else { return }
    shapes.append(.bar(x: x, y: y, width: width, height: height, fill: fill))
  }

  mutating func label(
    _ text: String, at point: Point, ink: Ink = .ink, size: Double = 13, anchor: Anchor = .start,
    isStrong: Bool = false
  ) {
    guard !text.isEmpty else { return }
    shapes.append(.label(text, point, ink: ink, size: size, anchor: anchor, isStrong: isStrong))
  }

  /// A mark and its word; the mark's left edge at `x`, the baseline at `y`. Gives the right edge.
  @discardableResult
  mutating func verdict(_ status: Report.Status, word: String, x: Double, y: Double, size: Double) -> Double {
    shapes.append(
      .mark(status.shape, Point(x: x + size / 2, y: y - size * 0.36), ink: Ink(status.tone), size: size * 0.8)
    )
    label(word, at: Point(x: x + size * 1.3, y: y), size: size)
    return x + size * 1.3 + TextMeasure.width(of: word, size: size)
  }

  /// The boxes of all labels, by the estimate of `TextMeasure`: left, top, right, bottom.
  var labelBoxes: [(text: String, left: Double, top: Double, right: Double, bottom: Double)] {
    shapes.compactMap { shape in
      if case .upright(let text, let point, _, let size) = shape {
        let width = TextMeasure.width(of: text, size: size)
        return (text, point.x - size * 0.8, point.y - width, point.x + size * 0.25, point.y)
      }
      let (text, point, size, anchor): (String, Point, Double, Anchor)
      switch shape {
      case .label(let words, let place, _, let letters, let stand, _):
        (text, point, size, anchor) = (words, place, letters, stand)
      case .name(let words, let place, let letters, let stand):
        (text, point, size, anchor) = (words, place, letters, stand)
      default: return nil
      }
      let width = TextMeasure.width(of: text, size: size)
      let left =
        switch anchor {
        case .start: point.x
        case .middle: point.x - width / 2
        case .end: point.x - width
        }
      return (text, left, point.y - size * 0.8, left + width, point.y + size * 0.25)
    }
  }
}
