import Foundation
import Testing

/// The commands that README shows, run as it shows them.
@Suite("README") struct ReadmeTests {
  /// A command with what README says it prints.
  struct Example: Sendable, CustomTestStringConvertible {
    let command: String
    let output: String

    var testDescription: String { command }
  }

  /// The blocks that begin with `$ merilo`, in order.
  static let examples: [Example] = {
    let file = Tool.packageRoot.appendingPathComponent("README.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let blocks = text.components(separatedBy: "```\n").filter { $0.hasPrefix("$ merilo ") }
    return blocks.joined(separator: "\n").components(separatedBy: "$ merilo ").dropFirst().map { block in
      let lines = block.components(separatedBy: "\n")
      return Example(
        command: lines.first ?? "",
        output: lines.dropFirst().joined(separator: "\n").trimmingCharacters(in: .newlines))
    }
  }()

  // In one folder, one after the other: a later command may use what an earlier one wrote. No argument there is in
  // quotes, so blanks part them.
  @Test("every command prints what README shows")
  func asShown() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("out"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      at: Tool.packageRoot.appendingPathComponent("fixtures"),
      to: URL(fileURLWithPath: scratch.path("fixtures")))
    #expect(Self.examples.count >= 8)
    for example in Self.examples {
      #expect(!example.command.contains { $0 == "'" || $0 == "\"" })
      let outcome = try Tool.run(example.command.split(separator: " ").map(String.init), in: scratch.url)
      let printed = (outcome.output + outcome.talk).trimmingCharacters(in: .newlines)
      #expect(
        printed.replacing("\u{A0}", with: " ") == example.output.replacing("\u{A0}", with: " "), "\(example)")
    }
  }
}
