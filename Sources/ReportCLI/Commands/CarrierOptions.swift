import ArgumentParser
import Ingest

/// What is said of carriers other than text: where tables are in them, and how much is read of them.
struct CarrierOptions: ParsableArguments {
  @Option(
    name: [.long, .customLong("sheet")],
    help: ArgumentHelp(
      "Where a table's rows are: a sheet, table or member, or a SELECT over a database; repeatable.",
      valueName: "table=name"))
  var source: [String] = []

  @Option(
    help: ArgumentHelp(
      "The most lists and objects of JSON, one in the other. Default: 128.", valueName: "count"))
  var maxJsonDepth: Int?

  @Option(
    help: ArgumentHelp("The most elements of XML, one in the other. Default: 256.", valueName: "count"))
  var maxXmlDepth: Int?

  @Option(help: ArgumentHelp("The most attributes of an element of XML. Default: 256.", valueName: "count"))
  var maxXmlAttributes: Int?

  @Option(help: ArgumentHelp("The longest piece of text or tag of XML, as 16M.", valueName: "size"))
  var maxXmlText: SizeArgument?

  @Option(help: ArgumentHelp("The largest file of settings or mappings, as 256K.", valueName: "size"))
  var maxSettings: SizeArgument?

  @Option(
    help: ArgumentHelp(
      "The most work for one database, in steps of SQLite. Default: 2000000000.", valueName: "count"))
  var maxSteps: Int?

  /// Adds what is said to the options of the reader.
  func add(to options: inout LoadOptions) throws {
    options.sources = try source.map { text in
      if let choice = TableChoice(flag: text) { return choice }
      throw ValidationError(
        "--source (or --sheet) \(text): expected table=name with a table of Merilo, as operations=Proiecte or "
          + "\"payments=SELECT …\".")
    }
    for (flag, count) in counts {
      if let count, count < 1 { throw ValidationError("\(flag) must be at least 1, not \(count).") }
    }
    if let maxJsonDepth { options.limits.jsonDepth = min(maxJsonDepth, 1 << 20) }
    // A stack of names is kept for the depth, and pieces are counted in 32 bits by the parser.
    if let maxXmlDepth { options.limits.xml.depth = min(maxXmlDepth, 1 << 20) }
    if let maxXmlAttributes { options.limits.xml.attributes = maxXmlAttributes }
    if let maxXmlText { options.limits.xml.text = min(maxXmlText.bytes, 1 << 30) }
    if let maxSettings { options.limits.settings = maxSettings.bytes }
    if let maxSteps { options.limits.databaseSteps = maxSteps }
  }

  /// The flags that figures depend on, as they were given.
  var flags: [(flag: String, values: [String])] {
    let sizes = [("--max-xml-text", maxXmlText), ("--max-settings", maxSettings)]
    return [("--source", source)]
      + counts.map { ($0.flag, [$0.count].compactMap { $0?.description }) }
      + sizes.map { ($0.0, [$0.1].compactMap { $0?.bytes.description }) }
  }

  private var counts: [(flag: String, count: Int?)] {
    [
      ("--max-json-depth", maxJsonDepth), ("--max-xml-depth", maxXmlDepth),
      ("--max-xml-attributes", maxXmlAttributes), ("--max-steps", maxSteps),
    ]
  }
}
