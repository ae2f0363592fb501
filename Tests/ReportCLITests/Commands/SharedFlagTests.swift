import Foundation
import Testing

@Suite("Shared flags") struct SharedFlagTests {
  private func small() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.put(
      "p/operations.csv",
      "code,title,start,end,contracted,currency\nOP-1,Парк,2024-01-01,2024-12-31,1200.00,EUR\n")
    try scratch.put(
      "p/payments.csv", "operation,day,amount,currency,basis\nOP-1,2024-02-15,300.00,EUR,paid\n")
    return scratch
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("status and look as JSON, on standard output and in files")
  func documents() throws {
    let scratch = try small()
    let status = try Tool.run(
      ["status", "p", "--as-of", "2024-07-01", "-q", "--format", "json", "-o", "-", "-o", "s.txt"],
      in: scratch.url)
    #expect(status.status == 0)
    let document = try object(status.output)
    #expect(document["schema"] as? String == "merilo/status/1")
    let operation = try #require((document["operations"] as? [[String: Any]])?.first)
    // 182 of 365 days; 300.00 of 1200.00.
    #expect(abs((operation["time_share"] as? Double ?? 0) - 182.0 / 365) < 1e-12)
    #expect(operation["paid_share"] as? Double == 0.25)
    #expect(operation["budget"] as? String == "1200.00")
    #expect(scratch.text("s.txt").hasPrefix("Парк     OP-1"))

    let look = try Tool.run(["look", "p", "--format", "json"], in: scratch.url)
    let files = try #require(try object(look.output)["files"] as? [[String: Any]])
    #expect(try object(look.output)["schema"] as? String == "merilo/look/1")
    #expect(files.map { $0["table"] as? String } == ["operations", "payments"])
    let columns = try #require(files[1]["columns"] as? [[String: Any]])
    #expect(columns[2]["field"] as? String == "amount")
    #expect(columns[2]["column"] as? String == "C")
    // The file has a column of currencies.
    #expect(columns[2]["needs_currency"] as? Bool == false)
  }

  @Test("check writes files; in JSON the missing tables are told too")
  func check() throws {
    let scratch = try small()
    let outcome = try Tool.run(["check", "p", "-q", "-o", "c.txt", "-o", "c.json"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(scratch.text("c.txt").contains("Milestones: needs the tables operations and milestones"))
    let lines = try scratch.text("c.json").split(separator: "\n").map { try object(String($0)) }
    let missing = lines.filter { $0["schema"] as? String == "merilo/missing-tables/1" }
    #expect(missing.map { $0["analysis"] as? String } == ["progress", "schedule", "earned-value"])
    #expect(missing[1]["missing"] as? [String] == ["milestones"])
    #expect(try Tool.run(["check", "p", "-o", "p/payments.csv"], in: scratch.url).status == 64)
    #expect(try Tool.run(["look", "p", "--suggest", "--format", "json"], in: scratch.url).status == 64)
  }

  @Test(
    "a flag that a command lacks is said to be that of others, and why",
    arguments: [
      (
        "check", "--as-of",
        "'check' has no --as-of; it looks at everything that is in the files, whatever the day. "
          + "Commands that have it: status, progress, schedule, budget, compare, risk, report."
      ),
      ("look", "--currency", "'look' has no --currency; it converts no amount."),
      ("doctor", "--format", "'doctor' has no --format. Commands that have it:"),
    ])
  func elsewhere(command: String, flag: String, expected: String) throws {
    let scratch = try small()
    let outcome = try Tool.run(
      [command] + (command == "doctor" ? [] : ["p"]) + [flag, "EUR"], in: scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(expected), "\(outcome.talk)")
  }

  @Test("--sheet is another name of --source")
  func sheet() throws {
    let scratch = try small()
    let outcome = try Tool.run(["check", "p", "--sheet", "Плащания"], in: scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("--source (or --sheet) Плащания: expected table=name"))
    #expect(try Tool.run(["check", "p", "--sheet", "payments=Плащания"], in: scratch.url).status == 0)
  }

  @Test(
    "a currency that is none is refused, with the nearest",
    arguments: [
      (["--currency", "BGM"], "--currency: BGM is no currency of ISO 4217; did you mean BGN?"),
      (["--currency", "XQZ"], "--currency: XQZ is no currency of ISO 4217."),
      (["--amounts-in", "ZZZ"], "--amounts-in: there is no \"ZZZ\""),
    ])
  func currencies(flags: [String], expected: String) throws {
    let scratch = try small()
    let outcome = try Tool.run(["status", "p", "--as-of", "2024-07-01"] + flags, in: scratch.url)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(expected), "\(outcome.talk)")
  }

  @Test("a statement about a column that is not there is told to have changed nothing")
  func columnStatements() throws {
    let scratch = try small()
    let outcome = try Tool.run(
      ["status", "p", "--as-of", "2024-07-01", "-q", "--amounts-in", "BGN:Q", "--numbers", "en:Contracted"],
      in: scratch.url)
    #expect(outcome.status == 0)
    #expect(
      outcome.talk == "--amounts-in BGN:Q: no column of amounts is \"Q\"; it changed nothing. "
        + "Fix: name a letter or heading that merilo look shows.\n")
  }

  @Test(
    "a lone table: what was found, what each answer needs, and 65", arguments: ["status", "budget", "report"])
  func lone(command: String) throws {
    let scratch = try Scratch()
    try scratch.put("payments.csv", "operation,day,amount,currency,basis\nOP-1,2024-02-15,300.00,EUR,paid\n")
    try scratch.put("indicators.csv", "code,name\nI1,Rooms\n")
    for (file, found) in [("indicators.csv", "indicators (1 row)")] {
      let outcome = try Tool.run([command, file, "--as-of", "2024-03-01", "-q"], in: scratch.url)
      #expect(outcome.status == 65)
      #expect(outcome.output == "")
      #expect(
        outcome.talk.hasPrefix(
          "merilo: nothing can be evaluated: found is only \(found); needed is operations, or indicators and observations.\n"
        ), "\(outcome.talk)")
      #expect(
        outcome.talk.contains("Indicators: needs the tables indicators, targets and observations; missing: "))
      #expect(outcome.talk.contains("Earned value: needs the tables operations, payments and milestones"))
    }
    #expect(
      try Tool.run([command, "payments.csv", "--as-of", "2024-03-01", "-q"], in: scratch.url).status == 65)
  }

  @Test("settings of two folders whose limits contradict end with 78")
  func thresholds() throws {
    let scratch = try small()
    try scratch.put("p/merilo.yaml", "thresholds: {amber: 0.8}\n")
    try scratch.put("q/merilo.yaml", "thresholds: {amber: 0.5, green: 0.6}\n")
    try scratch.put("q/programmes.csv", "code,title\nP,Programme\n")
    let alone = try Tool.run(["status", "p", "--as-of", "2024-07-01", "-q"], in: scratch.url)
    #expect(alone.status == 0)
    let both = try Tool.run(["status", "q", "p", "--as-of", "2024-07-01", "-q"], in: scratch.url)
    #expect(both.status == 78)
    #expect(both.talk.contains("thresholds.amber is 0.8, thresholds.green is 0.6"))
    try scratch.put("p/merilo.yaml", "thresholds: {amber: 0.9}\n")
    #expect(try Tool.run(["status", "p", "--as-of", "2024-07-01", "-q"], in: scratch.url).status == 78)
  }
}
