import Foundation
import IndicatorEngine
@testable import Ingest
import TestSupport
import Testing

/// Rules, codes and faults in small documents, and documents that were made to do harm.
@Suite("Reading IATI")
struct IATIReadingTests {
  /// A sound activity; `more` stands behind its dates, `result` at its end.
  private func document(
    version: String = "version=\"2.03\"", identifier: String = "EX-1-A",
    attributes: String = "xml:lang=\"en\" default-currency=\"EUR\"",
    dates: String = "<activity-date type=\"1\" iso-date=\"2023-01-01\"/>",
    more: String = "<recipient-country code=\"BG\"/><sector code=\"14030\"/>"
  ) -> String {
    """
    <iati-activities \(version) generated-datetime="2024-01-31T00:00:00Z">
    <iati-activity \(attributes)>
    <iati-identifier>\(identifier)</iati-identifier>
    <reporting-org ref="EX-1" type="10"><narrative>Example</narrative></reporting-org>
    <title><narrative>T</narrative></title>
    <description><narrative>D</narrative></description>
    <participating-org role="1" ref="EX-1"/>
    <activity-status code="2"/>
    \(dates)
    \(more)
    </iati-activity>
    </iati-activities>
    """
  }

  private func rules(_ text: String) -> [String] {
    IATICases.read(text: text).findings.filter { $0.kind == .iatiRule }.compactMap(\.rule)
  }

  @Test("a sound activity has no finding")
  func sound() {
    #expect(IATICases.read(text: document()).findings.map { $0.message(.english) } == [])
  }

  @Test(
    "rules of the ruleset are told by their ids",
    arguments: [
      ("<sector code=\"14030\" percentage=\"60\"/><sector code=\"14020\" percentage=\"39.99\"/>", ["2.1.2"]),
      ("<sector code=\"14030\" percentage=\"33.3\"/><sector code=\"14020\" percentage=\"66.7\"/>", []),
      ("<sector code=\"14030\" percentage=\"60\"/><sector code=\"14020\"/>", ["2.1.1"]),
      ("<sector code=\"14030\" percentage=\"60\"/>", ["2.1.4"]),
      ("", ["6.2.2"]),
      ("<sector code=\"1\" vocabulary=\"99\"/>", ["2.2.1", "102.1.1"]),
    ])
  func sectors(_ sectors: String, _ expected: [String]) {
    #expect(Set(rules(document(more: "<recipient-country code=\"BG\"/>" + sectors))) == Set(expected))
  }

  @Test("what has happened must not lie behind the day the document was made")
  func future() {
    let dates = "<activity-date type=\"2\" iso-date=\"2024-02-01\"/>"
    #expect(rules(document(dates: dates)) == ["11.1.4"])
    #expect(rules(document(dates: dates.replacing("2024-02-01", with: "2024-01-31"))) == [])
  }

  @Test("days out of order, identifiers and languages are told")
  func others() {
    let dates =
      "<activity-date type=\"1\" iso-date=\"2023-05-01\"/><activity-date type=\"3\" iso-date=\"2023-04-30\"/>"
    #expect(rules(document(dates: dates)) == ["11.1.2"])
    #expect(rules(document(identifier: "EX-1")) == ["1.1.3", "1.1.21"])
    #expect(rules(document(identifier: "EX-1-A ")) == ["1.3.1"])
    #expect(rules(document(identifier: "EX-1-A/B")) == ["1.3.13"])
    #expect(rules(document(attributes: "default-currency=\"EUR\"")) == ["4.1.1"])
  }

  @Test("a code that is on no list is told with the codes there are, and kept")
  func codes() throws {
    let findings = IATICases.read(
      text: document().replacing("<activity-status code=\"2\"/>", with: "<activity-status code=\"7\"/>")
    ).findings
    let finding = try #require(findings.first { $0.kind == .iatiCodeUnknown })
    #expect(
      finding.message(.english)
        == "warning R08  act.xml, line 8, \"EX-1-A\": code \"7\" as code of <activity-status> is not on the list ActivityStatus; expected 1 Pipeline/identification, 2 Implementation, 3 Finalisation, 4 Closed, 5 Cancelled, 6 Suspended. Fix: correct code."
    )
  }

  @Test("structure faults name line, activity, part and rule of XML Schema")
  func structure() throws {
    let text = document(
      more: "<sector code=\"14030\"/><recipient-country code=\"BG\"/><capital-spend percentage=\"x\"/><foo/>")
    let errors = IATICases.read(text: text).findings.filter { $0.severity == .error }.map {
      $0.message(.english)
    }
    #expect(
      errors == [
        "error R05  act.xml, line 10, \"EX-1-A\": <recipient-country> stands in <iati-activity> behind elements that it must precede (cvc-complex-type.2.4). Fix: put <recipient-country> in its place.",
        "error R07  act.xml, line 10, \"EX-1-A\": found \"x\" as percentage of <capital-spend> (cvc-datatype-valid.1); expected a decimal number like 1234.5. Fix: correct percentage.",
        "error R05  act.xml, line 10, \"EX-1-A\": the standard has no <foo> in <iati-activity>; it is not read (cvc-complex-type.2.4). Fix: delete <foo> or give it a namespace.",
      ])
  }

  @Test("a version that is not known is read as 2.03, a missing one is an error")
  func versions() {
    let unknown = IATICases.read(text: document(version: "version=\"2.04\""))
    #expect(unknown.findings.map(\.kind) == [.iatiVersionUnknown])
    #expect(unknown.grids.contains { $0.stated == .operations })
    #expect(IATICases.read(text: document(version: "")).findings.map(\.kind) == [.iatiAttributeMissing])
    let old = IATICases.read(text: document(version: "version=\"1.05\""))
    #expect(old.findings.map(\.kind) == [.iatiOldVersion])
    #expect(old.grids.isEmpty)
  }

  @Test("elements of other namespaces are passed over, with what stands in them")
  func namespaces() {
    let text = document(
      more:
        "<recipient-country code=\"BG\"/><sector code=\"14030\"/><x:a xmlns:x=\"http://example.org/\"><title/><x:b/></x:a>"
    )
    #expect(IATICases.read(text: text).findings.map { $0.message(.english) } == [])
  }

  @Test("a thousand faults of a kind are five and a number")
  func groups() {
    let more = String(repeating: "<sector code=\"x\"/>\n", count: 1000)
    let codes = IATICases.read(text: document(more: more)).findings.filter { $0.kind == .iatiCodeUnknown }
    #expect(codes.count == 6)
    #expect(codes.last?.count == 995)
    #expect(codes.last?.message(.english).hasSuffix("and 995 more like this in lines 15–1009.") ?? false)
  }

  // MARK: Harm

  @Test("a document type declaration is refused, and nothing is read")
  func doctype() {
    let text = "<?xml version=\"1.0\"?><!DOCTYPE iati-activities SYSTEM \"file:///etc/passwd\">" + document()
    let reading = IATICases.read(text: text)
    #expect(reading.findings.map(\.kind) == [.xmlEntity])
    #expect(reading.grids.isEmpty)
  }

  @Test("a document that ends early keeps what came before, and says so")
  func truncated() {
    let text = document().replacing("</iati-activities>", with: "<iati-activity>")
    let reading = IATICases.read(text: text)
    #expect(reading.findings.contains { $0.kind == .xmlMalformed })
    #expect(reading.grids.map(\.stated) == [.operations])
  }

  @Test("deep elements, many names and long mixed text end in findings")
  func harm() {
    let deep = document(more: String(repeating: "<result>", count: 300))
    #expect(IATICases.read(text: deep).findings.contains { $0.severity == .error })
    let names = (0..<6000).map { "<n\($0)/>" }.joined()
    #expect(IATICases.read(text: document(more: names)).findings.contains { $0.kind == .iatiElementUnknown })
    let mixed = String(repeating: "a<narrative>b</narrative>", count: 5000)
    let title = document().replacing(
      "<title><narrative>T</narrative></title>", with: "<title>\(mixed)</title>")
    let found = IATICases.read(text: title).findings.filter { $0.kind == .iatiTextUnexpected }
    #expect(found.count == 1)
  }

  @Test("numbers and days that are none leave their row out, and that is told")
  func values() {
    let budget =
      "<budget><period-start iso-date=\"2023-02-30\"/><period-end iso-date=\"2023-12-31\"/><value value-date=\"2023-01-01\">1,000</value></budget>"
    let reading = IATICases.read(
      text: document(more: "<recipient-country code=\"BG\"/><sector code=\"14030\"/>" + budget))
    #expect(reading.findings.map(\.kind) == [.iatiAttributeType, .iatiTextType, .iatiNotCarried])
    #expect(reading.grids.allSatisfy { $0.stated != .budget })
  }
}

/// The small parts of reading.
@Suite("IATI values")
struct IATIValueTests {
  private func bytes<Result>(_ text: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Array(text.utf8).withUnsafeBytes(body)
  }

  @Test(
    "decimals are exact",
    arguments: [
      ("100", "100"), ("-0.1", "-0.1"), ("+5.", "5"), (".5", "0.5"), ("12.340000000", "12.34"),
      ("999999999999999999.999999999", "999999999999999999.999999999"),
    ])
  func decimals(_ text: String, _ expected: String) {
    #expect(bytes(text) { FixedDecimal($0) }?.text == expected)
  }

  @Test(
    "what is no decimal, or beyond reach, is none",
    arguments: ["", "-", ".", "1e3", "1,000", "0.1234567891", "99999999999999999999999999999999999", "--1"])
  func noDecimals(_ text: String) {
    #expect(bytes(text) { FixedDecimal($0) } == nil)
  }

  @Test(
    "days and times of XML Schema",
    arguments: [
      ("2024-02-29", true), ("2023-02-29", false), ("2023-01-01Z", true), ("2023-01-01+02:00", true),
      ("2023-01-01+15:00", false), ("01.01.2023", false), ("2023-1-1", false), ("2023-01-01T10:00:00", false),
      ("", false),
    ])
  func days(_ text: String, _ isDay: Bool) {
    #expect(bytes(text) { ValueType.date.allows($0) } == isDay)
  }

  @Test(
    "times need a day and a time",
    arguments: [
      ("2024-02-29T23:59:59.5Z", true), ("2024-02-29", false), ("2024-02-29 10:00:00", false),
      ("2024-02-29T24:00:00", true), ("2024-02-29T24:00:01", false), ("2024-02-29T10:00:00.", false),
    ])
  func times(_ text: String, _ isTime: Bool) {
    #expect(bytes(text) { ValueType.time.allows($0) } == isTime)
  }

  @Test(
    "periods are written as short as they are",
    arguments: [
      ("2023-01-01", "2023-12-31", "2023"), ("2023-07-01", "2023-12-31", "2023-H2"),
      ("2023-04-01", "2023-06-30", "2023-Q2"), ("2024-02-01", "2024-02-29", "2024-02"),
      ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
      ("2022-04-01", "2023-03-31", "2022-04-01/2023-03-31"),
      ("2022-01-01", "2023-12-31", "2022-01-01/2023-12-31"), ("2023-12-01", "2023-12-31", "2023-12"),
    ])
  func periods(_ start: String, _ end: String, _ expected: String) {
    #expect(PeriodSpelling.text(SampleBuilder.day(start), SampleBuilder.day(end)) == expected)
  }

  @Test(
    "what is no path or condition is refused", arguments: ["sector[", "", "count(sector) >", "@", "a]", "'a"])
  func paths(_ text: String) {
    var names = ElementModels.standard.names
    #expect(RulePathParser.path(text, &names) == nil)
    #expect(RulePathParser.expression(text, &names) == nil)
  }
}
