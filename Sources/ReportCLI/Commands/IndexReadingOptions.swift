import ArgumentParser
import Foundation
import IndicatorEngine
import Ingest

/// How the files of `index` are written, where they are not CSV with decimal points as statistics programs write them.
struct IndexReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding: utf-8, utf-16le, windows-1251, koi8-u …, or mixed where rows differ.", valueName: "name"),
    completion: .list(TextEncoding.allCases.map(\.rawValue) + ["mixed"]))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "What stands between cells: a character, or tab, comma, semicolon, pipe, space.", valueName: "character"
    ))
  var delimiter: String?

  @Option(help: ArgumentHelp("The row with the headings, counted from 1.", valueName: "row"))
  var headerRow: Int?

  @Option(
    help: ArgumentHelp(
      "How numbers are written: en, bg, ro, uk, de, ch, plain. Default: plain, 1234.5.", valueName: "style"))
  var numbers: String?

  @Option(
    help: ArgumentHelp(
      "A word of the files besides NA that means \"no value\", as н/д; repeatable.", valueName: "word"))
  var missing: [String] = []

  @Option(
    help: ArgumentHelp("At most so many threads; no result depends on it. Default: all.", valueName: "count"))
  var threads: Int?

  func validate() throws {
    _ = try reading()
    _ = try threadCount()
  }

  /// What is told to the reader.
  func reading() throws -> CompositeReading {
    var reading = CompositeReading(missing: missing)
    if let encoding {
      guard let request = EncodingRequest(name: encoding) else {
        throw unknown("--encoding", encoding, TextEncoding.allCases.map(\.rawValue) + ["mixed"])
      }
      reading.encoding = request
    }
    if let delimiter {
      guard let text = CSVDialect.delimiter(named: delimiter) else {
        throw unknown("--delimiter", delimiter, ["comma", "semicolon", "tab", "pipe", "space"])
      }
      reading.delimiter = text
    }
    if let headerRow, headerRow < 1 {
      throw ValidationError("--header-row counts from 1, not \(headerRow).")
    }
    reading.headerRow = headerRow
    if let numbers {
      guard let convention = NumberConvention(token: numbers) else {
        throw unknown("--numbers", numbers, ReadingOptions.Flag.numbers.choices)
      }
      reading.numbers = convention
    }
    return reading
  }

  /// Upper bound of threads.
  func threadCount() throws -> Int {
    guard let threads else { return ProcessInfo.processInfo.activeProcessorCount }
    guard threads > 0 else { throw ValidationError("--threads must be at least 1, not \(threads).") }
    return threads
  }

  private func unknown(_ flag: String, _ value: String, _ choices: [String]) -> ValidationError {
    let nearest = EditDistance.nearest(to: value, in: choices).map { "; did you mean \($0.text)?" }
    return ValidationError(
      "\(flag): there is no \"\(SafeText.clean(value))\""
        + (nearest ?? "; expected one of \(choices.joined(separator: ", ")).")
    )
  }
}
