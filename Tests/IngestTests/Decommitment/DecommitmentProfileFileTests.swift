import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Rules of decommitment of one's own") struct DecommitmentProfileFileTests {
  @Test("a rule is read with its standing, and is the reading that the tests of the arithmetic know")
  func sample() throws {
    let profile = try DecommitmentProfileFile.read(
      path: Package.path("fixtures/decommitment/art105-60-10.json"))
    #expect(profile == .article105Spread && profile.standing == .unverified && profile.version == nil)
  }

  /// A member that is wrong, after a head that is right, and the fault.
  private struct Wrong: Sendable {
    let members: String
    let pointer: String
  }

  private static let wrong: [Wrong] = [
    Wrong(members: "", pointer: "/parts"),
    Wrong(members: #", "version": "2025""#, pointer: "/version"),
    Wrong(
      members: #", "parts": [{"commitment": 2021, "deadline": 2024, "percent": 1000}]"#,
      pointer: "/parts/0/percent"),
    Wrong(
      members: #", "parts": [{"commitment": 2021, "deadline": 99999999999999999999, "percent": 100}]"#,
      pointer: "/parts/0/deadline"),
    // Sixty of a hundred are no whole.
    Wrong(members: #", "parts": [{"commitment": 2021, "deadline": 2024, "percent": 60}]"#, pointer: "/parts"),
    // A deadline before its commitment.
    Wrong(
      members: #", "parts": [{"commitment": 2024, "deadline": 2021, "percent": 100}]"#, pointer: "/parts"),
  ]

  private func fault(_ text: String) -> DecommitmentProfileFile.Fault? {
    do throws(DecommitmentProfileFile.Fault) {
      _ = try DecommitmentProfileFile.profile(Array(text.utf8), file: "f")
      return nil
    } catch { return error }
  }

  @Test("what is wrong is named by its place")
  func faults() {
    let head = #"{"schema": "merilo/decommitment-profile/1", "id": "a", "source": "b", "standing": "#
    for item in Self.wrong {
      let text = head + #""law""# + item.members + "}"
      #expect(fault(text) == .member(file: "f", pointer: item.pointer), "\(item.members)")
    }
    #expect(fault(head + #""sure"}"#) == .member(file: "f", pointer: "/standing"))
    #expect(fault(head) == .notJSON(file: "f", line: 1))
    #expect(fault(#"{"id": "a"}"#) == .schema(file: "f", found: ""))
  }

  @Test("a file that is not there is said to be not there")
  func absent() {
    #expect(throws: DecommitmentProfileFile.Fault.self) {
      try DecommitmentProfileFile.read(path: "nowhere/none.json")
    }
  }
}
