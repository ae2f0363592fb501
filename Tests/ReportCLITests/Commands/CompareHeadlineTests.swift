import TestSupport
import Testing

@Suite("What a comparison says of a measure in one sentence") struct CompareHeadlineTests {
  /// The report of shares of 100, in English.
  private func report(_ counts: [Int]) throws -> String {
    let folder = try Scratch()
    let codes = ["A", "B", "C", "D"].prefix(counts.count)
    try folder.put("municipalities.csv", "code,name\n" + codes.map { "\($0),\($0)\n" }.joined())
    try folder.put(
      "indicators.csv",
      "code,name,unit,measure,direction,accumulates,over_time,over_places,factor\nP,Share,%,percent,increase,flow,sum,weighted,100\n"
    )
    try folder.put(
      "observations.csv",
      "indicator,municipality,period,numerator,denominator\n"
        + zip(codes, counts).map { "P,\($0),2022,\($1),100\n" }.joined())
    return try Tool.run(
      ["report", ".", "--kind", "comparison", "--as-of", "2022-12-31", "-q", "--format", "md"], in: folder.url
    ).output
  }

  // Fisher's exact test of 70 and 50 of 100: two-sided p = 0.006, of their neighbours 60: 0.18 and 0.20. So A lies above C, and B may be
  // any of the three: possible ranks 1–2, 1–3, 2–3.
  @Test(
    "who differs from somebody is counted where no group stands apart, and nobody is said to be like all others"
  )
  func chain() throws {
    let text = try report([70, 60, 50])
    #expect(text.contains("2 of 3 can be told from some others, but no group stands in front or behind"))
    #expect(!text.contains("no municipality can be told from another"))
    #expect(try report([52, 50, 48]).contains("no municipality can be told from another"))
  }

  // 95, 50, 45, 5 of 100: ranks 1, 2–3, 2–3, 4.
  @Test("where the order parts twice, both ends are named, and nothing is called open that is not")
  func parted() throws {
    let text = try report([95, 50, 45, 5])
    #expect(text.contains("leading A; trailing D; chance hardly explains it.\n"))
  }

  @Test("the annex of methods explains what the charts were made by")
  func methods() throws {
    let text = try report([70, 60, 50])
    #expect(text.contains("Wilson's score limits (1927)") && text.contains("Possible ranks (Mogstad"))
  }
}
