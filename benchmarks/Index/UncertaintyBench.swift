import Foundation
import IndicatorEngine

/// Times the uncertainty of composite indices, and writes what a peer needs to do the same:
///
///     index-bench uncertainty IDATA IMETA ROUNDS FOLDER
///
/// FOLDER gets for each size `table-….csv`, the normalised figures, a row a unit, and `tree-….csv`, the parent and the level of each
/// element. Lines of JSON as of `index-bench`, with the mean rank shift in place of a check.
enum UncertaintyBench {
  static func run(_ arguments: [String]) throws {
    guard arguments.count == 4, let rounds = Int(arguments[2]), rounds > 0 else {
      FileHandle.standardError.write(Data("usage: index-bench uncertainty IDATA IMETA ROUNDS FOLDER\n".utf8))
      exit(64)
    }
    let asem = try Sample(data: arguments[0], meta: arguments[1], units: nil)
    let wide = try Sample(units: 1469, indicators: 80)
    for (sample, isSensitive) in [(asem, false), (asem, true), (wide, false)] {
      try write(sample, to: arguments[3])
      try time(
        "10,000 runs, noisy weights on every level\(isSensitive ? ", with indices of sensitivity" : "")",
        sample,
        noise, rounds: rounds, isSensitive: isSensitive)
    }
    try time(
      "10,000 runs, noisy weights, three means, two scales", asem,
      noise + [means(at: 1), means(at: 2), scales(asem)], rounds: rounds, isSensitive: false)
    try time("2,000 combinations with exact indices", asem, grid(asem), rounds: rounds, isSensitive: true)
    try time(
      "10,000 runs, noisy weights, figures drawn", asem, noise, rounds: 1, isSensitive: false, hasErrors: true
    )
  }

  private static let noise = (1...3).map {
    UncertainChoice("weights of level \($0)", .weightNoise(level: $0, 0.25))
  }

  private static func means(at level: Int) -> UncertainChoice {
    UncertainChoice(
      "mean of level \(level)", .aggregation(level: level, [.arithmetic, .geometric, .harmonic]))
  }

  private static func scales(_ sample: Sample) -> UncertainChoice {
    UncertainChoice(
      "scale",
      .step(
        at: sample.last - 1,
        [
          .normalise(Normalisation(.minMax(from: 1, to: 100))),
          .normalise(Normalisation(.zScore(mean: 100, deviation: 10))),
        ]))
  }

  /// 2 · 2 · 5 · 4 · 25: treated or not, two scales, five means of means, four of all, twenty-five sets of weights.
  private static func grid(_ sample: Sample) -> [UncertainChoice] {
    let powers: [AggregationMethod] = [
      .arithmetic, .geometric, .harmonic, .generalised(power: 0.5), .generalised(power: 2),
    ]
    return [
      UncertainChoice("treat", .step(at: sample.last - 2, [nil, .treat(Treatment())])),
      scales(sample),
      UncertainChoice("mean of level 1", .aggregation(level: 1, powers)),
      UncertainChoice("mean of level 2", .aggregation(level: 2, Array(powers.prefix(4)))),
      UncertainChoice(
        "weights", .weights(sample.structure.noisyWeights([1: 0.25, 2: 0.25, 3: 0.25], count: 25, seed: 3))),
    ]
  }

  private static func time(
    _ what: String, _ sample: Sample, _ choices: [UncertainChoice], rounds: Int, isSensitive: Bool,
    hasErrors: Bool = false
  ) throws {
    let index = sample.ofPositives
    var errors: FigureErrors?
    if hasErrors {
      let table = sample.data.table
      errors = try FigureErrors(
        sample.data, units: table.units,
        Dictionary(
          uniqueKeysWithValues: sample.structure.indicators.map { element in
            (
              element.code,
              .standardErrors((table.column(element.code) ?? []).map { $0.map { abs($0) / 20 } })
            )
          }))
    }
    for threads in [1, 2] {
      var shift = 0.0
      try Watch(rounds: rounds).time("\(what), \(sample.size), \(threads) thread\(threads > 1 ? "s" : "")") {
        let found = try IndexUncertainty(
          index, on: sample.data, of: sample.top, choices: choices, figures: errors, runs: 10_000,
          isSensitive: isSensitive, seed: 1, threads: threads)
        let all = found.both ?? found.method
        shift = all?.meanShift.value ?? 0
        return (all?.runCount ?? 0) + (isSensitive ? all?.sensitivity?.count ?? 0 : 0)
      }
      print("{\"what\": \"mean rank shift\", \"value\": \(shift)}")
    }
  }

  /// The normalised figures and the tree.
  private static func write(_ sample: Sample, to folder: String) throws {
    let run = try sample.ofPositives.run(on: sample.data)
    guard let table = run.table(at: .normalised) else { return }
    let columns = table.columns.map { table.column($0) ?? [] }
    let rows = table.units.indices.map { row in
      columns.map { column in column[row].map { "\($0)" } ?? "" }.joined(separator: ",")
    }
    let name = "\(table.rows)x\(columns.count).csv"
    try rows.joined(separator: "\n").write(
      toFile: "\(folder)/table-\(name)", atomically: true, encoding: .utf8)
    let tree = sample.structure.elements.indices.map { place in
      "\(sample.structure.parents[place] ?? -1),\(sample.structure.levels[place])"
    }
    try tree.joined(separator: "\n").write(
      toFile: "\(folder)/tree-\(name)", atomically: true, encoding: .utf8)
  }
}

extension Sample {
  /// The steps on 1…100, so that every mean is defined.
  var ofPositives: CompositeIndex {
    var index = index(.arithmetic)
    index.steps[last - 1] = .normalise(Normalisation(.minMax(from: 1, to: 100)))
    return index
  }

  /// The place of the last step.
  var last: Int { index(.arithmetic).steps.count - 1 }

  /// The code of the index.
  var top: String { structure.descending.first.map { structure.elements[$0].code } ?? "" }

  /// Pillars of ten indicators, two groups of pillars, an index; figures are seeded.
  init(units: Int, indicators: Int) throws {
    let pillars = (indicators + 9) / 10
    var elements = (0..<indicators).map { IndexElement(code: "i\($0)", parent: "p\($0 / 10)") }
    elements += (0..<pillars).map {
      IndexElement(code: "p\($0)", parent: $0 < pillars / 2 ? "first" : "second")
    }
    elements += ["first", "second"].map { IndexElement(code: $0, parent: "Index") }
    elements.append(IndexElement(code: "Index"))
    let structure = try IndexStructure(elements)
    var columns: [String: [Double?]] = [:]
    for (place, element) in structure.indicators.enumerated() {
      var random = Philox(seed: 1, stream: UInt64(place))
      columns[element.code] = (0..<units).map { _ in random.nextUnit() + random.nextUnit() + random.nextUnit()
      }
    }
    let codes = (0..<units).map { "u\(10_000 + $0)" }
    self.init(
      structure: structure,
      data: try IndexData(
        structure: structure, units: codes, columns: columns,
        groups: ["EurAsia_group": [String?](repeating: "all", count: units)]))
  }
}
