import Foundation
import Testing

@Suite("Exit statuses of the commands") struct ExitStatusTests {
  /// A portfolio with one mistake: a payment of a project that is not there.
  private func small() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.put(
      "p/operations.csv",
      "code,title,start,end,contracted,currency\nOP-1,Парк,2024-01-01,2024-12-31,1200.00,EUR\n")
    try scratch.put(
      "p/payments.csv",
      "operation,day,amount,currency,basis\nOP-1,2024-02-15,300.00,EUR,paid\nOP-9,2024-02-16,1.00,EUR,paid\n")
    return scratch
  }

  @Test("check ends with 1 at an error, and with 0 where the user does not mind")
  func problems() throws {
    let scratch = try small()
    let strict = try Tool.run(["check", "p"], in: scratch.url)
    #expect(strict.status == 1)
    #expect(
      strict.output == """
        error K03  payments.csv, row 3, column A "operation": operation "OP-9" is not among 1 operation; nearest \
        "OP-1". Fix: correct A3 or load that operation too.
        Errors: 1, warnings: 0, notes: 0
        Indicators: needs the tables indicators, targets and observations; missing: indicators, targets and observations
        Milestones: needs the tables operations and milestones; missing: milestones
        Earned value: needs the tables operations, payments and milestones; missing: milestones

        """)
    #expect(strict.talk == "")
    #expect(try Tool.run(["check", "p", "--fail-on", "none"], in: scratch.url).status == 0)
  }

  @Test(
    "the others do not mind unless asked to",
    arguments: ["status", "progress", "schedule", "budget", "report"])
  func failOn(command: String) throws {
    let scratch = try small()
    let arguments = [command, "p", "--as-of", "2024-03-01"]
    let usual = try Tool.run(arguments, in: scratch.url)
    #expect(usual.status == 0)
    #expect(usual.talk.hasPrefix("Errors: 1, warnings: 0, notes: 0\nProblems in the data: merilo check p\n"))
    #expect(try Tool.run(arguments + ["--fail-on", "error"], in: scratch.url).status == 1)
    #expect(try Tool.run(arguments + ["--quiet"], in: scratch.url).talk == "")
  }

  @Test("without an as-of day it ends with 64 and names the newest day of the data")
  func asOfMissing() throws {
    let scratch = try small()
    let outcome = try Tool.run(["status", "p", "-q"], in: scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(
      outcome.talk == """
        merilo: no as-of day: add --as-of YYYY-MM-DD, or as_of to merilo.yaml. The newest day in the data is \
        15\u{A0}Feb\u{A0}2024: --as-of 2024-02-15

        """)
    let bulgarian = try Tool.run(["status", "p", "-q", "--language", "bg"], in: scratch.url)
    #expect(bulgarian.talk.hasPrefix("merilo: няма дата, към която се отчита: добавете --as-of YYYY-MM-DD"))
    #expect(bulgarian.talk.hasSuffix("--as-of 2024-02-15\n"))
  }

  @Test(
    "what makes no sense ends with 64",
    arguments: [
      ["status"], ["status", "p", "--as-of", "2024-02-30"], ["budget", "p", "--by", "municipalty"],
      ["report", "p", "--kind", "poem"], ["report", "p", "-o", "a.docx"],
      ["budget", "p", "--threads", "0"],
      ["look", "p", "--numbers", "enn"], ["look", "p", "--map", "code=№"],
      ["look", "p", "--max-input", "many"],
      ["check", "p", "-q", "-v"], ["look", "p", "--header-row", "0"], ["look", "p", "--encoding", "cp1"],
    ])
  func usage(arguments: [String]) throws {
    let scratch = try small()
    let outcome = try Tool.run(arguments, in: scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.talk.hasPrefix("Error: "))
  }

  @Test("an input that is not there ends with 66 and the name that was probably meant")
  func noInput() throws {
    let scratch = try small()
    let outcome = try Tool.run(["check", "p/payment.csv"], in: scratch.url)
    #expect(outcome.status == 66)
    #expect(
      outcome.talk
        == "merilo: no such file or folder: \"p/payment.csv\"; nearest \"p/payments.csv\". Fix: check the path.\n"
    )
  }

  @Test("an empty folder ends with 65 and its finding", arguments: ["check", "status"])
  func unusable(command: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("empty"), withIntermediateDirectories: true)
    let outcome = try Tool.run([command, "empty"], in: scratch.url)
    #expect(outcome.status == 65)
    #expect((outcome.output + outcome.talk).hasPrefix("error F11  empty: the folder holds no table"))
    #expect(outcome.talk.contains("merilo: nothing in the input can be used."))
  }

  @Test("settings that cannot be used end with 78")
  func settings() throws {
    let scratch = try small()
    try scratch.put("p/merilo.yaml", "title: &a [1, 2]\n")
    let outcome = try Tool.run(["status", "p"], in: scratch.url)
    #expect(outcome.status == 78)
    #expect(outcome.talk.hasPrefix("error P03  merilo.yaml, line 1"))
  }

  @Test("no input is overwritten, settings included, and nothing else is written then")
  func overwriting() throws {
    let scratch = try small()
    try scratch.put("p/merilo.yaml", "as_of: 2024-03-01\n")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.csv"), withDestinationPath: "p/payments.csv")
    for target in ["p/payments.csv", "./p/../p/operations.csv", "link.csv"] {
      let before = [scratch.text("p/payments.csv"), scratch.text("p/operations.csv")]
      let outcome = try Tool.run(["budget", "p", "-o", "good.csv", "-o", target, "-q"], in: scratch.url)
      #expect(outcome.status == 73)
      #expect(outcome.talk.contains("inputs are never overwritten"))
      #expect([scratch.text("p/payments.csv"), scratch.text("p/operations.csv")] == before)
      #expect(scratch.names == ["err", "in", "link.csv", "out", "p"].filter(scratch.names.contains))
    }
  }

  @Test("an output in a folder that is not there ends with 73")
  func noFolder() throws {
    let scratch = try small()
    let outcome = try Tool.run(
      ["report", "p", "--as-of", "2024-03-01", "-q", "-o", "no/a.html"], in: scratch.url)
    #expect(outcome.status == 73)
    #expect(outcome.talk == "merilo: no/a.html: No such file or directory; nothing was written there.\n")
  }

  @Test("a full device ends with 74")
  func fullDevice() throws {
    let scratch = try small()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("full.csv"), withDestinationPath: "/dev/full")
    let outcome = try Tool.run(
      ["budget", "p", "--as-of", "2024-03-01", "-q", "-o", "full.csv"], in: scratch.url)
    #expect(outcome.status == 74)
    #expect(outcome.talk.contains("No space left on device"))
  }

  @Test("Ctrl-C ends with 130")
  func interruption() throws {
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = ["look", "-"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // It waits for input by then; where it is slower, the signal still finds it or its default action does.
    Thread.sleep(forTimeInterval: 0.5)
    process.interrupt()
    process.waitUntilExit()
    try input.fileHandleForWriting.close()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
  }
}
