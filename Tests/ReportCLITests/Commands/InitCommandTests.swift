import Foundation
import Ingest
import TestSupport
import Testing

@testable import ReportCLI

@Suite("The command init")
struct InitCommandTests {
  @Test(
    "makes a form that checks without a problem, in every language", arguments: Language.allCases,
    FormTemplate.allCases)
  func makes(_ language: Language, _ template: FormTemplate) throws {
    let scratch = try Scratch()
    let folder = scratch.path("my form")
    let flags = ["--language", language.rawValue, "--template", template.rawValue]
    let made = try Tool.run(["init", folder] + flags)
    #expect(made.status == 0)
    #expect(made.output.isEmpty)
    #expect(made.talk.contains("\(folder)/\(template.rawValue).xlsx"))
    #expect(made.talk.contains("merilo check '\(folder)'"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(names) == ["\(template.rawValue).xlsx", "merilo.yaml"])
    let check = try Tool.run(["check", folder, "--language", language.rawValue])
    #expect(check.status == 0)
    #expect(check.talk.isEmpty)
    let words = Words(language)
    #expect(check.output.contains(words(FormText.blank)))
  }

  @Test("makes the folders above the form too")
  func makesParents() throws {
    let scratch = try Scratch()
    #expect(try Tool.run(["init", "a/b//form", "-q"], in: scratch.url).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("a/b/form"))
    #expect(Set(names) == ["operation.xlsx", "merilo.yaml"])
    try scratch.put("file", "")
    #expect(try Tool.run(["init", "file/form", "-q"], in: scratch.url).status == 73)
  }

  @Test("never overwrites what is there")
  func keeps() throws {
    let scratch = try Scratch()
    try scratch.put("merilo.yaml", "title: Mine\n")
    #expect(try Tool.run(["init", scratch.url.path]).talk.contains("is there already and stays as it is."))
    #expect(try String(contentsOfFile: scratch.path("merilo.yaml"), encoding: .utf8) == "title: Mine\n")
    try scratch.put("operation.xlsx", "filled in")
    let again = try Tool.run(["init", scratch.url.path])
    #expect(again.status == 73)
    #expect(
      again.talk.contains("operation.xlsx: is there already and may be filled in; nothing was written."))
    #expect(try String(contentsOfFile: scratch.path("operation.xlsx"), encoding: .utf8) == "filled in")
    try scratch.put("file", "")
    let file = try Tool.run(["init", scratch.path("file")])
    #expect(file.status == 73 && file.talk.contains("this is a file. Fix: name a folder."))
  }

  @Test("a form that was filled in gives analyses")
  func analyses() throws {
    let scratch = try Scratch()
    let form = FormWorkbook(template: .operation, words: Words(.bulgarian), command: "")
    try FilledForm.write(form, to: scratch.path("a.xlsx"))
    let flags = [scratch.path("a.xlsx"), "--as-of", "2026-06-30", "--format", "csv"]
    // 40 of 120 places from 0; 30 000,50 paid of 120 000.
    #expect(try Tool.run(["progress"] + flags).output.contains("0.333"))
    #expect(try Tool.run(["budget"] + flags).output.contains("30000.50"))
    #expect(
      try Tool.run(["schedule"] + flags).output.contains(
        "P-01,M1,Готов проект,2026-04-30,,2026-05-06,6,complete-late,"))
  }
}
