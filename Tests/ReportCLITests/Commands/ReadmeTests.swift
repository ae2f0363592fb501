import Foundation
import Testing

/// The commands that README and the article on composite indices show, run as they show them.
@Suite("README") struct ReadmeTests {
  /// A command with what README says it prints.
  struct Example: Sendable, CustomTestStringConvertible {
    let command: String
    let output: String

    var testDescription: String { command }
  }

  /// Texts with commands, and the fewest that are in them.
  static let texts = [("README.md", 8), ("Sources/Ingest/Ingest.docc/Composite-index.md", 8)]

  /// The blocks that begin with `$ merilo`, in order.
  static func examples(in path: String) -> [Example] {
    let file = Tool.packageRoot.appendingPathComponent(path)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let blocks = text.components(separatedBy: "```\n").filter { $0.hasPrefix("$ merilo ") }
    return blocks.joined(separator: "\n").components(separatedBy: "$ merilo ").dropFirst().map { block in
      let lines = block.components(separatedBy: "\n")
      return Example(
        command: lines.first ?? "",
        output: lines.dropFirst().joined(separator: "\n").trimmingCharacters(in: .newlines))
    }
  }

  // In one folder, one after the other: a later command may use what an earlier one wrote. No argument there is in
  // quotes, so blanks part them.
  @Test("every command prints what the text shows", arguments: texts)
  func asShown(_ path: String, _ fewest: Int) throws {
    let examples = Self.examples(in: path)
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("out"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      at: Tool.packageRoot.appendingPathComponent("fixtures"),
      to: URL(fileURLWithPath: scratch.path("fixtures")))
    #expect(examples.count >= fewest)
    for example in examples {
      #expect(!example.command.contains { $0 == "'" || $0 == "\"" })
      let outcome = try Tool.run(example.command.split(separator: " ").map(String.init), in: scratch.url)
      let printed = (outcome.output + outcome.talk).trimmingCharacters(in: .newlines)
      #expect(
        printed.replacing("\u{A0}", with: " ") == example.output.replacing("\u{A0}", with: " "), "\(example)")
    }
  }
}
