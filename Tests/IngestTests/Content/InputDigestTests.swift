import Testing

@testable import Ingest

@Suite("One digest of all inputs") struct InputDigestTests {
  // SHA-256 of "aa\nbb\n", by Python's hashlib.
  @Test("names, order and repetition decide nothing, contents do")
  func digest() {
    let expected = "329d670e59ead1543a2d36865895972560bc434204c5f4a0c8219005dd312719"
    #expect(InputDigest.sha256(of: ["bb", "aa"]) == expected)
    #expect(InputDigest.sha256(of: ["aa", "bb", "aa"]) == expected)
    #expect(InputDigest.sha256(of: ["aa", "cc"]) != expected)
    #expect(InputDigest.sha256(of: []) == nil && InputDigest.sha256(of: ["aa", nil]) == nil)
  }
}
