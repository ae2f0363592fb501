import IndicatorEngine

/// Small indices for tests worked by hand.
enum Small {
  /// One aggregate "all" over indicators a, b, c, … with a value a unit; units are "u1", "u2", …
  static func run(
    _ columns: [[Double?]], directions: [Double] = [], weights: [Double] = [], steps: [IndexStep],
    years: [Int]? = nil, units: [String]? = nil, groups: [String: [String?]] = [:],
    compatibility: IndexCompatibility = .own, change: (inout IndexElement) -> Void = { _ in }
  ) throws -> IndexRun {
    let codes = (0..<columns.count).map(Small.code)
    var elements = codes.enumerated().map { place, code in
      IndexElement(
        code: code, parent: "all", direction: place < directions.count ? directions[place] : 1,
        weight: place < weights.count ? weights[place] : 1)
    }
    for place in elements.indices { change(&elements[place]) }
    let structure = try IndexStructure(elements + [IndexElement(code: "all")])
    let count = columns.first?.count ?? 0
    let data = try IndexData(
      structure: structure,
      units: units ?? (0..<count).map { count > 9 && $0 < 9 ? "u0\($0 + 1)" : "u\($0 + 1)" }, years: years,
      columns: Dictionary(uniqueKeysWithValues: zip(codes, columns)), groups: groups)
    return try CompositeIndex(structure, steps: steps, compatibility: compatibility).run(on: data)
  }

  static func code(_ place: Int) -> String { String(UnicodeScalar(UInt8(97 + place))) }

  /// A column after one step.
  static func column(
    _ values: [Double?], _ step: IndexStep, direction: Double = 1, years: [Int]? = nil,
    units: [String]? = nil,
    compatibility: IndexCompatibility = .own, change: (inout IndexElement) -> Void = { _ in }
  ) throws -> [Double?] {
    let run = try run(
      [values], directions: [direction], steps: [step], years: years, units: units,
      compatibility: compatibility,
      change: change)
    return run.table(at: step.stage)?.column("a") ?? []
  }

  /// The scores of "all" under one method, from values as they are.
  static func scores(
    _ columns: [[Double?]], _ method: AggregationMethod, weights: [Double] = [], threshold: Double? = nil,
    units: [String]? = nil, compatibility: IndexCompatibility = .own
  ) throws -> [Double?] {
    try run(
      columns, weights: weights, steps: [.aggregate(Aggregation(method, dataThreshold: threshold))],
      units: units,
      compatibility: compatibility
    ).scores(of: "all") ?? []
  }

  /// Whether two columns agree to 1e-12, missing where the other is.
  static func agree(_ a: [Double?], _ b: [Double?], within tolerance: Double = 1e-12) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { a, b in
        guard let a, let b else { return a == nil && b == nil }
        return (a - b).magnitude <= tolerance * max(1, b.magnitude)
      }
  }

  /// √x.
  static func root(_ x: Double) -> Double { x.squareRoot() }
}
