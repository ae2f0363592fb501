import IndicatorEngine
import TestSupport
import Testing

@Suite("What is not known of a path") struct SeriesForecastTests {
  // 0, 1, 1 at 0, 1, 2: slope ½, about the line −1/6, 1/3, −1/6, so s = √(1/6) = 0.408248 with one degree. At 3, two from the middle: the path is off by
  // s √(1/3 + 4/2) = 0.623610, a value by s √(1 + 7/3) = 0.745356 about 5/3. Student's t with one degree is Cauchy's: its ninetieth percentile is
  // 3.077684, P(≥ 2) = ½ − atan(z) ÷ π: 0.366140; with the path 3.077684 · 0.623610 lower 0.057069, higher 0.919803.
  @Test("the path of a line, and the interval of a chance over it")
  func line() throws {
    let forecast = try #require(LinearTrend.of([0, 1, 1], at: [0, 1, 2]).found).forecast(at: 3)
    #expect(isClose(forecast.pathError, 0.623610, within: 1e-6))
    #expect(isClose(forecast.standardError, 0.745356, within: 1e-6))
    #expect(isClose(forecast.chance(atLeast: 2), 0.366140, within: 1e-6))
    let interval = forecast.chanceInterval(atLeast: 2)
    #expect(isClose(interval.lowerBound, 0.057069, within: 1e-6))
    #expect(isClose(interval.upperBound, 0.919803, within: 1e-6))
  }

  // Steps 1, 3, 2: drift 2, s = 1; three steps: h = 4: 4 ÷ √3.
  @Test("the path of a walk is its drift")
  func walk() throws {
    let forecast = try #require(RandomWalkWithDrift.of([0, 1, 4, 6]).found).forecast(4)
    #expect(isClose(forecast.pathError, 4 / 3.0.squareRoot(), within: 1e-9))
    #expect(forecast.pathError < forecast.standardError)
  }

  @Test("a path that is known leaves no interval; one of a wandering level lies within its error")
  func known() throws {
    let flat = try #require(RandomWalkWithDrift.of([1, 2, 3, 4]).found).forecast(2)
    #expect(flat.pathError == 0 && flat.chanceInterval(atLeast: 5) == 1...1)
    let values = [3.0, 5, 4, 8, 7, 11, 10, 14, 12, 17]
    let level = try #require(StructuralSeries.localLinearTrend(values).found).forecast(3)
    #expect(level.pathError > 0 && level.pathError < level.standardError)
    #expect(level.chanceInterval(atLeast: 20).contains(level.chance(atLeast: 20)))
  }
}
