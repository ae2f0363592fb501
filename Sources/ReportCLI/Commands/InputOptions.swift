import ArgumentParser
import IndicatorEngine
import Ingest

/// What is read, and how: shared by all commands that read files.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Folders and files of the portfolio, in any mix; - is standard input.", valueName: "portfolio"),
    completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "The heading of a field, as operations.code=\"№ на дог.\", or with := the value of all rows, as payments.day:=2026-08-31; repeatable.",
      valueName: "table.field=heading"))
  var map: [String] = []

  @OptionGroup var carriers: CarrierOptions

  @Option(
    help: ArgumentHelp(
      "A file of mappings, as look --suggest writes it, for tables that are nobody's standard; repeatable.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var mapping: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the amounts of the files are in, in all columns or one: BGN, EUR:D.",
      valueName: "currency[:column]"))
  var amountsIn: [String] = []

  @OptionGroup var text: TextFileOptions

  @Option(
    help: ArgumentHelp(
      "How numbers are written, in all columns or one: en, bg, ro, uk, de, ch, plain, as en:D.",
      valueName: "style[:column]"))
  var numbers: [String] = []

  @Option(
    help: ArgumentHelp(
      "How days are written, in all columns or one: iso, dmy, mdy, excel, as mdy:C.",
      valueName: "style[:column]"))
  var dates: [String] = []

  @Option(
    help: ArgumentHelp("A word of the files that means \"no value\", as н/д; repeatable.", valueName: "word"))
  var missing: [String] = []

  @Option(
    help: ArgumentHelp(
      "The scale of shares, in all columns or one: fraction (0.35), hundred (35), as fraction:F.",
      valueName: "scale[:column]"))
  var percent: [String] = []

  @Option(help: ArgumentHelp("Which of two rows with one key is kept.", valueName: "row"))
  var onDuplicate: PortfolioBuilder.DuplicateRule = .first

  @Option(help: ArgumentHelp("What is put right while reading.", valueName: "what"))
  var repair: [RepairArgument] = []

  @Option(help: ArgumentHelp("The largest input file, as 512M or 8G.", valueName: "size"))
  var maxInput: SizeArgument?

  @Option(help: ArgumentHelp("The largest size of a file after unpacking.", valueName: "size"))
  var maxUnpacked: SizeArgument?

  @Option(help: ArgumentHelp("The most filled cells of a sheet. Default: 50000000.", valueName: "count"))
  var maxCells: Int?

  @Option(help: ArgumentHelp("The longest line of a CSV file, as 16M.", valueName: "size"))
  var maxLine: SizeArgument?

  @Option(help: ArgumentHelp("The largest cell of a CSV file, as 1M.", valueName: "size"))
  var maxCell: SizeArgument?

  @Option(help: ArgumentHelp("The most columns of a CSV file. Default: 16384.", valueName: "count"))
  var maxColumns: Int?

  @OptionGroup var processors: ThreadOptions

  func validate() throws {
    _ = try loadOptions()
  }

  /// The options as the reader takes them.
  func loadOptions() throws -> LoadOptions {
    var options = LoadOptions()
    options.csv.encoding = try text.encodingRequest() ?? .detect
    if let delimiter = try text.delimiterText() { options.csv.dialect.delimiter = delimiter }
    options.csv.headerRow = text.headerRow
    try add(numbers, .numbers, to: &options.cells)
    try add(dates, .dates, to: &options.cells)
    try add(missing, .missing, to: &options.cells)
    try add(percent, .percent, to: &options.cells)
    try add(amountsIn, .amountsIn, to: &options.cells)
    options.fields = try map.map(field)
    options.mappingFiles = mapping
    options.onDuplicate = onDuplicate
    options.repairsMojibake = repair.contains(.mojibake)
    if let maxInput { options.limits.input = maxInput.bytes }
    if let maxUnpacked { options.limits.unpacked = maxUnpacked.bytes }
    if let maxCells {
      if maxCells < 1 { throw ValidationError("--max-cells must be at least 1, not \(maxCells).") }
      options.limits.cells = maxCells
    }
    options.csv.limits = try limits()
    options.threads = try threadCount()
    try carriers.add(to: &options)
    return options
  }

  /// Statements about one column.
  var columnStatements: ColumnStatements {
    ColumnStatements(flags: [
      ("--amounts-in", amountsIn), ("--numbers", numbers), ("--dates", dates), ("--percent", percent),
    ])
  }

  private func limits() throws -> CSVLimits {
    let standard = CSVLimits()
    for (flag, size) in [("--max-line", maxLine), ("--max-cell", maxCell)] {
      if let size, size.bytes > CSVLimits.longestLine {
        throw ValidationError("\(flag) must be at most \(CSVLimits.longestLine >> 20)M.")
      }
    }
    if let maxColumns, maxColumns < 1 {
      throw ValidationError("--max-columns must be at least 1, not \(maxColumns).")
    }
    return CSVLimits(
      line: maxLine?.bytes ?? standard.line, cell: maxCell?.bytes ?? standard.cell,
      columns: maxColumns ?? standard.columns)
  }

  private func add(_ values: [String], _ flag: ReadingOptions.Flag, to options: inout ReadingOptions) throws {
    for value in values {
      do {
        try options.add(flag, value)
      } catch {
        throw ValidationError(unknownValue("--\(flag.rawValue)", error.value, flag.choices))
      }
    }
  }

  private func field(_ text: String) throws -> FieldMapping {
    if let mapping = FieldMapping(flag: text) { return mapping }
    throw ValidationError(
      "--map \(text): expected table.field=heading with a table and field of Merilo, as operations.code=\"№\"."
    )
  }

  /// Upper bound of threads.
  func threadCount() throws -> Int { try processors.count() }
}
