import Foundation
import IndicatorEngine
import TestSupport
import Testing

@Suite("Reference classes") struct ReferenceClassTests {
  private func counts(_ completions: Int) throws -> CompletionCounts {
    let zeros = CompletionCounts.none.finished
    return try #require(
      CompletionCounts(finished: zeros, exposure: zeros, cases: completions + 5, completions: completions))
  }

  @Test("the finest class with enough completions speaks; none is an answer") func choice() throws {
    let all = SampleClass.of(try counts(400), id: "all", scope: ClassScope([:]))
    let schools = SampleClass.of(
      try counts(60), id: "schools", scope: ClassScope([.type: ["School building"]]))
    let ours = SampleClass.of(
      try counts(12), id: "ours",
      scope: ClassScope([.type: ["School building"], .municipality: ["BG-22"]]))
    let asked = SampleClass.of(try counts(900), id: "asked", scope: nil)
    let school: CaseTraits = [.type: "school  BUILDING", .municipality: "BG-22"]
    let classes = try #require(ReferenceClasses(version: "1", classes: [asked, all, ours, schools]))
    // Twelve completions are too few to be preferred to sixty.
    #expect(classes.fitting(school).found?.id == "schools")
    #expect(classes.fitting([.type: "training"]).found?.id == "all")
    let few = try #require(ReferenceClasses(version: "1", classes: [ours, asked]))
    #expect(few.fitting(school).found?.id == "ours")
    #expect(few.fitting([.type: "training"]).reason == .untestedClass)
    #expect(few.fitting([:]).reason == .untestedClass)
    #expect(few.named("asked")?.id == "asked" && few.named("nobody") == nil)
    #expect(ReferenceClasses(version: "1", classes: [all, all]) == nil)
  }

  @Test("a class without an outcome speaks for nobody") func empty() throws {
    let empty = SampleClass.of(try counts(0))
    let classes = try #require(ReferenceClasses(version: "1", classes: [empty]))
    #expect(classes.fitting([:]).reason == .untestedClass)
  }

  @Test("ratios by hand") func ratios() throws {
    // ln 1, ln 2, ln 4 = 0, l, 2l: mean l, deviation l.
    let summary = try #require(RatioSummary.of([1, 4, 2], shares: [0.5, 0.9]).found)
    expectClose([summary.logMean, summary.logDeviation], [log(2), log(2)], within: 1e-12)
    // Place (3 − 1) · 0.9 = 1.8: 2 + 0.8 · 2.
    expectClose([summary.ratio(at: 0.5), summary.ratio(at: 0.9)], [2, 3.6], within: 1e-12)
    expectClose([summary.ratio(at: 0.7)], [2 + 0.5 * 1.6], within: 1e-12)
    // Below the kept quantiles: lognormal, e^(l − l z).
    expectClose([summary.ratio(at: 0.1)], [exp(log(2) * (1 - 1.2815515655446004))], within: 1e-9)
    #expect(RatioSummary.of([1]).reason == .tooFewObservations)
    #expect(
      RatioSummary.of([1, 0]).reason == .outOfRange && RatioSummary.of([1, .nan]).reason == .notFinite)
    #expect(
      RatioSummary(
        count: 9, logMean: nil, logDeviation: nil,
        quantiles: [.init(share: 0.5, ratio: 2), .init(share: 0.8, ratio: 1)]) == nil)
  }
}
