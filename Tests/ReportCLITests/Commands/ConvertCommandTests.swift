import Foundation
import Testing

@Suite("The command convert")
struct ConvertCommandTests {
  private func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merilo-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  @Test("what is written in one format and then in another gives the figures of the original")
  func chain() throws {
    try inFolder { folder in
      let first = try Tool.run(["convert", Tool.portfolio("ihtiman"), folder + "/a.json"])
      #expect(first.status == 0)
      #expect(first.output.isEmpty)
      #expect(first.talk.contains("written: \(folder)/a.json"))
      #expect(first.talk.contains("Not carried: from which file and row each row came."))
      #expect(first.talk.contains("Not carried: the settings of merilo.yaml"))
      #expect(try Tool.run(["convert", folder + "/a.json", folder + "/b.sqlite", "-q"]).status == 0)
      #expect(
        try Tool.run(["convert", folder + "/b.sqlite", "--to", "csv", folder + "/c", "-q"]).status == 0)
      #expect(try Tool.run(["convert", folder + "/c", folder + "/d.xlsx", "-q"]).status == 0)
      let flags = ["--as-of", "2014-03-06", "--format", "json"]
      let original = try Tool.run(["budget", Tool.portfolio("ihtiman")] + flags)
      for name in ["a.json", "b.sqlite", "c", "d.xlsx"] {
        let again = try Tool.run(["budget", folder + "/" + name] + flags)
        #expect(again.status == 0)
        // Sources name other files; the figures are the same.
        #expect(figures(again.output) == figures(original.output), "\(name)")
      }
    }
  }

  private func figures(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter {
      !$0.contains("\"file\"") && !$0.contains("\"row\"")
    }
    .filter { !$0.contains("\"sheet\"") && !$0.contains("\"cell\"") && !$0.contains("\"sha256\"") }
  }

  @Test("a file of IATI says who publishes it, by flags or settings, and what has no place in it")
  func iati() throws {
    try inFolder { folder in
      let out = folder + "/a.xml"
      let asked = try Tool.run(["convert", Tool.portfolio("ihtiman"), out, "--reporting-org", "BG-EIK-1"])
      #expect(asked.status == 64)
      #expect(
        asked.talk.contains("who publishes it; missing: --reporting-org-name, --reporting-org-type. Fix:"))
      let publisher = ["--reporting-org-name", "Община Ихтиман", "--reporting-org-type", "11"]
      let flags = ["--reporting-org", "BG-EIK-1"] + publisher
      let written = try Tool.run(["convert", Tool.portfolio("ihtiman"), out] + flags)
      #expect(written.status == 0)
      #expect(
        written.talk.contains("Not carried, milestones, 9 times: the standard has no place for this table."))
      let text = try String(contentsOfFile: out, encoding: .utf8)
      #expect(text.contains("<reporting-org ref=\"BG-EIK-1\" type=\"11\">"))
      #expect(text.contains("xml:lang=\"bg\""))
      let settings = folder + "/me.yaml"
      try "publisher: {reference: BG-EIK-1, name: Община Ихтиман, type: 11}\n".write(
        toFile: settings, atomically: true, encoding: .utf8)
      let said = ["convert", Tool.portfolio("ihtiman"), folder + "/b.xml", "--mapping", settings, "-q"]
      #expect(try Tool.run(said).status == 0)
      #expect(try String(contentsOfFile: folder + "/b.xml", encoding: .utf8) == text)
      let wrong = try Tool.run(["convert", "x", out, "--reporting-org", "a b"])
      #expect(wrong.status == 64 && wrong.talk.contains("expected an identifier without blanks"))
      let type = try Tool.run(["convert", "x", out, "--reporting-org-type", "99"])
      #expect(type.status == 64 && type.talk.contains("11 Local Government"))
      let none = try Tool.run(["convert", Tool.portfolio("sgg-ngo-funding"), folder + "/c.xml"] + flags)
      #expect(none.status == 65 && none.talk.contains("Fix: fill in operations.status and operations.start."))
      #expect(!FileManager.default.fileExists(atPath: folder + "/c.xml"))
    }
  }

  @Test("a workbook whose temporary files find no room is not left behind as if it were whole")
  func fullDisk() throws {
    try inFolder { folder in
      let rows = (0..<4000).map { "A\($0),the same title,2014-03-06" }.joined(separator: "\n")
      try ("code,title,start\n" + rows).write(
        toFile: folder + "/operations.csv", atomically: true, encoding: .utf8)
      // No file may pass 128 blocks: the workbook is smaller, the sheet before it is packed is not.
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      let command = "trap '' XFSZ; ulimit -f 128; exec \"$0\" convert operations.csv out.xlsx 2> talk"
      process.arguments = ["-c", command, Tool.executable.path]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 74)
      #expect(
        try String(contentsOfFile: folder + "/talk", encoding: .utf8).contains("nothing was written there."))
      #expect(!FileManager.default.fileExists(atPath: folder + "/out.xlsx"))
    }
  }

  @Test("no input is overwritten, no other table mixed in")
  func refuses() throws {
    try inFolder { folder in
      #expect(try Tool.run(["convert", Tool.portfolio("ihtiman"), folder + "/a.json", "-q"]).status == 0)
      let onto = try Tool.run(["convert", folder + "/a.json", folder + "/a.json"])
      #expect(onto.status == 73)
      #expect(onto.talk.contains("inputs are never overwritten"))
      let mixed = try Tool.run(["convert", Tool.portfolio("ihtiman"), "--to", "csv", folder])
      #expect(mixed.status == 73)
      #expect(
        mixed.talk.contains(
          "\(folder): holds a.json, which would be read as part of the same portfolio. Fix: choose an empty folder."
        ))
      let file = try Tool.run(["convert", Tool.portfolio("ihtiman"), "--to", "csv", folder + "/a.json"])
      #expect(file.status == 73)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.json"])
    }
  }

  @Test(
    "a target that is not clear is asked for",
    arguments: [
      (["convert", "x"], "convert needs an input and an output"),
      (["convert", "x", "out.xyz"], "out.xyz: the ending says no format; add --to"),
    ])
  func asks(_ arguments: [String], _ talk: String) throws {
    let outcome = try Tool.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(talk))
  }
}
