import Foundation
import Testing

@Suite("What is said of arguments that make no sense") struct UsageTests {
  private func talk(_ arguments: [String]) throws -> String {
    let outcome = try Tool.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    return outcome.talk
  }

  @Test(
    "a mistyped option is told the one it begins, else the nearest",
    arguments: [
      ("--lang", "--language"), ("--languge", "--language"), ("--as-off", "--as-of"), ("--enc", "--encoding"),
    ])
  func option(_ typed: String, _ meant: String) throws {
    let talk = try talk(["status", Tool.portfolio("ihtiman"), typed, "bg"])
    #expect(talk.contains("Unknown option '\(typed)'. Did you mean '\(meant)'?"))
  }

  @Test("a day that the calendar does not have", arguments: ["--as-of", "--known-by"])
  func impossibleDay(_ flag: String) throws {
    let talk = try talk(["status", Tool.portfolio("ihtiman"), flag, "2014-02-30"])
    #expect(talk.contains("\(flag): there is no such day; February 2014 has 28 days."))
  }

  @Test("the same output twice", arguments: [["a.html", "a.html"], ["a.html", "./a.html"], ["-", "-"]])
  func sameOutput(_ outputs: [String]) throws {
    let talk = try talk(["report", Tool.portfolio("ihtiman")] + outputs.flatMap { ["-o", $0] })
    #expect(talk.contains("is named twice"))
  }

  @Test("a format that the ending contradicts")
  func contradiction() throws {
    let report = try talk(["report", Tool.portfolio("ihtiman"), "--format", "md", "-o", "a.html"])
    #expect(report.contains("--format is for standard output; the ending of a.html says another format."))
    let table = try talk(["budget", Tool.portfolio("ihtiman"), "--format", "json", "-o", "a.csv"])
    #expect(table.contains("--format is for standard output"))
  }
}
