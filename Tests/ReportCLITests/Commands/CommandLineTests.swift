import Foundation
import Testing

@Suite("Command line") struct CommandLineTests {
  @Test("says which release it is")
  func version() throws {
    let outcome = try Tool.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "merilo 0.1.0\n")
    #expect(outcome.talk == "")
  }

  @Test(
    "suggests the command that was probably meant",
    arguments: [
      ("docter", "merilo: there is no command \"docter\"; did you mean \"doctor\"?\n"),
      ("Doctor", "merilo: there is no command \"Doctor\"; did you mean \"doctor\"?\n"),
    ])
  func suggestion(word: String, message: String) throws {
    let outcome = try Tool.run([word])
    #expect(outcome.status == 64)
    #expect(outcome.talk == message)
    #expect(outcome.output == "")
  }

  @Test("names the commands where nothing is near")
  func nothingNear() throws {
    let outcome = try Tool.run(["qqqqqqqq"])
    #expect(outcome.status == 64)
    #expect(outcome.talk.hasPrefix("merilo: there is no command \"qqqqqqqq\". The commands: "))
  }

  @Test("points to the commands that read where a folder stands first")
  func folderFirst() throws {
    let outcome = try Tool.run(["fixtures"])
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("merilo status \"fixtures\""))
  }

  @Test("shows no control characters of a mistyped command")
  func controlCharacters() throws {
    let outcome = try Tool.run(["x\u{1B}[31m"])
    #expect(outcome.status == 64)
    #expect(!outcome.talk.contains("\u{1B}"))
  }

  @Test("ends with 64 at an unknown option, with the parser's suggestion")
  func unknownOption() throws {
    let outcome = try Tool.run(["doctor", "--hepl"])
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("Unknown option '--hepl'"))
    #expect(outcome.output == "")
  }

  @Test("ends with 74 and says so where the device is full")
  func fullDevice() throws {
    let outcome = try shell("\"$1\" doctor > /dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.talk == "merilo: standard output: No space left on device\n")
  }

  @Test("ends with 74, quietly, where the reader has gone")
  func closedPipe() throws {
    let outcome = try shell("( sleep 0.2; \"$1\" doctor; echo \"status $?\" >&2 ) | true")
    #expect(outcome.talk == "status 74\n")
  }

  @Test("ends with 74 where standard output is closed")
  func closedOutput() throws {
    let outcome = try shell("\"$1\" doctor >&-")
    #expect(outcome.status == 74)
    #expect(outcome.talk == "merilo: standard output: Bad file descriptor\n")
  }

  @Test("writes a completion script for each shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try Tool.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("doctor"))
  }

  /// Runs a line of shell in which `$1` is the tool.
  private func shell(_ line: String) throws -> Tool.Outcome {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, "sh", Tool.executable.path]
    let talk = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.put("err", "")))
    process.standardError = talk
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Tool.Outcome(status: process.terminationStatus, output: "", talk: scratch.text("err"))
  }
}
