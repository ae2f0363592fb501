import Foundation
import TestSupport
import Testing

@Suite("Completion risk as a command") struct RiskCommandTests {
  private func document(_ arguments: [String], in folder: URL = Tool.packageRoot) throws -> [String: Any] {
    let outcome = try Tool.run(["risk"] + arguments + ["-q", "--format", "json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.talk)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func rows(_ arguments: [String], in folder: URL = Tool.packageRoot) throws -> [[String: Any]] {
    try #require(document(arguments, in: folder)["rows"] as? [[String: Any]])
  }

  // No class fits a project of the European Social Fund: what it says is the plan's own view, in a word and not as a number.
  @Test("a soft project is an untested class: a band, no number, and the network's own chance beside it")
  func untested() throws {
    let all = try document([Tool.portfolio("ihtiman")])
    #expect(all["schema"] as? String == "merilo/risk/1")
    let rows = try #require(all["rows"] as? [[String: Any]])
    let end = try #require(rows.first)
    #expect(end["question"] as? String == "deadline" && end["about"] as? String == "current-end")
    #expect(end["probability"] is NSNull && end["band"] as? String == "low" && end["class"] is NSNull)
    #expect(end["n"] as? Int == 0 && end["method"] as? String == "risk.deadline-network")
    let unclipped = try #require(end["unclipped"] as? Double)
    #expect(unclipped == end["network_unclipped"] as? Double && unclipped < 0.2)
    #expect(end["network_probability"] as? Double == max(0.03, unclipped))
    #expect((end["notes"] as? String)?.contains("untested-class") == true)
    let drivers = try #require(end["drivers"] as? [[String: Any]])
    #expect(Set(drivers.compactMap { $0["name"] as? String }).isSuperset(of: ["M8", "M6"]))
    let takes = try #require(end["what_it_takes"] as? [[String: Any]])
    #expect(takes.contains { $0["change"] as? String == "later-end" })
    #expect(
      Set(rows.compactMap { $0["question"] as? String }).isSubset(of: [
        "deadline", "budget", "target", "joint",
      ]))
  }

  @Test("every row has the fields of the schema, and no number is out of its bounds")
  func fields() throws {
    for name in ["ihtiman", "iasi-ogp", "soyur-participation", "amu-ogp-local", "sgg-ngo-funding"] {
      for row in try rows([Tool.portfolio(name), "--draws", "512"]) {
        for key in [
          "operation", "question", "probability", "band", "low", "high", "unclipped", "class", "n", "p50",
          "p80", "p90",
          "drivers", "method", "seed", "reason",
        ] { #expect(row[key] != nil, "\(name): \(key)") }
        for key in [
          "probability", "low", "high", "class_probability", "network_probability", "network_low",
          "network_high",
          "progress_probability", "slip_none", "slip_3_months", "slip_6_months", "slip_12_months",
          "slip_more",
        ] {
          if let number = row[key] as? Double { #expect((0.03...0.97).contains(number), "\(name): \(key)") }
        }
        // Fewer than thirty comparable projects are no number.
        #expect(row["probability"] is NSNull && row["n"] as? Int ?? 0 < 30)
        #expect(row["reason"] is String || row["unclipped"] is Double, "\(name): neither answer nor reason")
      }
    }
  }

  @Test("the same command gives the same bytes, another seed other draws")
  func seeds() throws {
    func output(_ more: [String]) throws -> String {
      try Tool.run(
        ["risk", Tool.portfolio("ihtiman"), "-q", "--format", "csv", "--draws", "512"] + more
      ).output
    }
    #expect(try output([]) == output([]) && output([]) == output(["--threads", "2"]))
    #expect(try output([]) != output(["--seed", "2"]))
  }

  // With all that is left reached by the deadline of 6 August nothing can be late.
  @Test("what is supposed changes the chance")
  func suppositions() throws {
    func chance(_ more: [String]) throws -> Double {
      let rows = try rows([Tool.portfolio("ihtiman"), "--question", "deadline", "--draws", "2048"] + more)
      return try #require(rows.first?["unclipped"] as? Double)
    }
    let supposed = ["M5", "M6", "M7", "13-13-185/M8", "M9"].flatMap {
      ["--what-if", "milestone=\($0):2014-07-01"]
    }
    #expect(try chance(supposed) == 1)
    #expect(try chance([]) < 0.2)
  }

  // MARK: What it would take

  @Test("what it would take stands in columns that no language changes")
  func takes() throws {
    func output(_ language: String) throws -> String {
      try Tool.run(
        [
          "risk", Tool.portfolio("ihtiman"), "-q", "--format", "csv", "--draws", "512", "--language",
          language,
        ]
      ).output
    }
    let english = try output("en")
    #expect(try output("bg") == english)
    let rows = try rows([Tool.portfolio("ihtiman"), "--draws", "512"])
    let end = try #require(rows.first { $0["about"] as? String == "current-end" })
    let all = try #require(end["what_it_takes"] as? [[String: Any]])
    let first = try #require(all.first)
    #expect(end["takes_change"] as? String == first["change"] as? String)
    #expect(end["takes_by"] is String)
    for change in all where change["change"] as? String == "milestone" {
      // Nothing that changes nothing is advised.
      #expect((change["days_earlier"] as? Int ?? 0) > 0)
    }
    // Every chance below the aim says what it takes, whatever the question.
    for row in rows where (row["unclipped"] as? Double).map({ $0 < 0.8 }) == true {
      let isOver = (row["notes"] as? String)?.contains("deadline-passed") == true
      #expect(isOver || row["takes_change"] is String, "\(row["about"] ?? "")")
    }
  }

  // MARK: Supposed

  @Test("a run that supposes something says so everywhere, and is never kept as a forecast")
  func marked() throws {
    let flags = [
      "--what-if", "milestone=M6:2014-05-30", "--what-if", "spend=13-13-185:5000", "--draws", "512",
    ]
    let portfolio = Tool.portfolio("ihtiman")
    let document = try document([portfolio] + flags)
    let supposed = try #require(document["what_if"] as? [[String: Any]])
    #expect(supposed.map { $0["change"] as? String } == ["milestone", "spending"])
    let rows = try #require(document["rows"] as? [[String: Any]])
    #expect(rows.allSatisfy { $0["what_if"] as? String == "milestone=M6:2014-05-30;spend=13-13-185:5000.00" })
    let csv = try Tool.run(["risk", portfolio, "-q", "--format", "csv"] + flags).output
    #expect(csv.split(separator: "\n").dropFirst().allSatisfy { $0.contains("milestone=M6:2014-05-30") })
    for (language, sentence) in [
      ("en", "Supposed, not real: milestone M6 reached on"),
      ("bg", "Допуснато, а не действително"),
      ("ro", "Presupus, nu real"), ("uk", "Припущено, а не насправді"),
    ] {
      let printed = try Tool.run(["risk", portfolio, "-q", "--language", language] + flags).output
      #expect(printed.contains(sentence), "\(language)")
      let report = try Tool.run(
        ["report", portfolio, "--kind", "risk", "-q", "--format", "md", "--language", language] + flags
      ).output
      #expect(report.contains(sentence), "\(language)")
    }
    let plain = try self.document([portfolio, "--draws", "512"])
    #expect((plain["what_if"] as? [Any])?.isEmpty == true)
    let scratch = try Scratch()
    let refused = try Tool.run(["risk", portfolio, "--store", scratch.path("kept.json")] + flags)
    #expect(refused.status == 64 && refused.talk.contains("no forecasts of the data"), "\(refused.talk)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("kept.json")))
  }

  @Test("JSON says what the forecasts hang on")
  func provenance() throws {
    let scratch = try schools()
    func found(_ more: [String]) throws -> [String: Any] {
      try document([".", "--as-of", "2024-07-01"] + more, in: scratch.url)
    }
    let (first, second) = (try found([]), try found(["--known-by", "2024-06-30", "--target-chance", "90"]))
    #expect((first["inputs_sha256"] as? String)?.count == 64 && first["known_by"] is NSNull)
    #expect(first["inputs_sha256"] as? String == second["inputs_sha256"] as? String)
    #expect(second["known_by"] as? String == "2024-06-30")
    let plan = try #require(second["plan"] as? [String: Any])
    #expect(plan["aim"] as? Double == 0.9 && plan["model_version"] is String)
    try scratch.put("milestones.csv", "operation,code,title,planned\nA,M,One,2024-09-01\n")
    #expect(try found([])["inputs_sha256"] as? String != first["inputs_sha256"] as? String)
  }

  // The one milestone takes at least 200 days and 30 are left: no draw ends in time, and no figure says so more surely than it may.
  @Test("shares of draws beyond 3 and 97 of 100 are said to lie there")
  func beyond() throws {
    let scratch = try Scratch()
    try scratch.put("operations.csv", "code,title,start,end,status\nA,Course,2025-01-01,2025-03-31,running\n")
    try scratch.put(
      "milestones.csv",
      "operation,code,title,start,planned,optimistic,likely,pessimistic\nA,M,One,2025-03-01,2025-03-31,200,210,220\n"
    )
    let printed = try Tool.run(["risk", ".", "--as-of", "2025-03-01", "-q"], in: scratch.url)
    #expect(printed.output.contains("≤ 3 of 100"), "\(printed.output)")
    let row = try #require(rows([".", "--as-of", "2025-03-01"], in: scratch.url).first)
    #expect(row["network_probability"] as? Double == 0.03 && row["network_unclipped"] as? Double == 0)
    let report = try Tool.run(
      ["report", ".", "--kind", "risk", "--as-of", "2025-03-01", "-q", "--format", "md"], in: scratch.url
    ).output
    #expect(report.contains("In at most 3 of 100 simulations"))
    // No share is written that no forecast may have, neither of a slip nor of anything else.
    #expect(!report.contains(" 0 of 100") && !report.contains("| 0%") && !report.contains("| 100%"))
  }

  // MARK: Order

  // Thirty that ended as they were planned are a history; of the open ones B is past its day, A has time.
  @Test("what is open comes first, the one most at risk at the top; what is finished is counted")
  func order() throws {
    let scratch = try Scratch()
    let head = "code,title,type,start,original_end,end,actual_end,status\n"
    let finished = (10..<45).map { "F\($0),Done,course,2024-01-01,,2024-04-10,2024-04-10,completed\n" }
    let open = [
      "A,Late start,course,2025-03-01,,2025-06-09,,running\n",
      "B,Over,course,2025-01-01,,2025-03-01,,running\n",
      "C,Nearly,course,2025-01-01,,2025-04-11,,running\n",
    ]
    func printed(_ rows: [String]) throws -> String {
      try scratch.put("operations.csv", head + rows.joined())
      let outcome = try Tool.run(["risk", ".", "--as-of", "2025-03-22", "-q"], in: scratch.url)
      #expect(outcome.status == 0, "\(outcome.talk)")
      return outcome.output
    }
    let text = try printed(finished + open)
    let codes = text.split(separator: "\n").compactMap { line in
      ["A", "B", "C"].first { line.hasPrefix($0 + " ") }
    }
    #expect(codes.first == "B" && Set(codes) == ["A", "B", "C"])
    #expect(!text.contains("F10") && text.contains("35 projects are finished or called off"))
    // The rows of the table may stand in any order.
    #expect(try printed(open.reversed() + finished.reversed()) == text)
  }

  // MARK: Together

  @Test("all in time is shown within 3 and 97 of 100, and not of chances in words")
  func together() throws {
    let scratch = try Scratch()
    let head = "code,title,type,start,end,actual_end,status\n"
    let finished = (10..<50).map { "F\($0),Done,course,2024-01-01,2024-04-10,2024-04-1\($0 % 6),completed\n" }
    let open = (1...6).map { "O\($0),Open,course,2025-01-01,2025-04-11,,running\n" }
    try scratch.put("operations.csv", head + (finished + open).joined())
    let numbered = try document([".", "--as-of", "2025-04-10"], in: scratch.url)
    let all = try #require((numbered["roll_up"] as? [[String: Any]])?.first)
    #expect(all["numbered"] as? Int == 6)
    let (shown, unclipped) = (all["all_in_time"] as? Double, all["all_unclipped"] as? Double)
    let (bounded, computed) = (try #require(shown), try #require(unclipped))
    #expect(bounded == min(0.97, max(0.03, computed)))
    try scratch.put("operations.csv", head + (finished.prefix(6) + open).joined())
    let few = try document([".", "--as-of", "2025-04-10"], in: scratch.url)
    let words = try #require((few["roll_up"] as? [[String: Any]])?.first)
    #expect(
      words["all_in_time"] is NSNull && words["expected_in_time"] is NSNull && words["numbered"] as? Int == 0)
    let counts = try #require(words["bands"] as? [String: Int])
    #expect(counts.values.reduce(0, +) == 6)
    let printed = try Tool.run(["risk", ".", "--as-of", "2025-04-10", "-q"], in: scratch.url)
    #expect(printed.output.contains(" low, ") && printed.output.contains("Others, in words"))
  }

  // A median of 975 leva (500 paid and 0.95 of the rest) is one of 498.51 euro: ÷ 1.95583. No rate of the dollar is in the data, so it stays in leva, and that is said.
  @Test("amounts are told in the currency that is asked for, with its code")
  func currency() throws {
    let scratch = try Scratch()
    try scratch.put(
      "operations.csv",
      "code,title,start,end,total,currency,status\nA,Course,2025-01-01,2025-12-31,1000.00,BGN,running\n")
    try scratch.put("payments.csv", "operation,day,amount,currency,basis\nA,2025-05-01,500.00,BGN,paid\n")
    func cost(_ more: [String]) throws -> [String: Any] {
      try #require(
        rows([".", "--as-of", "2025-06-30"] + more, in: scratch.url).first {
          $0["about"] as? String == "cost"
        })
    }
    let (own, euro, dollar) = (
      try cost([]), try cost(["--currency", "EUR"]), try cost(["--currency", "USD"])
    )
    #expect(own["p50"] as? String == "975.00" && own["currency"] as? String == "BGN")
    #expect(euro["p50"] as? String == "498.51" && euro["currency"] as? String == "EUR")
    #expect(euro["unclipped"] as? Double == own["unclipped"] as? Double)
    #expect(dollar["p50"] as? String == "975.00" && dollar["currency"] as? String == "BGN")
    #expect((dollar["notes"] as? String)?.contains("own-currency") == true)
  }

  // MARK: Decommitment

  // Of 3 × 1,000 the end of one is known: less than two thirds. What is not known is not a claim of zero.
  @Test("operations without a forecast of their end are told, and no claims of zero")
  func withoutEnd() throws {
    let scratch = try programme()
    try scratch.put(
      "operations.csv",
      "code,title,programme,start,end,contracted,currency,status\n"
        + ["A", "B", "C"].map { "\($0),Course,P,2024-01-01,2026-12-31,1000.00,EUR,running\n" }.joined())
    try scratch.put(
      "milestones.csv",
      "operation,code,title,planned,optimistic,likely,pessimistic\nA,M,All,2026-11-30,300,400,500\n")
    let document = try document([".", "--as-of", "2025-11-30"], in: scratch.url)
    let first = try #require((document["decommitment"] as? [[String: Any]])?.first)
    #expect(first["open_operations"] as? Int == 3 && first["operations_without_end"] as? Int == 2)
    #expect(first["amount_without_end"] as? String == "2000.00" && first["claims_bottom_up"] is NSNull)
    #expect(
      first["cushion"] as? String == "0.00" && isClose(first["at_risk_share"] as? Double, 0.11, within: 1e-12)
    )
    let printed = try Tool.run(["risk", ".", "--as-of", "2025-11-30", "-q"], in: scratch.url).output
    #expect(printed.contains("Of 3 open projects 2 have no forecast of the end"))
    // Alone, programmes and allocations are enough to be asked about.
    try FileManager.default.removeItem(atPath: scratch.path("operations.csv"))
    try FileManager.default.removeItem(atPath: scratch.path("milestones.csv"))
    let alone = try Tool.run(["risk", ".", "--as-of", "2025-11-30", "-q"], in: scratch.url)
    #expect(alone.status == 0 && alone.output.contains("2,200,000.00"), "\(alone.talk)")
  }

  @Test("projects with one title are told apart by their codes, and cost has its interval in the report")
  func twins() throws {
    let scratch = try Scratch()
    try scratch.put(
      "operations.csv",
      "code,title,start,end,total,currency,status\nA,Course,2025-01-01,2025-12-31,1000.00,EUR,running\nB,Course,2025-01-01,2025-12-31,1000.00,EUR,running\n"
    )
    try scratch.put(
      "payments.csv",
      "operation,day,amount,currency,basis\nA,2025-03-01,100.00,EUR,paid\nB,2025-03-01,100.00,EUR,paid\n")
    let report = try Tool.run(
      [
        "report", ".", "--kind", "risk", "--as-of", "2025-06-30", "--class", "nyc-school-design", "-q",
        "--format",
        "md", "--language", "en",
      ], in: scratch.url
    ).output
    #expect(report.contains("Course (A)") && report.contains("Course (B)"))
    #expect(report.contains("80 % interval"))
  }

  private func programme(_ framework: String = "eu-2021-2027") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.put(
      "operations.csv", "code,title,programme,start,end,status\nA,Course,P,2024-01-01,2025-12-31,running\n")
    try scratch.put("programmes.csv", "code,title,currency,framework\nP,Programme,EUR,\(framework)\n")
    try scratch.put(
      "allocations.csv",
      "programme,year,kind,day,amount\nP,2022,commitment,,20000000.00\nP,2023,commitment,,21000000.00\nP,2025,prefinancing,,3200000.00\nP,2025,application,,14600000.00\n"
    )
    return scratch
  }

  // The worked table of the rules at the end of 2025: due 20.0, covered 17.8, at risk 2.2 million.
  @Test("what a programme may lose, by the rule of its framework or by a rule that is named")
  func decommitment() throws {
    let scratch = try programme()
    func deadlines(_ more: [String]) throws -> [[String: Any]] {
      let document = try document([".", "--as-of", "2025-11-30"] + more, in: scratch.url)
      return try #require(document["decommitment"] as? [[String: Any]])
    }
    let first = try #require(deadlines([]).first)
    #expect(first["profile"] as? String == "n3" && first["deadline"] as? String == "2025-12-31")
    #expect(first["due"] as? String == "20000000.00" && first["at_risk"] as? String == "2200000.00")
    #expect(first["claims_pooled"] is String && first["bottom_up_weight"] as? Double == 0.3)
    #expect(first["fact"] is NSNull && first["loss_probability"] is Double)
    let own = Tool.packageRoot.appending(path: "fixtures/decommitment/art105-60-10.json").path
    let ours = try #require(deadlines(["--decommitment-profile", own]).first)
    #expect(ours["profile"] as? String == "art105-60-10" && ours["standing"] as? String == "unverified")
    let printed = try Tool.run(
      ["risk", ".", "--as-of", "2025-11-30", "-q", "--decommitment-profile", own], in: scratch.url)
    #expect(printed.output.contains("art105-60-10 (verified by nobody), not a legal finding"))
    let report = try Tool.run(
      ["report", ".", "--kind", "risk", "--as-of", "2025-11-30", "-q", "--format", "md"], in: scratch.url
    ).output
    // No project says what it has still to claim, so there is no column of it.
    #expect(report.contains("Covered by the end of") && !report.contains("From the projects"))
    #expect(report.contains("n3, 30") && report.contains("read in an official summary"))
  }

  // 14.6 + 3.2 of 20.0 million are covered; another 5 leave nothing to lose, and that is no chance of 3 of 100.
  @Test("what is covered already is a fact and no chance")
  func covered() throws {
    let scratch = try programme()
    try scratch.put(
      "allocations.csv",
      "programme,year,kind,day,amount\nP,2022,commitment,,20000000.00\nP,2025,prefinancing,,3200000.00\nP,2025,application,,19600000.00\n"
    )
    let document = try document([".", "--as-of", "2025-11-30"], in: scratch.url)
    let deadline = try #require((document["decommitment"] as? [[String: Any]])?.first)
    #expect(deadline["fact"] as? String == "covered" && deadline["loss_probability"] is NSNull)
    #expect(deadline["loss_unclipped"] as? Double == 0)
    let printed = try Tool.run(["risk", ".", "--as-of", "2025-11-30", "-q"], in: scratch.url).output
    #expect(printed.contains("none: all is") && !printed.contains("3 of 100"))
    // On the last day what is not covered is lost.
    try scratch.put(
      "allocations.csv",
      "programme,year,kind,day,amount\nP,2022,commitment,,20000000.00\nP,2025,application,,14600000.00\n")
    let last = try self.document([".", "--as-of", "2025-12-31"], in: scratch.url)
    let lost = try #require((last["decommitment"] as? [[String: Any]])?.first)
    #expect(lost["fact"] as? String == "lost" && lost["loss_unclipped"] as? Double == 1)
  }

  // Half a year behind a class of which nobody ended late: one bound for chance, view and slip alike, and a fact is none of them.
  @Test("bounds are told in one way everywhere, and shares as computed make 1")
  func bounds() throws {
    let scratch = try schools()
    let row = try #require(
      rows([".", "--as-of", "2024-07-01", "--class", "nyc-school-construction"], in: scratch.url).first)
    let slips = try #require(row["slips_unclipped"] as? [Double])
    #expect(slips.count == 5 && abs(slips.reduce(0, +) - 1) < 1e-9)
    let shown = ["slip_none", "slip_3_months", "slip_6_months", "slip_12_months", "slip_more"].compactMap {
      row[$0] as? Double
    }
    #expect(shown == slips.map { min(0.97, max(0.03, $0)) })
    let past = try rows(
      [".", "--as-of", "2031-07-01", "--class", "nyc-school-construction"], in: scratch.url)
    for row in past {
      #expect(row["probability"] is NSNull && row["band"] is NSNull && row["low"] is NSNull)
      #expect(
        row["unclipped"] as? Double == 0 && (row["notes"] as? String)?.contains("deadline-passed") == true)
    }
  }

  @Test("correlations of milestones come from a table, and stand in what the forecasts hang on")
  func correlations() throws {
    let scratch = try Scratch()
    try scratch.put("operations.csv", "code,title,start,end,status\nA,Course,2025-01-01,2025-04-01,running\n")
    let milestone = "2025-03-12,2025-04-01,10,20,30\n"
    try scratch.put(
      "milestones.csv",
      "operation,code,title,start,planned,optimistic,likely,pessimistic\nA,K,One,\(milestone)A,L,Two,\(milestone)"
    )
    func chance(_ more: [String]) throws -> Double {
      let rows = try rows([".", "--as-of", "2025-03-12"] + more, in: scratch.url)
      return try #require(rows.first?["unclipped"] as? Double)
    }
    try scratch.put("together.csv", "operation,milestone,other,correlation\nA,K,L,0.9\n")
    #expect(try chance(["--correlation", "together.csv"]) > chance([]) + 0.05)
    let document = try document(
      [".", "--as-of", "2025-03-12", "--correlation", "together.csv"], in: scratch.url)
    let stated = (document["plan"] as? [String: Any])?["correlations"] as? [[String: Any]]
    #expect(stated?.first?["milestone"] as? String == "K" && stated?.first?["correlation"] as? Double == 0.9)
    let report = try Tool.run(
      [
        "report", ".", "--kind", "risk", "--as-of", "2025-03-12", "-q", "--format", "md", "--correlation",
        "together.csv",
      ],
      in: scratch.url)
    #expect(report.status == 0 && report.output.contains("--correlation together.csv"))
    for (rows, said) in [
      (
        "A,K,L,2\n",
        "wrong.csv, row 2, column D “correlation”: found “2”; expected a correlation from −1 to 1."
      ),
      (
        "A,K,L2,0.5\n",
        "wrong.csv, row 2, column C “other”: found “L2”, which is not in the data; the nearest is “L”."
      ),
      (
        "A,K,L,0.5\nA,L,K,0.5\n",
        "wrong.csv, row 3, column C “other”: the pair “L, K” stands in row 2 already."
      ),
    ] {
      try scratch.put("wrong.csv", "operation,milestone,other,correlation\n" + rows)
      let outcome = try Tool.run(
        ["risk", ".", "--as-of", "2025-03-12", "--correlation", "wrong.csv"], in: scratch.url)
      #expect(outcome.status == 65 && outcome.talk.contains(said), "\(outcome.talk)")
    }
    #expect(
      try Tool.run(["risk", ".", "--as-of", "2025-03-12", "--correlation", "none.csv"], in: scratch.url)
        .status
        == 66)
  }

  // Nothing was reported of the indicator, and no other target was ever due: it is not in what is asked together.
  @Test("what all together leaves out stands in JSON, CSV, print and report")
  func leftOut() throws {
    let scratch = try Scratch()
    let done = (0..<6).map { "P\($0),Done,2024-01-01,2024-12-31,2024-12-31,1000.00,EUR,completed\n" }.joined()
    try scratch.put(
      "operations.csv",
      "code,title,start,end,actual_end,total,currency,status\n" + done
        + "A,Course,2025-01-01,2025-12-31,,1000.00,EUR,running\n")
    try scratch.put("payments.csv", "operation,day,amount,currency,basis\nA,2025-05-01,500.00,EUR,paid\n")
    try scratch.put("indicators.csv", "code,name,kind,measure,direction\nI,Trained,output,count,increase\n")
    try scratch.put(
      "targets.csv", "indicator,operation,baseline,stage,due,value\nI,A,0,final,2025-12-31,10\n")
    let rows = try rows([".", "--as-of", "2025-06-30"], in: scratch.url)
    let all = try #require(rows.first { $0["about"] as? String == "all" })
    let parts = try #require(all["left_out"] as? [[String: String]])
    #expect(parts == [["about": "I", "reason": "untested-class"]])
    let csv = try Tool.run(["risk", ".", "--as-of", "2025-06-30", "-q", "--format", "csv"], in: scratch.url)
    #expect(csv.output.contains("I=untested-class"))
    let report = try Tool.run(
      ["report", ".", "--kind", "risk", "--as-of", "2025-06-30", "-q", "--format", "md"], in: scratch.url)
    #expect(report.output.contains(" leaves out “"), "\(report.output)")
  }

  @Test("where the table tells a word and no interval, programs get none either")
  func wordsForPrograms() throws {
    let told = try rows([Tool.portfolio("ihtiman"), "--draws", "512"]).filter { $0["band"] is String }
    #expect(told.count >= 3)
    for row in told {
      #expect(row["probability"] is NSNull && row["low"] is NSNull && row["high"] is NSNull)
      #expect(row["class_probability"] is NSNull)
    }
  }

  @Test("a moved end says what it holds for and what it rests on")
  func movedEnd() throws {
    let arguments = [Tool.portfolio("ihtiman"), "--draws", "512"]
    let row = try #require(rows(arguments).first { $0["about"] as? String == "current-end" })
    let change = try #require((row["what_it_takes"] as? [[String: Any]])?.last)
    #expect(change["change"] as? String == "later-end" && change["holds_for"] as? String == "current-end")
    #expect(change["keeps"] as? String == "original_end")
    let printed = try Tool.run(["risk", "-q"] + arguments).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(printed.contains("(not the original one)") && printed.contains("stays on record (original_end)"))
    let report = try Tool.run(
      ["report", "--kind", "risk", "--format", "md", "--language", "en", "-q"] + arguments
    ).output
    // The days of the plan were told already, as what they are.
    #expect(report.contains("In simulations of its own plan") && !report.contains("stays on record"))
  }

  @Test("a rule that is none is refused, and a programme without a rule is named")
  func unruled() throws {
    let scratch = try programme("eu-2014-2020")
    let printed = try Tool.run(["risk", ".", "--as-of", "2025-11-30", "-q"], in: scratch.url)
    #expect(printed.output.contains("No rule of decommitment is known for P"), "\(printed.output)")
    let report = try Tool.run(
      ["report", ".", "--kind", "risk", "--as-of", "2025-11-30", "-q", "--format", "md"], in: scratch.url)
    #expect(report.output.contains("No rule of decommitment is known for P"))
    let unknown = try Tool.run(
      ["risk", ".", "--as-of", "2025-11-30", "--decommitment-profile", "art105-60-10"], in: scratch.url)
    #expect(unknown.status == 64 && unknown.talk.contains("known: n2, n3"), "\(unknown.talk)")
    try scratch.put("rule.json", "{\"schema\": \"merilo/decommitment-profile/1\", \"id\": \"x\"}")
    let wrong = try Tool.run(
      ["risk", ".", "--as-of", "2025-11-30", "--decommitment-profile", "rule.json"], in: scratch.url)
    #expect(wrong.status == 65 && wrong.talk.contains("/source"), "\(wrong.talk)")
    let absent = try Tool.run(
      ["risk", ".", "--as-of", "2025-11-30", "--decommitment-profile", "none.json"], in: scratch.url)
    #expect(absent.status == 66)
  }

  @Test(
    "what is no value is refused with what is",
    arguments: [
      (["--rho", "1"], "expected a number from 0 to below 1"), (["--draws", "10"], "from 200 to 1000000"),
      (
        ["--what-if", "milestone=M66:2014-07-01"],
        "there is no milestone \"M66\" in the data; did you mean M6?"
      ),
      (["--what-if", "spend=13-13-186:5"], "did you mean 13-13-185?"),
      (["--target-chance", "99"], "from 50 to 97"),
      (["--class", "schools"], "there is no class \"schools\""),
    ])
  func refused(_ arguments: [String], _ message: String) throws {
    let outcome = try Tool.run(["risk", Tool.portfolio("ihtiman")] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(message), "\(outcome.talk)")
  }

  @Test("a plan that goes in a circle is said with its row")
  func circle() throws {
    let scratch = try Scratch()
    try scratch.put(
      "operations.csv", "code,title,start,end,status\nA,Course,2025-01-01,2025-12-31,running\n")
    try scratch.put(
      "milestones.csv",
      "operation,code,title,planned,after\nA,M,One,2025-05-01,N\nA,N,Two,2025-06-01,M\n")
    let row = try #require(rows([".", "--as-of", "2025-03-01"], in: scratch.url).first)
    #expect(row["reason"] as? String == "predecessor-cycle")
    let source = try #require((row["sources"] as? [[String: Any]])?.first)
    #expect(source["file"] as? String == "milestones.csv" && source["row"] as? Int == 2)
    let printed = try Tool.run(["risk", ".", "--as-of", "2025-03-01", "-q"], in: scratch.url)
    #expect(printed.output.contains("milestones.csv:E2"))
    let report = try Tool.run(
      ["report", ".", "--kind", "risk", "--as-of", "2025-03-01", "--format", "md", "-q"], in: scratch.url)
    #expect(report.output.contains("milestones.csv:E2"))
  }

  @Test(
    "words of all four languages",
    arguments: [("bg", "неизпробван"), ("ro", "clasă"), ("uk", "неперевірений"), ("en", "untested")])
  func languages(_ language: String, _ word: String) throws {
    let outcome = try Tool.run(
      ["risk", Tool.portfolio("ihtiman"), "-q", "--language", language, "--draws", "512"])
    #expect(outcome.status == 0 && outcome.output.contains(word))
  }

  // MARK: Report

  @Test(
    "the five sample portfolios each get a section that says what is not known",
    arguments: [
      ("ihtiman", "Неизпробван клас"), ("iasi-ogp", "Clasă netestată"),
      ("soyur-participation", "Неизпробван клас"),
      ("amu-ogp-local", "Неперевірений клас"), ("sgg-ngo-funding", "Clasă netestată"),
    ])
  func report(_ name: String, _ sentence: String) throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(
      [
        "report", Tool.portfolio(name), "--kind", "risk", "--draws", "512", "-q", "-o",
        scratch.path("risk.html"), "-o",
        scratch.path("risk.md"), "-o", scratch.path("risk.json"),
      ])
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(scratch.text("risk.md").contains(sentence) && scratch.text("risk.html").contains(sentence))
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(scratch.text("risk.json").utf8)) as? [String: Any])
    #expect(document["kind"] as? String == "risk")
    // Certainty is never printed.
    #expect(
      !scratch.text("risk.md").contains(" 100 от 100") && !scratch.text("risk.md").contains(" 0 от 100"))
  }

  @Test(
    "the annexes hold what the sections show and no breakdowns, methods or missing tables of other reports")
  func annexes() throws {
    let scratch = try Scratch()
    for kind in ["risk", "comparison", "progress"] {
      let outcome = try Tool.run([
        "report", Tool.portfolio("sgg-ngo-funding"), "--kind", kind, "--language", "en", "-q", "-o",
        scratch.path("\(kind).md"),
      ])
      #expect(outcome.status == 0, "\(outcome.talk)")
      let isProgress = kind == "progress"
      let text = scratch.text("\(kind).md")
      #expect(text.contains("## Parts by period") == isProgress, "\(kind)")
      #expect(text.contains("Left out for lack of data") == isProgress, "\(kind)")
      #expect(text.contains("Achievement rate") || kind != "progress", "\(kind)")
    }
    #expect(!scratch.text("risk.md").contains("Achievement rate"))
  }

  // As of its last day, which counts, A is late and its target is known: 6 of 10. Of A's 2,000 a forecast has three digits, the approved sum all.
  @Test("on the day itself the deadline has come, a target is not reached, and all together says no more")
  func onTheDay() throws {
    let scratch = try Scratch()
    try scratch.put(
      "operations.csv",
      "code,title,start,original_end,end,total,currency,status\nA,Course,2025-01-01,2025-02-28,2025-06-30,2000.00,EUR,running\n"
    )
    try scratch.put("budget.csv", "operation,line,amount,currency\nA,1,2000.00,EUR\n")
    try scratch.put("payments.csv", "operation,day,amount,currency,basis\nA,2025-03-01,1234.56,EUR,paid\n")
    try scratch.put(
      "indicators.csv",
      "code,name,unit,measure,direction,accumulates,over_time\nI,Trained,people,count,increase,flow,sum\n")
    try scratch.put("targets.csv", "indicator,operation,target,due\nI,A,10,2025-06-30\n")
    try scratch.put("observations.csv", "indicator,operation,period,value\nI,A,2025-06,6\n")
    let report = try Tool.run(
      [
        "report", ".", "--kind", "risk", "--as-of", "2025-06-30", "--language", "en", "-q", "--format", "md",
      ],
      in: scratch.url
    ).output.replacing("\u{A0}", with: " ")
    #expect(report.contains("The deadline of 30 Jun 2025 has come; the project is open."), "\(report)")
    #expect(report.contains("28 Feb 2025: the deadline has passed."))
    #expect(report.contains("target 10 people reached? | 30 Jun 2025 | not reached: last value 6 people"))
    #expect(report.contains("Within the approved cost (2,000 €)?") && report.contains("about 1,960 € ·"))
    #expect(!report.contains("All of it together?"))
  }

  @Test("the report names the command that makes it again, with its flags")
  func reproduction() throws {
    let outcome = try Tool.run(
      [
        "report", Tool.portfolio("ihtiman"), "--kind", "risk", "--rho", "0.5", "--draws", "512", "--seed",
        "7", "--format",
        "md", "-q",
      ])
    #expect(outcome.output.contains("--kind risk --seed 7 --rho 0.5 --draws 512"))
    let refused = try Tool.run(["report", Tool.portfolio("ihtiman"), "--rho", "0.5"])
    #expect(refused.status == 64 && refused.talk.contains("--rho belongs to --kind risk."))
  }

  // MARK: Classes

  private func schools() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.put(
      "operations.csv",
      "code,title,start,original_end,end,actual_end,status\nA,School,2024-01-01,2024-10-01,2025-01-01,,running\n"
    )
    return scratch
  }

  // What is asked of a class by its id it answers, for an untested operation too; n is the size that the class states.
  @Test("a class that is asked for by its id gives a number, its interval, its size and its version")
  func classByID() throws {
    let scratch = try schools()
    let rows = try rows(
      [".", "--as-of", "2024-07-01", "--class", "nyc-school-construction"], in: scratch.url)
    #expect(rows.map { $0["against"] as? String } == ["current", "original"])
    for row in rows {
      #expect(row["class"] as? String == "nyc-school-construction" && row["class_version"] is String)
      let (chance, low, high) = (row["probability"] as? Double, row["low"] as? Double, row["high"] as? Double)
      let (p, a, b) = (try #require(chance), try #require(low), try #require(high))
      #expect(a <= p && p <= b && (row["n"] as? Int ?? 0) > 300 && row["band"] is NSNull)
    }
    // Nearer to the end and still open: less hope for the original one.
    let chances = rows.compactMap { $0["unclipped"] as? Double }
    #expect(chances.count == 2 && chances[1] < chances[0])
  }

  @Test("without being asked for, school buildings speak for nobody else")
  func scope() throws {
    let scratch = try schools()
    let row = try #require(rows([".", "--as-of", "2024-07-01"], in: scratch.url).first)
    #expect(row["class"] is NSNull && row["reason"] as? String == "untested-class")
  }

  @Test("forecasts that were kept are scored later")
  func stored() throws {
    let scratch = try schools()
    let kept = scratch.path("kept.json")
    let made = try Tool.run(
      [
        "risk", "operations.csv", "--as-of", "2024-07-01", "--class", "nyc-school-construction", "-q",
        "--store", kept,
      ],
      in: scratch.url)
    #expect(made.status == 0 && made.output.contains("A"))
    try scratch.put(
      "later/operations.csv",
      "code,title,start,original_end,end,actual_end,status\nA,School,2024-01-01,2024-10-01,2025-01-01,2024-12-20,completed\n"
    )
    let scored = try Tool.run(
      ["backtest", "later", "--until", "2025-02-01", "--score", kept, "-q", "--format", "json"],
      in: scratch.url)
    #expect(scored.status == 0, "\(scored.talk)")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(scored.output.utf8)) as? [String: Any])
    let stored = try #require(document["stored"] as? [[String: Any]])
    // Each kind of end by itself, the forecast of each scored by its square: A was over by 1 January 2025 and not by 1 October.
    let keptRows = try #require(
      (JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: kept))) as? [String: Any])?[
        "rows"] as? [[String: Any]])
    for (about, cameTrue) in [("current-end", 1.0), ("original-end", 0.0)] {
      let forecast = try #require(keptRows.first { $0["about"] as? String == about })
      let chance = try #require(forecast["unclipped"] as? Double)
      let score = try #require(stored.first { $0["about"] as? String == about })
      #expect(score["open"] as? Int == 0)
      #expect(isClose(score["brier"] as? Double, (cameTrue - chance) * (cameTrue - chance), within: 1e-9))
    }
  }

  @Test("a report keeps the forecasts that it shows, as merilo risk does")
  func storedByReport() throws {
    let scratch = try schools()
    let flags = ["operations.csv", "--as-of", "2024-07-01", "--class", "nyc-school-construction", "-q"]
    _ = try Tool.run(["risk"] + flags + ["--store", "risk.json"], in: scratch.url)
    let made = try Tool.run(
      ["report"] + flags + ["--kind", "risk", "-o", "risk.html", "--store", "report.json"], in: scratch.url)
    #expect(made.status == 0, "\(made.talk)")
    let kept = try String(contentsOfFile: scratch.path("risk.json"), encoding: .utf8)
    #expect(kept.contains("merilo/risk/1"))
    #expect(try String(contentsOfFile: scratch.path("report.json"), encoding: .utf8) == kept)
    // Only what is a forecast is kept, and nothing is written where something is wrong.
    for wrong in [
      ["--kind", "comparison", "--store", "no.json"],
      ["--kind", "risk", "--store", "no.json", "--what-if", "milestone=X:2024-08-01"],
      ["--kind", "risk", "--store", "no.csv"], ["--kind", "risk", "-o", "no.json", "--store", "no.json"],
    ] {
      let refused = try Tool.run(
        ["report", "operations.csv", "--as-of", "2024-07-01", "-q"] + wrong, in: scratch.url)
      #expect(refused.status == 64 || refused.status == 2, "\(refused.status)")
      #expect(!FileManager.default.fileExists(atPath: scratch.path("no.json")))
    }
  }
}
