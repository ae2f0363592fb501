import Foundation
import Ingest
import TestSupport
import Testing

@Suite("JSON reader")
struct JSONReaderTests {
  @Test("keeps the spelling of numbers and the order of members")
  func keepsSpelling() throws {
    let value = try read(#"{"b": 1.50, "a": [true, null, "Ихтиман\n\u0041\ud83d\ude00"]}"#)
    #expect(
      value
        == .object([
          JSONMember(name: "b", value: .number("1.50")),
          JSONMember(name: "a", value: .array([.flag(true), .null, .text("Ихтиман\nA😀")])),
        ]))
    #expect(value["a"]?.elements?.count == 3)
    #expect(try read("-12")["a"] == nil)
    #expect(try read("1200").asInt == 1200)
    #expect(try read("12e2").asInt == nil)
  }

  @Test(
    "says where and why a document is refused",
    arguments: [
      ("{\"resources\": [{\"path\": 01}]}", JSONError.Reason.badNumber, "/resources/0/path", 1),
      ("[1,\n 2,]", .unexpected(found: "]"), "/2", 2),
      ("[\"a\tb\"]", .badString, "/0", 1),
      ("{\"a/b~\": nul}", .unexpected(found: "}"), "/a~1b~0", 1),
      ("[1] x", .trailing, "", 1),
      ("", .unexpected(found: nil), "", 1),
    ])
  func says(_ text: String, _ reason: JSONError.Reason, _ pointer: String, _ line: Int) {
    #expect {
      try read(text)
    } throws: { error in
      guard let error = error as? JSONError else { return false }
      return error.reason == reason && error.pointer.description == pointer && error.line == line
    }
  }

  @Test("takes 128 arrays one in the other and no more")
  func boundsDepth() throws {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try read(deep)
    #expect(throws: JSONError.self) { try read("[" + deep + "]") }
    // A million open brackets end at the limit, not at the end of the stack.
    #expect {
      try read(String(repeating: "[{\"a\":", count: 1_000_000))
    } throws: { error in
      (error as? JSONError)?.reason == .tooDeep(limit: 128)
    }
  }

  @Test(
    "agrees with the JSON corpus: y_ accepted, n_ refused, i_ no crash",
    .enabled(if: JSONReaderTests.corpus != nil, "the shared data folder is not there"))
  func agreesWithCorpus() throws {
    let folder = try #require(JSONReaderTests.corpus)
    var (accepted, refused) = (0, 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".json") {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      let isAccepted = (try? JSONReader.value(of: bytes)) != nil
      if name.hasPrefix("y_") { #expect(isAccepted, "\(name)") }
      if name.hasPrefix("n_") { #expect(!isAccepted, "\(name)") }
      accepted += isAccepted ? 1 : 0
      refused += isAccepted ? 0 : 1
    }
    #expect(accepted + refused == 149)
  }

  static var corpus: String? { SharedData.path("data/json-corpus") }

  private func read(_ text: String) throws -> JSONValue { try JSONReader.value(of: Array(text.utf8)) }
}
