import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("What is wrong with a code")
struct CodeFaultTests {
  @Test("lost zeros, other letters, swapped digits, unknown parts, other forms")
  func faults() {
    #expect(CodeSystem.ekatte.fault(in: "00014") == nil)
    #expect(CodeSystem.ekatte.fault(in: "14") == .zerosLost("00014"))
    // 15 would be 00015, whose check digit is 4.
    #expect(CodeSystem.ekatte.fault(in: "15") == .form)
    // Стара Загора is 68850: 6 + 16 + 24 + 20 = 66, 66 mod 11 = 0. Of 68805 only the last swap gives a sound code:
    // 86805 → 44 mod 11 = 0 ≠ 5, 68085 → 54 mod 11 = 10, then 98 mod 11 = 10 → 0 ≠ 5.
    #expect(CodeSystem.ekatte.fault(in: "68805") == .checkDigit(meant: "68850"))
    // Ихтиман is 32901; of 32091 both 32901 and 30291 are one swap away.
    #expect(CodeSystem.ekatte.fault(in: "32091") == .checkDigit(meant: nil))
    #expect(CodeSystem.ekatte.fault(in: "3290A") == .form)
    #expect(CodeSystem.bulgarian.fault(in: "sfo20") == .otherLetters("SFO20"))
    // The А is Cyrillic.
    #expect(CodeSystem.bulgarian.fault(in: "VАR05") == .otherLetters("VAR05"))
    #expect(CodeSystem.bulgarian.fault(in: "XXX01") == .unknownPart("XXX"))
    #expect(CodeSystem.katotth.fault(in: "UА05020010000053508") == .otherLetters("UA05020010000053508"))
    #expect(CodeSystem.katotth.fault(in: "UA99020010000053508") == .unknownPart("99"))
    #expect(CodeSystem.nuts.fault(in: "GR411") == .unknownPart("GR"))
    #expect(CodeSystem.nuts.fault(in: "EL411") == nil)
    #expect(CodeSystem.lau.fault(in: "BG_SFO20") == nil && CodeSystem.lau.fault(in: "BGSFO20") == .form)
  }

  @Test("levels of the Ukrainian codifier")
  func levels() {
    #expect(KATOTTHLevel(of: "UA05000000000010236") == .oblast)
    #expect(KATOTTHLevel(of: "UA05020000000026686") == .raion)
    #expect(KATOTTHLevel(of: "UA05020010000053508") == .hromada)
    #expect(KATOTTHLevel(of: "UA05020010010053508") == .settlement)
    #expect(KATOTTHLevel(of: "UA05020010010153508") == .district)
    #expect(KATOTTHLevel(of: "UA0502") == nil)
  }

  @Test("codes of three letters for countries are no regions, regions with digits are")
  func regions() {
    #expect(
      CodeSystem.of(["AUT", "BEL", "BGR", "DEU", "DNK", "ESP", "FRA", "HUN", "ITA", "POL", "ROU"]) == nil)
    #expect(
      CodeSystem.of([
        "BG311", "BG312", "BG313", "BG314", "BG315", "BG321", "BG322", "BG323", "RO213", "GR411", "BG341",
      ]) == .nuts)
  }

  @Test("a column of codes is told of those that are none, with what was meant")
  func findings() throws {
    let padded = (10_000..<10_400).map { "\($0)" }.filter(CodeSystem.ekatte.isValid)
    let rows = (padded + ["14", "68805", "A1B2C"]).map { "\($0),Place \($0)\n" }.joined()
    let result = try LoadedFiles.load(["municipalities.csv": "code,name\n" + rows])
    #expect(padded.count >= 30)
    #expect(result.findings.map(\.kind) == [.codeMeant, .checkDigitMeant, .codeForm])
    #expect(result.findings.first?.message(.english).contains("\"00014\"") ?? false)
  }

  @Test(
    "official lists: municipalities of Bulgaria, hromadas of Ukraine",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func official() throws {
    func codes(_ path: String) throws -> [String] {
      let text = String(decoding: try SharedData.data(path), as: UTF8.self)
      return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
        line.split(separator: ",").first.map { String($0.filter { $0 != "\"" }) }
      }
    }
    let municipalities = try codes("data/bg-municipalities/municipalities.csv")
    #expect(municipalities.count == 265)
    #expect(municipalities.allSatisfy { CodeSystem.bulgarian.fault(in: $0) == nil })
    let hromadas = try codes("data/ua-regional-fund/ua-admin-hromada.csv").filter { $0.hasPrefix("UA") }
    #expect(hromadas.count > 1400)
    #expect(hromadas.allSatisfy { CodeSystem.katotth.isValid($0) && KATOTTHLevel(of: $0) == .hromada })
  }
}
