import IndicatorEngine
import TestSupport
import Testing

@Suite("Scores month by month, open cases counted") struct HorizonScoresTests {
  private let origin = Day(number: 18_000)

  private func item(_ id: String, planned: Int = 400, ending: OutcomeCase.Ending? = nil) throws -> OutcomeCase
  {
    try #require(
      OutcomeCase(
        id: id, project: id, start: origin, plans: [.init(end: origin + planned)], ending: ending))
  }

  private func backtest(_ cases: [OutcomeCase], until: Int) -> Backtest {
    Backtest(
      cases,
      options: BacktestOptions(
        freezes: [origin + 50], dataDay: origin + until, methods: [.plan, .kaplanMeier], folds: 1))
  }

  // At day 50 both are open, planned for day 400; a ends on day 150, b never. The plan says: open up to day 400, done from it on. Days ahead of
  // 3, 6, … 24 months: 91, 183, 274, 365, 457, 548, 639, 731, and day 415 is the first at or behind the plan.
  // BS is 0 at 91 (both open), from 183 on 1/2: first a is done and "open", then b is open and "done". All was seen: G = 1.
  // Integrated: ((183 − 91) · ¼ + (731 − 183) · ½) ÷ 731 = 297 ÷ 731, and 297 days.
  @Test("the plan by hand")
  func plan() throws {
    let found = backtest([try item("a", ending: .finished(origin + 150)), try item("b")], until: 1000)
      .horizonScores(of: .plan)
    let scores = try #require(found.found)
    #expect(scores.count == 2 && scores.reach == 24)
    expectClose([3, 6, 12, 24].map { scores.brier[$0] }, [0, 0.5, 0.5, 0.5], within: 1e-12)
    expectClose([scores.integrated, scores.rankedProbability], [297.0 / 731, 297], within: 1e-9)
    // The plan gives both the same chance.
    expectClose([scores.concordance], [0.5], within: 1e-12)
  }

  // What was called off is not done at any later day: as b above, though it "ended".
  @Test("called off is never done")
  func cancelled() throws {
    let ended = try item("a", ending: .finished(origin + 150))
    let found = [OutcomeCase.Ending.cancelled(origin + 100), nil].map { ending in
      item(ending, ended)
    }
    #expect(found[0] != nil && found[0] == found[1])
  }

  private func item(_ ending: OutcomeCase.Ending?, _ other: OutcomeCase) -> HorizonScores? {
    guard let second = try? item("b", ending: ending) else { return nil }
    return backtest([other, second], until: 1000).horizonScores(of: .plan).found
  }

  // The data end on day 300, 250 days ahead of the freeze: horizons of 3 and 6 months are reached, 9 months are not.
  @Test("no horizon behind the last day of the data")
  func reach() throws {
    let cases = [try item("a", ending: .finished(origin + 150)), try item("b")]
    let scores = try #require(backtest(cases, until: 300).horizonScores(of: .plan).found)
    #expect(scores.reach == 6 && scores.brier.keys.sorted() == [3, 6])
    // ((183 − 91) · ¼) ÷ 183.
    expectClose([scores.integrated], [23.0 / 183], within: 1e-9)
  }

  @Test("nothing open, nothing ended, or a method nobody asked for: reasons")
  func reasons() throws {
    #expect(backtest([], until: 1000).horizonScores(of: .plan).reason == .tooFewObservations)
    #expect(backtest([try item("b")], until: 1000).horizonScores(of: .plan).reason == .noEvents)
    #expect(backtest([try item("b")], until: 1000).horizonScores(of: .cox).reason == .notApplicable)
  }
}
