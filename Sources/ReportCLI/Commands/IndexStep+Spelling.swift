import ArgumentParser
import IndicatorEngine

// Each step from its flag. A spelling that is none is an error of usage that names what is known.

extension Imputation {
  /// `--impute`.
  init(spelled text: String) throws {
    let spelling = try IndexSpelling("--impute", text)
    try spelling.allow([])
    func column() throws -> String {
      guard spelling.values.count == 1, let name = spelling.values.first, !name.isEmpty else {
        throw spelling.fault("\(spelling.name) needs a column of groups, as \(spelling.name):Region")
      }
      return name
    }
    func whole() throws -> Int? {
      guard let text = spelling.values.first else { return nil }
      guard spelling.values.count == 1, let number = Int(text), number >= 0 else {
        throw spelling.fault("expected a whole number behind the colon")
      }
      return number
    }
    switch spelling.name {
    case "group-mean": self = .groupMean(try column())
    case "group-median": self = .groupMedian(try column())
    case "row-mean": self = .rowMean(level: try whole())
    case "latest": self = .series(.latest(reach: try whole()))
    case "mean", "median", "linear", "constant", "linear-constant":
      try spelling.takesNoValues()
      self =
        switch spelling.name {
        case "mean": .mean
        case "median": .median
        case "linear": .series(.linear)
        case "constant": .series(.constant)
        default: .series(.linearOrConstant)
        }
    default:
      throw spelling.fault(
        "expected mean, median, group-mean:COLUMN, group-median:COLUMN, row-mean[:LEVEL], latest[:YEARS], linear, "
          + "constant or linear-constant")
    }
  }
}

extension Screening {
  /// `--screen`: `0.9`, `0.9:nonzero 0.05`, `0.9:nonzero=0.05`, `0.9:0.05`.
  init(spelled text: String) throws {
    let spelling = try IndexSpelling("--screen", text)
    try spelling.allow(["nonzero"])
    let available = try Screening.share(spelling.name, spelling)
    var second = spelling.keys["nonzero"]
    if let value = spelling.values.first {
      guard second == nil, spelling.values.count == 1 else { throw spelling.fault("too many values") }
      second = value.hasPrefix("nonzero ") ? String(value.dropFirst(8)) : value
    }
    self.init(available: available, nonZero: try second.map { try Screening.share($0, spelling) })
  }

  private static func share(_ text: String, _ spelling: IndexSpelling) throws -> Double {
    let share = try spelling.number(text)
    guard (0...1).contains(share) else { throw spelling.fault("shares lie within 0 and 1, not \(text)") }
    return share
  }
}

extension Treatment {
  /// `--treat`.
  init(spelled text: String) throws {
    // The transformations have no name before the colon of their own: `winsorise:5,boxcox:0.5,skew=2`.
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var treatment = Treatment(winsorMax: nil)
    let whole = try IndexSpelling("--treat", text)
    for part in parts {
      let spelling = try IndexSpelling("--treat", part)
      if spelling.values.isEmpty, part.contains("="), !part.contains(":") {
        try treatment.set(part, whole)
        continue
      }
      switch spelling.name {
      case "winsorise", "winsorize":
        guard treatment.winsorMax == nil, spelling.values.count <= 1 else {
          throw whole.fault("winsorise takes one number")
        }
        guard let points = spelling.values.isEmpty ? 5 : Int(spelling.values[0]), points > 0 else {
          throw whole.fault("winsorise needs a number of points, as winsorise:5")
        }
        treatment.winsorMax = points
      default:
        guard treatment.transformation == nil else { throw whole.fault("two transformations") }
        treatment.transformation = try OutlierTransformation(spelling, whole)
      }
    }
    guard treatment.winsorMax != nil || treatment.transformation != nil else {
      throw whole.fault("expected winsorise:POINTS, log-ct, log-ct-plus, log-ct-orig or boxcox:LAMBDA")
    }
    self = treatment
  }

  private mutating func set(_ part: String, _ whole: IndexSpelling) throws {
    let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch pair[0] {
    case "skew": skewness = try whole.number(pair[1])
    case "kurt": kurtosis = try whole.number(pair[1])
    case "years":
      guard ["all", "each"].contains(pair[1]) else { throw whole.fault("years is all or each") }
      isByYear = pair[1] == "each"
    default: throw whole.fault("\"\(SafeText.clean(pair[0]))\" is no key; known: kurt, skew, years")
    }
  }
}

extension OutlierTransformation {
  fileprivate init(_ spelling: IndexSpelling, _ whole: IndexSpelling) throws {
    switch spelling.name {
    case "log-ct": self = .log
    case "log-ct-plus": self = .logBothWays
    case "log-ct-orig": self = .logShifted
    case "boxcox":
      guard spelling.values.count == 1 else { throw whole.fault("boxcox needs its power, as boxcox:0.5") }
      self = .boxCox(try whole.number(spelling.values[0]))
      return
    default:
      throw whole.fault(
        "\"\(SafeText.clean(spelling.name))\" is none of winsorise:POINTS, log-ct, log-ct-plus, log-ct-orig, boxcox:LAMBDA"
      )
    }
    guard spelling.values.isEmpty else { throw whole.fault("\(spelling.name) takes no value") }
  }
}

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
          "expected minmax:FROM,TO, zscore:MEAN,SD, scaled:LOW,HIGH,FACTOR, rank, borda, prank, dist2max, dist2ref:UNIT, "
            + "dist2targ, fracmax, goalposts[:LOW,HIGH,SCALE], ampi or from-meta")
      }
      try spelling.takesNoValues()
      self = method
    }
  }

  /// Methods without parameters.
  private static let plain: [String: NormalisationMethod] = [
    "rank": .rank, "borda": .borda, "prank": .percentRank, "dist2max": .distanceToMaximum,
    "fracmax": .fractionOfMaximum,
    "ampi": .aroundReference, "from-meta": .fromStructure,
  ]
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
    case "genmean":
      guard let value else { throw whole.fault("genmean needs its power, as genmean:0.5") }
      self = .generalised(power: try whole.number(value))
    case let name:
      let plain: [String: AggregationMethod] = [
        "amean": .arithmetic, "gmean": .geometric, "hmean": .harmonic, "copeland": .copeland,
      ]
      guard let method = plain[name] else {
        throw whole.fault(
          "\"\(SafeText.clean(name))\" is none of amean, gmean, hmean, genmean:POWER, copeland, mpi, ampi")
      }
      if value != nil { throw whole.fault("\(name) takes no value") }
      self = method
    }
  }
}
