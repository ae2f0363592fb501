import ArgumentParser
import IndicatorEngine
import Ingest

/// Where rows of an analysis go, and in which form.
struct TableOptions: ParsableArguments {
  @Option(help: "The form of the rows on standard output. Default: table.")
  var format: DataTable.Format?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "A file to write: .csv, .json or .txt by its ending; - is standard output. Repeatable.",
      valueName: "file"),
    completion: .file(extensions: ["csv", "json", "txt"]))
  var output: [String] = []

  func validate() throws {
    try OutputArguments.check(format, targets())
  }

  /// The outputs, each with its form: standard output where none is named.
  func targets() throws -> [(path: String, format: DataTable.Format)] {
    if output.isEmpty { return [("-", format ?? .table)] }
    return try output.map { path in
      if path == "-" { return (path, format ?? .table) }
      guard let form = DataTable.Format(fileName: path) else {
        throw ValidationError("\(path): the ending says no form; known: .csv, .json, .txt.")
      }
      return (path, form)
    }
  }

  /// Writes the rows.
  ///
  /// - Parameters:
  ///   - more: Further printed tables, for people only.
  ///   - printed: What people get instead of the table; nil for the table itself.
  func write(
    _ table: DataTable, more: [DataTable] = [], printed: [DataTable]? = nil, language: Language,
    input: LoadedInput, console: Console
  ) throws {
    if table.isEmpty {
      let names = table.needs.map(\.rawValue).joined(separator: ", ")
      console.remark(Words(language)(CommandText.nothingToShow, ["tables": .text(names)]))
    }
    var outputs = OutputSet(inputs: input.paths)
    for (path, format) in try targets() {
      try outputs.add(path) {
        let width = path == "-" ? Console.width ?? Console.plainWidth : Console.plainWidth
        let tables = format == .table ? printed ?? [table] + more : [table]
        return tables.map {
          $0.text(format, language: language, width: width, isColoured: path == "-" && console.usesColor)
        }.joined(separator: "\n")
      }
    }
    try outputs.write(console, language: language)
  }
}

extension DataTable.Format {
  /// The form of a file by its ending; nil where no form has it.
  init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".json") {
      self = .json
    } else if name.hasSuffix(".txt") {
      self = .table
    } else {
      return nil
    }
  }
}
