import Foundation
import TestSupport
import Testing

@testable import ReportCLI

/// Two units and two indicators: u1 = (9, 1), u2 = (4, 4). By the arithmetic mean u1 leads, by the geometric one, and where b weighs three
/// times as much, u2 does: of four combinations u1 is first in one (worked out in `IndexUncertaintyTests`).
@Suite("merilo index --uncertain") struct IndexUncertainCommandTests {
  private static let choices = """
    choices:
      - name: mean
        aggregate: [amean, gmean]
      - weights: [{a: 1}, {b: 3}]
        labels: [equal, other]

    """

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.put("iData.csv", "uCode,a,b,se,n\nu1,9,1,2,10\nu2,4,4,,\n")
    try scratch.put(
      "iMeta.csv",
      "iCode,Type,Direction,Parent,Weight\na,Indicator,1,all,1\nb,Indicator,1,all,1\nall,Aggregate,1,,1\n")
    try scratch.put("choices.yaml", Self.choices)
  }

  private func run(_ flags: String...) throws -> Tool.Outcome {
    try Tool.run(
      [
        "index", "--data", "iData.csv", "--meta", "iMeta.csv", "--aggregate", "amean", "--uncertain",
        "choices.yaml",
      ]
        + flags, in: scratch.url)
  }

  // From 1 to 100: the least value cannot score 150.
  @Test(
    "a range that would turn the scale round is refused",
    arguments: [
      ("minmax-from: [150, 200]", false), ("minmax-to: [-50, 0.5]", false), ("minmax-from: [50, 200]", false),
      ("minmax-from: [0, 20]", true), ("minmax-to: [50, 90]", true),
      ("minmax-from: [50, 60]\n  - normalise: [\"minmax:0,55\", \"minmax:1,100\"]", false),
    ])
  func turned(_ choice: String, _ isFine: Bool) throws {
    try scratch.put("choices.yaml", "choices:\n  - \(choice)\n")
    let outcome = try Tool.run(
      [
        "index", "--data", "iData.csv", "--meta", "iMeta.csv", "--normalise", "minmax:1,100", "--aggregate",
        "amean", "--uncertain", "choices.yaml", "-q",
      ], in: scratch.url)
    #expect((outcome.status == 0) == isFine, "\(outcome.talk)")
  }

  @Test("intervals of ranks, and what each choice does")
  func table() throws {
    let outcome = try run()
    #expect(outcome.status == 0)
    // Of columns that the choices read errors from nothing is said; here they read none.
    #expect(
      outcome.talk
        == "2 columns of iData.csv are not used, for iMeta.csv does not name them: “se” and “n”.\n")
    #expect(
      outcome.output == """
        Rank  Unit  Best rank  Median  Worst rank  Chance of the first place  all
        ────  ────  ─────────  ──────  ──────────  ─────────────────────────  ───
           1  u1            1       2           2                        25%    5
           2  u2            1       1           2                        75%    4
        All 4 combinations of the choices were computed: these figures are exact.
        On average a unit moves 0.8 places.

        Choice   By itself  With others
        ───────  ─────────  ───────────
        mean          0.33         0.67
        weights       0.33         0.67

        """)
  }

  @Test("for programs: columns at the end, and the choices in JSON")
  func programs() throws {
    let csv = try run("--format", "csv")
    #expect(
      csv.output == """
        uCode,all,rank,rank_low,rank_median,rank_high,top_k,p_top_k,p_top_k_error,coverage
        u1,5,1,1,2,2,1,0.25,0,1
        u2,4,2,1,1,2,1,0.75,0,1

        """)
    let json = try run("--format", "json").output
    #expect(json.contains("\"schema\": \"merilo/index/1\""))
    #expect(json.contains("\"exact\": true") && json.contains("\"first_order\": 0.333333333333333"))
    #expect(json.contains("\"choice\": \"weights\""))
  }

  @Test("errors of figures by themselves and together with choices")
  func figures() throws {
    try scratch.put("choices.yaml", Self.choices + "figures:\n  a: {error: se}\n")
    let both = try run("--format", "csv", "--runs", "512", "--seed", "7")
    #expect(both.status == 0)
    #expect(
      both.output.hasPrefix(
        "uCode,all,rank,rank_low,rank_median,rank_high,top_k,p_top_k,p_top_k_error,coverage,"))
    #expect(both.output.contains("method_rank_low,method_rank_high,sampling_rank_low,sampling_rank_high\n"))
    #expect(try run("--format", "csv", "--runs", "512", "--seed", "7").output == both.output)
    #expect(try run("--format", "csv", "--runs", "512", "--seed", "8").output != both.output)
  }

  @Test(
    "what is wrong in the file is told with its line",
    arguments: [
      ("choices:\n  - agregate: [amean]\n", "choices.yaml, line 2: nothing is named"),
      (
        "choices:\n  - aggregate: [amean, mean]\n",
        "choices.yaml, line 2: aggregate cannot be “mean”; expected amean"
      ),
      ("choices:\n  - noise: 1.5\n", "choices.yaml, line 2: noise cannot be “1.5”; expected 0…1"),
      ("choices:\n  - noise: 0.5\n    level: 4\n", "choices.yaml, line 3: level cannot be “4”; expected 1…2"),
      (
        "choices:\n  - treat: [none, \"winsorise:5\"]\n",
        "choices.yaml, line 2: treat stands in for the step of --treat"
      ),
      ("choices:\n  - leave-out: [c]\n", "choices.yaml, line 2: leave-out cannot be “c”; expected a, b, all"),
      ("choices:\n  - noise: 0.5\n    power: 1\n", "choices.yaml, line 3: “power” is no key here"),
      ("choice: 1\n", "choices.yaml, line 1: “choice” is no key here; known are choices, figures"),
      ("figures:\n  a: {error: gone}\n", "choices.yaml, line 2: error cannot be “gone”; expected iData"),
      ("choices: [\n", "choices.yaml, line 2: not readable as YAML"),
      ("choices:\n  - &x noise: 1\n", "choices.yaml, line 2: not readable as YAML (&)"),
      ("choices:\n  - noise: 0.1\n  - noise: 0.2\n", "choices.yaml, line 2: two choices are called “noise”"),
      ("", "choices.yaml, line 1: nothing is named"),
    ])
  func mistakes(_ text: String, _ message: String) throws {
    try scratch.put("choices.yaml", text)
    let outcome = try run()
    #expect(outcome.status == 78 && outcome.output == "")
    #expect(outcome.talk.contains(message), "\(outcome.talk)")
  }

  @Test("a combination without a result is named with its reason")
  func undefined() throws {
    try scratch.put("iData.csv", "uCode,a,b,se,n\nu1,0,1,2,10\nu2,4,4,,\n")
    let outcome = try run()
    #expect(outcome.status == 65)
    #expect(outcome.talk.contains("with mean = gmean, weights = equal: "), "\(outcome.talk)")
  }

  @Test("a count beyond its total is told by unit; a file that is not there, by its name")
  func files() throws {
    try scratch.put("choices.yaml", "figures:\n  b: {count-of: n}\n")
    try scratch.put("iData.csv", "uCode,a,b,se,n\nu1,9,11,2,10\nu2,4,4,,\n")
    let count = try run()
    #expect(count.status == 65 && count.talk.contains("the error of “b” of “u1” cannot be computed from 11"))
    let gone = try Tool.run(
      [
        "index", "--data", "iData.csv", "--meta", "iMeta.csv", "--aggregate", "amean", "--uncertain",
        "gone.yaml",
      ],
      in: scratch.url)
    #expect(gone.status == 66 && gone.talk.contains("gone.yaml"))
  }

  @Test("flags that go together")
  func flags() throws {
    let alone = try Tool.run(
      ["index", "--data", "iData.csv", "--meta", "iMeta.csv", "--runs", "5"], in: scratch.url)
    #expect(alone.status == 64 && alone.talk.contains("--runs and --seed go with --uncertain."))
    let nothing = try Tool.run(
      ["index", "--data", "iData.csv", "--meta", "iMeta.csv", "--uncertain", "choices.yaml"], in: scratch.url)
    #expect(nothing.status == 64 && nothing.talk.contains("--aggregate amean"))
    let none = try run("--runs", "0")
    #expect(none.status == 64 && none.talk.contains("--runs lies within"))
  }

  @Test("in the words of each language", arguments: [("bg", "Избор"), ("ro", "Alegere"), ("uk", "Вибір")])
  func languages(_ language: String, _ heading: String) throws {
    #expect(try run("--language", language).output.contains(heading))
  }

  // u1 leads in one of four combinations (with the arithmetic mean and equal weights): above u2 in a quarter of them. Its mean rank
  // with the arithmetic mean is 1.5, with the geometric one 2; likewise of the weights.
  @Test("pairs, effects, ranks and shares as tables of their own; one unit told of in all forms")
  func tables() throws {
    #expect(
      try run("--show", "pairs", "--format", "csv").output
        == "uCode,other,p_above,p_above_error\nu1,u2,0.25,0\n")
    #expect(
      try run("--show", "effects", "--unit", "u1", "--format", "csv").output == """
        uCode,choice,alternative,rank_difference,error
        u1,mean,amean,-0.5,0
        u1,mean,gmean,0.5,0
        u1,weights,equal,-0.5,0
        u1,weights,other,0.5,0

        """)
    #expect(
      try run("--show", "ranks", "--format", "csv", "--top", "2").output == """
        uCode,rank,rank_low,rank_median,rank_high,mean_rank,mean_rank_error,top_k,p_top_k,p_top_k_error,coverage,group_not_distinguishable,rank_low_error,rank_high_error
        u1,1,1,2,2,1.75,0,2,1,0,1,1,0,0
        u2,2,1,1,2,1.25,0,2,1,0,1,1,0,0

        """)
    let shares = try run("--show", "sobol", "--format", "csv").output
    #expect(
      shares.hasPrefix("part,choice,first_order,first_order_error,total,total_error\nmethod,mean,0.333"))
    let json = try run("--unit", "u1", "--format", "json").output
    #expect(json.contains("\"p_above\": 0.25") && json.contains("\"rank_difference\": -0.5"))
    let printed = try run("--unit", "u1").output
    #expect(printed.contains("Moves its rank by") && printed.contains("Chance to be above"))
  }
}
