import IndicatorEngine
import TestSupport
import Testing

/// `reference/coin/smallarea*.csv`: Wilson, exact and Byar limits, empirical Bayes, funnel scores and limits of 40 synthetic
/// places, by PHEindicatormethods 2.1.0, spdep 1.2-7 and FunnelPlotR 0.6.0. Tolerance 1e-9, relative above 1 and absolute below;
/// what is met is about 1e-13 (scores are sums of two arcsines).
@Suite("Small areas against the reference", .enabled(if: SharedData.isPresent, SharedData.absent))
struct SmallAreaParityTests {
  let table: ReferenceTable
  let parameters: [String: Double]
  let numerators: [Double?]
  let denominators: [Double?]

  init() throws {
    table = try ReferenceTable(shared: "reference/coin/smallarea.csv")
    let named = try ReferenceTable(shared: "reference/coin/smallarea_parameters.csv")
    parameters = Dictionary(
      uniqueKeysWithValues: zip(named.text("parameter"), named["value"]).compactMap { name, value in
        value.map { (name, $0) }
      })
    numerators = table["events"]
    denominators = table["population"]
  }

  private func agrees(_ ours: [Double?], _ column: String) {
    let expected = table[column]
    #expect(expected.count == 40 && ours.count == 40)
    for (found, wanted) in zip(ours, expected) {
      guard let wanted else {
        Issue.record("\(column) lacks a value")
        continue
      }
      #expect(isClose(found, wanted, within: 1e-9), "\(column): \(found ?? .nan) for \(wanted)")
    }
  }

  @Test("proportions and their limits, rates per 1,000 and theirs")
  func limits() {
    let proportions = ObservedRate.rates(of: numerators, per: denominators, .proportion).map(\.found)
    agrees(proportions.map { $0?.value }, "proportion")
    agrees(proportions.map { $0?.limits.low }, "wilson_lower95")
    agrees(proportions.map { $0?.limits.high }, "wilson_upper95")
    let rates = ObservedRate.rates(of: numerators, per: denominators, .events, factor: 1000).map(\.found)
    agrees(rates.map { $0?.limits.low }, "rate_lower95_per1000")
    agrees(rates.map { $0?.limits.high }, "rate_upper95_per1000")
  }

  @Test("empirical-Bayes estimates of both kinds")
  func shrinkage() throws {
    let events = try #require(EmpiricalBayes(numerators: numerators, denominators: denominators, .events))
    agrees(events.units.map { $0.found?.shrunk }, "eb_poisson")
    #expect(isClose(events.variance, try #require(parameters["eb_poisson_a"]), within: 1e-15))
    #expect(isClose(events.overall, try #require(parameters["eb_poisson_b"]), within: 1e-15))
    let proportions = try #require(
      EmpiricalBayes(numerators: numerators, denominators: denominators, .proportion))
    agrees(proportions.units.map { $0.found?.shrunk }, "eb_binomial")
  }

  @Test("scores, over-dispersion, and limits with it and without")
  func funnel() throws {
    let funnel = try #require(Funnel(numerators: numerators, denominators: denominators, .proportion))
    let measured = try #require(funnel.overdispersion)
    #expect(isClose(funnel.target, try #require(parameters["target"]), within: 1e-15))
    #expect(isClose(measured.phi, try #require(parameters["phi_winsorised_10pct"]), within: 1e-9))
    #expect(isClose(measured.betweenVariance, try #require(parameters["tau2"]), within: 1e-15))
    agrees(funnel.units.map { $0.found?.score }, "funnel_z")
    agrees(measured.winsorised.map(Optional.some), "funnel_z_wins")
    // The reference rounds z: 1.959964.
    let confidence = Confidence(z: 1.959964)
    for (adjusted, low, high) in [(false, "ll95", "ul95"), (true, "odll95", "odul95")] {
      let limits = denominators.map { $0.map { funnel.limits(at: $0, confidence, adjusted: adjusted) } }
      agrees(limits.map { $0?.low }, low)
      agrees(limits.map { $0?.high }, high)
    }
  }
}
