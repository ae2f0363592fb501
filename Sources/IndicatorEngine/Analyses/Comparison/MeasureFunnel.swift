/// What chance explains around the rate of all places: limits by denominator, and who lies outside.
public struct MeasureFunnel: Sendable {
  /// Curves of the limits, by the rules that judge the places: plain ones, then those widened for over-dispersion where it was measured.
  public let limits: [Limit]
  /// Where each place lies, judged by the widened limits where there are any, of small numbers by their exact chance; nil without a
  /// figure.
  public let places: [PlaceStanding.FunnelPlace?]

  /// A pair of curves.
  public struct Limit: Sendable {
    /// 0.95 or 0.998.
    public let level: Double
    /// Whether the limits are widened for over-dispersion.
    public let isAdjusted: Bool
    public let steps: [Step]
  }

  /// The limits at one denominator, in the unit of the measure.
  public struct Step: Sendable {
    public let denominator: Double
    public let lower: Double
    public let upper: Double
  }

  /// Points of a curve: enough for a smooth line on paper.
  private static let resolution = 60

  /// - Returns: nil where nothing is counted, or nobody has a rate.
  init?(_ measure: ComparedMeasure) {
    let numerators = measure.figures.map { $0.value == nil ? nil : $0.numerator }
    let denominators = measure.figures.map { $0.value == nil ? nil : $0.denominator }
    guard let kind = measure.kind.rateKind,
      let funnel = Funnel(numerators: numerators, denominators: denominators, kind)
    else { return nil }
    let sizes = funnel.units.compactMap { $0.found?.denominator }
    let adjusted = funnel.overdispersion.map { $0.betweenVariance > 0 } ?? false
    let grid = MeasureFunnel.grid(sizes)
    limits = (adjusted ? [false, true] : [false]).flatMap { isAdjusted in
      [Confidence.usual, .high].map { confidence in
        Limit(
          level: confidence.level, isAdjusted: isAdjusted,
          steps: grid.map { size in
            let limits = funnel.edges(at: size, confidence, adjusted: isAdjusted)
            return Step(
              denominator: size, lower: limits.low * measure.scale, upper: limits.high * measure.scale)
          })
      }
    }
    places = funnel.units.map { unit in
      unit.found.map { MeasureFunnel.place($0, in: funnel) }
    }
  }

  private static func place(_ unit: Funnel.Unit, in funnel: Funnel) -> PlaceStanding.FunnelPlace {
    let (inner, outer) = (funnel.side(of: unit, .usual), funnel.side(of: unit, .high))
    if inner == 0 { return .inside }
    return inner > 0 ? (outer > 0 ? .aboveOuter : .above) : (outer < 0 ? .belowOuter : .below)
  }

  /// Beyond so many places a curve does not pass through the size of each.
  private static let ownSizes = 200

  /// Denominators from the least to the greatest, closer together where the funnel is steep, and those of the places: limits of counts
  /// are stairs, and each mark is to lie on the side where it was judged to be.
  private static func grid(_ sizes: [Double]) -> [Double] {
    guard let least = sizes.min(), let most = sizes.max(), least > 0 else { return [] }
    let (from, to) = (least.squareRoot(), most.squareRoot())
    let even = (0...resolution).map { step in
      let root = from + (to - from) * Double(step) / Double(resolution)
      return step == 0 ? least : step == resolution ? most : root * root
    }
    return Set(even + (sizes.count <= ownSizes ? sizes : [])).sorted()
  }
}
