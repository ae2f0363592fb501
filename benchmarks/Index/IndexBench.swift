import Foundation
import IndicatorEngine

/// Times composite indices in one process:
///
///     index-bench IDATA IMETA ROUNDS
///
/// IDATA and IMETA are a pair of files as COINr takes them (its example has 51 units and 49 indicators). Each figure is the
/// median of ROUNDS runs, in milliseconds, a line of JSON each. Larger data are the units of the pair over and over, with
/// noise.
@main
enum IndexBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.dropFirst().first == "uncertainty" {
      return try UncertaintyBench.run(Array(arguments.dropFirst(2)))
    }
    guard arguments.count == 4, let rounds = Int(arguments[3]), rounds > 0 else {
      FileHandle.standardError.write(Data("usage: index-bench IDATA IMETA ROUNDS\n".utf8))
      exit(64)
    }
    let small = try Sample(data: arguments[1], meta: arguments[2], units: nil)
    let large = try Sample(data: arguments[1], meta: arguments[2], units: 300)
    let watch = Watch(rounds: rounds)
    try watch.time("pipeline, \(small.size)") { try small.index(.arithmetic).run(on: small.data).notes.count }
    try watch.time("pipeline, \(large.size)") { try large.index(.arithmetic).run(on: large.data).notes.count }
    for sample in [small, large] {
      let arithmetic = sample.index(.arithmetic)
      let treated = try arithmetic.run(on: sample.data)
      let copeland = CompositeIndex(sample.structure, steps: [.aggregate(Aggregation(.copeland))])
      let data = treated.data
      try watch.time("copeland on every level, \(sample.size)") { try copeland.run(on: data).notes.count }
      let last = Array(arithmetic.steps.suffix(2))
      var replay = try IndexReplay(arithmetic, on: sample.data, choosingFrom: 4)
      try watch.time("normalise and aggregate again, \(sample.size)") {
        try replay.run(last) { scores, rows in scores.count + rows }
      }
      let sets = sample.structure.noisyWeights([1: 0.25, 2: 0.25, 3: 0.25], count: 10_000, seed: 1)
      try watch.time("10,000 sets of weights, \(sample.size)") {
        try arithmetic.scores(of: "Index", under: sets, in: treated).count
      }
    }
  }
}

/// Medians of a few runs.
struct Watch {
  let rounds: Int

  func time(_ what: String, _ body: () throws -> Int) throws {
    let clock = ContinuousClock()
    var (milliseconds, checksum): ([Double], Int) = ([], 0)
    for _ in 0..<rounds {
      let took = try clock.measure { checksum &+= try body() }
      milliseconds.append(Double(took.components.attoseconds) / 1e15 + Double(took.components.seconds) * 1000)
    }
    milliseconds.sort()
    let median = milliseconds[rounds / 2]
    print(
      "{\"what\": \"\(what)\", \"milliseconds\": \(median), \"least\": \(milliseconds[0]), \"check\": \(checksum)}"
    )
  }
}
