import IndicatorEngine
import TestSupport
import Testing

@Suite("Taming outliers") struct TreatmentTests {
  static func treated(
    _ values: [Double?], _ treatment: Treatment, compatibility: IndexCompatibility = .own
  ) throws -> (values: [Double?], column: TreatedColumn, notes: [IndexNote]) {
    let run = try Small.run([values], steps: [.treat(treatment)], compatibility: compatibility)
    return (run.table(at: .treated)?.column("a") ?? [], run.treated[0], run.notes)
  }

  /// Fourteen values 1…14 and 100: the outlier comes down to 14, and 14, 14 with the others passes.
  @Test("the greatest comes down to the next, and ties move together")
  func winsorised() throws {
    let plain = (1...14).map(Double.init)
    let one = try TreatmentTests.treated(plain + [100], Treatment())
    #expect(one.values == plain + [14])
    #expect(one.column.outcome == .winsorised && one.column.winsorisedPoints == 1)
    #expect(one.notes == [])
    let tied = try TreatmentTests.treated(plain + [100, 100], Treatment(skewness: 1, kurtosis: 0))
    #expect(tied.values == plain + [14, 14])
    #expect(tied.column.winsorisedPoints == 2)
    let low = try TreatmentTests.treated(plain.map { -$0 } + [-100], Treatment())
    #expect(low.values == plain.map { -$0 } + [-14])
    #expect(low.column.points.map(\.kind) == [.low])
  }

  /// Powers of three to 3¹⁹: still skewed when one point was moved.
  @Test("where it does not help the untreated column is transformed, or left as it is and told of")
  func transformed() throws {
    let values = (0..<20).map { power in (0..<power).reduce(1.0) { value, _ in value * 3 } }
    let left = try TreatmentTests.treated(values, Treatment(winsorMax: 1))
    #expect(left.column.outcome == .stillSkewed && left.notes == [.stillSkewed(element: "a")])
    let bent = try TreatmentTests.treated(values, Treatment(winsorMax: 1, transformation: .logShifted))
    // ln(x − min + 1) with min 1 is ln x: twenty numbers evenly apart, without skewness.
    #expect(bent.column.outcome == .transformed)
    #expect(isClose(bent.column.after?.skewness, 0, within: 1e-12))
    #expect(Small.agree(bent.values, (0..<20).map { Double($0) * 1.0986122886681098 }, within: 1e-12))
    #expect(bent.column.points.count == 20)
  }

  /// Least 0 and greatest 10, so that the margin is 0.1: ln 0.1 and ln 10.1 at the ends; mirrored −ln(10.1 − x).
  @Test(
    "each transformation by hand, at the least and the greatest",
    arguments: [
      (OutlierTransformation.log, -2.302585092994046, 2.312535423847214),
      (.logBothWays, -2.302585092994046, 2.312535423847214), (.logShifted, 0, 2.3978952727983707),
      (.boxCox(0.5), 0, 4.6332495807108), (.boxCox(0), 0, 2.3978952727983707),
    ])
  func formulas(_ transformation: OutlierTransformation, _ least: Double, _ greatest: Double) throws {
    let values: [Double] = [0, 0.1, 0.2, 0.3, 0.1, 0.2, 0.1, 0.3, 0.2, 0.1, 0.2, 0.3, 10]
    let result = try TreatmentTests.treated(
      values, Treatment(winsorMax: nil, transformation: transformation), compatibility: .coinr)
    #expect(isClose(result.values[0], least, within: 1e-12))
    #expect(isClose(result.values[12], greatest, within: 1e-12))
  }

  @Test("both-ways logarithm mirrors on the left")
  func mirrored() throws {
    let values: [Double] = [0, 0.1, 0.2, 0.3, 0.1, 0.2, 0.1, 0.3, 0.2, 0.1, 0.2, 0.3, 10]
    let treatment = Treatment(winsorMax: nil, transformation: .logBothWays)
    let right = try TreatmentTests.treated(values, treatment).values
    let left = try TreatmentTests.treated(values.map { 10 - $0 }, treatment).values
    #expect(Small.agree(left, right.map { $0.map { -$0 } }))
  }

  @Test("single indicators are treated otherwise or not at all; constant columns are left alone")
  func exceptions() throws {
    let values: [Double?] = (1...14).map(Double.init) + [100]
    let run = try Small.run(
      [values, values, Array(repeating: 5, count: 15)],
      steps: [.treat(Treatment(exceptions: ["b": Optional<Treatment>.none]))])
    let table = try #require(run.table(at: .treated))
    #expect(table.column("a")?.last == 14)
    #expect(table.column("b") == values)
    #expect(table.column("c") == Array(repeating: 5, count: 15))
    #expect(run.treated.map(\.element) == ["a", "c"])
  }

  @Test("years are treated together, or each alone")
  func years() throws {
    let units = (1...15).map { "u\($0 + 10)" }
    let years = Array(repeating: 2020, count: 15) + Array(repeating: 2021, count: 15)
    let values: [Double?] = (1...14).map(Double.init) + [100] + (1...14).map { 10 * Double($0) } + [150]
    let together = try Small.run([values], steps: [.treat(Treatment())], years: years, units: units + units)
    #expect(together.table(at: .treated)?.column("a") == values)
    let alone = try Small.run(
      [values], steps: [.treat(Treatment(isByYear: true))], years: years, units: units + units)
    #expect(alone.table(at: .treated)?.column("a")?[14] == 14)
    #expect(alone.treated.map(\.year) == [2020, 2021])
  }

  // 13 values with one far out; (y³⁰ − 1) ÷ 30 of 10⁶ has 178 digits.
  @Test("a transformation that leaves the range of numbers is refused by unit")
  func overflow() {
    let values: [Double?] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1e6]
    #expect(throws: IndexError.outOfRange(unit: "u13", element: "a")) {
      try Small.run(
        [values], steps: [.treat(Treatment(winsorMax: nil, transformation: .boxCox(30)))],
        compatibility: .coinr)
    }
  }
}
