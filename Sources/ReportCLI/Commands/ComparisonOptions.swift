import ArgumentParser
import IndicatorEngine
import Ingest

/// How places are compared: shared by `compare` and the comparison report.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What counts and amounts are divided by: standard (counts per 1,000 inhabitants, amounts per inhabitant), \
      inhabitant, 1000 (any number of inhabitants), km2, none, or the code of an indicator. Default: standard.
      """, valueName: "divisor"),
    completion: .list(["standard", "inhabitant", "1000", "km2", "none"]))
  var per: DivisorArgument?

  @Option(
    help: ArgumentHelp(
      "The period to compare, as 2019 or 2019-Q1. Default: for each indicator the newest that half of the places have.",
      valueName: "period"))
  var period: PeriodArgument?

  @Option(
    help: ArgumentHelp(
      "Who a place is held against: all, group (the same `group`), a number (that many places nearest on peers.variables of merilo.yaml, else on population and density), or codes with commas between. Default: all.",
      valueName: "peers"),
    completion: .list(["all", "group"]))
  var peers: PeersArgument?

  @Option(help: ArgumentHelp("Only these places: codes with commas between.", valueName: "codes"))
  var places: String?

  @Option(help: ArgumentHelp("Only these indicators: codes with commas between.", valueName: "codes"))
  var indicators: String?

  @Option(
    help: ArgumentHelp(
      "Confidence of intervals and rank ranges, in percent. Default: 95.", valueName: "percent"))
  var confidence: Double?

  @Option(
    help: ArgumentHelp(
      "The k of “chance to be among the first k”. Default: 3, of fewer than eight places 1.", valueName: "k"))
  var top: Int?

  @Option(
    help: ArgumentHelp("The seed of what is drawn: ranks, ends of projects. Default: 1.", valueName: "number")
  )
  var seed: UInt64?

  @Option(
    help: ArgumentHelp("Outlines of places (GeoJSON) for the map. Repeatable.", valueName: "file"),
    completion: .file(extensions: ["geojson", "json"]))
  var boundaries: [String] = []

  func validate() throws {
    if let confidence, !(50..<100).contains(confidence) {
      throw ValidationError("--confidence: found \(confidence); expected a percentage from 50 to below 100.")
    }
    if let top, top < 1 { throw ValidationError("--top: found \(top); expected 1 or more.") }
  }

  /// The flags that were given, each with its values: what makes the same comparison again. Boundaries stand among the
  /// inputs.
  var given: [[String]] {
    [
      per.map { ["--per", $0.text] }, period.map { ["--period", $0.period.description] },
      peers.map { ["--peers", $0.text] }, places.map { ["--places", $0] },
      indicators.map { ["--indicators", $0] }, confidence.map { ["--confidence", "\($0)"] },
      top.map { ["--top", "\($0)"] }, seed.map { ["--seed", "\($0)"] },
    ].compactMap { $0 }
  }

  /// The plan of the comparison; codes that the portfolio lacks are refused with the nearest.
  func plan(for portfolio: Portfolio, settings: Settings, words: Words) throws -> ComparisonPlan {
    var plan = ComparisonPlan()
    do throws(UncertaintyFault) { try IndexSettings.apply(settings.index, to: &plan) } catch {
      throw IndexWording(words: words).failure(error)
    }
    plan.divisor = per?.divisor ?? plan.divisor
    plan.period = period?.period
    plan.confidence = confidence.map { $0 / 100 } ?? plan.confidence
    plan.topPlaces = top ?? plan.topPlaces
    plan.peers = peers?.choice ?? plan.peers
    plan.peerVariables = try variables(settings, portfolio)
    plan.seed = seed ?? plan.seed
    plan.members = try codes(places, "--places", portfolio.municipalities.code)
    plan.indicators = try codes(indicators, "--indicators", portfolio.indicators.code)
    if case .listed(let codes) = plan.peers { _ = try check(codes, "--peers", portfolio.municipalities.code) }
    if case .indicator(let code) = plan.divisor {
      _ = try check([code], "--per", portfolio.indicators.code)
    }
    return plan
  }

  /// The variables of the settings; one that is neither a column nor an indicator is refused.
  private func variables(_ settings: Settings, _ portfolio: Portfolio) throws -> [String] {
    let known = PeerSets.contextNames + portfolio.indicators.code.dictionary.texts
    for name in settings.peerVariables where !known.contains(name) {
      let nearest = EditDistance.nearest(to: name, in: known.sorted())?.text
      throw CommandFailure(
        .settings,
        "peers.variables: there is no \"\(name)\"" + (nearest.map { "; did you mean \($0)?" } ?? "."))
    }
    return settings.peerVariables
  }

  /// The codes of a flag, which must be in a column; nil where the flag was not given.
  func codes(_ text: String?, _ flag: String, _ column: CategoryColumn) throws -> [String]? {
    try text.map { try check(PeersArgument.parts($0), flag, column) }
  }

  private func check(_ codes: [String], _ flag: String, _ column: CategoryColumn) throws -> [String] {
    let known = column.dictionary.texts
    for code in codes where !known.contains(code) {
      let nearest = EditDistance.nearest(to: code, in: known.sorted())?.text
      let advice = nearest.map { "; did you mean \($0)?" } ?? "."
      throw ValidationError("\(flag): there is no \"\(code)\" in the data\(advice)")
    }
    return codes
  }
}

/// What figures are divided by, on the command line.
struct DivisorArgument: ExpressibleByArgument, Sendable {
  let divisor: DivisorChoice
  /// As it was written.
  let text: String

  init?(argument: String) {
    text = argument
    switch argument {
    case "": return nil
    case "standard": divisor = .standard
    case "inhabitant": divisor = .inhabitants(per: 1)
    case "km2": divisor = .squareKilometre
    case "none": divisor = .none
    default:
      if let count = Int(argument), count > 0 {
        divisor = .inhabitants(per: Double(count))
      } else {
        divisor = .indicator(argument)
      }
    }
  }

}

/// Who a place is held against, on the command line.
struct PeersArgument: ExpressibleByArgument, Sendable {
  let choice: PeerChoice
  /// As it was written.
  let text: String

  init?(argument: String) {
    text = argument
    switch argument {
    case "all": choice = .all
    case "group": choice = .group
    default:
      if let count = Int(argument) {
        guard count > 0 else { return nil }
        choice = .nearest(count)
      } else {
        let codes = PeersArgument.parts(argument)
        if codes.isEmpty { return nil }
        choice = .listed(codes)
      }
    }
  }

  /// Codes with commas between.
  static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }
}

/// A period on the command line, in the spelling of files.
struct PeriodArgument: ExpressibleByArgument, Sendable {
  let period: Period

  init?(argument: String) {
    guard case .value(let period) = PeriodText.read(argument) else { return nil }
    self.period = period
  }
}
