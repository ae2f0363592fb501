import Foundation
import Testing

@testable import ReportCLI

@Suite("Output files") struct OutputFileTests {
  @Test("a new file holds the text and leaves nothing else behind")
  func newFile() throws {
    let scratch = try Scratch()
    try OutputFile(path: scratch.path("доклад.html")).write("<p>Готово</p>\n")
    #expect(scratch.text("доклад.html") == "<p>Готово</p>\n")
    #expect(scratch.names == ["доклад.html"])
  }

  @Test("an old file is replaced and keeps its permissions")
  func replacement() throws {
    let scratch = try Scratch()
    let path = try scratch.put("a.txt", "old and longer")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try OutputFile(path: path).write("new")
    #expect(scratch.text("a.txt") == "new")
    #expect(FileIdentity(path: path)?.mode == 0o600)
  }

  @Test("a link stays a link; the file behind it is replaced")
  func link() throws {
    let scratch = try Scratch()
    try scratch.put("real.txt", "old")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.txt"), withDestinationPath: "real.txt")
    try OutputFile(path: scratch.path("link.txt")).write("new")
    #expect(scratch.text("real.txt") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link.txt")) == "real.txt")
  }

  @Test("an input is refused under any of its names")
  func inputs() throws {
    let scratch = try Scratch()
    let input = try scratch.put("operations.csv", "code,title\n")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("soft.csv"), withDestinationPath: input)
    try FileManager.default.linkItem(atPath: input, toPath: scratch.path("hard.csv"))
    for name in ["operations.csv", "soft.csv", "hard.csv", "../\(scratch.url.lastPathComponent)/hard.csv"] {
      #expect { try OutputFile(path: scratch.path(name)).check(against: [input]) } throws: { error in
        (error as? CommandFailure)?.status == .cannotCreate
      }
    }
    #expect(throws: Never.self) { try OutputFile(path: scratch.path("new.csv")).check(against: [input]) }
  }

  @Test("a folder is refused, and a file in a folder that is not there cannot be created")
  func noPlace() throws {
    let scratch = try Scratch()
    #expect { try OutputFile(path: scratch.url.path).check(against: []) } throws: { error in
      (error as? CommandFailure)?.status == .cannotCreate
    }
    #expect { try OutputFile(path: scratch.path("no/such/a.txt")).write("text") } throws: { error in
      (error as? CommandFailure)?.status == .cannotCreate
    }
  }

  @Test("a full device is an error of the disk")
  func fullDevice() throws {
    #expect { try OutputFile(path: "/dev/full").write("text") } throws: { error in
      (error as? CommandFailure)?.status == .ioError
    }
  }
}

@Suite("Console") struct ConsoleTests {
  @Test(
    "colour follows the flag, then NO_COLOR, then the terminal",
    arguments: [
      (Console.ColorChoice.auto, [:], true, true), (.auto, [:], false, false),
      (.auto, ["NO_COLOR": "1"], true, false), (.auto, ["NO_COLOR": ""], true, true),
      (.auto, ["TERM": "dumb"], true, false), (.always, ["NO_COLOR": "1"], false, true),
      (.never, [:], true, false),
    ] as [(Console.ColorChoice, [String: String], Bool, Bool)])
  func color(choice: Console.ColorChoice, environment: [String: String], isTerminal: Bool, expected: Bool) {
    #expect(
      Console.takesColor(choice, environment: environment, isTerminal: isTerminal) == expected)
  }
}
