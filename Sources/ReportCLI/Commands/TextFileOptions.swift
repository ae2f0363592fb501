import ArgumentParser
import IndicatorEngine
import Ingest

/// How the text of a file is written, where it is not found out or another is meant: shared by all commands that read text.
struct TextFileOptions: ParsableArguments {
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

  func validate() throws {
    _ = try encodingRequest()
    _ = try delimiterText()
    if let headerRow, headerRow < 1 {
      throw ValidationError("--header-row counts from 1, not \(headerRow).")
    }
  }

  /// The encoding that was asked for; nil where none was.
  func encodingRequest() throws -> EncodingRequest? {
    guard let encoding else { return nil }
    if let request = EncodingRequest(name: encoding) { return request }
    throw ValidationError(
      unknownValue("--encoding", encoding, TextEncoding.allCases.map(\.rawValue) + ["mixed"]))
  }

  /// The delimiter that was asked for, as it stands in the file; nil where none was.
  func delimiterText() throws -> String? {
    guard let delimiter else { return nil }
    if let text = CSVDialect.delimiter(named: delimiter) { return text }
    throw ValidationError(
      unknownValue("--delimiter", delimiter, ["comma", "semicolon", "tab", "pipe", "space"]))
  }
}

/// What is wrong with the value of a flag, with the one that was probably meant.
func unknownValue(_ flag: String, _ value: String, _ choices: [String]) -> String {
  let nearest = EditDistance.nearest(to: value, in: choices).map { "; did you mean \($0.text)?" }
  return "\(flag): there is no \"\(SafeText.clean(value))\""
    + (nearest ?? "; expected one of \(choices.joined(separator: ", ")).")
}
