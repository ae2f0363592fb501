import Foundation
import TestSupport
import Testing

@testable import Ingest

/// The test suite of Nicolas Seriot (`nst/JSONTestSuite`): `y_` must be read, `n_` refused; what we do with `i_` is our
/// decision, written down here and in the article on JSON.
@Suite("JSON test suite", .enabled(if: SharedData.isPresent, SharedData.absent))
struct JSONCorpusTests {
  static let files = SharedData.files(under: "data/json-corpus", suffix: ".json")

  /// Documents that a parser may take or not, and that we refuse: bytes that are not UTF-8.
  static let refused: Set<String> = [
    "i_string_lone_utf8_continuation_byte.json", "i_string_overlong_sequence_2_bytes.json",
    "i_string_overlong_sequence_6_bytes.json", "i_string_truncated-utf-8.json",
    "i_string_utf16BE_no_BOM.json", "i_string_utf16LE_no_BOM.json",
  ]
  /// Documents whose half pairs of surrogates become U+FFFD in tables, with a finding, and are refused in settings.
  static let halves: Set<String> = [
    "i_string_incomplete_surrogate_and_escape_valid.json", "i_string_invalid_lonely_surrogate.json",
    "i_string_lone_second_surrogate.json",
  ]

  @Test("is there as a whole")
  func isWhole() {
    #expect(Self.files.count == 149)
    #expect(Self.refused.union(Self.halves).isSubset(of: Self.files))
  }

  @Test("decides as the grammar does, as events and as a value", arguments: JSONCorpusTests.files)
  func decides(_ name: String) throws {
    let bytes = [UInt8](try SharedData.data("data/json-corpus/" + name))
    let isGood = name.hasPrefix("y_") || name.hasPrefix("i_") && !Self.refused.contains(name)
    let asEvents = bytes.withUnsafeBytes { bytes -> Bool in
      var events = JSONEvents(bytes, depthLimit: 128)
      do throws(JSONError) {
        while try events.next() != .end {}
        return true
      } catch {
        return false
      }
    }
    #expect(asEvents == isGood)
    #expect(((try? JSONReader.value(of: bytes)) != nil) == (isGood && !Self.halves.contains(name)))
  }

  @Test("ends in tables or in a finding", arguments: JSONCorpusTests.files)
  func asTables(_ name: String) throws {
    let bytes = [UInt8](try SharedData.data("data/json-corpus/" + name))
    let content = FileContent(path: name, bytes: bytes)
    let reading = JSONSource.read(content, name: name, options: LoadOptions())
    #expect(!reading.grids.isEmpty || !reading.findings.isEmpty)
    if name.hasPrefix("n_") {
      #expect(reading.grids.isEmpty)
      #expect(["J01", "J02"].contains(reading.findings.first?.code))
    }
  }
}
