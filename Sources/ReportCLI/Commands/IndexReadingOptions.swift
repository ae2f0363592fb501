import ArgumentParser
import IndicatorEngine
import Ingest

/// How the files of `index` are written, where they are not CSV with decimal points as statistics programs write them.
struct IndexReadingOptions: ParsableArguments {
  @OptionGroup var text: TextFileOptions

  @Option(
    help: ArgumentHelp(
      "How numbers are written: en, bg, ro, uk, de, ch, plain. Default: plain, 1234.5.", valueName: "style"))
  var numbers: String?

  @Option(
    help: ArgumentHelp(
      "A word of the files besides NA that means \"no value\", as н/д; repeatable.", valueName: "word"))
  var missing: [String] = []

  @OptionGroup var processors: ThreadOptions

  func validate() throws {
    _ = try reading()
  }

  /// What is told to the reader.
  func reading() throws -> CompositeReading {
    var reading = CompositeReading(missing: missing)
    if let encoding = try text.encodingRequest() { reading.encoding = encoding }
    if let delimiter = try text.delimiterText() { reading.delimiter = delimiter }
    reading.headerRow = text.headerRow
    if let numbers {
      guard let convention = NumberConvention(token: numbers) else {
        throw ValidationError(
          unknownValue("--numbers", numbers, ReadingOptions.Flag.numbers.choices))
      }
      reading.numbers = convention
    }
    return reading
  }

  /// Upper bound of threads.
  func threadCount() throws -> Int { try processors.count() }
}
