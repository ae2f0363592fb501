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
    for (flag, count) in [("--max-json-depth", maxJsonDepth), ("--max-steps", maxSteps)] {
      if let count, count < 1 { throw ValidationError("\(flag) must be at least 1, not \(count).") }
    }
    if let maxJsonDepth { options.limits.jsonDepth = min(maxJsonDepth, 1 << 20) }
    if let maxSteps { options.limits.databaseSteps = maxSteps }
  }

  /// The flags that figures depend on, as they were given.
  var flags: [(flag: String, values: [String])] {
    [
      ("--source", source), ("--max-json-depth", [maxJsonDepth].compactMap { $0?.description }),
      ("--max-steps", [maxSteps].compactMap { $0?.description }),
    ]
  }
}
