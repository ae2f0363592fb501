import Foundation
import Testing

@Suite("What look and check say of files") struct LookScreenTests {
  @Test("periods are counted as periods, not as days that do not fit")
  func periods() throws {
    let scratch = try Scratch()
    try scratch.put("observations.csv", "indicator,period,value\nI,2014,1\nI,2014-Q2,2\nI,2014-03,3\n")
    let outcome = try Tool.run(["look", "observations.csv"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("periods"))
    #expect(outcome.output.contains("B: 3 of 3 cells fit"))
    #expect(!outcome.output.contains("0 of 3"))
  }

  @Test("a file known by its name, but without a required column, is called what it is")
  func lacking() throws {
    let scratch = try Scratch()
    try scratch.put("payments.csv", "operation,amount\nA,1\n")
    let outcome = try Tool.run(["look", "payments.csv"], in: scratch.url)
    #expect(outcome.output.contains("table payments, not used: no column for \"day\" and \"basis\""))
    let bulgarian = try Tool.run(["look", "payments.csv", "--language", "bg"], in: scratch.url)
    #expect(bulgarian.output.contains("таблица payments, не се използва: няма колона за „day“ и „basis“"))
  }

  @Test(
    "of a file that is not read no column is said to be kept, and a heading below blank rows is not in the first"
  )
  func unread() throws {
    let scratch = try Scratch()
    try scratch.put("strange.csv", ",,\n,,\nalpha,beta,gamma\nx,y,1\nz,w,2\n")
    let outcome = try Tool.run(["look", "strange.csv"], in: scratch.url)
    #expect(outcome.output.contains("no table of ours"))
    #expect(outcome.output.contains("row 3   the first row that is not empty, a heading over each column"))
    #expect(outcome.output.contains("\n  A alpha\n  B beta\n  C gamma\n"))
  }

  @Test("a heading that holds a paragraph is cut on the screen and whole for programs; its blanks are single")
  func longHeadings() throws {
    let scratch = try Scratch()
    let long =
      "Description of what was done in the period   of reporting, with reasons for delays and what was decided"
    try scratch.put(
      "strange.csv", "alpha,\(long)\nx,y\nz,w\n".replacing("reporting, with", with: "reporting with"))
    let outcome = try Tool.run(["look", "strange.csv"], in: scratch.url)
    #expect(outcome.output.contains("  B Description of what was done in the period of reporting wit…\n"))
    let whole = try Tool.run(["look", "strange.csv", "--format", "json"], in: scratch.url)
    #expect(whole.output.contains("the period   of reporting with reasons"))
  }

  @Test("the sheet of notes of a form is named, and said to be none of the data")
  func notesOfForms() throws {
    let scratch = try Scratch()
    #expect(try Tool.run(["init", "form", "--template", "operation"], in: scratch.url).status == 0)
    let outcome = try Tool.run(["look", "form"], in: scratch.url)
    #expect(outcome.output.contains("notes for people, no data; not read\n"))
  }

  @Test("where to see the problems is said with the flags by which the files were read")
  func problemsWithFlags() throws {
    let scratch = try Scratch()
    try scratch.put("operations.csv", "code;title;start\nA;Park;03/15/2026\nB;School;31.02.2026\n")
    let outcome = try Tool.run(["budget", "operations.csv", "--dates", "dmy"], in: scratch.url)
    #expect(outcome.talk.contains("merilo check operations.csv --dates dmy\n"))
  }

  @Test("a lone table is checked, and check says what each analysis lacks")
  func loneTable() throws {
    let scratch = try Scratch()
    try scratch.put("municipalities.csv", "code,name\nBGS04,Бургас\n")
    let outcome = try Tool.run(["check", "municipalities.csv"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasSuffix(
        """
        Indicators: needs the tables indicators, targets and observations; missing: indicators, targets and observations
        Milestones: needs the tables operations and milestones; missing: operations and milestones
        Absorption: needs the tables operations and payments; missing: operations and payments
        Earned value: needs the tables operations, payments and milestones; missing: operations, payments and milestones

        """))
  }
}
