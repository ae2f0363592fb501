import Foundation
import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest
@testable import ReportCLI

@Suite("The workbook of check --problems")
struct ProblemsCommandTests {
  /// The parts of the workbook that a run leaves, and the run.
  private func run(
    _ inputs: [String], _ flags: [String] = [], scratch: Scratch
  ) throws -> (outcome: Tool.Outcome, parts: [String: String]) {
    let out = scratch.path("problems.xlsx")
    let outcome = try Tool.run(["check"] + inputs + flags + ["--problems", out])
    let archive = try ZipArchive(
      ByteRegion(copying: [UInt8](try Data(contentsOf: URL(fileURLWithPath: out)))))
    var parts: [String: String] = [:]
    for entry in archive.entries {
      parts[entry.name] = String(decoding: try #require(try archive.bytes(of: entry.name)), as: UTF8.self)
    }
    return (outcome, parts)
  }

  @Test("marks the cell, says the message as a comment, and lists it in the language")
  func marks() throws {
    let scratch = try Scratch()
    let file = "fixtures/malformed/csv/N01-english-number.csv"
    let (outcome, parts) = try run([file], ["--language", "bg"], scratch: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.talk.contains("записан: \(scratch.path("problems.xlsx"))"))
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("name=\"Проблеми\"") && book.contains("name=\"N01-english-number\""))
    let comments = try #require(parts["xl/comments1.xml"])
    #expect(comments.contains("<comment ref=\"D5\""))
    #expect(comments.components(separatedBy: "<comment ref=").count == 2)
    #expect(comments.contains("грешка N01: намерено „1,234,567.50“; очаквано: 1 234 567,50. Поправка:"))
    // D5 is coloured, D4 is not.
    let sheet = try #require(parts["xl/worksheets/sheet2.xml"])
    func style(_ cell: String) throws -> Substring {
      let rest = try #require(sheet.components(separatedBy: "<c r=\"\(cell)\" s=\"").dropFirst().first)
      return rest.prefix { $0 != "\"" }
    }
    #expect(try style("D5") != style("D4"))
    #expect(try style("C5") == style("C4"))
    let texts = try #require(parts["xl/sharedStrings.xml"])
    #expect(texts.contains("<t>Какво да се направи</t>") && texts.contains("<t>'N01-english-number'!D5</t>"))
  }

  @Test(
    "what is said does not change, and no file stays unmarked without being listed",
    arguments: [
      "fixtures/malformed/csv", "fixtures/malformed/json", "fixtures/malformed/xlsx",
      "fixtures/malformed/sqlite",
    ])
  func sameTalk(_ folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Tool.packageRoot.appendingPathComponent(folder).path
    ).sorted()
    for name in names.prefix(12) {
      let scratch = try Scratch()
      let plain = try Tool.run(["check", "\(folder)/\(name)"])
      let (marked, parts) = try run(["\(folder)/\(name)"], scratch: scratch)
      #expect(marked.output == plain.output, "\(name)")
      #expect(marked.status == plain.status, "\(name)")
      #expect(parts["xl/worksheets/sheet1.xml"] != nil)
    }
  }

  @Test("all problems alike are marked, though five are told")
  func alike() throws {
    let scratch = try Scratch()
    let rows = (1...12).map { "A\($0),x,много,BGN" }.joined(separator: "\n")
    let path = try scratch.put("operations.csv", "code,title,total,currency\n" + rows + "\n")
    let (outcome, parts) = try run([path], scratch: scratch)
    #expect(outcome.output.contains("and 7 more like this in rows 7–13."))
    let comments = try #require(parts["xl/comments1.xml"])
    for row in 2...13 { #expect(comments.contains("<comment ref=\"C\(row)\"")) }
    // Corrected there and read again, the workbook is a portfolio.
    let again = try Tool.run(["check", scratch.path("problems.xlsx")])
    #expect(again.output.contains("'operations'!C2"))
    #expect(!again.output.contains("Problems"))
  }

  @Test("a problem of a JSON document is marked at its member")
  func json() throws {
    let scratch = try Scratch()
    let path = try scratch.put(
      "all.json",
      #"{"operations": [{"code": "A", "title": "x", "start": "2014-01-01"}, {"code": "B", "title": "y", "start": "31.02.2015"}]}"#
    )
    let (_, parts) = try run([path], scratch: scratch)
    #expect(parts["xl/comments1.xml"]?.contains("<comment ref=\"C3\"") == true)
  }

  @Test("an input is never overwritten, nor a folder that is read filled")
  func refuses() throws {
    let scratch = try Scratch()
    #expect(try Tool.run(["convert", Tool.portfolio("ihtiman"), scratch.path("in.xlsx"), "-q"]).status == 0)
    let onto = try Tool.run(["check", scratch.path("in.xlsx"), "--problems", scratch.path("in.xlsx")])
    #expect(onto.status == 73)
    #expect(onto.talk.contains("inputs are never overwritten"))
    let within = try Tool.run(["check", scratch.url.path, "--problems", scratch.path("p.xlsx")])
    #expect(within.status == 73)
    #expect(within.talk.contains("would be read as part of it"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["in.xlsx"])
    let ending = try Tool.run(["check", "x", "--problems", "p.csv"])
    #expect(
      ending.status == 64 && ending.talk.contains("--problems p.csv: expected a name that ends in .xlsx"))
  }

  @Test("the same problems make the same bytes, on one thread and on several")
  func sameBytes() throws {
    let scratch = try Scratch()
    func bytes(_ name: String, _ threads: String) throws -> Data {
      let arguments = [
        "check", "fixtures/malformed/csv/S06-totals-row.csv", "--problems", scratch.path(name),
      ]
      _ = try Tool.run(arguments + ["--threads", threads])
      return try Data(contentsOf: URL(fileURLWithPath: scratch.path(name)))
    }
    #expect(try bytes("a.xlsx", "1") == bytes("b.xlsx", "2"))
  }
}
