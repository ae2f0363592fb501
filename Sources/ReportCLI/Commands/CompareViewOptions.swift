import ArgumentParser
import IndicatorEngine
import Ingest

/// What `compare` shows instead of every measure with its ranks.
struct CompareViewOptions: ParsableArguments {
  @Flag(help: "Pairs: how surely one place stands before another, in every measure.")
  var pairs = false

  @Option(
    help: ArgumentHelp(
      "Rates as they would be if all places had the same composition, by a breakdown of the data, as age for age=0-14.",
      valueName: "breakdown"))
  var standardise: String?

  @Option(
    help: ArgumentHelp(
      "An efficiency frontier: what goes in, codes of measures with commas between; with --outputs.",
      valueName: "codes"))
  var inputs: String?

  @Option(help: ArgumentHelp("What comes out, for the frontier; with --inputs.", valueName: "codes"))
  var outputs: String?

  @Option(
    help: ArgumentHelp(
      "Whether inputs could be less or outputs more: input or output. Default: output.", valueName: "side"))
  var orientation: EfficiencyFrontier.Orientation?

  @Option(
    help: ArgumentHelp(
      "Whether places of another size are scaled: variable (like with like) or constant. Default: variable.",
      valueName: "returns"))
  var returns: EfficiencyFrontier.Returns?

  func validate() throws {
    let asked = [
      pairs ? "--pairs" : nil, standardise.map { _ in "--standardise" }, inputs.map { _ in "--inputs" },
    ]
    .compactMap { $0 }
    if asked.count > 1 { throw ValidationError("\(asked[0]) and \(asked[1]) are two tables: ask for one.") }
    if (inputs == nil) != (outputs == nil) {
      throw ValidationError("A frontier needs both --inputs and --outputs.")
    }
    if inputs == nil, orientation != nil || returns != nil {
      throw ValidationError("--orientation and --returns belong to a frontier: give --inputs and --outputs.")
    }
    for (flag, text) in [("--inputs", inputs), ("--outputs", outputs)] {
      if let text, PeersArgument.parts(text).isEmpty {
        throw ValidationError("\(flag): expected codes with commas between.")
      }
    }
  }
}

extension EfficiencyFrontier.Orientation: ExpressibleByArgument, CaseIterable {
  public static var allCases: [Self] { [.input, .output] }
}

extension EfficiencyFrontier.Returns: ExpressibleByArgument, CaseIterable {
  public static var allCases: [Self] { [.variable, .constant] }
}
