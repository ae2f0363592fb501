import Testing

/// Every limit of reading has a flag, and what is said when it is passed names that flag.
@Suite("Flags of limits") struct LimitFlagTests {
  struct Limit: Sendable, CustomTestStringConvertible {
    let flag: String
    /// A value that the file passes.
    let value: String
    let file: String
    let text: String
    let code: String
    var testDescription: String { flag }
  }

  static let values = #"{"dataValues":[{"dataElement":"a","period":"2024","orgUnit":"b","value":"1"}]}"#
  static let adx = """
    <adx xmlns="urn:ihe:qrph:adx:2015" exported="2024-03-01T00:00:00Z"><group orgUnit="b" period="2024-01-01/P1Y"
    dataSet="d"><dataValue dataElement="a" value="0"><annotation>not counted this year</annotation></dataValue></group></adx>
    """
  static let list = "code,title,start\nA-1,A park by the river,2024-01-01\n"

  static let limits = [
    Limit(flag: "--max-input", value: "10", file: "operations.csv", text: list, code: "F08"),
    Limit(flag: "--max-line", value: "20", file: "operations.csv", text: list, code: "S09"),
    Limit(flag: "--max-cell", value: "12", file: "operations.csv", text: list, code: "S09"),
    Limit(flag: "--max-columns", value: "2", file: "operations.csv", text: list, code: "S09"),
    Limit(flag: "--max-json-depth", value: "2", file: "values.json", text: values, code: "J02"),
    Limit(flag: "--max-xml-depth", value: "2", file: "values.xml", text: adx, code: "X02"),
    Limit(flag: "--max-xml-attributes", value: "2", file: "values.xml", text: adx, code: "X02"),
    Limit(flag: "--max-xml-text", value: "20", file: "values.xml", text: adx, code: "X02"),
    Limit(flag: "--max-settings", value: "8", file: "merilo.yaml", text: "title: Park\n", code: "P03"),
  ]

  @Test("what passes a limit is told with its flag, and read without the flag", arguments: limits)
  func limit(_ limit: Limit) throws {
    let scratch = try Scratch()
    // Beside settings there must be something to read.
    try scratch.put("p/payments.csv", "operation,day,amount,currency\nA-1,2024-02-01,5.00,EUR\n")
    try scratch.put("p/" + limit.file, limit.text)
    let passed = try Tool.run(["check", "p", limit.flag, limit.value], in: scratch.url)
    let told = (passed.output + passed.talk).split(separator: "\n").filter { $0.contains(limit.code) }
    #expect(told.contains { $0.contains(limit.file) && $0.contains(limit.flag) }, "\(passed)")
    let free = try Tool.run(["check", "p"], in: scratch.url)
    #expect(!(free.output + free.talk).contains(limit.code), "\(free)")
  }

  @Test(
    "a limit below one is refused",
    arguments: ["--max-xml-depth", "--max-xml-attributes", "--max-json-depth"])
  func belowOne(_ flag: String) throws {
    let outcome = try Tool.run(["check", "fixtures/portfolios/ihtiman", flag, "0"])
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("\(flag) must be at least 1, not 0."))
  }
}
