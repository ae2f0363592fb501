/// What is wrong with a ring of a polygon, by the rules of simple features: it must be closed, have an area, and touch
/// itself nowhere.
///
/// Whether segments meet is decided exactly: points are taken to the billionth of a degree (a tenth of a millimetre), and
/// determinants in 128 bits. Cost: a sweep over the segments in the order of their western ends.
///
/// > OGC 06-103r4, "Simple Feature Access", 6.1.11.1; RFC 7946, 3.1.6.
public struct RingCheck: Sendable {
  /// What is wrong with a ring.
  public enum Fault: Sendable, Equatable {
    /// The last point is not the first.
    case unclosed
    /// Fewer than four points, so that there is no area.
    case tooFewPoints(Int)
    /// The line meets itself at a place.
    case meetsItself(GeoPoint)
    /// There are too many pairs of segments to look at.
    case notChecked
  }

  /// Faults, in the order above; of places where the line meets itself the first along the line.
  public let faults: [Fault]
  /// Whether the points run counter-clockwise, as RFC 7946 asks of outer rings; nil where there is no area.
  public let isCounterClockwise: Bool?

  /// Pairs of segments that are looked at in one ring.
  static let pairLimit = 50_000_000
  /// Meetings that are kept of one ring: a scribble of ten thousand points has millions.
  static let meetingLimit = 1_000_000

  public init(_ ring: [GeoPoint]) {
    var faults: [Fault] = []
    if ring.count > 1, ring.first != ring.last { faults.append(.unclosed) }
    let line = RingLine(ring)
    if line.points.count < 3 {
      faults.append(.tooFewPoints(ring.count))
    } else if let meetings = RingMeetings(line, limit: RingCheck.pairLimit) {
      if let first = meetings.all.min(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
        faults.append(.meetsItself(first.point.place))
      }
    } else {
      faults.append(.notChecked)
    }
    self.faults = faults
    let area = line.doubledArea
    isCounterClockwise = area == 0 ? nil : area > 0
  }
}
