import ArgumentParser
import IndicatorEngine

// Scales and means from their flags.

extension Normalisation {
  /// `--normalise`.
  init(spelled text: String) throws {
    let spelling = try IndexSpelling("--normalise", text)
    let isCut = spelling.name == "goalposts"
    try spelling.allow(isCut ? ["years", "cut"] : ["years"])
    self.init(try NormalisationMethod(spelling), yardstick: try spelling.yardstick())
  }
}

extension NormalisationMethod {
  fileprivate init(_ spelling: IndexSpelling) throws {
    func pair(_ first: Double, _ second: Double) throws -> (Double, Double) {
      if spelling.values.isEmpty { return (first, second) }
      let numbers = try spelling.numbers(2...2)
      return (numbers[0], numbers[1])
    }
    func isCapped() throws -> Bool {
      guard spelling.values.last == "cap" else {
        try spelling.takesNoValues()
        return false
      }
      return true
    }
    switch spelling.name {
    case "minmax":
      let (from, to) = try pair(0, 100)
      guard from < to else { throw spelling.fault("the first end must be below the second") }
      self = .minMax(from: from, to: to)
    case "zscore":
      let (mean, deviation) = try pair(0, 1)
      guard deviation > 0 else { throw spelling.fault("the deviation must be above 0") }
      self = .zScore(mean: mean, deviation: deviation)
    case "scaled":
      let numbers = spelling.values.isEmpty ? [0, 100] : try spelling.numbers(2...3)
      self = .scaled(low: numbers[0], high: numbers[1], factor: numbers.count > 2 ? numbers[2] : 100)
    case "dist2ref":
      guard let unit = spelling.values.first, !unit.isEmpty,
        spelling.values.dropFirst().allSatisfy({ $0 == "cap" })
      else {
        throw spelling.fault("dist2ref needs the code of a unit, as dist2ref:UPP or dist2ref:UPP,cap")
      }
      self = .distanceToReference(unit: unit, isCapped: spelling.values.count > 1)
    case "dist2targ": self = .distanceToTarget(isCapped: try isCapped())
    case "goalposts":
      let isCut = spelling.keys["cut"].map { $0 != "no" } ?? true
      guard !spelling.values.isEmpty else {
        guard spelling.keys["cut"] == nil else {
          throw spelling.fault("cut goes with posts, as goalposts:0,10,cut=no")
        }
        self = .goalposts(nil)
        return
      }
      let numbers = try spelling.numbers(2...3)
      self = .goalposts(
        Goalposts(low: numbers[0], high: numbers[1], scale: numbers.count > 2 ? numbers[2] : 1, isCut: isCut))
    default:
      guard let method = NormalisationMethod.plain[spelling.name] else {
        throw spelling.fault(
          "expected \(NormalisationMethod.spellings.joined(separator: ", ")) or from-meta")
      }
      try spelling.takesNoValues()
      self = method
    }
  }

  /// How scales are spelled.
  static let spellings = [
    "minmax:FROM,TO", "zscore:MEAN,SD", "scaled:LOW,HIGH,FACTOR", "rank", "borda", "prank", "dist2max",
    "dist2ref:UNIT",
    "dist2targ", "fracmax", "goalposts[:LOW,HIGH,SCALE]", "ampi",
  ]

  /// Methods without parameters.
  private static let plain: [String: NormalisationMethod] = [
    "rank": .rank, "borda": .borda, "prank": .percentRank, "dist2max": .distanceToMaximum,
    "fracmax": .fractionOfMaximum,
    "ampi": .aroundReference, "from-meta": .fromStructure,
  ]
}

/// `--data-threshold`: a share for all levels, or a share a level, `1=0.8,2=0.5`.
struct DataThreshold {
  private var all: Double?
  private var byLevel: [Int: Double] = [:]

  init(_ text: String) throws {
    let whole = try IndexSpelling("--data-threshold", text)
    for part in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let share = try whole.number(pair[pair.count - 1])
      guard (0...1).contains(share) else {
        throw ValidationError("--data-threshold lies within 0 and 1, not \(share).")
      }
      guard pair.count == 2 else {
        guard all == nil else { throw whole.fault("two shares for all levels") }
        all = share
        continue
      }
      guard let level = Int(pair[0]), level > 0 else {
        throw whole.fault("\"\(SafeText.clean(pair[0]))\" is no level; 1=0.8 is of the elements of level 1")
      }
      if byLevel.updateValue(share, forKey: level) != nil {
        throw whole.fault("level \(level) stands twice")
      }
    }
  }

  func apply(to aggregation: inout Aggregation) {
    aggregation.dataThreshold = all
    aggregation.thresholdByLevel = byLevel
  }
}

extension Aggregation {
  /// `--aggregate`: one method for all levels, or a method a level, `1=amean,2=gmean`.
  init(spelled text: String, dataThreshold: Double?) throws {
    let whole = try IndexSpelling("--aggregate", text)
    self.init(nil, dataThreshold: dataThreshold)
    for part in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let parsed = try AggregationMethod(spelled: pair[pair.count - 1], whole)
      guard pair.count == 2 else {
        guard method == nil else { throw whole.fault("two methods for all levels") }
        method = parsed
        continue
      }
      guard let level = Int(pair[0]), level > 0 else {
        throw whole.fault(
          "\"\(SafeText.clean(pair[0]))\" is no level; 1=amean brings level 1 together into level 2")
      }
      if byLevel.updateValue(parsed, forKey: level) != nil {
        throw whole.fault("level \(level) stands twice")
      }
    }
  }
}

extension AggregationMethod {
  fileprivate init(spelled text: String, _ whole: IndexSpelling) throws {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let value = parts.count > 1 ? parts[1] : nil
    func penalty() throws -> ImbalancePenalty {
      switch value {
      case nil, "positive": return .lowers
      case "negative": return .raises
      default: throw whole.fault("\(parts[0]) is for positive or negative figures, as \(parts[0]):negative")
      }
    }
    switch parts[0] {
    case "mpi": self = .mazziottaPareto(try penalty())
    case "ampi": self = .adjustedMazziottaPareto(try penalty())
    case "bod":
      guard let value else {
        self = .benefitOfTheDoubt(shares: nil)
        return
      }
      let ends = value.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard ends.count == 2 else { throw whole.fault("bod takes bounds of shares, as bod:0.05-0.4") }
      let (low, high) = (try whole.number(ends[0]), try whole.number(ends[1]))
      guard low >= 0, low <= high, high <= 1 else {
        throw whole.fault("shares lie within 0 and 1, the lower first, as bod:0.05-0.4")
      }
      self = .benefitOfTheDoubt(shares: low...high)
    case "genmean":
      guard let value else { throw whole.fault("genmean needs its power, as genmean:0.5") }
      self = .generalised(power: try whole.number(value))
    case let name:
      let plain: [String: AggregationMethod] = [
        "amean": .arithmetic, "gmean": .geometric, "hmean": .harmonic, "copeland": .copeland,
      ]
      guard let method = plain[name] else {
        throw whole.fault(
          "\"\(SafeText.clean(name))\" is none of amean, gmean, hmean, genmean:POWER, copeland, mpi, ampi, bod"
        )
      }
      if value != nil { throw whole.fault("\(name) takes no value") }
      self = method
    }
  }
}
