import ArgumentParser
import IndicatorEngine

// Each step from its flag. A spelling that is none is an error of usage that names what is known.

extension Denomination {
  /// `--denominate`: what one denominator counts for.
  init(spelled text: String) throws {
    let spelling = try IndexSpelling("--denominate", text)
    let scale = try spelling.number(text)
    guard scale > 0 else {
      throw spelling.fault("expected a number above 0, as 1000 for \"per 1,000 inhabitants\"")
    }
    self.init(scale: scale)
  }
}

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
    case "mean", "median", "model", "linear", "constant", "linear-constant":
      try spelling.takesNoValues()
      self =
        switch spelling.name {
        case "mean": .mean
        case "median": .median
        case "model": .model
        case "linear": .series(.linear)
        case "constant": .series(.constant)
        default: .series(.linearOrConstant)
        }
    default:
      throw spelling.fault(
        "expected mean, median, group-mean:COLUMN, group-median:COLUMN, row-mean[:LEVEL], model, latest[:YEARS], linear, "
          + "constant or linear-constant")
    }
  }
}

extension Screening {
  /// `--screen`: `0.9`, `0.9:nonzero 0.05`, `0.9:nonzero=0.05`, `0.9:0.05`, `0.9:keep=UPP+LOW,drop=MID`.
  init(spelled text: String) throws {
    let spelling = try IndexSpelling("--screen", text)
    try spelling.allow(["nonzero", "keep", "drop"])
    let available = try Screening.share(spelling.name, spelling)
    var second = spelling.keys["nonzero"]
    if let value = spelling.values.first {
      guard second == nil, spelling.values.count == 1 else { throw spelling.fault("too many values") }
      second = value.hasPrefix("nonzero ") ? String(value.dropFirst(8)) : value
    }
    func units(_ key: String) -> Set<String> {
      Set((spelling.keys[key] ?? "").split(separator: "+").map(String.init))
    }
    let (kept, dropped) = (units("keep"), units("drop"))
    if let both = kept.intersection(dropped).sorted().first {
      throw spelling.fault("\"\(SafeText.clean(both))\" is to be kept and to be dropped")
    }
    self.init(
      available: available, nonZero: try second.map { try Screening.share($0, spelling) }, kept: kept,
      dropped: dropped)
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
    if text == "from-meta" {
      self = treatment
      return
    }
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
      throw whole.fault(
        "expected winsorise:POINTS, log-ct, log-ct-plus, log-ct-orig, boxcox:LAMBDA or from-meta")
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
        "\"\(SafeText.clean(spelling.name))\" is none of winsorise:POINTS, log-ct, log-ct-plus, log-ct-orig, boxcox:LAMBDA, from-meta"
      )
    }
    guard spelling.values.isEmpty else { throw whole.fault("\(spelling.name) takes no value") }
  }
}
