import IndicatorEngine
import Ingest
import Testing

@Suite("Settings")
struct SettingsReaderTests {
  @Test("are typed")
  func areTyped() throws {
    let (settings, findings) = read(
      """
      title: Ихтиман – механизми за мониторинг   # a comment
      language: bg
      currency: EUR
      as_of: 2014-03-06
      known_by: "2014-04-01"
      amounts_in: [BGN, "EUR:D"]
      thresholds: {amber: 0.6, green: 0.9}
      weights:
        I1: 2.5
      peers:
        variables: [population, area_km2]
      map:
        operations:
          code: "№ на дог."
          status:
            heading: Статус
            values: {"В изпълнение": running}
        budget.amount: {unit: 1000}
      map.payments.basis: {constant: paid}
      """)
    // Read, and not used by any figure yet: a note each.
    #expect(findings.map(\.kind) == [.settingUnused])
    #expect(settings.title == "Ихтиман – механизми за мониторинг")
    #expect(settings.language == .bulgarian)
    #expect(settings.currency == .eur)
    #expect(settings.asOf == Day(year: 2014, month: 3, day: 6))
    #expect(settings.knownBy == Day(year: 2014, month: 4, day: 1))
    #expect(settings.amountsIn == [AmountsIn(currency: .bgn), AmountsIn(currency: .eur, column: "D")])
    #expect((settings.amber, settings.green) == (0.6, 0.9))
    #expect(settings.weights == [SettingsNumber(name: "I1", value: 2.5)])
    #expect(settings.peerVariables == ["population", "area_km2"])
    #expect(
      settings.fields == [
        FieldMapping(table: .operations, field: "code", heading: "№ на дог."),
        FieldMapping(
          table: .operations, field: "status", heading: "Статус", values: [("В изпълнение", "running")]),
        FieldMapping(table: .budget, field: "amount", unit: 1000),
        FieldMapping(table: .payments, field: "basis", constant: "paid"),
      ])
  }

  @Test("say who publishes, and what cannot be a publisher")
  func publisher() {
    let (settings, findings) = read("publisher: {reference: BG-EIK-1, name: Община Ихтиман, type: 11}\n")
    #expect(findings == [])
    #expect(settings.publisher.reference == "BG-EIK-1")
    #expect(settings.publisher.name == "Община Ихтиман")
    #expect(settings.publisher.type == "11")
    let wrong = read("publisher:\n  reference: a b\n  type: 99\n  nmae: x\n").findings
    #expect(wrong.map(\.kind) == [.settingType, .settingType, .unknownSettingNearest])
    #expect(wrong.map(\.location.row) == [2, 3, 4])
  }

  @Test("may be empty")
  func mayBeEmpty() {
    #expect(read("").findings == [])
    #expect(read("# nothing\ntitle:\n").findings == [])
  }

  @Test(
    "name what is wrong and where",
    arguments: [
      (
        "titel: x",
        "warning P01  merilo.yaml, line 1: the setting \"titel\" is not known; nearest \"title\". "
          + "Fix: write title, or delete the line."
      ),
      (
        "title: x\nas_of: 06.03.2014",
        "error P02  merilo.yaml, line 2: found \"06.03.2014\" for \"as_of\"; expected a day like 2014-03-06. "
          + "Fix: correct the line."
      ),
      (
        "currency: [EUR]",
        "error P02  merilo.yaml, line 1: found \"[…]\" for \"currency\"; expected a currency like EUR. "
          + "Fix: correct the line."
      ),
      (
        "map: {operations: {kode: X}}",
        "warning P01  merilo.yaml, line 1: the setting \"map.operations.kode\" is not known; nearest "
          + "\"map.operations.code\". Fix: write map.operations.code, or delete the line."
      ),
      (
        "thresholds: {amber: 85}",
        "error P02  merilo.yaml, line 1: found \"85\" for \"thresholds.amber\"; expected a number from 0 to 1. "
          + "Fix: correct the line."
      ),
    ])
  func nameWhatIsWrong(_ text: String, _ message: String) {
    #expect(read(text).findings.map { $0.message(.english) } == [message])
  }

  @Test(
    "refuse anchors, aliases, tags and directives before parsing",
    arguments: [
      "a: &x 1", "title: *x", "title: !!python/object x", "- &a [1]", "{a: &b 1}", "[1, *b]", "%YAML 1.2",
      "a:\n  *x : 1", "? &k a\n: b", "&a title: x", "a: [foo\n 'bar, &x y]", "a: \"b\n c, &d",
    ])
  func refuseMarks(_ text: String) {
    let findings = read(text).findings
    #expect(findings.map(\.code) == ["P03"])
    #expect(findings.first?.severity == .error)
  }

  @Test(
    "take marks that begin no value",
    arguments: [
      "title: 5 * 3 & 4!", "title: \"&x *y !z\"", "title: '*x'  # &comment", "title: R&D", "# &a *b",
      "map: {operations: {title: \"it's !fine\"}}",
    ])
  func takeOtherMarks(_ text: String) { #expect(read(text).findings == []) }

  @Test("refuse an alias bomb, deep nesting and a large file without spending memory")
  func refuseBombs() {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(read(bomb).findings.map(\.code) == ["P03"])
    #expect(read("title: " + String(repeating: "[", count: 5000)).findings.map(\.code) == ["P03"])
    #expect(read(String(repeating: "- ", count: 60_000) + "x").findings.map(\.code) == ["P03"])
    let long = "title: " + String(repeating: "x", count: 300_000)
    #expect(
      read(long).findings.map { $0.message(.english) } == [
        "error P03  merilo.yaml: 300,007 bytes of settings; expected at most 262,144. "
          + "Fix: delete what is no setting, or --max-settings."
      ])
  }

  @Test("name the line of a syntax error")
  func nameSyntaxErrors() {
    let findings = read("title: x\nlanguage: [bg").findings
    #expect(findings.map(\.code) == ["P04"])
    #expect(read("title: a\ntitle: b").findings.map(\.code) == ["P04"])
  }

  private func read(_ text: String) -> (settings: Settings, findings: [Finding]) {
    Array(text.utf8).withUnsafeBytes { SettingsReader.read($0, file: "merilo.yaml") }
  }
}
