import Ingest
import Testing

@testable import ReportCLI

@Suite("Status screen") struct StatusScreenTests {
  // 20 columns of 8 eighths are 160 eighths: 0.44 is 70.4, so 70 = 8 columns and 6 eighths; 0.35 is 56 = 7 columns;
  // 120 ÷ 273 is 70.3.
  @Test(
    "a bar is drawn in eighths of a column, clamped to its width",
    arguments: [
      (0.44, "████████▊"), (0.35, "███████"), (120.0 / 273.0, "████████▊"), (0, ""), (-0.2, ""), (0.001, "▏"),
      (1, "████████████████████"), (1.7, "████████████████████"), (Double.nan, ""),
    ] as [(Double, String)])
  func bar(share: Double, expected: String) {
    #expect(StatusScreen.bar(share) == expected)
  }

  @Test("labels, shares, bars and words stand in columns")
  func columns() {
    let screen = StatusScreen(
      blocks: [
        StatusScreen.Block(
          headline: ["Ихтиман", "13-13-185"],
          lines: [
            StatusScreen.Line(label: "time", share: 0.44, text: "5 of 9 milestones due"),
            StatusScreen.Line(label: "earned", share: 0.35, text: "CPI 0.88", status: .atRisk),
            StatusScreen.Line(label: "results", text: "2 of 7 delivered"),
          ])
      ], remarks: ["Next: merilo report"])
    #expect(
      screen.text(language: .english) == """
        Ихтиман     13-13-185
          time        44%  ████████▊             5 of 9 milestones due
          earned      35%  ███████               CPI 0.88   at risk ▲
          results                                2 of 7 delivered
        Next: merilo report

        """)
  }

  @Test(
    "the report that comes next is named for the input, or simply report",
    arguments: [
      ("fixtures/portfolios/ihtiman/", "ihtiman"), ("plan 2026.xlsx", "plan 2026"), (".", "report"),
      ("./", "report"), ("..", "report"), ("/", "report"), ("-", "report"),
    ])
  func nameOfReport(path: String, expected: String) {
    #expect(StatusCommand.name(of: path) == expected)
  }

  // There is no fixed rate of US dollars, and the folder has no table of rates.
  @Test("what comes next carries the flags; a missing rate is said, not passed over")
  func flags() throws {
    let scratch = try Scratch()
    try scratch.put(
      "p/operations.csv",
      "code,title,start,end,contracted,currency\nOP-1,Парк,2024-01-01,2024-12-31,1200.00,EUR\n")
    let flags = ["--as-of", "2024-07-01", "--known-by", "2024-07-02", "--currency", "USD"]
    let outcome = try Tool.run(["status", "p", "-q"] + flags, in: scratch.url)
    #expect(outcome.output.contains("Next: merilo report p \(flags.joined(separator: " ")) -o p.html\n"))
    #expect(outcome.output.contains("no exchange rate\n"))
  }

  @Test("text from data cannot drive the terminal")
  func hostile() {
    let screen = StatusScreen(blocks: [StatusScreen.Block(headline: ["\u{1B}[2Jx\u{202E}"], lines: [])])
    #expect(screen.text(language: .english) == "[2Jx\n")
  }
}

@Suite("Status of many projects") struct ManyProjectsTests {
  // 45 projects: 40 rows fit on the screen, 5 do not.
  @Test("a table of as many as fit, and how many more there are")
  func many() throws {
    let scratch = try Scratch()
    let rows = (1...45).map { "OP-\($0 + 100),Парк \($0),2024-01-01,2024-12-31\n" }
    try scratch.put("operations.csv", "code,title,start,end\n" + rows.joined())
    let outcome = try Tool.run(
      ["status", "operations.csv", "--as-of", "2024-07-01", "-q", "--language", "bg"], in: scratch.url)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("OP-") }.count == 40)
    #expect(lines.dropLast().last == "и още 5 проекта; всички: merilo budget operations.csv")
    #expect(lines.last == "Следва: merilo report operations.csv --as-of 2024-07-01 -o operations.html")
  }
}
