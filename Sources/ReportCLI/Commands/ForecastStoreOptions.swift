import ArgumentParser
import IndicatorEngine

/// Where forecasts are kept, to be held against what came.
struct ForecastStoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep the forecasts in this file (.json), to be scored later by merilo backtest --score.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var store: String?

  func validate() throws {
    if let store, !store.lowercased().hasSuffix(".json") {
      throw ValidationError("--store: found \(store); expected a file that ends in .json.")
    }
  }

  /// - Throws: A usage error where something is supposed: such a run forecasts nothing.
  func check(_ risk: RiskOptions) throws {
    if store != nil, let supposed = risk.whatIf.first {
      throw ValidationError(
        "--store: with --what-if \(supposed.text) these are no forecasts of the data; store the run without --what-if, and write this one with -o."
      )
    }
  }
}
