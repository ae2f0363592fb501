/// The made-up programmes, places, indicators and operations, all following from a seed and a size.
struct World: Sendable {
  let seed: UInt64
  let operations: Int
  let municipalities: Int
  let indicators = 50
  let programmes = 24
  /// Quarters from 2010-Q1 on.
  let quarters = 40
  /// Quarters in which an operation reports each of its indicators.
  let rounds = 5

  init(seed: UInt64, operations: Int) {
    self.seed = seed
    self.operations = operations
    municipalities = max(12, min(3000, operations / 100))
  }

  func random(_ stream: UInt64, _ item: Int) -> SplitMix64 {
    SplitMix64(seed: seed, stream: stream, item: item)
  }

  /// The words, and so the country and currency, of a municipality.
  func words(ofMunicipality index: Int) -> Words { Words.all[index % Words.all.count] }

  /// Whether smaller is better.
  func isDecreasing(_ indicator: Int) -> Bool { indicator % 5 == 4 }

  /// Whether figures of an indicator are whole numbers.
  func isWhole(_ indicator: Int) -> Bool { indicator % 2 == 0 }

  func accumulates(_ indicator: Int) -> String {
    isDecreasing(indicator) ? "stock" : ["cumulative", "stock", "flow"][indicator % 3]
  }

  /// What the tables must agree about an operation.
  struct Operation {
    let municipality: Int
    /// The first quarter it reports.
    let firstQuarter: Int
    /// Its two indicators.
    let indicators: (Int, Int)
  }

  func operation(_ index: Int) -> Operation {
    var random = random(1, index)
    // The smaller of two draws: some places have several times the operations of others.
    let municipality = min(random.below(municipalities), random.below(municipalities * 2))
    let firstQuarter = random.below(quarters - rounds + 1)
    let first = random.below(indicators)
    let second = (first + 1 + random.below(indicators - 1)) % indicators
    return Operation(
      municipality: municipality, firstQuarter: firstQuarter,
      indicators: (min(first, second), max(first, second)))
  }

  /// Baseline, target and the path between them, in hundredths.
  struct Path {
    let baseline: Int
    let target: Int
    /// Thousandths of the way that will be gone by the last round.
    let reach: Int
    let isWhole: Bool
    let isCumulative: Bool

    /// The figure of a round 0..<rounds.
    func value(round: Int, of rounds: Int, _ random: inout SplitMix64) -> Int {
      let gone = reach * (round + 1) / rounds + (isCumulative ? 0 : random.below(80) - 40)
      let value = max(0, baseline + (target - baseline) * gone / 1000)
      return isWhole ? value / 100 * 100 : value
    }
  }

  /// The path of an operation's first (0) or second (1) indicator.
  func path(_ operation: Int, which: Int, indicator: Int) -> Path {
    var random = random(2 + UInt64(which), operation)
    var near = random.below(10_000)
    var distance = random.chance(1) ? 0 : 1000 + random.below(100_000)
    if isWhole(indicator) {
      near = near / 100 * 100
      distance = distance / 100 * 100
    }
    let isDecreasing = isDecreasing(indicator)
    return Path(
      baseline: isDecreasing ? near + distance : near, target: isDecreasing ? near : near + distance,
      reach: 300 + random.below(1000), isWhole: isWhole(indicator),
      isCumulative: accumulates(indicator) == "cumulative")
  }

  func addCode(ofOperation index: Int, to text: inout Text) {
    text.add("OP-")
    text.add(index + 1, width: 8)
  }

  func addCode(ofMunicipality index: Int, to text: inout Text) {
    text.add(words(ofMunicipality: index).country)
    text.add(index, width: 4)
  }

  func addCode(ofIndicator index: Int, to text: inout Text) {
    text.add("I")
    text.add(index + 1, width: 2)
  }

  func addCode(ofProgramme index: Int, to text: inout Text) {
    text.add("P")
    text.add(index + 1, width: 2)
  }
}
