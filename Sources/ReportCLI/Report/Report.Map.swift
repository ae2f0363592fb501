import IndicatorEngine

extension Report {
  /// A choropleth: areas coloured by the class of their value, at most five classes.
  struct Map: Sendable {
    /// What the values measure.
    var measure: Measure
    /// The areas.
    var areas: [Area]
    /// The inner bounds of the classes, ascending, at most four: a value belongs to the class above a bound it equals.
    var bounds: [Double]

    /// - Parameters:
    ///   - measure: What the values measure.
    ///   - areas: In any order; later ones are drawn over earlier ones.
    ///   - bounds: Inner bounds of the classes; nil for rounded fifths of the values (`roundedFifths`).
    /// - Precondition: Bounds ascend, and there are at most four.
    init(measure: Measure, areas: [Area], bounds: [Double]? = nil) {
      self.measure = measure
      self.areas = areas
      self.bounds = bounds ?? Map.roundedFifths(of: areas.compactMap(\.value))
      precondition(
        self.bounds.count <= 4 && zip(self.bounds, self.bounds.dropFirst()).allSatisfy { $0 < $1 },
        "bounds \(self.bounds)")
    }

    /// One municipality.
    struct Area: Sendable {
      var label: String
      /// Closed rings in metres of ETRS89-LAEA, filled by the even-odd rule; empty where no outline is known.
      var rings: [[MapPoint]]
      /// The value; nil where there is none.
      var value: Double?
      /// The interval of the value; nil where none is known.
      var interval: ClosedRange<Double>?
      /// Whether the value rests on a small number.
      var isSmall: Bool
      /// Whether the report is about it: outlined and named.
      var isHighlighted: Bool
      /// Why there is no value; read only where there is none.
      var absence: Absence?

      init(
        label: String, rings: [[MapPoint]], value: Double?, interval: ClosedRange<Double>? = nil,
        isSmall: Bool = false, isHighlighted: Bool = false, absence: Absence? = nil
      ) {
        self.label = label
        self.rings = rings
        self.value = value
        self.interval = interval
        self.isSmall = isSmall
        self.isHighlighted = isHighlighted
        self.absence = absence
      }
    }

    /// The class of a value, counted from 0.
    func classIndex(of value: Double) -> Int { bounds.count { $0 <= value } }

    /// Whether the class of an area is in doubt: the value rests on a small number, or its interval reaches beyond
    /// the classes next to its own.
    func isUncertain(_ area: Area) -> Bool {
      guard let value = area.value else { return false }
      guard !area.isSmall else { return true }
      guard let interval = area.interval else { return false }
      let own = classIndex(of: value)
      return own - classIndex(of: interval.lowerBound) > 1 || classIndex(of: interval.upperBound) - own > 1
    }

    /// The quantiles of 20, 40, 60 and 80 %, rounded to as few digits as keep them apart; fewer where values are
    /// fewer than five or equal.
    static func roundedFifths(of values: [Double]) -> [Double] {
      let values = values.filter(\.isFinite)
      guard let low = values.min(), let high = values.max(), low < high else { return [] }
      let exact = [0.2, 0.4, 0.6, 0.8].compactMap { quantile(of: values, at: $0) }
      var step = 1.0
      while step < high - low { step *= 10 }
      while step > (high - low) / 20 { step /= 10 }
      for unit in [step * 5, step * 2, step] {
        // Below 1 by the inverse, which is whole, so that 0.3 is not 0.30000000000000004.
        let inverse = (1 / unit).rounded()
        let rounded = exact.map {
          unit < 1 ? ($0 * inverse).rounded() / inverse : ($0 / unit).rounded() * unit
        }
        if zip(rounded, rounded.dropFirst()).allSatisfy({ $0 < $1 }) { return inside(rounded, low, high) }
      }
      return inside(exact, low, high)
    }

    /// Ascending bounds without repetition, each with a value below it and one at it or above.
    private static func inside(_ bounds: [Double], _ low: Double, _ high: Double) -> [Double] {
      bounds.reduce(into: []) { kept, bound in
        if bound > low, bound <= high, bound > kept.last ?? -.infinity { kept.append(bound) }
      }
    }
  }
}
