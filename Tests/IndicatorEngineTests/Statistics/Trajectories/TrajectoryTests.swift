import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Trajectories") struct TrajectoryTests {
  @Test("line and random walk by hand") func handWorked() throws {
    // y = 1, 3, 2, 4 at 0…3: t̄ = 1.5, ȳ = 2.5, Σ(t−t̄)² = 5, Σ(t−t̄)(y−ȳ) = 4: slope 0.8, intercept 1.3; residuals
    // −0.3, 0.9, −0.9, 0.3: Σe² = 1.8, σ² = 0.9. At 5: 5.3, variance 0.9 (1 + ¼ + 12.25/5) = 3.33. t of two degrees at ½ is 0.
    let line = try #require(LinearTrend.of([1, 3, 2, 4], at: [0, 1, 2, 3]).found)
    let forecast = line.forecast(at: 5)
    expectClose(
      [line.slope, line.intercept, line.deviation, forecast.expected, forecast.standardError],
      [0.8, 1.3, 0.9.squareRoot(), 5.3, 3.33.squareRoot()], within: 1e-13)
    expectClose([forecast.chance(atLeast: 5.3)], [0.5], within: 1e-13)
    // Steps 2, −1, 2: drift 1, s² = (1 + 4 + 1)/2 = 3; two ahead √3 √(2 (1 + ⅔)) = √10 about 4 + 2.
    let walk = try #require(RandomWalkWithDrift.of([1, 3, 2, 4]).found)
    expectClose(
      [walk.drift, walk.forecast(2).expected, walk.forecast(2).standardError], [1, 6, 10.0.squareRoot()],
      within: 1e-14)
    // Holt with α = ½, β = ½ from level 1, trend 2: expects 3, finds 1: e = −2, level 2, trend ½·1 + ½·2 = 1.5. Expects 3.5,
    // finds 3: level 3.25, trend ½·1.25 + ½·1.5 = 1.375. Expects 4.625, finds 6: level 5.3125, trend 1.71875.
    let smoothed = try #require(ExponentialSmoothing.of([1, 3, 6], level: 0.5, trend: 0.5).found)
    expectClose(
      [smoothed.level, smoothed.trend, smoothed.squares, smoothed.forecast(2).expected],
      [5.3125, 1.71875, 4 + 0.25 + 1.890625, 8.75], within: 1e-14)
  }

  @Test("a line is followed without error whatever the weights; damping helps a curve that bends")
  func fitted()
    throws
  {
    let line = try #require(ExponentialSmoothing.fitted([1, 3, 5, 7, 9, 11]).found)
    #expect(line.smoothing.squares < 1e-18)
    expectClose([line.initial.level, line.initial.trend], [-1, 2], within: 1e-6)
    expectClose([line.smoothing.forecast(3).expected], [17], within: 1e-9)
    // 10 (1 − 0.9ᵗ): the trend falls by a tenth each step.
    let bent = (1...12).map { 10 * (1 - pow(0.9, Double($0))) }
    let damped = try #require(ExponentialSmoothing.fitted(bent, isDamped: true).found)
    let straight = try #require(ExponentialSmoothing.fitted(bent).found)
    expectClose([damped.damping], [0.9], within: 1e-4)
    #expect(damped.smoothing.squares < 1e-6 * straight.smoothing.squares)
    expectClose([damped.smoothing.forecast(2).expected], [10 * (1 - pow(0.9, 14))], within: 1e-5)
    #expect(ExponentialSmoothing.fitted([1, 2, 3, 4, 5]).reason == .tooFewObservations)
    #expect(ExponentialSmoothing.fitted([1, 2, 3, .nan, 5, 6]).reason == .notFinite)
    // All equal: followed without error, by a level.
    let flat = ExponentialSmoothing.fitted([4, 4, 4, 4, 4, 4]).found
    expectClose([flat?.smoothing.forecast(9).expected], [4], within: 1e-12)
  }

  @Test("a level by hand: the filter weighs by the variances") func filter() throws {
    // Observation 1, step 1, values 0 and 3: the level before the second has variance 2, the gain is ⅔: level 2, variance ⅔.
    // Likelihood: −½ (ln 2π + ln 3 + 9/3). One ahead: variance ⅔ + 1 + 1 = 8/3.
    let series = try #require(StructuralSeries.of([0, 3], .init(observation: 1, level: 1)).found)
    expectClose(
      [series.level, series.logLikelihood, series.forecast(1).standardError],
      [2, -0.5 * (1.8378770664093453 + 1.0986122886681098 + 3), (8.0 / 3).squareRoot()], within: 1e-14)
    // With a trend and no errors but ζ a line is followed: 1, 3, 5 goes on to 7.
    let line = try #require(StructuralSeries.of([1, 3, 5], .init(observation: 0, level: 0, trend: 1)).found)
    expectClose([line.forecast(1).expected], [7], within: 1e-14)
  }

  @Test("too little, too even, not finite: a reason") func faults() {
    #expect(LinearTrend.of([1, 2], at: [0, 1]).reason == .tooFewObservations)
    #expect(LinearTrend.of([1, 2, 3], at: [1, 1, 1]).reason == .collinear)
    #expect(RandomWalkWithDrift.of([1, .nan, 3]).reason == .notFinite)
    #expect(ExponentialSmoothing.of([1], level: 0.5, trend: 0.5).reason == .tooFewObservations)
    #expect(StructuralSeries.localLevel([2, 2, 2, 2, 2]).reason == .noEvents)
    #expect(StructuralSeries.of([1, 2], .init(observation: 0, level: 0)).reason == .notFinite)
    #expect(GrowthCurve.of(.logistic, [1, 2, 3], at: [1, 2, 3]).reason == .tooFewObservations)
    #expect(GrowthCurve.of(.logistic, [-1, -2, -3, -4], at: [1, 2, 3, 4]).reason == .notConverged)
    #expect(RandomWalkWithDrift.of([1, 2, 3]).found?.forecast(2).chance(atLeast: 5) == 1)
  }

  @Test("a curve without errors is found again", arguments: GrowthCurve.Shape.allCases)
  func exact(_ shape: GrowthCurve.Shape) throws {
    // f = 100/(1 + e^((5 − x)/2)), 100 e^(−3·0.6ˣ), 100 (1 − e^(−0.25 (x − 0.5))).
    let truth: [Double] =
      switch shape {
      case .logistic: [100, 5, 2]
      case .gompertz: [100, 3, 0.6]
      case .asymptotic: [100, -1.3862943611198906, 0.5]
      }
    let times = (1...9).map(Double.init)
    let values = times.map { x in
      switch shape {
      case .logistic: 100 / (1 + exp((5 - x) / 2))
      case .gompertz: 100 * exp(-3 * exp(x * -0.5108256237659907))
      case .asymptotic: 100 * (1 - exp(-0.25 * (x - 0.5)))
      }
    }
    let curve = try #require(GrowthCurve.of(shape, values, at: times).found)
    expectClose(curve.parameters, truth, within: 1e-6)
  }

  @Test(
    "lines and smoothing agree with R and statsmodels", .enabled(if: SharedData.isPresent, SharedData.absent))
  func airmiles() throws {
    let table = try RiskReference.data("airmiles")
    let (times, values) = (table["t"].compactMap { $0 }, table["y"].compactMap { $0 })
    let ols = try RiskReference("traj_ols_airmiles")
    let early = times.indices.filter { times[$0] <= 1955 }
    let line = try #require(LinearTrend.of(early.map { values[$0] }, at: early.map { times[$0] }).found)
    let forecasts = try ols.numbers("new_t").map(line.forecast)
    expectClose([line.intercept, line.slope], try ols.numbers("coef"), within: 1e-9)
    expectClose(
      [line.deviation, line.degrees], [try ols.number("sigma"), try ols.number("df")], within: 1e-9)
    expectClose(forecasts.map(\.expected), try ols.numbers("fit"), within: 1e-9)
    expectClose(forecasts.map(\.standardError), try ols.numbers("se_pred"), within: 1e-9)
    expectClose(forecasts.map { $0.interval(0.9).lowerBound }, try ols.numbers("lower90"), within: 1e-9)
    expectClose(forecasts.map { $0.interval(0.9).upperBound }, try ols.numbers("upper90"), within: 1e-9)
    expectClose(
      zip(forecasts, try ols.numbers("target")).map { $0.chance(atLeast: $1) }, try ols.numbers("p_reach"),
      within: 1e-9)

    let reference = try RiskReference("ts_airmiles")
    for (name, damping) in [("holt", 1.0), ("holt_damped", 0.9)] {
      let theirs = try reference.part(name)
      let ours = try #require(ExponentialSmoothing.of(values, level: 0.5, trend: 0.2, damping: damping).found)
      expectClose(
        (1...5).map { ours.forecast($0).expected }, try theirs.numbers("forecast"), within: 1e-9, name)
      expectClose(
        [ours.level, ours.trend, ours.squares],
        [try theirs.number("level"), try theirs.number("trend"), try theirs.number("sse")], within: 1e-9, name
      )
    }
    let ets = try reference.part("ets_AAN")
    let (weights, hint) = (try ets.part("params"), try ets.number("tolerance_hint"))
    let (alpha, beta) = (try weights.number("smoothing_level"), try weights.number("smoothing_trend"))
    let begun = try #require(
      ExponentialSmoothing.of(
        values, level: alpha, trend: beta / alpha,
        from: (try weights.number("initial_level"), try weights.number("initial_trend"))
      ).found)
    expectClose([begun.squares / Double(values.count)], [try ets.number("sigma2")], within: 1e-9, "ETS")
    let ahead = (1...5).map { begun.forecast($0) }
    expectClose(ahead.map(\.expected), try ets.numbers("mean"), within: 1e-9, "ETS")
    expectClose(ahead.map { $0.interval(0.9).lowerBound }, try ets.numbers("lower90"), within: 1e-9, "ETS")
    expectClose(ahead.map { $0.interval(0.9).upperBound }, try ets.numbers("upper90"), within: 1e-9, "ETS")
    // statsmodels stops before the maximum: from level 0 and trend 300 its own weights have Σe² ÷ n of 1,035,374 against its 1,070,260. So only
    // what the weights say of the future agrees to the hint: where the series stands, not the errors.
    let fit = try #require(ExponentialSmoothing.fitted(values).found)
    #expect(fit.logLikelihood > (try ets.number("llf")) && fit.smoothing.squares < begun.squares)
    expectClose([fit.smoothing.forecast(1).expected], [try ets.numbers("mean")[0]], within: hint, "ETS")
    // It is a maximum: a step of a hundredth in either weight loses.
    for (level, trend) in [(0.01, 0.0), (-0.01, 0), (0, 0.01), (0, -0.01)] {
      let near = ExponentialSmoothing.of(
        values, level: fit.levelWeight + level, trend: (fit.trendWeight + trend) / (fit.levelWeight + level),
        from: fit.initial)
      #expect(try #require(near.found).squares > fit.smoothing.squares)
    }
    let drift = try reference.part("rw_drift")
    let walk = try #require(RandomWalkWithDrift.of(values).found)
    let target = try drift.number("target")
    expectClose(
      [walk.drift, walk.deviation], [try drift.number("drift"), try drift.number("sd")], within: 1e-12)
    expectClose((1...5).map { walk.forecast($0).standardError }, try drift.numbers("se"), within: 1e-12)
    expectClose((1...5).map { walk.forecast($0).expected }, try drift.numbers("forecast"), within: 1e-12)
    expectClose(
      (1...5).map { walk.forecast($0).chance(atLeast: target) }, try drift.numbers("p_reach"), within: 1e-10)
    // Theirs starts from a variance of 1e6 instead of from nothing known, which leaves a trace of some millionths.
    let theirs = try reference.part("lltrend_fixed")
    let fixed = try theirs.numbers("params")
    let ours = try #require(
      StructuralSeries.of(values, .init(observation: fixed[0], level: fixed[1], trend: fixed[2])).found)
    expectClose([ours.level, ours.trend], try theirs.numbers("filtered_state_last"), within: 1e-4)
    expectClose((1...5).map { ours.forecast($0).expected }, try theirs.numbers("forecast"), within: 1e-4)
    expectClose((1...5).map { ours.forecast($0).standardError }, try theirs.numbers("se"), within: 1e-4)
  }

  @Test("a level by maximum likelihood agrees with R", .enabled(if: SharedData.isPresent, SharedData.absent))
  func nile() throws {
    let reference = try RiskReference("structts_nile_level")
    let values = try RiskReference.data("nile")["y"].compactMap { $0 }
    let ours = try #require(StructuralSeries.localLevel(values).found)
    let hint = try reference.number("tolerance_hint")
    expectClose(
      [ours.variances.level, ours.variances.observation], try reference.numbers("coef"), within: hint)
    expectClose((1...5).map { ours.forecast($0).expected }, try reference.numbers("forecast"), within: hint)
    expectClose((1...5).map { ours.forecast($0).standardError }, try reference.numbers("se"), within: hint)
  }

  @Test(
    "growth curves agree with R's nls", .enabled(if: SharedData.isPresent, SharedData.absent),
    arguments: [
      ("growth_logistic_orange3", "orange_tree3", "age", "circumference", GrowthCurve.Shape.logistic),
      ("growth_asymp_loblolly301", "loblolly301", "age", "height", .asymptotic),
    ])
  func growth(_ name: String, _ data: String, _ time: String, _ value: String, _ shape: GrowthCurve.Shape)
    throws
  {
    let reference = try RiskReference(name)
    let table = try RiskReference.data(data)
    let curve = try #require(
      GrowthCurve.of(shape, table[value].compactMap { $0 }, at: table[time].compactMap { $0 }).found)
    expectClose(curve.parameters, try reference.numbers("coef"), within: 1e-5)
    expectClose(
      (0..<3).map { curve.covariance[$0, $0].squareRoot() }, try reference.numbers("se"), within: 1e-4)
    expectClose(
      [curve.deviation, curve.squares, curve.degrees],
      [try reference.number("sigma"), try reference.number("rss"), try reference.number("df")], within: 1e-6)
    let places = try reference.parts("newdata").map { try $0.number(time) }
    expectClose(places.map { curve.curve(at: $0).value }, try reference.numbers("fit"), within: 1e-5)
    expectClose(
      places.map { curve.curve(at: $0).standardError }, try reference.numbers("se_fit_delta"), within: 1e-3)
    expectClose(
      places.map { curve.forecast(at: $0).standardError }, try reference.numbers("se_pred"), within: 1e-3)
  }

  @Test("Gompertz's curve agrees with R's nls", .enabled(if: SharedData.isPresent, SharedData.absent))
  func gompertz()
    throws
  {
    let reference = try RiskReference("growth_gompertz_dnase1")
    let table = try RiskReference.data("dnase1")
    // Theirs is over the logarithm of the concentration.
    let curve = try #require(
      GrowthCurve.of(
        .gompertz, table["density"].compactMap { $0 }, at: table["conc"].compactMap { $0 }.map { log($0) }
      )
      .found)
    expectClose(curve.parameters, try reference.numbers("coef"), within: 1e-5)
    expectClose(
      (0..<3).map { curve.covariance[$0, $0].squareRoot() }, try reference.numbers("se"), within: 1e-4)
    expectClose(
      [curve.deviation, curve.squares], [try reference.number("sigma"), try reference.number("rss")],
      within: 1e-6)
    let places = try reference.parts("newdata").map { log(try $0.number("conc")) }
    expectClose(places.map { curve.curve(at: $0).value }, try reference.numbers("fit"), within: 1e-5)
    expectClose(
      places.map { curve.forecast(at: $0).standardError }, try reference.numbers("se_pred"), within: 1e-3)
  }
}
