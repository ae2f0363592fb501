import IndicatorEngine

/// Times the statistics of completion risk, one thread unless a line says otherwise:
///
///     risk-bench FOLDER ROUNDS
///
/// FOLDER holds what `risk/generate.py` made. Each figure is a line of JSON: medians of ROUNDS runs in seconds of the clock and of
/// the processor, and a number by which `risk/summary.py` sees whether the tools computed the same.
@main
enum RiskBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let rounds = Int(arguments[2]), rounds > 0 else {
      print("usage: risk-bench FOLDER ROUNDS")
      return
    }
    let sample = try RiskSample(folder: arguments[1])
    let watch = Stopwatch(tool: "Merilo", size: sample.count, rounds: rounds)
    cox(sample, watch)
    curves(sample, watch)
    groups(sample, watch)
    ExposureBench.run(Stopwatch(tool: "Merilo", size: 2_000_000, rounds: rounds))
    NetworkBench.run(Stopwatch(tool: "Merilo", size: 10_240, rounds: rounds))
  }

  private static func cox(_ sample: RiskSample, _ watch: Stopwatch) {
    let (days, x) = (sample.days, sample.factors)
    watch.time("Cox, Efron, whole days") { CoxModel.fit(days, factors: x).found?.coefficients[0] }
    watch.time("Cox, Breslow, whole days") {
      CoxModel.fit(days, factors: x, ties: .breslow).found?.coefficients[0]
    }
    let (times, late) = (sample.times, sample.late)
    watch.time("Cox, Efron, continuous times") { CoxModel.fit(times, factors: x).found?.coefficients[0] }
    watch.time("Cox, Efron, late entries") { CoxModel.fit(late, factors: x).found?.coefficients[0] }
    watch.time("Cox, Efron, 50 strata") {
      CoxModel.fit(days, factors: x, strata: sample.strata).found?.coefficients[0]
    }
  }

  private static func curves(_ sample: RiskSample, _ watch: Stopwatch) {
    let (days, times, late) = (sample.days, sample.times, sample.late)
    watch.time("Kaplan–Meier, whole days") { KaplanMeier.of(days).found?.survival(at: 1000) }
    watch.time("Kaplan–Meier, continuous times") { KaplanMeier.of(times).found?.survival(at: 1000) }
    watch.time("Kaplan–Meier, late entries") { KaplanMeier.of(late).found?.survival(at: 1000) }
    watch.time("Concordance, whole days") { Concordance.of(days, risk: sample.scores).found?.value }
    watch.time("Concordance with its variance") {
      Concordance.of(days, risk: sample.scores, withVariance: true).found?.value
    }
    let (outcomes, x) = (sample.outcomes, sample.factors)
    watch.time("Logistic regression") {
      GeneralisedLinearModel.fit(.logistic, outcomes: outcomes, factors: x).found?.coefficients[1]
    }
  }

  private static func groups(_ sample: RiskSample, _ watch: Stopwatch) {
    let (days, x) = (sample.days, sample.factors)
    watch.time("Fine and Gray") {
      FineGray.fit(exit: days.exit, cause: sample.causes, interest: 1, factors: x).found?.coefficients[0]
    }
    // Some dozen regressions: once is enough at a million.
    if sample.count > 200_000 { return }
    watch.time("Gamma frailty of 1,000 groups") {
      CoxFrailty.fit(days, factors: x, groups: sample.groups).found?.coefficients[0]
    }
  }
}
